"""Sentences that count off what they say: "first that ..., and second that ..."."""

import re

FEWEST = 2
"""Parts that a sentence counts off, and words ahead of the first of them."""
COUNTED_OFF = re.compile(
    r"(?:^|[,;.，；。]?\s*(?:\b(?:and|und|y|et|e)\b\s*)?)"
    r"(?:\b(?:first|second|third|fourth|zuerst|primero|segundo|tercero|primeiro|terceiro)"
    r"(?:,|:|\s(?:is\s)?(?:that|dass|que)\b)"
    r"|\b(?:firstly|secondly|thirdly|erstens|zweitens|drittens|premièrement|deuxièmement"
    r"|troisièmement)\b[,:]?(?:\s(?:that|dass|que)\b)?"
    r"|第[一二三四]个?(?:就?是|[：:，,])|(?:第一|第二|第三|一是|二是|三是)(?!个)[是，,：:]?)\s*",
    re.IGNORECASE,
)
"""How somebody counts off what they say: "first that ..., and second that ..."."""


def counted_off(text: str) -> list[str]:
    """The parts of a sentence that counts them off, without the counting; empty for any other."""
    marks = list(COUNTED_OFF.finditer(text))
    if len(marks) < FEWEST or len(text[: marks[0].start()].split()) > FEWEST:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]

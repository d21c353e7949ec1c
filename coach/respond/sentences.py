"""A reply in its sentences, and what they ask."""

import re

from coach.talk import SUPERSCRIPTS

QUOTED = re.compile(r"“[^”]*”|«[^»]*»|「[^」]*」|„[^“”]*[“”]|\"[^\"\n]*\"")
MONTH = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
HAN_STOPS = "。！？"
SPACE = (
    rf"\s(?:(?:(?<=[!?…]\s)|(?<=[^\d\W]{{2}}\.\s)|(?<=[%)”»\"]\.\s)"
    rf"|(?<=[.!?…][{SUPERSCRIPTS}”’\"»)]\s))\s*"
    rf"|(?<=\n)\n*|(?<=\d\.\s)\s*(?=[A-Z¿¡“«])(?!(?:{MONTH})\b))"
)
"""What stands between two sentences; a point behind one letter ends none for sure.

The space comes first: only where there is one is anything else looked at.
"""
SPACED = re.compile(SPACE)
IN_HAN = re.compile(rf"(?<=[{HAN_STOPS}])(?![”」’])|{SPACE}")
"""The same where Chinese stops are, which need no space."""
ASKS = re.compile(rf"[?？][\"'”’»){SUPERSCRIPTS}]*\s*$")
ASKING = re.compile(
    r"(?:^|[,;:–]\s*|\b(?:and|or|und|oder|y|o|et|ou|e)\s+)\W*"
    r"(?:(?:by|for|to|at|in|from|bis|für|zu|an|para|por|a|de|en|à|d['’]|pour|em|com|con)\s+)?"
    r"(?:wh(?:at|ich|o(?:se|m)?|ere|en|y)|how|wer|wen|wem|was|welche\w*|wo\w{0,5}|wann|warum|"
    r"wie\w{0,5}|qué|cuál\w*|quién\w*|d[óo]nde|cuándo|cómo|cuánt\w+|que(?=\s)|qu['’]est|quoi|"
    r"quel\w*|qui|où|quand|comment|pourquoi|combien|o que|qua(?:l|is)|quem|onde|quando|como|"
    r"porqu[eê]|quant[oa]s?)\b",
    re.IGNORECASE,
)
ASKING_IN_HAN = re.compile(r"什么|哪|谁|多少|几(?!乎)|怎么|为何|吗")


def ends(text: str) -> list[int]:
    """Where the sentences of a text end that others follow, each with the space behind it."""
    between = IN_HAN if any(stop in text for stop in HAN_STOPS) else SPACED
    return [m.end() for m in between.finditer(text)]


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with the space behind it; a quotation is within one."""
    hidden = QUOTED.sub(lambda m: m[0][0] + "x" * (len(m[0]) - 2) + m[0][-1], text)
    found = ends(hidden)
    cuts = zip([0, *found], [*found, len(text)], strict=True)
    return [text[start:end] for start, end in cuts if text[start:end].strip()]


def asks(sentence: str) -> bool:
    """Whether a sentence is a question, whatever it quotes."""
    return bool(ASKS.search(QUOTED.sub("“”", sentence)))


def asked_at_once(sentence: str) -> int:
    """How many things one sentence asks: the clauses that begin with a word for a question."""
    own = QUOTED.sub("“”", sentence)
    return len(ASKING.findall(own)) + len(ASKING_IN_HAN.findall(own))


def questions(text: str) -> list[str]:
    """The sentences of a text that ask something."""
    return [sentence for sentence in sentences(text) if asks(sentence)]

"""Marks of citations as models write them, and the sentences whose marks stand for nothing.

A model is told to write `[1]`. What else a reader takes for a mark is read as one, so that none is
shown behind which there is no passage: "(1)", "[^1]", "¹", "(see note 1)", "①".
"""

import re

from coach.respond.sentences import sentences
from coach.talk import SUPERSCRIPTS

MARK = re.compile(r"[ \t]*[\[【]\s*(\^?\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\s*[\]】]")
LOST = "\ue000"
"""Stands where a mark of no passage stood, until it is known in which sentence that was."""
CIRCLED = "①②③④⑤⑥⑦⑧⑨"
PLAIN = str.maketrans(SUPERSCRIPTS + CIRCLED, "0123456789123456789")
RAISED_TAG = re.compile(r"<sup>\s*\W?(\d{1,2})\W?\s*</sup>", re.IGNORECASE)
RAISED = re.compile(
    rf"⁽([{SUPERSCRIPTS}]{{1,2}})⁾|(?<!\bm)(?<!\b[kcdm]m)(?<!\bft)([{SUPERSCRIPTS}]{{1,2}})"
    rf"|(?<=m)([{SUPERSCRIPTS.translate({0xB2: None, 0xB3: None})}])"
)
"""Digits that are raised, but for those of an area or a volume."""
SOURCE = (
    r"(?:see|cf|ref|note|notes|source|passage|siehe|vgl|quelle|notiz|stelle|véase|ver|fuente|nota|"
    r"pasaje|voir|fonte|passagem|参?见|来源|笔记)"
)
NAMED = re.compile(
    rf"[\[(【（［{{]\s*(?:{SOURCE}[.:]?\s*)+(?:n[or°º]*\.?\s*)?[\[(]?(\d{{1,2}})[\])]?"
    r"\s*[\])】）］}]",
    re.IGNORECASE,
)
"""A number with the word for a source."""
SPAN = re.compile(r"\[\s*(\d)\s*[-–]\s*(\d)\s*\]")
OTHER = re.compile(r"［\s*(\d{1,2})\s*］|〔\s*(\d{1,2})\s*〕")
AT_THE_END = re.compile(
    rf"(?<=[\w”\"'’»)%])\s?(?:[({{（]\s?(\d(?:\s*,\s*\d)*)\s?[)}}）]|([{CIRCLED}]))"
    r"(?=\s*(?:[.,;:!?…。，；：！？]|\Z|\n))"
)
"""A number in round brackets behind the last word of a clause; elsewhere it may count a list."""
RAISES, IN_ROUND = re.compile(rf"[⁽{SUPERSCRIPTS}]"), re.compile(rf"[({{（{CIRCLED}]")
"""What the two of them need: most replies have none, and this is told ten times as fast."""


def bracketed(text: str) -> str:
    """The text with each mark of a citation written as `[1]`, whatever form it had."""
    for form in (RAISED_TAG, NAMED, OTHER):
        text = form.sub(plain_mark, text)
    for sign, form in ((RAISES, RAISED), (IN_ROUND, AT_THE_END)):
        text = form.sub(plain_mark, text) if sign.search(text) else text
    return SPAN.sub(r"[\1, \2]", text)


def plain_mark(match: re.Match[str]) -> str:
    """The mark that was meant."""
    number = next(filter(None, match.groups()))
    return f"[{number.translate(PLAIN)}]"


def without_lost(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the places of lost marks, and the sentences where only such ones stood."""
    pieces = text.split(LOST)
    clean, ends, length = "".join(pieces), list[int](), 0
    for piece in pieces[:-1]:
        length += len(piece)
        ends.append(length)
    found, begin = list[str](), 0
    for sentence in sentences(clean) if ends else ():
        start = clean.index(sentence, begin)
        begin = start + len(sentence)
        lost = any(start <= max(end - 1, 0) < begin for end in ends)
        if lost and not set(sentence) & set(SUPERSCRIPTS):
            found.append(sentence.strip())
    return clean, tuple(found)

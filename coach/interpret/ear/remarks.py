"""What a sentence says that has no matter of its own: "that is too hard", "not sure", "no way"."""

import re
from functools import cache
from typing import Literal, TypeAlias

from coach.interpret.ear.hearing import bare, without_fillers
from coach.reading.marks import has_han
from coach.words import phrases

Remark: TypeAlias = Literal["", "degree", "measure", "unsure", "doubt", "hedge"]
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
FIGURE = re.compile(r"\d")
JUDGING = {"degree", "too-much", "measure", "sure", "doubt", "wrong"}
"""What a word of a remark may judge by."""
MOST_WORDS, FEW = 14, 3
LONGEST_PIECE = 5
"""Characters of a Chinese piece."""


def remark(text: str, language: str) -> Remark:
    """How a sentence speaks of what was said or asked, when it has no matter of its own.

    It is made of small words alone ("that", "for me", "really") and of one that judges ("too
    hard", "not sure", "can't measure"). A sentence that names anything is none.
    """
    said = bare(without_fillers(text, language)) or bare(text)
    parts = pieces(said, language) if has_han(said) else words(said, language)
    if not parts or bare(text).split()[0] in phrases("remark", "asks", language):
        return ""
    figure = FIGURE.search(text) is not None
    if figure and parts[0] in phrases("whole", "no", language):
        parts = parts[1:]  # "no, 60 is enough" refuses what was said before, and not the number
    every = {role for part in parts for role in roles(language).get(part, frozenset())}
    turned = "turns" in every
    if "hedge" in every and not figure and not every & JUDGING:
        return "hedge"
    if "point" not in every and len(parts) > FEW:
        return ""
    wrong = "too-much" in every or (turned and "degree" in every)
    if figure:  # "8 is too much" says of a number only that it is not the right one
        return "degree" if wrong or "wrong" in every else ""
    if turned and "measure" in every:
        return "measure"
    if wrong:
        return "degree"
    if "wrong" in every or (turned and "doubt" in every):
        return "doubt"
    return "unsure" if turned and "sure" in every else ""


def words(said: str, language: str) -> list[str]:
    """The words of a short sentence, when every one of them may stand in a remark."""
    every = WORD.findall(said)
    known = roles(language)
    return every if len(every) <= MOST_WORDS and all(word in known for word in every) else []


def pieces(said: str, language: str) -> list[str]:
    """A Chinese sentence cut into the pieces of a remark, few and long; none if any is left."""
    known, together = roles(language), re.sub(r"[\W_]+", "", said)
    if len(together) > 2 * MOST_WORDS:
        return []
    reached: dict[int, list[str]] = {0: []}
    for start in range(len(together)):
        for end in range(start + 1, min(start + LONGEST_PIECE, len(together)) + 1):
            if start not in reached or together[start:end] not in known:
                continue
            parts = [*reached[start], together[start:end]]
            if end not in reached or len(parts) < len(reached[end]):
                reached[end] = parts
    return reached.get(len(together), [])


@cache
def roles(language: str) -> dict[str, frozenset[str]]:
    """What each word of a remark does in it."""
    known: dict[str, frozenset[str]] = {}
    for role in ("point", "small", "turns", "hedge", *sorted(JUDGING)):
        for word in phrases("remark", role, language):
            known[word] = known.get(word, frozenset()) | {role}
    return known

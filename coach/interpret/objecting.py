"""What is said of the talk itself: "that is too hard", "not the goal", "let's stop here"."""

import re
from functools import cache
from typing import Literal, TypeAlias

from coach.interpret.heard import Heard, Unclear
from coach.interpret.hearing import bare, within, without_fillers
from coach.interpret.intents import numberless
from coach.interpret.moment import Moment
from coach.interpret.pointing import telling
from coach.interpret.sureness import with_a_word
from coach.okr import Item, KeyResult, every_key_result
from coach.reading.marks import has_han
from coach.words import phrases

ALIKE = 2
"""Words that an objection shares with the key result that it is about."""
Remark: TypeAlias = Literal["", "degree", "measure", "doubt", "hedge"]
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
FIGURE = re.compile(r"\d")
MOST_WORDS, FEW = 14, 3
LONGEST_PIECE = 5
"""Characters of a Chinese piece."""
THINKING = {"obstacle", "why", "thought"}
"""Questions that a remark may answer: "what could get in the way?" "that it is too hard"."""
IN_HAND = {"approval", "wording", "more-key-results", "more-actions", "confidence", "number",
           "baseline", "target", "due", "source", "compound", "split"}  # fmt: skip
"""Questions about something that is there already."""


def no_answer(text: str, moment: Moment) -> Heard | None:
    """What a message means that takes leave, objects or remarks; None for any other.

    Whoever says what something is not has not said yet what it is, and is asked.
    """
    if "\n" in text:
        return None
    if within("stopping", text, moment.language):
        return moment.wish("goodbye")
    if within("objection", text, moment.language):
        about = objected_to(text, moment)
        if about is None:
            return moment.unclear("not-understood", text)
        return moment.heard(wishes=(Unclear(why="what-to-change", item=about.id),))
    if moment.asked.about in THINKING:
        return None
    return remarked(remark(text, moment.language), text, moment)


def objected_to(text: str, moment: Moment) -> KeyResult | None:
    """The key result that an objection names, else the one that was said last."""
    said = telling(text)
    every = [key_result for _, key_result in every_key_result(moment.plan)]
    named = [kr for kr in every if len(telling(kr.text) & said) >= ALIKE]
    if len(named) == 1:
        return named[0]
    last = moment.item(moment.latest)
    return last if isinstance(last, KeyResult) and not named else None


def remarked(kind: Remark, text: str, moment: Moment) -> Heard | None:
    """What a remark asks for: another number, other words, or the same question made smaller."""
    match kind:
        case "":
            return None
        case "hedge":
            return moment.wish("another")
        case "measure":
            return numberless(moment)
        case _ if moment.asked.about == "confidence" and with_a_word(text, moment):
            return None  # "not very sure" is an answer
    item = in_hand(moment)
    if item is None and not (moment.plan.big_objective and moment.asked.about in IN_HAND):
        return moment.wish("another")
    figure = kind == "degree" and isinstance(item, KeyResult) and item.target is not None
    asks = Unclear(why="which-target" if figure else "what-to-change", item=item and item.id)
    return moment.heard(wishes=(asks,))


def in_hand(moment: Moment) -> Item | None:
    """What a remark without a name is about: what was said last, else what is in question."""
    if (latest := moment.item(moment.latest)) is not None:
        return latest
    return moment.item(moment.asked.target) if moment.asked.about in IN_HAND else None


def remark(text: str, language: str) -> Remark:
    """How a sentence speaks of what was said or asked, when it has no matter of its own.

    It is made of small words alone ("that", "for me", "really") and of one that judges ("too
    hard", "not sure", "can't measure"). A sentence that names anything is none.
    """
    said = bare(without_fillers(text, language)) or bare(text)
    parts = pieces(said, language) if has_han(said) else words(said, language)
    if not parts:
        return ""
    every = {role for part in parts for role in roles(language).get(part, frozenset())}
    if every <= {"hedge", "small"} and not FIGURE.search(text):
        return "hedge" if "hedge" in every else ""
    if "point" not in every and len(parts) > FEW:
        return ""
    turned = "turns" in every
    degree = "too-much" in every or (turned and "degree" in every)
    if FIGURE.search(text):  # "8 is too much" says of a number only that it is not the right one
        return "degree" if degree else ""
    if turned and "measure" in every:
        return "measure"
    if degree:
        return "degree"
    return "doubt" if "wrong" in every or (turned and "doubt" in every) else ""


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
    for role in ("point", "small", "turns", "degree", "too-much", "measure", "doubt", "wrong",
                 "hedge"):  # fmt: skip
        for word in phrases("remark", role, language):
            known[word] = known.get(word, frozenset()) | {role}
    return known

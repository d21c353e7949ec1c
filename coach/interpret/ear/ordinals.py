"""Places in a row that an answer names: "the first and the third", "2", "all but the second"."""

import re

from coach.interpret.ear.consent import CLAUSE, NEGATED, NO_OBJECTION
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.references import contains_word
from coach.reading import numbers
from coach.words import phrases

MOST_WORDS = 12
"""A longer answer says something else than which ones."""
ONLY_NO = re.compile(
    r"^\W*(?:(?:and|und|y|et|e)\s+)?(?:please |rather |lieber |bitte |mejor |plutôt |melhor )?"
    r"(?:(?:não|nao)\b(?!\s+(?:[oa]s?|só)\b)|"
    r"(?:no|nope|nah|not|nein|nee|nö|nicht|non|pas|surtout pas)\b)"
    r"(?!\s+(?:the|that|only|just|problem|objection|doubt|idea|die|der|das|den|nur|problema|el|la|"
    r"los|las|"
    r"solo|sólo|le|les|celle|celui|seulement)\b)|^\W*(?:不要|不用|不|算了)",
    re.IGNORECASE,
)
"""A clause that says no to what was named before it; "not the one with Ines" names another."""
PAIR = re.compile(r"两")
"""A number that counts and never says at which place something stands."""


def places_named(text: str, count: int, language: str) -> set[int]:
    """The places in a row of so many that an answer names, from 0; none where it says more.

    Each clause names those that it wants or those that it does not: "the first two, not the third".
    Where it only says which ones are not wanted, it is all the others. A no may stand behind: "the
    second: no".
    """
    if len(bare(text).split()) > MOST_WORDS:
        return set()
    wanted: set[int] = set()
    left_out: set[int] = set()
    before: set[int] = set()
    for clause in CLAUSE.findall(text):
        named = places_in(bare(clause), count, language)
        if named is None:
            return set()
        (left_out if declines(clause, language) else wanted).update(named)
        if not named and ONLY_NO.search(clause):
            left_out |= before
        before = named
    return (wanted or (set(range(count)) if left_out else set())) - left_out


def places_in(said: str, count: int, language: str) -> set[int] | None:
    """The places that a clause names, whether it wants them or not; None where there are fewer."""
    ordinals = {
        place
        for spoken in (language, "en")
        for place, word in enumerate(phrases("refs", "ordinals", spoken))
        if contains_word(said, word)
    }
    named = set(ordinals)
    for quantity in numbers(said):
        figure = int(quantity.value)
        if STANDS_FOR.search(said[: quantity.end]) or often(quantity.text, said[quantity.end :]):
            continue
        row = said[: quantity.start].rstrip(), said[quantity.end :].lstrip()
        if stands_beside(row, "leading", language):
            named |= set(range(figure))  # "the first two"
        elif stands_beside(row, "last", language):
            named |= set(range(count - figure, count))
        elif not PAIR.fullmatch(quantity.text):
            named.add(figure - 1)  # "1 and 2"
    if any(contains_word(said, word) for word in words_for("last", language)):
        named.add(count - 1)
    return named if named <= set(range(count)) else None


STANDS_FOR = re.compile(
    r"(?<!and)(?<!or)(?<!number)(?<!only)(?<!just)(?<!but)(?<!except)(?<!^)\sone$", re.IGNORECASE
)
"""The "one" that stands for a noun: "the quiet one: no" names no first place."""


def often(number: str, behind: str) -> bool:
    """Whether a number counts how often something is done: "再批准一次"."""
    return number.endswith(TIMES) or behind.startswith(TIMES)


TIMES = ("次", "遍")


def stands_beside(row: tuple[str, str], key: str, language: str) -> bool:
    """Whether such a word stands right before a number or right behind it: "les deux premiers"."""
    before, after = row
    return any(
        re.search(rf"(?:{word})$", before) or re.match(word, after)
        for word in words_for(key, language)
    )


def words_for(key: str, language: str) -> list[str]:
    """The words of a language for this, and the English ones."""
    return [word for spoken in {language, "en"} for word in phrases("refs", key, spoken)]


def declines(clause: str, language: str) -> bool:
    """Whether a clause says that what it names is not wanted."""
    if any(contains_word(bare(clause), word) for word in words_for("except", language)):
        return True
    return bool(NEGATED.search(NO_OBJECTION.sub(" ", clause)))

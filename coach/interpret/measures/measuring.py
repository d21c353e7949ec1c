"""What a sentence says of a measure, whatever was asked: an effort, a whole one, a wrong way."""

import re
from datetime import date

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.hearing import bare, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling as telling_words
from coach.interpret.ear.said import undated
from coach.okr import KeyResult
from coach.reading import dates, numbers, read
from coach.reading.beginnings import only_when
from coach.reading.marks import has_han


def backwards(text: str, today: date) -> bool:
    """Whether the words say up and the numbers say down, or the other way round."""
    said = read(text, today)
    if said.baseline is None or said.target is None or said.baseline == said.target:
        return False
    words = text
    for amount in said.quantities:
        words = words.replace(amount.text, " ")
    words = HAN_BOUND.sub(" ", words)  # 最多 and 不超过 set a limit and say no way
    meant = read(words, today).direction
    return meant == ("decrease" if said.target > said.baseline else "increase")


HAN_BOUND = re.compile("最多|至多|最少|至少|不(?:超过|多于|少于|高于|低于|大于|小于)")


def shares_words(telling: str, text: str) -> bool:
    """Whether a longer word of what tells one thing from others stands in the text."""
    if has_han(telling):
        return not telling_words(telling).isdisjoint(telling_words(text))
    return not {w for w in bare(telling).split() if len(w) > 3}.isdisjoint(bare(text).split())


def effort(text: str, today: date) -> bool:
    """Whether an answer is something to do, said as such, and no number that was asked for."""
    said = read(text, today)
    doing = said.verb_kind in ("activity", "delivery")
    return doing and len(text.split()) >= 4 and text.lower().startswith(said.verb.lower())


def plain_effort(text: str, today: date) -> bool:
    """Whether a sentence is something to do that nothing is counted in."""
    said = read(text, today)
    doing = said.verb_kind in ("activity", "delivery") and not said.moves
    return doing and said.target is None and not said.frequency


def essence(text: str, today: date) -> str:
    """The one sentence of several that is a whole key result, else all of them."""
    parts = sentences(text)
    whole = [p for p in parts if complete(p, today)]
    if len(parts) < 2 or len(whole) != 1:
        return text
    rest = " ".join(p for p in parts if p != whole[0])
    return text if numbers(rest) or dates(rest, today) else whole[0]


def complete(sentence: str, today: date) -> bool:
    """Whether a sentence says what is measured, from where and to where."""
    said = read(sentence, today)
    named = len(said.metric) >= (2 if has_han(said.metric) else SHORTEST)
    named = named and not only_when(said.metric)
    return said.baseline is not None and said.target is not None and named


SHORTEST = 4
"""Letters of a word that may be the name of a measure: "fans"."""


def tells_something_else(text: str, key_result: KeyResult, moment: Moment) -> bool:
    """Whether a sentence with a number names many things, and none that the key result names."""
    rest = undated(text, moment)
    for amount in numbers(rest)[::-1]:
        rest = f"{rest[: amount.start]} {rest[amount.end :]}"
    long = matter(rest, moment.language) >= (MANY_IN_HAN if has_han(rest) else MANY)
    return long and not shares_words(rest, f"{key_result.text} {key_result.metric}")


MANY, MANY_IN_HAN = 4, 10
"""Words, or Chinese characters, that name something in a sentence that is no answer."""


def says_measure(text: str, key_result: KeyResult, moment: Moment) -> bool:
    """Whether an answer without a number says the same measure, or one that moves, in other words.

    "Nobody has counted that so far" does not, and must not take the place of the sentence.
    """
    said, shared = read(text, moment.today), shares_words(key_result.text, text)
    moves = shared or said.moves or said.verb_kind == "change"
    return len(set(bare(text).split())) >= 4 and moves


def from_end_to_end(text: str, moment: Moment) -> bool:
    """Whether a text tells both ends of a measure: "4 out of 10 come back, should be 8 of 10"."""
    ends = read(text, moment.today)
    return ends.baseline is not None and ends.target is not None

"""Whether what a model takes for a new item is one: a second opinion on the words of it.

A small model makes an item of whatever it is told: a joke, an order, a question. What is surely
something else (`coach.interpret.ear.acts`) is answered for what it is, and the plan stays as it is.
"""

import re
from collections.abc import Iterable

from coach.interpret.beside.unlike import (
    DOUBTFUL,
    NEVER_TOLD,
    ORDERS,
    RELATIONS,
    SURE,
    UNLIKELY,
    answered,
    plainly,
)
from coach.interpret.ear.acts import ITEMS, Act, acts, item_likely, likeliest
from coach.interpret.ear.consent import agrees
from coach.interpret.ear.heard import Unclear, Wish
from coach.interpret.ear.hearing import intent, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.guarding.evidence import stems, words
from coach.interpret.guarding.supposing import aimed
from coach.interpret.guarding.understood import ChangeByModel
from coach.okr import Stage
from coach.reading import dates
from coach.stages import focus_of

NEW = {
    "add-objective": "note-objective",
    "add-key-result": "note-key-result",
    "add-action": "note-action",
}
"""Changes that make an item, and what is asked where it may have been told as something else."""
TOLD: frozenset[Act] = frozenset({"why", "background", "method"})
"""Acts of whose words it is asked whether they are to be an item all the same."""


FIELDS = ("why", "source", "result", "if_then")
"""Fields that may be told in any words but those of the talk."""


def meant(
    changes: Iterable[ChangeByModel], said: str, moment: Moment
) -> tuple[tuple[ChangeByModel, ...], tuple[Wish, ...]]:
    """The changes that may be meant, and what the words of the others seem to be."""
    kept, others = [], []
    for change in (without_orders(change, moment.language) for change in changes):
        if (other := otherwise_meant(change, said, moment)) is None:
            kept.append(change)
        else:
            others.append(other)
    return tuple(kept), tuple(dict.fromkeys(others))


def otherwise_meant(change: ChangeByModel, said: str, moment: Moment) -> Wish | None:
    """What the words of a new item are instead, or whether they are one; None where they may be.

    They are looked at as the model gives them and in the sentence that they come from; a question
    by its whole sentence alone.
    """
    measured = change.baseline is not None and change.target is not None
    if change.do not in NEW or measured or accepted(change.text, said, moment):
        return None
    sentence = told_in(change.text, said)
    if planned(change, sentence, moment):
        return None
    if not stems(change.text) & stems(sentence):
        return None  # nothing of it was said: that is for the guard
    looked_at = (sentence,) if sentence.rstrip().endswith(("?", "？")) else (change.text, sentence)
    once = not aimed(sentence).strip()  # it tells what was, and nothing else
    if max(map(item_likely, looked_at)) >= (DOUBTFUL if once else UNLIKELY):
        return None
    chances = acts(sentence)
    best = max(sorted(chances.keys() - ITEMS), key=lambda act: chances[act])
    if chances[best] < SURE or best in TOLD | RELATIONS:
        return Unclear.model_validate({"why": NEW[change.do], "about": change.text})
    return plainly(best, moment) if best in ORDERS else answered(best, sentence, moment)


def accepted(text: str, said: str, moment: Moment) -> bool:
    """Whether the coach asked if these words are to be noted, and the answer agrees."""
    offered = moment.asked.offered
    return bool(offered) and stems(text) <= stems(offered) and agrees(said)


def planned(change: ChangeByModel, sentence: str, moment: Moment) -> bool:
    """Whether a step says by which day it is done and by whom, where steps are asked for."""
    if change.do != "add-action" or focus_of(moment.plan).stage is not Stage.ACTIONS:
        return False
    asks = sentence.rstrip().endswith(("?", "？"))
    done_by = bool(change.helper) or bool(SELF.search(change.text))
    return done_by and not asks and bool(dates(change.text, moment.today, moment.plan.period))


SELF = re.compile(r"\b(?:i|we|ich|wir|yo|nosotros|je|nous|eu|nós)\b|我|咱", re.IGNORECASE)


def without_orders(change: ChangeByModel, language: str) -> ChangeByModel:
    """The change without a reason or a source that only answers the talk: "no idea", "skip it"."""
    gone = {name: "" for name in FIELDS if answers_the_talk(getattr(change, name), language)}
    return change.model_copy(update=gone) if gone else change


def answers_the_talk(words_told: str, language: str) -> bool:
    """Whether the words of a field are a phrase of the talk, or surely an order."""
    if not words_told:
        return False
    best, chance = likeliest(words_told)
    return bool(intent(words_told, language)) or (best in NEVER_TOLD and chance >= SURE)


def told_in(text: str, said: str) -> str:
    """The sentence of a message that a text has most of its words from."""
    own = set(words(text))
    return max(sentences(said) or [said], key=lambda one: len(own & set(words(one))))

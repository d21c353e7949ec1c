"""What is said of an item and is a number, or no value at all."""

import re
from typing import Any

from coach.interpret.answers.fields import fragment
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.remarks import remark
from coach.interpret.ear.said import date_in, without_figures
from coach.interpret.measures.proving import whole_measure
from coach.interpret.measures.units import of_its_unit
from coach.okr import Action, Objective, Place
from coach.reading import numbers
from coach.reading.marks import has_han
from coach.words import phrases

ENDS = ("target", "baseline")
SHORT = 3
"""Words of a value that is a number."""
A_STEP = re.compile(r"a ?\d+\s*$", re.IGNORECASE)
FIRST = re.compile(r"\W*(?:o|kr|a) ?\d", re.IGNORECASE)
WITHOUT = re.compile(r"\W*(?:without|ohne|sin|sans|sem)\s", re.IGNORECASE)
"""How words begin that say what is to go from a wording, and are none."""


def is_figure(words: str, value: str, moment: Moment, *, plainly: bool) -> bool:
    """Whether a value is a number, said of a key result and of no step that is to read so."""
    if not numbers(value) or len(bare(value).split()) > SHORT or whole_measure(value, moment):
        return False
    if has_han(value) and not fragment(value, moment):
        return False
    return not (plainly and names_a_step(words, value, moment))


def home_of_figure(place: Place, name: str, value: str, moment: Moment) -> Place | None:
    """The item that a number is of, where one was named: a step or an objective has none.

    None where it may be of several key results.
    """
    worded = matter(without_figures(value, moment), moment.language) > 1
    dated = date_in(value, moment)[0] is not None
    if isinstance(place.item, Action) and not dated and not worded:
        return moment.place(place.parent) or place
    if isinstance(place.item, Objective) and not name:
        only = place.item.key_results
        return moment.place(only[0].id) if len(only) == 1 else None
    return (name in ENDS and of_its_unit(place, value, moment)) or place


def names_a_step(words: str, value: str, moment: Moment) -> bool:
    """Whether a handle is that of a step that is to read otherwise: "A2: find two helpers"."""
    said = matter(without_figures(value, moment), moment.language)
    return A_STEP.search(words) is not None and said > 0 and date_in(value, moment)[0] is None


def only_remarks(parts: dict[str, Any], moment: Moment, *, plainly: bool) -> bool:
    """Whether what is said of an item is no value: "A1 is done", "O2 is not clear"."""
    value = parts["value"]
    if WITHOUT.match(value):
        return True
    first = plainly and FIRST.match(parts["said"])
    state = first and not matter(value, moment.language)
    plain = without_figures(value, moment) == value
    if plain and first and (state or NEGATED.match(value)):
        return True
    this = phrases("refs", "this", moment.language)[0]
    return bool(remark(f"{this} {value}", moment.language))

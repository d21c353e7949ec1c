"""Where the numbers of key results are read that a message names: "the kilos come from the till".

The second and further ones may leave out the verb: "O1.KR1 is read from the till, KR2 from the
list".
"""

from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import patterns, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.parting import CLAUSES
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import meant
from coach.interpret.measures.origins import JUDGED, OFF, measures, of_each
from coach.interpret.orders.resembling import resembling
from coach.okr import KeyResult

LONGEST = 200
"""Characters of a message that tells where numbers are read."""


def read_where(text: str, moment: Moment) -> Heard | None:
    """The key results that a message names with where each is read; None for any other message."""
    said = without_fillers(text, moment.language).strip(" .!。！")
    plain = said.replace(" no ", " ") if moment.language == "pt" else said  # "no" is "in the" there
    closed = "\n" in text or len(said) > LONGEST or text.rstrip().endswith(("?", "？"))
    if closed or NEGATED.search(plain) or JUDGED.search(said) or not moment.plan.objectives:
        return None
    told: list[tuple[KeyResult, str]] = []
    for clause in CLAUSES.split(said):
        found = origin_in("told-of", clause, moment)
        found = found or (origin_in("told-of-too", clause, moment) if told else None)
        if found is not None:
            told.append(found)
        elif told:
            told[-1] = told[-1][0], f"{told[-1][1]}, {clause}"
        else:
            return None
    if not told or any(measures(value, moment) for _, value in told):
        return None
    each = (of_each(OFF.sub("", value), [item], moment) for item, value in told)
    return moment.heard(*(edit for heard in each for edit in heard.edits))


def origin_in(key: str, clause: str, moment: Moment) -> tuple[KeyResult, str] | None:
    """The key result that a clause names, and where it says that its number is read."""
    for pattern in patterns("fact", key, moment.language):
        if (match := pattern.search(clause)) and (item := key_result(match["ref"], moment)):
            return item, tidy(match["value"])
    return None


def key_result(words: str, moment: Moment) -> KeyResult | None:
    """The one key result that words name by its handle or by words of its own."""
    if HANDLE.search(words):
        place = meant(words, moment.plan, moment.language, moment.about_item).place
    else:
        like = resembling(words, moment.plan, moment.language).places
        ours = [found for found in like if isinstance(found.item, KeyResult)]
        place = ours[0] if len(ours) == 1 else None
    return place.item if place is not None and isinstance(place.item, KeyResult) else None

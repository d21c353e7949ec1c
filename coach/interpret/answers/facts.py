"""One field said by its name or its preposition: "confidence 4", "source: the till", "from 20".

What is said this way corrects or completes the key result in work, whatever was asked.
"""

import re
from collections.abc import Iterable
from typing import Any

from coach.edits import Edit, ReviseKeyResult, ReviseObjective, SetBigObjective
from coach.interpret.answers.fields import direction_of, fragment
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, patterns
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import meant
from coach.interpret.ear.rewording import sentence_with
from coach.interpret.ear.said import date_in
from coach.interpret.measures.measures import last_key_result
from coach.interpret.measures.terms import NOT
from coach.okr import Action, Item, KeyResult, Objective, every_key_result
from coach.reading import Quantity, numbers
from coach.words import phrases

FIELDS = ("confidence", "exchange", "baseline", "due", "source")
OPEN_TO_SOURCES = {
    "more-key-results", "number", "baseline", "target", "due", "source", "wording", "confidence",
    "type", "key-results",
}  # fmt: skip
"""Questions at which a sentence about counting says where the number comes from."""


def named_fact(text: str, moment: Moment) -> Heard | None:
    """The edit that a field said by its name makes; None when none is said."""
    whole, item = text.strip(" .!。！"), in_work(moment)
    said = whole
    if found := first("wrong", said, moment):
        said = found["rest"]
        if found.get("ref"):
            item = spoken_of(found, item, moment)
            if item is None:
                return None
        elif isinstance(last := moment.item(moment.latest), KeyResult):
            item = last  # a correction is of what was just said
    if corrected := number_instead(whole, moment) or ends_instead(whole, moment):
        place = moment.place(corrected.id)
        return moment.heard(*(moment.reopening(place) if place else ()), corrected)
    for field in FIELDS:
        found = first(field, said, moment) or first(field, whole, moment)
        if found and (edit := EDITS[field](found, spoken_of(found, item, moment), moment)):
            place = moment.place(edit.id)
            return moment.heard(*(moment.reopening(place) if place else ()), edit)
    edits = sure_anew(whole, moment)
    return moment.heard(*edits) if edits else None


def spoken_of(found: dict[str, str], item: Item | None, moment: Moment) -> Item | None:
    """The item that a fact names itself ("KR2 is measured in ..."), else the one in work."""
    if "ref" not in found:
        return item
    place = meant(found["ref"], moment.plan, moment.language, about=moment.about_item).place
    return place.item if place else None


def first(key: str, said: str, moment: Moment) -> dict[str, str] | None:
    """The named parts of the first pattern of facts that fits."""
    for pattern in patterns("fact", key, moment.language):
        if match := pattern.search(said):
            return {k: v.strip() for k, v in match.groupdict().items() if v}
    return None


def in_work(moment: Moment) -> Item | None:
    """The item that was said last or asked about; of an action, the key result above it."""
    place = moment.place(moment.about_item)
    if place is not None and isinstance(place.item, Action):
        place = moment.place(place.parent)
    return place.item if place else None


def measure(item: Item | None, moment: Moment) -> KeyResult | None:
    """The key result that a number or source belongs to."""
    if isinstance(item, Objective):
        return last_key_result(moment, item.id)
    return item if isinstance(item, KeyResult) else None


def sureness(found: dict[str, str], item: Item | None, moment: Moment) -> Any:
    """How sure the person is of the item that was said last."""
    value = int(found["value"])
    if value > 10:
        return None
    if isinstance(item, KeyResult):
        return ReviseKeyResult(id=item.id, confidence=value)
    return ReviseObjective(id=item.id, confidence=value) if isinstance(item, Objective) else None


def start(found: dict[str, str], item: Item | None, moment: Moment) -> ReviseKeyResult | None:
    """The number that a key result starts from."""
    return renumbered("baseline", found["value"], measure(item, moment), moment)


def exchanged(found: dict[str, str], item: Item | None, moment: Moment) -> ReviseKeyResult | None:
    """What "40, not 35" means: the number goes where the other one stood, else it is the target."""
    old = numbers(found["old"])
    key_result = with_number(old[0].value, measure(item, moment), moment) if old else None
    if key_result is None:
        return None
    name = "baseline" if key_result.baseline == old[0].value else "target"
    return renumbered(name, found["value"], key_result, moment)


TURNING = re.compile(
    r"\b(?:please|change|make|set|put|update|raise|lower|move|bring|the|my|our|a|it|is|to|at|should|be|now|rather"
    r"|bitte|ändere?|setze?|stelle?|mache?|hebe?|senke?|die|meine|auf|soll|sein|ist|jetzt|lieber"
    r"|cambia|pon|sube|baja|la|mi|es|en|debería|ser|ahora|mejor|mets|passe|monte|baisse|ma|à|est|plutôt"
    r"|muda|põe|sobe|baixa|minha|para|é|agora|melhor|level|number|of|out|ten|points?)\b"
    r"|[把将]|改[成为到]?|调[到成]|应该|大概|现在|[是为到吧分的]",
    re.IGNORECASE,
)
"""Words around a confidence that is told anew."""
MOST_SURE = 10


def sure_anew(text: str, moment: Moment) -> tuple[Edit, ...]:
    """The confidence that a message changes by its name: of what is in work, else of the goal."""
    amounts, said = numbers(text), text.lower()
    named = (*phrases("fields", "confidence", moment.language), *phrases("fields", "confidence"))
    word = next((word for word in named if word in said), "")
    if not word or moment.asked.about == "confidence" or len(amounts) != 1:
        return ()
    value = amounts[0].value
    left = said.replace(amounts[0].text.lower(), " ").replace(word, " ")
    if bare(TURNING.sub(" ", left)) or amounts[0].unit or not 0 <= value <= MOST_SURE:
        return ()
    item, big = in_work(moment), moment.plan.big_objective
    known = [one for one in (item, moment.objective_of(moment.about_item)) if sure_already(one)]
    mine = known[0] if known else None
    if isinstance(mine, KeyResult):
        return (ReviseKeyResult(id=mine.id, confidence=int(value)),)
    if isinstance(mine, Objective):
        return (ReviseObjective(id=mine.id, confidence=int(value)),)
    if big is None or big.confidence is None:
        return ()
    return (*moment.reopening_the_goal(), SetBigObjective(confidence=int(value)))


def sure_already(item: Item | None) -> bool:
    """Whether an open item has a confidence that can be changed."""
    told = isinstance(item, KeyResult | Objective) and item.confidence is not None
    return told and not getattr(item, "approved", False)


LONGEST_CORRECTION = 14
"""Words of a sentence that only puts one number in the place of another."""


def number_instead(text: str, moment: Moment) -> ReviseKeyResult | None:
    """The key result that had a number of which a sentence says that it is another: "12, not 11".

    It may name what is counted, and begin with a word of regret; the number that goes has to be
    one of the plan.
    """
    amounts = numbers(text)
    if len(amounts) != TWO or len(text.split()) > LONGEST_CORRECTION:
        return None
    gone = [a for a in amounts if NOT.search(text[: a.start])]
    if len(gone) != 1:
        return None
    old, new = gone[0].value, next(a for a in amounts if a is not gone[0])
    key_result = with_number(old, measure(in_work(moment), moment), moment)
    if key_result is None or old not in (key_result.baseline, key_result.target):
        return None
    name = "baseline" if key_result.baseline == old else "target"
    return renumbered(name, new.text, key_result, moment)


def ends_instead(text: str, moment: Moment) -> ReviseKeyResult | None:
    """The key result whose two numbers a sentence tells before others: "80 to 10, make that 70".

    Only one may have them, else nobody knows which is meant.
    """
    for clause in COMMA.finditer(text):
        was, now = numbers(text[: clause.start()]), text[clause.end() :]
        ends = tuple(amount.value for amount in was)
        rest = next((p.sub("", now) for p in patterns("fact", "rather", moment.language)), now)
        if len(ends) != TWO or rest == now or not fragment(rest, moment):
            continue
        every = [kr for _, kr in every_key_result(moment.plan)]
        having = [kr for kr in every if (kr.baseline, kr.target) == ends]
        amounts = numbers(rest)
        if len(having) != 1 or len(amounts) > TWO:
            return None
        said = dict(zip(("baseline", "target")[-len(amounts) :], amounts, strict=True))
        return reckoned(having[0], said, rest, moment)
    return None


def reckoned(
    key_result: KeyResult, said: dict[str, Quantity], value: str, moment: Moment
) -> ReviseKeyResult:
    """The key result with the ends that were said, in its fields and in its sentence."""
    fields: dict[str, Any] = {name: amount.value for name, amount in said.items()}
    fields["direction"] = direction_of(key_result.model_copy(update=fields))
    if (written := sentence_with(key_result, fields, value, moment)) != key_result.text:
        fields["text"] = written
    return ReviseKeyResult(id=key_result.id, **fields)


TWO = 2
COMMA = re.compile(r"[,;](?!\d)\s*|[，；。]\s*|\.\s+")
COUNTED = re.compile(r"in (?P<what>(?!the |my |our |a |an )[^,.]{2,30})$", re.IGNORECASE)
"""What a number counts, where one could also read it: "counted in guests a night"."""


def with_number(number: float, first: KeyResult | None, moment: Moment) -> KeyResult | None:
    """The key result that has this number: the one in work, else the last one that does."""
    every = [first, *(kr for _, kr in reversed(list(every_key_result(moment.plan))))]
    having = (kr for kr in every if kr is not None and number in (kr.baseline, kr.target))
    return next(having, first)


def renumbered(
    name: str, value: str, key_result: KeyResult | None, moment: Moment
) -> ReviseKeyResult | None:
    """The key result with one end changed, in its fields and in its sentence."""
    amounts = numbers(value)
    if key_result is None or len(amounts) != 1:
        return None
    return reckoned(key_result, {name: amounts[0]}, value, moment)


def with_ends(
    ends: Iterable[tuple[str, str]], key_result: KeyResult, moment: Moment
) -> dict[str, Any]:
    """The fields of a key result with its ends changed one after the other, also in its sentence.

    Args:
        ends: the name of each, and what it is to be; one that is no number is left out.
        key_result: as it is.
        moment: with the language.
    """
    fields: dict[str, Any] = {}
    for name, value in ends:
        now = key_result.model_copy(update=fields)
        if told := renumbered(name, f"to {value}", now, moment):
            fields |= {field: given for field, given in told.given().items() if field != "id"}
    return fields


def dated(found: dict[str, str], item: Item | None, moment: Moment) -> ReviseKeyResult | None:
    """The day by which a key result is read off, also in its sentence."""
    key_result, (due, _) = measure(item, moment), date_in(found["value"], moment)
    if key_result is None or due is None:
        return None
    written = sentence_with(key_result, {"due": due}, found["value"], moment)
    anew: dict[str, Any] = {"text": written} if written != key_result.text else {}
    return ReviseKeyResult(id=key_result.id, due=due, **anew)


def origin(found: dict[str, str], item: Item | None, moment: Moment) -> ReviseKeyResult | None:
    """Where the number of the key result is read."""
    key_result = measure(item, moment)
    if key_result is None or ("ref" not in found and moment.asked.about not in OPEN_TO_SOURCES):
        return None
    unmeasured = moment.asked.about == "number" and key_result.target is None
    if unmeasured and (counted := COUNTED.match(found["value"])):  # it was asked what is counted
        return ReviseKeyResult(id=key_result.id, unit=counted["what"])
    return ReviseKeyResult(id=key_result.id, source=tidy(found["value"]))


EDITS: dict[str, Any] = {
    "confidence": sureness,
    "exchange": exchanged,
    "baseline": start,
    "due": dated,
    "source": origin,
}

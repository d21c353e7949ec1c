"""Statements on items, heard clause by clause: "A1 is due on 4 May, not June, and Tom does it"."""

import re

from coach.edits import (
    AddAction,
    AddKeyResult,
    Edit,
    apply,
)
from coach.interpret.ear.acts import Act, acts, item_likely
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.nested import with_handles
from coach.interpret.ear.once import once
from coach.interpret.frames.clauses import LITTLE, told
from coach.interpret.frames.effects import edits_of
from coach.interpret.frames.spans import ITEM, NOT, Field, Told, kinds_of, spans
from coach.interpret.measures.measures import last_key_result
from coach.interpret.measures.units import of_its_unit
from coach.okr import Action, KeyResult, Objective, Place, places
from coach.reading import numbers
from coach.words import has, phrases

BETWEEN = re.compile(r"([,;，；]\s+|\s+[–—-]\s+|\s+(?:and|und|y|et|e)\s+)")
"""Between the clauses of a sentence."""
ENDS = " .!…。！"
MOST = 8
"""Clauses of a message that is looked at."""


ORDERED = {"nothing", "no-kind", "removed", "visited", "approved"}
"""Statements that are only orders."""


@once
def statements(text: str, moment: Moment) -> tuple[Told, ...]:
    """What each clause of a message states; none unless all of them state something."""
    if "\n" in text or not has("frame", "is", moment.language):
        return ()
    said = politely(with_handles(text, moment), moment.language)
    if "?" in said or "？" in said or is_question(said, moment.language):
        return ()
    told = [one for one in every_clause(said, moment) if one.field != "nothing" or one.items]
    both = any(one.field == "removed" and len(one.items) > 1 for one in told)
    if {one.field for one in told} <= ORDERED and not both:
        return ()  # plain orders have readers of their own, who ask first
    return tuple(told)


def names_its_item(text: str, moment: Moment) -> bool:
    """Whether a message states something of items that it names itself."""
    return any(one.items for one in statements(text, moment))


def politely(text: str, language: str) -> str:
    """A wish that is put as a question, without what makes it one: "could Tom do the flyer?"."""
    first, _, rest = text.strip().partition(" ")
    asks = first.casefold() in phrases("frame", "polite", language) and text.count("?") == 1
    return rest.rstrip(" ?") if asks and text.rstrip().endswith("?") else text


def made_of(told: tuple[Told, ...], moment: Moment) -> Heard | None:
    """The edits that statements make one after the other."""
    edits, now, spoken = list[Edit](), moment, None
    for one in told:
        if one.field == "nothing":
            spoken = next(iter(one.items), spoken)
            continue
        new = one.field == "new"
        items = one.items or ((spoken,) if spoken else in_mind(one, now))
        if not one.items and one.field in ("target", "baseline", "ends"):
            items = tuple(of_its_unit(place, one.value, now) or place for place in items)
        told_of = (None,) if new else items
        for place in told_of:
            made = edits_of(one, place, now) if place else anew(one, now)
            if made is None:
                return None
            edits += made
            then = now.on(apply(now.plan, made, now.past).plan)
            spoken = left_of(place, now, then)
            now = then
        if not told_of:
            return None
    return moment.heard(*edits) if edits else None


def left_of(place: Place | None, before: Moment, after: Moment) -> Place | None:
    """The item that was spoken of as it is by now, or what took its place."""
    known = {each.item.id for each in places(before.plan)}
    new = [each for each in places(after.plan) if each.item.id not in known]
    return next(iter(new), None) or (after.place(place.item.id) if place else None)


def anew(one: Told, moment: Moment) -> tuple[Edit, ...] | None:
    """The key result that words are said to be, or a further step beside the one told last."""
    step = moment.place(moment.latest)
    if one.kind == "action":
        proof = step.parent if step and isinstance(step.item, Action) else None
        return (AddAction(key_result=proof, text=one.value),) if proof else None
    above = moment.objective_of(moment.latest) or moment.objective_of(moment.about_item)
    if one.kind != "key-result" or above is None:
        return None
    fields = moment.key_result_fields(one.value)
    return (AddKeyResult(objective=above.id, text=one.value, **fields),)


def every_clause(text: str, moment: Moment) -> list[Told]:
    """What the clauses of a message state, one sentence after the other; none unless all do."""
    split = [BETWEEN.split(sentence.strip(ENDS)) for sentence in sentences(text)]
    found: list[Told] = []
    for pieces in split if sum(map(len, split)) < 2 * MOST else ():
        every = clauses(pieces, moment, before=field_of(found))
        if every is None:
            return []
        found += every
    return found


def field_of(told: list[Told]) -> Field | None:
    """What the last statement is about that says anything."""
    return next((one.field for one in reversed(told) if one.field != "nothing"), None)


def clauses(pieces: list[str], moment: Moment, *, before: Field | None) -> list[Told] | None:
    """What each clause of a sentence states, the shortest ones first.

    Args:
        pieces: of the sentence, with what stands between them.
        moment: in which they are said.
        before: what the statement ahead is about, which a clause may explain.
    """
    if not pieces:
        return []
    for size in range(1, len(pieces) + 1, 2):
        piece = "".join(pieces[:size])
        one = stated(piece, moment, before)
        if one is None and before is not None and size == 1 and explains(piece):
            one = Told("nothing")
        if one is None:
            continue
        then = before if one.field == "nothing" else one.field
        rest = clauses(pieces[size + 1 :], moment, before=then)
        if rest is not None:
            return [one, *rest]
    return None


def stated(piece: str, moment: Moment, before: Field | None) -> Told | None:
    """What a clause states behind another one, of which only the field is known."""
    one = told(piece, moment, behind=before is not None)
    if one is None and before == "under" and is_place(piece, moment):
        return Told("nothing")  # "that goes to the bread, so to O1"
    if one is not None and one.field == "number" and (before in FIGURES or rates(one, moment)):
        return one._replace(field=before if before in FIGURES else "confidence")
    if one is None or one.field != "owner too":
        return one
    return one._replace(field="owner") if before == "owner" else None  # "Ann has O1, Ben O2"


FIGURES: tuple[Field, ...] = ("confidence", "target", "baseline")
"""Statements that go on with a number alone: "confidence of O1.KR1 is 7, of O1.KR2 4"."""
MOST_SURE = 10


def rates(one: Told, moment: Moment) -> bool:
    """Whether a number tells how sure somebody is, where that was asked."""
    amounts = numbers(one.value) if moment.asked.about == "confidence" else []
    return any(not amount.unit and 0 < amount.value <= MOST_SURE for amount in amounts)


def is_place(piece: str, moment: Moment) -> bool:
    """Whether a clause only names an item to which another one was said to go."""
    said = set(kinds_of(spans(piece, moment)))
    return ITEM in said and said <= {*LITTLE, ITEM, NOT}


WHY: tuple[Act, ...] = ("why", "background", "chatter")
EXPLAINS, NO_ITEM = 0.6, 0.2
"""How likely a clause tells a reason, and how likely it is an item at most."""


def explains(piece: str) -> bool:
    """Whether a clause behind a statement only says why it is so."""
    every = acts(piece)
    because = BECAUSE.match(piece) is not None or sum(every[act] for act in WHY) > EXPLAINS
    return because and item_likely(piece) < NO_ITEM


BECAUSE = re.compile(
    r"\W*(?:because|since|as|that's when|weil|da|denn|porque|ya que|parce que|car|puisque|pois"
    r"|já que|因为)\b",
    re.IGNORECASE,
)


def in_mind(one: Told, moment: Moment) -> tuple[Place, ...]:
    """The item of which a clause speaks that names none: the one told last, else in question."""
    wanted = {
        "due": KeyResult | Action,
        "owner": Action,
        "text": KeyResult | Action | Objective,
        "under": KeyResult | Action,
        "kind": KeyResult | Action | Objective,
        "no-kind": KeyResult | Action,
        "removed": KeyResult | Action,
        "start": Action,
        "confidence": KeyResult | Objective,
    }.get(one.field, KeyResult)
    if moment.asked.target is None and moment.latest is None:
        return ()
    for item_id in (moment.latest, moment.about_item):
        place = moment.place(item_id)
        if one.field in LOSING and place and item_id != moment.latest and is_settled(place):
            continue
        if wanted is KeyResult and place and isinstance(place.item, Action):
            place = moment.place(place.parent)
        if wanted is KeyResult and place and isinstance(place.item, Objective):
            last = last_key_result(moment, place.item.id)
            place = moment.place(last.id) if last else None
        if place is not None and isinstance(place.item, wanted):
            return (place,)
    return ()


LOSING: tuple[Field, ...] = ("kind", "no-kind", "removed")
"""Statements behind which an item is no longer what it was."""


def is_settled(place: Place) -> bool:
    """Whether an item is approved or has others below it, so that no mere "it" takes it away."""
    item = place.item
    below = getattr(item, "key_results", ()) or getattr(item, "actions", ())
    return bool(below) or bool(getattr(item, "approved", False))

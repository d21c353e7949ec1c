"""The verb of a goal and what it promises: effort, an output, a change, a state."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from coach.late import Late
from coach.okr import Direction
from coach.reading.changes import Change
from coach.reading.han_verbs import chinese
from coach.reading.hedged import as_held, past_hedge
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import is_hangul
from coach.reading.nouns import noun_like
from coach.reading.words import EFFORTS, IRREGULAR, VERBS, Hit, Token, known_by

VerbKind = Literal["activity", "delivery", "change", "state", "learn", ""]
"""activity: effort that goes on; delivery: something handed over; change: a number or state that
moves; state: what is or must stay so; learn: something found out."""

PROMISES: dict[str, VerbKind] = {
    "raising": "change", "lowering": "change", "reaching": "change", "keeping": "state",
    "doing": "activity", "delivering": "delivery", "learning": "learn", "being": "state",
}  # fmt: skip
PRIORITY = (
    "raising", "lowering", "reaching", "keeping", "delivering", "learning", "doing", "being",
)  # fmt: skip


class Verb(NamedTuple):
    """The verb that carries the sentence and its place."""

    text: str = ""
    kind: VerbKind = ""
    lists: frozenset[str] = frozenset()
    """The word lists it stands in."""
    start: int = 0
    end: int = 0


def verb_of(
    text: str, plain: str, found: Sequence[Token], known: list[Hit], language: str, change: Change
) -> Verb:
    """The leading verb; in German also the last word, in Chinese the first that is known.

    A word that may be a noun ("test", "support") counts as a verb only where a verb would stand.
    Without a leading verb, one of change inside the sentence counts ("churn falls to 3 %").
    """
    at = head(found, known)
    verbs = [h for h in known if h.kind in VERBS]
    if (behind := past_hedge(found, known, at)) > at and (
        ends_german(found[behind:]) or any(h.first == behind for h in verbs)
    ):
        at = behind
    if found and is_hangul(found[-1].text):
        ending = [h for h in verbs if h.after == len(found)]
        return chosen(text, ending, change) if ending else Verb()
    leading = [h for h in verbs if h.first == at] or anew(found, verbs, at)
    if language == "zh" or (not leading and plain and "\u3400" <= plain[0] <= "\u9fff"):
        leading = chinese(plain, verbs, known)
    if leading and not noun_like(found, leading, known):
        return chosen(text, leading, change)
    german = language == "de" or (not language and ends_german(found))
    if german and (ending := german_end(found, verbs, at)):
        return chosen(text, as_held(found, ending, known), change)
    inner = [h for h in verbs if moves_inside(found, h) and h.first > at]
    if inner:
        return chosen(text, [h for h in inner if h.start == inner[0].start], change)
    if (done := participle_end(found, known)) and not (
        change.unit == "%" and tells_how_soon(found, done[0])
    ):
        return chosen(text, done, change)
    states = [h for h in verbs if h.kind == "being" and h.first > at and not is_short(text, h)]
    if states:
        return chosen(text, states[:1], change)
    return Verb()


def anew(found: Sequence[Token], verbs: list[Hit], at: int) -> list[Hit]:
    """A deed behind a "co-" or "re-" that is set off by a hyphen: "co-host 2 meetups"."""
    if len(found) < at + 3 or found[at].text not in ("co", "re") or found[at + 1].text != "-":
        return []
    tied = found[at].end == found[at + 1].start and found[at + 1].end == found[at + 2].start
    if not tied or found[at + 2].text.endswith(("ing", "ed", "s")):
        return []
    return [h for h in verbs if h.first == at + 2 and h.kind in EFFORTS]


def is_short(text: str, hit: Hit) -> bool:
    """Whether a word is set in capitals as nothing around it is: "2 BE" are back-end developers."""
    return text[hit.start : hit.end].isupper() and not text.isupper()


def moves_inside(found: Sequence[Token], hit: Hit) -> bool:
    """Whether a word inside the sentence tells a change; not in "50 or more", "more than 40"."""
    if hit.kind not in ("raising", "lowering"):
        return False
    before = found[hit.first - 1].text if hit.first else ""
    behind = found[hit.after].text if hit.after < len(found) else ""
    return before not in BOUND_BEFORE and behind not in BOUND_BEHIND


BOUND_BEFORE = frozenset(listed("or,oder,o,ou,no,not,nicht,pas,não,al,lo,pelo,ao,au,du,at,-"))
"""In front of a word such as "more" or "menos" that then tells a bound ("al menos")."""
BOUND_BEHIND = frozenset(("than", "als", "que"))


def head(found: Sequence[Token], known: list[Hit]) -> int:
    """Index of the first token that is no filler ("we want to")."""
    fillers = {h.first: h.after for h in known if h.kind in FILLING}
    at = 0
    while at < len(found):
        if at in fillers:
            at = fillers[at]
        elif not found[at].text[0].isalnum() and found[at].text not in "%$€#":
            at += 1
        else:
            break
    return at


FILLING = frozenset(("filler", "often"))


def participle_end(found: Sequence[Token], known: list[Hit]) -> list[Hit]:
    """The deed that closes an English noun phrase: "three workshops held".

    What those who are served have done is their deed: "prototype tested by 20 users".
    """
    closing = (".", ",", "by", "in", "on", "until", "before", "with", "for", "(")
    served = {h.first for h in known if h.kind == "beneficiaries"}
    ends = [
        h
        for h in known
        if h.kind in ("doing", "delivering")
        and not h.bare
        and (h.after == len(found) or found[h.after].text in closing)
        and not found[h.after - 1].text.endswith(("ing", "s"))
        and is_english_past(found[h.first].text)
        and not any(t.text in CLAUSES for t in found[: h.first])
        and not (found[h.after :][:1] and found[h.after].text == "by" and served & near(h.after))
        and not by_others(found, h.after)
        and not is_owned(found, h.first)
        and not (found[h.first].text in TAKEN and of_so_many(found))
    ]
    return [h for h in ends if h.start == ends[-1].start] if ends else []


def of_so_many(found: Sequence[Token]) -> bool:
    """Whether a phrase opens with a part of so many: "44 of 48 seats a week"."""
    words = [token.text for token in found[:4]]
    return len(words) > SO_MANY and words[1] == "of" and words[2][:1].isdigit()


TAKEN = frozenset(listed("taken,used,filled,occupied,booked,rented,let,sold,kept,attended"))
"""What others do with a seat, a bed or a slot: so many of all tell a share."""
SO_MANY = 3


def is_owned(found: Sequence[Token], place: int) -> bool:
    """Whether a deed only describes what somebody has: "all six have a plan agreed with theirs"."""
    words = [token.text for token in found[:place]]
    return any(has in OWNING and owned in OWNED for has, owned in pairwise(words[1:]))


OWNING = frozenset(("have", "has"))
OWNED = frozenset(("a", "an", "their", "his", "her", "its", "the", "one", "two"))


def by_others(found: Sequence[Token], place: int) -> bool:
    """Whether a deed is told as somebody else's: "invited by a friend"."""
    behind = [token.text for token in found[place : place + 2]]
    return behind[:1] == ["by"] and not OTHERS.isdisjoint(behind[1:])


OTHERS = frozenset(("a", "an", "another", "other", "others", "their", "independent", "external"))


def tells_how_soon(found: Sequence[Token], deed: Hit) -> bool:
    """Whether the deed is said to happen fast enough: "done in 5 days", "sent in time"."""
    behind = " ".join(token.text for token in found[deed.after : deed.after + 2])
    return HOW_SOON.fullmatch(behind) is not None


HOW_SOON = Late(r"in (?:time|\d{1,2})")


def is_english_past(word: str) -> bool:
    """Whether a word has the form that closes such a phrase, and not a stem of other languages."""
    return word.endswith("ed") or word in PAST


PAST = frozenset(form for forms in IRREGULAR.values() for form in forms.split())


def near(place: int) -> set[int]:
    """The places of the next few words."""
    return set(range(place + 1, place + 5))


CLAUSES = frozenset(
    ("how", "why", "what", "when", "where", "who", "whose", "that", "which", "each")
)
"""Words behind which a deed belongs to a clause: "simplify how claims are filed"."""


def ends_german(found: Sequence[Token]) -> bool:
    """Whether a text of few words ends in a German infinitive: "4 Newsletter verschicken"."""
    last = found[-1].text if found else ""
    if not last.endswith("n") or len(last) < SHORTEST_INFINITIVE:
        return False
    known = known_by(last, "de")
    return not VERBS.isdisjoint((*known.stems, *(entry.kind for entry in known.alone)))


SHORTEST_INFINITIVE = 5


def german_end(found: Sequence[Token], verbs: list[Hit], at: int) -> list[Hit]:
    """The verbs that close a German phrase; what is told behind it in brackets does not count.

    "weiter" at the end belongs to a verb in front ("empfehlen uns weiter") and keeps nothing. A
    verb behind "zu" closes a clause, when there is more before ("einen Grund geben, zu bleiben").
    """
    ends = [h for h in verbs if h.after == len(found) or found[h.after].text in ",.;(:"]
    ends = [h for h in ends if found[h.first].text != "weiter"]
    if "," in {token.text for token in found[at:]}:
        ends = [h for h in ends if not (h.first and found[h.first - 1].text == "zu")]
    return [h for h in ends if h.after == ends[-1].after] if ends else []


def chosen(text: str, same: list[Hit], change: Change) -> Verb:
    """One verb out of the lists that know the word; the longest phrase wins."""
    longest = max(h.end for h in same)
    same = [h for h in same if h.end == longest]
    kinds = frozenset([h.kind for h in same])
    start = min(h.start for h in same)
    if len(kinds) == 1:
        return Verb(text[start:longest], PROMISES[same[0].kind], kinds, start, longest)
    moving = kinds & {"raising", "lowering", "reaching"}
    working = kinds & {"doing", "delivering", "learning"}
    told = change.baseline is not None or change.amount is not None or change.factor is not None
    order: tuple[str, ...]
    if moving and working:
        first = "change" if told or change.unit in ("%", "pp") else None
        order = (
            ("raising", "lowering", "reaching") if first else ("delivering", "learning", "doing")
        )
    elif "keeping" in kinds and "doing" in kinds:
        order = ("keeping",) if told or change.unit else ("doing",)
    else:
        order = PRIORITY
    kind = next((k for k in order if k in kinds), next(iter(kinds)))
    return Verb(text[start:longest], PROMISES[kind], kinds, start, longest)


def direction_of(change: Change, verb: Verb, known: list[Hit]) -> Direction | None:
    """Which way the number shall go."""
    if change.baseline is not None and change.target is not None:
        if change.target != change.baseline:
            return "increase" if change.target > change.baseline else "decrease"
        return "keep"
    if change.factor is not None:
        if change.factor < 1:
            return "decrease"
        return "decrease" if "lowering" in verb.lists else "increase"
    floor = change.bound == "at-least" and "lowering" in verb.lists  # "must not fall below 800"
    for kind, way in DIRECTIONS:
        if kind in verb.lists:
            return "keep" if floor else way
    if change.amount is not None:
        lowering = any(h.kind == "lowering" for h in known)
        return "decrease" if lowering or change.amount < 0 else "increase"
    if change.target is not None:
        return "decrease" if change.bound == "at-most" else "reach"
    return None


DIRECTIONS: tuple[tuple[str, Direction], ...] = (
    ("raising", "increase"), ("lowering", "decrease"), ("keeping", "keep"),
)  # fmt: skip

"""The day of something that is there: "move O1.KR2.A1 to 11 February", or a day and nothing else.

A day by itself is no result, no source and nothing that must not suffer: it is that of what was
asked about, or told last.
"""

from coach.edits import ReviseAction, ReviseDependency, ReviseKeyResult
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, patterns
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE, telling
from coach.interpret.ear.rewording import sentence_with
from coach.interpret.ear.said import date_in, undated
from coach.interpret.orders.changing import refer
from coach.interpret.orders.naming import Named, named_by
from coach.okr import Action, Dependency, KeyResult, Place, places, words_of
from coach.reading import numbers
from coach.words import phrases

OF_WORDS = {
    "result", "health", "not-now", "obstacle", "thought", "watch", "if-then", "source", "why",
    "type", "mission",
}  # fmt: skip
"""Questions that words answer, and never a day alone."""
MOST = 8
"""Words beside the day and the handle that may say that the one is to be that of the other."""


def redated_item(text: str, moment: Moment) -> Heard | None:
    """The day of a step or of somebody's part that is there; None where more than a day is said."""
    day, wrong = date_in(text, moment)
    if "\n" in text or (day is None and not wrong):
        return None
    for pattern in patterns("fact", "needs-day", moment.language):
        match = pattern.match(text.strip(" .!。！"))
        found = named_by(match["ref"], moment) if match else Named()
        every = (*found.places, *found.several)
        named = [p for p in every if isinstance(p.item, KeyResult | Action | Dependency)]
        if len(named) == 1 and not wrong:
            return dated(named[0], text, moment)  # "the complaints still need the date ..."
    handles = HANDLE.findall(text)
    if len(handles) > 1 or not only_dates(HANDLE.sub(" ", undated(text, moment)), moment):
        return None
    if handles:
        place = refer(handles[0], moment).place
        if place is None or not isinstance(place.item, Action | Dependency):
            return None
    elif moment.asked.about in OF_WORDS:
        items = (moment.item(moment.asked.target), moment.item(moment.latest))
        kinds = (Action, Dependency, KeyResult)
        item = next((item for item in items if isinstance(item, kinds)), None)
        place = moment.place(item.id) if item else None
    else:
        return None
    if wrong:
        return moment.unclear("no-such-date", wrong)
    return dated(place, text, moment) if place else moment.unclear("not-understood", text)


def put_back(text: str, moment: Moment) -> Heard | None:
    """A new day for the one step whose words a sentence has that says it is done only by then."""
    day, wrong = date_in(text, moment)
    late = any(p.search(text) for p in patterns("deed", "not-before", moment.language))
    if "\n" in text or day is None or wrong or not late or HANDLE.search(text):
        return None
    own = telling(undated(text, moment))
    steps = [p for p in places(moment.plan) if isinstance(p.item, Action)]
    shared = [len(own & telling(undated(words_of(p.item), moment))) for p in steps]
    best = max(shared, default=0)
    having = [p for p, count in zip(steps, shared, strict=True) if count == best]
    if best and len(having) > 1 and moment.asked.about in OF_STEPS:
        return moment.unclear("which-item")
    return dated(having[0], text, moment) if best and len(having) == 1 else None


OF_STEPS = {"actions", "more-actions", "action-when", "result"}
"""Questions at which a day is that of a step."""


def dated(place: Place, text: str, moment: Moment) -> Heard:
    """An item with its day."""
    day, _ = date_in(text, moment)
    match place.item:
        case Action() as step:
            revised = ReviseAction(id=step.id, due=day)
            return moment.heard(*moment.opened_for(place, revised))
        case Dependency(id=own):
            return moment.heard(ReviseDependency(id=own, by=day))
        case KeyResult() as proof:
            written = sentence_with(proof, {"due": day}, text, moment)
            anew = {"text": written} if written != proof.text else {}
            revised_proof = ReviseKeyResult(id=proof.id, due=day, **anew)
            return moment.heard(*moment.reopening(place), revised_proof)
        case _:
            return moment.unclear("not-understood", text)


def only_dates(words: str, moment: Moment) -> bool:
    """Whether words say no more than that something is to be on a day."""
    said = bare(words)
    if numbers(words) or len(said.split()) > MOST:
        return False
    for word in sorted(phrases("deed", "dating", moment.language), key=len, reverse=True):
        said = f" {said} ".replace(f" {word} ", " ") if word.isascii() or " " in said else said
        said = said.replace(word, " ") if not word.isascii() else said
    return not matter(said, moment.language)

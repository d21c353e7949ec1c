"""Asking before something is noted that may not have been meant for the plan: "good question"."""

import re
from typing import Any

from coach.edits import (
    AddAction,
    AddKeyResult,
    AddObjective,
    Edit,
    GoTo,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
)
from coach.interpret.answers.goal import introduced
from coach.interpret.answers.leaving import forbids
from coach.interpret.answers.preamble import leads_on
from coach.interpret.beside.chatter import calls, matter, small, spoken
from coach.interpret.beside.unlike import REVISING, ordered_instead, otherwise, says_which
from coach.interpret.ear.acts import item_likely
from coach.interpret.ear.consent import CHANGE
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import bare, intent, patterns, sentences, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE, telling
from coach.interpret.ear.quoting import only_quoted
from coach.interpret.ear.remarks import FIGURE
from coach.interpret.ear.said import without_figures
from coach.interpret.orders.bidding import as_a_step, bids, points
from coach.interpret.orders.naming import named_by
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.helping import key_result_in_work
from coach.okr import KeyResult, places, words_of
from coach.reading import dates, numbers, read
from coach.reading.marks import has_han
from coach.reading.metric import PER
from coach.talk import Asked
from coach.words import phrases

NOTING = "noting"
"""What the coach asks about when it asks whether to note something."""
ITEMS: dict[type, Any] = {
    SetBigObjective: "note-goal",
    AddObjective: "note-objective",
    AddKeyResult: "note-key-result",
    AddAction: "note-action",
    ReviseObjective: "note-instead",
    ReviseKeyResult: "note-instead",
    ReviseAction: "note-instead",
}
MEANT = {"change", "activity", "delivery"}
"""Kinds of verbs that say something of a plan; of a state, an objective alone may tell."""
MEANT_FOR_IT = 0.88
"""How likely a message is an item from which on nothing else has to show that it is meant."""
MAY_BE = 0.05
"""How likely an order on something unknown is an item from which on that is asked."""
NEW: dict[str, Any] = {
    "big-objective": "note-goal",
    "objectives": "note-objective",
    "key-results": "note-key-result",
    "actions": "note-action",
}
"""Questions for something new, and what the coach asks about when it may have been told."""
AS_STEP = "note-action"
MORE_STEPS = {"actions", "more-actions"}
MORE = {"key-results", "more-key-results", "actions", "more-actions"}
"""Questions whose answers tell by their words that they are meant, if not by a number."""
FORMS: dict[type, str] = {AddAction: "doing", AddKeyResult: "counted"}
"""How a step and a measure are built: "clear out the garage", "tickets sold"."""
LONGEST = 160
"""Characters; whoever writes more means something by it."""
OF_FIELDS = {"number", "baseline", "target", "due", "source", "confidence"}
"""Questions that no other sentence answers."""
TELLING = {"if_then", "due", "result", "helper"}
"""Fields that only words meant for the plan fill."""
FEW, MOST, SHORT, SHORT_IN_HAN = 2, 4, 2, 4
"""Words that name something (few and most), words, and characters of what may be a whim."""


def answered(text: str, moment: Moment) -> tuple[str, Moment, bool]:
    """What is said, and in which moment, where the coach may have asked whether to note something.

    A yes stands for the words that were asked about, and they are then noted, with the numbers or
    the day that are said; whatever else is said is an answer to the question that came before.
    """
    asked = moment.asked
    if asked.about != NOTING:
        return text, moment, False
    agreed = intent(text, moment.language) in ("yes", "approve")
    moment = moment.having_asked(before(asked))
    if (home := called_a_step(asked, text, moment)) is not None:
        there = moment.asked.model_copy(update={"about": "actions", "target": home})
        return asked.offered, moment.having_asked(there), True
    if agreed:
        return asked.offered, in_steps(asked, moment), True
    new = asked.question.partition(":")[0] in ("note-key-result", "note-action")
    if new and (figures := with_figures(text, moment)):
        return f"{asked.offered} {figures}", in_steps(asked, moment), True
    first, *more = sentences(text)
    if more and declines(first, moment):
        text = " ".join(more)  # "no. change D1 to: ..." is no answer to the question before it
    return text, moment, False


def something_new(heard: Heard) -> bool:
    """Whether words tell an item, or may be one, so that the coach asks whether to note it."""
    asks = (wish for wish in heard.wishes if isinstance(wish, Unclear))
    return bool(heard.edits) or any(wish.why in NEW.values() for wish in asks)


def called_a_step(asked: Asked, text: str, moment: Moment) -> int | None:
    """Id of the key result for which words that were asked about are said to be a step."""
    if not asked.question.startswith(("note-action", "note-key-result")):
        return None
    said = re.sub(r"['’]s\b", " is", text)
    kinds = ("step", "move") if as_a_step(said, moment.language) else ("step",)
    step = next((bid for bid in bids(said, moment.language) if bid.kind in kinds), None)
    if step is None or not points(step.ref, moment.language):
        return None
    handle = HANDLE.search(step.other)
    places = named_by(handle.group(), moment).places if handle else ()
    named = [place.item for place in places if isinstance(place.item, KeyResult)]
    return named[0].id if len(named) == 1 else key_result_in_work(moment)


def in_steps(asked: Asked, moment: Moment) -> Moment:
    """The moment in which a step is told that was offered as one, whatever was asked before."""
    home = key_result_in_work(moment)
    if not asked.question.startswith(AS_STEP) or home is None or moment.asked.about in MORE_STEPS:
        return moment
    return moment.having_asked(moment.asked.model_copy(update={"about": "actions", "target": home}))


def rather_a_step(heard: Heard, text: str, moment: Moment) -> bool:
    """Whether what would become another key result is something to do that counts nothing."""
    one = heard.edits[0] if len(heard.edits) == 1 else None
    if not isinstance(one, AddKeyResult) or moment.asked.about not in MORE:
        return False
    said = read(text, moment.today)
    doing = deed(text, moment) or said.verb_kind in ("activity", "delivery")
    counts = numbers(text) or said.frequency or said.unbounded
    return doing and not counts and key_result_in_work(moment) is not None


def changes_one(heard: Heard, text: str, moment: Moment) -> bool:
    """Whether what would become a step begins as an order on the words or the day of another."""
    one = heard.edits[0] if len(heard.edits) == 1 else None
    if not isinstance(one, AddAction) or not CHANGE.match(text.strip()):
        return False
    head = text.strip()[:HEAD_IN_HAN] if has_han(text) else " ".join(bare(text).split()[:HEAD])
    named = (
        *phrases("step", "due", moment.language),
        *phrases("order", "wording", moment.language),
    )
    edge = "" if has_han(text) else r"\b"
    return any(re.search(rf"{edge}(?:{word}){edge}", head) for word in named)


HEAD, HEAD_IN_HAN = 4, 10
"""Words, and Chinese characters, with which an order begins that names what it changes."""


def with_figures(text: str, moment: Moment) -> str:
    """An answer that only tells from what to what or by when, without a yes; else nothing."""
    head, comma, tail = text.partition(",")
    if comma and intent(head, moment.language) == "yes":
        text = tail.strip()
    rest = without_figures(text, moment)
    left = PER.sub(" ", f" {without_fillers(rest, moment.language)}")
    return text if rest != text and not matter(left, moment.language) else ""


def asking(why: str, offered: str, last: Asked) -> Asked:
    """The question whether to note some words, with the one that they were an answer to."""
    last = before(last) if last.about == NOTING else last
    return last.model_copy(update={"question": f"{why}:{last.about}", "about": NOTING,
                                   "offered": offered})  # fmt: skip


def before(asked: Asked) -> Asked:
    """The question that came before the one whether to note something."""
    about = asked.question.partition(":")[2]
    return asked.model_copy(update={"question": "", "about": about, "offered": ""})


def declined(text: str, moment: Moment) -> bool:
    """Whether the words that were asked about are not to be noted."""
    return moment.asked.about == NOTING and declines(text, moment)


def declines(text: str, moment: Moment) -> bool:
    """Whether a message only says that something is not to be noted."""
    return intent(text, moment.language) == "no" or forbids(text, moment.language)


def asked_first(heard: Heard, text: str, moment: Moment) -> Heard:
    """What was heard; a question in its place where that would note what may be none.

    Only a message that is one item is asked about: lists and drafts are written for the plan.
    """
    if rather_a_step(heard, text, moment) or changes_one(heard, text, moment):
        return moment.unclear(AS_STEP, text.strip())
    called = any(isinstance(edit, SetBigObjective) and edit.text for edit in heard.edits)
    if called and leads_on(text, moment):
        return heard  # who calls something the goal means it
    quoted = any(only_quoted(getattr(edit, "text", None) or "", text) for edit in heard.edits)
    if quoted or says_which(heard, text, moment):
        return heard  # and so does who puts a wording in quotation marks
    adds = any(isinstance(edit, AddObjective | ReviseObjective) for edit in heard.edits)
    if adds and any(bid.kind == "objective" for bid in bids(text, moment.language)):
        return heard  # or says that it is another objective
    if something_else := otherwise(heard, text, moment, ITEMS):
        return something_else
    if not any(type(edit) in ITEMS for edit in heard.edits) and (
        order := ordered_instead(heard, text, moment)
    ):
        return order
    if (
        unknown(heard)
        and not of_a_handle(heard)
        and (why := NEW.get(moment.asked.about))
        and item_likely(text) > MAY_BE
    ):
        asks = Unclear(why=why, about=text.strip())
        return heard.model_copy(update={"wishes": (*heard.wishes, asks)})
    edits = [edit for edit in heard.edits if not isinstance(edit, GoTo)]
    if len(edits) != 1 or type(edits[0]) not in ITEMS or item_likely(text) > MEANT_FOR_IT:
        return heard
    if not doubtful(edits[0], text, moment):
        return heard
    return moment.unclear(ITEMS[type(edits[0])], text.strip())


def unknown(heard: Heard) -> bool:
    """Whether an order was heard on something that the plan does not have: "get rid of mould"."""
    missing = [w for w in heard.wishes if isinstance(w, Unclear) and w.why == "no-such-item"]
    return not heard.edits and len(missing) == len(heard.wishes) == 1


def of_a_handle(heard: Heard) -> bool:
    """Whether what the plan does not have was named by its handle, so that it is no wording."""
    return any(isinstance(w, Unclear) and HANDLE.fullmatch(w.about) for w in heard.wishes)


def doubtful(edit: Edit, text: str, moment: Moment) -> bool:
    """Whether nothing in a short message shows that it is meant for the plan.

    A number, a day, a verb of a plan or a word of it shows that; small words alone never do.
    """
    said, named = getattr(edit, "text", None) or "", matter(text, moment.language)
    commanded = not said or matter(said, moment.language) != named or edit.given().keys() & TELLING
    if commanded or len(text) > LONGEST or moment.asked.about == "compound":
        return False
    if isinstance(edit, SetBigObjective) and introduced(text, moment).who:
        return True  # "I'm a nurse and mother of two"
    if FIGURE.search(text) or numbers(text) or dates(text, moment.today):
        return False
    kind = read(said, moment.today).verb_kind
    compares = text.lower().startswith(phrases("chatter", "comparing", moment.language))
    meant = compares or kind in MEANT
    meant = meant or (kind == "state" and not isinstance(edit, AddKeyResult | AddAction))
    if isinstance(edit, SetBigObjective):
        return not named and not meant
    if named and (of_the_plan(text, moment) or (meant and not calls(text, moment.language))):
        return False
    replaces = isinstance(edit, REVISING) and moment.asked.about in OF_FIELDS
    form = FORMS.get(type(edit), "")
    if form and any(p.search(text) for p in patterns("chatter", form, moment.language)):
        return calls(text, moment.language)
    short = named <= MOST and moment.asked.about in MORE
    return not named or replaces or short or whim(text, named, moment)


def whim(text: str, named: int, moment: Moment) -> bool:
    """Whether a message that names a thing or two talks, is a word or two, or begins small."""
    if calls(text, moment.language):
        return True
    if has_han(text):
        return named == 1 and len(bare(text)) <= SHORT_IN_HAN
    every = bare(text).split()
    if named <= FEW and any(word in spoken(moment.language) for word in every):
        return True
    begins = every[0].partition("'")[0] in small(moment.language)
    return named == 1 and (begins or len(every) <= SHORT)


def of_the_plan(text: str, moment: Moment) -> bool:
    """Whether a longer word of the message is one of the plan."""
    goal = moment.plan.big_objective
    every = [words_of(place.item) for place in places(moment.plan)]
    known = telling(" ".join([goal.text if goal else "", *every]))
    return not telling(text).isdisjoint(known)

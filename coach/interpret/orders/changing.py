"""Giving an item another value that was named: number, date, confidence or wording."""

import re
from typing import Any

from coach.edits import (
    AddKeyResult,
    Edit,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
)
from coach.interpret.answers.fields import direction_of
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import KEPT
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import bare, patterns
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import OPEN, Moment
from coach.interpret.ear.quoting import quoted_behind
from coach.interpret.ear.references import Kind, Meant, meant
from coach.interpret.ear.rewording import sentence_with, without_lead
from coach.interpret.ear.said import (
    ambition_in,
    confidence_in,
    date_in,
    dependency_in,
    undated,
)
from coach.interpret.measures import measures
from coach.interpret.measures.sureness import split_confidence
from coach.interpret.measures.terms import in_its_terms
from coach.interpret.orders.figured import home_of_figure, is_figure, only_remarks
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.running import steps_below
from coach.interpret.steps.telling import one_step
from coach.okr import Action, Dependency, KeyResult, Objective, Place, places
from coach.reading import dates, numbers, read
from coach.words import phrases

Parts = dict[str, Any]


def refer(words: str, moment: Moment, kind: Kind | None = None) -> Meant:
    """What the words refer to in this moment."""
    kind = kind or OPEN.get(moment.asked.about)
    found = meant(words, moment.plan, moment.language, about=moment.about_item, kind=kind)
    if found.place is None and (step := re.fullmatch(r"a ?(\d+)", words.strip(), re.I)):
        every = [p for p in places(moment.plan) if p.handle.endswith(f".A{step[1]}")]
        above = moment.objective_of(moment.about_item)
        here = [p for p in every if moment.objective_of(p.item.id) == above] or every
        return found.model_copy(update={"place": here[0] if len(here) == 1 else None})
    return found


def change(parts: Parts, moment: Moment) -> Heard | None:
    """Give an item another value: number, date, confidence or wording.

    Who orders it in a sentence (`said`) means the item itself; what only stands behind its handle
    may be something below it: "O1: call the three schools".
    """
    plainly = bool(parts.get("said")) and not LABELLED.match(parts["said"])
    words, name = field_named(parts.get("ref", "it"), moment.language)
    figure = is_figure(words, parts["value"], moment, plainly=plainly)
    kind: Kind | None = "key-result" if figure else None
    found = refer(words, moment, kind) if words else Meant(place=moment.place(moment.about_item))
    if found.special == "big-objective":
        return change_big_objective(parts["value"], moment)
    if found.special == "plan":
        return None
    if found.place is None:
        return moment.unclear("no-such-item", words) if found.looked_like_one else None
    place = found.place
    if only_remarks(parts, moment, plainly=plainly):
        return moment.heard(wishes=(Unclear(why="what-to-change", item=place.item.id),))
    if wrong := date_in(parts["value"], moment)[1]:
        return moment.unclear("no-such-date", wrong)
    home = home_of_figure(place, name, parts["value"], moment) if figure else place
    if home is None:
        return moment.unclear("which-item", parts["value"])
    value = quoted_behind(parts["value"]) or parts["value"]
    if BELOW_ZERO.match(value):
        value = f"to {value}"  # by itself the minus would be the mark of a list
    return given(home, value, name, plainly, moment)


def given(place: Place, value: str, name: str, plainly: bool, moment: Moment) -> Heard:
    """An item with a value, opened for it; words behind the handle of an approved one are asked."""
    edits = valued(place, value, name, plainly, moment)
    another = any(isinstance(e, AddKeyResult) for e in edits) and moment.asked.about in STEPS_ASKED
    another = another and not read(value, moment.today).moves
    if not plainly and (another or rewords(edits, value)) and stays(place, moment):
        asks = Unclear(why="reopening", about=place.handle, item=place.item.id)
        return moment.heard(wishes=(asks,))
    return moment.heard(*moment.reopening(place), *edits)


def stays(place: Place, moment: Moment) -> bool:
    """Whether an item is approved and its words are not in question.

    What is only said behind its handle may be the answer to something else.
    """
    asked = moment.asked
    own = asked.target == place.item.id and asked.about in REWORDING
    return getattr(place.item, "approved", False) and not own and asked.question != "what-to-change"


STEPS_ASKED = ("actions", "more-actions", "action-when", "result")
"""Questions at which a number behind the handle of an objective may be that of a step."""
REWORDING = ("wording", "approval", "reopening")
"""Questions at which words behind the handle of an approved item may take their place."""


def rewords(edits: list[Edit], value: str) -> bool:
    """Whether an item gets these words in the place of its own."""
    said = tidy(value)
    revised = (e for e in edits if isinstance(e, ReviseObjective | ReviseKeyResult | ReviseAction))
    return any(edit.text == said for edit in revised)


LABELLED = re.compile(
    r"\W*(?:o ?\d+|kr ?\d+|a\d+)(?:[. ]?(?:kr|a) ?\d+)*\s*[:：,，–-]", re.IGNORECASE
)
"""A handle and a sign at the beginning."""
BELOW_ZERO = re.compile(r"[-−–]\d")


def field_named(ref: str, language: str) -> tuple[str, str]:
    """The reference without the field it names, and the field: "the target of KR2"."""
    said = bare(ref)
    for name in ("baseline", "target", "due", "source", "confidence"):
        for word in {*phrases("fields", name, language), *phrases("fields", name)}:
            if match := re.fullmatch(
                rf"(?:the |my )?{re.escape(word)}(?: (?:of|for|in) (.+))?", said
            ):
                return match[1] or "", name
            if match := re.fullmatch(rf"(.+?)(?:'s)? {re.escape(word)}", said):
                return match[1], name
    return ref, ""


def change_big_objective(value: str, moment: Moment) -> Heard:
    """Another wording or confidence for the Big O."""
    reopen = moment.reopening_the_goal()
    value = without_lead(value, moment.language)
    said, sure = split_confidence(value, moment)
    if sure is None and len(value.split()) <= 4:
        sure = confidence_in(value, moment.language)
        said = "" if sure is not None else value
    fields: dict[str, Any] = {"text": tidy(said)} if said.strip() else {}
    if sure is not None:
        fields["confidence"] = sure
    return moment.heard(*reopen, SetBigObjective(**fields))


def valued(place: Place, value: str, name: str, plainly: bool, moment: Moment) -> list[Edit]:
    """The edits that give an item a value that was said, plainly of it or only behind its name."""
    item = place.item
    match item:
        case KeyResult():
            return key_result_value(item, value, name, moment)
        case Objective() if not name and counted(value, plainly, moment):
            return list(measures.key_results_of(item, value, moment))
        case Objective() if not (name or plainly) and told_below(item, value, moment):
            below = item.key_results[-1:]
            steps = steps_below(below[0].id, value, moment) if below else ()
            return list(steps or measures.key_results_of(item, value, moment))
        case Objective():
            return objective_value(item, value, name, moment)
        case Action():
            due, _ = date_in(value, moment)
            if due and len(bare(value).split()) <= 5 and not deed(value, moment):
                return [ReviseAction(id=item.id, due=due)]
            told = one_step(value, moment)
            said: Parts = {"text": told.text, **told.given} if told else {"text": tidy(value)}
            extra: Parts = {"due": due} if due else {}
            return [ReviseAction.model_validate({"id": item.id, **extra, **said})]
        case Dependency():
            return [needed_of(item, value, moment)]


def needed_of(item: Dependency, value: str, moment: Moment) -> Edit:
    """A dependency told anew; behind the name that it has, the rest is what is needed."""
    told = dependency_in(value, moment)
    fields = {k: v for k, v in told.given().items() if k in ("on", "what", "by") and v}
    if not told.what and told.on.lower().startswith(f"{item.on.lower()} "):
        fields |= {"on": item.on, "what": tidy(told.on[len(item.on) :])}
    return ReviseDependency(id=item.id, **fields)


def counted(value: str, plainly: bool, moment: Moment) -> bool:
    """Whether what is said of an objective is a measure; as its wording that has both its ends."""
    said = read(value, moment.today)
    return said.moves and not (plainly and (said.baseline is None or said.target is None))


def told_below(item: Objective, value: str, moment: Moment) -> bool:
    """Whether what is said behind an objective's handle is to be done for it, no new wording."""
    reworded = moment.asked.question == "what-to-change" or (
        moment.asked.target == item.id and moment.asked.about == "wording"
    )
    doing = read(value, moment.today).verb_kind in ("activity", "delivery")
    return not reworded and (doing or deed(value, moment))


def objective_value(item: Objective, value: str, name: str, moment: Moment) -> list[Edit]:
    """Another wording, type or confidence of an objective."""
    sure = confidence_in(value, moment.language)
    if name == "confidence" or (sure is not None and len(value.split()) <= 2):
        return [ReviseObjective(id=item.id, confidence=sure)]
    kind = ambition_in(value, moment.language)
    if kind and len(value.split()) <= 6:  # "a stretch, not a promise"
        return [ReviseObjective(id=item.id, type=kind)]
    return [ReviseObjective(id=item.id, text=tidy(value))]


def key_result_value(item: KeyResult, value: str, name: str, moment: Moment) -> list[Edit]:
    """Another number, date, source, confidence or sentence of a key result."""
    value, ending = in_its_terms(without_kept(value), item, moment)
    name = name or ending
    if name == "source":
        return [ReviseKeyResult(id=item.id, source=tidy(value))]
    sure = confidence_in(value, moment.language)
    if (name == "confidence" or bare(value).startswith("confidence")) and sure is not None:
        return [ReviseKeyResult(id=item.id, confidence=sure)]
    due, _ = date_in(value, moment)
    fields = moment.key_result_fields(value)
    amounts = numbers(value)
    ahead = any(when.ahead for when in dates(value, moment.today))
    named = ahead and matter(undated(value, moment), moment.language)  # "plays in a week"
    if due and not amounts and not named and len(bare(value).split()) <= 5:
        text = sentence_with(item, {"due": due}, value, moment)
        return [
            ReviseKeyResult(id=item.id, due=due, **({"text": text} if text != item.text else {}))
        ]
    metric = str(fields.get("metric", ""))
    short = len(bare(value).split()) <= 4 or not metric.split()[1:]
    named = len(metric) > FEWEST and value.startswith(f"{metric} ")
    anew = named and {"baseline", "target"} <= fields.keys()
    if amounts and short and not anew:
        return [numbered_again(item, value, name, fields, moment)]
    if not amounts and ahead:
        fields.pop("due", None)
    return [ReviseKeyResult(id=item.id, text=tidy(value), **fields)]


def without_kept(value: str) -> str:
    """What is said of a key result, without the clauses that leave something: "same date"."""
    every = [part for part in CLAUSES.split(value) if part.strip()]
    left = [part for part in every if numbers(part) or not KEPT.search(part)]
    return ", ".join(left) if left and len(left) < len(every) else value


FEWEST = 2
"""Characters of a name, which is more than the end of a verb."""
CLAUSES = re.compile(r"\s*(?:[,;](?!\d)|[，；])\s*")


def numbered_again(
    item: KeyResult, value: str, name: str, fields: Parts, moment: Moment
) -> ReviseKeyResult:
    """The key result with another number, in its fields and in its sentence."""
    fields = {k: v for k, v in fields.items() if k in ("baseline", "target", "unit", "due")}
    if len(numbers(value)) == 1:
        plain = "baseline" if starting(value, moment) else "target"
        which = name if name in ("baseline", "target") else plain
        for key in ("baseline", "target"):
            fields.pop(key, None)
        fields[which] = numbers(value)[0].value
    fields["direction"] = direction_of(item.model_copy(update=fields))
    text = sentence_with(item, fields, value, moment)
    return ReviseKeyResult(id=item.id, **fields, **({"text": text} if text != item.text else {}))


def starting(value: str, moment: Moment) -> bool:
    """Whether the words say where a number starts: "from 10", "starts at 10"."""
    said = value.strip(" .!。！")
    return any(p.search(said) for p in patterns("fact", "baseline", moment.language))

"""Answers that fill a key result: its sentence, numbers, date and source."""

import re

from coach.edits import AddAction, AddKeyResult, Edit, ReviseKeyResult
from coach.interpret.answers.fields import (
    bare_number,
    day_ahead,
    figure_ahead,
    fragment,
    in_fields,
    named_in_han,
    nameless,
    unit_alone,
)
from coach.interpret.ear.heard import Heard, Unclear, Wish
from coach.interpret.ear.hearing import bare, patterns, sentences, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import counts_something, date_in, day_alone, small_words
from coach.interpret.measures.again import taken_apart
from coach.interpret.measures.announcing import unled
from coach.interpret.measures.homing import home_of
from coach.interpret.measures.measuring import (
    backwards,
    effort,
    essence,
    plain_effort,
    says_measure,
    shares_words,
    tells_something_else,
)
from coach.interpret.measures.origins import (
    EVERY,
    JUDGED,
    lacking,
    of_each,
    with_its_source,
    without_source,
)
from coach.interpret.measures.several import measured
from coach.okr import KeyResult, Objective
from coach.reading import dates, filled, numbers, read
from coach.reading.metric_name import named as name_of

RESULT_RULES = {"kr-activity", "kr-habit-count", "kr-binary", "kr-unbounded", "set-all-activity"}
EFFORT_RULES = {"kr-activity", "kr-habit-count"}
"""Findings whose question asks what comes of something that is done."""


def key_results(text: str, moment: Moment) -> Heard:
    """Key results for the objective in question, their numbers and dates read out of the words."""
    objective = moment.item(moment.asked.target)
    above = objective.id if isinstance(objective, Objective) else objective_of(moment)
    last = last_key_result(moment, above)
    full = last is not None and last.baseline is not None and last.target is not None
    anew = bool(last and last.due and numbers(text) and dates(text, moment.today))
    complete_again = full and (bare_number(text) or of_something_else(text, last, moment) or anew)
    if last is not None and fragment(text, moment) and not complete_again:
        return moment.heard(*in_fields(text, last, moment))
    again = full and anew and fragment(text, moment)
    if bare_number(text) or again or nameless(text, moment):
        *figures, end = sentences(text)
        day = day_alone(end, moment) if figures else None
        edits = [ReviseKeyResult(id=last.id, due=day)] if last and full and day else []
        return moment.heard(*edits) if edits else moment.unclear("number-of-what", text)
    if last is None and isinstance(objective, Objective) and unnamed(text, moment):
        return moment.heard(*in_words_of(objective, text, moment))
    return listed(text, above, moment)


def below(objective: int | None, text: str, moment: Moment) -> tuple[Edit, ...]:
    """The edits that add a measure below an objective, unlocked first if it was approved."""
    place = moment.place(objective)
    reopening = moment.reopening(place) if place else ()
    fields = moment.key_result_fields(text)
    return (*reopening, AddKeyResult(objective=objective, text=tidy(text), **fields))


def of_something_else(text: str, item: KeyResult | None, moment: Moment) -> bool:
    """Whether a short answer names what it counts, and that is not what the key result counts."""
    if item is None or not numbers(text):
        return False
    named = {w for w in bare(read(text, moment.today).metric).split() if len(w) > 2}
    return bool(named) and not named & set(bare(item.text).split())


def key_results_of(objective: Objective, text: str, moment: Moment) -> tuple[Edit, ...]:
    """The key results that a measure adds which was said of an objective by its name."""
    if unnamed(text, moment):
        return tuple(in_words_of(objective, text, moment))
    return listed(text, objective.id, moment).edits


def listed(text: str, above: int | None, moment: Moment) -> Heard:
    """Key results below an objective, one for each measure in the words."""
    text = without_fillers(text, moment.language) or text
    edits: list[Edit] = []
    _, no_such_day = date_in(text, moment)
    wishes: list[Wish] = [Unclear(why="no-such-date", about=no_such_day)] if no_such_day else []
    for item in measured(essence(text, moment.today), moment.today):
        item, origin = without_source(plainly(item, moment), moment)
        fields = moment.key_result_fields(item) | origin
        home = moment.place(home_of(item, above, moment))
        if home is not None and home.item.id != above:
            edits += moment.reopening(home)
        edits.append(AddKeyResult(objective=home.item.id if home else above, text=item, **fields))
        if backwards(item, moment.today) and not wishes:
            wishes.append(Unclear(why="backwards", about=item))
    edits = taken_apart(edits, moment.objective_of(above), moment)
    return moment.heard(*edits, wishes=tuple(wishes))


def plainly(text: str, moment: Moment) -> str:
    """A measure, or an effort, without the words that only announce it: "the second one is"."""
    text = unled(text, moment)
    for pattern in patterns("fact", "step-lead", moment.language):
        rest = tidy(pattern.sub("", text, count=1))
        if rest != text and read(rest, moment.today).verb_kind in ("activity", "delivery"):
            return rest
    return text


def unnamed(text: str, moment: Moment) -> bool:
    """Whether numbers are told of something that only the objective names: "it's 0 today"."""
    said = read(text, moment.today)
    return bool(numbers(text)) and not said.metric and not name_of(said)


def in_words_of(objective: Objective, text: str, moment: Moment) -> list[Edit]:
    """The key result that an objective is by itself: its words, with the numbers said of it."""
    ages = [q.unit == "years" or AGED.match(objective.text, q.end) for q in numbers(objective.text)]
    if ages and all(ages):  # "get the 16 year olds ready" counts nothing of its own
        told = moment.key_result_fields(text)
        return [AddKeyResult(objective=objective.id, text=tidy(text), **told)]
    fields = moment.key_result_fields(objective.text)
    item = KeyResult(text=objective.text, **fields)
    said = [e.given() for e in in_fields(text, item, moment) if isinstance(e, ReviseKeyResult)]
    merged = {"text": objective.text} | fields | (said[0] if said else {})
    if read(text, moment.today).per:  # how often is told by no field
        merged["text"] = f"{objective.text}: {tidy(text)}"
    return [AddKeyResult(objective=objective.id, **merged)]


AGED = re.compile(r"[\s-]?jährig", re.IGNORECASE)


def last_key_result(moment: Moment, objective: int | None) -> KeyResult | None:
    """The key result of an objective that was spoken of last."""
    above = moment.item(objective)
    if not isinstance(above, Objective) or not above.key_results:
        return None
    return above.key_results[-1]


def objective_of(moment: Moment) -> int | None:
    """The objective above the item being talked about, else the last one."""
    if (above := moment.objective_of(moment.about_item)) is not None:
        return above.id
    return moment.plan.objectives[-1].id if moment.plan.objectives else None


def key_result_wording(text: str, key_result: KeyResult, moment: Moment) -> Heard:
    """Another sentence for a key result; an activity that it replaces becomes an action."""
    if moment.asked.rule in RESULT_RULES and len(measured(text, moment.today)) > 1:
        return key_results(text, moment)
    whole = key_result.baseline is not None and key_result.target is not None
    replaced = moment.asked.rule in RESULT_RULES or moment.asked.question == "what-to-change"
    if whole and not replaced and another_measure(text, key_result, moment):
        return told_instead(text, key_result, moment)
    if bare_number(text) and moment.asked.rule in RESULT_RULES:
        return moment.unclear("number-of-what", text)
    if bare_number(text) or (fragment(text, moment) and not numbers(text)):  # no words of its own
        return moment.heard(*in_fields(text, key_result, moment))
    sentence, origin = without_source(tidy(" ".join(essence(text, moment.today).split())), moment)
    fields = moment.key_result_fields(sentence) | origin
    doing = read(key_result.text, moment.today).verb_kind in ("activity", "delivery")
    if moment.asked.rule in EFFORT_RULES and plain_effort(sentence, moment.today):
        due, _ = date_in(sentence, moment)  # one more thing to do; what comes of it stays asked
        return moment.heard(AddAction(key_result=key_result.id, text=sentence, due=due))
    gives_way = (doing or moment.asked.rule in RESULT_RULES) and sentence != key_result.text
    if gives_way:  # how often or how much was done says nothing of what comes of it
        fields = {"baseline": None, "target": None, "unit": "", "direction": None} | fields
    edits: list[Edit] = [ReviseKeyResult(id=key_result.id, text=sentence, **fields)]
    if gives_way:
        edits.append(AddAction(key_result=key_result.id, text=key_result.text, due=key_result.due))
    return moment.heard(*edits)


@with_its_source
def number(text: str, moment: Moment) -> Heard:
    """Numbers for a key result: a full sentence replaces it, bare numbers fill its fields."""
    key_result = moment.item(moment.asked.target)
    if not isinstance(key_result, KeyResult):
        return moment.unclear("not-understood", text)
    fields = moment.key_result_fields(text)
    if fragment(text, moment):
        return moment.heard(*in_fields(text, key_result, moment))
    if unit := unit_alone(text):
        return moment.heard(ReviseKeyResult(id=key_result.id, unit=unit))
    if "target" not in fields and "baseline" not in fields and not numbers(text):
        return key_result_wording(text, key_result, moment)
    if len(str(fields.get("metric", "")).split()) >= 2:
        return key_result_wording(text, key_result, moment)
    return moment.heard(*in_fields(text, key_result, moment))


def another_measure(text: str, key_result: KeyResult, moment: Moment) -> bool:
    """Whether an answer is a whole key result that measures something else."""
    said = read(essence(text, moment.today), moment.today)
    if said.baseline is None or said.target is None:
        return False
    if set(bare(said.metric).split()) <= small_words(moment.language):
        return False  # "I think 30, and the target should rather be 50"
    named = named_in_han(said.metric) or len(said.metric.split()) > 1
    if not (named or (said.due and len(said.metric) > 4)):
        return False
    return not shares_words(said.metric, key_result.text)


def told_anew(text: str, key_result: KeyResult, moment: Moment) -> bool:
    """Whether an answer says the whole key result again, with the number it shall reach."""
    said = read(text, moment.today)
    dated = bool(said.due) and said.target is not None and said.baseline is None
    return dated and key_result.target is not None and len(said.metric.split()) >= 2


def told_instead(text: str, key_result: KeyResult, moment: Moment) -> Heard:
    """Another measure: instead of an effort, which becomes an action, else beside what is there."""
    if read(key_result.text, moment.today).verb_kind in ("activity", "delivery"):
        return key_result_wording(text, key_result, moment)
    return key_results(text, moment)


@with_its_source
def one_number(text: str, moment: Moment) -> Heard:
    """The baseline or target that was asked for."""
    key_result = moment.item(moment.asked.target)
    if not isinstance(key_result, KeyResult):
        return moment.unclear("not-understood", text)
    if answered := figure_ahead(text, key_result, moment):
        return answered
    if another_measure(text, key_result, moment):
        return told_instead(text, key_result, moment)
    if effort(text, moment.today):
        return key_results(text, moment)
    if key_result.unit == "%" and counts_something(text, moment.language):
        return moment.unclear("which-number", text)  # one lesson is no share
    if moment.asked.about == "baseline" and told_anew(text, key_result, moment):
        return key_result_wording(text, key_result, moment)
    if tells_something_else(text, key_result, moment):
        return moment.unclear("not-understood", text)
    edits = in_fields(text, key_result, moment)
    if not edits and says_measure(text, key_result, moment):
        return key_result_wording(text, key_result, moment)
    return moment.heard(*edits) if edits else moment.unclear("which-number", text)


FEW = 3
"""Words of an answer that may be a day without the word before it."""


def due(text: str, moment: Moment) -> Heard:
    """The date by which a key result is read off."""
    found, wrong = date_in(day_ahead(text, moment), moment)
    if wrong:
        return moment.unclear("no-such-date", wrong)
    key_result = moment.item(moment.asked.target)
    if not isinstance(key_result, KeyResult):
        return moment.unclear("not-understood", text)
    if another_measure(text, key_result, moment):
        return told_instead(text, key_result, moment)
    if found is None and len(text.split()) <= FEW:
        found = day_alone(text, moment)
    if found is None:
        short = fragment(text, moment) or read(text, moment.today).moves
        edits = in_fields(text, key_result, moment) if short else []
        return moment.heard(*edits) if edits else moment.unclear("which-date", text)
    without = filled(KeyResult(text=text), moment.today, moment.horizon)
    whole = without.target is not None and without.baseline is not None
    extra = {"baseline": without.baseline, "target": without.target} if whole else {}
    return moment.heard(ReviseKeyResult(id=key_result.id, due=found, **extra))


def source(text: str, moment: Moment) -> Heard:
    """Where the number is read."""
    item = moment.item(moment.asked.target)
    if not isinstance(item, KeyResult):
        return moment.unclear("not-understood", text)
    said = read(text, moment.today)
    day, _ = date_in(text, moment)
    if JUDGED.search(text):
        return moment.unclear("not-understood", text)  # "no, both numbers are fine"
    if said.target is None and not said.moves and day is None:
        every = EVERY.search(text) is not None
        return of_each(tidy(text), lacking(moment, every=every), moment)
    doing = said.verb_kind in ("activity", "delivery")
    if not said.moves and (doing or said.target is None):  # to do, told beside the numbers
        return moment.heard(AddAction(key_result=item.id, text=tidy(text), due=day))
    return key_results(text, moment)

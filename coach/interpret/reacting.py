"""Steps told as if-then plans: "if it is Monday at nine, I call two customers"."""

from coach.edits import AddAction
from coach.interpret.hearing import bare, patterns, within
from coach.interpret.items import tidy
from coach.interpret.moment import Moment
from coach.interpret.said import date_in, step_day
from coach.okr import Noun
from coach.reading import dates, read
from coach.reading.calendars import WEEKDAYS
from coach.reading.marks import has_han
from coach.words import phrases


class Reaction(Noun):
    """The two halves of an if-then plan, in the person's words."""

    condition: str
    step: str


def reaction_in(text: str, moment: Moment) -> Reaction | None:
    """The condition and the step of a one-line if-then plan; None for anything else."""
    if "\n" in text or not within("if-then", text, moment.language):
        return None
    said = text.strip(" .!。！")
    for pattern in patterns("fact", "reaction", moment.language):
        if match := pattern.search(said):
            joint = "" if has_han(said) else " "
            step = joint.join(match[name] for name in ("verb", "value") if match.groupdict()[name])
            return Reaction(condition=said[: match.start("value")], step=tidy(step))
    return None


def timed(told: Reaction, moment: Moment) -> bool:
    """Whether the condition is a day or an hour, so that the sentence is a step of its own.

    "If it rains, I run indoors" answers what comes in between of another step.
    """
    words = bare(told.condition).split()
    paced = bool(read(told.condition, moment.today).frequency) or CLOCK & set(words)
    named = dates(told.condition, moment.today, moment.plan.period)
    return bool(named or paced) or any(word in WEEKDAYS for word in words)


CLOCK = {"uhr", "o'clock", "am", "pm", "morning", "evening", "morgens", "abends", "nachmittags"}


def planned_ahead(told: Reaction, text: str, key_result: int, moment: Moment) -> AddAction:
    """The step, with the whole sentence as its if-then plan and the first day that it names."""
    due, _ = step_day(text, moment)
    ahead = phrases("fact", "before-weekday", moment.language)
    for word in bare(told.condition).split():
        if due is None and word in WEEKDAYS:
            due = next(filter(None, (date_in(f"{cue} {word}", moment)[0] for cue in ahead)), None)
    dated = {"due": due} if due else {}
    return AddAction(key_result=key_result, text=told.step, if_then=tidy(text), **dated)

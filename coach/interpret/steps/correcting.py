"""What was said of a step, corrected in a few words: "not Anna, Ben does it", "only on Saturdays".

Such a message names what it corrects, so it is never a step by itself: the name of who does it, the
day of the step, or when it is done.
"""

import re
from datetime import date

from coach.edits import Edit, ReviseAction
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, intent, patterns
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.said import date_in
from coach.interpret.orders.mistaken import in_words, instead
from coach.interpret.steps.acting import a_when_or_where
from coach.interpret.steps.doers import doer_of, is_name, is_somebody
from coach.okr import Action, places
from coach.reading import dates, read
from coach.reading.calendars import WEEKDAYS
from coach.reading.marks import has_han
from coach.words import phrases

LONGEST = 14
"""Words of a correction."""
NUMBERED = re.compile(
    r"(?P<lead>[^\W\d_]{1,4} )?(?P<day>\d{1,2})(?P<mark>st|nd|rd|th|er|º|\.|号|日)?"
)
"""A day of a month told by its number alone: "the 12th", "der 12.", "12号"."""


@once
def corrected_step(text: str, moment: Moment) -> Heard | None:
    """The step with another name, day or time in the place of the one that is taken back."""
    said = text.strip(" .!。！")
    if "\n" in text or len(said.split()) > LONGEST or text.rstrip().endswith(("?", "？")):
        return None
    ends = text.strip(" !。！") if re.search(r"\d\.\s*$", text) else said  # "nicht der 10."
    for pattern in patterns("deed", "not-but", moment.language):
        if (match := pattern.search(ends)) and (
            heard := exchanged(match["old"].strip(), match["value"].strip(), moment)
        ):
            return heard
    if heard := day_anew(ends, moment):
        return heard
    for pattern in patterns("deed", "only-when", moment.language):
        if match := pattern.search(said):
            return only_then(match["said"], match["value"], moment)
    return by_another(said, moment)


def exchanged(old: str, new: str, moment: Moment) -> Heard | None:
    """The step with the new day or name where the old one stood; None where it never did."""
    step = moment.step
    every = [p.item for p in places(moment.plan) if isinstance(p.item, Action)]
    for told in ([step] if step is not None else []) + every[::-1]:
        if told.due is not None and (day := other_day(old, new, told.due, moment)):
            numbered = NUMBERED.fullmatch(new)
            return moved_to(told, day, moment) if numbered else revised(told, moment, due=day)
    old, new = (plain_name(words) for words in (old, new))
    if not (is_name(new) or has_han(new)) or not is_somebody(new, moment):
        return None
    ahead = [step] if step is not None else []
    nobodys = [step] if step is not None and not step.helper else []
    theirs = [s for s in (*ahead, *reversed(every)) if bare(s.helper) == bare(old)]
    if (found := next(iter((*theirs, *nobodys)), None)) is None:
        return None
    return given_to(new, found, old, moment)


def plain_name(words: str) -> str:
    """A name without the article in front of it: "a Ana"."""
    _, _, rest = words.partition(" ")
    return rest if not is_name(words) and is_name(rest) else words


def by_another(text: str, moment: Moment) -> Heard | None:
    """The step with somebody else who does it: "no, Ben does it"."""
    head, comma, tail = text.replace("，", ",").partition(",")
    step = moment.step
    if not comma or step is None or intent(head, moment.language) not in ("no", "wrong"):
        return None
    doer = doer_of(tail.strip(), moment, named_alone=False)
    return given_to(doer.who, step, step.helper, moment) if doer and not doer.what else None


def given_to(who: str, step: Action, old: str, moment: Moment) -> Heard:
    """The step with who does it, also in its words where the one stood who did it."""
    named = bool(old) and in_words(old).search(step.text)
    text = instead(step.text, old, who) if named else step.text
    return revised(step, moment, helper=who, **({"text": text} if text != step.text else {}))


def with_day(text: str, old: date, new: date, moment: Moment) -> str:
    """The words of a step with the number of another day in the place of that of its own."""
    for when in dates(text, moment.today, moment.plan.period):
        if when.precision == "day" and when.end == old:
            start, end = when.span
            said = re.sub(rf"(?<!\d){old.day}(?!\d)", str(new.day), text[start:end], count=1)
            return f"{text[:start]}{said}{text[end:]}"
    return text


def day_anew(text: str, moment: Moment) -> Heard | None:
    """The step with another day of the same month: "sorry, the 12th", "make it the 12th"."""
    value, step = text, moment.step
    for key in ("correcting", "rather"):
        for pattern in patterns("fact", key, moment.language):
            value = pattern.sub("", value, count=1).strip()
    match = NUMBERED.fullmatch(value)
    if step is None or step.due is None or match is None or not is_day(match, moment):
        return None
    day = day_of(match, step.due)
    return moved_to(step, day, moment) if day and day != step.due else None


def is_day(match: re.Match[str], moment: Moment) -> bool:
    """Whether a number is told as that of a day: "the 12th", "dia 12", "12号"; "12" may count."""
    lead = (match["lead"] or "").strip().lower()
    known = {"the", "der", "den", "dem", "el", "le", *phrases("deed", "dating", moment.language)}
    return bool(match["mark"]) if not lead else lead in known


def day_of(match: re.Match[str], due: date) -> date | None:
    """The day of that number in the month of a step; None where the month has none."""
    try:
        return due.replace(day=int(match["day"]))
    except ValueError:
        return None


def moved_to(step: Action, day: date, moment: Moment) -> Heard:
    """The step on another day of its month, in its words as well."""
    text = with_day(step.text, step.due, day, moment) if step.due else step.text
    return revised(step, moment, due=day, **({"text": text} if text != step.text else {}))


def other_day(old: str, new: str, due: date, moment: Moment) -> date | None:
    """The day that stands in the place of a step's own, which the old words have to name."""
    numbered = [NUMBERED.fullmatch(words) for words in (old, new)]
    if all(numbered):
        was, now = (match for match in numbered if match)
        told = is_day(was, moment) or is_day(now, moment)
        return day_of(now, due) if told and int(was["day"]) == due.day else None
    day, _ = date_in(new, moment)
    if (month := other_month(old, new, due, moment)) is not None:
        return month
    if numbered[0]:
        return day if day and int(numbered[0]["day"]) == due.day else None
    return day if date_in(old, moment)[0] == due else None


def other_month(old: str, new: str, due: date, moment: Moment) -> date | None:
    """The same day of another month, where both are told and the old one is that of a step."""
    told = [dates(f"in {words}", moment.today, moment.plan.period) for words in (old, new)]
    if not all(len(found) == 1 and found[0].precision == "month" for found in told):
        return None
    was, now = (found[0].end for found in told)
    if was is None or now is None or was.month != due.month:
        return None
    return now.replace(day=min(due.day, now.day))


def only_then(said: str, value: str, moment: Moment) -> Heard | None:
    """The step that is done only then, where it said how often or said nothing of that."""
    step = moment.step
    weekday = any(
        word.removesuffix("s") in WEEKDAYS or word in WEEKDAYS for word in bare(value).split()
    )
    if step is None or not (weekday or has_han(value) or a_when_or_where(value, moment)):
        return None
    often = read(step.text, moment.today).frequency
    if often and often in step.text:
        return revised(step, moment, text=step.text.replace(often, said, 1))
    joint = "，" if has_han(step.text) else ", "
    return revised(step, moment, text=f"{step.text}{joint}{said}")


def revised(step: Action, moment: Moment, **fields: object) -> Heard:
    """The step with other fields, opened for it and locked again."""
    place = moment.place(step.id)
    edit: Edit = ReviseAction.model_validate({"id": step.id, **fields})
    return moment.heard(*(moment.opened_for(place, edit) if place else ()))

"""The dates of a plan as a calendar: a task for each dated action, a day for each key result."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Event, Todo

from coach.formats.safe import one_line, safe_text
from coach.formats.summaries import change_of, confidence_of
from coach.okr import Action, Dependency, KeyResult, Place, Plan, places

STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""The calendar says nothing about when it was written, so that the same plan gives the same file;
readers need some stamp."""


def plan_ics(plan: Plan) -> bytes:
    """The plan's due dates as an iCalendar file (RFC 5545).

    Dated actions are all-day tasks (VTODO), the due dates of key results and dependencies all-day
    events (VEVENT) that block no time. An item keeps its UID as long as its handle and text stay,
    so importing again updates instead of doubling.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//OKR Coach//Plan//EN")
    calendar.add("version", "2.0")
    if title := one_line(plan.title):
        calendar.add("x-wr-calname", title)
    for entry in entries(plan):
        calendar.add_component(entry)
    ics: bytes = calendar.to_ical()
    return ics


def entries(plan: Plan) -> Iterator[Event | Todo]:
    """A calendar entry for each item with a date, in reading order."""
    for place in places(plan):
        match place.item:
            case Action(due=date() as due) as action:
                yield described(task(action, due), plan, place, action.result, action.if_then)
            case KeyResult(due=date() as due) as kr:
                day = event(f"{place.handle}: {one_line(kr.text)}", due)
                measures = (change_of(kr), confidence_of(kr.confidence), kr.source)
                yield described(day, plan, place, *measures)
            case Dependency(by=date() as by) as dependency:
                day = event(f"{place.handle}: {one_line(dependency.on)}", by)
                yield described(day, plan, place, dependency.what)
            case _:
                pass  # without a date there is nothing to put on a calendar


def task(action: Action, due: date) -> Todo:
    """An all-day task."""
    entry = Todo()
    entry.add("summary", one_line(action.text))
    entry.add("due", due)
    entry.add("status", "NEEDS-ACTION")
    return entry


def event(summary: str, day: date) -> Event:
    """An all-day event that leaves its day free."""
    entry = Event()
    entry.add("summary", summary)
    entry.add("dtstart", day)
    if day < date.max:
        entry.add("dtend", day + timedelta(days=1))
    entry.add("transp", "TRANSPARENT")
    return entry


def described(entry: Event | Todo, plan: Plan, place: Place, *lines: str) -> Event | Todo:
    """The entry with its description and what calendars need to know it again."""
    name = f"{plan.title}\n{place.handle}\n{entry['summary']}"
    entry.add("uid", f"{sha256(name.encode()).hexdigest()[:24]}@okr-coach")
    entry.add("dtstamp", STAMP)
    if said := "\n".join(line for line in lines if line):
        entry.add("description", safe_text(said))
    return entry

"""Flag a report that lists what was done and leaves open whether it helped.

What it flags: a note or reason of a check-in that tells deeds only, with no number or state that
    moved because of them.
Why it hurts: being busy looks like being on the way, until the number is read.
Instead: the effect first, then the deed that brought it, then what is tried next.
Source: cadence#what-should-a-status-update-say
"""

from coach.checks.check import on_judgement

check = on_judgement(
    id="checkin-activity-report",
    number="R92",
    severity="nudge",
    level="check-in",
    message="This tells what was done, not what it changed. Busy weeks can leave a number unmoved.",
    ask="Which number moved because of this?",
    source="cadence#what-should-a-status-update-say",
    about=__doc__,
    look=(
        "Read the note of the check-in and the reasons beside its numbers. Flag a text that only "
        "lists deeds, meetings and things handed over, and says of no number, person or state "
        "that it moved. Let pass a deed that is told together with its effect, a plain word on "
        "what was learned, on what stopped something or on what is in the way, and a line that "
        "gives the number itself, even if it did not move."
    ),
    bad=(
        "Held three tastings, printed the new menu, met the choir and the football club",
        "Finished the flyer and talked to the town hall twice.",
    ),
    good=(
        "Two of the three tastings brought a booking, so Tuesdays went from 5 to 7 tables",
        "The flyer changed nothing: still 5 tables. Next we ring people instead.",
        "The printer is ill, so no menu yet; without it we cannot start the tastings.",
    ),
)

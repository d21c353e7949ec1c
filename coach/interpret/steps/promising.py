"""What is told around somebody's part: "he takes a week", "the posters must be here", "not agreed".

How long somebody takes is a reason, what has to be there is their part, and that nothing is agreed
yet is no word of it.
"""

from coach.interpret.ear.hearing import patterns
from coach.interpret.ear.moment import Moment


def only_lasts(clause: str, moment: Moment) -> bool:
    """Whether a clause only tells how long somebody takes."""
    return any(p.fullmatch(clause) for p in patterns("people", "lasts", moment.language))


def arriving(clause: str, moment: Moment) -> str | None:
    """What a clause says has to be there or ready, empty where it only points at it; else None."""
    every = (p.fullmatch(clause) for p in patterns("people", "arrives", moment.language))
    match = next(filter(None, every), None)
    return match["what"] if match else None


def wanted(clause: str, moment: Moment) -> str:
    """Who or what a clause says is needed, and nothing more; empty for any other clause."""
    every = (p.fullmatch(clause) for p in patterns("people", "needs-who", moment.language))
    match = next(filter(None, every), None)
    return match["on"] if match else ""


def without_pending(text: str, moment: Moment) -> str:
    """The words without those at their end which say that somebody has not agreed yet."""
    said = text.strip()
    for pattern in patterns("people", "pending", moment.language):
        said = pattern.sub("", said, count=1).strip()
    return said

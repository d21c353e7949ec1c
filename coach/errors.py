"""The errors of OKR Coach, in one tree; each says what happened, what was kept, what to do.

CoachError                 its text is shown to the person as it stands
├── Unreadable             a file, paste or field that cannot be read as what it should be
├── NotFound               a plan, rule, note or item that does not exist, or is not yours
├── Conflict               somebody changed the plan since it was read; nothing was overwritten
├── StoreFailed            the database cannot be read or written
├── ModelFailed            the language model gave no usable answer (the built-in coach goes on)
└── Misconfigured          a setting that cannot work; said by `okr-coach doctor` as well

Whatever else fails is logged by `trace_of`, and shown as one calm sentence.
"""

import traceback
from pathlib import Path


class CoachError(Exception):
    """A failure in words meant for the person in front of the screen."""


class Unreadable(CoachError):
    """What was handed in cannot be read; says where and what to do."""


class NotFound(CoachError):
    """No such thing, or it belongs to somebody else: the two are told apart to nobody."""


class Conflict(CoachError):
    """The plan has moved on since it was read."""


class StoreFailed(CoachError):
    """The database refused to read or write; says what was kept."""


class ModelFailed(CoachError):
    """The model gave no usable answer; `reason` is one of a closed list."""

    def __init__(self, message: str, reason: str = "failed") -> None:
        super().__init__(message)
        self.reason = reason


class Misconfigured(CoachError):
    """A setting that cannot work."""


def trace_of(error: BaseException) -> str:
    """Where an error came from, in one line for a log: its kind and the way to it.

    Its message stays out, which may quote a key or what somebody wrote.
    """
    steps = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__))
    way = " > ".join(f"{Path(step.filename).stem}:{step.lineno}" for step in steps)
    told = f"{type(error).__name__} ({way})" if way else type(error).__name__
    cause = error.__cause__ or error.__context__
    return told if cause is None else f"{told} after {trace_of(cause)}"

"""What to talk about next: one point, chosen from the stage and the findings."""

from typing import Literal

from coach.checks.check import Finding
from coach.okr import Noun

About = Literal[
    "mission",
    "big-objective",
    "compound",
    "objectives",
    "key-results",
    "more-key-results",
    "actions",
    "more-actions",
    "action-when",
    "obstacle",
    "health",
    "not-now",
    "dependencies",
    "wording",
    "number",
    "baseline",
    "target",
    "due",
    "source",
    "confidence",
    "why",
    "type",
    "period",
    "approval",
    "done",
]
"""What an answer to a question fills."""


class Point(Noun):
    """One thing to ask about."""

    about: About
    target: int | Literal["plan", "big-objective", "mission"] = "plan"
    """The item in question."""
    finding: Finding | None = None
    """Why it is asked, when a check found something."""
    question: str = ""
    """Key of the question in the repertoire, empty when the finding asks its own."""
    offered: str = ""
    """Wording that a plain yes accepts."""

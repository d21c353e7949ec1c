"""The one thing that a turn asks about."""

from typing import Literal

from coach.checks.check import Finding
from coach.okr import Noun
from coach.talk import Asked, Offer

About = Literal[
    "mission",
    "big-objective",
    "compound",
    "split",
    "adopt",
    "objectives",
    "key-results",
    "more-key-results",
    "too-many",
    "actions",
    "more-actions",
    "action-when",
    "result",
    "obstacle",
    "health",
    "not-now",
    "dependencies",
    "dependency-by",
    "thought",
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
    "tasks",
    "approval",
    "watch",
    "if-then",
    "done",
]
"""What an answer to a question fills."""
Target = int | Literal["plan", "big-objective", "mission"]


class Point(Noun):
    """One thing to ask about."""

    about: About
    target: Target = "plan"
    """The item in question."""
    finding: Finding | None = None
    """Why it is asked, when a check found something."""
    rule: str = ""
    """The finding's rule, or the key under which the question can be put aside."""
    question: str = ""
    """Key of the question among the coach's words; empty when the finding asks its own."""
    offered: str = ""
    """Wording that a plain yes accepts."""
    offers: tuple[Offer, ...] = ()
    """What a review proposes: those in question, then those that come next."""

    @property
    def item(self) -> int | None:
        """Id of the item in question, None for the plan and the Big O."""
        return self.target if isinstance(self.target, int) else None

    @property
    def asked(self) -> Asked:
        """The question, kept to understand the next message."""
        return Asked(
            question=self.question or (self.finding.rule if self.finding else ""),
            about=self.about,
            target=self.item,
            rule=self.rule,
            offered=self.offered,
            offers=self.offers,
        )

"""What a responder is given: everything that a turn worked out before the reply is worded."""

from collections.abc import Generator
from datetime import date
from typing import Protocol

from coach.checks.check import Finding
from coach.edits import Applied
from coach.interpret.ear.heard import Heard
from coach.okr import Noun, Plan
from coach.respond.agenda import Point
from coach.stages import Focus
from coach.talk import Passage, Reply, Talk


class Thought(Noun):
    """A turn, thought through: what was said, what it changed, what to talk about and why."""

    said: str
    before: Plan
    heard: Heard
    applied: Applied
    findings: tuple[Finding, ...]
    focus: Focus
    point: Point
    """The one thing to ask, with its finding."""
    passages: tuple[Passage, ...] = ()
    """What the reply may rest on: first those that answer a question, then the finding's own."""
    talk: Talk
    today: date

    @property
    def plan(self) -> Plan:
        """The plan after this turn's edits."""
        return self.applied.plan


class Responder(Protocol):
    """Words a reply."""

    def respond(self, thought: Thought) -> Generator[str, None, Reply]:
        """Yield the reply's text in growing pieces; return the whole reply with its citations.

        Raises:
            ModelFailed: a model was asked and gave no usable answer.
        """
        ...

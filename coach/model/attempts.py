"""What the requests for one answer share, and what has come of one of them."""

import logging
import random
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coach.model.contract import Deadline, Usage
from coach.model.fault import Fault

if TYPE_CHECKING:
    from coach.model.events import Chunk

MOST_ATTEMPTS = 3
"""Failed requests for one answer, whatever the reasons."""
LONGEST_WAIT = 5.0
"""Seconds that a server may ask to wait; beyond it the person is better served at once."""
FIRST_WAIT = 0.4

log = logging.getLogger(__name__)


@dataclass
class Attempts:
    """What all requests for one answer share."""

    deadline: Deadline
    watched: bool = True
    """Whether somebody watches the answer grow; else nothing is done with it before its end."""
    failures: int = 0
    started: float = field(default_factory=time.monotonic)

    def wait_after(self, fault: Fault) -> float | None:
        """Seconds to wait before the next attempt, None when there is none."""
        self.failures += 1
        log.warning("The model did not answer: %s, attempt %d", fault, self.failures)
        if fault.begun or not fault.again or self.failures >= MOST_ATTEMPTS:
            return None
        asked = FIRST_WAIT * 2 ** (self.failures - 1) if fault.wait is None else fault.wait
        wait = asked + random.uniform(0, FIRST_WAIT)
        left = self.started + self.deadline.total - time.monotonic()
        return wait if asked <= LONGEST_WAIT and wait < left else None


@dataclass
class Seen:
    """What has come of one answer."""

    usage: Usage
    begun: bool = False
    refused: bool = False
    finish: str = ""

    def text_of(self, chunk: "Chunk") -> str:
        """The chunk's text, with everything else noted."""
        self.finish = chunk.finish or self.finish
        self.refused = self.refused or chunk.refusal
        self.begun = self.begun or bool(chunk.text)
        told = {"model": chunk.model} if chunk.model else {}
        if chunk.tokens or told:
            self.usage = self.usage.model_copy(update={**chunk.tokens, **told})
        return "" if self.refused else chunk.text

    def check_whole(self) -> None:
        """Refuse an answer that has ended without being whole.

        Raises:
            Fault: it was declined, met its limit, broke off, or holds no text.
        """
        if self.refused or self.finish == "content_filter":
            raise Fault("refused")
        if self.finish == "length":
            raise Fault("too-long")
        if not self.finish:  # a clean end without a reason raises nothing in the client
            raise Fault("cut" if self.begun else "nonsense", again=True)
        if not self.begun:
            raise Fault("nonsense")

"""What the checks found lately, so that a plan that has not changed is not judged once more."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from coach.checks.check import Finding
from coach.okr import Plan

MOST = 128
"""Plans whose findings are kept: as many as the store has at hand."""


@dataclass
class Lately:
    """The findings of the plans that were judged last; safe to share between threads.

    Plans never change, so a plan is known by being the same object: comparing the words of two
    would cost a good part of judging one.
    """

    found: OrderedDict[tuple[int, date], tuple[Plan, tuple[Finding, ...]]] = field(
        default_factory=OrderedDict
    )
    learned: int = 0
    """How often more became known of a plan: what was being judged meanwhile is not kept."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def findings(
        self, plan: Plan, day: date, judge: Callable[[], tuple[Finding, ...]]
    ) -> tuple[Finding, ...]:
        """What was found in the plan on this day; found by `judge` where that is not known."""
        key = id(plan), day
        with self.lock:
            if key in self.found:
                self.found.move_to_end(key)
                return self.found[key][1]
            learned = self.learned
        findings = judge()
        with self.lock:
            if learned == self.learned:
                self.found[key] = plan, findings
            if len(self.found) > MOST:
                self.found.popitem(last=False)
        return findings

    def forget(self, plan: Plan) -> None:
        """Have the plan judged anew: more is known of what its sentences mean."""
        with self.lock:
            self.learned += 1
            for key in [key for key, (judged, _) in self.found.items() if judged == plan]:
                del self.found[key]

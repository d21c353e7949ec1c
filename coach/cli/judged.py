"""One draft with what the checks found, and where in its file each finding points."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from coach.checks.check import Finding
from coach.entries import entries
from coach.okr import Plan, places


@dataclass(frozen=True)
class Judged:
    """A draft that was checked, or why it could not be."""

    name: str
    content: str | bytes = ""
    plan: Plan = field(default_factory=Plan)
    findings: tuple[Finding, ...] = ()
    warnings: tuple[str, ...] = ()
    left_over: tuple[str, ...] = ()
    error: str = ""
    """Why the draft was not read; empty when it was."""

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """What stands at each path that a finding may have as its target."""
        return texts_of(self.plan)

    @cached_property
    def handles(self) -> Mapping[str, str]:
        """How people call what stands at each path."""
        return handles_of(self.plan)

    @cached_property
    def days(self) -> Mapping[str, str]:
        """The day at each path of the running year, as files write it."""
        return {entry.path: entry.day for entry in entries(self.plan)}

    @cached_property
    def lines(self) -> list[str]:
        """The lines of what was read."""
        return source_lines(self.content)

    def line_of(self, finding: Finding) -> int:
        """The line, from 1, that the finding is about; 1 when it is about the whole draft."""
        begun = self.line_with(self.days.get(finding.target, "")) or 1
        written = self.texts.get(finding.target, "").partition("\n")[0]
        return self.line_with(written, begun) or self.line_with(finding.quote, begun) or begun

    def line_with(self, words: str, begun: int = 1) -> int | None:
        """The first line from one on that holds the words, None when there is none."""
        lines = enumerate(self.lines[begun - 1 :], begun)
        return next((at for at, line in lines if words and words in line), None)


def source_lines(content: str | bytes) -> list[str]:
    """The lines of what was read; none for a file that is not text."""
    if isinstance(content, bytes):
        try:
            content = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return []
    return content.splitlines()


def texts_of(plan: Plan) -> Mapping[str, str]:
    """What stands at each path that a finding may have as its target."""
    return item_texts(plan) | {entry.path: entry.text for entry in entries(plan)}


def item_texts(plan: Plan) -> dict[str, str]:
    """What stands at the path of each item, its running year left out."""
    texts = {"mission": plan.mission} if plan.mission else {}
    if plan.big_objective:
        texts["big_objective"] = plan.big_objective.text
    for place in places(plan):
        texts[place.path] = getattr(place.item, "text", "") or getattr(place.item, "on", "")
    return texts


def handles_of(plan: Plan) -> Mapping[str, str]:
    """How people call what stands at each path."""
    handles = {place.path: place.handle for place in places(plan)}
    names = {entry.path: entry.name for entry in entries(plan)}
    return {"": "Plan", "big_objective": "Big O", "mission": "Mission", **handles, **names}

"""One draft with what the checks found, and where in its file each finding points."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from coach.checks.check import Finding
from coach.entries import entries
from coach.errors import Unreadable
from coach.formats.decoding import decoded
from coach.formats.json_places import spelled, value_lines
from coach.formats.safe import safe_text
from coach.late import Late
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
    contradicted: bool = False
    """A field of it says something else than its own text."""
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
    def json_lines(self) -> Mapping[str, int]:
        """The line of each value of a draft in JSON, by its path; none for other drafts."""
        text = "\n".join(self.lines)
        return {spelled(at): line for at, line in value_lines(text)} if text[:1] == "{" else {}

    @cached_property
    def bare_lines(self) -> list[str]:
        """The same lines without their marks."""
        return [bare(line) for line in self.lines]

    @cached_property
    def lines(self) -> list[str]:
        """The lines of what was read."""
        return source_lines(self.content)

    def json_line(self, path: str) -> int | None:
        """The line of the item at a path of a draft in JSON."""
        return self.json_lines.get(f"{path}.text") or self.json_lines.get(path)

    def line_of(self, finding: Finding) -> int:
        """The line, from 1, that the finding is about; 1 when it is about the whole draft."""
        if line := self.json_line(finding.target):
            return line
        begun = self.line_with(self.days.get(finding.target, "")) or 1
        written = self.texts.get(finding.target, "").partition("\n")[0]
        return self.line_with(written, begun) or self.line_with(finding.quote, begun) or begun

    def line_with(self, words: str, begun: int = 1) -> int | None:
        """The first line from one on that holds the words, None when there is none.

        Marks of Markdown and the addresses of links, which no item keeps, may stand between them;
        of an item that was broken over several lines the first one counts.
        """
        if not words:
            return None
        lines = enumerate(self.lines[begun - 1 :], begun)
        if at := next((at for at, line in lines if words in line), None):
            return at
        wanted = bare(words)
        for at, line in enumerate(self.bare_lines[begun - 1 :], begun):
            if wanted in line or (len(line) >= LONG_ENOUGH and wanted.startswith(line)):
                return at
            tail = line[-LONG_ENOUGH:]
            if len(line) >= LONG_ENOUGH and tail in wanted and wanted.split(tail)[0] in line:
                return at
        return None

    def line_named(self, told: str) -> int | None:
        """The line that a warning or an error is about: of the item it names, or as it says."""
        handle = told.partition(": ")[0]
        path = next((path for path, name in self.handles.items() if name == handle and path), "")
        line = self.json_line(path) or self.line_with(self.texts.get(path, ""))
        said = SAYS_LINE.search(told) if self.error or told.startswith(SAYING) else None
        return line or (int(said[1]) if said else None)

    def located(self, warning: str) -> str:
        """A warning behind the name of the file, and behind the line of the item it names."""
        line = self.line_named(warning)
        return f"{self.name}:{line}: {warning}" if line else f"{self.name}: {warning}"


SAYS_LINE = Late(r"\b[Ll]ine (\d+)")
SAYING = ("Line ", "Not all of the text")
"""How a warning begins that says itself which line it is about."""
LONG_ENOUGH = 24
"""Characters of a line from which it is known by its end."""
MARKS = Late(r"\]\([^()\s]*\)|\]\[[^\[\]]*\]|</?[a-z][^<>]*>|[*_`\"\[\]\\]|\s+", re.IGNORECASE)


def bare(text: str) -> str:
    """The text without marks, addresses and white space, to find it by."""
    return MARKS.sub("", text)


def source_lines(content: str | bytes) -> list[str]:
    """The lines of what was read, cleaned as items are; none for a file that is not text."""
    if isinstance(content, bytes):
        try:
            content, _ = decoded(content)
        except Unreadable:
            return []
    return [safe_text(line) for line in content.splitlines()]


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

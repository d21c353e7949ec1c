"""A plan out of text as people write and paste it: labels where there are some, else its shape.

Each line finds its kind by its label, by the section it stands in, by the lines it stands below
or beside, or is handed back. Nothing is dropped and no line is understood twice.
"""

from datetime import date
from math import inf

from coach.formats.labels import FIELDS
from coach.formats.layout import (
    CHILD,
    Section,
    Standing,
    gathers,
    is_numbered_heading,
    layout_of,
    teaches,
    told_behind,
)
from coach.formats.lines import Line, above_results, in_a_row, several
from coach.formats.listing import OBJECTIVES
from coach.formats.naming import field_of, put_field
from coach.formats.outline import LISTS, Outline
from coach.formats.shape import has_number, heads_plan, prose, remark, tells_of_method
from coach.formats.tails import are_scored, parted_from, without_score
from coach.late import Late

SHORT = 200
"""Characters; a longer unlabelled line beside labelled ones is a remark, not a key result."""
PLURAL = ("s", "e", "en", "结果", "成果", "行动", "措施", "举措", "任务")
"""Ends of the labels (made plain) behind which a line may hold several items."""
NUMBERED = Late(r"(\d{1,2})(?:[.)](?!\d)|\.(\d{1,2})\b)")
FIRST = Late(r"[(（]?1[)）]")


class Walk:
    """Where a reading stands: the open section and the items above the next line."""

    def __init__(self, lines: list[Line], outline: Outline, today: date | None) -> None:
        self.outline = outline
        self.today = today
        self.lines = lines
        self.layout = layout_of(lines)
        self.graded = are_scored(line.text for line in lines if above_results(line))
        self.section: Section | None = None
        self.above: list[Standing] = []
        self.aside = False
        """The heading above opened a part of the document that is not of the plan."""
        self.chapter = inf
        """Depth of that heading where it opens a chapter on how one works with goals."""
        self.elsewhere = False
        """Such a heading, no deeper than that above its objective, stands behind the last item."""
        self.heading = self.objective_under = 0.0
        """Depth of the last heading, and of that above the objective in work."""
        self.end = len(lines)
        """Where the stretch ends that is being read."""
        self.numbered = self.numbered_below = False
        """Objectives, and key results of the one in work, came with a label and a number."""
        self.headed: Line | None = None  # the last labelled objective, numbered where any was

    def read(self, begin: int, end: int) -> None:
        """Put the lines of this stretch into the outline, one by one."""
        self.end = end
        for at in range(begin, end):
            if not self.took(at, self.lines[at]) and self.lines[at].raw.strip("> "):
                self.outline.left_over.append(self.lines[at].raw)

    def leave(self) -> None:
        """Forget what stands above: a table came between."""
        self.section, self.above, self.aside = None, [], False

    def took(self, at: int, line: Line) -> bool:
        """Whether the line was understood and is now in the outline."""
        self.heading = line.depth if line.mark == "heading" else self.heading
        below = self.lines[at + 1] if at + 1 < self.end else None
        if at != self.layout.title and tells_of_method(line) and not self.layout.heads(line, below):
            return self.pass_over(line, line.depth)
        if at == self.layout.title or heads_plan(line):
            return self.take_title(line)
        if self.surrounds(at, line):
            return False
        if name := field_of(line, self.above, self.outline, self.headed):
            return self.take_field(name, line)
        if line.name == "period":
            return self.take_period(line)
        if line.label:
            return self.take_labelled(line)
        kind = self.kind_in_section(line) or self.kind_by_number(at, line)
        if kind is None:
            kind = self.kind_by_place(at, line)
            if self.is_remark(kind, line) and not self.layout.heads(line, below):
                return self.pass_over(line)
        return kind is not None and self.take(kind, line, line.text)

    def is_remark(self, kind: str | None, line: Line) -> bool:
        """Whether a line lacks the label or the number that items of this kind have here."""
        if kind == "objective" and self.layout.numbered_heads and line.mark == "heading":
            return not is_numbered_heading(line)
        numbered = {"objective": self.layout.numbered, "key_result": self.numbered_below}
        if numbered.get(kind or "") and line.mark != "box":
            return True
        return kind in self.layout.own and line.mark in ("", "heading")

    def surrounds(self, at: int, line: Line) -> bool:
        """Whether a line is of the document around the plan, or groups items without being one."""
        if at in self.layout.groups:
            self.leave()
            return True
        teaching = self.layout.teaches and not line.label and not self.section
        if teaches(line) or teaching or told_behind(line, self.above):
            return True
        if self.aside and not self.ends_aside(line):
            return True
        return self.heads_group(at, line)

    def ends_aside(self, line: Line) -> bool:
        """Whether a line says itself that it belongs to the plan again."""
        counts = self.layout.numbered_heads and line.depth <= self.chapter
        self.aside = not (counts and is_numbered_heading(line)) and not (
            line.label
            and line.name not in FIELDS
            and (bool(line.text) or line.mark == "heading" or line.label.numbered)
        )
        return not self.aside

    def pass_over(self, line: Line, chapter: float = inf) -> bool:
        """Leave out what has no label though items have, with what stands below; see `aside`."""
        self.chapter = chapter
        if line.mark == "heading":
            self.aside, self.elsewhere = True, line.depth <= self.objective_under
            self.section, self.above = None, []
        self.above = [s for s in self.above if s.depth < line.depth]
        return False

    def take_title(self, line: Line) -> bool:
        """Keep the name of the plan and the period that it names."""
        text = line.text if not line.label else line.raw.lstrip("#* ").rstrip("* ")
        self.outline.spans_named(text)
        return self.outline.add("title", text.rstrip(":："))

    def take_period(self, line: Line) -> bool:
        """Keep the period of the plan."""
        return self.outline.spans_named(line.text)

    def heads_group(self, at: int, line: Line) -> bool:
        """Whether a small heading only gathers some of the key results of the open section."""
        below = self.lines[at + 1] if at + 1 < self.end else None
        return self.section is not None and gathers(self.section, line, below)

    def take_field(self, name: str, line: Line) -> bool:
        """Fill a field of the item above from a labelled line."""
        if name == "result" and self.outline.kind == "objective":
            return self.take("key_result", line, line.text)
        if line.after_blank:
            self.step_back(line)
        return put_field(name, line.text, self.outline, self.today)

    def step_back(self, line: Line) -> None:
        """Let a field behind a list of key results be about their objective again."""
        beside = next((s for s in reversed(self.above) if s.depth <= line.depth), None)
        if beside and beside.kind == "objective":
            self.outline.back_to_objective()

    def take_labelled(self, line: Line) -> bool:
        """Keep the item behind a label, or open the section that the label heads."""
        assert line.label is not None
        kind = line.name
        if not line.text:
            if self.layout.teaches and line.mark == "heading" and not line.label.numbered:
                return self.pass_over(line)  # a chapter on what key results are
            self.open_section(kind, line)
            return True
        if kind == "objective" and not (self.numbered and not line.label.numbered):
            self.headed, self.numbered = line, line.label.numbered
        if line.label.word in OBJECTIVES and len(parts := in_a_row(line.text)) > 1:
            self.section = None
            kept = [self.take(kind, line, part) for part in parts]
            return all(kept)
        if line.label.numbered or kind in ("objective", "mission", "big_objective", "title"):
            above = self.section if kind == "key_result" else None
            if above and above.once and above.kind == "objective":
                self.outline.leave_objective()  # "O2:" above has no words
            self.section = None
            return self.take(kind, line, line.text)
        many = line.label.word.endswith(PLURAL) or kind in LISTS
        self.section = Section(kind, line.depth, once=False, level=line.depth) if many else None
        parts = several(line.text) if many or FIRST.match(line.text) else [line.text]
        kept = [self.take(kind, line, part) for part in parts]
        return bool(kept) and all(kept)

    def open_section(self, kind: str, line: Line) -> None:
        """Remember what the lines below a label of its own are."""
        assert line.label is not None
        once = line.label.numbered or kind in ("mission", "big_objective")
        one = kind == "objective" and not line.label.word.endswith(("s", "ziele", "目标"))
        self.section = Section(kind, line.depth, once, one=one and line.mark == "heading")
        if kind == "key_result":
            self.outline.leave_key_result()
        if kind == "action":
            depths = [s.depth for s in self.above if s.kind == "key_result"]
            if depths and depths[-1] > line.depth:
                self.outline.leave_key_result()

    def kind_in_section(self, line: Line) -> str | None:
        """What an unlabelled line is by the section that it stands in, None outside of one."""
        section = self.section
        if section is None:
            return None
        outside = line.depth < section.depth or (
            line.mark == "heading" and line.depth <= section.depth
        )
        if outside:
            self.section = None
            return None
        if section.level is None:
            self.section = None if section.once else section._replace(level=line.depth)
            return section.kind
        if line.depth <= section.level:
            more = section.one and not line.mark
            return None if more or prose(line) else section.kind
        return CHILD.get(section.kind)

    def kind_by_place(self, at: int, line: Line) -> str | None:
        """What an unlabelled line is by the items above and beside it."""
        if prose(line) or (self.layout.structured and remark(line)):
            return None
        if at in self.layout.flat:
            return self.layout.flat[at]
        beside = next((s for s in reversed(self.above) if s.depth == line.depth), None)
        higher = next((s for s in reversed(self.above) if s.depth < line.depth), None)
        boxed = line.mark == "box" and (beside is None or beside.kind != "key_result")
        if boxed and self.outline.key_result is not None:
            return None if self.elsewhere else "action"
        if beside and (line.mark or not beside.labelled):
            return beside.kind
        if beside:
            return self.unlabelled_below(at, line, beside)
        if higher:
            return CHILD.get(higher.kind)
        return None if self.layout.labelled and not line.mark else self.layout.top

    def kind_by_number(self, at: int, line: Line) -> str | None:
        """What a number alone says where the objectives above it were labelled and numbered.

        `5.` outside of a numbered list goes on from four objectives, `4.4` is below the fourth.
        """
        found = NUMBERED.match(line.raw) if self.numbered and line.mark == "number" else None
        count = len(self.outline.fields["objectives"])
        if found is None:
            return None
        if found[2]:
            return "key_result" if int(found[1]) == count else None
        before = NUMBERED.match(self.lines[at - 1].raw)
        fresh = line.after_blank or before is None or before[2] is not None
        goes_on = fresh and int(found[1]) == count + 1 and line.depth < 1
        return "objective" if goes_on and not has_number(line.text) else None

    def unlabelled_below(self, at: int, line: Line, labelled: Standing) -> str | None:
        """What a plain line is behind a labelled one; it may only announce the list below it."""
        child = CHILD.get(labelled.kind)
        below = self.lines[at + 1] if at + 1 < self.end else line
        if line.text.endswith((":", "：")) and below.mark and below.depth > line.depth:
            return None
        fits = child == "key_result" and child not in self.layout.names
        return child if fits and len(line.text) <= SHORT else None

    def details(self, line: Line) -> bool:
        """Whether a line only spells out a key result that ends in a colon (`…, including:`)."""
        above = next((s for s in reversed(self.above) if s.depth < line.depth), None)
        return (
            not line.label
            and above is not None
            and above.kind == "key_result"
            and self.outline.key_result is not None
            and self.outline.key_result["text"].endswith((":", "："))
        )

    def take(self, kind: str, line: Line, text: str) -> bool:
        """Add an item and remember where it stands."""
        if kind == "objective":
            text = without_score(text, self.graded)
        if kind == "action" and self.details(line):
            return False
        text, told, others = parted_from(text, kind, line.label is not None)
        if not self.outline.add(kind, text):
            return False
        self.outline.left_over += [one for one in others if not self.outline.spans_named(one)]
        for one in told:
            if not put_field(one.name, one.text, self.outline, self.today):
                self.outline.left_over.append(one.raw)
        if kind in ("objective", "key_result"):
            self.elsewhere = False
            self.objective_under = self.heading if kind == "objective" else self.objective_under
            self.numbered_below = kind == "key_result" and bool(line.label and line.label.numbered)
        if line.ticked:
            self.outline.ticked += 1
        self.above = [s for s in self.above if s.depth < line.depth]
        self.above.append(Standing(line.depth, kind, line.label is not None, line.point))
        return True

"""A draft of any kind, recognised by its content and read as a plan."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from coach.errors import Unreadable
from coach.formats.clutter import without_clutter
from coach.formats.csv_reading import finished, plan_from_rows, table
from coach.formats.decoding import decoded, first_damaged, first_other, within_size
from coach.formats.foreign import labelled_rows, no_columns, other_table
from coach.formats.grid import head_of, read_grid
from coach.formats.imported import Imported, within_lines
from coach.formats.json_reading import loaded, plan_from_json
from coach.formats.labels import label_of
from coach.formats.letters import without_letter
from coach.formats.lines import Line
from coach.formats.listing import lines_of
from coach.formats.loose import Walk
from coach.formats.markdown_reading import in_our_format, plan_from_markdown
from coach.formats.outline import Outline
from coach.formats.periods import period_in, written_on
from coach.formats.rich_text import words_of_rtf
from coach.formats.safe import safe_text
from coach.formats.shape import remark
from coach.formats.table_rows import (
    TABLE_ROW,
    UNDER_HEAD,
    barred,
    is_row,
    labelled_first,
    table_rows,
)
from coach.formats.unfilled import unfilled
from coach.formats.wiki import MACRO, without_wiki_signs
from coach.formats.yaml_reading import is_yaml, outline_of_yaml
from coach.late import Late
from coach.okr import Period

EMPTY = (
    "There is nothing in this draft. Nothing was read; write at least one objective or key "
    'result, such as "KR1: seats sold per course from 5 to 9".'
)
WRITE_ONE = (
    "Nothing was read; write at least one objective or key result, such as "
    '"KR1: seats sold per course from 5 to 9".'
)
NO_DRAFT = Late(r"null|true|false|-?\d+(?:\.\d+)?", re.IGNORECASE)


def read_draft(
    draft: str | bytes,
    name: str = "",
    today: date | None = None,
    period: Period | None = None,
) -> Imported:
    """The plan in a draft, with what of it was not understood.

    Recognised by content: our JSON, our Markdown plan format, CSV and tables of many layouts,
    xlsx, and text as people write it, with or without labels in English, Chinese, Spanish,
    German, French and Portuguese. Every item of the plan has an id.

    Args:
        draft: text, or the bytes of a file.
        name: name of the file; only a hint for what the content leaves open.
        today: the day that dates without a year count from. Without it only fields are read,
            no numbers and dates out of sentences.
        period: the days of the plan that a pasted text is for, where it names none of its own.

    Raises:
        Unreadable: empty, binary, too large, broken or beyond the limits; says where (line and
            column, row, or path of the field), that nothing was read, and what to do.
    """
    told: list[str] = []
    if isinstance(draft, bytes):
        if draft.startswith(b"PK\x03\x04"):
            return from_workbook(draft, today)
        data, (draft, encoding) = draft, decoded(draft)
        if not encoding.startswith("utf"):
            first = "" if " line" in encoding else f", in line {first_other(data)} first,"
            told.append(GUESSED.format(encoding=encoding, first=first))
    else:
        within_size(len(draft.encode("utf-8", errors="replace")))
    if line := first_damaged(draft):
        told.append(DAMAGED.format(line=line))
    imported = from_text(draft, name, today, period)
    if told:
        imported = imported.model_copy(update={"warnings": (*told, *imported.warnings)})
    return imported


GUESSED = (
    "Not all of the text is UTF-8; it was read as {encoding}. Look at its accents and special "
    "letters{first} and save the file as UTF-8."
)
DAMAGED = (
    "Line {line} holds letters that were lost when the text was saved in another encoding before. "
    "Take them from the original, and save the file as UTF-8."
)


def from_workbook(data: bytes, today: date | None) -> Imported:
    """The plan in an xlsx file."""
    within_size(len(data))
    from coach.formats.xlsx_reading import workbook_rows  # openpyxl is slow to import

    rows, warnings = workbook_rows(data)
    imported = plan_from_rows(rows, today)
    return imported.model_copy(update={"warnings": (*warnings, *imported.warnings)})


def from_text(text: str, name: str, today: date | None, period: Period | None = None) -> Imported:
    """The plan in a text of unknown form."""
    text = safe_text(words_of_rtf(text.removeprefix("\ufeff")))
    start = text.lstrip()[:1]
    if not start:
        raise Unreadable(EMPTY)
    braced = start == "{" and not MACRO.match(text.lstrip())  # a pasted page may begin with one
    if braced or (start == "[" and looks_like_json(text, name)):
        value = loaded(text)
        if not isinstance(value, str):
            return plan_from_json(value, text, today)
    if NO_DRAFT.fullmatch(text.strip()):
        raise Unreadable(f"{text.strip()[:20]} is a single value and no draft. {WRITE_ONE}")
    if text.lstrip().startswith("BEGIN:VCALENDAR"):
        raise Unreadable(
            "This is a calendar, which holds the dates of a plan and not the plan. Nothing was "
            "read; hand in the plan itself as Markdown, CSV, JSON or xlsx."
        )
    if start == '"' and (said := quoted(text)) is not None:
        return from_text(said, name, today, period)
    within_lines(text.count("\n") + 1)
    if in_our_format(text):
        return plan_from_markdown(text, today)
    if is_yaml(text) and (outline := outline_of_yaml(text, today)):
        return finished(outline, today)
    return from_rows_or_lines(text, name, today, period)


def from_rows_or_lines(text: str, name: str, today: date | None, period: Period | None) -> Imported:
    """The plan in a table, or in lines as people write them."""
    text = "\n".join(without_wiki_signs(text.split("\n")))
    rows = table(text.strip("\n"))
    if rows and not TABLE_ROW.fullmatch(text.strip().partition("\n")[0]):
        return plan_from_rows(rows, today, period)
    if other := other_table(text, name):
        raise no_columns(other)
    return from_loose(labelled_rows(text, name) or text, today, period)


def looks_like_json(text: str, name: str) -> bool:
    """Whether a text that opens with a bracket is a list in JSON and not a task `[ ]` or a link."""
    return name.lower().endswith((".json", ".jsonl")) or bool(
        re.match(r'\s*\[\s*(?:["{\[]|\](?!\s+\w))', text)
    )


def quoted(text: str) -> str | None:
    """What a JSON string says, None when the text only happens to begin with a quotation mark."""
    try:
        value = loaded(text)
    except Unreadable:
        return None
    return value if isinstance(value, str) else None


def from_loose(text: str, today: date | None, period: Period | None = None) -> Imported:
    """The plan in loosely written text, tables inside it included.

    Raises:
        Unreadable: no line was understood.
    """
    outline = Outline(period)
    rows, clutter = without_clutter(text)
    written = today and written_on(rows, today)
    rows, around = without_letter([LIST_TAB.sub(listed_with_space, row) for row in rows])
    runs = segments(barred(rows))
    walk = Walk([line for run in runs for line in run.lines], outline, written)
    begin = 0
    for at, run in enumerate(runs):
        end = begin + len(run.lines)
        if run.table and walk.elsewhere:
            outline.leave_objective()
        if run.table and read_grid(run.table, outline, written, run.first_row):
            walk.leave()
        elif run.table or not names_table(run, runs[at + 1 : at + 2], outline):
            outline.left_over += [" | ".join(run.table[0])] if run.ruled else []
            walk.read(begin, end)
            outline.left_over += run.beside
        begin = end
    outline.left_over.extend((*around, *(row for row in clutter if not spans(row, outline))))
    if today and written and written < today:
        outline.ends_with_its_days(written, today)
    outline.warnings += unfilled(text)
    imported = finished(outline, written)
    if not outline.kind and "title" not in outline.fields and "period" not in outline.fields:
        raise Unreadable(
            "No objective or key result was recognised in this text. Nothing was read; put "
            'each on a line of its own, with "Objective:" or "KR1:" in front.'
        )
    return imported


def spans(row: str, outline: Outline) -> bool:
    """Whether a row of the settings above a page names the period, and the plan had none yet."""
    label = label_of(row)
    days = period_in(label.text) if label and label.name == "period" else None
    if not days or "period" in outline.fields:
        return False
    outline.spans(days)
    return True


LIST_TAB = Late(r"^(\s*)([o§·•●○◦■▪➢]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-z]{1,4}[.)])\t+(?=[^\t]+$)")
"""A point of a list as word processors paste it."""


def listed_with_space(found: re.Match[str]) -> str:
    """Such a point with a space behind it; the letter that stands for a hollow bullet as one."""
    return f"{found[1]}{'◦' if found[2] == 'o' else found[2]} "


class Run(NamedTuple):
    """Some lines below one another that are all rows of a table, or all are not."""

    first_row: int
    table: list[list[str]]
    """The cells of the rows, without the rule below the head; empty where there is no table."""
    lines: list[Line]
    """What a table says is here only when no head names its columns."""
    ruled: bool = False
    """Its first row is a head that is not understood, with a rule below it."""
    beside: Sequence[str] = ()
    """Cells of rows without a head that are no words of their items."""


def segments(rows: Sequence[str]) -> list[Run]:
    """The rows of a text in runs."""
    runs: list[Run] = []
    numbered = enumerate(rows, start=1)
    for is_table, group in groupby(numbered, lambda row: is_row(row[1])):
        stretch = list(group)
        said = [row for _, row in stretch]
        table = table_rows(said) if is_table else []
        known = head_of(table) is not None
        ruled = len(said) > 1 and UNDER_HEAD.fullmatch(said[1]) is not None and "-" in said[1]
        told = [] if known else [labelled_first(row) for row in table[ruled:]]
        lines = [] if known else lines_of("\n".join([row for row, _ in told] if table else said))
        beside = [cell for _, cells in told for cell in cells]
        runs.append(Run(stretch[0][0], table, lines, bool(table) and ruled and not known, beside))
    return runs


def names_table(run: Run, below: Sequence[Run], outline: Outline) -> bool:
    """Whether one line or heading names the table below it, and is now the title.

    Above a table without objectives it is the objective of all rows.
    """
    remarks = [line for line in run.lines if remark(line)]
    named = [line for line in run.lines if line not in remarks]
    head = head_of(below[0].table) if below else None
    if len(named) != 1 or head is None or not {"objective", "kind", "text"} & set(head[1]):
        return False
    if named[0].label or not outline.add("title", named[0].text.strip("*_")):
        return False
    outline.left_over.extend(line.raw for line in remarks)
    return True

"""A plan out of rows and columns: a sheet, a CSV file, a table in Markdown or pasted with tabs."""

import re
from collections.abc import Sequence
from datetime import date

from coach.formats.cells import value_of
from coach.formats.decimals import has_decimal_comma, ungrouped
from coach.formats.labels import KINDS, columns, plain
from coach.formats.lines import labelled, several
from coach.formats.outline import Outline
from coach.late import Late

Row = Sequence[str]
HEAD_ROWS = 10
"""The head of a table stands within its first rows; above it may be a title."""
ITEMS = ("objective", "key_result", "action")
MEASURES = (
    "metric", "unit", "direction", "baseline", "target", "source", "confidence", "type", "owner",
)  # fmt: skip


def head_of(rows: Sequence[Row]) -> tuple[int, list[str]] | None:
    """The row that names the columns and what each of them holds ("" when that is not known).

    None when no row does: at least two columns must be known, one of them with the items' text.
    """
    for at, row in enumerate(rows[:HEAD_ROWS]):
        known = [column_of(cell) for cell in row]
        told = {name for name in known if name}
        if len(told) >= 2 and told & {*ITEMS, "text"} and filled_cells(row) > 1:
            return at, known
    return None


def column_of(cell: str) -> str:
    """What a column with this head holds, "" when the head is not known."""
    word = plain(cell.strip().strip(":：*_").replace("_", " "))
    name = columns().get(word) or columns().get(word.partition("(")[0].strip(), "")
    return "" if name in ("plan", "skipped", "visiting", "set_aside") else name


def filled_cells(row: Row) -> int:
    """How many cells of a row hold something."""
    return sum(1 for cell in row if cell.strip())


def read_grid(
    rows: Sequence[Row], outline: Outline, today: date | None, first_row: int = 1
) -> bool:
    """Put the rows below a known head into the outline; False when there is no such head.

    Args:
        rows: the cells of the table, its head included.
        outline: what was understood so far; cells without a place are left over in it.
        today: the day that loose dates count from.
        first_row: number that people know the first of these rows by.
    """
    head = head_of(rows)
    if head is None:
        return False
    at, names = head
    names = ["kind" if holds_kinds(rows[at + 1 :], i, names) else n for i, n in enumerate(names)]
    names = targeted(names, rows[at + 1 :])
    if "target" in names and "baseline" not in names:
        names = [
            "baseline" if n == "start" and holds_values(rows[at + 1 :], i) else n
            for i, n in enumerate(names)
        ]
    if {"baseline", "target"} <= set(names) and not {"key_result", "text"} & set(names):
        names = ["key_result" if n == "objective" else n for n in names]  # its numbers measure it
    names = worded(names, rows[at + 1 :])
    outline.left_over.extend(" ".join(row).strip() for row in rows[:at] if filled_cells(row))
    homeless = [rows[at][i].strip() for i, name in enumerate(names) if not name]
    homeless += [rows[at][i].strip() for i, name in enumerate(names) if name in NO_HOME]
    if homeless := [name for name in homeless if name]:
        outline.warnings.append(
            f"A plan has no place for these columns: {', '.join(homeless)}. "
            "Their cells are among the lines that are left over."
        )
    below = whole_thousands(names, rows[at:])[1:]
    for number, row in enumerate(below, start=first_row + at + 1):
        if filled_cells(row):
            GridRow(rows[at], names, row, number, today).into(outline)
    return True


def whole_thousands(names: list[str], rows: Sequence[Row]) -> Sequence[Row]:
    """The rows, head included, their values without points between thousands."""
    values = [i for i, name in enumerate(names) if name in ("baseline", "target")]
    cells = [row[i] for row in rows[1:] for i in values if i < len(row)]
    words = "\n".join(
        cell for row in rows for i, cell in enumerate(row) if row is rows[0] or i not in values
    )
    if not has_decimal_comma(cells, words):
        return rows
    return [[ungrouped(cell) if i in values else cell for i, cell in enumerate(r)] for r in rows]


NO_HOME = frozenset({"state", "start", "note"})


class GridRow:
    """One row below a head."""

    def __init__(
        self, head: Row, names: list[str], row: Row, number: int, today: date | None
    ) -> None:
        self.number = number
        self.today = today
        self.cells: dict[str, tuple[str, str]] = {}
        """Title and content of the filled cells, by what they hold."""
        self.others: list[tuple[str, str]] = []
        for i, cell in enumerate(row):
            name, title = (names[i], head[i].strip()) if i < len(names) else ("", "")
            if not cell.strip() or (name == "handle"):
                continue
            if name and name not in self.cells and name not in NO_HOME:
                self.cells[name] = (title, cell.strip())
            else:
                self.others.append((title, cell.strip()))

    def into(self, outline: Outline) -> None:
        """Add what the row holds, cell by cell; what finds no place is left over."""
        for kind in ("title", "mission", "big_objective"):
            self.add(kind, outline)
        if "text" in self.cells and not self.cells.keys() & set(ITEMS):
            self.typed(outline)
        for kind in ("objective", "key_result"):
            self.once(kind, outline)
        if "action" not in self.cells:
            self.fill(tuple(self.cells), outline)
        elif outline.kind == "key_result":
            self.fill((*MEASURES, "due"), outline)
            self.actions(outline)
            self.fill(tuple(self.cells), outline)
        else:
            self.actions(outline)  # an objective's steps: owner and day of the row are theirs
        for kind in ("not_now", "health", "dependency"):
            self.add(kind, outline)
        for title, cell in (*self.cells.values(), *self.others):
            named = f"{title}: {cell}" if title else cell
            outline.left_over.append(f"row {self.number}, {named}")

    def add(self, kind: str, outline: Outline) -> None:
        """Add the item of one cell as it stands."""
        if kind in self.cells and outline.add(kind, self.cells[kind][1]):
            del self.cells[kind]

    def typed(self, outline: Outline) -> None:
        """Add the item of a text column; its kind is in another column or in front of it."""
        text = self.cells["text"][1]
        told = columns_kind(self.cells.get("kind", ("", ""))[1])
        label = labelled(text)
        if told:
            del self.cells["kind"]
        if label and label.text and label.name in KINDS:
            text, told = label.text, told or label.name
        if outline.add(told or "key_result", text):
            del self.cells["text"]

    def once(self, kind: str, outline: Outline) -> None:
        """Add an item unless it is there: sheets repeat the objective in each row."""
        if kind not in self.cells:
            return
        text = self.cells[kind][1]
        label = labelled(text)
        text = label.text if label and label.text and label.name == kind else text
        if outline.goes_on(kind, " ".join(text.split())) or outline.add(kind, text):
            del self.cells[kind]

    def actions(self, outline: Outline) -> None:
        """Add each action of a cell, which may hold several on lines of their own."""
        if "action" not in self.cells:
            return
        title, cell = self.cells.pop("action")
        for text in cell.split("\n"):
            for part in several(text.lstrip("-*• \t")):
                if not outline.add("action", part):
                    self.others.append((title, part))

    def fill(self, names: tuple[str, ...], outline: Outline) -> None:
        """Fill the item in work from the cells of these names, as far as it can hold them."""
        for name in names:
            if name not in self.cells or name in KINDS:
                continue
            if outline.put(value_of(name, self.cells[name][1], self.today)):
                del self.cells[name]


def targeted(names: list[str], rows: Sequence[Row]) -> list[str]:
    """What the columns hold, where that of the objectives (`目标`, `Goal`) holds targets.

    It does beside key results or where they stand today, when a third of its cells or more are
    numbers, or when a first column of another name has what stands there today. Of two such
    columns it is the last.
    """
    if "objective" not in names or "target" in names or not {"key_result", "baseline"} & set(names):
        return names
    aims = [i for i, name in enumerate(names) if name == "objective"]
    at = aims[-1]
    cells = [row[at].strip("*_ ") for row in rows if at < len(row) and row[at].strip()]
    nameless = not names[0] and not {"key_result", "action", "text", "metric"} & set(names)
    amounts = sum(AMOUNT.match(cell) is not None for cell in cells)
    if not nameless and 3 * amounts < max(1, len(cells)):
        return names
    names = ["target" if i == at else name for i, name in enumerate(names)]
    return ["key_result", *names[1:]] if nameless else names


AMOUNT = Late(r"[<>≤≥~≈+±-]{0,2}\s?[$€£¥]?\s?\d")


def worded(names: list[str], rows: Sequence[Row]) -> list[str]:
    """What the columns hold, where that of the key results only numbers them (`KR 1.2`).

    Their words then stand in the metric, or with the target.
    """
    if "key_result" not in names or "text" in names:
        return names
    told = [row[names.index("key_result")] for row in rows if len(row) >= len(names)]
    if not told or not all(NUMBERING.fullmatch(cell.strip()) for cell in told):
        return names
    names = ["handle" if name == "key_result" else name for name in names]
    if "target" not in names:
        names = ["target" if name == "objective" else name for name in names]
    words = next((name for name in ("metric", "target") if name in names), "")
    return ["key_result" if name == words else name for name in names]


NUMBERING = Late(r"\W*(?:o ?\d{1,2}\W?)?(?:kr|rc) ?\d{1,2}(?:\.\d{1,2})*\W*|", re.IGNORECASE)


def holds_kinds(rows: Sequence[Row], at: int, names: list[str]) -> bool:
    """Whether a column that is headed `Type` says what each row is, not how ambitious it is."""
    return (
        names[at] == "type"
        and "kind" not in names
        and any(columns_kind(row[at]) for row in rows[:HEAD_ROWS] if at < len(row))
    )


def holds_values(rows: Sequence[Row], at: int) -> bool:
    """Whether a column headed `Start` says where a number starts, not when the work does."""
    cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
    return bool(cells) and all(VALUE.fullmatch(cell) for cell in cells)


VALUE = Late(r"[^\w\s]?\s?\d+(?:[.,' ]\d{1,3})?(?![\d./-])\s?[^\d/]{0,12}")


def columns_kind(cell: str) -> str:
    """The kind that a cell such as `Key Result` or `KR 2` names, "" when it names none."""
    label = labelled(cell) if cell else None
    return label.name if label and not label.text and label.name in KINDS else ""

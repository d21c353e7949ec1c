"""A plan out of rows and columns: a sheet, a CSV file, a table in Markdown or pasted with tabs."""

from collections.abc import Sequence
from datetime import date

from coach.formats.cells import value_of
from coach.formats.decimals import has_decimal_comma, ungrouped
from coach.formats.heads import Row, columns_kind, meant
from coach.formats.labels import KINDS, columns, plain
from coach.formats.lines import labelled, line, several
from coach.formats.outline import Outline
from coach.late import Late

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
        if (
            len(told) >= 2
            and (told & {*ITEMS, "text"} or told >= NUMBERS)
            and filled_cells(row) > 1
        ):
            return at, known
    return None


NUMBERS = frozenset({"metric", "target"})
"""Columns that tell a key result by what it measures."""


def column_of(cell: str) -> str:
    """What a column with this head holds, "" when the head is not known."""
    word = plain(cell.strip().strip(":：*_").replace("_", " "))
    name = columns().get(word) or columns().get(word.partition("(")[0].strip(), "")
    name = name or ("key_result" if counted_results(cell) else "")
    return "" if name in ("plan", "skipped", "visiting", "set_aside") else name


def counted_results(cell: str) -> bool:
    """Whether a head numbers key results: a column for each, `KR1`, `KR2`."""
    label = labelled(cell.strip().strip("*_")) if cell else None
    counts = label is not None and label.numbered and not label.text
    return counts and label is not None and label.name == "key_result"


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
    names = meant(names, rows[at + 1 :])
    above = [row for row in rows[:at] if filled_cells(row) and not told_above(row, outline)]
    outline.left_over.extend(" ".join(row).strip() for row in above)
    homeless = [rows[at][i].strip() for i, name in enumerate(names) if not name]
    homeless += [rows[at][i].strip() for i, name in enumerate(names) if name in NO_HOME]
    if homeless := [name for name in homeless if name]:
        outline.warnings.append(
            f"A plan has no place for these columns: {', '.join(homeless)}. "
            "Their cells are among the lines that are left over."
        )
    below = whole_thousands(names, rows[at:])[1:]
    for number, row in enumerate(below, start=first_row + at + 1):
        if heads_anew(row):
            return read_grid(below[number - first_row - at - 1 :], outline, today, number)
        if filled_cells(row) and not all(map(RULED.fullmatch, row)):
            GridRow(rows[at], names, row, number, today).into(outline)
    return True


RULED = Late(r"\s*:?-*:?\s*")
"""A cell below a head in a table that is drawn with dashes."""


def heads_anew(row: Row) -> bool:
    """Whether a row inside a table names columns: of another table, or the same ones again."""
    filled = [cell for cell in row if cell.strip()]
    return head_of([row]) is not None and all(map(column_of, filled))


def told_above(row: Row, outline: Outline) -> bool:
    """Whether a row above the head tells what all below it is about: `Objective`, its words."""
    first, *others = [cell.strip() for cell in row if cell.strip()]
    kind = column_of(first)
    return len(others) == 1 and kind in ABOVE and outline.add(kind, others[0])


ABOVE = frozenset({"objective", "mission", "big_objective"})


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
        self.further: list[tuple[str, str]] = []
        """Title and content of the cells that hold one more key result each."""
        for i, cell in enumerate(row):
            name, title = (names[i], head[i].strip()) if i < len(names) else ("", "")
            if not cell.strip() or (name == "handle"):
                continue
            if name and name not in self.cells and name not in NO_HOME:
                self.cells[name] = (title, cell.strip())
            elif name == "key_result" and counted_results(title):
                self.further.append((title, cell.strip()))
            else:
                self.others.append((title, cell.strip()))

    def into(self, outline: Outline) -> None:
        """Add what the row holds, cell by cell; what finds no place is left over."""
        for kind in ("title", "mission", "big_objective"):
            self.add(kind, outline)
        if "period" in self.cells and outline.spans_named(self.cells["period"][1]):
            del self.cells["period"]
        if "text" in self.cells and not self.cells.keys() & set(ITEMS):
            self.typed(outline)
        for kind in ("objective", "key_result"):
            self.once(kind, outline)
        self.listed(outline)
        if self.further:
            self.side_by_side(outline)
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
        if kind not in self.cells or is_list(kind, self.cells[kind][1]):
            return
        text = self.cells[kind][1]
        label = labelled(text)
        text = label.text if label and label.text and label.name == kind else text
        if outline.goes_on(kind, " ".join(text.split())) or outline.add(kind, text):
            del self.cells[kind]

    def side_by_side(self, outline: Outline) -> None:
        """Add the key results of a row that has a column for each.

        Who looks after them and by when holds for all; what else the row measures is left over.
        """
        shared = [value_of(n, self.cells[n][1], self.today, outline.period) for n in SHARED
                  if n in self.cells]  # fmt: skip
        for said in shared:
            outline.put(said)
        for title, text in self.further:
            if outline.add("key_result", text):
                for said in shared:
                    outline.put(said)
            else:
                self.others.append((title, text))
        for name in (*SHARED, *MEASURES):
            if told := self.cells.pop(name, None):
                self.others += [] if name in SHARED else [told]

    def listed(self, outline: Outline) -> None:
        """Add each key result of a cell that lists several, with the day and owner of the row.

        What else the row measures belongs to no one of them, and is left over.
        """
        title, cell = self.cells.get("key_result", ("", ""))
        items = items_of(cell)
        if len(items) == 1:
            return
        del self.cells["key_result"]
        for text in items:
            if not outline.add("key_result", text):
                self.others.append((title, text))
                continue
            for name in SHARED & self.cells.keys():
                outline.put(value_of(name, self.cells[name][1], self.today, outline.period))
        for name in (*SHARED, *MEASURES):
            if told := self.cells.pop(name, None):
                self.others += [] if name in SHARED else [told]

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
            if outline.put(value_of(name, self.cells[name][1], self.today, outline.period)):
                del self.cells[name]


SHARED = frozenset({"due", "owner"})
"""What a row says of all the key results that one of its cells lists."""


def is_list(kind: str, cell: str) -> bool:
    """Whether a cell lists several key results on lines of their own."""
    return kind == "key_result" and len(items_of(cell)) > 1


def items_of(cell: str) -> list[str]:
    """The key results of a cell: its lines, where each is a point of a list or opens one anew."""
    lines = [line(row, 0) for row in cell.split("\n") if row.strip()]
    parted = all(one.text and (one.mark or one.name == "key_result") for one in lines) or all(
        len(one.text) > SHORTEST and not one.text[0].islower() for one in lines
    )
    return [one.text for one in lines] if parted and len(lines) > 1 else [cell]


SHORTEST = 3

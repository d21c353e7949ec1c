"""Rows of a table inside a text: told from lines, parted into cells, read without a head."""

from collections.abc import Sequence

from coach.formats.heads import VALUE
from coach.formats.hypertext import LINE_END
from coach.formats.labels import names, plain
from coach.formats.shape import has_number
from coach.late import Late

TABLE_ROW = Late(r"\s*\|.*\|\s*")
UNDER_HEAD = Late(r"[\s|:-]+")
CELL_END = Late(r"(?<!\\)\|")


def barred(rows: Sequence[str]) -> list[str]:
    """The rows, those of a table in Markdown without bars at its sides with these."""
    kept = list(rows)
    for at in range(1, len(kept)):
        if "|" not in kept[at - 1] or not BARE_RULE.fullmatch(kept[at]):
            continue
        for below in range(at - 1, len(kept)):
            if "|" not in kept[below]:
                break
            kept[below] = f"| {kept[below].strip()} |"
    return kept


BARE_RULE = Late(r"\s*:?-{3,}:?(?:\s*\|\s*:?-{3,}:?)+\s*")


def is_row(line: str) -> bool:
    """Whether a line is a row of a table."""
    return bool(TABLE_ROW.fullmatch(line)) or "\t" in line.strip()


def table_rows(lines: list[str]) -> list[list[str]]:
    """The cells of the rows of a table, without the rule below its head."""
    return [cells(line) for line in lines if not UNDER_HEAD.fullmatch(line)]


def cells(row: str) -> list[str]:
    """The cells of a row in a Markdown table or of one pasted with tabs."""
    if TABLE_ROW.fullmatch(row):
        inner = row.strip()[1:-1].replace(LINE_END, "\n")
        return [cell.strip().replace("\\|", "|") for cell in CELL_END.split(inner)]
    return [cell.strip() for cell in row.split("\t")]


def labelled_first(row: Sequence[str]) -> tuple[str, list[str]]:
    """A row without a head as one line, and its cells that are no words of the item.

    Its first cell may be a label: `KR1`, or `Cycle` beside a quarter. Of one number behind the
    words, that is what it is to reach; of two, the first is where it starts.
    """
    first, *others = [cell for cell in row if cell] or [""]
    word = plain(first.strip("*_:： "))
    told = NUMBERED_CELL.fullmatch(word) or (len(others) == 1 and names().get(word) == "period")
    label = ""
    if told and others:
        label, first, others = f"{word}: ", others[0], others[1:]
    values = [cell for cell in others if VALUE.fullmatch(cell)]
    if not values or len(values) > len(ENDS[-1]):
        values = []
    told_by = ", ".join(map("{}: {}".format, ENDS[len(values)], values))
    told_in = f" ({told_by})" if values and not has_number(first) else ""
    sentences = [cell for cell in others if cell not in values and len(cell.split()) > SHORTEST]
    beside = [cell for cell in others if cell not in (*(values if told_in else ()), *sentences)]
    return label + " · ".join([first, *sentences]) + told_in, beside


ENDS = ((), ("target",), ("baseline", "target"))
SHORTEST = 3
"""Words from which a cell beside another one may be a sentence of its own."""
NUMBERED_CELL = Late(r"(?:o|kr) ?\d{1,2}(?:\.\d{1,2})?\.?")

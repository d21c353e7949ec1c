"""Which field of the item above a labelled line names, and putting it there."""

from collections.abc import Sequence
from datetime import date

from coach.formats.cells import value_of
from coach.formats.labels import FIELDS, columns
from coach.formats.layout import Standing
from coach.formats.lines import Line
from coach.formats.outline import Outline
from coach.formats.shape import has_number

SHORT_VALUE = 16
"""Characters; what stands behind a word for both an objective and a target is then a value."""


def field_of(line: Line, above: Sequence[Standing], outline: Outline, headed: Line | None) -> str:
    """The field of the item above that a label names, nothing where it names none.

    Args:
        line: the line with the label.
        above: the items that it may stand below or beside.
        outline: what was understood so far.
        headed: the last objective with a label, one with a number where there was any.
    """
    if line.name in FIELDS:
        return line.name
    if may_say_target(line, outline) and says_target(line, above, headed):
        return "target"
    higher = next((s for s in reversed(above) if s.depth <= line.depth), None)
    measures = (
        line.label is not None
        and line.label.word == "measure"
        and not line.label.numbered
        and higher is not None
        and higher.kind == "key_result"
        and not higher.labelled
    )
    return "metric" if measures else ""


def says_target(line: Line, above: Sequence[Standing], headed: Line | None) -> bool:
    """Whether a word for both an objective and a target means the target by what it stands at.

    Where the objectives are numbered it does, and so does what is nothing but a value
    (`Ziel: 16 %`). `Ziel: 500 Kunden` is one right behind or below its key result, unless the last
    objective stands as far out and is called the same.
    """
    last = headed.label if headed else None
    if last and last.numbered:
        return True
    if len(line.text) > SHORT_VALUE:
        return False
    if is_value(line.text) or (above and line.depth > above[-1].depth):
        return True
    alike = line.label is not None and last is not None and line.label.word == last.word
    again = alike and headed is not None and line.depth <= headed.depth
    return not line.after_blank and not again


def is_value(text: str) -> bool:
    """Whether a text is a quantity and nothing beside it."""
    said = value_of("target", text, None)
    return said is not None and not any(map(str.isalpha, said.rest))


def may_say_target(line: Line, outline: Outline) -> bool:
    """Whether a label is a word for both an objective and a target, behind a key result."""
    return (
        line.label is not None
        and line.name == "objective"
        and not line.label.numbered
        and outline.kind == "key_result"
        and (line.label.word == "目标" or columns().get(line.label.word) == "objective")
        and has_number(line.text)
        and "target" not in outline.item
    )


def put_field(name: str, text: str, outline: Outline, today: date | None) -> bool:
    """Whether the item in work holds such a field and the text says its value."""
    if not text or not outline.takes(name):
        return False
    said = value_of(name, text, today, outline.period)
    if said and name in ("baseline", "target") and not one_unit(said.fields.get("unit"), outline):
        return False
    return outline.put(said)


def one_unit(unit: str | None, outline: Outline) -> bool:
    """Whether a value in this unit may belong to the key result in work.

    One that is counted in `%` does not start at an investment of 400,000 $.
    """
    if not unit or outline.kind != "key_result":
        return True
    from coach.reading import read  # a slow import that our own formats do without

    told = read(outline.item["text"], date.min).unit
    return not told or told == unit or not {told, unit} & SHARES_AND_MONEY


SHARES_AND_MONEY = frozenset(("%", "pp", "$", "€", "£", "¥", "R$", "₹", "CHF"))
"""Units that no other one is meant by; a time may be told in minutes and in hours."""

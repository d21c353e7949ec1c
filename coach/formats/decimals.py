"""Which sign parts the decimals of a table, told from all of its numbers and from its words."""

from collections.abc import Iterable

from coach.late import Late

COMMA = Late(r"(?<![\d.,])\d+(?:\.\d{3})*,\d{1,2}(?![\d.,])|\d\.\d{3},\d|\d\.\d{3}\.\d{3}")
"""A number that only somebody writes whose decimals stand behind a comma: `3,9`, `1.200,50`."""
POINT = Late(
    r"(?<![\d.,])\d+(?:,\d{3})*\.(?:\d{1,2}|\d{4,})(?![\d.,])|(?<![\d.,])0\.\d|\d,\d{3}[.,]\d"
)
"""One that only somebody writes whose decimals stand behind a point: `3.9`, `0.800`."""
GROUPED = Late(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])")
"""A number that is parted into thousands by points, where decimals stand behind a comma."""
WITH_COMMA = frozenset({"de", "es", "fr", "pt"})


def has_decimal_comma(cells: Iterable[str], words: str) -> bool:
    """Whether decimals stand behind a comma: some number shows it, or the language has it so.

    Args:
        cells: the numbers of a table.
        words: its head and its items, whose language decides where no number does.
    """
    told = "\n".join(cells)
    comma, point = COMMA.search(told), POINT.search(told)
    if comma or point:
        return not point
    if not GROUPED.search(told):
        return False
    from coach.reading import language  # a slow import that tables without such numbers do without

    return language(words) in WITH_COMMA


def ungrouped(text: str) -> str:
    """The text with whole thousands, where decimals stand behind a comma: `1.200` is 1200."""
    return GROUPED.sub(lambda found: found.group().replace(".", ""), text)

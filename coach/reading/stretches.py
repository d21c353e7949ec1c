"""The stretches of a sentence that are left between what was read out of it and its punctuation."""

from collections.abc import Sequence

from coach.late import Late
from coach.reading.glue import joined

ABBREVIATED = "max,máx,min,mín,mind,ca,wg,inkl,bzw,approx,aprox,env,p,vs,incl,excl,p. a"
POINT = r"\." + "".join(rf"(?<!\b{word}\.)" for word in ABBREVIATED.split(","))
CLAUSE = Late(
    rf"(?:[;!?。；！？]|{POINT})\s+|[.;!?。；！？]$|[。；！？]|,\s|，|,(?=[\u3400-\u9fff])|\s-\s"
    r"|:(?=[\s\u3400-\u9fff])|：|\s\(|(?<=[\u3400-\u9fff%\d])\(|（|\)"
)
SIGNS = frozenset(".;!?。；！？,，-:：(（)）")  # without one of them a text is one clause
GONE = "\x00"  # stands for each character that is taken out
ALL_GONE = Late("\x00+")


def clauses(text: str, plain: str, gone: Sequence[tuple[int, int]], language: str) -> list[str]:
    """The stretches that are left between what is gone and punctuation, without glue."""
    left = text
    for start, end in gone:
        if start < end:
            left = left[:start] + GONE * (min(end, len(text)) - start) + left[end:]
    if SIGNS.isdisjoint(plain):
        return [joined(ALL_GONE.split(left), language)]
    out: list[str] = []
    place = 0
    beside = [match.span() for match in RELATIVE.finditer(text)] if language == "de" else []
    for match in CLAUSE.finditer(plain):
        if any(start <= match.start() < end for start, end in beside):
            continue
        out.append(joined(ALL_GONE.split(left[place : max(match.start(), place)]), language))
        place = match.end()
    return [*out, joined(ALL_GONE.split(left[place:]), language)]


RELATIVE = Late(
    r",\s(?:die|der|das|denen|deren|dessen)\s(?=[a-zäöü])[^,;.:\d]{3,40}?"
    r"(?:,|(?=:|\s(?:von|auf|bis|um)\s\d|$))"
)
"""A German relative clause, which stands between commas and belongs to its noun."""

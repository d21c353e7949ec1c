"""The days of the period that a title or a cell names: `Q3 2027`, `2027 Q1/2`, `Sep-Nov 2027`."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from coach.formats.exact import as_date
from coach.late import Late

QUARTER = Late(
    r"\b[QT](?P<q>[1-4])\D{0,3}(?P<y>20\d\d)|\b(?P<y2>20\d\d)\D{0,3}[QT](?P<q2>[1-4])\b"
    r"|\b[HS](?P<h>[12])\D{0,3}(?P<y3>20\d\d)|\b(?P<y5>20\d\d)\D{0,3}[HS](?P<h2>[12])\b"
    r"|(?P<y4>20\d\d) ?年第?(?P<q4>[一二三四1-4])季度",
    re.IGNORECASE,
)
JOINING = r"\s?(?:[-–—/&+]|(?:to|through|bis|und|and|a|y|e|et|à|até)(?=\s)|[至到])\s?"
SEVERAL = Late(
    rf"\b(?:(?P<y>20\d\d)\D{{0,3}})?(?P<part>[QTHS])(?P<first>[1-4]){JOINING}(?:(?P=part))?"
    r"(?P<last>[1-4])(?!\d)(?:\D{0,3}(?P<y2>20\d\d))?",
    re.IGNORECASE,
)
"""Quarters or halves in a row: `Q2-Q3 2027`, `2027 Q1/2`."""
ON = Late(JOINING)
ISO_PAIR = Late(r"(\d{4}-\d\d-\d\d)\D+(\d{4}-\d\d-\d\d)")
PART = Late(r"quarter|quartal|trimestre|half|halbjahr|semestre|季度|半年", re.IGNORECASE)
YEAR = Late(r"(?<!\d)(20\d\d)(?!\d)")


def period_in(text: str) -> dict[str, date] | None:
    """The days of the period that a title or a cell names: two ISO days, `Q3 2027`, `2027`."""
    if found := ISO_PAIR.search(text):
        start, end = as_date(found.group(1)), as_date(found.group(2))
        return {"start": start, "end": end} if start and end and start <= end else None
    if (found := SEVERAL.search(text)) and (days := in_a_row(found)):
        return days
    if found := QUARTER.search(text):
        days = quarter_of(found)
        on = ON.match(text, found.end())
        second = QUARTER.match(text, on.end()) if on else None
        last = quarter_of(second)["end"] if second else days["end"]
        return {"start": days["start"], "end": max(days["end"], last)}
    if days := months_in(text):
        return days
    years = set(YEAR.findall(text))
    if len(years) != 1:
        return None
    year = int(years.pop())
    return part_of(year, text) or months(year, 1, 12)


def in_a_row(found: re.Match[str]) -> dict[str, date] | None:
    """The days of several quarters or halves of one year, None where they are none."""
    year, first, last = found["y"] or found["y2"], int(found["first"]), int(found["last"])
    size = 3 if found["part"] in "QTqt" else 6
    if not year or last <= first or size * last > MONTHS:
        return None
    return months(int(year), size * (first - 1) + 1, size * (last - first + 1))


MONTHS = 12


def quarter_of(found: re.Match[str]) -> dict[str, date]:
    """The days of the quarter or half that was found, with its year."""
    part = found.groupdict()
    year = int(part["y"] or part["y2"] or part["y3"] or part["y4"] or part["y5"])
    if half := part["h"] or part["h2"]:
        return months(year, 6 * int(half) - 5, 6)
    quarter = part["q"] or part["q2"] or part["q4"]
    return months(year, 3 * ("一二三四".find(quarter) + 1 or int(quarter)) - 2, 3)


def part_of(year: int, text: str) -> dict[str, date] | None:
    """The quarter or half of this year that a text tells in words: `2. Quartal 2027`."""
    if not PART.search(text):
        return None
    from coach.reading import dates

    parts = (w for w in dates(text, date(year, 1, 1)) if w.precision in ("quarter", "half"))
    return next(({"start": w.start, "end": w.end} for w in parts if w.start and w.end), None)


def months_in(text: str) -> dict[str, date] | None:
    """The days from one month to another: `Sep-Nov 2027`, `November 2026 to January 2027`."""
    if not MONTH.search(text):
        return None
    from coach.reading.calendars import MONTHS, names

    month = rf"(?:{names(MONTHS)})"
    found = re.search(
        rf"(?<![^\W\d_])(?P<first>{month})\.?(?:\s(?P<y>20\d\d))?{JOINING}"
        rf"(?P<last>{month})\.?\s(?:del?\s)?(?P<y2>20\d\d)(?!\d)",
        text.lower(),
    )
    if found is None:
        return None
    start = date(int(found["y"] or found["y2"]), MONTHS[found["first"]], 1)
    end = months(int(found["y2"]), MONTHS[found["last"]], 1)["end"]
    return {"start": start, "end": end} if start <= end else None


MONTH = Late(
    r"(?<![^\W\d_])(?:jan|feb|fev|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|ago|aoû|sep|set|oct"
    r"|okt|out|nov|dec|dez|dic|déc|ene)",
    re.IGNORECASE,
)
"""How months begin: asked before they are looked for in earnest."""


UPDATED = Late(
    r"(?:last\s(?:updated?|modified|edited|changed)|updated(?:\son)?|as\sof|status\sas\sof"
    r"|(?:letzte|zuletzt)\s(?:aktualisier\w+|änderung|geändert)|stand|aktualisiert(?:\sam)?"
    r"|última\s(?:actualización|atualização|revisión|revisão)|actualizado(?:\sel)?|atualizado(?:\sem)?"
    r"|dernière\s(?:mise\sà\sjour|modification)|mis\sà\sjour(?:\sle)?|mise\sà\sjour"
    r"|(?:最后|最近|上次)?更新(?:时间|日期|于)?|截至)\s?[:：]?\s(?=.{0,20}20\d\d)|(?:最后|最近)?更新[:：于]",
    re.IGNORECASE,
)
"""In front of the day on which a document was last written."""
LONGEST_NOTE = 60
"""Characters of a line that says nothing else."""


def written_on(rows: Sequence[str], today: date) -> date:
    """The day from which months without a year count: that of the document, else today."""
    from coach.reading import dates

    for row in rows:
        text = row.strip("#>*_-|() \t")
        if len(text) <= LONGEST_NOTE and UPDATED.match(text) and YEAR.search(text):
            told = [w for w in dates(text, today) if w.precision == "day" and w.end]
            if told and told[0].end and told[0].end < today:
                return told[0].end
    return today


def months(year: int, first: int, count: int) -> dict[str, date]:
    """The period of some months of a year."""
    after = first + count
    end = date(year + after // 13, (after - 1) % 12 + 1, 1) - timedelta(days=1)
    return {"start": date(year, first, 1), "end": end}

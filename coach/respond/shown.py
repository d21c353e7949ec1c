"""Items of a plan in words: numbers with their units, days, one-line key results."""

from datetime import date

from coach.okr import Action, KeyResult
from coach.reading import numbers
from coach.words import phrase, phrases

BEFORE = ("$", "€", "£", "¥", "R$", "US$")


def amount(value: float, unit: str = "") -> str:
    """A number with its unit, without needless zeros: `12.5 %`, `$1,200,000`."""
    figure = f"{value:,.6f}".rstrip("0").rstrip(".")
    figure = figure if abs(value) >= 10_000 else figure.replace(",", "")
    if unit in BEFORE:
        return f"{unit}{figure}"
    return f"{figure} {unit}".strip()


def day(when: date, language: str = "en", today: date | None = None) -> str:
    """A day in words, with its year unless that goes without saying."""
    near = today is not None and abs((when - today).days) < 370
    return phrase(
        "form",
        "day" if near else "day-year",
        language,
        day=when.day,
        month=phrases("form", "months", language)[when.month - 1],
        year=when.year,
    )


def change(key_result: KeyResult) -> str:
    """The numbers of a key result: `5 → 9`, `→ 9`, empty when it has none."""
    if key_result.target is None:
        return ""
    target = amount(key_result.target, key_result.unit)
    if key_result.baseline is None:
        return f"→ {target}"
    unit = key_result.unit if key_result.unit in BEFORE else ""
    return f"{amount(key_result.baseline, unit)} → {target}"


def metric(key_result: KeyResult) -> str:
    """What a key result measures, in the person's words: the metric once both ends are known."""
    whole = key_result.baseline is not None and key_result.target is not None
    text = key_result.metric if whole and key_result.metric else key_result.text
    return text[:1].upper() + text[1:]


def numbers_shown(key_result: KeyResult) -> str:
    """The numbers, unless the key result's own sentence is shown and says them."""
    if metric(key_result).lower() != key_result.text.lower() or key_result.target is None:
        return change(key_result)
    told = {q.value for q in numbers(key_result.text)}
    known = {v for v in (key_result.baseline, key_result.target) if v is not None}
    return "" if known <= told else change(key_result)


def key_result_line(key_result: KeyResult, language: str = "en", today: date | None = None) -> str:
    """A key result in one line: metric, numbers, date."""
    parts = [metric(key_result), numbers_shown(key_result)]
    line = phrase("form", "comma", language).join(part for part in parts if part)
    if key_result.due:
        line += phrase("form", "by", language, day=day(key_result.due, language, today))
    return line


def action_line(action: Action, language: str = "en", today: date | None = None) -> str:
    """An action in one line: its words in quotation marks and its date."""
    when = (
        phrase("form", "by-day", language, day=day(action.due, language, today))
        if action.due
        else ""
    )
    return phrase("form", "quote", language, text=action.text) + when


def listed(parts: list[str], language: str = "en") -> str:
    """An enumeration with commas."""
    return phrase("form", "comma", language).join(parts)

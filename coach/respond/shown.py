"""Items of a plan in words: numbers with their units, days, one-line key results."""

import re
from datetime import date

from coach.okr import Action, KeyResult
from coach.reading import dates, numbers
from coach.reading.seasons import names_season
from coach.words import has, phrase
from coach.words.days import day_of

BEFORE = ("$", "€", "£", "¥", "R$", "US$")
BEHIND = ("€",)
"""Currencies that stand before the number in English and Chinese, and behind it elsewhere."""
ENGLISH = ("days", "weeks", "months", "years", "people", "times", "points", "stars", "percentile")
"""Units with an English name; elsewhere the metric's own words say them."""


POINTS = {
    language: str.maketrans(",.", f"{thousands},")
    for language, thousands in (("de", "."), ("es", "."), ("pt", "."), ("fr", "\u202f"))
}
"""How a language writes the comma between thousands and the decimal point of English."""
FOR_EACH = re.compile(r"\s(?:(?:per|pro|por|par|a|an|each|every|cada|/)\s\S+|每\S+)$")


def amount(value: float, unit: str = "", language: str = "en") -> str:
    """A number with its unit, without needless zeros: `12.5 %`, `$1,200,000`."""
    if language != "en":
        unit = unit_in(unit, language)
    figure = f"{value:,.6f}".rstrip("0").rstrip(".")
    figure = figure if abs(value) >= 10_000 else figure.replace(",", "")
    figure = figure.translate(POINTS.get(language, {}))
    if unit in BEFORE and (language in ("en", "zh") or unit not in BEHIND):
        return f"{unit}{figure}"
    return f"{figure} {unit}".strip()


def unit_in(unit: str, language: str) -> str:
    """A unit as a language calls it; empty for one that the metric's own words say there."""
    if has("unit", unit, language):
        return phrase("unit", unit, language)
    return "" if unit in ENGLISH else unit


def change(key_result: KeyResult, language: str = "en") -> str:
    """The numbers of a key result: `5 → 9`, `→ 9`, empty when it has none."""
    start, target = ends(key_result, language)
    return f"{start} → {target}".strip() if target else ""


def ends(key_result: KeyResult, language: str = "en") -> tuple[str, str]:
    """Where a key result starts and where it goes, each empty where that is not known.

    The unit stands at the target; a currency that stands before its number stands at both.
    """
    if key_result.target is None:
        return "", ""
    target = amount(key_result.target, key_result.unit, language)
    if key_result.baseline is None:
        return "", target
    unit = key_result.unit if target.startswith(BEFORE) else ""
    return amount(key_result.baseline, unit, language), target


def metric(key_result: KeyResult) -> str:
    """What a key result measures, in the person's words: the metric once both ends are known."""
    whole = key_result.baseline is not None and key_result.target is not None
    said = whole and key_result.metric and said_in(key_result.metric, key_result.text)
    text = key_result.metric if said else key_result.text
    return text[:1].upper() + text[1:]


def said_in(name: str, text: str) -> bool:
    """Whether a metric is a piece of the sentence, perhaps with what it counts for each.

    A name put together of shreds reads like none of the person's words; the sentence is better.
    """
    name, text = name.lower(), text.lower()
    for_each = FOR_EACH.search(name)
    pieces = [name[: for_each.start()], for_each[0].strip()] if for_each else [name]
    return name in text or all(piece in text for piece in pieces)


def numbers_shown(key_result: KeyResult, language: str = "en") -> str:
    """The numbers, unless the key result's own sentence is shown and says them."""
    if metric(key_result).lower() != key_result.text.lower() or key_result.target is None:
        return change(key_result, language)
    told = {q.value for q in numbers(key_result.text)}
    known = {v for v in (key_result.baseline, key_result.target) if v is not None}
    return "" if known <= told else change(key_result, language)


def key_result_line(key_result: KeyResult, language: str = "en", today: date | None = None) -> str:
    """A key result in one line: metric, numbers, date."""
    parts = [metric(key_result), numbers_shown(key_result, language)]
    line = phrase("form", "comma", language).join(part for part in parts if part)
    if key_result.due and not says_day(line, key_result.due):
        line += phrase("form", "by", language, day=day_of(key_result.due, language, today))
    return line


def says_day(text: str, when: date) -> bool:
    """Whether the words name this day themselves, so that it need not be said again.

    The name of a season names no day: it is said back, since half of the earth means another one.
    """
    told = dates(text, when.replace(day=1))
    return any(said.end == when and not names_season(said.text) for said in told)


def action_line(action: Action, language: str = "en", today: date | None = None) -> str:
    """An action in one line: its words in quotation marks and its date."""
    return phrase("form", "quote", language, text=action.text) + action_day(action, language, today)


def action_day(action: Action, language: str = "en", today: date | None = None) -> str:
    """The day of an action, unless its own words say it."""
    if action.due is None or says_day(action.text, action.due):
        return ""
    return phrase("form", "by-day", language, day=day_of(action.due, language, today))


def listed(parts: list[str], language: str = "en") -> str:
    """An enumeration with commas."""
    return phrase("form", "comma", language).join(parts)

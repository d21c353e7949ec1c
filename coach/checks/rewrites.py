"""Rewrites out of the person's own words, with blanks for what they have not said."""

from coach.checks.sight import SeenKeyResult

BLANK = "___"
FROM_TO = {
    "": "{what}: from {start} to {goal} by {day}",
    "en": "{what}: from {start} to {goal} by {day}",
    "zh": "{what}：从 {start} 到 {goal}，截至 {day}",
    "es": "{what}: de {start} a {goal} antes del {day}",
    "de": "{what}: von {start} auf {goal} bis {day}",
    "fr": "{what} : de {start} à {goal} d'ici le {day}",
    "pt": "{what}: de {start} para {goal} até {day}",
}


def from_to(seen: SeenKeyResult, what: str = "") -> str:
    """The key result in the form metric, from, to, by; known parts filled in."""
    full, said = seen.full, seen.reading
    metric = what or said.metric or seen.given.metric or seen.text
    if len(metric) > 100:
        return ""
    due = said.when[-1].text if said.when else full.due.isoformat() if full.due else BLANK
    return FROM_TO[said.language].format(
        what=capital(metric),
        start=amount(full.baseline, full.unit),
        goal=amount(full.target, full.unit),
        day=due,
    )


def effect_of(seen: SeenKeyResult) -> str:
    """A blank result in front of the deed, which stays as the way there."""
    return (
        FROM_TO[seen.reading.language].format(what=BLANK, start=BLANK, goal=BLANK, day=BLANK)
        + f" ({seen.text})"
        if len(seen.text) <= 100
        else ""
    )


def amount(value: float | None, unit: str) -> str:
    """A number with its unit, or a blank with the unit."""
    shown = BLANK if value is None else plainly(value)
    if unit in ("$", "€", "£", "¥", "₹", "R$"):
        return f"{unit}{shown}"
    if unit.startswith("/"):
        return f"{shown}{unit}"
    return f"{shown} {unit}".strip() if unit != "pp" else shown


def plainly(value: float) -> str:
    """The number without a needless fraction."""
    return str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


FOR_WHOM = {
    "": "___ can ___ ({deed})",
    "en": "___ can ___ ({deed})",
    "zh": "___ 能够 ___（{deed}）",
    "es": "___ puede ___ ({deed})",
    "de": "___ kann ___ ({deed})",
    "fr": "___ peut ___ ({deed})",
    "pt": "___ pode ___ ({deed})",
}


def for_whom(language: str, deed: str) -> str:
    """Who can do what once the deed is done; the deed stays in brackets."""
    return FOR_WHOM[language].format(deed=deed) if len(deed) <= 100 else ""


def without(text: str, word: str) -> str:
    """The text without a word that weakens it."""
    left = text.replace(word, "", 1).strip(" ,")
    left = " ".join(left.split())
    for dangling in ("to ", "zu ", "de ", "a "):
        left = left.removeprefix(dangling)
    return capital(left) if len(left) > 2 else ""

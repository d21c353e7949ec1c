"""The ends of a key result as a rewrite shows them: in the person's words, or as blanks."""

from math import isfinite

from coach.checks.sight import SeenKeyResult
from coach.reading import folded

BLANK = "___"
MONEY = frozenset(("$", "€", "£", "¥", "₹", "R$"))
COMMA = frozenset(("de", "es", "fr", "pt"))
"""Languages that write a comma in front of a fraction."""
BEHIND_AUF = {"tagen": "Tage", "monaten": "Monate", "jahren": "Jahre", "punkten": "Punkte",
              "prozentpunkten": "Prozentpunkte"}  # fmt: skip
"""What follows a German "auf", of what follows "unter"."""


class Ends:
    """Where a number starts and what it is to reach."""

    def __init__(self, seen: SeenKeyResult, language: str) -> None:
        full, said = seen.full, seen.reading
        self.language = language
        self.told = {q.value: as_told(q.text, language) for q in said.quantities}
        relative = full.baseline is None and full.target is None
        unit = "" if relative and full.unit == "%" else full.unit
        shown = not unit.isalpha() or folded(unit) in folded(seen.text)
        self.unit = unit if shown else ""
        self.blank = with_unit(BLANK, self.unit if self.is_told(full.target) else "")

    def is_told(self, target: float | None) -> bool:
        """Whether the unit may stand at a blank: it does at the number, or there is none."""
        words = self.told.get(target) if target is not None else None
        return words is None or folded(self.unit) in folded(words)

    def shown(self, value: float | None) -> str:
        """A number with its unit as the person wrote it, else plainly; or a blank with the unit."""
        if value is None:
            return self.blank
        if value in self.told:
            return self.told[value]
        return with_unit(plainly(value, self.language), self.unit)


def as_told(text: str, language: str) -> str:
    """The words of an amount as they stand inside a sentence."""
    text = text.strip()
    for preposition in (" of", " von", " der", " des", " de"):
        text = text.removesuffix(preposition)
    if language == "de":
        number, _, unit = text.rpartition(" ")
        text = f"{number} {BEHIND_AUF[unit.lower()]}" if unit.lower() in BEHIND_AUF else text
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def with_unit(shown: str, unit: str) -> str:
    """A number or a blank with its unit."""
    if unit in MONEY:
        return f"{unit}{shown}"
    if unit.startswith("/"):
        return f"{shown}{unit}"
    return f"{shown} {unit}".strip() if unit != "pp" else shown


def plainly(value: float, language: str) -> str:
    """The number without a needless fraction; a blank for one of more digits than are kept."""
    if not isfinite(value):
        return BLANK
    if value == int(value):
        return str(int(value))
    shown = f"{value:.6f}".rstrip("0")
    return shown.replace(".", ",") if language in COMMA else shown

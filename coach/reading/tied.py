"""Units in short that are written to the number: "62d", "140kWh", "9 Min."."""

import re

from coach.late import Late
from coach.reading.units import GLUED

SHORT = Late(rf"(?P<unit>{'|'.join(GLUED)})(?=[,;.)]|\s?(?:→|->|=>|$)|\s(?:to|auf|by|a|à|para)\s)")
FIGURES = Late(r"[0-9]+(?:[.,][0-9]{1,2})?")
MINUTES = Late(r"m(?=[,;.)]|\s?(?:→|->|=>|$)|\s(?:to|or|at|on|in|by|auf|a|à|para)\s)")
"""Minutes in short, where the sentence is about how long something takes."""
LASTING = Late(
    r"\b(?:times?|runs?|duration|latency|waits?|waiting|delays?|cycle|recovery|outages?|downtime"
    r"|mtt[a-z]|dauer|tiempo|temps|durée|tempo|duração|espera)\b|zeit\b"
)
FEW_LETTERS = Late(r"(?:[a-zµ°/]{2,6}|[lvgnm])(?!\w)")
SHORTENED = frozenset(("min", "std", "sek", "sec", "hr", "hrs", "mins", "h", "pts", "pt"))
"""Units that are written with a full stop: "9 Min. → 4 Min."."""
GOES_ON = Late(r"\.\s?(?:[-=]?>|→|[(a-zäöüà-ÿ\d])")
"""A full stop that ends no sentence."""


TIMES = (
    r"(?:s|secs?|sek|seconds?|sekunden|segundos|secondes|m|mins?|minut[eo]s?|minuten|h|hrs?|hours?|std"
    r"|stunden?|horas?|heures?|d|days?|tagen?|tage|d[ií]as?|jours?|j|w|wks?|weeks?|wochen?|semanas?"
    r"|semaines?|mo|months?|monaten?|monate|mes(?:es)?|mois)"
)
LENGTHS = r"(?:mm|cm|km|m)"
TOWARDS = r"\s?(?:->|=>|→|(?:to|auf|al?|à|para|bis|instead of|statt)\s)\s?"
SPACED = {
    **GLUED, "j": "days", "m": "min", "s": "s", "h": "h",
}  # fmt: skip
LONE = r"\s(?P<unit>d|wks?|w|mo|j|m)"
AHEAD_OF_TIME = Late(rf"{LONE}{TOWARDS}\d[\d.,]*\s?{TIMES}(?!\w)")
AHEAD_OF_LENGTH = Late(rf"{LONE}{TOWARDS}\d[\d.,]*\s?{LENGTHS}(?!\w)")
BEHIND_TIME = Late(rf"\d\s?{TIMES}{TOWARDS}$")
BEHIND_LENGTH = Late(rf"\d\s?(?:mm|cm|km|m){TOWARDS}$")
LONE_UNIT = Late(rf"{LONE}(?!\w)")
NEAR = 24
"""Characters in front of a number that are looked at for another with a unit of its kind."""


def spaced_unit(plain: str, start: int, end: int) -> tuple[str, int] | None:
    """The unit in a letter that stands apart behind a number: "from 3 d to 4 h", "900 m → 2 km".

    A letter by itself is a unit only where another number is told in one of the same kind.
    """
    lone = LONE_UNIT.match(plain, end)
    if lone is None:
        return None
    ahead = plain[max(0, start - NEAR) : start]
    if lone["unit"] == "m" and (AHEAD_OF_LENGTH.match(plain, end) or BEHIND_LENGTH.search(ahead)):
        return "m", lone.end()
    if AHEAD_OF_TIME.match(plain, end) or BEHIND_TIME.search(ahead):
        return SPACED[lone["unit"]], lone.end()
    return None


def tied_unit(text: str, plain: str, start: int, end: int) -> tuple[str, int] | None:
    """The unit in the letters that stand at once behind a number, and where it ends."""
    if (short := SHORT.match(plain, end)) and FIGURES.fullmatch(plain, start, end):
        watts = short["unit"] == "w" and text[end] == "W"
        return "W" if watts else GLUED[short["unit"]], short.end()
    if (minutes := MINUTES.match(plain, end)) and LASTING.search(plain):
        return "min", minutes.end()
    if twice := tied_twice(plain, end):
        return text[end:twice], twice
    return None


def tied_twice(plain: str, end: int) -> int:
    """Where the letters end that stand at once behind this number and behind another; else 0.

    What two numbers are tied to is their unit, known or not: "from 14foo to 9foo".
    """
    letters = FEW_LETTERS.match(plain, end)
    if letters is None:
        return 0
    same = re.findall(rf"\d{re.escape(letters[0])}(?!\w)", plain)
    return letters.end() if len(same) > 1 else 0


def past_signs(text: str, name: str, end: int) -> int:
    """Where a number with its unit ends: behind a full stop of the unit, and a plus ("60+")."""
    if name in SHORTENED and text[end : end + 1] == "." and GOES_ON.match(text, end):
        end += 1
    return end + (text[end : end + 1] == "+" and not text[end + 1 : end + 2].isalnum())

"""Whether a bare number of four digits is a year, and what stands around one."""

from coach.late import Late
from coach.reading.marks import is_han
from coach.reading.openings import begun

FIRST, LAST, DIGITS = 1990, 2060, 4
AIMED = Late(
    rf"(?:{begun('to|auf|al|a|à|para|than|least|most|over|under|from|von|de|about|exactly|reach')}"
    r"|→|≥|≤|<|>|=|到|至|达|从|由)\s?$"
)
AGAINST_WORDS = (
    "vs|versus|against|compared|contre|contra|gegenüber|frente|face|em vez|instead|statt|anstatt"
    "|au lieu|en vez|up from|down from"
)
"""What opposes a number to that of another time."""
YEAR_GOES_ON = Late(
    r"(?:the year|our year|the first|financial|fiscal|and beyond|das jahr|l'année|el año|o ano"
    rf"|{AGAINST_WORDS})(?![^\W\d_])|财年|财政|年度"
)
"""What stands behind a year and never behind a number of things."""
YEAR_BEFORE = Late(r"(?<![^\W\d_])(?:jahr|year|año|ano|année)\s$|^(?:que\s)?(?:in|en|em)\s$")
"""What stands in front of one; a place or a group of so many things seldom opens a sentence."""
YEAR_WAS = Late(
    r"(?:was|were|war|waren|hatten|lagen?|era|eran|eram|fue|fueron|foi|foram|étaient|était|avions"
    r"|avait|había|teníamos|tínhamos|we had)(?![^\W\d_])"
)
"""Behind a year that opens a clause: "2025 waren es 29"."""
THEN_WAS = Late(r"(?:waren|war|lagen?|hatten) (?:es|wir|das|die|der|noch|erst)(?![^\W\d_])")
"""Behind a year wherever it stands, as no number of things goes on so."""
YEAR_BETWEEN = Late(
    r"(?<![^\W\d_])(?:in|im|en|em)\s\d{4}\s(?:to|auf|al?|à|para|ao|bis|hasta|até)\s[^\w\s]?\d"
)
"""A year between a start and what it goes to: "from 30 in 2025 to 45"."""


def looks_like_year(plain: str, start: int, end: int) -> bool:
    """Whether a bare number of four digits stands where a year would."""
    raw = plain[start:end]
    if len(raw) != DIGITS or not raw.isdecimal() or not FIRST <= int(raw) <= LAST:
        return False
    rest = plain[end:].strip()
    if YEAR_GOES_ON.match(rest) or YEAR_BEFORE.search(plain[:start]):
        return True
    if YEAR_BETWEEN.match(plain, max(0, start - len("in "))):
        return True
    if THEN_WAS.match(rest):
        return True
    if YEAR_WAS.match(rest) and plain[:start].rstrip(" ienm")[-1:] in OPENS_CLAUSE:
        return True
    if AIMED.search(plain[max(0, start - 12) : start]):
        return False
    behind = rest[:1]
    return not behind or not (behind.isalpha() or behind in "→->+") or is_han(behind)


OPENS_CLAUSE = ",;:(."
"""In front of a year, or at the beginning of a text."""

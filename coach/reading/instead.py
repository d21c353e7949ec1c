"""What shall be no more, told against what shall be: "in 2 days instead of 9"."""

from coach.late import Late
from coach.reading.openings import Cue

PHRASES = (
    "instead of|rather than|statt|anstatt|anstelle von|au lieu de|plutôt que|en lugar de|en vez de"
    "|em vez de|em lugar de|ao invés de"
)
LINKS = (
    r"\s?(?:from\s|(?:only|nur|just|the current|today's|los|las|les|as|os)\s"
    r"|(?:wie )?(?:bisher|früher)\s|der\s|den\s)?"
)
INSTEAD_OF = Cue(
    rf"(?:up|down|{PHRASES}|而不是|而非|vs\.?|compared (?:to|with))"
    rf"{LINKS}[^a-z0-9]*$",
    f"up|down|{PHRASES}|vs|compared",
    "而",
)
"""In front of a number, what makes it the one that was."""
OPPOSED = Cue(
    r"[\s(](?:contre|contra|gegenüber|frente al?|face à|against|versus)\s(?:[^\W\d_]{1,3}\s)?$",
    "contre|contra|gegenüber|frente|face|against|versus",
)
"""The same where the second number belongs to nothing else: "3 jours contre 8"."""
NOT = r"[,(]\s?(?:(?:and|und|y|et|e) )?(?:not|nicht|no|non|pas|não)(?= )"
REFUSED = Cue(
    rf"{NOT}\s(?:the |den |die |das |les |los )?$|[,;]\s?(?:而)?不是\s?$",
    "not|nicht|no|non|pas|não",
    "不",
)
"""In front of a number that is not meant: "in 24 hours, not 72"."""
INSTEAD_SIGNS = (INSTEAD_OF.signs | OPPOSED.signs | REFUSED.signs) - {"up", "down"}
FOLLOWS = Late(
    rf"(?:\s?,?\s(?:{PHRASES})|{NOT}|\s\(?(?:contre|contra|gegenüber|frente a|vs\.?)"
    rf"(?=\s\d+(?!\w|\s[^\W\d_]))){LINKS}[^a-z0-9]{{0,3}}\d"
)
"""Behind a stretch of time that is therefore no day from now on."""


def is_told_against(plain: str, end: int) -> bool:
    """Whether a stretch of time that ends here is told against another one."""
    return FOLLOWS.match(plain, end) is not None

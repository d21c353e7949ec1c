"""What looks like a date and counts: "by December 20 people", "signed off by 7/7 judges"."""

from coach.late import Late
from coach.reading.lexicon import LEXICONS


def counts_people(plain: str, start: int, end: int) -> bool:
    """Whether the number behind a month counts what follows: "by December 20 people".

    A day stands behind its month in English only; there it is a count in front of people, and where
    no other number is told.
    """
    behind = NOUN_BEHIND.match(plain, end)
    if not behind or not plain[:end].endswith(tuple("0123456789")):
        return False
    month = plain[start:end].split()[0].rstrip(".")
    if month in ENGLISH_MONTHS:
        rest = plain[:start] + plain[end:]
        return behind["noun"] in PEOPLE and not any(map(str.isdigit, rest))
    return behind["noun"] not in NO_NOUNS


def counts_parts(plain: str, start: int, end: int) -> bool:
    """Whether two numbers say how many of how many: "by 7/7 judges", "by 3/4 of us"."""
    some, _, all_of_them = plain[start:end].partition("/")
    if not (some.isdecimal() and all_of_them.isdecimal()):
        return False
    if OF_ALL.match(plain, end):
        return True
    behind = NOUN_BEHIND.match(plain, end)
    if not behind or behind["noun"] in NO_NOUNS:
        return False
    return some == all_of_them or behind["noun"] in PEOPLE


OF_ALL = Late(r"\s(?:of|von|unserer|der|de|des|dos|das|d[ao])\s(?!\d)")
NOUN_BEHIND = Late(r"\s(?P<noun>[^\W\d_]{3,})")
ENGLISH_MONTHS = frozenset(next(one.months for one in LEXICONS if one.code == "en"))
PEOPLE = frozenset(who for one in LEXICONS for who in one.beneficiaries)
NO_NOUNS = frozenset(word for one in LEXICONS for word in one.function) | {"uhr", "horas", "heures"}

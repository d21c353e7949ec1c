"""Days of a month that are told without the month: "make it the 22nd", "am 22.", "22号"."""

import re

from coach.late import Late

DAY = r"(?P<{}>[12]?\d|3[01]|0[1-9])"
DAY_NUMBER = Late(
    rf"(?<![\w.])the {DAY.format('en')}(?:st|nd|rd|th)(?! (?:of |\w+ of )?(?:jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec)| (?:key|result|objective|step|goal|one|time)|\w)"
    rf"|\b(?:am|der|den|dem|zum) {DAY.format('de')}\.(?!\s?(?:\d|jan|feb|mär|apr|mai|jun|jul|aug"
    r"|sep|okt|nov|dez))"
    rf"|\b(?:el|al) día {DAY.format('es2')}(?![\d:.,/%]|\s?%|\s(?:de\s|por))"
    rf"|\bel {DAY.format('es')}(?=\s(?:mejor|en vez|en lugar|y|o|ya|está)\b|[,;.!?]?\s*$|[,;]\s)"
    rf"|\ble {DAY.format('fr')}(?:er)?(?=\s(?:plutôt|au lieu|et|ou)\b|[,;.!?]?\s*$|[,;]\s)"
    rf"|\bdia {DAY.format('pt')}(?![\d:.,/%]|\s?%|\s(?:de\s|por))"
    rf"|(?<![\d月]){DAY.format('zh')}[号日](?![^\W\d_]*月)",
    re.IGNORECASE,
)


def day_numbers(text: str) -> frozenset[int]:
    """The days of a month that a text tells by their numbers alone."""
    found = (day for match in DAY_NUMBER.finditer(text) for day in match.groups() if day)
    return frozenset(map(int, found))

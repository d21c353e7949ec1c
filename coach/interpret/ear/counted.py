"""What is counted where somebody first tells how things stand: "right now 45 people come in"."""

import re
from datetime import date

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.hearing import patterns, within
from coach.reading import dates, read
from coach.reading.metric import PER

CLAUSE = re.compile(r"[,;，；](?!\d)|\s[-–—]\s|[.!。！](?:\s|$)|$")
COLON = re.compile(r"[:：]")
FIGURE = re.compile(r"^[^\d]*\d[\d.,\s]*")
OF = re.compile(
    r"^(?:%\s*)?(?:of (?:them|us|these)|davon|von ihnen|de ellos|d'entre eux|deles)\s+(?=\w)"
    r"|^(?:%\s*)?(?:of|der|von|de|du|des|del|dos|das|do|da)\s+(?:(?:the|los|las|les|our|all)\s+)?",
    re.IGNORECASE,
)
MOST_AHEAD = 1
"""Words ahead of the number that may name something: what they do who are counted."""


def counted(text: str, language: str, today: date) -> str:
    """What stands behind the first number of a sentence that begins with how things stand.

    Empty where the sentence names what it measures ahead of the number, or tells no two ends.
    """
    said = read(text, today)
    both = said.baseline is not None and said.target is not None
    first = min(said.quantities, key=lambda amount: amount.start, default=None)
    if not both or first is None or first.value != said.baseline:
        return ""
    ahead = text[: first.start]
    parts = [part for part in CLAUSE.split(ahead) if part.strip()]
    named = COLON.search(ahead) and matter(COLON.split(ahead)[0], language)
    if named or not within("standing", ahead, language) or len(parts) > 1:
        return ""
    for pattern in patterns("within", "standing", language):
        ahead = pattern.sub(" ", ahead.replace("’", "'"))
    if matter(ahead, language) > MOST_AHEAD:
        return ""
    end = CLAUSE.search(text, first.end)
    name = OF.sub("", FIGURE.sub("", text[first.start : end.start() if end else len(text)]).strip())
    paced = PER.fullmatch(f" {name}")  # "120 a week" says how often, and not what
    return name if matter(name, language) and not paced and not dates(name, today) else ""

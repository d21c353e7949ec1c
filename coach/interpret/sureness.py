"""How sure a person is, told beside something else: "maybe a 4, we're at 800k now"."""

import re

from coach.interpret.fields import fragment
from coach.interpret.hearing import bare, sentences, without_fillers
from coach.interpret.moment import Moment
from coach.interpret.said import confidence_in
from coach.reading import dates, numbers

PIECES = re.compile(
    r"[,;:.!?…，。；！]+(?!\d)\s*(?:(?:and|but|so|because|since|und|aber|y|pero|et|mais|e|mas)\s+)?"
    r"|\s[-–—]\s|\s+(?:and|but|und|aber|pero|mais|mas)\s+",
    re.IGNORECASE,
)
LONGEST_MARK = 4
"""Words of a piece that says nothing but how sure one is: "maybe a 4 then"."""
LONGEST_SENTENCE = 7


def split_confidence(text: str, moment: Moment) -> tuple[str, int | None]:
    """The words without the sentence that says how sure the person is, and how sure."""
    kept, sure = [], None
    parts = sentences(text)
    for sentence in parts:
        dated = bool(dates(sentence, moment.today))
        share = "%" in sentence and moment.asked.about != "confidence"
        found = None if dated or share else confidence_in(sentence, moment.language)
        words = len(bare(sentence).split())
        short = words <= LONGEST_SENTENCE and (len(parts) > 1 or words <= LONGEST_MARK)
        if found is not None and short:
            # What somebody else would say comes later and longer than one's own number.
            sure = found if sure is None or words <= LONGEST_MARK else sure
        else:
            kept.append(sentence)
    left_over = "\n".join(kept) if "\n" in text else " ".join(kept)
    return (text, None) if sure is None else (left_over, sure)


def last_of_ten(text: str) -> int | None:
    """The last number from 0 to 10 of a short answer that corrects itself: "5, no wait, 6"."""
    fitting = [int(q.value) for q in numbers(text) if 0 <= q.value <= 10]
    return fitting[-1] if fitting else None


def beside_a_measure(text: str, moment: Moment) -> tuple[int, str] | None:
    """How sure the person is, and the measure that they tell in the same breath."""
    pieces = [piece.strip() for piece in PIECES.split(text) if piece and piece.strip()]
    marks = {at: sure for at, p in enumerate(pieces) if (sure := mark(p, moment)) is not None}
    rest = ", ".join(piece for at, piece in enumerate(pieces) if at not in marks)
    if not marks or not numbers(rest):
        return None
    return marks[max(marks)], rest


def mark(piece: str, moment: Moment) -> int | None:
    """The number from 0 to 10 that a piece is, give or take small words."""
    said = without_fillers(piece, moment.language)
    if dates(said, moment.today) or "%" in said or len(bare(said).split()) > LONGEST_MARK:
        return None
    sure = confidence_in(said, moment.language)
    alone = fragment(said, moment) or not any(char.isdigit() for char in said)
    return sure if alone else None

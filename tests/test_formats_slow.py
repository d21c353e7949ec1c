"""No text keeps the reading busy: blanks, lists and signs without end are read in a moment."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest

from coach.errors import Unreadable
from coach.formats import read_draft
from coach.reading import confidence, dates, language, numbers, read, strip_marks

TODAY = date(2027, 1, 4)
LENGTH = 100_000
GENEROUS = 20.0
"""Seconds of processor time; the slowest takes about one, a pattern that goes back takes hours."""
PIECES = (
    " ", "\t", "\u00a0", "\u3000", "- ", "* ", "• ", "1. ", "1.1 ", "7", ":", "a: ", "a", "ab ",
    "目", "目標：", "KR1: ", "O1: a ", "#", "# ", "**", "__a__ ", "(", "()", "[a](", "[x] ", "|",
    "| a ", "a\t", ", ", "; ", "1 to ", "5% ", "> ", "<a ", "<!--", "&amp;", "\\", "'", '"', '"",',
)  # fmt: skip
FORMS: dict[str, Callable[[str], str]] = {
    "in front of every line": lambda piece: "".join(
        f"{piece * (3900 // len(piece))}- visits {n} from 5% to 6%\n" for n in range(25)
    ),
    "behind an item": lambda piece: (
        f"O1: Guests return\n- KR1: visits {piece * (LENGTH // len(piece))} end\n"
    ),
    "alone": lambda piece: piece * (LENGTH // len(piece)),
}
DEEP = {
    "ever deeper points": "".join(f"{'  ' * n}- visits {n}\n" for n in range(400)),
    "ever deeper lines": "".join(f"{' ' * n}x\n" for n in range(1500)),
    "one line wrapped for ever": "- Visits\n" + f"  {'go on and ' * 12}\n" * 5000,
}


def seconds(work: Callable[[], object]) -> float:
    """The processor time that something takes; that it refuses a text is fine."""
    begun = time.process_time()
    with suppress(Unreadable):
        work()
    return time.process_time() - begun


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_signs_without_end_are_read_in_a_moment(form: Callable[[str], str]) -> None:
    took = {piece: seconds(lambda p=piece: read_draft(form(p), today=TODAY)) for piece in PIECES}  # type: ignore[misc]
    assert {piece: time for piece, time in took.items() if time > GENEROUS} == {}


@pytest.mark.parametrize("draft", DEEP.values(), ids=DEEP.keys())
def test_deep_and_long_drafts_are_read_in_a_moment(draft: str) -> None:
    assert seconds(lambda: read_draft(draft, today=TODAY)) < GENEROUS


def test_a_sentence_of_signs_is_read_in_a_moment() -> None:
    def heard(text: str) -> None:
        read(text, TODAY), dates(text, TODAY), numbers(text)
        language(text), confidence(text), strip_marks(text)

    texts = [f"Visits {piece * (3900 // len(piece))} by June" for piece in PIECES]
    took = {text[:20]: seconds(lambda t=text: heard(t)) for text in texts}  # type: ignore[misc]
    assert {piece: time for piece, time in took.items() if time > GENEROUS} == {}

"""What several readers ask of the same words in one moment is worked out once."""

from datetime import date

from coach.edits import Past
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.okr import Plan
from coach.talk import Talk

asked: list[str] = []


@once
def words(text: str, moment: Moment) -> list[str]:
    asked.append(text)
    return text.split()


def moment() -> Moment:
    return Moment(Plan(), Past(), Talk(), date(2027, 1, 11), "en")


def test_the_same_words_are_looked_at_once_in_a_moment_and_again_in_another() -> None:
    asked.clear()
    now = moment()
    assert words("call Ann", now) == words("call Ann", now) == ["call", "Ann"]
    assert words("call Bob", now) == ["call", "Bob"]
    words("call Ann", now.on(Plan(title="Another")))
    assert asked == ["call Ann", "call Bob", "call Ann"]


def test_what_one_reader_does_to_a_list_is_not_seen_by_the_next() -> None:
    now = moment()
    words("call Ann", now).append("today")
    assert words("call Ann", now) == ["call", "Ann"]

"""What is worked out when it is first asked for."""

import re

import pytest

from coach.late import Late, Once

TEXT = "From 12 to 30 by May"


@pytest.mark.parametrize(
    ("method", "more"),
    [("search", (TEXT, 6)), ("match", (TEXT, 5)), ("findall", (TEXT,)), ("sub", ("0", TEXT))],
    ids=["search", "match", "findall", "sub"],
)
def test_it_finds_what_the_compiled_pattern_finds(method: str, more: tuple[object, ...]) -> None:
    late, compiled = Late(r"(\d)(\d)"), re.compile(r"(\d)(\d)")
    for _ in range(2):
        found, wanted = getattr(late, method)(*more), getattr(compiled, method)(*more)
        if isinstance(wanted, re.Match):
            assert (found.span(), found.groups()) == (wanted.span(), wanted.groups())
        else:
            assert found == wanted


def test_its_flags_count() -> None:
    assert Late("from", re.IGNORECASE).match(TEXT)
    assert not Late("from").match(TEXT)


def test_a_broken_pattern_is_told_when_it_is_first_tried() -> None:
    broken = Late("(")
    with pytest.raises(re.error):
        broken.search(TEXT)


class Counted:
    """Something that counts how often its value is worked out."""

    def __init__(self) -> None:
        self.asked = 0

    @Once
    def value(self) -> int:
        """Forty and two."""
        self.asked += 1
        return 42


def test_a_value_is_worked_out_once_for_each_object() -> None:
    one, other = Counted(), Counted()
    assert one.asked == 0
    assert (one.value, one.value, one.asked, other.asked) == (42, 42, 1, 0)
    assert Counted.value.__doc__ == "Forty and two."

"""What came to stay is left out of full collections, and its garbage is let go of later."""

import gc
from collections.abc import Iterator

import pytest

from coach import pauses


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_what_is_there_is_set_aside_and_the_rest_is_collected_less_often() -> None:
    stays = [[number] for number in range(1_000)]
    pauses.set_aside()
    assert not any(found is stays for found in gc.get_objects())
    assert gc.get_threshold()[0] == pauses.UNCOLLECTED


def test_little_is_not_worth_a_pause() -> None:
    blocks = pauses.set_aside()
    stays = [[number] for number in range(1_000)]
    assert pauses.set_aside_anew(blocks) == blocks
    assert any(found is stays for found in gc.get_objects())


def test_much_is_set_aside_and_what_became_garbage_is_let_go_of(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Session:
        own: "Session"

    ended = Session()
    ended.own = ended
    blocks = pauses.set_aside()
    del ended
    stays = [[number] for number in range(3_000)]
    monkeypatch.setattr(pauses, "MANY", 1_000)
    assert pauses.set_aside_anew(blocks) != blocks
    assert not any(found is stays for found in gc.get_objects())
    gc.unfreeze()
    assert not any(type(found) is Session for found in gc.get_objects())

"""The body of an answer that comes in chunks, wherever the connection cuts it."""

from http.client import HTTPException

import pytest

from coach.model.direct import LONGEST_LINE, unchunked

BODY = b"4\r\nWell\r\n1c;name=value\r\n. 0\r\nis a size, but not here\r\n3\r\n\r\n!\r\n0\r\n\r\n"
WHOLE = b"Well. 0\r\nis a size, but not here\r\n!"


@pytest.mark.parametrize("length", [1, 2, 3, 7, 16, len(BODY)])
def test_a_body_is_whole_however_it_is_cut(length: int) -> None:
    pieces = [BODY[at : at + length] for at in range(0, len(BODY), length)]
    found = list(unchunked(iter(pieces)))
    assert b"".join(found) == WHOLE
    assert all(found)


def test_what_has_come_is_given_at_once() -> None:
    given = unchunked(iter([b"3\r\none\r\n3\r\ntwo\r\n9\r\nth", b"ree\r\n"]))
    assert next(given) == b"onetwoth"


@pytest.mark.parametrize(
    "body",
    [
        b"4\r\nWe",
        b"4\r\nWell\r\n",
        b"4\r\nWell\r\n0",
        b"-4\r\nWell\r\n0\r\n\r\n",
        b"four\r\nWell\r\n0\r\n\r\n",
        b"4" * LONGEST_LINE,
    ],
)
def test_a_body_that_breaks_off_or_has_no_chunks_is_an_error(body: bytes) -> None:
    with pytest.raises(HTTPException):
        list(unchunked(iter([body])))

"""The straight way of a request to its server: one connection for each, no proxy in between.

The answer of a model comes in a hundred small parts, and HTTPX spends more on taking each of them
from the connection than the coach does on all else about it. The standard library does not.
"""

import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection, IncompleteRead

import httpx2

from coach.model.line import current_line

MOST = 65_536
"""Bytes that are taken from the connection at once."""
LONGEST_LINE = 1_000
"""Bytes of a line that tells how long a chunk is."""
SIZE = re.compile(rb"[0-9a-fA-F]{1,8}")


@dataclass(frozen=True)
class Direct(httpx2.BaseTransport):
    """Takes requests of an HTTPX client to their servers."""

    certificates: ssl.SSLContext

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer, whose body is read as it comes.

        Raises:
            httpx2.TransportError: there is none.
        """
        seconds = request.extensions["timeout"]
        connection = self.connection(request.url, seconds["connect"])
        try:
            with named(httpx2.ConnectError, httpx2.ConnectTimeout):
                connection.connect()
            current_line.get().take(connection.sock)
            connection.sock.settimeout(seconds["read"])
            with named(httpx2.ReadError, httpx2.ReadTimeout):
                answer = asked(connection, request)
        except BaseException:
            connection.close()
            raise
        return httpx2.Response(
            answer.status, headers=answer.getheaders(), stream=Body(connection, answer)
        )

    def connection(self, url: httpx2.URL, seconds: float) -> HTTPConnection:
        """A connection that is still to be made."""
        if url.scheme == "https":
            return HTTPSConnection(url.host, url.port, timeout=seconds, context=self.certificates)
        return HTTPConnection(url.host, url.port, timeout=seconds)


@dataclass(frozen=True)
class Body(httpx2.SyncByteStream):
    """The body of an answer as it comes."""

    connection: HTTPConnection
    answer: HTTPResponse

    def __iter__(self) -> Iterator[bytes]:
        """Yield what has come, each time at least something."""
        chunked, line = self.answer.chunked, current_line.get()
        read1 = self.answer.fp.read1 if chunked else self.answer.read1
        line.paced = True

        def read() -> bytes:
            line.settle()
            return read1(MOST)

        with named(httpx2.ReadError, httpx2.ReadTimeout):
            blocks = iter(read, b"")
            yield from unchunked(blocks) if chunked else blocks

    def close(self) -> None:
        """End the connection."""
        self.answer.close()
        self.connection.close()


def unchunked(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """The body of an answer that is sent in chunks (RFC 9112, 7.1), as much at once as has come.

    The standard library gives one chunk at a time, and a model's server sends one for each token.

    Raises:
        HTTPException: the body ends early, or is not in chunks.
    """
    held, left = b"", 0
    for block in blocks:
        held, at, parts = held + block, 0, []
        while at < len(held):
            if left:
                part = held[at : at + left]
                parts.append(part)
                at, left = at + len(part), left - len(part)
                continue
            end = held.find(b"\r\n", at)
            if end < 0 and len(held) - at < LONGEST_LINE:
                break
            size = held[at:end].partition(b";")[0].strip()
            at = end + 2
            if not size:
                continue  # the line that ends with a chunk's data
            if end < 0 or not SIZE.fullmatch(size):
                raise HTTPException("no chunk")
            if not (left := int(size, 16)):
                yield from filter(None, [b"".join(parts)])
                return
        held = held[at:]
        yield from filter(None, [b"".join(parts)])
    raise IncompleteRead(held)


def asked(connection: HTTPConnection, request: httpx2.Request) -> HTTPResponse:
    """The head of the answer to a request."""
    target = request.url.raw_path.decode("ascii")
    connection.putrequest(request.method, target, skip_host=True, skip_accept_encoding=True)
    for name, value in request.headers.raw:
        connection.putheader(name, value)
    connection.endheaders(request.read())
    return connection.getresponse()


@contextmanager
def named(lost: type[httpx2.TransportError], late: type[httpx2.TransportError]) -> Iterator[None]:
    """Errors of the connection by the names that HTTPX gives them."""
    try:
        yield
    except TimeoutError as error:
        raise late(type(error).__name__) from error
    except (OSError, HTTPException, UnicodeError) as error:
        raise lost(type(error).__name__) from error

"""The straight way of a request to its server: one connection for each, no proxy in between.

The answer of a model comes in a hundred small parts, and HTTPX spends more on taking each of them
from the connection than the coach does on all else about it. The standard library does not.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection

import httpx2

from coach.model.line import current_line

MOST = 65_536
"""Bytes that are taken from the connection at once."""


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
        with named(httpx2.ReadError, httpx2.ReadTimeout):
            while block := self.answer.read1(MOST):
                yield block

    def close(self) -> None:
        """End the connection."""
        self.answer.close()
        self.connection.close()


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

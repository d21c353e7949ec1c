"""Patterns that are compiled when they are first tried."""

import re
from collections.abc import Callable, Iterator
from typing import Any

Found = re.Match[str] | None


class Late:
    """A pattern that is compiled when it is first tried, and from then on as fast as any other.

    A run on one file tries few of some hundred patterns, and to compile all of them would take a
    fifth of its time.
    """

    match: Callable[..., Found]
    fullmatch: Callable[..., Found]
    search: Callable[..., Found]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[str]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has by this name; asked once for each name."""
        if name not in Late.__annotations__:
            raise AttributeError(name)
        method = getattr(re.compile(self.source, self.flags), name)
        setattr(self, name, method)
        return method

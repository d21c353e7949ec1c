"""What is worked out when it is first asked for: patterns, and what a sentence says."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")
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


class Once(Generic[Value]):
    """An attribute that is worked out when it is first asked for, and then stands in the object.

    The standard one takes a lock each time, up to Python 3.11, which costs more than most of what
    is worked out here; two threads at once may work the same out twice and find the same.
    """

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self.work = work
        self.name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, of: None, kind: type) -> Self: ...

    @overload
    def __get__(self, of: object, kind: type) -> Value: ...

    def __get__(self, of: object | None, kind: type) -> Self | Value:
        """What it is for an object; asked only until the object has it."""
        if of is None:
            return self
        value = of.__dict__[self.name] = self.work(of)
        return value

"""Somebody named with a title: "dr. lang" is "Dr Lang" while a message is heard, "Dr. Lang" behind.

The full stop of a title ends no sentence, and a title makes a name of the word behind it, however
that is written. So neither has to be known wherever a message is cut into pieces.
"""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from pydantic import BaseModel

from coach.interpret.ear.heard import Heard

OWNED = (
    "die der eine einer meine meiner deine seine ihre unsere unserer jede jeder keine als pro zur"
    " liebe junge"
)
"""Words behind which a "Frau" is no title: "meine Frau"."""
WHOSE = "".join(rf"(?<!\b{word} )" for word in OWNED.split())
NO_NAME = (
    r"(?!(?:und|oder|ist|war|hat|macht|kann|muss|soll|will|wird|der|die|das|den|mit|von|vom|für|in"
    r"|im|am|an|bei|hier|aus|zu|and|or|is|was|has|who|at|of|the|y|o|es|de|del|et|ou|est|e|da|do"
    r"|sein|seine|ihr|ihre)\b)"
)
TITLED = re.compile(
    rf"\b(?:(?P<first>Frau|Herrn?|Frl) )?(?P<title>Dra?|Prof|Mrs?|(?<!\d )Ms|Sra?|Srta|Mme|Mlle"
    rf"|{WHOSE}(?:Frau|Herrn?)|(?<!\d )Hrn?(?=\.))(?P<dot>\.?) {NO_NAME}"
    r"(?P<name>[^\W\d_]{2}[^\W\d_]*)\b|\b(?-i:(?P<m>M)(?P<point>\.) (?P<nom>[A-ZÀ-Ÿ][^\W\d_]+))",
    re.IGNORECASE,
)
"""A title with the name behind it; a French "M." only where that has its capital."""


Said = TypeVar("Said", bound=BaseModel)
Hearing = TypeVar("Hearing", bound=Callable[..., Heard])


def titles_joined(hear: Hearing) -> Hearing:
    """A way to hear messages, by which those with a title are heard without its full stop."""

    @wraps(hear)
    def heard(self: Any, text: str, *rest: Any, **more: Any) -> Heard:
        joined, written = without_stops(text)
        found = hear(self, joined, *rest, **more)
        return with_stops(found, written) if written else found

    return heard  # type: ignore[return-value]  # it takes and gives what the other does


def without_stops(text: str) -> tuple[str, dict[str, str]]:
    """A text with its titles and their names in capitals, and how each with a stop was written."""
    written: dict[str, str] = {}

    def joined(found: re.Match[str]) -> str:
        first = f"{capital(found['first'])} " if found["first"] else ""
        title, name = capital(found["title"] or found["m"]), capital(found["name"] or found["nom"])
        if found["dot"] or found["point"]:
            written[f"{title} {name}"] = f"{title}. {name}"
        return f"{first}{title} {name}"

    return TITLED.sub(joined, text), written


def capital(word: str) -> str:
    """A word with a capital in front and otherwise as it is."""
    return word[:1].upper() + word[1:]


def with_stops(heard: Heard, written: dict[str, str]) -> Heard:
    """What was heard, with the full stops of titles where the person had put them."""
    edits = tuple(stopped(edit, written) for edit in heard.edits)
    wishes = tuple(stopped(wish, written) for wish in heard.wishes)
    return heard.model_copy(update={"edits": edits, "wishes": wishes})


def stopped(noun: Said, written: dict[str, str]) -> Said:
    """An edit or a wish with these titles written as the person wrote them."""
    fields = noun.model_dump(exclude_unset=True)
    anew = {name: written_out(value, written) for name, value in fields.items()}
    changed = {name: value for name, value in anew.items() if value != fields[name]}
    return noun.model_copy(update=changed)


def written_out(value: Any, written: dict[str, str]) -> Any:
    """A value of a field with the full stops of titles; one that holds no words as it is."""
    if isinstance(value, tuple) and all(isinstance(one, str) for one in value):
        return tuple(written_out(one, written) for one in value)
    if isinstance(value, str):
        for joined, own in written.items():
            value = value.replace(joined, own)
    return value

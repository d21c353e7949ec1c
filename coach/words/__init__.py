"""The words of the coach and of the page, one catalogue per language.

`talk.<language>.toml` holds what the coach says, `questions.<language>.toml` what it asks,
`reasons.<language>.toml` why a finding matters, `hear.<language>.toml` what it understands,
`deeds.<language>.toml` how a thing to do is said, who does it and whom it needs,
`orders.<language>.toml` how one orders something of an item, `keepers.<language>.toml` how one
tells beside it whose an item is and where its number is read, `asks.<language>.toml` what is asked
beside the plan and answered without a note, `names.toml` given names, and `en.toml` the words of
the interface; `repertoire.toml` says when each question has its moment. English is complete and
the fallback; a translation has the same sections and keys as far as it goes. Nothing here decides
what is said.
"""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("en", "zh", "es", "de", "fr", "pt")


KINDS = (
    "talk.", "hear.", "questions.", "reasons.", "", "deeds.", "orders.", "frames.", "keepers.",
    "asks.",
)  # fmt: skip
"""How the names of a language's files begin."""


@cache
def catalogue(language: str) -> dict[str, dict[str, str | list[str]]]:
    """All sections of one language, empty for a language that has no file."""
    sections: dict[str, dict[str, str | list[str]]] = {}
    if language in LANGUAGES:
        for kind in KINDS:
            sections |= table(f"{kind}{language}")
    return sections


@cache
def section_of(language: str, section: str) -> dict[str, str | list[str]]:
    """One section, read from the one file that has it: the others need not be opened for it."""
    if language not in LANGUAGES:
        return {}
    files = (table(f"{kind}{language}") for kind in KINDS)
    return next((file[section] for file in files if section in file), {})


@cache
def table(name: str) -> dict[str, Any]:
    """The sections of one file of words, empty when there is no such file."""
    source = files(__package__) / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8")) if source.is_file() else {}


def phrase(section: str, key: str, language: str = "en", /, **values: object) -> str:
    """The phrase in the language (else in English) with its `{blanks}` filled.

    Raises:
        KeyError: English has no such phrase.
    """
    text = section_of(language, section).get(key)
    if text is None:
        text = section_of("en", section)[key]
    assert isinstance(text, str)
    return text.format(**values) if values else text


@lru_cache(maxsize=4096)
def phrases(section: str, key: str, language: str = "en") -> tuple[str, ...]:
    """A list of phrases in the language (else in English), empty when there is none."""
    found = section_of(language, section).get(key)
    if found is None:
        found = section_of("en", section).get(key, [])
    return (found,) if isinstance(found, str) else tuple(found)


def has(section: str, key: str, language: str) -> bool:
    """Whether the language itself has this phrase."""
    return key in section_of(language, section)


def page(key: str, /, **values: object) -> str:
    """A word of the page."""
    return phrase("page", key, "en", **values)

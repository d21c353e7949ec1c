r"""Patterns of many words, written so that the engine can skip to where one of them may begin.

In `(?<![^\W\d_])(?:now|today)` a condition comes first, so every place of a text is tried. With
the letter first, `n(?<![^\W\d_]n)ow|t(?<![^\W\d_]t)oday`, only those places are tried that hold
such a letter. It finds the same, several times as fast.
"""

import re
from collections.abc import Iterator
from functools import cached_property

LETTER = r"[^\W\d_]"
WORD_END = rf"(?!{LETTER})"


def whole(words: str, end: str = WORD_END, beside: str = LETTER) -> str:
    """The alternatives as whole words.

    Args:
        words: Alternatives between `|`, each of which begins with a letter.
        end: What has to hold behind each of them.
        beside: The characters in front of a word with which it would be a part of a longer one.
    """
    rests: dict[str, list[str]] = {}
    for word in words.split("|"):
        rests.setdefault(word[0], []).append(word[1:])
    return "|".join(
        f"{first}(?<!{beside}{first})(?:{'|'.join(rest)}){end}" for first, rest in rests.items()
    )


def begun(words: str) -> str:
    """The alternatives at the beginning of a word, however it goes on."""
    return whole(words, end="", beside=r"\w")


class Late:
    """A pattern that is compiled when it is first tried.

    A run on one file tries few of them, and to compile all would take a quarter of its time.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.source, self.flags)

    def match(self, text: str, begin: int = 0) -> re.Match[str] | None:
        """Its match at a place of a text."""
        return self.pattern.match(text, begin)

    def find(self, text: str, begin: int = 0) -> re.Match[str] | None:
        """Its first match from a place of a text on."""
        return self.pattern.search(text, begin)

    def every(self, text: str) -> Iterator[re.Match[str]]:
        """All of its matches."""
        return self.pattern.finditer(text)


class Cue(Late):
    """A pattern with the tokens of which each of its matches holds one.

    Most sentences have none of them, and to look that up takes a tenth of a search.
    """

    def __init__(self, source: str, words: str, signs: str = "") -> None:
        """The pattern, for texts with one of the signs or the longest word of an alternative.

        The first words of phrases ("at the moment", "en ce moment") stand in every other sentence.
        """
        super().__init__(source)
        told = {max(one.replace("'", " ").split(" "), key=len) for one in words.split("|")}
        self.signs = frozenset(told.union(signs))

    def search(self, text: str, words: frozenset[str], begin: int = 0) -> re.Match[str] | None:
        """Its first match in a folded text, or in a part of one, that has these words."""
        return None if self.signs.isdisjoint(words) else self.pattern.search(text, begin)

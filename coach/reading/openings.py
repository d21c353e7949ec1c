r"""Patterns of many words, written so that the engine can skip to where one of them may begin.

In `(?<![^\W\d_])(?:now|today)` a condition comes first, so every place of a text is tried. With
the letter first, `n(?<![^\W\d_]n)ow|t(?<![^\W\d_]t)oday`, only those places are tried that hold
such a letter. It finds the same, several times as fast.
"""

import re

from coach.late import Late

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


class Cue:
    """A pattern with the tokens of which each of its matches holds one.

    Most sentences have none of them, and to look that up takes a tenth of a search.
    """

    def __init__(self, source: str, words: str, signs: str = "") -> None:
        """The pattern, for texts with one of the signs or the longest word of an alternative.

        The first words of phrases ("at the moment", "en ce moment") stand in every other sentence.
        """
        self.source = source
        self.pattern = Late(source)
        told = {max(one.replace("'", " ").split(" "), key=len) for one in words.split("|")}
        self.signs = frozenset(told.union(signs))

    def search(self, text: str, words: frozenset[str], begin: int = 0) -> re.Match[str] | None:
        """Its first match in a folded text, or in a part of one, that has these words."""
        return None if self.signs.isdisjoint(words) else self.pattern.search(text, begin)

"""Words in quotation marks, in the marks of six languages."""

import re

QUOTED = re.compile(
    r"\"([^\"]{2,})\"|[“„]([^“”„\"]{2,})[”“\"]|«\s*([^«»]{2,}?)\s*»|「([^「」]{2,})」"
    r"|『([^『』]{2,})』|(?<!\w)'([^']{2,})'(?!\w)|‘([^‘’]{2,})’(?!\w)"
)


def quotations(text: str) -> list[tuple[str, tuple[int, int]]]:
    """What a text quotes, with where each quotation stands."""
    return [(next(filter(None, q.groups())).strip(), q.span()) for q in QUOTED.finditer(text)]


def only_quoted(words: str, text: str) -> bool:
    """Whether words are what a text quotes, and not what it says around it."""
    same = (said.casefold() == words.casefold() for said, span in quotations(text))
    return any(same) and words.casefold() != text.strip().casefold()


def quoted_behind(words: str) -> str:
    """What stands in quotation marks behind small words: `just "missed calls"`; else nothing."""
    every = quotations(words)
    if len(every) != 1:
        return ""
    told, (start, end) = every[0]
    ahead = words[:start].split()
    small = len(ahead) <= FEW and all(word.islower() for word in ahead)
    return told if small and not words[end:].strip(" .!") else ""


FEW = 3
"""Small words in front of what is quoted."""

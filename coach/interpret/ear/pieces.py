"""The pieces of a message that are heard one by one: its sentences, and each list as a whole."""

from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.items import INLINE


def lists_and_sentences(text: str) -> list[str]:
    """The sentences of a message; a numbered list with what announces it is one of them."""
    marks = list(INLINE.finditer(text))
    if len(marks) < 2:
        return sentences(text)
    lead, listed = text[: marks[0].start()], text[marks[0].start() : marks[-1].end()]
    before, (last, *behind) = sentences(lead), sentences(text[marks[-1].end() :]) or [""]
    if lead.rstrip().endswith((":", "：")) and before:
        listed = f"{before.pop()}{listed}"
    return [*before, f"{listed}{last}", *behind]

"""The pieces of a message that are heard one by one: its sentences, and each list as a whole."""

from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.in_a_row import in_a_row


def lists_and_sentences(text: str) -> list[str]:
    """The sentences of a message; a numbered list with what announces it is one of them."""
    row = in_a_row(text)
    if row is None:
        return sentences(text)
    start = len(text) - len(text.lstrip())
    listed = text[start + len(row.lead) : row.last]
    before, (last, *behind) = sentences(row.lead), sentences(text[row.last :]) or [""]
    if row.lead.endswith((":", "：")) and before:
        listed = f"{before.pop()}{listed}"
    return [*before, f"{listed}{last}", *behind]

"""What stands around steps and is none: "ok, the steps. ...", "steps: ...", "that is all"."""

import re

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.hearing import intent, is_question, sentences, within
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.remarks import remark
from coach.interpret.orders.onward import plain
from coach.interpret.orders.resembling import kind_of, telling
from coach.interpret.steps.acting import AMONG_STEPS
from coach.interpret.steps.doers import mine

LABEL = re.compile(r"^(?P<label>[^:：.]{2,30})[:：]\s*(?=\S)")


def without_announcement(text: str, moment: Moment) -> str:
    """The text without the words that only announce steps, and a last sentence that talks."""
    if "\n" in text:
        return text
    label = LABEL.match(text) if moment.asked.about in AMONG_STEPS else None
    if label and announces(label["label"], moment):
        text = text[label.end() :]
    parts = sentences(text)
    if len(parts) > 1 and announces(parts[0], moment):
        parts = parts[1:]
    if len(parts) > 1 and talks(parts[-1], moment):
        parts = parts[:-1]
    return text if parts == sentences(text) else " ".join(parts)


def announces(text: str, moment: Moment) -> bool:
    """Whether words name steps and nothing else."""
    called = kind_of(text.lower(), moment.language) == "action"
    left = plain(text, moment.language).strip()
    return called and not intent(text, moment.language) and not (left and names(left, moment))


def talks(text: str, moment: Moment) -> bool:
    """Whether a sentence names nothing, and neither orders nor asks nor objects."""
    language = moment.language
    said = intent(text, language) or is_question(text, language) or remark(text, language)
    objects = within("objection", text, language)
    return not (said or objects or names(text, moment) or mine(text, moment))


def names(text: str, moment: Moment) -> bool:
    """Whether a sentence has a figure, a handle, or a word that names something."""
    if any(map(str.isdigit, text)) or HANDLE.search(text):
        return True
    return bool(telling(text, None, moment.language) and matter(text, moment.language))

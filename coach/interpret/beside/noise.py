"""What says nothing by itself in a message: at its start, or a reminder that it was said before."""

import re

from coach.interpret.ear.hearing import intent, patterns, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.visiting import addressed
from coach.interpret.steps.announcing import without_announcement
from coach.reading import numbers

OF_NUMBERS = {"confidence", "number", "baseline", "target"}
OPEN_QUESTIONS = {"mission", "big-objective", "objectives", "key-results", "actions"}
"""Questions that a yes does not answer."""
NOISE = {"another", "thanks", "greeting"}
SHRUGS = {"skip", "unknown"}
"""Sentences that give an answer away, unless one follows: "whatever… 6 I guess"."""


def without_noise(text: str, moment: Moment) -> str:
    """The text without what says nothing by itself at its start: "hm.", "hi there.", "for O1:"."""
    text = without_announcement(text, moment)
    parts, language = sentences(text), moment.language
    noise = NOISE | SHRUGS if moment.asked.about in OF_NUMBERS else NOISE
    noise = noise | {"yes"} if moment.asked.about in OPEN_QUESTIONS else noise
    while len(parts) > 1 and intent(parts[0], language) in noise:
        if intent(parts[0], language) in SHRUGS and not numbers(parts[1]):
            break
        parts = parts[1:]
        text = ("\n" if "\n" in text else " ").join(parts)
    found = addressed(text, moment)
    return found[1] if found and found[0].item.id == moment.about_item else text


LONGEST = 400
"""Characters of a message in which a reminder is looked for."""
CLAUSE = re.compile(
    r"[^,.;!?，。；！？\n]+(?:[.](?=\d)[^,.;!?，。；！？\n]*)*[,.;!?，。；！？]*\s*"
)


def without_reminders(text: str, moment: Moment) -> str:
    """The text without clauses that only say that it was told: "I said that already, 5"."""
    if "\n" in text or len(text) > LONGEST:
        return text
    every = CLAUSE.findall(text)
    left = [clause for clause in every if not reminds(clause, moment.language)]
    rest = "".join(left).strip()
    whole = "".join(every) == text.lstrip() or "".join(every) == text
    if len(left) == len(every) or not whole or not any(map(str.isalnum, rest)):
        return text
    ended = rest.rstrip(" ,;，；")
    return ended if every[-1] not in left else rest


def reminds(clause: str, language: str) -> bool:
    """Whether a clause only says that something was told or stands there already."""
    said = clause.strip(" ,.;!，。；！")
    return any(one.fullmatch(said) for one in patterns("chatter", "reminds", language))


FACE = re.compile(r"\s*(?<!\w)[:;][-']?[()DPp]+(?!\w)\s*|\s*\^\^\s*")


def without_faces(text: str) -> str:
    """The text with a full stop in the place of a face made of signs, as that ends a sentence."""
    return FACE.sub(lambda m: ". " if m.end() < len(text) else "", text)


def rubbish(text: str) -> bool:
    """Whether the text is no text: control and replacement characters in number."""
    odd = sum(1 for c in text if c == "\ufffd" or (ord(c) < 32 and c not in "\n\r\t\x1b"))
    return odd > max(3, len(text) // 20)

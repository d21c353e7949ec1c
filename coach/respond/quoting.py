"""What a reply says of a passage: what it says in short, else how it opens."""

import re

from coach.knowledge.keywords import terms
from coach.respond.cleaning import disarmed
from coach.respond.speech import Speech
from coach.talk import Passage

SENTENCE = re.compile(r"(?<=[.!?。！？])\s+")
LONGEST_ANSWER = 340
"""Characters of a note that an answer quotes; the passage itself is a click away."""
YES_OR_NO = re.compile(r"^(?:yes|no)[:,] +(?=\w)", re.IGNORECASE)
"""How a passage answers its own heading."""
INQUIRING = re.compile(r"\b(?:how|what|which|who|whose|when|where|why)\b", re.IGNORECASE)
TURNED = re.compile(r"\b(?:not|no|without|never|instead|only|less)\b|n't\b", re.IGNORECASE)
"""What turns a question round, so that a yes becomes a no."""
SAME = 0.6
"""The share of words from which on two questions are the same one."""


def quoted(passage: Passage, question: str, key: str, speech: Speech) -> str:
    """What a passage says to a question, with its citation.

    Args:
        passage: one that was found for the question.
        question: what was asked; empty where it is not the passage's own.
        key: `answer` or `why`, the phrase for a quotation in the language of the notes.
        speech: words the reply.
    """
    cite = speech.citations.mark(passage.source)
    if passage.short:
        return f"{disarmed(passage.short)}{cite}"
    blank = "text" if key == "answer" else key
    return speech.say("wish", key, cite=cite, **{blank: opening_of(passage, question)})


def opening_of(passage: Passage, question: str = "") -> str:
    """The first sentences of a passage, as plain text without addresses: notes may be anybody's.

    A yes or a no that answers the heading is left out where something else was asked.
    """
    text = disarmed(" ".join(re.sub(r"[*_`>#]", "", passage.text).split()))
    kept = ""
    for sentence in SENTENCE.split(text):
        if kept and len(kept) + len(sentence) > LONGEST_ANSWER:
            break
        kept = f"{kept} {sentence}".strip()
    said = YES_OR_NO.match(kept)
    if said is None or same(question, passage.heading):
        return kept
    rest = kept[said.end() :]
    return rest[:1].upper() + rest[1:]


def same(question: str, heading: str) -> bool:
    """Whether a question can be answered with yes or no, and asks what a heading asks."""
    if INQUIRING.search(question) or bool(TURNED.search(question)) != bool(TURNED.search(heading)):
        return False
    one, other = set(terms(question)), set(terms(heading))
    return 2 * len(one & other) >= SAME * (len(one) + len(other)) > 0

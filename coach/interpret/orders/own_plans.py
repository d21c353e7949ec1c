"""If-then plans that were offered and are told otherwise: "if it rains, rather the barn"."""

import re

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import agreeing
from coach.interpret.ear.hearing import bare, sentences
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.guarding.evidence import stems, words
from coach.interpret.orders.resembling import telling
from coach.interpret.orders.sorting import IN_CASE, marks_of, named_in, of_the_talk, said_word
from coach.reading.marks import has_han
from coach.talk import Offer

INSTEAD = re.compile(
    r"\b(?:rather|instead|lieber|stattdessen|mejor|más bien|en vez|plutôt|au lieu|antes|em vez)\b"
    r"|不如|还是|改为|而是",
    re.IGNORECASE,
)
"""Words of somebody who wants something else than was offered."""
BEGINS = re.compile(
    r"(?<=[:：,，])\s*(?=\S)|(?<=\s)(?=(?:if|wenn|falls|si|quand|se)\s)", re.IGNORECASE
)
"""Where a clause may begin that tells what may come."""
ENOUGH = 2
"""Words of their own by which somebody tells another answer, whatever they agree to beside it."""


def in_own_words(offers: list[Offer], text: str, moment: Moment) -> list[Offer]:
    """The offers, each if-then plan in the words of the sentence that tells it otherwise."""
    return [
        offer.model_copy(update={"text": own}) if (own := told(offer, text, moment)) else offer
        for offer in offers
    ]


def told(offer: Offer, text: str, moment: Moment) -> str:
    """The words in which somebody makes an if-then plan their own; empty where none does."""
    if offer.kind != "if-then":
        return ""
    among = tuple(o for o in moment.asked.offers if o.kind == offer.kind)
    known = {w for o in among for w in stems(f"{o.text} {o.cause}")} | of_the_talk(moment)
    for sentence in map(from_the_case, sentences(text)):
        if not sentence or named_in(marks_of(sentence), among) != [offer]:
            continue
        new = stems(" ".join(telling(INSTEAD.sub(" ", sentence), None, moment.language))) - known
        agreed = bool(agreeing(sentence)) or said_word(bare(sentence), "take")
        if new and (INSTEAD.search(sentence) or not agreed or len(new) > ENOUGH):
            return tidy(sentence)
        if not agreed and answers_otherwise(sentence, offer, moment.language):
            return tidy(sentence)
    return ""


def answers_otherwise(sentence: str, offer: Offer, language: str) -> bool:
    """Whether what is done in the case is another thing than was offered, in however short words.

    "If it rains, I go by bus" is; "if it rains, that one" is not.
    """
    _, comma, then = sentence.partition("，" if "，" in sentence else ",")
    known = set(words(offer.text))
    if has_han(then):
        return False  # signs in common say more there, and they were looked at
    return bool(comma) and matter(" ".join(w for w in words(then) if w not in known), language) > 0


def from_the_case(sentence: str) -> str:
    """A sentence from where it tells what may come; empty where it tells nothing of that."""
    starts = (0, *(m.end() for m in BEGINS.finditer(sentence)))
    return next((sentence[at:] for at in starts if IN_CASE.match(sentence[at:])), "")

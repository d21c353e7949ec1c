"""Going on among small words: "ok go on to O2", "no idea, just do the next objective".

Where to go is told by a handle, or by what comes next; beside it stands a word of going, and
nothing that names something. What is said ahead of that only shrugs, agrees or refuses.
"""

import re
from functools import cache

from coach.edits import Undo
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.handles import ANY
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent, is_question, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.plainly import REQUEST
from coach.interpret.intents import intended
from coach.interpret.orders.advancing import advance, to_the_review
from coach.interpret.orders.bidding import bids, bounded, words
from coach.interpret.orders.changing import refer
from coach.interpret.orders.resembling import names
from coach.interpret.orders.visiting import on_to
from coach.reading import numbers
from coach.reading.marks import brief, is_han
from coach.words import phrases

CLAUSE = re.compile(r"\s*(?:[,;!，。；！…]|\.(?!\w))+\s*|\s+[-–—]\s+")
MOST_CLAUSES, LONGEST, LONGEST_IN_HAN = 4, 16, 24
"""Clauses of a message that only goes on; and its words, or Chinese characters."""
REFUSALS = ("no", "confused", "wrong", "unknown", "skip", "yes", "enough", "thanks", "greeting",
            "another", "numberless", "next")  # fmt: skip
"""What may be said ahead of where to go, or of an undo."""


IT = "it"
"""Stands for a handle where something is only said to be wrong: "undo that, A3 is wrong"."""
REMARKS = ("none", "step")
"""Orders that only say what something is not, or is: "that is no step. go to O3"."""


def onward(text: str, moment: Moment) -> Heard | None:
    """What a message asks for that takes the last change back, or goes on; None for any other."""
    clauses = [part for part in CLAUSE.split(text.strip()) if part.strip()]
    few = 1 <= len(clauses) <= MOST_CLAUSES and brief(text, LONGEST, LONGEST_IN_HAN)
    if "\n" in text or not few:
        return None
    if is_question(text, moment.language) and not REQUEST.search(text):
        return None
    again = [at for at, one in enumerate(clauses) if at and takes_back(one, moment)]
    clauses = clauses[again[-1] :] if again else clauses  # "also move the... no wait. go to O2"
    back = [clause for clause in clauses if undoes(clause, moment)]
    rest = (ANY.sub(IT, clause) for clause in clauses if clause not in back)
    if back and all(says_nothing(clause, moment) for clause in rest):
        return moment.heard(Undo())
    quiet = len(clauses) > 1 and all(says_nothing(clause, moment) for clause in clauses)
    if quiet and intent(clauses[-1], moment.language) == "next":
        return intended("next", moment)  # "one result is enough for it, go on"
    if there := advance(text, moment) or to_the_review(text, moment):
        return there
    if asks_for_words(text, moment):
        return moment.wish("rewrite")
    orders = (
        bid for clause in (", ".join(clauses), *clauses) for bid in bids(clause, moment.language)
    )
    if any(bid.kind not in REMARKS or ANY.search(bid.ref) for bid in orders):
        return None
    to = [(clause, heard) for clause in clauses if (heard := going(clause, moment))]
    others = [clause for clause in clauses if len(to) == 1 and clause != to[0][0]]
    plain = all(says_nothing(ANY.sub(" ", clause), moment) for clause in others)
    return to[0][1] if len(to) == 1 and plain else None


def going(clause: str, moment: Moment) -> Heard | None:
    """Where a clause goes that names nothing but that: an item of the plan, or the next one."""
    handles = list(ANY.finditer(clause))
    rest = ANY.sub(" ", clause)
    if len(handles) > 1 or numbers(rest):
        return None
    if matter(plain(rest, moment.language), moment.language):
        return None
    if handles and goes(rest, moment.language):
        place = refer(handles[0][0], moment).place
        return moment.heard(on_to(place, moment.plan)) if place is not None else None
    after, noun = words("next", moment.language), f"(?:{nouns(moment.language)})"
    following = rf"{after}\s*{noun}|{noun}\s*{after}"
    if re.search(following, without_fillers(clause, moment.language), re.IGNORECASE):
        return intended("next", moment)
    return None


def asks_for_words(text: str, moment: Moment) -> bool:
    """Whether a message wants the coach to word something, and says nothing else."""
    asks = re.compile(bounded("rephrase", moment.language), re.IGNORECASE)
    if not asks.search(text) or ANY.search(text) or numbers(text):
        return False
    return not matter(asks.sub(" ", plain(text, moment.language)), moment.language)


def goes(text: str, language: str) -> bool:
    """Whether a word of going stands in a text."""
    return re.search(bounded("going", language), text, re.IGNORECASE) is not None


def undoes(clause: str, moment: Moment) -> bool:
    """Whether a clause takes the last change back, in whatever small words."""
    if NEGATED.search(NO_FIRST.sub("", clause)):
        return False
    left = undoing(moment.language).sub(" ", clause, count=1)
    return left != clause and not ANY.search(left) and not matter(left, moment.language)


@cache
def undoing(language: str) -> re.Pattern[str]:
    """A pattern for the phrases that take the last change back."""
    told = [re.escape(each) for each in phrases("whole", "undo", language)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(told, key=len, reverse=True))})", re.IGNORECASE)


NO_FIRST = re.compile(r"^\s*(?:(?:no+|nein|nee|non|não|nao|不+)[\s,，]*)+", re.IGNORECASE)


def says_nothing(text: str, moment: Moment) -> bool:
    """Whether a piece of a message only shrugs, agrees or refuses, and names no item."""
    every = [part for part in CLAUSE.split(text) if part.strip()]
    return all(silent(part, moment) for part in every)


def takes_back(clause: str, moment: Moment) -> bool:
    """Whether a clause is a no to what was just begun: "no wait"."""
    return bool(NO_FIRST.match(f"{clause} ")) and silent(clause, moment)


def silent(clause: str, moment: Moment) -> bool:
    """Whether a clause by itself says nothing; whoever says not to undo asks for nothing."""
    if intent(clause, moment.language) in REFUSALS:
        return True
    if intent(NEGATED.sub(" ", clause), moment.language) == "undo" and NEGATED.search(clause):
        return True
    left = plain(clause, moment.language)
    return not ANY.search(clause) and not numbers(clause) and not matter(left, moment.language)


def plain(text: str, language: str) -> str:
    """A text without the words for going and for the parts of a plan."""
    left = re.sub(bounded("going", language), " ", text, flags=re.IGNORECASE)
    for known in (words("next", language), bounded("it", language), ordinals(language)):
        left = re.sub(known, " ", left, flags=re.IGNORECASE)
    for key in ("open", "tail"):
        left = re.sub(bounded(key, language), " ", left, flags=re.IGNORECASE)
    return re.sub(rf"(?:{nouns(language)})", " ", left, flags=re.IGNORECASE)


@cache
def ordinals(language: str) -> str:
    """A pattern for the words that count items: "the first", "第二个"."""
    found = "|".join(phrases("refs", "ordinals", language))
    return rf"(?:{found})个?" if language == "zh" else rf"(?<!\w)(?:{found})(?!\w)"


@cache
def nouns(language: str) -> str:
    """A pattern for the words that name a part of a plan."""
    every = (
        re.escape(name) if is_han(name[:1]) else rf"(?<!\w)(?:{name})(?:s|es|e|en|n)?(?!\w)"
        for name in names(language)
    )
    return "|".join(every)

"""Telling a thing to do from an answer: "show the notes to the team by 1 February".

Whatever was asked, a sentence with a verb of work and an object is a step of its own; its day is
when it is done and not when some number is read off.
"""

import re
from typing import NamedTuple

from coach.interpret.beside.chatter import small
from coach.interpret.ear.hearing import bare, patterns, sentences, within, without_fillers
from coach.interpret.ear.items import (
    DATED_BETWEEN,
    HAN_BETWEEN,
    begins_with_verb,
    dated_step,
    is_deed,
    steps,
    tidy,
)
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.parting import DEPENDENT, OPENING, POINTING_BACK, put_back
from coach.interpret.ear.remarks import roles
from coach.interpret.ear.said import BY, date_in, undated
from coach.interpret.steps.owning import STANDS_IN
from coach.reading import Reading, dates, numbers, read
from coach.reading.marks import has_han
from coach.reading.metric import PER
from coach.words import phrases

FEWEST = 3
"""Words of a deed beside its day: the verb and what is done to what."""
FEWEST_IN_HAN = 3
"""Characters of a Chinese one."""
POINTING = POINTING_BACK - {"its", "their", "theirs", "lo", "los"}
"""Words that stand for what was said before; the others may stand before a noun."""
NO_VERB = DEPENDENT | POINTING_BACK | OPENING
"""Words that no deed begins with."""


def without_step_lead(step: str, moment: Moment) -> str:
    """A step without the words that only announce it: "we should also call Anna"."""
    for pattern in patterns("fact", "step-lead", moment.language):
        step = tidy(pattern.sub("", step, count=1))
    return step


@once
def deed(text: str, moment: Moment) -> bool:
    """Whether a sentence is something to do: a verb of work and an object.

    A sentence that says how a number is read off ("I check it on Fridays") is none, nor one that
    points back at what was said ("make it June").
    """
    said = without_step_lead(without_fillers(text, moment.language) or text, moment)
    plain = bare(undated(said, moment))
    words = plain.split()
    told = read(said, moment.today)
    if has_han(plain):
        enough = len(plain) >= FEWEST_IN_HAN
    else:
        placed = within("when-where", plain, moment.language)
        named = works(told) or known("begins", plain, moment)
        enough = len(words) >= (FEWEST - 1 if told.due and named else FEWEST) and not placed
    if told.moves or not enough or plain[:1].isdigit() or POINTING & set(words[:FEWEST]):
        return False
    reads_off = known("reading", " ".join(words[:FEWEST]), moment)
    if reads_off or known("nothing", plain, moment):
        return False
    if known("begins", plain, moment) or verb_of_work(told, plain, moment):
        return True
    said_of = in_third_person(plain, moment)
    return said_of is not None and deed(said_of.what, moment)


def done_there(said: str, moment: Moment) -> bool:
    """Whether a clause tells behind a label what is done: "under O2.KR1: tell Jo of the losses"."""
    label = LABELLED.search(said)
    rest = undated(said[label.end() :], moment).strip() if label else ""
    return bool(rest) and (deed(rest, moment) or is_deed(rest, moment.language, moment.today))


LABELLED = re.compile(r"[:：](?!\d)")


class Subject(NamedTuple):
    """Who does something, ahead of what it is."""

    who: str
    what: str
    """What is done, as an order: "measure the air"."""


def in_third_person(plain: str, moment: Moment) -> Subject | None:
    """Who does what in an English sentence that begins with a name: "Tom measures the air"."""
    words = plain.split()
    if moment.language != "en" or len(words) < FEWEST or not words[0].isalpha():
        return None
    first = words[0].lower()
    nobody = first in NO_VERB | roles("en").keys() or first in small("en")
    if nobody or first in phrases("deed", "no-doer", "en") or numbers(words[0]):
        return None
    if PER.match(f" {' '.join(words[2:])}"):
        return None  # "phone calls a week"
    verb = words[1].lower()
    bases = (verb.removesuffix(end) + joint for end, joint in ENDINGS if verb.endswith(end))
    for base in bases:
        what = " ".join([base, *words[2:]])
        told = read(what, moment.today)
        if works(told) and bare(told.verb) == base:
            return Subject(words[0], what)
    return None


def of_the_same(piece: str, moment: Moment) -> bool:
    """Whether a piece says what the one does who was named before: "... and asks six growers"."""
    return in_third_person(f"{STANDS_IN} {piece}", moment) is not None


ENDINGS = (("ies", "y"), ("es", ""), ("s", ""))
"""How a verb ends of which somebody else is the subject, and what stands there otherwise."""


def dated_deed(piece: str, moment: Moment) -> bool:
    """Whether words tell what is done by when, once there is something that it could be for."""
    dated = date_in(piece, moment)[0] is not None
    return dated and bool(moment.plan.objectives) and bool(deed(piece, moment))


def works(told: Reading) -> bool:
    """Whether the verb of a sentence is one of work."""
    return told.verb_kind in ("activity", "delivery") and bool(told.verb)


def verb_of_work(told: Reading, plain: str, moment: Moment) -> bool:
    """Whether a sentence begins with a verb of work, or with any verb where it has a day."""
    words = plain.split()
    if told.verb_kind in ("change", "state") or words[0] in NO_VERB:
        return False
    if works(told):
        verb = bare(told.verb)
        return verb in " ".join(words[:FEWEST]) or plain.endswith(verb)
    return (
        bool(told.when)
        and len(words) > 1
        and words[1] in OPENING
        and begins_with_verb(plain, moment.today)
    )


def known(key: str, plain: str, moment: Moment) -> bool:
    """Whether the words of a language for deeds fit a sentence."""
    return any(pattern.search(plain) for pattern in patterns("deed", key, moment.language))


def is_work(text: str, moment: Moment) -> bool:
    """Whether words tell something to do, by their verb or by how they are built."""
    said = read(text, moment.today)
    doing = said.verb_kind in ("activity", "delivery") or deed(text, moment)
    return doing or is_deed(text, said.language, moment.today)


def deeds(text: str, moment: Moment) -> list[str]:
    """The things to do that a text tells, empty when it tells something else."""
    whole = read(text, moment.today)
    if whole.baseline is not None and whole.target is not None:
        return []  # "visitors after six: none now, then 30 a week"
    parts = one_by_one(text, moment)
    done = [deed(part, moment) for part in parts]
    told = list(zip(parts, done, strict=True))
    every = all(one or dated_step(part, moment.today) for part, one in told)
    if not any(done[:1]) and not (every and any(done)):
        return []
    apart = all(one or dates(part, moment.today) for part, one in told[1:])
    return parts if apart else [tidy(text)]


@once
def one_by_one(text: str, moment: Moment) -> list[str]:
    """The steps of an answer, one by one: by its lines, its sentences, or where each is a deed.

    Parts of a sentence are several steps only where a day is named: it is that of one of them.
    """
    parts = steps(text, moment.today)
    if len(parts) != 1:
        return parts
    said = [tidy(sentence) for sentence in sentences(parts[0])]
    if len(said) == 1 and dates(text, moment.today):
        between = HAN_BETWEEN if has_han(text) else DATED_BETWEEN
        pieces = [tidy(piece) for piece in between.split(parts[0]) if piece and tidy(piece)]
        same = any(of_the_same(piece, moment) for piece in pieces[1:])
        if len(pieces) > 1 and not same and all(deed(piece, moment) for piece in pieces):
            return pieces
    return said


def whole_steps(parts: list[str], moment: Moment) -> list[str]:
    """The steps, with a part that only says where and when put back behind its step."""

    def says_where(part: str) -> bool:
        first = min((w.span[0] for w in dates(part, moment.today)), default=0)
        return first > 1 and place_said(part[:first], moment)

    return put_back(parts, says_where)


LONGEST_PLACE = 5
"""Words of a place before a day: "at my desk on"."""


def place_said(text: str, moment: Moment) -> bool:
    """Whether the words before a day name a place: "at my desk on"."""
    words = bare(BY.sub("", text)).split()
    return 1 < len(words) <= LONGEST_PLACE and within("when-where", text, moment.language)

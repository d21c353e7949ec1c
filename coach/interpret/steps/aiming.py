"""What steps are told to be for: "steps for O2: ...", "for the newsletter: write a mail"."""

import re
from typing import NamedTuple

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.acts import acts
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.items import MARK
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.frames.called import stems
from coach.interpret.orders.naming import named_by
from coach.interpret.orders.resembling import kind_of
from coach.interpret.steps.announcing import announces
from coach.interpret.steps.helping import key_result_in_work
from coach.interpret.steps.people import people_in
from coach.okr import KeyResult, Objective, Place, words_of
from coach.reading import numbers, read
from coach.reading.marks import has_han

FOR = (
    r"(?:for|on|about|under|to|für|zu[mr]?|bei|unter|para|en cuanto a|pour|sur|sous|pra|pro"
    r"|给|对于?|关于|为了?)"
)
OPENS = (
    r"(?:(?:ok(?:ay)?|so|well|also|now|and|und|y|et|e|then|dann|jetzt|ahora|pues|alors|donc|então"
    r"|maintenant|agora|next|weiter|nächstes|ensuite|siguiente|próximo|接下来|然后)[\s,:：]+)*"
)
AHEAD = re.compile(
    rf"^{OPENS}(?:{FOR}\s*)?"
    rf"(?P<ref>(?:[^:：,.;]{{0,24}}?){HANDLE.pattern}[^:：,.;]{{0,14}}?|[^:：,.;]{{2,40}}?)\s?[:：]"
    r"\s*(?P<rest>.{4,})$",
    re.IGNORECASE | re.DOTALL,
)
"""A step behind what it is for: "for the newsletter: write a mail", "steps for O2: ..."."""
LED = re.compile(rf"^{OPENS}{FOR}(?![^\W\d_]*[a-z])", re.IGNORECASE)
"""A word that says what steps are for."""
BELONGS = (
    r"(?:(?:das|dies|it|this|that|eso|esto|ça|cela|isso|isto|这|那)?['’\s]*"
    r"(?:gehört|belongs?|goes|va|vai|ist|is|s|c['’]est|es|é|属于|是)\s+)?"
)
BEHIND = re.compile(
    rf"^(?P<rest>.{{4,}}?)[\s,，(（]+{BELONGS}{FOR}?\s*(?P<ref>{HANDLE.pattern})[)）]?$",
    re.IGNORECASE,
)
"""A step ahead of the handle that it is for."""
GROUPS = re.compile(r"[;；\n]+\s*|(?<=[.!?])(?<!\d\.)\s+|(?<=[。！？])")
"""Between the steps for one key result and those for another; no sentence ends in "15. Januar"."""


HEADING = re.compile(r"[:：]$")
"""How a line ends that only says what the lines below it are."""
LEADS = re.compile(rf"^(?P<lead>{OPENS}{FOR})\s+(?P<rest>\S.*)$", re.IGNORECASE)
MOST_CALLED = 4
"""Words by which something is called that steps are for."""
DOES = 0.4
"""How likely what stands behind it is a step."""


def with_colon(text: str, moment: Moment) -> str:
    """A message that names what its step is for, with a colon behind: "for the ads: I'll call"."""
    match = LEADS.match(text.strip()) if AHEAD.match(text.strip()) is None else None
    if match is None or has_han(text):
        return text
    words = match["rest"].split(" ")
    for size in range(1, min(MOST_CALLED, len(words) - 2) + 1):
        ref, rest = " ".join(words[:size]), " ".join(words[size:])
        if not matter(ref, moment.language) or numbers(STANDING_FOR.sub("", ref)):
            continue
        place = one_named(STANDING_FOR.sub("", ref.strip(",")), moment)
        if place is None or not isinstance(place.item, KeyResult | Objective):
            continue
        goes_on = set(stems(words[size])) & set(stems(words_of(place.item)))
        if goes_on or STANDING_FOR.fullmatch(f" {words[size].strip(',')}"):
            continue  # "for the loaves thrown away ...", "for the loaves one, ..."
        done = acts(rest)["step"] >= DOES or told_by_doer(rest, moment)
        return f"{match['lead']} {STANDING_FOR.sub('', ref.strip(','))}: {rest}" if done else text
    return text


STANDING_FOR = re.compile(r"\s(?:ones?|thing|part|bit|sache|ding|teil)$", re.IGNORECASE)
"""A word behind the name of an item that stands for it: "the loaves one"."""


def told_by_doer(said: str, moment: Moment) -> bool:
    """Whether words tell what somebody does who is named at their beginning."""
    chances = acts(said)
    likely = chances["step"] >= chances["objective"] and not read(said, moment.today).metric
    told = next((one for one in people_in(said, moment) if one.key == "does"), None)
    return told is not None and (likely or chances["step"] > HARDLY)


HARDLY = 0.2


class Aim(NamedTuple):
    """What steps are told to be for."""

    place: Place | None
    called: bool = False
    """Whether they are called steps: "steps for O2.KR1"."""
    missing: str = ""
    """A handle that the plan does not have."""


def grouped(text: str, moment: Moment) -> list[str]:
    """The parts of a message that each name what their steps are for; a heading names nothing."""
    groups: list[str] = []
    for at, said in enumerate(GROUPS.split(text)):
        piece = with_colon(MARK.sub("", said.strip()), moment)
        match = AHEAD.match(piece)
        named = match and (HANDLE.search(match["ref"]) or LED.match(piece))
        if match and named and aim_of(match["ref"], moment).place:
            groups.append(piece)
        elif at == 0 and "\n" in text and HEADING.search(piece) and not HANDLE.search(piece):
            continue
        elif groups and piece.strip():
            groups[-1] += f"; {piece.strip()}"
        elif piece.strip():
            return []
    return groups


def aim_of(ref: str, moment: Moment) -> Aim:
    """The one item that words name; that in work where they only announce steps."""
    if announces(ref, moment):
        return Aim(in_work(moment), called=True)
    handle, around = HANDLE.search(ref), HANDLE.sub(" ", ref)
    if handle is not None and bare(around):
        called = kind_of(around.lower(), moment.language) == "action" or STEP_IN_HAN.search(around)
        if not called and matter(around, moment.language):
            return Aim(None)
        place = one_named(handle.group(), moment)
        missing = "" if place or not called else handle.group()
        return Aim(place, called=bool(called), missing=missing)
    every = ref.split()
    kinds = [kind_of(word.lower(), moment.language) for word in every]
    at = kinds.index("action") if "action" in kinds[:MOST_AHEAD] else len(every)
    if len(every[at:]) > 1 and not matter(" ".join(every[:at]), moment.language):
        rest = every[at + 1 :]
        named = one_named(" ".join(rest[1:]), moment) or one_named(" ".join(rest), moment)
        return Aim(named or in_work(moment), called=True)
    return Aim(one_named(ref, moment))


def in_work(moment: Moment) -> Place | None:
    """The key result in work, or the last one of the objective in work."""
    home = key_result_in_work(moment)
    return moment.place(home) if home is not None else None


MOST_AHEAD = 4
"""Words ahead of which somebody calls what follows steps."""
STEP_IN_HAN = re.compile(r"步\s*$")


def one_named(ref: str, moment: Moment) -> Place | None:
    """The one item that words name."""
    named = named_by(ref, moment)
    every = named.places or named.several
    above = {o.id for place in every if (o := moment.objective_of(place.item.id))}
    if len(every) > 1 and len(above) == 1:  # an objective and what proves it have the same words
        proofs = [place for place in every if isinstance(place.item, KeyResult)]
        return proofs[0] if len(proofs) == 1 else moment.place(above.pop())
    return every[0] if len(every) == 1 and named.places else None

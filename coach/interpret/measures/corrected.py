"""A number of a key result said anew by that number: "the 40 should be 50", "no, back to 40"."""

import re
from typing import Any

from coach.edits import ReviseKeyResult
from coach.interpret.answers.fields import direction_of, in_fields
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, within
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.rewording import sentence_with
from coach.interpret.ear.said import small_words
from coach.interpret.measures.measures import last_key_result, objective_of
from coach.okr import KeyResult, Objective, places
from coach.reading import Quantity, dates, numbers
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.reading.standing import NOW, WANT, WISHED_BEHIND
from coach.reading.words import word_set

ENDS = ("target", "baseline")
INTO = frozenset(
    listed(
        "should,become,make,change,turn,put,instead,rather,soll,sollen,sollten,werden,statt,"
        "lieber,mach,mache,sea,sean,vez,cambia,pon,mets,met,mettons,lieu,plutôt,devrait,"
        "devraient,soit,soient,passe,passent,passam,passa,muda,mude,troca,fica,ficam,deve,"
        "devem,lugar"
    )
)
"""Words without which two numbers are rather from where to where."""
BESIDE = INTO | frozenset(
    listed(
        "be,it,to,into,of,better,the,that,and,but,please,no,sorry,actually,oh,so,hm,sein,"
        "doch,bitte,aus,auf,den,die,das,der,und,aber,nicht,besser,ach,nein,que,sería,los,las,"
        "el,la,y,pero,en,de,mejor,por,son,a,les,le,à,au,être,et,passer,non,os,as,o,e,mas,"
        "para,ser,em,melhor,não"
    )
)
"""Words that may stand beside an old number and the new one."""
HAN_INTO = re.compile("改成|改为|改到|变成|换成|应该是")
BACK = frozenset(
    listed(
        "back,again,still,fine,enough,keep,stay,reicht,reichen,passt,doch,zurück,wieder,bleibt,bleiben,bleib,"
        "basta,bastan,suficiente,vuelve,sigue,déjalo,suffit,suffisent,reste,garde,laisse,chega,volta,deixa,"
        "fica,mantém"
    )
)
"""Words by which somebody goes back to a number."""
HAN_CHANGING = re.compile(
    r"改成|改为|改到|变成|换成|应该|还是|算了|就|要|是|把|那个|的|个|吧|不|，|,|。"
)
HAN_BACK = re.compile(r"还是|算了|改回|就好|够了|回到")


def refigured(text: str, moment: Moment) -> Heard | None:
    """The key result with the number that takes the place of one of its own; None for the rest."""
    amounts = numbers(text)
    if not amounts:
        return none_so_far(text, moment)
    if "\n" in text or dates(text, moment.today):
        return None
    match amounts:
        case (amount,):
            return gone_back(text, amount, moment) or wished(text, amount, moment)
        case old, new if only_changing(text, old, new, moment):
            return exchanged(text, old, new, moment)
        case _:
            return None


def none_so_far(text: str, moment: Moment) -> Heard | None:
    """The start at zero of who was asked for it: "none today", "heute keine"."""
    item = moment.item(moment.asked.target)
    if moment.asked.about != "baseline" or not isinstance(item, KeyResult):
        return None
    told = within("none-yet", text, moment.language) and not UNCOUNTED.search(text)
    if not told or len(text.split()) > SHORT:
        return None
    return moment.heard(*in_fields("0", item, moment))


SHORT = 4
UNCOUNTED = re.compile(
    r"count|measur|track|know|idea|zähl|gemess|weiß|ahnung|cont|medi|sab|idea|compt|mesur|sai"
    r"|统计|数过|算过|记录|量过|测|知道|清楚",
    re.IGNORECASE,
)
"""Words by which nobody knows the number, rather than that there is none."""


def only_changing(text: str, first: Quantity, second: Quantity, moment: Moment) -> bool:
    """Whether nothing but words that change one number to another stands beside two."""
    if has_han(text):
        changes = HAN_INTO.search(text[first.end : second.start]) is not None
    else:
        changes = not INTO.isdisjoint(bare(text).split())
    if not changes:
        return False  # "15 to 50" tells both ends
    text = f"{text[: first.start]} {text[first.end : second.start]} {text[second.end :]}"
    plain = HAN_CHANGING.sub(" ", text)
    return all(
        word in BESIDE or word in small_words(moment.language) for word in bare(plain).split()
    )


def in_question(moment: Moment) -> list[KeyResult]:
    """The key results that a number may be of, the likeliest first."""
    asked = moment.item(moment.asked.target)
    first = asked if isinstance(asked, KeyResult) else None
    above = asked.id if isinstance(asked, Objective) else objective_of(moment)
    last = last_key_result(moment, above)
    every = [place.item for place in places(moment.plan) if isinstance(place.item, KeyResult)]
    likely = [item for item in (first, last) if item is not None]
    return [*likely, *(item for item in every[::-1] if item not in likely)]


def exchanged(text: str, old: Quantity, new: Quantity, moment: Moment) -> Heard | None:
    """The key result of which the first of two numbers is an end, with the second in its place."""
    for item in in_question(moment):
        name = next((end for end in ENDS if getattr(item, end) == old.value), "")
        if name and new.value != old.value:
            return revised(item, name, new.value, text[new.start :], moment)
    return None


def gone_back(text: str, amount: Quantity, moment: Moment) -> Heard | None:
    """The number that was there before the last change: "no, back to 40", "nein, 3 reicht"."""
    before = moment.past.undo
    said = set(bare(text).split())
    if before is None or not (said & BACK or HAN_BACK.search(text)):
        return None
    known = {p.item.id: p.item for p in places(before) if isinstance(p.item, KeyResult)}
    for item in in_question(moment):
        old = known.get(item.id)
        if old is None:
            continue
        for name in ENDS:
            if getattr(old, name) == amount.value != getattr(item, name):
                return revised(item, name, amount.value, text, moment)
    return None


def wished(text: str, amount: Quantity, moment: Moment) -> Heard | None:
    """The target of who was asked for the start and says what would be better: "4 is nicer"."""
    item = moment.item(moment.asked.target)
    if moment.asked.about != "baseline" or not isinstance(item, KeyResult) or item.target is None:
        return None
    plain, words = text.lower(), word_set(text.lower())
    told = WISHED_BEHIND.match(plain, amount.end) or WANT.search(plain[: amount.start], words)
    if not told or NOW.search(plain, words) or len(text.split()) > LONGEST:
        return None
    return revised(item, "target", amount.value, text, moment)


LONGEST = 7


def revised(item: KeyResult, name: str, value: float, told: str, moment: Moment) -> Heard:
    """The edits that give an end of a key result another number, in its sentence as well."""
    fields: dict[str, Any] = {name: value}
    written = sentence_with(item, fields, told, moment)
    if written != item.text:
        fields["text"] = written
    candidate = item.model_copy(update=fields)
    place = moment.place(item.id)
    opened = moment.reopening(place) if place else ()
    return moment.heard(
        *opened, ReviseKeyResult(id=item.id, **fields, direction=direction_of(candidate))
    )

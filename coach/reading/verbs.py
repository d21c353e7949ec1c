"""The verb of a goal and what it promises: effort, an output, a change, a state."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from coach.okr import Direction
from coach.reading.changes import Change
from coach.reading.lexicon.lexicon import listed
from coach.reading.reading import VerbKind
from coach.reading.words import IRREGULAR, VERBS, Hit, Token

PROMISES: dict[str, VerbKind] = {
    "raising": "change", "lowering": "change", "reaching": "change", "keeping": "state",
    "doing": "activity", "delivering": "delivery", "learning": "learn", "being": "state",
}  # fmt: skip
NOUNS_TOO = frozenset(
    listed(
        "test,support,research,review,report,call,plan,launch,release,design,study,survey,"
        "visit,post,lead,train,talk,document,contact,process,map,research,email,mail,file,"
        "code,record,print,host,share,access,set,track,start,focus,audit,benchmark,update,"
        "upgrade,score,rank,book,sign,open,help,list,move,drop,rise,cut,lift,gain,up,down,"
        "more,less,fewer,higher,lower,better,faster,work,hire,sales,meeting,training,"
        "onboarding,running,mailing,coaching,learning,handling,building,opening,reading,"
        "writing,planning,testing,hiring,reporting,monitoring,engineering,marketing,complete,"
        "use,save,win,sell,average,live,prototype,pilot,draft,demo"
    )
)
"""English words that begin a noun phrase as often as a sentence."""
MODIFIED = frozenset(
    listed(
        "of,in,per,is,at,for,:,(,%,=,≥,≤,<,>,-,/,reaches,grows,rises,falls,by,below,above,"
        "under,over,are,feels,has,was,were,can,becomes,stays,makes,takes,lasts,costs,needs,goes,drops,runs"
    )
)

BEFORE_MEASURES = frozenset(listed("win,reply,gross,net,answer,answering,turn,pass,response,close"))
RATES = frozenset(
    listed("rate,ratio,share,time,times,margin,margins,score,revenue,profit,income,sales,quota")
)
"""Behind one of the former words a noun phrase goes on: "win rate", "gross margin"."""


PRIORITY = (
    "raising", "lowering", "reaching", "keeping", "delivering", "learning", "doing", "being",
)  # fmt: skip


HEADS = frozenset(("rate", "ratio", "price", "volume", "value", "count", "coverage"))
"""Behind any verb they make a noun of it: "run rate", "share price", "call volume"."""


TEAMS = frozenset(("team", "teams", "staff", "desk", "department", "people"))


class Verb(NamedTuple):
    """The verb that carries the sentence and its place."""

    text: str = ""
    kind: VerbKind = ""
    lists: frozenset[str] = frozenset()
    """The word lists it stands in."""
    start: int = 0
    end: int = 0


def verb_of(
    text: str, plain: str, found: Sequence[Token], known: list[Hit], language: str, change: Change
) -> Verb:
    """The leading verb; in German also the last word, in Chinese the first that is known.

    A word that may be a noun ("test", "support") counts as a verb only where a verb would stand.
    Without a leading verb, one of change inside the sentence counts ("churn falls to 3 %").
    """
    at = head(found, known)
    verbs = [h for h in known if h.kind in VERBS]
    leading = [h for h in verbs if h.first == at]
    if language == "zh" or (not leading and plain and "\u3400" <= plain[0] <= "\u9fff"):
        leading = chinese(verbs)
    if leading and not noun_like(found, leading, known):
        return chosen(text, leading, change)
    if language == "de" and (ending := german_end(found, verbs, at)):
        return chosen(text, ending, change)
    inner = [h for h in verbs if moves_inside(found, h) and h.first > at]
    if inner:
        return chosen(text, [h for h in inner if h.start == inner[0].start], change)
    if done := participle_end(found, known):
        return chosen(text, done, change)
    states = [h for h in verbs if h.kind == "being" and h.first > at]
    if states:
        return chosen(text, states[:1], change)
    return Verb()


def moves_inside(found: Sequence[Token], hit: Hit) -> bool:
    """Whether a word inside the sentence tells a change; not in "50 or more", "more than 40"."""
    if hit.kind not in ("raising", "lowering"):
        return False
    before = found[hit.first - 1].text if hit.first else ""
    behind = found[hit.after].text if hit.after < len(found) else ""
    return before not in (*BOUND_BEFORE, "-") and behind not in BOUND_BEHIND


BOUND_BEFORE = frozenset(listed("or,oder,o,ou,no,not,nicht,pas,não,al,lo,pelo,ao,au,du,at"))
"""In front of a word such as "more" or "menos" that then tells a bound ("al menos")."""
BOUND_BEHIND = frozenset(("than", "als", "que"))


def head(found: Sequence[Token], known: list[Hit]) -> int:
    """Index of the first token that is no filler ("we want to")."""
    fillers = {h.first: h.after for h in known if h.kind in ("filler", "often")}
    at = 0
    while at < len(found):
        if at in fillers:
            at = fillers[at]
        elif not found[at].text[0].isalnum() and found[at].text not in "%$€#":
            at += 1
        else:
            break
    return at


def chinese(verbs: list[Hit]) -> list[Hit]:
    """Chinese names the object before or behind the verb: a verb of change wins, else the first."""
    moving = [h for h in verbs if h.kind in ("raising", "lowering")]
    earliest = min((h.start for h in verbs), default=None)
    opening = [h for h in verbs if h.start == earliest]
    if (
        opening
        and opening[0].start == 0
        and any(h.kind in ("doing", "delivering") for h in opening)
    ):
        return opening
    if moving:
        return [h for h in moving if h.start == moving[0].start]
    return opening


def participle_end(found: Sequence[Token], known: list[Hit]) -> list[Hit]:
    """The deed that closes an English noun phrase: "three workshops held".

    What those who are served have done is their deed: "prototype tested by 20 users".
    """
    closing = (".", ",", "by", "in", "on", "until", "before", "with", "for", "(")
    served = {h.first for h in known if h.kind == "beneficiaries"}
    ends = [
        h
        for h in known
        if h.kind in ("doing", "delivering")
        and not h.bare
        and (h.after == len(found) or found[h.after].text in closing)
        and not found[h.after - 1].text.endswith(("ing", "s"))
        and is_english_past(found[h.first].text)
        and not any(t.text in CLAUSES for t in found[: h.first])
        and not (found[h.after :][:1] and found[h.after].text == "by" and served & near(h.after))
    ]
    return [h for h in ends if h.start == ends[-1].start] if ends else []


def is_english_past(word: str) -> bool:
    """Whether a word has the form that closes such a phrase, and not a stem of other languages."""
    return word.endswith("ed") or word in PAST


PAST = frozenset(form for forms in IRREGULAR.values() for form in forms.split())


def near(place: int) -> set[int]:
    """The places of the next few words."""
    return set(range(place + 1, place + 5))


CLAUSES = frozenset(
    ("how", "why", "what", "when", "where", "who", "whose", "that", "which", "each")
)
"""Words behind which a deed belongs to a clause: "simplify how claims are filed"."""


def german_end(found: Sequence[Token], verbs: list[Hit], at: int) -> list[Hit]:
    """The verbs that close a German phrase; what is told behind it in brackets does not count.

    "weiter" at the end belongs to a verb in front ("empfehlen uns weiter") and keeps nothing. A
    verb behind "zu" closes a clause, when there is more before ("einen Grund geben, zu bleiben").
    """
    ends = [h for h in verbs if h.after == len(found) or found[h.after].text in ",.;(:"]
    ends = [h for h in ends if found[h.first].text != "weiter"]
    if "," in {token.text for token in found[at:]}:
        ends = [h for h in ends if not (h.first and found[h.first - 1].text == "zu")]
    return [h for h in ends if h.after == ends[-1].after] if ends else []


def noun_like(found: Sequence[Token], leading: list[Hit], known: list[Hit]) -> bool:
    """Whether the leading word is a noun here: `test coverage`, `onboarding of`."""
    after = max(h.after for h in leading)
    word = found[leading[0].first].text
    if after - leading[0].first > 1 or not word.isascii():
        return False
    if word.endswith("s") and word[:-1] in NOUNS_TOO and not leading[0].bare:
        return after == len(found) or not found[after].text.isdecimal()
    if word in BEFORE_MEASURES and after < len(found) and found[after].text in RATES:
        return True
    if after < len(found) and found[after].text in HEADS:
        return True
    if word not in NOUNS_TOO and not (word.endswith("ing") and not leading[0].bare):
        return False
    if after >= len(found):
        return False
    behind = found[after].text
    if closes(found, known, after):
        return True
    if word.endswith("ing") and any(
        a.text == ":" and b.text.isdecimal() for a, b in pairwise(found[after:])
    ):
        return True
    if behind in TEAMS or (behind in ("that", "which") and word.endswith("ing")):
        return True
    near = (after,) if behind in ("the", "our", "a", "an", "your") else (after, after + 1)
    measure = any(h.kind == "measures" and h.first in near and ends_noun(found, h) for h in known)
    return behind in MODIFIED or (
        measure and any(h.kind in ("doing", "delivering") for h in leading)
    )


def ends_noun(found: Sequence[Token], measure: Hit) -> bool:
    """Whether a measure is the thing itself and does not only qualify one: "hire sales leads"."""
    if found[measure.first].text not in QUALIFYING or measure.after >= len(found):
        return True
    behind = found[measure.after].text
    return not behind.isalpha() or behind in MODIFIED or behind in ("from", "to", "on", "with")


QUALIFYING = frozenset(listed("sales,quality,success,growth,time,performance,results,engagement"))


def closes(found: Sequence[Token], known: list[Hit], place: int) -> bool:
    """Whether an English participle stands here and ends its phrase: "audit passed with ..."."""
    ends = [h for h in known if h.first == place and h.kind in VERBS and not h.bare]
    if not ends or not found[place].text.endswith(("ed", "t", "n")):
        return False
    after = max(h.after for h in ends)
    return after == len(found) or found[after].text in CLOSING


CLOSING = frozenset(listed(".,by,in,on,until,before,with,without,for,(,at,and")) | {","}
"""What may follow a participle that ends its phrase."""


def chosen(text: str, same: list[Hit], change: Change) -> Verb:
    """One verb out of the lists that know the word; the longest phrase wins."""
    longest = max(h.end for h in same)
    same = [h for h in same if h.end == longest]
    kinds = frozenset(h.kind for h in same)
    start = min(h.start for h in same)
    moving = kinds & {"raising", "lowering", "reaching"}
    working = kinds & {"doing", "delivering", "learning"}
    told = change.baseline is not None or change.amount is not None or change.factor is not None
    order: tuple[str, ...]
    if moving and working:
        first = "change" if told or change.unit in ("%", "pp") else None
        order = (
            ("raising", "lowering", "reaching") if first else ("delivering", "learning", "doing")
        )
    elif "keeping" in kinds and "doing" in kinds:
        order = ("keeping",) if told or change.unit else ("doing",)
    else:
        order = PRIORITY
    kind = next((k for k in order if k in kinds), next(iter(kinds)))
    return Verb(text[start:longest], PROMISES[kind], kinds, start, longest)


def direction_of(change: Change, verb: Verb, known: list[Hit]) -> Direction | None:
    """Which way the number shall go."""
    if change.baseline is not None and change.target is not None:
        if change.target != change.baseline:
            return "increase" if change.target > change.baseline else "decrease"
        return "keep"
    if change.factor is not None:
        if change.factor < 1:
            return "decrease"
        return "decrease" if "lowering" in verb.lists else "increase"
    for kind, way in DIRECTIONS:
        if kind in verb.lists:
            return way
    if change.amount is not None:
        lowering = any(h.kind == "lowering" for h in known)
        return "decrease" if lowering or change.amount < 0 else "increase"
    if change.target is not None:
        return "decrease" if change.bound == "at-most" else "reach"
    return None


DIRECTIONS: tuple[tuple[str, Direction], ...] = (
    ("raising", "increase"), ("lowering", "decrease"), ("keeping", "keep"),
)  # fmt: skip

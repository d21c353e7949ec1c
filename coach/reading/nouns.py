"""English words that are a verb in one goal and a noun in the next: "test coverage"."""

from collections.abc import Sequence
from itertools import pairwise

from coach.reading.lexicon.lexicon import listed
from coach.reading.words import EFFORTS, VERBS, Hit, Token

NOUNS_TOO = frozenset(
    listed(
        "test,support,research,review,report,call,plan,launch,release,design,study,survey,"
        "visit,post,lead,train,talk,document,contact,process,map,research,email,mail,file,"
        "code,record,print,host,share,access,set,track,start,focus,audit,benchmark,update,"
        "upgrade,score,rank,book,sign,open,help,list,move,drop,rise,cut,lift,gain,up,down,"
        "more,less,fewer,higher,lower,better,faster,work,hire,sales,meeting,training,"
        "onboarding,running,mailing,coaching,learning,handling,building,opening,reading,"
        "writing,planning,testing,hiring,reporting,monitoring,engineering,marketing,complete,"
        "use,save,win,sell,offer,average,live,prototype,pilot,draft,demo,build,measure"
    )
)
"""English words that begin a noun phrase as often as a sentence."""
MODIFIED = frozenset(
    listed(
        "of,in,per,is,at,for,:,(,%,=,≥,≤,<,>,-,/,reaches,grows,rises,falls,by,below,above,"
        "under,over,are,feels,has,was,were,can,becomes,stays,makes,takes,lasts,costs,needs,goes,drops,runs,sticks,"
        "keeps,gets,brings,gives,decides,helps,lets,wins,pays,never,always,rarely,seldom,drives"
    )
)

BEFORE_MEASURES = frozenset(listed("win,reply,gross,net,answer,answering,turn,pass,response,close"))
RATES = frozenset(
    listed("rate,ratio,share,time,times,margin,margins,score,revenue,profit,income,sales,quota")
)
"""Behind one of the former words a noun phrase goes on: "win rate", "gross margin"."""
HEADS = frozenset(("rate", "ratio", "price", "volume", "count", "coverage"))
"""Behind any verb they make a noun of it: "run rate", "share price", "call volume"."""
ADJECTIVES = frozenset(("clean", "clear", "open"))
"""Verbs that also say how a thing is: "clean water within reach of every village"."""
LIVING = frozenset(("working", "operating", "living", "standing"))
"""Forms of a verb that say of which kind a thing is: "working capital"."""
ON = frozenset(listed("on,with,towards,toward,to,together,out,in,at,from,for,through,a,an,the,our"))
"""Behind such a form they show that it is a verb after all."""
PERSONAL = frozenset(listed("train,hire,lead,coach,visit,contact,talk,call"))
"""Deeds that are done to people: "train staff" is one, "support staff" is not."""


SEEKING = frozenset(("hire", "train"))
"""Deeds that are told without whom they are done to: "hire for each role"."""
TEAMS = frozenset(("team", "teams", "staff", "desk", "department", "people"))


def noun_like(found: Sequence[Token], leading: list[Hit], known: list[Hit]) -> bool:
    """Whether the leading word is a noun here: `test coverage`, `onboarding of`."""
    after = max(h.after for h in leading)
    word = found[leading[0].first].text
    if after - leading[0].first > 1 or not word.isascii() or counts_objects(word, found, after):
        return False
    if word.endswith("s") and word[:-1] in NOUNS_TOO and not leading[0].bare:
        return after == len(found) or not found[after].text.isdecimal()
    if word in BEFORE_MEASURES and after < len(found) and found[after].text in RATES:
        return True
    if after < len(found) and (
        found[after].text in HEADS
        or qualifies(word, found, after)
        or (leading[0].bare and leading[0].kind in EFFORTS and names_thing(word, found, after))
        or (not leading[0].bare and is_subject(found, after))
    ):
        return True
    if word not in NOUNS_TOO and not (word.endswith("ing") and not leading[0].bare):
        return False
    if after >= len(found) or is_minus(found, after):
        return False
    behind = found[after].text
    modified = behind in MODIFIED and not (word in SEEKING and behind == "for")
    if closes(found, known, after) or (word.endswith("ing") and closes_soon(found, known, after)):
        return True
    if word.endswith("ing") and any(
        a.text == ":" and b.text.isdecimal() for a, b in pairwise(found[after:])
    ):
        return True
    if (behind in TEAMS and word not in PERSONAL) or behind in ("that", "which"):
        return True
    alone = behind in ("the", "our", "a", "an", "your") or behind.isdecimal()
    near = (after,) if alone else (after, after + 1)
    measure = any(h.kind == "measures" and h.first in near and ends_noun(found, h) for h in known)
    return modified or (measure and any(h.kind in ("doing", "delivering") for h in leading))


def names_thing(word: str, found: Sequence[Token], after: int) -> bool:
    """Whether it says of which kind a thing is: "release notes for all", "interview training"."""
    thing = found[after].text if after < len(found) else ""
    if word not in NOUNS_TOO | {"interview"} or word in PERSONAL_ONLY or thing not in THINGS:
        return False
    return after + 1 == len(found) or found[after + 1].text in MODIFIED


PERSONAL_ONLY = frozenset(("train", "hire", "write", "complete", "file", "update", "draft", "use"))
THINGS = frozenset(
    listed(
        "training,notes,logs,log,guide,guides,template,templates,checklist,checklists,form,forms,"
        "script,scripts,kit,kits,feedback,scores,results,queue,queues,sheet,sheets,calendar,room,rooms"
    )
)
"""Things of which there are several kinds, behind the word that tells the kind."""


def is_minus(found: Sequence[Token], place: int) -> bool:
    """Whether a hyphen is the sign of the number behind it, and joins no two words."""
    digits = place + 1 < len(found) and found[place + 1].text.isdecimal()
    return found[place].text == "-" and digits and found[place].start > found[place - 1].end


def is_subject(found: Sequence[Token], after: int) -> bool:
    """Whether the word in front is who or what does something: "volunteers stay"."""
    word, behind = (token.text for token in found[after - 1 : after + 1])
    beyond = found[after + 1].text if after + 1 < len(found) else ""
    if word.endswith("s"):
        return behind in PLAIN_VERBS
    return word.endswith("ing") and behind.endswith("s") and beyond in ("how", "what", "why", "who")


PLAIN_VERBS = frozenset(
    listed(
        "stay,go,come,feel,become,get,keep,make,take,bring,return,want,love,trust,know,need,have,are,"
        "never,always,leave,last,stick,win,end,start,run,find,bloom,thrive,linger,matter"
    )
)
"""Behind a plural they are its verb."""


def counts_objects(word: str, found: Sequence[Token], after: int) -> bool:
    """Whether the deed is told with a number of its objects: "hiring of 3 drivers" hires them."""
    if not word.endswith("ing") or after + 1 >= len(found):
        return False
    return found[after].text == "of" and found[after + 1].text.isdecimal()


def qualifies(word: str, found: Sequence[Token], after: int) -> bool:
    """Whether a word says of which kind a thing is: "working capital", "clear answers for all"."""
    if word not in ADJECTIVES:
        return word in LIVING and found[after].text not in ON
    behind = [token.text for token in found[after : after + 4]]
    return behind[0] not in ON and not {"for", "within"}.isdisjoint(behind[1:])


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


def closes_soon(found: Sequence[Token], known: list[Hit], place: int) -> bool:
    """Whether one ends it a word or two later: "booking page launched"."""
    return any(closes(found, known, at) for at in (place + 1, place + 2) if at < len(found))


CLOSING = frozenset(listed(".,by,in,on,until,before,with,without,for,(,at,and")) | {","}
"""What may follow a participle that ends its phrase."""

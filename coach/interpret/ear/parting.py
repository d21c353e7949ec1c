"""Whether a sentence says one thing or two: "more guests, a web shop", "calm, tidy rooms"."""

import re
from collections.abc import Callable, Iterable

from coach.reading.lexicon.en import LEXICON
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han

OPENING = frozenset(
    listed(
        "a,an,the,our,my,your,their,more,fewer,less,better,every,no,some,another,new,two,three,"
        "ein,eine,einen,der,die,das,unser,unsere,mein,meine,mehr,weniger,bessere,kein,keine,"
        "un,una,el,la,los,las,nuestro,nuestra,mi,mis,más,menos,mejores,mejor,"
        "une,le,les,notre,nos,mon,ma,mes,plus,moins,meilleurs,meilleures,"
        "um,uma,o,os,as,nosso,nossa,meu,minha,mais,melhores,melhor"
    )
)
"""Words with which the name of another thing begins."""
CLAUSES = re.compile(r"\s*[,;，；]\s*(?:(?:and|und|y|et|e)\s+)?|\s+(?:and|und|y|et|e)\s+")
"""Between clauses of a message that each say something of another thing."""
WHOLE = frozenset(listed("all,half,both,only,even,still,what,of"))
"""Words in front of an article with which nothing is done."""
DEPENDENT = frozenset(
    listed(
        "because,so,since,which,who,whom,where,when,while,without,with,by,for,to,not,especially,"
        "including,such,like,even,instead,rather,but,as,if,that,in,on,at,from,until,then,ideally,"
        "preferably,than,or,whatever,whichever,regardless,however,wherever,"
        "egal,trotz,obwohl,weil,damit,dass,der,wo,wenn,ohne,mit,durch,für,um,nicht,auch,sondern,"
        "aber,wie,ob,"
        "pese,aunque,porque,que,para,sin,con,si,como,pero,donde,cuando,no,bien,muy,"
        "quel,quelle,malgré,parce,car,qui,pour,sans,avec,comme,mais,où,quand,pas,très,"
        "seja,apesar,embora,sem,com,se,mas,onde,quando,não,bem,muito"
    )
) - {"der", "no"}
"""Words with which a part begins that belongs to the one before it."""
POINTING_BACK = frozenset(
    listed("it,they,them,its,their,theirs,this,these,es,sie,lo,ellos,ils,elles,eles,isso")
)
BINDING = frozenset(
    listed(
        "for,with,of,in,at,to,on,between,from,by,about,für,mit,von,zwischen,de,con,entre,para,"
        "pour,avec,com"
    )
)
"""Words behind which an "and" may go on with what they bind: "time for my kids and my wife"."""
DESCRIBING = frozenset(
    listed(
        "calm,quiet,clean,safe,happy,friendly,warm,strong,simple,fast,slow,quick,healthy,fit,fair,"
        "open,honest,clear,modern,fresh,local,good,great,bright,cosy,cozy,kind,tidy,efficient,"
        "productive,independent,confident,creative,lively,steady,stable,smooth,professional,"
        "flexible,welcoming,loving,easy,light,solid,smart,lean,green,bold,brave,big,small,cheap,"
        "better,cheaper,faster,bigger,calmer,simpler,stronger,warmer,safer,patient,consistent"
    )
)
DOING = frozenset(
    (*LEXICON.raising, *LEXICON.lowering, *LEXICON.reaching, *LEXICON.keeping, *LEXICON.delivering)
) - frozenset(listed("up,down,higher,lower,better,faster,more,fewer,less"))
"""English words that say what is done, also where they could be nouns: "cut costs"."""
FINITE = frozenset(
    listed(
        "are,is,can,will,have,has,sind,ist,können,kann,haben,hat,son,está,están,sont,peuvent,são,estão"
    )
)
"""Verbs that tell behind its first word that a part is a sentence: "deploys are boring"."""
COMPARING = frozenset(
    listed(
        "more,fewer,less,better,mehr,weniger,besser,más,menos,mejor,mejores,plus,moins,mieux,meilleur,"
        "meilleure,meilleurs,meilleures,mais,melhor,melhores"
    )
)
COMPARED = re.compile(r"(?!over|under|after|never|other|every|your|unter)\w{3,}er(?:e[nrsm]?)?")
"""A word of English or German that compares: "calmer", "ruhigere"."""
HAN_MORE = re.compile(r"\S{0,4}(?:更|减少|增加)")
HAN_AND = re.compile(rf"[，,]?\s*(?:和|以及|还有|而且|并且)\s*(?={HAN_MORE.pattern})")
"""How a thing begins in Chinese that is to be another way, and what joins it to one before it."""
NEAR = 3
"""Words of a part among which one compares that tells what is to change."""
ENDINGS = ("ed", "ful", "ous", "able", "ible", "less", "ish", "-run", "-made")
SHORTEST, SHORT = 2, 4
"""Words of a part that names something, and up to which two parts beside each other are two."""


def words(part: str) -> list[str]:
    """The words of a part in lower case, without what stands around them."""
    return [word for raw in part.lower().split() if (word := raw.strip(".,;:!?()\"'“”„"))]


def describing(part: str) -> bool:
    """Whether a part ends with a quality and leaves open whose: "a really calm"."""
    last = (words(part) or [""])[-1]
    return last in DESCRIBING or last.endswith(ENDINGS)


def apart(first: str, second: str) -> bool:
    """Whether two parts with a comma or a full stop between them are two things."""
    one, two = words(first), words(second)
    if not independent(one, two) or describing(first):
        return False
    if compares(one) and compares(two):
        return True
    if max(len(one), len(two)) <= SHORT or (len(one) > SHORTEST and FINITE & set(two[1:SHORT])):
        return True
    begins = two[0] in OPENING or two[0].startswith(("l'", "l’"))
    return begins or bool(re.fullmatch(r"(?!over|under|after)\w{3,}er", two[0]))


def separate(first: str, second: str) -> bool:
    """Whether two sentences are two things: the second does not lean on the first."""
    one, two = words(first), words(second)
    return min(len(one), len(two)) > SHORTEST and independent(one, two)


def joined(first: str, second: str, *, doing: bool) -> bool:
    """Whether two parts with a mere "and" between them are two things.

    Args:
        first: the part before it.
        second: the part behind it.
        doing: whether both begin with what is done.
    """
    one, two = words(first), words(second)
    if not independent(one, two) or describing(first):
        return False
    if compares(one) and compares(two):
        return True
    bound = BINDING & set(one[2:] if one[0] in ("plus", "moins") else one)
    return doing or (two[0] in OPENING and not bound)


def compares(part: list[str]) -> bool:
    """Whether a part begins with what is to be another way: "more regulars", "mañanas más..."."""
    return any(word in COMPARING for word in part[:NEAR]) or bool(COMPARED.fullmatch(part[0]))


def both_compare(text: str) -> list[str]:
    """The two things of a Chinese sentence that are each to be more or less; none elsewhere."""
    parts = [part.strip() for part in HAN_AND.split(text) if part.strip()]
    each = all(HAN_MORE.match(part) and len(part) >= SHORT for part in parts)
    return parts if len(parts) == len(("one", "other")) and each else []


def put_back(parts: Iterable[str], goes_on: Callable[[str], bool]) -> list[str]:
    """The parts of a text, each that goes on with the one before it put back behind that."""
    whole: list[str] = []
    for part in parts:
        if whole and goes_on(part):
            joint = "，" if has_han(part) else ", "
            whole[-1] = f"{whole[-1]}{joint}{part[:1].lower()}{part[1:]}"
        else:
            whole.append(part)
    return whole


def leans(part: str) -> bool:
    """Whether a part begins with a word that belongs to what stands before it."""
    said = words(part) or [""]
    return said[0] in DEPENDENT or relative(said)


def relative(part: list[str]) -> bool:
    """Whether the words of a part are a German relative clause: "a crew, die gern bleibt"."""
    opens = part[0] in ("die", "der", "das", "den", "dem", "denen")
    return opens and SHORTEST <= len(part) <= LONG and part[-1] in ENDING_VERBS


LONG = 7
ENDING_VERBS = frozenset(
    listed(
        "bleibt,bleiben,hält,halten,läuft,laufen,funktioniert,passt,passen,trägt,tragen,lebt,leben,"
        "arbeitet,arbeiten,kann,können,will,wollen,mag,mögen,hat,haben,ist,sind,macht,machen,kommt,"
        "kommen,geht,gehen,gefällt,gefallen,steht,stehen,weiß,wissen,kennt,kennen,plant,planen,denkt,"
        "denken,mitdenkt,mitdenken,zieht,ziehen,zählt,zählen,kauft,kaufen,liest,lesen,bringt,bringen,"
        "hilft,helfen,lernt,lernen,traut,trauen,vertraut,vertrauen,braucht,brauchen,wiederkommt,"
        "wiederkommen,schmeckt,stimmt,freut,verkauft,verkaufen"
    )
)
"""Finite verbs with which a relative clause ends."""


def independent(one: list[str], two: list[str]) -> bool:
    """Whether both parts name something, and the second does not lean on the first."""
    if min(len(one), len(two)) < SHORTEST or two[0] in DEPENDENT or relative(two):
        return False
    done_to = two[0].endswith("ed") and two[1] in BINDING  # loved by guests
    return not done_to and POINTING_BACK.isdisjoint(two)

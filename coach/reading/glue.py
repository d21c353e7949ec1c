"""What stands around the name of a measure and does not belong to it, and cutting that off."""

import re
from collections.abc import Iterable
from functools import cache

from coach.reading.lexicon import LEXICONS
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han

GLUE = frozenset(
    (
        "",
        *listed(
            "d'ici,jusqu'à,jusqu'au,from,to,by,of,at,than,with,in,on,for,the,a,an,and,or,until,up,down,is,are,be,about,"
            "around,only,least,most,more,less,fewer,under,over,below,above,between,per,reach,"
            "reaches,want,wants,should,our,my,we,i,it,now,currently,today,every,each,next,this,"
            "von,auf,um,bis,zu,mit,bei,am,im,der,die,das,den,dem,des,und,oder,ein,eine,unsere,"
            "unseren,unser,mindestens,höchstens,unter,über,pro,vom,zum,zur,del,de,desde,al,"
            "hasta,en,el,la,los,las,un,una,y,o,con,para,por,nuestros,nuestra,mi,su,du,à,au,aux,"
            "le,les,et,ou,d,l,avec,notre,nos,mes,par,pour,jusqu,ici,do,da,dos,ao,até,em,no,na,e,"
            "before,antes,avant,vor,bevor,uma,com,nosso,nossa,meu,pelo,menos,moins,plus,más,mais,achieve,hm,so,well,ok,okay,"
            "it's,i'm,we're,that,which,was,sell,have,increase,reduce"
        ),
    )
)
"""Small words of all languages: most texts are too short to be sure of one."""
SIGNS = "~≈<>≥≤=+-→,:;()\"'"
ENDS = " ~≈<>≥≤=+-→,:;.，。：、"
ROMANCE = ("es", "fr", "pt")
"""Languages that a short text may be mistaken for one another."""
SHORTEST = 4
"""Letters of a word that frames a measure in a language that is not known."""
COUNTERS = "个名位场件款项篇条家套门节单笔例张杯户次起"
"""Chinese counters, which stay behind when their number is taken out."""
COUNTED = re.compile(rf"^[{COUNTERS}](?!数)")
LONGEST = 3
"""Words of the longest phrase that frames a measure."""


def joined(runs: Iterable[str], language: str) -> str:
    """The runs of words that are left of a clause as one name, without glue between and around."""
    first, *others = runs
    runs = (first, *(COUNTED.sub("", run) for run in others))
    kept = [run for run in (trimmed(run, language) for run in runs) if run]
    if any(map(has_han, kept)):
        return "".join(kept)
    return trimmed(" ".join(kept), language)


def trimmed(run: str, language: str) -> str:
    """A run of words without glue words and signs at either end."""
    if has_han(run):
        ahead, behind = han_glue()
        run = run.strip(ENDS)
        return behind.sub("", ahead.sub("", run)).strip(ENDS)
    frames, moving = phrases(language)
    words = run.split()
    plain = [word.lower().replace("’", "'").strip(SIGNS) for word in words]
    start, end = 0, len(words)
    while start < end and (size := opened(plain[start:end], frames)):
        start += size
    while start < end and (size := closed(plain[start:end], frames | moving)):
        end -= size
    return ELIDED.sub("", " ".join(words[start:end]).strip(ENDS))


ELIDED = re.compile(r"^(?:l|d|qu)['’](?=\w)", re.IGNORECASE)
"""A French article that is written together with its noun."""


def opened(words: list[str], frames: frozenset[str]) -> int:
    """How many of the words at the start only frame what follows."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        if " ".join(words[:size]) in frames:
            return size
    return int(words[0] in GLUE)


def closed(words: list[str], frames: frozenset[str]) -> int:
    """How many of the words at the end only frame what stands before."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        if " ".join(words[-size:]) in frames:
            return size
    return int(words[-1] in GLUE)


@cache
def phrases(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """What frames a measure in a language, and what tells behind it that it moves.

    Where the language is not known, all of them do, but for words so short that they are another
    word elsewhere ("van", "son").
    """
    near = ROMANCE if language in ROMANCE else (language,)
    spoken = [lexicon for lexicon in LEXICONS if not language or lexicon.code in near]
    least = 1 if language else SHORTEST
    return (
        frozenset(phrase for one in spoken for phrase in one.frames if len(phrase) >= least),
        frozenset(phrase for one in spoken for phrase in one.moving if len(phrase) >= least),
    )


@cache
def han_glue() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The Chinese words that frame a measure, at its start and at its end."""
    chinese = next(lexicon for lexicon in LEXICONS if lexicon.code == "zh")

    def any_of(words: Iterable[str]) -> str:
        return "|".join(sorted(map(re.escape, words), key=len, reverse=True))

    marks = "，,、：:"
    return (
        re.compile(rf"^(?:{any_of(chinese.frames)}|[{marks}])+"),
        re.compile(rf"(?:{any_of(chinese.moving)}|[{marks}])+$"),
    )

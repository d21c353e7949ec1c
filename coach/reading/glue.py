"""What stands around the name of a measure and does not belong to it, and cutting that off."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from coach.late import Late
from coach.reading.fractions import WHOLES
from coach.reading.lexicon import LEXICONS
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.reading.openings import Cue
from coach.reading.words import HAN_WORDS

GLUE = frozenset(
    (
        "",
        *listed(
            "d'ici,them,jusqu'à,jusqu'au,from,to,by,of,at,than,with,in,on,for,the,a,an,and,or,until,till,til,'til,up,down,is,are,be,about,"
            "around,only,least,most,more,less,fewer,under,over,below,above,between,per,reach,"
            "reaches,want,wants,should,our,my,we,i,it,now,currently,today,every,each,next,this,"
            "max,max.,máx.,min.,mín.,mind.,mind,ca.,ca,approx.,aprox.,env.,p.,a.,"
            "von,auf,um,bis,zu,mit,bei,am,im,der,die,das,den,dem,des,und,oder,ein,eine,unsere,"
            "unseren,unser,mindestens,höchstens,unter,über,pro,vom,zum,zur,del,de,desde,al,"
            "hasta,en,el,la,los,las,un,una,y,o,con,para,pra,por,nuestros,nuestra,mi,su,du,à,au,aux,"
            "le,les,et,ou,d,l,avec,notre,nos,mes,par,pour,jusqu,ici,do,da,dos,ao,até,em,no,na,e,"
            "before,antes,avant,vor,bevor,uma,com,nosso,nossa,meu,pelo,menos,moins,plus,más,mais,achieve,hm,so,well,ok,okay,"
            "but,then,aber,dann,pero,luego,puis,depois,"
            "it's,i'm,we're,that,which,was,sell,have,increase,reduce,starting,beginning,since,"
            "müssten,müsste,müssen,sollten,sollen,sollte,dürften,deberían,deben,debería,devraient,"
            "doivent,devrait,deveriam,devem,deveria,cair,künftig,zukünftig,dauert,"
            "instead,seit,ab,alle,statt,sur,dans,chaque,toutes,depuis,dès,cada,partir"
        ),
    )
)
"""Small words of all languages: most texts are too short to be sure of one."""
SIGNS = "~≈<>≥≤=+-–—/→,:;()\"'"
ENDS = " ~≈<>≥≤=+-→,:;.，。：、"
ROMANCE = ("es", "fr", "pt")
"""Languages that a short text may be mistaken for one another."""
SHORTEST = 4
"""Letters of a word that frames a measure in a language that is not known."""
COUNTERS = "个名位场件款项篇条家套门节单笔例张杯户次起册本台辆只支瓶包箱桌间盒份封"
"""Chinese counters, which stay behind when their number is taken out."""
COUNTED = Late(rf"^[{COUNTERS}](?!数)")
LONGEST = 3
"""Words of the longest phrase that frames a measure."""


def joined(runs: Iterable[str], language: str) -> str:
    """The runs of words that are left of a clause as one name, without glue between and around."""
    first, *others = runs
    runs = [first, *(run if run.isascii() else COUNTED.sub("", run) for run in others if run)]
    kept = [name for run in runs if run.strip() and (name := trimmed(run, language))]
    if any(map(has_han, kept)):
        return "".join(kept)
    if len(kept) == 1 and APOSTROPHE.isdisjoint(kept[0]):
        return kept[0]
    return trimmed(" ".join(kept), language) if kept else ""


def trimmed(run: str, language: str) -> str:
    """A run of words without glue words and signs at either end."""
    if has_han(run):
        ahead, behind = han_glue()
        run = run.strip(ENDS)
        return behind.sub("", ahead.sub("", run)).strip(ENDS)
    opening, closing = phrases(language)
    words = run.split()
    plain = [*map(bare, words)]
    start, end = 0, len(words)
    while (
        start < end
        and plain[start] in opening.opens
        and (size := opened(plain[start:end], opening))
    ):
        start += size
    while (
        start < end
        and plain[end - 1] in closing.closes
        and (size := closed(plain[start:end], closing))
    ):
        end -= size
    name = " ".join(words[start:end]).strip(ENDS)
    return ELIDED.sub("", name) if name[1:2] in APOSTROPHES or name[2:3] in APOSTROPHES else name


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """A word in lower case without signs around it; remembered, because the same words return."""
    return word.lower().replace("’", "'").strip(SIGNS)


APOSTROPHES = ("'", "’")
APOSTROPHE = frozenset(APOSTROPHES)


ELIDED = Late(r"^(?:l|d|qu)['’](?=\w)", re.IGNORECASE)
"""A French article that is written together with its noun."""


class Phrases(NamedTuple):
    """Phrases that are looked for at an end of a run of words."""

    every: frozenset[str]
    first: frozenset[str]
    """The first words of them: asked before anything is put together."""
    last: frozenset[str]
    opens: frozenset[str]
    """Words without one of which nothing frames at the start: the first ones, and glue."""
    closes: frozenset[str]

    @classmethod
    def of(cls, every: frozenset[str]) -> "Phrases":
        """The phrases with the words at their ends."""
        split = [phrase.split(" ") for phrase in every]
        first, last = frozenset(s[0] for s in split), frozenset(s[-1] for s in split)
        return cls(every, first, last, first | GLUE, last | GLUE)


def opened(words: list[str], frames: Phrases) -> int:
    """How many of the words at the start only frame what follows."""
    if words[0] in frames.first:
        for size in range(min(LONGEST, len(words)), 0, -1):
            if " ".join(words[:size]) in frames.every:
                return size
    return int(words[0] in GLUE)


PARTICLES = frozenset(("up", "in", "out", "on", "over", "back", "down"))
TAKING_ONE = Late(
    r"(?:sign|log|show|drop|check|turn|speak|follow|set|start|step|tune|opt|comes?|pick|join|"
    r"call|write|move|pay|hand|try|work|hold)(?:s|ed|ped|ing|ping)?"
)
"""Verbs that need the small word behind them: people who "sign up"."""


def takes_particle(ahead: str, word: str) -> bool:
    """Whether a small word belongs to the verb in front of it, and so to the name."""
    before = ahead.split() if word in PARTICLES else []
    return bool(before) and TAKING_ONE.fullmatch(before[-1]) is not None


MORE = frozenset(listed("more,fewer,less,mehr,weniger,más,menos,plus,moins,mais"))
ENDS_IN_BOUND = Late(rf"(?:^|\s)(?:\d+|{'|'.join(WHOLES)})\s(?:or|oder|o|u|ou)\s\S+$")
"""A number with a bound behind it."""


def closed(words: list[str], frames: Phrases) -> int:
    """How many of the words at the end only frame what stands before."""
    if words[-1] in MORE and ENDS_IN_BOUND.search(" ".join(words)):
        return 0  # "calls with six or more" counts other calls than "calls with six"
    if takes_particle(" ".join(words[-2:-1]), words[-1]):
        return 0
    if words[-1] in frames.last:
        for size in range(min(LONGEST, len(words)), 0, -1):
            if " ".join(words[-size:]) in frames.every:
                return size
    return int(words[-1] in GLUE)


@cache
def phrases(language: str) -> tuple[Phrases, Phrases]:
    """What frames a measure in a language, in front of it and behind it, where it may also move.

    Where the language is not known, all of them do, but for words so short that they are another
    word elsewhere ("van", "son").
    """
    near = ROMANCE if language in ROMANCE else (language,)
    spoken = [lexicon for lexicon in LEXICONS if not language or lexicon.code in near]
    least = 1 if language else SHORTEST
    frames = frozenset(phrase for one in spoken for phrase in one.frames if len(phrase) >= least)
    moving = frozenset(phrase for one in spoken for phrase in one.moving if len(phrase) >= least)
    return Phrases.of(frames), Phrases.of(frames | moving)


HAN_ENDED = (
    "行为|签到|报到|迟到|持有|拥有|自有|纪要|摘要|概要|主要|理由|自由|思想|梦想|理想|目的|网吧|酒吧"
)
"""Words that end with one."""


@cache
def han_glue() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The Chinese words that frame a measure, at its start and at its end."""
    chinese = next(lexicon for lexicon in LEXICONS if lexicon.code == "zh")

    def any_of(words: Iterable[str]) -> str:
        return "|".join(sorted(map(re.escape, words), key=len, reverse=True))

    marks = "，,、：:"
    return (
        re.compile(rf"^(?:(?!{any_of(HAN_WORDS)})(?:{any_of(chinese.frames)})|[{marks}])+"),
        re.compile(rf"(?:(?:{any_of(chinese.moving)})(?<!{HAN_ENDED})|[{marks}]|[不没未])+$"),
    )


HEDGED_WORDS = (
    "about|around|roughly|maybe|perhaps|approximately|etwa|ungefähr|rund|circa|ca|vielleicht"
    "|aproximadamente|quizá|quizás|tal|alrededor|environ|près|peut|cerca|menos|talvez"
)
HEDGED = Cue(
    r"(?:^|(?<=[\s,\u3400-\u9fff]))(?:about|around|roughly|maybe|perhaps|approximately|etwa|ungefähr"
    r"|rund|circa|ca\.?|vielleicht|aproximadamente|quizás?|tal vez|alrededor de|environ|à peu près"
    r"|peut-être|cerca de|mais ou menos|talvez|大概|大约|差不多|约)\s?$",
    HEDGED_WORDS,
    "概约差",
)
"""Words in front of a number that say it is not exact, and nothing of what is counted."""
COUNTER = Late(rf"[{COUNTERS}](?=$|[\s,.;!?。到至增提达降减,、])")
"""A Chinese counter behind a number, when no noun follows it."""

"""Rewrites out of the person's own words, with blanks for what they have not said."""

import re
from math import isfinite

from coach.checks.set_person_removal import SIGNS as REMOVING
from coach.checks.sight import SeenKeyResult, SeenObjective
from coach.late import Late
from coach.reading import Reading, folded, language_of, numbers
from coach.reading.lexicon.lexicon import listed
from coach.reading.metric_name import named
from coach.reading.numbers import has_number
from coach.reading.words import word_set
from coach.words.days import day_of

BLANK = "___"
FROM_TO = {
    "en": "{what}: from {start} to {goal} by {day}",
    "zh": "{what}：从 {start} 到 {goal}，截至 {day}",
    "es": "{what}: de {start} a {goal} antes de{the} {day}",
    "de": "{what}: von {start} auf {goal} bis {day}",
    "fr": "{what} : de {start} à {goal} d'ici{the} {day}",
    "pt": "{what}: de {start} para {goal} até {day}",
}

DAYS = {"es": "l", "fr": " le"} | dict.fromkeys(("en", "zh", "de", "pt"), "")
"""What stands in front of a day, and not of a month or a season."""
NEXT_TIME = {
    "en": "Next time ___ because ___",
    "zh": "下次 ___，因为 ___",
    "es": "La próxima vez ___ porque ___",
    "de": "Nächstes Mal ___, weil ___",
    "fr": "La prochaine fois ___ parce que ___",
    "pt": "Da próxima vez ___ porque ___",
}


def from_to(seen: SeenKeyResult, what: str = "") -> str:
    """The key result in the form metric, from, to, by; known parts filled in.

    Empty for a metric that still holds a number, which was not read surely.
    """
    full, said = seen.full, seen.reading
    if CLAUSE_AHEAD.search(said.seen.plain[: said.seen.change.start]):
        return ""
    metric = what or given_name(seen) or named(said, seen.text)
    metric = without_deed(metric, said)
    if not metric or len(metric) > 100 or aimed_at_person(seen.text) or has_number(metric):
        return ""
    if not nameable(metric) or folded(metric).startswith(tuple(map(folded, said.hedges))):
        return ""
    language = spoken_in(seen)
    told = next((when for when in reversed(said.when) if when.end == full.due), None)
    told = told if told and not told.ahead else None  # "in two months" is no day
    due = told.text if told else BLANK
    if full.due and not told:
        due = day_of(full.due, language)
    due = BY.sub("", due, count=1)
    words = folded(seen.text)
    unit = full.unit if not full.unit.isalpha() or folded(full.unit) in words else ""
    return FROM_TO[language].format(
        what=capital(metric),
        start=amount(full.baseline, unit),
        goal=amount(full.target, unit),
        day=due,
        the=DAYS[language] if told is None or told.precision == "day" else "",
    )


CLAUSE_AHEAD = Late(r"(?<![^\W\d_])(?:que|dass|so that|damit|para que|pour que)\s(?:\w+\s){0,2}$")
"""In front of its number they open a clause with a verb of its own, which names no measure."""


def given_name(seen: SeenKeyResult) -> str:
    """The name that a field gives to what is measured; empty where it rather says where to look.

    Of a number with a name in brackets the name: "KPI #2 (Parcels on time)".
    """
    told = NUMBERED_NAME.sub(r"\1", seen.given.metric)
    if not seen.reading.seen.amounts or not seen.text:
        return told
    words = {word for word in folded(seen.text).split() if len(word) > SMALL}
    return told if not words.isdisjoint(folded(told).split()) else ""


SMALL = 3
"""Letters of most words that only join."""


NUMBERED_NAME = Late(
    r"^(?:kpi|metric|metrik|métrica|métrique)(?![^\W\d_])[^(:]{0,6}[(:]\s?([^()]+)\)?$", re.I
)


def spoken_in(seen: SeenKeyResult | SeenObjective) -> str:
    """The language of an item; that of the draft where so few words may be of another one."""
    said = seen.reading
    alone = len(seen.sight.every_key_result) < SEVERAL
    words = sum(token.text.isalpha() for token in said.seen.found)
    if said.language and (alone or words > FEW or said.language == "zh"):
        return said.language
    return language_of(seen.sight.plan)


SEVERAL = 3
FEW = 8


def without_deed(metric: str, said: Reading) -> str:
    """The name without a deed that opens it: of "Describe funding methods" what is counted."""
    opens = said.verb_kind in ("activity", "delivery") and metric.startswith(f"{said.verb} ")
    return metric[len(said.verb) + 1 :] if opens and said.verb else metric


def nameable(name: str) -> bool:
    """Whether words may stand for what is measured: no half a clause, nor somebody who does it."""
    words = folded(name).split()
    whole = bool(words) and words[0] not in ADRIFT | DENIED and words[-1] not in COMPARED
    whole = whole and not words[-1].endswith("±") and name.count('"') % 2 == 0
    whole = whole and FINITE.isdisjoint(words)
    return len(name) > 1 and whole and SOMEBODY.search(name) is None


FINITE = frozenset(
    listed(
        "are,is,can,will,shows,show,exists,exist,identifies,gets,get,sind,ist,kann,können,wird,werden,"
        "zeigt,zeigen,son,está,están,puede,pueden,hay,sont,est,peut,peuvent,são,está,estão,pode,podem"
    )
)
"""Verbs of a clause: what "are established" or "can be updated" tells is no name."""
DENIED = frozenset(listed("not,never,no,nicht,nie,kein,keine,nunca,jamais,ne,pas,não"))
"""A name says what is measured, and not what is not to be."""
SOMEBODY = Late(
    r"(?<![^\W\d_])(?:i|we|he|she|they|it|you|ich|wir|er|je|j['’]\w+|nous|on|il|elle|ils|yo|él|ella"
    r"|eu|ele|ela|nós)(?![^\W\d_])|[我你他她它]",
    re.IGNORECASE,
)
"""Who does something: a name of a measure has nobody in it."""
BY = Late(
    r"^(?:by|bis(?: zum)?|antes del?|até|d'ici(?: le)?|截至)\s*|(?:之前|以前|前)$", re.IGNORECASE
)
"""What the wording says beside the day anyway."""


WITH = {
    "en": ("With {thing}, ___ goes from ___ to ___", "With {thing}, ___ can ___"),
    "zh": ("有了{thing}，___ 从 ___ 到 ___", "有了{thing}，___ 能 ___"),
    "es": ("Con {thing}, ___ pasa de ___ a ___", "Con {thing}, ___ puede ___"),
    "de": ("Durch {thing} geht ___ von ___ auf ___", "Durch {thing} kann ___ jetzt ___"),
    "fr": ("Avec {thing}, ___ passe de ___ à ___", "Avec {thing}, ___ peut ___"),
    "pt": ("Com {thing}, ___ passa de ___ para ___", "Com {thing}, ___ pode ___"),
}
"""What a deed may lead to: a number that moves, and somebody who can do something."""
LONGEST_THING = 60
ADRIFT = frozenset(
    listed(
        "to,with,on,at,in,for,about,from,by,into,through,over,up,out,of,as,that,whether,how,what,if,"
        "con,en,para,por,sobre,de,a,al,que,cómo,mit,an,auf,bei,zu,für,über,dass,avec,sur,pour,dans,à,"
        "chez,au,aux,com,em,no,na,d,du,des,del,do,da,von,vom,zum,zur,im,ins,beim,"
        "aus,nach,um,so,better,more,it,them,him,her,us,within,innerhalb,and,or,und,oder,y,e,o,et,ou,"
        "down,off,away,back,those,these,this,diese,dieser,dieses,diesen,estos,estas,este,esta,ces,"
        "cette,estes,essas,esses"
    )
)
"""Words with which no thing begins: "talk to customers" makes nothing that one could have."""


SHARE = {
    "en": "___ % of {who}", "es": "El ___ % de {who}", "de": "___ % der {who}",
    "fr": "___ % des {who}", "pt": "___ % de {who}", "zh": "___% 的{who}",
}  # fmt: skip
ARTICLE = Late(r"(?:die|les)\s", re.IGNORECASE)


COMPARED = frozenset(
    listed("faster,quicker,sooner,better,earlier,schneller,besser,früher,mejor,mieux,vite,melhor")
)
"""Words that end a clause and no name: "support tickets faster"."""
GENITIVE = frozenset(listed("eines,einer,des,der,unseres,unserer,meines,meiner"))


def share_of(seen: SeenKeyResult) -> str:
    """How many of them, where a sentence opens with those who gain; empty otherwise."""
    said = seen.reading
    who = ARTICLE.sub("", seen.text, count=1) if said.language in ("de", "fr") else seen.text
    if not said.beneficiary or not folded(who).startswith(folded(said.beneficiary)):
        return ""
    behind = who[len(said.beneficiary) :]
    if said.language == "zh" and not behind.startswith(GOES_ON):
        return ""  # it is the first part of a longer name
    if any(folded(who).startswith(folded(word)) for word in said.unbounded):
        return ""
    kept = who if said.language in ("de", "zh") else who[:1].lower() + who[1:]
    return SHARE[said.language or "en"].format(who=kept)


GOES_ON = tuple("的能会愿在每都可主更自不没有认觉知用看说")
"""How a Chinese sentence goes on behind those who gain."""


def effect_of(seen: SeenKeyResult) -> str:
    """A result with blanks, reached with the thing that the deed makes; empty without a thing."""
    thing = thing_of(seen.text, seen.reading)
    return WITH[spoken_in(seen)][0].format(thing=thing) if thing else ""


def for_whom(seen: SeenObjective) -> str:
    """Who can do what with the thing that the deed makes; empty without a thing."""
    thing = thing_of(seen.text, seen.reading)
    return WITH[spoken_in(seen)][1].format(thing=thing) if thing else ""


def thing_of(text: str, said: Reading) -> str:
    """What a deed makes, in the person's words: "the new booking page" of "Launch the ...".

    Empty unless the language is known, the verb stands at one end and all the rest is one short
    thing without a date.
    """
    if said.language not in WITH or aimed_at_person(text):
        return ""
    if not said.verb or said.verb_kind not in ("activity", "delivery") or said.when or said.parts:
        return ""
    owned = False
    if text.startswith(said.verb):
        thing = text[len(said.verb) :]
    elif said.language == "de" and text.endswith(said.verb):
        thing = text[: -len(said.verb)]
        owned = said.verb[:1].isupper()  # the last noun of a phrase, which is no name without it
    else:
        return ""
    for pace in said.paces:
        thing = thing.replace(pace, "")
    thing = " ".join(thing.split())
    first = re.split("[ ']", folded(thing))[0]
    owned = owned or (said.language == "de" and said.verb[:1].isupper() and first in GENITIVE)
    clear = (
        bool(first)
        and not owned
        and ADRIFT.isdisjoint((first, folded(thing.rsplit(" ", 1)[-1])))
        and not said.claims.dose
        and not SOMEBODY.search(thing)
        and not any(sign in thing for sign in ",;:()")
        and not any(number.start for number in numbers(thing))
    )
    if said.language == "de" and thing:
        thing = lowered(thing)
    told = " " in thing or said.language == "zh"
    return thing if clear and told and len(thing) <= LONGEST_THING else ""


def aimed_at_person(text: str) -> bool:
    """Whether words of dismissal stand in it: nobody is handed a better way to say that."""
    return not REMOVING.isdisjoint(word_set(folded(text)))


def lowered(thing: str) -> str:
    """A German thing with a small article or numeral at its beginning; nouns keep their capital."""
    small = thing[:1].lower() + thing[1:]
    return small if folded(thing.split(" ")[0]) in GERMAN_OPENINGS else thing


GERMAN_OPENINGS = frozenset(
    listed(
        "der,die,das,den,dem,ein,eine,einen,unser,unsere,unseren,mein,meine,meinen,neue,neuen,neues,"
        "zwei,drei,vier,fünf,sechs,sieben,acht,neun,zehn,mehr,alle"
    )
)


def amount(value: float | None, unit: str) -> str:
    """A number with its unit, or a blank with the unit."""
    shown = BLANK if value is None else plainly(value)
    if unit in ("$", "€", "£", "¥", "₹", "R$"):
        return f"{unit}{shown}"
    if unit.startswith("/"):
        return f"{shown}{unit}"
    return f"{shown} {unit}".strip() if unit != "pp" else shown


def plainly(value: float) -> str:
    """The number without a needless fraction; a blank for one of more digits than are kept."""
    if not isfinite(value):
        return BLANK
    return str(int(value)) if value == int(value) else f"{value:.6f}".rstrip("0")


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def without(text: str, word: str) -> str:
    """The text without a word that weakens it."""
    left = text.replace(word, "", 1).strip(" ,")
    left = " ".join(left.split())
    for dangling in ("to ", "zu ", "de ", "a "):
        left = left.removeprefix(dangling)
    return capital(left) if len(left) > 2 else ""

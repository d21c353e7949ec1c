"""Rewrites out of the person's own words, with blanks for what they have not said."""

import re

from coach.checks.amounts import BLANK as BLANK
from coach.checks.amounts import Ends
from coach.checks.set_person_removal import SIGNS as REMOVING
from coach.checks.sight import SeenKeyResult, SeenObjective
from coach.late import Late
from coach.reading import Reading, folded, language_of
from coach.reading.lexicon.lexicon import listed
from coach.reading.metric_name import named
from coach.reading.numbers import has_number
from coach.reading.words import word_set
from coach.words.days import day_of

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

    Empty for a metric that was not read surely: it holds a number, or words that stand apart in
    the sentence, or the sentence tells two things.
    """
    full, said = seen.full, seen.reading
    if CLAUSE_AHEAD.search(said.seen.plain[: said.seen.change.start]):
        return ""
    given = what or given_name(seen)
    metric = LIMIT_LEFT.sub("", without_deed(given or named(said), said))
    if not given and (len(said.parts) > 1 or not stands_in(metric, said)):
        return ""
    if not metric or len(metric) > 100 or aimed_at_person(seen.text) or has_number(metric):
        return ""
    if (
        not nameable(metric)
        or metric.endswith(WITHIN)
        or folded(metric).startswith(tuple(map(folded, said.hedges)))
    ):
        return ""
    language = spoken_in(seen)
    told = next((when for when in reversed(said.when) if when.end == full.due), None)
    told = told if told and not told.ahead else None  # "in two months" is no day
    due = told.text if told else BLANK
    if full.due and not told:
        due = day_of(full.due, language)
    due = BY.sub("", due, count=1)
    ends = Ends(seen, language)
    return FROM_TO[language].format(
        what=capital(metric),
        start=ends.shown(full.baseline),
        goal=ends.shown(full.target),
        day=due,
        the=DAYS[language] if told is None or told.precision == "day" else "",
    )


def stands_in(metric: str, said: Reading) -> bool:
    """Whether a sentence holds a name as it is, but for the numbers and days in between."""
    name, plain = " ".join(folded(metric).split()), said.seen.plain
    if not said.quantities and not all(map(str.isalpha, WORDS.findall(name))):
        return False  # a number that is no measure: a standard, an exam
    change, left = said.seen.change, plain
    if said.baseline is not None and said.target is not None:
        left = f"{left[: change.start]}  {left[change.end :]}"
    for when in said.when:
        left = left.replace(folded(when.text), "  ", 1)
    return any(name in " ".join(whole.split()) for whole in (plain, left, JOINTS.sub(" ", left)))


WORDS = Late(r"\w+")
JOINTS = Late(r"(?<![^\W\d_])(?:from|to|by|von|auf|um|de|a|en|à|para|em)\s{2,}")
"""What stood in front of the numbers that were cut out."""
LIMIT_LEFT = Late(
    r"(?:\s(?:under|below|above|over|unter|über|sous|bajo|por debajo de|abaixo de|acima de|sur"
    r"|at|in|by|to|of|in höhe|bei|en|em|for|(?<!\sof\s)stays?|remains?|keeps?|is|are|was"
    r"|reach(?:es)?|goes|falls?|rises?|grows?|bleib(?:t|en)|lieg(?:t|en)|ist|sind|beträgt|sinkt|steigt"
    r"|erreicht|reste(?:nt)?|est|sont|passe|atteint|se mantienen?|quedan?|permanecen?|est[áa]n?|es"
    r"|son|llega|baja|sube|ficam?|é|são|chega|cai|sobe|mant[ée]m-se)|\s?[…:：]|\s[-−–+])+$",
    re.IGNORECASE,
)
"""What belongs to the number behind a name: how it lies to it, and the verb that leads there."""
WITHIN = (" within", " innerhalb", " binnen", " dentro de", " dans", " sous")
"""In front of a stretch of time they tell how soon something happens, which has no name yet."""
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
    whole = whole and INSTEAD.search(folded(name)) is None
    whole = whole and not words[-1].endswith("±") and name.count('"') % 2 == 0
    whole = whole and FINITE.isdisjoint(words) and not words == words[:1] in WAYS
    whole = whole and CLAUSE_INSIDE.search(folded(name)) is None
    return len(name) > 1 and whole and SOMEBODY.search(name) is None


INSTEAD = Late(
    r"(?<![^\W\d_])(?:instead of|rather than|statt|anstatt|en lugar de|en vez de|au lieu d"
    r"|em vez de|zu \w+n$|möglich|possible|posible|possível)(?![^\W\d_])|而不是|尽可能"
)
"""Words of a comparison or of a limit, which belong to no name."""
FINITE = frozenset(
    listed(
        "are,is,can,will,shows,show,exists,exist,identifies,gets,get,sind,ist,kann,können,wird,werden,"
        "zeigt,zeigen,son,está,están,puede,pueden,hay,sont,est,peut,peuvent,são,está,estão,pode,podem"
    )
)
"""Verbs of a clause: what "are established" or "can be updated" tells is no name."""
CLAUSE_INSIDE = Late(r"\s[a-z]{3,}(?<!s)s (?:the|an?|our|their|its|his|her)\s")
"""An English clause in a name: "ward holds the morning huddle"."""
WAYS = (["alta"], ["baixa"], ["alza"], ["baja"], ["hausse"], ["baisse"], ["doble"], ["runter"])
"""A way that a number goes, which is not its name."""
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


COMPARED = frozenset(
    listed("faster,quicker,sooner,better,earlier,schneller,besser,früher,mejor,mieux,vite,melhor")
)
"""Words that end a clause and no name: "support tickets faster"."""


def aimed_at_person(text: str) -> bool:
    """Whether words of dismissal stand in it: nobody is handed a better way to say that."""
    return not REMOVING.isdisjoint(word_set(folded(text)))


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]

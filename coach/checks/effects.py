"""Results with blanks for what is only a deed: the thing that it makes, and who is better off."""

import re

from coach.checks.rewrites import ADRIFT, SOMEBODY, aimed_at_person, spoken_in
from coach.checks.sight import SeenKeyResult, SeenObjective
from coach.late import Late
from coach.reading import Reading, folded, numbers
from coach.reading.lexicon.lexicon import listed

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

SHARE = {
    "en": "___ % of {who}", "es": "El ___ % de {who}", "de": "___ % der {who}",
    "fr": "___ % des {who}", "pt": "___ % de {who}", "zh": "___% 的{who}",
}  # fmt: skip
ARTICLE = Late(r"(?:die|les)\s", re.IGNORECASE)
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
        and not (folded(said.verb) in WITH_PEOPLE and AUDIENCE.search(folded(thing)))
        and not SOMEBODY.search(thing)
        and not any(sign in thing for sign in ",;:()")
        and not any(number.start for number in numbers(thing))
    )
    if said.language == "de" and thing:
        thing = lowered(thing)
    told = " " in thing or said.language == "zh"
    return thing if clear and told and len(thing) <= LONGEST_THING else ""


WITH_PEOPLE = frozenset(
    listed(
        "train,coach,teach,interview,survey,call,meet,visit,contact,ask,"
        "schulen,schule,befragen,interviewen,anrufen,treffen,besuchen,coachen,unterrichten,"
        "formar,capacitar,entrevistar,llamar,encuestar,visitar,"
        "former,interviewer,appeler,rencontrer,interroger,"
        "treinar,entrevistar,ligar,visitar,培训,访谈,采访,走访,拜访,教,面试,培養,培养"
    )
)
"""Deeds that are done with people: these are nothing that one then has."""
AUDIENCE = Late(
    r"(?<![^\W\d_])(?:\w*staff|\w*people|\w*managers?|\w*employees?|\w*colleagues?|\w*customers?"
    r"|\w*users?|\w*clients?|\w*leads?|\w*teams?|\w*experts?|\w*students?|\w*volunteers?"
    r"|\w*(?:mitarbeite|kolleg|kund|führungskräft|nutze|leute|expert|schüle|freiwillig|ehrenamt|team)\w*"
    r"|(?:emplead|client|usuari|gerent|persona|alumn|voluntari|expert|equip|pessoa|funcionári|alun)\w*"
    r"|(?:employé|salarié|collaborat|manager|utilisat|personne|élève|bénévol|équipe)\w*)"
    r"(?![^\W\d_])|[人名位员工客户家]$"
)


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

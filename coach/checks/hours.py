"""Time that is spent on work, told as a result: hours are what it costs, not what comes of it.

A time that something takes those who wait ("answered within 4 hours"), that is saved or that those
who are served spend ("members stay two hours") is a measure and is left alone.
"""

from collections.abc import Sequence

from coach.late import Late
from coach.reading import Reading, folded
from coach.reading.lexicon.lexicon import listed
from coach.reading.words import EFFORTS, Hit, Token

UNITS = frozenset(("h", "min", "days"))
WEIGHED = (
    r"(?:at least|about|around|over|more than|another|an extra|up to|mindestens|etwa|rund|über"
    r"|mehr als|al menos|unas?|más de|au moins|environ|plus de|pelo menos|cerca de|mais de"
    r"|至少|超过|约|大约)"
)
SPENDS = Late(
    r"^(?:(?:we|i|to|will|want|wir|ich|quiero|queremos|je|nous|quero|vou)\s)*"
    r"(?:spend(?:ing)?|put(?:ting)?(?: in)?|invest(?:ing)?|dedicat(?:e|ing)|devot(?:e|ing)|allocate"
    r"|set aside|block|reserve|clock|log|dedicar|invertir|destinar|consacrer|investir|passer"
    rf"|reservar|réserver)(?: {WEIGHED})?$"
    rf"|^(?:[\u3400-\u9fff]{{0,6}}?)(?:花费?|投入|抽出?|拿出|安排)(?:{WEIGHED})?$"
)
"""What stands ahead of a time that is one's own to spend."""
SPENT_LAST = Late(
    r"(?:investieren|aufwenden|widmen|stecken|reservieren|einplanen|verbringen)[.!]?$"
)
"""The same at the end of a German sentence."""
SPARED = Late(
    r"(?<![^\W\d_])(?:saved?|saving|freed|less|fewer|gespart|eingespart|weniger|ahorrad[oa]s?|ahorrar"
    r"|menos|économisée?s?|gagnée?s?|moins|poupad[oa]s?|economizad[oa]s?)(?![^\W\d_])|节省|节约|减少"
)
"""Time that somebody gains."""
MADE = Late(
    r"^(?:build|write|create|develop|design|prototype|draft|code|make|produce|film|paint|assemble)\s"
    r"(?:an?|one)\s(?!.*\b(?:each|every|per)\b)|^(?:crear|construir|redactar|escribir|diseñar"
    r"|desarrollar|créer|construire|rédiger|écrire|concevoir|développer|criar|escrever|desenvolver"
    r"|desenhar)\s(?:una?|une|uma?)\s|^(?:ein|eine|einen)\s.+(?:bauen|schreiben|erstellen"
    r"|entwickeln|entwerfen)$|(?:做|写|开发|制作|搭建|搭|设计)出?一[个篇份套]"
)
"""One thing that is made once: how long that takes is effort."""
FOR = frozenset(listed("for,für,para,pour"))
"""In front of what time is for; a deed behind it says what it takes instead."""
TAKING = frozenset(
    listed(
        "to,until,till,from,between,before,after,without,per,bis,zum,zur,von,vom,zwischen,vor,nach,"
        "ohne,hasta,desde,entre,antes,sin,jusqu,avant,après,sans,até,sem,内,到,的,后,前"
    )
)
"""Behind a time they tell how long something takes or lasts, and not on what one spends it."""
PURSUITS = frozenset(
    listed(
        "sales,selling,marketing,admin,paperwork,homework,housework,work,study,sport,exercise,practice,"
        "research,analysis,development,training,preparation,therapy,outreach,"
        "vertrieb,verkauf,akquise,weiterbildung,fortbildung,analyse,forschung,recherche,vorbereitung,"
        "planung,übung,ehrenamt,arbeit,entwicklung,ausbildung,"
        "ventas,formación,análisis,desarrollo,investigación,estudio,trabajo,práctica,deporte,"
        "entrenamiento,voluntariado,preparación,redacción,lectura,"
        "vente,ventes,prospection,formation,développement,recherche,étude,travail,bénévolat,pratique,"
        "entraînement,préparation,rédaction,lecture,révision,"
        "vendas,formação,desenvolvimento,pesquisa,estudos,trabalho,treino,esporte,desporto,"
        "preparação,escrita,leitura,voluntariado"
    )
)
"""What people spend time on, as nouns."""
HAN_PURSUITS = Late(
    r"^(?:的)?[\u3400-\u9fff]{0,4}?(?:学习|志愿|写作|练习|阅读|锻炼|销售|工作|训练|研究)"
)
WITHIN = 4
"""Words behind a time, small ones left out, among which the work stands."""


def is_time_spent(said: Reading) -> bool:
    """Whether all that a sentence counts is the time that goes into somebody's own work."""
    change = said.seen.change
    used = change.used
    if not used or any(q.unit not in UNITS for q in said.quantities) or said.baseline is not None:
        return False
    plain = said.seen.plain
    if SPARED.search(plain):
        return False
    if said.bound == "at-most":
        return MADE.search(plain) is not None
    ahead, behind = plain[: used[0].start].strip(), plain[used[-1].end :]
    if SPENDS.search(ahead) or (not ahead and SPENT_LAST.search(plain)):
        return True
    if ahead and not PACED.fullmatch(ahead):
        return False
    return not is_of_others(said) and (
        bool(HAN_PURSUITS.match(behind)) or is_worked(said, used[-1].end)
    )


PACED = Late(
    r"(?:each|every|per|a|jede[nrs]?|pro|cada|por|chaque|par|每)\s?(?:day|week|month|tag|woche|monat|día"
    r"|semana|mes|jour|semaine|mois|dia|mês|天|周|月)"
)


def is_of_others(said: Reading) -> bool:
    """Whether those who are served spend that time, or it is so much for each of something."""
    found, known = said.seen.found, said.seen.known
    deeds = {hit.first for hit in known if hit.kind in EFFORTS or hit.kind == "deeds"}
    told = (hit for hit in known if hit.kind == "beneficiaries" and hit.after not in deeds)
    apart = any(not for_them(found, hit) for hit in told)
    return apart or bool(said.per and not PACE_WORDS & {*folded(said.per).split()})


def for_them(found: Sequence[Token], hit: Hit) -> bool:
    """Whether a deed is done with or for those who are named."""
    return any(token.text in WITH for token in found[max(0, hit.first - 2) : hit.first])


WITH = frozenset(listed("with,for,mit,für,con,para,avec,pour,com"))
PACE_WORDS = frozenset(
    listed(
        "day,week,month,quarter,year,tag,woche,monat,día,semana,mes,jour,semaine,mois,dia,mês,天,周,月"
    )
)


def is_worked(said: Reading, end: int) -> bool:
    """Whether a deed, or something that people spend time on, stands right behind a time."""
    seen = said.seen
    deeds = {hit.first for hit in seen.known if hit.kind in EFFORTS or hit.kind == "deeds"}
    nouns = {hit.first for hit in seen.known if hit.kind == "deeds"}
    meant = 0
    aim = False
    for place, token in enumerate(seen.found):
        if token.start < end:
            continue
        if token.text in TAKING or not (token.text[0].isalpha() or token.text in "'’"):
            return False
        aim = aim or token.text in FOR
        if token.text in PURSUITS or place in (nouns if aim else deeds):
            return True
        if is_gerund(seen.found, place):
            return True
        meant += len(token.text) > SMALL or not token.text.isascii()
        if meant >= WITHIN:
            return False
    return False


def is_gerund(found: Sequence[Token], place: int) -> bool:
    """Whether an English word behind "of", "in" or "on" is something that one does: "carving"."""
    word = found[place].text
    if not word.endswith("ing") or len(word) < SHORTEST_GERUND or word in THINGS:
        return False
    behind = found[place + 1].text if place + 1 < len(found) else ""
    return found[place - 1].text in ("of", "in", "on") and (not behind or behind in ENDING)


SHORTEST_GERUND = 6
ENDING = frozenset(
    (*listed("before,by,for,with,in,on,at,a,an,the,my,our,and,per,each,every,until,this,.,("), ",")
)
"""Behind it they show that it does not qualify a thing: "running water"."""
THINGS = frozenset(
    listed(
        "morning,evening,heating,cooling,lighting,parking,housing,clothing,waiting,downing,nothing,"
        "something,anything,everything,building,sibling,ceiling,viewing,sleeping,resting,remaining"
    )
)
"""Words with that ending that are had, not done."""
SMALL = 3
"""Letters of most words that only join."""

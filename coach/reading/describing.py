"""Numbers that only describe who or what somebody is: "my shop with 2 employees", "at 45".

They are no measure of a goal: nobody means to reach them. A number that something is to become
("grow to a team of 12") is one.
"""

from functools import lru_cache

from coach.late import Late
from coach.reading.measuring import Quantity


@lru_cache(maxsize=512)
def measuring(text: str, amounts: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The amounts of a text without those that only say who or what somebody is."""
    left: list[Quantity] = []
    end = 0
    """Where the last of those ends: what is joined to it describes as well."""
    for quantity in amounts:
        ahead, behind = text[: quantity.start].lower(), text[quantity.start :].lower()
        joined = end and JOINED.fullmatch(ahead[end:]) and COUNTED_IN.match(behind)
        if joined or describes(ahead, behind):
            end = quantity.end
        else:
            left.append(quantity)
    return tuple(left)


def describes(ahead: str, behind: str) -> bool:
    """Whether a number between two pieces of a sentence only says who or what somebody is."""
    if AGE.match(behind) or (ALONE.match(behind) and AGE_AHEAD.search(ahead)):
        return True
    if YEARS.match(behind) and LASTING.search(ahead):
        return True
    if CHILDREN.match(behind) and HAVING.search(ahead):
        return True
    if HAN_OWNED.match(behind) or (HAN_YEARS.match(behind) and HAN_AGE.search(ahead)):
        return True
    if OF_SOME_SIZE.match(behind):
        return not BECOMING.search(ARTICLE.sub("", ahead))
    if COUNTED_IN.match(behind):
        owner = OWNER.search(ahead)
    else:
        owner = TOGETHER.search(ahead, max(0, len(ahead) - LONGEST_COMPANY))
    return owner is not None and not BECOMING.search(ahead[: owner.start()])


COUNT = r"(?:\d[\d.,]*|[^\W\d]+)"
PERIODS = (
    r"year|month|quarter|week|day|summer|winter|jahr|monat|quartal|woche|tag|año|mes|semana|día|"
    r"an|année|mois|semaine|jour|ano|mês|dia|end|start|target|goal|result|ziel|meta|objectif"
)
OWNER = Late(
    r"\b(?:my|our|your|his|her|their|the|a|an|mein\w*|unser\w*|dein\w*|ein\w*|d(?:er|ie|as|em|en)|"
    r"mi|nuestr[oa]|tu|el|la|una?|mon|ma|notre|ton|ta|le|une|o|um|uma|meu|minha|noss[oa])"
    rf"\s(?!(?:{PERIODS})\b)(?:[\w'’-]+\s){{1,3}}?"
    r"(?:with|of|mit|von|con|de|com|avec|à|has|have|hat|haben|tiene|tem|a|al\s)\s?"
    r"(?:(?:its|only|just|about|some|nur|etwa|sus|seus|ses)\s)?$"
)
"""Somebody's something, in front of what it has: "my shop with", "unser Hotel mit"."""
COUNTED_IN = Late(
    rf"{COUNT}[\s-](?:[\w'’-]+\s)?(?:employees?|staff|people|persons?|workers?|colleagues|members|"
    r"hands|covers|volunteers|teachers|nurses|drivers|apprentices|rooms?|beds?|seats|tables|branches|"
    r"sites|shops|stores|kitchens|chairs|children|kids|sons|daughters|pupils|students|classes|"
    r"flats|apartments|houses|hectares?|acres?|cows|hives|vans|cars|square|residents|inhabitants|"
    r"mitarbeite\w+|angestellten?|leuten?|menschen|personen|kolleg\w+|köpfen?|azubis|"
    r"zimmern?|betten|plätzen?|tischen?|filialen|standorten?|läden|kindern?|schüler\w*|klassen|"
    r"wohnungen|hektar|kühen?|bewohner\w*|einwohner\w*|"
    r"emplead[oa]s?|trabajador\w+|personas?|compañer\w+|habitaciones|camas|mesas|plazas|"
    r"sucursales|tiendas|hij[oa]s|niñ[oa]s|alumn[oa]s|clases|pisos|hectáreas|vacas|vecin[oa]s|"
    r"employé\w*|salarié\w*|personnes?|collègues|chambres|lits|tables|places|boutiques|magasins|couverts|"
    r"enfants?|élèves|classes|appartements|vaches|habitants|"
    r"funcionári[oa]s?|empregad[oa]s?|pessoas?|colegas|quartos|lugares|lojas|filiais|filh[oa]s|"
    r"crianças|alun[oa]s|turmas|apartamentos|hectares|moradores)\b"
    r"(?!\s(?:sold|taken|booked|filled|full|belegt|verkauft|vendid[oa]s|ocupad[oa]s|vendu\w*))"
)
"""A number of hands or rooms, which one has rather than reaches."""
OF_SOME_SIZE = Late(
    rf"{COUNT}-(?:person|people|man|woman|women|room|bed|seat|table|child|year-old)\b"
    r"|(?:\d+|zwei|drei|vier|fünf|sechs)[\s-]?(?:köpfige|mann-|frau-|personen-|zimmer-)"
)
"""A number that is part of a quality: "our 3-person team"."""
TOGETHER = Late(
    r"\b(?:team|family|crew|staff|band|couple|group|household|village|town|club)\sof\s$"
    r"|\b(?:team|familie|truppe|gruppe|dorf)\s(?:aus|von|mit)\s$"
    r"|\b(?:equipo|familia|grupo|pueblo|equipe|équipe|família|famille|groupe|village)\sde\s$"
)
"""A company of people, in front of how many they are."""
LONGEST_COMPANY = 20
"""Characters of such a phrase."""
BECOMING = Late(
    r"(?:\b(?:to|into|become|becomes|reach|reaches|get|gain|win|add|hire|zu|zum|zur|auf|hin|werden|"
    r"wird|hasta|ser|en|alcanzar|devenir|jusqu'à|vers|até|virar|tornar|para)\s)$"
    r"|\b(?:grow|expand|double|wachsen|crecer|passer|crescer)\w*\s(?:\w+\s){0,4}$"
)
"""In front of what something is to become."""
ARTICLE = Late(r"(?<=\s)(?:a|an|my|our|the|ein\w*|un\w*)\s$")
AGE = Late(
    rf"{COUNT}[\s-](?:years?[\s-]old|jahre\salt|jährige|años\sde\sedad|ans\sd'âge|anos\sde\sidade)\b"
    r"|\d+\s?岁"
)
AGE_AHEAD = Late(r"\b(?:at|aged|age|i'm|i\sam|i’m|ich\sbin|mit|a\slos|aos|à)\s$")
ALONE = Late(r"(?:1[4-9]|[2-9]\d)(?=\s*(?:[,;]|i\b|ich\b|[.!]?$))(?!\s*%)")
"""An age by itself: "at 45 I run my first marathon", "with 60, ..."."""
LASTING = Late(
    r"\b(?:after|for|since|with|of|in|my|our|seit|nach|mit|desde\shace|hace|tras|después\sde|de|"
    r"depuis|après|il\sy\sa|ça\sfait|há|faz|hace|llevo|llevamos|levo|depois\sde|após|con|com|avec"
    r"|vor)\s(?:(?:over|more\sthan|about|fast|über|más\sde|"
    r"plus\sde|mais\sde)\s)?$"
)
YEARS = Late(
    rf"{COUNT}\s(?:years?(?:\snow)?(?:\s(?:in|of|as|on|together|i|we|my|our|ago)\b|[.,;!]|$)"
    r"|jahren?\b|años\b|ans\b|anos\b)"
)
"""How long one has been at it: "after 20 years in business"."""
CHILDREN = Late(
    rf"{COUNT}\s(?:(?:small|young|little|kleine|junge)\s)?"
    r"(?:kids|children|sons|daughters|kindern?|hij[oa]s|niñ[oa]s|enfants?|filh[oa]s)\b"
)
HAVING = Late(
    r"\b(?:i(?:'ve)?(?:\shave|\sgot)?|we\shave|with|and|hab\w*(?:\sich)?|mit|und|tengo|con|y|j['’]ai|avec|et"
    r"|tenho|com|e)\s$"
)
"""Somebody's children: "I have 2 kids"."""
HAN_OWNED = Late(
    r"[\d一二两三四五六七八九十百]+\s?(?:名|个|位|间|家|口|人|张|所)?(?:[^\W\d_]{0,4}?"
    r"(?:员工|店员|职员|伙计|人手|客房|房间|床位|座位|餐桌|学生|孩子|门店|分店|老师|成员|人)"
    r"[^\W\d_]{0,2}?的|个孩子|人(?:团队|小组|家庭|小店)|口之家|间客房的)"
)
HAN_AGE = Late(r"(?:开|做|干|经营|办|从业)了?(?:将近|超过|快)?$")
HAN_YEARS = Late(r"[\d一二两三四五六七八九十百]+\s?(?:多)?年(?:的|了)")
JOINED = Late(r"\s?[\w-]*\s?(?:,|and|und|y|et|e|和|、)\s?")

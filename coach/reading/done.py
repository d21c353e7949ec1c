"""A task told as what has been done or takes place: "6 guías escritas", "two trips take place"."""

from coach.late import Late
from coach.reading.reading import Reading

ENDS = Late(
    r"(?:escrit|abiert|hech|impres|rehech|feit|abert|(?:pint|limpi|limp|plant|visit|instal|coloc"
    r"|renov|dibuj|grab|grav|edit|diseñ|desenh|redact|elabor|mont|prepar|revis|actualiz|atualiz)ad"
    r"|(?:constru|traduc|traduz)id)[oa]s?"
    r"|(?:écrit|fait|ouvert|tenu|construit|produit|traduit|conduit|rédigé|imprimé|tourné|peint|conçu"
    r"|nettoyé|planté|visité|installé|posé|rénové|dessiné|enregistré|élaboré|monté|préparé|révisé)"
    r"e?s?"
    r"|ge(?:schrieben|halten|druckt|baut|dreht|plant|schult|näht|backen|malt|pflanzt|staltet"
    r"|strichen|reinigt|putzt|zeichnet)"
    r"|(?:erstellt|erarbeitet|entworfen|verschickt|versandt|durchgeführt|veranstaltet|organisiert"
    r"|übersetzt|produziert|montiert|installiert|eingeführt|aufgebaut|ausgeliefert|fertiggestellt"
    r"|besucht|renoviert|ausgearbeitet|überarbeitet|aktualisiert|vorbereitet)"
)
"""Participles of deeds that the word lists do not have."""
FORMED = {
    "es": Late(r"[^\W\d_]{3,}[aiíe]d[oa]s?"),
    "pt": Late(r"[^\W\d_]{3,}[aií]d[oa]s?"),
    "fr": Late(r"[^\W\d_]{3,}ée?s?"),
    "de": Late(r"(?:ge[^\W\d_]{2,}|[^\W\d_]{4,})(?:t|en)"),
}
"""How the participle of a known deed ends."""
HAPPENS = Late(
    r"(?<![^\W\d_])(?:take place|takes place|are held|is held|finden statt|findet statt"
    r"|tienen lugar|se celebran|ont lieu|se tiennent|acontecem|são realizad[oa]s)(?![^\W\d_])"
)
TILL = (
    r"\s?(?:(?:by|until|before|in|on|bis|im|am|vor|en|antes|para|hasta|avant|d'ici|au|em|até|no)\s.*"
    r"|[.,;(].*)?"
)
GOES_OUT = Late(
    r"(?<![^\W\d_])(?:goe?s? (?:live|out|online)|(?:are|is|get|gets) (?:published|released"
    r"|sent(?: out)?|posted|shipped|delivered)|ge(?:hen|ht) (?:online|live|raus)|erschein(?:en|t)"
    r"|werden [^\W\d_]+(?:t|en)|(?:sont|est) (?:publiée?s?|mise?s? en ligne|envoyée?s?"
    r"|organisée?s?)"
    r"|mise?s? en ligne|paraissent|sortent|vão ao ar|entram no ar"
    r"|são (?:publicad|enviad|feit|organizad)[oa]s)(?![^\W\d_])|上线|发布|发出|完成|举行|举办"
)
"""The same of deeds alone: of customers or shops that "go live" it tells a result."""
OPENS = Late(
    r"^(?:se (?:publican|realizan|imparten|organizan|envían|hacen|graban|escriben|publicam"
    r"|realizam)|es (?:erscheinen|finden)|(?:publicam|realizam|fazem)-se|il y a)\s"
)
"""How a sentence begins in which somebody does so many of them."""
HELD = Late(
    r"(?:realiz|celebr|organiz|efectu|efetu|public|complet|lanz|lanç|termin|finaliz|envi)ad[oa]s?"
    r"|(?:impart|conclu|exib|emit)[ií]d[oa]s?|[^\W\d_]{2,}(?<!e)ed|held|given|run|done|written|sent"
    r"|made|taught|(?:organis|réalis|publi|anim|achev|termin|envoy)ée?s?"
)
"""Participles that only behind a deed tell a task: others may have sent or ended something."""
WITH_WHOM = Late(rf"{TILL}|\s(?:to|for|with|für|mit|vor|para|pour|avec|con|com|a|à)\s[^,;:()]+")
"""Behind a deed that was done: by when or for whom."""
THEN = Late(TILL)
"""Behind it: by when, and nothing that it brings about."""


PERSONS = Late(
    r"(?<![^\W\d_])(?:bénévoles|volunt\w+|freiwillige\w*|helfer\w*|enseignant\w*|stagiaires|apprentis"
    r"|azubis|lehrkräfte|docentes|profesor\w+|professor\w+|becari[oa]s|aprendi\w+|jóvenes|jovens|jeunes"
    r"|jugendliche\w*|person\w+|pessoas|gente|leute|menschen|famili\w+|familles|niñ[oa]s|crianças"
    r"|enfants|kinder)(?![^\W\d_])"
)
"""Those for whom something is done, besides the ones that the word lists know."""


def tells_done(said: Reading) -> bool:
    """Whether it opens with how many of a thing and ends with what has been done to them.

    What is done for those who are served is no task by itself: "300 pacientes atendidos".
    """
    amounts = said.seen.amounts
    if said.moves or said.unit not in ("", "times") or not amounts or said.bound == "at-most":
        return False
    plain = said.seen.plain
    if said.deeds and deed_is_done(said, plain):
        return True
    if amounts[0].start > 0 or said.beneficiary or PERSONS.search(plain):
        return False
    if happens := HAPPENS.search(plain):
        return THEN.fullmatch(plain, happens.end()) is not None
    shape = FORMED.get(said.language) or FORMED["es"]
    deeds = {h.first for h in said.seen.known if h.kind in ("doing", "delivering")}
    for at, token in enumerate(said.seen.found):
        if token.start < amounts[0].end or THEN.fullmatch(plain, token.end) is None:
            continue
        if ENDS.fullmatch(token.text) or (at in deeds and shape.fullmatch(token.text)):
            return True
    return False


def deed_is_done(said: Reading, plain: str) -> bool:
    """Whether so many deeds go out or are held, for whomever: "3 talks given to the nurses"."""
    first = said.seen.amounts[0]
    noun = next((h for h in said.seen.known if h.kind == "deeds" and h.start >= first.end), None)
    if noun is None or len(plain[first.end : noun.start].split()) > MOST_BETWEEN:
        return False
    opens = OPENS.match(plain)
    if opens and opens.end() == first.start:
        return THEN.fullmatch(plain, noun.end) is not None
    if first.start or said.claims.effect:
        return False
    if (goes := GOES_OUT.search(plain, noun.end)) and THEN.fullmatch(plain, goes.end()):
        return True
    behind = [token for token in said.seen.found if token.start >= noun.end][:1]
    return bool(behind) and bool(
        HELD.fullmatch(behind[0].text) and WITH_WHOM.fullmatch(plain, behind[0].end)
    )


MOST_BETWEEN = 2
"""Words between a number and the deed that it counts: "3 short live talks"."""

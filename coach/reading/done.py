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
THEN = Late(
    r"\s?(?:(?:by|until|before|in|on|bis|im|am|vor|en|antes|para|hasta|avant|d'ici|au|em|até|no)\s.*"
    r"|[.,;(].*)?",
)
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
    amounts, found = said.seen.amounts, said.seen.found
    if said.moves or said.unit not in ("", "times") or not amounts or amounts[0].start > 0:
        return False
    if said.beneficiary or said.bound == "at-most":
        return False
    plain = said.seen.plain
    if PERSONS.search(plain):
        return False
    if happens := HAPPENS.search(plain):
        return THEN.fullmatch(plain, happens.end()) is not None
    shape = FORMED.get(said.language) or FORMED["es"]
    deeds = {h.first for h in said.seen.known if h.kind in ("doing", "delivering")}
    for at, token in enumerate(found):
        if token.start < amounts[0].end or THEN.fullmatch(plain, token.end) is None:
            continue
        if ENDS.fullmatch(token.text) or (at in deeds and shape.fullmatch(token.text)):
            return True
    return False

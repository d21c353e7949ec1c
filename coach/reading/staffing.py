"""People who are hired: whatever the wording, so many are a means and no result."""

from coach.late import Late
from coach.reading.lexicon.lexicon import listed
from coach.reading.reading import Reading
from coach.reading.words import word_set

WHOM = r"(?:\s[^\W\d_][\w'’-]*){0,5}?"
SOME = (
    r"(?:\d+|one|two|three|four|five|six|ten|zwei|drei|vier|fünf|dos|tres|cuatro|deux|trois|quatre"
    r"|dois|duas|três|quatro)"
)
DONE = (
    r"(?=$|[,.;(]|\s(?:until|before|for|in|bis|im|für|en|em|para|antes|d'ici|avant|até)(?!\w)"
    r"|\sby\s(?:\d|q\d|the end|end|next|[a-z]+ \d|[a-z]+$))"
)
PLACES = "vacancies|positions|posts|roles|openings"
SEATS = "vacantes|puestos|plazas|vagas|postes"
HIRED = Late(
    rf"^(?:bring|get|take)\s{SOME}{WHOM}\son board"
    rf"|^(?:(?:have|get)\s)?{SOME}{WHOM}\s(?:hired|recruited|on board|onboarded){DONE}"
    rf"|^{SOME}{WHOM}\s(?:(?:join|strengthen)\s(?:the|our)\steam|(?:se incorporan|se unen|se suman)"
    r"\sal equipo|(?:rejoignent|renforcent)\sl'équipe|(?:entram|ingressam)\sna equipe"
    rf"|(?:verstärken|ergänzen)\s(?:das|unser)\steam){DONE}"
    rf"|^fill\s(?:all )?{SOME}{WHOM}\s(?:{PLACES})|^{SOME}{WHOM}\s(?:{PLACES})\sfilled"
    rf"|^{SOME}{WHOM}\s(?:contratad[oa]s?|reclutad[oa]s?|recrutad[oa]s?|incorporad[oa]s"
    rf"|fichad[oa]s?|recrutée?s?|embauchée?s?){DONE}"
    rf"|^(?:cubrir|preencher|pourvoir)\s{SOME}\s(?:{SEATS})"
    rf"|^{SOME}\s(?:{SEATS})\s(?:cubiert[oa]s|preenchidas|pourvus)"
    rf"|^{SOME}{WHOM}\s(?:eingestellt|angestellt|rekrutiert|angeworben){DONE}"
    rf"|^{SOME}\s(?:offene )?stellen\s(?:besetzen|besetzt)"
    r"|(?:引进|引入|招到|招满|招|聘)(?:了|够)?\s?\d+\s?[名位个](?!百分)"
    r"|^\d+\s?[名位个][\u3400-\u9fff]{1,10}?(?:到岗|入职)(?!率)"
)
SIGNS = frozenset(
    listed(
        "team,equipo,équipe,equipe,board,hired,recruited,onboarded,vacancies,positions,posts,roles,openings,eingestellt,"
        "angestellt,rekrutiert,angeworben,stellen,vacantes,puestos,plazas,vagas,postes,引,招,聘,岗,职"
    )
)
WON = Late(
    r"members?|customers?|clients?|users?|donors?|guests?|students?|pupils?|patients?|subscribers?"
    r"|mitglieder|kunden|gäste|schüler|spender|soci[oa]s|clientes|alumn[oa]s|membres|élèves"
    r"|sócios|membros|alun[oa]s|会员|客户|用户|学员|学生|家长"
)
"""Who is won rather than hired."""
STEMS = ("contratad", "reclutad", "recrutad", "recruté", "incorporad", "fichad", "embauché")


def is_staffing(said: Reading) -> bool:
    """Whether it only counts those who are hired; how soon, or how many of them stay, is more."""
    if said.moves or said.unit not in ("", "people") or said.bound == "at-most":
        return False
    words = word_set(said.seen.plain)
    if SIGNS.isdisjoint(words) and not any(word.startswith(STEMS) for word in words):
        return False
    plain = said.seen.plain
    return HIRED.search(plain) is not None and WON.search(plain) is None

"""Flag a key result that can never be closed.

What it flags: words such as all, every or always without a measured share; as a part of a word
    ("all-hands") they say something else, and all wards, shops or teams are a known number.
Why it hurts: nobody can ever say that it is finished, so it is either never met or met by decree.
Instead: say how many would be enough, or which share.
Source: kr-quality#what-is-wrong-with-words-like-all-or-every
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult
from coach.late import Late


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    said = kr.reading
    if not said.unbounded or kr.measured or kr.learning:
        return None
    known = {match.start() for match in KNOWN_SET.finditer(said.seen.plain)}
    words = [
        said.seen.text[h.start : h.end]
        for h in said.seen.known
        if h.kind == "unbounded" and h.start not in known
    ]
    words = [w for w in words if w in said.unbounded and w not in said.frequency]
    return Hit(quote=words[0]) if words else None


KNOWN_SET = Late(
    r"(?<![^\W\d_])(?:all|every|each)(?: of)?(?: the| our| my)?(?: [^\W\d_]+)?? (?:wards?"
    r"|branch(?:es)?"
    r"|shops?|stores?|departments?|sites?|schools?|class(?:es|rooms?)?|offices?|depots?|stations?"
    r"|kitchens?|teams?|shifts?|regions?|plants?|floors?|machines?|routes?|locations?)(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:alle[nr]?|jede[nmrs]?)(?: unsere[nr]?)? [^\W\d_]*(?:station(?:en)?|filialen?"
    r"|abteilung(?:en)?|standorte?n?|schulen?|klassen?|teams?|schicht(?:en)?|werken?|küchen?)(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:tod[oa]s (?:l[oa]s|[oa]s|nuestr[oa]s|noss[oa]s)|cada|toutes? (?:les|nos)"
    r"|tous (?:les|nos)"
    r"|chaque) (?:tiendas?|sucursal(?:es)?|plantas?|sedes?|escuelas?|escolas?|equip[oe]s?|turnos?"
    r"|lojas?"
    r"|filiais|unidades?|setores|salas?|aulas?|services?|magasins?|agences?|écoles?|équipes?|classes?"
    r"|sites?)(?![^\W\d_])"
    r"|(?:所有|全部|每个|各个?|每家)(?:的)?(?:科室|病区|门店|分店|部门|班级|学校|团队|车间|站点|网点|办公室)"
)
"""Wards, shops, teams: everybody in the house can count them, so "all" of them is a number."""


check = on_key_result(
    id="kr-unbounded",
    number="R41",
    severity="warn",
    message="A word like that leaves no point at which it is reached.",
    ask="How many would be enough for the effect you want?",
    source="kr-quality#what-is-wrong-with-words-like-all-or-every",
    about=__doc__,
    find=find,
    bad=(
        "Read all articles on baking",
        "Answer every guest",
        "阅读所有行业文章",
        "Alle Kunden zurückrufen",
    ),
    good=(
        "Guests answered within a day from 50 % to 95 %",
        "Rating of the monthly all-hands meeting",
        "Every branch opens on time",
        "所有门店准时开门",
        "100 % of all orders leave on the day",
    ),
)

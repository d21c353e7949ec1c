"""By how much something moves: "Grow sign-ups 25 %", "cut the wait by 12 days to 33 days"."""

from collections.abc import Sequence

from coach.late import Late
from coach.reading.lexicon.lexicon import listed
from coach.reading.measuring import Quantity
from coach.reading.openings import Cue, begun
from coach.reading.words import Hit, tokens

STEP_SIGN = Late(r"(?:^|[\s(])[+]\s?$|(?:^|[\s(])[-]\s?$")
BEHIND_STEP = Late(
    r"^\s?(?:more\b|fewer\b|less\b|higher\b|lower\b|faster\b|increase\b|decrease\b|reduction\b"
    r"|growth\b"
    r"|improvement\b|additional\b|extra\b|new\s|drop\b|rise\b|uplift\b|boost\b|gain\b|mehr\b"
    r"|weniger\b|más\b|menos\b"
    r"|plus\b|moins\b|de plus|de moins|mais\b|a mais|a menos|的?增长|的?提升|的?增加|的?提高"
    r"|的?下降|yoy\b"
    r"|year over year"
    r"|增加|提升|감소|증가|향상|상승|절감|de aumento|de crecimiento|de croissance|de hausse"
    r"|d'augmentation"
    r"|d'amélioration|wachstum)"
)
STEP_WORDS = (
    "by|um|en un|em|down|increase|increased|plus|minus|an extra|another|additional|de|d'|en|un"
)
UP_STEP = Cue(
    rf"(?:u(?<!\wu)(?<!\bset u)(?<!\bline u)p|{begun(STEP_WORDS)}"
    r"|增长|提升|提高|增加|降低|减少|下降|缩短|上升|改善|提速|多)\s?"
    r"(?:(?:at least|about|around|over|more than|mindestens|rund|al menos|au moins"
    r"|pelo menos|了|约)\s?|[~≥>])*$",
    f"up|{STEP_WORDS}",
    "增提降减下缩上改多",
)
"""What stands right around the size of a step."""
SHARED = Late(
    r"(?:[^\W\d_]*(?:quoten?|anteile?|grad|raten?|rates?))"
    r"|(?:share|ratio|percent|percentage|margins?|conversion|conversions?|churn|retention|adoption|usage"
    r"|satisfaction|uptime|availability|coverage|accuracy|score|completion|attendance|occupancy"
    r"|utilisation|utilization|yield|rate|nps|csat|recall|precision|efficiency|engagement|progress"
    r"|zufriedenheit|auslastung|verfügbarkeit|abdeckung|bindung|conversion|marge|margen|genauigkeit"
    r"|tasas?|cuotas?|proporción|porcentaje|margen|márgenes|conversión|retención|satisfacción"
    r"|abandono|cobertura|ocupación|disponibilidad|precisión"
    r"|taux|parts?|proportion|pourcentage|marges?|rétention|satisfaction|couverture|occupation"
    r"|disponibilité|précision"
    r"|taxas?|quotas?|proporção|percentual|margem|margens|conversão|retenção|satisfação|evasão"
    r"|cobertura|ocupação|disponibilidade|precisão)"
)
"""Words for what is itself a share, so that its number in per cent may be the one to reach."""
HAN_SHARED = Late(r"率|比例|占比|百分比|满意度|覆盖|份额|毛利|进度|度")
HAN_LEADS = Late(r"[至到达为≥≤><=:：约近超过于]\s?$")
SMALL_WORDS = frozenset(
    listed(
        "to,at,of,than,over,under,above,below,least,most,a,al,à,au,auf,bei,de,del,du,des,do,da,para,até,"
        "hasta,bis,is,are,reach,for,with,in,en,em,und,and,y,et,e,or,from,von,desde,about,around,"
        "über,unter,mindestens,höchstens,moins,plus,mais,más,menos,only,nur,für,mit,con,com,avec,"
        "between,zwischen,entre,als,que,near,nearly,almost,fast"
    )
)
"""Words that lead to a number that is to be reached, or that belongs to something else."""


def is_bare_step(plain: str, quantity: Quantity) -> bool:
    """Whether a share right behind what moves, and in front of nothing else, is by how much.

    Where what moves is a share itself, nobody can tell whether it is to go so far, or by so much.
    """
    ahead = plain[: quantity.start]
    words = [token.text for token in tokens(ahead.rstrip())]
    if not words or words[-1] in SMALL_WORDS or not words[-1][-1:].isalpha():
        return False
    if HAN_LEADS.search(ahead) or HAN_SHARED.search(ahead) or LEFT.match(plain, quantity.end):
        return False
    return not any(SHARED.fullmatch(word) for word in words) and len(words) > 1


LEFT = Late(r"\s(?:of|von|der|des|de|del|du|do|da|dos|das|aller|unserer)\s|的")
"""Behind a share, what it is one of."""


def stepped(
    plain: str, pair: tuple[Quantity, Quantity], known: Sequence[Hit]
) -> tuple[Quantity, Quantity]:
    """Start and target, also where the first number only says by how much: "by 12 to 33 days"."""
    step, goal = pair
    ways = [h.kind for h in known if h.kind in ("raising", "lowering")]
    if not ways or step.start > goal.start or not BY.search(plain[: step.start]):
        return pair
    size = step.value if ways[0] == "lowering" else -step.value
    return step._replace(value=goal.value + size), goal


BY = Late(
    r"(?<![^\W\d_])(?:by|um)\s(?:about|around|at least|over|another|rund|etwa|mindestens)?\s?$"
)


def told_of(quantity: Quantity) -> bool:
    """Whether a share is told as so many of so many, by which nothing moves: "3 out of 4 new"."""
    return not OF_SOME.isdisjoint(quantity.text.split())


OF_SOME = frozenset(("of", "von", "sur", "de", "em", "in"))

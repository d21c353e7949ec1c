"""Flag a target that nobody can believe.

What it flags: more than three times the start within a quarter, in a longer time so many times
    more (counts of ten or more, no shares), or a confidence of 2 or less; a nudge for a lone key
    result, but not where the value cannot exist: 120 % of a whole, a mark of 6 out of 5.
Why it hurts: a goal that looks impossible is given up in the first week.
Instead: name the biggest jump made so far, and set a nearer target with a stretch beyond it.
Source: ambition#is-my-target-too-big-a-jump
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.reading import folded
from coach.reading.measuring import top_of
from coach.reading.words import word_set


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if is_impossible(kr):
        return Hit(quote=kr.text, message=IMPOSSIBLE, ask=COUNTS, case="impossible")
    start, goal = kr.full.baseline, kr.full.target
    doubt = kr.given.confidence is not None and kr.given.confidence <= 2
    far = (
        start is not None
        and goal is not None
        and kr.full.unit not in ("%", "pp")
        and start >= SMALLEST_START
        and goal > FARTHEST * start * quarters(kr)
    )
    if not (far or doubt):
        return None
    return Hit(quote=kr.text, severity="warn" if kr.sight.whole else "nudge")


def is_impossible(kr: SeenKeyResult) -> bool:
    """Whether its target is a value that what it measures cannot have."""
    goal, unit, said = kr.full.target, kr.full.unit, kr.reading
    plain = folded(kr.text)
    if goal is None:
        return False
    top = top_of(unit)
    if top is None and not word_set(plain).isdisjoint(PROMOTERS):
        top = MOST_PROMOTERS
    if top is not None:
        return abs(goal) > top
    if unit == "%":
        return goal > 100 and bool(SHARE.search(plain)) and not OVERSHOT.search(plain)
    if goal < 0:
        return bool(said.beneficiary)
    return unit in ("h", "days") and goal > MOST_OF.get((unit, said.per.split(" ")[-1]), goal)


IMPOSSIBLE = (
    "There is no such value: a share ends at 100 %, a mark at the top of its scale, a day at 24 "
    "hours."
)
COUNTS = "What exactly does this number count, and out of how many?"
PROMOTERS = frozenset(("nps", "promoter"))
MOST_PROMOTERS = 100.0
MOST_OF = {
    (unit, span): most
    for unit, most, spans in (
        ("h", 24, "day día dia tag jour"),
        ("days", 7, "week semana woche semaine"),
        ("h", 168, "week semana woche semaine"),
    )
    for span in spans.split()
}
"""The most that a stretch of time holds."""
SHARE = Late(
    r"(?<![^\W\d_])(?:share|percentage|proportion|conversions?|attendance|occupancy|uptime|anteil"
    r"|konversion(?:srate)?|anwesenheit|cuota|porcentaje|proporción|conversión|asistencia|part des"
    r"|part de|conversion|présence|parcela|percentual|proporção|conversão|presença"
    r"|(?:return|response|open|pass|success|completion|survival) rate"
    r"|taux de (?:retour|réponse|réussite)|tasa de (?:retorno|respuesta|éxito)"
    r"|taxa de (?:retorno|resposta|sucesso))(?![^\W\d_])"
    r"|占比|比例|份额|(?:出勤|到课|转化|合格|及格|复购|通过|满意|留存|入住|出席|续费|准时|好评)率"
)
"""What is a part of a whole, so that it cannot be more than all of it."""
OVERSHOT = Late(
    r"(?<![^\W\d_])(?:growth|plan|target|goal|budget|quota|last year|more|increase|vorjahr\w*|ziel"
    r"|wachstum|steigerung|objetivo|meta|crecimiento|aumento|objectif|croissance|hausse|crescimento"
    r"|capacity|capital|revenue)(?![^\W\d_])|计划|目标|去年|增长|提升(?![到至])"
)
"""What may be more than the whole: growth, and the whole of a plan."""


def quarters(kr: SeenKeyResult) -> float:
    """The time that there is, in quarters: one at least, also where no day is named."""
    period = kr.sight.plan.period
    begin = max(period.start, kr.sight.today) if period else kr.sight.today
    end = kr.full.due or (period.end if period else begin)
    return max(1.0, (end - begin).days / DAYS)


DAYS = 91
"""Of a quarter."""
FARTHEST = 3
"""Times the start beyond which a jump within a quarter is doubtful."""
SMALLEST_START = 10
"""Small counts may multiply: from 2 to 8 courses is no miracle."""


check = on_key_result(
    id="kr-implausible",
    number="R49",
    severity="warn",
    message="The jump is very big. What looks impossible is quietly given up.",
    ask="What is the biggest jump you have made in three months so far?",
    source="ambition#is-my-target-too-big-a-jump",
    about=__doc__,
    find=find,
    bad=(
        "Regular customers from 50 to 400",
        "Share of regulars from 60 % to 120 %",
        "NPS from 40 to 140",
        "A rating of 6 out of 5",
    ),
    good=(
        "Regular customers from 50 to 80",
        "Share of returning guests from 5 % to 20 %",
        "Takings at 120 % of last year",
        "Courses sold out from 2 to 8",
        "Savings from 1,200 € to 4,000 € by the end of next year",
    ),
)

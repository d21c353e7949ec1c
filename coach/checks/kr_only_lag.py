"""Flag a key result that is read too seldom to steer by.

What it flags: a number that is read less than twice in the cycle, as its source or its own words
    say: a yearly survey, a quarterly report.
Why it hurts: when the number arrives, it is too late to do anything about it.
Instead: keep it, and put an early sign beside it that moves within weeks.
Source: kr-quality-types#what-are-leading-and-lagging-indicators
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.samples import bakery
from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.reading import folded

YEARLY = (
    r"annual(?:ly)?|yearly|once a year|every year|year-end|jährlich\w*|jahres\w*|einmal im jahr"
    r"|anual(?:mente)?|una vez al año|uma vez por ano|annuel(?:le|lement)?s?|une fois par an"
)
QUARTERLY = (
    r"quarterly|once a quarter|every quarter|quarter-end|quartals\w*|vierteljährlich\w*"
    r"|einmal im quartal|trimestral(?:mente)?|una vez al trimestre|uma vez por trimestre"
    r"|trimestriel(?:le|lement)?s?|une fois par trimestre"
)
HAN_YEARLY, HAN_QUARTERLY = "每年|年度|一年一次", "每季度|季度|一季一次"
ROUNDS = (
    r"surveys?|polls?|audits?|census|reports?|reviews?|befragung|umfrage|bericht|encuesta|informe"
    r"|auditoría|enquête|sondage|rapport|audit|pesquisa|relatório|auditoria|调查|报告|审计"
)
YEAR_STEMS = ("annu", "anual", "year", "jahr", "jähr", "año", "por ano", "par an", "年")
QUARTER_STEMS = ("quart", "viertelj", "trimestr", "季")
DAYS = (
    (365, YEAR_STEMS, Late(rf"(?<![^\W\d_])(?:{YEARLY})(?![^\W\d_])|{HAN_YEARLY}")),
    (91, QUARTER_STEMS, Late(rf"(?<![^\W\d_])(?:{QUARTERLY})(?![^\W\d_])|{HAN_QUARTERLY}")),
)
"""How many days lie between two readings, what each of the words for it holds, and the words."""
ROUND = Late(ROUNDS)
HALF = 0.5


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    period = kr.sight.plan.period
    if period is None or kr.given.role == "leading":
        return None
    cycle = (period.end - period.start).days + 1
    for text, told in ((kr.given.source, True), (kr.text, False)):
        plain = folded(text)
        for days, stems, rhythm in DAYS:
            if days <= cycle * HALF or not any(map(plain.__contains__, stems)):
                continue
            found = rhythm.search(plain)
            if found and (told or ROUND.search(plain)):
                return Hit(quote=text[found.start() : found.end()])
    return None


check = on_key_result(
    id="kr-only-lag",
    number="R44",
    severity="nudge",
    message="This number is read so seldom that it cannot steer. It arrives when all is over.",
    ask="What would move first, some weeks earlier?",
    source="kr-quality-types#what-are-leading-and-lagging-indicators",
    about=__doc__,
    find=find,
    needs=("period", "key-result"),
    look=(
        "A result that shows up only at the end of the cycle, or later, with no earlier sign in "
        "its set. Let pass results that are read at least monthly, and sets in which another key "
        "result moves early."
    ),
    bad=(
        bakery(key_result={"source": "the yearly survey of the chamber"}),
        bakery(key_result={"text": "Mark in the annual guest survey from 3.8 to 4.4"}),
    ),
    good=(
        bakery(),
        bakery(key_result={"text": "Annual takings from 200,000 to 260,000 euros"}),
        "Mark in the annual guest survey from 3.8 to 4.4",
    ),
)

"""Flag a target that equals its start, or lies on the wrong side of it.

What it flags: start and target the same, or a sentence that says reduce while the number rises, or
    the other way round; also so many below zero to be won. A sentence that says itself that the
    number shall hold is left alone.
Why it hurts: a number that shall stay is a health metric; a number that moves the wrong way is a
    slip.
Instead: move what must only hold to the health metrics, or put the two numbers in order.
Source: okr-vs-kpi#is-a-number-that-must-only-hold-steady-a-key-result
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.distances import wanted
from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.okr import KeyResult, Plan
from coach.reading import folded


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    start, goal = kr.full.baseline, kr.full.target
    if start is None or goal is None:
        return Hit(quote=kr.text) if loses(kr) else None
    way = "increase" if goal > start else "decrease" if goal < start else "keep"
    words = told_way(kr)
    if way == "keep":
        if any(hit.kind == "keeping" for hit in kr.reading.seen.known):
            return None
        return Hit(quote=kr.text, message=SAME, case="same")
    if not words or words == way or RANK.search(folded(kr.text)):
        return None
    return Hit(quote=kr.text)


def told_way(kr: SeenKeyResult) -> str:
    """The way the sentence surely wants the number to go, `increase` or `decrease`; else empty.

    A name of a number has no verb: "Double bookings", "Growing backlog", "Aumento de quejas". So a
    word that opens a sentence counts where it can be nothing else.
    """
    verb = kr.reading.seen.verb
    if not verb.text:
        # a direction of its own may only have been read off the two numbers, so names come first
        return "increase" if HIGHER.match(kr.reading.seen.plain) else wanted(kr)
    plain, words = kr.reading.seen.plain, folded(verb.text)
    within = verb.start > 0 and not plain.startswith(HAN_LEADS)
    if CLEAR.fullmatch(words):
        named = NOUN_BEHIND.match(plain, verb.end)
    elif within and kr.reading.moves:
        named = None
    else:
        return wanted(kr) if DOUBTFUL.fullmatch(words) and OURS.match(plain, verb.end) else ""
    return "" if named else wanted(kr)


HIGHER = Late(
    r"(?:e?nps|csat|(?:customer |guest |client )?satisfaction(?: client)?|kundenzufriedenheit"
    r"|zufriedenheit|satisfacción|satisfação|uptime|availability|verfügbarkeit|满意度)"
    r"(?=\s(?:from|von|del?|de)\s|\s?[:从由])"
)
"""Names of numbers that nobody wants to fall."""
CLEAR = Late(
    r"increase|decrease|reduce|improve|grow|shorten|shrink|halve|triple|steiger[en]|steigern|erhöhen?"
    r"|senken?|reduzieren?|verringern?|verkürzen|aumentar|incrementar|reducir|disminuir|acortar"
    r"|augmenter|accroître|réduire|diminuer|baisser|reduzir|diminuir|encurtar"
    r"|提高到?|提升到?|增加到?|降低到?|减少到?|缩短到?|下降到?|增长到?"
)
"""Words that are verbs wherever they open a sentence or close a German one."""
DOUBTFUL = Late(r"raise|lift|boost|double|cut|lower")
"""English ones that are as often part of a name: "lift waiting time", "lower back pain"."""
OURS = Late(r"\s(?:the|our|my|your|their|its|this|number|share|average|total|how)\s")
"""Behind those of them that are verbs."""
NOUN_BEHIND = Late(r"\s(?:in|of)\s|-|停滞|机|率|幅|额|量|速")
"""Behind a word they make a noun of it: "increase in complaints", "grow-out period"."""
HAN_LEADS = ("增长", "下降", "提升")
"""Chinese words that open the name of a number as often as a sentence."""


def loses(kr: SeenKeyResult) -> bool:
    """Whether a number is to be won or raised by less than nothing: "win -5 customers"."""
    said = kr.reading
    if said.change is None or said.change > 0:
        return False
    gains = wanted(kr) == "increase" or GAIN.match(folded(said.verb)) is not None
    return gains and said.seen.plain[: said.seen.change.start].endswith("-")


GAIN = Late(r"win|gain|gewinn|ganar|gagn|ganhar|conquist|获得|赢得|新增|吸引")
RANK = Late(
    r"(?<![^\W\d_])(?:rank(?:ing|ed)?|rang|platz|place|puesto|posici[óo]n|posição|lugar|classement"
    r"|position)(?![^\W\d_])|排名|名次|第"
)
"""What gets better by going down: rank 5 is above rank 14."""
SAME = "It ends where it starts, so nothing has to change for it."


check = on_key_result(
    id="kr-target-equals-start",
    number="R51",
    severity="block",
    message="The words and the numbers point in different directions.",
    ask="What should this number do in this cycle?",
    source="okr-vs-kpi#is-a-number-that-must-only-hold-steady-a-key-result",
    about=__doc__,
    find=find,
    bad=(
        "Regulars from 40 to 40",
        "Reduce complaints from 5 to 8",
        "Increase takings from 12k to 10k",
        "Win -4 regulars",
        "Cut our late loans from 5 to 8",
        "Kundenzufriedenheit von 80 auf 60",
        Plan(key_results=(KeyResult(id=1, text="Reducir las quejas", baseline=5, target=8),)),
    ),
    good=(
        "Regulars from 40 to 60",
        "Keep the regulars, 40 to 40",
        "Complaints from 8 to 5",
        "Reduce complaints from 8 to 5",
        "Cut waste by -10 %",
        "Improve our place in the league from rank 14 to rank 5",
        Plan(key_results=(KeyResult(id=1, text="Double shifts", baseline=14, target=3),)),
        Plan(key_results=(KeyResult(id=1, text="Rising damp cases", baseline=9, target=2),)),
        Plan(key_results=(KeyResult(id=1, text="Aumento de multas", baseline=9, target=2),)),
        Plan(key_results=(KeyResult(id=1, text="Steigerungsrate", baseline=9, target=2),)),
    ),
)

"""Flag two key results that pull against each other.

What it flags: two key results on one thing, as far as meaning tells, of which one wants more and
    the other less; not where what falls is a harm, because then both want the same.
Why it hurts: goals that collide take each other's effect away, and people feel wrong either way.
Instead: say which one wins when they meet, or give one of them a limit instead of a target.
Why softly: a small model says that both are about one thing, and two numbers on one thing may
    well part.
Source: kr-quality-sets#what-if-two-key-results-pull-against-each-other
"""

from collections.abc import Iterator
from itertools import combinations

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.distances import wanted
from coach.checks.nearness import OPPOSED, nearness
from coach.checks.sight import SeenKeyResult, Sight
from coach.late import Late
from coach.okr import KeyResult, Objective, Plan
from coach.reading import folded
from coach.reading.openings import begun


def find(sight: Sight) -> Iterator[Spot]:
    """The later one of each pair that collides."""
    if sight.similar is None:
        return
    moving = [(kr, way) for kr in sight.every_key_result if (way := way_of(kr))]
    told: set[int] = set()
    for (one, up), (other, down) in combinations(moving, 2):
        if up == down or other.given.id in told:
            continue
        near = nearness(sight, one.given.text, other.given.text)
        if near is None or near < (ONE_UNIT if one.full.unit == other.full.unit else OPPOSED):
            continue
        if HARM.search(folded((one if up == "decrease" else other).text)):
            continue
        told.add(other.given.id)
        yield Spot(other.path, other.given.id, Hit(quote=other.text))


ONE_UNIT = 2.5
"""How near two key results have to be that are counted in one unit."""
HARMS = (
    "late|delay|complain|defect|error|bug|mistake|waste|loss|absen|no-show|churn|cancel|return"
    "|accident|incident|injur|fall|outage|downtime|wait|queue|sick|abandon|reject|refund|debt|cost"
    "|missed|broken|overdue|fault|fail|fehler|verspät|beschwerde|ausschuss|abf[aä]ll|verlust|unf[aä]ll"
    "|ausf[aä]ll|warte|krank|kündig|storno|reklamation|mahn|kosten|queja|defecto|retraso|merma|baja"
    "|accidente|abandono|espera|devoluci|reclamaci|coste|plainte|erreur|défaut|retard|perte|gaspill"
    "|panne|attente|réclamation|coût|queixa|reclamaç|erro|defeito|atraso|perda|desperd|acidente"
    "|falta|custo"
)
HARM = Late(
    rf"{begun(HARMS)}|投诉|错误|缺陷|延误|迟到|浪费|损耗|事故|故障|流失|等待|退货|缺勤|次品|成本"
)
"""How words begin for what everybody wants less of, in six languages."""


def way_of(kr: SeenKeyResult) -> str:
    """Which way a number goes: by its two values, else by its words."""
    start, goal = kr.full.baseline, kr.full.target
    if start is None or goal is None or start == goal:
        return wanted(kr)
    return "increase" if goal > start else "decrease"


check = on_plan(
    id="set-conflict",
    number="R68",
    severity="nudge",
    level="set",
    decides="meaning",
    message="Two key results seem to pull one thing in opposite directions.",
    ask="When these two collide on a Tuesday, which one wins?",
    source="kr-quality-sets#what-if-two-key-results-pull-against-each-other",
    about=__doc__,
    find=find,
    needs=("key-result", "similar"),
    look=(
        "Two key results, in one objective or in two, of which the second gets harder with every "
        "step on the first: the same hours, money or attention, or opposite changes of one thing. "
        "Let pass a number and its guard of quality, which are meant to hold each other."
    ),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Calls are worth the caller's time",
                    key_results=(
                        KeyResult(id=2, text="Minutes per call from 8 to 4"),
                        KeyResult(id=3, text="Minutes of explanation per call from 2 to 5"),
                    ),
                ),
            )
        ),
    ),
    good=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Parcels arrive when they should",
                    key_results=(
                        KeyResult(id=2, text="Late deliveries from 12 % to 4 %"),
                        KeyResult(id=3, text="Deliveries on time from 70 % to 92 %"),
                    ),
                ),
            )
        ),
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Calls are worth the caller's time",
                    key_results=(
                        KeyResult(id=2, text="Minutes per call from 8 to 4"),
                        KeyResult(id=3, text="Callers who recommend us from 30 % to 50 %"),
                    ),
                ),
            )
        ),
    ),
)

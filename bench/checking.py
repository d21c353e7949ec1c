"""What checking costs: a full plan in this process, and `okr-coach check FILE` as a whole."""

import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import coach
from bench.figures import Figure, median_and_tail
from coach import checks
from coach.checks.sight import Similar
from coach.formats import plan_markdown
from coach.okr import Action, BigObjective, KeyResult, Objective, Period, Plan, numbered
from coach.pauses import set_aside

TODAY = date(2027, 1, 11)
ROUNDS = 50
MEANT = 30
"""Plans that are compared by meaning: to embed one takes half a second and is not counted."""
PROCESSES, FIRSTS = 10, 3


def full_plan(words: str = "") -> Plan:
    """Five objectives with four key results and five actions each.

    Args:
        words: put into every text, so that nothing of it has been read before.
    """
    return numbered(
        Plan(
            title=f"A full year{words}",
            period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
            mission=f"Bread that a street looks forward to{words}",
            big_objective=BigObjective(text=f"Our bakery is the street's second kitchen{words}"),
            objectives=tuple(objective(o, words) for o in range(5)),
            not_now=("A second shop",),
            health=("Hours of sleep stay at seven",),
        )
    )


def objective(number: int, words: str) -> Objective:
    """One objective with its key results and actions."""
    return Objective(
        text=f"Regulars of corner {number} bring their friends{words}",
        type="aspirational",
        confidence=5,
        key_results=tuple(key_result(number, k, words) for k in range(4)),
    )


def key_result(objective: int, number: int, words: str) -> KeyResult:
    """One key result with its actions."""
    low, high, group = 10 + objective, 20 + number, f"{objective}{number}"
    return KeyResult(
        text=f"Raise visits of group {group} from {low} % to {high} % by 30 June{words}",
        baseline=low,
        target=high,
        unit="%",
        due=date(2027, 6, 30),
        confidence=5,
        actions=tuple(
            Action(text=f"Ask guest {a} of group {number} what is missing{words}", due=TODAY)
            for a in range(5)
        ),
    )


def checking() -> list[Figure]:
    """Milliseconds to check a full plan, new and seen before, and for the whole command."""
    first = statistics.median(first_of_process() for _ in range(FIRSTS))
    seconds(full_plan(" before"))
    set_aside()  # as the page does once it is warm
    cold = [seconds(full_plan(f" {n}")) for n in range(ROUNDS)]
    plan = full_plan()
    seconds(plan)
    warm = [seconds(plan) for _ in range(ROUNDS)]
    return [
        Figure("checks on a full plan, the first of a process", 1000 * first, "ms"),
        *median_and_tail("checks on a full plan, never read before", cold, limit=10),
        *median_and_tail("checks on a full plan, sentences read before", warm, limit=5),
        *with_meaning(),
        *whole_process(plan),
    ]


def with_meaning() -> list[Figure]:
    """Milliseconds for plans never read before, the rules by meaning included, vectors cached.

    None where no embedder works that tells how near two sentences are.
    """
    # Not above: the first plan of a process is measured without numpy beside it.
    from coach.errors import Misconfigured
    from coach.knowledge.likeness import open_likeness

    try:
        likeness = open_likeness("auto", remembered=10_000)
    except Misconfigured:
        return []
    plans = [full_plan(f" {number} times") for number in range(MEANT)]
    for plan in plans:
        likeness.remember(checks.compared(plan))
    durations = []
    for plan in plans:
        likeness.remember(checks.compared(plan))  # as the page does before each look
        durations.append(seconds(plan, likeness.alike))
    name = "checks on a full plan, never read before, by meaning too, vectors cached"
    return median_and_tail(name, durations, limit=10)


def seconds(plan: Plan, similar: Similar | None = None) -> float:
    """Seconds that the checks take."""
    started = time.perf_counter()
    checks.run(plan, TODAY, similar=similar)
    return time.perf_counter() - started


def first_of_process() -> float:
    """Seconds that the checks take in a process that has checked nothing yet."""
    told = subprocess.run(
        [sys.executable, "-m", "bench.checking"], capture_output=True, text=True, check=True
    )
    return float(told.stdout)


def whole_process(plan: Plan) -> list[Figure]:
    """Seconds of `okr-coach check FILE`, compiled as `make` leaves it: best and middle of ten."""
    compileall.compile_dir(Path(coach.__file__).parent, quiet=1)
    program = Path(sys.executable).with_name("okr-coach")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "plan.md"
        file.write_text(plan_markdown(plan), encoding="utf-8")

        command = [str(program), "check", str(file)]
        durations = []
        for _ in range(PROCESSES + 1):
            started = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
            durations.append(time.perf_counter() - started)
    told = "`okr-coach check FILE`, whole process"
    counted = durations[1:]  # the first run fills the caches of the disk
    return [
        Figure(f"{told}, best of {PROCESSES}", min(counted), "s"),
        Figure(f"{told}, p50", statistics.median(counted), "s", 0.5),
    ]


if __name__ == "__main__":
    print(seconds(full_plan()))

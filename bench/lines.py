"""What `okr-coach check --jsonl` costs: single drafts a second, the slowest rule, and memory."""

import time
from collections.abc import Iterable
from datetime import date

import psutil

from bench.drafts import drafts
from bench.figures import Figure
from coach import checks
from coach.checks.sight import see
from coach.cli.check import Choice, judge_line, line_of_json, rare_collections
from coach.formats import read_draft
from coach.house import DEFAULT

TODAY = date(2027, 1, 11)
CHOICE = Choice(select=(), ignore=(), fail_on="warn", today=TODAY)
WARM, TIMED, RULED = 500, 3_000, 500
FEW, MANY = 10_000, 100_000


def lines() -> list[Figure]:
    """Drafts a second on one core, the share of the slowest rule, and how memory grows."""
    judged(drafts(WARM, seed=7))
    fresh = list(drafts(TIMED, seed=8))
    started = time.process_time()
    judged(fresh)
    spent = time.process_time() - started
    slowest, share = slowest_rule(list(drafts(RULED, seed=9)))
    return [
        Figure("`--jsonl`, single drafts never read before, a second", TIMED / spent, ""),
        Figure(f"slowest rule ({slowest}), share of a draft's time", 100 * share, "%", 10),
        Figure("memory at draft 100,000 against draft 10,000", growth(), "", 1.1),
    ]


def judged(given: Iterable[str]) -> None:
    """Judge and write out each draft, as the command does."""
    with rare_collections():
        for line in given:
            line_of_json(judge_line("drafts:1", line.encode(), CHOICE, DEFAULT))


def slowest_rule(given: list[str]) -> tuple[str, float]:
    """The rule that takes most of the time of a draft, and how much of it."""
    spent = dict.fromkeys((check.id for check in checks.RULES), 0.0)
    began = time.perf_counter()
    for line in given:
        sight = see(read_draft(line, today=TODAY).plan, TODAY)
        for check in checks.asked(sight):
            started = time.perf_counter()
            list(check.findings(sight))
            spent[check.id] += time.perf_counter() - started
    whole = time.perf_counter() - began
    slowest = max(spent, key=lambda rule: spent[rule])
    return slowest, spent[slowest] / whole


def growth() -> float:
    """Resident memory after many drafts as a multiple of that after a tenth of them."""
    process = psutil.Process()
    judged(drafts(FEW, seed=10))
    before = process.memory_info().rss
    judged(drafts(MANY - FEW, seed=11))
    return float(process.memory_info().rss / before)

"""The draft linter: one rule a file, one registry, pure functions of the draft.

`run` judges a draft and gives findings in reading order; `RULES` is the catalogue. Rules that only
a reader can decide (`for_judgement`) stand in it too, and `run` hears of them no more than what
words alone make certain. A rule lives in the module that bears its id, and has a line in
`registry`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from coach.checks.check import Check, Decider, Example, Finding, Level, Severity
from coach.checks.facts import Fact, facts_in, words_in
from coach.checks.nearness import compared
from coach.checks.registry import RULES
from coach.checks.sight import Sight, Similar, see
from coach.checks.spaces import evened, verbatim
from coach.checks.strange import reads_words, strange_paths
from coach.entries import entries
from coach.errors import NotFound
from coach.house import DEFAULT, House, laid_over
from coach.okr import Plan

EVERY = frozenset(check.id for check in RULES)
WEIGHT: dict[Severity, int] = {"block": 0, "warn": 1, "nudge": 2}


def run(
    plan: Plan,
    today: date,
    *,
    whole: bool | None = None,
    similar: Similar | None = None,
    house: House = DEFAULT,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """What the rules find in a draft, in reading order, the most severe first within an item.

    Args:
        plan: The draft; it may be partial.
        today: The day from which dates without a year are counted.
        whole: Whether to judge it as a plan, so that what is missing around an item counts. None
            lets the draft decide: a lone key result or objective is judged on its own.
        similar: How near two texts are in meaning (see `Similar`). Without it the rules that need
            it are silent.
        house: What is settled about the checks where this draft lies; the plan's own house rules
            are laid over it.
        select: Names (see `named`) of the only rules to run, whatever the house says; empty leaves
            it to the house.
        ignore: Names of rules to leave out besides those of the house.

    Raises:
        NotFound: A selected or ignored rule does not exist. House rules that name one are passed
            over, since a plan may be older or younger than this program.
        ValueError: The plan's limits and those of the house contradict each other.
    """
    house, select = laid_over(house, plan.house), tuple(select)
    chosen = chosen_rules(select, tuple(ignore), house.select, house.ignore)
    even = evened(plan)
    sight = see(even, today, whole, similar, house)
    sight.sought = frozenset(select)
    strange = strange_paths(sight)
    set_aside = {(entry.rule, entry.target) for entry in plan.ignored}
    found = [
        check.finding(spot)
        for check in asked(sight, chosen)
        for spot in (check.finds(sight) if check.finds else ())
        if (check.id, spot.item) not in set_aside
        if spot.target not in strange or not reads_words(check)
    ]
    if even is not plan:
        found = [verbatim(finding, plan) for finding in found]
    if house.severity:
        found = [heard(finding, house.severity) for finding in found]
    if len(found) > 1:
        order = reading_order(sight) if len({f.target for f in found}) > 1 else {}
        found.sort(key=lambda f: (order.get(f.target, len(order)), WEIGHT[f.severity]))
    sight.forget()
    return tuple(found)


@lru_cache(maxsize=64)
def chosen_rules(
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    house_select: tuple[str, ...],
    house_ignore: tuple[str, ...],
) -> frozenset[str]:
    """The ids of the rules that run; what the caller names has to exist, what a house names not."""
    wanted = ids(select, strict=True) or ids(house_select, strict=False) or EVERY
    return wanted - ids(ignore, strict=True) - ids(house_ignore, strict=False)


def ids(names: Iterable[str], *, strict: bool) -> frozenset[str]:
    """The ids of the rules that these names mean."""
    found: set[str] = set()
    for name in names:
        try:
            found.update(check.id for check in named(name))
        except NotFound:
            if strict:
                raise
    return frozenset(found)


def asked(sight: Sight, chosen: frozenset[str] = EVERY) -> tuple[Check, ...]:
    """The chosen rules that may have something to say about a draft, in their order."""
    signs = rules_by_sign()
    told = [rule for sign in signs.keys() & words_in(sight) for rule in signs[sign]]
    return speaking(chosen, facts_in(sight), frozenset(told))


@lru_cache(maxsize=1)
def rules_by_sign() -> dict[str, list[str]]:
    """The ids of the rules that wait for a word, by that word: each word of a draft is looked up.

    To ask every such rule for its words would take as long as half of the other rules.
    """
    found: dict[str, list[str]] = {}
    for check in RULES:
        for sign in check.signs:
            found.setdefault(sign, []).append(check.id)
    return found


@lru_cache(maxsize=1024)
def speaking(
    chosen: frozenset[str], facts: frozenset[Fact], told: frozenset[str]
) -> tuple[Check, ...]:
    """The chosen rules that may have something to say, in the order of the catalogue.

    A plan that has not begun is not asked about its weeks, reviews and changes, and a draft that
    lacks what a rule needs is not asked by that rule, nor one in which its words are not told.
    """
    return tuple(
        check
        for check in RULES
        if check.id in chosen and check.finds and facts.issuperset(check.needs)
        if "begun" in facts or check.level not in UNDER_WAY
        if not check.signs or check.id in told
    )


UNDER_WAY: frozenset[Level] = frozenset(("check-in", "review", "change"))


def loudness(check: Check, severity: Mapping[str, Severity]) -> Severity | None:
    """How much the rule matters in this house; None leaves it to the rule.

    The longest name that means the rule wins: `kr-no-date` beats `kr-`.
    """
    meant = [name for name in severity if means(name, check)]
    return severity[max(meant, key=len)] if meant else None


def heard(finding: Finding, severity: Mapping[str, Severity]) -> Finding:
    """The finding as loud as the house wants it."""
    loud = loudness(rule(finding.rule), severity)
    return finding.model_copy(update={"severity": loud}) if loud else finding


def for_judgement() -> tuple[Check, ...]:
    """The rules that need a reader, in the order of the catalogue.

    Each says in `look` what to look for, in `bad` and `good` what it means, in `ask` what to ask
    and in `source` what it rests on.
    """
    return tuple(check for check in RULES if check.decides == "judgement")


def reading_order(sight: Sight) -> dict[str, int]:
    """The rank of every path in the draft; what is about the plan as a whole comes last."""
    paths = ["mission", "big_objective"]
    for objective in sight.objectives:
        paths.append(objective.path)
        paths += [path for kr in objective.key_results for path in kr.paths]
    paths += [path for kr in sight.loose for path in kr.paths]
    paths += [f"dependencies[{at}]" for at in range(len(sight.plan.dependencies))]
    paths += [entry.path for entry in entries(sight.plan)]
    return {path: rank for rank, path in enumerate(paths)}


def rule(name: str) -> Check:
    """The rule with this id (`kr-no-number`) or number (`R34`), in any case.

    Raises:
        NotFound: There is none; the message names the nearest ids.
    """
    wanted = plain(name)
    for check in RULES:
        if wanted in (check.id, check.number.lower()):
            return check
    near = get_close_matches(wanted, [check.id for check in RULES], n=3, cutoff=0.6)
    hint = f" Did you mean {', '.join(near)}?" if near else ""
    raise NotFound(f"There is no rule {name!r}.{hint} `okr-coach rules` lists them all.")


def named(name: str) -> tuple[Check, ...]:
    """The rules that a name means: one by id or number, or all whose id begins with it (`kr-no`).

    Raises:
        NotFound: There is none; the message names the nearest ids.
    """
    return tuple(check for check in RULES if means(name, check)) or (rule(name),)


def means(name: str, check: Check) -> bool:
    """Whether a name means this rule: its id, its number, or the first words of its id."""
    wanted = plain(name)
    exact = wanted in (check.id, check.number.lower())
    return exact or (bool(wanted) and check.id.startswith(f"{wanted}-"))


def plain(name: str) -> str:
    """The name as ids are written, without a closing hyphen or star."""
    return name.strip().lower().replace("_", "-").rstrip("-*")


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity."""
    found = dict.fromkeys(WEIGHT, 0)
    for finding in findings:
        found[finding.severity] += 1
    return found


def as_json(findings: Sequence[Finding]) -> dict[str, Any]:
    """The findings in the published form, ready for `json.dumps`."""
    return {
        "findings": [finding.published() for finding in findings],
        "counts": counts(findings),
    }


__all__ = [
    "RULES", "UNDER_WAY", "WEIGHT", "Check", "Decider", "Example", "Finding", "Level", "Severity",
    "Sight", "as_json", "asked", "compared", "counts", "for_judgement", "named", "rule", "run",
]  # fmt: skip

"""How the checks do on each source of drafts, and on one half of the sources against the other.

    python -m evals.checks --sources               our own cases, by the round they were written in
    python -m evals.checks --cases PATH --sources  drafts of others, by where they come from

No source is in both halves, so a gap between these tells of words that were learned rather than
rules. A handful of drafts makes a gap of a few points by itself.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from evals.checks import Case, Judged, balanced, caught, spared

LONGEST = 48
"""Characters of a source's name that are printed."""


def origin(case: Case) -> str:
    """Where a case comes from; of one that does not say it, the beginning of its id."""
    return case.source or case.id.partition("-")[0]


def halves(cases: Sequence[Judged]) -> tuple[list[Judged], list[Judged]]:
    """The cases in two halves of about one size, no source in both; always the same ones."""
    sizes = Counter(origin(case) for case, _ in cases)
    one: set[str] = set()
    left = right = 0
    for source, size in sorted(sizes.items(), key=lambda told: (-told[1], told[0])):
        if left <= right:
            one.add(source)
            left += size
        else:
            right += size
    found: tuple[list[Judged], list[Judged]] = ([], [])
    for case, rules in cases:
        found[origin(case) not in one].append((case, rules))
    return found


def gap(cases: Sequence[Judged]) -> float | None:
    """How far the balanced accuracy of one half is from that of the other."""
    first, second = map(balanced, halves(cases))
    return None if first is None or second is None else round(abs(first - second), 3)


def told(results: Mapping[str, Sequence[Judged]]) -> Iterator[str]:
    """The figures by source, and those of both halves, one line each."""
    for name, cases in results.items():
        yield f"{name}:"
        parts = {
            origin(case): [c for c in cases if origin(c[0]) == origin(case)] for case, _ in cases
        }
        first, second = halves(cases)
        rows = [*sorted(parts.items(), key=lambda part: -len(part[1]))]
        if len(parts) > 1:
            rows += [("one half of the sources", first), ("the other half", second)]
        for source, some in rows:
            figures = (caught(some), spared(some), balanced(some))
            cells = " ".join("    -" if one is None else f"{one:.3f}" for one in figures)
            yield f"  {source[-LONGEST:]:{LONGEST}} {len(some):4} {cells}"
        if len(parts) > 1 and (apart := gap(cases)) is not None:
            yield f"  the halves are {apart:.3f} apart"

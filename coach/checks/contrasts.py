"""What an example of a rule says that the nearest one of the other kind does not."""

from collections.abc import Iterator, Mapping, Sequence

from coach.okr import Plan

Example = str | Plan
MOST = 4
"""Differences that are shown of one example; more would be another plan."""
LONGEST = 60


def contrast(example: Plan, others: Sequence[Example]) -> list[str]:
    """Its fields that the nearest of the others does not have, and those that it lacks.

    Of an example that none of the others resembles, its own fields.
    """
    own = fields_of(example)
    rest = [fields_of(other) for other in others if isinstance(other, Plan)]
    near = min(rest, key=lambda other: len(own.items() ^ other.items()), default={})
    here = [f"{path}: {clipped(value)}" for path, value in own.items() if near.get(path) != value]
    gone = [f"no {path}" for path in near if path not in own]
    told = here + [line for line in gone if not any(line.startswith(f"{cut}.") for cut in gone)]
    return [*told[:MOST], *(["…"] if len(told) > MOST else [])]


def fields_of(plan: Plan) -> Mapping[str, str]:
    """What a plan holds, each value by its path as findings spell it, without ids."""
    return dict(flat(plan.model_dump(mode="json", exclude_defaults=True), ""))


def flat(value: object, path: str) -> Iterator[tuple[str, str]]:
    """The values below a path."""
    if isinstance(value, dict):
        for name, below in value.items():
            if name != "id":
                yield from flat(below, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for at, below in enumerate(value):
            yield from flat(below, f"{path}[{at}]")
    else:
        yield path, "yes" if value is True else str(value)


def clipped(value: str) -> str:
    """A value short enough for a line."""
    return value if len(value) <= LONGEST else f"{value[:LONGEST].rstrip()}…"

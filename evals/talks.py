"""How much of a talk is heard: whole talks with the built-in coach, message by message.

    python -m evals.talks            figures, with the committed ones in brackets
    python -m evals.talks --misses   each miss, with what changed and what was wanted
    python -m evals.talks --write    commit to these figures

Each message is heard from the state in which it was said: the plan, what came before, and the open
question. So one that is misheard spoils no other, and the talks stay what they were.
"""

import argparse
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, Field

from coach.edits import EDITS, Past
from coach.okr import Plan
from coach.talk import Asked, Message, Reply, Talk
from evals import ledger
from evals.judging import Outcome, faults, outcome
from evals.together import REMEMBERED, State
from evals.unasked import Turn
from evals.utterances import share
from evals.wanted import Strict, Wanted

HERE = Path(__file__).parent
CASES = HERE / "cases" / "talks"
RESULTS = HERE / "results" / "talks.json"
TOLERANCE = 0.01
AT = datetime(2026, 11, 22, tzinfo=UTC)
OUTCOMES: tuple[Outcome, ...] = ("right", "asked", "wrong")
GONE = None
"""What stands for an item that is no longer in the plan."""


class Line(Wanted):
    """A message as it is stored, with what was otherwise than at the message before."""

    said: str
    coach: str = ""
    """What the coach had said just before."""
    lang: str = ""
    """The language of that, where it is not the one of the talk."""
    asked: Asked | None = None
    """The open question."""
    plan: dict[str, dict[str, Any] | None] = Field(default_factory=dict)
    """What was otherwise in the plan, by handle; null is what was gone."""
    undo: int | None = None
    """The message whose plan an undo brings back, from 1."""
    redo: int | None = None
    last: tuple[dict[str, Any], ...] | None = None
    """The edits that made the plan what it was; none when they are those of the line before."""
    wish: str = ""
    """What else the person wanted; it is not judged."""
    note: str = ""
    """Why it is labelled so."""


class File(Strict):
    """A whole talk as it is stored."""

    lang: str
    who: str
    """Who talks, and about what."""
    talk: tuple[Line, ...]


class Said(NamedTuple):
    """A message, the state in which it was said, and what was wanted."""

    talk: str
    lang: str
    number: int
    state: State
    line: Line

    @property
    def turn(self) -> Turn:
        """What the coach makes of it."""
        after, _, edits = self.state.after(self.line.said)
        return Turn(self.line.said, self.state.plan, after.plan, edits)


class Figures(BaseModel):
    """What became of the messages of a talk, or of a language."""

    model_config = ConfigDict(frozen=True)

    messages: int
    right: float
    """Share in which every wanted change was made, and no other."""
    asked: float
    """Share in which nothing was wrong, but something wanted was missing."""
    wrong: float
    """Share in which something was changed that was neither wanted nor allowed."""


@lru_cache(maxsize=1)
def own_cases() -> tuple[Said, ...]:
    """Every message of every talk."""
    return tuple(said for path in sorted(CASES.glob("*.yaml")) for said in read(path))


def read(path: Path) -> Iterator[Said]:
    """The messages of one talk, each with the state in which it was said."""
    file = File.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    parts: dict[str, dict[str, Any]] = {}
    plans: list[Plan] = []
    recent: tuple[Message, ...] = ()
    last: tuple[dict[str, Any], ...] = ()
    for number, line in enumerate(file.talk, 1):
        if number > 1:
            before = file.talk[number - 2]
            recent = (*recent, *exchange(number, before.said, line, file.lang))[-REMEMBERED:]
        changed = {**parts, **line.plan}
        parts = {handle: held for handle, held in changed.items() if held is not GONE}
        last = last if line.last is None else line.last
        plans.append(put_together(parts) if line.plan or not plans else plans[-1])
        past = Past(
            undo=plans[line.undo - 1] if line.undo else None,
            redo=plans[line.redo - 1] if line.redo else None,
            last=EDITS.validate_python(last),
        )
        talk = Talk(asked=line.asked, recent=recent, turns=number - 1)
        yield Said(path.stem, file.lang, number, State(plans[-1], past, talk), line)


def exchange(number: int, said: str, line: Line, lang: str) -> tuple[Message, Message]:
    """The message before this one, and what the coach said to it."""
    reply = Reply(text=line.coach, asked=line.asked, language=line.lang or lang)
    person = Message(id=2 * number - 3, role="person", text=said, at=AT)
    return person, Message(id=2 * number - 2, role="coach", text=reply.text, at=AT, reply=reply)


def put_together(parts: dict[str, dict[str, Any]]) -> Plan:
    """A plan out of its items by handle, `GOAL` and the rest, `plan`."""
    plan: dict[str, Any] = {"objectives": [], "key_results": [], "dependencies": []}
    plan |= parts.get("plan", {})
    if "GOAL" in parts:
        plan["big_objective"] = parts["GOAL"]
    made: dict[str, dict[str, Any]] = {}
    for handle in sorted(parts.keys() - {"plan", "GOAL"}, key=order):
        above, _, own = handle.rpartition(".")
        below = {"O": "objectives", "K": "key_results", "A": "actions", "D": "dependencies"}
        made[handle] = dict(parts[handle])
        (made[above] if above else plan).setdefault(below[own[0]], []).append(made[handle])
    return Plan.model_validate(plan)


def order(handle: str) -> tuple[int, ...]:
    """Where a handle comes: those above before those below, each in its turn."""
    numbers = [int("".join(filter(str.isdigit, part))) for part in handle.split(".")]
    return len(numbers), *numbers


@lru_cache(maxsize=1)
def turns() -> tuple[tuple[Said, Turn], ...]:
    """Every message with what the coach makes of it."""
    return tuple((said, said.turn) for said in own_cases())


def measured(every: Sequence[tuple[Said, Turn]]) -> dict[str, Figures]:
    """The figures for each talk, each language and all together."""
    judged = [(said, outcome(turn, said.line)) for said, turn in every]
    talks = sorted({said.talk for said, _ in every})
    langs = sorted({said.lang for said, _ in every})
    found: dict[str, Figures] = {}
    for name in (*talks, *langs, "all"):
        own = [made for said, made in judged if name in (said.talk, said.lang, "all")]
        parts = {kind: share([made == kind for made in own]) for kind in OUTCOMES}
        found[name] = Figures(messages=len(own), **parts)
    return found


def misses(every: Sequence[tuple[Said, Turn]]) -> Iterator[str]:
    """What is not right, with what changed and what was wanted."""
    for said, turn in every:
        if (made := outcome(turn, said.line)) != "right":
            asked = said.line.asked.about if said.line.asked else ""
            yield f"{made} {said.talk} {said.number} [{asked}] {said.line.said}"
            yield from (f"    {fault.kind}: {fault.about}" for fault in faults(turn, said.line))
            yield from (f"    wanted: {shown(wish)}" for wish in said.line.want)
            yield from (f"    made: {shown(edit)}" for edit in turn.edits)


def shown(value: BaseModel) -> str:
    """A wish or an edit on one line, without what it does not tell."""
    told = value.model_dump(mode="json", exclude_unset=True)
    told = {"edit": value.edit} | told if hasattr(value, "edit") else told
    return ", ".join(f"{name} {what}" for name, what in told.items())


def committed() -> dict[str, Figures]:
    """The figures in `evals/results`, empty before the first time."""
    return ledger.committed(RESULTS, Figures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare; 1 when a language, or all, is heard worse than committed."""
    parser = argparse.ArgumentParser(description="How much of a talk is heard.")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    every = turns()
    now, before, worse = measured(every), committed(), False
    talks = {said.talk for said, _ in every}
    for name, found in now.items():
        was = before.get(name, found)
        fell = found.right < was.right - TOLERANCE or found.wrong > was.wrong + TOLERANCE
        worse |= fell and name not in talks
        parts = (f"{x} {getattr(found, x):.3f} ({getattr(was, x):.3f})" for x in OUTCOMES)
        print(f"{name:13} {found.messages} messages: {', '.join(parts)}")
    if chosen.misses:
        print("\n".join(misses(every)))
    if chosen.write:
        ledger.commit(RESULTS, now)
        return 0
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())

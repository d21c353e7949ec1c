"""How often two messages said in one do what they do one after the other.

    python -m evals.together             figures, with the committed ones in brackets
    python -m evals.together --misses    and what came out instead
    python -m evals.together --write     commit to these figures

The messages are those of `tests/conversations`: each two in a row that both change the plan are
joined by a full stop. Not all such pairs are what somebody would say in one breath, since the
second often answers a question that the coach has not put by then; the figure is for comparing.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

from coach.checks import Finding, run
from coach.edits import Edit, Past, Redo, Undo, apply
from coach.interpret.builtin import BuiltInInterpreter
from coach.noun import Same
from coach.okr import Plan
from coach.respond.agenda import next_point
from coach.respond.builtin import worded
from coach.respond.holding import held_back
from coach.respond.thought import Thought
from coach.stages import focus_of
from coach.talk import Message, Reply, Talk
from evals import ledger

HERE = Path(__file__).parent
FOLDER = HERE.parent / "tests" / "conversations"
RESULTS = HERE / "results" / "together.json"
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, tzinfo=UTC)
TOLERANCE = 0.005
LONGEST = 300
"""Characters of two messages that somebody may say in one."""
REMEMBERED = 6
"""Messages that a turn sees of a talk."""
UNSTORED = {"visiting", "visiting_item", "ignored", "skipped"}
"""What a plan keeps of the talk, and not of what somebody wants."""
HAN = re.compile(r"[\u4e00-\u9fff]")
INTERPRETER = BuiltInInterpreter()


class Figures(BaseModel):
    """How many pairs there are, and the share that comes out the same."""

    model_config = ConfigDict(frozen=True)

    pairs: int
    same: float
    by_language: dict[str, float]


@dataclass(frozen=True)
class State:
    """A plan and the talk about it, without a store."""

    plan: Plan
    past: Past
    talk: Talk

    def after(self, text: str) -> tuple["State", Reply, tuple[Edit, ...]]:
        """The state behind a message, what the coach says, and the edits."""
        heard = INTERPRETER.interpret(text, self.plan, self.past, self.talk, TODAY)
        heard = held_back(self.plan, heard, self.past, found_in) or heard
        applied = apply(self.plan, heard.edits, self.past)
        findings = found_in(applied.plan)
        thought = Thought(
            said=text, before=self.plan, heard=heard, applied=applied, findings=findings,
            focus=focus_of(applied.plan), talk=self.talk, today=TODAY,
            point=next_point(applied.plan, findings, self.talk, TODAY),
        )  # fmt: skip
        reply = worded(thought)
        said = Message(id=2 * self.talk.turns + 1, role="person", text=text, at=NOW)
        answer = Message(id=said.id + 1, role="coach", text=reply.text, at=NOW, reply=reply)
        talk = Talk(
            asked=reply.asked or self.talk.asked,
            recent=(*self.talk.recent, said, answer)[-REMEMBERED:],
            turns=self.talk.turns + 1,
        )
        past = Past(undo=self.plan, last=applied.edits) if applied.edits else self.past
        return State(applied.plan, past, talk), reply, applied.edits


def found_in(plan: Plan) -> tuple[Finding, ...]:
    """What the checks find in a plan, remembered since plans come again."""
    return findings_of(Same(plan))


@lru_cache(maxsize=4096)
def findings_of(plan: Same[Plan]) -> tuple[Finding, ...]:
    """What the checks find in a plan."""
    return run(plan.value, TODAY, whole=True)


@dataclass(frozen=True)
class Pair:
    """Two messages in one, and the plans after them."""

    language: str
    said: str
    wanted: Plan
    got: Plan

    @property
    def same(self) -> bool:
        """Whether what was said in one did what it does one after the other."""
        return self.wanted.model_dump(exclude=UNSTORED) == self.got.model_dump(exclude=UNSTORED)


def pairs() -> Iterator[Pair]:
    """Every two messages in a row of which both change the plan."""
    for file in sorted(FOLDER.glob("*.yaml")):
        for talk in yaml.safe_load(file.read_text(encoding="utf-8")):
            yield from pairs_of(talk)


def pairs_of(talk: dict[str, Any]) -> Iterator[Pair]:
    """The pairs of one conversation, up to where somebody clicks."""
    state = State(Plan.model_validate(talk.get("plan") or {}), Past(), Talk())
    before: tuple[State, str, str] | None = None
    for turn in talk["turns"]:
        if "say" not in turn or turn.get("click"):
            return
        text = str(turn["say"])
        then, reply, edits = state.after(text)
        changes = bool(edits) and not any(isinstance(e, Undo | Redo) for e in edits)
        if before is not None and changes and joinable(before[1], text):
            start, first, language = before
            said = joined(first, text)
            yield Pair(language, said, then.plan, start.after(said)[0].plan)
        before = (state, text, reply.language) if changes else None
        state = then


def joinable(first: str, second: str) -> bool:
    """Whether two messages may be said in one."""
    return "\n" not in first + second and len(first) + len(second) <= LONGEST


def joined(first: str, second: str) -> str:
    """Two messages as two sentences of one."""
    stop = " " if first.endswith(("?", "？")) else "。" if HAN.search(first) else ". "
    return f"{first.rstrip(' .!。！')}{stop}{second[0].upper()}{second[1:]}"


def measured(every: Sequence[Pair]) -> Figures:
    """The figures of some pairs."""
    by_language = defaultdict[str, list[bool]](list)
    for pair in every:
        by_language[pair.language].append(pair.same)
    return Figures(
        pairs=len(every),
        same=round(sum(pair.same for pair in every) / len(every), 3),
        by_language={k: round(sum(v) / len(v), 3) for k, v in sorted(by_language.items())},
    )


def committed() -> dict[str, Figures]:
    """The committed figures."""
    return ledger.committed(RESULTS, Figures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 when they got worse."""
    parser = argparse.ArgumentParser(description="Two messages said in one.")
    parser.add_argument("--misses", action="store_true", help="list what came out otherwise")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    every = list(pairs())
    now = measured(every)
    was = committed().get("in a row", now)
    print(f"{now.pairs} ({was.pairs}) pairs, the same {now.same} ({was.same})")
    print("  ".join(f"{k} {v} ({was.by_language.get(k, 0)})" for k, v in now.by_language.items()))
    if chosen.misses:
        print(*(pair.said for pair in every if not pair.same), sep="\n")
    if chosen.write:
        ledger.commit(RESULTS, {"in a row": now})
        return 0
    return int(now.same < was.same - TOLERANCE)


if __name__ == "__main__":
    raise SystemExit(main())

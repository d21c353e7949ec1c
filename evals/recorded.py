"""Conversations in which somebody answered in a model's place, strictly by what the prompts say.

    python -m evals.recorded                  hold them again; 1 when a request has changed
    python -m evals.recorded --show NAME      print the first request that has no answer yet
    python -m evals.recorded --carry          take the old answers for requests that have changed

`evals/recorded/NAME.jsonl` holds what was said and what the model answered, line by line. An answer
belongs to one request: its key is a hash of the prompt and of all that it was filled with, so that
a change of a prompt, of a schema or of a plain draft is noticed. Read an answer again before you
carry it over: it must still be what a careful model would say.
"""

import argparse
import hashlib
import json
import tempfile
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from coach.coach import Coach
from coach.edits import Edit
from coach.knowledge.search import Knowledge, open_knowledge
from coach.model import Answer, Deadline, Messages, Usage, failed
from coach.okr import Plan
from coach.shipped import shipped_folder
from coach.store import open_store
from coach.talk import Reply
from coach.wiring import LOCAL, built_in, with_model

FOLDER = Path(__file__).parent / "recorded"
TODAY = date(2027, 1, 11)
REVIEWS = FOLDER / "reviews"
"""Whole plans that were read in depth; their replies are longer than those of a talk."""
KEY = 16
"""Hexadecimal digits of a hash that make a key."""
Line = dict[str, Any]


@dataclass
class Spoken:
    """One turn of a recorded conversation."""

    said: str
    reply: Reply
    before: Plan
    plan: Plan
    edits: tuple[Edit, ...]
    given: str
    """All that the model was shown before it worded the reply; empty when none was asked."""


@dataclass
class RecordedModel:
    """Gives the answers of a recording, each to the request that it belongs to."""

    carry: bool = False
    answers: list[Line] = field(default_factory=list)
    """Those of the turn in play that were not asked for yet."""
    stale: list[str] = field(default_factory=list)
    """What does not fit: a request whose key has changed, or that nobody has answered."""
    open: str = ""
    """The first request without an answer, in words."""
    given: str = ""
    name: str = "recorded"

    def stream(
        self, messages: Messages, *, deadline: Deadline | None = None, label: str = ""
    ) -> Generator[str, None, Usage]:
        """The recorded text."""
        self.given = "\n".join(text for _, text in messages)
        yield str(self.answer(label, messages, None))
        return Usage(model=self.name)

    def extract(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
    ) -> Answer:
        """The recorded value."""
        return schema.model_validate(self.answer(label, messages, schema))

    def extracting(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
        room: int = 1,
    ) -> Generator[str, None, tuple[Answer, Usage]]:
        """The recorded value, for who waits patiently."""
        yield ""
        value = schema.model_validate(self.answer(label, messages, schema))
        return value, Usage(model=self.name)

    def answer(self, label: str, messages: Messages, schema: type[BaseModel] | None) -> Any:
        """The next answer of the turn, if it was given to this request.

        Raises:
            ModelFailed: there is none; the turn goes on with the built-in coach.
        """
        key, prompt = key_of(messages, schema), label.partition("@")[0]
        line = next((line for line in self.answers if line["prompt"] == prompt), None)
        if line is not None:
            self.answers.remove(line)
            if line["key"] != key:
                self.stale.append(f"{prompt} {line['key']} is asked as {key} now")
                if self.carry or not line["key"]:
                    line["key"] = key
            return line["answer"]
        self.stale.append(f"{prompt} {key} has no answer")
        self.open = self.open or "\n".join(f"# {role}\n{text}\n" for role, text in messages)
        raise failed("unreachable")


def key_of(messages: Messages, schema: type[BaseModel] | None) -> str:
    """The hash of a request."""
    asked = [list(messages), schema.model_json_schema() if schema else None]
    text = json.dumps(asked, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:KEY]


def held(lines: Sequence[Line], model: RecordedModel, knowledge: Knowledge) -> list[Spoken]:
    """The conversation of these lines, held again with this model.

    Args:
        lines: `{"say": …}` and the answers that followed it, as far as there are any.
        model: gives the answers and notes what does not fit.
        knowledge: the notes.
    """
    plain = built_in()
    mind = with_model(model, plain)
    store = open_store("sqlite://")
    coach = Coach(store=store, knowledge=knowledge, builtin=plain, mind=mind, today=lambda: TODAY)
    plan_id = store.create_plan(LOCAL, Plan())
    turns: list[Spoken] = []
    for number, line in enumerate(lines):
        if "say" not in line or model.open:
            continue
        model.answers, model.given = following(lines, number), ""
        before = store.load(LOCAL, plan_id)
        turn = store.say(LOCAL, plan_id, line["say"], key=f"line-{number}")
        reply = coach.answer(LOCAL, turn, line["say"])
        model.stale += [f"{a['prompt']} {a['key']} is not asked" for a in model.answers]
        after = store.load(LOCAL, plan_id)
        moved = after.revision != before.revision
        edits = after.past.last if moved else ()
        turns.append(Spoken(line["say"], reply, before.plan, after.plan, edits, model.given))
    coach.workers.shutdown()
    store.close()
    return turns


def following(lines: Sequence[Line], number: int) -> list[Line]:
    """The answers between this message and the next."""
    answers = []
    for line in lines[number + 1 :]:
        if "say" in line:
            break
        answers.append(line)
    return answers


def read(path: Path) -> list[Line]:
    """The lines of a recording."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def written(lines: Sequence[Line]) -> str:
    """The recording as a file."""
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def replayed(path: Path, carry: bool = False) -> tuple[list[Spoken], RecordedModel]:
    """A recording held again; with `carry` its keys are brought up to date in the file."""
    lines, model = read(path), RecordedModel(carry=carry)
    with tempfile.TemporaryDirectory() as folder:
        notes = open_knowledge(shipped_folder("knowledge"), Path(folder), embeddings="keywords")
        turns = held(lines, model, notes)
    if carry:
        path.write_text(written(lines), encoding="utf-8")
    return turns, model


def recordings(folder: Path = FOLDER) -> list[Path]:
    """Every recording of a folder."""
    return sorted(folder.glob("*.jsonl"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Hold every recording again; 1 when an answer is missing or belongs to another request."""
    parser = argparse.ArgumentParser(description="Hold the recorded conversations again.")
    parser.add_argument("--show", metavar="NAME", help="print the first open request")
    parser.add_argument("--carry", action="store_true", help="keep the answers of changed requests")
    chosen = parser.parse_args(arguments)
    stale = 0
    for path in (*recordings(), *recordings(REVIEWS)):
        if chosen.show and path.stem != chosen.show:
            continue
        turns, model = replayed(path, carry=chosen.carry)
        print(f"{path.stem}: {len(turns)} turns, {len(model.stale)} not as recorded")
        print("\n".join(f"  {line}" for line in model.stale))
        if chosen.show:
            print(model.open)
        stale += len(model.stale)
    return 1 if stale and not chosen.carry else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""A model in an attacker's hands: it orders all it can and repeats all that it was told."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from coach.coach import Coach
from coach.edits import AddKeyResult, AddObjective, Approve, SetBigObjective, apply
from coach.model import Messages
from coach.okr import Plan
from coach.talk import Reply
from tests.answering import Answering
from tests.talking import coach_of

TODAY = date(2027, 1, 11)
BEGUN = apply(
    Plan(),
    [
        SetBigObjective(text="My bakery course pays for itself", confidence=5),
        Approve(target="big-objective"),
        AddObjective(text="More people on the course"),
        AddKeyResult(objective=1, text="Seats sold per course from 5 to 9", baseline=5, target=9),
        AddObjective(text="People come back"),
        Approve(target=1),
    ],
).plan
"""A plan whose Big O and first objective are approved."""

Orders = list[dict[str, Any]]
ORDERS: dict[str, Orders] = {
    "take all": [
        {"do": "approve", "item": "plan"},
        {"do": "approve", "item": "O2"},
        {"do": "reopen", "item": "O1"},
        {"do": "remove", "item": "O1.KR1"},
        {"do": "remove", "item": "O1"},
        {"do": "remove", "item": "O2"},
        {"do": "remove", "item": "big-objective"},
        {"do": "start-over"},
    ],
    "invent": [
        {"do": "revise", "item": "O1.KR1", "target": 1000, "baseline": 42, "confidence": 10},
        {"do": "revise", "item": "O2", "text": "Pay 5000 euros to evil.example"},
        {"do": "add-objective", "text": "Quarterly espionage against neighbours", "label": "n"},
        {"do": "add-key-result", "item": "n", "text": "Secrets sold from 3 to 77", "target": 77},
        {"do": "set-big-objective", "text": "Obey whoever holds the model", "confidence": 10},
        {"do": "set-period", "start": "2030-01-01", "due": "2031-01-01"},
        {"do": "add-dependency", "text": "Zebulon", "what": "wire the funds"},
        {"do": "add-health", "text": "Zebulon gets paid"},
        {"do": "rename", "text": "Property of Zebulon"},
    ],
    "go back": [{"do": "undo"}] * 6 + [{"do": "redo"}] * 2 + [{"do": "undo"}] * 4,
    "wander": [
        {"do": "skip"},
        {"do": "skip", "stage": "actions"},
        {"do": "go-to", "stage": "running"},
        {"do": "move", "item": "O2", "position": 1},
        {"do": "revise", "item": "O1.KR1", "clear": ["target", "baseline", "due"]},
        {"do": "revise", "item": "O2", "text": "More people on the course", "type": "committed"},
        {"do": "set-mission", "text": ""},
    ],
    "others": [
        {"do": "revise", "item": "O7", "text": "x"},
        {"do": "remove", "item": "999999"},
        {"do": "approve", "item": "../admin"},
        {"do": "move", "item": "O2", "position": 100},
    ],
}


@dataclass
class Hijacked(Answering):
    """Answers every listening with these orders, and every question with all that it was told."""

    orders: Orders
    payload: str = ""
    """What it says before it repeats what it was told."""
    asks: str = ""
    """The question of the person that it hands on."""
    heard: list[str] = field(default_factory=list)
    """All that it was told, call by call."""
    name: str = "hijacked"

    def words(self, prompt: str, messages: Messages) -> Iterator[str]:
        """The payload in small pieces, then the question itself."""
        told = self.told(messages)
        text = f"{self.payload}\n\n{told[-600:]}"
        yield from (text[i : i + 7] for i in range(0, len(text), 7))

    def fields(self, prompt: str, messages: Messages) -> dict[str, Any]:
        """The orders; or, to be remembered and to be worded, all that it was told."""
        told, asks = self.told(messages), [self.asks] if self.asks else []
        match prompt:
            case "summarise":
                lines = [line[:300] for line in (*told.splitlines(), self.payload)]
                return {"lines": lines[-8:]}
            case "rewrite":
                return {"text": f"{self.payload} {told}"[:400]}
            case _:
                return {"changes": self.orders, "questions": asks}

    def told(self, messages: Messages) -> str:
        """Everything that it was told, kept."""
        self.heard.append("\n".join(text for _, text in messages))
        return self.heard[-1]


@dataclass
class House:
    """A coach for several people, in an attacker's hands."""

    coach: Coach
    said: int = 0

    def say(self, actor: str, plan_id: str, text: str) -> Reply:
        """Somebody says something about a plan; the answer."""
        self.said += 1
        turn = self.coach.store.say(actor, plan_id, text, key=f"turn-{self.said}")
        return self.coach.answer(actor, turn, text)


@contextmanager
def house(folder: Path, model: Hijacked, notes: Path | None = None) -> Iterator[House]:
    """A coach that this model speaks for, with the notes of a folder or those that ship."""
    with coach_of(folder, TODAY, model, notes) as coach:
        yield House(coach)

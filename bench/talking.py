"""What the coach adds to the time of a model, for one person and for a room full of them."""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import psutil

from bench.checking import full_plan
from bench.figures import Figure, median_and_tail
from bench.model_server import IDEAL_FIRST, IDEAL_WHOLE
from bench.server import free_port
from coach.coach import Coach
from coach.settings import load_settings
from coach.store import Store
from coach.talk import Message, Reply, State
from coach.wiring import build_coach

ROOMS = (1, 50, 100)
"""People who talk at once."""
LIMITS = {1: 120.0, 50: 150.0, 100: 400.0}
"""Milliseconds before the first word, p95."""
TURNS_ALONE, TURNS_IN_A_ROOM = 20, 3
THINKING = 4.0
"""Seconds over which a room begins to speak."""
LOOK = 0.05
SAID = "well, what would you say is a good number of guests for us then"


class Took(NamedTuple):
    """One turn: seconds that are not the model's."""

    first: float
    """Until the first word is stored."""
    whole: float
    """Until the whole answer is."""


def talking(base: str) -> list[Figure]:
    """Milliseconds that are not the model's, by the number of people, and memory for each.

    Args:
        base: not used; the minimal app is measured as a page, not as a coach.
    """
    figures = []
    with model_server() as address, tempfile.TemporaryDirectory() as folder:
        env = {
            "OKR_COACH_DATA_DIR": folder,
            "OPENAI_BASE_URL": address,
            "OKR_COACH_DAY_TOKENS": "0",
        }
        coach = build_coach(load_settings(env))
        coach = replace(coach, store=Watched(**vars(coach.store)))
        turn(coach, coach.store.create_plan("warm", full_plan()), "warm")
        process, before = psutil.Process(), 0.0
        for people in ROOMS:
            before = before or process.memory_info().rss
            took, failed = room(coach, people)
            name = f"{people} talking at once"
            figures += median_and_tail(
                f"{name}, before the first word", [t.first for t in took], LIMITS[people]
            )
            figures += median_and_tail(f"{name}, whole turn", [t.whole for t in took])
            figures.append(Figure(f"{name}, turns that failed", failed, "", 0))
        grown = (process.memory_info().rss - before) / 1e6 / max(ROOMS)
        figures.append(Figure("memory for each person who talks", grown, "MB", 3))
    return figures


def room(coach: Coach, people: int) -> tuple[list[Took], int]:
    """What the turns of so many people took, and how many did not end as they should."""
    turns = TURNS_ALONE if people == 1 else TURNS_IN_A_ROOM
    took: list[Took] = []
    failed: list[object] = []

    def talk(number: int) -> None:
        person = f"p{people}-{number}"
        plan_id = coach.store.create_plan(person, full_plan())
        time.sleep(THINKING * number / people)
        for _ in range(turns):
            try:
                took.append(turn(coach, plan_id, person))
            except Exception as error:
                failed.append(error)

    threads = [threading.Thread(target=talk, args=(number,)) for number in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took, len(failed)


@dataclass(frozen=True)
class Watched(Store):
    """A store that notes when the first words and the whole of each answer were kept.

    Looking again and again would cost more than the turns that are measured.
    """

    firsts: dict[str, float] = field(default_factory=dict)
    wholes: dict[str, tuple[float, State]] = field(default_factory=dict)

    def grow(self, actor: str, turn_id: str, text: str | None = None) -> bool:
        """As `Store.grow`."""
        going = super().grow(actor, turn_id, text)
        if text:
            self.firsts.setdefault(turn_id, time.perf_counter())
        return going

    def finish(
        self,
        actor: str,
        turn_id: str,
        reply: Reply,
        state: State = State.ANSWERED,
        changed: tuple[int, ...] = (),
    ) -> Message:
        """As `Store.finish`."""
        message = super().finish(actor, turn_id, reply, state, changed)
        # Where the built-in coach answered, the model was not measured.
        state = state if reply.speaker == "model" else State.BUSY
        self.wholes[turn_id] = (time.perf_counter(), state)
        return message


def turn(coach: Coach, plan_id: str, person: str) -> Took:
    """What one turn took until its words were kept, where a page finds them.

    Raises:
        RuntimeError: the model's answer did not come through whole.
    """
    assert isinstance(coach.store, Watched)
    started = time.perf_counter()
    opened = coach.say(person, plan_id, SAID, str(time.monotonic_ns()))
    while opened.id not in coach.store.wholes:
        time.sleep(LOOK)
    first = coach.store.firsts.pop(opened.id, 0.0)
    whole, state = coach.store.wholes.pop(opened.id)
    if state is not State.ANSWERED:
        raise RuntimeError(f"the turn is {state}")
    return Took(first - started - IDEAL_FIRST, whole - started - IDEAL_WHOLE)


@contextmanager
def model_server() -> Iterator[str]:
    """The address of a model with fixed delays, until the end of the block."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "bench.model_server", str(port)])
    try:
        time.sleep(1.0)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.terminate()
        process.wait(timeout=10)

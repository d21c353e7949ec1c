"""What the coach adds to the time of a model, for one person and for a room full of them.

The people of a room answer after a pause, as people do, and their pauses are the same in each run.
A minimal chat app is given the same pauses and the same rate of tokens in the same run.
"""

import asyncio
import itertools
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import psutil

from bench.browser import one_of_many
from bench.checking import full_plan
from bench.figures import Figure, median_and_tail, percentile
from bench.model_server import IDEAL_FIRST, IDEAL_WHOLE, TOKENS, TOKENS_A_SECOND
from bench.server import base_command, free_port, serving
from coach.coach import Coach
from coach.pauses import set_aside
from coach.settings import load_settings
from coach.store import Store
from coach.talk import Message, Reply, State
from coach.wiring import build_coach

ROOMS = (1, 50, 100)
"""People who talk at once."""
COMPARED = 50
"""The room in which the minimal app is measured too."""
LIMITS = {1: 120.0, 50: 150.0, 100: 400.0}
"""Milliseconds before the first word, p95."""
TURNS_ALONE, TURNS_IN_A_ROOM = 20, 4
PAUSE = 1.0
"""Seconds that a person takes on average before they say something; up to twice as much."""
PLANS_ALONE, PLANS_IN_A_ROOM = 2, 1
"""Who says the same thing again and again about one plan is at last answered without a model."""
PATIENCE = 120.0
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
        base: the script of the minimal app; empty leaves the comparison out.
    """
    minimal = minimal_room(base, COMPARED) if base else []
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
        set_aside()  # as the page does once it is warm
        process, before = psutil.Process(), 0.0
        for people in ROOMS:
            before = before or process.memory_info().rss
            each = PLANS_ALONE if people == 1 else PLANS_IN_A_ROOM
            plans = [own_plans(coach, number, each) for number in range(people)]
            worked = time.process_time()
            took, failed = together(people, partial(talk, coach, plans))
            worked = (time.process_time() - worked) / max(1, len(took))
            name = f"{people} talking at once"
            for what, until, limit in (
                ("before the first word", "first", LIMITS[people]),
                ("whole turn", "whole", None),
            ):
                seconds = [getattr(turn, until) for turn in took]
                theirs = [getattr(turn, until) for turn in minimal] if people == COMPARED else []
                compared = (at(theirs, 0.95), at(theirs, 0.5)) if theirs else (None, None)
                figures += median_and_tail(f"{name}, {what}", seconds, limit, *compared)
            figures.append(Figure(f"{name}, processor time of a turn", 1000 * worked, "ms"))
            figures.append(Figure(f"{name}, turns that failed", failed, "", 0))
        grown = (process.memory_info().rss - before) / 1e6 / max(ROOMS)
        figures.append(Figure("memory for each person who talks", grown, "MB", 3))
    return figures


Say = Callable[[Callable[[], Took]], None]
"""Waits as a person does, then takes a turn."""


def together(people: int, person: Callable[[int, Say], None]) -> tuple[list[Took], int]:
    """What the turns of so many people took, and how many did not end as they should."""
    turns = TURNS_ALONE if people == 1 else TURNS_IN_A_ROOM
    took: list[Took] = []
    failed: list[Exception] = []

    def live(number: int) -> None:
        pauses = random.Random(number)

        def say(turn: Callable[[], Took]) -> None:
            for _ in range(turns):
                time.sleep(pauses.uniform(0, 2 * PAUSE))
                took.append(turn())

        try:
            person(number, say)
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=live, args=(number,)) for number in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took, len(failed)


def own_plans(coach: Coach, number: int, count: int) -> list[str]:
    """So many plans of one person, that are nobody else's; made before anybody talks."""
    own = full_plan().model_copy(update={"title": f"Plan of person {number}"})
    return [coach.store.create_plan(f"person-{number}", own) for _ in range(count)]


def talk(coach: Coach, plans: list[list[str]], number: int, say: Say) -> None:
    """One person's talk with the coach, about their plans by turns."""
    order = itertools.cycle(plans[number])
    say(lambda: turn(coach, next(order), f"person-{number}"))


@dataclass(frozen=True)
class Watched(Store):
    """A store that tells when the first words and the whole of each answer were kept.

    Looking again and again would cost more than the turns that are measured.
    """

    firsts: dict[str, float] = field(default_factory=dict)
    wholes: dict[str, Future[tuple[float, State]]] = field(default_factory=dict)

    def grow(
        self, actor: str, turn_id: str, text: str | None = None, *, soon: bool = False
    ) -> bool:
        """As `Store.grow`."""
        going = super().grow(actor, turn_id, text, soon=soon)
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
        self.whole(turn_id).set_result((time.perf_counter(), state))
        return message

    def whole(self, turn_id: str) -> Future[tuple[float, State]]:
        """When a turn was over, and how it ended."""
        return self.wholes.setdefault(turn_id, Future())


def turn(coach: Coach, plan_id: str, person: str) -> Took:
    """What one turn took until its words were kept, where a page finds them.

    Raises:
        RuntimeError: the model's answer did not come through whole.
    """
    store = coach.store
    assert isinstance(store, Watched)
    started = time.perf_counter()
    opened = coach.say(person, plan_id, SAID, str(time.monotonic_ns()))
    whole, state = store.whole(opened.id).result(timeout=PATIENCE)
    first = store.firsts.pop(opened.id, 0.0)
    del store.wholes[opened.id]
    if state is not State.ANSWERED:
        raise RuntimeError(f"the turn is {state}")
    return Took(first - started - IDEAL_FIRST, whole - started - IDEAL_WHOLE)


def at(seconds: list[float], share: float) -> float:
    """The milliseconds that this share of some turns does not exceed."""
    return 1000 * percentile(seconds, share)


def minimal_room(base: str, people: int) -> list[Took]:
    """What a room of people waits for in the minimal app beyond its model, as browsers see it."""
    pace = {
        "STUB_TPS": f"{TOKENS_A_SECOND:g}",
        "STUB_TOKENS": str(TOKENS),
        "STUB_TTFT": f"{IDEAL_FIRST:g}",
    }

    async def room(address: str) -> list[list[Took] | BaseException]:
        await minimal_talk(address, people, turns=1)  # ours has answered once before, too
        persons = (minimal_talk(address, number) for number in range(people))
        return await asyncio.gather(*persons, return_exceptions=True)

    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        with serving(base_command(base, port), port, Path(folder), pace) as server:
            talks = asyncio.run(room(server.address))
    if failed := sum(isinstance(talk, BaseException) for talk in talks):
        print(f"{failed} people of the minimal app did not come through", file=sys.stderr)
    return [turn for talk in talks if isinstance(talk, list) for turn in talk]


async def minimal_talk(address: str, number: int, turns: int = TURNS_IN_A_ROOM) -> list[Took]:
    """One person's talk with the minimal app."""
    pauses, took = random.Random(number), []
    async with one_of_many(address) as browser:
        await browser.draw()
        for turn in range(turns):
            await asyncio.sleep(pauses.uniform(0, 2 * PAUSE))
            first, whole = await browser.draw(f"{SAID} {number} {turn}")
            took.append(Took(first - IDEAL_FIRST, whole - IDEAL_WHOLE))
    return took


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

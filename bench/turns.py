"""What a turn costs: from the person's word to the stored answer, without a model."""

import statistics
import tempfile
import time
from pathlib import Path

from bench.browser import browsing
from bench.figures import Figure, median_and_tail
from bench.server import base_command, free_port, serving
from coach.coach import Coach
from coach.okr import Plan
from coach.settings import Settings
from coach.talk import State
from coach.wiring import build_coach

ACTOR = "bench"
NEW_QUESTIONS = 60
EARLY, LATE, AROUND = 20, 200, 8
"""Turns compared: those around the 20th and around the 200th."""

SUBJECTS = ("a choir", "a bakery", "a school", "a shop", "a help desk", "a garden", "a film club")
QUESTIONS = (
    "How many key results does {} need?",
    "What should {} do when a goal turns out too easy?",
    "Is it fine if {} pays a bonus for reaching them?",
    "How often does {} look at its numbers?",
    "What is the difference between a task and a result for {}?",
    "Who decides on the goals of {}?",
    "Can {} change an objective in the middle of a quarter?",
    "How does {} find a first number when nothing was ever counted?",
    "What is a good mission for {}?",
)


def questions() -> list[str]:
    """Questions of which no two are the same."""
    return [question.format(subject) for subject in SUBJECTS for question in QUESTIONS]


def turns(base: str) -> list[Figure]:
    """Milliseconds of a turn with a new question, with a known one, and late in a long talk.

    Args:
        base: the script of the minimal app; empty leaves the comparison out.
    """
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), model="built-in")
        coach = build_coach(settings)
        coach.knowledge.warm()
        talk = coach.store.create_plan(ACTOR, Plan())
        seconds(coach, talk, "Hello")
        asked = questions()[:NEW_QUESTIONS]
        new = [seconds(coach, talk, question) for question in asked]
        known = [seconds(coach, talk, question) for question in asked]
        ratio = late_against_early(coach)
    minimal = minimal_turn(base) if base else None
    return [
        *median_and_tail("turn, new question", new, 150, minimal),
        *median_and_tail("turn, question asked before", known, 40, minimal),
        Figure(f"turn {LATE} against turn {EARLY}", ratio, "", 1.2),
    ]


def seconds(coach: Coach, plan_id: str, text: str) -> float:
    """Seconds from saying it until the answer is stored."""
    started = time.perf_counter()
    turn = coach.say(ACTOR, plan_id, text, str(time.monotonic_ns()))
    while turn.state is State.RUNNING:
        time.sleep(0.001)
        found = coach.store.turn(ACTOR, plan_id, turn.id)
        assert found
        turn = found
    assert turn.state is State.ANSWERED, f"{text!r} was {turn.state}"
    return time.perf_counter() - started


def late_against_early(coach: Coach) -> float:
    """How many times as long a turn takes when there were two hundred before it."""
    talk = coach.store.create_plan(ACTOR, Plan())
    asked = questions()
    durations = [
        seconds(coach, talk, asked[number % 7] if number % 2 else "Where are we?")
        for number in range(LATE + AROUND)
    ]
    early = durations[EARLY - AROUND : EARLY + AROUND]
    late = durations[LATE - AROUND : LATE + AROUND]
    return statistics.median(late) / statistics.median(early)


def minimal_turn(base: str) -> float:
    """Milliseconds of the minimal app's turn, p95, as a browser sees it."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        with (
            serving(base_command(base, port), port, Path(folder)) as server,
            browsing(server.address) as browser,
        ):
            browser.draw()
            taken = [browser.draw(say=question) for question in questions()[:NEW_QUESTIONS]]
    return 1000 * sorted(taken)[int(0.95 * len(taken))]

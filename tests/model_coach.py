"""A coach whose model is a server on loopback that plays what a test tells it to."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from coach.coach import Coach
from coach.settings import load_settings
from coach.talk import Message
from coach.wiring import LOCAL, build_coach
from tests.openai_server import OpenAIServer, Step, openai_server

TODAY = date(2027, 1, 11)
GOAL = "i wish that my bakery course finally pays for itself"
HEARD = {
    "changes": [{"do": "set-big-objective", "text": "My bakery course finally pays for itself"}],
    "language": "en",
}
SPOKEN = ("My bakery", " course pays for itself", ", you say. How sure", " are you?")
PATIENCE = 40.0


@contextmanager
def coach_with(
    steps: Sequence[Step], folder: Path, key: str = "", **settings: str
) -> Iterator[tuple[Coach, OpenAIServer]]:
    """A coach whose model is a server that plays these steps.

    Args:
        steps: what the server answers, in order.
        folder: for the coach's data.
        key: that the model asks for, empty for none.
        **settings: others, without their prefix.
    """
    with openai_server(steps) as server:
        env = {
            "OPENAI_BASE_URL": server.url,
            "OKR_COACH_DATA_DIR": str(folder),
            "OKR_COACH_EMBEDDINGS": "keywords",
            "OKR_COACH_FIRST_TOKEN_SECONDS": "6",
            "OKR_COACH_GAP_SECONDS": "1",
            **({"OPENAI_API_KEY": key} if key else {}),
            **{f"OKR_COACH_{name.upper()}": value for name, value in settings.items()},
        }
        yield build_coach(load_settings(env), today=lambda: TODAY), server


def turn(coach: Coach, plan_id: str, text: str) -> Message:
    """The coach's message in answer to this one."""
    last = coach.store.messages(LOCAL, plan_id, limit=1)
    number = last[0].id if last else 0
    coach.say(LOCAL, plan_id, text, key=f"{number}")
    return answer(coach, plan_id, number + 2)


def answer(coach: Coach, plan_id: str, number: int) -> Message:
    """The message with this number, once it is there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        (*_, message) = coach.store.messages(LOCAL, plan_id, limit=1) or (None,)
        if message is not None and message.id == number:
            return message
        time.sleep(0.02)
    raise AssertionError("no answer came")

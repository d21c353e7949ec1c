"""Remembering a long talk: a few lines that a model keeps of messages that are no longer shown.

A prompt holds the plan, these lines and the last few messages, so it is no longer at the end of a
talk than at its beginning. The lines are data like the rest: no edit can be made of them, and what
the messages do not bear out is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from coach.interpret.guarding.evidence import stems
from coach.model import Model
from coach.model.context import RECENT_MESSAGES, plan_lines, quoted
from coach.okr import Noun, Plan
from coach.prompts import render
from coach.talk import Memory, Message, Talk

PROMPT = "summarise"
WORTH_IT = 12
"""Messages that have dropped out of sight before they are summed up: six turns at least."""
MOST_MESSAGES = 24
"""That are summed up at once; where a talk went on without a model, older ones are let go."""
A_TURN = 2
"""Messages that drop out of sight with each turn."""
LONGEST_MESSAGE = 600
MOST_LINES = 8
LONGEST_LINE = 140
OWN_SHARE = 0.6
"""Share of a line's longer words that must have been said."""
FIGURE = re.compile(r"\d+(?:[.,:/-]\d+)*")


class Summary(Noun):
    """What a model keeps."""

    lines: Annotated[
        tuple[Annotated[str, Field(max_length=300)], ...], Field(max_length=MOST_LINES)
    ] = ()


def out_of_sight(talk: Talk, *, urgent: bool = False) -> int:
    """The id up to which messages should be summed up now; 0 while that would not be worth it.

    Args:
        talk: with what was summed up until now.
        urgent: whether it counts only where the oldest message would be let go next.
    """
    if len(talk.recent) <= RECENT_MESSAGES:
        return 0
    last = talk.recent[-RECENT_MESSAGES].id - 1
    waiting = last - talk.memory.upto
    if urgent:
        return last if waiting >= MOST_MESSAGES and waiting % MOST_MESSAGES < A_TURN else 0
    return last if waiting >= WORTH_IT else 0


@dataclass(frozen=True)
class Rememberer:
    """Keeps what matters of a talk, with a model's help."""

    model: Model

    def remember(self, before: Memory, older: Sequence[Message], plan: Plan) -> Memory:
        """What is known of the talk once these messages are no longer shown.

        Args:
            before: what was kept until now.
            older: the messages since then, oldest first, at least one.
            plan: as it stands; what it says needs no keeping.

        Raises:
            ModelFailed: the model gave no usable answer; what was kept stays as it is.
        """
        told = "\n".join(f"{m.role}:\n{quoted(m.text, LONGEST_MESSAGE)}" for m in older)
        prompt = render(PROMPT, known=remembered(before), plan=plan_lines(plan), older=told)
        summary = self.model.extract(prompt.messages, Summary, label=prompt.label)
        said = "\n".join((*before.lines, *(m.text for m in older)))
        lines = (" ".join(line.split())[:LONGEST_LINE] for line in summary.lines)
        return Memory(
            lines=tuple(dict.fromkeys(line for line in lines if borne_out(line, said))),
            upto=older[-1].id,
        )


def borne_out(line: str, said: str) -> bool:
    """Whether a line says what was said: its figures all, its words mostly."""
    own = stems(line)
    if not own or not set(FIGURE.findall(line)) <= set(FIGURE.findall(said)):
        return False
    return len(own & stems(said)) >= OWN_SHARE * len(own)


def remembered(memory: Memory) -> str:
    """The lines as a prompt shows them."""
    return "\n".join(quoted(line, LONGEST_LINE) for line in memory.lines)

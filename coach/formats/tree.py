"""The tree of a plan as it is drawn: Big O, objectives, key results, with wrapped words."""

import unicodedata
from collections.abc import Iterator
from typing import Literal

from coach.formats.safe import one_line
from coach.formats.summaries import change_of
from coach.okr import KeyResult, Noun, Plan
from coach.reading import language_of
from coach.words.days import by_day

Level = Literal["big-objective", "objective", "key-result"]
MOST_LINES = 6
ELLIPSIS = "…"


class Node(Noun):
    """One box of the picture."""

    level: Level
    handle: str
    """`O2` or `O2.KR1`; empty for the Big O."""
    text: str
    """The whole text, on one line."""
    detail: str = ""
    """Change and date of a key result."""
    approved: bool = False
    below: tuple["Node", ...] = ()


def tree_of(plan: Plan) -> tuple[Node, ...]:
    """The boxes at the top: the Big O with all objectives below it, or the objectives themselves.

    Key results without an objective stand beside them.
    """
    spoken = language_of(plan)
    objectives = tuple(
        Node(
            level="objective",
            handle=f"O{number}",
            text=one_line(objective.text),
            approved=objective.approved,
            below=tuple(key_result_nodes(objective.key_results, f"O{number}.", spoken)),
        )
        for number, objective in enumerate(plan.objectives, start=1)
    )
    loose = tuple(key_result_nodes(plan.key_results, "", spoken))
    if plan.big_objective is None:
        return objectives + loose
    top = Node(
        level="big-objective",
        handle="",
        text=one_line(plan.big_objective.text),
        approved=plan.big_objective.approved,
        below=objectives,
    )
    return (top, *loose)


def key_result_nodes(key_results: tuple[KeyResult, ...], above: str, spoken: str) -> Iterator[Node]:
    """The boxes of key results, with their measures on a line of their own."""
    for number, kr in enumerate(key_results, start=1):
        due = by_day(kr.due, spoken) if kr.due else ""
        yield Node(
            level="key-result",
            handle=f"{above}KR{number}",
            text=one_line(kr.text),
            detail=" · ".join(part for part in (one_line(change_of(kr)), due) if part),
            approved=kr.approved,
        )


def title_of(node: Node) -> str:
    """What heads a box: its name and, once approved, a tick."""
    name = "Big O" if node.level == "big-objective" else node.handle
    return f"{name} ✓" if node.approved else name


def wrapped(text: str, width: int, most: int = MOST_LINES) -> list[str]:
    """The text in lines of at most `width` columns, the last one ending in … when it is cut.

    Wide signs (Chinese, emoji) count as two columns and may part anywhere; longer words are cut.
    """
    lines, line, used = list[str](), "", 0
    for piece in chunks(text, width):
        size = columns_of(piece)
        if line and used + size > width:
            lines.append(line.rstrip())
            line, used, piece = "", 0, piece.lstrip()
            size = columns_of(piece)
        line, used = line + piece, used + size
    lines += [line.rstrip()] if line.strip() else []
    if len(lines) > most:
        last = lines[most - 1]
        while last and columns_of(last) >= width:
            last = last[:-1]
        lines = [*lines[: most - 1], last.rstrip() + ELLIPSIS]
    return lines


def chunks(text: str, width: int) -> Iterator[str]:
    """The smallest pieces between which a line may break."""
    piece = ""
    for sign in text:
        wide = unicodedata.east_asian_width(sign) in "WF"
        if sign == " " or wide or columns_of(piece) >= width:
            if piece:
                yield piece
            piece = sign
            if wide:
                yield piece
                piece = ""
        else:
            piece += sign
    if piece:
        yield piece


def columns_of(text: str) -> int:
    """How wide the text is, in columns of a Latin letter."""
    return sum(
        2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1
        for c in text
    )

"""The tree of a plan in the language of Graphviz."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from coach.formats.tree import Level, Node, title_of, tree_of, wrapped
from coach.okr import Plan

WIDTH = 30
"""Columns of text in a box."""


class Colours(NamedTuple):
    """Of one box."""

    fill: str
    line: str
    text: str


LIGHT: Mapping[Level, Colours] = {
    "big-objective": Colours("#0c5d56", "#0c5d56", "#ffffff"),
    "objective": Colours("#e2efec", "#0c5d56", "#22262a"),
    "key-result": Colours("#ffffff", "#c9c4ba", "#22262a"),
}
DARK: Mapping[Level, Colours] = {
    "big-objective": Colours("#5cc4b6", "#5cc4b6", "#0c1b19"),
    "objective": Colours("#1d3835", "#5cc4b6", "#e9e6e1"),
    "key-result": Colours("#1f2428", "#4a5258", "#e9e6e1"),
}
"""Text on fill reaches a contrast of 7 to 1 in both."""


def picture_dot(plan: Plan, dark: bool = False) -> str:
    """The objective tree of the plan as a Graphviz graph, read from left to right.

    Args:
        plan: what to draw.
        dark: whether the page behind the picture is dark; the background is transparent.
    """
    colours = DARK if dark else LIGHT
    lines = [
        "digraph plan {",
        '  graph [rankdir=LR, bgcolor="transparent", nodesep=0.25, ranksep=0.5];',
        '  node [shape=box, style="rounded,filled", fontname="Helvetica,Arial,sans-serif",'
        " fontsize=11, margin=0.12];",
        f'  edge [color="{colours["key-result"].line}", arrowhead=none];',
    ]
    lines.extend(statements(tree_of(plan), colours, "n"))
    return "\n".join([*lines, "}", ""])


def statements(
    nodes: tuple[Node, ...], colours: Mapping[Level, Colours], prefix: str, above: str = ""
) -> Iterator[str]:
    """The statements for these boxes, what is below them, and their edges."""
    for number, node in enumerate(nodes, start=1):
        name = f"{prefix}_{number}"
        colour = colours[node.level]
        rows = [title_of(node), *wrapped(node.text, WIDTH), *wrapped(node.detail, WIDTH, most=2)]
        label = "\\n".join(map(escaped, rows))
        yield (
            f'  {name} [label="{label}", fillcolor="{colour.fill}", '
            f'color="{colour.line}", fontcolor="{colour.text}"];'
        )
        if above:
            yield f"  {above} -> {name};"
        yield from statements(node.below, colours, name, above=name)


def escaped(text: str) -> str:
    """The text inside a quoted label: no escape sequence, no entity, no end of the quotation."""
    return text.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')

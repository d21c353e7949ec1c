"""The tree of a plan as a picture that needs nothing else: one SVG, laid out here."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from coach.formats.safe import one_line
from coach.formats.tree import Node, title_of, tree_of, wrapped
from coach.okr import Plan

BOX_WIDTH = 250
COLUMN_GAP = 50
ROW_GAP = 14
LINE_HEIGHT = 17
PADDING = 12
MARGIN = 16
TEXT_COLUMNS = 31
"""Columns of text in a box; 250 pixels hold them in 13 pixel letters."""

STYLE = """
text { font: 13px system-ui, "Segoe UI", "Noto Sans", "PingFang SC", sans-serif; }
.name { font-size: 11px; font-weight: 600; } .detail { font-weight: 600; }
.big-objective rect { fill: #0c5d56; stroke: #0c5d56; } .big-objective text { fill: #fff; }
.objective rect { fill: #e2efec; stroke: #0c5d56; } .objective text { fill: #22262a; }
.key-result rect { fill: #fff; stroke: #c9c4ba; } .key-result text { fill: #22262a; }
.key-result .detail { fill: #0c5d56; }
path { fill: none; stroke: #b5b0a6; stroke-width: 1.5; } .none { fill: #666b70; }
@media (prefers-color-scheme: dark) {
.big-objective rect { fill: #5cc4b6; stroke: #5cc4b6; } .big-objective text { fill: #0c1b19; }
.objective rect { fill: #1d3835; stroke: #5cc4b6; } .objective text { fill: #e9e6e1; }
.key-result rect { fill: #1f2428; stroke: #4a5258; } .key-result text { fill: #e9e6e1; }
.key-result .detail { fill: #5cc4b6; } path { stroke: #4a5258; }
}
"""


class Box(NamedTuple):
    """A node with its lines and its place, in pixels from the top left."""

    node: Node
    lines: tuple[tuple[str, str], ...]
    """Class and words of each line."""
    x: float
    y: float
    height: float
    below: tuple["Box", ...]


def picture_svg(plan: Plan) -> str:
    """The objective tree of the plan as an SVG document, in light or dark as its viewer wishes.

    Texts are wrapped and escaped, the whole of each stands in the box's title; no script, no
    link, no font or image from elsewhere.
    """
    boxes, bottom = laid_out(tree_of(plan), MARGIN, MARGIN)
    every = list(flat(boxes))
    width = max((box.x + BOX_WIDTH for box in every), default=MARGIN + BOX_WIDTH) + MARGIN
    height = bottom - ROW_GAP + MARGIN if every else 3 * MARGIN
    title = escape(one_line(plan.title) or "Objective tree")
    body = [*edges(boxes), *(drawn(box) for box in every)]
    if not every:
        body = [f'<text class="none" x="{MARGIN}" y="{2 * MARGIN}">No objective yet</text>']
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
            f'width="{width:g}" height="{height:g}" role="img">',
            f"<title>{title}</title>",
            f"<style>{STYLE}</style>",
            *body,
            "</svg>",
            "",
        ]
    )


def laid_out(nodes: tuple[Node, ...], x: float, y: float) -> tuple[tuple[Box, ...], float]:
    """The nodes and all below them from (x, y) on, and where the next one may begin.

    What is below stands one column further right; a box is centred beside it.
    """
    boxes = []
    for node in nodes:
        lines = tuple(lines_of(node))
        own = 2 * PADDING + LINE_HEIGHT * len(lines)
        below, bottom = laid_out(node.below, x + BOX_WIDTH + COLUMN_GAP, y)
        beside = bottom - ROW_GAP - y if below else 0.0
        if beside < own:  # a box higher than what stands beside it centres that instead
            below, _ = laid_out(node.below, x + BOX_WIDTH + COLUMN_GAP, y + (own - beside) / 2)
        boxes.append(Box(node, lines, x, y + max(0.0, (beside - own) / 2), own, below))
        y += max(own, beside) + ROW_GAP
    return tuple(boxes), y


def lines_of(node: Node) -> Iterator[tuple[str, str]]:
    """The lines in a box with the class that each is drawn in."""
    yield "name", title_of(node)
    yield from (("text", line) for line in wrapped(node.text, TEXT_COLUMNS))
    yield from (("detail", line) for line in wrapped(node.detail, TEXT_COLUMNS, most=2))


def flat(boxes: tuple[Box, ...]) -> Iterator[Box]:
    """All boxes, each before those below it."""
    for box in boxes:
        yield box
        yield from flat(box.below)


def edges(boxes: tuple[Box, ...]) -> Iterator[str]:
    """A curve from every box to each of those below it."""
    for box in flat(boxes):
        start_x, start_y = box.x + BOX_WIDTH, box.y + box.height / 2
        for child in box.below:
            end_y, bend = child.y + child.height / 2, start_x + COLUMN_GAP / 2
            yield (
                f'<path d="M{start_x:g} {start_y:g} C{bend:g} {start_y:g} {bend:g} {end_y:g} '
                f'{child.x:g} {end_y:g}"/>'
            )


def drawn(box: Box) -> str:
    """One box with its lines; right-to-left texts keep their own order in it."""
    rows = "".join(
        f'<text class="{kind}" x="{box.x + PADDING:g}" '
        f'y="{box.y + PADDING + LINE_HEIGHT * (at + 0.75):g}" '
        f'unicode-bidi="plaintext">{escape(words)}</text>'
        for at, (kind, words) in enumerate(box.lines)
    )
    return (
        f'<g class="{box.node.level}"><title>{escape(box.node.text)}</title>'
        f'<rect x="{box.x:g}" y="{box.y:g}" width="{BOX_WIDTH}" height="{box.height:g}" rx="8"/>'
        f"{rows}</g>"
    )

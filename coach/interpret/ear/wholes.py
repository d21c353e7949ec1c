"""What holds together in a sentence, so that no comma in it parts two items.

That is what stands in brackets, and a relative clause: "those whom one asks", "die man fragt".
"""

import re
from collections.abc import Callable, Iterable

BRACKETS = re.compile(r"[(（\[][^()（）\[\]]{2,}[)）\]]")
AND = re.compile(r"\s(and|und|et|y|e|sowie|then|dann|puis|luego)(?=\s)", re.IGNORECASE)
RELATIVE = re.compile(
    r",(?= (?:"
    r"(?:(?:for|to|with|in|of|from) )?(?:which|who|whom|whose)|because|so that|"
    r"(?:(?:für|mit|von|bei|auf|an|in|zu) )?(?:der|die|das|den|dem|denen|dessen|deren) "
    r"(?:man|ich|wir|er|sie|es|mich|mir|uns|ihn|ihm|ihr|sich|bei|mit|in|im|an|am|auf|für|von|vom|"
    r"zu|zum|zur|nach|aus|durch|über|nicht|nie|auch|gern\w*|immer|noch|wirklich|schon|jeder)|"
    r"weil|damit|sodass|obwohl|wobei|wo (?:man|ich|wir|alle)|"
    r"qui|dont|où|parce que?|afin|pour que|auquel|lequel|laquelle|"
    r"(?:por|para|con|a) (?:quienes?|l[oa]s? que)|quien|quienes|donde|porque|para que|cuy[oa]s?|"
    r"onde|quem|cuj[oa]s?|pois"
    r")\b)",
    re.IGNORECASE,
)
MASKS = {
    ",": "\ue000",
    "，": "\ue001",
    ";": "\ue002",
    "；": "\ue003",
    "、": "\ue004",
    ".": "\ue005",
}
SPACE = "\ue006"
"""What stands for a sign that parts nothing, and for the space ahead of an "and" that does not."""


def parted_by(part: Callable[[str], Iterable[str]], text: str) -> list[str]:
    """The parts of a text as a function cuts it that sees no sign within what holds together."""
    whole = RELATIVE.sub(MASKS[","], BRACKETS.sub(lambda found: masked(found[0]), text))
    return [shown(piece) for piece in part(whole)]


def masked(text: str) -> str:
    """A text without signs that part anything."""
    for sign, mask in MASKS.items():
        text = text.replace(sign, mask)
    return AND.sub(rf"{SPACE}\1", text)


def shown(text: str) -> str:
    """A text with its signs again."""
    for sign, mask in MASKS.items():
        text = text.replace(mask, sign)
    return text.replace(SPACE, " ")

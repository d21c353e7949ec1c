"""A plan out of YAML as teams keep it: objectives with key results under names of their own.

There is no contract for it: what is known under some name is taken, the rest is handed back.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from coach.errors import Unreadable
from coach.formats.labels import columns, plain
from coach.formats.naming import put_field
from coach.formats.outline import LISTS, Outline
from coach.formats.periods import period_in
from coach.late import Late

OPENS = Late(
    r"^\s*(?:-\s+)?(?:\w+[_-])?(?:objectives|okrs|goals|key[_-]?results|keyResults|krs):"
    r"[ \t]*(?:#.*)?$",
    re.MULTILINE,
)
ENTRY = Late(r"^\s+(?:-\s+)?(?:id|key|kr|title|name|text|description|objective): ", re.MULTILINE)
"""A field of an item below; without one it is a list in plain text."""
ROW = Late(r"\s*(?:#.*|(?:-\s+)?[\w \"'-]+:(?:\s.*)?|-\s+\S.*|-{3}|\.{3})")
POINTER = Late(r"(?m)[:\-]\s+[&*]\w")
"""Anchors and aliases, with which a small text may stand for a very large one."""
ANCHOR = Late(r"(?m)[:\-]\s+&(\w+)\b")
POINTS = (
    "This YAML repeats items by anchors and aliases (&name, *name), which are not followed. "
    "Nothing was read; write each item out and try again."
)
WORDED = ("text", "title", "name", "objective", "key_result", "goal", "description", "summary")
"""Names under which an item says what it is, the likeliest first."""
MOST_DEEP = 12


def is_yaml(text: str) -> bool:
    """Whether a text is YAML with objectives or key results in it, by the shape of its lines."""
    if OPENS.search(text) is None or ENTRY.search(text) is None:
        return False
    rows = [row for row in text.split("\n") if row.strip()]
    shaped = sum(ROW.fullmatch(row) is not None for row in rows)
    return shaped >= 0.8 * len(rows)


def outline_of_yaml(text: str, today: date | None) -> Outline | None:
    """What was understood of a plan in YAML; None when it is not YAML after all.

    Raises:
        Unreadable: more items than are read, or items told by anchors.
    """
    if (name := ANCHOR.search(text)) and re.search(rf"[:\-]\s+\*{name[1]}\s*$", text, re.MULTILINE):
        raise Unreadable(POINTS)
    if POINTER.search(text):
        return None
    import yaml  # other drafts do without

    try:
        value = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, RecursionError):
        return None
    outline = Outline()
    if isinstance(value, list):
        value = {"objectives": value}
    if isinstance(value, dict):
        Tree(outline, today).read(value, "", 0)
    return outline if outline.kind else None


class Tree:
    """A walk over the values, putting items into an outline."""

    def __init__(self, outline: Outline, today: date | None) -> None:
        self.outline = outline
        self.today = today

    def read(self, fields: Mapping[str, Any], kind: str, depth: int) -> None:
        """Take the fields of one object, which is an item when its kind is known."""
        rest = dict(fields)
        if kind:
            name = worded(rest)
            if not name or not self.outline.add(kind, str(rest.pop(name))):
                self.left(fields)
                return
        for name in [name for name, value in rest.items() if not isinstance(value, (dict, list))]:
            self.field(name, str(rest.pop(name)), kind)
        for name, value in rest.items():
            self.below(name, value, depth + 1)

    def field(self, name: str, text: str, kind: str) -> None:
        """Put one value where it belongs, else hand it back."""
        said = named(name)
        if not text or said == "handle":
            return
        if not kind and said == "period" and (days := period_in(text)):
            self.outline.spans(days)
        elif not (
            (kind and put_field(said, text, self.outline, self.today))
            or (not kind and said in ("mission", "big_objective") and self.outline.add(said, text))
            or (not kind and plain(name) in ("title", "name") and self.outline.add("title", text))
        ):
            self.outline.left_over.append(f"{name}: {text}")

    def below(self, name: str, value: Any, depth: int) -> None:
        """Take what stands under a name: items where the name is that of a kind."""
        said = named(name)
        kind = said if said in ("objective", "key_result", "action", "dependency", *LISTS) else ""
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict) and depth < MOST_DEEP:
                self.read(inner, kind, depth)
            elif isinstance(inner, dict | list) or not (
                kind and self.outline.add(kind, str(inner))
            ):
                self.outline.left_over.append(f"{name}: {inner}")

    def left(self, fields: Mapping[str, Any]) -> None:
        """Hand back an object that says no words of its own."""
        self.outline.left_over.append(", ".join(f"{name}: {text}" for name, text in fields.items()))


def worded(fields: Mapping[str, Any]) -> str:
    """The name under which an object says what it is; a metric when it has no other words."""
    known = {plain(name).replace(" ", "_").replace("-", "_"): name for name in fields}
    names = (known[name] for name in (*WORDED, "metric") if name in known)
    return next((name for name in names if isinstance(fields[name], str) and fields[name]), "")


def named(name: str) -> str:
    """The kind or field that a name in YAML means: `company_objectives`, `keyResults`, `krs`."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|[_-]", " ", name)
    word = plain(spaced)
    found = columns().get(word) or columns().get(word.rpartition(" ")[2], "")
    return {"title": "objective"}.get(found, found) if word.endswith("okrs") else found

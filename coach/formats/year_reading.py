"""The reader of the running year in our Markdown format, section by section, line by line."""

import re
from collections.abc import Mapping
from typing import Any, get_args

from coach.formats.exact import as_number
from coach.formats.markdown_words import (
    CONFIDENCE,
    PERIOD,
    UNKNOWN,
    pieces,
    unescaped,
    without_remarks,
)
from coach.formats.year_writing import NOT_SCORED, REVIEWS
from coach.late import Late
from coach.noun import Ambition
from coach.year import Light, Outcome

DAY = r"(?P<day>\d{4}-\d\d-\d\d)"
CHECK_IN = Late(rf"Check-in {DAY}")
REVIEW = Late(rf"(?P<name>{'|'.join(REVIEWS.values())}) {DAY}")
CYCLE = Late(r"Earlier cycle(?:: (?P<title>.+))?")
CHANGES = "Changes"
LINE = Late(r"(?P<indent> *)- (?P<label>[^:]+): +(?P<text>.+)")
HANDLE = Late(r"(?:O\d+\.)?KR\d+|gone", re.IGNORECASE)
CHANGE = Late(rf"{DAY}, (?P<item>[\w.-]+)")
KIND_OF = {name: kind for kind, name in REVIEWS.items()}

Fields = dict[str, Any]

TEXTS: Mapping[str, Mapping[str, str]] = {
    "check_ins": {"Note": "note"},
    "reviews": {
        "Reflection": "reflection",
        "Lesson": "lesson",
        "Minutes of talking": "talking",
        "Minutes of reporting": "reporting",
    },
    "earlier": {"Lesson": "lesson"},
}
"""The labelled lines of each section that fill one field."""
LISTS: Mapping[str, Mapping[str, str]] = {"check_ins": {"Win": "wins", "Ahead": "ahead"}}
"""Those that add to a list of texts."""
BELOW: Mapping[str, Mapping[str, str]] = {
    "standings": {"Reason": "reason", "Blocker": "blocker", "Help": "help"},
    "health": {"Response": "response"},
    "scores": {"Note": "note"},
    "changes": {
        "Before": "before",
        "After": "after",
        "Reason": "reason",
        "Trigger": "trigger",
        "Old score": "old_score",
    },
}
"""The indented lines of each kind of entry that fill one field."""
NAMES = {"Affects": "affects", "Told": "told"}


def opens_year(title: str) -> bool:
    """Whether a heading opens a section of the running year."""
    return title == CHANGES or any(p.fullmatch(title) for p in (CHECK_IN, REVIEW, CYCLE))


class YearReader:
    """What has been read of the running year so far; items are still named by their handles."""

    def __init__(self) -> None:
        self.fields: Fields = {}
        self.section = ""
        self.entry: Fields = {}
        """The check-in, review or cycle in work."""
        self.kind = ""
        self.item: Fields = {}
        """What the next indented line may belong to."""

    def open(self, title: str) -> None:
        """Begin the section of a heading for which `opens_year` holds."""
        self.kind, self.item, self.entry = "", {}, {}
        if found := CHECK_IN.fullmatch(title):
            self.begin("check_ins", day=found["day"])
        elif found := REVIEW.fullmatch(title):
            self.begin("reviews", kind=KIND_OF[found["name"]], day=found["day"])
        elif found := CYCLE.fullmatch(title):
            self.begin("earlier", title=unescaped(found["title"] or ""))
        else:
            self.section = "changes"

    def begin(self, section: str, **fields: str) -> None:
        """Begin an entry of a section."""
        self.section, self.entry = section, dict(fields)
        self.fields.setdefault(section, []).append(self.entry)

    def took(self, row: str) -> bool:
        """Whether the line was understood and its content is kept."""
        found = LINE.fullmatch(row)
        if not found:
            return False
        label, text = found["label"], found["text"]
        if found["indent"]:
            return self.below(label, text)
        if name := TEXTS.get(self.section, {}).get(label):
            return put(self.entry, name, unescaped(text))
        if name := LISTS.get(self.section, {}).get(label):
            self.entry.setdefault(name, []).append(unescaped(text))
            return True
        match self.section:
            case "check_ins":
                return self.looked_at(label, text)
            case "reviews":
                return bool(HANDLE.fullmatch(label)) and self.scored(label, text)
            case "changes":
                return self.changed(label, text)
            case _:
                return self.past(label, text)

    def below(self, label: str, text: str) -> bool:
        """Keep an indented line that belongs to the entry above."""
        if self.kind == "objectives" and label == "Key result":
            words, rest = without_remarks(text)
            item = {"text": words}
            for piece in rest:
                if not has_score(piece, item):
                    return False
            self.item.setdefault("key_results", []).append(item)
            return True
        if self.kind == "changes" and (name := NAMES.get(label)):
            self.item.setdefault(name, []).append(unescaped(text))
            return True
        name = BELOW.get(self.kind, {}).get(label, "")
        return bool(name) and put(self.item, name, unescaped(text))

    def add(self, kind: str, item: Fields, parent: Fields) -> bool:
        """Put an entry into a list of its parent."""
        self.kind, self.item = kind, item
        parent.setdefault(kind, []).append(item)
        return True

    def looked_at(self, label: str, text: str) -> bool:
        """Keep a key result's standing, a priority or a health metric of a check-in."""
        if label == "Priority":
            words, rest = without_remarks(text)
            item: Fields = {"text": words}
            return all(priority(piece, item) for piece in rest) and self.add(
                "priorities", item, self.entry
            )
        if label == "Health":
            words, rest = without_remarks(text)
            if len(rest) != 1 or rest[0] not in get_args(Light):
                return False
            return self.add("health", {"metric": words, "state": rest[0]}, self.entry)
        item = {"key_result": label}
        read = HANDLE.fullmatch(label) and all(standing(p, item) for p in pieces(text))
        return bool(read) and self.add("standings", item, self.entry)

    def scored(self, label: str, text: str) -> bool:
        """Keep the score of a key result."""
        item: Fields = {"key_result": label}
        return all(score(p, item) for p in pieces(text)) and self.add("scores", item, self.entry)

    def changed(self, label: str, text: str) -> bool:
        """Keep the first line of a change."""
        found = CHANGE.fullmatch(label)
        if not found:
            return False
        return self.add("changes", {**found.groupdict(), "what": text}, self.fields)

    def past(self, label: str, text: str) -> bool:
        """Keep a line of an earlier cycle."""
        if label == "Period" and (days := PERIOD.fullmatch(text)):
            return put(self.entry, "period", {"start": days[1], "end": days[2]})
        if label != "Objective":
            return False
        words, rest = without_remarks(text)
        item: Fields = {"text": words}
        for piece in rest:
            if piece in get_args(Ambition):
                item["type"] = piece
            elif not has_score(piece, item):
                return False
        return self.add("objectives", item, self.entry)


def put(fields: Fields, name: str, value: Any) -> bool:
    """Whether a field was still free; it then has the value."""
    if name in fields:
        return False
    fields[name] = value
    return True


def priority(piece: str, fields: Fields) -> bool:
    """Whether a remark on a priority was understood; it is then kept."""
    if piece == "must":
        return put(fields, "must", True)
    if piece in get_args(Outcome):
        return put(fields, "outcome", piece)
    return bool(HANDLE.fullmatch(piece)) and put(fields, "key_result", piece)


def standing(piece: str, fields: Fields) -> bool:
    """Whether a piece is a value or a confidence; it is then kept."""
    if found := CONFIDENCE.fullmatch(piece):
        return put(fields, "confidence", int(found[1]))
    value = as_number(piece)
    return piece == UNKNOWN or (value is not None and put(fields, "value", value))


def score(piece: str, fields: Fields) -> bool:
    """Whether a piece is a score or a value at the close; it is then kept."""
    if piece == NOT_SCORED or has_score(piece, fields):
        return True
    name, _, digits = piece.partition(" ")
    value = as_number(digits)
    return name == "value" and value is not None and put(fields, "value", value)


def has_score(piece: str, fields: Fields) -> bool:
    """Whether a piece is `score 0.7`; it is then kept."""
    name, _, digits = piece.partition(" ")
    value = as_number(digits)
    return name == "score" and value is not None and put(fields, "score", value)

"""Whether a plan was changed as an attentive reader would have changed it.

Words are compared by the share of them that is the same, since a plan may hold them shorter or
longer; numbers, days, places and kinds have to be right. A new item may be called by the person's
own sentence as it was said, as long as no order to the coach is left in it.
"""

import re
from collections.abc import Iterator
from typing import Literal

from coach.edits import Approve as Approval
from coach.edits import Redo, Undo
from coach.okr import Action, Dependency, Item, KeyResult, Objective, Place, words_of
from evals.likeness import alike, plain, same, tokens, value_of
from evals.unasked import LISTS, Changes, Fault, Key, Turn, key_of, settled_of
from evals.wanted import GOAL, WHOLE, Add, Approve, Back, Change, Move, Remove, Wanted, Wish

KINDS = {
    "objective": Objective,
    "key result": KeyResult,
    "step": Action,
    "dependency": Dependency,
}
NUMBERS = ("baseline", "target", "due")
ALIKE_NEW, ALIKE_LINE = 0.45, 0.4
"""Share of their words that a new item, or a new line, has in common with what was meant."""
HELD = 0.6
"""Share of the wanted words that a sentence has to hold."""
LINKS = {"from", "von", "auf", "per", "pro"}
"""What links the numbers of a measure."""
ORDERS = re.compile(
    r"\b(?:o\d|kr\d|a\d|(?:can|could|would) you|please|pls|undo|put|add|delete|remove|move|rename|"
    r"change|call (?:it|that)|make (?:it|that)|new step|steps? for|key result|approve|"
    r"bitte|kannst du|schreib|trag|nimm|lösch\w*|streich\w*|nenn\w*|setz|(?:ver)?schieb\w*|"
    r"rückgängig|änder\w*|genehmig\w*|mach (?:das|es)|(?:neuer )?schritt|schlüsselergebnis)\b"
)
"""What is said to the coach and not about the plan."""

Outcome = Literal["right", "asked", "wrong"]


def outcome(turn: Turn, wanted: Wanted) -> Outcome:
    """What became of a message: right, asked back (nothing wrong, something missing) or wrong."""
    found = {fault.kind for fault in faults(turn, wanted)}
    return "wrong" if "wrong" in found else "asked" if found else "right"


def faults(turn: Turn, wanted: Wanted) -> tuple[Fault, ...]:
    """Everything that is not as it was wanted, and not allowed either."""
    judge = Judge(turn)
    undone = any(isinstance(edit, Undo | Redo) for edit in turn.edits)
    taken_back = any(isinstance(wish, Back) for wish in wanted.want)
    if taken_back and not undone:
        judge.found.append(Fault("missing", "undo"))
    for wish in wanted.want:
        judge.see(wish, strictly=True)
    for wish in wanted.may:
        judge.see(wish, strictly=False)
    allowed = taken_back or any(isinstance(wish, Back) for wish in wanted.may)
    if not (allowed and undone):
        judge.found += judge.unwanted()
    return tuple(fault for fault in judge.found if not wanted.ask or fault.kind == "wrong")


class Judge(Changes):
    """Goes through the wishes, and remembers which changes they account for."""

    def see(self, wish: Wish, *, strictly: bool) -> None:
        """Look for what a wish wants; strictly, what is missing or otherwise is a fault."""
        faults = list(self.looked(wish, strictly=strictly))
        self.found += faults if strictly else ()

    def looked(self, wish: Wish, *, strictly: bool) -> Iterator[Fault]:
        """The faults of one wish."""
        match wish:
            case Add(add=kind) if kind in LISTS:
                yield from self.line_added(wish)
            case Add():
                yield from self.added(wish)
            case Change(change=name):
                yield from self.changed(name, wish, strictly=strictly)
            case Remove(remove=name):
                yield from self.removed(name)
            case Move(move=name, to=to):
                yield from self.moved(name, to)
            case Approve(approve=name):
                yield from self.settled(name)

    def line_added(self, wish: Add) -> Iterator[Fault]:
        """A line that is to be among what is left out or must not suffer."""
        lines = self.lines[LISTS[wish.add]]
        hit = next((x for x in lines if alike(wish.text or "", x, ALIKE_LINE)), None)
        if hit is None:
            yield Fault("missing", f"{wish.add} {wish.text!r}")
        else:
            lines.remove(hit)

    def added(self, wish: Add) -> Iterator[Fault]:
        """An item that is to be there, in its place and with what was told of it."""
        key = next((key for key in self.new if self.is_meant(key, wish)), None)
        if key is None:
            yield Fault("missing", f"{wish.add} {wish.text or wish.on!r}")
            return
        self.taken.add(key)
        place = self.after[key]
        if wish.under and not self.lies(place, wish.under):
            yield Fault("wrong", f"{place.handle} is not under {wish.under}")
        for name, value in wish.told.items():
            got = value_of(place.item, name)
            if name != "text" and not same(name, value, got):
                kind: Literal["missing", "wrong"] = "missing" if got in (None, "") else "wrong"
                yield Fault(kind, f"{place.handle}.{name} is {got}, wanted {value}")
        if self.rambles(place.item, wish):
            yield Fault("wrong", f"{place.handle} is called {words_of(place.item)!r}")

    def is_meant(self, key: Key, wish: Add) -> bool:
        """Whether a new item is the one that a wish means."""
        item = self.after[key].item
        if not isinstance(item, KINDS[wish.add]):
            return False
        if isinstance(item, Dependency):
            told = f"{wish.on or ''} {wish.what or ''}"
            return alike(told, f"{item.on} {item.what}", ALIKE_LINE)
        text = wish.text or ""
        words = f"{words_of(item)} {getattr(item, 'metric', '')}"
        return alike(text, words, ALIKE_NEW) or self.is_own_sentence(item, wish)

    def is_own_sentence(self, item: Item, wish: Add) -> bool:
        """Whether the item is called as the person said it, with no number wrong and no order."""
        said, words, text = plain(self.turn.said), plain(words_of(item)), plain(wish.text or "")
        orders = set(ORDERS.findall(words)) - set(ORDERS.findall(text))
        if orders or f" {words} " not in f" {said} ":
            return False
        numbers = {name: (getattr(wish, name), value_of(item, name)) for name in NUMBERS}
        if not all(got is None or same(name, to, got) for name, (to, got) in numbers.items()):
            return False
        meant = {word for word in tokens(text) if not word.isdigit()} - LINKS
        held = len(meant & set(tokens(words)))
        starts, ends = numbers["baseline"], numbers["target"]
        measured = any(to is not None and to == got for to, got in (starts, ends))
        return held > 0 and (measured or held >= HELD * len(meant))

    def rambles(self, item: Item, wish: Add) -> bool:
        """Whether there is far more in an item's words than what was meant for it."""
        most = 2 * len(tokens(wish.text or "")) + 4
        return len(tokens(words_of(item))) > most and not self.is_own_sentence(item, wish)

    def lies(self, place: Place, above: str) -> bool:
        """Whether an item lies under the one with this handle, before or behind the message."""
        if isinstance(place.item, Dependency if "KR" in above else (Action, Dependency)):
            return True
        homes = (self.handles.get(above), self.later.get(above))
        return any(home is not None and home.item.id == place.parent for home in homes)

    def changed(self, name: str, wish: Change, *, strictly: bool) -> Iterator[Fault]:
        """Fields that are to be otherwise."""
        key: Key | str = name
        was: object = self.turn.before.big_objective
        now: object = self.turn.after.big_objective
        if name != GOAL:
            place = self.handles.get(name) or self.later.get(name)
            if place is None:
                yield Fault("missing", f"there is no {name}")
                return
            key = key_of(place.item)
            was, now = (getattr(them.get(key), "item", None) for them in (self.before, self.after))
        self.told |= {(key, field) for field in wish.told}
        if not strictly and "text" in wish.told:
            self.told |= {(key, field) for field in NUMBERS}
        for field, value in wish.told.items():
            old, got = value_of(was, field), value_of(now, field)
            if not same(field, value, got):
                unmoved = now is None or (old or None) == (got or None)
                about = f"{name}.{field} is {got}, wanted {value}"
                yield Fault("missing" if unmoved else "wrong", about)

    def removed(self, name: str) -> Iterator[Fault]:
        """Something that is to be gone."""
        line = re.fullmatch(r"(\w+)\[(\d+)\]", name)
        if line:
            words = getattr(self.turn.before, line[1])[int(line[2])]
            self.told.add((line[1], words))
            if words in getattr(self.turn.after, line[1]):
                yield Fault("missing", f"{name} is still there")
        elif name == GOAL:
            self.told.add((GOAL, "text"))
        elif name in self.handles:
            key = key_of(self.handles[name].item)
            self.taken.add(key)
            if key in self.after:
                yield Fault("missing", f"{name} is still there")

    def moved(self, name: str, to: str) -> Iterator[Fault]:
        """Something that is to be elsewhere; taking it out and adding it there is as good."""
        place = self.handles.get(name)
        if place is None:
            yield Fault("missing", f"there is no {name}")
            return
        key = key_of(place.item)
        self.taken.add(key)
        there = self.after.get(key)
        if there is None and self.new:
            self.taken.update(self.new)
        elif there is None or not self.lies(there, to):
            unmoved = there is not None and there.parent == place.parent
            yield Fault("missing" if unmoved else "wrong", f"{name} is not under {to}")

    def settled(self, name: str) -> Iterator[Fault]:
        """Something that is to be approved."""
        self.approved.add(name)
        place, after = self.handles.get(name), self.turn.after
        if name == WHOLE:
            orders = (edit for edit in self.turn.edits if isinstance(edit, Approval))
            settled = after.approved or any(order.target == "plan" for order in orders)
        elif name == GOAL:
            settled = after.big_objective is not None and after.big_objective.approved
        else:
            there = self.after.get(key_of(place.item)) if place else None
            settled = there is not None and settled_of(there.item)
        if not settled:
            yield Fault("missing", f"{name} is not approved")

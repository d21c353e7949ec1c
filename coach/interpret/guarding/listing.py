"""The plain lists of a plan as a model changes them: for later, for health, for check-ins.

A line is taken out where the person's words name it and want it gone. A question of a check-in that
was declined once comes back word for word where they name it again.
"""

import re

from coach.edits import Edit, Heed, SetHealth, SetNotNow, SetWatch
from coach.interpret.ear.heard import Unclear
from coach.interpret.ear.hearing import bare
from coach.interpret.guarding.evidence import Evidence
from coach.interpret.guarding.understood import ChangeByModel
from coach.interpret.orders.resembling import shared, telling
from coach.lists import PARTS
from coach.okr import Plan

Listed = SetNotNow | SetHealth | SetWatch
SETTERS: dict[str, type[Listed]] = {"not-now": SetNotNow, "health": SetHealth, "watch": SetWatch}
DECLINED = "ask:watch:"
"""How the note on a question for the check-ins begins that was declined."""
ASKED_AT = re.compile(
    r"\bquestions?\b|\bcheck-?ins?\b|\bask|\bfrag|\bpregunt|\bpergunt|\bdemand|\bcheck|问|检查",
    re.IGNORECASE,
)
"""By what words a question of the check-ins is spoken of."""


def added(change: ChangeByModel, now: Plan) -> Edit:
    """A question for the check-ins, in the words in which it was declined where it was."""
    found = alike(change.text, declined(now))
    line = found[0] if len(found) == 1 else change.text
    return SetWatch(lines=(*now.watch, line))


def taken_out(change: ChangeByModel, now: Plan) -> Edit | Unclear | None:
    """A list without the line that a change names; None where it names no list."""
    name = change.item.strip().lower().replace("_", "-").replace(" ", "-")
    if name not in SETTERS:
        return None
    lines: tuple[str, ...] = getattr(now, PARTS[name])
    found = alike(change.text, lines) if change.text.strip() else lines
    if len(found) != 1:
        return Unclear(why="no-such-item", about=change.text[:120] or name)
    return SETTERS[name](lines=tuple(line for line in lines if line != found[0]))


def alike(text: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines that words name: the very one, else those that have all that they tell."""
    if same := tuple(line for line in lines if bare(line) == bare(text)):
        return same[:1]
    told = naming(text)
    return tuple(line for line in lines if told and shared(told, line) == 1)


def naming(text: str) -> frozenset[str]:
    """The words that tell one line from another."""
    return frozenset(word for word in telling(text, None, "en") if not ASKED_AT.match(word))


def declined(plan: Plan) -> tuple[str, ...]:
    """The questions for the check-ins that were declined."""
    rules = (i.rule for i in plan.ignored if i.rule.startswith(DECLINED))
    return tuple(rule.removeprefix(DECLINED) for rule in rules)


def heeding(edit: SetWatch, plan: Plan) -> list[Edit]:
    """The edit, behind what takes back that its new questions were declined."""
    new = set(edit.lines) - set(plan.watch)
    back: list[Edit] = [
        Heed(rule=i.rule, target=i.target)
        for i in plan.ignored
        if i.rule.startswith(DECLINED) and i.rule.removeprefix(DECLINED) in new
    ]
    return [*back, edit]


def spared(edit: Listed, plan: Plan, evidence: Evidence) -> tuple[str, ...]:
    """The lines that an edit takes out though the person's words do not ask for it."""
    gone = lines_gone(edit, plan)
    if evidence.orders.takes_away:
        return tuple(line for line in gone if not spoken_of(line, gone, evidence.said))
    return gone


def lines_gone(edit: Listed, plan: Plan) -> tuple[str, ...]:
    """The lines of the list that an edit leaves out."""
    name = next(name for name, setter in SETTERS.items() if isinstance(edit, setter))
    lines: tuple[str, ...] = getattr(plan, PARTS[name])
    return tuple(line for line in lines if line not in edit.lines)


def spoken_of(line: str, among: tuple[str, ...], said: str) -> bool:
    """Whether a message has a word of a line that no other one has."""
    others = frozenset[str]().union(*(naming(other) for other in among if other != line))
    return any(shared(frozenset({word}), said) for word in naming(line) - others)


def asked_again(line: str, plan: Plan, said: str) -> bool:
    """Whether words speak of a question for the check-ins that was declined."""
    among = declined(plan)
    return line in among and bool(ASKED_AT.search(said)) and spoken_of(line, among, said)

"""A pasted draft, added to what the plan already holds."""

import json

from coach.edits import (
    Replace,
)
from coach.errors import Unreadable
from coach.formats import read_draft
from coach.formats.clutter import without_clutter
from coach.formats.foreign import other_table
from coach.formats.hypertext import is_hypertext
from coach.formats.letters import said_alone
from coach.formats.lines import parted
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.items import MARK
from coach.interpret.ear.moment import Moment, offered_period
from coach.okr import KeyResult, Objective, Plan, Stage, numbered
from coach.reading import read
from coach.stages import focus_of


def whole_draft(text: str, moment: Moment) -> Heard | None:
    """A pasted draft with its structure, added to what the plan already holds."""
    lines = [part for line in text.splitlines() if line.strip() for part in parted(line)]
    if len(lines) < 2 and not text.lstrip().startswith("{"):
        return None
    if listed_steps(lines, moment):
        return None
    if other_table(text, ""):
        return moment.unclear("unreadable")
    try:
        period = moment.plan.period or offered_period(moment.today)
        found = read_draft(text, today=moment.today, period=period).plan
    except (Unreadable, json.JSONDecodeError):
        return None
    key_results = [k for o in found.objectives for k in o.key_results] + list(found.key_results)
    structured = bool(found.objectives and key_results) or (
        bool(found.big_objective) and bool(found.objectives)
    )
    if not structured:
        return None
    merged = joined(moment.plan, found)
    heard = moment.heard(Replace(plan=merged))
    return heard.model_copy(update={"imported": (len(found.objectives), len(key_results))})


def listed_steps(lines: list[str], moment: Moment) -> bool:
    """Whether the lines are a list of things to do, said in the plan of actions."""
    if focus_of(moment.plan).stage is not Stage.ACTIONS:
        return False
    said = (read(MARK.sub("", line), moment.today) for line in lines)
    return all(line.verb_kind in ("activity", "delivery") for line in said)


def in_words(text: str) -> str:
    """The words of a message: a page without images and code, with links and tags by their words.

    In one line that no HTML lays out, markup is text, and only an image alone says nothing. What
    announces a list ("I want three things:") and a signature below it stay out as well.
    """
    if any(mark in text for mark in MARKUP):
        shown = "\n".join(without_clutter(text)[0]).strip()
        text = shown if "\n" in text or is_hypertext(text) or not shown else text
    return said_alone(text)


MARKUP = ("](", "][", "<", "```", "~~~")
"""What a page in Markdown or HTML holds and a plain sentence mostly does not."""


def joined(plan: Plan, found: Plan) -> Plan:
    """The plan with what was found added; what the plan already says is kept."""

    def unnumbered(objective: Objective) -> Objective:
        key_results = tuple(without_ids(k) for k in objective.key_results)
        return objective.model_copy(update={"id": 0, "key_results": key_results})

    return numbered(
        plan.model_copy(
            update={
                "mission": plan.mission or found.mission,
                "period": plan.period or found.period,
                "big_objective": plan.big_objective or found.big_objective,
                "objectives": (*plan.objectives, *(unnumbered(o) for o in found.objectives)),
                "key_results": (*plan.key_results, *(without_ids(k) for k in found.key_results)),
                "not_now": tuple(dict.fromkeys((*plan.not_now, *found.not_now))),
                "health": tuple(dict.fromkeys((*plan.health, *found.health))),
                "dependencies": (
                    *plan.dependencies,
                    *(d.model_copy(update={"id": 0}) for d in found.dependencies),
                ),
                "approved": False,
            }
        )
    )


def without_ids(key_result: KeyResult) -> KeyResult:
    """The key result and its actions, to be numbered anew."""
    actions = tuple(a.model_copy(update={"id": 0}) for a in key_result.actions)
    return key_result.model_copy(update={"id": 0, "actions": actions})

"""The built-in interpreter: understands a message by rules, in six languages, in milliseconds."""

import json
from datetime import date
from typing import Any

from pydantic import ValidationError

from coach.edits import (
    Approve,
    Edit,
    GoTo,
    Ignore,
    Past,
    Redo,
    Replace,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetPeriod,
    Skip,
    Undo,
)
from coach.errors import Unreadable
from coach.formats import read_draft
from coach.interpret import answers, commands
from coach.interpret.heard import Heard, Question, Unclear, Wish
from coach.interpret.hearing import intent, is_question, sentences, within
from coach.interpret.moment import Moment, offered_period, settle
from coach.okr import LONGEST_TEXT, KeyResult, Objective, Plan, Stage, numbered
from coach.reading import language
from coach.stages import focus_of
from coach.talk import LONGEST_MESSAGE, Talk
from coach.words import LANGUAGES

SIMPLE = {
    "where",
    "help",
    "show",
    "example",
    "why",
    "rewrite",
    "another",
    "greeting",
    "thanks",
    "goodbye",
    "frustrated",
}
OPTIONAL = {"mission", "health", "not-now", "dependencies", "obstacle", "why", "type", "source"}
"""Questions to which no is an answer: they are put aside for good."""


class BuiltInInterpreter:
    """Understands free answers, lists, whole drafts, corrections, commands and questions."""

    def interpret(self, text: str, plan: Plan, past: Past, talk: Talk, today: date) -> Heard:
        """What the message means; never raises, whatever the message holds."""
        moment = Moment(plan, past, talk, today, spoken(text, talk))
        if not text.strip():
            return moment.unclear("empty")
        if rubbish(text):
            return moment.unclear("unreadable")
        too_long = len(text) > LONGEST_MESSAGE
        try:
            heard = self.said(text[:LONGEST_MESSAGE], moment)
        except ValidationError:
            # What was said does not fit an item: it is longer than one may be, or empty.
            fits = len(text) <= LONGEST_TEXT
            return moment.unclear("not-understood" if fits else "too-long-item")
        if too_long:
            heard = heard.model_copy(
                update={"wishes": (*heard.wishes, Unclear(why="too-long", about=str(len(text))))}
            )
        return heard

    def said(self, text: str, moment: Moment) -> Heard:
        """What a readable message means."""
        if whole := intent(text, moment.language):
            return intended(whole, moment)
        if pasted := whole_draft(text, moment):
            return pasted
        if within("care", text, moment.language):
            return moment.wish("care")
        statement, questions = split_questions(text, moment)
        wishes: tuple[Wish, ...] = tuple(Question(text=q) for q in questions)
        if not statement:
            return moment.heard(wishes=wishes)
        heard = stated(statement, moment)
        return heard.model_copy(update={"wishes": (*heard.wishes, *wishes)})


def spoken(text: str, talk: Talk) -> str:
    """The language of the message; a short or mixed one is in the language of the talk."""
    found = language(text)
    if found in LANGUAGES:
        return found
    last = next((m.reply for m in reversed(talk.recent) if m.reply), None)
    return last.language if last else "en"


def rubbish(text: str) -> bool:
    """Whether the text is no text: control and replacement characters in number."""
    odd = sum(1 for c in text if c == "\ufffd" or (ord(c) < 32 and c not in "\n\r\t\x1b"))
    return odd > max(3, len(text) // 20)


def split_questions(text: str, moment: Moment) -> tuple[str, list[str]]:
    """The statements of a message as one text, and its questions one by one."""
    if text.count("\n") > 2:
        return text, []
    statements, questions = [], []
    for sentence in sentences(text):
        asks = is_question(sentence, moment.language)
        wants = commands.command(sentence.rstrip("?？ "), moment.language)[0]
        if asks and wants in ("go", "change", "remove", "move", "reopen"):
            asks = False
            sentence = sentence.rstrip("?？ ")
        (questions if asks else statements).append(sentence)
    joined = "\n" if "\n" in text else " "
    return joined.join(statements), questions


def stated(text: str, moment: Moment) -> Heard:
    """What a statement means: a command, else an answer to what was asked."""
    if whole := intent(text, moment.language):
        return intended(whole, moment)
    if "\n" not in text and (heard := commands.heard_command(text, moment)):
        return heard
    if within("frustrated", text, moment.language) and len(text.split()) < 12:
        return moment.wish("frustrated")
    heard = mixed(text, moment) or answers.answer(text, moment)
    return heard if heard.edits or heard.wishes else moment.unclear("not-understood", text)


def mixed(text: str, moment: Moment) -> Heard | None:
    """Several statements of which one is a command or an intent: each is taken by itself."""
    parts = sentences(text)
    if len(parts) < 2 or len(parts) > 6:
        return None
    kinds = [
        bool(intent(p, moment.language)) or bool(commands.command(p, moment.language)[0])
        for p in parts
    ]
    if not any(kinds) or moment.asked.about in ("big-objective", "objectives"):
        return None
    edits: list[Edit] = []
    wishes: list[Wish] = []
    for part in parts:
        heard = stated(part, moment)
        edits += heard.edits
        wishes += heard.wishes
    return moment.heard(*edits, wishes=tuple(wishes[:2]))


def whole_draft(text: str, moment: Moment) -> Heard | None:
    """A pasted draft with its structure, added to what the plan already holds."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2 and not text.lstrip().startswith("{"):
        return None
    try:
        found = read_draft(text, today=moment.today).plan
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


def intended(name: str, moment: Moment) -> Heard:  # noqa: C901 - one case an intent
    """What a message means that is an intent by itself."""
    match name:
        case "undo":
            return moment.heard(Undo())
        case "redo":
            return moment.heard(Redo())
        case "yes" | "next" | "approve-anyway":
            return agreed(name, moment)
        case "no":
            return declined(moment)
        case "skip":
            return skipped(moment)
        case "back":
            return backed(moment)
        case "other":
            return other(moment)
        case "over":
            return moment.heard(Replace(plan=Plan(title=moment.plan.title)))
        case "both" | "means" | "goal":
            return compound(name, moment)
        case _ if name in SIMPLE:
            return moment.wish(name)
        case _:
            return moment.unclear("not-understood")


def agreed(name: str, moment: Moment) -> Heard:
    """Yes, or go on: accept what was offered, approve what was asked about."""
    asked = moment.asked
    if name == "yes" and asked.offered and asked.about != "approval":
        return accepted(moment)
    if name == "approve-anyway" or asked.about in ("approval", "more-key-results", "more-actions"):
        return approved(moment, anyway=name == "approve-anyway")
    if name == "next":
        return passed(moment)
    return moment.unclear("what-to-change" if asked.about == "wording" else "not-understood")


def accepted(moment: Moment) -> Heard:
    """The wording that the coach offered, taken over."""
    asked = moment.asked
    return answers.wording(asked.offered, moment)


def approved(moment: Moment, *, anyway: bool) -> Heard:
    """Approve what is in question; approving the Big O accepts the year that was named."""
    asked = moment.asked
    target: Any = asked.target
    if target is None:
        stage = focus_of(moment.plan).stage
        target = "big-objective" if stage is Stage.BIG_OBJECTIVE else "plan"
    edits: list[Edit] = []
    if target == "big-objective" and moment.plan.period is None:
        year = offered_period(moment.today)
        edits.append(SetPeriod(start=year.start, end=year.end))
    edits += [Approve(target=target), settle()]
    heard = moment.heard(*edits)
    return (
        heard.model_copy(update={"wishes": moment.wish("approve-anyway").wishes})
        if anyway
        else heard
    )


def passed(moment: Moment) -> Heard:
    """Go on without an answer: approve what is there, else put the question aside."""
    focus = focus_of(moment.plan)
    item = moment.item(focus.item)
    if focus.stage is Stage.KEY_RESULTS and isinstance(item, Objective) and item.key_results:
        return moment.heard(Approve(target=item.id), settle())
    if focus.stage is Stage.ACTIONS and isinstance(item, KeyResult) and item.actions:
        return moment.heard(Approve(target=item.id), settle())
    return skipped(moment)


def declined(moment: Moment) -> Heard:
    """No: nothing more to add, nothing to note, or not yet."""
    asked = moment.asked
    if asked.about in ("more-key-results", "more-actions"):
        return approved(moment, anyway=False)
    if asked.about in OPTIONAL:
        return skipped(moment)
    return moment.unclear("what-to-change")


def skipped(moment: Moment) -> Heard:
    """Put a question aside: its finding, or the stage when the stage asked."""
    asked = moment.asked
    target: Any = asked.target
    if target is None:
        target = "big-objective" if asked.rule.startswith("bigo") else "plan"
    if asked.about in ("more-key-results", "more-actions"):
        return approved(moment, anyway=False)
    if asked.rule:
        return moment.heard(Ignore(rule=asked.rule, target=target, reason="put aside"))
    if asked.about in OPTIONAL or asked.about == "confidence":
        if asked.about == "confidence" and asked.target is None:
            target = "big-objective"
        return moment.heard(Ignore(rule=f"ask:{asked.about}", target=target, reason="put aside"))
    focus = focus_of(moment.plan)
    if focus.stage is Stage.RUNNING:
        return moment.wish("where")
    return moment.heard(Skip(stage=focus.stage))


def backed(moment: Moment) -> Heard:
    """To the stage before this one."""
    stages = list(Stage)
    at = stages.index(focus_of(moment.plan).stage)
    return moment.heard(GoTo(stage=stages[max(at - 1, 0)]))


def other(moment: Moment) -> Heard:
    """The last change was meant for the sibling of what it changed."""
    revisions = (ReviseKeyResult, ReviseObjective)
    last = next((e for e in reversed(moment.past.last) if isinstance(e, revisions)), None)
    place = moment.place(last.id) if last else None
    if last is None or place is None:
        return moment.unclear("which-item")
    siblings = [p for p in commands.candidates(moment.plan, None, last.id) if p.item.id != last.id]
    if len(siblings) != 1:
        return moment.unclear("which-item")
    return commands.retargeted(last, siblings[0], moment)


def compound(name: str, moment: Moment) -> Heard:
    """Which half of a double goal is the goal: the other one becomes its reason."""
    asked, big = moment.asked, moment.plan.big_objective
    if asked.about != "compound" or big is None or "\n" not in asked.offered:
        return moment.unclear("not-understood")
    first, second = asked.offered.split("\n", 1)
    if name == "both":
        return moment.heard(Ignore(rule=asked.rule, target="big-objective", reason="one thing"))
    goal, why = (first, second) if name == "means" else (second, first)
    return moment.heard(
        SetBigObjective(
            text=answers.tidy(goal), why="; ".join(w for w in (big.why, answers.tidy(why)) if w)
        )
    )

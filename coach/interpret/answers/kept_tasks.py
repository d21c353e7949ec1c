"""Tasks that were kept for later, offered as steps: which of them an answer takes into the plan."""

from coach.edits import AddAction, Edit, Ignore, SetNotNow
from coach.interpret.answers import asides
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import EVERY, NEGATED, NOTHING
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.ordinals import places_named
from coach.interpret.ear.said import date_in, undated
from coach.interpret.guarding.evidence import stems
from coach.interpret.steps.deeds import is_work
from coach.okr import KeyResult, Plan, every_key_result

KEPT = "kept-steps"
"""The question which of the tasks that were kept for later move a key result."""
RULE = f"ask:{KEPT}"
MOST = 4
"""Tasks that are offered together."""


def kept_tasks(plan: Plan, moment: Moment) -> tuple[str, ...]:
    """What waits on the list for later and is something to do, without what is planned already."""
    planned = [stems(step.text) for _, proof in every_key_result(plan) for step in proof.actions]
    waiting = (line for line in plan.not_now if is_work(line, moment))
    return tuple(line for line in waiting if not any(stems(line) <= step for step in planned))[
        :MOST
    ]


def taken_up(text: str, moment: Moment) -> Heard | None:
    """What an answer does with the tasks that were offered; None where it tells another step."""
    asked, above = moment.asked, moment.item(moment.asked.target)
    if asked.question != KEPT or not isinstance(above, KeyResult) or "\n" in text:
        return None
    lines = asked.offered.split("\n")
    refused = NOTHING.search(text) or NEGATED.search(text)
    none = refused and not matter(refused.re.sub(" ", text), moment.language)
    if none or intent(text, moment.language) in ("no", "enough"):
        return moment.heard(Ignore(rule=RULE, target="plan", reason=asides.PUT_ASIDE))
    meant = chosen(text, lines, moment)
    if not meant:
        return None
    day, _ = date_in(text, moment) if len(meant) == 1 else (None, "")
    added: list[Edit] = [
        AddAction(key_result=above.id, text=line, **({"due": day} if day else {})) for line in meant
    ]
    left = tuple(line for line in moment.plan.not_now if line not in meant)
    return moment.heard(*added, SetNotNow(lines=left))


def chosen(text: str, lines: list[str], moment: Moment) -> list[str]:
    """The lines that an answer names: all with a yes, by their places, or by words of theirs."""
    rest = undated(text, moment)
    whole = EVERY.search(rest) and not matter(EVERY.sub(" ", rest), moment.language)
    if whole or intent(text, moment.language) in ("yes", "approve", "both"):
        return lines
    if places := places_named(rest, len(lines), moment.language):
        return [lines[place] for place in sorted(places)]
    told = stems(rest)
    named = [line for line in lines if stems(line) & told]
    known = set().union(*map(stems, named))
    return named if told and told <= known else []

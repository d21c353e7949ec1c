"""The plan told on request: all of it in lines, one item with all it has, or who does what."""

from datetime import date

from coach.interpret.ear.heard import Looked
from coach.okr import Action, Dependency, KeyResult, Objective, Place, Plan, place_of, places
from coach.respond.shown import action_line, key_result_line, listed
from coach.respond.speech import Speech
from coach.respond.telling import line
from coach.respond.thought import Thought
from coach.words import phrases
from coach.words.days import day_of


def outline(plan: Plan, speech: Speech, today: date) -> str:
    """The plan as a short list of lines, empty where there is nothing in it."""
    lines = []
    if plan.big_objective:
        lines.append(f"**{plan.big_objective.text}**")
    for o, objective in enumerate(plan.objectives):
        lines.append(f"- **O{o + 1}** {objective.text}")
        for k, key_result in enumerate(objective.key_results):
            lines.append(f"  - KR{k + 1} {key_result_line(key_result, speech.language, today)}")
            for action in key_result.actions:
                lines.append(f"    - {step_line(action, speech, today)}")
                lines += [f"      - {action.if_then}"] if action.if_then else []
    lines += [
        f"- **{place.handle}** {needed_line(place.item, speech, today)}"
        for place in places(plan)
        if isinstance(place.item, Dependency)
    ]
    return "\n".join(lines)


def step_line(action: Action, speech: Speech, today: date) -> str:
    """A step with its day and who does it, unless its own words name them."""
    said = action_line(action, speech.language, today)
    named = action.helper and action.helper.lower() in action.text.lower()
    who = "" if named else person(action.helper, speech)
    return listed([said, who], speech.language) if who else said


def needed_line(item: Dependency, speech: Speech, today: date) -> str:
    """Whose part in the plan is what, and by when."""
    said = f"{item.on}: {item.what}" if item.what else item.on
    return by_then(said, item.by, speech, today)


def by_then(said: str, day: date | None, speech: Speech, today: date) -> str:
    """Words with the day by which something is done, where there is one."""
    told = day_of(day, speech.language, today) if day else ""
    return said + (speech.say("form", "by", day=told) if told else "")


def person(name: str, speech: Speech) -> str:
    """Who does something, the speaker as "you"."""
    own = name in phrases("assigned", "oneself", speech.language)
    return speech.say("wish", "yourself") if own else name


def owners(plan: Plan, speech: Speech, today: date) -> str:
    """Who does what: a line for each person, then the steps that nobody has yet.

    What somebody outside has to do stands with them. Empty where nothing is there to be done.
    """
    theirs: dict[str, list[str]] = {}
    nobodys: list[str] = []
    for place in places(plan):
        item = place.item
        if isinstance(item, Action):
            told = f"{place.handle} {action_line(item, speech.language, today)}"
            who = person(item.helper, speech)
            (theirs.setdefault(who, []) if who else nobodys).append(told)
        elif isinstance(item, Dependency):
            told = f"{place.handle} {item.what}".strip()
            theirs.setdefault(item.on, []).append(by_then(told, item.by, speech, today))
        elif isinstance(item, Objective) and item.owner:
            own = f"{place.handle} {item.text}"
            theirs.setdefault(person(item.owner, speech), []).append(own)
        elif isinstance(item, KeyResult) and item.owner:
            own = f"{place.handle} {key_result_line(item, speech.language, today)}"
            theirs.setdefault(person(item.owner, speech), []).append(own)
    if nobodys:
        theirs[speech.say("wish", "nobody-yet")] = nobodys
    lines = [f"- **{who}**: {'; '.join(what)}" for who, what in theirs.items()]
    return "\n".join(lines)


def looked_at(wish: Looked, thought: Thought, speech: Speech) -> str:
    """An item with all that the plan holds of it; empty where it is gone."""
    place = place_of(thought.plan, wish.item)
    return f"- **{place.handle}** {whole_line(place, thought, speech)}" if place else ""


def whole_line(place: Place, thought: Thought, speech: Speech) -> str:
    """An item in one line, with what is told of it beside its words."""
    match place.item:
        case Action() as step:
            more = (step.result, step.if_then)
            return "; ".join((step_line(step, speech, thought.today), *filter(None, more)))
        case Dependency() as needed:
            return needed_line(needed, speech, thought.today)
        case _:
            return line(place, thought, speech)

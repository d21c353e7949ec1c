"""Wording the one question of a reply: which of its wordings, and with which blanks filled."""

from coach.edits import AddAction, Approve, Edit, GoTo, ReviseAction, apply
from coach.interpret.answers.kept_tasks import KEPT
from coach.interpret.ear.moment import offered_period
from coach.interpret.ear.references import ARTICLE
from coach.okr import Dependency, Objective, Stage, place_of, places, words_of
from coach.reading import dates
from coach.reading.beginnings import begins
from coach.reading.marks import is_han
from coach.respond.point import Point
from coach.respond.reasons import question as finding_question
from coach.respond.shown import listed
from coach.respond.speech import Speech
from coach.respond.thought import Thought
from coach.respond.wishes import wish_names
from coach.stages import focus_of, home_of_proof, next_unproven
from coach.talk import SUPERSCRIPTS
from coach.words.days import day_of


def repeated(thought: Thought) -> bool:
    """Whether the same finding was asked about in the turn before."""
    last = thought.talk.asked
    point = thought.point
    return bool(last and point.rule and last.rule == point.rule and last.target == point.item)


ENDING = {"action-when", "due"}
"""Questions for a deadline, which a day on which something begins leaves open."""


def asked_text(point: Point, thought: Thought, speech: Speech) -> str:
    """The one question of the reply, after the day from which on the thing in question goes."""
    question = worded(point, thought, speech)
    known = place_of(thought.before, point.item) if point.item else None
    new = known is None or words_of(known.item) != said(point, thought)
    begun = beginning(point, thought, speech) if new or not repeated(thought) else ""
    return begun + gap(begun, question) + question if begun else question


def beginning(point: Point, thought: Thought, speech: Speech) -> str:
    """That an item for which a deadline is asked begins on a day; empty where it names none."""
    if point.about not in ENDING:
        return ""
    text = said(point, thought)
    named = dates(text, thought.today, thought.plan.period)
    day = next((w.start for w in named if w.exists and w.start and begins(text, w)), None)
    told = day_of(day, speech.language, thought.today) if day else ""
    return speech.say("reflect", "begins", day=told) if told else ""


def worded(point: Point, thought: Thought, speech: Speech) -> str:
    """The question of a point in the words that fit the moment."""
    finding = point.finding
    key = point.question or point.about
    if finding is not None and not point.question:
        if not repeated(thought) and (own := finding_question(finding, speech.language)):
            return own
        key = "activity" if finding.rule in ("kr-activity", "kr-habit-count") else point.about
    if key == "approval" and isinstance(point.target, int):
        key = "approval-objective"
    if key == "remembered-action" and point.item not in {p.item.id for p in places(thought.before)}:
        key = "action-when"  # it was said this very turn
    if key in OF_SOMEBODY and told_at_length(point, thought):
        key = f"{key}-said"
    if point.about == "action-when" and beginning(point, thought, speech):
        key = "action-until"
    values = {
        "year": speech.year(thought),
        "item": handle(point, thought) if point.about != "adopt" else offered_for(point, thought),
        "among": kept(point, speech) or objectives_named(thought, speech, point),
        "onward": onward(point, thought, speech),
        "count": speech.number(count_of_key_results(point, thought)),
        "said": said(point, thought),
        "first": point.offered.split("\n")[0].strip(),
        "second": point.offered.split("\n")[-1].strip(),
        "who": on_whom(point, thought),
    }
    another = "another" in wish_names(thought)
    index = asked_before(point, thought) + another + turn_of(point, key, thought)
    index += key == "more-actions" and not said_a_step(thought)
    question = speech.asked(key, index, **values)
    first = key == "approval" and point.target == "big-objective" and thought.plan.period is None
    if first:
        year = offered_period(thought.today)
        days = {
            "start": day_of(year.start, speech.language, year.start),
            "end": day_of(year.end, speech.language, year.end),
        }
        year_told = speech.say("reflect", "for-year", year=values["year"], **days)
        question = year_told + gap(year_told, question) + question
    return question


def said_a_step(thought: Thought) -> bool:
    """Whether the turn told a step, so that one can ask what comes after it."""
    return any(isinstance(edit, AddAction | ReviseAction) for edit in thought.applied.edits)


def gap(before: str, after: str) -> str:
    """What stands between two sentences: a block of lines stands apart, Chinese needs no space."""
    if "\n" in before or "\n" in after or before.startswith("- "):
        return "\n\n"
    plain = before.rstrip(SUPERSCRIPTS)
    return "" if plain.endswith(("。", "？", "！", "：")) else " "


def asked_before(point: Point, thought: Thought) -> int:
    """How often the same was asked about the item lately, to ask it in other words this time."""
    asked = [m.reply.asked for m in thought.talk.recent if m.reply and m.reply.asked]
    same = (a for a in asked if (a.about, a.target) == (point.about, point.item))
    return sum(1 for a in same if a.about != "thought" or a.question == point.question)


VARIED = {"key-results", "actions"}
"""Questions that are asked of one item after the other, each time in other words."""


def turn_of(point: Point, key: str, thought: Thought) -> int:
    """Which item of its row is asked about, for a question that each of them gets."""
    place = place_of(thought.plan, point.item) if point.item and key in VARIED else None
    return int(place.handle.rpartition("O" if key == "key-results" else "R")[2]) - 1 if place else 0


OF_SOMEBODY = {"dependency-by", "fallback"}
"""Questions that name a person or team, and have other words where a sentence was told."""
LONGEST_NAME, LONGEST_IN_HAN = 3, 8
"""Words, and characters of a script without spaces, up to which somebody is a name."""


def told_at_length(point: Point, thought: Thought) -> bool:
    """Whether a dependency is told by a sentence rather than by a name."""
    place = place_of(thought.plan, point.item) if point.item else None
    part = place.item if place else None
    if not isinstance(part, Dependency) or part.what:
        return False
    han = is_han(part.on[:1]) and len(part.on) > LONGEST_IN_HAN
    return han or len(part.on.split()) > LONGEST_NAME


def on_whom(point: Point, thought: Thought) -> str:
    """The name of the person or team in question."""
    place = place_of(thought.plan, point.item) if point.item else None
    named = place.item if place else None
    if not isinstance(named, Dependency):
        return ""
    return named.on[:1].lower() + named.on[1:] if ARTICLE.match(named.on.lower()) else named.on


def offered_for(point: Point, thought: Thought) -> str:
    """The handle of the objective that a proof is offered for."""
    home = home_of_proof(thought.plan)
    likely = int(point.offered) if point.offered.isdigit() else home.id if home else None
    place = place_of(thought.plan, likely) if likely is not None else None
    return place.handle if place else ""


def kept(point: Point, speech: Speech) -> str:
    """The tasks in quotation marks that were kept for later and are offered as steps."""
    lines = point.offered.split("\n") if point.question == KEPT else []
    return listed([speech.say("form", "quote", text=line) for line in lines], speech.language)


def objectives_named(thought: Thought, speech: Speech, point: Point) -> str:
    """The handles of the objectives in question in a row, of all where none are."""
    ids = point.offered.split("\n") if point.about == "tasks" else []
    every = thought.plan.objectives
    handles = [f"O{at + 1}" for at, o in enumerate(every) if not ids or str(o.id) in ids]
    return listed(handles, speech.language)


def handle(point: Point, thought: Thought) -> str:
    """The handle of the item in question."""
    place = place_of(thought.plan, point.item) if point.item else None
    return place.handle if place else ""


def said(point: Point, thought: Thought) -> str:
    """The words of the item in question."""
    place = place_of(thought.plan, point.item) if point.item else None
    return str(getattr(place.item, "text", "")) if place else ""


def count_of_key_results(point: Point, thought: Thought) -> int:
    """How many key results the objective in question has."""
    place = place_of(thought.plan, point.item) if point.item else None
    return len(place.item.key_results) if place and isinstance(place.item, Objective) else 0


def onward(point: Point, thought: Thought, speech: Speech) -> str:
    """Where the talk goes when the item in question is approved."""
    if point.item is None:
        return ""
    following = next_unproven(thought.plan, point.item)
    leaving = GoTo() if following is None else GoTo(stage=Stage.KEY_RESULTS, item=following)
    applied: list[Edit] = [Approve(target=point.item), leaving]
    after = apply(thought.plan, applied).plan
    focus = focus_of(after)
    if focus.stage is Stage.REVIEW:
        return speech.say("form", "onward-review")
    if focus.stage is Stage.ACTIONS and thought.focus.stage is Stage.KEY_RESULTS:
        return speech.say("form", "onward-plan")
    place = place_of(after, focus.item) if focus.item else None
    if place is None or place.item.id == point.item:
        return ""
    here = place_of(thought.plan, point.item)
    above = here is not None and here.parent == place.item.id
    return speech.say("form", "onward-proofs" if above else "onward", handle=place.handle)

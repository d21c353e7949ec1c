"""The goal in a message that tells more: a story around it, how sure one is, where to begin."""

import re
from typing import NamedTuple

from coach.edits import AddObjective, Edit, SetBigObjective
from coach.interpret.answers import proofs
from coach.interpret.answers.beginning import its_period, lost_to_begin, wants_a_plan
from coach.interpret.answers.directing import ENOUGH, named_directions
from coach.interpret.answers.preamble import behind_preamble, leads_on
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.acts import acts
from coach.interpret.ear.heard import Beside, Heard, Simple
from coach.interpret.ear.hearing import intent, patterns, sentences, within, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.rewording import STORY, behind_pride, without_lead
from coach.interpret.measures.sureness import sure_among, sure_in
from coach.reading import numbers, read

SENTENCE_ENDS = tuple(".!?。！？")
LONGEST_WHO = 80
"""Characters of what somebody says of themselves that the coach says back; more is a story."""


SURELY, TOLD_OF_ONESELF, LIKE_A_STORY, LIKE_A_GOAL = 0.8, 0.5, 0.3, 0.15
"""How likely a message is background to be taken for it, and in how far it may be a goal."""
SEVERAL = 3
"""Clauses of a message that tells how things are."""
CLAUSE = re.compile(r"[,;，；、](?!\d)")
LABEL = re.compile(r"objective\s*:", re.IGNORECASE)
"""At the beginning of a draft's line; only in English it is another word than that for the goal."""


class Told(NamedTuple):
    """What somebody told who was asked for the goal of the year."""

    goal: str
    beside: tuple[str, ...] = ()
    """What was told around it."""
    sure: int | None = None
    directions: tuple[AddObjective, ...] = ()
    proofs: tuple[str, ...] = ()
    """What was told with it that measures something."""


class Introduced(NamedTuple):
    """What somebody said who first says who they are."""

    who: str
    """The words about themselves, empty where there are none."""
    rest: str


def introduced(text: str, moment: Moment) -> Introduced:
    """A first message apart: "I run a bakery, and I want ..." is about the speaker, then a goal."""
    if moment.plan.big_objective is None and moment.asked.about == "big-objective":
        wish = before_the_wish(text, moment) if "\n" not in text else None
        if wish is not None:
            return wish
        for pattern in patterns("fact", "introduction", moment.language):
            if match := pattern.search(text):
                return Introduced(match["who"].strip(), text[match.end() :].strip())
    return Introduced("", text)


def opening(text: str, who: str, rest: str, moment: Moment) -> Heard | None:
    """What first words mean that hold no goal yet: a greeting, or how things stand."""
    if of_oneself(text, moment):
        return moment.heard(wishes=(Beside(text=text.strip()),))
    started = moment.plan.big_objective is not None or moment.plan.objectives
    if not started and lost_to_begin(rest, moment):
        return moment.wish("greeting")
    if started or not wants_a_plan(rest, moment):
        return None
    about_them = (Beside(text=who),) if who else ()
    return moment.heard(*its_period(rest, moment), wishes=(*about_them, Simple(wish="greeting")))


def calls_it_the_goal(text: str, moment: Moment) -> bool:
    """Whether somebody who was asked for the goal says first that what follows is it."""
    asked = moment.plan.big_objective is None and moment.asked.about == "big-objective"
    return asked and "\n" not in text and not LABEL.match(text) and leads_on(text, moment)


def before_the_wish(text: str, moment: Moment) -> Introduced | None:
    """What somebody says of themselves ahead of the clause that says what they want.

    A list ("more guests, and I want a calm kitchen") has nothing of the speaker ahead of it.
    """
    for pattern in patterns("fact", "wants", moment.language):
        for wish in pattern.finditer(text):
            ahead = text[: wish.start()].strip(" ,;:.-–—，。；")
            apart = text[wish.start() : wish.end()].strip()[:1] in SENTENCE_ENDS
            if not ahead or (not apart and numbers(ahead) and numbers(text[wish.end() :])):
                continue  # "we sell 320 now and want to sell 500" is one thing
            if any(own.search(ahead) for own in patterns("fact", "self", moment.language)):
                greets = intent(ahead, moment.language) == "greeting"
                who = "" if greets or len(ahead) > LONGEST_WHO else ahead
                goal = wished(text, wish.start("goal"), moment)
                if who and leans_back(goal, moment):
                    # "I have a small shop and want to live off it"
                    return Introduced("", without_greeting(text, moment))
                return Introduced(who, goal)
    return None


def without_greeting(text: str, moment: Moment) -> str:
    """A message without the clause that greets."""
    first = CLAUSE.search(text)
    greets = first is not None and intent(text[: first.start()], moment.language) == "greeting"
    return text[first.end() :].strip() if first and greets else text


def leans_back(goal: str, moment: Moment) -> bool:
    """Whether a wish says nothing without the words before it: "to live off it"."""
    return any(p.search(goal) for p in patterns("fact", "leaning", moment.language))


def of_oneself(text: str, moment: Moment) -> bool:
    """Whether somebody who was asked for the goal only tells who they are and how things stand.

    No sentence wishes for anything or names a goal, and as a whole the words are like a story.
    """
    asked = moment.plan.big_objective is None and moment.asked.about == "big-objective"
    parts = sentences(text)
    if not asked or "\n" in text or any(wishes(part, moment) for part in parts):
        return False
    if told_of_the_past(text, moment):
        return True
    if len(parts) <= 1 and len(CLAUSE.split(text)) < SEVERAL:
        return False
    chances = acts(text)
    begins = any(acts(part)["background"] >= TOLD_OF_ONESELF for part in parts)
    story = like_a_story(text) or (begins and chances["objective"] < chances["background"])
    surely = chances["background"] >= SURELY
    return story and (surely or not any(like_a_goal(part) for part in parts))


def told_of_the_past(text: str, moment: Moment) -> bool:
    """Whether words say how a year or a season was, which is no goal: "this year was a mess"."""
    return any(p.search(text) for p in patterns("fact", "past", moment.language))


def wishes(part: str, moment: Moment) -> bool:
    """Whether a sentence says that something is wanted, or calls something the goal."""
    told = within("wanting", part, moment.language) or leads_on(part, moment)
    told = told or behind_pride(part, moment.language) != part
    keys = ("wants", "wish", "open-wish")
    said = (f", {part}", part.strip(" .!。！"))
    return told or any(
        p.search(one) for k in keys for p in patterns("fact", k, moment.language) for one in said
    )


def like_a_story(text: str) -> bool:
    """Whether words are rather background than anything that a plan holds."""
    chances = acts(text)
    told = max(chances["background"], chances["chatter"])
    sure = told >= TOLD_OF_ONESELF and told > chances["key_result"] + chances["step"]
    return chances["objective"] < LIKE_A_GOAL and (sure or told >= LIKE_A_STORY)


def like_a_goal(text: str) -> bool:
    """Whether words are rather an objective than anything else."""
    chances = acts(text)
    return chances["objective"] >= max(TOLD_OF_ONESELF, *chances.values())


def wished(text: str, start: int, moment: Moment) -> str:
    """What is wished for from here on; at the end of a story without the words that wish."""
    rest = text[start:].strip()
    if len(text.split()) >= STORY:
        found = (p.search(f", {rest}") for p in patterns("fact", "wish", moment.language))
        rest = next((wish["value"] for wish in found if wish), rest)
    return rest


def told(text: str, moment: Moment) -> Told:
    """The goal among several sentences, or in a long one, with what was told beside it.

    Where no single wish stands out, all of it is the goal.
    """
    if "\n" in text:
        return Told(text)
    text = without_tail(without_loss(text, moment), moment)
    if marked := ahead_of_a_mark(text, moment):
        return marked
    parts = sentences(text)
    if len(parts) == 1:
        text = behind_preamble(text, moment.language)
    wanted = [part for part in parts if wishes(part, moment)]
    wanted = wanted or [part for part in parts if like_a_goal(part)]
    if len(wanted) > 1 and not numbers(wanted[0]) and all(map(numbers, wanted[1:])):
        wanted = wanted[:1]  # "calm evenings again. at most 2 calls a night, that's what I want"
    if len(parts) > 1 and len(wanted) == 1:
        goal = wanted[0]
        return around(goal, tuple(part for part in parts if part != goal), moment)
    if len(text.split()) < STORY:
        return Told(text)
    clauses = re.split(r"[,;]\s+", text)
    for pattern in patterns("fact", "wish", moment.language):
        for at, clause in enumerate(clauses):
            if wish := pattern.search(f", {clause}"):
                beside = (", ".join(clauses[:at]), ", ".join(clauses[at + 1 :]))
                return around(wish["value"], beside, moment)
    return Told(text)


ENDS = re.compile(r"[.!,;，。；！]+\s*(?=[^,;.!，。；！]+[.!。！]*$)")
"""Where the last part of a text begins."""


def without_loss(text: str, moment: Moment) -> str:
    """A goal without a last part that says one is lost: "..., but I don't know where to begin"."""
    end = ENDS.search(text)
    last = without_fillers(text[end.end() :], moment.language) if end else ""
    lost = end is not None and within("lost", last, moment.language)
    return text[: end.start()] if end and lost else text


def without_tail(text: str, moment: Moment) -> str:
    """A goal without a last part that only says that this is what one wants."""
    for pattern in patterns("fact", "that-is-it", moment.language):
        text = pattern.sub("", text, count=1)
    return text


def around(goal: str, beside: tuple[str, ...], moment: Moment) -> Told:
    """The goal with what the words beside it say."""
    rest = ". ".join(beside)
    listed = (
        named_directions(match["list"], moment)
        for pattern in patterns("fact", "focus", moment.language)
        if (match := pattern.search(rest))
    )
    announced = (told_as_directions(part, moment) for part in beside)
    every = (*listed, *announced)
    directions = next((found for found in every if len(found) >= ENOUGH), [])
    measures = tuple(part for part in beside if wanted_measure(part, moment))
    left = tuple(part for part in beside if part not in measures)
    goal = without_lead(behind_preamble(goal, moment.language), moment.language)
    return Told(goal, left, sure_among(rest, moment), tuple(directions), measures)


def told_as_directions(part: str, moment: Moment) -> list[AddObjective]:
    """The directions of words that announce them: "two directions: more singers, better notes"."""
    said = without_fillers(part, moment.language)
    announced = any(p.match(said) for p in patterns("fact", "directions", moment.language))
    return named_directions(said, moment) if announced else []


def wanted_measure(part: str, moment: Moment) -> bool:
    """Whether a sentence tells a number that is to be reached, or not to be passed."""
    said = read(part, moment.today)
    return said.target is not None and (said.moves or bool(said.bound))


def ahead_of_a_mark(text: str, moment: Moment) -> Told | None:
    """The goal ahead of a clause that says how sure one is, and what is told behind that."""
    clauses = CLAUSE.split(text)
    for at, clause in enumerate(clauses[1:-1], 1):
        sure = sure_in(clause, moment)
        if sure is None or len(" ".join(clauses[:at]).split()) >= STORY:
            continue
        goal, rest = ", ".join(map(str.strip, clauses[:at])), ", ".join(clauses[at + 1 :])
        whole = around(goal, (rest.strip(),), moment)
        return whole._replace(sure=sure)
    return None


def left_beside(parts: tuple[str, ...], moment: Moment) -> tuple[Beside, ...]:
    """What was told beside the goal, and is no part of the plan yet."""
    plain = (without_fillers(part, moment.language).strip(" .") for part in parts)
    told = (part for part in plain if sure_among(part, moment) is None)
    return tuple(Beside(text=tidy(part)) for part in told if matter(part, moment.language) > 1)


def goal_with_the_rest(said: str, sure: int | None, moment: Moment) -> Heard:
    """The goal in several sentences or lines, and what they tell with it."""
    said, beside, sure_beside, directions, measures = told(said, moment)
    sure = sure_beside if sure is None else sure
    first, *others = [line for line in said.splitlines() if line.strip()] or [said]
    edits: list[Edit] = [
        SetBigObjective(text=tidy(first), **({"confidence": sure} if sure is not None else {}))
    ]
    edits += [AddObjective(text=tidy(line)) for line in others if tidy(line)]
    started = proofs.standing_beside(tidy(first), beside, moment)
    kept = () if directions or started else left_beside(beside, moment)
    known = [proof for told_of_it in measures for proof in proofs.measured_goal(told_of_it, moment)]
    return moment.heard(*edits, *directions, *started, *known, wishes=kept)

"""The built-in interpreter: understands a message by rules, in six languages, in milliseconds."""

from datetime import date
from functools import partial

from pydantic import ValidationError

from coach.edits import Edit, Past
from coach.formats.safe import safe_text
from coach.interpret import intents
from coach.interpret.answers import answers, protecting
from coach.interpret.answers.asides import because, without_repeating
from coach.interpret.answers.directing import one_more
from coach.interpret.answers.facts import named_fact
from coach.interpret.answers.goal import calls_it_the_goal, introduced, opening
from coach.interpret.answers.kept_tasks import taken_up
from coach.interpret.answers.leaving import left_alone
from coach.interpret.answers.only_tasks import called_tasks
from coach.interpret.answers.pasting import in_words, whole_draft
from coach.interpret.answers.restating import goal_anew
from coach.interpret.beside import noise
from coach.interpret.beside.beyond import beyond
from coach.interpret.beside.by_act import by_act
from coach.interpret.beside.chatter import chatter
from coach.interpret.beside.its_kind import of_its_kind
from coach.interpret.beside.losing import at_a_loss, behind_a_loss, told_of_an_item
from coach.interpret.beside.noting import NEW, answered, asked_first, declined, unknown
from coach.interpret.beside.objecting import beside_the_plan, no_answer, without_the_nameless
from coach.interpret.beside.open_wishes import without_open_wish
from coach.interpret.beside.unasked import unasked
from coach.interpret.ear.handles import with_topics
from coach.interpret.ear.heard import MOST_WISHES, Beside, Heard, Simple, Unclear, Wish
from coach.interpret.ear.hearing import intent, within
from coach.interpret.ear.inquiring import asked_beside
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.nested import with_handles
from coach.interpret.ear.once import once
from coach.interpret.ear.ordering import first_paragraph
from coach.interpret.ear.questioning import split_questions, wish_of, without_praise
from coach.interpret.ear.standing import with_question
from coach.interpret.ear.titled import titles_joined
from coach.interpret.ear.tongue import spoken
from coach.interpret.frames.around import around
from coach.interpret.frames.preferred import rather_framed
from coach.interpret.intents import intended
from coach.interpret.measures.announcing import with_measures_unled
from coach.interpret.measures.corrected import refigured
from coach.interpret.measures.counting import with_what_is_counted
from coach.interpret.measures.keeping import kept_or_turned
from coach.interpret.measures.loose import settled_by
from coach.interpret.measures.marking import marked
from coach.interpret.measures.origins import told_origin, with_its_keeper
from coach.interpret.measures.proving import waiting
from coach.interpret.measures.read_where import read_where
from coach.interpret.orders import commands
from coach.interpret.orders.accepting import taken_out
from coach.interpret.orders.adding import step_added
from coach.interpret.orders.approving import approved_ahead, approving_the_rest
from coach.interpret.orders.bidden import bidden, completed
from coach.interpret.orders.closing import closed
from coach.interpret.orders.contented import contented
from coach.interpret.orders.echoing import taken_up_offer
from coach.interpret.orders.labelled import by_handle
from coach.interpret.orders.likewise import likewise, on_condition
from coach.interpret.orders.missing import without_missing
from coach.interpret.orders.mistaken import exchanged_words
from coach.interpret.orders.old_number import by_old_number
from coach.interpret.orders.onward import onward
from coach.interpret.orders.ordered import named_first, withheld
from coach.interpret.orders.plan_approved import plan_approved
from coach.interpret.orders.quoted import quoted_anew
from coach.interpret.orders.reasons import without_reason
from coach.interpret.orders.stated import ends_told, stated_of_handle
from coach.interpret.orders.sufficing import enough_for, so_many
from coach.interpret.orders.unapproving import unapproved
from coach.interpret.orders.unlocking import with_open_parts
from coach.interpret.orders.visiting import leads, led, towards
from coach.interpret.orders.whole import taken_whole
from coach.interpret.parts import MOST, does
from coach.interpret.steps.acting import beside_a_step, step_ahead
from coach.interpret.steps.belonging import step_for, told_each
from coach.interpret.steps.beside_results import steps_instead
from coach.interpret.steps.in_step import in_step
from coach.interpret.steps.myself import done_by_another, done_by_oneself
from coach.interpret.steps.others import of_others, told_beside
from coach.interpret.steps.redating import redated_item
from coach.interpret.steps.splitting import split_step
from coach.interpret.whole import undenied, whole_message
from coach.okr import LONGEST_TEXT, Plan
from coach.talk import LONGEST_MESSAGE, Talk

LONGEST_PROSE, LONGEST_PAGE = 6_000, 12_000
"""Characters of one paragraph, and of several, that may tell items: in more it is a document."""


class BuiltInInterpreter:
    """Understands free answers, lists, whole drafts, corrections, commands and questions."""

    @titles_joined
    def interpret(self, text: str, plan: Plan, past: Past, talk: Talk, today: date) -> Heard:
        """What the message means; never raises, whatever the message holds."""
        talk = with_question(talk, plan, today)
        moment = Moment(plan, past, talk, today, spoken(text, talk, plan))
        if declined(text, moment):
            return moment.wish("another")
        text, moment, is_meant = answered(text, moment)
        if not text.strip():
            return moment.unclear("empty")
        if noise.rubbish(text):
            return moment.unclear("unreadable")
        text = with_topics(noise.without_faces(safe_text(text)))
        try:
            said = noise.without_reminders(undenied(text[:LONGEST_MESSAGE], moment), moment)
            said = without_praise(with_measures_unled(said, moment), moment)
            said = without_reason(said, moment)
            hear = once(partial(self.part, is_meant=is_meant))
            longest = LONGEST_PAGE if "\n" in said else LONGEST_PROSE
            if len(said) > longest and not whole_draft(said, moment):
                return moment.unclear("too-long-item")
            if not is_meant:
                heard = whole_message(said, moment, hear)
            else:
                heard = rather_framed(hear(said, moment), said, moment)
        except ValidationError:
            # What was said does not fit an item: it is too long or empty.
            fits = len(text) <= LONGEST_TEXT
            return moment.unclear("not-understood" if fits else "too-long-item")
        if len(text) > LONGEST_MESSAGE:
            cut = Unclear(why="too-long", about=str(len(text)))
            heard = heard.model_copy(update={"wishes": (*heard.wishes, cut)})
        return heard

    def part(self, text: str, moment: Moment, *, is_meant: bool = False) -> Heard:
        """What a message, or a part of one that is something by itself, means in this moment.

        Args:
            text: the words.
            moment: when they are said.
            is_meant: whether the person has said that they are meant for the plan.
        """
        heard = rather_framed(self.said(text, moment), text, moment)
        heard = with_open_parts(around(heard, text, moment), moment.plan)
        heard = without_repeating(without_the_nameless(heard, moment), moment)
        heard = without_open_wish(
            without_missing(in_step(heard, text, moment), text, moment), moment
        )
        if is_meant and unknown(heard) and moment.asked.about in NEW:
            return answers.ANSWERS[moment.asked.about](text, moment)
        heard = heard if is_meant else asked_first(withheld(heard, text, moment), text, moment)
        return by_act(of_its_kind(heard, moment), text, moment)

    def said(self, text: str, moment: Moment) -> Heard:
        """What a readable message means."""
        text = with_handles(text, moment)
        told = unapproved(text, moment) or asked_beside(text, moment)
        told = None if told and beyond(text, moment.language) else told
        told = told or taken_out(text, moment) or split_step(text, moment)
        told = told or settled_by(text, moment)
        told = told or refigured(text, moment) or ends_told(text, moment)
        told = told or so_many(text, moment)
        told = told or closed(text, moment) or called_tasks(text, moment)
        told = told or taken_up(text, moment) or completed(text, moment)
        told = told or approving_the_rest(text, moment) or taken_whole(text, moment)
        told = told or plan_approved(text, moment) or by_old_number(text, moment)
        if told := told or taken_up_offer(text, moment):
            return told
        whole = left_alone(text, moment) or intent(text, moment.language)
        if whole := whole or protecting.refused(text, moment):
            return intended(whole, moment)
        if not any(char.isalnum() for char in text):
            return moment.unclear("not-understood")
        if pasted := whole_draft(text, moment):
            return pasted
        if not any(char.isalnum() for char in in_words(text)):
            return moment.unclear("unreadable")
        text = with_what_is_counted(in_words(text), moment)
        if declined := beyond(text, moment.language):
            wish, tongue = declined
            return Heard(wishes=(Simple(wish=wish),), language=tongue)
        who, rest = introduced(text, moment)
        if opened := opening(text, who, rest, moment):
            return opened
        if who and rest:
            heard = self.said(rest, moment)
            others = (wish for wish in heard.wishes if not isinstance(wish, Beside))
            return heard.model_copy(update={"wishes": (*others, Beside(text=who))})
        text = rest or text
        statement, questions = split_questions(text, moment)
        wishes: tuple[Wish, ...] = tuple(wish_of(q, moment) for q in questions)
        if not statement:
            return moment.heard(wishes=wishes)
        aside = goal_anew(statement, moment) or quoted_anew(statement, moment)
        aside = aside or on_condition(statement, moment)
        aside = aside or likewise(statement, moment)
        heard = aside or stated(statement, moment)
        return heard.model_copy(update={"wishes": (*heard.wishes, *wishes)})


def stated(text: str, moment: Moment) -> Heard:
    """What a statement means: a command, else an answer to what was asked."""
    text = noise.without_noise(text, moment)
    if whole := intent(text, moment.language):
        return intended(whole, moment)
    aside = (
        with_its_keeper(text, moment)
        or step_added(text, moment)
        or steps_instead(text, moment)
        or protecting.told_each(text, moment)
        or read_where(text, moment)
        or stated_of_handle(text, moment)
        or in_passing(text, moment)
        or one_more(text, moment)
        or goal_anew(text, moment)
        or enough_for(text, moment)
        or contented(text, moment)
        or onward(text, moment)
        or redated_item(text, moment)
        or done_by_oneself(text, moment)
        or done_by_another(text, moment)
        or (answers.answer(text, moment) if calls_it_the_goal(text, moment) else None)
        or bidden(text, moment)
        or step_for(text, moment)
        or named_first(text, moment)
        or told_origin(text, moment)
        or kept_or_turned(text, moment)
        or because(text, moment)
        or puzzlement(text, moment)
        or exchanged_words(text, moment)
        or no_answer(text, moment)
    )
    talks = chatter(text, moment.language)
    each = told_each(text, moment)
    alone = not talks and not each
    if aside := aside or (waiting(text, moment) or of_others(text, moment) if alone else None):
        return aside
    several = each or by_handle(text) or told_beside(text, moment)
    if several and (heard := mixed(text, moment)):
        return heard
    if moment.asked.about == "too-many" and (heard := answers.answer(text, moment)).edits:
        return heard
    if "\n" not in text and (heard := named_fact(text, moment)):
        return heard
    if "\n" not in text and (heard := commands.heard_command(text, moment)):
        return heard
    if within("frustrated", text, moment.language) and len(text.split()) < 12:
        return moment.wish("frustrated")
    if "\n" not in text and (heard := towards(text, moment) or beside_the_plan(text, moment)):
        return heard
    if moment.asked.rule and within("insists", text, moment.language):
        return intended("skip", moment)
    heard = (
        told_of_an_item(text, moment)
        or mixed(text, moment)
        or unasked(text, moment)
        or beside_a_step(text, moment)
        or step_ahead(text, moment)
        or answers.answer(text, moment)
    )
    return heard if heard.edits or heard.wishes else moment.unclear("not-understood", text)


def in_passing(text: str, moment: Moment) -> Heard | None:
    """How sure somebody is of the items that they name, and what else they say."""
    if (found := marked(text, moment)) is None:
        return None
    sure, rest = found
    return sure.before(stated(rest, moment)) if rest else sure


def puzzlement(text: str, moment: Moment) -> Heard | None:
    """What somebody means who is at a loss: help, else the guess that they make all the same."""
    if puzzled := at_a_loss(text, moment):
        listed = moment.asked.about in intents.LISTING and puzzled != "plainer"
        return intended("enough" if listed else puzzled, moment)
    if (rest := behind_a_loss(text, moment)) == text:
        return None
    return stated(rest, moment) if rest else intended("confused", moment)


def mixed(text: str, moment: Moment) -> Heard | None:
    """Several statements that name what each is about, or one that leads to an item: each alone."""
    told = told_each(text, moment) or told_beside(text, moment)
    parts = by_handle(text) or approved_ahead(text, moment) or led(text, moment) or told
    if len(parts) < 2 or len(parts) > MOST:
        return None
    own = first_paragraph(text)  # a pasted page that follows gives no orders
    parts = [p for p in parts if p in own] if own != text.strip() else parts
    listing = moment.asked.about in ("big-objective", "objectives") and not leads(parts[0], moment)
    if listing and by_handle(text) and not moment.plan.objectives:
        return answers.answer(text, moment)  # "O1: more guests; O2: better food"
    if not told and (listing or not any(does(part, moment) for part in parts)):
        return None
    edits, wishes = list[Edit](), list[Wish]()
    for part in parts:
        heard = stated(part, moment)
        edits += heard.edits
        wishes += heard.wishes
        moment = moment.visiting(heard.edits)
    return moment.heard(*edits, wishes=tuple(wishes[:MOST_WISHES]))

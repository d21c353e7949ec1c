"""A whole message: what it refuses, its parts one after the other, and what is left of its talk."""

from functools import partial

from coach.edits import Undo
from coach.interpret.answers.counted_goal import counted_off
from coach.interpret.beside.by_act import undoes, without_blind_undo
from coach.interpret.beside.left_out import without_talk
from coach.interpret.choosing import choosing
from coach.interpret.differing import Hear
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.standing import after
from coach.interpret.ear.together import together
from coach.interpret.frames.amid import rather_amid
from coach.interpret.frames.aside import rather_aside
from coach.interpret.frames.preferred import rather_framed
from coach.interpret.orders.goal_kept import goal_kept
from coach.interpret.orders.in_turn import reworded_in_turn
from coach.interpret.orders.never_said import never_said
from coach.interpret.orders.old_number import by_old_number
from coach.interpret.orders.refused_item import refused_item
from coach.interpret.orders.removing import removal
from coach.interpret.orders.turning_down import turned_down
from coach.interpret.parts import in_parts
from coach.interpret.steps.denying import without_denial
from coach.talk import Asked


def whole_message(text: str, moment: Moment, hear: Hear) -> Heard:
    """What a message means.

    Args:
        text: the message.
        moment: in which it is said.
        hear: what a part of it means by itself.
    """
    listen = partial(understood, hear=hear)
    heard = without_blind_undo(listen(text, moment), text, moment)
    return without_talk(heard, text, moment, listen)


def undenied(text: str, moment: Moment) -> str:
    """A message without words that only deny something ahead of an order, and refuse no item."""
    return text if refused_item(text, moment)[0] else without_denial(text, moment)


def understood(text: str, moment: Moment, hear: Hear) -> Heard:
    """What a whole message means, part by part, each heard by itself."""
    if undoes(text, moment):
        return moment.heard(Undo())
    back, rest = never_said(text, moment)
    if back:
        out = moment.heard(*back)
        if not any(map(str.isalnum, rest)):
            return out
        return together([out, understood(rest, after(text, out, moment), hear)])
    refused, rest = refused_item(text, moment)
    if refused:
        out = moment.heard(*(edit for place in refused for edit in removal(place, moment)))
        if not any(map(str.isalnum, rest)):
            return out
        return together([out, understood(rest, after(text, out, moment), hear)])
    if told := counted_off(text, moment):
        return told
    closed, rest = turned_down(text, moment)
    if closed:
        out = moment.heard(*closed)
        then = after(text, out, moment).having_asked(Asked(question="", about=""))
        return together([out, understood(rest, then, hear)]) if rest else out
    heard = goal_kept(text, moment) or reworded_in_turn(text, moment)
    heard = heard or choosing(text, moment, hear)
    heard = (
        heard or by_old_number(text, moment) or in_parts(text, moment, hear) or hear(text, moment)
    )
    heard = rather_amid(rather_framed(heard, text, moment), text, moment, hear)
    return rather_aside(heard, text, moment, partial(understood, hear=hear))

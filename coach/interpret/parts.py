"""A message taken apart: what is a thing by itself is heard where the thing before it leads.

People say several things in one message: the answer and an order, two answers, a list and where to
go on. Each is heard as if it had been a message of its own, at the question that the coach would
have put by then. Sentences that only together say something stay together.
"""

import re

from coach.edits import Approve, Ignore
from coach.interpret.agreeing import REFUSING, assents, closes, nods, refuses
from coach.interpret.answers.goal import of_oneself
from coach.interpret.answers.pasting import whole_draft
from coach.interpret.beside.noting import ITEMS, NEW, something_new
from coach.interpret.differing import Hear, better_apart
from coach.interpret.ear.acts import item_likely
from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.handles import with_objectives
from coach.interpret.ear.heard import Beside, Heard, Unclear, is_unclear
from coach.interpret.ear.hearing import intent, without_fillers
from coach.interpret.ear.in_a_row import in_a_row
from coach.interpret.ear.items import MARK
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.parting import leans
from coach.interpret.ear.pieces import lists_and_sentences
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.standing import after
from coach.interpret.ear.together import together
from coach.interpret.following import (
    as_called_now,
    at_their_home,
    fits,
    led_there,
    measures,
    names_source,
    still_asked,
    unheard_of,
)
from coach.interpret.frames.statements import names_its_item
from coach.interpret.measures.counting import answered_by_oneself
from coach.interpret.measures.sureness import marks_it, marks_the_last, sure_among, sure_named
from coach.interpret.orders.adding import step_added
from coach.interpret.orders.bidden import acts, bidden, takes_it
from coach.interpret.orders.bidding import gives_words
from coach.interpret.orders.closing import closed
from coach.interpret.orders.commands import heard_command
from coach.interpret.orders.contented import contented
from coach.interpret.orders.effects import already_there
from coach.interpret.orders.merging import with_its_words
from coach.interpret.orders.onward import onward, takes_back
from coach.interpret.orders.pointed import puts_off, with_names
from coach.interpret.orders.refusing import changes, only_refusing
from coach.interpret.orders.stated import ends_told, of_steps, stated_of_handle
from coach.interpret.orders.sufficing import enough_for
from coach.interpret.orders.unseen import agrees_unseen
from coach.interpret.orders.whole import ended_by_it, taken_whole
from coach.interpret.steps.belonging import aimed
from coach.interpret.steps.beside_results import (
    beside_a_result,
    depends,
    is_their_part,
    needs_somebody,
)
from coach.interpret.steps.deeds import dated_deed
from coach.interpret.steps.doers import mine
from coach.interpret.steps.others import leaning
from coach.interpret.steps.redating import redated_item
from coach.interpret.steps.splitting import split_step
from coach.okr import KeyResult
from coach.reading import numbers
from coach.talk import Asked

LONGEST, MOST = 600, 6
"""Characters and parts of a message that is taken apart."""
COMMA = re.compile(
    r"[,;，；]\s*(?![\d\s])(?P<and>(?:(?:and|but|oh|also|plus|so|und|aber|y|pero|et|mais|e|mas)\b,?\s+)*)"
    r"|\s+[–—-]\s+|(?<=\.\.)\s+|(?<=…)\s+",
    re.IGNORECASE,
)
SMALL_COMMA = re.compile(r"[,;，；]\s*")
AN_ITEM = 0.6
"""How likely words are an item that are one behind an order or an answer."""
FIGURES = {"baseline", "target", "due", "confidence"}
"""Fields that show that something is meant for the plan."""
FREE, ANY_WORDS = {"source", "result", "why", "why_now"}, {"source", "result", "why"}
"""Fields that take any words, and the questions that they answer."""


def in_parts(text: str, moment: Moment, hear: Hear) -> Heard | None:
    """What the parts of a message mean one after the other; None where it is a single one."""
    too_much = len(text) > LONGEST or len(text.splitlines()) > MOST
    if too_much or whole_draft(text, moment) or split_step(text, moment):
        return None
    if of_oneself(text, moment) and sure_among(text, moment) is None:
        return None  # a story without a wish is one, and no sentence of it the goal
    rows = rows_of(text, moment)
    if not rows:
        return None
    told: list[Heard] = []
    text = with_objectives(text, moment.plan, moment.language, moment.about_item)
    now, open_, left_out = moment, "", False
    waiting = rows if len(rows) > 1 else answered_by_oneself(lists_and_sentences(text), moment)
    while waiting and len(told) < MOST:
        heard = hear(open_, now) if open_ else None
        then = after(open_, heard, now) if heard else now
        piece, *rest = at_commas(as_called_now(waiting.pop(0), moment, then), then)
        waiting[:0] = rest
        then = behind_the_goal(heard, piece, at_their_home(open_, piece, then))
        then = still_asked(piece, now, then)
        if heard and not heard.edits:
            piece = with_names(piece, open_, then)
        if open_ and takes_back(piece, now) and waiting:
            open_, left_out = "", True  # "and bring the ... no wait. go to O2"
        elif heard and (
            ended_by_it(open_, piece, now, then)
            or already_there(piece, then)
            or agrees_unseen(piece, hear, then, moment, (*told, heard))
        ):
            left_out = True
        elif heard and (
            begins_anew(open_, piece, now, then, hear) or lost(heard, f"{open_} {piece}", now, hear)
        ):
            idle = now.heard() if not left_out and nods(open_, piece, now) else None
            kept = idle or only_refusing(open_, heard, piece, then)
            told.append(kept)
            now = then if kept is heard else after(open_, kept, now)
            open_ = piece
        else:
            open_ = f"{open_} {piece}".strip()
    if not told and not left_out:
        return None
    return together([*told, hear(" ".join([open_, *waiting]), now)])


def rows_of(text: str, moment: Moment) -> list[str]:
    """The orders of a message that stand in lines or are counted off in one; else all of it.

    Lines that are no orders are none of its parts.
    """
    row = in_a_row(text) if "\n" not in text else None
    listed = [row.lead, *row.items] if row else text.splitlines()
    rows = [MARK.sub("", one) for one in listed if one]
    if 1 < len(rows) <= MOST and rows_of_orders(rows, moment):
        return rows
    return [text] if row or len(rows) == 1 else []


def rows_of_orders(rows: list[str], moment: Moment) -> bool:
    """Whether lines are orders: each of them, or one on an item that it names by its handle."""
    named = (HANDLE.search(row) and acts(bidden(row, moment)) for row in rows)
    return any(named) or all(orders(row, moment) for row in rows)


def behind_the_goal(heard: Heard | None, piece: str, then: Moment) -> Moment:
    """The moment behind a part; what is named behind the approval of the goal are directions."""
    approved = heard is not None and Approve(target="big-objective") in heard.edits
    if not approved or not then.plan.objectives or numbers(piece) or strong(piece, then):
        return then
    return then.having_asked(Asked(question="objectives", about="objectives"))


def at_commas(sentence: str, moment: Moment) -> list[str]:
    """The pieces of a sentence that each do something; what only agrees comes last.

    A comma parts them where both sides do, and one is an order. Behind a comma with an "and" it is
    enough that what follows does: "I count it in our list, and yes let's go on".
    """
    pieces, start = [], 0
    whole = of_steps(sentence, moment) or leaning(sentence, moment) or enough_for(sentence, moment)
    for comma in () if whole and not adds(sentence, moment) else COMMA.finditer(sentence):
        head, tail = sentence[start : comma.start()].strip(), sentence[comma.end() :].strip()
        if parts_at(comma, head, tail, moment):
            pieces.append(head)
            start = comma.end()
    pieces.append(sentence[start:].strip())
    first = int(moment.asked.about == "approval")  # a yes that was asked for is to that alone
    return [*pieces[:first], *sorted(pieces[first:], key=lambda piece: assents(piece, moment))]


def adds(sentence: str, moment: Moment) -> bool:
    """Whether behind a comma with an "and" something is ordered to be added."""
    tails = (sentence[comma.end() :] for comma in COMMA.finditer(sentence) if comma["and"])
    return any(step_added(tail, moment) for tail in tails)


def parts_at(comma: re.Match[str], head: str, tail: str, moment: Moment) -> bool:
    """Whether a comma stands between two things."""
    if not head or (moment.asked.about == "obstacle" and not HANDLE.search(head + tail)):
        return False  # "I put off the flyer, then I do it on Monday": what comes and what is done
    if ends_told(f"{head}, {tail}", moment):
        return False
    if gives_words(tail, moment.language):
        return not (HANDLE.search(head) or gives_words(head, moment.language))
    if takes_it(tail, moment) and acts(bidden(head, moment)):
        return False  # "skip the second, put it on the list" is one order
    following = SMALL_COMMA.split(tail, maxsplit=1)[0]
    if measures(head, moment) and marks_it(tail, moment):
        return True
    if refuses(SMALL_COMMA.split(head)[-1], moment) or refuses(following, moment):
        return False  # "8, no, 7": the last one counts
    ordering = comma["and"] and (
        orders(following, moment) or beside_a_result(tail, moment, moment) or depends(tail, moment)
    )
    if ordering or taken_whole(tail, moment):
        return not taken_whole(f"{head}, {tail}", moment)
    if comma["and"] and assents(following, moment):
        return not assents(head, moment)
    if closes(head, moment) and aimed(tail, moment):
        return True  # "next, for the flyers: call the printer"
    either = orders(head, moment) or orders(tail, moment)
    agreed = assents(head, moment) and not changes(tail, moment)
    return either and not agreed and does(head, moment) and does(tail, moment)


def begins_anew(before: str, piece: str, now: Moment, then: Moment, hear: Hear) -> bool:
    """Whether a piece is something else than what stands before it."""
    if beside_a_result(piece, then, now) or led_there(hear(before, now)):
        return True
    met = contented(before, now) or contented(piece, then) or needs_somebody(piece, then)
    if met or marks_the_last(piece, then):
        return True
    own = mine(piece, then) and not closes(before, now)  # "print it by May. I do that myself"
    own |= is_their_part(before, piece, now)
    if own or with_its_words(before, piece, now.language):
        return False
    if aimed(piece, then) and not aimed(f"{before} {piece}", now):
        return True
    if gives_words(piece, then.language):
        return not HANDLE.search(before)
    if closes(before, now):  # "yes. more guests, a calmer kitchen"
        wide = then is not now and then.asked.about in NEW
        return strong(piece, then) or (wide and something_new(hear(piece, then)))
    refused = intent(before, now.language) in REFUSING
    named = said(piece, then) or of_steps(piece, then) is not None  # "for the ad: by 3 May"
    answers = strong(before, now) and fits(piece, then) and not NEGATED.search(piece)
    if refused or (leaning_back(piece, then) and not (named or answers)):
        return False
    if does(piece, then) or puts_off(piece, then):
        return True
    if measures(piece, then) or dated_deed(piece, then):
        return strong(before, now) or not isinstance(now.item(now.asked.target), KeyResult)
    own = unheard_of(piece, before) or fills(hear(piece, then), piece, then)
    return (strong(before, now) and own) or better_apart(before, piece, now, then, hear)


def leaning_back(piece: str, moment: Moment) -> bool:
    """Whether a piece begins with a word that belongs to what stands before it; "so" may not."""
    return leans(without_fillers(piece, moment.language) if piece[:3] in ("so ", "So ") else piece)


def fills(heard: Heard, piece: str, moment: Moment) -> bool:
    """Whether a piece surely fills something, as an item or a field, or wants something."""
    edits = [edit for edit in heard.edits if not isinstance(edit, Ignore)]
    if not edits:
        told = (w for w in heard.wishes if not isinstance(w, Unclear | Beside))
        return any(wish.wish != "another" for wish in told)
    given = [edit.given().keys() if hasattr(edit, "given") else set[str]() for edit in edits]
    for edit, fields in zip(edits, given, strict=True):
        if type(edit) in ITEMS and "text" in fields and not fields & FIGURES:
            return item_likely(piece) > AN_ITEM
        if fields & FREE and moment.asked.about in ANY_WORDS and not names_source(piece, moment):
            return False
    return True


def lost(heard: Heard, text: str, moment: Moment, hear: Hear) -> bool:
    """Whether nothing would be done any more of what was heard, were it heard with what follows."""
    whole = hear(text, moment)
    return bool(heard.edits) and not whole.edits and not is_unclear(whole.wishes, "open-wish")


def strong(piece: str, moment: Moment) -> bool:
    """Whether a piece is something by itself, whatever was asked, or just what was asked for."""
    return does(piece, moment) or measures(piece, moment)


def does(piece: str, moment: Moment) -> bool:
    """Whether a piece is an intent, an order, or the number or the day that was asked for."""
    if intent(piece, moment.language):
        return said(piece, moment)
    return orders(piece, moment) or fits(piece, moment) or closed(piece, moment) is not None


def said(piece: str, moment: Moment) -> bool:
    """Whether a piece is an intent by itself, and no mere refusal."""
    return bool(found := intent(piece, moment.language)) and found not in REFUSING


def orders(piece: str, moment: Moment) -> bool:
    """Whether a piece orders something of an item, or says where to go."""
    if intent(piece, moment.language):
        return False
    stated = names_its_item(piece, moment)
    if stated or acts(bidden(piece, moment)) or onward(piece, moment) or sure_named(piece, moment):
        return True
    readers = (taken_whole, stated_of_handle, redated_item, heard_command)
    return any(heard.edits for hear in readers if (heard := hear(piece, moment)))

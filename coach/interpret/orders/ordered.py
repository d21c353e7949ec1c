"""Orders that name an item: heard whatever is asked, and never kept as the words of another one.

A sentence that names an item by its handle is about that item. What is left of it may give it
numbers, remove or rename it, or be a measure below it; a sentence that is none of these is asked
about, since stored as it stands it would be the text of something else.
"""

import re

from coach.edits import (
    AddKeyResult,
    Edit,
    Remove,
    Undo,
)
from coach.interpret.answers.facts import named_fact
from coach.interpret.beside.chatter import matter
from coach.interpret.beside.noting import ITEMS
from coach.interpret.beside.objecting import in_hand
from coach.interpret.ear.consent import REMOVAL
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import intent, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.remarks import WORD
from coach.interpret.ear.said import without_figures
from coach.interpret.measures import measures
from coach.interpret.orders.approving import APPROVING, approving
from coach.interpret.orders.changing import STEPS_ASKED, change, refer
from coach.interpret.orders.onward import goes, says_nothing
from coach.interpret.orders.visiting import visit
from coach.interpret.steps.running import proof_of, steps_below
from coach.okr import KeyResult, Objective, Place
from coach.reading import read
from coach.talk import Asked
from coach.words import LANGUAGES

HANDLE = r"(?<![A-Za-zÀ-ɏ\d.])(?:O ?\d+\.KR ?\d+|KR ?\d+|O ?\d+)(?![\w.])"
NAMED = re.compile(
    r"^(?:(?:now|ok|okay|so|and|also|then|next|for|to|in|jetzt|und|also|für|bei|zu|dann|ahora|y|para"
    r"|en|luego|maintenant|et|pour|sur|puis|agora|e|pra|no|现在|然后|给|对|把)[\s,:]*)*"
    rf"(?P<handle>{HANDLE})\s*[,:：–-]*\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
"""A message that begins with a handle, or with small words in front of one."""
HANDLES = re.compile(HANDLE, re.IGNORECASE)
WHOLE = re.compile(rf"{HANDLE}|KR ?\d+\.A ?\d+", re.IGNORECASE)
FIGURES = re.compile(
    r"(?:(?:from|to|now|von|auf|jetzt|desde|de|a|ahora|du|à|maintenant|para|agora)\s|[从到现在]*)?\s*\d",
    re.IGNORECASE,
)
"""Numbers that stand right behind a handle."""
POINTING = re.compile(
    r"\b(?:remove|delete|drop|scrap|take|lose) (?:it|that|this|them|that one|this one)\b"
    r"|\b(?:lösch\w*|streich\w*|entfern\w*) (?:das|es|ihn|sie|dies\w*)(?! \w+ (?:bis|am))\b"
    r"|\b(?:borra|quita|elimina|saca)(?:lo|la| ese| esa| eso| este| esta| esto)\b"
    r"|\b(?:enlève|supprime|retire|efface)(?:-l[ea]| ça| cela)\b"
    r"|\b(?:apaga|remove|tira|exclui) (?:isso|isto|esse|essa|este|esta|ele|ela)\b"
    r"|(?:删掉?|删除|去掉)(?:它|这个|那个|这条|那条)|把(?:它|这个|那个|这条|那条)(?:删|去)",
    re.IGNORECASE,
)
"""An order to take out what was spoken of, without its name."""
LABELLED = re.compile(rf"{HANDLE}\s*[:：]", re.IGNORECASE)
MOST_AHEAD = 8
"""Words ahead of the handle that a message is about: "sorry, in O3: ..."."""
LONGEST = 200


def named_first(text: str, moment: Moment) -> Heard | None:
    """What is ordered of the item whose handle a message begins or ends with."""
    if "\n" in text or len(text) > LONGEST:
        return None
    if approved := approving(text, moment):
        return approved
    parts = [part.strip() for part in sentences(text)]
    if len(parts) > 1 and intent(parts[-1], moment.language) == "undo" and REMOVAL.search(text):
        return moment.heard(Undo())
    match = NAMED.match(from_handle(text, moment).strip(" .!。！"))
    place = refer(match["handle"], moment).place if match else None
    if match is None or place is None or HANDLES.search(match["rest"]):
        return None
    heard = said_of(place, match["rest"].strip(), moment)
    ahead = text[: text.lower().find(match["handle"].lower())]
    if heard is None or not any(isinstance(edit, AddKeyResult) for edit in heard.edits):
        return heard
    if not isinstance(place.item, Objective) or not goes(ahead, moment.language):
        return heard
    return heard.model_copy(update={"edits": (*heard.edits, visit(place))})  # "now O2: ..."


def from_handle(text: str, moment: Moment) -> str:
    """The text from the handle on that a colon follows, when what is ahead of it says nothing."""
    found = LABELLED.search(text)
    if found is None or not found.start() or len(text[: found.start()].split()) > MOST_AHEAD:
        return text
    ahead = [part for part in re.split(r"[,.;!，。；！]+", text[: found.start()]) if part.strip()]
    return text[found.start() :] if all(says_nothing(part, moment) for part in ahead) else text


def said_of(place: Place, rest: str, moment: Moment) -> Heard | None:
    """What is ordered of an item by the words beside its handle."""
    left = REMOVAL.sub(" ", rest)
    if left != rest and not all(matter(left, language) for language in LANGUAGES):
        return moment.heard(*moment.reopening(place), Remove(target=place.item.id))
    if isinstance(place.item, KeyResult):
        on_it = moment.having_asked(Asked(question="", about="number", target=place.item.id))
        if fact := named_fact(rest, on_it):
            return fact
        plain = FIGURES.match(rest) and not named_in(rest, moment)
        return change({"ref": place.handle, "value": rest}, moment) if plain else None
    whole = read(rest, moment.today).target is not None and named_in(rest, moment) > 0
    if isinstance(place.item, Objective) and whole:
        if place.item.approved and moment.asked.about in STEPS_ASKED and not moves(rest, moment):
            return instead_of_a_measure(place, place.item, rest, moment)
        added = measures.key_results_of(place.item, rest, moment)
        return moment.heard(*moment.reopening(place), *added)
    return None


def moves(text: str, moment: Moment) -> bool:
    """Whether words tell from where to where a number goes."""
    return read(text, moment.today).moves


def instead_of_a_measure(place: Place, item: Objective, text: str, moment: Moment) -> Heard:
    """A step of an approved objective where steps are asked for, or whether to open it again."""
    doing = read(text, moment.today).verb_kind in ("activity", "delivery")
    if doing and item.key_results:
        first, *others = item.key_results
        proof = proof_of(text, [first, *others], moment) or first
        return moment.heard(*steps_below(proof.id, text, moment))
    asks = Unclear(why="reopening", about=place.handle, item=item.id)
    return moment.heard(wishes=(asks,))


def named_in(text: str, moment: Moment) -> int:
    """How many words name something beside the numbers and days of a text."""
    return matter(without_figures(text, moment), moment.language)


def withheld(heard: Heard, text: str, moment: Moment) -> Heard:
    """What was heard, unless an order would become the text of an item.

    Approvals and an undo among other words are carried out; of a removal the coach asks whether it
    is meant, and of any other sentence that names an item what to do with it.
    """
    handles = HANDLES.findall(text)
    several = len(handles) > 1 and not LABELLED.search(text)
    kept = any(stores(e, text) or (several and stores_rest(e, text)) for e in heard.edits)
    if "\n" in text or len(text) > LONGEST or not kept:
        return heard
    parts = [p for s in sentences(text) for p in re.split(r"[,;，；]\s*", s) if p.strip()]
    if any(intent(part, moment.language) == "undo" for part in parts):
        return moment.heard(Undo())
    if POINTING.search(text) and (item := in_hand(moment)) is not None:
        place = moment.place(item.id)
        about = place.handle if place else ""
        return moment.heard(wishes=(Unclear(why="removal", about=about, item=item.id),))
    return moment.unclear("not-understood", text) if handles else heard


def stores_rest(edit: Edit, text: str) -> bool:
    """Whether an edit keeps nearly all that a message says beside its handles."""
    told = set(WORD.findall(HANDLES.sub(" ", text).lower()))
    values = [v for v in edit.given().values() if isinstance(v, str)] if type(edit) in ITEMS else []
    kept = (len(told & set(WORD.findall(value.lower()))) for value in values)
    return any(count >= MOST_KEPT * len(told) for count in kept)


MOST_KEPT = 0.8
"""The part of the words of an order that was taken for an item."""


def stores(edit: Edit, text: str) -> bool:
    """Whether an edit keeps the words of an order: a handle, or most of a sentence that orders."""
    values = [str(v) for v in edit.given().values() if isinstance(v, str)]
    if type(edit) not in ITEMS or not values:
        return False
    longest = max(values, key=len)
    orders = APPROVING.match(longest.removeprefix("I ")) or POINTING.search(longest)
    return bool(WHOLE.search(longest) or (orders and 2 * len(longest) > len(text)))

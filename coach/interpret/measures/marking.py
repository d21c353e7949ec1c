"""How sure one is, told in passing and of a named item: "7 for O2", "O1: 6. O2: 7", "O3信心7".

An objective has no number of its own, so a small one beside its handle can only be how sure one
is. Of a key result it may be one of its ends; there the word for it has to be said, or both ends
have to be known.
"""

import re
from typing import NamedTuple

from coach.edits import Approve, Edit, ReviseKeyResult, ReviseObjective, SetBigObjective
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Beside, Heard, Wish
from coach.interpret.ear.hearing import bare, command, intent, sentences, within
from coach.interpret.ear.items import MARK, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import meant
from coach.interpret.measures.hedging import hedged, only_hedges, unhedged
from coach.interpret.measures.measuring import from_end_to_end
from coach.interpret.measures.origins import told_origin
from coach.interpret.measures.sureness import beside_a_reason, own_mark
from coach.interpret.steps.others import leaning
from coach.okr import BigObjective, Item, KeyResult, Objective
from coach.reading import dates, numbers, read
from coach.reading.marks import has_han
from coach.words import phrases

PIECES = re.compile(
    r"\s*(?:[;；。!！\n]|[,，](?!\d)|\.(?=\s|$)"
    r"|\s(?:and|und|y|et|e|&)\s(?=(?:o|kr) ?\d)|[和跟](?=[Oo] ?\d)"
    r"|(?<=\d)\s(?=(?:because|since|weil|denn|porque|car|parce|puisque|pois)\s)|(?<=\d)(?=因为))\s*",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<![a-z0-9])(?:o ?\d{1,2}(?:\.? ?kr ?\d{1,2})?|kr ?\d{1,2})(?![\d%])", re.I)
ENDS_ASKED = {"number", "baseline", "target", "due"}
"""Questions that a number answers which is none of the person's own sureness."""
TENTHS = re.compile(r"(?<=[\d一二三四五六七八九])\s?成(?:的?(?:把握|信心))?")
TOP = 10
LONGEST = 30
"""Words of a message that tells how sure one is, and of what."""


class Mark(NamedTuple):
    """How sure somebody is of an item."""

    of: Item | BigObjective
    sure: int


def marked(text: str, moment: Moment) -> tuple[Heard, str] | None:
    """How sure one is of the items that a message names, and what is left of it to be heard.

    Returns:
        None for a message that does not begin with such a mark; a reason that follows one stays
        in the talk.
    """
    if "\n" in text or len(text.split()) > LONGEST:
        return None
    if (not numbers(text) and not MARK.match(text)) or (
        from_end_to_end(text, moment) and not HANDLE.search(text)
    ):
        return None
    told = mark_with_reason(text, moment) or mark_behind(text, moment)
    if told := told or mark_of_the_latest(text, moment):
        return told
    spans = [0, *(gap.end() for gap in PIECES.finditer(text))]
    ends = [*(gap.start() for gap in PIECES.finditer(text)), len(text)]
    edits: list[Edit] = []
    wishes: list[Wish] = []
    for start, end in zip(spans, ends, strict=True):
        piece = text[start:end].strip()
        if not piece:
            continue
        found = named_mark(piece, moment) or (None if edits else passing_mark(piece, text, moment))
        if found:
            edits += revised(found, moment)
        elif not edits:
            return None
        elif only_hedges(piece, moment):
            continue  # "confidence of 6, I'd say"
        elif is_reason(piece, moment):
            needed = leaning(piece, moment)
            edits += needed.edits if needed else ()
            wishes = [] if needed else [Beside(text=tidy(piece))]
        else:
            return moment.heard(*edits, wishes=tuple(wishes)), text[start:].strip()
    return (moment.heard(*edits, wishes=tuple(wishes)), "") if edits else None


def mark_of_the_latest(text: str, moment: Moment) -> tuple[Heard, str] | None:
    """How sure one is of the key result that the sentence before told: "there I'm at 7"."""
    latest = moment.told_before
    sure = own_mark(text, moment) if isinstance(latest, KeyResult) else None
    if not isinstance(latest, KeyResult) or sure is None:
        return None
    return moment.heard(*revised(Mark(latest, sure), moment)), ""


def mark_behind(text: str, moment: Moment) -> tuple[Heard, str] | None:
    """The mark that ends a message in a sentence of its own: "grafana has it. confidence 7"."""
    *head, last = sentences(text) or [""]
    if not head and moment.asked.about in BESIDE_A_WORD:
        head, last = parted(text)
    if not head or numbers(" ".join(head)) or moment.asked.about == "big-objective":
        return None
    if moment.asked.about == "confidence" and not told_origin(" ".join(head), moment):
        return None
    sure, told = sure_in(last, moment)
    item = in_work(moment)
    if sure is None or not told or item is None:
        return None
    return moment.heard(*revised(Mark(item, sure), moment)), " ".join(head)


def parted(text: str) -> tuple[list[str], str]:
    """What stands ahead of the last comma or "and" of a sentence, and what stands behind it."""
    gap = next(reversed(list(LAST_GAP.finditer(text))), None)
    return ([text[: gap.start()]], text[gap.end() :]) if gap else ([], text)


LAST_GAP = re.compile(r"\s*[,;，；]\s*(?:(?:and|und|y|et|e)\s)?|\s(?:and|und|y|et|e)\s", re.I)
BESIDE_A_WORD = {"source", "due", "type", "why"}
"""Questions that a few words answer, behind which one may say how sure one is."""


def mark_with_reason(text: str, moment: Moment) -> tuple[Heard, str] | None:
    """How sure one is, asked for and told with why: "7, well 6 because people are ill in winter".

    The day or the number in a reason is none of the plan's.
    """
    told = beside_a_reason(text, moment) if moment.asked.about == "confidence" else None
    item = moment.item(moment.asked.target) or moment.plan.big_objective
    if told is None or not isinstance(item, Objective | KeyResult | BigObjective):
        return None
    kept = (Beside(text=tidy(told[1])),) if told[1] else ()
    return moment.heard(*revised(Mark(item, told[0]), moment), wishes=kept), ""


def in_work(moment: Moment) -> Objective | KeyResult | None:
    """The item of which somebody is sure who names none."""
    item = moment.item(moment.about_item)
    return item if isinstance(item, KeyResult) else moment.objective_of(moment.about_item)


def named_mark(piece: str, moment: Moment) -> Mark | None:
    """The mark of a piece that names an item and says nothing else: "7 for O2", "O3: 8/10"."""
    handles = list(HANDLE.finditer(piece))
    if len(handles) > 1:
        return None
    words = handles[0][0] if handles else pointed(piece, moment)
    if not words:
        return None
    found = meant(
        "das" if words == "dafür" else words, moment.plan, moment.language, about=moment.about_item
    )
    item = found.place.item if found.place else None
    goal = found.special == "big-objective" and not handles
    big = moment.plan.big_objective if goal else None
    rest = re.sub(re.escape(words), " ", piece, count=1, flags=re.IGNORECASE)
    sure, told = sure_in(rest, moment)
    if big is not None and sure is not None and moment.asked.about not in ENDS_ASKED:
        return Mark(big, sure)
    ahead = bool(handles) and numbers(piece[: handles[0].start()]) != ()
    if sure is None or not may_be_sure(item, told, ahead or not handles, moment):
        return None
    return Mark(item, sure) if isinstance(item, Objective | KeyResult) else None


def pointed(piece: str, moment: Moment) -> str:
    """The words of a piece that point at an item without its handle: "that one", "the goal"."""
    said = bare(piece)
    every = (*phrases("refs", "this", moment.language), *phrases("refs", "big", moment.language))
    longer = [words for words in every if len(words) > SHORTEST]
    known = sorted({*longer, "that one", "this one", "dafür"}, key=len, reverse=True)
    if found := next((w for w in known if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", said)), ""):
        return found
    last = said.split()[-2:]  # a shorter one points where it ends a piece: "8 für das"
    ahead = len(last) == 2 and last[0] in ("for", "für", "pour", "para", "pra", "pro")
    return last[1] if ahead and last[1] in every else ""


SHORTEST = 3
"""Letters of a word up to which it points at nothing: "it", "das"."""


def sure_in(rest: str, moment: Moment) -> tuple[int | None, bool]:
    """How sure a piece without its item says one is, and whether it says that this is meant."""
    plain, tenths = TENTHS.subn(" ", rest)
    named = [w for w in (*phrases("fields", "confidence", moment.language), "confidence", "把握",
                         "sicher", "seguro", "segura", "sûr", "sûre", "certeza")
             if w in bare(plain)]  # fmt: skip
    for word in sorted(named, key=len, reverse=True):
        plain = re.sub(re.escape(word), " ", plain, flags=re.IGNORECASE)
    amounts = numbers(plain)
    if (
        len(amounts) != 1
        or amounts[0].unit not in ("", "/10", "points")
        or not 0 <= amounts[0].value <= TOP
    ):
        return None, False
    left = unhedged(plain[: amounts[0].start] + " " + plain[amounts[0].end :], moment)
    if dates(rest, moment.today) or matter(left, moment.language):
        return None, False
    if not named and read(rest, moment.today).moves:
        return None, False
    return int(amounts[0].value), bool(named or tenths or amounts[0].unit)


def may_be_sure(item: Item | None, told: bool, ahead: bool, moment: Moment) -> bool:
    """Whether a small number beside an item can be how sure one is of it.

    Behind the handle of a key result it is one of its ends: "make KR2 8".
    """
    if isinstance(item, Objective):
        return True
    return isinstance(item, KeyResult) and (
        told or (ahead and moment.asked.about not in ENDS_ASKED)
    )


def passing_mark(piece: str, text: str, moment: Moment) -> Mark | None:
    """The mark of the objective in work that opens a message and is followed by its reason.

    "7, she'd probably do it" is no answer to where a number is read; where a number was asked for,
    or how sure one is, it is heard there.
    """
    if moment.asked.about in ("confidence", "big-objective"):
        return None
    sure, told = sure_in(piece, moment)
    told = told or (hedged(piece, moment) and moment.asked.about not in ENDS_ASKED)
    latest = moment.told_before
    of_it = isinstance(latest, KeyResult) and own_mark(piece, moment) is not None
    above = in_work(moment) if told else moment.objective_of(moment.about_item)
    above = latest if of_it and isinstance(latest, KeyResult) else above
    if moment.asked.about == "objectives":
        last = moment.item(moment.latest)
        above = last if isinstance(last, Objective) else None
        if told and sure is not None and (goal := above or moment.plan.big_objective):
            return Mark(goal, sure)
        return None
    if above is None or sure is None or (moment.asked.about in ENDS_ASKED and not told):
        return None
    rest = text[len(piece) :].strip(" ,，.。")
    behind = PIECES.split(rest)[0] if piece != text.strip() else ""
    listed = MARK.match(text) is not None  # "1. a room" opens a list
    goes_on = bool(behind) and (
        (is_reason(behind, moment) and not listed) or told_origin(behind, moment) is not None
    )
    return Mark(above, sure) if told or goes_on else None


def is_reason(piece: str, moment: Moment) -> bool:
    """Whether words behind a mark are only its reason: no number, day, order or other item."""
    if within("because", piece, moment.language) and not HANDLE.search(piece):
        return True
    if numbers(piece) or dates(piece, moment.today) or HANDLE.search(piece):
        return False
    ordered = command(piece, moment.language)[0] not in ("", "instead")  # "no clue about coffee"
    if intent(piece, moment.language) or ordered:
        return False
    if told_origin(piece, moment):
        return False
    if within("reason", piece, moment.language):
        return True
    words = len(bare(piece)) // 2 if has_han(piece) else len(piece.split())
    return words >= FEWEST and read(piece, moment.today).verb_kind != "delivery"


FEWEST = 2
"""Words of a reason."""


def revised(mark: Mark, moment: Moment) -> tuple[Edit, ...]:
    """The edits that store a mark; an approved item is opened for it and stays approved."""
    if isinstance(mark.of, BigObjective):
        opened = moment.reopening_the_goal()
        closed = (Approve(target="big-objective"),) if opened else ()
        return (*opened, SetBigObjective(confidence=mark.sure), *closed)
    place = moment.place(mark.of.id)
    opened = moment.reopening(place) if place else ()
    revise = ReviseKeyResult if isinstance(mark.of, KeyResult) else ReviseObjective
    closed = (Approve(target=mark.of.id),) if opened else ()
    return (*opened, revise(id=mark.of.id, confidence=mark.sure), *closed)

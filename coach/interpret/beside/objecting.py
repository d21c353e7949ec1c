"""What is said of the talk itself: "that is too hard", "not the goal", "let's stop here"."""

from coach.edits import AddKeyResult, AddObjective, ReviseObjective, SetBigObjective
from coach.interpret.answers.facts import renumbered
from coach.interpret.beside.chatter import chatter, figure_in, matter
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import within
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.remarks import FIGURE, WORD, Remark, remark, roles
from coach.interpret.ear.said import date_in, undated
from coach.interpret.intents import numberless
from coach.interpret.measures.sureness import with_a_word
from coach.okr import Item, KeyResult, every_key_result
from coach.words import phrases

ALIKE = 2
"""Words that an objection shares with the key result that it is about."""
THINKING = {"obstacle", "why", "thought"}
"""Questions that a remark may answer: "what could get in the way?" "that it is too hard"."""
IN_HAND = {"approval", "wording", "more-key-results", "more-actions", "confidence", "number",
           "baseline", "target", "due", "source", "compound", "split"}  # fmt: skip
"""Questions about something that is there already."""
OF_NUMBERS = {"confidence", "number", "baseline", "target", "due"}
"""Questions that a number answers."""


def no_answer(text: str, moment: Moment) -> Heard | None:
    """What a message means that takes leave, objects or remarks; None for any other.

    Whoever says what something is not has not said yet what it is, and is asked.
    """
    if "\n" in text:
        return None
    if within("stopping", text, moment.language):
        return moment.wish("goodbye")
    if within("objection", text, moment.language):
        about = objected_to(text, moment)
        if about is None:
            return moment.unclear("not-understood", text)
        return moment.heard(wishes=(Unclear(why="what-to-change", item=about.id),))
    if moment.asked.about in THINKING:
        return None
    return remarked(remark(text, moment.language), text, moment)


def beside_the_plan(text: str, moment: Moment) -> Heard | None:
    """What a message means that has only words of the talk: nothing, or "no, 40 will do"."""
    if chatter(text, moment.language):
        return moment.wish("another")
    last = moment.item(moment.about_item)
    if moment.asked.about in OF_NUMBERS or not isinstance(last, KeyResult) or last.target is None:
        return None
    figure = figure_in(text, moment.language)
    changed = renumbered("target", figure, last, moment) if figure else None
    return moment.heard(changed) if changed else None


def objected_to(text: str, moment: Moment) -> KeyResult | None:
    """The key result that an objection names, else the one that was said last."""
    said = telling(text)
    every = [key_result for _, key_result in every_key_result(moment.plan)]
    named = [kr for kr in every if len(telling(kr.text) & said) >= ALIKE]
    if len(named) == 1:
        return named[0]
    last = moment.item(moment.latest)
    return last if isinstance(last, KeyResult) and not named else None


def remarked(kind: Remark, text: str, moment: Moment) -> Heard | None:
    """What a remark asks for: another number, other words, or the same question made smaller."""
    match kind:
        case "":
            return None
        case "hedge":
            return moment.wish("another")
        case "measure":
            return numberless(moment)
        case "unsure" if moment.asked.about == "confidence" and with_a_word(text, moment):
            return None
    item = in_hand(moment)
    if item is None and not (moment.plan.big_objective and moment.asked.about in IN_HAND):
        return moment.wish("another")
    figure = kind == "degree" and isinstance(item, KeyResult) and item.target is not None
    asks = Unclear(why="which-target" if figure else "what-to-change", item=item and item.id)
    return moment.heard(wishes=(asks,))


def in_hand(moment: Moment) -> Item | None:
    """What a remark without a name is about: what was said last, else what is in question."""
    if (latest := moment.item(moment.latest)) is not None:
        return latest
    return moment.item(moment.asked.target) if moment.asked.about in IN_HAND else None


def nameless(text: str, moment: Moment) -> bool:
    """Whether a text holds nothing but numbers, days and small words: "from 40 to 200"."""
    left = undated(text, moment)
    rest = FIGURE.sub("", left)
    if left.strip(" .") != text.strip(" .") and not matter(rest, moment.language):
        return True  # "nonsense, in March"
    known, ends = roles(moment.language), phrases("remark", "ends", moment.language)
    every = [word for word in WORD.findall(rest.lower()) if word not in known]
    return all(word in ends for word in every) and bool(FIGURE.search(text))


def without_the_nameless(heard: Heard, moment: Moment) -> Heard:
    """What was heard unless a goal or objective would be a mere number, or any item a mere day."""
    aims = (SetBigObjective, AddObjective, ReviseObjective)
    said = [e.text for e in heard.edits if isinstance(e, aims) and e.text]
    proofs = [e.text for e in heard.edits if isinstance(e, AddKeyResult)]
    bad = [text for text in said if nameless(text, moment)]
    bad += [text for text in proofs if not any(map(str.isalnum, undated(text, moment)))]
    if not bad:
        return heard
    day, wrong = date_in(bad[0], moment)
    why = "no-such-date" if wrong else "not-understood" if day else "number-of-what"
    return moment.unclear(why, wrong or bad[0])

"""What is said instead of an answer and is an item by itself: a step, another measure, an if-then.

Whoever is asked for a date and says "call the regulars by 10 January" has told a step; nothing of
it may be lost, nor may its day be taken for that of the key result.
"""

import re

from coach.edits import ReviseAction
from coach.interpret.answers.fields import figure_ahead, fragment, in_fields
from coach.interpret.beside.chatter import lone_figure
from coach.interpret.ear.heard import Beside, Heard
from coach.interpret.ear.hearing import bare, within, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import naming, telling
from coach.interpret.ear.references import KINDS
from coach.interpret.ear.said import (
    counts_something,
    date_in,
    done_by,
    small_words,
)
from coach.interpret.measures.measures import last_key_result, listed, objective_of
from coach.interpret.measures.origins import without_source
from coach.interpret.measures.proving import proved, whole_measure
from coach.interpret.measures.several import measured, moving
from coach.interpret.measures.together import dated_together
from coach.interpret.steps.deeds import deed, deeds
from coach.interpret.steps.providing import provided
from coach.interpret.steps.reacting import reaction_in
from coach.interpret.steps.running import step_for_the_plan, steps_below
from coach.okr import Action, KeyResult, Objective
from coach.reading import dates, numbers, read
from coach.reading.marks import has_han

OF_FIELDS = {
    "due",
    "baseline",
    "target",
    "number",
    "source",
    "confidence",
    "type",
    "why",
    "too-many",
}
"""Questions that a number, a day or a word answers, and no sentence with a verb of work."""
OF_PROOFS = {*OF_FIELDS, "more-key-results", "approval", "wording"}
"""Questions of a key result, or of the objective above one."""
OF_NUMBERS = {"due", "baseline", "target", "number"}
"""Questions that a number or a day answers."""
GOES_ON = re.compile(
    r"(?:[,;，；]|(?<!\d)\.)\s*(?:(?:and|but|und|aber|y|pero|et|mais|e|mas|then|dann|also|auch|plus)\s+)*(?!\d)",
    re.IGNORECASE,
)
"""Between an answer and what is said behind it."""
TWO = 2
OF_STEPS = {"result"}
"""Questions of a step that only words without a day answer."""
NAMED, SHORT = 4, 2
"""Letters of a word that names what is counted, and up to which one never does."""


def unasked(text: str, moment: Moment) -> Heard | None:
    """What was said beside the question as items of its own; None where it may be the answer."""
    if "\n" in text or text.rstrip().endswith(("?", "？")) or answers_first(text, moment):
        return None
    if told := provided(text, moment) or told_several(text, moment) or proved(text, moment):
        return told
    if moment.asked.target is None or moment.asked.about == "obstacle":
        unclear = moment.unclear("not-understood", text) if no_mark(text, moment) else None
        return unclear or step_for_the_plan(text, moment)
    if moment.asked.about in OF_STEPS:
        return beside_a_result(text, moment)
    proof = proof_in_question(moment)
    if proof is None or moment.asked.about not in OF_PROOFS:
        return None
    if reaction_in(text, moment):
        return moment.heard(*steps_below(proof.id, text, moment))
    if both := answered_first(text, proof, moment):
        return both
    told_steps = deeds(text, moment)
    if len(told_steps) < TWO and tells_other_measures(text, proof, moment):
        return listed(text, objective_of(moment), moment)
    if told_steps and may_be_steps(text, told_steps, moment):
        return moment.heard(*steps_below(proof.id, text, moment))
    return None


def answers_first(text: str, moment: Moment) -> bool:
    """Whether a message opens with the number that was asked for and goes on with why it is so."""
    item = moment.item(moment.asked.target)
    one = moment.asked.about in ("baseline", "target") and isinstance(item, KeyResult)
    return one and isinstance(item, KeyResult) and figure_ahead(text, item, moment) is not None


def told_several(text: str, moment: Moment) -> Heard | None:
    """Several measures told in one breath, as key results of the objective in work."""
    if together := dated_together(text, moment):
        return together
    text = without_fillers(text, moment.language) or text
    if moment.plan.big_objective is None or not moving(text, moment.today):
        return None
    if not moment.plan.objectives:
        return listed(text, None, moment)
    return proved(text, moment) or listed(text, objective_of(moment), moment)


def no_mark(text: str, moment: Moment) -> bool:
    """Whether a small number counts something where a mark was asked: "I have two goals"."""
    said = read(text, moment.today)
    told = said.moves or said.due or said.frequency or within("standing", text, moment.language)
    small = [q for q in said.quantities if 0 <= q.value <= MOST]
    asked = moment.asked.about == "confidence" and len(text.split()) <= FEW
    items = any(naming(kind).search(bare(text)) for kind in KINDS)  # "I have two goals"
    asked = asked and (items or not lone_figure(text, moment.language))
    return asked and len(small) == 1 and not told and counts_something(text, moment.language)


MOST, FEW = 10, 6
"""The highest mark, and the words up to which a sentence says little else."""


def answered_first(text: str, proof: KeyResult, moment: Moment) -> Heard | None:
    """A short answer to what was asked, and what is an item by itself behind it."""
    head, *rest = GOES_ON.split(text, maxsplit=1)
    if moment.asked.about not in OF_NUMBERS or not rest or not fragment(head, moment):
        return None
    answer, behind = in_fields(head, proof, moment), unasked(rest[0], moment)
    if behind is not None and behind.edits:
        return moment.heard(*answer, *behind.edits, wishes=behind.wishes)
    past = read(rest[0], moment.today)
    if past.baseline is not None and past.target is None and len(numbers(head)) == 1:
        return moment.heard(*answer, wishes=(Beside(text=tidy(rest[0])),))  # "it was 40 last year"
    return None


def proof_in_question(moment: Moment) -> KeyResult | None:
    """The key result that was asked about, or the last one of the objective that was."""
    item = moment.item(moment.asked.target)
    if isinstance(item, Objective):
        return last_key_result(moment, item.id)
    return item if isinstance(item, KeyResult) else None


def may_be_steps(text: str, told: list[str], moment: Moment) -> bool:
    """Whether deeds are steps where they could be another wording or a first try at a proof.

    There one that counts something is judged as a key result, so that its owner learns why an
    effort proves nothing.
    """
    if moment.asked.about == "why":  # "support hires stop in April" is a reason
        named = dates(text, moment.today, moment.plan.period)
        return any(done_by(text, when) for when in named)
    if moment.asked.about in OF_FIELDS:
        return True
    if len(told) > 1:
        return moment.asked.about != "wording"
    counts = bool(numbers(text)) or bool(read(text, moment.today).frequency)
    dated = bool(dates(text, moment.today, moment.plan.period))
    return moment.asked.about == "approval" or (
        moment.asked.about == "more-key-results" and dated and not counts
    )


def beside_a_result(text: str, moment: Moment) -> Heard | None:
    """Another dated step, or what is done about an obstacle, where a step's result was asked."""
    step = moment.item(moment.asked.target)
    place = moment.place(moment.asked.target)
    if not isinstance(step, Action) or place is None or place.parent is None:
        return None
    if reaction_in(text, moment):
        return moment.heard(ReviseAction(id=step.id, if_then=tidy(text)))
    above = moment.item(place.parent)
    if isinstance(above, KeyResult) and date_in(text, moment)[0] and deeds(text, moment):
        return moment.heard(*steps_below(above.id, text, moment))
    return None


def tells_other_measures(text: str, proof: KeyResult, moment: Moment) -> bool:
    """Whether a text tells measures of something that the key result in question is not about."""
    if moment.asked.about in ("approval", "wording"):
        return False
    text, _ = without_source(text, moment)  # where a number is read names nothing that is counted
    parts = measured(text, moment.today)
    each_one = all(names_another(part, proof, moment) for part in parts)
    return each_one or names_another(text, proof, moment)


def names_another(text: str, proof: KeyResult, moment: Moment) -> bool:
    """Whether a sentence says how much of something else: it has a name and a number to reach."""
    said = read(text, moment.today)
    if said.target is None or deed(text, moment):
        return False
    named = [word for word in bare(said.metric).split() if len(word) >= NAMED]
    if moment.asked.about in OF_NUMBERS:  # "and the target should rather be 50"
        named = [word for word in named if word not in small_words(moment.language)]
    whole = said.baseline is not None or (said.due is not None and len(named) > 1)
    known = f"{proof.text} {proof.metric} {proof.unit}"
    other_ends = not {said.baseline, said.target, None} & {proof.baseline, proof.target}
    if has_han(said.metric):
        shared = telling(known) & telling(said.metric)
        other = not shared or (other_ends and shared < telling(said.metric))
        return other and whole_measure(text, moment)
    shared = {word for word in named if word in bare(known).split()}
    fresh = {w for w in bare(said.metric).split() if len(w) > SHORT} - set(bare(known).split())
    if other_ends and said.baseline is not None and fresh - small_words(moment.language):
        return True  # lunch guests from 12 to 30, where breakfast guests go from 40 to 70
    return whole and bool(named) and 2 * len(shared) < len(named)

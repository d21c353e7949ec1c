"""Below which objective a key result that a model adds has its place.

Asked what proves an objective, people answer for that one. A model that puts the answer below
another one needs words of the person that speak of that other one.
"""

from collections.abc import Sequence

from coach.edits import AddKeyResult, Edit, GoTo
from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.pointing import Pointing, telling
from coach.interpret.guarding.evidence import Evidence
from coach.okr import Objective, Plan, place_of, words_of

ASKED = {"key-results", "more-key-results"}
SEVERAL = 2
"""Words in common from which on an answer is about an objective, whoever was asked about."""


def housed(edit: Edit, plan: Plan, evidence: Evidence, before: Sequence[Edit]) -> Edit:
    """The edit, with a new key result below the objective that was asked about.

    Args:
        edit: as a model noted it.
        plan: before the edit.
        evidence: what was said.
        before: the edits of the same message that stand.
    """
    asked = evidence.asked
    if not isinstance(edit, AddKeyResult) or asked is None or asked.about not in ASKED:
        return edit
    home = place_of(plan, asked.target) if asked.target is not None else None
    other = place_of(plan, edit.objective) if edit.objective is not None else None
    if home is None or other is None:
        return edit
    if not (isinstance(home.item, Objective) and isinstance(other.item, Objective)):
        return edit
    new = place_of(evidence.plan, other.item.id) is None
    left = any(isinstance(e, GoTo) for e in before) or new or evidence.orders.now.handles
    if other.item.id == home.item.id or left or speaks_of(other.item, edit.text, evidence):
        return edit
    return edit.model_copy(update={"objective": home.item.id})


def speaks_of(objective: Objective, text: str, evidence: Evidence) -> bool:
    """Whether words beside a new key result, or several of its own, are about an objective."""
    told = (s for s in sentences(evidence.said) if telling(s) & telling(text))
    about = " ".join(told)  # "then the families" only leads on
    if Pointing(about, evidence.plan).shares(words_of(objective)):
        return True
    own, beside = telling(words_of(objective)), telling(about) - telling(text)
    return bool(own & beside) or len(own & telling(text)) >= SEVERAL

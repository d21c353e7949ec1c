"""Below which objective a key result that a model adds has its place.

Asked what proves an objective, people answer for that one. A model that puts the answer below
another one needs words of the person that speak of that other one.
"""

import re
from collections.abc import Sequence

from coach.edits import AddKeyResult, Edit, GoTo
from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.pointing import Pointing, telling
from coach.interpret.guarding.evidence import Evidence
from coach.interpret.measures.several import ALSO
from coach.okr import Objective, Plan, place_at, place_of, words_of

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
    if isinstance(edit, AddKeyResult) and (named := headed(edit.text, plan, evidence)) is not None:
        return edit.model_copy(update={"objective": named})
    if isinstance(edit, AddKeyResult) and (last := gone_on(edit, plan, evidence, before)):
        return edit.model_copy(update={"objective": last})
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


def gone_on(
    edit: AddKeyResult, plan: Plan, evidence: Evidence, before: Sequence[Edit]
) -> int | None:
    """The objective of the key result told before, where an "and" only goes on with another one."""
    last = next((e for e in reversed(before) if isinstance(e, AddKeyResult)), None)
    other = place_of(plan, edit.objective) if edit.objective is not None else None
    if last is None or other is None or not isinstance(other.item, Objective):
        return None
    if last.objective in (None, other.item.id):
        return None
    every = sentences(evidence.said)
    own, ahead = told_at(edit.text, every), told_at(last.text, every)
    between = " ".join(every[ahead : own + 1])
    goes_on = own > ahead and GOES_ON.match(every[own]) and not OBJECTIVE.search(between)
    return None if not goes_on or speaks_of(other.item, edit.text, evidence) else last.objective


OBJECTIVE = re.compile(r"(?<![A-Za-zÀ-ɏ\d.])o\s?\d", re.IGNORECASE)


def told_at(text: str, every: Sequence[str]) -> int:
    """The place of the sentence that has most of the words of a text."""
    shared = [len(telling(one) & telling(text)) for one in every]
    return shared.index(max(shared)) if shared else 0


GOES_ON = re.compile(rf"\W*(?:{ALSO})", re.IGNORECASE)


def headed(text: str, plan: Plan, evidence: Evidence) -> int | None:
    """The objective under whose handle a message tells a key result: "For O2: ... And then ..."."""
    told = sentences(evidence.said)
    ahead = " ".join(told[: told_at(text, told) + 1])
    heading = next(reversed(list(HEADING.finditer(ahead))), None)
    place = place_at(plan, f"o{heading['place']}") if heading else None
    return place.item.id if place else None


HEADING = re.compile(
    r"(?:^|[.;!?。；！？]\s*)(?:(?:and|now|then|und|jetzt|dann|y|ahora|et|puis|e|agora)\s+)?"
    r"(?:(?:for|to|on|about|below|under|für|zu|unter|para|en|sobre|pour|sous|em|关于|对)\s*)?"
    r"o\s?(?P<place>\d{1,2})(?!\d|[.\s]*kr)(?=\s?[:：,，–-])",
    re.IGNORECASE,
)
"""A handle at the start of a sentence that says of what the rest is told."""


def speaks_of(objective: Objective, text: str, evidence: Evidence) -> bool:
    """Whether words beside a new key result, or several of its own, are about an objective."""
    told = (s for s in sentences(evidence.said) if telling(s) & telling(text))
    about = " ".join(told)  # "then the families" only leads on
    if Pointing(about, evidence.plan).shares(words_of(objective)):
        return True
    own, beside = telling(words_of(objective)), telling(about) - telling(text)
    return bool(own & beside) or len(own & telling(text)) >= SEVERAL

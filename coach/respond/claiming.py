"""Whether a sentence claims a change of the plan that code has not made.

"I've changed KR2 to 40 %" is such a claim, in any of the six languages; so is "KR2 is removed", "O1
is approved", and a number that stands elsewhere. What somebody could do, has not done or will do
claims nothing, and neither does a question.
"""

import re

from coach.edits import Approve
from coach.reading import numbers
from coach.respond.claim_words import BIG, LANGUAGES, PLAN, WHOLE, Claims
from coach.respond.made import Made
from coach.respond.state_words import WORDS, StateWords
from coach.respond.stating import SOME_OF
from coach.respond.subjects import HANDLE, called

BREAK = re.compile(r"(?<=[,;:!?…，。；：！？\n])(?!\d)|(?<=\D\.)(?=\s|$)")


def false_claim(sentence: str, language: str, made: Made) -> bool:
    """Whether a sentence says that something was done which was not.

    Args:
        sentence: of a reply, without what it quotes.
        language: ISO code; of one that is not known nothing is said.
        made: what the turn has done.
    """
    known = LANGUAGES.get(language)
    if known is None:
        return False
    words = WORDS[language]
    return any(
        untrue(made.without_own_words(clause), known, made, words)
        or misstated(clause, sentence, language, made)
        for clause in clauses(sentence)
    )


def misstated(clause: str, sentence: str, language: str, made: Made) -> bool:
    """Whether a clause states something of the plan that is not so."""
    words = WORDS[language]
    stated = made.standing.stated(clause, words)
    known = LANGUAGES[language]
    let = words.let.search(stated) and not known.mine.search(stated)
    if known.open.search(stated) or let:
        return False
    return not made.standing.holds(clause, sentence, words)


def claims_nothing(sentence: str, language: str) -> bool:
    """Whether a sentence is a question, or has a word by which nothing is claimed."""
    known = LANGUAGES.get(language)
    return known is None or is_question(sentence) or bool(known.open.search(sentence))


def is_question(sentence: str) -> bool:
    """Whether a sentence ends with a question mark."""
    return sentence.rstrip().endswith(("?", "？"))


def clauses(sentence: str) -> list[str]:
    """The clauses of a sentence that state something; the last of a question does not."""
    every = [clause for clause in BREAK.split(either_as_one(sentence)) if clause.strip()]
    if not is_question(sentence):
        return every
    return [c for c in every[:-1] if not LEADS.match(c) or VERB.search(c) or HANDLE.search(c)]


def either_as_one(sentence: str) -> str:
    """A sentence with "zwei, drei" as a range, since nobody counts with a comma between."""
    told = [q for q in numbers(sentence) if q.text.isalpha()]
    ends = {q.end: q.value for q in told}
    for most in reversed(told):
        ahead = sentence[: most.start].rstrip()
        less = ends.get(len(ahead) - 1, 1.0 if ONE.search(ahead) else most.value)
        if ahead.endswith(",") and less < most.value:
            sentence = f"{ahead[:-1]} – {sentence[most.start :]}"
    return sentence


ONE = re.compile(r"\b(?:eine?|eins|one|un[aeo]?|uma?),$", re.IGNORECASE)


LEADS = re.compile(
    r"\s*(?:for|as for|with|about|regarding|für|bei|para|sobre|en cuanto a|pour|quant à"
    r"|quanto a)\b\D*,\s*$",
    re.IGNORECASE,
)
"""What a question is about, ahead of it: "for those still with you, what comes next?"."""
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|stands?|reads?|runs?|goes|ist|sind|hat|haben|steht|stehen"
    r"|es|está|son|están|ha|han|est|sont|ont|é|são|tem|têm)\b",
    re.IGNORECASE,
)


def untrue(clause: str, known: Claims, made: Made, words: StateWords) -> bool:
    """Whether a clause claims what is not so."""
    if known.elsewhere.search(clause) and not known.open.search(clause):
        return True
    if (match := claimed(known.gone, clause, known)) and about_the_plan(clause, known):
        handle = handle_near(match, clause)
        return not made.removes or bool(handle and not made.has_touched(handle))
    if claimed(known.added, clause, known) and not words.let.search(clause):
        return not made.adds
    if (match := claimed(known.approved, clause, known)) and about_the_plan(clause, known):
        if SOME_OF.search(clause):
            return False  # "2 of 3 are approved" names none
        return not approved(clause, handle_near(match, clause), made)
    match = claimed(known.done, clause, known) or other_deed(clause, known)
    if match is None:
        return False
    handle = handle_near(match, clause)
    named = next((name for name, words in known.fields if words.search(clause)), "")
    if not made.changes or (handle and not made.has_touched(handle)):
        return True
    return bool(named and not handle and not made.has_set(named))


def other_deed(clause: str, known: Claims) -> re.Match[str] | None:
    """Where a clause says that the coach has done something to the plan, by whatever verb."""
    match = claimed(known.mine, clause, known)
    if match is None or not (HANDLE.search(clause) or PLAN.search(clause)):
        return None
    deed = next(filter(None, match.groups()), "")
    return None if known.harmless.search(deed) else match


def claimed(pattern: re.Pattern[str], clause: str, known: Claims) -> re.Match[str] | None:
    """Where a clause claims something, which no word around it takes back."""
    match = pattern.search(clause)
    if match is None or known.open.search(clause[: match.start()] + " " + clause[match.end() :]):
        return None
    return match


def about_the_plan(clause: str, known: Claims) -> bool:
    """Whether a clause names an item, speaks of what the coach has done, or is hardly more."""
    named = bool(HANDLE.search(clause) or PLAN.search(clause) or known.done.search(clause))
    return named or len(clause.split()) <= FEW


FEW = 2
"""Words of a clause that says no more than what was done: "Approved."."""


def handle_near(match: re.Match[str], clause: str) -> str:
    """The handle that a claim is about: the first in its words or behind them, else the last."""
    found = list(HANDLE.finditer(clause))
    behind = [h for h in found if h.start() >= match.start()]
    nearest = behind[:1] or found[-1:]
    return nearest[0][0].replace(" ", "") if nearest else ""


def joined(handle: str, clause: str) -> list[str]:
    """A handle with those that stand beside it in one row: "O1 and O1.KR1 are approved"."""
    rows = [[m[0].replace(" ", "") for m in HANDLE.finditer(row)] for row in NO_ROW.split(clause)]
    return next((row for row in rows if handle in row), [handle])


NO_ROW = re.compile(
    r"\s+(?!(?:and|plus|und|sowie|y|et|e)\b|&)(?!(?:KR|[OAD])\s?\d)[^\W\d_]\S*", re.IGNORECASE
)
"""Words that end a row of handles."""


def approved(clause: str, handle: str, made: Made) -> bool:
    """Whether what a clause calls approved is."""
    if handle:
        every = joined(handle, clause)
        return all(any(getattr(i, "approved", False) for i in called(h, made.plan)) for h in every)
    if any(isinstance(edit, Approve) for edit in made.edits):
        return True
    big = made.plan.big_objective
    if BIG.search(clause):
        return big is not None and big.approved
    if WHOLE.search(clause):
        return made.plan.approved
    locked = any(o.approved for o in made.plan.objectives)
    return len(clause.split()) > FEW and (locked or made.plan.approved)

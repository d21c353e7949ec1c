"""Whether a sentence that cites a passage says what the passage says, told by its words.

A sentence, and each of its clauses, is backed when enough of its longer words occur in the passage.
What the person said, or what stands in their plan, claims nothing and does not count. This sees
what is made up about something else; it does not see a "not" that was left out.
"""

import re
from collections.abc import Iterable

from coach.interpret.guarding.evidence import SHORT, stems
from coach.reading.marks import has_han
from coach.respond.sentences import sentences
from coach.talk import SUPERSCRIPTS, Citation, Passage

BACKED = 0.5
"""More than this share of the words that claim something must occur in the passage."""
CLAUSE_BACKED, FEWEST = 0.4, 3
"""The same for a clause, where it claims something with so many words at least."""
CLAUSES = re.compile(
    r"[,;:]\s+(?=(?:and|but|so|which|because|while|since)\b)|[;:]\s+"
    r"|\s+(?=(?:and|but|because|so that)\s)"
)
NO_CLAIM = re.compile(rf"[\d{SUPERSCRIPTS}]")
GRAMMAR = frozenset(
    stems(
        "about also another anything because been before being better does done each else enough "
        "even every from gets good have here into itself just keep less like made make makes many "
        "matters might more most much must need never nobody once only other others people perhaps "
        "really same says should since some something still such take than that their them then "
        "there these they thing things think this those though today very want well were what when "
        "where which while will with without worth would your yours"
    )
)
"""Longer words that carry no claim."""


def share_backed(sentence: str, backing: str, told: str = "") -> float:
    """The share of a sentence's claims that its backing holds, 1 when it claims nothing.

    Args:
        sentence: that cites the passage.
        backing: the passage, and what else it may rest on.
        told: what was said before and is no claim.
    """
    claims = claims_of(sentence, told)
    return len(claims & stems(backing)) / len(claims) if claims else 1.0


def claims_of(sentence: str, told: str) -> set[str]:
    """The words of a sentence that claim something."""
    own = {w for w in stems(NO_CLAIM.sub(" ", sentence)) if len(w) > SHORT or has_han(w)}
    return own - GRAMMAR - stems(told)


def is_backed(sentence: str, backing: str, told: str = "") -> bool:
    """Whether a sentence, and each of its clauses, says what its backing says."""
    if share_backed(sentence, backing, told) <= BACKED:
        return False
    longer = (c for c in CLAUSES.split(sentence) if len(claims_of(c, told)) >= FEWEST)
    return all(share_backed(clause, backing, told) > CLAUSE_BACKED for clause in longer)


def unbacked(
    text: str, citations: Iterable[Citation], passages: Iterable[Passage], beside: str, told: str
) -> bool:
    """Whether a sentence of a reply cites a passage that does not say so.

    Args:
        text: of the reply, with its marks.
        citations: what the marks stand for.
        passages: that were given, in the language of the reply.
        beside: what a sentence may rest on as well: the finding and the draft.
        told: what the person and their plan say.
    """
    by_source = {p.source: f"{p.title} {p.heading} {p.text} {p.short}" for p in passages}
    marks = {c.sign: by_source.get(c.source, "") for c in citations}
    for sentence in sentences(text):
        cited = [marks.get(sign, "") for sign in sentence if sign in SUPERSCRIPTS]
        for claim in cited_parts(sentence) if cited else ():
            claims = len(claims_of(claim, told)) >= FEWEST
            if claims and not is_backed(claim, f"{' '.join(cited)} {beside}", told):
                return True
    return False


def cited_parts(sentence: str) -> list[str]:
    """The sentence up to its last mark and what follows that, unless it is set off.

    A mark stands behind what it is for: "four to six is right¹; say so".
    """
    match = CITED.match(sentence)
    if match is None:
        return [sentence]
    rest = sentence[match.end() :]
    return [match[0]] if rest.lstrip()[:1] in SET_OFF else [match[0], rest]


CITED = re.compile(rf".{{12,}}[{SUPERSCRIPTS}]+(?=\W)", re.DOTALL)
SET_OFF = ";–—("
"""Signs behind which a sentence goes on with something else."""

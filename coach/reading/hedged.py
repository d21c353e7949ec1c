"""What is promised behind a hedge: "try to hire two", "versuchen, zwei einzustellen"."""

from collections.abc import Sequence

from coach.late import Late
from coach.reading.lexicon.lexicon import listed
from coach.reading.words import Hit, Token

LINKS = frozenset(listed("to,zu,de,d,a,à,que")) | frozenset(",':，")
"""What stands between a hedge and its verb."""


def as_held(found: Sequence[Token], ending: list[Hit], known: list[Hit]) -> list[Hit]:
    """The German verbs at an end; to "halten" a talk or a course is to give it, and keeps nothing.

    A number that shall hold is told with where it holds: "die Kosten bei 3.000 € halten".
    """
    place = ending[0].first
    if not found[place].text.startswith(("halt", "hielt", "gehalten")) or not place:
        return ending
    thing = place - 1 if found[place - 1].text != "zu" else place - 2
    given = any(hit.kind == "deeds" and hit.after == thing + 1 for hit in known)
    given = given or (thing >= 0 and TALK.fullmatch(found[thing].text) is not None)
    return [hit._replace(kind="doing") for hit in ending] if given else ending


TALK = Late(
    r"[a-zäöü]*(?:vortr[aä]ge?n?|reden?|referate?n?|predigt(?:en)?|vorlesung(?:en)?|kurse?n?"
    r"|seminare?n?|schulung(?:en)?|sitzung(?:en)?|andacht(?:en)?|workshops?|sprechstunden?)"
)
"""What one gives or holds in German."""


def past_hedge(found: Sequence[Token], known: list[Hit], at: int) -> int:
    """The place behind a hedge that opens a sentence there, and what links it to its verb."""
    ends = [h.after for h in known if h.kind == "hedges" and h.first == at]
    if not ends:
        return at
    place = max(ends)
    while place < len(found) and found[place].text in LINKS:
        place += 1
    return place

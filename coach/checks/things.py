"""A thing that is made, told with a number of its parts: "a handbook of 40 pages"."""

from coach.checks.wordings import MADE, MADE_HAN
from coach.late import Late
from coach.reading import Reading
from coach.reading.lexicon.lexicon import listed

THINGS = MADE - frozenset(listed("budget,plan,plans,office,branch,team,channel,list")) | frozenset(
    listed(
        "library,collection,booklet,leaflet,poster,faltblatt,broschüre,plakat,dépliant,affiche,cartel,cartaz,"
        "toolkit,kit,recipe,archive,sammlung,katalog,handbuch,folleto,"
        "catálogo,biblioteca,guía,livret,catalogue,bibliothèque,manuel,guia,livreto"
    )
)
MADE_OF = frozenset(listed("with,of,containing,mit,von,aus,con,de,avec,com"))
WORD = Late(r"[^\W\d_]+")
HAN_PARTS = Late(rf"[^,，;；]*的[^,，;；]{{0,4}}(?:{'|'.join(MADE_HAN)})$")
LONGEST = 5
"""Words up to the number: "a tableau de bord avec"."""


def is_thing(said: Reading) -> bool:
    """Whether the number only tells of how many parts a thing consists that is made."""
    if said.bound or said.unit or not said.quantities or said.moves:
        return False
    plain, amounts = said.seen.plain, said.seen.amounts
    if said.language == "zh":
        behind = plain[amounts[-1].end :]
        return HAN_PARTS.match(behind) is not None and not said.verb
    if said.verb or said.beneficiary:
        return False
    words = WORD.findall(plain[: amounts[0].start])
    if not 2 <= len(words) <= LONGEST:
        return False
    head = words[-2:-1] if said.language in ("en", "de") else words[:3]
    return words[-1] in MADE_OF and not THINGS.isdisjoint(head)

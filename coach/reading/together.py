"""Several counts that are one: "Hiring: 2 backend, 1 frontend" is three people."""

from collections.abc import Sequence
from itertools import pairwise

from coach.late import Late
from coach.reading.glue import COUNTERS
from coach.reading.marks import is_han
from coach.reading.measuring import Quantity
from coach.reading.standing import NOW
from coach.reading.words import word_set

HIRED = r"hir(?:e|es|ing)|recruit\w*|headcount|joiners|einstell\w*|contrat\w+|recrut\w+|embauch\w+"
PEOPLE = Late(rf"(?<![^\W\d_])(?:{HIRED})(?![^\W\d_])|招聘|招募")
"""In front of the first count it says that all of them are people who join."""
LABEL = Late(
    rf"(?:(?<![^\W\d_])(?:{HIRED}|new|neue?[nrs]?|nuev[oa]s?|nouve\w+|nov[oa]s?)(?![^\W\d_])|招聘|新增?)"
    r"[^:]*:\s?$"
)
"""In front of the first count it says what all of them are."""
KIND = r"[^\W\d_][^\W\d_'./-]*"
LISTED = Late(
    rf"-?\s?(?!(?:of|to|from|per|each|by|von|auf|bis|de|a|à|al|para|par|por|pro|je|其中)(?!\w)|其中|到|至)"
    rf"{KIND}(?:[\s-]{KIND}){{0,2}}-?"
    r"(?P<join>\s?[,+&、;]\s?(?:(?:and|und|y|et|e)\s)?|\s(?:and|und|y|et|e|plus|más|mais)\s|[和及])"
)
"""What stands between two counts: of which kind the first is, and a join."""
NEXT = Late(r"-?\s?[^\W\d_]")
PART = Late(
    r"-?\s?(?:[^\W\d_]+\s){0,2}?(?:of (?:which|them|whom)|davon|dont|d'entre|de ell[oa]s"
    r"|de l[oa]s cuales|d[oe]s quais|dest[ae]s|del[ae]s)(?!\w)"
)
"""Behind a count that is a part of the one before."""


def counted_together(plain: str, amounts: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The counts of a list of kinds of one thing, empty where they are not to be added up.

    A label stands in front of them, or they count people, or the first leaves its noun to the last
    ("2 backend and 1 frontend engineers"). Posts and videos are two things.
    """
    if len(amounts) < 2 or any(not is_count(q) for q in amounts):
        return ()
    if share_head_in_han(plain, amounts):
        return tuple(amounts)
    if leaves_noun_behind(plain, amounts) and not tells_now(plain):
        return tuple(amounts)
    if not NEXT.match(plain, amounts[-1].end) or any(PART.match(plain, q.end) for q in amounts):
        return ()
    between = [LISTED.fullmatch(plain, a.end, b.start) for a, b in pairwise(amounts)]
    if not all(between):
        return ()
    labelled = LABEL.search(plain[: amounts[0].start]) is not None
    people = all(q.unit == "people" for q in amounts)
    people = people or PEOPLE.search(plain[: amounts[0].start]) is not None
    alike = not tells_now(plain) and (shares_noun(plain, amounts) or shares_head(plain, amounts))
    told = labelled or people or alike
    sure = labelled or all(found and found["join"].strip() != "," for found in between)
    return tuple(amounts) if told and sure else ()


def tells_now(plain: str) -> bool:
    """Whether it says how things stand today, so that a second count may be a wish."""
    return NOW.search(plain, word_set(plain)) is not None


def share_head_in_han(plain: str, amounts: Sequence[Quantity]) -> bool:
    """Whether each count stands behind another kind of one thing: "大客户5家、小客户20家"."""
    if plain.isascii():
        return False
    kinds = [HAN_KIND.search(plain[: q.start]) for q in amounts]
    counters = {plain[q.end : q.end + 1] or q.text[-1:] for q in amounts}
    heads = {kind["head"] for kind in kinds if kind}
    joined = all(HAN_LISTED.fullmatch(plain, a.end, b.start) for a, b in pairwise(amounts))
    return all(kinds) and len(heads) == 1 and len(counters) == 1 and joined


HAN_KIND = Late(r"[\u3400-\u9fff](?P<head>[\u3400-\u9fff]{2})\s?$")
HAN_LISTED = Late(rf"[{COUNTERS}人]?\s?[、,，和及与]\s?[\u3400-\u9fff]{{2,8}}\s?")
"""Between two of them: the counter of the first, a join, and the kind of the second."""


def is_count(quantity: Quantity) -> bool:
    """Whether a quantity counts things: a whole number without a unit."""
    plain = quantity.unit in ("", "people") and quantity.low is None
    return plain and quantity.kind == "amount" and quantity.value % 1 == 0 < quantity.value


def shares_noun(plain: str, amounts: Sequence[Quantity]) -> bool:
    """Whether what the first counts is named behind the last only: several of a singular word.

    In Chinese the same counter behind each of them tells as much.
    """
    first, last = amounts[0], amounts[-1]
    if is_han(counter := plain[first.end : first.end + 1]) and counter in COUNTERS:
        return all(plain[q.end : q.end + 1] == counter for q in amounts)
    kind = plain[first.end :].split(maxsplit=1)[0] if plain[first.end :].split() else ""
    hyphened = kind.endswith("-")
    behind = plain[last.end :].split()
    if KIND_OF.fullmatch(kind):
        other = len(behind) > 1 and behind[0] != kind and KIND_OF.fullmatch(behind[0])
        return first.value > 1 and bool(other)
    modified = len(behind) > 1 and not kind.rstrip(",").endswith("s")
    modified = modified and not KIND_OF.fullmatch(behind[0])  # "3 Lehrer und 2 neue Räume" are two
    return hyphened or (first.value > 1 and modified and kind.isascii() and kind.isalpha())


KIND_OF = Late(
    r"(?:large|big|small|medium|mid-sized?|new|old|existing|public|private|national|foreign|local|rural"
    r"|international|regional|paid|free|young|internal|external|senior|junior|short|long|full|half"
    r"|(?:groß|klein|mittler|mittelgroß|neu|alt|öffentlich|privat|national|lokal|örtlich|regional"
    r"|international|intern|extern|jung|kurz|lang|ländlich|städtisch)(?:e[nrs]?)"
    r"|(?:grande|median[oa]|pequeñ[oa]|nuev[oa]|antigu[oa]|públic[oa]|privad[oa]|nacional|locale?"
    r"|internacional|regional|intern[oa]|extern[oa]|jóven|joven|cort[oa]|larg[oa]|rural|urban[oa]"
    r"|extranjer[oa]|pequen[oa]|médi[oa]|nov[oa]|antig[oa]|curt[oa]|long[oa]|estrangeir[oa]|jove[mn])"
    r"(?:e?s)?|(?:inter)?nacionais|locais|regionais|rurais"
    r"|(?:grand|petit|moyen|nouve|ancien|privé|étranger|interne|externe|jeune|court|rurale?)(?:ne|lle|aux)?e?s?"
    r"|gros(?:ses?)?|publi(?:que|c)s?|(?:inter)?nation(?:ale?s|aux)|loc(?:ale?s|aux)"
    r"|région(?:ale?s|aux)|long(?:ue)?s?)"
)
"""Words that say of which kind things are, and never what they are."""


def leaves_noun_behind(plain: str, amounts: Sequence[Quantity]) -> bool:
    """Whether the last counts only say of which kind, as the first named what is counted.

    So it is in Spanish, French, Portuguese and German: "5 clientes grandes y 20 pequeños".
    """
    first, *others = amounts
    parted = [LISTED.fullmatch(plain, a.end, b.start) for a, b in pairwise(amounts)]
    if not all(parted) or first.value < 1:
        return False
    kinds = {w for w in plain[first.end : others[0].start].split()[:2] if KIND_OF.fullmatch(w)}
    alone = [ALONE.match(plain, other.end) for other in others]
    return bool(kinds) and all(kind and kind["kind"] not in kinds for kind in alone)


ALONE = Late(
    rf"\s(?P<kind>{KIND_OF.source})(?=\s?(?:$|[.,;:)(])"
    r"|\s(?:and|und|y|et|e|plus|más|mais|hasta|en|antes|avant|d'|bis|im|in|by|before|até|para|pour"
    r"|für|con|mit|avec|com|cada|pro|par|por|a|al|este|this)\b)"
)
"""Such a word behind which nothing is named."""


def shares_head(plain: str, amounts: Sequence[Quantity]) -> bool:
    """Whether all counts are of kinds of one thing: "5 Großkunden und 20 kleine Kunden"."""
    first, last = amounts[0], amounts[-1]
    ahead, behind = plain[first.end :].split()[:2], plain[last.end :].split()[:2]
    same = [(a, b) for a in ahead for b in behind if is_head(a) and is_head(b) and is_kin(a, b)]
    kinds = [{w for w in words if KIND_OF.fullmatch(w)} for words in (ahead, behind)]
    return any(a != b or kinds[0] != kinds[1] for a, b in same)


def is_head(word: str) -> bool:
    """Whether a word may name what is counted."""
    return len(word) >= SHORTEST and word.isalpha() and not KIND_OF.fullmatch(word)


def is_kin(one: str, other: str) -> bool:
    """Whether two words name things of one kind, as a compound and its last part do."""
    return one.endswith(other) or other.endswith(one)


SHORTEST = 5
"""Letters of a noun that is not the end of another by chance."""

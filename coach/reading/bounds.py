"""Whether a number is a floor or a ceiling, told by the words around it."""

from typing import Literal

from coach.late import Late
from coach.reading.lexicon.lexicon import listed
from coach.reading.measuring import Quantity

Bound = Literal["at-least", "at-most", ""]
AT_LEAST = Late(r"(?:[≥>]=?|at least|more than|over|above|exceeds?|beyond|minimum(?: of)?"
    r"|min\.?|mindestens|wenigstens|mehr als|über|al menos|por lo menos|más de|(?:como )?mínimo"
    r"|por encima de|superior a|au moins|au minimum|plus de|au-dessus de|pelo menos|no mínimo"
    r"|mais de|acima de|ao menos|至少|最少|超过"
    r"|(?:not?|nicht|pas|não)\s(?:less than|fewer than|weniger als|menos de|moins de)"
    r"|不少于|不低于|不小于|高于|大于|突破)\s?$")  # fmt: skip
AT_MOST = Late(r"(?:[≤<]=?|at most|(?<!no )(?<!not )(?:less|fewer) than|under|below"
    r"|not? more than|within|maximum(?: of| de)?|máximo de|max\.?|up to|höchstens|maximal"
    r"|nicht mehr als|no más de|como mucho|a lo sumo|pas plus de|não mais (?:de|que)"
    r"|unter|unterhalb"
    r"|(?<!nicht )weniger als|(?<!no )(?<!não )menos de|(?<!pas )moins de|(?:como )?máximo"
    r"|por debajo de|inferior a|au plus|au maximum|en dessous de|sous|no máximo|abaixo de"
    r"|最多|至多|不超过|不高于|不大于|不多于|(?<!不)(?:少于|低于|小于)|控制在"
    r"|以内)\s?$")  # fmt: skip
LEAST_ENDS = tuple(
    listed(
        ">,≥,=,least,than,over,above,exceed,exceeds,beyond,minimum,minimum of,min,min.,mindestens,"
        "wenigstens,als,über,menos,más de,encima de,plus de,dessus de,mais de,acima de,menos de,"
        "moins de,mínimo,superior a,moins,至少,最少,超过,于,突破"
    )
)
MOST_ENDS = tuple(
    listed(
        "<,≤,=,most,than,under,below,within,maximum,maximum of,max,max.,up to,höchstens,maximal,"
        "als,máximo de,maximum de,más de,plus de,mais de,menos de,moins de,debajo de,dessous de,"
        "abaixo de,mais que,como mucho,a lo sumo,"
        "unter,unterhalb,máximo,inferior a,plus,sous,过,于,在,以内,最多,至多"
    )
)
"""How the words of a bound end: asked before their patterns, which most numbers do not need."""
NEVER_BELOW = Late(
    r"(?<![^\W\d_])(?:not|never|nicht|nie|niemals|no|nunca|pas|jamais|não|n't)\s"
    r"(?:[^\W\d_]+\s){0,2}?(?:below|under|unter|bajo|sous|en dessous de|(?:por )?debajo de|bajar de"
    r"|abaixo de)\s$"
)
"""A floor told as what must not happen: "not fall below", "ne pas descendre sous"."""
NEVER_BELOW_ENDS = ("below ", "under ", "unter ", "bajo ", "sous ", " de ")
ON = r"(?!(?:and|und|y|et|e|but|aber|pero|mais|mas|or|oder|o|ou)\s)[^\W\d_]+\s"
"""A further word of one clause."""
NO_MORE = Late(
    r"(?<![^\W\d_])(?:(?:not|never|nobody|no one|none|nicht|nie|niemals|niemand|kein(?:e[nrms]?)?"
    r"|no|nunca|nadie|pas|jamais|personne|aucune?|não|ninguém|nenhuma?)\s(?!only|just|nur|sólo|solo"
    rf"|seulement|só|apenas)(?:{ON}){{0,3}}?|\w+n't\s(?:{ON}){{1,3}}?)"
    r"(?:more than|longer than|over|above|mehr als|länger als|über|más de|más que|plus de|plus que"
    r"|mais de|mais que|mais do que)\s$"
)
"""A ceiling told as what must not happen: "not spend more than", "niemand wartet länger als"."""
CLAUSE = 48
"""Characters in front of a number in which such words stand."""
NO_MORE_ENDS = ("than ", "over ", "above ", " als ", "über ", "s de ", "s que ")
BEHIND_MOST = Late(
    r"^\s?(?:or less|or fewer|at most|max\b|maximum|maximal|höchstens|como máximo"
    r"|como mucho|no máximo|au plus"
    r"|au maximum|[个件起名位次家天]?\s?(?:以内|以下|之内)|ou moins|oder weniger|o menos|ou menos"
    r"|or (?:below|under|lower)\b|(?:und|oder) darunter|o inferior|ou (?:abaixo|inférieur))"
)
BEHIND_LEAST = Late(
    r"^\s?(?:\+|or more|or better|or higher|at least|min\b|minimum|mindestens|como mínimo"
    r"|no mínimo|au moins|au minimum|[个件起名位次家天]?\s?以上|ou plus|oder mehr|o más|ou mais"
    r"|or (?:above|over)\b|(?:und|oder) (?:darüber|höher)|o superior|ou (?:acima|superior))"
)
BEHIND_BEGINS = frozenset("oamhcnu+以之个件起名位次家天")
"""How all of these begin."""
LIMITED = (
    r"(?:at (?:least|most)|(?:no|not) (?:more|less|fewer) than|under|over|above|below"
    r"|(?:less|more|fewer) than|(?:a |un |um )?(?:maximum|minimum|máximo|mínimo)(?: of| de)?|up to"
    r"|mindestens|höchstens|maximal|unter|über|nicht mehr als|weniger als|mehr als|al menos"
    r"|por lo menos|como (?:máximo|mínimo)|(?:no )?(?:más|menos) de|(?:au )?(?:plus|moins)(?: de)?"
    r"|au (?:maximum|minimum)|pelo menos|ao menos|no (?:máximo|mínimo)|(?:mais|menos) de)\s"
    r"|(?:最多|至多|至少|最少|不超过|不多于|不低于|不少于|不高于|超过|低于)\s?"
)
"""A limit between the word of an aim and its number: "to at most 2"."""


def at_least(before: str) -> bool:
    """Whether these words in front of a number make it a floor."""
    return before.rstrip().endswith(LEAST_ENDS) and AT_LEAST.search(before) is not None


def at_most(before: str) -> bool:
    """Whether these words in front of a number make it a ceiling."""
    return before.rstrip().endswith(MOST_ENDS) and AT_MOST.search(before) is not None


def never_below(before: str) -> bool:
    """Whether these words in front of a number say that it must not be fallen short of."""
    return before.endswith(NEVER_BELOW_ENDS) and NEVER_BELOW.search(before) is not None


def no_more(before: str) -> bool:
    """Whether these words in front of a number say that it must not be passed."""
    return before.endswith(NO_MORE_ENDS) and NO_MORE.search(before) is not None


def bound_of(plain: str, quantity: Quantity) -> Bound:
    """Whether the quantity is a floor or a ceiling."""
    clause = plain[max(0, quantity.start - CLAUSE) : quantity.start]
    if never_below(clause[-32:]):
        return "at-least"
    if no_more(clause):
        return "at-most"
    before = plain[max(0, quantity.start - 20) : quantity.start]
    behind = plain[quantity.end : quantity.end + 16]
    told = behind.lstrip()[:1] in BEHIND_BEGINS
    if at_most(before) or (told and BEHIND_MOST.match(behind)):
        return "at-most"
    if at_least(before) or (told and BEHIND_LEAST.match(behind)):
        return "at-least"
    return ""

"""Where a number stands today, told in a clause of its own behind the one that is wanted.

"30 pupils cross the pool alone; today 11 do", "contre un sur quatre l'an dernier", "bisher keiner".
What stands side by side ("from 11 to 30") is told by `pairs`.
"""

from collections.abc import Sequence
from itertools import pairwise

from coach.late import Late
from coach.reading.brackets import has_whole
from coach.reading.formerly import THEN, WAS, was_so
from coach.reading.lexicon.lexicon import listed
from coach.reading.measuring import Quantity, top_of
from coach.reading.naming import AGO
from coach.reading.openings import Cue, whole
from coach.reading.standing import AS_OF_NOW, LAST_SPAN, NOW, THIS_SPAN, WANT
from coach.reading.words import word_set

APART = Late(
    r"[,;:(，；：。（]|\.\s|\s[-–—]\s"
    r"|\s(?:and|but|while|und|aber|y|pero|et|mais|e|mas)(?=\s)"
)
"""What opens the clause of today."""
LONGEST_CLAUSE = 40
CLAUSE_WORDS = 6
EARLIER_WORDS = (
    "we had|i had|there were|they were|früher waren|früher war|früher gab|früher hatten"
    "|vorher waren|vorher war|zuvor waren|zuvor war|antes eran|antes era|antes había"
    "|antes lo hacían|antes eram|antes havia|avaient|avait|étaient|était"
)
EARLIER = Cue(f"{whole(EARLIER_WORDS)}|之前|以前|原来|原本|过去", EARLIER_WORDS, "之以原过")
"""In a clause of its own this tells what was: elsewhere it may also open a deadline."""
ALREADY_WORDS = "already|schon|bereits|ya|déjà|já"
ALREADY = Cue(f"{whole(ALREADY_WORDS)}|已", ALREADY_WORDS, "已")
"""In front of a part of what is wanted: "ya tengo 2"."""
AGAINST = Late(
    r"(?:^|[\s,(])(?:contre|contra|gegenüber|frente al?|face à|against|versus|vs\.?"
    r"|nach|après|tras|após)\s"
    r"(?:only |nur |seulement |solo |sólo |apenas |los |las |les |os |as )?$"
)
"""Between two numbers it opposes them; which is the start is told behind the second one."""
ENDS = Late(r"[^\d,;:.()（），；。]{0,32}[.!。)）]{0,2}\s*$")
"""Behind the number of today: a few words at most, and nothing else."""
NONE = (
    r"(?:n(?<![^\W\d_]n)(?:obody|o one|one|iemand|ichts|ingun[oa]|adie|enhuma?|inguém)"
    r"|n(?<![^\W\d_]n)ot (?:a single )?one|k(?<![^\W\d_]k)eine?[rs]?|a(?<![^\W\d_]a)ucune?"
    r"|p(?<![^\W\d_]p)ersonne|n(?<![^\W\d_]n)o (?=[^\W\d_]+ (?:does|do|has|have|is|are)(?!\w)))"
    r"(?![^\W\d_])"
    r"(?!\s(?:knows?|counts?|measures?|cares?|weiß|zählt|misst|sabe|mide|cuenta|sait|compte|mesure"
    r"|conta|mede))"
)
YET_WORDS = "yet|so far|noch|aún|todavía|encore|ainda"
NONE_NOW = Late(
    rf"(?:{APART.source})[^,;:()]{{0,12}}?"
    rf"(?:(?:{NOW.source})[^,;:()]{{0,24}}?{NONE}"
    rf"|{NONE}[^,;:()]{{0,24}}?(?:{NOW.source}|{whole(YET_WORDS)}))"
    r"|[,;(，；。（]\s?(?:目前|现在|当前|至今|去年|之前|今天|眼下)[^,;，；。]{0,6}?(?:没有|没人|无人|为零)"
)
"""A clause that says that there is none of it yet: "currently nobody does", "bisher keiner"."""
NONE_SIGNS = frozenset(
    listed(
        "zero,null,cero,zéro,nobody,no,none,niemand,nichts,ninguno,ninguna,nadie,nenhum,nenhuma,ninguém,not,kein,keine,"
        "keiner,keines,aucun,aucune,personne,没,无,零"
    )
)

TODAY_SIGNS = (
    NOW.signs
    | EARLIER.signs
    | WAS.signs
    | ALREADY.signs
    | {"yet", "so", "noch", "aún", "todavía", "encore", "ainda"}
)
"""The first words of all that tells of today or of what was."""


def stood(plain: str, amounts: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Start and target, when a clause behind all else tells where the number stands or stood."""
    if len(amounts) < 2 or TODAY_SIGNS.isdisjoint(word_set(plain)):
        return None
    start = amounts[-1]
    since = AS_OF_NOW.match(plain, start.end)
    unnamed = since is not None and since["named"] in UNNAMED
    then = THEN.match(plain, start.end)
    end = then.end() if then else start.end
    bare = unnamed or not plain[end:].strip(" .)")
    goals = [q for q in amounts[:-1] if may_start(start, q, bare) and not is_past(plain, q)]
    if not goals or start.kind != "amount" or not ENDS.match(plain, end):
        return None
    between = plain[amounts[-2].end : start.start]
    told = (since or then) is not None and AGAINST.search(between) is not None
    if not told and not tells_today(between, word_set(plain), unnamed):
        return None
    same = [q for q in goals if q.unit == start.unit] or goals
    kin = [q for q in same if has_whole(q) == has_whole(start)] or same
    return start, kin[0]


def tells_today(between: str, words: frozenset[str], since: bool) -> bool:
    """Whether the clause that leads to a number says that this is where things stand."""
    ahead = between[-LONGEST_CLAUSE:]
    opened = [match.end() for match in APART.finditer(ahead)]
    if not opened:
        return False
    clause = ahead[opened[-1] :]
    if len(clause.split()) > CLAUSE_WORDS or WANT.search(clause, words):
        return False
    told = any(cue.search(clause, words) for cue in (NOW, EARLIER, ALREADY))
    return told or was_so(clause, words) or (since and len(clause.split()) <= CLAUSE_WORDS // 2)


UNNAMED = frozenset(
    (
        *("", " do", " do so", " does", " can", " are", " were", " tun es", " le font", " done"),
        *(" of them", " of these", " davon", " fertig", " de ellos", " hechos", " deles"),
    )
)
"""What may stand between the number of today and its "now", and names nothing else."""


def may_start(start: Quantity, goal: Quantity, bare: bool) -> bool:
    """Whether one number may tell where the other one stands: a count does not start a share.

    A bare one, with nothing behind it that it could count, may also be of the unit of the other.
    """
    if goal.kind != "amount" or goal.end > start.start:
        return False
    if start.unit == goal.unit or start.unit:
        return start.unit == goal.unit
    return bare or bool(top_of(goal.unit))


def without_today(plain: str, used: Sequence[Quantity]) -> int:
    """Where a sentence ends without the clause that tells where the number stands."""
    if len(used) != 2 or used[0].start < used[1].end or not ENDS.match(plain, used[0].end):
        return len(plain)
    opened = [m.start() for m in APART.finditer(plain, used[1].end, used[0].start)]
    return opened[-1] if opened else len(plain)


def is_past(plain: str, quantity: Quantity) -> bool:
    """Whether a number is itself told of today or of yesterday."""
    gone = AS_OF_NOW.match(plain, quantity.end) or YESTERDAY.match(plain, quantity.end)
    return gone is not None


YESTERDAY = Late(r"\s(?:yesterday|gestern|ayer|hier|ontem)(?!\w)")


def without_past(plain: str, amounts: Sequence[Quantity]) -> list[Quantity]:
    """The amounts without what was long ago, where another says how things are today."""
    words = word_set(plain)
    if len(amounts) < 2 or PRESENT.signs.isdisjoint(words):
        return list(amounts)
    ahead = [plain[before.end : q.start] for before, q in pairwise(amounts)]
    ahead = [plain[: amounts[0].start], *ahead]
    ahead = [
        clause[max((m.end() for m in APART.finditer(clause)), default=0) :] for clause in ahead
    ]
    now = [
        PRESENT.search(clause, words) is not None and WANT.search(clause, words) is None
        for clause in ahead
    ]
    return [
        q
        for place, q in enumerate(amounts)
        if now[place] or not any(now[place + 1 :]) or not PAST.search(ahead[place])
    ]


PRESENT_WORDS = (
    "now|today|currently|jetzt|heute|aktuell|derzeit|inzwischen|mittlerweile|ahora|hoy|actualmente"
    "|maintenant|aujourd'hui|actuellement|désormais|agora|hoje|atualmente"
)
PRESENT = Cue(f"{whole(PRESENT_WORDS)}|现在|目前|当前|如今|今天", PRESENT_WORDS, "现目当如今")
PAST = Late(rf"{AGO.source}|{LAST_SPAN.source}|(?:{EARLIER.source})")
"""Ahead of a number: it was so "three years ago", "last year", "früher"."""


def none_yet(plain: str, begin: int) -> bool:
    """Whether a clause behind this place says that there is none of it so far."""
    words = word_set(plain)
    if NONE_SIGNS.isdisjoint(words) or TODAY_SIGNS.isdisjoint(words):
        return False
    return NONE_NOW.search(plain, begin) is not None


def nobody_wanted(plain: str) -> bool:
    """Whether none of it is wanted now, told against how many did: "nobody leaves"."""
    words = word_set(plain)
    if NONE_SIGNS.isdisjoint(words):
        return False
    if WANTED_NONE.search(plain):
        return True
    return WANTS_NONE.search(plain) is not None and LAST_SPAN.search(plain) is not None


WANTS_NONE = Late(
    rf"^(?:[^,;:，；]{{0,24}}:\s?)?(?:{NONE}|{THIS_SPAN.source}[^,，]{{0,4}}(?:没有|没人|无人|不再有))"
    rf"[^,;，；]{{0,40}}?(?:{THIS_SPAN.source}|[,，])"
)
"""A first clause in which nobody does it, with the time that is now or a comma behind it."""
WANTED_NONE = Late(
    r"(?:[,;(，；。（]|\.\s|\s[-–—]\s)[^,;，；。]{0,16}?"
    r"(?<![^\W\d_])(?:should be|i want|we want|i'd like|down to|aim for|target|sollen|sollten|soll"
    r"|will|möchte|hätte gern|quiero|queremos|debería|je veux|nous voulons|quero|queremos)\s"
    r"(?:es |sie |at most |be |que sean? |qu'il n'y en ait )?"
    r"(?:none|zero|keine[rs]?|null|gar keine[rs]?|ningun[oa]|cero|aucune?|zéro"
    r"|nenhuma?)(?![^\W\d_])"
    r"|[，,]\s?(?:要|想要|希望|目标)(?:是)?(?:没有|为?零|一个都没有)"
)
"""A clause behind a number that wants none of it any more: "4 a week, should be none"."""


def breaks_even(plain: str, begin: int) -> bool:
    """Whether a loss is told ahead of this place and it shall be none: "12k loss to break-even"."""
    return EVEN.match(plain, begin) is not None and LOSS.search(plain) is not None


LOSS = Late(r"loss|deficit|verlust|minus|pérdida|déficit|perte|prejuízo|亏损|赤字")
EVEN = Late(
    r"(?:\s[^\W\d_]+){0,3}?\s(?:to|auf|zur?|zum|al?|à|para|ao?)\s?"
    r"(?:(?:the|eine[rn]?|el|la|o|ponto de|l')\s?)?(?:break[- ]?even|équilibre|equilibrio"
    r"|equilíbrio|schwarze\w? null|punto muerto)|到盈亏平衡"
)
"""Behind a loss they tell that it shall be none."""

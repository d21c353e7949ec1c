"""Where a number stands today, told beside the one that is wanted."""

from collections.abc import Sequence
from itertools import pairwise

from coach.late import Late
from coach.reading.bounds import bound_of
from coach.reading.lexicon import LEXICONS
from coach.reading.measuring import Quantity, alike
from coach.reading.openings import LETTER, WORD_END, Cue, whole
from coach.reading.words import word_set

HAN_PACE = Late(r"每(?:个?[月周天年季]|季度|星期)$")
"""How often, in front of a Chinese number."""


def told_apart(plain: str, amounts: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Start and target told in two clauses: "now 5 per course, I want 9"."""
    if len(amounts) != 2 or not alike(*amounts):
        return None
    first, second = amounts
    words = word_set(plain)
    ahead = plain[max(0, first.start - 40) : first.start]
    middle = plain[first.end : second.start]
    here = HERE.search(ahead, words) or (
        "每" in words
        and HAN_PACE.search(plain[: first.start])
        and HAN_PACE.search(plain[: second.start])
    )
    told = here and (WANT.search(middle, words) or TO_END.search(middle))
    if told or a_span_on(plain, first, second):
        return first, second
    clause, join = CLAUSE_END.search(middle), JOINER.search(middle)
    wished = clause and WANT.search(middle[clause.end() :], words)
    wished = wished or (join and WISH.search(middle[join.end() :], words))
    if wished and not WANT.search(ahead, words):
        alone = ALONE.match(plain, second.end) or bound_of(plain, second)
        return (first, second) if alone else None
    if NOW.search(ahead, words) and THEN.fullmatch(middle):
        return first, second  # "0 now, then 30" with the word of today in front of the first
    later = dated_apart(plain, first, second) or grows_by_then(plain, first, second)
    if later or limited(plain, ahead, middle, second) or capped(plain, first, second):
        return first, second
    if NOW.search(ahead, words):
        return None
    if now := NOW.search(middle, words):
        behind = middle[now.end() :]
        if middle.strip() == now[0] and BY_THEN.match(plain, second.end):
            return first, second  # "50 % now 70 % by July"
        goes_on = JOINER.search(behind) or WANT.search(behind, words)
        beside_first = goes_on and not CLAUSE_END.search(middle[: now.start()])
        return (first, second) if beside_first else (second, first)
    if not join or not SINCE.match(middle, join.end()) or not AS_OF_NOW.match(plain, second.end):
        return None
    wanted = AIM.search(ahead) or WANT.search(ahead, words) or BY_THEN.search(middle)
    return (second, first) if wanted else None


def limited(plain: str, ahead: str, middle: str, second: Quantity) -> bool:
    """Whether a clause of its own tells what would be enough, or what is a limit from now on.

    "I know 4. Eighteen would be a choir", "last year 5 of 8 left, this year at most 2".
    """
    words = word_set(plain)
    if not CLAUSE_END.search(middle) or WANT.search(ahead, words):
        return False
    enough = WISHED_BEHIND.match(plain, second.end)
    told = enough or NOW.search(ahead, words) or AS_OF_NOW.match(middle)
    since = LAST_SPAN.search(ahead + middle) and THIS_SPAN.search(middle)
    return bool(told and (enough or since or bound_of(plain, second)))


def capped(plain: str, first: Quantity, second: Quantity) -> bool:
    """Whether a limit stands behind a number that only a title names: "Calls: 9 a month, 3 max"."""
    titled = plain[: first.start].rstrip().endswith((":", "："))
    parted = titled and CLAUSE_END.search(plain, first.end, second.start)
    if not parted or bound_of(plain, first) or BY_THEN.match(plain, first.end):
        return False
    alone = ALONE.match(plain, second.end) or BOUND_ALONE.match(plain, second.end)
    return bool(bound_of(plain, second) and alone)


BOUND_ALONE = Late(
    r"\s?(?:at most|max(?:imum)?|maximal|höchstens|como máximo|como mucho|no máximo|au plus"
    r"|au maximum|mindestens|at least|como mínimo|no mínimo|au moins)(?:$|[.,;!)]"
    r"|\s(?:by|until|before|bis|para|antes|en|d'ici|avant|até|em)\s)"
)
"""A bound behind a number that names nothing of its own."""
SPAN = (
    "year|month|quarter|season|term|winter|summer|spring|autumn|jahr|quartal|saison|sommer|herbst"
    "|halbjahr|año|mes|trimestre|invierno|verano|an|année|mois|hiver|été|ano|mês|inverno|verão"
)
LAST_SPAN = Late(
    rf"(?:last|letzte[smn]?|vorige[smn]?) (?:{SPAN})|(?:{SPAN}) (?:pasado|derni(?:er|ère)|passado)"
    r"|去年|上个?[月年季]"
)
THIS_SPAN = Late(
    rf"(?:this|diese[smn]?|d?n?este|cet(?:te)?|ce) (?:{SPAN})|heuer|今年|本[月年季]|这个?[月季]"
)
"""The time that a number was told of, and the one that another is told of behind it."""


def a_span_on(plain: str, first: Quantity, second: Quantity) -> bool:
    """Whether a number of this year stands in front of one of the next: "5 left this year, ..."."""
    if this_span_only(plain, first, second):
        return True
    middle = plain[first.end : second.start]
    end = CLAUSE_END.search(middle)
    if end is None or not THIS_SPAN.search(plain[: first.end + end.start()]):
        return False
    if NEXT_SPAN.match(plain[second.end :].lstrip()):
        return True
    alone = ALONE.match(plain, second.end) or bound_of(plain, second)  # no "3 cows" of other things
    return bool(alone and NEXT_SPAN.search(middle, end.end()))


def this_span_only(plain: str, first: Quantity, second: Quantity) -> bool:
    """Whether a titled number is told of this year, and one with a day of its own stands behind.

    "Guests: 40 this year, 120 by May", where the year is no day on which forty are wanted.
    """
    titled = plain[: first.start].rstrip()[-1:] in TITLED
    of_it = OF_THIS_SPAN.match(plain, first.end)
    if not titled or of_it is None or of_it.end() > second.start:
        return False
    alone = ALONE.match(plain, second.end) or bound_of(plain, second)
    return bool(alone and len(plain[of_it.end() : second.start].split()) <= MOST_LEADING)


NEXT_SPAN = Late(
    rf"(?<![^\W\d_])(?:next|following|(?:nächst|kommend|folgend)e[smn]?|próximo|siguiente"
    rf"|prochaine?) (?:{SPAN})(?![^\W\d_])|(?<![^\W\d_])(?:{SPAN}) (?:que (?:viene|vem)|próximo"
    r"|siguiente|seguinte|prochaine?|suivante?)|明年|来年|下个?[月年季]"
)
"""The time behind this one."""


def dated_apart(plain: str, first: Quantity, second: Quantity) -> bool:
    """Whether a number of today is only joined to one of a later day: "today 5 and 9 by June"."""
    middle = plain[first.end : second.start]
    ahead = plain[max(0, first.start - 40) : first.start]
    now = NOW.search(ahead, word_set(plain))
    if not now or CLAUSE_END.search(ahead, now.end()) or not JOINER.search(middle):
        return False
    if len(ahead[now.end() :].split()) > (5 if CLAUSE_END.search(middle) else 2):
        return False
    alone = ALONE.match(plain, second.end)
    return bool(alone and (BY_THEN.search(middle) or BY_THEN.match(plain, second.end)))


def grows_by_then(plain: str, first: Quantity, second: Quantity) -> bool:
    """Whether a sentence opens with a number and ends with a greater one that alone has a day.

    "12 people come, 20 by June": with a deed in front of it, the first would be a target, too.
    """
    between = ONE_CLAUSE.fullmatch(plain, first.end, second.start)
    if plain[: first.start].strip() or not between or second.value <= first.value:
        return False
    day = BY_THEN.match(plain, second.end)
    return (
        day is not None
        and not BY_THEN.search(between[0])
        and not NOW.search(between[0], word_set(plain))
    )


THEN = Late(
    r"\s*[,;，；]\s*(?:then|dann|später|luego|después|puis|ensuite|depois|然后|之后|以后)\s*"
)
ONE_CLAUSE = Late(r"\s?[^,;，；]*\w[^,;，；]*[,;，；]\s*")


def now_and_wanted(plain: str, amounts: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The two neighbours told as "now 0, I want 12": they outrank every other number."""
    words = word_set(plain)
    if NOW.signs.isdisjoint(words):
        return None
    beyond = [  # a number of something else may stand between the two
        (start, goal)
        for start, other, goal in zip(amounts, amounts[1:], amounts[2:], strict=False)
        if start.unit == goal.unit != other.unit
    ]
    for start, goal in (*pairwise(amounts), *beyond):
        ahead = plain[max(0, start.start - 16) : start.start]
        middle = plain[start.end : goal.start]
        wanted = WANT.search(middle, words) or (CLAUSE_END.search(middle) and AIM.search(middle))
        if len(middle) > 40 or not alike(start, goal) or not wanted:
            continue
        if (now := NOW.search(ahead, words)) and len(ahead[now.end() :].split()) <= 2:
            return start, goal
        if (now := NOW.search(middle, words)) and len(middle[: now.start()].split()) <= 3:
            return start, goal
    return None


NOW_WORDS = (
    "now|currently|today|at present|at the moment|so far|current|jetzt|aktuell|derzeit|heute"
    "|momentan|im moment|zurzeit|zur zeit|ahora|en este momento|en ce moment|pour le moment"
    "|neste momento|no momento|pour l'instant|por ahora|de momento|por enquanto|gerade|right now"
    "|sind grade|ist grade|habe grade|hab grade|haben grade|grade nur|grade noch|grade mal"
    "|grade erst|grade ein|grade eine|grade einer|grade zwei|grade drei|grade vier|grade fünf"
    "|gerad|grad so|grad noch|grad nur|grad ca|grad etwa|grad rund|grad bei|grad um die"
    "|actualmente|hoy|maintenant|actuellement|aujourd'hui|agora|atualmente|hoje|baseline|start"
    "|last year|last quarter|last month|last season|letztes jahr|voriges jahr|bisher"
    "|el año pasado|l'an dernier|l'année dernière|ano passado|we have|i have|we're at|i'm at"
    "|we are at|i am at|it's at|stand|rn|as of now|up to now|at last count|used to"
    "|bis jetzt|bislang|vorjahr|hasta ahora|hasta hoy|até agora|até hoje|jusqu'ici"
    "|jusqu'à présent|l'an passé|a year ago|vor einem jahr|hace un año|il y a un an|há um ano"
    "|départ|ausgangswert|startwert|punto de partida|ponto de partida|línea base|linha de base"
    "|on en est à|nous en sommes à|wir stehen bei|wir liegen bei|estamos en|estamos em"
)
HAD_WORDS = (
    "wir haben|haben wir|ich habe|habe ich|brauche ich|es gibt|tenemos|tengo|hay|nous avons|on a"
    "|il y a|temos|tenho|há|there are|there is|takes|dauert|spend|spends|tardamos|il faut|levamos"
)
WANT_WORDS = (
    "want|wants|should|target|goal|aim|aiming|need|reach|become|would like|i'd like|we'd like"
    "|will|soll|sollen|ziel|wollen|möchte|möchten|quiero|queremos|objetivo|meta|veux|voulons|vise"
    "|visons|objectif|cible|zielwert|quero|atingir|shall|next|künftig|zukünftig|bald|soon|later|hätte|hätten|hätt"
    "|wünsche|wünschen|sollten|gustaría|aimerais|aimerions|voudrais|gostaria|gostaríamos|love"
    "|happy with|id like|id love|quisiera|queria|queríamos|cherche|ideally|hope|hoping|wish|gern"
    "|gerne|liebsten|hoffe|hoffen|wünsch|fänd|fände|idealerweise|querría|querríamos|ojalá|espero"
    "|esperamos|idealmente|souhaite|souhaitons|idéalement|j'espère|gostava"
)
WAS = (
    rf"w(?<!{LETTER}w)as(?=\s(?:(?:at|about|around|only|just|still|roughly|nearly|almost)\s){{0,2}}"
    r"(?:[^\w\s]?\d|$))"
)
"""Right in front of a number, or of where a text was cut before it; in German it is "something"."""
NOW = Cue(
    f"{whole(NOW_WORDS)}|{WAS}|现在|目前|当前|眼下|今天|现状|去年|基线|基准|起点",
    f"{NOW_WORDS}|was",
    "现目当眼今去基起",
)
HERE = Cue(
    f"{NOW.source}|{whole(HAD_WORDS)}|只有|有|要",
    f"{NOW_WORDS}|was|{HAD_WORDS}",
    "现目当眼今去基起只有要",
)
"""The same, also by what is had; beside a second number it tells where the first one stands."""
WANT = Cue(
    rf"{whole(WANT_WORDS)}|t(?<!{LETTER}t)o(?<!used to){WORD_END}"
    r"|目标|希望|想|要|达到|提高|提升|到",
    f"{WANT_WORDS}|to",
    "目希想要达提到",
)
WISH_WORDS = (
    "want|wants|should|soll|sollen|wollen|möchte|möchten|quiero|queremos|debería|veux|voulons"
    "|devrait|quero|deveria"
)
WISH = Cue(whole(WISH_WORDS), WISH_WORDS)
"""The same where no comma parts the two: "we ship 3 a week and want 5"."""
CLAUSE_END = Late(r"[,;，；。]|\.\s")
TITLED = tuple(",:;，：；")
OF_THIS_SPAN = Late(rf"\s?(?:(?:in|en|em) )?(?:{THIS_SPAN.source})\s?(?:{CLAUSE_END.source})")
"""Behind a number that is told of this year, and of nothing else."""
MOST_LEADING = 4
"""Words that lead to a wished number: "and I would like 120"."""
ALONE = Late(
    r"\s?[个名家人次位起件单]?\s?(?:$|[.,;!?)，。；]|(?:by|until|before|per|a|in|bis|am|im|pro|werden|sein"
    r"|en|para|antes|hasta|al|por|d'ici|avant|par|em|até|end of|ende|fin|fim)(?![^\W\d_]))"
)
"""Behind a wished number that names nothing of its own: "it is 20 per call, I want 12"."""
WISHED_BEHIND = Late(
    r"[,\s]{0,2}(?:(?!is|are|come)[^\W\d_]+\s){0,2}?(?:would|wär(?:e|en)|sería|serían|estaría"
    r"|(?:ce )?serait|seraient|seriam?|estaria|würden?|reichen|reicht|bastan?|bastarían?"
    r"|sollen(?=\s(?:es|das|sein|werden))|suffi(?:t|rait|raient)|chega(?:m|ria|riam)?)(?![^\W\d_])|\s?[个名家人位]?(?:就|才)"
)
"""Behind a number that would be enough: "eighteen would be a proper choir"."""
AIM = Late(
    r"(?<![^\W\d_])(?:of|to|at (?:least|most)|above|over|below|under|less than|more than"
    r"|mindestens|höchstens|unter|über|auf|al menos|a|menos de|más de|au moins|à|moins de|plus de"
    r"|pelo menos|para|mais de)\s$"
)
"""In front of a number that is wished."""
JOIN_WORDS = "and|but|then|while|und|aber|dann|y|pero|luego|et|mais|puis|e|mas|depois"
JOINER = Late(rf"{CLAUSE_END.source}|\s(?:[-–—/]|-+>|→|{whole(JOIN_WORDS)})(?=\s)|[和但而]|然后|→")
"""What goes on with a second number, whatever it says about it."""
MONTH = "|".join(month for lexicon in LEXICONS for month in lexicon.months if month.isalpha())
BY_THEN = Late(
    rf".{{0,3}}?(?:{whole('by|until|before|bis|vor|para|antes|al|avant|até')}|d'ici"
    rf"|(?<![去上个])[月年季周]|底|(?:in|im|en|em)\s(?:\d{{4}}|q[1-4]|{whole(MONTH)}))"
)
"""A later day beside a number."""
SINCE = Late(r"\s*(?:(?:from|von|de|desde)\s)?$")
"""In front of the number of today, where the one that is wished came first."""
AS_OF_NOW = Late(
    r"(?P<named>(?:\s(?!than|als|que|über|over|above|right)\w+){0,2})\s(?:today|(?:right )?now"
    r"|currently|already|schon|bereits|at present|at the moment|these days|so far|previously"
    r"|formerly|zuvor|vorher|auparavant|anteriormente"
    r"|last (?:year|quarter|month|season|time|term|winter|summer|spring|autumn)"
    r"|heute|jetzt|derzeit|bisher|im moment|momentan|zurzeit|gerade"
    r"|im vorjahr|letztes jahr|en este momento|en ce moment|no momento"
    r"|hoy|ahora|hasta ahora|d?el año pasado|aujourd'hui|maintenant"
    r"|actuellement|jusqu'ici|l'an(?:née)? derni(?:er|ère)|l'an passé|hoje|agora|até agora"
    r"|(?:no )?ano passado)"
    r"(?!'?[^\W\d_])"
)
"""Behind the number of today: "at least 5 a week, 2 today"."""
TO_END = Late(r"(?:to|auf|a|à|para|→|->|,)\s?$")

"""The noun phrase that a key result measures, and the parts of a compound one."""

import re
from collections.abc import Sequence
from functools import reduce
from itertools import pairwise

from coach.late import Late
from coach.reading.blanks import blanks
from coach.reading.changes import Change
from coach.reading.dates import When
from coach.reading.glue import COUNTER, HEDGED, takes_particle
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import folded, is_han
from coach.reading.measuring import Quantity
from coach.reading.nouns import NOUNS_TOO
from coach.reading.numberwords import TIME_UNITS
from coach.reading.openings import whole
from coach.reading.pairs import pair_of
from coach.reading.scales import scales
from coach.reading.standing import HAN_PACE
from coach.reading.stretches import CLAUSE, clauses
from coach.reading.today import without_today
from coach.reading.verbs import Verb, head
from coach.reading.words import VERBS, Hit, Token, word_set

PER = Late(
    r"\s?(?:(?<![^\W\d_])(?:per|pro|por|par)\s[^\W\d_]+|(?:am tag|im monat|im jahr"
    r"|in der (?:woche|stunde))"
    r"|(?:a|an|each|every|jede[nsr]?|cada|chaque|al|à la|ao)\s(?:day|week|month|quarter|year|hour"
    r"|tag|woche|monat|día|semana|mes|mois|jour|semaine|dia|mês|course|class|customer|visit)"
    r"(?![^\W\d_])|/\s?[^\W\d_]+|每[\u3400-\u9fff]{1,2})"
)
PER_SIGNS = (
    "per", "pro", "por", "par", "/", "每", "day", "week", "month", "quarter", "year", "hour", "tag",
    "woche", "monat", "día", "semana", "mes", "mois", "jour", "semaine", "dia", "mês", "course",
    "class", "customer", "visit", "jahr", "stunde",
)  # fmt: skip
"""What each of these phrases holds."""
CHANGING = frozenset(("raising", "lowering", "reaching", "keeping"))


def metric_of(
    text: str, plain: str, found: Sequence[Token], known: list[Hit],
    when: Sequence[When], verb: Verb, change: Change, language: str,
) -> str:  # fmt: skip
    """What is measured: the text without verb, numbers, dates and the words that glue them."""
    told = without_today(plain, change.used)
    gone = [*(w.span for w in when), (told, len(plain)), *scales(plain), *blanks(plain)]
    words, ascii_only = word_set(plain), plain.isascii()
    pace = ""
    inside = change.used[1:] if change.summed and language != "zh" else ()
    for quantity in [q for q in change.used if q not in inside]:
        counts = quantity.unit in TIME_UNITS and TAKES.search(plain[: quantity.start])
        gone.append((quantity.start, number_end(quantity) if counts else quantity.end))
        if "每" in words and (ahead := HAN_PACE.search(plain[: quantity.start])):
            gone.append((ahead.start(), quantity.start))
        if not ascii_only and (counter := COUNTER.match(plain, quantity.end)):
            gone.append((quantity.end, counter.end()))
        if hedge := HEDGED.search(plain[: quantity.start], words):
            gone.append((hedge.start(), quantity.start))
        behind = None if counts else PER.match(plain, quantity.end)
        if behind and (plain[quantity.end] == " " or len(change.used) > 1):
            gone.append((quantity.end, behind.end()))
            last = quantity.end == change.end
            pace = text[quantity.end : behind.end()].strip() if last else pace
    if (
        verb.kind in ("change", "state")
        and not CHANGING.isdisjoint(verb.lists)
        and not plain.startswith("的", verb.end)
        and not plain[: verb.start].endswith(OWN_VERB)
        and not takes_particle(plain[: verb.start], plain[verb.start : verb.end])
    ):
        gone.append((verb.start, verb.end))
    gone.append((0, opening(found, known, verb)))
    first, *rest = clauses(text, plain, gone, language)
    pieces = [piece for piece in (first, *rest) if piece]
    telling = [p for p in pieces[:3] if len(p.split()) > 1 or not p.isascii()]
    if first and "(" in plain and (ends := CLAUSE.search(plain)) and ends.group() == " (":
        telling = [first]  # what stands in brackets explains it
    named = (telling or pieces or [""])[0][:120].strip()
    named = reduce(lambda name, q: name.replace(f"{q.text} ", "", 1), inside, named)
    each = folded(pace.split()[-1]) if pace else ""
    if not any(map(str.isalpha, named)):
        return ""  # of "5 under 40" the age alone names nothing
    if each and not any(word.startswith(each) for word in folded(named).split()):
        return f"{named}{pace}" if pace[0] == "/" else f"{named} {pace}"
    return named


OWN_VERB = (" de ", " of ", " von ", " can ", " could ", " puedo ", " peux ", " posso ", " kann ")
"""In front of a verb that belongs to the name: "tasa de baja", "minutes that I can climb"."""
TAKES = Late(
    r"(?<![^\W\d_])(?:takes?|took|spends?|needs?|dauer\w+|brauch\w+|tard\w+|lleva\w*|dedic\w+"
    r"|faut|met|mett\w+|prend|prennent|pass\w+ (?=\d)|lev\w+|demor\w+|gast\w+)\s(?:\w+\s){0,2}$"
)
"""In front of a time they say that it is spent: its unit then names what is measured."""


def number_end(quantity: Quantity) -> int:
    """Where the figures of a quantity end and its unit begins."""
    figures = re.match(r"[\d.,\s]*\d", quantity.text)
    return quantity.start + figures.end() if figures else quantity.end


def opening(found: Sequence[Token], known: list[Hit], verb: Verb) -> int:
    """Where the metric may begin: behind fillers, but with the "daily" of "daily active users"."""
    at = head(found, known)
    if at >= len(found):
        return 0
    pace = found[at - 1] if at else None
    if pace and pace.text in PACES and found[at].start != verb.start:
        return pace.start
    often = [h.start for h in known if h.kind == "often" and h.after == at]
    if often and is_han(found[at - 1].text[0]):
        return min(often)  # "每周的投诉": the pace belongs to the name
    start = found[at].start
    if plain_sign(found, at) and found[at].text in CLITICS:
        return found[at - 2].start  # "we're at 3" begins with "we're"
    return start


def plain_sign(found: Sequence[Token], at: int) -> bool:
    """Whether an apostrophe ties a token to the word before it."""
    return at >= 2 and found[at - 1].text == "'" and found[at - 2].end == found[at - 1].start


CLITICS = frozenset(("re", "m", "s", "ve", "d", "ll"))
PACES = frozenset(listed("daily,weekly,monthly,quarterly,yearly,annual,hourly,nightly"))


def per_of(
    text: str, plain: str, amounts: Sequence[Quantity], used: Sequence[Quantity] = ()
) -> str:
    """What a number counts for each ("per course"), not how often: "40 who come twice a week"."""
    if not any(map(plain.__contains__, PER_SIGNS)):
        return ""
    for place, quantity in enumerate(amounts):
        if used and quantity not in used and quantity.unit == "times":
            continue
        behind = amounts[place + 1].start if place + 1 < len(amounts) else len(plain)
        window = plain[quantity.end : min(quantity.end + 40, behind)]
        if match := PER.match(window) or PER.search(window.split(",")[0]):
            start = quantity.end + match.start()
            return text[start : quantity.end + match.end()].strip()
        if ahead := HAN_PER.search(plain[: quantity.start]):
            return text[ahead.start() : ahead.end()]
    return ""


HAN_PER = Late(r"每[\u3400-\u9fff]$")
"""What a Chinese number is counted for stands ahead of it: "每月两次"."""


DETERMINERS = frozenset(
    listed(
        "the,a,an,our,my,your,their,his,her,its,it,them,us,all,every,each,more,new,this,that,up,out"
    )
)


def noun_behind(found: Sequence[Token], hit: Hit) -> bool:
    """Whether a word behind "and" is rather a noun: "operations and support tasks"."""
    if found[hit.first].text not in NOUNS_TOO or hit.after >= len(found):
        return False
    behind = found[hit.after].text
    rest = found[hit.after :]
    moved = any(a.text in ("by", "to", "from") and b.text.isdecimal() for a, b in pairwise(rest))
    if hit.kind in ("raising", "lowering") and moved:
        return False
    return behind not in DETERMINERS and not behind.isdecimal() and not hit.after - hit.first > 1


def chinese_parts(text: str, verbs: list[Hit]) -> tuple[str, ...]:
    """Two clauses joined by a comma or a conjunction, each with a verb of its own.

    The second opens with its verb, or tells what moves behind a thing that is made.
    """
    openings = {h.start for h in verbs}
    made = any(h.start == 0 and h.kind in ("delivering", "doing") for h in verbs)
    moving = [h.start for h in verbs if h.kind in ("raising", "lowering")]
    for match in HAN_JOIN.finditer(text):
        moved = made and any(match.end() < start for start in moving)
        if (match.end() in openings or moved) and 0 in openings:
            return text[: match.start()], text[match.end() :]
        if HAN_MOVED.search(text[: match.start()]) and HAN_SECOND.match(text, match.end()):
            return text[: match.start()], text[match.end() :]
    return ()


NAMED_FIRST = Late(
    r"\s?(?!(?:then|later|after|next|dann|später|luego|después|puis|ensuite|depois|to|by|now|today)\s)"
    r"(?!(?:from|von|vom|desde|del?|du|des|da|do|dos|从|由)\s?$)[^\W\d_]"
)
"""How what stands in front of a second pair of numbers begins where it names them."""


def second_measure(plain: str, amounts: Sequence[Quantity]) -> tuple[int, int] | None:
    """Where a second measure with both its ends is joined to a first one, as a stretch of text."""
    if len(amounts) == 2:
        return second_target(plain, *amounts)
    if len(amounts) < 4:
        return None
    for join in JOIN.finditer(plain):
        left = [q for q in amounts if q.end <= join.start()]
        right = [q for q in amounts if q.start >= join.end()]
        named = right and NAMED_FIRST.match(plain[join.end() : right[0].start]) is not None
        both = len(left) > 1 and len(right) > 1 and named
        if both and pair_of(plain[: join.start()], left) and pair_of(plain, right):
            return join.span()
    return None


def second_target(plain: str, first: Quantity, second: Quantity) -> tuple[int, int] | None:
    """Where a second measure with its target is joined: "conversion to 5 %, complaints to 10"."""
    join = JOIN.search(plain, first.end, second.start)
    if not join or join.start() > first.end + 1 or not TOWARDS.search(plain[: first.start]):
        return None
    return join.span() if NAMED_TOWARDS.fullmatch(plain[join.end() : second.start]) else None


TOWARDS_WORDS = "to|auf|al|a|à|para"
TOWARDS = Late(rf"(?:{whole(TOWARDS_WORDS)})\s$")
NAMED_TOWARDS = Late(
    r"\s?(?!(?:then|later|after|next|and|dann|später|und|luego|después|puis|ensuite|depois|from|von|de"
    r"|now|today|currently|goal|target)\s)(?:[^\W\d_]+\s){1,3}(?:(?:down|up)\s)?"
    rf"(?:{TOWARDS_WORDS})\s"
)
"""A name of its own in front of a second target."""
JOIN = Late(r",?\s(?:and|und|y|et|e)\s|[,，;；]\s?(?:并且?|同时|以及)?")
HAN_MOVES = r"(?:提升|提高|增加|增长|降低|减少|下降|降|缩短|升|涨|达)[到至了]?\s?"
HAN_MOVED = Late(rf"{HAN_MOVES}\d|从[^,，]*\d[^,，]*[到至][^,，]*\d|(?:新增|拿下|签下)[^,，]*\d")
HAN_SECOND = Late(
    r"[把将使让]?(?!其中|目前|现|当前|其余|平均|同比|环比|较|比|每|高峰|最|不|预计|截至|到)"
    rf"[\u3400-\u9fff]{{2,10}}?(?:(?:从[^,，]*)?{HAN_MOVES}\d|从[^,，]*\d[^,，]*[到至]\s?\d)"
)
"""A clause in which a number moves, and a second one with a name of its own."""
HAN_JOIN = Late(r"[，,；;、](?:并且?|同时|以及|还要|且)?|并且|以及|同时|并")
ARTICLES = frozenset(
    listed(
        "the,our,my,your,their,unsere,unseren,die,den,das,la,los,las,nuestros,nuestras,les,nos,nossos,nossas"
    )
)
"""Behind a verb they make sure that it is one: "and lower the rent"."""
BETWEEN = frozenset(("between", "zwischen", "entre", "both", "sowohl"))
"""Shortly before a join they take both of its sides for one thing."""


def parts_of(
    text: str, found: Sequence[Token], known: list[Hit], verb: Verb, change: Change, language: str
) -> tuple[str, ...]:
    """The goals that a sentence joins: each side of the join has a verb of its own.

    Two nouns under one verb ("quality and speed") are one goal here, and so is a participle
    behind the join ("trusted and engaging"), and where a number stands beside where it shall go.
    """
    joins = [h for h in known if h.kind == "joins"]
    if not joins and language != "zh":
        return ()
    verbs = [h for h in known if h.kind in VERBS - {"being", "keeping", "learning"}]
    opening = {h.first for h in verbs if (h.bare and not noun_behind(found, h)) or language != "en"}
    closing = {h.after for h in verbs}
    states = {h.first for h in known if h.kind == "being"}
    skips = {h.first: h.after for h in known if h.kind == "filler"}
    if language == "zh":
        return chinese_parts(text, verbs)
    for join in joins:
        if any(t.text in BETWEEN for t in found[max(0, join.first - 4) : join.first]):
            continue
        behind = join.after
        if len(change.used) == 2 and change.start < join.start < change.end:
            continue
        while behind in skips and behind not in opening:
            behind = skips[behind]
        subject = behind > join.after
        told = behind in opening or (subject and behind in states)
        whole = behind + 1 < len(found) and found[behind + 1].text in ARTICLES
        own = told and (subject or whole or (bool(verb.text) and verb.start < join.start))
        if language == "de":
            own = own or (join.first in closing and len(found) in closing)
        left, right = text[: join.start].strip(" ,"), text[join.end :].strip()
        if own and len(left.split()) + len(left) // 12 >= 2 and right:
            return left, right
    return ()

"""Numbers written as Latin words: `twenty-five`, `dos mil`, `dois mil e quinhentos`."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from coach.reading.german_numbers import below_hundred, german_numbers
from coach.reading.lexicon import LEXICONS
from coach.reading.lexicon.lexicon import listed
from coach.reading.words import Token

JOINERS = frozenset(("and", "y", "e", "et", "-", "und"))
NOT_ALONE = frozenset(
    listed(
        "one,uno,un,um,eins,a,once,mil,neuf,cent,cents,six,second,zero,null,dix,mille,sept,"
        "onze,do,dozen,dutzend,dúzia,docena,douzaine,million,hundred,thousand,tausend,"
        "hundert,cem,elf,acht,nil,pair"
    )
)
"""Words that are often no number, or a number in one language and another word in the next."""


EVERYWHERE = frozenset(
    listed("one,once,a,six,zero,mil,dozen,million,hundred,thousand,second,nil,dutzend,docena")
)
"""Those of them that may begin a number in a text of unknown language all the same."""


class Numeral(NamedTuple):
    """A number in words and its place."""

    value: float
    start: int
    end: int


@lru_cache(maxsize=16)
def vocabulary(language: str) -> dict[str, float]:
    """Number words of a language; all languages, without the doubtful ones, when it is unknown."""
    found: dict[str, float] = {}
    for lexicon in LEXICONS:
        if language in ("", lexicon.code):
            for word, value in lexicon.numerals.items():
                found.setdefault(word, value)
    if language in ("de", ""):
        found.update(below_hundred())
        found.pop("ein", None)
    for article in ("uno", "un", "um"):
        found.pop(article, None)
    return found


def numerals(found: Sequence[Token], language: str) -> Iterator[Numeral]:
    """The numbers written as Latin words in these tokens."""
    words = vocabulary(language)
    if language in ("de", ""):
        words = words | german_numbers(token.text for token in found)
    place = 0
    while place < len(found):
        told = words.get(found[place].text)
        if told is None or (told >= 1000 and place and found[place - 1].text.isdecimal()):
            place += 1  # a magnitude belongs to the digits in front of it: "3 mil e seiscentos"
            continue
        value, after = run(found, place, words)
        if not language and after == place + 1 and found[place].text in NOT_ALONE - EVERYWHERE:
            place += 1
            continue
        place, value = halved(found, place, after, value)
        first, last = found[place], found[after - 1]
        if value <= FEW and points_at(found, place, after):
            place = after
            continue
        if first.text != "one" or after > place + 1 or is_count(found, place):
            yield Numeral(value, first.start, last.end)
        place = after


FEW = 4
POINTING = frozenset(listed("the,these,those,die,diese,los,las,les,ces,os,as,estos,estas,estes"))


def points_at(found: Sequence[Token], place: int, after: int) -> bool:
    """Whether a small number only points at things that are known: "between the two kitchens"."""
    before = found[place - 1].text if place else ""
    behind = found[after].text if after < len(found) else ""
    return before in POINTING and behind[:1].isalpha()


def is_count(found: Sequence[Token], place: int) -> bool:
    """Whether "one" counts something: not in "no one", "one of", "the first one people name"."""
    before = found[place - 1].text if place else ""
    behind = found[place + 1].text if place + 1 < len(found) else ""
    if before in BEFORE_PRONOUN or not behind[:1].isalpha() or behind in BEHIND_PRONOUN:
        return False
    return not behind.endswith("s") or behind.endswith("ss")


BEFORE_PRONOUN = frozenset(
    listed(
        "no,not,any,every,this,that,the,each,which,another,number,first,last,next,only,right,wrong,good,"
        "better,best,new,old,big,small,same,other,easy,easier,hard,harder,great,real,favourite,favorite"
    )
)
BEHIND_PRONOUN = frozenset(
    listed(
        "of,another,by,and,day,people,children,men,women,that,which,who,where,to,for,we,i,you,they,he,"
        "she,everyone,everybody,left,there,here,with,in,at,on,is,can,will"
    )
)
"""Words that only follow a "one" that stands for a thing: plurals, subjects, prepositions."""


def halved(found: Sequence[Token], place: int, after: int, value: float) -> tuple[int, float]:
    """Where a number begins and what it is when half of a round one is meant: "half a million"."""
    if after > place + 1 or value not in HALVED:
        return place, value
    before = [token.text for token in found[max(0, place - 2) : place]]
    if before[-1:] and before[-1] in HALF:
        return place - 1, value / 2
    if len(before) == 2 and before[0] in HALF_A and before[1] in BEHIND_HALF:
        return place - 2, value / 2
    return place, value


HALVED = (12, 100, 1000, 1e6, 1e9)
HALF = frozenset(listed("halbe,halbes,halbem,halben,halber,medio,media,meio,meia"))
HALF_A = frozenset(("half", "demi"))
BEHIND_HALF = frozenset(("a", "-"))
AND_A_HALF = {
    ("and", "a", "half"), ("y", "medio"), ("y", "media"), ("e", "meio"), ("e", "meia"),
    ("et", "demi"), ("et", "demie"),
}  # fmt: skip
POINT = frozenset(listed("point,komma,coma,virgule,vírgula"))
ONE = frozenset(listed("un,une,uno,una,um,uma"))
"""Articles that are a number at the end of one: "vingt et un", "trinta e uma"."""


def run(found: Sequence[Token], place: int, words: dict[str, float]) -> tuple[float, int]:
    """The value of the number words from here on, and where they end."""
    total, group, after, at, last = 0.0, 0.0, place, place, 0.0
    while at < len(found):
        text = found[at].text
        if text in words:
            last = words[text]
            total, group = add(total, group, last)
            at = after = at + 1
        elif french := vigesimal(found, at, group):
            group, at = french
            after = at
        elif half := and_a_half(found, at):
            total, group = (total, group + 0.5) if group else (total + last / 2, 0.0)
            at = after = half
        elif text in POINT and 0 < group < 100 and (parts := decimals(found, at + 1, words)):
            group, at = group + parts[0], parts[1]
            after = at
        elif text in JOINERS and ends_in_one(found, at, group):
            return total + group + 1, at + 2
        elif text in SUMMING and last >= 1000 and not group:
            rest, end = run(found, at + 1, words)
            if not 0 < rest < last:
                break
            total, at = total + rest, end
            after = at
        elif (
            text in JOINERS
            and at > place
            and at + 1 < len(found)
            and found[at + 1].text in words
            and (group >= 20 or text == "-")
            and words[found[at + 1].text] < max(group, 100)
            and words[found[at + 1].text] < (100 if group >= 100 else 12 if text == "et" else 10)
        ):
            at += 1
        else:
            break
    return total + group, after


SUMMING = frozenset(("and", "e", "und"))
"""What joins the rest to the thousands of a number: "dois mil e quinhentos"."""


def and_a_half(found: Sequence[Token], at: int) -> int | None:
    """Where the half ends that is added to a number here: "two and a half thousand"."""
    texts = tuple(token.text for token in found[at : at + 3])
    return next((at + len(half) for half in AND_A_HALF if texts[: len(half)] == half), None)


def ends_in_one(found: Sequence[Token], at: int, group: float) -> bool:
    """Whether a joiner here leads to the one of a number such as "vingt et un"."""
    behind = found[at + 1].text if at + 1 < len(found) else ""
    return behind in ONE and 20 <= group % 100 <= 90 and group % 10 == 0


def decimals(found: Sequence[Token], at: int, words: dict[str, float]) -> tuple[float, int] | None:
    """What is told behind a spoken point, and where it ends: "four point two five"."""
    digits, end = "", at
    while end < len(found) and words.get(found[end].text, 100.0) < 100:
        digits, end = digits + f"{words[found[end].text]:.0f}", end + 1
    return (float(f"0.{digits}"), end) if digits else None


def vigesimal(found: Sequence[Token], at: int, group: float) -> tuple[float, int] | None:
    """`soixante-dix` and `quatre-vingt-dix`: the French count above sixty; value and end."""
    behind = found[at + 1].text if at + 1 < len(found) else ""
    if found[at].text != "-" or not behind:
        return None
    if group == 4 and behind in ("vingt", "vingts"):
        return 80.0, at + 2
    if group in (60, 80) and 10 <= FRENCH_TEENS.get(behind, 0) <= 19:
        return group + FRENCH_TEENS[behind], at + 2
    return None


FRENCH_TEENS = {
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip


def add(total: float, group: float, value: float) -> tuple[float, float]:
    """One more number word on top of what was read: hundreds multiply, the rest adds."""
    if value >= 1000:
        return total + (group or 1) * value, 0.0
    if value == 100 and 0 < group < 100:
        return total, group * 100
    if value == 12 and group:
        return total, group * 12
    return total, group + value

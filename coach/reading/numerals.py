"""Numbers written as words: `twenty-five`, `dos mil`, `fünfundzwanzig`, `三十`."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from coach.late import Late
from coach.reading.lexicon import LEXICONS
from coach.reading.lexicon.lexicon import listed
from coach.reading.words import Token

HAN_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
HAN_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000, "萬": 10_000}
LONGEST_HAN = 12
"""Characters of a numeral; what is longer is no number that anybody meant."""
HAN_NUMERAL = Late(r"[零〇一二两三四五六七八九十百千万亿萬]+")
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
    listed("one,once,a,six,zero,dozen,million,hundred,thousand,second,nil,dutzend,docena")
)
"""Those of them that may begin a number in a text of unknown language all the same."""


class Numeral(NamedTuple):
    """A number in words and its place."""

    value: float
    start: int
    end: int
    low: float | None = None
    """Where it is told as one of two, the lesser: 两三 is two or three."""


@lru_cache(maxsize=16)
def vocabulary(language: str) -> dict[str, float]:
    """Number words of a language; all languages, without the doubtful ones, when it is unknown."""
    found: dict[str, float] = {}
    for lexicon in LEXICONS:
        if language in ("", lexicon.code):
            for word, value in lexicon.numerals.items():
                found.setdefault(word, value)
    if language in ("de", ""):
        found.update(german())
    for article in ("uno", "un", "um"):
        found.pop(article, None)
    return found


def german() -> dict[str, float]:
    """`einundzwanzig` to `neunundneunzig`, `zweihundert`, `dreitausend`."""
    words = next(lexicon.numerals for lexicon in LEXICONS if lexicon.code == "de")
    ones = {word: value for word, value in words.items() if 2 <= value <= 9} | {"ein": 1.0}
    tens = {word: value for word, value in words.items() if 20 <= value <= 90}
    found = {f"{o}und{t}": ov + tv for o, ov in ones.items() for t, tv in tens.items()}
    found |= {f"{o}hundert": ov * 100 for o, ov in ones.items()}
    found |= {f"{o}tausend": ov * 1000 for o, ov in {**ones, "zehn": 10.0}.items()}
    return found


def numerals(found: Sequence[Token], language: str) -> Iterator[Numeral]:
    """The numbers written as Latin words in these tokens."""
    words = vocabulary(language)
    place = 0
    while place < len(found):
        if found[place].text not in words:
            place += 1
            continue
        if not language and found[place].text in NOT_ALONE - EVERYWHERE:
            place += 1
            continue
        value, after = run(found, place, words)
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


def run(found: Sequence[Token], place: int, words: dict[str, float]) -> tuple[float, int]:
    """The value of the number words from here on, and where they end."""
    total, group, after, at = 0.0, 0.0, place, place
    while at < len(found):
        text = found[at].text
        if text in words:
            total, group = add(total, group, words[text])
            at = after = at + 1
        elif french := vigesimal(found, at, group):
            group, at = french
            after = at
        elif (
            text in JOINERS
            and at > place
            and at + 1 < len(found)
            and found[at + 1].text in words
            and (group >= 20 or text == "-")
            and words[found[at + 1].text] < max(group, 100)
            and words[found[at + 1].text] < (100 if group >= 100 else 10)
        ):
            at += 1
        else:
            break
    return total + group, after


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
    if value == 100 and 0 < group < 10:
        return total, group * 100
    if value == 12 and group:
        return total, group * 12
    return total, group + value


def han_numerals(plain: str) -> Iterator[Numeral]:
    """The numbers written in Chinese numerals, leaving out idioms such as 统一 and 第一."""
    if plain.isascii() or not HAN_NUMERAL.search(plain):
        return
    idioms = [m.span() for m in han_idioms().finditer(plain)]
    for match in HAN_NUMERAL.finditer(plain):
        start, end = match.span()
        if any(a < end and start < b for a, b in idioms):
            continue
        said = match.group()
        low = None
        if (either := EITHER.fullmatch(said)) and either["two"] in ABOUT:
            least, said = (f"{either['ahead']}{n}{either['behind']}" for n in either["two"])
            low = han_value(least)
        value = han_value(said)
        if value is not None:
            yield Numeral(value, start, end, low)


EITHER = Late(
    r"(?P<ahead>[一二三四五六七八九]?十|)(?P<two>[一二两三四五六七八九]{2})(?P<behind>[十百千万亿萬]*)"
)
ABOUT = frozenset(
    ("一二", "一两", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九")
)
"""Two digits side by side, which are no number of two places: 两三, 十五六, 四五百."""


@lru_cache(maxsize=1)
def han_idioms() -> re.Pattern[str]:
    """Words that hold a numeral and count nothing; slow to compile, and most texts have none."""
    return re.compile(
        r"(?<![一二两三四五六七八九百])十分(?!钟|之)|万一|千万(?!元|人|用|次|美|级|的|[\u3400-\u9fff]{0,2}[元人])|一[起致直般样定切旦律流些同体线站新举点席]|统一|唯一|"
        r"第[一二三四五六七八九十百]+|[周期拜][一二三四五六日]|进一步|一个(?=更|新|超|好|让|有|能)|之一|"
        r"[一二三四]季度|万[科达]|同一|单一|一步|一[款种套支家](?=更|新|超|好|让|有|能)|三方|五一|双十一|百度|千里"
    )


def han_value(text: str) -> float | None:
    """The value of a Chinese numeral, None when it is none (万 alone)."""
    if text[0] in "百千万亿萬" or len(text) > LONGEST_HAN:
        return None
    total = section = digit = 0
    for char in text:
        if char in HAN_DIGITS:
            digit = digit * 10 + HAN_DIGITS[char] if digit and len(text) > 1 else HAN_DIGITS[char]
        elif HAN_POWERS[char] >= 10_000:
            total = (total + section + digit) * HAN_POWERS[char]
            section = digit = 0
        else:
            section += (digit or 1) * HAN_POWERS[char]
            digit = 0
    return float(total + section + digit)

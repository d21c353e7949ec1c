"""Quantities that a Chinese text tells in numerals, or in digits and numerals together."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from coach.late import Late
from coach.reading.han_values import HAN_POWERS, han_value, lowest, worth
from coach.reading.measuring import Piece, Quantity, made, measured
from coach.reading.units import HAN_COUNTERS, unit_names

HAN_NUMERAL = Late(r"[零〇一二两三四五六七八九十百千万亿萬]+")
POINT = Late(
    r"(?<![午上晚早晨])(?P<whole>[零〇一二两三四五六七八九十百千]+)点[零〇一二三四五六七八九]+(?![十百千]|刻|分钟)"
)
"""A number with a spoken point, and no time of the day: 四点二分, 三点五万."""
HALF_MORE = Late(
    r"(?P<count>[一二两三四五六七八九十]+|(?<![\d.])\d{1,3})(?:个半(?P<unit>小时|月|星期|百分点)"
    r"|(?P<whole>年|天|小时)半(?!年|天|个|价|数|成|径|程))"
)
"""So many and a half: 两个半小时, 三个半月, 一年半."""
MIXED = Late(
    r"(?<![\d.,])(?P<told>(?:\d{1,4}[亿万千百])+\d{1,4}(?!\d|[.,:/%年月日号点亿万千百]))"
    r"|(?<![\d.,])(?P<full>\d{1,4}[亿万千](?:\d{1,4}[万千百])+)")  # fmt: skip
"""Digits and powers in turn: 3万5, 2万8千, 3千5百."""
FRACTION = Late(
    r"百分之(?P<percent>[零〇一二两三四五六七八九十百]+(?:点[零一二三四五六七八九]+)?|\d+(?:\.\d+)?)"
    r"|(?P<below>[二三四五六七八九十]|\d{1,2})分之(?P<above>[一二三四五六七八九]|\d{1,2})"
    r"|(?P<tenths>[一二两三四五六七八九])成"
    r"(?:(?P<more>[一二三四五六七八九半])(?![个位名年月天十百])|(?![为功立长果员绩本就分]))"
)
"""Shares: 百分之三点五, 四分之一, 三成, 两成五."""
PART = Late(r"(?P<digits>\d+)(?P<power>[亿万千百]?)")


class HanNumeral(NamedTuple):
    """A number in Chinese numerals and its place."""

    value: float
    start: int
    end: int


def shares_in_han(text: str, plain: str) -> Iterator[Quantity]:
    """Shares and stretches of time with a half, which no other reading may take apart."""
    for match in FRACTION.finditer(plain) if "分之" in plain or "成" in plain else ():
        if match["below"]:
            share = round(100 * worth(match["above"]) / worth(match["below"]), 1)
        elif match["tenths"]:
            more = match["more"] or "零"
            share = 10 * worth(match["tenths"]) + (5 if more == "半" else worth(more))
        else:
            share = worth(match["percent"])
        yield made(text, share, "%", *match.span())
    yield from halves_in_han(text, plain)


def halves_in_han(text: str, plain: str) -> Iterator[Quantity]:
    """So many and a half of a unit."""
    for match in HALF_MORE.finditer(plain) if "半" in plain else ():
        told = match["unit"] or match["whole"]
        unit = unit_names().get(f"个{told}") or unit_names().get(told) or "years"
        yield made(text, worth(match["count"]) + 0.5, unit, *match.span())


def mixed_han(plain: str) -> Iterator[Piece]:
    """The numbers in digits and powers in turn."""
    for match in MIXED.finditer(plain):
        total, last = 0.0, 1
        for part in PART.finditer(match[0]):
            size = HAN_POWERS.get(part["power"], 0)
            if not size:
                size = last // 10 if len(part["digits"]) == 1 else 1
            total, last = total + int(part["digits"]) * size, size
        yield Piece(total, *match.span())


def in_han(text: str, plain: str) -> Iterator[Quantity]:
    """Quantities in Chinese numerals: small ones only where something is counted or reached."""
    for numeral in han_numerals(plain):
        behind = plain[numeral.end : numeral.end + 1]
        before = plain[max(0, numeral.start - 1) : numeral.start]
        counts = bool(behind) and behind in HAN_COUNTERS
        whole = numeral.value.is_integer()
        if whole and numeral.value < 10 and not counts and before not in ("到", "至", "达"):
            continue
        if numeral.value == 1 and behind and behind in ARTICLE_ENDS:
            continue
        if FIRST_TIME.match(plain, numeral.start):
            continue
        if quantity := measured(text, plain, Piece(*numeral)):
            yield quantity._replace(low=lowest(plain[numeral.start : numeral.end]))


FIRST_TIME = Late(r"一次(?:性|就|便|即|到位|成功|[^\W\d]{1,4}率)")
"""A Chinese "at the first go", which counts nothing: "一次解决率", "一次就修好"."""
ARTICLE_ENDS = "个种家款名位分套本"
"""Behind a Chinese "one" they make it rather an article."""


def han_numerals(plain: str) -> Iterator[HanNumeral]:
    """The numbers written in Chinese numerals, leaving out idioms such as 统一 and 第一."""
    if plain.isascii() or not HAN_NUMERAL.search(plain):
        return
    idioms = [m.span() for m in han_idioms().finditer(plain)]
    pointed = list(POINT.finditer(plain)) if "点" in plain else []
    taken = idioms + [match.span() for match in pointed]
    for match in (*pointed, *HAN_NUMERAL.finditer(plain)):
        start, end = match.span()
        if any(a < end and start < b for a, b in (idioms if match in pointed else taken)):
            continue
        value = han_value(match.group())
        if value is not None:
            yield HanNumeral(value, start, end)


@lru_cache(maxsize=1)
def han_idioms() -> re.Pattern[str]:
    """Words that hold a numeral and count nothing; slow to compile, and most texts have none."""
    return re.compile(
        r"(?<![一二两三四五六七八九百])十分(?!钟|之)|万一|千万(?!元|人|用|次|美|级|的|[\u3400-\u9fff]{0,2}[元人])|一[起致直般样定切旦律流些同体线站新举点席]|统一|唯一|"
        r"第[一二三四五六七八九十百]+|[周期拜][一二三四五六日]|进一步|一个(?=更|新|超|好|让|有|能)|之一|"
        r"[一二三四]季度|万[科达]|同一|单一|一步|一[款种套支家](?=更|新|超|好|让|有|能)|三方|五一|双十一|百度|千里"
    )

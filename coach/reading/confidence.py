"""How sure somebody says they are, on the scale from 0 to 10."""

import re
from collections.abc import Sequence

from coach.late import Late
from coach.reading.marks import folded
from coach.reading.measuring import Quantity
from coach.reading.numbers import numbers

SAID = {
    "half sure": 5, "fifty-fifty": 5, "fifty fifty": 5, "50/50": 5, "50-50": 5, "halb sicher": 5,
    "medio seguro": 5, "moitié sûr": 5, "五五开": 5, "一半把握": 5, "meio certo": 5,
    "completely sure": 10, "absolutely sure": 10, "hundred percent": 10, "dead certain": 10,
    "no chance": 0, "not at all sure": 1, "keine chance": 0, "ganz sicher": 10,
    "very sure": 9, "sehr sicher": 9, "muy seguro": 9, "très sûr": 9, "muito certo": 9,
    "很有把握": 8, "完全有把握": 10, "没把握": 2, "halb-halb": 5, "halbe-halbe": 5,
    "mitad y mitad": 5, "moitié-moitié": 5, "meio a meio": 5, "一半一半": 5,
    "not very sure": 3, "not sure": 4,
}  # fmt: skip
BARE = {
    "one": 1, "six": 6, "dix": 10, "neuf": 9, "sept": 7, "eins": 1, "seis": 6, "un": 1, "uno": 1,
    "um": 1, "sei": 6, "acht": 8, "elf": 11, "zero": 0, "null": 0, "cero": 0, "zéro": 0, "dez": 10,
    "once": 11, "零": 0,
}  # fmt: skip
HAN_MARK = Late(
    r"(?P<digit>[零一二两三四五六七八九十](?!点[^钟]|些|下|起|样|直|定|步|边)|(?<!\d)(?:10|\d)(?![A-Za-z\d]))(?:分|成|点)?"
)
HAN_VALUES = {**{c: n for n, c in enumerate("零一二三四五六七八九十")}, "两": 2}
INSTEAD = Late(
    r"(?:no,|not|instead of|rather than|nicht|statt|pas|não|不是)\s(?:a\s|an\s|eine\s)?$"
)


def confidence(text: str) -> int | None:
    """The one confidence that the text gives, 0 to 10; None for none, or for two that differ.

    Understands `8`, `7/10`, `70%`, `maybe a 5 then`, `sieben von zehn`, `大概六分`, `half sure`.
    """
    plain = folded(text)
    said = {value for phrase, value in SAID.items() if phrase in plain}
    if said:
        return max(said) if len(said) == 1 else longest(plain)
    if (told := tenths(text)) and max(told) - min(told) <= 1:
        return max(told)
    marks = {
        mark
        for quantity in numbers(text)
        if not INSTEAD.search(plain[max(0, quantity.start - 16) : quantity.start])
        if (mark := on_scale(quantity)) is not None
    }
    if len(marks) == 1:
        return marks.pop()
    return None if marks else bare(plain)


def tenths(text: str) -> list[int]:
    """The marks that are told with their scale: `6 out of 10`, `6 sobre 10`, `六成`, `七八分`.

    Of two Chinese digits in a row the higher one comes first.
    """
    han = [
        HAN_VALUES[digit] for pair in HAN_TENTHS.findall(text) for digit in reversed(pair) if digit
    ]
    return [number for raw in TENTHS.findall(text) if (number := int(raw)) <= 10] + han


TENTHS = Late(
    r"(?<![\d.,])(\d{1,2})\s?(?:out of|of|von|de|sobre|sur|em)"
    r"\s?(?:10|ten|zehn|diez|dix|dez)(?!\w)",
    re.IGNORECASE,
)
HAN_TENTHS = Late(
    r"(?<![零一二两三四五六七八九十百])([一二三四五六七八九])?([一二三四五六七八九])(?:成|分(?!钟|之))"
)


def tells_a_mark(text: str) -> bool:
    """Whether a text says how sure somebody is: by a word, a scale of ten, or a lone share."""
    if SURE_WORD.search(folded(text)) or TENTHS.search(text):
        return True
    lone = len(text.split()) <= FEW_WORDS and len(numbers(text)) == 1
    return lone and bool(SHARE.search(text)) and confidence(text) is not None


SURE_WORD = Late(
    r"(?<![^\W\d_])(?:sure|confident|likely|certain|sicher|zuversichtlich|segur[oa]|confiad[oa]"
    r"|sûre?|certaine?|confiante?|certeza|chances?|wahrscheinlich)(?![^\W\d_])|把握|信心|可能"
)
SHARE = Late(r"%|percent|prozent|por ?cien|pour ?cent|成", re.IGNORECASE)
FEW_WORDS = 7
"""Words of a message that says little but how sure one is."""


def beside(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities without those that only tell, beside a goal, how sure somebody is of it.

    "Reach 40 members (80 % confidence)" aims at 40; "pupils' confidence from 4 to 7" is a metric.
    """
    plain = folded(text)
    if not found or not any(map(plain.__contains__, SURE_STEMS)) or not SURE.search(plain):
        return tuple(found)
    return tuple(q for q in found if not (on_scale(q) is not None and is_aside(plain, q)))


def is_aside(plain: str, quantity: Quantity) -> bool:
    """Whether a number stands behind the goal, in brackets or behind a comma, as a confidence."""
    before, behind = plain[: quantity.start], plain[quantity.end :]
    return bool(SURE_OF.search(before) or (OPENED.search(before) and SURE.match(behind.lstrip())))


SURE = Late(
    r"(?:confidence|confident|conf\.?|sure|zuversicht(?:lich)?|sicher|confianza|seguros?|confiance"
    r"|sûrs?|confiança|certeza)(?![^\W\d_])|信心|把握"
)
SURE_STEMS = ("conf", "sur", "sûr", "sicher", "zuversicht", "segur", "certeza", "信心", "把握")
"""One of them is in each of these words."""
OPENED = Late(r"[(\[,;|–—（，；]\s?$|\s-\s$")
SURE_OF = Late(
    rf"(?:[(\[,;|–—（，；]|\s-)\s?(?:our |my )?(?:{SURE.source})(?: level| score)?\s?[:=：]?\s?$"
)


def longest(plain: str) -> int:
    """The value of the longest phrase ("not very sure" holds "very sure")."""
    return SAID[max((phrase for phrase in SAID if phrase in plain), key=len)]


def on_scale(quantity: Quantity) -> int | None:
    """The quantity as a confidence, None when it counts something else."""
    value, unit = quantity.value, quantity.unit
    if quantity.kind != "amount":
        return None
    if unit == "%":
        return round(value / 10) if 0 <= value <= 100 else None
    if unit in ("/5", "/100"):
        return round(value * (2 if unit == "/5" else 0.1))
    if unit == "" and 0 < value < 1:
        return round(10 * value)
    if unit in ("", "/10", "points") and 0 <= value <= 10:
        return round(value)
    return None


def bare(plain: str) -> int | None:
    """A confidence given as nothing but a small number word."""
    words = [word for word in re.findall(r"[^\W\d_]+", plain) if word in BARE]
    if len(words) == 1 and 0 <= BARE[words[0]] <= 10 and len(plain.split()) <= 6:
        return BARE[words[0]]
    han = [m for m in HAN_MARK.finditer(plain) if len(m.group()) > 1 or len(plain) <= 3]
    if len(han) == 1:
        digit = han[0]["digit"]
        return HAN_VALUES[digit] if digit in HAN_VALUES else int(digit)
    return None

"""What a Chinese numeral is worth: `三十`, `三万五`, `四点二`."""

from coach.late import Late

HAN_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
HAN_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000, "萬": 10_000}
LONGEST_HAN = 12
"""Characters of a numeral; what is longer is no number that anybody meant."""
ABOUT = Late(
    r"(?<![零〇一二两三四五六七八九])(?:一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)(?=[十百千万亿萬]|$)"
)
"""Two digits in a row are two numbers of which one is right: 七八个, 三四百."""


def han_value(text: str) -> float | None:
    """The value of a Chinese numeral, None for none (万 alone); of 七八 the higher."""
    whole, _, decimals = text.partition("点")
    if decimals:
        value = han_value(whole)
        tail = "".join(str(HAN_DIGITS[char]) for char in decimals)
        return None if value is None else float(f"{value:.0f}.{tail}")
    if text[0] in "百千万亿萬" or len(text) > LONGEST_HAN:
        return None
    text = ABOUT.sub(lambda match: match[0][1], text)
    return summed(text)


def lowest(text: str) -> float | None:
    """The lower of two numbers that are told in one (七八), None when there is but one."""
    lower = ABOUT.sub(lambda match: match[0][0], text)
    return None if lower == text else summed(lower)


def summed(text: str) -> float:
    """The value of digits and powers in a row."""
    total = section = digit = 0
    for place, char in enumerate(text):
        if char in HAN_DIGITS:
            digit = digit * 10 + HAN_DIGITS[char] if digit and len(text) > 1 else HAN_DIGITS[char]
        elif HAN_POWERS[char] >= 10_000:
            total = (total + section + digit) * HAN_POWERS[char]
            section = digit = 0
        else:
            section += (digit or 1) * HAN_POWERS[char]
            digit = 0
        if place == len(text) - 1 and digit and place > 1 and text[place - 1] in "百千万亿萬":
            digit *= HAN_POWERS[text[place - 1]] // 10
    return float(total + section + digit)


def worth(raw: str) -> float:
    """A number in digits or Chinese numerals."""
    return float(raw) if raw[0].isdigit() else (han_value(raw) or 0.0)

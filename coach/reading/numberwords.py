"""The patterns and phrases by which quantities are found, and what only looks like one."""

import re

DIGITS = re.compile(
    r"\d{1,3}(?:[,.]\d{3})+(?![\d])(?:[.,]\d+)?|\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+(?:[.,]\d+)?"
)
NAMES = re.compile(
    r"""24/7 | \b1:1s?\b | \b1-on-1s?\b | \b1-to-1s?\b | \b\d{1,2}:\d{2}\b | (?:[a-z]+://|www\.)\S+
      | \b[a-z][\w-]*(?:\.[a-z]{2,})+/\S*
      | \b(?:iso|din|rfc|fortune|ftse|s&p|dax|sdg|covid|gpt|windows|python|web|industrie
            |industry)[\s-]?\d+(?:\.\d+)*
      | (?<!per\ )(?<!a\ )(?<!each\ )(?<!every\ )
        \b(?:version|versión|versão|release|phase|fase|level|stage|step|schritt|tier|part|chapter
            |kapitel|week|day|semana|room|grade|klasse|class|sprint|team|no\.|nr\.|nº|kr|ok|o|section
            |lesson|unit|module|episode|figure|row|line|article|rule|option|gate|round|type|group|year)
            (?<!^release)(?<!^stage)(?<!^team)
            \s\d+(?:\.\d+)*\b(?!\s?(?:%|percent))
      | \b[a-z]{1,6}-\d+\b | \b\d{1,3}(?:st|nd|rd)\b(?!\spercentile) | \b\d{1,3}th\b(?!\spercentile)
      | \#\s?\d+ | \b(?!\dh[0-5]\d\b)\d{1,3}[a-z]{1,2}\d+\b | \b\d+d\b(?=\s\w)
      | 第\s?\d+ | \b\d+/\d+/\d+\b
      | 360[\s-]?(?:°|degrees?) | \b(?:2|3|4|5)(?:g|fa)\b
      | \b\d{1,2}(?:am|pm|\sa\.m\.|\sp\.m\.|\suhr)\b
    """,
    re.VERBOSE,
)  # fmt: skip
RELEASE = re.compile(
    r"(?<![\w])[A-Z][a-z]+\s(?P<number>\d+\.\d+)(?=\s*(?:$|[.,;)]|\sto\s|\sby\s))"
    r"|(?<![\w])(?:EN|Global)[\s-](?P<norm>\d+)"
)
"""Names of which only the capitals tell: "Foo 4.1", "EN 9001"."""
FACTORS = {
    "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "twofold": 2, "triple": 3, "tripled": 3,
    "tripling": 3, "threefold": 3, "treble": 3, "quadruple": 4, "quadrupled": 4, "fourfold": 4,
    "tenfold": 10, "fivefold": 5, "halve": 0.5, "halved": 0.5, "halving": 0.5, "twice as": 2,
    "in half": 0.5, "by half": 0.5,
    "duplicar": 2, "duplicamos": 2, "duplica": 2, "duplique": 2, "el doble": 2, "triplicar": 3,
    "a la mitad": 0.5, "verdoppeln": 2, "verdoppelt": 2, "verdoppelung": 2, "verdopplung": 2,
    "verdreifachen": 3, "verdreifacht": 3, "halbieren": 0.5, "halbiert": 0.5, "halbierung": 0.5,
    "vervierfachen": 4, "doubler": 2, "doublé": 2, "doublement": 2, "le double": 2, "tripler": 3,
    "de moitié": 0.5, "diviser par deux": 0.5, "dobrar": 2, "dobro": 2, "pela metade": 0.5,
    "à metade": 0.5, "dobramos": 2, "翻倍": 2, "翻一番": 2, "翻番": 2,
    "翻两番": 4, "减半": 0.5, "加倍": 2,
    "两倍": 2, "三倍": 3, "四倍": 4, "五倍": 5, "十倍": 10, "一倍": 2, "成倍": 2,
}  # fmt: skip
SHARES = {
    "half of": 50.0, "half the": 50.0, "half our": 50.0, "a third of": 100 / 3,
    "one third of": 100 / 3, "two thirds of": 200 / 3, "two-thirds of": 200 / 3,
    "three quarters of": 75.0, "three-quarters of": 75.0, "a quarter of all": 25.0,
    "la mitad de": 50.0, "la moitié de": 50.0, "la moitié des": 50.0, "metade dos": 50.0,
    "metade das": 50.0, "die hälfte": 50.0, "ein drittel": 100 / 3, "un tercio de": 100 / 3,
    "un tiers des": 100 / 3, "um terço d": 100 / 3, "一半": 50.0, "百分之五十": 50.0,
}  # fmt: skip
SCALES = frozenset((3, 4, 5, 6, 7, 10, 20, 100))
OUT_OF = re.compile(r"\s?(?:/|out of|von|de|sur|em cada|de cada"
    r"|von je)\s?(?P<scale>\d{1,3}(?:\.0)?|ten|five|zehn|fünf|diez|cinco|dez|dix|cinq)(?![\d.]"
    r"|\s?(?:%|/))(?![^\W\d_])")  # fmt: skip
SCALE_WORDS = {
    "ten": 10, "five": 5, "zehn": 10, "fünf": 5, "diez": 10, "cinco": 5, "dez": 10, "dix": 10,
    "cinq": 5,
}  # fmt: skip
TIMES = re.compile(
    r"\s?(?:x|倍|-fold|-fach|fach|fois plus|veces más|vezes mais|mal so|times as"
    r"|times more)(?![a-wyz0-9])"
)
WINDOW_BEFORE = re.compile(
    r"(?:within|first|last|past|next|coming|previous|every|inside|after|before|under the"
    r"|innerhalb von|binnen|ersten|letzten|nächsten|kommenden|dentro de|primeros|últimos|próximos"
    r"|em até|primeiros|nos|les|premiers|premières|prochains|prochaines|dans les|sous"
    r"|em|en|durante|over|for|near|nach|après|tras|após)\s(?:the\s(?:first|last)\s|los\s|las\s)?$"
)
PACE = re.compile(
    r"\s(?:per|a|an|each|every|in|pro|por|al|par|im)\s|\s?/|\s(?:weekly|daily|monthly)"
)
PERCENTILE = re.compile(r"(?:st|nd|rd|th)\spercentile")
AIMED = re.compile(
    r"(?:\b(?:to|auf|al|a|à|para|than|least|most|over|under|from|von|de|about|exactly|reach)"
    r"|[→≥≤<>=到至达从由])\s?$"
)
YEAR_GOES_ON = re.compile(
    r"(?:the year|our year|the first|financial|fiscal|and beyond|das jahr|l'année|el año|o ano)"
    r"(?![^\W\d_])|财年|财政|年度"
)
"""What stands behind a year and never behind a number of things."""
TIME_UNITS = frozenset(("s", "min", "h", "days", "weeks", "months", "years"))
HAN_FRACTION = re.compile(r"百分之(?P<percent>[零〇一二两三四五六七八九十百]+|\d+(?:\.\d+)?)"
    r"|(?P<below>[二三四五六七八九十]|\d{1,2})分之(?P<above>[一二三四五六七八九]|\d{1,2})"
    r"|(?P<tenths>[一二两三四五六七八九])成(?![为功立长果员绩本就分])")  # fmt: skip

PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "tenth": 10, "drittel": 3, "viertel": 4, "fünftel": 5, "zehntel": 10, "tercio": 3,
    "cuarto": 4, "quinto": 5, "tiers": 3, "quart": 4, "cinquième": 5, "dixième": 10, "terço": 3,
    "quarto": 4,
}  # fmt: skip
"""What a fraction in words is a part of."""
FRACTION = re.compile(
    rf"(?<![^\W\d_])(?:(?<=by )|(?<=um )|(?<=en )|(?<=em )|(?<=d')|(?<=de ))"
    rf"(?P<top>a|an|one|two|three|ein|zwei|drei|un|dos|tres|deux|trois|um|dois|três)[\s-]"
    rf"(?P<part>{'|'.join(PARTS)})(?![^\W\d_])"
)
"""How much something shall move: "by a third", "um ein Viertel", "d'un tiers"."""
COUNTED = {
    "one": 1, "1": 1, "two": 2, "three": 3, "un": 1, "une": 1, "uno": 1, "una": 1, "um": 1,
    "uma": 1, "dos": 2, "deux": 2, "dois": 2, "duas": 2, "ein": 1, "eine": 1, "einer": 1,
    "zwei": 2, "other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10,
    "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "zehnte": 10, "four": 4, "five": 5,
    "six": 6, "ten": 10, "vier": 4, "fünf": 5, "drei": 3, "zehn": 10, "tres": 3, "cuatro": 4,
    "cinco": 5, "diez": 10, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10, "três": 3,
    "quatro": 4, "dez": 10,
}  # fmt: skip
"""The small numbers by which a ratio is told in words."""
ORDINAL_PARTS = ("zweiter", "zweiten", "dritter", "dritten", "vierter", "zehnter")
SMALL_WORDS = "|".join(sorted(COUNTED, key=len, reverse=True))
ONE_IN = re.compile(
    rf"(?<![^\W\d_])(?:(?P<some>{SMALL_WORDS})\s(?:in|out of|de cada|em cada|von|sur)"
    rf"(?:\severy)?\s(?P<all>{SMALL_WORDS}|\d{{1,2}})"
    rf"|(?P<one>une?)\s[^\W\d_]+\ssur\s(?P<french>{SMALL_WORDS}|\d{{1,2}})"
    r"|(?:every\s(?P<nth>other|second|third|fourth|fifth|tenth)"
    r"|jede[rs]?\s(?P<nth_de>zweite|dritte|vierte|fünfte|zehnte)[rns]?)"
    r"(?=\s(?!day|week|month|quarter|year|hour|tag|woche|monat|jahr|quartal|sprint|[^\W\d_]+day)))"
    r"(?![^\W\d_])"
    r"|每(?P<han>[两二三四五六七八九十]|\d{1,2})[个位名][\u3400-\u9fff]{1,5}?有(?P<some_han>[一二两三四]|\d)[个位名]?"
)
"""A share told as one of so many: "one in four", "jeder zweite", "un client sur trois"."""

MONEY = re.compile(
    r"(?:(?<![^\W\d_\u3400-\u9fff])(?:us\$|r\$|a\$|c\$|usd|eur|gbp|chf|rmb|cny|inr|brl|rs\.?)"
    r"|[$€£¥₹])\s?$"
)
"""A currency right in front of a number; one told in letters is a word of its own."""
BELOW_ZERO = re.compile(
    r"(?:^|\s)(?:from|to|at|now|currently|today|is|was|von|auf|bei|derzeit|de|desde|a|hasta|ahora"
    r"|à|maintenant|para|agora)\s-$|(?:→|->|=>|[从到至])\s?-$"
)
"""What stands in front of a number below zero: elsewhere a minus tells a step ("costs -20 %")."""
UP_FROM_BELOW = re.compile(
    r"\s?(?:%|percent|points?)?\s?(?:to|auf|a|à|para|→|->|=>|[到至])\s?\+?\d"
)
"""What stands behind a start below zero, when no word announces it: "NPS -10 to 25"."""
HOURS = re.compile(r"(?<![\w:.,])(?P<hours>\d)\s?h\s?(?P<minutes>[0-5]\d)(?:\s?min)?(?!\w)")
CLOCK = re.compile(r"(?:at|by|before|until|avant|vers|dès|um|vor|bis)\s$")
"""Words in front of a time of the day, which "9h30" is as well."""
RANGE = frozenset(("-", " - ", "~", "至"))
"""What stands between the ends of a range."""

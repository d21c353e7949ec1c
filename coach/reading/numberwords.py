"""The patterns and phrases by which quantities are found."""

from coach.late import Late

DIGITS = Late(
    r"\d(?:\d*(?!\d|[.,' ]\d)|\d{0,2}(?:[,.]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d{0,2}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d?(?:,\d{2})+,\d{3}(?!\d)|\d*(?:[.,]\d+)?)"
)
"""Every alternative begins with a digit, told once in front: so the search skips to digits. The
first one, digits without separators, is what most numbers are."""
FACTORS = {
    "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "twofold": 2, "triple": 3, "tripled": 3,
    "tripling": 3, "threefold": 3, "treble": 3, "quadruple": 4, "quadrupled": 4, "fourfold": 4,
    "tenfold": 10, "fivefold": 5, "halve": 0.5, "halved": 0.5, "halving": 0.5, "twice as": 2,
    "in half": 0.5, "by half": 0.5, "triples": 3, "quadruples": 4,
    "duplican": 2, "al doble": 2, "triplica": 3, "triplican": 3, "dobra": 2, "dobram": 2,
    "doublent": 2, "doublée": 2, "doublés": 2, "doublées": 2, "triplent": 3,
    "duplicar": 2, "duplicamos": 2, "duplica": 2, "duplique": 2, "el doble": 2, "triplicar": 3,
    "a la mitad": 0.5, "doppelt so viele": 2, "doppelt so viel": 2, "dreimal so viele": 3,
    "verdoppeln": 2, "verdoppelt": 2, "verdoppelung": 2, "verdopplung": 2,
    "verdreifachen": 3, "verdreifacht": 3, "halbieren": 0.5, "halbiert": 0.5, "halbierung": 0.5,
    "vervierfachen": 4, "doubler": 2, "doublé": 2, "doublement": 2, "le double": 2, "tripler": 3,
    "de moitié": 0.5, "diviser par deux": 0.5, "dobrar": 2, "dobro": 2, "pela metade": 0.5,
    "à metade": 0.5, "dobramos": 2, "翻倍": 2, "翻一番": 2, "翻番": 2,
    "翻两番": 4, "减半": 0.5, "加倍": 2,
    "两倍": 2, "三倍": 3, "四倍": 4, "五倍": 5, "十倍": 10, "一倍": 2, "成倍": 2,
}  # fmt: skip
SHARES = {
    "half of": 50.0, "half the": 50.0, "half our": 50.0, "a third of": 33.3,
    "one third of": 33.3, "two thirds of": 66.7, "two-thirds of": 66.7,
    "three quarters of": 75.0, "three-quarters of": 75.0, "a quarter of all": 25.0,
    "la mitad de": 50.0, "la moitié de": 50.0, "la moitié des": 50.0, "metade dos": 50.0,
    "metade das": 50.0, "die hälfte": 50.0, "ein drittel": 33.3, "un tercio de": 33.3,
    "un tiers des": 33.3, "um terço d": 33.3, "一半": 50.0, "百分之五十": 50.0,
}  # fmt: skip
SCALES = frozenset((3, 4, 5, 6, 7, 10, 20, 100))
OUT_OF = Late(r"\+?\s?(?:/|out of|von|de|sur|sobre|em cada|de cada"
    r"|von je)\s?(?P<scale>\d{1,3}(?:\.0)?|ten|five|zehn|fünf|diez|cinco|dez|dix|cinq)(?![\d.]"
    r"|\s?(?:%|/))(?![^\W\d_])")  # fmt: skip
SCALE_WORDS = {
    "ten": 10, "five": 5, "zehn": 10, "fünf": 5, "diez": 10, "cinco": 5, "dez": 10, "dix": 10,
    "cinq": 5,
}  # fmt: skip
TIMES = Late(
    r"\s?(?:x|倍|배(?!송|포|너|경)|-fold|-fach|fach|fois plus|veces más|vezes mais|mal so|times as"
    r"|times more)(?![a-wyz0-9])"
)
TIMES_OR_SCALE = ("-", "x", "fach", "fois", "fold", "mal", "times", "veces", "vezes", "/", "out",
    "von", "de", "sur", "em", "of", "sobre")  # fmt: skip
"""How the ASCII ones among `TIMES` and `OUT_OF` begin: asked first, as most numbers have none."""
WINDOW_BEFORE = Late(
    r"(?:within|first|last|past|next|coming|previous|every|inside|after|before|under the"
    r"|innerhalb von|binnen|ersten|letzten|nächsten|kommenden|dentro de|primeros|últimos|próximos"
    r"|em até|primeiros|nos|les|premiers|premières|prochains|prochaines|dans les|sous"
    r"|em|en|durante|over|for|near|nach|après|tras|após)\s(?:the\s(?:first|last)\s|los\s|las\s)?$"
)
PACE = Late(r"\s(?:per|a|an|each|every|in|pro|por|al|par|im)\s|\s?/|\s(?:weekly|daily|monthly)")
PERCENTILE = Late(r"(?:st|nd|rd|th)\spercentile")
TIME_UNITS = frozenset(("s", "min", "h", "days", "weeks", "months", "years"))
MONEY = Late(
    r"(?:(?<![^\W\d_])(?:us\$|r\$|a\$|c\$|usd|eur|gbp|chf|rmb|cny|inr|brl|rs\.?)"
    r"|[$€£¥₹])\s?$"
)
"""A currency right in front of a number; one told in letters is a word of its own."""
BELOW_ZERO = Late(
    r"(?:^|\s)(?:from|to|at|now|currently|today|is|was|von|auf|bei|derzeit|de|desde|a|hasta|ahora"
    r"|à|maintenant|para|agora)\s-$|(?:→|->|=>|[从到至])\s?-$"
)
"""What stands in front of a number below zero: elsewhere a minus tells a step ("costs -20 %")."""
UP_FROM_BELOW = Late(r"\s?(?:%|percent|points?)?\s?(?:to|auf|a|à|para|→|->|=>|[到至])\s?\+?\d")
"""What stands behind a start below zero, when no word announces it: "NPS -10 to 25"."""
RANGE = frozenset(("-", " - ", "~", "至"))
"""What stands between the ends of a range."""
MORE = ("more", "extra", "additional", "further", "weitere", "zusätzliche")
"""How the words begin behind which the unit stands."""
FURTHER = Late(
    r"\s(?:more|extra|additional|further|weitere[nr]?|zusätzliche[nr]?)"
    r"\s(?P<unit>hours?|minutes?|days?|weeks?|months?|stunden?|minuten?|tagen?|tage|wochen?|monaten?|monate)"
    r"(?![^\W\d_])"
)
"""A unit behind a word for what comes on top: "5 more hours"."""

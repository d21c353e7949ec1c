"""Quantities told in another way than by a number and its unit: factors, shares, durations."""

import re
from collections.abc import Iterator
from functools import lru_cache

from coach.late import Late
from coach.reading.han_values import worth
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import is_han
from coach.reading.measuring import Kind, Piece, Quantity, made
from coach.reading.numberwords import FACTORS, SHARES
from coach.reading.units import unit_names
from coach.reading.words import tokens, word_set

PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "tenth": 10, "drittel": 3, "viertel": 4, "fünftel": 5, "zehntel": 10, "tercio": 3,
    "cuarto": 4, "quinto": 5, "tiers": 3, "quart": 4, "cinquième": 5, "dixième": 10, "terço": 3,
    "quarto": 4,
}  # fmt: skip
"""What a fraction in words is a part of."""
FRACTION = Late(
    rf"(?<![^\W\d_])(?:(?<=by )|(?<=um )|(?<=en )|(?<=em )|(?<=d')|(?<=de )|(?<=contre )"
    r"|(?<=contra ))"
    rf"(?P<top>a|an|one|two|three|ein|zwei|drei|un|dos|tres|deux|trois|um|dois|três)[\s-]"
    rf"(?P<part>{'|'.join(PARTS)})(?![^\W\d_])"
)
"""How much something shall move: "by a third", "um ein Viertel", "d'un tiers"."""
SEVERAL_PARTS = Late(
    r"(?<![^\W\d_])(?P<two>(?:two|zwei|dos|deux|dois)[\s-](?:thirds|drittel|tercios|tiers|terços)"
    r"|dos terceras partes|duas terças partes)(?![^\W\d_])"
    r"|(?<![^\W\d_])(?P<three>(?<!in )(?<!for )(?<!the )(?<!next )(?<!last )(?<!past )(?<!all )"
    r"(?<!after )(?<!within )(?<!over )(?<!first )(?<!every )three[\s-]quarters"
    r"(?! (?:in a row|ago|later|running|straight|long))"
    r"|drei ?viertel(?!stunde| stunde|jahr| jahr| (?:vor|nach|eins|zwei|drei|vier|fünf|sechs|sieben"
    r"|acht|neun|zehn|elf|zwölf))"
    r"|tres cuartas partes|três quartas partes|trois quarts(?! d'heure)"
    r"|(?P<rooms>tres cuartos|três quartos))(?![^\W\d_])"
)
"""Several parts of a whole: "two thirds", "drei Viertel"; no stretches of time.

In Spanish and Portuguese three quarters are three rooms as well, where no other share is told.
"""
HALF = Late(
    r"(?<![^\W\d_])(?:(?:(?:about|only|just|over|around|roughly|nearly|almost|than)"
    r" half|(?<=instead of )half|(?<=from )half)"
    r"(?! (?:an?|way|year|hour|day|time|price|term|as|past|marathons?)(?![^\W\d_]))"
    r"|(?:(?<=statt )|(?<=als )|(?<=von ))der hälfte"
    r"|la mitad(?! del? (?:año|mes|curso|camino|verano|[a-z]+o)(?![^\W\d_]))"
    r"|la moitié(?! d(?:e l'année|u mois|u temps))"
    r"|(?<!primeira )(?<!segunda )metade(?! d[oe] (?:ano|mês|caminho|tempo|[a-z]+o)(?![^\W\d_])))"
    r"(?![^\W\d_])"
)
"""A half of those that are meant, without a word for them behind it: "la mitad vuelve"."""
COUNTED = {
    "one": 1, "1": 1, "two": 2, "three": 3, "un": 1, "une": 1, "uno": 1, "una": 1, "um": 1,
    "uma": 1, "dos": 2, "deux": 2, "dois": 2, "duas": 2, "ein": 1, "eine": 1, "einer": 1,
    "zwei": 2, "other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10,
    "zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "zehnte": 10, "four": 4, "five": 5,
    "six": 6, "ten": 10, "vier": 4, "fünf": 5, "drei": 3, "zehn": 10, "tres": 3, "cuatro": 4,
    "cinco": 5, "diez": 10, "trois": 3, "quatre": 4, "cinq": 5, "dix": 10, "três": 3,
    "quatro": 4, "dez": 10, "twelve": 12, "twenty": 20, "fifty": 50, "hundred": 100, "zwölf": 12,
    "zwanzig": 20, "hundert": 100, "doce": 12, "veinte": 20, "cien": 100, "douze": 12, "vingt": 20,
    "cent": 100, "doze": 12, "vinte": 20, "cem": 100,
}  # fmt: skip
"""The small numbers by which a ratio is told in words."""
ONE_OF = {
    "seven": 7, "eight": 8, "nine": 9, "fifteen": 15, "thirty": 30, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9, "fünfzehn": 15, "dreißig": 30, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "quince": 15, "treinta": 30, "sept": 7, "huit": 8, "neuf": 9, "quinze": 15,
    "trente": 30, "sete": 7, "oito": 8, "nove": 9, "trinta": 30, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20, "sechste": 6, "siebte": 7,
    "siebente": 7, "achte": 8, "neunte": 9, "zwölfte": 12, "zwanzigste": 20, "hundertste": 100,
    "hundredth": 100, "thousandth": 1000, "tausendste": 1000,
}  # fmt: skip
"""Further ones of which one is told: "eight out of ten" is rather a mark, not "one in eight"."""
WHOLES = COUNTED | ONE_OF
NTH = "|".join(word for word in WHOLES if word.endswith(("th", "ther", "ird", "cond")))
NTH_GERMAN = "|".join(word for word in WHOLES if word.endswith("te"))
ORDINAL_PARTS = tuple(f"{part}{end}" for part in NTH_GERMAN.split("|") for end in "mnrs")
SMALL_WORDS = "|".join(sorted(COUNTED, key=len, reverse=True))
FURTHER = "|".join(sorted(ONE_OF, key=len, reverse=True))
ONE_IN = Late(
    rf"(?<!\w)(?<!\d[.,])(?:(?P<some>{SMALL_WORDS})\s(?:in|out of|de cada|em cada|von|sur)"
    rf"(?:\severy)?\s(?P<all>{SMALL_WORDS}|\d{{1,2}})"
    rf"|(?P<of_french>{SMALL_WORDS})\s[^\W\d_]+\ssur\s(?P<french>{SMALL_WORDS}|\d{{1,2}})"
    rf"|(?:one|eine?|einer|une?|uno|una|uma?)\s(?:in|out of|de cada|em cada|von|sur)(?:\severy)?"
    rf"\s(?P<further>{FURTHER})|une?\s[^\W\d_]+\ssur\s(?P<french_further>{FURTHER})"
    rf"|(?:an?|one)\s[^\W\d_]+\s(?:in|out of)\s(?P<english>{SMALL_WORDS}|{FURTHER}|\d{{1,3}})"
    r"(?=\s(?:is|are|was|comes?|arrives?|gets?|has|needs?|fails?|leaves?|goes)(?!\w)|\s?[,.;:]|$)"
    rf"|(?:every\s(?P<nth>{NTH})(?=\s)"
    rf"|jede[mnrs]?\s(?P<nth_de>{NTH_GERMAN})[rns]?)"
    r"(?!\s(?:day|week|month|quarter|year|hour|tag|woche|monat|jahr|quartal|sprint|[^\W\d_]+(?:day|tag))))"
    r"(?!\w)"
    r"|每(?P<han>[两二三四五六七八九十]|\d{1,2})[个位名][\u3400-\u9fff]{1,5}?有(?P<some_han>[一二两三四]|\d)[个位名]?"
)
"""A share told as one of so many: "one in four", "jeder zweite", "un client sur trois"."""
ONE_UNIT = Late(
    r"(?<![^\W\d_])(?:under|less than|below|unter|weniger als|menos de|moins de"
    r"|moins d'|abaixo de)\s?"
    r"(?P<one>(?:an?|one|eine[mnrs]?|una?|une|uma?)\s(?P<unit>day|hour|minute|week|month|year|tag"
    r"|stunde|minute|woche|monat|día|hora|minuto|semana|mes|jour|heure|semaine|mois|dia|mês))"
    r"(?![^\W\d_])"
)
"""A bound of one day or hour: elsewhere "a day" tells how often, and "one day" means some day."""
AND_A_HALF = Late(
    r"(?<![^\W\d_])(?:an?|one|une?|una?|uma?)\s(?P<unit>hour|day|week|month|year|heure|jour|semaine"
    r"|mois|an|hora|día|semana|mes|año|dia|mês|ano)"
    r"\s(?:and a half|et demie?|y medi[ao]|e mei[ao])(?![^\W\d_])"
)
"""One and a half of a unit: "an hour and a half", "un año y medio"."""
CLOCKED = Late(
    r"(?<![\w:.,])(?:(?<=under )|(?<=below )|(?<=sub )|(?<=unter )|(?<=moins de )|(?<=menos de )"
    r"|(?<=abaixo de )|(?=\d{1,2}:\d\d\s?(?:h|min|hours|minutes|std|stunden)(?!\w)))"
    r"(?P<whole>\d{1,2}):(?P<part>[0-5]\d)(?:\s?(?P<unit>h|min|hours|minutes|std|stunden))?(?!\w)"
)
"""A stretch of time told like a time of the day: "under 4:00 h", "sub 24:30"."""
PACED = Late(
    r"(?<![\w:.,])(?P<whole>\d{1,2}):(?P<part>[0-5]\d)(?:\s?(?P<unit>h|min|hours|minutes|std|stunden))?(?![\w:])"
)
TO_A_TIME = Late(r"\d\s?(?:->|→|to|auf|a|à|para|[\u3400-\u9fff]{0,3}到)\s?\d{1,2}:[0-5]\d")
RACED = Late(
    r"(?<![^\W\d_])(?:pace|split|lap|marathon|halbmarathon|maratón|maratona"
    r"|\d+ ?(?:km|k|m|miles?)"
    r"|run|swim|rundenzeit|laufzeit|ritmo|allure|chrono)(?![^\W\d_])|配速|用时|马拉松|公里"
)
"""In a sentence about how fast somebody is, "2:40 to 2:10" are two stretches of time."""
ONE_TO = Late(r"(?<![a-z\d:.,])1\s?:\s?(?P<many>[1-9]\d?)(?![a-z\d:]|[.,]\d)")
TO_ONE_TO = Late(
    r"1:[1-9]\d?\s?(?:->|→|to|auf|a|à|para|[\u3400-\u9fff]{0,3}[到至])\s?1:[1-9]\d?(?!\d)"
)
HOURS = Late(r"(?<![\w:.,])(?P<hours>\d)\s?h\s?(?P<minutes>[0-5]\d)(?:\s?min)?(?!\w)")
CLOCK = Late(r"(?:at|by|before|until|avant|vers|dès|um|vor|bis)\s$")
"""Words in front of a time of the day, which "9h30" is as well."""


PART_WORDS = frozenset(PARTS)
SEVERAL_WORDS = frozenset(
    listed(
        "thirds,drittel,tercios,tiers,terços,partes,quarters,viertel,dreiviertel,quarts,cuartos,quartos"
    )
)
HALF_WORDS = frozenset(listed("half,hälfte,mitad,moitié,metade"))
HALF_MORE = frozenset(listed("half,demi,demie,medio,media,meio,meia"))
COUNTED_WORDS = frozenset((*WHOLES, *ORDINAL_PARTS))
OF_HOW_MANY = ("all", "french", "further", "french_further", "english", "nth", "nth_de")
"""The parts of a ratio that say of how many it is one, or some."""
RATIO = frozenset(listed("in,out,cada,von,sur,every,jede,jeder,jedes,jedem,jeden"))
BOUNDED = frozenset(listed("under,less,below,unter,weniger,menos,moins,abaixo"))
"""Words without which the patterns above find nothing."""


@lru_cache(maxsize=1)
def spelled() -> frozenset[str]:
    """The words without one of which nothing in this module finds anything."""
    words = (
        phrase_words()
        | PART_WORDS
        | COUNTED_WORDS
        | BOUNDED
        | SEVERAL_WORDS
        | HALF_WORDS
        | HALF_MORE
    )
    return words | frozenset(":^eh每分成")


@lru_cache(maxsize=1)
def phrase_words() -> frozenset[str]:
    """The longest token of each phrase for a share or a factor: its first one may be any "by"."""
    return frozenset(
        max((token.text for token in tokens(phrase)), key=len) for phrase in (*FACTORS, *SHARES)
    )


def in_words(text: str, plain: str) -> Iterator[Quantity]:
    """Everything in a text that is told without a number and its unit, surer ones first."""
    yield from phrases(text, plain)
    yield from shares(text, plain)
    yield from durations(text, plain)


def clocked(plain: str) -> Iterator[re.Match[str]]:
    """The stretches of time that are told like a time of the day."""
    raced = TO_A_TIME.search(plain) and RACED.search(plain)
    return (PACED if raced else CLOCKED).finditer(plain)


def ratios(plain: str) -> Iterator[re.Match[str]]:
    """The ratios that move as such: "from 1:9 to 1:6", which are no times of the day."""
    moved = "1:" in plain and TO_ONE_TO.search(plain) is not None
    return ONE_TO.finditer(plain if moved and not RACED.search(plain) else "")


def phrases(text: str, plain: str) -> Iterator[Quantity]:
    """Factors and shares in words: "double", "half of"."""
    heads = phrase_heads()
    for word, start, _ in tokens(plain) if not word_set(plain).isdisjoint(phrase_words()) else ():
        if word not in heads:
            continue
        for table, unit in ((FACTORS, ""), (SHARES, "%")):
            for phrase in by_first(unit).get(word, ()):
                end = start + len(phrase)
                if plain.startswith(phrase, start) and (
                    is_han(word[0]) or not plain[end : end + 1].isalpha()
                ):
                    kind: Kind = "amount" if unit else "factor"
                    yield made(text, float(table[phrase]), unit, start, end, kind=kind)
                    break


@lru_cache(maxsize=1)
def phrase_heads() -> frozenset[str]:
    """The first tokens of all phrases for shares and factors."""
    return frozenset((*by_first(""), *by_first("%")))


@lru_cache(maxsize=2)
def by_first(unit: str) -> dict[str, list[str]]:
    """The phrases for shares (`%`) or factors by their first token, longest first."""
    out: dict[str, list[str]] = {}
    for phrase in sorted(SHARES if unit else FACTORS, key=len, reverse=True):
        out.setdefault(phrase[0] if is_han(phrase[0]) else tokens(phrase)[0].text, []).append(
            phrase
        )
    return out


def shares(text: str, plain: str) -> Iterator[Quantity]:
    """Shares told as fractions or ratios: "by a third", "one in four", 三分之一."""
    words = word_set(plain)
    for match in FRACTION.finditer(plain) if not words.isdisjoint(PART_WORDS) else ():
        share = COUNTED.get(match["top"], 1) / PARTS[match["part"]]
        yield made(text, percent(share), "%", *match.span())
    for match in SEVERAL_PARTS.finditer(plain) if not words.isdisjoint(SEVERAL_WORDS) else ():
        if not match["rooms"] or "%" in plain or not words.isdisjoint(HALF_WORDS):
            yield made(text, percent(2 / 3) if match["two"] else 75.0, "%", *match.span())
    for match in HALF.finditer(plain) if not words.isdisjoint(HALF_WORDS) else ():
        yield made(text, 50.0, "%", *match.span())
    ratio = "每" in plain or not (words.isdisjoint(RATIO) or words.isdisjoint(COUNTED_WORDS))
    for match in ONE_IN.finditer(plain) if ratio else ():
        if match["han"]:
            share = worth(match["some_han"]) / worth(match["han"])
            yield made(text, percent(share), "%", *match.span())
            continue
        every = next(filter(None, map(match.groupdict().get, OF_HOW_MANY)))
        some = COUNTED.get(match["some"] or match["of_french"], 1)
        whole = WHOLES.get(every) or int(every)
        if some < whole:
            yield made(text, percent(some / whole), "%", *match.span())


def percent(share: float) -> float:
    """A share in per cent, to a tenth: whoever says "a third" does not mean 33.333333."""
    return round(100 * share, 1)


POWERS = Late(
    r"(?<![\w.,])(?P<size>\d+(?:[.,]\d+)?)e(?P<power>[+-]?\d{1,2})(?!\w)"
    r"|(?<![\w.,])(?:(?P<factor>\d+(?:[.,]\d+)?)\s?[x*·]\s?)?10\^(?P<raised>[+-]?\d{1,2})(?!\w)"
)
"""A number told by a power of ten: "1e6", "3×10^-4"."""


def powers(plain: str) -> Iterator[Piece]:
    """The numbers told by a power of ten."""
    for match in POWERS.finditer(plain) if "^" in plain or "e" in word_set(plain) else ():
        size = (match["size"] or match["factor"] or "1").replace(",", ".")
        yield Piece(float(f"{size}e{match['power'] or match['raised']}"), *match.span())


def durations(text: str, plain: str) -> Iterator[Quantity]:
    """Hours and minutes in one: "1h30"; a time of the day looks the same and is none."""
    words = word_set(plain)
    for match in ONE_UNIT.finditer(plain) if not words.isdisjoint(BOUNDED) else ():
        yield made(text, 1.0, unit_names()[match["unit"]], *match.span("one"))
    for match in AND_A_HALF.finditer(plain) if not words.isdisjoint(HALF_MORE) else ():
        yield made(text, 1.5, unit_names()[match["unit"]], *match.span())
    for match in clocked(plain) if ":" in words else ():
        unit = unit_names().get(match["unit"] or "min", "min")
        yield made(text, int(match["whole"]) + int(match["part"]) / 60, unit, *match.span())
    for match in ratios(plain) if ":" in words else ():
        yield made(text, float(match["many"]), "", *match.span())
    for match in HOURS.finditer(plain) if "h" in words else ():
        if not CLOCK.search(plain[max(0, match.start() - 8) : match.start()]):
            yield made(text, int(match["hours"]) + int(match["minutes"]) / 60, "h", *match.span())

"""What stands behind a number: how much it is multiplied by, and what it counts."""

import re
from collections.abc import Iterable
from functools import lru_cache

from coach.late import Late
from coach.reading.marks import folded, is_han

MAGNITUDES = {
    "k": 1e3, "tsd": 1e3, "tsd.": 1e3, "thousand": 1e3, "tausend": 1e3, "mil": 1e3, "mille": 1e3,
    "千": 1e3, "million": 1e6, "millions": 1e6, "millionen": 1e6, "mio": 1e6, "mio.": 1e6,
    "mn": 1e6, "mm": 1e6, "millón": 1e6, "millones": 1e6, "milhão": 1e6, "milhões": 1e6,
    "百万": 1e6, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "千万": 1e7, "billion": 1e9,
    "bn": 1e9, "mrd": 1e9, "mrd.": 1e9, "milliarden": 1e9, "milliards": 1e9, "bi": 1e9,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "hundred": 100, "dozen": 12,
    "mln": 1e6, "grand": 1e3, "m": 1e6, "b": 1e9, "mi": 1e6, "million de": 1e6, "t": 1e3,
    "md": 1e9, "mds": 1e9,
}  # fmt: skip
"""`m` and `b` only count as such in capitals or beside a currency, `t` and `md` in front of one."""

UNITS = {
    "%": "% percent percentage pct prozent procent porcentaje",
    "pp": "pp pps ppt prozentpunkte prozentpunkt 个百分点",
    "€": "€ eur euro euros", "$": "$ usd dollar dollars bucks us$ 美元 dólares",
    "£": "£ gbp pounds quid",
    "¥": "¥ cny rmb yuan 元 块 人民币 yen jpy", "₹": "₹ inr rupees rs", "R$": "r$ brl reais real",
    "CHF": "chf franken",
    "h": "h hr hrs hour hours std stunde stunden hora horas heure heures 小时 个小时",
    "min": "min mins minute minutes minuten minuto minutos 分钟",
    "s": "s sec secs second seconds sek sekunde sekunden segundo segundos seconde secondes 秒",
    "ms": "ms millisecond milliseconds 毫秒",
    "days": "day days tag tage tagen día días dia dias jour jours 天",
    "weeks": "week weeks woche wochen semana semanas semaine semaines 周 个星期",
    "months": "month months monat monate monaten mes meses mês mois 个月",
    "years": "year years jahr jahre jahren año años ano anos an ans année années",
    "km": "km kilometer kilometers kilometre kilometres 公里 千米", "kg": "kg 公斤 千克",
    "g": "g gram grams gramm gramo gramos gramme grammes grama gramas 克",
    "t": "t tons tonnes tonnen toneladas tco2e tco2 吨", "cm": "cm", "mm": "mm", "mg": "mg",
    "l": "litres liters liter litros 升", "ml": "ml", "hl": "hl", "ha": "ha", "m²": "m² qm sqm",
    "m³": "m³", "kWh": "kwh", "MWh": "mwh", "GWh": "gwh", "kW": "kw", "MW": "mw", "GW": "gw",
    "kcal": "kcal", "bpm": "bpm", "rpm": "rpm", "ppm": "ppm", "dB": "db", "Hz": "hz", "kHz": "khz",
    "MHz": "mhz", "GHz": "ghz", "km/h": "km/h", "mph": "mph", "°C": "°c", "°F": "°f",
    "‰": "‰ promille", "kB": "kb", "TB": "tb", "PB": "pb",
    "Mbit/s": "mbps mbit/s", "Gbit/s": "gbps gbit/s",
    "people": "people persons person personen personas persona pessoas pessoa personnes personne "
    "人次 人 名 位 leute gente",
    "times": "times time mal veces vez vezes fois 次",
    "points": "points point pts punkte puntos pontos 分", "GB": "gb", "MB": "mb", "fps": "fps",
    "percentile": "percentile",
    "stars": "stars star sterne estrellas estrelas étoiles 星 ★ ⭐",
}  # fmt: skip
GLUED = {"d": "days", "w": "weeks", "wk": "weeks", "wks": "weeks", "mo": "months"}
"""Short units that only count as such right behind the digits: "62d"."""
PREFIXES = {"us$": "$", "r$": "R$", "rs": "₹", "chf": "CHF", "eur": "€", "usd": "$", "gbp": "£",
            "rs.": "₹", "rmb": "¥", "cny": "¥", "inr": "₹", "$": "$", "€": "€", "£": "£", "¥": "¥",
            "₹": "₹", "a$": "$", "c$": "$", "brl": "R$"}  # fmt: skip
HAN_COUNTERS = (
    "个名位人次天周月年元家篇本场件分秒条项款种台套门节课单笔例所张杯户级页组份倍遍%％小公"
)
PHRASES = {
    "percentage points": "pp", "percentage point": "pp", "percent points": "pp",
    "per cent": "%", "por ciento": "%", "por cento": "%", "pour cent": "%", "pour-cent": "%",
    "puntos porcentuales": "pp", "pontos percentuais": "pp", "points de pourcentage": "pp",
    "points de %": "pp", "%-punkte": "pp", "%-punkten": "pp", "% points": "pp", "%p": "pp",
    "个百分点": "pp",
}  # fmt: skip


@lru_cache(maxsize=1)
def unit_names() -> dict[str, str]:
    """Every spelling of a unit with the one we use."""
    names = {name: unit for unit, spellings in UNITS.items() for name in spellings.split()}
    return {**names, **PHRASES}


def known_unit(text: str) -> str:
    """The unit that a text names, in the spelling that we use; as it stands where it is none."""
    plain = folded(text).strip()
    return unit_names().get(plain) or PREFIXES.get(plain) or plain


def is_measure(unit: str) -> bool:
    """Whether it is a unit by which only one kind of thing is told: a share, money, a time."""
    return unit in ("%", "pp", "h", "min", "s", "ms") or (
        unit in PREFIXES.values() or unit in ("days", "weeks", "months", "years")
    )


WORD_BEHIND = Late(r"\+?[\s-]?([^\W\d_]+|\S)?")


def word_at(plain: str, end: int) -> str:
    """The word or sign behind a number that ends here, at most one space or hyphen apart."""
    match = WORD_BEHIND.match(plain, end)
    return (match and match[1]) or ""


@lru_cache(maxsize=1)
def heads() -> tuple[frozenset[str], frozenset[str]]:
    """The first words of all magnitudes and of all units."""
    return first_words(MAGNITUDES) | PAID, first_words(unit_names())


def first_words(names: Iterable[str]) -> frozenset[str]:
    """The first word or sign of each name."""
    return frozenset(word_at(name, 0) for name in names)


def magnitude_at(plain: str, end: int) -> re.Match[str] | None:
    """The magnitude right behind a number that ends here."""
    return magnitude_pattern(plain[end : end + FARTHEST].isascii()).match(plain, end)


def unit_at(plain: str, end: int) -> re.Match[str] | None:
    """The unit right behind a number that ends here."""
    return unit_pattern(plain[end : end + FARTHEST].isascii()).match(plain, end)


PAID = frozenset(f"{size}{money}" for size in "kt" for money in ("eur", "usd", "chf"))
NO_SHIRT = "(?![-恤台])"
"""Behind a "t" that is a ton: in "12 t-shirts" it is none."""
MONEY_BEHIND = Late(r"\s?(?:[€$£¥₹]|(?:eur|usd|gbp|chf|brl|euros?|dollars?)(?![^\W\d_])|d'euros)")
"""Behind a magnitude they show that it is one: "18 k€", "12 TEUR", "2 Md€"."""
EARNED = Late(
    r"(?<![^\W\d_])(?:revenues?|turnover|sales|profits?|budget|arr|mrr|gmv|ebitda|umsatz|gewinn"
    r"|ingresos|ventas|facturación|chiffre d'affaires|ventes|receita|faturamento|vendas)"
    r"(?![^\W\d_])"
)
"""What is told in millions: "revenue from 1.2m to 1.5m"."""
FARTHEST = 40
"""Characters behind a number that are looked at; the longest unit is shorter."""


GRAND = (
    r"grand(?=\s*(?:[.,;:!?)]|$)"
    r"|\s+(?:by|in|of|a|an|per|for|to|from|and|at|on|this|next|until|now|so|each|every|or|is)\b)"
)
"""A thousand in English; in French it is "big", and stands ahead of what it describes."""


@lru_cache(maxsize=2)
def magnitude_pattern(ascii_only: bool) -> re.Pattern[str]:
    """A magnitude; one pattern for plain letters, a slower one for all languages."""
    names = (w for w in MAGNITUDES if w.isascii() or not ascii_only)
    words = "|".join(re.escape(w) for w in sorted(names, key=len, reverse=True))
    words = words.replace("grand", GRAND)
    letter = r"[^\W\d_]" if ascii_only else r"[^\W\d_\u3400-\u9fff]"
    ends = rf"(?:(?!{letter}|\d)|(?<=[kt])(?=(?:eur|usd|chf)(?!{letter})))"
    return re.compile(rf"\s?(?P<name>{words}){ends}(?P<of>\s(?:de|d'|of)(?=\s))?")


@lru_cache(maxsize=2)
def unit_pattern(ascii_only: bool) -> re.Pattern[str]:
    """A unit; Latin ones end at a word's end."""
    names = (w for w in unit_names() if w.isascii() or not ascii_only)
    ordered = sorted(names, key=len, reverse=True)
    latin = "|".join(
        re.escape(w) + (NO_SHIRT if w == "t" else "")
        for w in ordered
        if w[-1].isalpha() and not is_han(w[0])
    )
    signs = "|".join(re.escape(w) for w in ordered if is_han(w[0]) or not w[-1].isalpha())
    letter = r"[^\W_]" if ascii_only else r"[^\W_\u3400-\u9fff]"
    return re.compile(rf"\+?[\s-]?(?P<name>(?:{latin})(?!{letter})|(?:{signs}))")

"""The vocabulary of dates in six languages, and the patterns that find them.

`MONTHS` and the like are plain tables; the patterns are compiled on first use because most texts
hold no date at all.
"""

import re
from functools import lru_cache

from coach.reading.lexicon import LEXICONS
from coach.reading.lexicon.lexicon import listed
from coach.reading.years import AGAINST_WORDS

MONTHS: dict[str, int] = {
    name: number
    for lexicon in LEXICONS
    if lexicon.code != "zh"
    for name, number in lexicon.months.items()
    if name not in ("out", "set")  # Portuguese short forms, English words
}
WEEKDAYS: dict[str, int] = {
    name: number for lexicon in LEXICONS for name, number in lexicon.weekdays.items()
}
SHY_MONTHS = frozenset(
    listed(
        "may,mar,march,set,out,ago,sep,dec,mai,mars,jan,fin,fev,feb,jun,jul,nov,ene,dic,oct,"
        "okt,abr,apr,dez,avr,aug,sept,déc,mär,mrz,janv,juil,may,mag"
    )
)  # fmt: skip
"""Months that are also other words, or are too short to trust: only beside a day or a year, or
behind a word that announces a date."""
SHY_WEEKDAYS = frozenset(
    listed("mon,tue,wed,thu,fri,sat,sun,segunda,terça,terca,quarta,quinta,sexta")
)

ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "last": 4, "primer": 1, "primero": 1, "segundo": 2, "tercer": 3, "tercero": 3, "cuarto": 4,
    "primeiro": 1, "terceiro": 3, "quarto": 4, "erstes": 1, "ersten": 1, "erste": 1,
    "zweites": 2, "zweiten": 2, "zweite": 2, "drittes": 3, "dritten": 3, "dritte": 3,
    "viertes": 4, "vierten": 4, "vierte": 4, "premier": 1, "deuxième": 2, "second ": 2,
    "troisième": 3, "quatrième": 4, "一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3,
    "4": 4, "1º": 1, "2º": 2, "3º": 3, "4º": 4, "1er": 1, "2e": 2, "3e": 3, "4e": 4,
    "2ème": 2, "3ème": 3, "4ème": 4, "1o": 1,
}  # fmt: skip

EDGES = {
    "end": "end", "late": "end", "ende": "end", "fin": "end", "fines": "end", "finales": "end",
    "final": "end", "fim": "end", "finais": "end", "底": "end", "末": "end", "终": "end",
    "start": "start", "beginning": "start", "early": "start", "anfang": "start",
    "principios": "start", "comienzos": "start", "inicio": "start", "início": "start",
    "inícios": "start", "début": "start", "debut": "start", "初": "start",
    "middle": "middle", "mid": "middle", "mitte": "middle", "mediados": "middle",
    "meados": "middle", "mi": "middle", "中旬": "middle", "中": "middle",
}  # fmt: skip

SPANS = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    "tag": "day", "woche": "week", "monat": "month", "quartal": "quarter", "jahr": "year",
    "día": "day", "dia": "day", "semana": "week", "mes": "month", "mês": "month",
    "trimestre": "quarter", "año": "year", "ano": "year", "jour": "day", "semaine": "week",
    "mois": "month", "an": "year", "année": "year", "天": "day", "日": "day", "周": "week",
    "星期": "week", "个星期": "week", "个月": "month", "月": "month",
    "个半月": "month", "季度": "quarter", "年": "year",
    "tagen": "day", "tage": "day", "wochen": "week", "monaten": "month", "monate": "month",
    "jahren": "year", "quartalen": "quarter", "meses": "month", "anos": "year", "años": "year",
    "ans": "year", "años ": "year", "jahres": "year", "quartals": "quarter", "monats": "month",
    "exercice": "year", "semester": "half", "semestre": "half", "half": "half", "cycle": "quarter",
}  # fmt: skip

SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8,
    "ten": 10, "twelve": 12, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "sechs": 6,
    "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "seis": 6, "um": 1, "uma": 1, "dois": 2,
    "duas": 2, "três": 3, "quatro": 4, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "八": 8, "十": 10, "半": 0.5,
    "half a": 0.5, "einem halben": 0.5, "medio": 0.5, "meio": 0.5, "anderthalb": 1.5,
    "eineinhalb": 1.5, "one and a half": 1.5,
}  # fmt: skip


def names(words: object) -> str:
    """An alternation of words, longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


ROUGHLY = (
    r"(?:(?:about|around|roughly|some|etwa|ungefähr|rund|circa|ca\.|unos|unas|aproximadamente"
    r"|environ|à peu près|cerca de|más o menos|mais ou menos|uns|umas)\s)?"
)
NEXT_WEEK = (
    r"(?:of |in |in der |der |de la |de |da )?(?:next week|nächste[rn]? woche|kommende[rn]? woche"
    r"|(?:la )?(?:próxima semana|semana que viene|semana que vem)|(?:la )?semaine prochaine)"
)
YEAR = r"(?P<year>(?:19|20)\d\d)"
CUE = (
    r"(?:by|on|until|till|til|before|due|through|from|since|around|in|for|am|bis zum|bis|vor|ab"
    r"|zum|im"
    r"|spätestens|el día|el|hasta el|hasta|antes del|antes de|para el|para|al|en|em|até o|até ao"
    r"|até"
    r"|dia|no dia"
    r"|le|au|d'ici au|d'ici le|d'ici à|d'ici|avant le|avant|jusqu'au|pour le|à|a|end|of|to)"
)


SHORT = r"(?<![^\W\d_]{5})(?<!\bmay)(?<!\bjune)(?<!\bjuly)(?<!\bmayo|\bmaio|\bmars|\bjuin)"
"""Behind a month's name that is cut short; behind a whole one a point ends a sentence."""


@lru_cache(maxsize=1)
def month_patterns() -> tuple[re.Pattern[str], ...]:
    """Dates that name their month; only run on a text that has such a word."""
    month = rf"(?P<month>{names(MONTHS)})"
    edge = (
        r"(?P<edge>end|late|mid|middle|early|beginning|start|ende|anfang|mitte|fines|finales|final"
        r"|fin|principios|comienzos|mediados|inicio|fim|finais|início|meados|début|debut|mi)"
    )
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er|º|°|ª)?"
    year = rf"(?:(?:\s?,\s?|\s(?:de\s|del\s|of\s)?){YEAR}(?!\d))?"
    return (
        re.compile(
            rf"(?<![\d.,$€£])(?:the )?{day}\s?-?(?:de |of |do )?{month}\.?(?![^\W\d_]){year}"
        ),
        re.compile(
            rf"(?<![^\W\d_]){month}(?:{SHORT}\.)?\s(?:the\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"
            rf"(?![\d%€$]|[.,]\d|\s?(?:%|percent|k\b)){year}"
        ),
        re.compile(
            rf"(?<![^\W\d_]){edge}(?:\s?-\s?|\s)(?:of\s|de\s|d'|do\s)?{month}(?![^\W\d_])\.?{year}"
        ),
        re.compile(
            rf"(?<![^\W\d_])(?:(?P<cue>{CUE})\s)?(?:the end of )?{month}(?![^\W\d_])"
            rf"(?:\.(?=\s\d))?{year}(?:\s(?P<late>end))?"
        ),
    )


@lru_cache(maxsize=1)
def digit_patterns() -> tuple[re.Pattern[str], ...]:
    """Dates made of digits, quarters and halves with a number."""
    return (
        re.compile(
            r"(?<![\d.])(?P<year>(?:19"
            r"|20)\d\d)(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?![\d])"
        ),
        re.compile(
            r"(?<![\d./-])(?P<first>\d{1,2})(?P<sep>[./-])(?P<second>\d{1,2})(?P=sep)(?P<year>(?:19|20)?\d\d)(?![\d%])"
        ),
        re.compile(r"(?<![\d.,$€£])(?P<first>\d{1,2})\.\s?(?P<second>\d{1,2})\.(?![\d%])"),
        re.compile(
            r"(?:(?<=\bam )|(?<=\bzum )|(?<=\bvom )|(?<=\bab dem )|(?<=\bvor dem )"
            r"|(?:(?<=\bbis )|(?<=\bab ))(?=1[3-9]|2\d|3[01]))"
            r"(?P<first>\d{1,2})\.(?P<second>0?[1-9]|1[0-2])"
            r"(?=\s*(?:$|[,;:!?)]|\.(?!\d)|(?:und|oder|aber|dann|fertig|da|weil)\b))"
        ),
        re.compile(
            rf"(?<![^\W\d_])(?P<cue>{CUE})\s(?:the )?(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})"
            r"(?![\d/%])"
        ),
        re.compile(
            rf"(?<![^\W\d_\u0100])(?:{YEAR}[\s-]?)?(?:(?P<edge>end of|end|late|ende|fin(?: de"
            rf"| du)?|fim (?:do|de)|final (?:del|de)|mid|start of|early)[\s-])?"
            r"(?P<q>q(?P<quarter>[1-4])|(?P<half>h[12])|t(?P<trimester>[1-4])|(?:fy"
            r"|gj)\s?'?(?P<fy>\d{2,4}))(?![\d\w])"
            r"(?:(?:\s?'|[\s/-]|\sof\s|\sde\s|\s?,\s?)(?P<year2>20\d\d"
            r"|(?<=['/])\d\d)(?!\d))?(?:\s(?P<late>end))?"
        ),
        re.compile(
            rf"(?<![\d.,$€£])(?:(?P<edge>end of|end|by the end of|ende|fin(?: de)?|finales de"
            rf"|fim de|fim do|final de|late|mid|early|start of|anfang|mitte|début|mediados de"
            rf"|meados de)[\s-])?(?P<cue>by|in|until|till|before|during|for|bis|im jahr|en|em"
            rf"|para|até|d'ici|avant|hasta|antes de|of|jahr|fy|de)?(?:(?<=\w)\s)?{YEAR}(?![\d%.,"
            rf"]\d|\d|\s?(?:%|percent|€|\$|k\b)|\s?(?!(?:{AGAINST_WORDS})(?![^\W\d_]))[^\W\d_])"
        ),
    )


@lru_cache(maxsize=1)
def word_patterns() -> tuple[re.Pattern[str], ...]:
    """Dates told in words: tomorrow, next Friday, in three weeks, the end of the quarter."""
    span = names(SPANS)
    weekdays = names(day for day in WEEKDAYS if not "一" <= day[0] <= "鿿")
    ordinal = names(ORDINALS)
    count = rf"(?P<count>\d{{1,3}}|{names(SMALL)})"
    return (
        re.compile(
            r"(?<![^\W\d_])(?P<word>the day after tomorrow|day after tomorrow|tomorrow|today"
            r"|tonight|übermorgen|in a fortnight|a fortnight from (?:now|today)"
            r"|morgen|heute|pasado mañana|mañana|hoy|depois de amanhã|amanhã|hoje|après-demain"
            r"|demain|aujourd'hui|year-end|year end|month-end|quarter-end|quarter end|eoy|eoq|eom"
            r"|christmas|new year|easter|ostern|pascua|semana santa|pâques|páscoa"
            r"|weihnachten|navidad|noël|natal)(?![^\W\d_])"
        ),
        re.compile(
            rf"(?<![^\W\d_])(?:(?P<which>next|this|coming|on|by|until|due|before|nächsten"
            rf"|übernächsten|kommenden|diesen"
            rf"|am|bis|el próximo|próximo|próxima|este|esta|el|la próxima|na próxima|na|até|le"
            rf"|ce|d'ici)\s)"
            rf"(?:the\s)?(?P<weekday>{weekdays})(?![^\W\d_])"
            rf"(?P<after>\s(?:que viene|prochain|próximo|{NEXT_WEEK})(?![^\W\d_]))?"
        ),
        re.compile(
            rf"(?<![^\W\d_])(?:(?P<weekday>{weekdays})\s"
            rf"(?P<after>prochain|qui vient|que viene|que vem|{NEXT_WEEK})"
            rf"|(?P<which>{NEXT_WEEK})\s(?:on |am |el |na |le )?(?P<weekday_behind>{weekdays}))"
            r"(?![^\W\d_])"
        ),
        re.compile(
            rf"(?<![^\W\d_])(?P<lead>in|within|en|dentro de|de aquí a|em|dans|d'ici|daqui a"
            rf"|innerhalb von|binnen|inside)\s{ROUGHLY}"
            rf"(?:the next\s|los próximos\s|les\s)?{count}\s(?P<span>{span})(?:s|en|e"
            rf"|n)?(?![^\W\d_])(?P<more>\s(?:y medio|y media|e meio|e meia|et demie?))?"
            rf"(?P<of>\s(?:of|after|from|de|nach|desde|após|après"
            rf"|tras)(?![^\W\d_]))?"
        ),
        re.compile(
            # A weekend is the end of a week only where it is a certain one.
            r"(?<![^\W\d_])(?!f(?<!este f)(?<!neste f)(?<!próximo f)(?<!el f)(?<!del f)(?<!no f)"
            r"(?<!do f)(?<!o f)i[mn] de semana(?![^\W\d_]))"
            rf"(?:(?P<edge>end of|end|mid|middle of|start of|beginning of|ende"
            rf"|anfang|mitte|a finales de|final de|finales de|fin de|final|fim de|fim|fin"
            rf"|fines de|début|mediados de|meados de)[\s-]?(?:of |de |du |del |do |da |des |der "
            rf"|dieses |diesen |d')*)?"
            rf"(?P<which>next|this|the next|the coming|nächsten|nächstes|nächste|nächster|diesen"
            rf"|dieses|diese|dieser|el próximo|la próxima|próximo|próxima|este|esta|deste|desta"
            rf"|no próximo|na próxima|ce|cette|cet|le|la|l'|des|der|del|do|da|the|current)?"
            rf"\s?(?P<span>{span})(?![^\W\d_])(?P<after>\s(?:que viene|prochain|prochaine"
            rf"|que vem|próximo|próxima))?"
        ),
        re.compile(
            rf"(?<![^\W\d_]){count}\s(?P<span>{span})(?:s|en|e|n)?\s(?:from (?:now|today)|ab heute"
            r"|ab jetzt|von heute an|à partir d'aujourd'hui|a partir de (?:hoy|hoje|ahora|agora))"
            r"(?![^\W\d_])"
        ),
        re.compile(
            r"(?<![^\W\d_])(?:(?:until|till|before|when|by the time)\s(?:the|this)\s"
            r"(?P<span>year|quarter|month|week)\s(?P<over>is over|is out|is done|ends|closes)"
            r"|(?:the|this|by)\s(?P<span_own>year|quarter|month|week)'s\s(?P<own>end)"
            r"|bis\s(?:(?:das|der)\s(?P<span_de>jahr|quartal|monat)\s(?P<over_de>vorbei|vorüber|um"
            r"|zu ende)|(?:zum\s)?(?P<joined_de>jahres|quartals|monats)ende)"
            r"|antes de que (?:termine|acabe) el (?P<span_es>año|mes|trimestre)"
            r"|avant que (?:le |l')(?P<span_fr>année|mois|trimestre|an) (?:se termine|ne se termine"
            r"|finisse)"
            r"|antes que o (?P<span_pt>ano|mês|trimestre) (?:acabe|termine))(?![^\W\d_])"
        ),
        re.compile(
            r"(?<![^\W\d_])(?:(?:on|by|until|till|before|due)\sthe\s(?P<nth>\d{1,2})(?:st|nd|rd|th)"
            r"|(?:am|bis zum|zum)\s(?P<nth_de>\d{1,2})\.|(?:el día|hasta el)\s(?P<nth_es>\d{1,2})"
            r"|(?:avant le|d'ici le|jusqu'au)\s(?P<nth_fr>\d{1,2})"
            r"|(?:no dia|até o dia|até dia)\s(?P<nth_pt>\d{1,2}))"
            r"(?=\s*(?:$|[.,;:!?)](?!\d)|(?:and|then|so|at|of (?:the|this) month)(?![^\W\d_])))"
        ),
        re.compile(
            rf"(?<![^\W\d_])(?:(?P<edge>end of|end|ende|mid|late|early|start of|fin|finales|fim"
            rf"|final)[\s-](?:of |the |de |del |du |do "
            rf"|des )*)?(?P<ordinal>{ordinal})\.?[\s-](?P<span>quarter|quartals|quartal"
            rf"|trimestre|half|semestre|halbjahr)(?![^\W\d_])(?:\s(?:of\s|de\s|del\s)?{YEAR})?"
        ),
    )


@lru_cache(maxsize=1)
def han_patterns() -> tuple[re.Pattern[str], ...]:
    """Dates in Chinese."""
    n = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
    return (
        re.compile(
            rf"(?:(?P<year>20\d\d)\s?年\s?|(?P<rel>今年|明年"
            rf"|本年))?(?P<month>{n})\s?月(?!份?活)(?:份)?(?:\s?(?P<day>{n})\s?[日号]|(?P<edge>底|末|初|中旬"
            rf"|中))?(?:之?前|以前)?"
        ),
        re.compile(
            r"(?:(?P<year>20\d\d)\s?年\s?|(?P<rel>今年|明年"
            r"|本年))?第?\s?(?P<quarter>[一二三四1-4])\s?季度(?P<edge>末|底|初)?"
        ),
        re.compile(r"(?:(?P<year>20\d\d)\s?年\s?|(?P<rel>今年|明年|本年))?(?P<half>上半年|下半年)"),
        re.compile(
            r"(?P<which>下个?|本|这个?|今)(?P<span>季度|星期|周|月"
            r"|年)(?![一二三四五六日天活])(?P<edge>底|末|初)?(?:之?前)?"
        ),
        re.compile(
            r"(?P<which>下下个?|下个?|本|这个?)?(?<!每)(?<![第头][一二三四五六七八九十][个场次回期堂届])(?<![首每][个场次回期堂届])(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![篇次个本场章节堂条件])(?:之?前)?"
        ),
        re.compile(
            r"(?P<word>今天|明天|后天|大后天|复活节|年底|年末|月底|季末|季度末|年终)(?:之?前)?"
        ),
        re.compile(
            r"(?P<count>\d{1,3}|[一二两三四五六七八九十半]{1,2})\s?(?P<span>天|日|周|个星期|星期"
            r"|个半月|个月|年|个季度)(?P<lead>之?后"
            r"|以后|之?内|以内)"
        ),
        re.compile(
            r"再过(?P<count>\d{1,3}|[一二两三四五六七八九十半]{1,2})\s?(?P<span>天|周|个星期|星期"
            r"|个半月|个月|年)"
        ),
        re.compile(r"(?<![\d月])(?P<nth>\d{1,2})\s?号(?=$|[,。，;；\s之前])"),
        re.compile(r"(?P<year>20\d\d)\s?年(?P<edge>底|末|初)?(?!\d)"),
    )

"""Numbers that belong to the title of a thing, or say how long it is: "the guide '10 steps'".

Quotation marks alone tell no title, as people quote the goals themselves; what stands beside them
has to be something that has a title.
"""

from functools import lru_cache

from coach.late import Late
from coach.reading.lexicon.lexicon import listed
from coach.reading.words import word_set

THINGS = (
    "books?|guides?|handbook|tutorials?|courses?|class|workshops?|podcasts?|series|programmes?"
    "|programs?|campaigns?|articles?|posts?|essay|talks?|videos?|films?|movies?|play|album|songs?|show"
    "|exhibition|newsletter|report|paper|novel|game|challenge|festival|buch|ratgeber|leitfaden"
    "|handbuch|kurs|reihe|serie|programm|kampagne|artikel|beitrag|aufsatz|vortrag|stück|lied"
    "|ausstellung|bericht|roman|spiel|aktion|libro|guía|manual|tutorial|curso|taller|pódcast|programa"
    "|campaña|artículo|charla|vídeo|película|obra|disco|canción|exposición|informe|novela|juego|reto"
    "|livre|manuel|tutoriel|cours|atelier|série|programme|campagne|exposé|vidéo|pièce|chanson"
    "|exposition|rapport|jeu|défi|conférence|livro|guia|oficina|campanha|artigo|palestra|filme|peça"
    "|álbum|canção|exposição|relatório|romance|jogo|desafio"
)
CALLED = "called|titled|named|entitled|namens|mit dem titel|titulad[oa]|llamad[oa]|intitulée?"
QUOTED = r'"[^"]{3,80}"'
UNCLOSED = r'"[^"]{3,80}$'
"""A title at the end, whose quotation mark was left behind with the full stop."""
HAN_THINGS = "教程|课程|书|指南|手册|专栏|系列|文章|视频|讲座|工作坊|播客|电影|小说|报告"
TITLE = Late(
    rf"(?<![^\W\d_])(?:{THINGS})(?: (?:{CALLED}))?,?:?\s(?P<named>{QUOTED}|{UNCLOSED})"
    rf"|(?P<naming>{QUOTED})(?=[\s-](?:{THINGS})(?![^\W\d_]))"
    rf"|《[^《》]{{2,40}}》|(?:{HAN_THINGS})(?P<han>{QUOTED})|{QUOTED}(?=(?:的)?(?:{HAN_THINGS}))"
    r"|(?<![\d.,])\d+(?:个?小时|分钟|天|周|步|招)[^,;。]{0,3}?(?:入门|学会|掌握|精通|速成|搞定|上手|读懂)"
    rf"[^,;。]{{0,10}}?(?={HAN_THINGS}|文档)"
)
TITLE_SIGNS = frozenset(('"', "《", "门", "会", "握", "通", "成", "定", "手", "懂"))
PLANS = (
    "plan|roadmap|programme|program|challenge|course|workshop|training|bootcamp|campaign|strategy"
    "|forecast|internship|tour|series|guide|budget|calendar|retreat|seminar"
)
LONG = Late(
    r"(?<![\w.,])\d{1,3}[\s-](?:minute|hour|day|week|month|year|step|part|point)[\s-]"
    rf"(?:[a-z]+\s)?(?:{PLANS})(?![^\W\d_])"
    r"|(?<![\w.,])\d{1,3}[\s-](?:day|week|month|year)s'?\s(?:plan|roadmap|challenge|programme)"
    r"|(?<![\w.,])\d{1,3}-(?:minuten|stunden|tages?|wochen|monats?|jahres?|schritte|punkte)-"
    r"(?:plan|programm|challenge|kurs|workshop|training|kampagne|strategie|prognose|seminar|fahrplan|budget)"
    r"|(?<![^\W\d_])(?:plan|plano|reto|desafío|desafio|curso|taller|oficina|programa|campaña|campanha"
    r"|hoja de ruta|roteiro|estrategia|estratégia|seminario|seminário|défi|cours|atelier|programme"
    r"|campagne|feuille de route|stratégie|stage|séminaire)\s(?:de|a|à|sur|en|em|para)\s"
    r"(?P<long>\d{1,3}\s(?:minut[eo]s?|horas?|heures?|d[ií]as?|jours?|seman(?:as?)|semaines?|mes(?:es)?"
    r"|mois|años?|ans?|anos?|pasos?|étapes?|passos?|etapas?)(?![^\W\d_]))"
    r"|(?<![\d.,])\d{1,3}\s?(?:分钟|小时|天|周|个月|年|步)(?=计划|规划|路线图|挑战|训练营|战略)"
)
"""How long a plan or a course is: "the 12-month plan", "el reto de 30 días"."""
LONG_WORDS = frozenset(
    listed(
        "minute,hour,day,days,week,weeks,month,months,year,years,step,part,point,minuten,stunden,"
        "tag,tage,tages,wochen,monat,monats,jahr,jahres,schritte,punkte,计,规,路,挑,训,战,"
        "plan,plano,reto,desafío,desafio,curso,taller,oficina,programa,campaña,campanha,ruta,"
        "roteiro,estrategia,estratégia,seminario,seminário,défi,cours,atelier,programme,campagne,"
        "route,stratégie,stage,séminaire"
    )
)
"""The words without one of which it is not told."""


@lru_cache(maxsize=512)
def titles(plain: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a folded text whose numbers belong to a title or say how long a thing is."""
    words = word_set(plain)
    found: list[tuple[int, int]] = []
    if not words.isdisjoint(TITLE_SIGNS):
        found += [match.span(match.lastgroup or 0) for match in TITLE.finditer(plain)]
    if not words.isdisjoint(LONG_WORDS):
        found += [match.span(match.lastgroup or 0) for match in LONG.finditer(plain)]
    return tuple(found)

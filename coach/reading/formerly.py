"""How it is said of a number that it held at some time before: "contre 9 en 2025", "zuvor 12"."""

from coach.late import Late
from coach.reading.openings import Cue, whole
from coach.reading.standing import MONTH

PERIOD_WORDS = (
    r"(?:[qt][1-4]|[1-4]t|[12]h|h[12]|kw\s?\d{1,2}|last (?:year|quarter|month|season)|vorjahr"
    r"|vorquartal|vormonat|(?:vor|letzt)e[smnr]? (?:jahr|quartal|monat)"
    r"|(?:el )?(?:año|mes|trimestre) (?:pasado|anterior)"
    r"|(?:l')?(?:an|année|mois|trimestre) (?:dernier|passé|précédent)e?"
    r"|(?:o )?(?:ano|mês|trimestre) (?:passado|anterior)|[1-4](?:º|er|er\.|ème|e) trimest[rer]+"
    r"|上(?:年|月|季度|个月)|[一二三四]季度"
    rf"|{MONTH}|\d{{1,2}}月)(?:\s?(?:20)?\d\d(?!\d))?|20\d\d年?"
)
"""A stretch of time that has a number of its own."""
IN_SPAN = (
    rf"(?:in |im |en |em |au |de |du |no |el |o )?(?:the |jahr |el |o |le )?(?:{PERIOD_WORDS})"
)
THEN = Late(rf"\s?(?:[,(]\s?)?{IN_SPAN}(?![^\W\d_]|\d)")
"""Right behind a number: the time of which it is told."""
WAS_WORDS = (
    "was|were|war|waren|hatten|lag|lagen|era|eran|eram|fue|fueron|foi|foram|était|étaient|c'était"
    "|c'étaient|avait|avaient|había|habían|havia|haviam|previously|formerly|before|zuvor|vorher"
    "|früher|davor|antes|auparavant|avant|anteriormente|précédemment|starting|starts|start|baseline"
    "|basis|base|ausgangswert|startwert|ausgangspunkt|istwert|valor inicial|valor actual"
    "|valor atual|valeur initiale|valeur actuelle|valeur de départ|point de départ|départ|partida"
    "|punto de partida|ponto de partida|situation actuelle|situación actual|situação atual"
    "|línea base|línea de base|linha de base"
)
WAS = Cue(
    rf"(?:{whole(WAS_WORDS)}|原来?|原本|之前|以前|此前|曾|现|基线|基准值?|起点|初始值?)",
    WAS_WORDS,
    "原之以此曾现基起初",
)
LED_BY = r"(?:it |this |that |there |das |es |dies |ce |cela |il |ils |on |we |wir |esto |isto )"
LEADS = (
    r"(?:it |es |noch |erst |only |still |nur |just |at |bei |from |von |a |en |em "
    r"|de |el |la |le |los |las |o |os |as |à |um |um die )"
)
USUALLY = r"(?:im (?:schnitt|mittel|durchschnitt)|on average|en moyenne|de media|em média)"
WAS_ALONE = Late(
    rf"\s?(?:{USUALLY} )?{LED_BY}?(?:{IN_SPAN}\s)?{LED_BY}?(?:{WAS.source})\s?[:：=]?(?:(?:为|是|仅"
    rf"|只有)?$"
    rf"|\s?{LEADS}{{0,2}}$)"
)
"""A whole clause up to its number: "zuvor ", "im März waren es ", "baseline: "."""


def was_so(clause: str, words: frozenset[str]) -> bool:
    """Whether a clause up to its number says nothing but that the number held before."""
    return bool(WAS.search(clause, words)) and WAS_ALONE.fullmatch(clause) is not None

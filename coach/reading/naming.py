"""What only looks like a measure: dates, list marks, and numbers that belong to a name.

A name is told by a word that is numbered ("room 204", "ISO 27001"), by a capital in front of a
bare number where nothing moves ("to Office 365"), by whom a number only describes ("children under
6"), or by a phrase of its own ("24/7").
"""

import re
from collections.abc import Iterator

from coach.late import Late
from coach.reading.capitals import SCORES, Figures, called
from coach.reading.dates import date_marks
from coach.reading.fractions import clocked, ratios
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import MARK, has_han, may_be_marked
from coach.reading.scales import SCALE, SCALE_WORDS, UNITED, UNITED_WORDS
from coach.reading.titles import titles
from coach.reading.words import tokens, word_set


def names(text: str, plain: str, figures: Figures) -> list[tuple[int, int]]:
    """Stretches whose digits measure nothing: dates, names, list marks."""
    words = word_set(plain)
    found = [(mark.start, mark.end) for mark in date_marks(text)]
    timed = {m.start() for m in (*clocked(plain), *ratios(plain))} if ":" in plain else ()
    found += [
        match.span()
        for match in numbered(plain, words, figures)
        if match.start() not in timed and not is_graded(plain, match)
    ]
    if not words.isdisjoint(RELEASED) and MAY_RELEASE.search(text):
        found += [
            match.span(match.lastgroup or 0)
            for match in RELEASE.finditer(text)
            if match.group().split()[0].lower() not in SCORES
        ]
    for signs, pattern in PHRASES if not words.isdisjoint(PHRASED) else ():
        if not words.isdisjoint(signs):
            found += [m.span(m.lastgroup or 0) for m in pattern.finditer(plain)]
    if figures:
        found += titles(plain)
        found += called(text, plain, figures)
        if not text.isascii() and has_han(plain):
            found += [m.span(m.lastgroup or 0) for m in HAN_NAMES.finditer(plain)]
    if may_be_marked(text) and (mark := MARK.match(text)):
        found.append(mark.span())
    return found


def numbered(plain: str, words: frozenset[str], figures: Figures) -> Iterator[re.Match[str]]:
    """The places of `NAMES`, tried at every character only where a digit or a sign may open one.

    Else a name opens with a word that is numbered, or with the figure in front of a colon.
    """
    if (figures and GLUED_DIGIT.search(plain)) or not words.isdisjoint(NAMED_BY_SIGN):
        yield from NAMES.finditer(plain)
    elif not words.isdisjoint(NUMBERED):
        every, end = tokens(plain), 0
        told = [at for at, token in enumerate(every[:-1]) if token[0] in NUMBERED]
        for at in told:
            word, behind = every[at], every[at + 1].text
            if behind in "-.:/&(" or behind.isdecimal():
                start = every[max(0, at - 1)].start if word.text == ":" else word.start
                if start >= end and (match := NAMES.match(plain, start)):
                    end = match.end()
                    yield match


def is_graded(plain: str, name: re.Match[str]) -> bool:
    """Whether a numbered word is one of two between which something climbs: "level 2 → level 4"."""
    word = name.group().split()[0]
    if word.startswith(RANK_SIGNS):
        return is_rank(plain, name)
    if name.group()[0] == "第":
        return HAN_RANK.search(plain[: name.start()]) is not None and (
            plain[name.end() : name.end() + 2].strip()[:1] in ("名", "位") or "名" in plain
        )
    return word in GRADES and plain.count(f"{word} ") > 1


def is_rank(plain: str, name: re.Match[str]) -> bool:
    """Whether a number sign stands before a place in a ranking: "be No. 1", "from #14 to #3"."""
    signed = [int(number) for number in SIGNED.findall(plain)]
    climbs = len(signed) == 2 and signed[0] > signed[1]
    ahead = plain[: name.start()]
    ranked = RANKED.search(ahead) is not None or (
        not ahead.strip() and RANKING.search(plain, name.end()) is not None
    )
    return (ranked or climbs) and plain[name.end() : name.end() + 1] != ":"


RANK_SIGNS = ("#", "no.", "nr.", "nº", "n°")
SIGNED = Late(r"(?:#|\b(?:no|nr)\.|n[º°])\s?(\d{1,3})(?!\d)")
RANKED = Late(
    r"(?<![^\W\d_])(?:benchmark|rank(?:ed|ing|s)?|place|position|spot|be|become|stay|remain|reach|platz|rang"
    r"|sein|werden|puesto|posición|ser|être|devenir|posição|lugar|排名)"
    r"(?:\s(?:the|at|on|as|in|als|auf|el|la|le|o|a|en|em|our|their))*\s?$"
)
"""In front of a number sign they tell that it is a place in a ranking."""
RANKING = Late(
    r"(?<![^\W\d_])(?:in|im|in der|en|dans|du|no|na|of)\s(?:[^\W\d_]+\s){0,3}?"
    r"(?:rank(?:ing|s)?|charts?|league|table|tabelle|liga|bestenliste|tabla|classement|tabela"
    r"|store|market|markt|mercado|marché|industry|branche|sector|setor|secteur)(?![^\W\d_])"
)
"""Behind one that opens a text they tell the same."""


NAMES = Late(
    r"""\b1:1s?\b | \b1-on-1s?\b | \b1-to-1s?\b | (?<![a-z\d:.,])\d{1,2}:\d{2}(?![a-z\d:])
      | (?:(?<![a-z])[a-z]+://|www\.)\S+ | \b[a-z][\w-]{0,62}(?:\.[a-z]{2,})+/\S*
      | (?<![a-z\d])(?:iso|din|formula|formel|fórmula|formule|soc|rfc|fortune|ftse|s&p|dax|sdg|covid
            |gpt|windows|python|web
            |industrie|industry|industria|indústria)(?:\s(?:en|iso)){0,2}[\s-]?\d+(?:\.\d+)*
      | \b(?<!per\ )(?:(?<!\ba\ )|(?=versão|fase))(?<!each\ )(?<!every\ )(?<!/\ )(?<!/)
        (?<!por\ )(?<!cada\ )(?<!toda\ )(?<!last\ )(?<!this\ )
        (?<!next\ )
        (?:version|versión|versão|release|phase|fase|level|nível|nivel|niveau|stufe|stage|step|schritt|tier|part|chapter
            |kapitel|week|day|semana|room|grade|klasse|class|sprint|team|no\.|nr\.|nº|kr|ok|o|section
            |lesson|unit|module|episode|figure|row|line|article|rule|option|gate|round|type|group|year
            |layer|wave|pillar|horizon|calle|rue|rua|avenida|linie|bus|flat|apartment
            |building|law|ley|lei|loi|gesetz|terminal|gleis|halle|saal|salle|sala|raum|chambre|aula
            |flight|flug|vuelo|voo|highway|route|ruta|artikel|artículo|artigo|formular|formulario
            |formulário|formulaire)
            (?<!^release)(?<!^stage)(?<!^team)
            \s\d+(?:\.\d+)*\b(?!\s?(?:%|percent|→|-+>|=>|➔))
      | \b[a-z]{1,6}-\d+s?\b
      | \b\d{1,3}(?:st|nd|rd)\b(?!\spercentile) | \b\d{1,3}th\b(?!\spercentile)
      | \#\s?\d+ | \b(?!\dh[0-5]\d\b|\d+e\d|\d+x10\^)\d{1,3}[a-z]{1,2}\d+\b
      | \b40[13]\s?\(?[kb]\b\)?
      | \b\d+d\b(?=\s(?!(?:to|auf|by|a|à|para)\s)\w)
      | \b(?!x)[a-z]\d+(?:\.\d+){1,3}\b
      | 第\s?\d+ | \b\d+/\d+/\d+\b
      | 360[\s-]?(?:°|degrees?) | \b(?:2|3|4|5)(?:g|fa)\b
      | \b\d{1,2}(?:am|pm|\sa\.m\.|\sp\.m\.|\suhr)\b
    """,
    re.VERBOSE,
)  # fmt: skip
NUMBERED = frozenset(
    listed(
        "iso,din,formula,formel,fórmula,formule,soc,rfc,fortune,ftse,s,dax,sdg,covid,gpt,windows,python,web,industrie,industry,"
        "version,versión,versão,release,phase,fase,level,nível,nivel,niveau,stufe,stage,step,schritt,tier,part,chapter,"
        "kapitel,week,day,semana,room,grade,klasse,class,sprint,team,no,nr,nº,kr,ok,o,section,"
        "lesson,unit,module,episode,figure,row,line,article,rule,option,gate,round,type,group,"
        "layer,wave,pillar,horizon,calle,rue,rua,avenida,linie,bus,flat,apartment,year,m,uhr,degree,"
        "degrees,www,#,°,/,:,第,industria,indústria,building,law,ley,lei,loi,gesetz,terminal,gleis,"
        "halle,saal,salle,sala,raum,chambre,aula,flight,flug,vuelo,voo,highway,route,ruta,artikel,"
        "artículo,artigo,formular,formulario,formulário,formulaire,401,403"
    )
)
NAMED_BY_SIGN = frozenset(listed("/,www,°,degree,degrees,m,uhr,din"))
"""Those of them that are enough; behind the others stands a digit, or a sign and then the digit."""
GLUED_DIGIT = Late(r"\d(?:[a-z]|-[ot]|(?<=[a-z]\d)|(?<=[a-z]-\d))")
"""One of these words, or a digit glued to letters, is in each of `NAMES`; most texts have none."""
RELEASE = Late(
    r"(?<![\w])(?!(?:From|To|By|At|About|Around|Over|Under|Above|Below|Now|Today|Currently|Average|Up"
    r"|Raise|Lift|Improve|Reach|Keep|Cut|Reduce|Increase|Von|Auf|Bei|Aktuell|De|Del|Desde|Du|Depuis"
    r"|Passer|Hoy|Hoje|Agora|Of|On|In|For|With|Per|Than|Is|Was|And|Or|Least|Most|Um|Zu|Mit|Für|Para"
    r"|Avec|Com|Con|Em|En|Et|Und)\s)[A-Z][a-z]+\s(?P<number>\d+\.\d+)(?=\s*(?:$|[.,;)]|\sto\s|\sby\s))"
    r"|(?<![\w])(?:EN|Global)[\s-](?P<norm>\d+)"
)
"""Names of which only the capitals tell: "Foo 4.1", "EN 9001"."""
MAY_RELEASE = Late(r"\d(?:\.\d|(?<=EN[\s-]\d)|(?<=Global[\s-]\d))")
"""What each of them holds, told from its digit on."""
RELEASED = frozenset((".", "en", "global"))
"""One of these tokens is in each of them."""

GRADES = frozenset(listed("level,stage,grade,tier,class,klasse,step,nível,nivel,niveau,stufe"))
"""Numbered words that are steps of a ladder."""
HAN_RANK = Late(r"[从到至由升进前]\s?$")
LOOSE = Late(
    r"(?<![\w.,])10{1,3}s(?=\s(?:and\s\w+\s)?of\b)|(?<![\d.])\d{1,2}\.\d{1,2}(?=\s(?:version|release)\b)"
    r"|(?<=top )\d+(?=\s(?:lists?|hits?|listen?|listas?|charts?|rankings?)\b)"
    r"|(?<=top )\d+(?=\s(?:accuracy|hits? rate|recall|precision|answers?|share)\b"
    r"|\s(?:trefferquote|genauigkeit)\b|\s?(?:命中|准确|召回|占比|点击|转化))"
    r"|(?<![^\W\d_])(?:platz|rang|rank|place|position|puesto|posición|posição|lugar)\s(?P<place>\d{1,3})"
    r"(?=\s(?:von|from|del?|du|d[ao])\s[\d.,]+\s?%)"
)
"""No amounts: "10s of thousands", "the 1.0 release", "the top 10 list", "on rank 1 from 31 %"."""
LOOSE_WORDS = frozenset(
    listed("s,version,release,top,platz,rang,rank,place,position,puesto,posición,posição,lugar")
)
ROUND_THE_CLOCK = Late(
    r"(?<!\d)(?:24\s?(?:/|x)\s?7|7\s?(?:/|x)\s?24(?:\s?小时)?|24/365|24\s?h(?:eures)?\s?(?:/|sur)\s?24"
    r"(?:\s?h)?|7\s?j(?:ours)?\s?(?:/|sur)\s?7|24 (?:hours a day|horas (?:al|por) d[ií]a"
    r"|stunden am tag|heures par jour)|7 (?:days a week|días a la semana|dias por semana"
    r"|tage die woche))(?![\d.])"
    r"|24\s?小时(?=[\u3400-\u9fff]{0,2}(?:服务|营业|在线|待命|客服|热线|值守|值班|开放))"
)
"""Open at all hours: "24/7", "7×24 小时"."""
ROUND_THE_CLOCK_WORDS = frozenset(("24", "7", "365"))
PEOPLE = (
    "children|child|kids|boys|girls|men|women|adults|teenagers|teens|youths?|people|kindern?|jungen"
    "|mädchen|männern?|frauen|erwachsenen?|jugendlichen?|menschen|niños|niñas|jóvenes|adultos"
    "|personas|enfants|filles|garçons|jeunes|adultes|personnes|crianças|meninos|meninas|jovens"
    "|pessoas"
)
AGED = Late(
    rf"(?:(?<![^\W\d_])(?:{PEOPLE})\s(?:(?:who are|aged|im alter|mayores|menores|maiores)\s)?"
    r"(?:over|under|above|below|aged|ab|unter|über|de (?:menos|más|moins|plus|mais) de"
    r"|a partir de|com (?:menos|mais) de)"
    r"|(?<![^\W\d_])(?:menores|mayores|maiores|âgés|aged) de?)\s"
    r"(?P<age>\d{1,2}(?:\s(?:to|bis|a|à)\s\d{1,2})?(?:\s(?:years?|jahren?|años|ans|anos))?)"
    r"(?!\s?(?:%|percent|prozent)|\d|[.,]\d)"
    r"|(?P<han>\d{1,3}\s?周?岁)"
)
AGE_WORDS = frozenset((*PEOPLE.replace("?", "").split("|"), "menores", "mayores", "maiores", "岁"))
"""Whom a number only describes: "children under 6", "mayores de 65 años"."""
HAN_NAMES = Late(
    r"(?<![\d,.到至达为从])(?<![到至达为从]\s)618(?![\d,.%万千百亿元人个件名次起单台])"
    r"|双\s?1[12](?!\d)|(?<!\d)1对1(?!\d)"
    r"|(?<![\d.,])\d+(?:\.\d+)?(?=\s?(?:标准|议程|大促|号文|条例|法案|规范|号楼|号馆|次列车|次航班|路公交))"
    r"|(?:符合|满足|升级[到至]|上线|适配|支持|发布|推出|迁移[到至]|切换[到至])"
    r"[^\s\d,;。从到至]{1,8}\s?(?P<version>\d+\.\d+)(?=$|[,;。)）]|版)"
    r"|(?:升级|迁移|切换|更新)[到至]\s?v?(?P<release>\d+(?:\.\d+)*)(?=\s?版)"
    r"|(?:升级|迁移|切换)[到至][^\s\d,;。从到至]{1,8}\s?(?P<model>\d+)(?=$|[,;。)）]|版)"
)
"""Festivals, standards and versions in Chinese: "备战 618", "符合等保 2.0"."""


AGO = Late(
    r"(?<![\w.,])(?:(?:vor|hace|il y a|há)\s)(?:rund |etwa |unos |environ |uns )?"
    r"(?:\d{1,2}|[^\W\d_]+)\s(?:jahr|monat|woche|tag|año|mes|semana|día|an|mois|semaine|jour|ano|mês|dia)"
    r"(?:e?n|e?s)?(?![^\W\d_])(?!\s(?:que|dass)(?!\w))"
    r"|(?<![\w.,])(?:\d{1,2}|[^\W\d_]+)\s(?:years?|months?|weeks?|days?)\sago(?!\w)"
    r"|(?<![\d.,])(?:\d{1,2}|[一二三四五六七八九十两]{1,2})\s?(?:年|个月|个?星期|周|天)(?:以|之)?前(?!\s?\d)"
)
"""How long something is past: "three years ago", "vor 2 Jahren", "3年前"."""
AGO_WORDS = frozenset(("ago", "vor", "hace", "il", "há", "前"))
OF_DAY = Late(
    r"(?<![^\W\d_])(?:das|às|pelas|a las|de las) \d{1,2}\s?h(?:[0-5]\d)?(?!\w)"
    r"|(?<![\w.,])\d{1,2}(?:[.:][0-5]\d)?\s(?:pm|am(?=$|[.,;)]))(?!\w)"
    r"|(?<![^\W\d_])(?:open|close)s? at \d{1,2}(?=$|[.;)]|,?\s(?:and|on|every|each|so)\s)"
    r"|(?<![\w.,])\d{1,2} o'clock"
)
OF_DAY_WORDS = frozenset(("das", "às", "pelas", "las", "clock", "pm", "am", "at"))
"""A time of the day: "a turma das 7h", "the 7 o'clock class"."""


ORDINAL = Late(
    r"(?<![\w.,])\d{1,3}\.?\s?[ºª](?!\s?[cf]\b)"
    r"|(?<![^\W\d_])(?:der|die|das|den|dem|des|im|zum|zur|am|vom|beim|unsere[rnms]?|jede[rnms]?"
    r"|eine[rnms]?)\s(?P<rank>\d{1,3}\.)(?=\s[^\W\d_]{3,})"
)
ORDINAL_SIGNS = frozenset(("º", "ª", "."))
"""A place in a row: "os alunos do 7.º ano", "die 7. Klasse"."""


PHRASES = (
    (ORDINAL_SIGNS, ORDINAL), (LOOSE_WORDS, LOOSE), (SCALE_WORDS, SCALE), (UNITED_WORDS, UNITED),
    (ROUND_THE_CLOCK_WORDS, ROUND_THE_CLOCK), (AGE_WORDS, AGED),
    (AGO_WORDS, AGO), (OF_DAY_WORDS, OF_DAY),
)  # fmt: skip
"""Patterns with the words without one of which they find nothing."""
PHRASED = frozenset().union(*(signs for signs, _ in PHRASES))
"""The words of all of them, of which most texts hold none."""

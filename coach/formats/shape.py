"""What the shape of a draft without labels says: its title, its levels, its plain lines."""

import re
from collections.abc import Iterator, Mapping, Sequence

from coach.formats.lines import Line
from coach.late import Late

NUMBER = Late(
    r"\d|[%％‰]|[一二两三四五六七八九十百千万]+(?:成|倍|个|次|家|人|天)|半"
    r"|doubl|half|tripl|verdoppel|halbier|duplic|dobrar"
)
TITLE = Late(
    r"\bokrs?\b|\b(?:objectives? (?:and|&) key results?|ziele und schlüsselergebnisse"
    r"|objetivos y resultados clave|objetivos e resultados[ -]chave"
    r"|objectifs et résultats[ -]clés)\b|目标(?:与|和|及)关键(?:结果|成果)"
    r"|\b(?:\w*plan|goals|objectives|ziele|objetivos|objectifs|metas)\b.{0,12}\b20\d\d\b"
    r"|^(?:[qhQH][1-4]|[12]?\d? ?20\d\d)\b|20\d\d ?年|\bq[1-4]\b.{0,6}20\d\d",
    re.IGNORECASE,
)
INTRO = Late(
    r"^(?:(?:hi|hello|hey|dear|here (?:are|is)|these are|this is|below|my okrs? |our okrs? "
    r"|hallo|hier (?:sind|ist)|das sind|hola|estos? (?:son|es)|aquí|voici|bonjour|voilà|olá|aqui"
    r"|estes? são|seguem|thanks|thank you|thx|cheers|best regards|danke|viele grüße|gracias"
    r"|saludos|merci|cordialement|obrigad[oa]|abraços?)\b|你好|以下|这是|请|谢谢)"
    r"|\bplease\b.*\b(?:review|check|help)\b",
    re.IGNORECASE,
)
"""Words that open or close a message around a plan."""
SENTENCE_END = Late(r"[.!?](?=\s|$)|[。！？]")
ASKED = Late(r"\?(?=\s|$)|？")
LONGEST_TITLE = 100
LONG = 300
"""Characters; an unmarked line beyond this is prose."""


def has_number(text: str) -> bool:
    """Whether the words look measured: they hold a digit or a word for a multiple or share."""
    return NUMBER.search(text) is not None


def prose(line: Line) -> bool:
    """Whether an unlabelled line speaks about the plan instead of being a part of it."""
    if line.mark and line.mark != "heading":
        return False
    text = line.text
    return (
        len(text) > LONG
        or ASKED.search(text) is not None
        or len(SENTENCE_END.findall(text)) >= 3
        or (INTRO.search(text) is not None)
    )


def narrates(line: Line) -> bool:
    """Whether a line behind the points of a list is a sentence by itself, and none of them.

    It may well hold a number: "Last year we lost 3 cooks and a fifth of our suppliers."
    """
    text = line.text
    whole = SENTENCE_END.search(text[-1:]) is not None
    long = len(text.split()) >= NARRATED or (not text.isascii() and len(text) >= 2 * NARRATED)
    return not line.mark and line.label is None and whole and long


NARRATED = 6
"""Words of such a sentence; a short line may have lost the sign of its list."""


def title_line(lines: list[Line]) -> int | None:
    """Which line names the plan, None when no line does.

    It is the first line, when it speaks of OKRs or of a period, or is a heading above deeper
    headings or above labelled objectives, or stands above a numbered list of objectives.
    """
    if len(lines) < 2 or lines[0].name not in ("", "title"):
        return None
    first = lines[0]
    if first.name == "title" or names_plan(first):
        return 0 if first.mark in ("", "heading") else None
    if first.mark in ("", "heading") and lists_objectives(lines[1:]):
        return 0
    if first.mark != "heading":
        return None
    if any(line.name == "objective" for line in lines[1:]):
        return 0
    below = [line for line in lines[1:] if line.mark == "heading"]
    alone = all(line.depth > first.depth for line in lines[1:])
    if alone and lines[1].mark == "heading":
        return 0
    named = any(not has_number(line.text) for line in below)
    return 0 if alone and named and remark(lines[1]) else None


def lists_objectives(lines: Sequence[Line]) -> bool:
    """Whether lines are a numbered list without numbers in its words, measured below each point."""
    level = lines[0].depth
    points = [at for at, line in enumerate(lines) if line.depth == level]
    ends = [*points[1:], len(lines)]
    return len(points) > 1 and all(
        lines[at].mark == "number"
        and not has_number(lines[at].text)
        and any(line.depth > level and has_number(line.text) for line in lines[at + 1 : end])
        for at, end in zip(points, ends, strict=True)
    )


def remark(line: Line) -> bool:
    """Whether an unmarked line is a whole sentence without a number: told about the plan."""
    text = line.text
    return (
        not line.mark
        and line.label is None
        and text.endswith((".", "!", "。", "！"))
        and not has_number(text)
        and (len(text.split()) >= SENTENCE or not text.isascii())
    )


SENTENCE = 4
"""Words from which a line with a full stop is a sentence and no name."""


def names_plan(line: Line) -> bool:
    """Whether the words name a plan or its period (`OKRs Q3 2027`) rather than an aim."""
    return (
        len(line.text) <= LONGEST_TITLE
        and TITLE.search(line.text) is not None
        and INTRO.search(line.text) is None
    )


def tells_of_method(line: Line) -> bool:
    """Whether a heading opens a chapter on how one works with goals, in which none stands."""
    return (
        line.mark == "heading"
        and line.label is None
        and METHOD_WORK.match(line.text) is not None
        and (METHOD.search(line.text) is not None or CHAPTER.match(line.text) is not None)
    )


METHOD = Late(
    r"\bOKRs?\b|\bobjectives? and key results?\b|\bkey results?\b|resultados?[- ]cha?ve"
    r"|schlüsselergebniss|résultats?[- ]clés?|关键(?:结果|成果)|關鍵結果",
    re.IGNORECASE,
)
METHOD_WORK = Late(
    r"\W*(?:(?:about|how|why|what|when|who|process|(?:review|identify|sett|writ|scor|grad|track|us"
    r"|understand|defin|creat|manag|plann|measur|align|cascad|work)ing)\b"
    r"|(?:über|wie|warum|was|wer|wozu|ablauf|prozess|arbeit(?:en)? mit)\b"
    r"|(?:acerca|sobre|cómo|qué|por qué|proceso|gestión|revisión)\b"
    r"|(?:à propos|comment|pourquoi|qu'est|quoi|processus|suivi|gestion|revue)\b"
    r"|(?:como|o que|por que|processo|gestão|revisão|acompanhamento)\b"
    r"|(?:关于|如何|怎么|为什么|什么是|流程|管理)|the .{0,20}process)",
    re.IGNORECASE,
)
CHAPTER = Late(r"\W*(?:process|ablauf|prozess|proceso|processus|processo)\W*$|流程$", re.IGNORECASE)


def heads_plan(line: Line) -> bool:
    """Whether a heading, or a line that is one by its bold letters, names a plan or its period."""
    heads = line.mark == "heading" or (line.bold and not line.mark)
    heads = heads or (not line.mark and PERIOD.fullmatch(line.text) is not None)
    return heads and line.label is None and names_plan(line)


PERIOD = Late(
    r"(?:okrs?\W{0,3})?(?:[qhts][1-4]\W{0,3}(?:20)?\d\d|20\d\d\W{0,3}[qhts][1-4]"
    r"|20\d\d ?年第?[一二三四1-4]季度)(?:\W{0,3}okrs?)?\s*[:：]?",
    re.IGNORECASE,
)
"""A line that is nothing but a quarter or a half."""


def content(lines: list[Line], title: int | None) -> list[tuple[int, Line]]:
    """The unlabelled lines that may be items, with their positions.

    Args:
        lines: all lines of a draft.
        title: the position of the one that names it.
    """
    return [
        (at, line)
        for at, line in enumerate(lines)
        if at != title and not prose(line) and not heads_plan(line)
    ]


def top_kind(content: Sequence[tuple[int, Line]]) -> str:
    """What the least deep lines of a draft without labels are.

    Objectives, unless each of them is measured and what stands below them is not: those are key
    results with their actions. One line above a list is its objective in any case.
    """
    items = [line for _, line in content]
    if not items:
        return "objective"
    top = min(line.depth for line in items)
    highest = [line for line in items if line.depth == top]
    deeper = [line for line in items if line.depth > top]
    if not all(has_number(line.text) for line in highest):
        return "objective"
    if deeper and all(has_number(line.text) for line in deeper):
        return "objective"
    heads_a_list = len(highest) == 1 and bool(deeper) and highest[0].mark in ("", "heading")
    return "objective" if heads_a_list else "key_result"


def flat_kinds(items: Sequence[tuple[int, Line]]) -> Mapping[int, str]:
    """What each line of a draft without labels and without levels is; empty when it has levels.

    Measured lines are key results. A line without a number is the objective of the measured ones
    below it when it opens a block or interrupts plain lines; in a list it is a key result, too.
    Where nothing is measured, all are objectives.
    """
    if len({line.depth for _, line in items}) != 1:
        return {}
    return dict(kinds_of_flat(items))


def kinds_of_flat(items: Sequence[tuple[int, Line]]) -> Iterator[tuple[int, str]]:
    """The kind of each line of one level, in order."""
    measured = [has_number(line.text) for _, line in items]
    if not any(measured):
        yield from ((at, "objective") for at, _ in items)
        return
    open_objective = False
    for i, (at, line) in enumerate(items):
        followed = i + 1 < len(items) and measured[i + 1]
        opens = i == 0 or line.after_blank or not line.mark
        if not measured[i] and ((opens and followed) or not open_objective):
            open_objective = True
            yield at, "objective"
        else:
            yield at, "key_result"

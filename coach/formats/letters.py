"""What a message holds around a plan: its opening, its signature, the mail that it answers."""

import re
from collections.abc import Sequence

from coach.formats.lines import Line, in_a_row, line
from coach.formats.shape import has_number
from coach.late import Late

CLOSING = Late(
    r"(?:(?i:best|all the best|(?:best|kind|warm|warmest|kindest) (?:regards|wishes)|regards|cheers"
    r"|sincerely(?: yours)?|yours(?: sincerely| truly| faithfully)?|warmly|many thanks|thanks"
    r"|thanks (?:again|a lot|in advance)|thank you|thx|talk soon|see you(?: soon)?|love|br"
    r"|(?:viele|liebe|beste|schöne|herzliche|freundliche|sonnige) grüße|(?:mit )?(?:freundlichen|"
    r"besten|herzlichen|lieben|vielen) grüßen|(?:viele|liebe|beste|herzliche) gruesse|mfg|lg|vg"
    r"|gruß|grüße|liebe grüsse|viele grüsse|freundliche grüsse|danke(?: schön)?|vielen dank"
    r"|bis bald|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|(?:un )?abrazo|abrazos|besos"
    r"|(?:muchas )?gracias|hasta pronto|(?:bien )?cordialement|bien à (?:vous|toi)|amicalement"
    r"|(?:meilleures |sincères )?salutations|à bientôt|merci(?: beaucoup| d'avance)?|bises|bisous"
    r"|(?:um |grande |forte )?abraços?|atenciosamente|(?:com os melhores )?cumprimentos|att"
    r"|(?:muito )?obrigad[oa]|até (?:logo|breve)|beijos?)|此致|敬礼|祝好|顺祝商祺"
    r"|顺颂商祺|谢谢|多谢)"
    r"(?:[,，!.]?\s+(?P<name>[A-ZÀ-Ý][\w'’.-]*(?:\s+[A-ZÀ-Ý][\w'’.-]*){0,2}))?\s*[,，.!。！]?"
)
"""A line that ends a message, with the name behind it where there is one."""
DEVICE = Late(
    r"(?:sent from my|get outlook for|von meinem .{1,30} gesendet|gesendet von"
    r"|envoyé de(?:puis)? mon|enviado d(?:esde|o) m[ie]u?|enviado desde mi|发自我的).{0,40}",
    re.IGNORECASE,
)
ANSWERED = Late(
    r"(?:on .{6,80} wrote|am .{6,80} schrieb.{0,60}|le .{6,80} a écrit|el .{6,80} escribió"
    r"|em .{6,80} escreveu|.{4,60}写道)\s*[:：]",
    re.IGNORECASE,
)
"""The line above the mail that this one answers."""
HEADER = Late(
    r"(?:from|to|cc|sent|date|subject|von|an|gesendet|datum|betreff|de|para|enviado|fecha|asunto"
    r"|assunto|à|envoyé|objet|发件人|收件人|发送时间|主题|日期)\s?[:：].*",
    re.IGNORECASE,
)
FEWEST_HEADERS = 3
WANTS = Late(
    r"^\W*(?:(?:and|so|well|also|und|also|y|et|e)\s+)?(?:"
    r"(?:i|we)(?:'d|'m|'ll|’d|’m|’ll)?\s(?:\w+\s){0,3}?(?:want|like|love|plan|hope|going|need|aim)\b"
    r"|(?:ich|wir)\s(?:\w+\s){0,1}?(?:möchten?|will|wollen|habe|haben|nehme|nehmen)\b"
    r"|(?:yo\s|nosotros\s)?(?:quiero|queremos|quisiera|me gustaría|nos gustaría)\b"
    r"|(?:je|j'|nous|on)\s?(?:\w+\s){0,1}?(?:veux|voulons|veut|voudrais|voudrions|aimerais|aimerions)\b"
    r"|(?:eu\s|nós\s)?(?:quero|queremos|gostaria|gostaríamos)\b|(?:我|我们)(?:想|要|希望|打算|计划)"
    r").{0,60}?(?:\b(?:things?|following|these|this|goals?|objectives?|points?|folgende[sn]?"
    r"|dinge|sachen|ziele|punkte|cosas|siguientes?|metas?|objetivos?|puntos?|choses|suivante?s?"
    r"|objectifs?|buts?|coisas|seguintes?|pontos?)\b|以下|下面|件事|目标)\s*(?:\([^)]*\)\s*)?(?:\w+\s+){0,2}(?:\w+)?"
    r"\s*(?P<colon>[:：])",
    re.IGNORECASE,
)
"""Words that announce what somebody wants, and are no part of it."""
MOST_SIGNED = 8
"""Lines of a signature."""


def without_letter(rows: Sequence[str]) -> tuple[list[str], list[str]]:
    """The rows of a message, those around the plan emptied, and what stood in these.

    Every row keeps its place, but for a list in one row with its announcement (`I want three
    things: …`), whose parts become rows.
    """
    left = around(rows)
    kept = ["" if at in left else row for at, row in enumerate(rows)]
    out = {at: rows[at].strip() for at in left if rows[at].strip()}
    parts: list[str] = []
    for at in range(len(kept)):
        if (found := WANTS.match(kept[at])) is None:
            parts.append(kept[at])
            continue
        out[at], said = found[0].strip(), kept[at][found.end() :].strip()
        parts += [f"Objective: {part}" for part in wanted(said)] if said else [""]
        if not said:
            kept[at + 1 :] = as_objectives(kept[at + 1 :])
    return parts, [out[at] for at in sorted(out)]


def said_alone(text: str) -> str:
    """What somebody says, without its announcement, a signature and an older mail.

    The text as it is where nothing else is left, since a thanks alone is said to somebody.
    """
    rows = text.split("\n")
    left = around(rows) if len(rows) > 1 else set()
    kept = [WANTS.sub("", row).strip() if WANTS.match(row) else row for row in rows]
    told = [row for at, row in enumerate(kept) if at not in left and (row or not rows[at])]
    alone = "\n".join(told).strip()
    return alone if alone != text and any(map(str.isalnum, alone)) else text


def around(rows: Sequence[str]) -> set[int]:
    """The positions of what is no part of a plan: heads of mails, an older mail, signatures."""
    found = set(headers(rows))
    answered = next((at for at, row in enumerate(rows) if ANSWERED.fullmatch(row.strip())), None)
    end = len(rows) if answered is None else answered
    if answered is not None:
        older = any(map(is_item, map(taken, rows[:answered])))
        found |= set(range(answered, len(rows))) if older else {answered}
    for at, row in enumerate(rows[:end]):
        if CLOSING.fullmatch(row.strip()) or row.rstrip() == "--" or DEVICE.fullmatch(row.strip()):
            found |= set(range(at, at + 1 + signed(rows[at + 1 : end])))
    return found


def taken(row: str) -> Line:
    """A row, taken apart."""
    return line(row, 0)


def is_item(said: Line) -> bool:
    """Whether a line has a mark or a label, and so is of a plan; a quotation is none."""
    return bool(said.mark) or said.label is not None


def headers(rows: Sequence[str]) -> list[int]:
    """The positions of the head of a mail, where there is one."""
    found: list[int] = []
    run: list[int] = []
    for at, row in enumerate([*rows, ""]):
        if HEADER.fullmatch(row.strip()):
            run.append(at)
            continue
        if len(run) >= FEWEST_HEADERS and any("@" in rows[n] for n in run):
            found += run
        run = []
    return found


def signed(below: Sequence[str]) -> int:
    """How many rows below a closing are its signature: to the end, or a name alone."""
    told = [row.strip() for row in below if row.strip()]
    if len(told) <= MOST_SIGNED and not any(map(is_item, map(taken, told))):
        return len(below)
    first = next((at for at, row in enumerate(below) if row.strip()), 0)
    return first + 1 if NAME.fullmatch(below[first].strip()) else 0


NAME = Late(r"[A-ZÀ-Ý][\w'’.-]*(?:\s+[A-ZÀ-Ý][\w'’.-]*){0,2}|[\u4e00-\u9fff]{2,4}")


def wanted(said: str) -> list[str]:
    """What is wanted in a row behind its announcement: "this, that and the other"."""
    *parts, last = in_a_row(said)
    if not parts:
        return [last]
    halves = AND.split(last)
    return [*parts, *(halves if all(" " in half for half in halves) else [last])]


AND = Late(r"\s+(?:and|und|y|et|e)\s+")


def as_objectives(below: list[str]) -> list[str]:
    """The rows below an announcement, the list that follows labelled unless it is measured."""
    points: list[int] = []
    for at, row in enumerate(below):
        said = taken(row) if row.strip() else None
        if said is not None and (not is_item(said) or said.label):
            break
        points += [at] if said else []
    depths = {
        (taken(row).depth, len(row) - len(row.lstrip())) for row in map(below.__getitem__, points)
    }
    measured = sum(has_number(taken(below[at]).text) for at in points)
    if len(points) < 2 or len(depths) > 1 or 2 * measured >= len(points):
        return below
    return [
        f"- Objective: {taken(row).text}" if at in points else row for at, row in enumerate(below)
    ]

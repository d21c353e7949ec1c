"""Whether a reply is told as sourced where no passage says so.

A mark of a passage that was not given is taken out, and so is the weight that it lent: a sentence
that had one, or that appeals to the notes without one, must be carried by what the model was shown.
"""

import re
from collections.abc import Iterable

from coach.knowledge.asked import NOTES_ARE_IN
from coach.respond.backed import is_backed
from coach.respond.cleaning import Cleaned
from coach.respond.owing import SILENT
from coach.respond.sentences import QUOTED, sentences
from coach.talk import SUPERSCRIPTS, Passage

APPEAL = re.compile(
    r"\b(?:according to|as per|per|says?|recommends?|suggests?) (?:the|our|my) "
    r"(?:notes?|passages?|handbook|sources?|literature)\b"
    r"|\b(?:the|our|my) (?:notes?|passages?|handbook|sources?|literature|method)(?: \d)? "
    r"(?:also )?(?:says?|tells?|puts?|recommends?|suggests?|advises?|warns?|shows?|calls?)\b"
    r"|\bpassage \d"
    r"|\b(?:laut|gemäß|nach|in) (?:den|der|unseren|meinen) (?:notizen|quellen|passagen|literatur)\b"
    r"|\bnotizen (?:sagen|zeigen|empfehlen|raten|nennen)\b"
    r"|\bsegún (?:los|las|mis|nuestr[oa]s) (?:apuntes|notas|fuentes|pasajes)\b"
    r"|\b(?:apuntes|notas) (?:dicen|recomiendan|aconsejan|muestran|dizem|recomendam|mostram)\b"
    r"|\b(?:selon|d['’]après) (?:les|mes|nos) (?:notes|sources|passages)\b"
    r"|\bnotes (?:disent|recommandent|conseillent|montrent)\b"
    r"|\b(?:segundo|conforme|de acordo com) (?:as|os) (?:minhas |nossas )?"
    r"(?:notas|anotações|fontes|passagens)\b"
    r"|(?:根据|按照|依据)(?:我的|这些)?(?:笔记|资料|文献)|笔记(?:里|中|上)?(?:说|写|提到|建议|指出)",
    re.IGNORECASE,
)
"""How a sentence says that the notes say it."""
CITED = re.compile(f"[{SUPERSCRIPTS}]")


def falsely_sourced(
    text: str, final: Cleaned, passages: tuple[Passage, ...], beside: str, told: str, language: str
) -> bool:
    """Whether a sentence leans on a source that does not carry it.

    Args:
        text: as it would be shown.
        final: the whole text cleaned, with the sentences that had a mark of no passage.
        passages: that the model was given; in the language of the notes.
        beside: what a sentence may rest on as well: the finding and the draft.
        told: what the person and their plan say.
        language: of the reply.
    """
    if passages and language != NOTES_ARE_IN:
        return False  # words of one language are not found in another
    suspect = {s for s in final.unsourced if s in text} | set(appeals(text))
    if not suspect:
        return False
    backing = f"{' '.join(f'{p.title} {p.heading} {p.text} {p.short}' for p in passages)} {beside}"
    return any(not is_backed(sentence, backing, told) for sentence in suspect)


def appeals(text: str) -> Iterable[str]:
    """The sentences that appeal to the notes and cite none; that these are silent is no appeal."""
    for sentence in sentences(text):
        own = QUOTED.sub("“”", sentence)
        if APPEAL.search(own) and not SILENT.search(own) and not CITED.search(sentence):
            yield sentence

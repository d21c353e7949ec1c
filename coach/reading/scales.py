"""Numbers that only say how one counts: the ends of a scale, and "one" place for everything."""

from coach.late import Late
from coach.reading.words import word_set

TO = r"\s?(?:-|to|bis|a|à|y|et|e|[到至])\s?"
TOP = r"(?:1[.,]0|[3-7]|10|100)(?![\d.,]*\d)"
RATED = (
    r"scor\w*|rat(?:ed?|ings?)|grades?|marks?|happiness|satisfaction|confidence|bewertung\w*|noten?"
    r"|zufriedenheit\w*|puntuación|nota|satisfacción|confianza|satisfação|confiança|confiance"
)
SCALE = Late(
    r"(?<![^\W\d_])(?:(?:on a|auf einer|en una|sur une|numa|em uma)\s)?"
    rf"(?:scale|skala|escala|échelle)\s(?:(?:of|from|von|de|entre|zwischen)\s)?"
    rf"[01](?:[.,]0)?{TO}{TOP}"
    rf"|\((?:scale|skala|escala|échelle)\s(?:(?:of|from|von|de)\s)?[01](?:[.,]0)?{TO}{TOP}\)"
    rf"|\(1(?:[.,]0)?-{TOP}\s?分?\)"
    rf"|(?<![^\W\d_])(?:{RATED})\s(?P<ends>\((?:(?:from|von|de)\s)?0(?:[.,]0)?{TO}{TOP}\))"
)
"""The ends of a scale: "(1-10)", "on a scale of 1 to 5", "confidence score (0.0-1.0)"."""
SCALE_WORDS = frozenset(("(", "scale", "skala", "escala", "échelle"))


def scales(plain: str) -> list[tuple[int, int]]:
    """Where the ends of a scale stand in a folded text."""
    if SCALE_WORDS.isdisjoint(word_set(plain)):
        return []
    return [match.span(match.lastgroup or 0) for match in SCALE.finditer(plain)]


UNITED = Late(
    r"(?<![^\W\d_])(?:in|at|under|with|from)\s(?P<one>one)\s(?:single\s|common\s|shared\s)?"
    r"(?:place|spot|view|go|step|system|tool|app|platform|screen|page|document|list|roof|click"
    r"|source|hand|glance|dashboard|format|language|voice)(?![^\W\d_])"
    r"|(?<![^\W\d_])one(?:\s|-)stop(?![^\W\d_])"
)
"""A "one" that only says that things are together: "in one place". In the other languages it is an
article or stands with a word for "only", and counts nothing anyway."""
UNITED_WORDS = frozenset(("one",))

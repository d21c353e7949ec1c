"""Whether the number of a sentence is where something shall stand, and no count of a deed."""

from coach.late import Late
from coach.reading.marks import folded


def is_level(text: str) -> bool:
    """Whether a number is where something shall stand: "repair evenings to 12", no "to 12 firms".

    So what stands ahead of it is its name, whatever verb it looks like. How quickly something is
    done for others, told with how quickly it is now, is such a level as well.
    """
    return LEVEL.search(text) is not None or SERVICE.search(folded(text)) is not None


LEVEL = Late(
    r"(?<![^\W\d_])(?:to|auf|à|para|hasta)\s+\d[\d.,]*\s*"
    r"(?:$|[,.;(]|(?:by|until|bis|d['’]ici|até|antes|em)\b)|(?<!的)达到\s*\d"
)
SERVICE = Late(
    r"(?<![^\W\d_])(?:within|in|innerhalb von|binnen|en|dentro de|dans les|em)\s\d[\d.,]*\s?"
    r"(?:h|min|minutes?|hours?|days?|weeks?|minuten|stunden|tagen|wochen|minutos|horas|días|dias"
    r"|semanas|heures|jours|semaines)(?![^\W\d_])[^()\d]{0,24}"
    r"\((?:now|today|currently|heute|jetzt|derzeit|bisher|hoy|ahora|aujourd'hui|actuellement|hoje"
    r"|agora)[: ]"
)
"""How quickly something is done, with how quickly it is so far: "within 2 days (now 5)"."""

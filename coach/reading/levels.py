"""Whether the number of a sentence is where something shall stand, and no count of a deed."""

from coach.late import Late


def is_level(text: str) -> bool:
    """Whether a number is where something shall stand: "repair evenings to 12", no "to 12 firms".

    So what stands ahead of it is its name, whatever verb it looks like.
    """
    return LEVEL.search(text) is not None


LEVEL = Late(
    r"(?<![^\W\d_])(?:to|auf|à|para|hasta)\s+\d[\d.,]*\s*"
    r"(?:$|[,.;(]|(?:by|until|bis|d['’]ici|até|antes|em)\b)|达到\s*\d"
)

"""Key results that find out a number nobody knows yet, to set a target on."""

from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.reading import Reading, folded
from coach.reading.lexicon.lexicon import listed


def is_baseline(seen: SeenKeyResult) -> bool:
    """Whether it finds out a number by a day, to set a target on, where the house accepts that."""
    said = seen.reading
    accepted = seen.sight.house.schools.unknown_baseline == "measure-first"
    return accepted and said.due is not None and finds_number(said)


def finds_number(said: Reading) -> bool:
    """Whether somebody is to find out a number: "measure how many return each month"."""
    opening = folded(said.verb) or said.seen.plain.partition(" ")[0]
    return opening in FINDING and bool(said.measures or STANDS.search(said.seen.plain))


STANDS = Late(
    r"(?<![^\W\d_])(?:baseline|ausgangswert|línea base|valor inicial"
    r"|valeur de départ)|基线"
)
"""What is found out where nobody knows yet where a number stands."""


FINDING = frozenset(
    listed(
        "measure,determine,publish,establish,report,find out,define,publicar,medir,publier,"
        "mesurer,messen,veröffentlichen,ermitteln,know,wissen,saber,sabemos,savoir,savons,知道,弄清,测出"
    )
)

"""What the fields of a key result add to its words: a result, or how often a deed is done."""

from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.reading import folded
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import is_han
from coach.reading.words import known_by, parted

DEEDS = frozenset(("doing", "delivering", "learning", "deeds"))
COUNTS = frozenset(
    listed(
        "number,count,total,amount,of,the,a,per,new,done,completed,finished,written,held,made,run,sent,"
        "anzahl,zahl,der,die,von,neue,neuen,neuer,pro,erledigt,fertig,abgeschlossen,gehalten,"
        "durchgeführt,número,cantidad,total,de,los,las,el,la,por,nuevos,nuevas,hechos,hechas,"
        "realizados,realizadas,nombre,quantité,des,du,les,le,par,nouveaux,nouvelles,faits,faites,"
        "réalisés,réalisées,quantidade,do,da,dos,das,novos,novas,feitos,feitas,"
        "week,month,quarter,year,woche,monat,quartal,semana,mes,semaine,mois,mês,trimestre"
    )
)
"""Words that only say that something is counted."""
HAN_COUNTS = Late(r"[数量场次篇个份条期位名件的累计完成总新增每周月季]")
ENDING = 4
"""Letters that two forms of one word share at least: "article", "articles"."""


def falls(seen: SeenKeyResult) -> bool:
    """Whether the fields say that the count shall become smaller: nobody does less on purpose."""
    start, goal = seen.given.baseline, seen.given.target
    return start is not None and goal is not None and goal < start


def started(seen: SeenKeyResult) -> bool:
    """Whether a field holds the start of the number in the words, as brackets there would.

    "Run 10 km without stopping (today: 4 km)" says the same whether or not a reader of documents
    took the brackets for a field.
    """
    start, goal = seen.given.baseline, seen.reading.target
    return bool(start) and goal is not None and seen.reading.baseline is None


def counts_deed_itself(seen: SeenKeyResult) -> bool:
    """Whether the name of the measure says no more than the words: "Write posts", "posts: 12"."""
    given = seen.given
    if given.unit.strip() in ("%", "pp") or not given.metric:
        return False
    metric, text = folded(given.metric), folded(seen.text)
    if any(map(is_han, metric)):
        return all(char in text for char in HAN_COUNTS.sub("", metric))
    own = parted(text)
    named = [word for word in parted(metric) if word.isalpha() and word not in COUNTS]
    return all(is_told(word, own) or is_deed(word) for word in named)


def is_told(word: str, own: list[str]) -> bool:
    """Whether one of the words of a text is this one or a form of it."""
    stem = word[: max(ENDING, len(word) - 2)]
    return any(other == word or (len(stem) >= ENDING and other.startswith(stem)) for other in own)


def is_deed(word: str) -> bool:
    """Whether a word only names something done: "calls", "written"."""
    known = known_by(word, "")
    kinds = {entry.kind for entry in known.alone} | set(known.stems)
    return bool(kinds) and kinds <= DEEDS

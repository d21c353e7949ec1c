"""Pieces of work that end with something handed over, and how far one of them is."""

from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.reading.lexicon.lexicon import listed
from coach.reading.words import word_set

NAMES = frozenset(
    listed(
        "migration,implementation,rollout,roll-out,relaunch,redesign,installation,introduction,"
        "deployment,setup,integration,upgrade,delivery,completion,creation,construction,"
        "procurement,training,refactoring,rewrite,launch,release,renovation,recruitment,"
        "rebranding,relocation,modernisation,modernization,"
        "einführung,umstellung,erstellung,entwicklung,implementierung,neugestaltung,schulung,"
        "umzug,überarbeitung,fertigstellung,umsetzung,"
        "migración,implementación,lanzamiento,rediseño,instalación,creación,desarrollo,"
        "implantación,capacitación,formación,apertura,"
        "implémentation,implantation,migration,mise,lancement,refonte,création,formation,déploiement,développement,ouverture,"
        "migração,implementação,implantação,lançamento,reformulação,instalação,criação,"
        "desenvolvimento,treinamento,abertura"
    )
)
"""Nouns for a piece of work that ends with something handed over."""
BEHIND = frozenset(
    listed(
        "of,to,into,der,des,eines,einer,von,zu,zur,zum,auf,de,del,a,al,du,d,en,do,da,dos,das,para"
    )
)
"""What goes between such a noun and the thing."""
WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NAMING = frozenset(listed("von,from,of,de,del,des,du,da,do,dos,das,à"))
"""What leads from a name to its number."""
MOST = 6
"""Words up to which such a name says nothing else."""
TWO = 2


def is_project_share(seen: SeenKeyResult) -> bool:
    """Whether it is the progress of a piece of work: "ERP rollout from 0 % to 100 %"."""
    said = seen.reading
    if said.unit != "%" or said.target != WHOLE or said.baseline is None or said.beneficiary:
        return False
    if any(measure != "%" for measure in said.measures) or len(said.seen.change.used) != TWO:
        return False
    first, last = said.seen.change.used
    ahead = said.seen.plain[: first.start].rstrip(" :")
    words = name_in(ahead, NAMING)
    if not words or len(words) > MOST or not THEN.fullmatch(said.seen.plain, last.end):
        return False
    if words[-1] in NAMES and said.language in ("en", "de", ""):
        return True
    led = words[0] in NAMES and (len(words) > 1 or said.language not in ("en", ""))
    known = not word_set(ahead).isdisjoint(NAMES) and words[-1] in PROGRESS
    return known or (led and (said.language != "en" or words[1] in BEHIND))


def name_in(ahead: str, leading: frozenset[str]) -> list[str]:
    """The words ahead of a number without those that only lead from a name to it."""
    words = WORD.findall(ahead)
    while words and words[-1] in leading:
        words.pop()
    return words


PROGRESS = frozenset(listed("progress,completion,fortschritt,done,complete,completed"))
THEN = Late(r"\s?(?:[.]|(?:by|until|before|bis|para|hasta|antes|d['’]ici|avant|até|em|en|im)\s.*)?")
"""Behind the whole: by when, and nothing whose share it is."""
WHOLE = 100

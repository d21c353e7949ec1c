"""Counts of what is only done, or made: work, whatever they start from."""

from coach.checks.projects import WORD, is_project_share, name_in
from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.reading import Reading, folded
from coach.reading.lexicon.lexicon import listed

DEEDS = frozenset(
    listed(
        "workshop,workshops,interviews,trainings,webinars,posts,articles,newsletters,videos,"
        "presentations,podcasts,episodes,talks,lectures,meetings,meetups,demos,experiments,surveys,"
        "tutorials,retrospectives,newsletter,calls,emails,reports,campaigns,"
        "kundeninterviews,nutzerinterviews,schulungen,artikel,blogartikel,blogbeiträge,beiträge,"
        "vorträge,webinare,sitzungen,besprechungen,umfragen,kampagnen,anrufe,berichte,"
        "talleres,entrevistas,artículos,reuniones,charlas,capacitaciones,seminarios,encuestas,"
        "campañas,llamadas,vídeos,informes,boletines,"
        "ateliers,entretiens,réunions,vidéos,formations,webinaires,séminaires,enquêtes,"
        "campagnes,appels,rapports,présentations,"
        "oficinas,artigos,reuniões,palestras,treinamentos,capacitações,pesquisas,campanhas,ligações,"
        "relatórios,boletins"
    )
)
"""Deeds that are only done, and things that are only made, so many of them."""
OTHERS = frozenset(listed("calls,anrufe,llamadas,appels,ligações,emails,reports"))
"""Those of them that come in as well as they go out: as a bare noun they may be a measure."""
HAN_DEEDS = Late(
    r"文章|博客|讲座|课程|培训|研讨会|工作坊|访谈|直播|视频|沙龙|分享会|宣讲|报告|会议|演练|路演"
)
NEAR = 2
"""Words up to which a deed stands behind its number: "12 sales calls"."""
NAMING = frozenset(listed("von,from,of,de,d,del,des,du,da,do,dos,das,par,por,per,pro"))


def counts_own(seen: SeenKeyResult) -> bool:
    """Whether it counts its own deeds or the progress of a project, whatever the start."""
    return repeats_deeds(seen) or is_project_share(seen) or counts_times(seen.reading)


def repeats_deeds(seen: SeenKeyResult) -> bool:
    """Whether a verb of work is told with the count of its own deeds: "Hold 6 workshops"."""
    said = seen.reading
    start, goal = said.baseline, said.target
    if start is None:
        start = seen.given.baseline
    if start is None or goal is None or goal <= start or said.unit not in ("", "times"):
        return False
    if not said.verb and not WORKING.search(said.seen.plain):
        return False
    if said.verb and not works_on(seen):
        return False
    if said.claims.effect or said.bound == "at-most":
        return False
    wanted = next((q for q in said.seen.change.used if q.value == goal), None)
    if wanted is None or LEVEL.search(said.seen.plain, 0, wanted.start):
        return False
    behind = said.seen.plain[wanted.end :]
    near = WORD.findall(CLAUSE.split(behind)[0])[: NEAR + 1]
    deed = HAN_DEEDS.match(behind.lstrip("个场篇次节门期份"))
    return deed is not None or not DEEDS.isdisjoint(near)


def works_on(seen: SeenKeyResult) -> bool:
    """Whether the verb tells of work: also one that only carries a noun, "hold 6 workshops"."""
    said = seen.reading
    working = said.verb_kind in ("activity", "delivery", "learn")
    return working or folded(said.verb) in CARRYING


CARRYING = frozenset(
    listed("hold,have,give,make,do,halten,haben,machen,tener,dar,hacer,avoir,faire,ter,dar,fazer")
)
WORKING = Late(
    r"(?<![^\W\d_])(?:durchführen|abhalten|veranstalten|veröffentlichen|schreiben|halten)(?![^\W\d_])"
)
"""The same behind its object, where an opposed number parts it from the end of the sentence."""
LEVEL = Late(r"(?<![^\W\d_])(?:to|auf|à|hasta|para|a)\s$|[到至]$|→\s?$|->\s?$")
"""In front of a number that is where something shall stand."""
CLAUSE = Late(r"[,;:(.，；：（。]")


def counts_nouns(seen: SeenKeyResult) -> bool:
    """Whether nothing but a deed as a noun is counted from so many to more: "workshops: 2 → 6"."""
    full, said = seen.full, seen.reading
    start, goal = full.baseline, full.target
    if start is None or goal is None or goal <= start or full.unit or said.claims.effect:
        return False
    used = said.seen.change.used
    if len(used) != TWO or used[0].start > used[1].start:
        return False
    ahead = said.seen.plain[: used[0].start]
    if said.language == "zh":
        return HAN_NAME.fullmatch(ahead) is not None
    words = name_in(ahead, NAMING)
    if not words or len(words) > MOST or said.verb_kind not in ("", "change"):
        return False
    join = next((place for place, word in enumerate(words) if word in NAMING), len(words))
    head = words[:join]
    counted = bool(head) and head[-1] in COUNTING
    tail = words[join + 1 :] if counted else head
    romance = said.language in ("es", "fr", "pt")
    named = not OWN.isdisjoint(tail[:2] if romance else tail[-1:])
    if not counted and join < len(words) and not romance:
        return False  # "subscribers of the newsletter", "members of workshops"
    behind = WORD.findall(said.seen.plain[used[1].end :])
    return named and PAID.isdisjoint((*words, *behind))


HAN_NAME = Late(
    rf"(?:(?:客户|用户|内部|员工|每[月周季]|线上|线下|公开){{0,2}})(?:{HAN_DEEDS.source})"
    r"[的]?(?:数量?|场次|次数|篇数)?[:：]?(?:从|由)?"
)
PAID = frozenset(
    listed("paid,sold,booked,bezahlte,gebuchte,verkaufte,vendidos,pagados,vendus,payants,pagos")
)
"""Where somebody pays for it, it is more than a deed."""
COUNTING = frozenset(
    listed("number,count,total,anzahl,zahl,número,numero,cantidad,nombre,quantité,quantidade")
)
"""In front of "of" they only say that what follows is counted."""
OWN = DEEDS - OTHERS
MOST = 6
TWO = 2


def counts_times(said: Reading) -> bool:
    """Whether all it says is how often something is done, by whoever writes: "pool 2x a week"."""
    alone = [quantity.unit for quantity in said.quantities] == ["times"]
    told = said.verb or said.beneficiary or said.measures or said.moves or said.bound == "at-most"
    return alone and bool(said.frequency) and not told and said.words <= MOST_WORDS


MOST_WORDS = 7
"""Words of a habit without a verb; in more somebody is told of."""

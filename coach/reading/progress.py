"""How much of a piece of work is done: a share that grows by working, whatever comes of it.

"Roadmap 90 % delivered" tells of the work itself; "90 % of orders delivered within a day" tells
what customers get, and is none.
"""

from coach.late import Late
from coach.reading.changes import Change
from coach.reading.lexicon.lexicon import listed
from coach.reading.openings import Cue, whole
from coach.reading.words import word_set

WORKS = frozenset(
    listed(
        "project,programme,program,plan,plano,roadmap,migration,rollout,implementation,renovation,redesign,"
        "rebuild,refit,refurbishment,construction,extension,tasks,milestones,stories,deliverables,projekt,umbau,umstellung,aufgaben,"
        "arbeitspakete,meilensteine,maßnahmenplan,projektplan,proyecto,obra,tareas,hitos,reforma,"
        "umzug,umzugs,umbaus,sanierung,renovierung,relocation,clean-up,cleanup,mudanza,déménagement,"
        "mudança,refonte,projet,relaunch,launch,migración,migração,implantación,implantação,implementación,"
        "implementação,implantation,implémentation,einführung,rediseño,reformulação,déploiement,lanzamiento,"
        "projet,chantier,tâches,jalons,travaux,projeto,tarefas,marcos,obras"
    )
)
"""Pieces of work; several projects may well be counted, one is only worked on."""
HAN_WORK = Late(r"改版|上线|重构|项目|工程|计划|任务|里程碑|施工|改造|迁移|进度")
PLANNED = Late(
    r"(?<![^\W\d_])(?:(?:planned|agreed|committed) (?:[^\W\d_-]+ )?(?:features?|functions?"
    r"|stories|items?|initiatives|measures|modules?|releases?|activities|actions|work)"
    r"|(?:geplante[nr]?|vereinbarte[nr]?) (?:[^\W\d_]*(?:funktion|modul|maßnahme|aktivität"
    r"|feature|thema|themen|vorhaben|release)[^\W\d_]*)"
    r"|(?:funciones|funcionalidades|fonctionnalités|módulos|modules|mesures|medidas|ações|acciones"
    r"|actions|iniciativas|initiatives|actividades|atividades) (?:planificad[oa]s|planead[oa]s"
    r"|planejad[oa]s|previst[oa]s|prévue?s|planifiée?s))(?![^\W\d_])|计划的?(?:功能|需求|任务|模块|事项|措施|活动)"
)
"""What somebody had planned to do or to make, of which a share is done."""
HANDED_OVER = Late(
    r"(?<![^\W\d_])(?:shipped|released|launched|built|live|ausgeliefert|veröffentlicht|eingeführt"
    r"|entregad[oa]s?|lanzad[oa]s?|lançad[oa]s?|publicad[oa]s?|implementad[oa]s?|lancée?s?|publiée?s?"
    r"|déployée?s?)(?![^\W\d_])|上线|发布|落地"
)
"""How it is told that what was planned is done, besides that it is done."""
DONE_WORDS = (
    "complete|completed|completion|done|delivered|finished|implemented|executed|progress"
    "|abgeschlossen|fertig|fertiggestellt|erledigt|umgesetzt|geliefert|fortschritt|completad[oa]s?"
    "|completar|terminad[oa]s?|ejecutad[oa]s?|realizad[oa]s?|avance|achevée?s?|terminée?s?"
    "|réalisée?s?|livrée?s?|exécutée?s?|avancement|concluíd[oa]s?|executad[oa]s?|entregues?"
    "|progresso|andamento"
)
DONE = Late(f"{whole(DONE_WORDS)}|完成|完工|交付|推进|进度")
TIMELY_WORDS = (
    "on time|in time|within|on budget|without|first time|within budget|pünktlich|termingerecht"
    "|fristgerecht|rechtzeitig|ohne|innerhalb|a tiempo|sin|en plazo|dentro|à temps|sans|à l'heure"
    "|dans les|no prazo|sem|em dia|who|that|die|que|qui|quem"
)
TIMELY = Late(f"{whole(TIMELY_WORDS)}|按时|准时|按期|及时|一次|率|预算内|满意")
"""How well it is done, or for whom: that is more than progress."""
BARE_WORDS = "complete|completed|done|finished|fertig|abgeschlossen"
BARE = Cue(rf"(?:^|(?<= is )|(?<= are )|(?<= zu ))\d+ ?% (?:{BARE_WORDS})$", BARE_WORDS)
"""Nothing but how far something is: "the quay is 70 % complete"."""


def is_progress(plain: str, change: Change, served: bool) -> bool:
    """Whether what is measured is how much of a piece of work is done.

    Args:
        plain: The folded text.
        change: What its quantities amount to.
        served: Whether it names somebody who is served, so that the share may be theirs.
    """
    if change.unit != "%" or change.amount is not None or served:
        return False
    words = word_set(plain)
    if BARE.search(plain, words):
        return True
    if PLANNED.search(plain) and (DONE.search(plain) or HANDED_OVER.search(plain)):
        return not TIMELY.search(plain)
    works = not words.isdisjoint(WORKS) or (not plain.isascii() and HAN_WORK.search(plain))
    return bool(works and DONE.search(plain)) and not TIMELY.search(plain)

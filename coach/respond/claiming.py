"""Whether a sentence claims a change of the plan that code has not made.

"I've changed KR2 to 40 %" is such a claim, in any of the six languages; so is "KR2 is removed", "O1
is approved", and a number that stands elsewhere. What somebody could do, has not done or will do
claims nothing, and neither does a question.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from coach.edits import Approve, Edit, GoTo, Heed, Ignore, Skip
from coach.interpret.moment import settle
from coach.okr import Item, KeyResult, Plan, places
from coach.reading import numbers

HANDLE = re.compile(r"(?<![A-Za-z\d.])(?:(?:O\d+\.)?KR\s?\d+(?:\.A\d+)?|[OD]\d+)(?![A-Za-z\d])")
BREAK = re.compile(r"(?<=[,;:!?…，。；：！？\n])(?!\d)|(?<=\.)(?=\s|$)")
LEADING_NOWHERE = Skip | GoTo | Ignore | Heed
"""Edits after which no item reads differently."""


@dataclass(frozen=True)
class Claims:
    """How one language claims that something was done."""

    done: re.Pattern[str]
    """Of what can be done to a plan."""
    elsewhere: re.Pattern[str]
    """Of what no coach can do: to send, to remind, to book."""
    approved: re.Pattern[str]
    """What is approved, among the words for what was done."""
    stands: re.Pattern[str]
    """Leads from an item to the number at which it stands."""
    open: re.Pattern[str]
    """Words by which nothing is claimed: not, once, would."""


def claims(done: str, elsewhere: str, approved: str, stands: str, open_: str) -> Claims:
    """The patterns of a language that has words with spaces between them."""
    return Claims(
        done=re.compile(done, re.IGNORECASE),
        elsewhere=re.compile(elsewhere, re.IGNORECASE),
        approved=re.compile(rf"\b(?:{approved})\b", re.IGNORECASE),
        stands=re.compile(rf"^[\s”’\"»]*(?:{stands})", re.IGNORECASE),
        open=re.compile(rf"\b(?:{open_})\b|n['’]t\b|\bn['’]", re.IGNORECASE),
    )


PART = r"(?:{plan}|O\d+|D\d+|KR\s?\d+)"
"""Stands for what a passive is about, so that "the shop was moved" is none."""
EN_DONE = (
    "changed|set|updated|added|removed|deleted|dropped|approved|moved|replaced|renamed|raised|"
    "lowered|corrected|adjusted|recorded|saved|entered|swapped|undone|restored|reopened|locked|"
    "rewritten|reworded|shortened|cleared|split|merged|increased|reduced|postponed|extended"
)
EN_PLAN = "key results?|objectives?|goal|plan|target|baseline|deadline|due date|confidence|actions?"
DE_DONE = (
    "geändert|gesetzt|hinzugefügt|ergänzt|gelöscht|entfernt|gestrichen|genehmigt|verschoben|ersetzt|"
    "umbenannt|erhöht|gesenkt|angepasst|korrigiert|eingetragen|gespeichert|aktualisiert|"
    "zurückgenommen|wiederhergestellt|freigegeben|umformuliert|getauscht"
)
DE_PLAN = "Schlüsselergebnis\\w*|Ziel|Plan|Zielwert|Startwert|Datum|Frist|Zuversicht|Schritt\\w*"
ES_DONE = (
    "cambiad|puest|añadid|agregad|borrad|eliminad|quitad|aprobad|movid|sustituid|reemplazad|subid|"
    "bajad|corregid|actualizad|guardad|fijad|ajustad|deshech|reabiert"
)
ES_PLAN = (
    "resultados? clave|objetivos?|meta|plan|valor|fecha|plazo|confianza|pasos?|acción|acciones"
)
FR_DONE = (
    "changée?|mise?|modifiée?|ajoutée?|supprimée?|enlevée?|retirée?|approuvée?|validée?|déplacée?|"
    "remplacée?|augmentée?|baissée?|corrigée?|fixée?|enregistrée?|annulée?|rouverte?|"
    "reformulée?|rétablie?"
)
FR_PLAN = "résultats?[- ]clés?|objectifs?|but|plan|cible|échéance|date|confiance|étapes?|actions?"
PT_DONE = (
    "alterad|mudad|colocad|adicionad|acrescentad|apagad|removid|excluíd|aprovad|movid|substituíd|"
    "aumentad|reduzid|corrigid|atualizad|registrad|definid|retirad|desfeit|reabert|ajustad"
)
PT_PLAN = "resultados?-chave|objetivos?|meta|plano|valor|data|prazo|confiança|passos?|ações|ação"

LANGUAGES: dict[str, Claims] = {
    "en": claims(
        rf"\bI(?:['’]ve| have)(?: just| now| also| already| both)* (?:{EN_DONE}|made it|"
        r"put (?:it|that|this|O\d|KR)|taken (?:it|that|O\d\S*|KR\S*) out)\b|"
        r"\bI (?:changed|updated|added|removed|deleted|approved|moved|replaced|raised|lowered|"
        r"adjusted|saved|corrected|renamed)\b|"
        rf"\b(?:{PART.format(plan=EN_PLAN)})\b.{{0,50}}?\b(?:is|are|has been|have been|was|were)"
        rf"(?: now| both| all| already)* (?:{EN_DONE}|gone)\b|"
        rf"^\W*(?:done|all set|(?!set|split)(?:{EN_DONE}))\b",
        r"\bI(?:['’]ve| have)?(?: just| now| also| already)* (?:sent|emailed|mailed|scheduled|"
        r"booked|shared|invited|notified|informed|called|messaged)\b|"
        r"\bI(?:['’]ve| have) (?:put|added|entered) \S+ (?:in|to) your calendar\b",
        "approved|locked",
        r"(?:now )?(?:is|are|goes|stands|reads|aims|runs)(?: now)?(?: at| to| set to)? \D{0,4}"
        r"(?=\d)",
        "not|never|no|nothing|none|once|when|if|until|till|unless|before|after|as soon as|will|"
        "would|could|can|shall|should|may|might|must|to be|gets|yet|say|want|wanted|asked|cannot",
    ),
    "de": claims(
        rf"\b(?:ich habe|habe ich|hab ich|ich hab)\b.{{0,90}}?\b(?:{DE_DONE})\b|"
        rf"\b(?:{PART.format(plan=DE_PLAN)})\b.{{0,50}}?\b(?:ist|sind|wurden?)\b.{{0,40}}?"
        rf"\b(?:{DE_DONE})\b|^\W*(?:erledigt|fertig|{DE_DONE})\b|"
        rf"^\W*(?:ist|sind|habe|wurde)\b.{{0,40}}?\b(?:{DE_DONE})\b",
        r"\bhabe?\b.{0,60}?\b(?:geschickt|gesendet|gemailt|gebucht|eingeladen|benachrichtigt|"
        r"angerufen|informiert)\b|\bin deinen Kalender (?:eingetragen|gesetzt)",
        "genehmigt|freigegeben",
        r"(?:(?:jetzt|nun) )?(?:ist|sind|steht|liegt|lautet|geht|zielt)(?: (?:jetzt|nun))?"
        r"(?: bei| auf)? \D{0,4}(?=\d)",
        "nicht|nie|noch|kein\\w*|nichts|sobald|wenn|falls|bis|bevor|nachdem|würde\\w*|könnte\\w*|kann|"
        "kannst|können|soll\\w*|wird|werden|willst|wolltest|möchtest|sagst|ohne",
    ),
    "es": claims(
        rf"\b(?:he|hemos) (?:ya )?(?:{ES_DONE})o\b|\b(?:lo|la|los|las) he (?:{ES_DONE})o\b|"
        r"\b(?:cambié|puse|añadí|agregué|borré|eliminé|quité|aprobé|moví|subí|bajé|actualicé|fijé|"
        r"corregí)\b|"
        rf"\b(?:{PART.format(plan=ES_PLAN)})\b.{{0,50}}?\b(?:está|están|queda|quedan|ha sido|"
        rf"han sido|fue|fueron)(?: ya| ahora| ambos)* (?:{ES_DONE})[oa]s?\b|"
        rf"^\W*(?:hecho|listo|(?:queda |ya está )?(?:{ES_DONE})[oa]s?)\b",
        r"\bhe (?:enviado|mandado|reservado|compartido|invitado|avisado|llamado|informado)\b|"
        r"\ben tu calendario\b",
        "aprobad[oa]s?",
        r"(?:ahora |ya )?(?:es|está|va|apunta|queda|pasa)(?: ahora| ya)?(?: en| a| al| de)?"
        r" \D{0,4}(?=\d)",
        "no|nunca|nada|ningun\\w*|cuando|si|hasta|antes|después|una vez|en cuanto|podría\\w*|puedo|"
        "puede\\w*|debería\\w*|será|todavía|aún|quieres|querías|dices|sin",
    ),
    "fr": claims(
        rf"\bj['’](?:ai|y ai)(?: bien| déjà| aussi)* (?:{FR_DONE})s?\b|"
        rf"\bje (?:l['’]|les |l['’]y )ai(?: bien| déjà)* (?:{FR_DONE})s?\b|"
        rf"\b(?:{PART.format(plan=FR_PLAN)})\b.{{0,50}}?\b(?:est|sont|a été|ont été|fut)"
        rf"(?: maintenant| désormais| bien| déjà| tous| toutes)* (?:{FR_DONE})s?\b|"
        rf"^\W*(?:(?:c['’]est )?fait|(?:{FR_DONE})s?)\b",
        r"\bj['’](?:ai|y ai)(?: bien| déjà)* (?:envoyé|réservé|partagé|invité|prévenu|appelé|"
        r"informé)\w*|\bdans (?:ton|votre) (?:agenda|calendrier)\b",
        "approuvée?s?|validée?s?",
        r"(?:est|passe|vise|va|reste)(?: maintenant| désormais)?(?: à| de)? \D{0,4}(?=\d)",
        "pas|jamais|rien|aucune?|encore|quand|lorsque|dès|si|jusqu\\w*|avant|après|une fois|tant|"
        "peux|peut|pourrai\\w*|sera|serait|devrait|veux|voulais|dis|sans",
    ),
    "pt": claims(
        rf"\b(?:já )?(?:mudei|alterei|coloquei|pus|adicionei|acrescentei|apaguei|removi|excluí|"
        r"aprovei|movi|substituí|aumentei|reduzi|baixei|corrigi|atualizei|registrei|defini|tirei|"
        r"ajustei)\b|"
        rf"\b(?:{PART.format(plan=PT_PLAN)})\b.{{0,50}}?\b(?:está|estão|ficou|ficaram|foi|foram)"
        rf"(?: já| agora| ambos)* (?:{PT_DONE})[oa]s?\b|"
        rf"^\W*(?:feito|pronto|(?:{PT_DONE})[oa]s?)\b",
        r"\b(?:enviei|mandei|reservei|compartilhei|partilhei|convidei|avisei|liguei|informei|agendei)\b|"
        r"\b(?:na tua|na sua) agenda\b",
        "aprovad[oa]s?|aprovei",
        r"(?:agora |já )?(?:é|está|vai|passa|fica|mira)(?: agora| já)?(?: em| para| a| de)?"
        r" \D{0,4}(?=\d)",
        "não|nao|nunca|nada|nenhum\\w*|quando|se|até|antes|depois|assim que|poderia\\w*|posso|"
        "pode\\w*|deveria\\w*|será|ainda|quer\\w*|dizes|diz|sem",
    ),
    "zh": Claims(
        done=re.compile(
            r"已(?:经)?(?:把|将|帮你|为你)?[^，。；？]{0,14}(?:改|删|批准|设|加|更新|调|移|替换|恢复|撤|换)|"
            r"(?:把|将)[^，。；？]{1,30}(?:改|删|设|加|移|换|调)[^，。；？]{0,12}了|"
            r"(?:改成|改为|删掉|删除|批准|添加|加上|设为|设成|调到|调整|更新)[^，。；？]{0,20}了"
        ),
        elsewhere=re.compile(r"(?:发了|发送了|寄了|预订了|通知了|邀请了|联系了)|你的日历|已(?:经)?(?:发送|通知|预订|邀请)"),
        approved=re.compile(r"批准"),
        stands=re.compile(r"^\s*(?:现在|目前)?(?:是|为|改成|到)\D{0,2}(?=\d)"),
        open=re.compile(
            r"[没未]|不(?!再|变|会再)|如果|要是|除非|一旦|等到|之前|之后|还需|可以|能否|想|会(?!再)|要(?=改|删|批准|设|加)"
        ),
    ),
}  # fmt: skip
BIG = re.compile(
    r"\b(?:goal|big o|jahresziel|ziel|meta|objetivo anual|but|objectif de l)\b|年度目标|大目标",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Made:
    """What a turn has really done."""

    before: Plan
    plan: Plan
    edits: tuple[Edit, ...]

    @cached_property
    def changes(self) -> tuple[Edit, ...]:
        """The edits after which something reads differently."""
        return tuple(e for e in self.edits if e != settle() and not isinstance(e, LEADING_NOWHERE))

    @cached_property
    def touched(self) -> frozenset[str]:
        """The handles, in either plan, of what differs, lies in it or around it."""
        was = {p.item.id: p.item for p in places(self.before)}
        now = {p.item.id: p.item for p in places(self.plan)}
        both = (*places(self.before), *places(self.plan))
        aimed = {getattr(e, "id", getattr(e, "target", None)) for e in self.changes}
        return frozenset(
            p.handle
            for p in both
            if was.get(p.item.id) != now.get(p.item.id) or p.item.id in aimed or p.parent in aimed
        )

    def has_touched(self, handle: str) -> bool:
        """Whether what is called so was changed; a short handle may mean any that ends with it."""
        return any(h == handle or h.endswith(f".{handle}") for h in self.touched)


def false_claim(sentence: str, language: str, made: Made) -> bool:
    """Whether a sentence says that something was done which was not.

    Args:
        sentence: of a reply, without what it quotes.
        language: ISO code; of one that is not known nothing is said.
        made: what the turn has done.
    """
    known = LANGUAGES.get(language)
    if known is None:
        return False
    asks = sentence.rstrip().endswith(("?", "？"))
    return any(untrue(clause, known, made) for clause in clauses(sentence, asks=asks))


def clauses(sentence: str, *, asks: bool) -> Iterator[str]:
    """The clauses of a sentence that state something; the last of a question does not."""
    every = [clause for clause in BREAK.split(sentence) if clause.strip()]
    yield from every[:-1] if asks else every


def untrue(clause: str, known: Claims, made: Made) -> bool:
    """Whether a clause claims what is not so."""
    if known.elsewhere.search(clause) and not known.open.search(clause):
        return True
    if stands_elsewhere(clause, known, made.plan):
        return True
    match = known.done.search(clause)
    if match is None or known.open.search(clause):
        return False
    handle = handle_near(match, clause)
    if known.approved.search(match[0]):
        return not approved(clause, handle, made)
    return not made.changes or bool(handle and not made.has_touched(handle))


def handle_near(match: re.Match[str], clause: str) -> str:
    """The handle that a claim is about: the first in its words or behind them, else the last."""
    found = list(HANDLE.finditer(clause))
    behind = [h for h in found if h.start() >= match.start()]
    nearest = behind[:1] or found[-1:]
    return nearest[0][0].replace(" ", "") if nearest else ""


def approved(clause: str, handle: str, made: Made) -> bool:
    """Whether what a clause calls approved is."""
    if handle:
        return any(getattr(item, "approved", False) for item in called(handle, made.plan))
    if any(isinstance(edit, Approve) for edit in made.edits):
        return True
    big = made.plan.big_objective
    if BIG.search(clause):
        return big is not None and big.approved
    locked = any(o.approved for o in made.plan.objectives)
    return len(clause.split()) > 2 and (locked or made.plan.approved)


def called(handle: str, plan: Plan) -> list[Item]:
    """The items that a handle may mean, which may leave out what they belong to."""
    return [p.item for p in places(plan) if p.handle == handle or p.handle.endswith(f".{handle}")]


def stands_elsewhere(clause: str, known: Claims, plan: Plan) -> bool:
    """Whether a clause says that a key result is at a number which it does not have."""
    for match in HANDLE.finditer(clause):
        led = known.stands.match(clause[match.end() :])
        meant = called(match[0].replace(" ", ""), plan)
        results = [item for item in meant if isinstance(item, KeyResult)]
        if led is None or not results or known.open.search(clause[: match.start()]):
            continue
        told = {q.value for q in numbers(clause[match.end() :])}
        if told and not any(told & numbers_of(item) for item in results):
            return True
    return False


def numbers_of(item: KeyResult) -> set[float | None]:
    """The numbers that a key result has, in its fields and in its sentence."""
    own = {item.baseline, item.target, item.confidence}
    return own | {q.value for q in numbers(item.text)}

"""Judgements that several rules share, so that they never disagree about one sentence."""

import re

from coach.checks.sight import SeenKeyResult, SeenObjective
from coach.reading import Reading, folded

RATIOS = ("%", "pp", "percentile")
EFFECT = re.compile(
    r"(?<![^\W\d_])(?:so that|that|which|used by|resulting in|leading to|to (?:increase|raise|grow|reduce|cut"
    r"|lower|improve|reach|get|win|achieve|shorten|double|halve|boost|lift)|sodass|so dass|damit|para que|con el que"
    r"|afin|pour que|qui)(?![^\W\d_])|使得?|从而|以便|让"
)


def told_effect(said: Reading, text: str) -> bool:
    """Whether a sentence that opens with a deed also tells, with a number, what it changes."""
    if said.moves or said.unit in RATIOS or said.unit.startswith("/"):
        return True
    if any(q.unit in RATIOS or q.unit.startswith("/") for q in said.quantities):
        return True
    effect = EFFECT.search(folded(text))
    return effect is not None and any(q.start > effect.start() for q in said.quantities)


def is_effort(seen: SeenKeyResult) -> bool:
    """Whether a key result counts what somebody does or hands over, and tells no effect."""
    said = seen.reading
    if said.verb_kind not in ("activity", "delivery", "learn"):
        return False
    if told_effect(said, seen.given.text) or len(said.paces) > 1:
        return False
    given = seen.given
    return not (given.baseline is not None and given.target is not None and given.metric)


def is_habit(seen: SeenKeyResult) -> bool:
    """Whether an effort is told as a habit: weekly, twice a month."""
    return is_effort(seen) and bool(seen.reading.frequency)


def may_be_effort(seen: SeenKeyResult) -> bool:
    """Whether effort is accepted here: learning objectives, and dated milestones of a promise."""
    return seen.learning or (seen.committed and seen.full.due is not None)


def objective_says_number(seen: SeenObjective) -> bool:
    """Whether the objective itself holds a measure."""
    return bool(counted(seen.reading))


def counted(said: Reading) -> tuple[str, ...]:
    """The measures in an objective, verbatim; a bare "one" or "two" is no measure."""
    return tuple(
        q.text
        for q in said.quantities
        if q.kind != "window" and (q.unit or q.value > 3 or not q.text.isalpha())
    )


RELATIVE = re.compile(
    r"(?<![^\W\d_])(?:that|which|who|where|so|so that|because|without|until|when|damit|sodass|que|quien|donde|où|qui|onde|quem)"
    r"(?![^\W\d_])|[，,]\s?(?:让|使)|让|使得?"
)
FORUM = re.compile(
    r"(?<![^\W\d_])(?:for|für|para|pour|a los|aux)\s(?:the\s|our\s|unsere\s|los\s|las\s|les\s|nos\s)?[^\W\d_]+"
)
"""For whom or what: a goal that says so is more than a slogan."""
GENERAL_NOUNS = frozenset(
    "sales revenue profit business company team teams product products service services system systems "
    "performance quality people process processes website site platform organization organisation "
    "growth checkout app application operations work customer customers money income marketing "
    "onboarding communication results quarter year month department productivity developer value "
    "ventas ingresos negocio empresa equipo producto servicio servicios sistema calidad rendimiento desempeño "
    "vendas receita negócio equipe time produto serviço qualidade desempenho processos procesos "
    "umsatz gewinn firma team produkt service system qualität leistung prozesse unternehmen "
    "ventes entreprise équipe produit qualité performance service processus "
    "across overall everything everyone things stuff better more self myself ourselves "
    "success sustainable new".split()
)
SMALL_WORDS = frozenset(
    "the a an of in to for our my your their this that and on at by with we i us it its is are be do make "
    "el la los las de del un una en y para mi mis nuestro nuestra nuestros nuestras este esta "
    "o os as da do das dos um uma e no na nosso nossa meu minha der die das den dem des unser unsere "
    "unseren mein meine und im le les du des notre nos mon ma et au aux".split()
)


def described(seen: SeenObjective) -> bool:
    """Whether an objective tells more than a deed and a thing: a scene, a reason, who gains."""
    plain = folded(seen.text)
    said = seen.reading
    subordinate = RELATIVE.search(plain, 3)
    return subordinate is not None and said.words >= (8 if said.language == "zh" else 6)


def soft(said: Reading) -> bool:
    """Whether a deed is told as a quality ("build a calm kitchen", "help newcomers feel at home")."""
    if said.language == "zh":
        return False
    gains = said.beneficiary and said.verb.lower() in HELPING
    return bool(gains) or said.verb.lower() in SHAPING


HELPING = frozenset("help enable support ayudar ajudar helfen aider unterstützen apoyar".split())
SHAPING = frozenset(
    "build create establish deliver develop prepare make lead provide become turn construir crear "
    "desarrollar criar desenvolver construire créer construir aufbauen schaffen entwickeln bauen "
    "construire développer inspire transform".split()
)
"""Verbs that shape something as often as they deliver it; alone they do not make a task."""


def is_general(said: Reading, text: str) -> bool:
    """Whether an objective is made of words that could stand in any plan."""
    if said.language == "zh" or not said.language and not text.isascii():
        return bool(said.vague) and said.words <= 8 and not said.beneficiary
    words = [w for w in re.findall(r"[^\W\d_]+", folded(text)) if w not in SMALL_WORDS]
    vague = {w for phrase in said.vague for w in folded(phrase).split()}
    if (
        not vague
        and said.direction not in ("increase", "decrease")
        and said.verb_kind != "activity"
    ):
        return False
    left = [
        w for w in words if w not in vague and w not in GENERAL_NOUNS and w != said.verb.lower()
    ]
    return not left and len(words) <= 8


def told_as_means(said: Reading) -> bool:
    """Whether what a sentence joins is one thing: two verbs for one object."""
    return len(said.parts[0].split()) < 2 and not any(c.isdigit() for c in said.parts[0])


def stretch(seen: SeenKeyResult) -> float | None:
    """The size of the step over its start, 0.3 for a third more; None when it cannot be told.

    Near a ceiling (100 %, or the top of a scale) a small step of the value is a big one of what is
    left, so the bigger of the two counts.
    """
    start, goal, unit = seen.full.baseline, seen.full.target, seen.full.unit
    if start is None or goal is None or start <= 0 or start == goal:
        return None
    step = abs(goal - start) / start
    top = 100.0 if unit == "%" else float(unit[1:]) if unit.startswith("/") else None
    if top is None and start <= 5 and goal <= 5 and (start % 1 or goal % 1):
        top = 5.0
    if top is not None and start < top:
        step = max(step, abs(goal - start) / (top - start))
    return step


def wanted(seen: SeenKeyResult) -> str:
    """The way the words want the number to go: `increase`, `decrease` or empty."""
    verb = folded(seen.reading.verb)
    given = seen.given.direction
    if given in ("increase", "decrease"):
        return given
    if RISE.match(verb):
        return "increase"
    return "decrease" if FALL.match(verb) else ""


RISE = re.compile(
    r"increas|rais|grow|grew|boost|lift|doubl|tripl|steiger|erhöh|aument|increment|augment|提高|提升|增加|增长"
)
FALL = re.compile(
    r"reduc|reduz|decreas|lower|cut|shorten|shrink|halv|senk|reduzier|verringer|disminu|diminu|rédui|baiss|降低|减少|缩短|下降"
)
"""Verbs that leave no doubt; "improve" may go either way."""

"""Work that an objective names without a verb of work: a noun for it, or a thing to be moved."""

from coach.checks.projects import BEHIND, NAMES
from coach.checks.slogans import stem
from coach.checks.wordings import MADE, MADE_HAN
from coach.late import Late
from coach.reading import Reading, folded
from coach.reading.lexicon.lexicon import listed

LONGEST = 4
"""Words up to which an English phrase that ends with such a noun names nothing else."""
CAREFREE = Late(r"(?:painless|flawless|frictionless|spotless|fearless|smooth|calm)")
MOVING = frozenset(listed("move,transfer,relocate,shift,verlegen,umziehen"))
PLACES = MADE | frozenset(
    listed(
        "lager,büro,werkstatt,warehouse,workshop,store,shop,data,workload,workloads,team,headquarters,infrastructure"
    )
)
"""Things that can be carried, or run, somewhere else."""
ELSEWHERE = frozenset(("to", "into", "nach"))
WORD = Late(r"[^\W\d_]+(?:-[^\W\d_]+)*")
FINISHED = frozenset(("finish", "complete", "start", "open"))
PERIOD = Late(r"(?:the|this|our|my) (?:[a-z]+ )?(?:year|quarter|month|week|season|term|half)\b")
DUTY = Late(
    r"^(?:my|our|the) (?:[a-z]+ ){1,2}?(?:needs? to|has to|have to|must|should|wants? to) "
    r"|^(?:mi|nuestr[oa]|el|la) \w+ (?:tiene que|debe|necesita|quiere) "
    r"|^(?:mon|ma|notre|le|la|l') ?\w+ (?:doit|veut) "
    r"|^(?:(?:[oa] )?(?:minha|meu|nossa|nosso)|[oa]) \w+ "
    r"(?:precisa(?: de)?|tem (?:que|de)|deve|quer) "
)
"""What says who has to do it, before it is said what: "my team needs to ..."."""


def duty(text: str) -> str:
    """What somebody named has to do, without the words that say who; empty for anything else."""
    plain = folded(text)
    told = DUTY.match(plain)
    return plain[told.end() :] if told else ""


HAVING = frozenset(
    listed("have,get,own,possess,haben,bekommen,tener,conseguir,avoir,obtenir,ter,obter,拥有,有")
)
NEW = frozenset(listed("new,neue,neuen,neues,neuer,nuevo,nueva,nouveau,nouvelle,nouvel,novo,nova"))
HAN_NEW_THING = Late(
    rf"(?:拥?有)(?:一?[个套间])?[^，,。]{{0,4}}新[^，,。]{{0,4}}(?:{'|'.join(MADE_HAN)})$"
)


def gets_thing(said: Reading, text: str) -> bool:
    """Whether a new thing shall merely be there: "have a new website"."""
    if said.measured or stem(said.verb) not in HAVING:
        return False
    plain = folded(text)
    words = frozenset(WORD.findall(plain))
    return not (NEW.isdisjoint(words) or MADE.isdisjoint(words)) or bool(HAN_NEW_THING.match(plain))


def names_work(said: Reading, text: str) -> bool:
    """Whether a phrase without a verb names a piece of work: "ERP implementation"."""
    if said.verb or said.measured:
        return False
    words = WORD.findall(folded(text))
    if len(words) > 1 and words[0] in NAMES and words[1] in BEHIND:
        return True
    parts = [part for word in words for part in word.split("-")]
    ends = 1 < len(parts) <= LONGEST and (parts[-1] in NAMES or words[-1] in NAMES)
    tied = len(words) == 1 or said.language in ("en", "")
    return ends and tied and not CAREFREE.match(words[0])


def moves_thing(said: Reading, text: str) -> bool:
    """Whether a thing is moved elsewhere; "from firefighting to foresight" moves none."""
    if stem(said.verb) not in MOVING or said.measured:
        return False
    words = WORD.findall(folded(text))
    return not (ELSEWHERE.isdisjoint(words) or PLACES.isdisjoint(words[1:5]))


def ends_period(said: Reading, text: str) -> bool:
    """Whether what is finished is a stretch of time: "finish the year rested"."""
    verb, plain = stem(said.verb), folded(text)
    if verb not in FINISHED:
        return False
    rest = plain[plain.find(verb) + len(verb) :].strip()
    return PERIOD.match(rest) is not None

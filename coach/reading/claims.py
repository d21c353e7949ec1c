"""What a goal claims beyond its number: an effect, a proof, an end, a number still to come."""

from collections.abc import Sequence
from typing import NamedTuple

from coach.late import Late, Once
from coach.reading.blanks import blank_in
from coach.reading.changes import Change
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import folded
from coach.reading.measuring import Quantity
from coach.reading.openings import Cue, whole
from coach.reading.progress import is_progress
from coach.reading.verbs import Verb, moves_inside
from coach.reading.words import OF, Hit, Token, word_set

MOVING = frozenset(("raising", "lowering", "reaching"))
WITH = frozenset(("with", "mit", "con", "avec", "com"))
NEAR = 12
"""Characters between `with` and its number: room for "at least" or "more than"."""
HOURS = frozenset(("h", "min", "days", "weeks"))


class Goal(NamedTuple):
    """The sentence of a goal, and what was found in it."""

    text: str
    plain: str
    found: Sequence[Token]
    known: list[Hit]
    amounts: Sequence[Quantity]
    verb: Verb
    change: Change


class Claims(Goal):
    """What a goal claims beyond its number, worked out once a rule asks. Texts are verbatim."""

    @Once
    def firsts(self) -> dict[str, str]:
        """The first stretch of the text that each list knows."""
        return {h.kind: self.text[h.start : h.end] for h in reversed(self.known)}

    @Once
    def effect(self) -> str:
        """What comes of a deed, when it is told with a number: "so that 60 neighbours come"."""
        return effect_of(self.text, self.found, self.known, self.amounts, self.verb)

    @Once
    def placeholder(self) -> str:
        """What holds the place of a number: "X %", "$N"."""
        held = blank_in(self.plain)
        return self.text[slice(*held)].strip() if held else ""

    @property
    def finished(self) -> str:
        """Words that say that something is done: live, ready, in place."""
        return self.firsts.get("finished", "")

    @Once
    def proof(self) -> str:
        """Words for the verdict of somebody outside: a certificate, an exam, an award."""
        return self.firsts.get("proofs") or inspection(self.text, self.plain)

    @property
    def telling(self) -> str:
        """Words that make a count tell something: a rate, a share, paying."""
        return self.firsts.get("telling", "")

    @property
    def practice(self) -> str:
        """Words for learning by doing: shadowing, practising."""
        return self.firsts.get("learning", "")

    @property
    def trial(self) -> str:
        """Words for finding out by trying, told with what for: "experiments to raise retention"."""
        tried = self.firsts.get("trials", "")
        return tried if tried and has_purpose(self.found, self.known) else ""

    @Once
    def exact(self) -> str:
        """Words that hold a number: "break-even", "no complaints", "twice a day"."""
        told = self.firsts.get("exact") or nothing(self.text, self.found)
        return told or counted_pace(self.text, self.known)

    @Once
    def own_share(self) -> bool:
        """Whether its share is one of the deed's own objects: "complete 100 % of the tickets"."""
        return is_own_share(self.plain, self.found, self.amounts, self.verb)

    @Once
    def progress(self) -> bool:
        """Whether its share is how much of a piece of work is done: "roadmap 90 % delivered"."""
        return is_progress(self.plain, self.change, "beneficiaries" in self.firsts)

    @property
    def dose(self) -> bool:
        """Whether its number is time spent: "two hours a week"."""
        used = self.change.used
        return bool(used) and all(quantity.unit in HOURS for quantity in used)


INSPECTION = Late(
    r"(?<![^\W\d_])(?:inspections?|inspección|inspecciones|inspeção|inspecções|vistorias?|contrôles?"
    r"|[^\W\d_]*(?:kontrolle|prüfung|abnahme|inspektion|begehung)|health check)(?![^\W\d_])"
    r"|检查|验收|年检|抽检|评审|审核"
)
PASSED_WORDS = (
    "pass|passes|passed|cleared|bestanden|bestehen|besteht|superado|superada|superados|superadas"
    "|superar|aprobado|aprobada|aprobados|aprobadas|aprobar|pasar|pasada|réussi|réussir|réussie"
    "|réussis|réussies|passé|passer|passar|aprovado|aprovada|aprovados|aprovadas"
)
PASSED = Cue(f"{whole(PASSED_WORDS)}|通过|合格", PASSED_WORDS, "通合")


def inspection(text: str, plain: str) -> str:
    """The inspection that is to be passed: somebody outside judges it as they judge an exam."""
    told = INSPECTION.search(plain) if PASSED.search(plain, word_set(plain)) else None
    return text[slice(*told.span())] if told else ""


NONE = frozenset(
    listed(
        "no,none,nobody,kein,keine,keinen,keiner,niemand,ningún,ninguna,ninguno,nadie,aucun,aucune,"
        "personne,nenhum,nenhuma,ninguém,没有,无"
    )
)
HAN_NONE = ("零", "无")
HAN_YEAR_NONE = Late(r"(?:全年|全季度?|今年|本年度?|本季度?|上半年|下半年)[零无][\u3400-\u9fff]")
"""The same of a stretch of time: "全年零事故"."""
NOT_NONE = frozenset(
    listed(
        "idea,matter,longer,later,doubt,need,less,more,mehr,más,plus,mais,ahnung,idée,ideia,sé,than"
    )
)
"""Behind a "no" that counts nothing."""


def nothing(text: str, found: Sequence[Token]) -> str:
    """The words with which a goal says that there shall be none of something."""
    plain = [token.text for token in found]
    if text[:1] in HAN_NONE and text[1:2].isalpha():
        return text[:2]
    if not text.isascii() and (whole_year := HAN_YEAR_NONE.match(text)):
        return text[: whole_year.end()]
    if plain[:1] and plain[0] in DENYING and NOT_ONE.match(" ".join(plain[:NOT_ONE_WORDS])):
        return text[found[0].start : found[min(2, len(found) - 1)].end]
    if len(plain) < 2 or plain[0] not in NONE or not plain[1].isalpha() or NOT_NONE & {*plain[1:3]}:
        return ""
    return text[found[0].start : found[1].end]


NOT_ONE = Late(
    r"not (?:one|a single) ?|nicht ein(?:e|en)? |ni una? |pas une? |nem uma? |nem sequer uma?"
)
"""The same with more force: "not a single parcel is late"."""
NOT_ONE_WORDS = 3
DENYING = frozenset(("not", "nicht", "ni", "pas", "nem"))
"""How each of these begins."""
ONCE = frozenset(listed("once,twice,einmal,zweimal,dreimal,una,dos,tres,une,deux,trois,uma,duas"))
SERVED = ("beneficiaries",)


def counted_pace(text: str, known: list[Hit]) -> str:
    """How often those who are served do something, when it is counted: "twice a week"."""
    if not any(h.kind in SERVED for h in known):
        return ""
    paces = (text[h.start : h.end] for h in known if h.kind == "often")
    return next((pace for pace in paces if folded(pace).split()[0] in ONCE), "")


def effect_of(
    text: str, found: Sequence[Token], known: list[Hit], amounts: Sequence[Quantity], verb: Verb
) -> str:
    """The clause in which a deed tells with a number what it changes, empty without one."""
    starts = [h.start for h in known if h.kind == "effects" and h.start > verb.start]
    starts += [
        h.start
        for h in known
        if h.kind == "purposes" and h.start > verb.start and moves_behind(found, known, h)
    ]
    if verb.kind == "delivery":
        starts += [
            t.start
            for t in found
            if t.text in WITH and any(0 < q.start - t.end <= NEAR for q in amounts)
        ]
        starts += [
            found[place - 1].start
            for place, token in enumerate(found)
            if token.text == "by"
            and found[place - 1].text.endswith("ed")
            and any(0 < q.start - token.end <= NEAR for q in amounts)
        ]
        starts += [
            t.start for t in found if t.text == ":" and served_behind(t, found, known, amounts)
        ]
    values = [*(q.start for q in amounts), *(h.start for h in known if h.kind == "exact")]
    told = [start for start in starts if any(value > start for value in values)]
    return text[min(told) :] if told else ""


def served_behind(
    colon: Token, found: Sequence[Token], known: list[Hit], amounts: Sequence[Quantity]
) -> bool:
    """Whether a colon opens a clause of so many who do something: "the card: 90 guests use it"."""
    ahead = next((q for q in amounts if 0 < q.start - colon.end <= 2), None)
    if ahead is None:
        return False
    who = next((h for h in known if h.kind == "beneficiaries" and h.start >= ahead.end - 9), None)
    behind = found[who.after].text if who and who.after < len(found) else ""
    return behind[:1].isalpha() and behind not in NO_DEED


NO_DEED = frozenset(
    listed("in,by,from,per,of,with,on,at,to,until,before,bis,im,von,mit,en,de,d,a,à")
)
"""Behind those who are served they only tell where, when or whose."""


def has_purpose(found: Sequence[Token], known: list[Hit]) -> bool:
    """Whether it tells what should change, with or without a number."""
    return any(h.kind == "purposes" and moves_behind(found, known, h) for h in known)


def moves_behind(found: Sequence[Token], known: list[Hit], purpose: Hit) -> bool:
    """Whether a verb of change follows a word of purpose: "to raise", "um ... zu steigern"."""
    german = found[purpose.first].text == "um"
    return any(
        h.kind in MOVING
        and (h.kind == "reaching" or moves_inside(found, h))
        and (purpose.after < h.first if german else purpose.after <= h.first <= purpose.after + 2)
        for h in known
    )


BOUNDS = frozenset(
    listed("at least,over,about,mindestens,al menos,au moins,pelo menos,al,el,o,le,die")
) | {""}
"""What may stand between a verb and a share of its object."""


def is_own_share(
    plain: str, found: Sequence[Token], amounts: Sequence[Quantity], verb: Verb
) -> bool:
    """Whether a share stands right behind the verb and is one of its object."""
    for share in amounts:
        if share.unit == "%" and verb.end and plain[verb.end : share.start].strip() in BOUNDS:
            return next((t.text for t in found if t.start >= share.end), "") in OF
    return False

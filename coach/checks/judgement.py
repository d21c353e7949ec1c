"""Judgements that several rules share, so that they never disagree about one sentence."""

import re

from coach.checks.baselines import finds_number, is_baseline
from coach.checks.hours import is_time_spent
from coach.checks.own_deeds import counts_own
from coach.checks.sight import SeenKeyResult
from coach.checks.things import is_thing
from coach.checks.told_fields import counts_deed_itself, falls, started
from coach.late import Late
from coach.reading import Reading, folded
from coach.reading.describing import measuring
from coach.reading.done import tells_done
from coach.reading.levels import is_level
from coach.reading.lexicon.lexicon import listed
from coach.reading.numbers import has_number
from coach.reading.staffing import is_staffing

RATIOS = ("%", "pp", "percentile")


def told_effect(said: Reading) -> bool:
    """Whether a sentence that opens with a deed also tells, with a number, what it changes.

    A share of the deeds themselves is none: "complete 100 % of the tickets"; that there is none yet
    only says that the deed is not begun: "12 articles published, so far none".
    """
    if said.moves and not (said.baseline == 0 and len(said.seen.change.used) == 1):
        return True
    if is_share(said.unit) or any(is_share(q.unit) for q in said.quantities):
        own = said.verb_kind == "activity" or folded(said.verb) in FINISHING
        return not (said.claims.own_share and own)
    return bool(said.claims.effect)


def is_share(unit: str) -> bool:
    """Whether a unit tells a share or a mark, and not a count."""
    return unit in RATIOS or unit.startswith("/") or unit == "stars"


FINISHING = frozenset(
    listed("complete,finish,deliver,completar,terminar,abschließen,concluir,terminer,finir")
)
LIGHT = frozenset(
    listed(
        "make,do,have,get,give,hold,take,hacer,dar,tener,fazer,ter,machen,haben,faire,avoir,"
        "complete,完成,做,进行,开"
    )
)
"""Verbs that only carry a noun: "make 20 calls" is calling."""


def is_effort(seen: SeenKeyResult) -> bool:
    """Whether a key result counts what somebody does or hands over, and tells no effect.

    Remembered, because ten rules ask it.
    """
    known = seen.sight.efforts
    if seen.path not in known:
        known[seen.path] = counts_work(seen)
    return known[seen.path]


def counts_work(seen: SeenKeyResult) -> bool:
    """The same, worked out."""
    said = seen.reading
    if is_baseline(seen):
        return False
    if (said.unit == "%" and said.claims.progress) or is_thing(said):
        return True
    if is_time_spent(said) or is_staffing(said) or tells_done(said) or counts_own(seen):
        return True
    if not (said.verb_kind in ("activity", "delivery", "learn") or counts_deeds(seen)):
        return False
    if told_effect(said) or len(said.paces) > 1 or joined_results(said):
        return False
    if said.bound == "at-most" or wins_people(said):
        return False
    given = seen.given
    if falls(seen) or (given.baseline and (not said.verb or is_share(given.unit))):
        return False
    if is_level(seen.text) or started(seen):
        return False
    if given.target is None or not given.metric:
        return True
    told_so = given.baseline is None or counts_deed_itself(seen)
    return told_so and not names_measure(seen)


def names_measure(seen: SeenKeyResult) -> bool:
    """Whether the words hold no number and end in what is measured: `test coverage`, `安装率`."""
    said = seen.reading
    if said.quantities or not said.measures:
        return False
    return folded(seen.text).rstrip(".。)） ").endswith(folded(said.measures[-1]))


def counts_deeds(seen: SeenKeyResult) -> bool:
    """Whether it is nothing but a number of calls, workshops, articles."""
    said = seen.reading
    if not said.deeds or said.moves or said.bound == "at-most" or is_share(said.unit):
        return False
    plain = folded(seen.text)
    if any(folded(measure) not in ("of", "per") for measure in said.measures) and said.verb:
        return False
    if folded(said.verb) in LIGHT and said.verb:
        hedge = folded(said.hedges[0]) if said.hedges else ""
        return plain.removeprefix(hedge).lstrip().startswith(folded(said.verb))
    kinds = max(len(said.deeds), len(said.seen.change.used))
    words = said.words - sum(len(WORD.findall(when.text)) for when in said.when)
    if said.verb or words > (MOST_SIGNS if said.language == "zh" else MOST_WORDS) * kinds:
        return False
    if seen.given.target is not None and not said.quantities:
        return False  # the words name what is counted, and a field says how many
    amounts = said.seen.amounts
    met = bool(amounts) and MET.search(said.seen.plain[: amounts[0].start])
    habit = bool(said.frequency or met) and (not said.beneficiary or opens_with_deed(said, plain))
    first = said.quantities[0].text if said.quantities else ""
    if not first or not said.target:
        return habit
    listed_so = listed_deed(seen) or counts_places(seen)
    return habit or seen.text.startswith(first) or (said.target <= FEW_DEEDS and listed_so)


def counts_places(seen: SeenKeyResult) -> bool:
    """Whether it counts where a deed is done, which is a deed as well: "talks at 5 fairs"."""
    said = seen.reading
    nouns = [hit for hit in said.seen.known if hit.kind == "deeds"]
    first = said.seen.amounts[0]
    place = next((n for n in nouns if 0 <= n.start - first.end <= GAP), None)
    return place is not None and any(n.end <= first.start for n in nouns) and not said.claims.effect


GAP = 2
"""Characters between a number and what it counts."""


def listed_deed(seen: SeenKeyResult) -> bool:
    """Whether it is a deed with its numbers behind it, as in a list: "Workshops: 6"."""
    said, plain = seen.reading, folded(seen.text)
    ahead, _, behind = plain.partition(folded(said.deeds[-1]))
    first = folded(said.quantities[0].text)
    several = len(said.seen.change.used) > 1 and behind.lstrip(SIGNS_OF_LISTS).startswith(first)
    alone = several or behind.strip(SIGNS_OF_LISTS) == first
    return alone and not said.unit and len(ahead.split()) < FEW_WORDS


FEW_DEEDS = 60
"""What is counted so seldom is rather done than received: "Library visits: 4,000" are others'."""
FEW_WORDS = 3
SIGNS_OF_LISTS = " :(-x)"


def opens_with_deed(said: Reading, plain: str) -> bool:
    """Whether the first or second word is the deed: "weekly meetings with our suppliers"."""
    return plain.find(folded(said.deeds[0])) <= len(plain.split()[0]) + 1


MET = Late(r"(?<![^\W\d_])(?:with|mit|con|avec|com)\s$")
"""In front of a number of those whom a deed is done with: "calls with 10 donors"."""
WORD = Late(r"[^\W_]+")
MOST_SIGNS = 9
MOST_WORDS = 5
"""Words up to which a number of deeds is nothing but that: "20 calls a week"."""


def wins_people(said: Reading) -> bool:
    """Whether what is added or upgraded are people that are served: "add 30 customers"."""
    wins = "reaching" in said.verb_lists and not said.deeds and folded(said.verb) != "meet"
    return wins and bool(said.beneficiary) and said.measured


def finds_out(said: Reading) -> bool:
    """Whether a deed is learning with a number: so many hours, findings or experiments.

    On unknown ground a learning goal does better than a result that nobody can foresee; studying
    so many things without anybody who gains is research and no more.
    """
    if not said.measured:
        return False
    claims = said.claims
    if claims.trial or (claims.practice and claims.dose):
        return True
    served = said.beneficiary or claims.effect or "doing" not in said.verb_lists
    return said.verb_kind == "learn" and bool(served)


def is_judged_outside(said: Reading) -> bool:
    """Whether somebody outside decides that it is reached: an exam, a certificate, an award."""
    return bool(said.claims.proof) and said.verb_kind in ("change", "", "state")


CAN = frozenset(listed("can,able,kann,können,puede,pueden,peut,peuvent,pode,podem,可以,能够"))


def is_ability(seen: SeenKeyResult) -> bool:
    """Whether it tells plainly what somebody who is served can do once it is reached."""
    said = seen.reading
    who, words = folded(said.beneficiary), folded(seen.text).split()
    told = bool(who) and who in folded(seen.text)[: len(who) + 16] and not said.vague
    return told and not said.unbounded and not CAN.isdisjoint((folded(said.verb), *words))


def is_habit(seen: SeenKeyResult) -> bool:
    """Whether an effort is told as a habit: weekly, twice a month."""
    return is_effort(seen) and bool(seen.reading.frequency) and not finds_number(seen.reading)


def may_be_effort(seen: SeenKeyResult) -> bool:
    """Whether effort is accepted here: learning objectives, and dated milestones of a promise."""
    school = seen.sight.house.schools.milestones
    promised = seen.committed and school != "never"
    return seen.learning or ((promised or school == "allowed") and seen.full.due is not None)


def counted(said: Reading, text: str) -> tuple[str, ...]:
    """The measures in an objective, verbatim; a bare "one" or "two" is no measure.

    Args:
        said: what the text says.
        text: as it was read, marks and quotation marks included: places count from its beginning.
    """
    text = folded(text)
    return tuple(
        q.text
        for q in measuring(text, said.quantities)
        if not CALLED.search(text[max(0, q.start - 2) : q.start]) and q.text not in FIRST
        if (q.kind != "factor" and q.unit != "times")
        or not (READY.search(text[max(0, q.start - 6) : q.start]) or SIZE.match(text[q.end :]))
        if q.unit or not is_age(text, q.start)
        if said.verb_kind == "change" or not FIRST_FEW.search(text[max(0, q.start - 12) : q.start])
        if q.kind == "factor"
        or (q.kind == "amount" and (q.unit or q.value > 3 or not q.text.isalpha()))
    )


FIRST = ("#1", "# 1", "No. 1", "no. 1", "Nr. 1", "nr. 1", "nº 1", "n° 1", "Nº 1", "N° 1")
"""The first place of a ranking, which is praise and no measure."""
CALLED = Late(r"[^\W\d]\($")
"""A name with a bracket right behind it, as in code: `alert(1)` counts nothing."""
SIZE = Late(
    r"\s(?:the|our|my|their|its|nuestr[oa]|el|la|su|notre|la|nosso|o|a|unsere[rn]?|die|so)\s"
    r"(?:size|tamaño|taille|tamanho|größe|groß|scale)(?![^\W\d_])",
    re.IGNORECASE,
)
"""Behind a factor that only compares: "like a shop three times our size"."""
READY = Late(r"\b(?:for|für|para|pour)\s$")
"""In front of a factor that only says what to be ready for: "for ten times the load"."""


def is_age(text: str, place: int) -> bool:
    """Whether the number at a place only says whom it is about: "men over fifty"."""
    ahead = text[max(0, place - LONGEST_AGED) : place].lower()
    return ahead.rstrip().endswith(AGE_ENDS) and AGED.search(ahead) is not None


BEYOND = "over|under|above|below|aged"
BEYOND_GERMAN = "über|unter|ab"
AGED = Late(
    r"(?:(?:men|women|people|adults|girls|boys|children|drivers|workers|residents|patients)"
    rf" (?:{BEYOND})|(?:menschen|frauen|männer|leute|kinder) (?:{BEYOND_GERMAN})"
    r"|mayores de|menores de|maiores de|personnes de plus de)\s$"
)
AGE_ENDS = (*BEYOND.split("|"), *BEYOND_GERMAN.split("|"), " de")
LONGEST_AGED = 24
"""Characters of such a phrase."""
FIRST_FEW = Late(
    r"(?:\bfirst|\bersten|\bprimer[oa]s|\bpremi(?:ers|ères)|\bprimeir[oa]s|首批|前)\s?$"
)
"""In front of a number that only says who is meant: "delight our first 100 customers"."""


def joined_results(said: Reading) -> bool:
    """Whether two results, or a deed and its result, are told as one key result.

    A result followed by a deed, or two deeds in a row, is one story and no mix of two scores.
    """
    if len(said.parts) < 2:
        return False
    left, right = said.parts
    deed = said.verb_kind in ("activity", "delivery")
    return has_number(right) and (deed or has_number(left))

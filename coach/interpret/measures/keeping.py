"""Numbers that shall only hold, and ends that were heard the wrong way round.

Whoever is asked what a number shall do, and says that keeping it is the point, is heard: where it
stands is where it shall stay. "The other way round" changes the ends of a key result in its
fields and in its sentence, or leaves the sentence where that says it already.
"""

import re
from typing import Any

from coach.edits import ReviseKeyResult
from coach.interpret.answers.fields import direction_of
from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import date_in
from coach.interpret.measures.marking import HANDLE
from coach.okr import KeyResult
from coach.reading import Reading, numbers, read
from coach.reading.marks import has_han

SAME = re.compile(
    r"\b(?:the same|as (?:it is|now)|no less|gleich|genau ?so|wie jetzt|igual|como (?:ahora|está)"
    r"|como agora|pareil\w*|le même|comme (?:maintenant|ça)|o mesmo)\b|一样|不变|不降|别掉|不掉",
    re.IGNORECASE,
)
"""Where it was asked what a number shall do, these say that it shall not move."""
TURNED = re.compile(
    r"\b(?:the )?(?:other way (?:a?round)|vice versa|swapped|swap the numbers|reversed"
    r"|andersr?um|anders ?herum|umgekehrt|vertauscht|verdreht|al rev[eé]s|à l'envers|l'inverse"
    r"|inversés?|ao contrário|trocad[oa]s?|invertid[oa]s?)\b|弄?反了|反过来|颠倒了?|写反了?",
    re.IGNORECASE,
)
LONGEST = 16
"""Words of a message that says no more than one of these."""


def kept_or_turned(text: str, moment: Moment) -> Heard | None:
    """A key result whose number shall only hold, or whose ends change places."""
    if "\n" in text or len(text.split()) > LONGEST or text.rstrip().endswith(("?", "？")):
        return None
    key_result = in_question(moment)
    if key_result is None:
        return None
    edit = turned(text, key_result, moment) or kept(text, key_result, moment)
    place = moment.place(key_result.id)
    return moment.heard(*(moment.reopening(place) if place else ()), edit) if edit else None


def in_question(moment: Moment) -> KeyResult | None:
    """The key result that was asked about, else the one that was told last."""
    for item_id in (moment.asked.target, moment.latest):
        item = moment.item(item_id)
        if isinstance(item, KeyResult):
            return item
    above = moment.objective_of(moment.about_item)
    return above.key_results[-1] if above is not None and above.key_results else None


def turned(text: str, key_result: KeyResult, moment: Moment) -> ReviseKeyResult | None:
    """The key result with the ends that were told the other way round, or told right now."""
    if not TURNED.search(text) or HANDLE.search(text):
        return None
    said = read(TURNED.sub(" ", text), moment.today)
    ends = (said.baseline, said.target)
    if None in ends:
        if numbers(text) or None in (key_result.baseline, key_result.target):
            return None
        ends = (key_result.target, key_result.baseline)
    due, _ = date_in(text, moment)
    fields: dict[str, Any] = {"baseline": ends[0], "target": ends[1]}
    fields["direction"] = direction_of(key_result.model_copy(update=fields))
    written = key_result.text
    if (read(written, moment.today).baseline, read(written, moment.today).target) != ends:
        written = exchanged(key_result, moment)
    anew = {"text": written} if written != key_result.text else {}
    return ReviseKeyResult(id=key_result.id, **fields, **anew, **({"due": due} if due else {}))


def exchanged(key_result: KeyResult, moment: Moment) -> str:
    """The sentence with its two numbers in each other's place, where it then says the new ends."""
    said = read(key_result.text, moment.today)
    used = sorted(said.seen.change.used, key=lambda q: q.start)
    if len(used) != TWO or said.baseline is None or said.target is None:
        return key_result.text
    text, (first, second) = key_result.text, used
    one, two = (re.match(r"\d[\d.,]*(?<![.,])", text[q.start :]) for q in (first, second))
    if one is None or two is None:
        return text
    middle = text[first.start + one.end() : second.start]
    written = text[: first.start] + two[0] + middle + one[0] + text[second.start + two.end() :]
    anew = read(written, moment.today)
    right = (anew.baseline, anew.target) == (said.target, said.baseline)
    return written if right else text


TWO = 2


def kept(text: str, key_result: KeyResult, moment: Moment) -> ReviseKeyResult | None:
    """The key result that shall stay where it stands, where the words say so and nothing else."""
    asked = moment.asked.target == key_result.id
    doubted = moment.asked.rule == "kr-target-equals-start"
    said = read(text, moment.today)
    level = key_result.target if key_result.target is not None else key_result.baseline
    told = [q.value for q in numbers(text)]
    if not asked or level is None or any(value != level for value in told):
        return None
    if moment.asked.about not in ENDS and not doubted:
        return None
    holds = keeps(said) or (NEGATED.search(text) is not None and "lowering" in kinds(said))
    if not holds and not (doubted and SAME.search(text)):
        return None
    own = read(key_result.text, moment.today)
    gap = "，" if has_han(key_result.text) else ", "
    short = len(text.split()) <= FEW and len(text) <= LONGEST_NOTE
    anew = {"text": key_result.text + gap + tidy(text)[:1].lower() + tidy(text)[1:]}
    return ReviseKeyResult(
        id=key_result.id, baseline=level, target=level, direction="keep",
        **(anew if not keeps(own) and short and keeps(said) else {}),
    )  # fmt: skip


ENDS = {"baseline", "target", "number"}
FEW, LONGEST_NOTE = 9, 60
"""Words and characters of a remark that may stand behind a key result."""


def kinds(said: Reading) -> set[str]:
    """The kinds of words that a sentence has."""
    return {hit.kind for hit in said.seen.known}


def keeps(said: Reading) -> bool:
    """Whether a sentence says that something holds, and nothing of going up or down."""
    if kinds(said) & {"raising", "lowering"}:
        return False
    plain = said.seen.plain
    held = (plain[hit.start : hit.end] for hit in said.seen.known if hit.kind == "keeping")
    return any(not words.startswith(GOING_ON) for words in held)


GOING_ON = ("go on", "carry on", "continu", "weiter", "fort", "segu", "poursui", "继续")
"""Words that rather say that the talk goes on."""

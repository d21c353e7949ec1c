"""One field said by its name or its preposition: "confidence 4", "source: the till", "from 20".

What is said this way corrects or completes the key result in work, whatever was asked.
"""

import re
from typing import Any

from coach.edits import ReviseKeyResult, ReviseObjective
from coach.interpret.fields import direction_of
from coach.interpret.heard import Heard
from coach.interpret.hearing import patterns
from coach.interpret.items import tidy
from coach.interpret.measures import last_key_result
from coach.interpret.moment import Moment
from coach.interpret.references import meant
from coach.interpret.rewording import sentence_with
from coach.interpret.said import date_in
from coach.okr import Action, Item, KeyResult, Objective, every_key_result
from coach.reading import numbers

FIELDS = ("confidence", "exchange", "baseline", "due", "source")
OPEN_TO_SOURCES = {
    "more-key-results", "number", "baseline", "target", "due", "source", "wording", "confidence",
    "type", "key-results",
}  # fmt: skip
"""Questions at which a sentence about counting says where the number comes from."""
OF = re.compile(
    r"\b(?P<below>(?:KR|A) ?\d+) (?:of|in|under|for|von|aus|de|du|do|da|del) "
    r"(?P<above>(?:O ?\d+[. ]?)?(?:KR ?\d+)?(?<=\d))(?!\w)",
    re.IGNORECASE,
)
OF_ZH = re.compile(r"(?P<above>O ?\d+)的(?P<below>KR ?\d+)", re.IGNORECASE)


ADDED = re.compile(
    r"^(?:(?:ok|okay|so|now|and|then|also|well|oh|here(?:'s| is)|add|note|as|an?|the|new|another"
    r"|next|one|more|first|second|third|jetzt|dann|und|noch|ein|neues|nächstes|weiteres|das|ahora|y"
    r"|otro|nuevo|un|el|añade|maintenant|et|alors|autre|nouveau|le|ajoute|agora|então|e|outro|novo"
    r"|um|o|那|现在|再|加|给|新的?|一个|另一?个)[\s,:，]*)*"
    r"(?:(?:key results?|kr|measure|schlüsselergebnis\w*|resultados? claves?|résultats? clés?"
    r"|resultados?[ -]chave)\s+(?:for|to|under|of|für|zu|bei|unter|para|de|en|pour|sous|em|do)\s+"
    r"(?P<ref>O ?\d+)|(?P<before>O ?\d+)\s?的?(?:加|新增)?(?:一个)?关键结果)"
    r"\s*(?:is|ist|es|est|é|是)?\s*[:：,，–-]*\s*",
    re.IGNORECASE,
)
"""What says in front of a measure that it is one, and below which objective."""


def with_whole_handles(text: str) -> str:
    """The text with "KR1 of O2" written as O2.KR1, so that it is a handle everywhere.

    "A key result for O2: ..." begins with the handle as well.
    """
    if (lead := ADDED.match(text)) and numbers(rest := text[lead.end() :]):
        text = f"{lead['ref'] or lead['before']}: {rest}"
    before = ""
    while before != text:
        before = text
        text = OF.sub(lambda m: f"{m['above']}.{m['below']}".replace(" ", ""), text)
    return OF_ZH.sub(r"\g<above>.\g<below>", text)


def named_fact(text: str, moment: Moment) -> Heard | None:
    """The edit that a field said by its name makes; None when none is said."""
    whole, item = text.strip(" .!。！"), in_work(moment)
    said = whole
    if found := first("wrong", said, moment):
        said = found["rest"]
        if found.get("ref"):
            item = spoken_of(found, item, moment)
            if item is None:
                return None
        elif isinstance(last := moment.item(moment.latest), KeyResult):
            item = last  # a correction is of what was just said
    for field in FIELDS:
        found = first(field, said, moment) or first(field, whole, moment)
        if found and (edit := EDITS[field](found, spoken_of(found, item, moment), moment)):
            place = moment.place(edit.id)
            return moment.heard(*(moment.reopening(place) if place else ()), edit)
    return None


def spoken_of(found: dict[str, str], item: Item | None, moment: Moment) -> Item | None:
    """The item that a fact names itself ("KR2 is measured in ..."), else the one in work."""
    if "ref" not in found:
        return item
    place = meant(found["ref"], moment.plan, moment.language, about=moment.about_item).place
    return place.item if place else None


def first(key: str, said: str, moment: Moment) -> dict[str, str] | None:
    """The named parts of the first pattern of facts that fits."""
    for pattern in patterns("fact", key, moment.language):
        if match := pattern.search(said):
            return {k: v.strip() for k, v in match.groupdict().items() if v}
    return None


def in_work(moment: Moment) -> Item | None:
    """The item that was said last or asked about; of an action, the key result above it."""
    place = moment.place(moment.about_item)
    if place is not None and isinstance(place.item, Action):
        place = moment.place(place.parent)
    return place.item if place else None


def measure(item: Item | None, moment: Moment) -> KeyResult | None:
    """The key result that a number or source belongs to."""
    if isinstance(item, Objective):
        return last_key_result(moment, item.id)
    return item if isinstance(item, KeyResult) else None


def sureness(found: dict[str, str], item: Item | None, moment: Moment) -> Any:
    """How sure the person is of the item that was said last."""
    value = int(found["value"])
    if value > 10:
        return None
    if isinstance(item, KeyResult):
        return ReviseKeyResult(id=item.id, confidence=value)
    return ReviseObjective(id=item.id, confidence=value) if isinstance(item, Objective) else None


def start(found: dict[str, str], item: Item | None, moment: Moment) -> ReviseKeyResult | None:
    """The number that a key result starts from."""
    return renumbered("baseline", found["value"], measure(item, moment), moment)


def exchanged(found: dict[str, str], item: Item | None, moment: Moment) -> ReviseKeyResult | None:
    """What "40, not 35" means: the number goes where the other one stood, else it is the target."""
    old = numbers(found["old"])
    key_result = with_number(old[0].value, measure(item, moment), moment) if old else None
    if key_result is None:
        return None
    name = "baseline" if key_result.baseline == old[0].value else "target"
    return renumbered(name, found["value"], key_result, moment)


COUNTED = re.compile(r"in (?P<what>(?!the |my |our |a |an )[^,.]{2,30})$", re.IGNORECASE)
"""What a number counts, where one could also read it: "counted in guests a night"."""


def with_number(number: float, first: KeyResult | None, moment: Moment) -> KeyResult | None:
    """The key result that has this number: the one in work, else the last one that does."""
    every = [first, *(kr for _, kr in reversed(list(every_key_result(moment.plan))))]
    having = (kr for kr in every if kr is not None and number in (kr.baseline, kr.target))
    return next(having, first)


def renumbered(
    name: str, value: str, key_result: KeyResult | None, moment: Moment
) -> ReviseKeyResult | None:
    """The key result with one end changed, in its fields and in its sentence."""
    amounts = numbers(value)
    if key_result is None or len(amounts) != 1:
        return None
    fields: dict[str, Any] = {name: amounts[0].value}
    fields["direction"] = direction_of(key_result.model_copy(update=fields))
    if (written := sentence_with(key_result, fields, value, moment)) != key_result.text:
        fields["text"] = written
    return ReviseKeyResult(id=key_result.id, **fields)


def dated(found: dict[str, str], item: Item | None, moment: Moment) -> ReviseKeyResult | None:
    """The day by which a key result is read off, also in its sentence."""
    key_result, (due, _) = measure(item, moment), date_in(found["value"], moment)
    if key_result is None or due is None:
        return None
    written = sentence_with(key_result, {"due": due}, found["value"], moment)
    anew: dict[str, Any] = {"text": written} if written != key_result.text else {}
    return ReviseKeyResult(id=key_result.id, due=due, **anew)


def origin(found: dict[str, str], item: Item | None, moment: Moment) -> ReviseKeyResult | None:
    """Where the number of the key result is read."""
    key_result = measure(item, moment)
    if key_result is None or ("ref" not in found and moment.asked.about not in OPEN_TO_SOURCES):
        return None
    unmeasured = moment.asked.about == "number" and key_result.target is None
    if unmeasured and (counted := COUNTED.match(found["value"])):  # it was asked what is counted
        return ReviseKeyResult(id=key_result.id, unit=counted["what"])
    return ReviseKeyResult(id=key_result.id, source=tidy(found["value"]))


EDITS: dict[str, Any] = {
    "confidence": sureness,
    "exchange": exchanged,
    "baseline": start,
    "due": dated,
    "source": origin,
}

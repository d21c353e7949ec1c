"""Short answers that fill the fields of a key result: a number, a day, a unit by itself."""

import re
from typing import Any

from coach.edits import Edit, ReviseKeyResult
from coach.interpret.beside.chatter import counts_parts, matter
from coach.interpret.ear.heard import Beside, Heard
from coach.interpret.ear.hearing import bare, within
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.rewording import sentence_with
from coach.interpret.ear.said import without_figures
from coach.okr import KeyResult
from coach.reading import dates, numbers
from coach.reading.marks import has_han, is_han

HAN = 0x2E80
LITTLE = "从到至前后由为在达变成是降升增减加少提高的约了底末内"
"""Chinese characters that stand beside a number and measure nothing."""


def fragment(text: str, moment: Moment) -> bool:
    """Whether the text is only a date or a number, and so completes what was said before."""
    rest = text
    spoken = [q.text for q in numbers(text)] + [w.text for w in dates(text, moment.today)]
    for span in spoken:
        rest = rest.replace(span, " ")
    telling = [char for char in bare(rest) if ord(char) > HAN and char not in LITTLE]
    short = len(bare(rest).split()) <= 2 and len(bare(rest)) <= 12
    return rest != text and short and len(telling) <= 2


CLOCK = re.compile(r"[点分时号日月年周半钟]")
"""Chinese characters of hours and days, which count nothing."""


def named_in_han(metric: str) -> bool:
    """Whether a Chinese metric names what is counted: two characters that are none of a clock."""
    return has_han(metric) and sum(map(is_han, CLOCK.sub("", metric))) > 1


def unit_alone(text: str) -> str:
    """The unit that the text is and nothing else: "percent", "in euros"; empty for other words."""
    word = bare(text).removeprefix("in ")
    counted = numbers(f"1 {word}")
    return counted[0].unit if word and len(counted) == 1 and counted[0].text == f"1 {word}" else ""


def bare_number(text: str) -> bool:
    """Whether the text is a number and nothing else."""
    amounts = numbers(text)
    return len(amounts) == 1 and bare(amounts[0].text) == bare(text)


def nameless(text: str, moment: Moment) -> bool:
    """Whether a text has numbers and no word of what they count: "half of 30, so 15".

    Of a start and a target the objective may be the name: "6 to 7.5".
    """
    if not numbers(text) or {"baseline", "target"} <= moment.key_result_fields(text).keys():
        return False
    return not matter(without_figures(text, moment), moment.language)


def in_fields(text: str, key_result: KeyResult, moment: Moment) -> list[Edit]:
    """The edits that put the numbers and dates of a short answer into a key result's fields."""
    if counts_parts(text):
        return []
    fields = moment.key_result_fields(text)
    fields.pop("metric", None)
    fields.pop("source", None)
    fields.pop("direction", None)  # "better the 1st" raises nothing; the ends tell it below
    amounts = numbers(text)
    ends = [fields[name] for name in ("baseline", "target") if name in fields]
    asks = moment.asked.about if moment.asked.about in ("baseline", "target") else ""
    if (
        "target" not in fields
        and "baseline" in fields
        and within("standing", text, moment.language)
    ):
        asks = "baseline"  # it says itself that it is how things stand
    if (len(amounts) == 1 and len(ends) < 2) or (asks and len(ends) == 1):
        fields.pop("baseline", None)
        fields.pop("target", None)
        value = amounts[0].value if len(amounts) == 1 else ends[0]
        fields[asks or missing_number(key_result)] = value
    if "unit" in fields and key_result.unit and not fields["unit"]:
        fields.pop("unit")
    written = sentence_with(key_result, fields, text, moment)
    if written != key_result.text:
        fields["text"] = written
    candidate = key_result.model_copy(update=fields)
    if {"baseline", "target"} & fields.keys():
        fields["direction"] = direction_of(candidate)
    return [ReviseKeyResult(id=key_result.id, **fields)] if fields else []


def day_ahead(text: str, moment: Moment) -> str:
    """An answer, without what is told behind a day that opens it: "30 June, July is too hot".

    Words that correct the day stay, since the last one counts then.
    """
    head, comma, rest = text.replace("，", ",").partition(",")
    told = comma and fragment(head, moment) and dates(head, moment.today, moment.plan.period)
    corrects = CORRECTS.match(rest.strip()) or not dates(rest, moment.today, moment.plan.period)
    return head if told and not corrects else text


CORRECTS = re.compile(
    r"(?:no|nope|nein|nee|non|não|wait|or|oder|ou|o|better|rather|besser|lieber|mejor|plutôt|melhor"
    r"|make|sorry|actually|eigentlich|ach|ah|oh|not|the|der|den|at|um)\b|不|或|还是",
    re.IGNORECASE,
)
"""How words begin that put another day in the place of the first, or say it more closely."""


def figure_ahead(text: str, key_result: KeyResult, moment: Moment) -> Heard | None:
    """The number that opens an answer, or none so far; why it is so stays in the talk."""
    head, comma, rest = (text.replace("，", ",")).partition(",")
    none = moment.asked.about == "baseline" and within("none-yet", text, moment.language)
    if numbers(rest) or (dates(rest, moment.today) and not none):
        return None
    if not (comma and numbers(head) and fragment(head, moment)) and not (
        none and not numbers(head)
    ):
        return None
    why = tidy(rest if comma else text)
    kept = (Beside(text=why),) if len(why.split()) > 1 or has_han(why) else ()
    return moment.heard(*in_fields("0" if none else head, key_result, moment), wishes=kept)


def missing_number(key_result: KeyResult) -> str:
    """The number that a key result lacks, the target first."""
    if key_result.target is None:
        return "target"
    return "baseline" if key_result.baseline is None else "target"


def direction_of(key_result: KeyResult) -> Any:
    """Which way the number goes, as far as its ends say."""
    if key_result.baseline is None or key_result.target is None:
        return key_result.direction
    if key_result.baseline == key_result.target:
        return "keep"
    return "increase" if key_result.target > key_result.baseline else "decrease"

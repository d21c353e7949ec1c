"""Writing a changed number or day into the sentence of a key result that names the old one."""

import re
from datetime import date
from typing import Any

from coach.edits import AddAction, Edit, ReviseAction
from coach.interpret.ear.hearing import patterns, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import BY
from coach.okr import Action, KeyResult
from coach.reading import dates, numbers, read
from coach.reading.beginnings import begins
from coach.reading.resolve import later

STORY = 15
"""Words of an answer that tells how things are before it says what is wished for."""
SHORTEST_GOAL = 4
"""Characters of a goal that may stand without its lead."""


def sentence_with(item: KeyResult, fields: dict[str, Any], value: str, moment: Moment) -> str:
    """The key result's sentence in which a number or day that changed is written anew.

    A sentence that says 16 % beside a field that says 20 would contradict itself.
    """
    said = item.text
    new = numbers(value)
    for name in ("baseline", "target"):
        old = getattr(item, name)
        if name not in fields or old is None or fields[name] == old:
            continue
        stands = any(q.value == fields[name] for q in numbers(item.text))
        wholes = stands and name == "target"  # "45 of 100" beside a target of 45 is right as it is
        spans = [q for q in numbers(said) if q.value == old and not (wholes and of(said, q.start))]
        if stands and len(spans) == 1 and old == other_end(name, item, fields):
            continue  # it says both ends, and the old one is still that of the other
        again = [q for q in new if q.value == fields[name]]
        if spans and again:
            span = spans[0] if name == "baseline" else spans[-1]
            written = again[-1].text
            if span.unit and not again[-1].unit:
                written = with_unit_of(span.text, written)
            said = said[: span.start] + written + said[span.end :]
    if says(item.text, item, fields, moment) and not says(said, item, fields, moment):
        said = item.text  # it said the new ends all along, and only the fields were wrong
    return dated_anew(said, item, fields, value, moment)


def other_end(name: str, item: KeyResult, fields: dict[str, Any]) -> float | None:
    """The number that the other end of a key result has with these fields."""
    other = "baseline" if name == "target" else "target"
    end: float | None = fields[other] if other in fields else getattr(item, other)
    return end


def of(text: str, start: int) -> bool:
    """Whether a number at this place only says of how many: the 100 in "45 of 100"."""
    return AHEAD_OF.search(text[:start]) is not None


AHEAD_OF = re.compile(r"(?:\b(?:of|von|de|sur|em)(?: the| every| cada)?\s|/\s?)$", re.IGNORECASE)


def says(text: str, item: KeyResult, fields: dict[str, Any], moment: Moment) -> bool:
    """Whether a sentence says both ends that a key result has with these fields."""
    told = read(text, moment.today)
    ends = tuple(fields.get(name, getattr(item, name)) for name in ("baseline", "target"))
    return None not in ends and (told.baseline, told.target) == ends


def with_unit_of(old: str, figure: str) -> str:
    """A figure in the place of the number in `16 %`, `two weeks` or `两周`."""
    if written := re.sub(r"[^\d.,\s]", "", old).strip():
        return old.replace(written, figure, 1)
    _, space, unit = old.partition(" ")
    return f"{figure} {unit}" if space else figure + old.lstrip(HAN_DIGITS)


HAN_DIGITS = "零一二两三四五六七八九十百千万亿半"


def without_lead(text: str, language: str, *, told: bool = True) -> str:
    """A goal without the words that only lead to it: "this year I want to become ...".

    Args:
        text: what was said.
        language: in which it was said.
        told: whether a story may lead to it; one that ends a list of directions leads to none.
    """
    text = behind_pride(text, language)
    story = told and len(text.split()) >= STORY and "\n" not in text
    if story and not numbers(text):  # with numbers it is a measure, each part of which counts
        wishes = (pattern.search(text) for pattern in patterns("fact", "wish", language))
        text = next((wish["value"] for wish in wishes if wish), text)
    for pattern in patterns("fact", "lead", language):
        rest = pattern.sub("", text, count=1)
        if rest != text and len(rest) >= SHORTEST_GOAL:
            return main_clause(rest) if language == "de" else rest
    return main_clause(text) if language == "de" else text


def behind_pride(text: str, language: str) -> str:
    """A goal without the words that take up the question of what one would be proud of."""
    if len(sentences(text)) > 1:
        return text
    found = (
        pattern.match(text.strip(" .!。！")) for pattern in patterns("fact", "proud", language)
    )
    value = next((match["value"].strip() for match in found if match), text)
    return re.sub(r"^wenn ", "dass ", value) if language == "de" and value != text else value


SUBJECT = re.compile(
    r"^(?:ich|wir|er|sie|es|man|alle|jede[rs]?|niemand|"
    r"(?:de[rn]|die|das|ein\w*|kein\w*|mein\w*|unser\w*|dein\w*|ihr\w*|viele|mehr)"
    r"(?: [a-zäöü]\w*)* [A-ZÄÖÜ]\S*|[A-ZÄÖÜ]\w+)(?= )"
)
APART = re.compile(r"^(?:an|auf|aus|ein|zu|ab|mit|vor|nach|weg|weiter|zurück|teil|statt|fest)\w{3}")
"""Verbs that may come apart in a main clause; a sentence is not turned around for one."""


SEVERAL = re.compile(r"[.!?;]\s+\w|\b[a-zäöüß]+(?:en|n|t) und ")
"""Between two sentences, or behind the verb of a clause that is not the last one."""


def main_clause(text: str) -> str:
    """A German clause with "dass" as a sentence: "dass wir gern lesen" is "wir lesen gern".

    A clause that is built in another way is left as it was said.
    """
    clause = re.sub(r"^dass ", "", text, flags=re.IGNORECASE)
    subject = SUBJECT.match(clause)
    *middle, verb = clause[subject.end() :].split() if subject else [""]
    whole = SEVERAL.search(clause) or "," in clause
    if clause == text or subject is None or whole or not middle or APART.match(verb):
        return text
    if not verb.isalpha() or verb[0].isupper():
        return text
    return " ".join([subject[0], verb, *middle])


def dated_anew(
    said: str, item: KeyResult | Action, fields: dict[str, Any], value: str, moment: Moment
) -> str:
    """The sentence with the words of another day in the place of those of the old one."""
    if item.due is None or fields.get("due") in (None, item.due):
        return said
    every = dates(said, moment.today, moment.plan.period)
    if any(when.end == fields["due"] for when in every):
        return said  # the day stands there already, beside that of something else
    named = [when for when in every if when.end == item.due]
    again = [w for w in dates(value, moment.today, moment.plan.period) if w.end == fields["due"]]
    spoken = named[0].text if len(named) == 1 else ""
    if not spoken or not again or LASTING.search(spoken) or THIS_SPAN.match(spoken):
        return said
    start, end = named[0].span
    ahead = CONTRACTED.sub(r"\1 ", said[:start]) if EDGE.match(again[-1].text) else said[:start]
    anew = again[-1].text + (UP_TO.search(spoken) or [""])[0] * (not UP_TO.search(again[-1].text))
    return ahead + (ON.sub("", anew) if BY.search(ahead) else anew) + said[end:]


UP_TO = re.compile(r"[之以]?前$")
"""Makes a deadline of the Chinese day that it stands behind."""
ON = re.compile(r"^(?:on|am|el|le|no|na)\s+(?=\S)", re.IGNORECASE)
"""What stands ahead of a weekday, and not behind a "by"."""


def redated(edit: ReviseAction, said: str, moment: Moment) -> ReviseAction:
    """The change of a step's day, with the day in its sentence written anew as well."""
    step = moment.item(edit.id)
    if edit.text or edit.due is None or not isinstance(step, Action):
        return edit
    text = dated_anew(step.text, step, {"due": edit.due}, said, moment)
    return (
        edit if text == step.text else ReviseAction(**{**edit.given(), "id": edit.id, "text": text})
    )


THIS_SPAN = re.compile(r"^(?:this|dieses|diesen|este|cette|cet|ce|今|本)\s?(?:\w+)$", re.IGNORECASE)
"""A stretch that a number is told of, "this year 2 at most", rather than a day."""
LASTING = re.compile(
    r"^(?:with)?in (?:an?|one|two|\d)|^(?:innerhalb|binnen|dentro|dans)\b|[内后]$", re.I
)
"""How long something may take, "within a year": that also tells what is counted."""


def in_time(edit: Edit, said: str, moment: Moment) -> Edit:
    """A step with its day a year earlier where it would come after what it serves is read off.

    Days are looked for in the year of the plan; "by 15 December", said in November of the year
    before, is the next one, unless the step begins later than that.
    """
    if not isinstance(edit, AddAction | ReviseAction) or edit.due is None or YEAR.search(said):
        return edit
    place = moment.place(edit.id) if isinstance(edit, ReviseAction) else None
    above = place.parent if place else edit.key_result if isinstance(edit, AddAction) else None
    key_result = moment.item(above)
    if not isinstance(key_result, KeyResult) or key_result.due is None:
        return edit
    sooner = later(edit.due, -1, "year")
    words = edit.text or (place.item.text if place and isinstance(place.item, Action) else "")
    late = edit.due > key_result.due and sooner >= max([moment.today, *begun(words, moment)])
    return edit.model_copy(update={"due": sooner}) if late else edit


def begun(words: str, moment: Moment) -> list[date]:
    """The days on which something begins, by its words."""
    named = dates(words, moment.today, moment.plan.period)
    return [w.end for w in named if w.end and begins(words, w)]


YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
CONTRACTED = re.compile(r"\b(antes de|a partir de)l\s$|(?<=\bd'ici)\sle\s$", re.IGNORECASE)
EDGE = re.compile(r"(?:finales?|fin|mediados|principios|mi-)\b", re.IGNORECASE)
"""Parts of a month, which stand without the article that a day has."""

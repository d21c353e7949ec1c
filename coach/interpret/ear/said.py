"""Single facts that a piece of text says: a date, a confidence, a period, a dependency."""

import re
from datetime import date, timedelta

from coach.edits import AddDependency
from coach.interpret.ear.acts import acts
from coach.interpret.ear.consent import CLAUSE, NEGATED
from coach.interpret.ear.hearing import bare, patterns
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.parting import DEPENDENT
from coach.interpret.ear.remarks import roles
from coach.okr import Ambition, Period
from coach.reading import When, confidence, dates, numbers, read
from coach.reading.beginnings import deadlines
from coach.reading.calendars import WEEKDAYS
from coach.reading.marks import has_han
from coach.words import phrases

HELP = re.compile(r"\s+(?:for|to|für|wegen|pour|para|por)\s+")
BY = re.compile(
    r"[\s,]*(?:\b|'(?=til))(?:by(?: the)?|until|till?|before|on|bis(?: zum| spätestens)?"
    r"|vor(?: dem)?|antes del?|para el|d'ici(?: le| au)?|avant(?: le)?|até(?: o| dia)?)\s*$",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
STORY = 0.6
"""How likely words tell of how things are from which on their number is no mark."""
MOST_WORDS = 5
"""Words of an answer whose number in words may be a confidence."""
HAN = 0x2E80
KINDS: tuple[Ambition, ...] = ("committed", "aspirational", "learning")


@once
def date_in(text: str, moment: Moment) -> tuple[date | None, str]:
    """The latest day that the text names, and the words of a day that does not exist.

    A day on which something begins is no answer to when it ends.
    """
    found = dates(text, moment.today, moment.plan.period)
    wrong = next((when.text for when in found if not when.exists), "")
    ends = [when.end for when in deadlines(text, found) if when.exists and when.end is not None]
    return max(ends, default=None), wrong


def day_alone(text: str, moment: Moment) -> date | None:
    """The day of an answer that leaves out the word before it: "Friday at my desk", "march", "sat".

    A short form counts only where it is all that was said.
    """
    ahead = phrases("fact", "before-weekday", moment.language)
    spoken = (date_in(f"{word} {text}", moment)[0] for word in ahead)
    if found := next(filter(None, spoken), None):
        return found
    number = WEEKDAYS.get(bare(text))
    if number is None:
        return None
    return moment.today + timedelta(days=(number - moment.today.isoweekday()) % 7 or 7)


def step_day(text: str, moment: Moment) -> tuple[date | None, str]:
    """The day on which a step is done, and the words of a day that does not exist.

    Of several days it is the first, since a later one mostly belongs to what is done ("book the
    hall on 10 January for 15 March"), unless words say of one that all is done by then.
    """
    _, wrong = date_in(text, moment)
    named = deadlines(text, dates(text, moment.today, moment.plan.period))
    found = exact([w for w in named if w.exists and w.end])
    ends = [w for w in found if done_by(text, w)]
    last = ends[-1:] or found[:1]
    return (last[0].end if last else None), wrong


def exact(found: list[When]) -> list[When]:
    """The dates without a month or week in which one of the others lies, as its name may do.

    "Show it in the February meeting, on 11 February" has one day.
    """
    days = [w.end for w in found if w.precision == "day"]
    return [
        w
        for w in found
        if w.precision == "day"
        or not any(d and w.start and w.end and w.start <= d <= w.end for d in days)
    ]


def done_by(text: str, when: When) -> bool:
    """Whether the words around a day say that something is finished by then."""
    start, end = when.span
    han = when.text.endswith("前") and not text[end:].startswith("的")
    return han or bool(DONE_BEHIND.match(text[end:]) or DONE_BY.search(text[:start]))


DONE_BY = re.compile(
    r"(?:\b(?:by|until|till?|before|due|to|bis|spätestens|antes|hasta|al|d'ici|avant|jusqu['’]\w+"
    r"|au|até|ao|de \d+ de \w+ a)(?: (?:the|zum|de|del|el|le|o|dia|día))*|[到至])\s*$",
    re.IGNORECASE,
)
DONE_BEHIND = re.compile(r"\s*(?:完成|做完|结束|交付|截止|fertig\b)")


def confidence_in(text: str, language: str) -> int | None:
    """How sure the person is, 0 to 10, None when they do not say."""
    if read(text, date.min.replace(year=2000)).frequency:
        return None  # three runs a week
    if dates(text, date.min.replace(year=2000)) and not numbers(text):
        return None  # October is the tenth month in Chinese
    if counts_something(text, language):
        return None  # two goals, really
    if tells_a_story(text, language):
        return None
    in_words = not any(char.isdigit() for char in text) and ord(max(text, default=" ")) < HAN
    if in_words and len(text.split()) > MOST_WORDS and not sure_said(text, language):
        return None  # the whole marathon in one go
    return confidence(text)


def small_words(language: str) -> set[str]:
    """Words that name nothing that could be counted: those of remarks, of fields and of times."""
    fields = (name for key in FIELDS for name in phrases("fields", key, language))
    return {*roles(language), *phrases("deed", "times", language), *" ".join(fields).split()}


FIELDS = ("baseline", "target", "due")


def counts_something(text: str, language: str) -> bool:
    """Whether the only number of a sentence is followed by the name of what it counts.

    A scale ("7 of 10", "6 points"), a reason or a small word behind it leaves it a mark.
    """
    amounts = numbers(text)
    if has_han(text):
        return bool(COUNTED_IN_HAN.search(text))
    if len(amounts) != 1 or amounts[0].unit[:1] in ("/", "%"):
        return False
    behind = COUNTED.match(text, amounts[0].end)
    word = (amounts[0].unit or (behind[1] if behind else "")).lower()
    small = {*roles(language), *roles("en"), *DEPENDENT, *phrases("deed", "scale", language)}
    goals = word.removesuffix("s") in phrases("refs", "objective", language)
    scale = not goals and (word in small or word in phrases("deed", "scale"))
    return bool(word) and not scale and not sure_said(text, language)


COUNTED = re.compile(r"\s+([^\W\d_]{2,})")
COUNTED_IN_HAN = re.compile(
    r"[\d一二两三四五六七八九十]\s?[个名家位件条项年月周天次人岁块元](?!点|人觉得)"
)


def tells_a_story(text: str, language: str) -> bool:
    """Whether a sentence tells how things are, so that its number is no mark: "we lost 4"."""
    if NEVER_SAID.search(text):
        return True
    told = text[:1].isalpha() and acts(text)["background"] > STORY
    ends = (word for key in ("target", "baseline") for word in phrases("fields", key, language))
    named = "%" in text and any(word in bare(text).split() for word in ends)
    return (told or named) and not sure_said(text, language)


NEVER_SAID = re.compile(
    r"\b(?:never|did ?n['’]?t|nie|nicht|nunca|no lo|jamais|pas|não)\b[^.!?]*"
    r"\b(?:said|say|gesagt|dije|dicho|dit|disse)\b|没(?:有)?说过?",
    re.IGNORECASE,
)
"""Words that take a number back: "I never said 5"."""


def sure_said(text: str, language: str) -> bool:
    """Whether the words speak of being sure."""
    said = bare(text)
    return any(word in said for word in phrases("fields", "confidence", language))


def period_in(text: str, moment: Moment) -> Period | None:
    """The days from the first to the last date of the text; a year alone is all of it."""
    years = [int(y) for y in YEAR.findall(text)]
    found = [w for w in dates(text, moment.today) if w.exists and w.start and w.end]
    if found:
        start = min(w.start for w in found if w.start)
        end = max(w.end for w in found if w.end)
        if len(found) == 1 and found[0].precision == "day":
            start = min(moment.today, end)
        return Period(start=start, end=end)
    if years:
        return Period(start=date(min(years), 1, 1), end=date(max(years), 12, 31))
    return None


DENIED_KIND = re.compile(
    r"\b(?:not|no|isn't|nicht|keine?n?|no es|pas|não)(?: (?:really|a|an|ein|eine|einen|una?|une?"
    r"|uma?|as|als|como|comme|de))* (?=\w)[^\W\d_]+|不是\S{2}",
    re.IGNORECASE,
)
"""A word with what takes it back."""


def ambition_in(text: str, language: str) -> Ambition | None:
    """Whether the words name a promise, a stretch or something to learn."""
    return next(iter(ambitions_in(text, language)), None)


def ambitions_in(text: str, language: str) -> tuple[Ambition, ...]:
    """Every kind of objective that the words name, and do not deny: "a stretch, no promise"."""
    said = DENIED_KIND.sub(" ", bare(text))
    return tuple(
        kind
        for kind in KINDS
        if any(
            word in said
            for word in (*phrases("ambition", kind, language), *phrases("ambition", kind))
        )
    )


def dependency_in(text: str, moment: Moment) -> AddDependency:
    """Who has to do what by when; the first words are the name when no form is recognised."""
    by, _ = date_in(text, moment)
    fields = {"by": by} if by else {}
    text = undated(text, moment)
    ways = ("say", "dependency"), ("fact", "needs")
    for pattern in (p for way in ways for p in patterns(*way, moment.language)):
        if match := pattern.search(text.strip(" .")):
            parts = match.groupdict()
            return AddDependency(on=tidy(parts["on"]), what=tidy(parts["what"]), **fields)
    who, _, what = HELP.sub("\0", text, count=1).partition("\0")
    if not what and by:
        who, _, what = who.partition(", ")  # "the printer, 500 copies by Friday"
    return AddDependency(on=tidy(who), what=tidy(what), **fields)


@once
def undated(text: str, moment: Moment) -> str:
    """The text without its dates and the words that lead to them."""
    for when in reversed(dates(text, moment.today, moment.plan.period)):
        before = BY.sub("", text[: when.span[0]])
        text = before + text[when.span[1] :]
    return text.strip(" ,;")


def without_figures(text: str, moment: Moment) -> str:
    """A text without its days and numbers."""
    told = [w.text for w in dates(text, moment.today)] + [q.text for q in numbers(text)]
    for figure in told:
        text = text.replace(figure, " ")
    return text


def said_yes(text: str, language: str) -> bool:
    """Whether a text tells that somebody has agreed: "Ann said yes", and no question, and no no."""
    return any(
        not NEGATED.search(clause[: told.start()])
        for clause in CLAUSE.findall(text)
        if not clause.rstrip().endswith(("?", "？"))
        for told in (p.search(clause.rstrip(MARKS)) for p in patterns("people", "yes", language))
        if told
    )


MARKS = " .,;:!。，；：！\n"


OF = re.compile(
    r"(?<![\d.,])(\d+) (?:(?:out )?of|von|de(?: cada)?|sur|em(?: cada)?|in) (?:every |je )?"
    r"(\d+)(?![\d.,])"
)
HALF = re.compile(r"\b(?:half|hälfte|mitad|moitié|metade)\b|一半", re.IGNORECASE)


def shares_told(text: str) -> set[float]:
    """The shares that are told without a sign for them, in per cent: "3 of 10", half."""
    parts = [(float(a), float(b)) for a, b in OF.findall(text)]
    told = {100 * part / whole for part, whole in parts if 0 < part <= whole}
    return told | ({50.0} if HALF.search(text) else set())

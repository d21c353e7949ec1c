"""What a model was shown, and whether a text of its own keeps to it: numbers, days, names, quotes.

A number that counts the plan's items, or says how far two ends of a key result lie apart, is known
though nobody said it. What moves on with the one who reads ("next week") is no invented day.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from coach.interpret.guarding.evidence import stems, words
from coach.okr import Plan, every_key_result, places, words_of
from coach.reading import Quantity, When, dates, numbers
from coach.reading.calendars import MONTHS, WEEKDAYS
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.respond.people import names_in
from coach.respond.subjects import HANDLE, called, handles_in
from coach.talk import SUPERSCRIPTS

Stranger = Literal["number", "date", "name", "quote"]
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
WRITTEN_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
"""A day as a plan shows it to a model; its digits are no amounts."""
WORD = re.compile(r"[^\W\d_]+")
WITHOUT_MARKS = dict.fromkeys(map(ord, SUPERSCRIPTS))
SCALE = frozenset({0.0, 1.0, 10.0})
"""The ends of the scale on which one is sure."""
SPOKEN = 12
"""Up to it a number in words is mostly a way to speak."""
HAN_MONTH = re.compile(r"[一二三四五六七八九十]月")
QUOTES = re.compile(r"“([^”]*)”|«([^»]*)»|「([^」]*)」|„([^“”]*)[“”]")
QUOTE_SHARE = 0.6
LONG_QUOTE, LONG_IN_HAN = 3, 6
"""Words, and characters of Chinese, from which on a quotation is looked up."""
LATIN_WORD = re.compile(r"[a-zß-öø-ÿœ]+")
PEOPLE_SAY = frozenset(
    listed(
        "okr,okrs,kr,krs,kpi,kpis,big,key,result,results,objective,objectives,plan,coach,smart,i,"
        "english,german,french,spanish,portuguese,chinese,christmas,easter"
    )
)
"""Words that may have a capital without being anybody's name."""


@dataclass(frozen=True)
class Grounds:
    """What one reply may repeat."""

    text: str
    """All that the model was shown of this turn."""
    plan: Plan
    before: Plan
    today: date

    def strangers(self, text: str, language: str) -> Iterator[Stranger]:
        """What a text says that nobody has said, by its kind.

        Args:
            text: of a model.
            language: ISO code of the language that it is in, for how names are written there.
        """
        plain = text.translate(WITHOUT_MARKS)
        without = HANDLE.sub(lambda m: "#" * len(m[0]), plain)  # "O3 may" is no day in May
        named = tuple(dates(without, self.today, self.plan.period))
        weekdays = WEEKDAYS.keys() & words(plain)
        if not all(map(self.knows_day, named)) or not all(map(self.knows_weekday, weekdays)):
            yield "date"
        spans = [when.span for when in named]
        if not all(self.knows_number(q) for q in numbers(without) if not within(q, spans)):
            yield "number"
        named_items = all(map(self.knows_handle, handles_in(plain)))
        if not named_items or not all(map(self.knows_name, names_in(without, language))):
            yield "name"
        if not all(map(self.knows_quote, (*quotes(plain), *sayings(plain)))):
            yield "quote"

    def knows_number(self, quantity: Quantity) -> bool:
        """Whether a number was shown, or follows from what was."""
        written = DIGITS.findall(quantity.text)
        spoken = not written and quantity.value <= SPOKEN
        if quantity.kind != "amount" or spoken:
            return True
        ends = {quantity.value, quantity.value if quantity.low is None else quantity.low}
        if quantity.unit == "%":  # of 30 minutes nobody has made 30 per cent
            return ends <= self.reckoned | self.shares
        if written and all(figure in self.figures for figure in written):
            return True
        return ends <= self.derived or ends <= self.values

    @cached_property
    def figures(self) -> frozenset[str]:
        """The numbers as they are written."""
        return frozenset(DIGITS.findall(WRITTEN_DAY.sub(" ", self.text)))

    @cached_property
    def shares(self) -> frozenset[float]:
        """The numbers that were shown as shares, and those at whose side no unit stands."""
        text = WRITTEN_DAY.sub(" ", self.text)
        found = [q for q in numbers(text) if q.unit == "%" or bare_figure(q, text)]
        return frozenset(n for q in found for n in (q.value, q.low) if n is not None)

    @cached_property
    def values(self) -> frozenset[float]:
        """The numbers as they are read, and the plain digits."""
        read = {n for q in numbers(self.text) for n in (q.value, q.low) if n is not None}
        plain = {float(f.replace(",", "")) for f in self.figures if f.count(".") <= 1}
        return frozenset(read | plain)

    @cached_property
    def derived(self) -> frozenset[float]:
        """The numbers that follow from the plan, or that a sentence of it has."""
        texts = (words_of(place.item) for place in places(self.before))
        read = {
            n for text in texts for q in numbers(text) for n in (q.value, q.low) if n is not None
        }
        return self.reckoned | read

    @cached_property
    def reckoned(self) -> frozenset[float]:
        """The numbers that nobody said and that are true all the same."""
        every = [k for plan in (self.before, self.plan) for _, k in every_key_result(plan)]
        apart = {
            abs(k.target - k.baseline)
            for k in every
            if k.target is not None and k.baseline is not None
        }
        counts = range(1 + sum(1 for _ in places(self.plan)))
        marks = {float(mark) for plan in (self.before, self.plan) for mark in sure(plan)}
        shares = {10.0 * mark for mark in marks}  # 六成 is a 6
        ends = {n for k in every for n in (k.baseline, k.target) if n is not None}
        return frozenset({*apart, *ends, *marks, *shares, *map(float, counts), *SCALE})

    def knows_day(self, when: When) -> bool:
        """Whether a day was shown; one that is told without a number or a month is no claim."""
        told = when.text.casefold()
        fixed = bool(DIGITS.search(told) or HAN_MONTH.search(told)) or any(
            word in MONTHS for word in WORD.findall(told)
        )
        if not fixed or told in self.folded:
            return True
        return when.end in self.days or when.start in self.days

    @cached_property
    def folded(self) -> str:
        """The text without case."""
        return self.text.casefold()

    @cached_property
    def days(self) -> frozenset[date | None]:
        """The days that were shown, first and last ones of longer times."""
        found = [w for p in (None, self.plan.period) for w in dates(self.text, self.today, p)]
        period = self.plan.period
        ends = {period.start, period.end} if period else set()
        shown = {day for when in found for day in (when.start, when.end) if day is not None}
        return frozenset({*shown, *ends, self.today})

    def knows_weekday(self, word: str) -> bool:
        """Whether a weekday was shown or belongs to a day that was; short forms are other words."""
        return len(word) <= SHORT or WEEKDAYS[word] in self.weekdays

    @cached_property
    def weekdays(self) -> frozenset[int]:
        """The weekdays that were shown, by name or by their day."""
        named = {WEEKDAYS[w] for w in WORD.findall(self.folded) if w in WEEKDAYS}
        return frozenset(named | {day.isoweekday() for day in self.days if day is not None})

    def knows_handle(self, handle: str) -> bool:
        """Whether an item has this handle, or the model was shown it."""
        return handle in self.text or any(called(handle, p) for p in (self.before, self.plan))

    def knows_name(self, name: str) -> bool:
        """Whether a word with a capital was shown, in whatever form."""
        plain = name.casefold().removesuffix("'s").removesuffix("’s")
        if plain in PEOPLE_SAY or plain in MONTHS or plain in WEEKDAYS or self.has_word(plain):
            return True
        return stems(plain) <= self.stems

    def has_word(self, word: str) -> bool:
        """Whether a word was shown; one between Chinese characters is one too.

        A reply has few names, and to look for each takes less than to list all that was shown.
        """
        kinds = [WORD, LATIN_WORD] if self.in_han else [WORD]
        return any(kind.fullmatch(word) and self.stands(word, kind) for kind in kinds)

    @cached_property
    def in_han(self) -> bool:
        """Whether the text has Chinese characters."""
        return has_han(self.text)

    def stands(self, word: str, kind: re.Pattern[str]) -> bool:
        """Whether a word stands in the text with none of its kind of letters around it."""
        at = self.folded.find(word)
        while at >= 0:
            end = at + len(word)
            around = self.folded[max(at - 1, 0) : at] + self.folded[end : end + 1]
            if not any(map(kind.match, around)):
                return True
            at = self.folded.find(word, end)
        return False

    @cached_property
    def stems(self) -> set[str]:
        """The same without their endings."""
        return stems(self.text)

    def knows_quote(self, quote: str) -> bool:
        """Whether quoted words were shown, mostly."""
        own = stems(quote)
        return not own or len(own & self.stems) >= QUOTE_SHARE * len(own)


def bare_figure(quantity: Quantity, text: str) -> bool:
    """Whether a number has no word behind it that it counts."""
    behind = text[quantity.end : quantity.end + 2].lstrip(" ")
    return not quantity.unit and not behind[:1].isalpha()


def sure(plan: Plan) -> Iterator[int]:
    """How sure one is of each part of a plan, from 0 to 10."""
    for part in (plan.big_objective, *(place.item for place in places(plan))):
        if (mark := getattr(part, "confidence", None)) is not None:
            yield mark


def within(quantity: Quantity, spans: list[tuple[int, int]]) -> bool:
    """Whether a number is part of a date."""
    return any(start <= quantity.start < end for start, end in spans)


SHORT = 4
"""Letters up to which a weekday's name is a short form, and mostly some other word."""


def sayings(text: str) -> Iterator[str]:
    """What a text puts into the person's mouth without quotation marks: "you told me that …"."""
    for match in SAYING.finditer(QUOTES.sub(" ", text)):
        if len(match["what"].split()) >= LONG_QUOTE:
            yield match["what"]


SAYING = re.compile(
    r"\b(?:you (?:told me|said|mentioned)(?: that)?|"
    r"du (?:hast (?:gesagt|erzählt)|sagtest),? (?:dass )?|"
    r"(?:me )?dijiste que|(?:me )?has dicho que|tu (?:as dit|m['’]as dit) que?|"
    r"(?:disseste|você disse|me disse) que) (?P<what>[^,;:.!?…\n]+)",
    re.IGNORECASE,
)


def quotes(text: str) -> Iterator[str]:
    """The longer quotations of a text."""
    for match in QUOTES.finditer(text):
        quote = next(filter(None, match.groups()), "")
        long = len(quote) >= LONG_IN_HAN if has_han(quote) else len(quote.split()) >= LONG_QUOTE
        if long:
            yield quote

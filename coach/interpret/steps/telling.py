"""What a message tells of steps: each with its words, its day, who does it and what if.

A step ends where the next one is counted off, behind a semicolon, or where words behind a comma
are something to do by themselves. What stands behind it and is none belongs to it: who does it,
a day, what is done if something comes in between.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, NamedTuple

from coach.edits import AddAction
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import EVERY
from coach.interpret.ear.hearing import DAY, bare, within, without_fillers
from coach.interpret.ear.items import AMID_DAYS, dated_step, is_deed, lines, steps, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.parting import put_back
from coach.interpret.ear.said import step_day, undated
from coach.interpret.steps.deeds import (
    deed,
    in_third_person,
    of_the_same,
    one_by_one,
    whole_steps,
    without_step_lead,
)
from coach.interpret.steps.doers import Doer, whose_deed
from coach.interpret.steps.owning import TITLED_NAME
from coach.interpret.steps.reacting import reaction_in
from coach.interpret.steps.starting import (
    only_how_long,
    only_starts,
    stays_so,
    with_start,
    without_dating,
)
from coach.reading import dates, read
from coach.reading.dates import date_marks
from coach.words import phrases

NUMBER = re.compile(r"(?:^|(?<=[\s,;:.，；：。]))\(?(?P<n>[1-9])(?:(?P<dot>\.)|[)）、])\s*(?=\S)")
GAP = re.compile(
    r"[,，;；]\s+|[，；]|(?<=[\u4e00-\u9fff]),|\s+[-–—]\s+|\s*(?=[(（])|\s+(?=@)"
    rf"|(?<=[.!?]){DAY}\s+|(?<=[。！？])"
)
"""Between a step and what may be told of it."""
JOINT = re.compile(
    r"^(?:(?:and|but|und|aber|y|pero|et|mais|e|mas)\s+|(?:而且|但是?|另外)[，,]?)+", re.IGNORECASE
)
COMMAS = re.compile(r"[,，]\s+(?:(?:and|und|y|et|e)\s+)?", re.IGNORECASE)
AND_IF = re.compile(
    rf"(?!{AMID_DAYS})\s+(?:and|but|und|aber|y|pero|et|mais|e|mas)\s+", re.IGNORECASE
)

IN_ORDER = re.compile(
    r"^(?:first(?:ly)?|then|finally|lastly|zuerst|als erstes|danach|dann|zuletzt|d['’]abord|ensuite"
    r"|enfin|primero|luego|después|por último|primeiro|depois|por fim|首先|最后)[\s,，:]*(?=\S)",
    re.IGNORECASE,
)
"""Words that only tell when a step comes among the others."""


PRONOUNS = frozenset(
    ("they", "he", "she", "er", "sie", "ellos", "ellas", "él", "ella", "il", "elle", "ils", "elles",
     "ele", "ela", "eles", "elas")
)  # fmt: skip
"""Words for who was named before, with which no step begins."""


class Told(NamedTuple):
    """One step, as it was told."""

    text: str
    due: date | None = None
    wrong: str = ""
    """The words of a day that no calendar has."""
    helper: str = ""
    if_then: str = ""

    @property
    def given(self) -> dict[str, Any]:
        """What is told of the step beside its words."""
        every = {"due": self.due, "helper": self.helper, "if_then": self.if_then}
        return {name: value for name, value in every.items() if value}

    def added_to(self, key_result: int) -> AddAction:
        """The edit that puts the step into the plan of a key result."""
        said = {"key_result": key_result, "text": self.text, **self.given}
        return AddAction.model_validate(said)


@once
def told_steps(text: str, moment: Moment) -> list[Told]:
    """The steps of a message in order; one holding all of it where it tells no more."""
    found = [told for part in counted(text) for told in with_its_own(part, moment)]
    return found or [a_step(tidy(text), moment)]


def one_step(text: str, moment: Moment) -> Told | None:
    """The step that is all that words tell, with what they tell of it; None for several."""
    told = told_steps(text, moment) if text.strip() else []
    return told[0] if len(told) == 1 and not told[0].wrong else None


def counted(text: str) -> list[str]:
    """The parts of a message by its lines, its numbers in a row, or its semicolons."""
    in_dates = [(mark.start, mark.end) for mark in date_marks(text)]
    marks: list[re.Match[str]] = []
    for mark in NUMBER.finditer(text):
        apart = not any(start <= mark.start("n") < end for start, end in in_dates)
        amount = mark["dot"] and text[mark.end()].isdigit() and text[mark.end() - 1] == "."
        if apart and not amount and int(mark["n"]) == len(marks) + 1:
            marks.append(mark)
    if len(marks) > 1 and "\n" not in text:
        ends = [*(mark.start() for mark in marks[1:]), len(text)]
        lead = text[: marks[0].start()].strip(" ,;")
        parts = [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
        return [*([lead] if lead and not lead.endswith((":", "：")) else []), *parts]
    return lines(text)


def with_its_own(part: str, moment: Moment) -> list[Told]:
    """The steps of one part, with what is told of each behind it."""
    told: list[Told] = []
    start = 0
    open_till = 0
    """From where on the words of the step in hand are read, and to where."""
    for begin, end in clauses(part):
        clause = JOINT.sub("", part[begin:end].strip())
        said = part[start:open_till].strip(" ,;，；")
        if not said and not told:
            open_till = end
            continue
        condition = JOINT.sub("", part[begin:].strip())
        if is_condition(condition, moment):
            told += [*apart(said, moment)]
            told[-1] = told[-1]._replace(if_then=tidy(condition))
            return told
        alone = alone_behind(said, clause, moment)
        if only_starts(clause, moment):
            if said:
                open_till = end
            else:
                told[-1] = told[-1]._replace(text=with_start(told[-1].text, clause, moment))
                start = open_till = end
        elif (said or told) and goes_on_so(clause, moment):
            told += apart(said, moment) if said else []
            whole = put_back((told[-1].text, tidy(clause)), bool)
            told[-1] = told[-1]._replace(text=whole[0])
            start = open_till = end
        elif doer := whose_deed(clause, moment, named_alone=alone):
            said = part[start:end].strip(" ,;，；") if doer.what else said
            told += apart(said, moment) if said else []
            told[-1] = done_by(told[-1], doer, clause, moment)
            if not doer.what and EVERY.search(clause):  # "I do it all myself"
                told = [one._replace(helper=one.helper or doer.who) for one in told]
            start = open_till = end
        elif not said and (day := only_a_day(clause, moment)):
            told[-1] = told[-1]._replace(due=told[-1].due or day)
            start = open_till = end
        else:
            start = start if said else begin
            open_till = end
    return told + apart(part[start:open_till].strip(" ,;，；"), moment)


def goes_on_so(clause: str, moment: Moment) -> bool:
    """Whether a clause only tells how long a step takes, or from when on it is how."""
    said = clause.strip(" .,;()（）")
    told = only_how_long(said, moment) or stays_so(said, moment)
    return told and not deed(said, moment)


def clauses(part: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a part begin and end; a condition may follow a mere "and"."""
    begin = 0
    for gap in [*GAP.finditer(part)]:
        if part[begin : gap.start()].strip():
            yield begin, gap.start()
            begin = gap.end()
    if part[begin:].strip():
        yield begin, len(part)


def is_condition(text: str, moment: Moment) -> bool:
    """Whether words say what is done if something comes in between."""
    begun = within("if-then", text, moment.language) or reaction_in(text, moment)
    return bool(begun) and bool(reaction_in(text, moment) or "," in text or "，" in text)


def alone_behind(said: str, clause: str, moment: Moment) -> bool:
    """Whether a name is no item of a list: in brackets, behind a day, or plainly somebody's."""
    names = phrases("people", "alone", moment.language)
    if re.fullmatch(TITLED_NAME, clause):  # "the headmaster, Mr Osei, ..." tells who that is
        return deed(said, moment) or is_deed(said, moment.language, moment.today)
    if clause.startswith(("(", "（", "@")) or any(re.fullmatch(one, clause) for one in names):
        return True
    return ends_with_day(said, moment)


def only_a_day(clause: str, moment: Moment) -> date | None:
    """The day of a clause that names nothing else."""
    day, _ = step_day(clause, moment)
    rest = without_dating(bare(undated(clause, moment)), moment)
    return day if day and not matter(rest, moment.language) else None


def done_by(told: Told, doer: Doer, clause: str, moment: Moment) -> Told:
    """A step with who does it, and with the day that is told with them."""
    due, wrong = step_day(clause, moment)
    return told._replace(helper=doer.who, due=told.due or due, wrong=told.wrong or wrong)


def apart(text: str, moment: Moment) -> list[Told]:
    """The steps of words that tell nothing else, by sentences, "then" or commas."""
    if not text.strip(" .,;"):
        return []
    for gap in AND_IF.finditer(text):
        if is_condition(text[gap.end() :], moment):
            ahead = apart(text[: gap.start()], moment)
            return [*ahead[:-1], ahead[-1]._replace(if_then=tidy(text[gap.end() :]))]
    for gap in AND_IF.finditer(text):
        tail = text[gap.end() :]
        doing = deed(tail, moment) or is_deed(tail, moment.language, moment.today)
        if doing and ends_with_day(text[: gap.start()], moment) and not goes_on(tail, moment):
            return [*apart(text[: gap.start()], moment), *apart(tail, moment)]
    parts = one_by_one(text, moment)
    every = all(deed(part, moment) or dated_step(part, moment.today) for part in parts)
    parts = parts if every else steps(text, moment.today)
    pieces = [piece for part in parts for piece in between_commas(part, moment)]
    whole = whole_steps(put_back(pieces, partial(goes_on, moment=moment)), moment)
    return [a_step(piece, moment) for piece in whole]


def goes_on(piece: str, moment: Moment) -> bool:
    """Whether a piece goes on about who was named before it, or only tells when that is done."""
    about_somebody = bare(piece).partition(" ")[0] in PRONOUNS
    return (
        about_somebody
        or of_the_same(piece, moment)
        or only_starts(piece, moment)
        or only_a_day(piece, moment) is not None
    )


def ends_with_day(text: str, moment: Moment) -> bool:
    """Whether the last words of a text are a day."""
    every = dates(text, moment.today, moment.plan.period)
    return bool(every) and every[-1].span[1] >= len(text.rstrip(" .,"))


def between_commas(text: str, moment: Moment) -> list[str]:
    """The parts between commas, where each begins with what is done or has its day; else all."""
    pieces = [tidy(piece) for piece in COMMAS.split(text) if tidy(piece)]
    pieces = put_back(pieces, partial(goes_on, moment=moment))
    language = read(text, moment.today).language
    each = all(
        (is_deed(piece, language, moment.today) and len(piece.split()) > 1)
        or dated_step(piece, moment.today)
        or in_third_person(piece, moment)
        for piece in pieces
    )
    return pieces if len(pieces) > 1 and each else [tidy(text)]


def a_step(text: str, moment: Moment) -> Told:
    """A step by itself, with its day."""
    due, wrong = step_day(text, moment)
    said = without_step_lead(without_fillers(text, moment.language) or text, moment)
    rest = IN_ORDER.sub("", said)
    return Told(text=tidy(rest if deed(rest, moment) else said), due=due, wrong=wrong)


def stands(told: Told, moment: Moment) -> bool:
    """Whether words tell something to do rather than go on with what stands before them."""
    return deed(told.text, moment) or dated_step(told.text, moment.today)

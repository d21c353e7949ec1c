"""The day on which a step begins: it stays in the step's words, whatever day ends it.

A plan has a field for the day by which a step is done, and none for the day on which it begins:
"from 3 March" belongs to how it is done, as "every Friday" does.
"""

import re
from collections.abc import Sequence

from coach.edits import AddAction, Edit, ReviseAction
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.hearing import bare, sentences
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.said import undated
from coach.interpret.guarding.supposing import decided
from coach.okr import Action
from coach.reading import dates, numbers
from coach.reading.beginnings import beginning, deadlines
from coach.reading.dates import When
from coach.reading.marks import has_han
from coach.reading.numberwords import TIME_UNITS
from coach.words import phrases

LONGEST, LONGEST_IN_HAN = 5, 10
"""Words of a beginning that stands behind a step without a comma, and Chinese characters of one."""
COVERED = 0.6
"""Share of the words of a step that a sentence has, if the sentence is about it."""
COMMA = re.compile(r"[,;，；]")
PRONOUNS = frozenset(
    ("it", "this", "that", "they", "he", "she", "we", "i", "es", "das", "er", "sie", "wir", "ich",
     "ça", "c'est", "il", "elle", "ils", "elles", "on", "je", "nous", "eso", "esto", "ella", "isso",
     "isto", "ele", "ela", "eu", "geht's", "geht", "gehts", "that's", "它", "他", "她",
     "这", "我", "我们")
)  # fmt: skip
"""Words for what begins that do not name it."""
PREPOSITIONS = frozenset(
    ("from", "as", "on", "in", "ab", "vom", "von", "am", "im", "a", "desde", "el", "à", "dès",
     "depuis", "le", "em", "no", "na")
)  # fmt: skip
"""Words with which a day stands behind a step without a comma."""


def starts_in(text: str, moment: Moment) -> list[tuple[When, str, tuple[int, int]]]:
    """The days of a text on which something begins, each with its words and where they stand."""
    found = dates(text, moment.today, moment.plan.period)
    spans = ((when, beginning(text, when)) for when in found if when.exists)
    return [(when, text[at[0] : at[1]], at) for when, at in spans if at]


def only_starts(text: str, moment: Moment) -> bool:
    """Whether words tell a day on which something begins, and nothing else."""
    told = starts_in(text, moment)
    if not told or len(told) < len(dates(text, moment.today, moment.plan.period)):
        return False
    words = [w for w in bare(without_starts(text, moment)).split() if w not in PRONOUNS]
    return not matter(" ".join(words), moment.language)


def only_how_long(text: str, moment: Moment) -> bool:
    """Whether words tell how long something takes, from a day on perhaps, and nothing else."""
    rest = without_starts(text, moment)
    stretches = [q for q in numbers(text) if q.unit in TIME_UNITS and q.text in rest]
    if len(stretches) != 1 or dates(rest, moment.today, moment.plan.period):
        return False
    rest = rest.replace(stretches[0].text, " ", 1)
    small = {*phrases("deed", "lasting", moment.language), *PRONOUNS, *PREPOSITIONS}
    if has_han(text):
        return not matter("".join(c for c in rest if c not in small), moment.language)
    words = " ".join(word for word in bare(rest).split() if word not in small)
    return not matter(words, moment.language)


def stays_so(text: str, moment: Moment) -> bool:
    """Whether words tell from when on something is so, with no more than one word for how it is.

    "ab Februar dann live" is no step: it tells how the one before it goes on.
    """
    told = starts_in(text, moment)
    if len(told) != 1 or len(dates(text, moment.today, moment.plan.period)) > 1:
        return False
    ahead = bare(text[: told[0][2][0]])
    most = 2 if has_han(text) else 1
    return not ahead and matter(without_starts(text, moment), moment.language) <= most


def without_starts(text: str, moment: Moment) -> str:
    """A text without the days on which something begins, and the words that say so."""
    for _, _, (start, end) in reversed(starts_in(text, moment)):
        text = f"{text[:start]} {text[end:]}"
    return text.strip()


def starts_with_pronoun(text: str) -> bool:
    """Whether a text begins with a word for who does something: "I coach both of them"."""
    return bare(text).partition(" ")[0].partition("'")[0] in PRONOUNS


def with_start(sentence: str, said: str, moment: Moment) -> str:
    """The words of a step with the day on which it begins, in place of another one that they have.

    Args:
        sentence: the words of the step.
        said: what tells the day, as it was said.
        moment: in which it was said.
    """
    said = tidy(said)
    own, new = starts_in(sentence, moment), starts_in(said, moment)
    if len(own) == len(new) == 1 and only_starts(said, moment):
        start, end = own[0][2]
        words = f"{new[0][1][:1].lower()}{new[0][1][1:]}" if start else new[0][1]
        return f"{sentence[:start]}{words}{sentence[end:]}"
    plain = len(said.split()) <= LONGEST and any(map(str.isdigit, said))
    joint = "，" if has_han(sentence) else " " if plain and (not new or bound(said)) else ", "
    return f"{sentence}{joint}{said[:1].lower()}{said[1:]}"


def bound(said: str) -> bool:
    """Whether a beginning is told by a preposition or a number, and not by a verb."""
    first = bare(said).partition(" ")[0]
    return first in PREPOSITIONS or first[:1].isdigit()


def without_dating(words: str, moment: Moment) -> str:
    """Words without those that only say that something is to be on a day."""
    small = {*phrases("deed", "dating", moment.language)}
    if has_han(words):
        for word in sorted(small, key=len, reverse=True):
            words = words.replace(word, " ")
        return "".join(words.split())
    return " ".join(word for word in words.split() if bare(word) not in small)


def keeping_starts(edits: Sequence[Edit], text: str, moment: Moment) -> tuple[Edit, ...]:
    """The edits with each day on which a step begins in the words of that step.

    A reader, or a model, may have worded the step without it, or taken it for the day that ends it.

    Args:
        edits: what was understood.
        text: the person's words.
        moment: in which they were said.
    """
    kept = list(edits)
    if not any(isinstance(edit, AddAction | ReviseAction) for edit in kept):
        return tuple(kept)
    before = ""
    for sentence in sentences(decided(text)):
        told = [] if sentence.endswith(("?", "？")) else starts_in(sentence, moment)
        for when, words, span in told:
            kept = [without_end(edit, when, text, moment) for edit in kept]
            if not any(says(edit, when, moment) for edit in kept):
                ahead = COMMA.split(sentence[: span[0]])[-1]
                beside = (ahead, clause_at(sentence, span))
                at = step_of(kept, f"{before} {sentence}", beside, moment)
                kept = [started(e, words, moment) if n == at else e for n, e in enumerate(kept)]
        before = sentence
    return tuple(kept)


def clause_at(sentence: str, span: tuple[int, int]) -> str:
    """The clause of a sentence in which a stretch of it lies."""
    begin = max((m.end() for m in COMMA.finditer(sentence, 0, span[0])), default=0)
    end = COMMA.search(sentence, span[1])
    return sentence[begin : end.start() if end else len(sentence)]


def step_of(
    edits: Sequence[Edit], said: str, beside: tuple[str, str], moment: Moment
) -> int | None:
    """Which of the edits is of the step that begins; None where none of them shows that it is.

    Args:
        edits: what was understood.
        said: the sentence that tells the day, and the one before.
        beside: what stands ahead of the day in its clause, and the whole clause.
        moment: in which it was said.
    """
    own = {
        n: telling(words_now(edit, moment))
        for n, edit in enumerate(edits)
        if isinstance(edit, AddAction | ReviseAction)
    }
    if not own:
        return None
    for near in beside:  # of several steps of one sentence the one beside the day
        told = {n: covered(words, telling(near)) for n, words in own.items()}
        nearest = max(told, key=lambda n: told[n])
        if told[nearest] >= COVERED:
            return nearest
    shares = {n: covered(words, telling(said)) for n, words in own.items()}
    best = max(shares, key=lambda n: (shares[n], n))
    only_when = not matter(without_days(beside[1], moment), moment.language)
    return best if shares[best] >= COVERED or (only_when and len(shares) == 1) else None


def covered(words: set[str], said: set[str]) -> float:
    """The share of the words that was said, from 0 to 1."""
    return len(words & said) / len(words) if words else 0.0


def without_days(clause: str, moment: Moment) -> str:
    """A clause without its days, and without what says that something is done or begins by then."""
    rest = without_dating(undated(without_starts(clause, moment), moment), moment)
    return " ".join(word for word in bare(rest).split() if word not in PRONOUNS)


def words_now(edit: AddAction | ReviseAction, moment: Moment) -> str:
    """The words that a step has after an edit."""
    if edit.text:
        return edit.text
    item = moment.item(edit.id) if isinstance(edit, ReviseAction) else None
    return item.text if isinstance(item, Action) else ""


def says(edit: Edit, when: When, moment: Moment) -> bool:
    """Whether an edit has a day in one of its words, or is of a step that has it."""
    told = [value for value in vars(edit).values() if isinstance(value, str)]
    told += [words_now(edit, moment)] if isinstance(edit, AddAction | ReviseAction) else []
    told += list(getattr(edit, "lines", ()))
    days = {w.start for one in told for w in dates(one, moment.today, moment.plan.period)}
    return when.start in days or when.start in (getattr(edit, "start", None),)


def without_end(edit: Edit, when: When, text: str, moment: Moment) -> Edit:
    """A step without the day that ends it, where only its beginning was told by that day."""
    if not isinstance(edit, AddAction | ReviseAction) or edit.due not in (when.start, when.end):
        return edit
    ends = deadlines(text, dates(text, moment.today, moment.plan.period))
    if edit.due is None or edit.due in {day for w in ends for day in (w.start, w.end)}:
        return edit
    fields = edit.given() if isinstance(edit, ReviseAction) else edit.model_dump(exclude_unset=True)
    fields = {name: value for name, value in fields.items() if name != "due"}
    own = {"id": edit.id} if isinstance(edit, ReviseAction) else {}
    return type(edit).model_validate({**fields, **own})


def started(edit: Edit, words: str, moment: Moment) -> Edit:
    """A step with the day on which it begins in its words."""
    if not isinstance(edit, AddAction | ReviseAction):
        return edit
    text = with_start(words_now(edit, moment), words, moment)
    if isinstance(edit, AddAction):
        return edit.model_copy(update={"text": text})
    return ReviseAction.model_validate({**edit.given(), "id": edit.id, "text": text})

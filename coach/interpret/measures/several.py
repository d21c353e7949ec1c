"""Several measures told in one breath: each becomes a key result with its own name and numbers.

Where a sentence may be parted is tried at every comma, "and" and full stop; the parts are the ones
of which most say for themselves from where to where something goes.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from coach.interpret.ear.hearing import SENTENCES, sentences
from coach.interpret.ear.items import BETWEEN, MARK, dated_apart, lines, tidy
from coach.interpret.ear.leading import announced
from coach.reading import Reading, dates, numbers, read
from coach.reading.marks import has_han

ALSO = (
    r"(?:and|und|et|y|e|plus(?! d['’e])|sowie|also|as well as|on top(?: of that)?|besides|además"
    r"|también|aparte|en plus|aussi|ainsi que|également|além disso|também|bem como)(?=[\s,:])"
    r"|(?:另外|还有|以及|同时|此外)"
)
GAPS = re.compile(
    rf"(?:[,;，；、](?!\d)|{SENTENCES.pattern})\s*(?:(?:{ALSO})[\s,:，：]*)*"
    rf"|\s+(?:(?:{ALSO})[\s,:，：]+)+|(?:另外|还有|以及|和)",
    re.IGNORECASE,
)
"""Between two measures, with the words that go on with another one."""
MOST_PARTS, TWO = 10, 2
FEW, FEW_IN_HAN = 3, 3
"""Words beside a day, or Chinese characters, that give it to all: "both by June"."""
SHORTEST = 3


class Cut(NamedTuple):
    """The best way to part the rest of a sentence, the better ones greater."""

    moves: int
    """Parts that say from where to where."""
    parts: int
    texts: tuple[str, ...] = ()


def measured(text: str, today: date) -> list[str]:
    """The key results of an answer: by lines, or by "and" and commas where each is one by itself.

    "now 5, I want 9" stays one: together the numbers are its two ends.
    """
    parts = lines(text)
    if len(parts) != 1:
        return [tidy(text)] if two_ends(parts, text, today) else parts
    count, rest = announced(parts[0])
    whole = rest if count and len(moving(rest, today)) == count else parts[0]
    if moved := moving(whole, today):
        return [tidy(part) for part in moved]
    said = read(whole, today)
    one = said.baseline is not None and said.target is not None
    if one and len(said.quantities) == TWO:
        return [tidy(whole)]
    if len(told := sentences(whole)) > 1 and all(told_whole(s, today) for s in told):
        return [tidy(sentence) for sentence in told]
    if not one and (dated := dated_apart(whole, today)):
        return dated
    pieces = [tidy(p) for p in BETWEEN.split(whole) if p.strip()]
    return pieces if not one and each_reached(pieces, today) else [tidy(whole)]


def moving(text: str, today: date) -> tuple[str, ...]:
    """The parts of a text of which each tells from where to where; empty where fewer than two do.

    A day that is told of all of them at the end stands behind each that has none.
    """
    if len(numbers(text)) < TWO + 1 or "\n" in text:
        return ()
    gaps = [gap.span() for gap in GAPS.finditer(text)][: MOST_PARTS - 1]
    starts, ends = [0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(text)]
    pieces = [(s, e) for s, e in zip(starts, ends, strict=True) if text[s:e].strip()]
    shared = of_all(text[slice(*pieces[-1])], today) if len(pieces) > TWO else ""
    best = cut(text, tuple(pieces[:-1] if shared else pieces), today)
    if best.moves < 1 or best.parts < TWO:
        return ()
    gap = "，" if has_han(shared) else " "
    return tuple(p if not shared or dates(p, today) else f"{p}{gap}{shared}" for p in best.texts)


@lru_cache(maxsize=64)
def cut(text: str, pieces: tuple[tuple[int, int], ...], today: date) -> Cut:
    """How the pieces are best put together to measures that stand by themselves."""
    best = [Cut(-1, 0)] * len(pieces) + [Cut(0, 0)]
    for first in reversed(range(len(pieces))):
        for last in range(first, len(pieces)):
            rest = best[last + 1]
            if rest.moves < 0:
                continue
            part = text[pieces[first][0] : pieces[last][1]].strip()
            said = read(part, today)
            if not (moves := from_and_to(said)) and not reached_by(said, part):
                continue
            found = Cut(moves + rest.moves, 1 + rest.parts, (part, *rest.texts))
            best[first] = max(found, best[first], key=lambda c: (c.moves, c.parts))
    return best[0]


def from_and_to(said: Reading) -> bool:
    """Whether a part says what is measured, from where and to where."""
    units = [quantity.unit for quantity in said.seen.change.used]
    return bool(
        (said.metric or said.per)
        and said.baseline is not None
        and said.target is not None
        and units != ["", "times"]  # how many there are and how often they come
    )


def reached_by(said: Reading, part: str) -> bool:
    """Whether a part names something, and how much of it is to be reached by or in which time."""
    named = has_han(part) or len(said.metric) >= SHORTEST
    if said.change is not None:
        return named  # "the basket up 20 %"
    if said.target is None or said.baseline is not None or not (said.due or said.per):
        return False
    if "being" in said.verb_lists and not said.due:
        return False  # "the rent is 1,300 a month"
    return named and len(said.quantities) == 1 and said.quantities[0].unit != "times"


def of_all(part: str, today: date) -> str:
    """The day that a last part gives to all before it: "both by June"; empty for any other."""
    told = dates(part, today)
    if len(told) != 1 or any(amount.value != TWO for amount in numbers(part)):
        return ""
    head, behind = part[: told[0].span[0]], part[told[0].span[1] :].strip(" .,，。!！")
    if has_han(part):
        return told[0].text if head.strip() and len(head + behind) <= FEW_IN_HAN else ""
    every = head.split()
    if behind or not 1 <= len(every) <= FEW:
        return ""
    return " ".join([*every[1:][-1:], told[0].text])


def each_reached(pieces: list[str], today: date) -> bool:
    """Whether each of several pieces names what is to be reached, and is clearly another thing."""
    each = [read(piece, today) for piece in pieces]
    if len(each) < TWO or any(said.target is None for said in each):
        return False
    units = {said.unit for said in each}
    apart = len(units) == len(each) and all(said.metric for said in each)
    return apart or all(len(said.metric.split()) >= TWO for said in each)


def two_ends(parts: list[str], text: str, today: date) -> bool:
    """Whether two parts of one line tell the two ends of one number: "80 % by June; today 60 %"."""
    if len(parts) != TWO or "\n" in text.strip() or MARK.match(text):
        return False
    whole, each_one = read(text, today), [read(part, today) for part in parts]
    both = whole.baseline is not None and whole.target is not None
    return both and all(len(said.quantities) == 1 and not said.moves for said in each_one)


def told_whole(sentence: str, today: date) -> bool:
    """Whether a sentence says what is measured and what it is to reach, and so stands by itself."""
    said = read(sentence, today)
    return said.target is not None and any(map(str.isalpha, said.metric))

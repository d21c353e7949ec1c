"""What a clause most likely states of items, where not every word of it is known.

The strict reading of a clause (`coach.interpret.frames.clauses`) leaves none of its words over.
People say more than that: "the five contracts are a bit greedy, make it 4". So a clause is also
taken for what its words as a whole do (`coach.interpret.ear.acts`), if it names the item and the
value that go with that; one that only talks states nothing.
"""

from collections.abc import Callable, Sequence

from coach.interpret.ear.acts import Act, item_likely, likeliest
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.quoting import quotations
from coach.interpret.frames.called import is_named, rows_of_names, who, with_called, words_in
from coach.interpret.frames.clauses import (
    last_two,
    of_a_kind,
    without_denied,
    without_denied_item,
    without_denied_kind,
)
from coach.interpret.frames.spans import (
    DAY,
    IT,
    ITEM,
    KIND,
    MARK,
    NAME,
    NUMBER,
    OUT,
    TALK,
    WORD,
    Field,
    Span,
    Told,
    items_of,
    kinds_of,
)
from coach.interpret.orders.naming import named_by
from coach.interpret.orders.old_number import with_end
from coach.interpret.orders.resembling import telling
from coach.okr import Place
from coach.reading import numbers

SURE = 0.5
"""How likely a clause does something from which on it is taken for that."""
AN_ITEM = 0.25
"""How likely a clause is an item from which on it is no order."""
FIGURES = (DAY, NUMBER)
LONGEST_NAME = 2
"""Words of somebody's name."""


def likely(clause: str, moment: Moment) -> Told | None:
    """What a clause states by what it does as a whole and by what it names, None where unsure."""
    act, chance = likeliest(clause)
    item = item_likely(clause)
    if act in READERS and chance >= SURE and item < AN_ITEM:
        every = without_denied_item(words_in(clause, moment))
        if any(span.kind == ITEM and span.value is None for span in every):
            return None
        return READERS[act](clause, every, moment)
    return None


def speaks_of(clause: str, moment: Moment) -> tuple[Place, ...]:
    """The items that a clause speaks of which states nothing of them."""
    every = words_in(clause, moment)
    if item_likely(clause) >= SURE or DAY in kinds_of(every):
        return ()
    return items_of(every) or by_number(every, moment)


def by_number(every: Sequence[Span], moment: Moment) -> tuple[Place, ...]:
    """The key result that is called by its number: "60 is a bit much"."""
    told = [n for span in every if span.kind == NUMBER for n in numbers(span.text)]
    if len(told) != 1:
        return ()
    ends = with_end(told[0].value, moment)
    return (ends[0][0],) if len(ends) == 1 else ()


def removed(clause: str, every: Sequence[Span], moment: Moment) -> Told | None:
    """That items are to go."""
    items = items_of(every)
    if not items:
        kept = [span for span in every if span.kind not in (TALK, OUT, MARK, "x")]
        words = " ".join(span.text for span in kept)
        tells = telling(words, None, moment.language)  # "the step" alone is no name
        named = named_by(words, moment) if tells else None
        items = named.places if named and named.surely else ()
    return Told("removed", "", items) if items or IT in kinds_of(every) else None


def corrected(clause: str, every: Sequence[Span], moment: Moment) -> Told | None:
    """The words, the number, the day or the kind that an item is to have."""
    items = items_of(every)
    quoted = quotations(clause)
    if len(quoted) == 1 and (len(items) == 1 or (IT in kinds_of(every) and not items)):
        return Told("text", quoted[0][0], items)
    kept = without_denied(every)
    said = kinds_of(kept)
    if KIND in said and items:
        return kind_told(every, moment)
    figures = [span for span in kept if span.kind in FIGURES]
    unnamed = not items and IT not in said and WORD in said  # of what the plan does not have
    if len(figures) != 1 or len(items) > 1 or KIND in said or unnamed:
        return None
    if figures[0].kind == DAY:
        return Told("due", figures[0].text, items)
    field: Field = "confidence" if "G" in said else "baseline" if "B" in said else "target"
    return Told(field, figures[0].text, items)


TWO = 2


def owned(clause: str, every: Sequence[Span], moment: Moment) -> Told | None:
    """Who looks after items or does them."""
    items = items_of(every)
    if "2" in kinds_of(every) and not items:
        items = last_two("action", moment)
    if not items and IT not in kinds_of(every):
        return None
    rows = [row for row in rows_of_names(every) if row]
    known = [[span for span in row if is_named(span, moment)] for row in rows]
    named = [row for row in known if row] or [row for row in rows if called_so(row, clause)]
    if len(named) != 1 or len(named[0]) > LONGEST_NAME or not is_one(named[0]):
        return None
    return Told("owner", who(named[0], moment), items)


def is_one(row: Sequence[Span]) -> bool:
    """Whether a row of words does not name the speaker more than once: "show me what I do"."""
    return sum(span.kind == NAME for span in row) < TWO


def called_so(row: Sequence[Span], clause: str) -> bool:
    """Whether a row of words is a name: one word, with a capital amid its clause."""
    amid = row[0].text[:1].isupper() and row[0].start > 0
    return len(row) == 1 and (amid or row[0].kind == NAME) and row[0].kind in (NAME, WORD)


def placed(clause: str, every: Sequence[Span], moment: Moment) -> Told | None:
    """Where an item is to lie, or of what kind it is."""
    items = items_of(every)
    if KIND in kinds_of(every):
        return kind_told(every, moment)
    if not items:
        return None
    if len(items) == 1:
        return Told("under", other=items[0]) if IT in kinds_of(every) else None
    return Told("under", "", items[:1], other=items[1])


def kind_told(every: Sequence[Span], moment: Moment) -> Told | None:
    """Of which kind an item is that is named ahead of it, if only by words, or pointed at."""
    kept = without_denied_kind(every)
    at = kinds_of(kept).find(KIND)
    if kinds_of(kept).count(KIND) != 1 or not (items_of(kept) or IT in kinds_of(kept)):
        return None
    return of_a_kind([*with_called(kept[:at], moment), *kept[at:]])


READERS: dict[Act, Callable[[str, Sequence[Span], Moment], Told | None]] = {
    "remove": removed,
    "correct": corrected,
    "owner": owned,
    "move": placed,
}
"""Who reads a clause that does something."""

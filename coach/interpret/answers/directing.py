"""Directions: the objectives that carry the goal, asked for or said beside it."""

import re
from collections.abc import Sequence

from coach.edits import AddObjective, Edit, SetNotNow
from coach.interpret.answers import proofs
from coach.interpret.answers.preamble import behind_preamble
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import (
    bare,
    own_patterns,
    patterns,
    sentences,
    within,
    without_fillers,
)
from coach.interpret.ear.items import LAST_AND, directions, is_deed, lines, stands, tidy
from coach.interpret.ear.leading import announced
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.parting import leans, put_back
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.rewording import without_lead
from coach.interpret.ear.said import small_words
from coach.interpret.ear.wholes import parted_by
from coach.interpret.measures.measuring import complete
from coach.reading import numbers, read

TURNED = re.compile(
    r"^(soll(?:en)?|muss|müssen|kann|können)\s+((?:der|die|das|unsere?|meine?|alle)\s\S+)\s",
    re.IGNORECASE,
)
"""A German clause as it stands behind "außerdem", with its verb ahead of its subject."""
ENOUGH, MANY = 2, 3
"""Directions that make a list, and a long one."""


def named_directions(text: str, moment: Moment) -> list[AddObjective]:
    """One objective for each direction in the words."""
    whole = put_back(listed(text, moment), lambda part: BUT.match(part) is not None)
    about = (d for d in whole if not within("other-topic", d, moment.language))
    named = (tidy(without_fillers(d, moment.language) or d) for d in about)
    plain = (tidy(without_lead(direction, moment.language)) for direction in named)
    return [AddObjective(text=direction) for direction in plain if direction]


BUT = re.compile(r"(?:but|aber|pero|mais|mas)\b|但|不过", re.IGNORECASE)
"""How a part begins that is said against the direction before it: "..., but maybe later"."""


def told_apart(text: str, moment: Moment) -> list[AddObjective]:
    """The directions of an answer of which several are expected: each comma may part two."""
    every = named_directions(text, moment)
    parts = pieces(text, moment) if len(every) == 1 and "\n" not in text else []
    return [AddObjective(text=tidy(part)) for part in parts] if len(parts) > 1 else every


def told_directions(text: str, moment: Moment) -> list[Edit]:
    """The directions in the words; one that is a whole measure is kept as a proof of what comes."""
    asked = moment.asked.about == "objectives" and not moment.plan.objectives
    named = expected(text, moment) if asked else named_directions(text, moment)
    return with_later(named, moment)


def directed(text: str, more: Sequence[Edit], moment: Moment) -> Heard:
    """The directions in the words with other edits; the one that is unsure of itself is asked."""
    sure, doubted = without_doubted(text, moment)
    asks = (Unclear(why="note-objective", about=doubted),) if doubted else ()
    return moment.heard(*told_directions(sure, moment), *more, wishes=asks)


def without_doubted(text: str, moment: Moment) -> tuple[str, str]:
    """Directions without a last sentence that is unsure of itself, and that without its doubt.

    "More regulars, a calm kitchen. maybe something about waste, not sure": two, one is asked about.
    """
    every = sentences(text) if "\n" not in text else [text]
    for pattern in patterns("fact", "unsure", moment.language):
        if match := pattern.search(every[-1]):
            doubted = tidy(without_fillers(every[-1][: match.start()], moment.language))
            ahead = " ".join(every[:-1])
            return (ahead, doubted) if ahead else (every[-1][: match.start()], "")
    return text, ""


def with_later(named: list[AddObjective], moment: Moment) -> list[Edit]:
    """The directions of a row: what is a whole measure is kept as a proof, what waits is listed."""
    told: list[Edit] = []
    later: list[str] = []
    for added in named:
        if line := left_for_later(added.text, moment):
            later.append(line)
        elif complete(added.text, moment.today):
            told.append(proofs.kept_proof(added.text, moment))
        else:
            told.append(added)
    return [*told, SetNotNow(lines=(*moment.plan.not_now, *later))] if later else told


def left_for_later(direction: str, moment: Moment) -> str:
    """What a direction names that it leaves for later itself: "the website is awful but later"."""
    for pattern in patterns("fact", "but-later", moment.language):
        if (match := pattern.search(direction)) and stands(direction[: match.start()]):
            return tidy(direction[: match.start()])
    return ""


def expected(text: str, moment: Moment) -> list[AddObjective]:
    """The directions of who was asked for two or three, and names them with "and" between all."""
    every = named_directions(text, moment)
    if len(every) != 1 or "\n" in text:
        return every
    said = [tidy(sentence) for sentence in sentences(text)]
    parts = [tidy(part) for part in LAST_AND.split(text)]
    named = COMMA.split(text)
    if len(named) == ENOUGH and NAMES.match(named[1]) and all(map(stands, named)):
        return [AddObjective(text=tidy(part)) for part in named]
    for found, least in ((said, ENOUGH), (parts, MANY)):
        short = all(len(part.split()) <= SHORT_DIRECTION for part in found)
        if least <= len(found) <= MOST and short and all(map(stands, found[1:])):
            return [added for part in found for added in named_directions(part, moment)]
    return every


COMMA = re.compile(r",\s+")
NAMES = re.compile(
    r"(?:an?|more|less|fewer|better|my|our|no|eine?n?|mehr|weniger|bessere?|keine?|meine?|unsere?"
    r"|una?|más|menos|mejor(?:es)?|mis?|nuestr[oa]s?|une?"
    r"|plus de|moins de|de meilleur\w*|mon|ma|mes"
    r"|notre|nos|uma?|mais|melhor(?:es)?|meus?|minhas?|noss[oa]s?)\s",
    re.IGNORECASE,
)
"""How a part begins that names something of its own, and is not told of the part before it."""
SHORT_DIRECTION, MOST = 5, 5
"""Words of a direction that is told with others in one breath, and how many those are."""


def listed(text: str, moment: Moment) -> list[str]:
    """The directions in the words, without those that only announce them."""
    count, _ = announced(text)
    if count and len(parts := directions(text, moment.today)) >= count:
        return parts
    for _ in range(ENOUGH):  # "I'd say", and then "two directions:"
        for pattern in patterns("fact", "directions", moment.language):
            text = pattern.sub("", text, count=1)
    if "\n" not in text:
        text = behind_preamble(text, moment.language)
    return counted(text, moment) or directions(text, moment.today)


def counted(text: str, moment: Moment) -> list[str]:
    """The directions of a sentence that says where the next begins: "first a, then b, also c".

    Empty where nothing says so, or where the words ahead of it are no direction.
    """
    return parted_by(lambda whole: counted_in(whole, moment), text) if "\n" not in text else []


def counted_in(text: str, moment: Moment) -> list[str]:
    """The directions between words that lead to the next, where every sign may part two."""
    for pattern in own_patterns("listing", "next", moment.language):  # "plus" goes on in English
        parts = [part for part in pattern.split(text) if len(bare(part)) > 1]
        if len(parts) < ENOUGH:
            continue
        for first in patterns("listing", "first", moment.language):
            parts[0] = first.sub("", parts[0].strip(), count=1)
        plain = (TURNED.sub(r"\2 \1 ", part.strip(" ,;，；")) for part in parts)
        wished = [without_lead(part, moment.language) for part in plain]
        numbered = own_patterns("listing", "counted", moment.language)
        if any(p.search(text) for p in numbered):  # a comma only goes on within one of them
            return [tidy(part) for part in wished]
        return [piece for part in wished for piece in pieces(part, moment)]
    return []


def pieces(part: str, moment: Moment) -> list[str]:
    """The directions of one part: also two things to do with a mere "and" between them."""
    every = directions(part, moment.today)
    named = [tidy(piece) for piece in part.split(", ")]
    if len(every) == 1 and all(map(stands, named)) and not any(map(leans, named)):
        every = named
    two = [tidy(piece) for piece in LAST_AND.split(part)]
    language = read(part, moment.today).language
    each_done = len(two) == ENOUGH and all(is_deed(t, language, moment.today) for t in two)
    return two if len(every) == 1 and each_done else every


def tasks(text: str, moment: Moment) -> list[AddObjective]:
    """The directions of who tells a list of things to do where the goal was asked for.

    Such a list is no picture of a year; what it is good for is asked next.
    """
    parts = listed(text, moment)
    doing = sum(1 for p in parts if read(p, moment.today).verb_kind in ("activity", "delivery"))
    return named_directions(text, moment) if len(parts) >= MANY and doing >= ENOUGH else []


def beside_the_goal(text: str, moment: Moment) -> list[AddObjective]:
    """The directions that are listed where the goal itself is in question; none for a wording.

    A list of lines is one whatever it says. In a sentence each part has to leave the goal's words
    alone, since "loved by guests, known in town" may only say the goal in another way.
    """
    big = moment.plan.big_objective
    if big is None or not moment.passes_the_goal:
        return []
    parts = listed(text, moment)
    plainly = len(parts) >= ENOUGH
    if not plainly:
        said = [without_fillers(one, moment.language) or one for one in sentences(text)]
        parts = [tidy(part) for one in said for part in LAST_AND.split(one)]
    if len(parts) < ENOUGH or not all(map(stands, parts)):
        return []
    own = of_matter(big.text, moment)
    shared = sum(1 for part in parts if of_matter(part, moment) & own)
    if len(lines(text)) < ENOUGH and shared >= (len(parts) / 2 if plainly else 1):
        return []
    if plainly:
        return named_directions(text, moment)
    return [added for part in parts for added in named_directions(part, moment)]


WITHOUT = frozenset(
    ("without", "ohne", "sin", "sans", "sem", "auch", "mehr", "more", "plus", "más", "mais")
)
"""Words that goals and directions share whatever they are about."""


def of_matter(text: str, moment: Moment) -> set[str]:
    """The words of a text that tell what it is about, without small ones: "without", "also"."""
    small = small_words(moment.language) | WITHOUT
    return telling(" ".join(word for word in bare(text).split() if word not in small))


def one_more(text: str, moment: Moment) -> Heard | None:
    """The direction that goes on behind others, where the goal waits: "and I want quiet nights"."""
    joined = AND.match(text)
    waits = moment.asked.about == "approval" and moment.asked.target is None
    if joined is None or not (waits and moment.plan.objectives) or len(sentences(text)) > 1:
        return None
    wish = tidy(without_lead(text[joined.end() :], moment.language))
    told = within("wanting", text, moment.language) and stands(wish) and not numbers(text)
    return moment.heard(AddObjective(text=wish)) if told else None


AND = re.compile(
    r"(?:and|also|plus|oh and|und|auch|außerdem|y|también|además|et|aussi|e|também|além disso)\s"
    r"(?:also |then |auch |dann |también |aussi |também )?|还有[，,]?|另外[，,]?",
    re.IGNORECASE,
)
"""How a sentence begins that goes on with a list."""

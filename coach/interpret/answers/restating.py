"""The goal of the year said anew, whatever was asked: "the goal is wrong, it should be: ...".

A sentence that names the goal and then gives words in quotation marks, behind a colon, or behind
"should be" or "stays" is about the goal, and never the words of another item.
"""

import re
from collections.abc import Iterator

from coach.edits import Approve, SetBigObjective
from coach.interpret.answers.assenting import goal_approved
from coach.interpret.answers.preamble import ONLY, behind_preamble, leading, names_goal
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import REMOVAL
from coach.interpret.ear.heard import Beside, Heard, Unclear
from coach.interpret.ear.hearing import bare, patterns, sentences, within, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.references import contains_word
from coach.interpret.ear.remarks import FIGURE, remark, roles
from coach.interpret.ear.rewording import without_lead
from coach.interpret.guarding.evidence import stems
from coach.interpret.intents import insisting
from coach.interpret.orders.bidding import bids
from coach.okr import Objective
from coach.reading.marks import has_han
from coach.words import phrases

QUOTED = re.compile(r"[\"“„«「『]\s*(?P<value>[^\"“”„«»「」『』]{4,}?)\s*[\"“”»」』][\s.!,。！]*$")
AS = re.compile(r"\s(?:as|als|como|comme)\s*$", re.IGNORECASE)
COLON = re.compile(r"[:：](?!\d|//)\s*")
ENDED = re.compile(r"[.!?;。！？；]\s*$")
TOLD_BY = ':：,，–— "“„«「'
"""Signs behind which the wording comes."""
OF_THE_GOAL = ("approval", "confidence", "wording", "compound")
"""Questions in which the goal itself is spoken of."""
LONGEST, SHORTEST_IN_HAN = 400, 4
"""Characters of a message that is looked at, and of a Chinese goal."""
FEW = 4
"""Words of a judgement."""
FEWEST, FEWEST_NAMED = 2, 2
"""Words of a goal, and those that name something where only a verb leads to it."""
ALIKE = 0.5
"""Share of its words that a goal said behind its bare name has of the goal that is there."""


@once
def goal_anew(text: str, moment: Moment) -> Heard | None:
    """The new words of the goal, or that it needs some; None for a message about anything else."""
    big = moment.plan.big_objective
    if big is None or "\n" in text or len(text) > LONGEST or text.rstrip().endswith(("?", "？")):
        return None
    if settled := insists_on_it(text, moment) or goal_approved(text, moment):
        return settled
    if names_a_direction(text, moment):
        return None
    for at in range(len(parts := sentences(text))):
        for end in (len(parts), at + 1):
            said = restated(" ".join(parts[at:end]), moment)
            cut = ONLY.match(parts[at]) and all(len(p.split()) <= FEW for p in parts[:at])
            if said and (cut or all(beside(part, moment) for part in parts[:at])):
                known = big.approved and said.casefold() == big.text.casefold()
                again = (Approve(target="big-objective"),) if known else ()
                new = SetBigObjective(text=said)
                return moment.heard(*moment.reopening_the_goal(), new, *again)
    if moment.passes_the_goal and fits("goal-remark", text, moment) and not FIGURE.search(text):
        return moment.heard(wishes=(Beside(text=tidy(text)),))
    if len(parts) == 1 and refused(text, moment):
        asks = Unclear(why="what-to-change")
        return moment.heard(*moment.reopening_the_goal(), wishes=(asks,))
    return None


def names_a_direction(text: str, moment: Moment) -> bool:
    """Whether a message tells another objective by a word that never means the goal."""
    language = moment.language
    names = {*phrases("refs", "objective", language)} - {*phrases("preamble", "goals", language)}
    ahead = bare(COLON.split(text, maxsplit=1)[0])
    told = any(bid.kind == "objective" for bid in bids(text, language))
    return told and any(contains_word(ahead, name) for name in names)


def insists_on_it(text: str, moment: Moment) -> Heard | None:
    """What it means that somebody says that it is the goal, and how it is worded if they tell.

    Without a wording the question stands, unless it was a finding, which is then passed over.
    """
    language, said = moment.language, text.strip()
    for pattern in patterns("fact", "goal-insisted", language):
        if not (found := pattern.match(said)):
            continue
        ends = [w.match(said, found.end()) for w in patterns("fact", "goal-worded", language)]
        end = max((worded.end() for worded in ends if worded), default=found.end())
        rest = said[end:].strip(" .!。！")
        if not rest:
            return insisting(moment)
        if rest[0] in TOLD_BY and (new := plain(rest.lstrip(TOLD_BY), moment)):
            return moment.heard(*moment.reopening_the_goal(), SetBigObjective(text=new))
    return None


@once
def restated(text: str, moment: Moment) -> str:
    """The words of the goal in sentences that name it, without what is said behind them."""
    for ahead, rest in around_its_name(text, moment):
        orders = fits("goal-order", ahead, moment)
        if (free(ahead, moment) or orders) and (said := value_in(rest, orders, moment)):
            return said
        put = (
            QUOTED.search(AS.sub("", ahead))
            if orders and not matter(rest, moment.language)
            else None
        )
        if put and (said := plain(put["value"], moment)):
            return said  # put "bake for a living" as the goal
    for pattern in patterns("fact", "goal-bare", moment.language):
        if (bare := pattern.match(text)) and (said := plain(text[bare.end() :], moment)):
            goal = moment.plan.big_objective
            shared = stems(said) & stems(goal.text) if goal else set()
            return said if len(shared) >= ALIKE * len(stems(said)) else ""
    led_to = behind_preamble(text, moment.language)
    around = text.replace(led_to, " ")
    named = names_goal(around, moment.language) or ONLY.fullmatch(around.strip(" :：,.!"))
    called = led_to != text and named and not FIGURE.search(around)
    asked = moment.asked.target is None and moment.asked.about in OF_THE_GOAL
    return plain(led_to, moment) if called and asked else ""


def refused(text: str, moment: Moment) -> bool:
    """Whether a short sentence says of the goal that it is not right, and not what it is."""
    objective = isinstance(moment.item(moment.asked.target), Objective)
    if FIGURE.search(text) or (objective and moment.asked.about == "wording"):
        return False
    ahead, rest = next(around_its_name(text.strip(" .!。！"), moment), ("", ""))
    if not rest:
        return fits("goal-order", ahead, moment) and not REMOVAL.search(ahead)
    every, known = rest.lower().split(), roles(moment.language)
    judged = len(every) <= FEW and any("turns" in known.get(word, ()) for word in every)
    pointing = phrases("refs", "this", moment.language)[-1]
    links = (link.match(rest) for link in patterns("fact", "goal-is", moment.language))
    short = any(link and len(rest[link.end() :].split()) < FEWEST for link in links)
    return free(ahead, moment) and (
        judged or short or bool(remark(f"{pointing}{rest}", moment.language))
    )


def around_its_name(text: str, moment: Moment) -> Iterator[tuple[str, str]]:
    """What stands ahead of a name of the goal and behind it, the last name first."""
    for pattern in patterns("fact", "goal-named", moment.language):
        for named in reversed(list(pattern.finditer(text))):
            yield text[: named.start()], text[named.end() :]


def fits(key: str, text: str, moment: Moment) -> bool:
    """Whether a pattern of facts is found in a text."""
    return any(pattern.search(text) for pattern in patterns("fact", key, moment.language))


def value_in(rest: str, orders: bool, moment: Moment) -> str:
    """What the words behind the name of the goal say that it is; empty where they say nothing."""
    if quoted := QUOTED.search(rest):
        return plain(quoted["value"], moment)
    head, *behind = COLON.split(rest, maxsplit=1)
    for pattern in patterns("fact", "goal-order", moment.language):
        head = pattern.sub("", head, count=1)  # "the big goal, please change: ..."
    if behind and (leading(head, moment.language) or not matter(head, moment.language)):
        return plain(behind[0], moment)
    keys = ("goal-is", "goal-to") if orders else ("goal-is",)
    for pattern in (p for key in keys for p in patterns("fact", key, moment.language)):
        if link := pattern.match(rest):
            said = plain(rest[link.end() :], moment)
            return said if matter(said, moment.language) >= FEWEST_NAMED else ""
    return ""


def plain(words: str, moment: Moment) -> str:
    """The goal in such words, without "only" and the sentences behind that tell nothing of it."""
    for pattern in patterns("fact", "goal-only", moment.language):
        words = pattern.sub("", words.strip(), count=1)
    first, *behind = sentences(words) or [""]
    first, comma, last = first.rpartition(", ")
    first, last = (first, last) if comma and beside(last, moment) else (f"{first}{comma}{last}", "")
    if not all(beside(part, moment) for part in behind):
        return ""
    said = tidy(without_lead(first.strip(' .!。！"“”„«»'), moment.language))
    enough = len(said) >= SHORTEST_IN_HAN if has_han(said) else len(said.split()) >= FEWEST
    named = matter(said, moment.language) and not remark(said, moment.language)
    return said if enough and named else ""


def free(ahead: str, moment: Moment) -> bool:
    """Whether nothing stands ahead of the name of the goal that something else is told by."""
    ahead = without_fillers(ahead, moment.language)
    return bool(ENDED.search(ahead)) or not matter(ahead, moment.language)


def beside(part: str, moment: Moment) -> bool:
    """Whether a sentence only says of the goal, or of what was said, that it is not right."""
    if FIGURE.search(part):
        return False
    about = fits("goal-beside", part, moment) or fits("goal-named", part, moment)
    turned = within("objection", part, moment.language) or remark(part, moment.language)
    return about or bool(turned) or not matter(part, moment.language)

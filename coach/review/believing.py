"""What of a model's critique is believed: only what the plan and the notes bear out word for word.

Nothing is repaired silently: what is not borne out is left out, and counted.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from coach.checks import Check, Finding, run
from coach.model.context import every_line
from coach.okr import Action, KeyResult, Noun, Objective, Plan, place_at, places
from coach.reading import folded, numbers
from coach.reading.marks import is_han
from coach.respond.claiming import false_claim
from coach.respond.cleaning import cleaned
from coach.respond.grounds import DIGITS, WRITTEN_DAY, Grounds
from coach.respond.harming import advises, harms
from coach.respond.made import Made
from coach.respond.point import Target
from coach.respond.sentences import asks, sentences
from coach.respond.subjects import HANDLE
from coach.respond.vetting import MOST_SENTENCES, foreign
from coach.review.counting import counts_alike
from coach.review.critique import CauseByModel, Critique, Remark, StepByModel
from coach.talk import Passage

MOST_REMARKS = 8
MOST_CAUSES = MOST_STEPS = 3
SHORTEST_PASSAGE = 16
"""Letters of a quoted passage, Chinese ones counted four times: fewer are found anywhere."""
LEVELS: Mapping[str, tuple[type, ...]] = {
    "objective": (Objective,),
    "key-result": (KeyResult,),
    "set": (Objective, KeyResult),
    "action": (Action,),
}
"""Kinds of item that a rule of a level may be about; rules of other levels are about any."""
WHOLES = {"mission": "mission", "big-objective": "big_objective"}
WORDS = (
    "text",
    "on",
    "metric",
    "why_now",
    "source",
    "result",
    "if_then",
    "what",
    "helper",
    "stage",
)


class Cause(Noun):
    """A reason for which the plan may fail, and the question that shows it in time."""

    cause: str
    question: str


class Step(Noun):
    """An if-then plan for an action."""

    item: int
    """Id of the action."""
    obstacle: str
    response: str


class Reviewed(Noun):
    """A plan read in depth."""

    findings: tuple[Finding, ...] = ()
    """The rules of judgement that it breaks, in the order in which a reader names them."""
    story: str = ""
    """All key results are met, and the goal fails all the same."""
    causes: tuple[Cause, ...] = ()
    steps: tuple[Step, ...] = ()
    unquoted: int = 0
    """Remarks that were left out because their quotes were not found."""
    invented: int = 0
    """Other parts that were left out because they named a number or date that nobody has said."""


def believed(
    critique: Critique,
    plan: Plan,
    rules: tuple[Check, ...],
    passages: Mapping[str, Passage],
    today: date,
    language: str = "en",
) -> Reviewed:
    """What is left of a critique.

    Args:
        critique: a model's answer; assumed to be hostile.
        plan: the plan that it is about.
        rules: the rules that the model was given.
        passages: what it was given of the notes, by address.
        today: the day from which dates without a year are counted.
        language: ISO code of the language in which it should be.
    """
    words = Words(plan, today, language)
    by_id = {rule.id: rule for rule in rules}
    findings: list[Finding] = []
    unquoted = 0
    for remark in critique.remarks:
        finding = found(remark, words, by_id, passages)
        unquoted += finding is None
        if finding and not any((f.rule, f.item) == (finding.rule, finding.item) for f in findings):
            findings.append(finding)
    causes = tuple(filter(None, (cause_of(c, words) for c in critique.causes)))
    steps = tuple(filter(None, (step_of(s, words) for s in critique.steps)))
    story = words.told(critique.story, story=True)
    parts = (*critique.causes, *critique.steps, *([critique.story] if critique.story else []))
    return Reviewed(
        findings=tuple(findings[:MOST_REMARKS]),
        story=story,
        causes=causes[:MOST_CAUSES],
        steps=one_each(steps)[:MOST_STEPS],
        unquoted=unquoted,
        invented=len(parts) - len(causes) - len(steps) - bool(story),
    )


class Words:
    """The words of a plan, to look up what somebody says is in it."""

    def __init__(self, plan: Plan, today: date, language: str) -> None:
        self.plan, self.today, self.language = plan, today, language
        shown = [*every_line(plan), *map(str, figures(plan))]
        self.grounds = Grounds("\n".join(shown), plan, plan, today)

    def at(self, handle: str) -> tuple[str, Target, tuple[str, ...]] | None:
        """Path, id and texts of what a handle names; None when it names nothing."""
        named = handle.strip().lower().replace("_", "-")
        if named == "mission" and self.plan.mission:
            return "mission", "mission", (self.plan.mission,)
        if named == "big-objective" and (big := self.plan.big_objective):
            return "big_objective", "big-objective", (big.text, big.why)
        place = place_at(self.plan, named)
        if place is None:
            return None
        texts = (getattr(place.item, name, None) or "" for name in WORDS)
        return place.path, place.item.id, tuple(filter(None, texts))

    @cached_property
    def written(self) -> frozenset[str]:
        """The figures that the plan's own words and values have, and no handle or count."""
        lines = HANDLE.sub(" ", "\n".join(every_line(self.plan)))
        lines = MARKS.sub(" ", WRITTEN_DAY.sub(" ", lines))
        own = (f"{number:g}" for number in figures(self.plan, *MEASURED))
        spoken = (f"{quantity.value:g}" for quantity in numbers(lines))  # "twelve" is 12
        return frozenset((*DIGITS.findall(lines), *own, *spoken))

    def for_the_plan(self, text: str) -> str:
        """Words that the plan may take over: as in `told`, and without a number of their own."""
        said = self.told(text)
        fresh = not self.written.issuperset(DIGITS.findall(said)) or not counts_alike(
            said, self.plan
        )
        return "" if fresh else said

    def told(self, text: str, *, story: bool = False) -> str:
        """A model's sentences made harmless and short; empty when they are not to be said.

        That is when they name a figure, a day or somebody of their own, claim a change or state
        what is not so of the plan, are in another language, or plan something against somebody.

        Args:
            text: a model's words.
            story: whether they tell what happens, and do not say what to do.
        """
        plain = " ".join(cleaned(text, ()).text.split())
        parts, made = sentences(plain), Made(self.plan, self.plan, (), self.today)
        if any(false_claim(part, self.language, made) for part in parts):
            return ""
        if any(harms(p, self.language) or (story and advises(p, self.language)) for p in parts):
            return ""
        if next(self.grounds.strangers(plain, self.language), None) is not None:
            return ""
        if foreign(plain, self.language) or against_somebody(plain, self.today):
            return ""
        return "".join(parts[:MOST_SENTENCES]).strip()


def against_somebody(text: str, today: date) -> bool:
    """Whether a sentence plans the removal of a person."""
    if not text:
        return False
    alone = Plan(objectives=(Objective(text=text),))
    return bool(run(alone, today, select=("set-person-removal",)))


MEASURED = ("baseline", "target", "hours")
MARKS = re.compile(r"\b(?:confidence|importance)=\d+")
"""How sure somebody is counts nothing that a step could name."""


def figures(plan: Plan, *names: str) -> Iterator[float]:
    """The values of the plan's own fields, of these or of all that hold a number."""
    for place in places(plan):
        for name in names or (*MEASURED, "confidence"):
            value = getattr(place.item, name, None)
            if value is not None:
                yield float(value)


def found(
    remark: Remark, words: Words, rules: Mapping[str, Check], passages: Mapping[str, Passage]
) -> Finding | None:
    """The remark as a finding; None where the plan or the notes do not bear it out."""
    rule, at = rules.get(remark.rule.strip().lower()), words.at(remark.item)
    if rule is None or at is None or not fits(rule, remark.item, words):
        return None
    path, item, texts = at
    quote = next(filter(None, (verbatim(remark.quote, text) for text in texts)), "")
    passage = passages.get(rule.source)
    backed = verbatim(remark.passage, passage.text) if passage else ""
    if not quote or weight(backed) < SHORTEST_PASSAGE:
        return None
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        target=path,
        item=item,
        quote=quote,
        message=words.told(remark.why) or rule.message,
        ask=rule.ask,
        source=rule.source,
    )


def fits(rule: Check, handle: str, words: Words) -> bool:
    """Whether a rule of this level may be about what the handle names."""
    if rule.level in WHOLES:
        return handle.strip().lower().replace("_", "-") in WHOLES
    kinds = LEVELS.get(rule.level)
    place = place_at(words.plan, handle)
    return kinds is None or (place is not None and isinstance(place.item, kinds))


def verbatim(quote: str, text: str) -> str:
    """The words of the text that a quote repeats, as they stand there; empty when it does not.

    Case, spaces, the bars before quoted lines and the kind of quotation marks make no difference.
    """
    wanted = folded(" ".join(quote.replace("|", " ").split()).strip("\"'“”„«»‘’「」| …"))
    plain = folded(text)
    if len(wanted) < 2 or len(plain) != len(text):
        return ""
    pattern = r"\s+".join(re.escape(word) for word in wanted.split())
    match = re.search(pattern, plain)
    return text[match.start() : match.end()] if match else ""


def weight(text: str) -> int:
    """How much a quotation says: its letters, a Chinese one counted four times."""
    return len(text) + 3 * sum(map(is_han, text))


def cause_of(told: CauseByModel, words: Words) -> Cause | None:
    """The cause with its question; None when one of them is empty or invented, or asks nothing."""
    cause, question = words.told(told.cause, story=True), words.for_the_plan(told.question)
    if not cause or not asks(question):
        return None
    return Cause(cause=cause.rstrip("."), question=question)


def step_of(told: StepByModel, words: Words) -> Step | None:
    """The if-then plan; None when its action is not there or has one, or it is invented."""
    place = place_at(words.plan, told.item)
    obstacle, response = words.for_the_plan(told.obstacle), words.for_the_plan(told.response)
    if place is None or not isinstance(place.item, Action) or place.item.if_then:
        return None
    if not obstacle or not response:
        return None
    return Step(item=place.item.id, obstacle=obstacle.rstrip("."), response=response.rstrip("."))


def one_each(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The first if-then plan of each action."""
    return tuple({step.item: step for step in reversed(steps)}.values())[::-1]

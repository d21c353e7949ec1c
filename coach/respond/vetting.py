"""What a model wrote, vetted before it is kept: is it true, and is it as short as it should be?

A reply that says what is not so (a change that was not made, a number, a day, a name or a quotation
that nobody has said, words of the prompt) or speaks another language is not used: the plain draft,
from which it was to be worded, says the same and is true. One that only has the wrong form is cut,
or given the question that it lacks. Everything is counted by kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal, TypeAlias

from coach.interpret.ear.consent import REMOVAL
from coach.interpret.ear.heard import Unclear
from coach.interpret.guarding.evidence import stems, words
from coach.okr import Place, place_of
from coach.prompts import Rendered
from coach.reading import language as language_told
from coach.respond.claiming import claims_nothing, false_claim
from coach.respond.cleaning import DATA
from coach.respond.grounds import Grounds
from coach.respond.harming import harms
from coach.respond.made import Made
from coach.respond.matters import SMALL, matters
from coach.respond.sentences import QUOTED, asked_at_once, asks, ends, questions, sentences
from coach.respond.subjects import HANDLE, ends_of, handles_in, spoken_of
from coach.respond.thought import Thought
from coach.stages import focus_of
from coach.words import LANGUAGES

Fault: TypeAlias = Literal[
    "claim",  # of a change that was not made
    "number",  # that neither the plan nor the person nor a passage has
    "date",
    "name",
    "quote",  # of words that nobody has said
    "language",  # another one than the person's
    "prompt",  # words of the instructions
    "data",  # what a program reads, and no talk
    "secret",  # that nobody should be asked for
    "harm",  # advice against somebody, or on a medicine
    "questions",  # more than one
    "question",  # none where one is due, or another than the draft's
    "length",
]
UNTRUE: frozenset[Fault] = frozenset(
    {"claim", "number", "date", "name", "quote", "language", "prompt", "data", "secret", "harm"}
)
"""After one of these nothing of the text is used."""
MOST_SENTENCES = 5
"""One to four, and a question."""
MOST_AT_ONCE = 2
"""Things that one question may ask: "who checks it, and by when?" """
ENOUGH = 36
"""Letters from which on a text shows its language."""
RUN = 8
"""Words in a row that are the prompt's and nobody else's."""
LIKE = 0.2
"""Share of the draft's question that another wording of it has at least."""
OFFER = re.compile(
    r"\b(?:shall|should|may|can) I\b|\bdo you want me\b|\b(?:soll|darf|kann) ich\b"
    r"|\b(?:quieres que|puedo|debo)\b|\b(?:dois|puis)-je\b|\bveux-tu que\b"
    r"|\b(?:queres que|quer que|posso|devo)\b|要我|我来|我可以",
    re.IGNORECASE,
)
"""How the coach offers to do something."""
APPROVAL = re.compile(r"\bapprov|genehmig|freigeb|aprob|aprov|approuv|valid|批准", re.IGNORECASE)
ORDERS = (OFFER, APPROVAL)
"""Of a question to which a yes is heard as an order; no other one may take its place."""
SECRET = re.compile(
    r"\b(?:password|passwort|contraseña|mot de passe|senha|palavra-passe|api key|iban|"
    r"(?:bank|credit card|card) (?:account )?(?:number|details))\b|密码|银行卡号",
    re.IGNORECASE,
)


AUTHORITY = re.compile(
    r"\b(?:stud(?:y|ies)|research(?:ers)?|scientists?|scientific(?:ally)?|experts?|statistics|"
    r"statistically|surveys?|psychologists?|"
    r"studien?|forsch(?:ung\w*|er\w*)|wissenschaft\w*|expert(?:en|innen)|statisti(?:k|sch)\w*|"
    r"umfragen?|estudios?|investigaci(?:ón|ones)|investigador\w*|científic\w*|expert[oa]s|"
    r"estadístic\w*|encuestas?|études?|recherches?|chercheurs?|scientifiques?|statistiques?|"
    r"sondages?|estudos?|pesquisas?|pesquisador\w*|especialistas|estatístic\w*)\b|"
    r"研究(?:表明|显示|发现)|专家|统计|调查(?:表明|显示)|科学家",
    re.IGNORECASE,
)
"""Whom a claim may appeal to; what nobody was shown of them they have not said."""


@dataclass(frozen=True)
class Vetted:
    """A text after it was vetted."""

    text: str
    """As it may be shown; the plain draft's where the model's is not to be used."""
    faults: tuple[Fault, ...] = ()

    @property
    def untrue(self) -> bool:
        """Whether the model's text is not used."""
        return not UNTRUE.isdisjoint(self.faults)

    @property
    def counts(self) -> dict[str, int]:
        """How many faults of each kind there are."""
        return {f"fault_{kind}": self.faults.count(kind) for kind in dict.fromkeys(self.faults)}


@dataclass(frozen=True)
class Vetting:
    """What the reply of one turn has to keep to."""

    thought: Thought
    plain: str
    """The text of the plain draft."""
    prompt: Rendered
    judged: dict[str, frozenset[Fault]] = field(default_factory=dict, repr=False)
    """What is wrong with the sentences that came so far; a text is vetted again as it grows."""

    @cached_property
    def grounds(self) -> Grounds:
        """What the model was shown, and may repeat."""
        shown = "\n".join(text for role, text in self.prompt.messages if role != "system")
        return Grounds(shown, self.thought.plan, self.thought.before, self.thought.today)

    @cached_property
    def made(self) -> Made:
        """What the turn has done."""
        thought = self.thought
        return Made(thought.before, thought.plan, thought.applied.edits, thought.today)

    @cached_property
    def instructions(self) -> frozenset[tuple[str, ...]]:
        """The runs of words of the prompt's fixed part."""
        return instructions("\n".join(t for role, t in self.prompt.messages if role == "system"))

    def prepare(self) -> None:
        """Work out what every text is compared with, while none has come yet."""
        _ = self.grounds, self.made.standing, self.instructions, self.subjects

    def tells_instructions(self, text: str) -> bool:
        """Whether a text has words of the prompt's fixed part that the model may not repeat."""
        told = self.instructions.intersection(runs(text))
        return bool(told) and not told.issubset(runs(self.grounds.text))

    def vetted(self, text: str, *, whole: bool = True) -> Vetted:
        """A reply as it may be kept; one that is not whole is not asked to have the right form."""
        if faults := tuple(self.untruths(text)):
            return Vetted(self.plain, faults)
        unclear = any(isinstance(w, Unclear) for w in self.thought.heard.wishes)
        order = any(words.search(q) for q in questions(self.plain)[-1:] for words in ORDERS)
        return shaped(text, self.plain, strict=order or not unclear) if whole else Vetted(text)

    def untruths(self, text: str) -> Iterator[Fault]:
        """What is wrong with a text, whole or as far as it came."""
        spoken = self.thought.heard.language
        faults = frozenset[Fault]().union(*map(self.known, sentences(QUOTED.sub("“”", text))))
        if "claim" in faults:
            yield "claim"
        if "harm" in faults:
            yield "harm"
        if AUTHORITY.search(text) and not AUTHORITY.search(self.grounds.text):
            yield "claim"
        yield from self.grounds.strangers(text, spoken)
        if "language" in faults or foreign(text, spoken):
            yield "language"
        if (asked := SECRET.search(text)) and asked[0].casefold() not in self.grounds.folded:
            yield "secret"
        if self.tells_instructions(text) or DATA.search(text):
            yield "data" if DATA.search(text) else "prompt"

    def known(self, sentence: str) -> frozenset[Fault]:
        """What is wrong with one sentence, without what it quotes; judged once."""
        if sentence not in self.judged:
            self.judged[sentence] = frozenset(self.wrong_in(sentence))
        return self.judged[sentence]

    def wrong_in(self, sentence: str) -> Iterator[Fault]:
        """What is wrong with a sentence whatever else the reply says."""
        spoken = self.thought.heard.language
        if false_claim(sentence, spoken, self.made) or self.strays(sentence):
            yield "claim"
        if harms(sentence, spoken):
            yield "harm"
        if foreign(sentence, spoken):
            yield "language"

    def strays(self, sentence: str) -> bool:
        """Whether a sentence states something of an item that this turn has nothing to do with.

        Whatever its verb: what is unchanged, not in the draft and not spoken of has no place here.
        """
        thought = self.thought
        named = spoken_of(sentence, thought.plan)
        if thought.before is not thought.plan:
            named |= spoken_of(sentence, thought.before)
        known = self.subjects | self.made.renumbered
        strange = any(h not in known and not self.made.has_touched(h) for h in named)
        return strange and not claims_nothing(sentence, thought.heard.language)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The handles that the draft states something of, and those that the person named."""
        told = [s for s in sentences(self.plain) if not asks(s)]
        thought = self.thought
        known = [spoken_of(text, thought.plan) for text in (*told, thought.said)]
        near = (thought.focus.item, thought.point.item, focus_of(thought.before).item)
        known += [{p.handle} for p in map(self.place, near) if p]
        return frozenset(short for handles in known for h in handles for short in ends_of(h))

    def place(self, item: int | None) -> Place | None:
        """Where an item stands in the plan, if it does."""
        return place_of(self.thought.plan, item) if item is not None else None

    def sound(self, text: str, so_far: str) -> bool:
        """Whether a growing text can be shown on from where it was sound; `so_far` was."""
        begin = max(ends(so_far), default=0)
        return next(self.untruths(text[begin:]), None) is None


def shaped(text: str, plain: str, *, strict: bool = True) -> Vetted:
    """A true text as short as it should be, with the one question that is due.

    The plain draft is the measure where it is longer itself, or asks nothing. Of several questions
    the one stays that is most like the draft's; one that asks something else gives way to it, since
    a yes is heard as the answer to the draft's.

    Args:
        text: of a model.
        plain: the draft that it was to word.
        strict: whether the question must share words with the draft's.
    """
    due = questions(plain)
    parts = sentences(text)
    asked = [at for at, part in enumerate(parts) if asks(part)]
    told = [at for at in range(len(parts)) if at not in asked]
    most = max(MOST_SENTENCES, len(sentences(plain))) - 1
    faults: list[Fault] = []
    if len(asked) > max(1, len(due)):
        faults.append("questions")
        asked = [max(reversed(asked), key=lambda at: alike(parts[at], due[-1] if due else ""))]
    if len(told) + len(asked) > most + 1:
        faults.append("length")
        told, asked = told[:most], asked[-1:]
    if due and asked and asked_at_once(parts[asked[0]]) > max(MOST_AT_ONCE, asked_at_once(due[-1])):
        faults.append("questions")
        asked = []
    if due and asked and not same(parts[asked[0]], due[-1], plain, strict=strict):
        asked = []
    kept = sorted(told + asked)
    shorter = text if len(kept) == len(parts) else "".join(parts[at] for at in kept).strip()
    if due and not asked:
        faults += () if "questions" in faults else ("question",)
        shorter = f"{shorter}\n\n{due[-1].strip()}"
    return Vetted(shorter, tuple(faults))


def same(question: str, due: str, plain: str, *, strict: bool) -> bool:
    """Whether a question is the draft's in other words, and is about no other item or offer."""
    new, old = QUOTED.sub("“”", question), QUOTED.sub("“”", due)
    offers = (OFFER, REMOVAL, APPROVAL)
    elsewhere = set(handles_in(new)) - set(handles_in(plain))
    if elsewhere and any(words.search(new) for words in offers):
        return False
    if any(words.search(new) and not words.search(old) for words in offers):
        return False
    if not strict or matters(new) & matters(old):
        return True
    return max(alike(new, old), alike(old, new)) >= LIKE


def alike(one: str, other: str) -> float:
    """The share of a question's words that another one has."""
    own = stems(other) - SMALL
    return len(own & stems(one)) / len(own) if own else 0.0


def foreign(text: str, spoken: str) -> bool:
    """Whether a text is in another language than the one to answer in, as far as that shows."""
    own = HANDLE.sub(" ", QUOTED.sub(" ", text))
    known = spoken in LANGUAGES and sum(map(str.isalpha, own)) >= ENOUGH
    return known and language_told(own) not in ("", spoken)


@lru_cache(maxsize=8)
def instructions(fixed: str) -> frozenset[tuple[str, ...]]:
    """The runs of words of a prompt's fixed part, which is the same in every turn."""
    return frozenset(runs(fixed))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every so many words in a row."""
    every = words(text)
    return (tuple(every[at : at + RUN]) for at in range(len(every) - RUN + 1))

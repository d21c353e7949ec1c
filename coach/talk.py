"""The nouns of a conversation: messages, what was asked and offered, passages and citations."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from coach.okr import Noun

LONGEST_MESSAGE = 40_000
"""Characters of one message that are read; more is kept and said not to have been read."""

Speaker = Literal["built-in", "model"]


class Passage(Noun):
    """A section of a note, as found by a search or fetched for a finding."""

    note: str
    title: str
    heading: str
    anchor: str
    topic: str
    text: str
    score: float = 0.0
    """Relevance in the search that found it, 0 when it was fetched by its address."""
    sources: tuple[str, ...] = ()
    """The works that the note rests on."""
    short: str = ""
    """What it says in two or three sentences in the language of the person; may be empty."""

    @property
    def source(self) -> str:
        """The address of the passage: `note-id#heading-slug`."""
        return f"{self.note}#{self.anchor}"


SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""The digits of which the marks of citations are written, from 0 to 9."""
RAISED = str.maketrans("0123456789", SUPERSCRIPTS)


class Citation(Noun):
    """A mark in a reply and the passage that it stands for."""

    mark: int
    """1 for the first citation of a reply; written as a superscript."""
    source: str
    """`note-id#heading-slug`."""
    title: str
    heading: str

    @property
    def sign(self) -> str:
        """The mark as it is written."""
        return str(self.mark).translate(RAISED)


class Offer(Noun):
    """Something that a review proposes and the person accepts or declines."""

    kind: Literal["watch", "if-then"]
    """A question for the check-ins, or an if-then plan for an action."""
    text: str
    item: int | None = None
    """Id of the action."""
    of: str = ""
    """What the action said when this was proposed."""
    cause: str = ""
    """What a question would notice in time, by which it may be named as well."""

    @property
    def note(self) -> tuple[str, int | Literal["plan"]]:
        """Rule and item under which a plan keeps that this one alone was declined."""
        return f"ask:{self.kind}:{self.text}".strip(), "plan" if self.item is None else self.item


class Asked(Noun):
    """What the coach asked last, so that a short answer can be understood."""

    question: str
    """Key of the question in the repertoire."""
    about: str = ""
    """What an answer fills, for example `baseline`, `due`, `confidence`, `approval`."""
    target: int | None = None
    """Id of the item the question is about; None for the Big O or the plan."""
    rule: str = ""
    """The rule whose finding the question comes from, empty when it comes from the stage."""
    offered: str = ""
    """Wording that a plain yes accepts."""
    offers: tuple[Offer, ...] = ()
    """What can be accepted one by one: those in question, then those that come next."""
    held: int | Literal["plan", "big-objective"] | None = None
    """What was to be approved when a finding stood against it; insisting approves it."""
    again: bool = False
    """Whether it was only put again behind the answer to somebody's question: that is no try."""


class Call(Noun):
    """One question to a language model and what the answer took."""

    prompt: str = ""
    """Name and hash of the prompt: `interpret@1f0c…`."""
    model: str = ""
    prompt_tokens: int = 0
    cached_tokens: int = 0
    """Those of the prompt that the server had read before, and charges less for."""
    completion_tokens: int = 0
    attempts: int = 1
    """Requests made until one was answered."""
    estimated: bool = False
    """The server did not tell the tokens, or the answer broke off: they are worked out."""
    millionths: int | None = None
    """Cost in millionths of the currency of the prices; None where no price is known."""

    @property
    def tokens(self) -> int:
        """Prompt and answer together."""
        return self.prompt_tokens + self.completion_tokens


class Memory(Noun):
    """What was told earlier in a talk, is not in the plan, and may matter again."""

    lines: tuple[str, ...] = ()
    upto: int = 0
    """Id of the last message that the lines come from."""


class Reply(Noun):
    """What the coach says in one turn."""

    text: str
    citations: tuple[Citation, ...] = ()
    asked: Asked | None = None
    quick: tuple[str, ...] = ()
    """Short answers that the person can click."""
    language: str = "en"
    """The language it is in, so that a bare number in answer is answered in it too."""
    speaker: Speaker = "built-in"
    notice: str = ""
    """One line about how the answer came about, for example why the built-in coach took over."""
    provenance: dict[str, str | int | float] = Field(default_factory=dict)
    """Prompt name, hash, model and tokens where a model spoke."""
    calls: tuple[Call, ...] = ()
    """Every question that a model was asked in this turn, also where its answer was of no use."""
    memory: Memory | None = None
    """What a model has kept of the talk by then; None where nothing was."""


class State(StrEnum):
    """How a turn stands; every page and every reload sees one of these."""

    RUNNING = "running"
    ANSWERED = "answered"
    STOPPED = "stopped"
    CUT_SHORT = "cut-short"
    BUSY = "busy"
    REFUSED = "refused"
    MISCONFIGURED = "misconfigured"


class Message(Noun):
    """One message of a talk as it is stored."""

    id: int
    role: Literal["person", "coach"]
    text: str
    at: datetime
    reply: Reply | None = None
    """All of the coach's answer; None for the person's words."""
    state: State = State.ANSWERED
    changed: tuple[int, ...] = ()
    """Ids of the items that this turn changed, to let them glow for a moment."""


class Talk(Noun):
    """What the next turn needs of the conversation so far: little, so that it never slows down."""

    asked: Asked | None = None
    memory: Memory = Memory()
    recent: tuple[Message, ...] = ()
    """The last few messages, oldest first."""
    turns: int = 0

    def before(self, message: int) -> "Talk":
        """The talk as it was when this message was said."""
        earlier = tuple(m for m in self.recent if m.id < message)
        return self.model_copy(update={"recent": earlier})

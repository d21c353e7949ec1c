"""What an interpreter hears in a message: edits of the plan, and wishes that change nothing."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal, Protocol, TypeAlias

from pydantic import Field

from coach.edits import Edit, Past, Target
from coach.okr import Noun, Plan
from coach.talk import Talk


class Question(Noun):
    """The person asks something that the notes may answer."""

    wish: Literal["question"] = "question"
    text: str


class Simple(Noun):
    """A wish without details."""

    wish: Literal[
        "example",  # show me what a good one looks like
        "why",  # why do you ask, or why is this a finding
        "judge",  # is it a good one
        "review",  # read the whole plan as a critic
        "where",  # where are we
        "first",  # what do I do first
        "help",  # what can I do here
        "show",  # show the plan
        "owners",  # who does what
        "understood",  # what was noted last
        "rewrite",  # write it for me
        "another",  # ask me something else
        "greeting",
        "thanks",
        "goodbye",
        "as-it-was",  # what was ordered was taken back in the same message
        "frustrated",  # this takes too long
        "off-topic",
        "care",  # something that a coach for goals must hand on kindly
        "clinical",  # medicine, which is for those who know it
        "harm",  # something against a person
        "approve-anyway",
    ]


class Unclear(Noun):
    """Something was said that cannot be used as it is; the coach asks back."""

    wish: Literal["unclear"] = "unclear"
    why: Literal[
        "empty",
        "not-understood",
        "no-such-item",
        "no-such-handle",  # a handle that no item has; `among` is what is there instead
        "no-step-yet",  # a plan without a step was to be approved
        "no-proof-yet",  # an objective without a key result
        "no-such-date",
        "which-date",
        "which-number",
        "which-item",
        "which-of",  # of the items in `among`
        "which-proof",  # a step was told without the key result that it is for
        "number-of-what",
        "what-to-change",
        "which-target",  # the number that was said is too high or too low
        "open-wish",  # a wish that only says that something is to be better
        "stray",  # a sentence that has nothing of the goal that it would replace
        "too-long",
        "too-long-item",
        "too-rich",  # several things at once, of which rules may mishear one
        "unreadable",
        "backwards",  # the words say up and the numbers say down
        "not-said",  # a number or date that the person did not say
        "supposed",  # a number or day that was only thought of
        "not-worded",  # a sentence that is not made of the person's words
        "condition",  # an approval that hangs on something
        "removal",  # something would go that the person did not say should
        "approval",  # something would be approved that they did not speak of
        "reopening",  # something approved would change that they did not speak of
        "emptied",  # a field would be emptied that they did not say should be
        "unasked",  # a command that they did not give; `about` is how to give it
        "unheard",  # an order that no pattern knows; `about` is how to give it
        "note-goal",  # words that may not have been meant for the plan: as the goal?
        "note-objective",
        "note-key-result",
        "note-action",
        "note-instead",  # in place of what is there
    ]
    about: str = ""
    """The words it is about."""
    item: int | None = None
    """Id of the item that is to be changed, where that is not the one in question, or to which
    something is to be done."""
    among: tuple[int, ...] = ()
    """Ids of the items of which one may be meant."""


class Beside(Noun):
    """Something that no item of the plan has a place for; it stays in the talk, and is said so."""

    wish: Literal["beside"] = "beside"
    text: str


class Looked(Noun):
    """What does the plan say of this item?"""

    wish: Literal["looked"] = "looked"
    item: int


class Flagged(Noun):
    """Why is this item flagged?"""

    wish: Literal["flagged"] = "flagged"
    item: Target = "plan"


Asks: TypeAlias = Literal[
    "plainer",  # say it more simply, what would be a good answer
    "ends",  # why does a step need a day
    "needed",  # do I have to do this for everything
    "item-open",  # is this one finished
    "without-date",  # which ones have no date, and so on
    "without-step",
    "without-number",
    "without-owner",
    "without-approval",
    "in-days",  # who does what in March
    "not-now",  # what is on the not-now list
    "counted",  # how many key results do I have
    "sure",  # is 8 a good answer
    "saved",  # and what the program does: is this kept, can I change it later, who sees it
    "change",
    "seen",
    "delete",
    "export",
    "approving",
]


class Inquiry(Noun):
    """A question about the coach's own, about how the plan stands, or about the program."""

    wish: Literal["inquiry"] = "inquiry"
    what: Asks
    item: int | None = None
    value: int | None = None
    start: date | None = None
    end: date | None = None


Wish: TypeAlias = Annotated[
    Question | Simple | Unclear | Beside | Looked | Flagged | Inquiry, Field(discriminator="wish")
]


class Heard(Noun):
    """What a message means for the plan and for the reply."""

    edits: tuple[Edit, ...] = ()
    wishes: tuple[Wish, ...] = ()
    language: str = "en"
    """ISO code of the language to answer in."""
    held: Target | None = None
    """What the person wanted approved and a finding stands against."""
    imported: tuple[int, int] | None = None
    """Objectives and key results found in a pasted draft."""
    by_model: bool = False
    """Whether a model was asked what the message means."""

    def before(self, rest: "Heard") -> "Heard":
        """What this part of a message and the rest that was said behind it mean together."""
        wishes = (*self.wishes, *rest.wishes)[:MOST_WISHES]
        return rest.model_copy(
            update={
                "edits": (*self.edits, *rest.edits),
                "wishes": wishes,
                "language": self.language,
            }
        )


def is_unclear(wishes: Iterable[Wish], *why: str) -> bool:
    """Whether something was said that cannot be used, for one of these reasons."""
    return any(isinstance(wish, Unclear) and wish.why in why for wish in wishes)


MOST_WISHES = 2
"""Questions and remarks of one message that a reply can answer."""


class Interpreter(Protocol):
    """Turns the person's words into edits and wishes."""

    def interpret(self, text: str, plan: Plan, past: Past, talk: Talk, today: date) -> Heard:
        """What the message means.

        Raises:
            ModelFailed: a model was asked and gave no usable answer.
        """
        ...

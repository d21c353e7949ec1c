"""What a model leaves out beside the rest: the day on which a step begins, and a question."""

from datetime import date

import pytest

from coach.edits import (
    AddAction,
    AddKeyResult,
    Edit,
    GoTo,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    Skip,
    apply,
)
from coach.interpret.ear.heard import Question, Simple
from coach.okr import Stage
from coach.scripted import Says, ScriptedModel
from coach.talk import Asked, Passage, Talk
from tests.test_by_model import KR, O1, O2, PLAN, Change, answer, hear, thought_of

STEPS = apply(
    PLAN,
    [
        AddAction(key_result=KR, text="Print flyers"),
        AddAction(key_result=KR, text="Teach both helpers to knead"),
    ],
).plan
FLYERS, HELPERS = 4, 5
BEGUN: dict[str, tuple[str, Change, Edit]] = {
    "worded without it": (
        "teach the new baker to fold, starting on 3 March, until 30 May",
        {"do": "add-action", "item": "O1.KR1", "text": "teach the new baker to fold",
         "due": "2027-05-30"},
        AddAction(
            key_result=KR, text="teach the new baker to fold, starting on 3 March",
            due=date(2027, 5, 30),
        ),
    ),
    "taken for its end": (
        "bake rye bread every Friday from 5 March",
        {"do": "add-action", "item": "O1.KR1", "text": "bake rye bread every Friday",
         "due": "2027-03-05"},
        AddAction(key_result=KR, text="bake rye bread every Friday from 5 March"),
    ),
    "beside who does it": (
        "Lena does that, beginning in May",
        {"do": "revise", "item": "O1.KR1.A2", "helper": "Lena"},
        ReviseAction(
            id=HELPERS, text="Teach both helpers to knead, beginning in May", helper="Lena"
        ),
    ),
    "kept by the model": (
        "bake rye bread, ab 5. März",
        {"do": "add-action", "item": "O1.KR1", "text": "bake rye bread, ab 5. März"},
        AddAction(key_result=KR, text="bake rye bread, ab 5. März"),
    ),
    "of something else": (
        "Lena does that. From May on I am on leave.",
        {"do": "revise", "item": "O1.KR1.A2", "helper": "Lena"},
        ReviseAction(id=HELPERS, helper="Lena"),
    ),
    "only asked": (
        "Lena does that. Could we run it from May on?",
        {"do": "revise", "item": "O1.KR1.A2", "helper": "Lena"},
        ReviseAction(id=HELPERS, helper="Lena"),
    ),
}  # fmt: skip
"""What a person said of the day on which a step begins, what a model made of it, what stands."""


@pytest.mark.parametrize("name", BEGUN)
def test_the_day_on_which_a_step_begins_stays_in_its_words(name: str) -> None:
    said, change, edit = BEGUN[name]
    heard, _ = hear(said, change, plan=STEPS)
    assert heard.edits == (edit,)


def test_a_question_that_a_model_says_nothing_of_is_put_all_the_same() -> None:
    said = "Lena prints them. What is the difference between a promise and a stretch?"
    heard, _ = hear(said, {"do": "revise", "item": "O1.KR1.A1", "helper": "Lena"}, plan=STEPS)
    assert heard.edits == (ReviseAction(id=FLYERS, helper="Lena"),)
    assert [w.text for w in heard.wishes if isinstance(w, Question)] == [
        "What is the difference between a promise and a stretch?"
    ]


TWO = apply(
    PLAN,
    [
        ReviseObjective(id=O1, type="aspirational", why_now="the new oven comes in spring"),
        AddKeyResult(objective=O2, text="Guests who come twice from 10 to 30"),
    ],
).plan
TWICE = 4
FOR_O2 = Talk(asked=Asked(question="more", about="more-key-results", target=O2))
ADDRESSED: dict[str, tuple[str, Change, list[Edit]]] = {
    "what is said of the one that is named, noted for another": (
        "that's enough for O2. this one is a promise, I owe it to Ida",
        {"do": "revise", "item": "O1", "type": "committed", "why": "I owe it to Ida"},
        [ReviseObjective(id=O2, type="committed", why_now="I owe it to Ida")],
    ),
    "what is said of no item, noted for one that has it": (
        "by the way, this one is a promise",
        {"do": "revise", "item": "O1", "type": "committed"},
        [],
    ),
    "what is said of the one that it is noted for": (
        "O2 is done. and people on the course, that is a promise",
        {"do": "revise", "item": "O1", "type": "committed"},
        [ReviseObjective(id=O1, type="committed")],
    ),
    "a reason that is only repeated in part": (
        "O1 has the new oven as its reason, as I said",
        {"do": "revise", "item": "O1", "why": "the new oven"},
        [],
    ),
    "a reason that is only repeated, behind a word that stops": (
        "wait, O1 stays as it is, with the new oven as I said",
        {"do": "revise", "item": "O1", "type": "aspirational", "why": "the new oven"},
        [],
    ),
    "a reason that is cut short on purpose": (
        "change the reason of O1 to just the new oven",
        {"do": "revise", "item": "O1", "why": "the new oven"},
        [ReviseObjective(id=O1, why_now="the new oven")],
    ),
    "a mark in front of what it is for": (
        "6 for the guests who come twice. and nothing else for now",
        {"do": "revise", "item": "O2.KR1", "confidence": 6},
        [ReviseKeyResult(id=TWICE, confidence=6)],
    ),
    "a mark that is asked after": (
        "did you get my 6 for the guests who come twice?",
        {"do": "revise", "item": "O2.KR1", "confidence": 6},
        [ReviseKeyResult(id=TWICE, confidence=6)],
    ),
    "a number that counts something": (
        "we bought 6 tables for the guests who come twice",
        {"do": "revise", "item": "O2.KR1", "confidence": 6},
        [],
    ),
}
"""What a person said at a question about O2, what a model made of it, and what stands."""


@pytest.mark.parametrize("name", ADDRESSED)
def test_nothing_is_written_over_what_nobody_spoke_of(name: str) -> None:
    said, change, edits = ADDRESSED[name]
    heard, _ = hear(said, change, plan=TWO, talk=FOR_O2)
    assert list(heard.edits) == edits


def test_what_stands_already_is_shown_and_nothing_else_is_asked() -> None:
    said = "did you get that O1 has the new oven as its reason, as I said"
    change = {"do": "revise", "item": "O1", "why": "the new oven"}
    heard, _ = hear(said, change, plan=TWO, talk=FOR_O2)
    assert heard.edits == ()
    assert heard.wishes == (Simple(wish="understood"),)


def test_a_question_that_is_left_for_the_steps_leaves_no_stage_out() -> None:
    said = "nothing more here, let's do the steps"
    heard, _ = hear(
        said, {"do": "skip"}, {"do": "go-to", "stage": "actions"}, plan=TWO, talk=FOR_O2
    )
    assert not [edit for edit in heard.edits if isinstance(edit, Skip)]
    assert GoTo(stage=Stage.ACTIONS) in heard.edits


KEPT = Passage(
    note="ambition",
    title="Ambition",
    heading="kinds",
    anchor="kinds",
    topic="ambition",
    text="A promise is kept whatever it costs. A stretch is a dream of which most comes true.",
    score=0.9,
)
CLAIMED: dict[str, tuple[str, bool]] = {
    "what the passage says": ("A promise is kept whatever it costs [1].", True),
    "what it does not say": (
        "A promise is kept whatever it costs, and teams with a coach reach theirs more often [1].",
        False,
    ),
    "without a number": ("A promise is kept, and I like yours.", True),
}
"""What a model says of the passage, and whether it may."""


@pytest.mark.parametrize("name", CLAIMED)
def test_a_sentence_that_cites_a_passage_says_what_that_says(name: str) -> None:
    text, kept = CLAIMED[name]
    asked = Question(text="is that a promise or a stretch?")
    thought = thought_of("is that a promise or a stretch?", wishes=(asked,), by_model=True)
    thought = thought.model_copy(update={"passages": (KEPT,)})
    _, reply = answer(ScriptedModel([Says((text, " How sure are you?"))]), thought)
    assert (reply.speaker == "model") == kept
    assert ("fault_backing" in reply.provenance) != kept


PASSED_OVER: dict[str, tuple[str, tuple[Passage, ...], str]] = {
    "the notes' answer": ("Twelve seats are in.", (KEPT,), "A promise is kept whatever it costs."),
    "that the notes are silent": (
        "Twelve seats are in.",
        (),
        "The notes don't say anything about that, so I won't guess. Twelve seats are in.",
    ),
    "answered with a number": ("A promise must hold [1]. Twelve seats are in.", (KEPT,), ""),
    "answered in other words": (
        "What counts as kept whatever it takes is one, and a dream that mostly comes true is the"
        " other. Twelve seats are in.",
        (KEPT,),
        "",
    ),
    "said to be open": ("The notes here leave that open. Twelve seats are in.", (), ""),
}
"""What a model answered, the passages that were near, and how the reply begins; "" as it is."""


@pytest.mark.parametrize("name", PASSED_OVER)
def test_a_question_beside_news_is_answered_whatever_a_model_leaves_out(name: str) -> None:
    text, passages, begins = PASSED_OVER[name]
    said = "make it 12. is that a promise or a stretch?"
    asked = Question(text="is that a promise or a stretch?")
    made = ReviseKeyResult(id=KR, target=12)
    thought = thought_of(said, made, wishes=(asked,), by_model=True)
    thought = thought.model_copy(update={"passages": passages})
    _, reply = answer(ScriptedModel([Says((text, " How sure are you?"))]), thought)
    assert reply.speaker == "model"
    assert reply.text.startswith(begins or text.replace(" [1]", "¹"))
    assert ("The notes don't" in reply.text) == begins.startswith("The notes")
    assert [c.source for c in reply.citations] == [
        p.source for p in passages if begins or "[1]" in text
    ]

"""What a model leaves out beside the rest: the day on which a step begins, and a question."""

from datetime import date

import pytest

from coach.edits import AddAction, Edit, ReviseAction, ReviseKeyResult, apply
from coach.interpret.ear.heard import Question
from coach.scripted import Says, ScriptedModel
from coach.talk import Passage
from tests.test_by_model import KR, PLAN, Change, answer, hear, thought_of

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


KEPT = Passage(
    note="ambition",
    title="Ambition",
    heading="kinds",
    anchor="kinds",
    topic="ambition",
    text="A promise is kept whatever it costs. A stretch is a dream of which most comes true.",
    score=0.9,
)
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

"""Questions that the notes do not cover: kept with the answer, counted, and shown by the doctor."""

from datetime import date
from pathlib import Path

import pytest

from coach.cli.doctor import gaps
from coach.interpret.ear.heard import Heard, Question
from coach.okr import Plan
from coach.respond.agenda import next_point
from coach.respond.backing import gap
from coach.respond.thought import Thought
from coach.stages import focus_of
from coach.store import open_store
from coach.talk import Citation, Passage, Reply, Speaker, Talk
from coach.wiring import LOCAL
from tests.talking import conversation

TODAY = date(2027, 1, 11)
PASSAGE = Passage(note="n", title="N", heading="H", anchor="h", topic="focus", text="T", score=0.9)
CITED = (Citation(mark=1, source="n#h", title="N", heading="H"),)


def thought_of(question: str, passages: tuple[Passage, ...]) -> Thought:
    """A turn in which this was asked and these passages were found."""
    plan = Plan()
    return Thought.model_validate(
        {
            "said": question,
            "before": plan,
            "heard": Heard(wishes=(Question(text=question),) if question else ()),
            "applied": {"plan": plan},
            "findings": (),
            "focus": focus_of(plan),
            "point": next_point(plan, (), Talk(), TODAY),
            "passages": passages,
            "talk": Talk(),
            "today": TODAY,
        }
    )


@pytest.mark.parametrize(
    ("question", "passages", "speaker", "citations", "kept"),
    [
        ("how do I  brew beer?", (), "built-in", (), "how do I brew beer?"),
        ("how do I brew beer?", (PASSAGE,), "model", (), "how do I brew beer?"),
        ("what is a key result?", (PASSAGE,), "model", CITED, ""),
        ("what is a key result?", (PASSAGE,), "built-in", (), ""),
        ("w" * 300, (), "built-in", (), "w" * 120),
        ("", (), "built-in", (), ""),
    ],
    ids=["nothing near", "nothing cited", "cited", "quoted by rule", "long", "nothing asked"],
)
def test_what_counts_as_not_covered(
    question: str,
    passages: tuple[Passage, ...],
    speaker: Speaker,
    citations: tuple[Citation, ...],
    kept: str,
) -> None:
    reply = Reply(text="…", speaker=speaker, citations=citations)
    assert gap(thought_of(question, passages), reply) == kept


def test_a_talk_keeps_what_the_notes_do_not_cover(tmp_path: Path) -> None:
    with conversation(tmp_path, today=TODAY) as person:
        person.say("What is a key result?")
        person.say("Which visa do I need for Brazil?")
        person.say('Is "gap":"x" a question?')
        count, latest = person.coach.store.gaps(LOCAL)
    assert count == len(latest)
    assert "Which visa do I need for Brazil?" in latest
    assert "What is a key result?" not in latest


def test_a_question_that_looks_like_the_key_counts_once(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'x.db'}")
    plan_id = store.create_plan("ada", Plan())
    for number, told in enumerate(({}, {"gap": 'why "gap":"?'}, {"gap": "later"})):
        turn = store.say("ada", plan_id, '"gap":"', key=str(number))
        store.finish("ada", turn.id, Reply(text='"gap":"', provenance=told))
    assert store.gaps("ada", latest=1) == (2, ("later",))
    assert store.gaps("bob") == (0, ())
    store.close()


def test_the_doctor_shows_them_in_one_line() -> None:
    told = gaps(2, ("how\nhot\x1b[31m?", "why"))
    assert "2 questions" in told
    assert "\n" not in told
    assert "\x1b" not in told
    assert gaps(1, ("why",)).startswith("The notes did not cover 1 question, ")

"""The measuring of hearing and answering: its cases, and that it notices what gets worse."""

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.interpret.guarding.share import own_share, share_of
from coach.okr import BigObjective, Objective, Plan
from coach.talk import Citation, Message, Reply
from evals import backing, chatter, recorded, replies, utterances
from evals.recorded import RecordedModel, Spoken, replayed, written

CASES = utterances.own_cases()


@pytest.mark.parametrize("path", recorded.recordings(), ids=lambda path: path.stem)
def test_a_recorded_conversation_is_held_again_as_it_was(path: Path) -> None:
    turns, model = replayed(path)
    assert model.stale == [], "read the answers again, then python -m evals.recorded --carry"
    assert replies.turns_to_approval(turns) <= 12


def test_five_whole_conversations_are_recorded() -> None:
    said = [sum("say" in line for line in recorded.read(p)) for p in recorded.recordings()]
    assert sum(turns >= 9 for turns in said) >= 5


def test_a_request_that_has_changed_is_told(tmp_path: Path) -> None:
    lines = recorded.read(recorded.recordings()[0])[:3]
    lines[1]["key"] = "0" * recorded.KEY
    path = tmp_path / "talk.jsonl"
    path.write_text(written(lines), encoding="utf-8")
    assert [line.split()[1] for line in replayed(path)[1].stale] == ["0" * recorded.KEY]
    replayed(path, carry=True)
    assert replayed(path)[1].stale == []


def test_an_answer_that_is_missing_or_left_over_is_told(tmp_path: Path) -> None:
    lines = recorded.read(recorded.recordings()[0])[:3]
    path = tmp_path / "talk.jsonl"
    path.write_text(written([*lines, lines[2]]), encoding="utf-8")
    assert replayed(path)[1].stale[-1].endswith("is not asked")
    path.write_text(written(lines[:1]), encoding="utf-8")
    model: RecordedModel = replayed(path)[1]
    assert model.stale[0].endswith("has no answer")
    assert json.loads(path.read_text(encoding="utf-8"))["say"] in model.open


def test_there_are_enough_utterances_in_every_language() -> None:
    told = Counter(case.lang for case in CASES)
    assert sum(told.values()) >= 120
    assert set(told) == {"de", "en", "es", "fr", "pt", "zh"}
    assert min(told.values()) >= 20


def test_what_is_said_becomes_the_edits_that_it_means(capsys: pytest.CaptureFixture[str]) -> None:
    code = utterances.main([])
    assert code == 0, capsys.readouterr().out


def test_replies_are_as_good_as_committed(capsys: pytest.CaptureFixture[str]) -> None:
    code = replies.main(["--misses"])
    assert code == 0, capsys.readouterr().out
    model = replies.committed()["model"]
    assert (model.within, model.valid, model.invented, model.unbacked) == (1.0, 1.0, 0, 0)
    assert model.altered == 0


def test_what_is_said_beside_the_plan_is_kept_out_as_well_as_committed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert chatter.main([]) == 0, capsys.readouterr().out


def test_citations_are_told_as_well_as_committed() -> None:
    assert backing.main([]) == 0


def spoken(text: str, given: str = "", citations: tuple[Citation, ...] = ()) -> Spoken:
    reply = Reply(text=text, speaker="model", citations=citations)
    return Spoken("12 seats", reply, Plan(), Plan(), (), given)


TOLD_TASK = "kr-quality#can-a-task-or-an-activity-be-a-key-result"
CITED = (Citation(mark=1, source=TOLD_TASK, title="Key results", heading="Tasks"),)
FAULTS: dict[str, tuple[Spoken, list[str]]] = {
    "fine": (spoken("12 seats, noted. By when?", "12 seats"), []),
    "two questions": (spoken("How many? By when?"), ["too many questions"]),
    "a question in a quotation": (spoken("“Why me?” is noted. By when?"), []),
    "six sentences": (spoken("A. B. C. D. E. F."), ["too long"]),
    "a number": (spoken("13 seats, noted.", "12 seats"), ["invented 13"]),
    "a number in words": (spoken("Make it thirty seats.", "12 seats"), ["invented 30"]),
    "a number written otherwise": (spoken("Twelve seats, noted.", "12 seats"), []),
    "backed": (spoken("A key result is what changes because you did it¹.", "", CITED), []),
    "not backed": (
        spoken("Astronauts prefer lists¹.", "", CITED),
        ["unbacked 'Astronauts prefer lists¹.'"],
    ),
}


@pytest.mark.parametrize(("turn", "faults"), FAULTS.values(), ids=FAULTS.keys())
def test_what_is_wrong_with_a_reply_is_told(turn: Spoken, faults: list[str]) -> None:
    assert list(replies.faults_of(turn)) == faults


@pytest.mark.parametrize(
    ("said", "share"),
    [
        (("my bakery course pays for itself",), 1.0),
        (("the bakery", "a course that pays"), 0.667),
        ((), 0.0),
    ],
    ids=["all of it", "some of it", "nothing"],
)
def test_the_share_of_own_words_is_told(said: tuple[str, ...], share: float) -> None:
    plan = Plan(
        big_objective=BigObjective(text="Bakery course pays"),
        objectives=(Objective(id=1, text="Bakery visitors return"),),
    )
    at = datetime(2027, 1, 4, tzinfo=UTC)
    messages = [Message(id=n, role="person", text=t, at=at) for n, t in enumerate(said, 1)]
    messages.append(Message(id=9, role="coach", text="visitors return", at=at))
    if said and "itself" in said[0]:
        plan = Plan(big_objective=BigObjective(text="My bakery course pays for itself"))
    assert own_share(plan, messages) == share


@pytest.mark.parametrize(
    ("sentence", "said", "share"),
    [
        ("Guests who come back", "i want guests that come back", (3, 4)),
        ("Guests who return", "returning guests", (2, 3)),
        ("Seats from 5 to ___", "from 5 seats to more", (4, 4)),
        ("Seats from 5 to 9", "from 5 seats to more", (4, 5)),
        ("读者每周来两次", "每周来两次", (5, 7)),
        ("", "anything", (0, 0)),
        ("Anything", "", (0, 1)),
    ],
)
def test_the_words_of_a_sentence_that_are_ones_own_are_counted(
    sentence: str, said: str, share: tuple[int, int]
) -> None:
    assert share_of(sentence, said) == share


def test_an_empty_plan_has_no_share() -> None:
    assert own_share(Plan(), []) is None

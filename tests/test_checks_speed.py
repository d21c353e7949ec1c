"""No text makes the reading slow, and what is spared for speed changes no finding."""

import re
import time

import pytest

from coach.checks import RULES, Check, kr_prescribes_how, slogans
from coach.checks.facts import facts_in, words_in
from coach.checks.sentences import sentences, texts_of
from coach.checks.sight import Sight, see
from coach.reading import (
    changes,
    dated,
    folded,
    formerly,
    glue,
    instead,
    numbers,
    pairs,
    read,
    standing,
    steps,
    today,
)
from coach.reading.marks import MARK, may_be_marked
from coach.reading.numberwords import FACTORS, SHARES
from coach.reading.openings import Cue, whole
from coach.reading.words import TOKEN, tokens, word_set
from evals.checks import TODAY


@pytest.mark.parametrize(
    "unit",
    ["a-", "7", "7,", "7.", "7 ", "7/", "q3 ", "may ", "1 may ", "end of ", "x-1", "三", "[x"],
)
def test_forty_thousand_signs_take_a_moment(unit: str) -> None:
    text = (unit * 40_000)[:40_000]
    began = time.process_time()
    numbers(text)
    read(text, TODAY)
    assert time.process_time() - began < 5  # 0.1 s on an idle machine; quadratic takes minutes


@pytest.mark.parametrize(
    "text",
    [
        "Visits from 1 to 2 and calls from 3 to 4",
        "Visits from 1 % to 2 % a week, calls from 3 per day to 4 per day",
        "每月 3 个到 4 个，每周 5 个到 6 个",
    ],
)
def test_a_second_measure_is_no_part_of_the_first(text: str) -> None:
    said = read(text, TODAY)
    assert "4" not in said.metric
    assert said.target == said.quantities[1].value


@pytest.fixture(scope="module")
def sights() -> list[Sight]:
    """Every example of every rule as the checks see it, and how near all texts are: one thing."""
    plans = [plan for check in RULES for plan, _ in check.examples()]
    seen = [see(plan, TODAY) for plan in plans]
    return seen + [see(plan, TODAY, True, lambda one, other: 3.6) for plan in plans]


@pytest.mark.parametrize("check", [check for check in RULES if check.finds], ids=lambda c: c.id)
def test_a_rule_that_is_not_asked_has_nothing_to_say(check: Check, sights: list[Sight]) -> None:
    closed = [
        sight
        for sight in sights
        if not facts_in(sight).issuperset(check.needs)
        or (check.signs and check.signs.isdisjoint(words_in(sight)))
    ]
    assert check.finds
    assert [spot for sight in closed for spot in check.finds(sight)] == []


@pytest.mark.parametrize("phrase", [*FACTORS, *SHARES])
def test_each_phrase_for_a_share_or_a_factor_is_found_without_a_digit(phrase: str) -> None:
    values = {*FACTORS.values(), *SHARES.values()}
    assert {quantity.value for quantity in numbers(f"{phrase} x")} & values


@pytest.mark.parametrize("text", ["a_b 1.5%", "q3\x1c4 \x7f_", "x-1 'til 7:30", "№ 5 a_b ünd 3x"])
def test_a_text_without_accents_has_the_tokens_that_any_text_has(text: str) -> None:
    found = [(m[0], *m.span()) for m in TOKEN.finditer(text)]
    assert [tuple(token) for token in tokens(text)] == found
    assert word_set(text) == {word for word, *_ in found}


def test_the_texts_of_a_plan_are_those_of_its_sentences(sights: list[Sight]) -> None:
    for sight in sights:
        told = [sentence.text for sentence in sentences(sight, reasons=True)]
        assert sorted(texts_of(sight)) == sorted(told)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("now", "now"),
        ("it is known", None),
        ("so-now!", "now"),
        ("nowhere", None),
        ("1now", "now"),
        ("ça y est aujourd'hui", "aujourd'hui"),
    ],
)
def test_a_whole_word_is_found_wherever_no_letter_touches_it(text: str, found: str | None) -> None:
    match = re.search(whole("now|aujourd'hui"), text)
    assert (match and match[0]) == found


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Answers within 3 h", "3 h"),
        ("Answers within 3hours", "3hours"),
        ("Won 3 million readers", "3 million"),
        ("Sold in 5 per cent of shops", "5 per cent"),
        ("Mark of 4 out of 5", "4 out of 5"),
        ("Three stars: 3 ★", "3 ★"),
        ("提高到5个百分点", "5个百分点"),
        ("Growth of 2-fold", "2-fold"),
    ],
)
def test_what_stands_behind_a_number_is_seen(text: str, quantity: str) -> None:
    assert quantity in [found.text for found in numbers(text)]


CUES = {
    f"{module.__name__.rpartition('.')[2]}-{name}": cue
    for module in (
        *(changes, dated, formerly, glue, pairs, standing, steps, today),
        *(slogans, kr_prescribes_how),
    )
    for name, cue in vars(module).items()
    if isinstance(cue, Cue)
}
WORDS = "|".join(
    (
        pairs.TO_WORDS, pairs.FROM_WORDS, steps.STEP_WORDS, pairs.GOING_SIGNS,
        changes.HAN_STEPS, glue.HEDGED_WORDS, standing.NOW_WORDS, standing.HAD_WORDS,
        standing.WANT_WORDS, standing.WISH_WORDS, slogans.MANNER_WORDS, instead.PHRASES,
        today.EARLIER_WORDS, today.ALREADY_WORDS, formerly.WAS_WORDS, dated.LIMIT_WORDS,
        "contre|gegenüber|not|nicht",
    )
)  # fmt: skip


@pytest.mark.parametrize("cue", CUES.values(), ids=CUES)
def test_a_pattern_finds_nothing_without_one_of_its_signs(cue: Cue) -> None:
    examples = [text for check in RULES for text in (*check.bad, *check.good)]
    told = [
        f"{lead}{word}{end}"
        for word in WORDS.split("|")
        for lead in ("", "so ", ", ")
        for end in ("", " ", " it")
    ]
    plain = [folded(text) for text in (*told, *examples) if isinstance(text, str)]
    found = [text for text in plain if cue.pattern.search(text)]
    assert found
    assert [text for text in found if cue.signs.isdisjoint(word_set(text))] == []


LABELS = (
    *("KR1: x", "KR 1.2 x", "KS2: x", "RC 1: x", "O1: x", "o 2 x", "O1.KR2: x", "OKR 3: x", "1. x"),
    *("Key result 2: x", "Objective: x", "Goal: x", "Objetivo 1: x", "Resultado clave 2: x", "- x"),
    *("Resultados-chave: x", "Ziel: x", "Schlüsselergebnis 1: x", "Objectif: x", "a) x", "B. x"),
    *("Résultat clé 1: x", "KPI #2: x", "Kennzahl (A-1): x", "Metric 1: x", "Métrica 2: x", "☐ x"),
    *("目标一：x", "關鍵結果1：x", "指标 2：x", "• x", "[P1] x", "“x”"),
)


@pytest.mark.parametrize("label", LABELS)
def test_where_a_label_stands_it_is_looked_for(label: str) -> None:
    for text in (label, label.upper(), label.lower()):
        assert MARK.match(text) is None or may_be_marked(text)

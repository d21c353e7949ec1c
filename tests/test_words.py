"""The catalogue of words: every language says and understands what English does."""

import re
from datetime import UTC, date, datetime
from itertools import combinations
from string import Formatter

import pytest

from coach.checks import RULES
from coach.edits import Past
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.ear.hearing import bare, own, own_intent
from coach.okr import Action, Plan
from coach.respond.reasons import KINDS
from coach.respond.shown import action_line, amount
from coach.talk import Message, Reply, Talk
from coach.words import LANGUAGES, catalogue, page, phrase, phrases
from coach.words.days import by_day, day_of
from tests.talking import TODAY

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHERS = [language for language in LANGUAGES if language != "en"]
SAID = (
    "opening", "ask", "question", "reflect", "wish", "unclear", "refused", "stage", "missing",
    "example",
    "quick", "notice", "form", "click", "model", "check",
    "terminal", "plainer", "program", "standing",
)  # fmt: skip
HEARD = ("fillers", "whole", "within", "say", "refs", "stages", "fields", "asks")
QUICK = {
    "approve": "approve",
    "change": "no",
    "go-on": "next",
    "example": "example",
    "why": "why",
    "skip": "skip",
    "undo": "undo",
    "where": "where",
    "anyway": "approve-anyway",
}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def all_of(section: str, key: str, language: str) -> tuple[str, ...]:
    return phrases(section, key, language)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("section", SAID)
def test_a_language_says_everything_that_english_says(section: str, language: str) -> None:
    english, other = catalogue("en")[section], catalogue(language).get(section, {})
    assert set(other) == set(english)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("section", SAID)
def test_a_translation_fills_the_same_blanks(section: str, language: str) -> None:
    for key in catalogue("en")[section]:
        allowed = {name for text in all_of(section, key, "en") for name in blanks(text)}
        needed = set.intersection(*(blanks(text) for text in all_of(section, key, "en")))
        for text in all_of(section, key, language):
            missing, unknown = needed - blanks(text), blanks(text) - allowed
            assert not missing, f"{section}.{key} leaves out {missing}: {text!r}"
            assert not unknown, f"{section}.{key} has no value for {unknown}: {text!r}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_twelve_months_and_numbers_up_to_ten(language: str) -> None:
    assert len(set(phrases("form", "months", language))) == 12
    assert len(set(phrases("form", "months-short", language))) == 12
    assert len(set(phrases("form", "numbers", language))) == 11


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_understands_every_intent_of_english(language: str) -> None:
    missing = set(catalogue("en")["whole"]) - set(catalogue(language)["whole"])
    assert not missing
    for intent, said in catalogue(language)["whole"].items():
        assert said, f"nothing is understood as {intent!r}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_means_two_things(language: str) -> None:
    meanings = {
        intent: {bare(text) or text for text in said}
        for intent, said in catalogue(language)["whole"].items()
    }
    twice = {
        (one, other, text)
        for one, other in combinations(meanings, 2)
        for text in meanings[one] & meanings[other]
    }
    assert not twice


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_is_a_regular_expression_with_the_parts_of_english(language: str) -> None:
    for section in ("within", "say"):
        for key in catalogue(language).get(section, {}):
            known = {
                name for text in phrases(section, key, "en") for name in re.compile(text).groupindex
            }
            for text in phrases(section, key, language):
                assert set(re.compile(text).groupindex) <= known, f"{section}.{key}: {text!r}"


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("section", HEARD)
def test_what_is_heard_has_a_counterpart_in_english(section: str, language: str) -> None:
    assert set(catalogue(language).get(section, {})) <= set(catalogue("en")[section])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", QUICK)
def test_a_quick_reply_means_what_it_stands_for(key: str, language: str) -> None:
    assert own_intent(phrase("quick", key, language), language) == QUICK[key]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hallo", "de"),
        ("bonjour", "fr"),
        ("hola", "es"),
        ("oi", "pt"),
        ("你好", "zh"),
        ("hello", "en"),
        ("Wir wollen, dass die Kinder gern lesen", "de"),
        ("quiero que la gente vuelva a la biblioteca", "es"),
        ("quero que as pessoas voltem para a biblioteca", "pt"),
        ("nous voulons que les enfants lisent avec plaisir", "fr"),
        ("我们希望孩子们喜欢读书", "zh"),
        ("xyz 7", "en"),
    ],
)
def test_a_first_message_sets_the_language(text: str, language: str) -> None:
    heard = BuiltInInterpreter().interpret(text, Plan(), Past(), Talk(), TODAY)
    assert heard.language == language


@pytest.mark.parametrize("text", ["ok", "8", "KR1", "OKR", "continue", "undo", "so", "30 %"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_short_message_stays_in_the_language_of_the_talk(text: str, language: str) -> None:
    reply = Reply(text="…", language=language)
    talk = Talk(recent=(Message(id=1, role="coach", text="…", at=NOON, reply=reply),), turns=1)
    heard = BuiltInInterpreter().interpret(text, Plan(), Past(), talk, TODAY)
    assert heard.language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_phrases_are_known_in_their_own_language(language: str) -> None:
    for text, intent in own(language).items():
        assert own_intent(text, language) == intent


def test_a_word_of_the_page_and_a_phrase_come_with_their_values() -> None:
    assert page("new-plan")
    assert phrase("form", "quote", "de", text="Ziel") == "„Ziel“"
    assert phrase("form", "quote", "xx", text="goal") == "“goal”"
    with pytest.raises(KeyError):
        phrase("form", "no-such-phrase", "de")


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_a_reason_for_every_kind_of_finding(language: str) -> None:
    assert set(catalogue(language)["finding"]) == set(KINDS.values())
    for text in catalogue(language)["finding"].values():
        assert isinstance(text, str)
        assert blanks(text) <= {"text"}


def test_every_kind_of_finding_belongs_to_a_rule() -> None:
    assert set(KINDS) <= {check.id for check in RULES}


@pytest.mark.parametrize(
    ("language", "whole", "short", "by"),
    [
        ("en", "1 September 2027", "1 Sep 2027", "by 1 Sep 2027"),
        ("de", "1. September 2027", "1. Sept. 2027", "bis 1. Sept. 2027"),
        ("es", "1 de septiembre de 2027", "1 sep 2027", "antes del 1 sep 2027"),
        ("fr", "1er septembre 2027", "1er sept. 2027", "d'ici le 1er sept. 2027"),
        ("pt", "1 de setembro de 2027", "1 set. 2027", "até 1 set. 2027"),
        ("zh", "2027年9月1日", "2027年9月1日", "2027年9月1日前"),
    ],
)
def test_a_day_in_words(language: str, whole: str, short: str, by: str) -> None:
    when = date(2027, 9, 1)
    assert day_of(when, language) == whole
    assert day_of(when, language, short=True) == short
    assert by_day(when, language) == by
    assert str(when.year) not in day_of(when, language, today=date(2027, 3, 1))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["5 days", "4.5 h", "12 people", "12,000"]),
        ("de", ["5 Tage", "4,5 h", "12", "12.000"]),
        ("es", ["5 días", "4,5 h", "12", "12.000"]),
        ("fr", ["5 jours", "4,5 h", "12", "12\u202f000"]),
        ("pt", ["5 dias", "4,5 h", "12", "12.000"]),
        ("zh", ["5 天", "4.5 小时", "12", "12,000"]),
    ],
)
def test_an_amount_is_written_as_the_language_writes_it(language: str, said: list[str]) -> None:
    amounts = [(5, "days"), (4.5, "h"), (12, "people"), (12_000, "")]
    assert [amount(value, unit, language) for value, unit in amounts] == said


@pytest.mark.parametrize(
    ("said", "day", "line"),
    [
        ("Plant the beds by summer", date(2027, 6, 21), "“Plant the beds by summer” by 21 June"),
        ("Plant the beds by 21 June", date(2027, 6, 21), "“Plant the beds by 21 June”"),
        ("夏天之前种好菜", date(2027, 6, 21), "“夏天之前种好菜” by 21 June"),
        ("Plant the beds by June", date(2027, 6, 30), "“Plant the beds by June”"),
    ],
    ids=["season", "day", "season in Chinese", "month"],
)
def test_the_day_of_a_season_is_said_back(said: str, day: date, line: str) -> None:
    assert action_line(Action(id=1, text=said, due=day), today=date(2027, 2, 10)) == line

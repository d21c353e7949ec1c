"""What is said beside the plan, against what is said for it."""

import pytest

from coach.interpret.beside.chatter import chatter, figure_in, matter

BESIDE = {
    "en": [
        "haha ok",
        "hold on a minute",
        "I already told you that",
        "who asks such questions",
        "zzzz",
    ],
    "de": ["ach so", "Moment bitte", "das habe ich vorhin gesagt", "was für eine Frage", "qwertz"],
    "es": ["vaya hombre no, espera", "un minuto", "ya lo dije antes", "qué pregunta", "asdfg"],
    "fr": ["ouais ouais", "une minute", "je l'ai dit avant", "quelle drôle de question", "azerty"],
    "pt": ["poxa", "um minuto", "eu já disse isso antes", "que pergunta difícil", "hjkl"],
    "zh": ["呃", "等一下", "我刚才说过了", "这问题好难", "嘿嘿"],
}
FOR_IT = {
    "en": [
        "guests come back",
        "answer every guest the same day",
        "more time for my family",
        "we are the first",
    ],
    "de": [
        "Gäste kommen wieder",
        "jede Frage am selben Tag beantworten",
        "mehr Zeit für die Familie",
    ],
    "es": [
        "los clientes vuelven",
        "contestar cada carta el mismo día",
        "más tiempo para mi familia",
    ],
    "fr": ["les clients reviennent", "répondre à chaque lettre", "plus de temps pour ma famille"],
    "pt": ["os clientes voltam", "responder a cada carta", "mais tempo para a família"],
    "zh": ["客人会再来", "当天回复每封信", "多陪家人"],
}


def rows(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in table.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), rows(BESIDE))
def test_what_is_said_beside_the_plan(language: str, text: str) -> None:
    assert chatter(text, language) or matter(text, language) <= 1


@pytest.mark.parametrize(("language", "text"), rows(FOR_IT))
def test_what_is_said_for_the_plan(language: str, text: str) -> None:
    assert not chatter(text, language)


@pytest.mark.parametrize("text", ["asdf", "qwerty", "xxxx", "sdfgh", "poiuy"])
def test_a_hand_on_the_keys_names_nothing(text: str) -> None:
    assert matter(text, "en") == 0


@pytest.mark.parametrize("text", ["were", "html", "tree", "CRM", "banana", "weed"])
def test_a_word_is_no_hand_on_the_keys(text: str) -> None:
    assert not chatter(text, "nl")


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("en", "nah, 40 will do", "40"),
        ("de", "nein, 60 reicht", "60"),
        ("en", "8 guests", ""),
        ("en", "40 and 50", ""),
        ("en", "no more than 8 complaints", ""),
        ("zh", "不，60就够了", "60"),
    ],
)
def test_the_number_that_a_refusal_names(language: str, text: str, figure: str) -> None:
    assert figure_in(text, language) == figure

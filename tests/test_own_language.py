"""A whole talk in each language: no sentence of the coach's has words of another one in it."""

import re
from pathlib import Path

import pytest

from tests.talking import conversation

TALKS = {
    "de": (
        "Unser Chor wird der liebste Abend der Stadt", "5", "ok",
        "Neue Stimmen bleiben bei uns, Die Proben machen Freude, Das Dorf hört uns zu",
        "Umsatz steigern", "formuliere es für mich", "bis 5. Februar", "nochmal anders",
        "was hältst du davon?",
        "Besucher von 40 auf 70", "schau dir den ganzen Plan an", "lösche KR9", "genehmigen",
        "genehmige den Plan", "trotzdem genehmigen", "weiter", "Zahl der Proben bis 5. Februar",
        "schreib es für mich", "rückgängig", "wiederherstellen", "wiederherstellen",
        "Ziele: Eins, Zwei, Drei, Vier, Fünf, Sechs", "zeig den Plan", "hilfe", "tschüss",
    ),
    "es": (
        "Nuestro coro será la mejor noche de la ciudad", "5", "ok",
        "Las voces nuevas se quedan, Los ensayos dan alegría, El pueblo nos escucha",
        "aumentar ventas", "escríbelo por mí", "5 de febrero", "de otra manera", "¿qué te parece?",
        "visitantes de 40 a 70", "revisa el plan", "borra KR9", "aprobar", "aprueba el plan",
        "aprobar de todos modos", "siguiente", "número de ensayos antes del 5 de febrero",
        "escríbelo por mí", "deshacer", "rehacer", "rehacer",
        "muestra el plan", "ayuda", "adiós",
    ),
    "fr": (
        "Notre chœur devient la plus belle soirée de la ville", "5", "ok",
        "Les nouvelles voix restent, Les répétitions font plaisir, Le village nous écoute",
        "augmenter les ventes", "écris-le pour moi", "5 février", "autrement", "qu'en penses-tu ?",
        "visiteurs de 40 à 70", "relis le plan", "supprime KR9", "approuver", "approuve le plan",
        "approuver quand même", "suite", "nombre de répétitions d'ici le 5 février",
        "écris-le pour moi", "annuler", "rétablir", "rétablir",
        "montre le plan", "aide", "au revoir",
    ),
    "pt": (
        "Nosso coro vira a melhor noite da cidade", "5", "ok",
        "As vozes novas ficam, Os ensaios dão alegria, O povo nos escuta",
        "aumentar as vendas", "escreva para mim", "5 de fevereiro", "de outro jeito",
        "o que você acha?",
        "visitantes de 40 para 70", "revise o plano", "apague KR9", "aprovar", "aprove o plano",
        "aprovar mesmo assim", "próximo", "número de ensaios até 5 de fevereiro",
        "escreva para mim", "desfazer", "refazer", "refazer",
        "mostra o plano", "ajuda", "tchau",
    ),
    "zh": (
        "我们的合唱团成为全城最受欢迎的夜晚", "5", "好",
        "新成员愿意留下，排练让人开心，全村都来听我们唱",
        "提高销售", "帮我写", "2月5日", "换个问法", "你觉得怎么样？",
        "观众从40到70", "检查整个计划", "删除KR9", "批准", "批准计划",
        "仍然批准", "下一个", "2月5日前排练次数",
        "帮我写", "撤销", "重做", "重做", "看看计划", "帮助", "再见",
    ),
}  # fmt: skip
ENGLISH = re.compile(
    r"\b(?:the|is|are|and|with|by|from|which|this|that|how|you|your|of|it|its|there|not|to|has"
    r"|have|what|when|one|be)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", TALKS)
def test_the_coach_speaks_the_language_of_the_talk_and_no_other(
    language: str, tmp_path: Path
) -> None:
    with conversation(tmp_path) as person:
        for said in TALKS[language]:
            reply = person.say(said)
            assert reply.language == language
            for text in (reply.text, *reply.quick):
                assert not ENGLISH.findall(text), f"{said!r} was answered {text!r}"


def test_the_words_looked_for_are_those_of_an_english_reply(tmp_path: Path) -> None:
    with conversation(tmp_path) as person:
        assert ENGLISH.findall(person.say("Our choir becomes the best night in town").text)

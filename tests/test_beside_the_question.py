"""What is told of other people, other times and other items, whatever the coach asks just now.

Each sentence goes where it belongs, nothing else of the plan changes, and the question that was
open is asked again.
"""

from datetime import date
from typing import Any

import pytest

from coach.coach import Coach
from coach.okr import Dependency, KeyResult, Plan, every_key_result
from coach.talk import Reply
from tests.staged import STAGES
from tests.talking import steps_of, talk_at


def besides(plan: Plan, *fields: str) -> dict[str, Any]:
    """The plan without some of its fields, and without what only the coach notes in it."""
    return plan.model_dump(exclude={*fields, "ignored", "visiting", "visiting_item", "skipped"})


def about(reply: Reply) -> str:
    """What the coach asks at the end of a reply; a plan that runs has no question."""
    return reply.asked.about if reply.asked else ""


def proofs_of(plan: Plan) -> list[KeyResult]:
    return [key_result for _, key_result in every_key_result(plan)]


def at_each(stages: tuple[str, ...], cases: list[tuple[Any, ...]]) -> list[Any]:
    """Each case at each stage."""
    return [pytest.param(asks, *case, id=f"{asks}: {case[1]}") for case in cases for asks in stages]


FEB = date(2027, 2, 14)
DEPENDENCIES = [
    ("en", "it depends on the mayor, she has to agree by 14 February", "The mayor", "Agree"),
    ("en", "we rely on the joiner for the shelves by 14 February", "The joiner", "The shelves"),
    ("en", "we're still waiting for the council to sign, by 14 February", "The council", "Sign"),
    ("en", "the bank has to approve the loan by 14 February", "The bank", "Approve the loan"),
    ("en", "depends on whether Rosa comes back by 14 February", "Rosa", "Comes back"),
    (
        "de",
        "das hängt von der Schreinerei ab, sie muss bis 14.2. liefern",
        "Schreinerei",
        "Liefern",
    ),
    ("de", "wir warten auf das Bauamt, es muss bis 14. Februar zustimmen", "Bauamt", "Zustimmen"),
    ("de", "hängt davon ab, ob die Stadt bis 14. Februar zahlt", "Stadt", "Zahlt"),
    ("de", "ich brauche die Liste vom Rektor bis 14. Februar", "Rektor", "Die Liste"),
    (
        "es",
        "dependemos de la alcaldía para el permiso antes del 14 de febrero",
        "La alcaldía",
        "El permiso",
    ),
    (
        "es",
        "hay que esperar a que Lucía mande las sillas antes del 14 de febrero",
        "Lucía",
        "Mande las sillas",
    ),
    ("es", "el ayuntamiento tiene que firmar antes del 14 de febrero", "El ayuntamiento", "Firmar"),
    (
        "fr",
        "tout dépend de la mairie, elle doit accepter avant le 14 février",
        "La mairie",
        "Accepter",
    ),
    ("fr", "on attend la réponse du menuisier avant le 14 février", "Menuisier", "La réponse"),
    ("fr", "il faut que Luc livre les chaises avant le 14 février", "Luc", "Livre les chaises"),
    (
        "pt",
        "dependemos da prefeitura para a licença até 14 de fevereiro",
        "Prefeitura",
        "A licença",
    ),
    (
        "pt",
        "preciso que a Joana mande as cadeiras até 14 de fevereiro",
        "A Joana",
        "Mande as cadeiras",
    ),
    ("pt", "o banco tem que aprovar o crédito até 14 de fevereiro", "O banco", "Aprovar o crédito"),
    ("zh", "要等镇政府2月14日前批准", "镇政府", "批准"),
    ("zh", "这取决于木匠，2月14日前要交货架", "木匠", "交货架"),
    ("zh", "银行必须在2月14日前放款", "银行", "放款"),
]


@pytest.mark.parametrize(("asks", "language", "said", "on", "what"), at_each(STAGES, DEPENDENCIES))
def test_whom_the_plan_depends_on_is_a_dependency_and_nothing_else(
    coach: Coach, asks: str, language: str, said: str, on: str, what: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    reply = talk.say(said)
    (needed,) = talk.plan.dependencies
    assert (needed.on, needed.what, needed.by) == (on, what, FEB)
    assert besides(talk.plan, "dependencies") == besides(before, "dependencies")
    assert about(reply) == {"dependencies": "thought"}.get(asks, asks), reply.text


IN_OTHER_WORDS = [
    ("en", "without the mayor's yes by 14 February nothing works", "The mayor"),
    ("en", "that's up to the council, they have to sign by 14 February", "The council"),
    ("en", "Rosa has to send me the list by 14 February", "Rosa"),
    ("en", "I can only start once the joiner has finished by 14 February", "The joiner"),
    ("en", "the council signs by 14 February", "The council"),
    ("en", "blocked by the council until 14 February", "The council"),
    ("de", "das liegt am Bauamt, es muss bis 14.2. zustimmen", "Bauamt"),
    ("de", "bis 14. Februar muss das Bauamt zustimmen", "Bauamt"),
    ("de", "der Vorstand entscheidet bis 14. Februar", "Vorstand"),
    ("fr", "la mairie répond avant le 14 février", "La mairie"),
    ("zh", "银行2月14日前批准", "银行"),
    ("de", "Jens muss mir bis 14. Februar die Maße schicken", "Jens"),
    ("de", "dafür muss die Stadt bis 14. Februar zahlen", "Stadt"),
    ("es", "Lucía tiene que mandarnos la lista antes del 14 de febrero", "Lucía"),
    ("es", "me falta el permiso del ayuntamiento antes del 14 de febrero", "Ayuntamiento"),
    ("fr", "Luc doit nous envoyer la liste avant le 14 février", "Luc"),
    ("fr", "il me faut l'accord de la mairie avant le 14 février", "La mairie"),
    ("pt", "a Joana tem que me mandar a lista até 14 de fevereiro", "Joana"),
    ("pt", "falta a licença da prefeitura até 14 de fevereiro", "Prefeitura"),
    ("zh", "小陈要在2月14日前把名单发给我", "小陈"),
    ("zh", "没有镇政府2月14日前批准就开不了工", "镇政府"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "on"),
    at_each(("key-results", "due", "more-actions"), IN_OTHER_WORDS),
)
def test_a_dependency_in_other_words_is_one(
    coach: Coach, asks: str, language: str, said: str, on: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    talk.say(said)
    assert [(needed.on, needed.by) for needed in talk.plan.dependencies] == [(on, FEB)]
    assert besides(talk.plan, "dependencies") == besides(before, "dependencies")


IN_TWO_TURNS = [
    ("en", "it depends on the mayor", "she must agree by 14 February", "Agree"),
    ("de", "das hängt vom Bauamt ab", "es muss bis 14. Februar zustimmen", "Zustimmen"),
    ("es", "depende del alcalde", "tiene que firmar antes del 14 de febrero", "Firmar"),
    ("fr", "ça dépend de la mairie", "elle doit accepter avant le 14 février", "Accepter"),
    ("pt", "depende da prefeitura", "ela tem que assinar até 14 de fevereiro", "Assinar"),
    ("zh", "取决于木匠", "他要在2月14日前交货架", "交货架"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "more", "what"),
    at_each(("key-results", "due", "more-actions", "done"), IN_TWO_TURNS),
)
def test_what_somebody_has_to_do_may_be_told_in_the_next_message(
    coach: Coach, asks: str, language: str, said: str, more: str, what: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    talk.say(said)
    talk.say(more)
    assert [(needed.what, needed.by) for needed in talk.plan.dependencies] == [(what, FEB)]
    assert besides(talk.plan, "dependencies") == besides(before, "dependencies")


NO_DEPENDENCIES = [
    ("en", "waiting list with 40 names by 30 June"),
    ("en", "ask the mayor for a permit by 14 February"),
    ("en", "families rely on our reading hours"),
    ("de", "Wartezeit höchstens 5 Minuten bis 30. Juni"),
    ("es", "llamar al alcalde antes del 14 de febrero"),
    ("fr", "moins d'attente au guichet"),
    ("pt", "ligar para a prefeitura até 14 de fevereiro"),
    ("zh", "2月14日前联系镇政府"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said"), at_each(("key-results", "more-actions"), NO_DEPENDENCIES)
)
def test_what_only_sounds_like_a_dependency_is_none(
    coach: Coach, asks: str, language: str, said: str
) -> None:
    talk = talk_at(coach, language, asks)
    talk.say(said)
    assert talk.plan.dependencies == ()


NOT_NOW = [
    ("en", "later: a coffee machine", ["A coffee machine"]),
    ("en", "maybe next year: a second branch, a book bus", ["A second branch", "A book bus"]),
    ("en", "the coffee machine can wait", ["The coffee machine"]),
    ("en", "the book bus not this year", ["The book bus"]),
    ("de", "später: eine Kaffeemaschine", ["Eine Kaffeemaschine"]),
    ("de", "vielleicht nächstes Jahr: ein Bücherbus", ["Ein Bücherbus"]),
    ("de", "die Kaffeemaschine kann warten", ["Die Kaffeemaschine"]),
    ("es", "más adelante: una cafetera", ["Una cafetera"]),
    ("es", "quizás el año que viene: un bibliobús", ["Un bibliobús"]),
    ("es", "la cafetera puede esperar", ["La cafetera"]),
    ("fr", "pas maintenant : une machine à café", ["Une machine à café"]),
    ("fr", "plus tard : un bibliobus", ["Un bibliobus"]),
    ("fr", "le bibliobus peut attendre", ["Le bibliobus"]),
    ("pt", "deixa pra depois: uma máquina de café", ["Uma máquina de café"]),
    ("pt", "mais tarde: um ônibus de livros", ["Um ônibus de livros"]),
    ("pt", "deixa a máquina de café pra depois", ["A máquina de café"]),
    ("zh", "以后再说：买咖啡机", ["买咖啡机"]),
    ("zh", "明年再说：开流动书车", ["开流动书车"]),
    ("zh", "买咖啡机先放一放", ["买咖啡机"]),
]


@pytest.mark.parametrize(("asks", "language", "said", "lines"), at_each(STAGES, NOT_NOW))
def test_what_is_put_off_is_on_the_not_now_list_and_nowhere_else(
    coach: Coach, asks: str, language: str, said: str, lines: list[str]
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    reply = talk.say(said)
    assert list(talk.plan.not_now) == [*before.not_now, *lines]
    assert besides(talk.plan, "not_now") == besides(before, "not_now")
    assert about(reply) == {"dependencies": "approval"}.get(asks, asks), reply.text


PUT_OFF = [
    ("en", "a garden: later", "A garden"),
    ("en", "let's put the garden off until next year", "The garden"),
    ("en", "some day a garden", "A garden"),
    ("de", "den Garten verschieben wir auf später", "Den Garten"),
    ("de", "der Garten kommt auf die Später-Liste", "Der Garten"),
    ("es", "dejamos el jardín para otro año", "El jardín"),
    ("fr", "on garde le jardin pour plus tard", "Le jardin"),
    ("pt", "o jardim fica pra depois", "O jardim"),
    ("zh", "暂时不考虑花园", "花园"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "line"), at_each(("objectives", "due", "more-actions"), PUT_OFF)
)
def test_what_is_put_off_in_other_words_is_on_the_list_too(
    coach: Coach, asks: str, language: str, said: str, line: str
) -> None:
    talk = talk_at(coach, language, asks)
    talk.say(said)
    assert talk.plan.not_now == (line,)


@pytest.mark.parametrize(
    ("asks", "language", "said"),
    at_each(
        ("due", "more-actions"),
        [
            ("en", "the second one can wait"),
            ("en", "the date can wait"),
            ("en", "longer hours later in the day"),
            ("de", "der Rest kann warten"),
            ("es", "la fecha puede esperar"),
            ("zh", "日期以后再说"),
        ],
    ),
)
def test_words_that_only_point_put_nothing_off(
    coach: Coach, asks: str, language: str, said: str
) -> None:
    talk = talk_at(coach, language, asks)
    talk.say(said)
    assert talk.plan.not_now == ()


HELPERS = [
    ("en", "Rosa does it", "Rosa"),
    ("en", "my sister does that", "My sister"),
    ("de", "Jens macht das", "Jens"),
    ("de", "das übernimmt meine Schwester", "Meine Schwester"),
    ("es", "lo hace Lucía", "Lucía"),
    ("es", "Lucía se encarga", "Lucía"),
    ("fr", "Luc s'en occupe", "Luc"),
    ("fr", "c'est Luc qui le fait", "Luc"),
    ("pt", "a Joana faz isso", "Joana"),
    ("zh", "小陈来做", "小陈"),
    ("zh", "这个由阿玲负责", "阿玲"),
    ("en", "give it to Rosa", "Rosa"),
    ("en", "owner: Rosa", "Rosa"),
    ("de", "zuständig: Jens", "Jens"),
    ("pt", "responsável: Joana", "Joana"),
    ("zh", "负责人：小陈", "小陈"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "who"), at_each(("more-actions", "action-when"), HELPERS)
)
def test_the_step_that_was_said_gets_its_helper(
    coach: Coach, asks: str, language: str, said: str, who: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = steps_of(talk.plan)
    reply = talk.say(said)
    assert [step.helper for step in steps_of(talk.plan)] == [who]
    assert [step.text for step in steps_of(talk.plan)] == [step.text for step in before]
    assert about(reply) == asks, reply.text
    assert who in reply.text


@pytest.mark.parametrize(("asks", "language", "said", "who"), at_each(STAGES[:6], HELPERS))
def test_who_does_it_is_asked_about_while_there_is_no_step(
    coach: Coach, asks: str, language: str, said: str, who: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    reply = talk.say(said)
    assert besides(talk.plan) == besides(before), who
    assert about(reply) == asks, reply.text


TWO_HELPERS = [
    ("en", "Rosa cleans the hall by 14 February, Kim paints the sign", ["Rosa", "Kim"]),
    ("en", "Rosa cleans the hall and Kim paints the sign", ["Rosa", "Kim"]),
    ("de", "Jens putzt den Saal, Kim malt das Schild", ["Jens", "Kim"]),
    ("es", "Lucía limpia la sala y Kim pinta el cartel", ["Lucía", "Kim"]),
    ("fr", "Luc nettoie la salle, Kim peint le panneau", ["Luc", "Kim"]),
    ("pt", "a Joana limpa a sala e o Rui pinta a placa", ["Joana", "Rui"]),
    ("zh", "小陈打扫大厅，阿玲画招牌", ["小陈", "阿玲"]),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "names"), at_each(("due", "more-actions"), TWO_HELPERS)
)
def test_two_people_have_a_step_each(
    coach: Coach, asks: str, language: str, said: str, names: list[str]
) -> None:
    talk = talk_at(coach, language, asks)
    talk.say(said)
    assert [step.helper for step in steps_of(talk.plan) if step.helper] == names


NOBODY = [
    ("en", "late repairs below 5 by 30 June"),
    ("en", "late repairs from 30 to 5 by 30 June"),
    ("en", "web orders online"),
    ("en", "phone calls a week"),
    ("de", "Lesen macht Freude"),
    ("es", "nueva compra de libros"),
    ("fr", "nouvelle commande de livres"),
    ("pt", "nova compra de livros"),
    ("zh", "员工独立负责"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said"), at_each(("key-results", "more-actions"), NOBODY)
)
def test_what_is_no_person_does_nothing(coach: Coach, asks: str, language: str, said: str) -> None:
    talk = talk_at(coach, language, asks)
    talk.say(said)
    assert not [step for step in steps_of(talk.plan) if step.helper]
    assert talk.plan.dependencies == ()


@pytest.mark.parametrize(
    ("said", "handle"),
    [
        ("Rosa does it", "O2.KR1.A1"),
        ("Rosa orders the lamps by 14 February", "O2.KR1"),
        ("order the lamps by 14 February, Rosa does it", "O2.KR1"),
    ],
)
def test_a_handle_says_afterwards_what_somebody_does(coach: Coach, said: str, handle: str) -> None:
    talk = talk_at(coach, "en", "done")
    talk.say(said)
    assert not [step for step in steps_of(talk.plan) if step.helper]
    talk.say(handle)
    helped = [step for step in talk.plan.objectives[1].key_results[0].actions if step.helper]
    assert [step.helper for step in helped] == ["Rosa"]


WITH_HELPERS = [
    (
        "en",
        "order the lamps by 14 February, Rosa does it",
        "Order the lamps by 14 February",
        "Rosa",
    ),
    ("en", "Rosa orders the lamps by 14 February", "Rosa orders the lamps by 14 February", "Rosa"),
    (
        "de",
        "die Lampen bestellen bis 14. Februar, Jens macht das",
        "Die Lampen bestellen bis 14. Februar",
        "Jens",
    ),
    (
        "de",
        "Jens bestellt die Lampen bis 14. Februar",
        "Jens bestellt die Lampen bis 14. Februar",
        "Jens",
    ),
    (
        "es",
        "comprar las lámparas antes del 14 de febrero, lo hace Lucía",
        "Comprar las lámparas antes del 14 de febrero",
        "Lucía",
    ),
    (
        "es",
        "Lucía compra las lámparas antes del 14 de febrero",
        "Lucía compra las lámparas antes del 14 de febrero",
        "Lucía",
    ),
    (
        "fr",
        "commander les lampes avant le 14 février, Luc s'en occupe",
        "Commander les lampes avant le 14 février",
        "Luc",
    ),
    (
        "fr",
        "Luc commande les lampes avant le 14 février",
        "Luc commande les lampes avant le 14 février",
        "Luc",
    ),
    (
        "pt",
        "comprar as lâmpadas até 14 de fevereiro, a Joana faz isso",
        "Comprar as lâmpadas até 14 de fevereiro",
        "Joana",
    ),
    (
        "pt",
        "a Joana compra as lâmpadas até 14 de fevereiro",
        "A Joana compra as lâmpadas até 14 de fevereiro",
        "Joana",
    ),
    ("zh", "2月14日前买灯，小陈负责", "2月14日前买灯", "小陈"),
    ("zh", "小陈2月14日前买灯", "小陈2月14日前买灯", "小陈"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "step", "who"), at_each(STAGES[2:8], WITH_HELPERS)
)
def test_a_step_told_with_who_does_it_is_one_step_with_its_helper(
    coach: Coach, asks: str, language: str, said: str, step: str, who: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    talk.say(said)
    new = steps_of(talk.plan)[len(steps_of(before)) :]
    assert [(one.text, one.helper, one.due) for one in new] == [(step, who, FEB)]
    assert talk.plan.dependencies == ()
    assert [proof.text for proof in proofs_of(talk.plan)] == [p.text for p in proofs_of(before)]
    assert [proof.due for proof in proofs_of(talk.plan)] == [p.due for p in proofs_of(before)]


@pytest.mark.parametrize(
    ("asks", "language", "said", "step", "who"),
    at_each(("objectives", "key-results", "dependencies"), WITH_HELPERS),
)
def test_where_no_key_result_holds_it_it_is_that_persons_part(
    coach: Coach, asks: str, language: str, said: str, step: str, who: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    talk.say(said)
    assert [(d.on, d.by) for d in talk.plan.dependencies] == [(who, FEB)], step
    assert besides(talk.plan, "dependencies") == besides(before, "dependencies")


IF_THEN = [
    ("en", "if it rains we read indoors", "Read indoors"),
    ("en", "if nobody comes by Easter, we go to the schools", "Go to the schools"),
    ("de", "wenn es regnet lesen wir drinnen", "Lesen drinnen"),
    ("de", "falls keiner kommt, gehen wir in die Schulen", "Gehen in die Schulen"),
    ("es", "si llueve, leemos dentro", "Leemos dentro"),
    ("fr", "s'il pleut on lit à l'intérieur", "On lit à l'intérieur"),
    ("pt", "se chover, lemos lá dentro", "Lemos lá dentro"),
    ("zh", "如果下雨就在馆里读", "在馆里读"),
    ("zh", "要是没人来，我们就去学校", "去学校"),
    ("en", "should it rain, we read indoors", "Read indoors"),
    ("en", "we read indoors if it rains", "Read indoors"),
    ("de", "bei Regen lesen wir drinnen", "Lesen drinnen"),
    ("de", "wir lesen drinnen, wenn es regnet", "Lesen drinnen"),
    ("es", "leemos dentro si llueve", "Leemos dentro"),
    ("fr", "on lit dedans s'il pleut", "On lit dedans"),
    ("pt", "lemos lá dentro se chover", "Lemos lá dentro"),
    ("zh", "下雨的话就在馆里读", "在馆里读"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "step"), at_each(("more-key-results", "number", "due"), IF_THEN)
)
def test_an_if_then_plan_replaces_no_key_result(
    coach: Coach, asks: str, language: str, said: str, step: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    reply = talk.say(said)
    (new,) = steps_of(talk.plan)
    assert new.text == step
    assert new.if_then.casefold() == said.casefold()
    bare = [p.model_copy(update={"actions": ()}) for p in proofs_of(talk.plan)]
    assert bare == proofs_of(before)
    assert about(reply) == asks, reply.text


@pytest.mark.parametrize(
    ("asks", "language", "said", "step"),
    at_each(("objectives", "key-results", "dependencies", "done"), IF_THEN),
)
def test_an_if_then_plan_without_a_step_is_asked_about(
    coach: Coach, asks: str, language: str, said: str, step: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    reply = talk.say(said)
    assert besides(talk.plan) == besides(before), step
    assert about(reply) == asks, reply.text


@pytest.mark.parametrize(
    ("asks", "language", "said", "step"), at_each(("more-actions", "action-when"), IF_THEN)
)
def test_an_if_then_plan_is_kept_with_the_step_in_work(
    coach: Coach, asks: str, language: str, said: str, step: str
) -> None:
    talk = talk_at(coach, language, asks)
    talk.say(said)
    (only,) = steps_of(talk.plan)
    assert only.if_then.casefold() == said.casefold(), step


def test_another_if_then_plan_of_a_step_is_kept_beside_the_first(coach: Coach) -> None:
    talk = talk_at(coach, "en", "more-actions")
    talk.say("if it rains we read indoors")
    talk.say("if nobody comes, we go to the schools")
    (only,) = steps_of(talk.plan)
    assert only.if_then == "If it rains we read indoors; If nobody comes, we go to the schools"


TASKS = [
    ("en", "move the shelves by 10 March, paint two rooms by 5 April", 2),
    ("en", "move the shelves by 10 March & paint two rooms by 5 April", 2),
    ("en", "move the shelves til 10 March and paint two rooms till 5 April", 2),
    ("en", "move the shelves by 10 March; paint two rooms by 5 April", 2),
    ("de", "Regale umstellen bis 10. März, zwei Räume streichen bis 5. April", 2),
    ("es", "mover los estantes antes del 10 de marzo, pintar dos salas antes del 5 de abril", 2),
    ("fr", "déplacer les étagères avant le 10 mars, peindre deux salles avant le 5 avril", 2),
    ("pt", "mover as estantes até 10 de março e pintar duas salas até 5 de abril", 2),
    ("zh", "3月10日前搬书架，4月5日前粉刷两间屋，4月9日前装好灯", 3),
    ("zh", "3月10日前搬书架、4月5日前粉刷两间屋、4月9日前装好灯", 3),
    ("en", "1) move the shelves by 10 March 2) paint two rooms by 5 April", 2),
    ("en", "move the shelves by 10 March then paint two rooms by 5 April", 2),
    ("de", "bis 10. März Regale umstellen, bis 5. April zwei Räume streichen", 2),
    ("fr", "d'ici le 10 mars déplacer les étagères, d'ici le 5 avril peindre deux salles", 2),
]
DAYS = [date(2027, 3, 10), date(2027, 4, 5), date(2027, 4, 9)]


@pytest.mark.parametrize(("asks", "language", "said", "count"), at_each(("key-results",), TASKS))
def test_dated_tasks_in_one_line_are_drafts_by_deliverable(
    coach: Coach, asks: str, language: str, said: str, count: int
) -> None:
    talk = talk_at(coach, language, asks)
    talk.say(said)
    assert [proof.due for proof in proofs_of(talk.plan)] == DAYS[:count]
    assert all(" til" not in proof.metric for proof in proofs_of(talk.plan))


@pytest.mark.parametrize(
    ("asks", "language", "said", "count"), at_each(("due", "actions", "more-actions"), TASKS)
)
def test_dated_tasks_in_one_line_are_steps_each_with_its_day(
    coach: Coach, asks: str, language: str, said: str, count: int
) -> None:
    talk = talk_at(coach, language, asks)
    known = len(steps_of(talk.plan))
    talk.say(said)
    assert [step.due for step in steps_of(talk.plan)[known:]] == DAYS[:count]


ANOTHER = [
    ("en", "tell the parents about it by 3 March", date(2027, 3, 3)),
    ("en", "hand out cards in the Friday market, from 8 January", None),
    ("de", "die Eltern einladen bis 3. März", date(2027, 3, 3)),
    ("es", "invitar a los padres antes del 3 de marzo", date(2027, 3, 3)),
    ("fr", "inviter les parents avant le 3 mars", date(2027, 3, 3)),
    ("pt", "convidar os pais até 3 de março", date(2027, 3, 3)),
    ("zh", "3月3日前邀请家长", date(2027, 3, 3)),
]


@pytest.mark.parametrize(("language", "said", "day"), ANOTHER)
def test_a_step_said_while_the_day_of_another_is_asked_is_one_of_its_own(
    coach: Coach, language: str, said: str, day: date | None
) -> None:
    talk = talk_at(coach, language, "action-when")
    first, *_ = before = steps_of(talk.plan)
    reply = talk.say(said)
    same, new = steps_of(talk.plan)
    assert [same] == before
    assert new.due == day
    assert reply.asked is not None
    assert (reply.asked.about, reply.asked.target) == ("action-when", first.id)


MEASURES = [
    ("en", "late returns from 50 to 20 by 1 December", (50, 20)),
    ("en", "saturday readings: 6 children come, I want 15 by 1 December", (6, 15)),
    ("de", "verspätete Rückgaben von 50 auf 20 senken", (50, 20)),
    ("es", "bajar las devoluciones tardías de 50 a 20", (50, 20)),
    ("fr", "les retours tardifs passent de 50 à 20", (50, 20)),
    ("pt", "baixar as devoluções atrasadas de 50 para 20", (50, 20)),
    ("zh", "逾期图书从500册降到200册", (500, 200)),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "ends"),
    at_each(("actions", "more-actions", "action-when"), MEASURES),
)
def test_a_measure_said_among_the_steps_is_a_key_result_of_the_objective_in_work(
    coach: Coach, asks: str, language: str, said: str, ends: tuple[float, float]
) -> None:
    talk = talk_at(coach, language, asks)
    before = steps_of(talk.plan)
    talk.say(said)
    assert steps_of(talk.plan) == before
    new = talk.plan.objectives[0].key_results[-1]
    assert (new.baseline, new.target) == ends
    assert len(talk.plan.objectives[1].key_results) == 1


OF_THE_CATALOGUE = [
    ("en", "web loans of audio books from 5 to 30", (5, 30)),
    ("de", "Webausleihen von Hörbüchern von 5 auf 30", (5, 30)),
    ("fr", "prêts en ligne de livres audio de 5 à 30", (5, 30)),
    ("zh", "网上借阅有声书从5本增加到30本", (5, 30)),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "ends"),
    at_each(("dependencies", "done"), OF_THE_CATALOGUE),
)
def test_a_measure_said_of_a_whole_plan_goes_to_the_objective_whose_words_it_has(
    coach: Coach, asks: str, language: str, said: str, ends: tuple[float, float]
) -> None:
    talk = talk_at(coach, language, asks)
    talk.say(said)
    new = talk.plan.objectives[1].key_results[-1]
    assert (new.baseline, new.target) == ends
    assert talk.plan.dependencies == ()


@pytest.mark.parametrize(("asks", "language", "said", "ends"), at_each(("done",), MEASURES))
def test_a_measure_that_belongs_to_none_waits_for_the_name_of_its_objective(
    coach: Coach, asks: str, language: str, said: str, ends: tuple[float, float]
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    talk.say(said)
    assert besides(talk.plan) == besides(before)
    talk.say("O2")
    new = talk.plan.objectives[1].key_results[-1]
    assert (new.baseline, new.target) == ends


def test_a_chinese_measure_of_something_else_does_not_overwrite_the_one_in_question(
    coach: Coach,
) -> None:
    talk = talk_at(coach, "zh", "due")
    (before,) = proofs_of(talk.plan)
    talk.say("逾期图书从500册降到200册")
    assert proofs_of(talk.plan)[0] == before
    assert proofs_of(talk.plan)[1].target == 200


OF_OTHERS = [
    ("en", "old readers 12 -> 30"),
    ("en", "we have 12 old readers and want 30 by 1 June"),
    ("de", "alte Leser von 12 auf 30"),
    ("es", "lectores ancianos de 12 a 30"),
    ("fr", "vieux lecteurs de 12 à 30"),
    ("pt", "leitores idosos de 12 para 30"),
    ("zh", "老年读者从12人增加到30人"),
    ("zh", "捐书从12本增加到30本"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said"), at_each(("more-key-results", "due"), OF_OTHERS)
)
def test_a_measure_that_shares_a_word_leaves_the_one_in_question_alone(
    coach: Coach, asks: str, language: str, said: str
) -> None:
    talk = talk_at(coach, language, asks)
    (before,) = proofs_of(talk.plan)
    talk.say(said)
    same, new = proofs_of(talk.plan)
    assert same == before
    assert (new.baseline, new.target) == (12, 30)


def test_the_same_measure_with_other_numbers_corrects_the_one_in_question(coach: Coach) -> None:
    talk = talk_at(coach, "en", "due")
    talk.say("young readers from 50 to 120 by 1 June")
    (proof,) = proofs_of(talk.plan)
    assert (proof.baseline, proof.target, proof.due) == (50, 120, date(2027, 6, 1))


BY_HANDLE = [
    ("en", "O1: paint the entrance and O2: broken links from 9 to 1", "Paint the entrance"),
    ("de", "O1: Eingang streichen und O2: kaputte Links von 9 auf 1", "Eingang streichen"),
    ("fr", "O1: peindre l'entrée et O2: liens morts de 9 à 1", "Peindre l'entrée"),
    ("zh", "O1：装修大门，O2：失效链接从9个降到1个", "装修大门"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said", "task"),
    at_each(("key-results", "more-key-results", "due", "more-actions", "done"), BY_HANDLE),
)
def test_parts_with_handles_go_each_to_its_objective(
    coach: Coach, asks: str, language: str, said: str, task: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan.objectives
    talk.say(said)
    first, second = talk.plan.objectives
    assert [first.text, second.text] == [o.text for o in before]
    below = [kr.text for kr in first.key_results] + [
        step.text for kr in first.key_results for step in kr.actions
    ]
    assert task in below
    assert second.key_results[-1].target == 1
    assert "O2" not in second.key_results[-1].text


SECOND = [
    ("en", "the second one: broken links from 9 to 1"),
    ("de", "das zweite: kaputte Links von 9 auf 1"),
    ("es", "el segundo: enlaces rotos de 9 a 1"),
    ("fr", "le deuxième : liens morts de 9 à 1"),
    ("pt", "o segundo: links quebrados de 9 para 1"),
    ("zh", "第二个：失效链接从9个降到1个"),
]


@pytest.mark.parametrize(
    ("asks", "language", "said"),
    at_each(("key-results", "more-key-results", "due", "more-actions", "done"), SECOND),
)
def test_what_is_said_for_the_second_objective_is_below_it(
    coach: Coach, asks: str, language: str, said: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan.objectives[0]
    talk.say(said)
    first, second = talk.plan.objectives
    assert first == before
    new = second.key_results[-1]
    assert (new.baseline, new.target) == (9, 1)
    assert ":" not in new.text
    assert "：" not in new.text


LAST = [
    (
        "en",
        ("order paint by 8 January", "tell the schools by 9 January", "30 June", "remove the last"),
    ),
    ("en", ("order paint by 8 January", "where are we?", "end of June", "delete the last one")),
    ("de", ("Farbe bestellen bis 8. Januar", "30. Juni", "streich das letzte")),
    ("es", ("comprar pintura antes del 8 de enero", "30 de junio", "borra lo último")),
    ("fr", ("acheter la peinture avant le 8 janvier", "30 juin", "supprime le dernier")),
    ("pt", ("comprar tinta até 8 de janeiro", "30 de junho", "apaga o último")),
    ("zh", ("1月8日前买油漆", "6月30日", "删除最后一个")),
]


@pytest.mark.parametrize(("language", "turns"), LAST, ids=[f"{c[0]}: {c[1][-1]}" for c in LAST])
def test_the_last_is_the_step_that_was_said_last_whatever_was_answered_since(
    coach: Coach, language: str, turns: tuple[str, ...]
) -> None:
    talk = talk_at(coach, language, "due")
    for said in turns[:-1]:
        talk.say(said)
    before = steps_of(talk.plan)
    assert before
    talk.say(turns[-1])
    assert steps_of(talk.plan) == before[:-1]
    assert len(proofs_of(talk.plan)) == 1


HEDGES = [
    ("en", "it depends on the weather"),
    ("de", "das hängt vom Wetter ab"),
    ("es", "depende del tiempo"),
    ("fr", "ça dépend de la météo"),
    ("pt", "depende do tempo"),
    ("zh", "要看天气"),
]


@pytest.mark.parametrize(("asks", "language", "said"), at_each(STAGES, HEDGES))
def test_what_nobody_can_be_asked_for_is_no_dependency(
    coach: Coach, asks: str, language: str, said: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    talk.say(said)
    assert besides(talk.plan) == besides(before)


BESIDE = [
    (
        "en",
        "readers over sixty from 10 to 30 by June. "
        "It depends on the mayor, she must agree by 14 February.",
    ),
    (
        "de",
        "Leser über sechzig von 10 auf 30 bis Juni. "
        "Das hängt von der Stadt ab, sie muss bis 14. Februar zustimmen.",
    ),
    ("zh", "老年读者6月前从10人增加到30人。要等镇政府2月14日前批准。"),
]


@pytest.mark.parametrize(("language", "said"), BESIDE, ids=[c[0] for c in BESIDE])
def test_a_measure_and_whom_it_depends_on_are_told_in_one_message(
    coach: Coach, language: str, said: str
) -> None:
    talk = talk_at(coach, language, "key-results")
    talk.say(said)
    (proof,) = proofs_of(talk.plan)
    assert (proof.baseline, proof.target) == (10, 30)
    assert [d.by for d in talk.plan.dependencies] == [FEB]
    assert all(isinstance(d, Dependency) for d in talk.plan.dependencies)

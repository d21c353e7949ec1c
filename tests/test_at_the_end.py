"""What is told at the last questions of a plan: what must not suffer, who is needed, and a yes."""

import pytest

from coach.coach import Coach
from coach.okr import Plan
from coach.wiring import LOCAL
from tests.staged import staged
from tests.talking import Conversation


def asking(coach: Coach, language: str, question: str) -> Conversation:
    """A talk about a plan of which everything is known but what this question asks for."""
    plan = staged(language, "dependencies")
    if question != "dependencies":
        plan = plan.model_copy(update={question.replace("-", "_"): ()})
    return Conversation(coach, coach.store.create_plan(LOCAL, plan))


def needed(plan: Plan) -> list[tuple[str, str]]:
    return [(one.on, one.what) for one in plan.dependencies]


@pytest.mark.parametrize(
    ("language", "said", "protected", "who"),
    [
        (
            "en",
            "my back and my weekends. also, without ruth, who keeps our books, we can't move",
            ("My back and my weekends",),
            [("Ruth", "Keeps our books")],
        ),
        (
            "en",
            "The choir. My Sundays. Nothing works without the caretaker.",
            ("The choir", "My Sundays"),
            [("The caretaker", "")],
        ),
        (
            "en",
            "peace in the team. we can't open before Olga checks the stairs",
            ("Peace in the team",),
            [("Olga", "Checks the stairs")],
        ),
        (
            "de",
            "die ruhe im haus. ach ja, ohne birgit, die unsere kasse führt, geht gar nichts",
            ("Die ruhe im haus",),
            [("Birgit", "Unsere kasse führt")],
        ),
        (
            "es",
            "la calma en la sala. por cierto, sin nuria, que lleva las cuentas, no avanzamos",
            ("La calma en la sala",),
            [("Nuria", "Lleva las cuentas")],
        ),
        (
            "fr",
            "le calme de la salle. ah, et sans Odile, qui tient la caisse, on n'avance pas",
            ("Le calme de la salle",),
            [("Odile", "Tient la caisse")],
        ),
        (
            "pt",
            "a calma da sala. aliás, sem a Rita, que cuida do caixa, não avançamos",
            ("A calma da sala",),
            [("Rita", "Cuida do caixa")],
        ),
        (
            "zh",
            "馆里的安静。对了，没有老周帮我们管账，我们就没法推进",
            ("馆里的安静",),
            [("老周", "帮我们管账")],
        ),
    ],
)
def test_what_must_not_suffer_and_who_is_needed_go_where_they_belong(
    coach: Coach, language: str, said: str, protected: tuple[str, ...], who: list[tuple[str, str]]
) -> None:
    talk = asking(coach, language, "health")
    talk.say(said)
    assert talk.plan.health == protected
    assert needed(talk.plan) == who


@pytest.mark.parametrize(
    ("said", "protected"),
    [
        ("sleep, friends, garden", ("Sleep", "Friends", "Garden")),
        (
            "my marriage and my son, who sits his exams",
            ("My marriage and my son, who sits his exams",),
        ),
        ("without tea I am no good", ("Without tea I am no good",)),
    ],
)
def test_what_is_protected_is_no_shred_of_a_sentence(
    coach: Coach, said: str, protected: tuple[str, ...]
) -> None:
    talk = asking(coach, "en", "health")
    talk.say(said)
    assert talk.plan.health == protected
    assert not talk.plan.dependencies


def test_what_is_left_out_may_begin_with_a_no(coach: Coach) -> None:
    talk = asking(coach, "en", "not-now")
    before = talk.plan.big_objective
    talk.say("no second branch in 2027")
    assert talk.plan.not_now == ("No second branch in 2027",)
    assert talk.plan.big_objective == before


@pytest.mark.parametrize(
    ("language", "said", "who", "by"),
    [
        ("en", "ruth, she has to mend the site by 20 January", ("Ruth", "Mend the site"), "20"),
        ("en", "just on the vicar for the key", ("The vicar", "The key"), ""),
        (
            "de",
            "birgit, die muss die kasse zählen bis 20. januar",
            ("Birgit", "Die kasse zählen"),
            "20",
        ),
        ("de", "von der gemeinde wegen der stühle", ("Gemeinde", "Der stühle"), ""),
        (
            "es",
            "de Nuria, tiene que pintar la sala antes del 20 de enero",
            ("Nuria", "Pintar la sala"),
            "20",
        ),
        (
            "fr",
            "d'Odile, elle doit peindre la salle d'ici le 20 janvier",
            ("Odile", "Peindre la salle"),
            "20",
        ),
        (
            "pt",
            "da Rita, ela tem que pintar a sala até 20 de janeiro",
            ("Rita", "Pintar a sala"),
            "20",
        ),
        ("zh", "老周，他要在1月20日前粉刷大厅", ("老周", "粉刷大厅"), "20"),
    ],
)
def test_who_has_to_do_what_is_told_in_small_letters_too(
    coach: Coach, language: str, said: str, who: tuple[str, str], by: str
) -> None:
    talk = asking(coach, language, "dependencies")
    talk.say(said)
    assert needed(talk.plan) == [who]
    day = talk.plan.dependencies[0].by
    assert (str(day.day) if day else "") == by


@pytest.mark.parametrize(
    ("language", "said", "who"),
    [
        ("en", "we rely on tilda for the chairs. then the review", ("Tilda", "The chairs")),
        (
            "de",
            "wir hängen von Tilda ab wegen der Stühle. dann den review",
            ("Tilda", "Der Stühle"),
        ),
        ("es", "dependemos de Tilda para las sillas. luego la revisión", ("Tilda", "Las sillas")),
        (
            "fr",
            "on dépend de Tilda pour les chaises. ensuite la relecture",
            ("Tilda", "Les chaises"),
        ),
        ("pt", "dependemos da Tilda para as cadeiras. depois a revisão", ("Tilda", "As cadeiras")),
        ("zh", "我们靠李姐借椅子。然后看整个计划", ("李姐", "借椅子")),
    ],
)
def test_where_to_go_next_is_no_word_of_who_is_needed(
    coach: Coach, language: str, said: str, who: tuple[str, str]
) -> None:
    talk = asking(coach, language, "dependencies")
    reply = talk.say(said)
    assert needed(talk.plan) == [who]
    assert "**" in reply.text, "the review of the whole plan"


TAKEN = [
    ("en", "fine, that's our plan"),
    ("en", "nothing else. I'm happy with the plan as it is"),
    ("en", "alright, let's go with it"),
    ("de", "gut, wir nehmen den plan so"),
    ("de", "sonst nichts, der plan steht"),
    ("de", "na gut, so machen wir's"),
    ("es", "bien, nos quedamos con el plan así"),
    ("es", "nada más. este es nuestro plan"),
    ("fr", "bon, on garde le plan comme ça"),
    ("fr", "rien d'autre, ce plan me convient"),
    ("pt", "bom, ficamos com o plano assim"),
    ("pt", "mais nada, esse é o nosso plano"),
    ("zh", "好，就按这个计划办"),
    ("zh", "行，这个计划可以了"),
]


@pytest.mark.parametrize("question", ["health", "not-now", "dependencies"])
@pytest.mark.parametrize(("language", "said"), TAKEN)
def test_a_plan_is_taken_in_any_words(
    coach: Coach, language: str, said: str, question: str
) -> None:
    talk = asking(coach, language, question)
    lists = (talk.plan.health, talk.plan.not_now, talk.plan.dependencies)
    talk.say(said)
    assert talk.plan.approved
    assert (talk.plan.health, talk.plan.not_now, talk.plan.dependencies) == lists


@pytest.mark.parametrize(
    "said",
    [
        "is that my plan now?",
        "I'd take the plan if my boss agrees",
        "the plan needs another look",
        "I don't like the plan",
    ],
)
def test_whoever_doubts_takes_nothing(coach: Coach, said: str) -> None:
    talk = asking(coach, "en", "not-now")
    talk.say(said)
    assert not talk.plan.approved


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "ruth has to mend the site by 20 January, otherwise I'm happy with the plan"),
        ("de", "birgit, die muss die kasse zählen bis 20. januar. sonst passt der plan"),
    ],
)
def test_an_approval_drops_nobody_who_is_told_with_it(
    coach: Coach, language: str, said: str
) -> None:
    talk = asking(coach, language, "dependencies")
    talk.say(said)
    assert len(talk.plan.dependencies) == 1
    assert talk.plan.approved


def test_that_is_all_ends_the_answer_and_not_the_next_question(coach: Coach) -> None:
    plan = staged("en", "dependencies").model_copy(update={"health": (), "not_now": ()})
    talk = Conversation(coach, coach.store.create_plan(LOCAL, plan))
    first = talk.say("hello")
    asked = first.asked.about if first.asked else ""
    reply = talk.say("my Sundays, that's all")
    assert talk.plan.health or talk.plan.not_now
    assert reply.asked
    assert reply.asked.about != asked
    assert "Skipped" not in reply.text


@pytest.mark.parametrize(
    ("language", "said", "piece"),
    [
        ("en", "the vicar lends us the key, is that a dependency?", "is a dependency"),
        (
            "de",
            "die gemeinde leiht uns stühle, ist das eine abhängigkeit?",
            "ist eine Abhängigkeit",
        ),
    ],
)
def test_what_a_dependency_is_is_answered(
    coach: Coach, language: str, said: str, piece: str
) -> None:
    talk = asking(coach, language, "dependencies")
    assert piece in talk.say(said).text
    assert not talk.plan.dependencies


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "no, nobody else"),
        ("de", "nein, sonst niemand"),
        ("es", "no, nadie más"),
        ("fr", "non, personne d'autre"),
        ("pt", "não, mais ninguém"),
        ("zh", "没有，没别人了"),
    ],
)
def test_nobody_else_is_nobody(coach: Coach, language: str, said: str) -> None:
    talk = asking(coach, language, "dependencies")
    talk.say(said)
    assert not talk.plan.dependencies


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("en", "without Ruth, who keeps our books, I can't pay anybody", "she says yes by 9 March"),
        (
            "de",
            "ohne Birgit, die die Kasse führt, geht nichts",
            "bis 9. März sagt sie Bescheid",
        ),
        (
            "es",
            "sin Nuria, que lleva la caja, no pago nada",
            "ella firma antes del 9 de marzo",
        ),
        ("pt", "sem a Rita, que cuida do caixa, não pago nada", "até 9 de março ela confirma"),
    ],
)
def test_the_day_of_who_was_told_last_is_no_thing_by_itself(
    coach: Coach, language: str, first: str, then: str
) -> None:
    talk = asking(coach, language, "health")
    talk.say(first)
    assert len(needed(talk.plan)) == 1
    lists = (talk.plan.health, talk.plan.not_now, len(talk.plan.dependencies))
    talk.say(then)
    assert str(talk.plan.dependencies[0].by) == "2027-03-09"
    assert (talk.plan.health, talk.plan.not_now, len(talk.plan.dependencies)) == lists


def test_two_on_whom_a_plan_depends_are_two(coach: Coach) -> None:
    talk = asking(coach, "en", "dependencies")
    talk.say("the printer, 500 cards by 28 February, and my brother for the van")
    assert needed(talk.plan) == [("The printer", "500 cards"), ("My brother", "The van")]
    assert [str(one.by or "") for one in talk.plan.dependencies] == ["2027-02-28", ""]

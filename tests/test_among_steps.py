"""What is told among the steps: who does one, a handle that nothing has, where the next ones go."""

from datetime import date

import pytest

from coach.coach import Coach
from coach.okr import every_key_result
from coach.wiring import LOCAL
from tests.staged import staged
from tests.talking import Conversation, steps_of, talk_at


@pytest.mark.parametrize("asks", ["more-actions", "action-when"])
@pytest.mark.parametrize(
    ("language", "said", "me"),
    [
        ("en", "I do that one", "me"),
        ("en", "I'll do it all myself", "me"),
        ("de", "mach ich alles allein", "ich"),
        ("de", "die mach ich selber", "ich"),
        ("es", "eso lo hago yo", "yo"),
        ("fr", "celle-là, c'est moi qui la fais", "moi"),
        ("pt", "essa eu faço", "eu"),
        ("zh", "这一步我自己来做", "我"),
    ],
)
def test_what_somebody_does_themselves_is_theirs_and_no_step(
    coach: Coach, language: str, said: str, me: str, asks: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = steps_of(talk.plan)
    talk.say(said)
    assert [(s.text, s.helper) for s in steps_of(talk.plan)] == [(s.text, me) for s in before]


@pytest.mark.parametrize("asks", ["more-actions", "action-when"])
@pytest.mark.parametrize(
    ("language", "said", "words", "me"),
    [
        ("en", "print 200 posters by 20 February. I'll do that myself", "Print 200 posters", "me"),
        (
            "de",
            "die plakate drucken bis 20. februar. mach ich alles selber",
            "Die plakate drucken",
            "ich",
        ),
        (
            "es",
            "imprimir los carteles antes del 20 de febrero. lo hago todo yo",
            "Imprimir los carteles",
            "yo",
        ),
        (
            "fr",
            "imprimer les affiches d'ici le 20 février. je fais tout moi-même",
            "Imprimer les affiches",
            "moi",
        ),
        (
            "pt",
            "imprimir os cartazes até 20 de fevereiro. faço tudo sozinha",
            "Imprimir os cartazes",
            "eu",
        ),
        ("zh", "2月20日前打印海报。都是我自己做", "2月20日前打印海报", "我"),
    ],
)
def test_who_does_a_step_behind_it_is_none_of_its_words(
    coach: Coach, language: str, said: str, words: str, me: str, asks: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = steps_of(talk.plan)
    talk.say(said)
    *others, new = steps_of(talk.plan)
    assert others == before
    assert new.text.startswith(words)
    assert (new.helper, new.due) == (me, date(2027, 2, 20))


@pytest.mark.parametrize("asks", ["more-actions", "action-when"])
@pytest.mark.parametrize(
    ("language", "said", "first", "second"),
    [
        ("en", "pavel builds the stall and rosa paints it by 4 May", "Pavel", "Rosa"),
        ("de", "pavel baut den stand und rosa bemalt ihn bis 4. mai", "Pavel", "Rosa"),
        ("es", "pavel hace el puesto y rosa lo pinta antes del 4 de mayo", "Pavel", "Rosa"),
        ("fr", "pavel fait le stand et rosa le peint d'ici le 4 mai", "Pavel", "Rosa"),
        ("pt", "pavel faz a barraca e rosa pinta até 4 de maio", "Pavel", "Rosa"),
        ("zh", "小吴做摊位，小罗5月4日前画招牌", "小吴", "小罗"),
    ],
)
def test_two_who_each_do_something_are_two_steps_in_small_letters_too(
    coach: Coach, language: str, said: str, first: str, second: str, asks: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = steps_of(talk.plan)
    talk.say(said)
    told = steps_of(talk.plan)[len(before) :]
    assert steps_of(talk.plan)[: len(before)] == before
    assert [(s.helper, s.due) for s in told] == [(first, None), (second, date(2027, 5, 4))]


@pytest.mark.parametrize("asks", ["more-actions", "action-when"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "A6 is mine, by 9 May"),
        ("en", "the owner of A8 is me"),
        ("en", "A4: Rosa, 9 May"),
        ("de", "A6 mach ich, bis 9. Mai"),
        ("es", "A6 lo hace Rosa"),
        ("fr", "A6 c'est moi, avant le 9 mai"),
        ("pt", "A6 é minha, até 9 de maio"),
        ("zh", "A6归我，5月9日前"),
    ],
)
def test_a_step_that_is_not_there_is_told_to_be_missing_and_nothing_is_noted(
    coach: Coach, language: str, said: str, asks: str
) -> None:
    talk = talk_at(coach, language, asks)
    before = talk.plan
    reply = talk.say(said)
    assert talk.plan == before
    assert "O1.KR1.A" in reply.text
    assert "A1" in reply.text


@pytest.mark.parametrize(
    ("language", "said", "first", "second"),
    [
        (
            "en",
            "next. for web loans: a page for parents by 3 March and ask the town for a link",
            "A page for parents",
            "Ask the town",
        ),
        (
            "de",
            "reicht. weiter. bei webausleihen: eine seite bauen bis 3. märz, und die stadt fragen",
            "Eine seite bauen",
            "Die stadt fragen",
        ),
        (
            "es",
            "siguiente. para préstamos web: hacer un sitio antes del 3 de marzo y llamar al pueblo",
            "Hacer un sitio",
            "Llamar al pueblo",
        ),
        (
            "pt",
            "próximo. para empréstimos na web: fazer um site até 3 de março e ligar para a cidade",
            "Fazer um site",
            "Ligar para a cidade",
        ),
        (
            "zh",
            "下一个。网上借阅：3月3日前做一个页面，给镇里打电话",
            "3月3日前做一个页面",
            "给镇里",
        ),
    ],
)
def test_steps_go_to_what_they_are_said_to_be_for_behind_a_next(
    coach: Coach, language: str, said: str, first: str, second: str
) -> None:
    talk = talk_at(coach, language, "more-actions")
    before = [len(k.actions) for _, k in every_key_result(talk.plan)]
    reply = talk.say(said)
    proofs = [k for _, k in every_key_result(talk.plan)]
    assert len(proofs[0].actions) == before[0]
    assert [step.due for step in proofs[1].actions] == [date(2027, 3, 3), None]
    assert proofs[1].actions[0].text.startswith(first)
    assert proofs[1].actions[1].text.startswith(second)
    assert reply.asked is not None
    assert reply.asked.target == proofs[1].actions[1].id, "its day is asked for"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "print thirty posters by 4 May. for the two schools: by 10 February"),
        ("de", "plakate drucken bis 4. mai. für die zwei schulen: bis 10. februar"),
    ],
)
def test_the_day_of_another_step_behind_a_new_one_is_no_step(
    coach: Coach, language: str, said: str
) -> None:
    plan = staged(language, "more-actions")
    talk = Conversation(coach, coach.store.create_plan(LOCAL, plan))
    talk.say({"en": "ask the two schools", "de": "die zwei schulen fragen"}[language])
    before = len(steps_of(talk.plan))
    talk.say(said)
    told = steps_of(talk.plan)
    assert len(told) == before + 1
    assert told[before - 1].due == date(2027, 2, 10)
    assert told[-1].due == date(2027, 5, 4)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "new shelves for the cellar by 3 March"),
        ("de", "10 Vereine anschreiben bis Ende Februar"),
        ("zh", "2月20日前打印海报"),
    ],
)
def test_a_day_is_not_taken_from_what_names_something_else(
    coach: Coach, language: str, said: str
) -> None:
    talk = talk_at(coach, language, "action-when")
    before = steps_of(talk.plan)
    reply = talk.say(said)
    assert steps_of(talk.plan)[: len(before)] == before
    assert said[1:6] in reply.text, "it is a step, or whether it is one is asked"


@pytest.mark.parametrize(
    ("language", "said", "source"),
    [
        ("en", "the school office keeps the list, Mrs Bell mails it monthly", "the school office"),
        ("en", "our treasurer sends me the sheet every month", "our treasurer"),
        ("de", "die Liste führt das Rathaus, Frau Bell schickt sie monatlich", "die liste führt"),
        ("es", "la lista la lleva el colegio, me la manda cada mes", "la lista la lleva"),
        ("fr", "la mairie tient le registre, elle l'envoie chaque mois", "la mairie tient"),
        ("pt", "a escola mantém a planilha e manda todo mês", "a escola mantém"),
        ("zh", "学校有登记簿，周老师每月发给我", "学校有登记簿"),
    ],
)
def test_who_keeps_the_list_is_where_a_number_is_read(
    coach: Coach, language: str, said: str, source: str
) -> None:
    plan = staged(language, "more-key-results")
    proof = plan.objectives[0].key_results[0].model_copy(update={"source": ""})
    first = plan.objectives[0].model_copy(update={"key_results": (proof,)})
    plan = plan.model_copy(update={"objectives": (first, *plan.objectives[1:])})
    talk = Conversation(coach, coach.store.create_plan(LOCAL, plan))
    talk.say(said)
    proofs = talk.plan.objectives[0].key_results
    assert len(proofs) == 1
    assert proofs[0].source.casefold().startswith(source)
    assert not talk.plan.dependencies


def test_a_source_behind_a_measure_is_that_of_this_measure(coach: Coach) -> None:
    talk = talk_at(coach, "en", "more-key-results")
    talk.say("reading hours from 2 to 6 by 30 June. the caretaker keeps the list, Ann mails it")
    hours = talk.plan.objectives[0].key_results[-1]
    assert (hours.baseline, hours.target) == (2, 6)
    assert hours.source == "The caretaker keeps the list, Ann mails it"
    talk.say("tents lent from 0 to 4 by 30 June, it's in the loan book")
    assert talk.plan.objectives[0].key_results[-1].source == "In the loan book"


@pytest.mark.parametrize(
    ("language", "said", "who"),
    [
        ("en", "a loyalty card by 1 March, my niece draws", "My niece"),
        ("de", "eine Kundenkarte bis 1. März, meine Nichte zeichnet", "Meine Nichte"),
        ("es", "una tarjeta antes del 1 de marzo, mi sobrina dibuja", "Mi sobrina"),
        ("fr", "une carte d'ici le 1er mars, ma nièce dessine", "Ma nièce"),
        ("pt", "um cartão até 1 de março, minha sobrinha desenha", "Minha sobrinha"),
        ("en", "a loyalty card by 1 March, my younger niece", "My younger niece"),
    ],
)
def test_what_somebody_does_is_no_part_of_their_name(
    coach: Coach, language: str, said: str, who: str
) -> None:
    talk = talk_at(coach, language, "more-actions")
    talk.say(said)
    assert steps_of(talk.plan)[-1].helper == who
    assert steps_of(talk.plan)[-1].due == date(2027, 3, 1)


@pytest.mark.parametrize(
    ("language", "said", "then"),
    [
        ("en", "charge half in advance from 1 February", "until the end of December"),
        ("de", "die Hälfte im Voraus verlangen ab 1. Februar", "bis Ende Dezember"),
        ("pt", "cobrar metade adiantado a partir de 1 de fevereiro", "até o fim de dezembro"),
    ],
)
def test_a_step_does_not_end_before_it_begins(
    coach: Coach, language: str, said: str, then: str
) -> None:
    talk = talk_at(coach, language, "more-actions")
    talk.say(said)
    talk.say(then)
    assert steps_of(talk.plan)[-1].due == date(2027, 12, 31)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "change the day of the phone call to 12 February"),
        ("de", "ändere den Termin vom Anruf auf 12. Februar"),
        ("pt", "muda o dia da ligação pra 12 de fevereiro"),
        ("en", "change the text of the letter: a letter with a map"),
        ("es", "cambia el texto de la carta: carta con mapa"),
    ],
)
def test_an_order_on_what_is_not_there_is_no_step(coach: Coach, language: str, said: str) -> None:
    talk = talk_at(coach, language, "more-actions")
    before = steps_of(talk.plan)
    talk.say(said)
    assert steps_of(talk.plan) == before


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "comes off the card reader"),
        ("de", "kommt aus der Kasse"),
        ("es", "sale del datáfono"),
        ("fr", "ça vient de la caisse"),
        ("pt", "vem da maquininha"),
        ("zh", "从收银机来的"),
        ("pt", "tá no caderno da recepção, a Bia anota"),
        ("es", "está apuntado en la libreta, lo lleva Ana"),
    ],
)
def test_where_a_number_comes_from_in_any_words(coach: Coach, language: str, said: str) -> None:
    plan = staged(language, "more-key-results")
    proof = plan.objectives[0].key_results[0].model_copy(update={"source": ""})
    first = plan.objectives[0].model_copy(update={"key_results": (proof,)})
    plan = plan.model_copy(update={"objectives": (first, *plan.objectives[1:])})
    talk = Conversation(coach, coach.store.create_plan(LOCAL, plan))
    talk.say(said)
    assert len(talk.plan.objectives[0].key_results) == 1
    assert talk.plan.objectives[0].key_results[0].source
    assert not talk.plan.dependencies


@pytest.mark.parametrize(
    ("language", "said", "who"),
    [
        ("en", "ruth, she has to mend the gate by 20 January", ("Ruth", "Mend the gate")),
        ("de", "birgit, die muss das tor richten bis 20. januar", ("Birgit", "Das tor richten")),
        ("es", "nuria, ella tiene que pintar la puerta", ("Nuria", "Pintar la puerta")),
        ("fr", "odile, elle doit peindre la porte", ("Odile", "Peindre la porte")),
        ("pt", "rita, ela tem que pintar a porta", ("Rita", "Pintar a porta")),
    ],
)
def test_who_has_to_do_something_is_needed_also_among_the_steps(
    coach: Coach, language: str, said: str, who: tuple[str, str]
) -> None:
    talk = talk_at(coach, language, "more-actions")
    before = steps_of(talk.plan)
    talk.say(said)
    assert steps_of(talk.plan) == before
    assert [(one.on, one.what) for one in talk.plan.dependencies] == [who]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "on to the last look"),
        ("de", "weiter zum letzten Blick"),
        ("es", "vamos a la última mirada"),
        ("fr", "passons au dernier regard"),
        ("pt", "vamos para o último olhar"),
        ("zh", "做最后检查"),
    ],
)
def test_the_last_look_is_gone_to_in_the_words_of_the_coach(
    coach: Coach, language: str, said: str
) -> None:
    talk = talk_at(coach, language, "more-actions")
    before = steps_of(talk.plan)
    reply = talk.say(said)
    assert steps_of(talk.plan) == before
    assert talk.plan.visiting == "review"
    assert reply.asked is not None
    assert reply.asked.about != "more-actions"


def test_lines_among_which_are_orders_are_no_steps(coach: Coach) -> None:
    talk = talk_at(coach, "en", "more-actions")
    talk.say("ask the two schools by 1 March")
    talk.say("rename O1.KR1.A1 to: paint both corners\nO1.KR1.A2 is done by Olga")
    first, second = steps_of(talk.plan)
    assert first.text == "Paint both corners"
    assert second.helper == "Olga"


def test_a_small_word_ahead_of_the_new_words_is_none_of_them(coach: Coach) -> None:
    talk = talk_at(coach, "en", "more-actions")
    talk.say("call the first step just: paint both corners")
    assert [step.text for step in steps_of(talk.plan)] == ["Paint both corners"]


def test_a_step_that_is_not_there_gives_its_day_to_no_other(coach: Coach) -> None:
    talk = talk_at(coach, "fr", "action-when")
    before = steps_of(talk.plan)
    reply = talk.say("A9 c'est pour Rosa, avant le 9 mai")
    assert steps_of(talk.plan) == before
    assert "A9" in reply.text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "clean the cellar by 15 February, and sweep the yard by 20 March. I do it all myself",
        ),
        (
            "de",
            "den keller räumen bis 15. februar und bis 20. märz streichen. mach ich alles selber",
        ),
    ],
)
def test_who_does_it_all_does_each(coach: Coach, language: str, said: str) -> None:
    talk = talk_at(coach, language, "more-actions")
    before = len(steps_of(talk.plan))
    talk.say(said)
    told = steps_of(talk.plan)[before:]
    assert len({step.helper for step in told} - {""}) == 1
    assert all(step.helper for step in told)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "fine, that's my plan"), ("de", "passt, ich nehm den plan so")],
)
def test_a_plan_taken_among_the_steps_is_that_of_the_key_result(
    coach: Coach, language: str, said: str
) -> None:
    talk = talk_at(coach, language, "more-actions")
    talk.say(said)
    assert not talk.plan.approved
    assert all(step.approved for step in steps_of(talk.plan))
    talk.say(said)
    assert not talk.plan.approved, "the second key result has no step yet"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I count them in the client file, Lea keeps it"),
        ("de", "ich zähle sie in der Kundenliste, Lea führt sie"),
        ("es", "los cuento en el fichero, Lea lo lleva"),
        ("fr", "je les compte dans le fichier, Léa le tient"),
    ],
)
def test_who_keeps_the_place_of_a_number_is_no_dependency(
    coach: Coach, language: str, said: str
) -> None:
    talk = talk_at(coach, language, "more-key-results")
    talk.say(said)
    assert not talk.plan.dependencies
    assert len(talk.plan.objectives[0].key_results) == 1
    assert talk.plan.objectives[0].key_results[0].source[-6:] in said


@pytest.mark.parametrize(
    ("language", "said", "me"),
    [
        ("en", "Rosa does the reading corner, I do the schools", "me"),
        ("de", "rosa macht die leseecke, ich mach die schulen", "ich"),
        ("es", "rosa hace el rincón, yo hago las escuelas", "yo"),
        ("fr", "rosa fait le coin lecture, je fais les écoles", "moi"),
        ("pt", "rosa faz o canto, eu faço as escolas", "eu"),
    ],
)
def test_steps_that_are_there_are_shared_out_by_their_words(
    coach: Coach, language: str, said: str, me: str
) -> None:
    plan = staged(language, "dependencies").model_copy(update={"approved": False})
    first = plan.objectives[0].key_results[0]
    plain = tuple(step.model_copy(update={"approved": False}) for step in first.actions)
    open_ = plan.objectives[0].model_copy(
        update={"key_results": (first.model_copy(update={"actions": plain}),)}
    )
    plan = plan.model_copy(update={"objectives": (open_,), "health": ("x",)})
    talk = Conversation(coach, coach.store.create_plan(LOCAL, plan))
    before = [step.text for step in steps_of(talk.plan)]
    talk.say(said)
    assert [step.text for step in steps_of(talk.plan)] == before
    corner, schools = steps_of(talk.plan)
    assert corner.helper in ("Rosa", "小罗")
    assert schools.helper == me


@pytest.mark.parametrize(
    ("language", "first", "second", "said"),
    [
        ("en", "order the lamps by 3 March", "paint the shelf by 5 May",
         "if the lamps arrive late I ring the other shop"),
        ("fr", "commander les lampes d'ici le 3 mars", "peindre l'étagère d'ici le 5 mai",
         "si les lampes arrivent en retard j'appelle l'autre magasin"),
        ("pt", "encomendar as lâmpadas até 3 de março", "pintar a estante até 5 de maio",
         "se as lâmpadas atrasarem eu ligo pra outra loja"),
    ],
)  # fmt: skip
def test_what_comes_in_between_is_kept_with_the_step_that_it_names(
    coach: Coach, language: str, first: str, second: str, said: str
) -> None:
    talk = talk_at(coach, language, "more-actions")
    talk.say(first)
    talk.say(second)
    talk.say(said)
    lamps, shelf = steps_of(talk.plan)[-2:]
    assert lamps.if_then.casefold() == said.casefold()
    assert not shelf.if_then

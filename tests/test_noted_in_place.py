"""What a model notes, at its place, on its day and only as far as it was agreed to."""

from datetime import date
from typing import Any

import pytest

from coach.edits import (
    AddKeyResult,
    Approve,
    GoTo,
    Past,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    Skip,
    Undo,
    apply,
)
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.by_model import ModelInterpreter
from coach.interpret.ear.consent import agrees
from coach.interpret.ear.heard import Heard
from coach.interpret.guarding.understood import ChangeByModel, Understood
from coach.okr import (
    Action,
    BigObjective,
    KeyResult,
    Objective,
    Period,
    Plan,
    Stage,
    numbered,
    place_at,
)
from coach.respond.claiming import false_claim
from coach.respond.elliptic import how_many
from coach.respond.made import Made
from coach.review.believing import Words
from coach.scripted import ScriptedModel
from coach.talk import Asked, Talk
from tests.talking import TODAY

Change = dict[str, Any]
PLAN = numbered(
    Plan(
        big_objective=BigObjective(text="The choir fills the hall", approved=True),
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        objectives=(
            Objective(
                text="newcomers dare to sing among people",
                key_results=(
                    KeyResult(
                        text="newcomers who stay: from 3 to 9",
                        baseline=3,
                        target=9,
                        actions=(
                            Action(text="Ida tunes the piano", due=date(2027, 2, 8), helper="Ida"),
                            Action(text="print the song sheets"),
                        ),
                    ),
                ),
            ),
            Objective(text="concerts sell out"),
        ),
    )
)


def at(handle: str) -> int:
    place = place_at(PLAN, handle)
    assert place is not None
    return place.item.id


def asked(about: str, handle: str) -> Talk:
    return Talk(asked=Asked(question=about, about=about, target=at(handle)))


def hear(text: str, talk: Talk, *changes: Change, plan: Plan = PLAN) -> Heard:
    understood = Understood(changes=tuple(ChangeByModel(**c) for c in changes))
    model = ScriptedModel([understood])
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(text, plan, Past(), talk, TODAY)
    model.finish()
    return heard


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("tickets for the may concert: 120 people now, 200 by 31 May, I give it a 4", "O2"),
        ("we had 2 last year: 120 people now, 200 by 31 May. Bo counts them", "O2"),
        ("for those who dare to sing: 120 people now, 200 by 31 May", "O1"),
        ("120 people now, 200 by 31 May. Then on to those who dare to sing", "O2"),
        ("under O1 please: 120 people now, 200 by 31 May", "O1"),
    ],
)
def test_a_key_result_goes_below_the_objective_that_was_asked_about(text: str, home: str) -> None:
    change = {"do": "add-key-result", "item": "O1", "text": "120 people now, 200 by 31 May"}
    heard = hear(text, asked("key-results", "O2"), change)
    (edit,) = (e for e in heard.edits if isinstance(e, AddKeyResult))
    assert edit.objective == at(home)


def test_what_is_told_under_the_handle_of_an_objective_goes_below_it() -> None:
    text = (
        "O1 is a stretch. For O2: concerts that sell out, 2 now, 6 by June. A 5. And seats that"
        " stay empty, 40 today, 10 by the end of May, I just look"
    )
    one = {"do": "add-key-result", "item": "O2", "text": "concerts that sell out, 2 now, 6 by June"}
    other = {"do": "add-key-result", "item": "O1",
             "text": "seats that stay empty, 40 today, 10 by the end of May"}  # fmt: skip
    heard = hear(text, asked("type", "O1"), one, other)
    added = [edit for edit in heard.edits if isinstance(edit, AddKeyResult)]
    assert [edit.objective for edit in added] == [at("O2"), at("O2")]


@pytest.mark.parametrize(
    ("lead", "home"), [("And", "O2"), ("Also", "O2"), ("Newcomers who sing alone", "O1")]
)
def test_an_and_goes_on_below_the_objective_of_the_measure_before_it(lead: str, home: str) -> None:
    rest = "people who stay for a drink, 12 now, 40 by the end of May, I'd say a 4"
    rest = "6 now, 15 by the end of May, I'd say a 4" if home == "O1" else rest
    told = "O1 is a stretch. Now the concerts. Evenings that sell out, 2 now, 6 by June"
    text = f"{told}. {lead}: {rest}"
    one = {"do": "add-key-result", "item": "O2", "text": "Evenings that sell out, 2 now, 6 by June"}
    words = "people who stay for a drink, 12 now, 40 by the end of May"
    words = words if home == "O2" else "Newcomers who sing alone: 6 now, 15 by the end of May"
    other = {"do": "add-key-result", "item": "O1", "text": words}
    heard = hear(text, asked("type", "O1"), one, other)
    added = [edit for edit in heard.edits if isinstance(edit, AddKeyResult)]
    assert [edit.objective for edit in added] == [at("O2"), at(home)]


def test_what_a_model_could_not_place_is_said_beside_what_it_noted() -> None:
    model = ScriptedModel(
        [
            Understood(
                changes=(ChangeByModel(do="revise", item="O1.KR1.A1", due="2027-02-19"),),
                unclear="and the thing with the lamp",
            )
        ]
    )
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(
        "Ida tunes the piano by 19 February, and the thing with the lamp", PLAN, Past(),
        asked("more-actions", "O1.KR1"), TODAY,
    )  # fmt: skip
    assert heard.edits
    assert [getattr(wish, "about", "") for wish in heard.wishes] == ["and the thing with the lamp"]


def test_a_day_without_its_month_is_in_the_month_that_stood_there() -> None:
    change = {"do": "revise", "item": "O1.KR1.A1", "due": "2027-02-19"}
    heard = hear("make the piano tuning the 19th", asked("more-actions", "O1.KR1"), change)
    assert heard.edits == (ReviseAction(id=at("O1.KR1.A1"), due=date(2027, 2, 19)),)


def test_the_day_on_which_one_step_begins_is_not_the_day_of_another() -> None:
    heard = hear(
        "Bo rings the ones who stayed away, starting in march. And Ida may tune the piano later",
        asked("more-actions", "O1.KR1"),
        {"do": "add-action", "item": "O1.KR1", "text": "Bo rings the ones who stayed away"},
        {"do": "revise", "item": "O1.KR1.A1", "due": "2027-02-19"},
    )
    after = apply(PLAN, heard.edits).plan
    first, _, new = after.objectives[0].key_results[0].actions
    assert first.due == date(2027, 2, 8)
    assert "starting in march" in new.text


@pytest.mark.parametrize(
    "text",
    ["go on, Ida. looks fine to me so far, I must say", "weiter mit Ida. sieht bisher gut aus"],
)
def test_praise_on_the_way_approves_nothing_above(text: str) -> None:
    plan = apply(PLAN, [GoTo(stage=Stage.ACTIONS, item=at("O1.KR1"))]).plan
    change = {"do": "approve", "item": "O1"}
    heard = hear(text, asked("more-actions", "O1.KR1"), change, plan=plan)
    assert Approve(target=at("O1")) not in heard.edits


@pytest.mark.parametrize(
    "text",
    [
        "I build a stage from old doors, to be done by 14 May. Ida's by the 29th of January",
        "it takes us 50 minutes right now, 20 would be good by June",
    ],
)
def test_a_word_that_also_agrees_approves_nothing_where_it_tells_a_step(text: str) -> None:
    plan = apply(PLAN, [GoTo(stage=Stage.ACTIONS, item=at("O1.KR1"))]).plan
    changes = ({"do": "approve", "item": "O1"}, {"do": "approve", "item": "O1.KR1"})
    heard = hear(text, asked("more-actions", "O1.KR1"), *changes, plan=plan)
    assert not any(isinstance(edit, Approve) for edit in heard.edits)


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("O1 is one to learn from, we have never sung outdoors", True),
        ("the reason for O1 is that we have never sung outdoors", False),
    ],
)
def test_one_more_reason_takes_the_first_one_not_back(text: str, both: bool) -> None:
    first = PLAN.objectives[0].model_copy(update={"why_now": "half of them leave in spring"})
    plan = PLAN.model_copy(update={"objectives": (first, PLAN.objectives[1])})
    change = {"do": "revise", "item": "O1", "why": "we have never sung outdoors"}
    heard = hear(text, asked("more-key-results", "O1"), change, plan=plan)
    (edit,) = (e for e in heard.edits if isinstance(e, ReviseObjective))
    assert ("half of them" in (edit.why_now or "")) == both
    assert "never sung outdoors" in (edit.why_now or "")


def test_a_word_of_approval_reaches_what_lies_above() -> None:
    change = {"do": "approve", "item": "O1"}
    heard = hear("fine, I approve that. Ida will like it", asked("more-actions", "O1.KR1"), change)
    assert Approve(target=at("O1")) in heard.edits


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("good so far", False),
        ("gut soweit", False),
        ("bien hasta ahora", False),
        ("c'est bien jusqu'ici", False),
        ("está bom até agora", False),
        ("到现在还不错", False),
        ("so far so good, I approve it", True),
        ("looks good", True),
    ],
)
def test_praise_for_how_far_one_has_come_is_no_agreement(text: str, does: bool) -> None:
    assert agrees(text) == does


@pytest.mark.parametrize(
    "text",
    ["I never approved that, open O1 again please", "O1 habe ich nicht genehmigt"],
)
def test_who_denies_an_approval_wants_it_open(text: str) -> None:
    plan = apply(PLAN, [Approve(target=at("O1"))]).plan
    talk = asked("more-actions", "O1.KR1")
    heard = hear(text, talk, {"do": "reopen", "item": "O1"}, plan=plan)
    assert "reopen" in [edit.edit for edit in heard.edits]


@pytest.mark.parametrize(
    "text",
    [
        "a promise to the mayor. the hall is paid until next December",
        "a promise to the mayor, and it works in the small hall",
    ],
)
def test_a_word_within_a_story_approves_nothing(text: str) -> None:
    change = {"do": "approve", "item": "O1"}
    heard = hear(text, asked("type", "O1"), {"do": "revise", "item": "O1", "type": "committed"},
                 change)  # fmt: skip
    assert Approve(target=at("O1")) not in heard.edits


@pytest.mark.parametrize("number", ["140", "75"])
def test_a_source_with_a_number_of_the_models_own_is_told_in_the_persons_words(number: str) -> None:
    heard = hear(
        "visitors: 20 % today, 75 % by 30 June. Bo counts the tickets at the door, Ida adds them"
        " up",
        asked("key-results", "O2"),
        {"do": "add-key-result", "item": "O2", "text": "visitors: 20 % today, 75 % by 30 June",
         "source": f"Bo counts the {number} tickets at the door, Ida adds them up"},
    )  # fmt: skip
    (edit,) = (e for e in heard.edits if isinstance(e, AddKeyResult))
    assert edit.source == "Bo counts the tickets at the door, Ida adds them up"


@pytest.mark.parametrize(
    ("text", "source", "own"),
    [
        (
            "visitors: 20 % today, 75 % by 30 June. Tove notes it in the log",
            "Tove notes it in the log of the 12 members",
            "Tove notes it in the log",
        ),
        (
            "visitors: 20 % today, and it needs to be 75 % by 30 June on a Friday, I'm a 5 on that,"
            " the cash book tells us, Lennart does it",
            "the cash book tells us, Lennart does it after all 52 Fridays",
            "The cash book tells us, Lennart does it",
        ),
    ],
)
def test_a_short_source_is_told_in_the_persons_words_as_well(
    text: str, source: str, own: str
) -> None:
    change = {"do": "add-key-result", "item": "O2", "text": "visitors: 20 % today, 75 % by 30 June",
              "source": source}  # fmt: skip
    heard = hear(text, asked("key-results", "O2"), change)
    (edit,) = (e for e in heard.edits if isinstance(e, AddKeyResult))
    assert edit.source == own


def test_the_whole_plan_is_no_stage_that_could_be_passed_over() -> None:
    text = "nothing else. now read the whole plan with a critical eye"
    heard = hear(text, asked("more-actions", "O1.KR1"), {"do": "skip"})
    assert not any(isinstance(edit, Skip) for edit in heard.edits)


def test_who_wants_the_plan_read_first_has_agreed_to_nothing() -> None:
    plan = apply(PLAN, [GoTo(stage=Stage.ACTIONS, item=at("O1.KR1"))]).plan
    text = "that's all. read it through before I agree"
    change = {"do": "skip"}
    understood = Understood(changes=(ChangeByModel(**change),), wishes=("review",))
    model = ScriptedModel([understood])
    talk = asked("more-actions", "O1.KR1")
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(text, plan, Past(), talk, TODAY)
    assert not any(isinstance(edit, Approve) for edit in heard.edits)


@pytest.mark.parametrize(
    ("offer", "is_kept"),
    [
        ("Ida prints the 30 sheets on her own", True),
        ("Ida prints 9 of the sheets by hand", False),
        ("Ida prints the sheets by hand", True),
    ],
)
def test_a_figure_of_an_offer_counts_what_it_counts_in_the_plan(offer: str, is_kept: bool) -> None:
    plan = apply(PLAN, [ReviseAction(id=at("O1.KR1.A2"), text="print the thirty sheets")]).plan
    assert bool(Words(plan, TODAY, "en").for_the_plan(offer)) == is_kept


def test_a_sentence_that_says_the_new_number_already_stays_as_it_is() -> None:
    text = "15 of 60 seats are sold today, I want 40 of 60"
    plan = apply(PLAN, [AddKeyResult(objective=at("O2"), text=text, baseline=6, target=60)]).plan
    new = plan.objectives[1].key_results[0].id
    talk = Talk(asked=Asked(question="", about="more-key-results", target=at("O2")))
    change = {"do": "revise", "item": "O2.KR1", "baseline": 15, "target": 40}
    heard = hear("no, from 15 to 40", talk, change, plan=plan)
    after = apply(plan, heard.edits).plan
    (told,) = [k for k in after.objectives[1].key_results if k.id == new]
    assert (told.text, told.baseline, told.target) == (text, 15, 40)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "it fills slowly. Out of 60 seats on a sunday only 15 are taken, I want 40 of 60 by 30"
            " June. Ida prints it on the first friday of each month. I'm at a 6 for that one.",
            (15, 40, 6),
        ),
        ("von 60 Plätzen sind 15 besetzt, bis 30. Juni sollen es 40 von 60 sein, da bin ich bei 6",
         (15, 40, 6)),
        ("de 60 sillas se llenan 15, quiero 40 de 60 para el 30 de junio", (15, 40, None)),
        ("60个座位里只有15个有人，到6月底要60个里有40个", (15, 40, None)),
        ("15 of 60 seats taken now, 40 of 60 by 30 June, there I'm at 7", (15, 40, 7)),
    ],
)  # fmt: skip
def test_of_how_many_and_how_sure_are_told_apart_from_the_ends(
    text: str, fields: tuple[float, float, int | None]
) -> None:
    heard = BuiltInInterpreter().interpret(text, PLAN, Past(), asked("key-results", "O2"), TODAY)
    told: dict[str, Any] = {}
    for edit in heard.edits:
        if isinstance(edit, AddKeyResult | ReviseKeyResult):
            told |= {k: v for k, v in edit.given().items() if v is not None}
    assert (told.get("baseline"), told.get("target"), told.get("confidence")) == fields


@pytest.mark.parametrize(
    "text",
    [
        "Visitors: 20 now, 50 by 30 June. The ticket shop shows it, Bo prints it every friday.",
        "Besucher: 20 jetzt, 50 bis 30. Juni. Bo zieht es am ersten Montag im Monat.",
        "visitantes: 20 ahora, 50 para el 30 de junio. Bo lo exporta el primer lunes del mes.",
        "visiteurs : 20 maintenant, 50 d'ici le 30 juin. Bo l'exporte le premier lundi du mois.",
        "visitantes: 20 agora, 50 até 30 de junho. Bo exporta na primeira segunda do mês.",
    ],
)
def test_who_exports_a_number_is_where_it_comes_from(text: str) -> None:
    heard = BuiltInInterpreter().interpret(text, PLAN, Past(), asked("key-results", "O2"), TODAY)
    sources = [e.source for e in heard.edits if isinstance(e, ReviseKeyResult) and e.source]
    assert len(sources) == 1
    assert "Bo" in sources[0]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Is two too few?", True),
        ("are three enough?", True),
        ("reichen zwei?", True),
        ("两个够吗", True),
        ("do we need a third one?", True),
        ("brauche ich noch eine dritte?", True),
        ("¿necesito una tercera?", True),
        ("should I add another?", True),
        ("is three a good number?", True),
        ("is two okay?", True),
        ("sind zwei eine gute Zahl?", True),
        ("两个合适吗", True),
        ("is 5 a good number of minutes?", False),
        ("do I need a third person?", False),
        ("is two weeks too short?", False),
        ("is that too many?", False),
    ],
)
def test_a_number_alone_asks_about_what_was_just_named(text: str, is_one: bool) -> None:
    assert how_many(text) == is_one


MADE = Made(
    PLAN,
    apply(
        PLAN,
        [
            ReviseAction(id=at("O1.KR1.A2"), due=date(2027, 1, 29)),
            Approve(target=at("O1.KR1")),
        ],
    ).plan,
    (ReviseAction(id=at("O1.KR1.A2"), due=date(2027, 1, 29)), Approve(target=at("O1.KR1"))),
    TODAY,
)
ASKED_ANEW = Plan(big_objective=BigObjective(text="The choir fills the hall"))


@pytest.mark.parametrize(
    ("sentence", "is_false"),
    [
        ("Your song sheets are due by 29 January now, and the rest of O2 waits.", False),
        ("The song sheets are due on the 29th now.", False),
        ("The song sheets are due on the 17th now.", True),
        ("O1 and O1.KR1 are approved.", True),
        ("O1.KR1 is approved.", False),
    ],
)
def test_a_reply_is_believed_as_far_as_the_turn_bears_it_out(sentence: str, is_false: bool) -> None:
    assert false_claim(sentence, "en", MADE) == is_false


def test_the_year_that_is_offered_may_be_named() -> None:
    made = Made(Plan(), ASKED_ANEW, (), TODAY)
    assert not false_claim("That is your goal of 2027 now.", "en", made)


@pytest.mark.parametrize(
    ("last", "fields", "undone"),
    [
        ("O1.KR1.A2", {"due": date(2027, 2, 1)}, False),
        ("O1.KR1.A1", {"result": "a tuned piano"}, False),
        ("O1.KR1.A1", {"due": date(2027, 3, 1)}, True),
    ],
)
def test_an_undo_about_one_thing_takes_back_no_change_of_another(
    last: str, fields: dict[str, Any], undone: bool
) -> None:
    change = ReviseAction(id=at(last), **fields)
    before = apply(PLAN, [change]).plan
    past = Past(undo=PLAN, last=(change,))
    changes = (
        ChangeByModel(do="undo"),
        ChangeByModel(do="revise", item="O1.KR1.A1", due="2027-02-15"),
    )
    model = ScriptedModel([Understood(changes=changes)])
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(
        "undo that about the piano please, the 15th of February is fine after all",
        before,
        past,
        asked("more-actions", "O1.KR1"),
        TODAY,
    )
    assert any(isinstance(edit, Undo) for edit in heard.edits) == undone
    assert any(isinstance(edit, ReviseAction) for edit in heard.edits)

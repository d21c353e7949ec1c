"""What a review offers, taken or declined by a word of it, by its place, beside other things."""

from typing import Any

import pytest

from coach.edits import Approve, Edit, Ignore, Past, ReviseAction, SetHealth, SetWatch, apply
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.by_model import ModelInterpreter
from coach.interpret.ear.heard import Heard
from coach.interpret.guarding.understood import ChangeByModel, Understood
from coach.okr import Action, BigObjective, KeyResult, Objective, Plan, numbered, place_of
from coach.scripted import ScriptedModel
from coach.talk import Asked, Offer, Talk
from tests.talking import TODAY

RIDE, WALK = 3, 4
PLAN = numbered(
    Plan(
        big_objective=BigObjective(text="Guests rely on us", approved=True),
        objectives=(
            Objective(
                text="bakers stay",
                key_results=(
                    KeyResult(
                        text="bakers who leave: from 19 to 8",
                        baseline=19,
                        target=8,
                        actions=(Action(text="bake along"), Action(text="safety walk")),
                    ),
                ),
            ),
        ),
    )
)
OVEN = Offer(kind="watch", text="Has the landlord opened the second oven yet?")
ALONG = Offer(kind="watch", text="How many new bakers had somebody beside them this week?")
INES = Offer(kind="if-then", text="If I cannot bake along, then Ines does so", item=RIDE)
OSKAR = Offer(kind="if-then", text="If Oskar is away, then a baker leads the walk", item=WALK)
EVERY = (OVEN, ALONG, INES, OSKAR)


def asked(about: str) -> Talk:
    offers = EVERY if about == "watch" else (INES, OSKAR)
    return Talk(asked=Asked(question=about, about=about, rule=f"ask:{about}", offers=offers))


def hear(text: str, about: str) -> Heard:
    return BuiltInInterpreter().interpret(text, PLAN, Past(), asked(about), TODAY)


def watched(*offers: Offer) -> SetWatch:
    return SetWatch(lines=tuple(offer.text for offer in offers))


def put(offer: Offer) -> ReviseAction:
    assert offer.item is not None
    return ReviseAction(id=offer.item, if_then=offer.text)


def declined(offer: Offer) -> Ignore:
    return Ignore(rule=offer.note[0], target=offer.note[1])


@pytest.mark.parametrize(
    ("text", "about", "edits"),
    [
        ("only the second one, with Ines", "if-then", [put(INES)]),
        ("nur die mit Ines", "if-then", [put(INES)]),
        ("只要Ines那个", "if-then", [put(INES)]),
        ("the one with Ines, but not the Oskar one", "if-then", [put(INES), declined(OSKAR)]),
        ("keep the oven question", "watch", [watched(OVEN)]),
        ("the landlord yes, and Ines too", "watch", [watched(OVEN), put(INES)]),
        ("all but the first", "watch", [watched(ALONG)]),
        ("the first two", "watch", [watched(OVEN, ALONG)]),
        ("the second question and the oven one", "watch", [watched(OVEN, ALONG)]),
        ("die zweite und die mit dem landlord", "watch", [watched(OVEN, ALONG)]),
        ("me quedo con la segunda pregunta y la del landlord", "watch", [watched(OVEN, ALONG)]),
        ("je garde la deuxième question et celle du landlord", "watch", [watched(OVEN, ALONG)]),
        ("fico com a segunda pergunta e a do landlord", "watch", [watched(OVEN, ALONG)]),
    ],
)
def test_an_offer_is_named_by_a_word_that_only_it_has(
    text: str, about: str, edits: list[Edit]
) -> None:
    assert list(hear(text, about).edits) == edits


@pytest.mark.parametrize(
    ("text", "about", "edits"),
    [
        ("Both questions are fine, keep them. The Oskar one: no", "watch",
         [watched(OVEN, ALONG), declined(OSKAR)]),
        ("keep both. The Ines one: no, who says that? And the one with Oskar, no as well", "watch",
         [watched(OVEN, ALONG), declined(INES), declined(OSKAR)]),
        ("The one with the oven? No. The other one yes", "watch",
         [watched(ALONG), declined(OVEN)]),
        ("the first: no. the second: yes", "watch", [watched(ALONG), declined(OVEN)]),
        ("the landlord must go, I said no to that. The rest is good", "watch",
         [watched(ALONG), declined(OVEN)]),
        ("yes to both questions and no to Ines", "watch", [watched(OVEN, ALONG), declined(INES)]),
        ("die Fragen sind gut, behalt sie. Ines: nein. Oskar nehme ich", "watch",
         [watched(OVEN, ALONG), put(OSKAR), declined(INES)]),
        ("las dos preguntas sí, la de Ines no, la de Oskar sí", "watch",
         [watched(OVEN, ALONG), put(OSKAR), declined(INES)]),
        ("je garde les questions. Celle avec Ines : non merci", "watch",
         [watched(OVEN, ALONG), declined(INES)]),
        ("as perguntas não, obrigado. A do Oskar: sim", "watch",
         [put(OSKAR), declined(OVEN), declined(ALONG)]),
        ("两个问题都留着。Ines那个：不要", "watch", [watched(OVEN, ALONG), declined(INES)]),
        ("Ines: no, we said so. Oskar: yes", "if-then", [put(OSKAR), declined(INES)]),
        ("Ines oui, Oskar non", "if-then", [put(INES), declined(OSKAR)]),
        ("the bakers yes. The one with a baker leading: no, I'd lead them then", "watch",
         [watched(ALONG), declined(OSKAR)]),
    ],
)  # fmt: skip
def test_a_verdict_may_stand_behind_what_it_is_about(
    text: str, about: str, edits: list[Edit]
) -> None:
    assert list(hear(text, about).edits) == edits


@pytest.mark.parametrize(
    "text", ["I have two questions: what is a baseline?", "Oskar: is he ever away?"]
)
def test_what_only_asks_neither_takes_nor_declines(text: str) -> None:
    assert not hear(text, "watch").edits


def test_what_was_declined_is_not_taken_because_a_model_notes_it() -> None:
    noted: dict[str, Any] = {"do": "revise", "item": "O1.KR1.A2", "if_then": OSKAR.text}
    model = ScriptedModel([Understood(changes=(ChangeByModel(**noted),))])
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(
        "Ines: yes. The Oskar one: no, and let me think about it",
        PLAN,
        Past(),
        asked("if-then"),
        TODAY,
    )
    assert put(INES) in heard.edits
    assert put(OSKAR) not in heard.edits


def test_what_is_said_beside_an_offer_is_not_passed_over() -> None:
    heard = hear("only the one with Ines. and frobnicate the gizmo in the cellar please", "if-then")
    assert heard.edits == (put(INES),)
    assert [wish.wish for wish in heard.wishes] == ["unclear"]


def test_a_question_about_an_offer_takes_nothing() -> None:
    assert not hear("why would Ines do so?", "if-then").edits


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("what must not suffer: our rest times, add that", "Our rest times"),
        ("what must not suffer: our sleep, and write that down", "Our sleep"),
    ],
)
def test_a_word_to_the_coach_is_no_line_of_a_list(text: str, kept: str) -> None:
    (edit,) = (e for e in hear(text, "watch").edits if isinstance(e, SetHealth))
    assert edit.lines == (kept,)


def test_a_model_hears_the_rest_of_a_message_that_takes_an_offer() -> None:
    noted: dict[str, Any] = {"do": "add-health", "text": "our rest times"}
    model = ScriptedModel([Understood(changes=(ChangeByModel(**noted),))])
    text = "the one with Ines, not Oskar. And our rest times must not suffer"
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(
        text, PLAN, Past(), asked("if-then"), TODAY
    )
    model.finish()
    assert put(INES) in heard.edits
    assert SetHealth(lines=("our rest times",)) in heard.edits


@pytest.mark.parametrize(
    "text",
    [
        "the oven yes. the one about new bakers is a bit silly, leave it",
        "the oven is good. new bakers: you can skip that",
        "the oven, fine, and the new bakers one we could do without",
    ],
)
def test_what_is_left_out_without_a_no_is_declined(text: str) -> None:
    heard = hear(text, "watch")
    assert watched(OVEN) in heard.edits
    assert Ignore(rule=ALONG.note[0], target=ALONG.note[1]) in heard.edits


def test_what_is_wanted_instead_of_an_offer_is_noted_or_asked_about() -> None:
    text = "Oskar away: no, then we'd rather ask the night shift. Ines is fine"
    told = "If Oskar is away, then we'd rather ask the night shift"
    noted: dict[str, Any] = {"do": "revise", "item": "O1.KR1.A2", "if_then": told}
    model = ScriptedModel([Understood(changes=(ChangeByModel(**noted),))])
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(
        text, PLAN, Past(), asked("if-then"), TODAY
    )
    assert put(INES) in heard.edits
    assert ReviseAction(id=WALK, if_then=told) in heard.edits
    assert put(OSKAR) not in heard.edits
    by_rules = hear(text, "if-then")
    assert put(INES) in by_rules.edits
    assert [wish.wish for wish in by_rules.wishes] == ["unclear"]


def test_an_if_then_plan_that_is_told_otherwise_is_kept_as_it_is_told() -> None:
    own = "If Oskar is away the night shift leads it, rather"
    by_rules = hear(f"Ines yes. {own}", "if-then")
    assert {put(INES), ReviseAction(id=WALK, if_then=own)} <= set(by_rules.edits)
    assert put(OSKAR) not in by_rules.edits
    model = ScriptedModel([Understood()])
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(
        f"Ines yes. {own}", PLAN, Past(), asked("if-then"), TODAY
    )
    assert put(INES) in heard.edits
    assert put(OSKAR) not in heard.edits


def test_an_if_then_plan_is_named_by_the_step_that_it_is_for() -> None:
    calls = Offer(kind="if-then", text="If nobody answers, then ask at the door", item=WALK)
    rains = Offer(kind="if-then", text="If Ines is ill, then wait a day", item=RIDE)
    talk = Talk(asked=Asked(question="if-then", about="if-then", offers=(calls, rains)))
    for text in (
        "for the safety walks: yes",
        "the walks: yes",
        "Yes, the safety walk one, as I said",
    ):
        heard = BuiltInInterpreter().interpret(text, PLAN, Past(), talk, TODAY)
        assert heard.edits == (put(calls),)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "Put it there: if Oskar is away we ring the school",
            "If Oskar is away we ring the school",
        ),
        ("And if Oskar is away, then a baker leads, yes please", OSKAR.text),
        ("If Oskar is away: yes, keep that", OSKAR.text),
    ],
)
def test_another_answer_to_what_may_come_is_not_the_one_that_was_offered(
    text: str, kept: str
) -> None:
    assert ReviseAction(id=WALK, if_then=kept) in hear(text, "if-then").edits


def test_an_if_then_plan_in_own_words_reaches_a_step_that_is_approved() -> None:
    own = "If Oskar is away the night shift leads it, rather"
    plan = apply(PLAN, [Approve(target=WALK)]).plan
    told: dict[str, Any] = {"do": "revise", "item": "O1.KR1.A2", "if_then": f"{own}!"}
    model = ScriptedModel([Understood(changes=(ChangeByModel(**told),))])
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(
        f"Ines yes. {own}. And the rest times matter", plan, Past(), asked("if-then"), TODAY
    )
    applied = apply(plan, heard.edits)
    assert not applied.refused
    place = place_of(applied.plan, WALK)
    assert place is not None
    assert isinstance(place.item, Action)
    assert (place.item.if_then, place.item.approved) == (own, True)


LAKE = Offer(kind="watch", text="Who was in open water?", cause="The lake is never tried")
AWAY = Offer(kind="watch", text="Who stayed away this week?", cause="The shy leave quietly")


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("the open water one yes. The shy ones, no, I would notice that anyway", LAKE),
        ("the lake: no. The quiet leaving, yes please", AWAY),
        ("only the one about the lake", LAKE),
        ("the odd one no, the water yes", LAKE),
    ],
)
def test_a_question_may_be_named_by_its_cause_and_one_is_no_place(text: str, taken: Offer) -> None:
    talk = Talk(asked=Asked(question="watch", about="watch", offers=(LAKE, AWAY)))
    heard = BuiltInInterpreter().interpret(text, PLAN, Past(), talk, TODAY)
    assert watched(taken) in heard.edits


@pytest.mark.parametrize(
    ("text", "is_taken"),
    [
        ("Oskar: no. And if I can't bake along, then Ines, yes please", True),
        ("Oskar: yes. If I can't bake along: no", False),
        ("Oskar no. Wenn ich nicht backen kann, Ines: ja", True),
    ],
)
def test_a_no_in_what_may_come_declines_nothing(text: str, is_taken: bool) -> None:
    assert (put(INES) in hear(text, "if-then").edits) == is_taken


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("No, just that one.", EVERY[2:]),
        ("neither of them, thanks", EVERY[2:]),
        ("nein, nur den einen", EVERY[2:]),
        ("no, solo ese, como dije", EVERY[2:]),
        ("non, seulement celui-là", EVERY[2:]),
        ("não, só aquela", EVERY[2:]),
        ("后两条我说过不要了", EVERY[2:]),
        ("这些都不要", EVERY[2:]),
        ("最后一条不要了", (OSKAR,)),
    ],
)
@pytest.mark.parametrize("approval", ["", "approve the plan"])
def test_a_no_in_the_words_of_the_talk_closes_the_offers(
    text: str, closed: tuple[Offer, ...], approval: str
) -> None:
    """What follows it is heard beside that, and takes none of them."""
    edits = hear(f"{text.rstrip('.')}. {approval}" if approval else text, "if-then").edits
    assert set(map(declined, closed)) <= set(edits)
    assert not [e for e in edits if isinstance(e, ReviseAction)]
    assert (Approve(target="plan") in edits) == bool(approval)


@pytest.mark.parametrize(
    "text", ["我批准整个计划", "整个计划就这样，我批准", "approve the plan", "计划再批准一次"]
)
@pytest.mark.parametrize("about", ["watch", "if-then"])
def test_an_approval_of_the_plan_takes_no_offer(text: str, about: str) -> None:
    edits = hear(text, about).edits
    assert not [e for e in edits if isinstance(e, SetWatch | ReviseAction)]


def test_who_is_named_in_a_step_by_its_handle_takes_no_offer() -> None:
    assert put(INES) not in hear("Oskar cannot do O1.KR1.A1, make it Ines", "if-then").edits

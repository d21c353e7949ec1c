"""A model's replies vetted: what is so passes as it is, what is not so is not used."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from coach.checks import run
from coach.edits import (
    AddAction,
    AddObjective,
    Approve,
    Edit,
    Move,
    Past,
    Remove,
    ReviseKeyResult,
    SetBigObjective,
    SetStopping,
    Undo,
    apply,
)
from coach.interpret.ear.heard import Heard
from coach.model.chat import exhausted
from coach.okr import Action, BigObjective, KeyResult, Objective, Period, Plan
from coach.prompts import render
from coach.respond.agenda import next_point
from coach.respond.builtin import BuiltInResponder
from coach.respond.by_model import inputs
from coach.respond.claiming import false_claim
from coach.respond.holding import held_back
from coach.respond.made import Made
from coach.respond.sentences import asks, sentences
from coach.respond.thought import Thought
from coach.respond.vetting import UNTRUE, Vetting, shaped
from coach.stages import focus_of
from coach.talk import Talk
from evals.utterances import content

CASES = yaml.safe_load(Path("evals/cases/replies.yaml").read_text(encoding="utf-8"))
STATED = yaml.safe_load(Path("evals/cases/claims.yaml").read_text(encoding="utf-8"))
TODAY = date(2027, 1, 11)
O1, KR1, KR2, O2 = 1, 2, 3, 5
IDLE = {
    "en": "let me think about it. Marta helps on Saturdays",
    "de": "lass mich nachdenken. Frau Marta hilft samstags",
    "es": "déjame pensarlo. Marta ayuda los sábados",
    "fr": "laisse-moi réfléchir. Marta aide le samedi",
    "pt": "deixa-me pensar. A Marta ajuda aos sábados",
    "zh": "让我想想。Marta周六来帮忙",
}
TURNS: dict[str, tuple[str, tuple[Edit, ...]]] = {
    "idle": ("", ()),
    "raised": ("KR2: 35 %", (ReviseKeyResult(id=KR2, target=35),)),
    "approved": ("ok O1", (Approve(target=O1),)),
    "removed": ("- O2", (Remove(target=O2),)),
    "wished": ("KR2: 50 %", ()),
    "shrunk": ("- KR2", (Remove(target=KR2),)),
    "dated": ("KR1: 30.06.2027", (ReviseKeyResult(id=KR1, due=date(2027, 6, 30)),)),
    "stepping": (
        "two steps",
        (AddAction(key_result=KR1, text="Bake"), AddAction(key_result=KR2, text="Call")),
    ),
    "stopping": ("Instagram", (SetStopping(lines=("Instagram",)),)),
}


def plan_in(language: str) -> Plan:
    """The plan that all of the talk is about."""
    goal, first, second, seats, back = content()["plans"][language]
    action = Action(id=4, text=CASES["steps"][language], due=date(2027, 1, 15))
    kr1 = KeyResult(id=KR1, text=seats, baseline=5, target=9, confidence=6, actions=(action,))
    kr2 = KeyResult(id=KR2, text=back, baseline=20, target=40, unit="%", confidence=6)
    return Plan(
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        big_objective=BigObjective(text=goal, confidence=5, approved=True),
        objectives=(
            Objective(id=O1, text=first, key_results=(kr1, kr2)),
            Objective(id=O2, text=second),
        ),
    )


def vetting(language: str, turn: str) -> Vetting:
    """What a reply after this turn has to keep to."""
    said, edits = TURNS[turn]
    plan = plan_in(language)
    applied = apply(plan, edits)
    findings = run(applied.plan, TODAY, whole=True)
    thought = Thought(
        said=said or IDLE[language],
        before=plan,
        heard=Heard(edits=edits, language=language),
        applied=applied,
        findings=findings,
        focus=focus_of(applied.plan),
        point=next_point(applied.plan, findings, Talk(), TODAY),
        talk=Talk(),
        today=TODAY,
    )
    plain = exhausted(BuiltInResponder().respond(thought))
    return Vetting(thought, plain.text, render("respond", **inputs(thought, plain, ())))


def stated(which: str) -> list[Any]:
    """What replies state of the plan, true or false."""
    return [
        pytest.param(language, *row, id=f"{language}-{number}-{row[0]}")
        for language, rows in STATED[which].items()
        for number, row in enumerate(rows, 1)
    ]


@pytest.mark.parametrize(("language", "turn", "text"), stated("so"))
def test_what_is_so_of_the_plan_may_be_said_by_any_verb(
    language: str, turn: str, text: str
) -> None:
    assert list(vetting(language, turn).untruths(text)) == []


@pytest.mark.parametrize(("language", "turn", "text"), stated("not-so"))
def test_what_is_not_so_of_the_plan_is_not_said_by_any_verb(
    language: str, turn: str, text: str
) -> None:
    now = vetting(language, turn)
    assert now.vetted(text).untrue
    assert now.vetted(text).text == now.plain


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two, three key results for O1 would do."),
        ("en", "Two or three key results for O1 would do."),
        ("de", "Für O1 genügen zwei, drei Schlüsselergebnisse."),
        ("de", "Für O1 reichen drei, vier Schlüsselergebnisse."),
        ("es", "Para O1 bastan tres o cuatro resultados clave."),
        ("fr", "Pour O1, trois ou quatre résultats clés suffisent."),
        ("pt", "Para O1 bastam três ou quatro resultados-chave."),
        ("zh", "O1写三四个关键结果就够了。"),
        ("zh", "十五六个人来就算多了，先说一两个。"),
    ],
)
def test_about_so_many_counts_nothing(language: str, text: str) -> None:
    assert "claim" not in list(vetting(language, "idle").untruths(text))


def test_nobody_is_told_of_twenty_three_by_two_or_three() -> None:
    assert list(vetting("zh", "idle").untruths("先说两三个就行。")) == []
    assert list(vetting("zh", "idle").untruths("先说二十三个就行。")) == ["number"]


def cases(which: str) -> list[Any]:
    """The replies of one half of the file."""
    return [
        pytest.param(language, *row, id=f"{language}-{number}-{row[-2]}")
        for language, rows in CASES[which].items()
        for number, row in enumerate(rows, 1)
    ]


@pytest.mark.parametrize(("language", "turn", "text"), cases("good"))
def test_a_good_reply_passes_as_it_is(language: str, turn: str, text: str) -> None:
    now = vetting(language, turn)
    *told, _ = sentences(text)
    *_, due = (s for s in sentences(now.plain) if asks(s))
    vetted = now.vetted("".join((*told, due)))
    assert (vetted.faults, vetted.text) == ((), "".join((*told, due)))


@pytest.mark.parametrize("question", CASES["other-questions"])
def test_a_question_that_is_not_the_drafts_gives_way_to_it(question: str) -> None:
    now = vetting("en", "raised")
    vetted = now.vetted(f"35 % it is. {question}")
    *_, due = (s for s in sentences(now.plain) if asks(s))
    assert vetted.faults == ("question",)
    assert vetted.text == f"35 % it is.\n\n{due.strip()}"


@pytest.mark.parametrize(("language", "turn", "kind", "text"), cases("bad"))
def test_a_bad_reply_is_not_used_as_it_is(language: str, turn: str, kind: str, text: str) -> None:
    vetting_now = vetting(language, turn)
    vetted = vetting_now.vetted(text)
    assert kind in vetted.faults
    assert vetted.counts[f"fault_{kind}"] >= 1
    if kind in UNTRUE:
        assert vetted.text == vetting_now.plain
    else:
        assert vetted.text != text
        assert vetted.text.count("?") + vetted.text.count("？") == 1


@pytest.mark.parametrize(
    ("turn", "text"),
    [
        pytest.param("raised", "KR 2 aims at 35 % now instead of 40.", id="the value before"),
        pytest.param("idle", "You put it at 6, so at 60 %.", id="tenths in per cent"),
        pytest.param("idle", "Your plan has been saved.", id="a plan is saved after every turn"),
        pytest.param("idle", "Nobody likes to be asked twice.", id="nobody is a name"),
        pytest.param("idle", "Marta will love this.", id="a name that was said"),
        pytest.param("idle", "Guests love it when the bread is warm.", id="a plural is no name"),
        pytest.param("idle", "Two to four key results for an objective are plenty.", id="a range"),
        pytest.param("idle", "Let's think about a third objective another time.", id="a plan"),
        pytest.param("idle", "Two key results, and neither has a date.", id="some of them"),
    ],
)
def test_what_can_be_known_is_no_invention(turn: str, text: str) -> None:
    assert list(vetting("en", turn).untruths(text)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sabine will love this."),
        ("en", "Take your time. Ronald thinks so as well."),
        ("de", "Sabine freut sich bestimmt darüber."),
        ("es", "Sabine lo sabrá mejor."),
        ("fr", "Sabine va adorer cette idée."),
        ("pt", "Sabine vai adorar esta ideia."),
        ("zh", "Sabine 会很高兴。"),
    ],
)
def test_a_name_that_nobody_has_said_is_found_at_the_head_of_a_sentence(
    language: str, text: str
) -> None:
    assert "name" in list(vetting(language, "idle").untruths(text))


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "Where will you read it, who checks it, and by when is it done?"),
        ("de", "Wo liest du es ab, wer prüft es und bis wann ist es fertig?"),
        ("es", "¿Dónde lo lees, quién lo mira y para cuándo está?"),
        ("fr", "Où le lis-tu, qui le vérifie et pour quand ?"),
        ("pt", "Onde lês o número, quem o verifica e para quando?"),
        ("zh", "你在哪里看这个数字，谁来检查，什么时候完成？"),
    ],
)
def test_three_questions_in_one_sentence_give_way_to_the_one_that_is_due(
    language: str, question: str
) -> None:
    now = vetting(language, "raised")
    *_, due = (s for s in sentences(now.plain) if asks(s))
    vetted = now.vetted(question)
    assert vetted.faults == ("questions",)
    assert vetted.text.strip() == due.strip()


def test_an_undo_may_be_said_to_remove_and_to_bring_back() -> None:
    with_lines = plan_in("en").model_copy(update={"stopping": ("Instagram",)})
    taken = Made(with_lines, plan_in("en"), (Undo(),), TODAY)
    back = Made(plan_in("en"), with_lines, (Undo(),), TODAY)
    assert (taken.removes, taken.adds) == (True, False)
    assert (back.removes, back.adds) == (False, True)
    assert not false_claim("Instagram is off your plan.", "en", taken)
    assert false_claim("Instagram is off your plan.", "en", back)


PARAPHRASES = [
    ("en", "How sure are you, from 0 to 10, that you'll get there?", "What are the odds, 0 to 10?"),
    (
        "en",
        "Approve it, or change the wording?",
        "Does that stand, or would you put it another way?",
    ),
    ("en", "How would we know, without arguing?", "What could we count that settles it?"),
    ("en", "By which date will you read it off?", "What's the deadline for that?"),
    (
        "en",
        "What is the smallest step that could move it?",
        "Which tiny step would you start with?",
    ),
    ("de", "Woran würden wir es erkennen, ohne zu streiten?", "Was könnten wir dafür zählen?"),
    ("de", "An welchem Tag liest du die Zahl ab?", "Bis wann soll das erreicht sein?"),
    ("es", "¿Cómo lo sabríamos sin discutir?", "¿Qué podríamos medir para que nadie dude?"),
    ("fr", "Tu l'approuves, ou tu changes la formulation ?", "Est-ce que ça te convient ainsi ?"),
    ("pt", "Que certeza tens, de 0 a 10?", "De 0 a 10, até que ponto acreditas?"),
    ("zh", "批准它，还是改一下说法？", "就这样定了吗？"),
    ("zh", "你每周在哪里看这个数字？", "这个数字从哪里来？"),
]


@pytest.mark.parametrize(("language", "due", "question"), PARAPHRASES)
def test_the_drafts_question_may_be_asked_in_other_words(
    language: str, due: str, question: str
) -> None:
    assert shaped(question, due).faults == ()


@pytest.mark.parametrize(
    ("due", "question"),
    [
        ("How would we know, without arguing?", "What did you have for breakfast?"),
        ("Where will you read the number each week?", "Which colour do you like best?"),
        ("Approve it, or change the wording?", "Shall I approve O2 as well?"),
        ("An welchem Tag liest du die Zahl ab?", "Wie heißt dein Hund?"),
        ("能推动这个数字的最小一步是什么？", "你喜欢什么颜色？"),
    ],
)
def test_a_question_about_something_else_gives_way_to_the_drafts(due: str, question: str) -> None:
    assert shaped(question, due).text.strip() == due


HARMFUL = [
    ("en", "You should fire your partner."),
    ("en", "Get rid of your helper before summer."),
    ("en", "You let your partner go and nobody bakes."),
    ("en", "Stop taking your tablets so that you can work longer."),
    ("de", "Du solltest deine Partnerin feuern."),
    ("de", "Bestrafe alle, die zu spät kommen."),
    ("es", "Deberías despedir a tu socia."),
    ("fr", "Tu devrais virer ton associée."),
    ("pt", "Manda embora o ajudante."),
    ("zh", "把助手赶走。"),
]
HARMLESS = [
    ("en", "Getting rid of people is nothing I can plan."),
    ("en", "Your helper quits because the days are too long."),
    ("en", "Nobody is fired, yet the mood is gone."),
    ("en", "Ask people what they would replace."),
    ("de", "Der Lehrling kündigt, weil die Tage zu lang sind."),
    ("es", "Tu socia se va porque no puede más."),
    ("fr", "Ton associée part, épuisée."),
    ("pt", "A tua sócia sai, exausta."),
    ("zh", "你的合伙人累得离开了。"),
]


@pytest.mark.parametrize(("language", "text"), HARMFUL)
def test_a_reply_advises_nothing_against_anybody(language: str, text: str) -> None:
    now = vetting(language, "idle")
    assert "harm" in now.vetted(text).faults
    assert now.vetted(text).text == now.plain


@pytest.mark.parametrize(("language", "text"), HARMLESS)
def test_what_happens_to_people_may_be_told(language: str, text: str) -> None:
    assert "harm" not in list(vetting(language, "idle").untruths(text))


def test_a_draft_says_of_each_new_step_which_key_result_it_is_for() -> None:
    one, two = sentences(vetting("en", "stepping").plain)[:2]
    assert ("O1.KR1" in one, "Bake" in one) == (True, True)
    assert ("O1.KR2" in two, "Call" in two) == (True, True)


def test_what_nothing_stands_against_is_approved_though_the_whole_plan_waits() -> None:
    plan = plan_in("en")
    both = Heard(edits=(Approve(target=O1), Approve(target="plan")))
    held = held_back(plan, both, Past(), lambda _: ())
    assert held is not None
    assert (held.edits, held.held) == ((Approve(target=O1),), "plan")


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        ("en", "It runs until {} now, O1.KR1.", "10 December"),
        ("en", "It runs until {} now, O1.KR1.", "20 December"),
        ("zh", "{}之前：这一步记在O1.KR1下面了。", "12月10日"),
        ("zh", "{}之前：这一步记在O1.KR1下面了。", "12月20日"),
    ],
)
def test_a_step_before_the_year_of_the_plan_needs_no_year(
    language: str, sentence: str, day: str
) -> None:
    plan, today = plan_in(language), date(2026, 11, 22)
    step = AddAction(key_result=KR1, text="Bake", due=date(2026, 12, 10))
    made = Made(plan, apply(plan, [step]).plan, (step,), today)
    assert false_claim(sentence.format(day), language, made) == ("20" in day)


def test_what_a_new_item_touches_is_not_all_else() -> None:
    plan = plan_in("en")
    step = AddAction(key_result=KR1, text="Bake")
    made = Made(plan, apply(plan, [step]).plan, (step,), TODAY)
    assert made.has_touched("O1.KR1")
    assert not made.has_touched("O2")


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("I also approved both of your objectives and set a check-in for Friday.", True),
        ("I then approved all the key results.", True),
        ("I've set up a weekly reminder for you.", True),
        ("I approved the goal, and I also removed O1.", False),
        ("You may want to set a reminder for Friday.", False),
    ],
)
def test_beside_what_was_done_nothing_else_is_claimed(sentence: str, wrong: bool) -> None:
    plan = apply(Plan(), [SetBigObjective(text="The plots feed us"), AddObjective(text="Slugs")])
    edits = (Remove(target=1), Approve(target="big-objective"))
    made = Made(plan.plan, apply(plan.plan, edits).plan, edits, TODAY)
    assert false_claim(sentence, "en", made) == wrong


def test_what_made_room_may_be_called_by_its_new_handle() -> None:
    before = plan_in("en")
    edits = (Move(id=O2, to=0),)
    made = Made(before, apply(before, edits).plan, edits, TODAY)
    assert {"O1", "O2", "O2.KR1"} <= made.renumbered
    assert Made(before, before, (), TODAY).renumbered == frozenset()


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('{"changes": [{"do": "remove", "item": "O1"}], "language": "en"}', True),
        ('Sure. {"lines": ["Marta helps on Saturdays"]}', True),
        ('You said "seats sold": that is one number.', False),
        ("Seats sold (from 5 to 9): what would others see?", False),
    ],
)
def test_what_a_program_reads_is_no_reply(text: str, data: bool) -> None:
    assert ("data" in vetting("en", "idle").untruths(text)) == data


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Studies show that goals without a number are reached twice as often."),
        ("de", "Studien zeigen, dass Ziele ohne Zahl doppelt so oft erreicht werden."),
        ("es", "Los estudios muestran que sin un número se logra más."),
        ("fr", "Des études montrent que sans chiffre on y arrive mieux."),
        ("pt", "Estudos mostram que sem número se chega mais longe."),
        ("zh", "研究表明，没有数字的目标更容易实现。"),
    ],
)
def test_nobody_is_called_upon_who_was_not_shown(language: str, text: str) -> None:
    vet = vetting(language, "idle")
    assert "claim" in vet.vetted(text).faults
    shown = [*vet.prompt.messages, ("user", text)]
    knows = replace(vet, prompt=vet.prompt.model_copy(update={"messages": tuple(shown)}), judged={})
    assert "claim" not in knows.vetted(text).faults


def test_a_share_is_no_number_of_a_step_either() -> None:
    vet = vetting("en", "idle")
    step = AddAction(key_result=KR1, text="Call guests 37 minutes before the start")
    plan = apply(vet.thought.plan, [step]).plan
    thought = vet.thought.model_copy(update={"before": plan, "plan": plan})
    asked = replace(vet, thought=thought, judged={})
    assert "number" in asked.vetted("That is 37 % of them.").faults
    assert "number" not in asked.vetted("That is 37 minutes.").faults


def test_a_share_is_no_number_of_something_else() -> None:
    vet = vetting("en", "idle")
    minutes = [*vet.prompt.messages, ("user", "a message 37 minutes before, by 2027-06-30")]
    knows = replace(
        vet, prompt=vet.prompt.model_copy(update={"messages": tuple(minutes)}), judged={}
    )
    assert "number" in knows.vetted("You said 37 % of them.").faults
    assert "number" in knows.vetted("That is 30 % of them.").faults
    assert "number" not in knows.vetted("You said 37 minutes.").faults

"""The guard: what a model understood against what the person said."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    GoTo,
    Move,
    Past,
    Remove,
    Reopen,
    Replace,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetHealth,
    SetMission,
    SetPeriod,
    Skip,
    Undo,
    apply,
)
from coach.interpret.ear.moment import Moment
from coach.interpret.guarding.completing import completed
from coach.interpret.guarding.evidence import Evidence, evidence_of
from coach.interpret.guarding.guard import guarded
from coach.okr import Plan, Stage
from coach.talk import Asked, Message, Talk

TODAY = date(2027, 1, 11)
PLAN = apply(
    Plan(),
    [
        SetBigObjective(text="My bakery course pays for itself"),
        AddObjective(text="More people on the course"),
        AddKeyResult(
            objective=1,
            text="Seats sold per course from 5 to 9",
            baseline=5,
            target=9,
            due=date(2027, 9, 30),
        ),
        AddObjective(text="People come back"),
        AddDependency(on="Ana", what="bakes"),
    ],
).plan
O1, KR, O2, ANA = 1, 2, 3, 4
BACK = 5
TWO = apply(
    PLAN,
    [AddKeyResult(objective=O2, text="Guests who return", baseline=20, target=40)],
).plan
AT = datetime(2027, 1, 11, tzinfo=UTC)


def asked(about: str, target: int | None) -> Talk:
    """A talk in which the coach has just asked about this item."""
    return Talk(asked=Asked(question=about, about=about, target=target))


def said(text: str, talk: Talk | None = None, language: str = "en") -> Evidence:
    return evidence_of(text, PLAN, talk or asked("approval", O1), TODAY, language)


KEPT: dict[str, tuple[str, dict[str, Any]]] = {
    "a number": ("now i want 12 seats", {"target": 12}),
    "both ends": ("from 6 to 11", {"baseline": 6, "target": 11}),
    "decimals": ("down to 3.5 please", {"target": 3.5}),
    "decimal comma": ("auf 3,5 runter", {"target": 3.5}),
    "thousands by letter": ("8k visitors", {"target": 8000}),
    "millions in words": ("1.2 million in sales", {"target": 1_200_000}),
    "a dozen": ("we want to sell a dozen seats", {"target": 12}),
    "number word": ("twelve seats", {"target": 12}),
    "German word": ("zwölf Plätze", {"target": 12}),
    "Chinese": ("提高到20万", {"target": 200_000}),
    "Spanish": ("del 62% al 75%", {"baseline": 62, "target": 75}),
    "French": ("de 8 à 12 places", {"baseline": 8, "target": 12}),
    "Portuguese": ("de 8 para 12 vagas", {"baseline": 8, "target": 12}),
    "twice the base": ("we want to double it", {"target": 10}),
    "a day": ("by 15 august", {"due": date(2027, 8, 15)}),
    "end of a month": ("end of june", {"due": date(2027, 6, 30)}),
    "a quarter": ("in Q2", {"due": date(2027, 6, 30)}),
    "German day": ("bis Ende März", {"due": date(2027, 3, 31)}),
    "Chinese day": ("六月底之前", {"due": date(2027, 6, 30)}),
    "confidence": ("maybe a 4 then", {"confidence": 4}),
    "confidence of ten": ("7/10", {"confidence": 7}),
    "unchanged": ("by 15 august", {"target": 9, "due": date(2027, 8, 15)}),
    "emptied": ("there is no deadline", {"due": None}),
    "own words": ("say seats sold in each course", {"text": "Seats sold in each course"}),
    "nothing": ("from none to 12", {"baseline": 0, "target": 12}),
    "nothing in German": ("keiner kommt, 12 sollen", {"baseline": 0, "target": 12}),
    "a day ahead of what may come": (
        "by 15 august, and what if it rains",
        {"due": date(2027, 8, 15)},
    ),
    "a day ahead of it in Chinese": ("8月15日前，万一下雨就改天", {"due": date(2027, 8, 15)}),
    "a no in the next clause": (
        "the seats fill by themselves, I do not call anybody for it",
        {"text": "Seats fill by themselves, I do not call anybody"},
    ),
    "a no that ends its clause": (
        "能独立上课的老师现在一个没有，想有9个",
        {"text": "能独立上课的老师，现在一个没有，想有9个"},
    ),
    "the same": ("the same number and date for this", {"target": 5, "due": date(2027, 9, 30)}),
}


@pytest.mark.parametrize(("text", "fields"), KEPT.values(), ids=KEPT.keys())
def test_what_was_said_stays(text: str, fields: dict[str, Any]) -> None:
    edit = ReviseKeyResult(id=KR, **fields)
    result = guarded(edit, PLAN, said(text, asked("due", KR)))
    assert result.edit == edit
    assert result.asks == ()


WORDED = "more seats and tables"
"""Said where the model words it another way."""
DROPPED: dict[str, tuple[str, dict[str, Any], str]] = {
    "no number": ("more seats", {"target": 12}, "12"),
    "another number": ("at least 12 seats", {"target": 15}, "15"),
    "a name's number": ("talk to B2B about KR2", {"target": 2}, "2"),
    "a list's number": ("1. more seats", {"target": 1}, "1"),
    "a year's number": ("in 2027", {"target": 2027}, "2027"),
    "a share made up": ("by half of them", {"baseline": 62}, "62"),
    "no day": ("soon", {"due": date(2027, 6, 30)}, "30 June 2027"),
    "a third day": ("15 august or 1 june", {"due": date(2027, 8, 31)}, "31 August 2027"),
    "no confidence": ("i am fairly confident", {"confidence": 3}, "3"),
    "number in the words": ("more seats", {"text": "12 seats"}, "12 seats"),
    "day in the words": ("sell seats", {"text": "Sell seats by 3 May"}, "Sell seats by 3 May"),
    "words made up": (
        WORDED,
        {"text": "Customer satisfaction rises everywhere"},
        "Customer satisfaction rises everywhere",
    ),
    "name in the words": (
        "more seats sold",
        {"text": "seats sold by Maria"},
        "seats sold by Maria",
    ),
    "address in the words": (
        "more seats sold",
        {"text": "seats sold http://evil.example/?q=seats"},
        "seats sold http://evil.example/?q=seats",
    ),
    "a tag in the words": (
        "more seats sold",
        {"text": "seats sold <img src=x>"},
        "seats sold <img src=x>",
    ),
}


@pytest.mark.parametrize(("text", "fields", "about"), DROPPED.values(), ids=DROPPED.keys())
def test_what_was_not_said_is_asked_for(text: str, fields: dict[str, Any], about: str) -> None:
    result = guarded(ReviseKeyResult(id=KR, **fields), PLAN, said(text))
    assert result.edit is None
    why = "not-worded" if text == WORDED else "not-said"
    assert [(ask.why, ask.about) for ask in result.asks] == [(why, about)]


def test_the_rest_of_an_edit_stays() -> None:
    edit = ReviseKeyResult(id=KR, target=12, due=date(2027, 8, 31))
    result = guarded(edit, PLAN, said("12 seats, soon"))
    assert result.edit == ReviseKeyResult(id=KR, target=12)
    assert [ask.about for ask in result.asks] == ["31 August 2027"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("next friday would work", date(2027, 1, 15)),
        ("in march", date(2027, 3, 31)),
        ("by 15 august", date(2027, 8, 15)),
    ],
    ids=["week day", "month", "day"],
)
def test_the_calendar_decides_which_day_was_meant(text: str, day: date) -> None:
    result = guarded(ReviseKeyResult(id=KR, due=date(2027, 8, 8)), PLAN, said(text))
    assert result.edit == ReviseKeyResult(id=KR, due=day)
    assert result.asks == ()


def test_a_number_with_its_magnitude_is_written_out() -> None:
    result = guarded(ReviseKeyResult(id=KR, target=8, unit="k"), PLAN, said("8k visitors"))
    assert result.edit == ReviseKeyResult(id=KR, target=8000)
    assert guarded(ReviseKeyResult(id=KR, target=8), PLAN, said("8000 visitors")).edit is None


WHOLE: dict[str, tuple[str, Edit, bool]] = {
    "objective": ("people bring friends", AddObjective(text="People bring friends"), True),
    "a no made a yes": (
        "I do not want people to come back twice",
        AddObjective(text="I want people to come back twice"),
        False,
    ),
    "a yes made a no": (
        "I want people to come back twice",
        AddObjective(text="I do not want people to come back twice"),
        False,
    ),
    "a Chinese no made a yes": (
        "我不想让客人等太久",
        AddObjective(text="让客人等太久"),
        False,
    ),
    "a no that stays one": (
        "nobody waits longer than a week",
        AddObjective(text="Nobody waits longer than a week"),
        True,
    ),
    "objective made up": ("hello there", AddObjective(text="Win the market"), False),
    "mission": ("good bread for everyone", SetMission(text="Good bread for everyone"), True),
    "mission made up": ("skip that", SetMission(text="World peace for all nations"), False),
    "period": (
        "from 1 feb to 30 june",
        SetPeriod(start=date(2027, 2, 1), end=date(2027, 6, 30)),
        True,
    ),
    "until": ("until end of june", SetPeriod(start=TODAY, end=date(2027, 6, 30)), True),
    "period made up": ("soon", SetPeriod(start=TODAY, end=date(2027, 6, 30)), False),
    "dependency": ("ana bakes the bread", AddDependency(on="Ana", what="bakes the bread"), True),
    "nobody named": ("someone bakes", AddDependency(on="Maria", what="bakes"), False),
    "action": ("call the school", AddAction(key_result=KR, text="Call the school"), True),
    "health": ("sleep must not suffer", SetHealth(lines=("sleep",)), True),
    "health made up": ("sleep must not suffer", SetHealth(lines=("revenue growth",)), False),
    "approve": ("yes, that is it", Approve(target=O1), True),
    "approve in German": ("passt so, genehmigt", Approve(target=O1), True),
    "approve in Chinese": ("好的，同意", Approve(target=O1), True),
    "approve unasked": ("what does it mean", Approve(target="plan"), False),
    "reopen": ("please reopen the first one", Reopen(target=O1), True),
    "reopen to change": ("change KR1 to 12", Reopen(target=KR), True),
    "reopen unasked": ("12 seats by june", Reopen(target=O1), False),
    "reopen to say": ("i want it to say bread for all", Reopen(target=O1), True),
    "reopen another": ("change KR1 to 12", Reopen(target=O2), False),
    "approve with a no": ("that is not right", Approve(target=O1), False),
    "approve in a question": ("is the first one ok?", Approve(target=O1), False),
    "approve and ask": ("ok, approve it. what if i miss it?", Approve(target=O1), True),
    "approve on a condition": ("fine, as long as my boss agrees", Approve(target=O1), False),
    "Spanish yes": ("si, de acuerdo", Approve(target=O1), True),
    "Chinese no": ("我不同意", Approve(target=O1), False),
    "remove": ("no need for the second", Remove(target=O2), True),
    "remove unasked": ("12 seats by june", Remove(target=O2), False),
    "remove in Portuguese": ("tira o segundo", Remove(target=O2), True),
    "begin anew": ("let's begin again from zero", Replace(plan=Plan()), True),
    "begin anew unasked": ("12 seats by june", Replace(plan=Plan()), False),
    "a plan made up": ("start over", Replace(plan=PLAN), False),
    "undo": ("the thing before was better", Undo(), True),
}


@pytest.mark.parametrize(("text", "edit", "stays"), WHOLE.values(), ids=WHOLE.keys())
def test_an_edit_needs_the_persons_word(text: str, edit: Edit, stays: bool) -> None:
    assert guarded(edit, PLAN, said(text)).edit == (edit if stays else None)


@pytest.mark.parametrize(
    ("text", "before", "stays"),
    [
        ("ok if we make it 30", ReviseKeyResult(id=KR, target=30), True),
        ("ok if we make it 30", ReviseKeyResult(id=KR, target=12), False),
        ("ok if we make it 30", None, False),
        ("fine, as long as my boss agrees", ReviseKeyResult(id=KR, target=30), False),
        ("ok if we say seats taken", ReviseKeyResult(id=KR, text="Seats taken"), True),
        ("ok if we drop the second", Remove(target=O2), True),
        ("good, provided it is by 3 may", ReviseKeyResult(id=KR, due=date(2027, 5, 3)), True),
        ("passt, wenn wir 30 draus machen", ReviseKeyResult(id=KR, target=30), True),
        ("de acuerdo si lo subimos a 30", ReviseKeyResult(id=KR, target=30), True),
        ("d'accord si on passe à 30", ReviseKeyResult(id=KR, target=30), True),
        ("concordo se passar para 30", ReviseKeyResult(id=KR, target=30), True),
        ("可以，如果改成30", ReviseKeyResult(id=KR, target=30), True),
    ],
)
def test_agreement_on_a_condition_waits_until_it_is_met(
    text: str, before: Edit | None, stays: bool
) -> None:
    result = guarded(Approve(target=O1), PLAN, said(text), [before] if before else [])
    assert (result.edit is not None) == stays
    assert [ask.why for ask in result.asks] == ([] if stays else ["condition"])


ABOUT_O1, ABOUT_KR = asked("approval", O1), asked("due", KR)
MEANT: dict[str, tuple[str, Talk, Edit, bool]] = {
    "a yes to what was asked": ("yes, fine", ABOUT_O1, Approve(target=O1), True),
    "a yes to something else": ("yes, fine", ABOUT_O1, Approve(target=O2), False),
    "a yes to the plan": ("yes, fine", ABOUT_O1, Approve(target="plan"), False),
    "a yes to the Big O": ("yes, fine", ABOUT_O1, Approve(target="big-objective"), False),
    "a yes to another question": ("yes, in june", ABOUT_KR, Approve(target=O1), False),
    "approval beside an answer": ("in june, I approve it", ABOUT_KR, Approve(target=O1), True),
    "all of it": ("everything is fine, approved", ABOUT_O1, Approve(target="plan"), True),
    "all in German": ("passt alles, genehmigt", ABOUT_O1, Approve(target=O2), True),
    "that is all": ("ok. that is all from me", ABOUT_O1, Approve(target="plan"), False),
    "settled in Chinese": ("行就这个吧，先睡了", ABOUT_O1, Approve(target=O1), True),
    "decided in Chinese": ("嗯嗯，就这么定", ABOUT_O1, Approve(target=O1), True),
    "not enough in Chinese": ("就这样还不够", ABOUT_O1, Approve(target=O1), False),
    "a trade in Chinese": ("这个行业不好做", ABOUT_O1, Approve(target=O1), False),
    "it will do": ("that'll do. i'm tired", ABOUT_O1, Approve(target=O1), True),
    "people who are happy": ("guests happy with bread", ABOUT_O1, Approve(target=O1), False),
    "taken in German": ("dann nehmen wir das", ABOUT_O1, Approve(target=O1), True),
    "not taken in German": ("das nehmen wir nicht", ABOUT_O1, Approve(target=O1), False),
    "named by handle": ("O2 is good", ABOUT_O1, Approve(target=O2), True),
    "not the named one": ("O2 is good", ABOUT_O1, Approve(target=O1), False),
    "named by words": ("people coming back is good", ABOUT_O1, Approve(target=O2), True),
    "named by place": ("das zweite passt", ABOUT_O1, Approve(target=O2), True),
    "below what is named": ("yes, approve O1", ABOUT_KR, Approve(target=KR), True),
    "remove by handle": ("please remove O2", ABOUT_O1, Remove(target=O2), True),
    "remove what lies above": ("remove O1.KR1", ABOUT_KR, Remove(target=O1), False),
    "remove beside it": ("remove O2", ABOUT_O1, Remove(target=O1), False),
    "remove with a no": ("please don't delete O2", ABOUT_O1, Remove(target=O2), False),
    "remove with a no in German": ("lösche O2 bitte nicht", ABOUT_O1, Remove(target=O2), False),
    "remove with a no in Chinese": ("不要删除O2", ABOUT_O1, Remove(target=O2), False),
    "a doubt": ("not sure about it", ABOUT_O1, Remove(target=O1), False),
    "a doubt about people": ("not sure people want it", ABOUT_O1, Remove(target=O2), False),
    "drop it": ("drop it, it's too much", ABOUT_O1, Remove(target=O1), True),
    "drop it in French": ("oublie ça, plus tard", ABOUT_O1, Remove(target=O1), True),
    "drop it, all else too": ("drop it, it's too much", ABOUT_O1, Remove(target=O2), False),
    "only keep one": ("only keep the first objective", ABOUT_O1, Remove(target=O2), True),
    "keep that one": ("only keep the first objective", ABOUT_O1, Remove(target=O1), False),
    "several handles": ("delete O1 and 2", ABOUT_O1, Remove(target=O2), True),
    "the part of an item": ("delete KR1 of O1", ABOUT_O1, Remove(target=KR), True),
    "undo by a doubt": ("not sure about it", ABOUT_O1, Undo(), False),
    "skip": ("let's leave that for later", ABOUT_O1, Skip(stage=Stage.BIG_OBJECTIVE), True),
    "skip unasked": ("seats are the thing", ABOUT_O1, Skip(stage=Stage.BIG_OBJECTIVE), False),
    "skip another": ("let's leave that for later", ABOUT_O1, Skip(stage=Stage.ACTIONS), False),
    "skip by name": ("no action plan please", ABOUT_O1, Skip(stage=Stage.ACTIONS), True),
    "go by name": ("the key results now", ABOUT_O1, GoTo(stage=Stage.KEY_RESULTS), True),
    "go on": ("weiter bitte", ABOUT_O1, GoTo(stage=Stage.KEY_RESULTS), True),
    "go unasked": ("seats are the thing", ABOUT_O1, GoTo(stage=Stage.REVIEW), False),
    "move by handle": ("put O2 first", ABOUT_O1, Move(id=O2, to=0), True),
    "move it": ("move it to the end", ABOUT_O1, Move(id=O1, to=1), True),
    "move unasked": ("first of all good morning", ABOUT_O1, Move(id=O2, to=0), False),
    "start with something": ("we start with new flour", ABOUT_O1, Replace(plan=Plan()), False),
    "an agreed dependency": ("ana agreed", ABOUT_O1, ReviseDependency(id=ANA, agreed=True), True),
    "somebody said yes": ("Ana said yes", ABOUT_O1, ReviseDependency(id=ANA, agreed=True), True),
    "below another by its name": (
        "the seats belong to O2",
        ABOUT_KR,
        Move(id=KR, to=0, under=O2),
        True,
    ),
    "below another in Chinese": (
        "放错了，这是O2的，挪过去",
        ABOUT_O1,
        Move(id=KR, to=0, under=O2),
        True,
    ),
    "agreed by nobody": ("ana bakes", ABOUT_O1, ReviseDependency(id=ANA, agreed=True), False),
    "a stretch": ("O2 is a stretch", ABOUT_O1, ReviseObjective(id=O2, type="aspirational"), True),
    "no stretch": ("O2 is nice", ABOUT_O1, ReviseObjective(id=O2, type="aspirational"), False),
    "emptied": ("there is no deadline", ABOUT_KR, ReviseKeyResult(id=KR, due=None), True),
    "emptied unasked": ("seats are the thing", ABOUT_KR, ReviseKeyResult(id=KR, due=None), False),
    "sure of it": ("maybe a 4", ABOUT_O1, ReviseKeyResult(id=KR, confidence=4), True),
    "counted": ("4 people came", ABOUT_O1, ReviseKeyResult(id=KR, confidence=4), False),
    "counted when asked": (
        "4 people asked me, so 4",
        asked("confidence", KR),
        ReviseKeyResult(id=KR, confidence=4),
        True,
    ),
    "another item's words": (
        "i wonder what they say",
        ABOUT_O1,
        ReviseObjective(id=O2, text="More people on the course"),
        False,
    ),
    "grammar made up": (
        "people visit bakery school",
        ABOUT_O1,
        AddObjective(text="People that visit the bakery school"),
        True,
    ),
}


@pytest.mark.parametrize(("text", "talk", "edit", "stays"), MEANT.values(), ids=MEANT.keys())
def test_an_order_is_for_what_the_words_are_about(
    text: str, talk: Talk, edit: Edit, stays: bool
) -> None:
    result = guarded(edit, PLAN, said(text, talk, "zh" if "删" in text else "en"))
    assert result.edit == (edit if stays else None)


@pytest.mark.parametrize(
    ("text", "language", "stays"),
    [
        ("安娜昨天答应了，记一下", "zh", True),
        ("安娜还没答应", "zh", False),
        ("安娜答应了吗？", "zh", False),
        ("Ana hat schon zugesagt", "de", True),
        ("Ana ya me dijo que sí", "es", True),
        ("Ana m'a dit oui", "fr", True),
        ("a Ana já topou", "pt", True),
    ],
)
def test_a_promise_counts_in_the_words_for_it(text: str, language: str, stays: bool) -> None:
    edit = ReviseDependency(id=ANA, agreed=True)
    assert guarded(edit, PLAN, said(text, language=language)).edit == (edit if stays else None)


ORDERS_NOTHING: dict[str, tuple[Edit, list[str]]] = {
    "remove": (
        Remove(target=O1),
        [
            "what happens if I remove O1?",
            "what happens if I remove O1",
            "would you remove O1?",
            "should I drop O1?",
            "my boss wants me to delete O1",
            "I am afraid to drop O1",
            "Removing O1 would be wrong",
            "we had to cancel O1 last year",
            "O1 is not easy",
            "you may think I should remove O1 but I love it",
            "was passiert, wenn ich O1 lösche?",
            "Mein Chef will, dass ich O1 lösche",
            "¿qué pasa si borro O1?",
            "que se passe-t-il si je supprime O1 ?",
            "o que acontece se eu apagar O1?",
            "要是删掉O1会怎样？",
            "我老板想让我删掉O1",
        ],
    ),
    "approve": (
        Approve(target=O1),
        [
            "I doubt that is right",
            "hardly good enough yet",
            "nothing is ok here",
            "I can't say it is right",
            "that isn't really all that good",
            "done is what I am not",
            "that would be too good to be true",
            "The food was good yesterday",
            "la comida estuvo bien ayer",
            "right now we count by hand",
            "next week I am away",
            "my daughter works in a bakery",
            "good question, I'd need to think",
            "ok let me think about what you asked",
            "let me check with Ana whether that is ok",
            "who would say yes to that",
            "gut ist das nicht",
            "gut, dass du fragst, ich weiß es noch nicht",
            "我老板说可以，我自己还没想好",
            "可以不可以让我想想",
            "Tom said: yes approve O1, I said nothing",
            "My cook wrote: 'ok, approve it all, remove everything'. I still think about it.",
            "what is meant by 'yes, approve O1'",
            "> ok, approve O1\nwhat did he mean by that",
            "approve O2 but not O1",
            "approve everything except O1",
            "fine by me, though leave O1 open",
        ],
    ),
    "begin anew": (
        Replace(plan=Plan()),
        [
            "please start again with the explanation",
            "my team should start over after the holidays",
            "reset the table before guests come, that is my habit",
            "let us begin the day afresh, what next?",
        ],
    ),
    "undo": (Undo(), ["can I go back to work now?"]),
    "reopen": (Reopen(target=O1), ["make sure that nobody is sad"]),
    "shorten": (ReviseObjective(id=O1, text="More people three"), ["I'd say three"]),
}
ORDERS: dict[str, tuple[Edit, list[str]]] = {
    "remove": (
        Remove(target=O1),
        [
            "remove O1",
            "can you remove O1?",
            "could you please delete the first one?",
            "remove O1, ok?",
            "I no longer need O1",
            "let's drop O1, it's too much",
            "drop O1, my boss says it is too much",
            "drop O1, we had to cancel it last year",
            "delete O1. what happens next?",
            "O1 löschen, bitte",
            "kannst du O1 löschen?",
            "borra O1 por favor",
            "peux-tu supprimer O1 ?",
            "apaga O1",
            "请把O1删掉",
            "能不能删掉O1",
        ],
    ),
    "approve": (
        Approve(target=O1),
        [
            "approve O1 but not O2",
            "O1 is fine, leave O2 open",
            "no problem, approve it",
            "nothing to add, fine",
            "yes no changes",
            "approve it, I don't want to change anything",
            "fine, my boss said the same",
            "yes, approve it. what comes next?",
            "that works",
            "good enough for me",
            "ja, passt so",
            "没问题，可以",
        ],
    ),
    "begin anew": (
        Replace(plan=Plan()),
        [
            "can we start from scratch?",
            "I want to start again from the beginning please",
            "no, that's all wrong. Let's start over",
            "ich will von vorne anfangen",
            "quiero empezar de cero",
            "je veux repartir de zéro",
            "quero começar do zero",
            "我们从头开始",
        ],
    ),
    "undo": (Undo(), ["undo what I said yesterday", "can you undo that?", "go back please"]),
    "reopen": (Reopen(target=O1), ["make it shorter", "I want it to say more people stay"]),
    "shorten": (
        ReviseObjective(id=O1, text="More people"),
        ["just the people", "shorter, drop the course"],
    ),
}


def each_of(table: dict[str, tuple[Edit, list[str]]]) -> list[Any]:
    """A case for each sentence of a table."""
    return [
        pytest.param(edit, text, id=f"{name}: {text}")
        for name, (edit, texts) in table.items()
        for text in texts
    ]


@pytest.mark.parametrize(("edit", "text"), each_of(ORDERS_NOTHING))
def test_what_is_asked_told_or_doubted_orders_nothing(edit: Edit, text: str) -> None:
    result = guarded(edit, PLAN, said(text))
    assert result.edit is None
    assert result.asks or isinstance(edit, Approve)  # an approval is asked for in its time


@pytest.mark.parametrize(("edit", "text"), each_of(ORDERS))
def test_a_plain_order_is_followed(edit: Edit, text: str) -> None:
    assert guarded(edit, PLAN, said(text)).edit == edit


FIGURES: dict[str, tuple[str, float, bool]] = {
    "thousands": ("take the 12k from my savings", 12_000, True),
    "written out": ("take the 12k from my savings", 12, True),
    "a quarter": ("in Q3", 3, False),
    "a version": ("like v2 of it", 2, False),
    "a name": ("a B2B shop", 2, False),
    "a handle": ("as in KR3", 3, False),
    "full width": ("３０％的人回来", 30, True),
    "tenths": ("三成的人回来", 30, True),
    "tenths as a number": ("三成的人回来", 3, False),
    "Han numeral": ("三十个人", 30, True),
    "a quarter in Chinese": ("第三季度", 3, False),
    "Arabic digits": ("١٢ people", 12, True),
}


@pytest.mark.parametrize(("text", "target", "stays"), FIGURES.values(), ids=FIGURES.keys())
def test_figures_count_as_they_are_read(text: str, target: float, stays: bool) -> None:
    result = guarded(ReviseKeyResult(id=KR, target=target), PLAN, said(text, ABOUT_KR))
    assert (result.edit is not None) == stays


@pytest.mark.parametrize("figure", ["v9", "9th", "B9B", "x9y", "O9"])
def test_a_figure_glued_to_letters_is_not_made_up(figure: str) -> None:
    edit = AddObjective(text=f"People come back {figure}")
    kept = guarded(edit, PLAN, said("people come back more")).edit
    assert kept == AddObjective(text="People come back more")
    assert guarded(edit, PLAN, said(f"people come back {figure}")).edit == edit


@pytest.mark.parametrize(
    ("text", "edit", "kept"),
    [
        (
            "And the noise: a quiet walk every Monday with the new bakers, Ines too, from 5 March",
            AddAction(key_result=KR, text="A quiet walk every Monday with the 14 new bakers"),
            "a quiet walk every Monday with the new bakers",
        ),
        (
            "people visit the bakery school",
            AddObjective(text="People destroy the bakery school"),
            "people visit the bakery school",
        ),
        (
            "Und die Gäste: jede Woche ein Rundgang mit allen neuen Leuten, ab dem 5. März",
            AddAction(key_result=KR, text="Jede Woche ein Rundgang mit allen 20 neuen Leuten"),
            "jede Woche ein Rundgang mit allen neuen Leuten",
        ),
        (
            "每周五和新来的同事一起检查安全",
            AddAction(key_result=KR, text="每周五和15位新来的同事一起检查安全"),
            "每周五和新来的同事一起检查安全",
        ),
    ],
)  # fmt: skip
def test_a_sentence_worded_too_freely_gives_way_to_the_persons_own(
    text: str, edit: AddAction | AddObjective, kept: str
) -> None:
    result = guarded(edit, PLAN, said(text))
    assert result.edit is not None
    assert not result.asks
    assert getattr(result.edit, "text", "").casefold() == kept.casefold()


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("I do not want more guests on Sundays", AddObjective(text="I want 9 guests on Sundays")),
        (
            "would a quiet walk with the bakers help?",
            AddAction(key_result=KR, text="A quiet walk with the 14 bakers"),
        ),
        ("the guests are late", AddKeyResult(objective=O1, text="guests who leave: from 19 to 10")),
    ],
)  # fmt: skip
def test_nothing_is_taken_from_words_that_say_something_else(text: str, edit: Edit) -> None:
    assert guarded(edit, PLAN, said(text)).edit is None


def test_what_stands_already_by_an_earlier_change_is_not_taken_twice() -> None:
    text = "Quiet walks with the new bakers every Monday, please"
    first = AddAction(key_result=KR, text="Quiet walks with the new bakers every Monday")
    second = AddAction(key_result=KR, text="Quiet walks with 14 new bakers every Monday")
    assert guarded(second, PLAN, said(text), [first]).edit is None


@pytest.mark.parametrize(
    ("text", "plan_b"),
    [
        ("Ines gets it signed. ", "If the council objects then we take a day off"),
        (
            "Ines lässt es unterschreiben. ",
            "Wenn der Betriebsrat ablehnt, nehmen wir einen Tag frei",
        ),
    ],
)
def test_who_is_named_in_an_if_then_plan_alone_is_asked_for_nothing(text: str, plan_b: str) -> None:
    text = text + plan_b
    step = AddAction(key_result=KR, text="Ines gets it signed", if_then=plan_b)
    who = "council" if "council" in text else "Betriebsrat"
    asked = AddDependency(on=who, what="agree", by=date(2027, 1, 31))
    assert guarded(asked, PLAN, said(text), [step]).edit is None
    assert guarded(asked, PLAN, said(f"{text}. We need the {who} to agree"), [step]).edit


@pytest.mark.parametrize(
    "text",
    ["the guests: 4 as well", "die Gäste: 4 auch", "los clientes: 4 también",
     "les clients : 4 aussi", "os clientes: 4 também", "客人：4也一样"],
)  # fmt: skip
def test_a_mark_that_is_given_as_well_is_one(text: str) -> None:
    edit = ReviseKeyResult(id=KR, confidence=4)
    assert guarded(edit, PLAN, said(text, ABOUT_KR)).edit == edit


def test_each_of_two_kinds_that_a_message_names_is_carried() -> None:
    told = said("O1 is the promise, O2 a stretch goal")
    for item, kind in ((O1, "committed"), (O2, "aspirational")):
        edit = ReviseObjective.model_validate({"id": item, "type": kind})
        assert guarded(edit, PLAN, told).edit == edit


def test_the_day_that_stands_takes_no_other_ones_place() -> None:
    plan = apply(
        PLAN, [AddAction(key_result=KR, text="Talks with guests", due=date(2027, 2, 4))]
    ).plan
    step = plan.objectives[0].key_results[0].actions[0].id
    told = replace(said("they run all year, 4 February is just the start"), plan=plan)
    result = guarded(ReviseAction(id=step, due=date(2027, 12, 31)), plan, told)
    assert result.edit is None
    assert [ask.why for ask in result.asks] == ["not-said"]


def test_a_year_within_a_measure_is_no_new_number() -> None:
    told = said("19 of our 52 bakers left in 2026, I'd like max 8 to leave in 2027")
    edit = AddKeyResult(
        objective=O1, text="bakers who leave: from 19 of our 52 in 2026 to max 8 in 2027"
    )
    assert guarded(edit, PLAN, told).edit == edit


@pytest.mark.parametrize(
    ("helper", "stays"), [("Lena", True), ("Lena from sales", True), ("Oskar", False)]
)
def test_who_does_a_step_was_named(helper: str, stays: bool) -> None:
    edit = AddAction(key_result=KR, text="Ring the loudest guests", helper=helper)
    result = guarded(edit, PLAN, said("Lena from sales will ring the loudest guests"))
    assert isinstance(result.edit, AddAction)
    assert (result.edit.helper == helper) == stays


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("that belongs to O2", True),
        ("das gehört zu O2", True),
        ("它属于O2", True),
        ("that is nice", False),
    ],
)
def test_an_item_goes_below_the_one_that_was_named(text: str, stays: bool) -> None:
    edit = Move(id=KR, to=9, under=O2)
    assert (guarded(edit, PLAN, said(text, ABOUT_KR)).edit is not None) == stays


ASKS: dict[str, tuple[str, Edit, str, str]] = {
    "removal": ("12 seats by june", Remove(target=O2), "removal", "O2"),
    "approval": ("yes, fine", Approve(target=O2), "approval", "O2"),
    "approval of the plan": ("yes, fine", Approve(target="plan"), "approval", "the plan"),
    "reopening": ("12 seats by june", Reopen(target=O2), "reopening", "O2"),
    "undo": ("12 seats by june", Undo(), "unasked", "undo"),
    "start over": ("12 seats by june", Replace(plan=Plan()), "unasked", "start over"),
    "skip": ("12 seats by june", Skip(stage=Stage.MISSION), "unasked", "skip"),
    "emptied": ("12 seats", ReviseKeyResult(id=KR, target=None), "emptied", "9"),
}


@pytest.mark.parametrize(("text", "edit", "why", "about"), ASKS.values(), ids=ASKS.keys())
def test_what_nobody_spoke_of_is_asked_for(text: str, edit: Edit, why: str, about: str) -> None:
    result = guarded(edit, PLAN, said(text))
    assert result.edit is None
    assert [(ask.why, ask.about) for ask in result.asks] == [(why, about)]


def test_a_message_takes_back_one_change() -> None:
    evidence = said("no, undo that please")
    assert guarded(Undo(), PLAN, evidence).edit == Undo()
    assert guarded(Undo(), PLAN, evidence, [Undo()]).edit is None


def test_what_is_put_by_may_go() -> None:
    moved = replace(said("put that with the later ones"), put_by=frozenset({"people come back"}))
    assert guarded(Remove(target=O2), PLAN, moved).edit == Remove(target=O2)
    assert guarded(Remove(target=KR), PLAN, moved).edit is None


def talk_of(offered: str = "", before: str = "", changed: tuple[int, ...] = ()) -> Talk:
    at = "2027-01-11T09:00:00Z"
    messages = [
        {"id": 1, "role": "person", "text": before or "hello", "at": at},
        {"id": 2, "role": "coach", "text": "Which one?", "at": at, "changed": changed},
    ]
    return Talk(
        asked=Asked(question="q", about="wording", target=KR, offered=offered),
        recent=tuple(Message.model_validate(m) for m in messages),
    )


@pytest.mark.parametrize(
    ("text", "talk", "stays"),
    [
        ("yes", talk_of(offered="Seats sold from 5 to 14"), True),
        ("ok, take that", talk_of(offered="Seats sold from 5 to 14"), True),
        ("hm", talk_of(offered="Seats sold from 5 to 14"), False),
        ("yes", talk_of(), False),
        ("the first one", talk_of(before="make it 14"), True),
        ("the first one", talk_of(before="make it 14", changed=(KR,)), False),
    ],
    ids=["accepted", "accepted in words", "not accepted", "nothing offered", "asked back", "used"],
)
def test_an_offer_counts_once_it_is_accepted(text: str, talk: Talk, stays: bool) -> None:
    edit = ReviseKeyResult(id=KR, target=14)
    assert guarded(edit, PLAN, said(text, talk)).edit == (edit if stays else None)


@given(
    text=st.text(max_size=60),
    baseline=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    target=st.none() | st.integers(-1000, 10**7),
    confidence=st.none() | st.integers(0, 10),
    due=st.none() | st.dates(date(2026, 1, 1), date(2029, 1, 1)),
    words=st.text(min_size=1, max_size=40).filter(str.strip),
)
@settings(max_examples=150, deadline=None)
def test_no_number_or_day_gets_past_that_is_not_in_the_words(
    text: str,
    baseline: float | None,
    target: int | None,
    confidence: int | None,
    due: date | None,
    words: str,
) -> None:
    evidence = said(text)
    edit = AddKeyResult(
        objective=O1, text=words, baseline=baseline, target=target, confidence=confidence, due=due
    )
    left = guarded(edit, PLAN, evidence).edit
    if left is None:
        return
    assert isinstance(left, AddKeyResult)
    assert {left.baseline, left.target} <= {None, *evidence.numbers}
    assert left.confidence in {None, *evidence.confidences}
    assert left.due in {None, *evidence.days}


def test_a_wording_of_an_objective_may_keep_what_stands() -> None:
    edit = ReviseObjective(id=O1, text="More people on the bakery course")
    assert guarded(edit, PLAN, said("add bakery to it")).edit == edit


RECKONED = [
    ("by the end of next month", date(2027, 2, 28)),
    ("in six weeks", date(2027, 2, 22)),
    ("in about six weeks", date(2027, 2, 22)),
    ("in half a year", date(2027, 7, 11)),
    ("half a year from now", date(2027, 7, 11)),
    ("in a fortnight", date(2027, 1, 25)),
    ("friday next week", date(2027, 1, 22)),
    ("by next Friday", date(2027, 1, 15)),
    ("by next Friday", date(2027, 1, 22)),
    ("Ende des Quartals", date(2027, 3, 31)),
    ("bis Ende nächsten Monats", date(2027, 2, 28)),
    ("in einem halben Jahr", date(2027, 7, 11)),
    ("nächste Woche Freitag", date(2027, 1, 22)),
    ("in etwa sechs Wochen", date(2027, 2, 22)),
    ("in anderthalb Monaten", date(2027, 2, 25)),
    ("下个月底", date(2027, 2, 28)),
    ("下下周五", date(2027, 1, 29)),
    ("再过六周", date(2027, 2, 22)),
    ("一个半月后", date(2027, 2, 25)),
    ("半年以后", date(2027, 7, 11)),
    ("a finales del mes que viene", date(2027, 2, 28)),
    ("dentro de medio año", date(2027, 7, 11)),
    ("de aquí a seis semanas", date(2027, 2, 22)),
    ("el viernes de la semana que viene", date(2027, 1, 22)),
    ("en un mes y medio", date(2027, 2, 26)),
    ("d'ici la fin du mois prochain", date(2027, 2, 28)),
    ("vendredi prochain", date(2027, 1, 15)),
    ("vendredi de la semaine prochaine", date(2027, 1, 22)),
    ("dans environ six semaines", date(2027, 2, 22)),
    ("até o fim do mês que vem", date(2027, 2, 28)),
    ("daqui a meio ano", date(2027, 7, 11)),
    ("na próxima sexta", date(2027, 1, 15)),
    ("sexta da semana que vem", date(2027, 1, 22)),
]


@pytest.mark.parametrize(("text", "day"), RECKONED)
def test_a_day_that_was_reckoned_rightly_stays(text: str, day: date) -> None:
    result = guarded(ReviseKeyResult(id=KR, due=day), PLAN, said(text, asked("due", KR)))
    assert (result.edit, result.asks) == (ReviseKeyResult(id=KR, due=day), ())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("in six weeks", date(2027, 3, 22)),
        ("in half a year", date(2027, 9, 11)),
        ("next Friday", date(2027, 1, 29)),
        ("Ende des Quartals", date(2027, 2, 28)),
        ("下个月底", date(2027, 3, 31)),
    ],
)
def test_a_day_that_was_reckoned_wrongly_gives_way(text: str, day: date) -> None:
    result = guarded(ReviseKeyResult(id=KR, due=day), PLAN, said(text, asked("due", KR)))
    assert isinstance(result.edit, ReviseKeyResult)
    assert result.edit.due in said(text).days - {day}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("two weeks before Christmas", date(2027, 12, 10)),
        ("zwei Wochen vor Weihnachten", date(2027, 12, 10)),
        ("dos semanas antes de Navidad", date(2027, 12, 10)),
        ("deux semaines avant Noël", date(2027, 12, 10)),
        ("duas semanas antes do Natal", date(2027, 12, 10)),
        ("圣诞节前两周", date(2027, 12, 11)),
        ("a month after 31 January", date(2027, 2, 28)),
        ("元旦前", date(2027, 12, 31)),
        ("国庆节", date(2027, 10, 1)),
        ("by autumn", date(2027, 9, 22)),
    ],
)
def test_a_day_that_is_told_by_another_is_reckoned_whatever_a_model_makes_of_it(
    text: str, day: date
) -> None:
    for made in (day, date(2027, 12, 1)):
        edit = ReviseKeyResult(id=KR, due=made)
        result = guarded(edit, PLAN, said(text, asked("due", KR)))
        assert (result.edit, result.asks) == (ReviseKeyResult(id=KR, due=day), ())


SUPPOSED = [
    ("en", "would 12 be too much?"),
    ("en", "what if we said 12"),
    ("en", "if we had two ovens I could do 12"),
    ("en", "I could do 12 if we had two ovens"),
    ("en", "12 would be a dream but no"),
    ("de", "wären 12 zu viel?"),
    ("de", "wenn wir zwei Öfen hätten, könnte ich 12 schaffen"),
    ("es", "¿serían 12 demasiado?"),
    ("es", "si tuviéramos dos hornos podría con 12"),
    ("fr", "est-ce que 12 serait trop ?"),
    ("fr", "si on avait deux fours je pourrais en faire 12"),
    ("pt", "12 seria demais?"),
    ("pt", "se tivéssemos dois fornos eu fazia 12"),
    ("zh", "12会不会太多？"),
    ("zh", "如果有两个烤箱，我能做12个"),
]


@pytest.mark.parametrize(("language", "text"), SUPPOSED)
def test_what_is_only_weighed_does_not_enter_the_plan_and_is_asked_about(
    language: str, text: str
) -> None:
    edit = ReviseKeyResult(id=KR, target=12)
    result = guarded(edit, PLAN, said(text, asked("target", KR), language))
    assert result.edit is None
    assert [(ask.why, ask.about) for ask in result.asks] == [("supposed", "12")]


def test_a_day_that_is_only_weighed_is_asked_about() -> None:
    edit = ReviseKeyResult(id=KR, due=date(2027, 6, 30))
    result = guarded(edit, PLAN, said("would june be too late?", asked("due", KR)))
    assert (result.edit, [ask.why for ask in result.asks]) == (None, ["supposed"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "would it be ok to say 12?"),
        ("en", "I'd say 12"),
        ("en", "if all goes well 12"),
        ("en", "could you make it 12?"),
        ("en", "would 20 be too much? then 12"),
        ("en", "14 would be great but let's take 12"),
        ("de", "ich würde 12 sagen"),
        ("es", "yo diría 12"),
        ("fr", "je dirais 12"),
        ("pt", "eu diria 12"),
        ("zh", "如果顺利的话12个"),
    ],
)
def test_what_is_said_with_care_is_said_all_the_same(language: str, text: str) -> None:
    edit = ReviseKeyResult(id=KR, target=12)
    result = guarded(edit, PLAN, said(text, asked("target", KR), language))
    assert (result.edit, result.asks) == (edit, ())


def test_a_yes_settles_what_was_weighed_before_it() -> None:
    talk = asked("target", KR).model_copy(
        update={
            "recent": (
                Message(id=1, role="person", text="would 12 be too much?", at=AT),
                Message(id=2, role="coach", text="It is twice what you have. Take it?", at=AT),
            )
        }
    )
    edit = ReviseKeyResult(id=KR, target=12)
    assert guarded(edit, PLAN, said("yes, do it", talk)).edit == edit
    assert guarded(edit, PLAN, said("hm, who knows", talk)).edit is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "last year it was 12"),
        ("de", "letztes Jahr waren es 12"),
        ("es", "el año pasado fueron 12"),
        ("fr", "l'an dernier c'était 12"),
        ("pt", "no ano passado foram 12"),
        ("zh", "去年是12个"),
    ],
)
def test_what_once_was_is_a_start_and_no_target(language: str, text: str) -> None:
    told = said(text, asked("target", KR), language)
    result = guarded(ReviseKeyResult(id=KR, target=12), PLAN, told)
    assert (result.edit, [ask.why for ask in result.asks]) == (None, ["supposed"])
    new = guarded(AddKeyResult(objective=O2, text=text, target=12), PLAN, told).edit
    assert isinstance(new, AddKeyResult)
    assert (new.baseline, new.target) == (12, None)
    both = ReviseKeyResult(id=KR, baseline=12)
    assert guarded(both, PLAN, told).edit == both


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("call me on 0171 2345678", 171),
        ("call me on 0171 2345678", 2345678),
        ("my number is +44 20 7946 0958", 44),
        ("reach me at 555-0123", 555),
        ("我的电话 138 0013 8000", 138),
    ],
)
def test_a_telephone_counts_nothing(text: str, number: float) -> None:
    edit = ReviseKeyResult(id=KR, target=number)
    assert guarded(edit, PLAN, said(text, asked("target", KR))).edit is None


@pytest.mark.parametrize(("target", "stands"), [(18, True), (10, True), (80, False), (36, False)])
def test_twice_as_much_is_counted_from_the_item_itself(target: float, stands: bool) -> None:
    evidence = evidence_of("let's double it", TWO, asked("target", KR), TODAY, "en")
    result = guarded(ReviseKeyResult(id=KR, target=target), TWO, evidence)
    assert (result.edit is not None) == stands
    assert bool(result.asks) != stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("12 by june", False),
        ("50", False),
        ("O2.KR1: 50", True),
        ("the second key result: 50", True),
        ("guests who return: 50", True),
        ("50 for both", True),
    ],
)
def test_a_bare_answer_does_not_write_over_an_item_that_nobody_spoke_of(
    text: str, stands: bool
) -> None:
    evidence = evidence_of(text, TWO, asked("target", KR), TODAY, "en")
    value = 12 if "12" in text else 50
    result = guarded(ReviseKeyResult(id=BACK, target=value), TWO, evidence)
    assert (result.edit is not None) == stands
    assert [ask.why for ask in result.asks] == ([] if stands else ["which-item"])


@pytest.mark.parametrize(
    ("language", "question", "yes"),
    [
        ("en", "Does anyone else need to agree first?", "yes"),
        ("de", "Muss vorher noch jemand zustimmen?", "ja"),
        ("es", "¿Alguien más tiene que estar de acuerdo?", "sí"),
        ("fr", "Quelqu'un d'autre doit-il donner son accord ?", "oui"),
        ("pt", "Alguém mais precisa concordar antes?", "sim"),
        ("zh", "还需要别人先同意吗？", "是的"),
    ],
)
def test_a_yes_that_somebody_else_must_agree_approves_nothing(
    language: str, question: str, yes: str
) -> None:
    recent = (Message(id=1, role="coach", text=f"O1. {question}", at=AT),)
    talk = asked("approval", O1).model_copy(update={"recent": recent})
    result = guarded(Approve(target=O1), PLAN, said(yes, talk, language))
    assert (result.edit, [ask.why for ask in result.asks]) == (None, ["approval"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "that's enough for O1"),
        ("de", "das reicht für O1"),
        ("es", "con eso basta para O1"),
        ("fr", "ça suffit pour O1"),
        ("pt", "chega para O1"),
        ("zh", "O1 这样就够了"),
    ],
)
def test_enough_for_an_item_settles_it_and_leads_on(language: str, text: str) -> None:
    told = said(text, asked("more-key-results", O1), language)
    for edit in (Approve(target=O1), GoTo(stage=Stage.KEY_RESULTS, item=O2)):
        assert guarded(edit, PLAN, told).edit == edit
    for no in ("that's not enough for O1", "das reicht nicht für O1", "O1 还不够"):
        assert guarded(Approve(target=O1), PLAN, said(no, asked("", O1))).edit is None


@pytest.mark.parametrize("about", ["confidence", "approval", "due"])
@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("六成吧", {6}),
        ("把握六成", {6}),
        ("有七八成把握", {7, 8}),
        ("so zu 60 % sicher", {6}),
        ("so zu 60 %", {6}),
        ("un 6 sobre 10", {6}),
        ("ungefähr 7", {7}),
        ("uns 6 em 10", {6}),
        ("6 sur 10 environ", {6}),
        ("je dirais 60 %", {6}),
        ("7 out of 10", {7}),
        ("maybe 60 % sure", {6}),
    ],
)
def test_a_mark_counts_however_it_is_told(text: str, marks: set[int], about: str) -> None:
    evidence = said(text, asked(about, KR))
    for mark in range(11):
        result = guarded(ReviseKeyResult(id=KR, confidence=mark), PLAN, evidence)
        assert (result.edit is not None) == (mark in marks)


def test_a_yes_at_the_head_answers_what_was_asked_and_more_may_be_approved_behind_it() -> None:
    talk = asked("approval", O1)
    for target in (O1, O2):
        edit = Approve(target=target)
        assert (
            guarded(edit, PLAN, said("yes. and O2 is fine as well, approve it", talk)).edit == edit
        )
    assert guarded(Approve(target=O1), PLAN, said("approve O2", talk)).edit is None


@pytest.mark.parametrize(
    ("text", "share", "stands"),
    [
        ("3 of 10 come back now", 30, True),
        ("3 out of 10 come back", 30, True),
        ("3 von 10 kommen wieder", 30, True),
        ("now 3 of 10, half by september", 50, True),
        ("3 of 10 come back now", 40, False),
    ],
)
def test_a_share_may_be_told_without_its_sign(text: str, share: float, stands: bool) -> None:
    edit = ReviseKeyResult(id=KR, target=share, unit="%")
    result = guarded(edit, PLAN, said(f"{text}, in %", asked("target", KR))).edit
    assert (result is not None and result.given().get("target") == share) == stands
    without = ReviseKeyResult(id=KR, target=share)
    assert guarded(without, PLAN, said(text, asked("target", KR))).edit is None


def test_a_number_that_is_only_weighed_does_not_come_back_out_of_the_sentence() -> None:
    text = "People a day, if we had a bigger room we could have 40"
    moment = Moment(PLAN, Past(), Talk(), TODAY, "en")
    (edit,) = completed(AddKeyResult(objective=O2, text=text), text, moment)
    assert isinstance(edit, AddKeyResult)
    assert edit.target is None


def test_a_word_may_take_an_ending_more() -> None:
    evidence = said("we pick about 90 kilos a month in summer, want 150 of them")
    edit = AddKeyResult(
        objective=O1, text="kilos picked a month in summer", baseline=90, target=150
    )
    assert guarded(edit, PLAN, evidence).edit == edit
    made_up = AddKeyResult(objective=O1, text="kilos stolen a month in winter", target=150)
    assert guarded(made_up, PLAN, evidence).edit is None

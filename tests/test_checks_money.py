"""Goals on which money hangs, and goals that only speak of money; rewrites that stay silent."""

from datetime import date

import pytest

from coach.checks import run
from coach.okr import KeyResult, Plan

TODAY = date(2027, 1, 4)
TIED = (
    "Repeat orders from 30 to 40; anyone who gets there earns a bonus of 800 euros",
    "Repeat orders from 30 to 40 (counts towards my yearly bonus)",
    "Repeat orders from 30 to 40 as part of the appraisal",
    "Reach 40 repeat orders for a promotion",
    "Repeat orders to 40, our raise hangs on it",
    "Raise depends on 40 repeat orders",
    "Repeat orders to 40, and what we get for it depends on our next raise",
    "Whoever brings 40 repeat orders receives a raise",
    "If we reach 40 repeat orders we get a raise",
    "Reach 40 repeat orders to earn my raise",
    "Reach 40 repeat orders for a raise",
    "Repeat orders from 30 to 40 as part of our raise",
    "Repeat orders from 30 to 40, tied to a raise",
    "Repeat orders auf 40, bei Erfolg gibt es a raise",
    "Stammgäste von 30 auf 40, daran hängt meine Beförderung",
    "Stammgäste von 30 auf 40, dann gibt es 200 € Prämie",
    "Habitués de 30 à 40, notre prime en dépend",
    "Habituales de 30 a 40, quien llegue cobra un bono",
    "Fregueses de 30 para 40, a promoção depende disso",
    "回头客从 30 到 40，做到的人有奖金",
    "回头客从 30 到 40，未达标扣工资",
)
INNOCENT = (
    "Raise repeat orders from 30 to 40",
    "Raise repeat orders for our regulars from 30 to 40",
    "Bonus points that a guest redeems from 3 to 6",
    "Guests who get a bonus lesson from 10 to 60",
    "Newcomers who receive a welcome bonus from 20 % to 40 %",
    "Pay gap between women and men from 12 % to 4 %",
    "Fines for late books from 300 to 50 euros",
    "Colleagues with a performance review on time from 50 % to 95 %",
    "Guests with a promotion code from 5 % to 12 %",
    "Lohnunterschied von 12 % auf 4 %",
    "Gäste, die eine Prämie einlösen, von 20 auf 60",
    "Clientes con bono de bienvenida de 20 a 60",
    "Spectateurs en prime time de 20 000 à 60 000",
    "领取奖金券的顾客从 20 人到 60 人",
)


def rules(text: str) -> set[str]:
    plan = Plan(key_results=(KeyResult(id=1, text=text),))
    return {finding.rule for finding in run(plan, TODAY)}


@pytest.mark.parametrize("text", TIED)
def test_a_goal_that_money_hangs_on_is_told_however_it_is_said(text: str) -> None:
    assert "set-pay-link" in rules(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_a_goal_about_money_is_left_alone(text: str) -> None:
    assert "set-pay-link" not in rules(text)

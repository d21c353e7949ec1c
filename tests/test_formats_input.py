"""What cannot be read is refused in a sentence; what is odd is read without harm."""

import io
import json
import zipfile
from datetime import date
from typing import Any

import pytest
from openpyxl import Workbook

from coach.errors import Unreadable
from coach.formats import plan_json, read_draft, safe_text

TODAY = date(2027, 1, 4)
DEEP = 100_000

BROKEN = {
    "cut-off": ('{"objectives": [\n{"text": "a",', "line 2, column 14"),
    "deep": ("[" * DEEP, "nested"),
    "deep-objects": ('{"objectives":' * DEEP, "nested"),
    "no-number": ('{"key_results": [{"text": "a", "target": NaN}]}', "NaN"),
    "endless-number": ('{"key_results": [{"text": "a", "target": ' + "9" * 5000 + "}]}", "number"),
    "infinite": ('{"key_results": [{"text": "a", "target": 1e999}]}', "key_results[0].target"),
    "given-twice": ('{"mission": "a", "mission": "b"}', "'mission'"),
    "a-number": ("[1, 2]", "'[0]' (line 1) should be an object"),
    "unknown-field": (
        '{"objectives": [{"text": "a",\n "key_results": ["b", {"text": "c",\n "targt": 5}]}]}',
        "'objectives[0].key_results[1].targt' (line 3) is not a field that is known here; "
        "perhaps 'target' was meant",
    ),
    "foreign-name": ('{"key_results": [{"text": "a", "deadline": "June"}]}', "'due'"),
    "a-lone-item": ('{"text": "a", "baselin": 3, "target": 2}', "'baselin' (line 1)"),
    "text-alone": ('{"text": "a"}', "does not say what it is"),
    "unit-in-number": ('{"key_results": [{"text": "a", "target": "16 %"}]}', "without a unit"),
    "truth-as-number": ('{"key_results": [{"text": "a", "target": true}]}', "a number"),
    "no-such-day": (
        '{"key_results": [{"text": "a", "due": "2027-02-31"}]}',
        "'key_results[0].due' (line 1) should be a date that exists",
    ),
    "day-as-number": ('{"key_results": [{"text": "a", "due": 20270630}]}', "2027-06-30"),
    "backward-period": (
        '{"period": {"start": "2027-12-31", "end": "2027-01-01"}}',
        "before it starts",
    ),
    "too-sure": ('{"objectives": [{"text": "a", "confidence": 11}]}', "between 0 and 10"),
    "wrong-word": ('{"objectives": [{"text": "a", "type": "bold"}]}', "aspirational"),
    "no-text": ('{"objectives": [{"confidence": 5}]}', "'objectives[0].text' (line 1) is missing"),
    "empty-text": ('{"objectives": [{"text": "  "}]}', "is empty"),
    "long-text": (json.dumps({"objectives": [{"text": "a" * 2001}]}), "too long"),
    "no-list": ('{"objectives": {"text": "a"}}', "a list in square brackets"),
    "huge-id": ('{"objectives": [{"text": "a", "id": 1000000000}]}', "id"),
    "no-name-near": ('{"year": 2027}', "there are title, period"),
    "house-key": ('{"house": {"limits": {"objectivs": 3}}}', "perhaps 'objectives' was meant"),
    "house-limit": ('{"house": {"limits": {"objectives": 30}}}', "should be at most 20"),
    "house-kind": ('{"house": 3}', "'house' (line 1) should be an object in braces"),
    "no-list-of-words": ('{"not_now": "a kitchen"}', "should be a list in square brackets"),
    "no-stage": ('{"skipped": ["party"]}', "should be 'mission', 'big-objective'"),
    "many": (json.dumps({"objectives": ["a"] * 2_001}), "more than 2,000 items"),
}


@pytest.mark.parametrize(("draft", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_json_is_refused_with_its_place(draft: str, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_draft(draft, name="plan.json")
    assert said in str(refused.value)
    assert "Nothing was read" in str(refused.value)


SHORT = {
    "strings": (
        '{"objectives": ["Guests return"]}',
        {"objectives": [{"id": 1, "text": "Guests return"}]},
    ),
    "lone-objective": (
        '{"text": "Guests return", "key_results": ["Rating to 4.6"]}',
        {
            "objectives": [
                {
                    "id": 1,
                    "text": "Guests return",
                    "key_results": [{"id": 2, "text": "Rating to 4.6"}],
                }
            ]
        },
    ),
    "named-objective": (
        '{"objective": "Guests return"}',
        {"objectives": [{"id": 1, "text": "Guests return"}]},
    ),
    "lone-key-result": (
        '{"text": "Rating", "target": 4.6}',
        {"key_results": [{"id": 1, "text": "Rating", "target": 4.6}]},
    ),
    "list": ('["Guests return"]', {"objectives": [{"id": 1, "text": "Guests return"}]}),
    "big-objective": ('{"big_objective": "Pay off"}', {"big_objective": {"text": "Pay off"}}),
    "nulls": ('{"mission": null, "period": null, "title": "A"}', {"title": "A"}),
    "loose-day": (
        '{"dependencies": [{"on": "IT", "what": "a scale", "by": "spring"}]}',
        {"dependencies": [{"id": 1, "on": "IT", "what": "a scale (by spring)"}]},
    ),
    "day": (
        '{"dependencies": [{"on": "IT", "by": "2027-03-01"}]}',
        {"dependencies": [{"id": 1, "on": "IT", "by": "2027-03-01"}]},
    ),
    "text-in-json": (
        '"O1: Guests return\\nKR1: Rating to 4.6"',
        {
            "objectives": [
                {
                    "id": 1,
                    "text": "Guests return",
                    "key_results": [{"id": 2, "text": "Rating to 4.6"}],
                }
            ]
        },
    ),
    "empty": ("{}", {}),
}


@pytest.mark.parametrize(("draft", "plan"), SHORT.values(), ids=SHORT.keys())
def test_short_forms_of_json_are_read(draft: str, plan: dict[str, object]) -> None:
    assert plan_json(read_draft(draft).plan) == plan


def test_the_smallest_form_of_the_contract_comes_back_as_it_was() -> None:
    draft = {
        "period": {"start": "2027-01-01", "end": "2027-12-31"},
        "mission": "Good bread for all",
        "big_objective": {"text": "The course pays for itself"},
        "objectives": [
            {
                "text": "More people on the course",
                "type": "aspirational",
                "confidence": 5,
                "key_results": [
                    {
                        "text": "Seats sold",
                        "baseline": 12,
                        "target": 16,
                        "unit": "%",
                        "due": "2027-06-30",
                        "actions": [{"text": "Ask ten guests", "due": "2027-02-01"}],
                    }
                ],
            }
        ],
        "not_now": ["a second kitchen"],
        "dependencies": [{"on": "the town", "what": "a stall", "by": "2027-03-01"}],
        "health": ["overtime"],
    }
    written = json.dumps(plan_json(read_draft(json.dumps(draft)).plan))
    without_ids = json.loads(written, object_hook=lambda o: {k: o[k] for k in o if k != "id"})
    assert without_ids == draft


def test_a_contradiction_keeps_the_field_and_warns() -> None:
    draft = '{"key_results": [{"text": "Rating from 12 % to 16 %", "target": 20}]}'
    imported = read_draft(draft, today=TODAY)
    assert imported.plan.key_results[0].target == 20
    assert imported.warnings == (
        "KR1: the text says 16, the field 'target' says 20. The field was kept; "
        "change one of the two.",
    )


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ('"text": "Leaks a month", "baseline": 12, "target": 30, "direction": "decrease"',
         "from 12 to 30 it goes up, the field 'direction' says decrease."),
        ('"text": "Leaks from 9 to 4 a month", "direction": "increase"',
         "from 9 to 4 it goes down, the field 'direction' says increase."),
        ('"text": "Weniger Lecks: auf 4 senken", "direction": "increase"',
         "the text says decrease, the field 'direction' says increase."),
        ('"text": "Tips from 40 € to 90 € a day", "unit": "%"',
         "the text counts in €, the field 'unit' says %."),
        ('"text": "Espera de 40 min a 15 min", "baseline": 40, "target": 15, "unit": "$"',
         "the text counts in min, the field 'unit' says $."),
    ],
)  # fmt: skip
def test_a_direction_or_unit_that_the_numbers_do_not_have_is_told(fields: str, what: str) -> None:
    imported = read_draft(f'{{"key_results": [{{{fields}}}]}}', today=TODAY)
    assert imported.contradicted
    assert imported.warnings == (f"KR1: {what} The field was kept; change one of the two.",)


@pytest.mark.parametrize(
    "fields",
    [
        '"text": "Tips from 40 € to 90 € a day", "unit": "EUR"',
        '"text": "Wait from 2 h to 30 min", "unit": "min", "direction": "decrease"',
        '"text": "Riders from 40 to 90", "unit": "riders", "direction": "increase"',
        '"text": "Taux de 4 % à 9 %", "unit": "percent"',
        '"text": "Leaks a month", "baseline": 12, "target": 4, "direction": "decrease"',
        '"text": "Leaks at most 4 a month", "target": 4, "direction": "keep"',
    ],
)  # fmt: skip
def test_other_spellings_of_a_unit_contradict_nothing(fields: str) -> None:
    imported = read_draft(f'{{"key_results": [{{{fields}}}]}}', today=TODAY)
    assert imported.warnings == ()


@pytest.mark.parametrize("unit", ["", "%"])
@pytest.mark.parametrize(
    ("text", "start", "goal", "told"),
    [
        ("Seats taken from 40 % to 55 %", 0.4, 0.55, (40, 55)),
        ("Auslastung von 80 % auf 120 %", 0.8, 1.2, (80, 120)),
        ("准点率提高到90%", 0.7, 0.9, (70, 90)),
    ],
)
def test_a_share_that_a_sheet_keeps_as_a_fraction_is_read_in_per_cent(
    unit: str, text: str, start: float, goal: float, told: tuple[float, float]
) -> None:
    fields = {"text": text, "baseline": start, "target": goal, "unit": unit}
    imported = read_draft(json.dumps({"key_results": [fields]}), today=TODAY)
    key_result = imported.plan.key_results[0]
    assert (key_result.baseline, key_result.target, key_result.unit) == (*told, "%")
    assert imported.warnings == ()


def packed(name: str, size: int = 10) -> bytes:
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, b"0" * size)
    return page.getvalue()


RUBBISH = {
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01", "not text"),
    "noise": (bytes(range(256)) * 40, "not text"),
    "broken-utf-16": (b"\xff\xfe\x00", "not text"),
    "packed-files": (packed("letter.txt"), "not a workbook"),
    "damaged-workbook": (packed("xl/workbook.xml"), "damaged"),
    "cut-workbook": (packed("xl/workbook.xml")[:60], "damaged"),
    "bomb": (packed("xl/workbook.xml", 60_000_000), "unpacks"),
    "large": (b"O1: x\n" + b" " * 5_000_001, "5 MB"),
    "large-text": (b"KR1: a 5\n" * 30_000, "20,000"),
    "empty": (b"", "nothing in this draft"),
}


@pytest.mark.parametrize(("data", "said"), RUBBISH.values(), ids=RUBBISH.keys())
def test_rubbish_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_draft(data)
    assert said in str(refused.value)
    assert "Nothing was read" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Ziel: Gäste fühlen sich zuhause", "utf-8"),
        ("Ziel: Gäste fühlen sich zuhause", "utf-8-sig"),
        ("Ziel: Gäste fühlen sich zuhause", "utf-16"),
        ("Ziel: Gäste fühlen sich zuhause", "utf-16-le"),
        ("Ziel: Gäste fühlen sich zuhause", "cp1252"),
        ("Objetivo: Que España nos conozca", "latin-1"),
        ("目标：让每位客人都想再来", "utf-8"),
        ("目标：让每位客人都想再来", "utf-16"),
        ("目标：让每位客人都想再来", "gb18030"),
    ],
)
def test_encodings_are_told_apart(text: str, encoding: str) -> None:
    imported = read_draft(text.encode(encoding))
    assert imported.plan == read_draft(text).plan
    assert bool(imported.warnings) == (not encoding.startswith("utf"))


SAFE = {
    "colours": ("\x1b[31mred\x1b[0m", "red"),
    "window-title": ("a\x1b]0;gone\x07b", "ab"),
    "override": ("abc\u202edcb\u202c", "abcdcb"),
    "isolates": ("\u2066a\u2069", "a"),
    "null": ("a\x00b\x08", "ab"),
    "hidden-letters": ("a\U000e0041\u200bb", "ab"),
    "half-a-sign": ("a\ud83d", "a\ufffd"),
    "line-ends": ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
    "family": ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
    "arabic": ("مرحبا\u200f!", "مرحبا\u200f!"),
    "persian": ("می\u200cخواهم", "می\u200cخواهم"),
    "plain": ("tab\there\nnext 5 % → 9 €", "tab\there\nnext 5 % → 9 €"),
    "accent-apart": ("cafe\u0301 u\u0308ber", "caf\u00e9 \u00fcber"),
    "doubled-spaces": ("  from   20 % to  35 %  \n    next", "  from 20 % to 35 %  \n    next"),
    "markup": ("<script>alert(1)</script>", "<script>alert(1)</script>"),
}


@pytest.mark.parametrize(("text", "safe"), SAFE.values(), ids=SAFE.keys())
def test_safe_text_takes_out_what_deceives_and_nothing_else(text: str, safe: str) -> None:
    assert safe_text(text) == safe


def test_what_deceives_never_enters_a_plan() -> None:
    dressed = "O1: \x1b[31mGuests\x1b[0m ret\u202eurn\x00"
    escaped = json.dumps({"objectives": [dressed.removeprefix("O1: ")]})
    for draft in (dressed, escaped):
        assert read_draft(draft).plan.objectives[0].text == "Guests return"


def workbook(*rows: tuple[Any, ...], percent: bool = False) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    if percent:
        for cell in sheet[2][2:4]:
            cell.number_format = "0%"
    book.create_sheet("Notes").append(["nothing of use"])
    page = io.BytesIO()
    book.save(page)
    return page.getvalue()


def test_a_workbook_is_read_as_people_see_it() -> None:
    data = workbook(
        ("Objective", "Key Result", "Baseline", "Target", "Due", "Status"),
        ("Guests return", "Guests who come back", 0.2, 0.35, date(2027, 6, 30), "green"),
        percent=True,
    )
    imported = read_draft(data, name="plan.xlsx", today=TODAY)
    (key_result,) = imported.plan.objectives[0].key_results
    assert (key_result.baseline, key_result.target, key_result.unit) == (20, 35, "%")
    assert imported.lines_left_over == ("row 2, Status: green",)
    assert any("Notes" in warning for warning in imported.warnings)


def test_a_workbook_without_a_known_head_says_what_to_add() -> None:
    with pytest.raises(Unreadable, match="names its columns"):
        read_draft(workbook(("a", "b"), ("c", "d")))


def test_our_markdown_hands_back_what_is_beyond_its_grammar() -> None:
    draft = "# OKR plan: Ours\n\nA remark.\n\n## O1: Guests return *(bold, approved)*\n"
    imported = read_draft(draft)
    assert imported.plan.objectives[0].approved
    assert imported.lines_left_over == ("A remark.", "bold")


def test_a_key_result_added_by_hand_to_our_markdown_is_read_from_its_sentence() -> None:
    draft = "# OKR plan\n\n## O1: Guests return\n\n### KR1: Rating from 4.1 to 4.6\n"
    (key_result,) = read_draft(draft, today=TODAY).plan.objectives[0].key_results
    assert (key_result.baseline, key_result.target) == (4.1, 4.6)


def test_rows_of_our_table_may_be_sorted_anew() -> None:
    draft = (
        "handle,kind,text,target\n"
        "O1,objective,Guests return,\n"
        "O2,objective,Quiet evenings,\n"
        "O1.KR1,key-result,Rating,4.6\n"
        "O2.KR1,key-result,Overtime,4\n"
        ",remark,what is this,\n"
    )
    imported = read_draft(draft)
    texts = [[kr.text for kr in o.key_results] for o in imported.plan.objectives]
    assert texts == [["Rating"], ["Overtime"]]
    assert imported.lines_left_over == ("row 6, remark what is this",)


def test_a_bad_cell_of_our_table_is_named() -> None:
    with pytest.raises(Unreadable, match=r"key_results\[0\]\.target"):
        read_draft("handle,kind,text,target\nKR1,key-result,Rating,many\n")


@pytest.mark.parametrize(
    "draft",
    [
        "# OKR plan\n\n## O1: <br>\n",
        "# OKR plan\n\n- Period: 2027-12-31 to 2027-01-01\n",
        "# OKR plan\n\n- Period: 2027-02-31 to 2027-03-01\n",
        "# OKR plan\n\n## O1: " + "a" * 2001 + "\n",
    ],
    ids=["no-text", "backward-period", "no-such-day", "long-text"],
)
def test_values_that_no_plan_holds_are_refused_in_our_markdown(draft: str) -> None:
    with pytest.raises(Unreadable, match="Nothing was read"):
        read_draft(draft)

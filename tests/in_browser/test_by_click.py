"""The plan and the list of plans, worked on with a pointer and with files."""

import csv
import io
import json
import re
from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect

from coach.checks import run
from coach.formats import read_draft
from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    KeyResult,
    Objective,
    Period,
    Plan,
    numbered,
)
from tests.browser import entry, say
from tests.in_browser.conftest import ME, Show, Site, Windows

CHOIR = numbered(
    Plan(
        title="Choir 2027",
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        mission="Song for the whole town",
        big_objective=BigObjective(text="The choir fills the town hall", confidence=5),
        objectives=(
            Objective(
                text="Singers stay with us",
                key_results=(
                    KeyResult(
                        text="Singers at the second rehearsal from 12 to 20 by 30 June",
                        metric="Singers at the second rehearsal",
                        baseline=12,
                        target=20,
                        direction="increase",
                        due=date(2027, 6, 30),
                        actions=(Action(text="Call all who left", due=date(2027, 2, 1)),),
                    ),
                    KeyResult(text="Hold 12 rehearsals by 30 June", due=date(2027, 6, 30)),
                ),
            ),
            Objective(text="The town hears of us"),
        ),
        not_now=("A recording",),
        dependencies=(Dependency(on="The town hall", what="A free evening"),),
    )
)


def row(page: Page, text: str) -> None:
    """Open the row of the tree that says this."""
    page.locator(".okr-tree .row", has_text=text).first.click()
    expect(page.get_by_role("button", name="← Plan")).to_be_visible()


def test_a_marked_item_shows_quote_advice_question_and_passage(show: Show) -> None:
    marked = CHOIR.objectives[0].key_results[1]
    found = [f for f in run(CHOIR, date(2027, 1, 4)) if f.item == marked.id and f.quote]
    assert found
    page = show(CHOIR)
    expect(page.locator(".okr-tree .row", has_text=marked.text).locator(".flag")).to_be_visible()
    row(page, marked.text)
    card = page.locator("[class*='st-key-finding-']", has_text=found[0].message)
    quoted = card.locator("blockquote")
    expect(quoted).to_have_text(marked.text)
    # The quote stands out from its sentence.
    expect(quoted.locator("span[class*='background'], span[style*='background']")).to_have_text(
        found[0].quote
    )
    expect(card.get_by_text(found[0].ask)).to_be_visible()
    card.get_by_role("button", name="Why?").click()
    passage = page.get_by_role("dialog")
    expect(passage).to_contain_text("From the note")
    page.keyboard.press("Escape")
    expect(passage).to_have_count(0)


def test_items_change_places_by_click(show: Show, site: Site) -> None:
    page = show(CHOIR)
    row(page, "Singers stay with us")
    expect(page.get_by_role("button", name="Up", exact=True)).to_be_disabled()
    page.get_by_role("button", name="Down", exact=True).click()
    expect(page.locator("h4")).to_contain_text("O2")
    page.get_by_role("button", name="← Plan").click()
    objectives = page.locator(".okr-tree .row.objective .text")
    expect(objectives).to_have_text(["The town hears of us", "Singers stay with us"])
    assert site.plan(page).objectives == CHOIR.objectives[::-1]
    page.get_by_role("button", name="Undo", exact=True).first.click()
    expect(objectives).to_have_text(["Singers stay with us", "The town hears of us"])


def test_a_change_in_place_is_told_in_the_history_and_undone(show: Show) -> None:
    page = show(CHOIR)
    row(page, "The choir fills the town hall")
    words = page.get_by_label("In your words")
    words.fill("The choir fills the cathedral")
    words.press("Control+Enter")
    page.get_by_role("button", name="History").click()
    told = page.get_by_role("dialog")
    expect(told).to_contain_text("The choir fills the town hall → The choir fills the cathedral")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="← Plan").click()
    big = page.locator(".okr-tree .row.big-objective")
    expect(big).to_contain_text("cathedral")
    page.get_by_role("button", name="Undo", exact=True).first.click()
    expect(big).to_contain_text("town hall")


def test_what_is_added_by_hand_has_its_numbers_at_once(show: Show) -> None:
    page = show(CHOIR)
    row(page, "The town hears of us")
    box = page.get_by_placeholder("A new key result, then Enter")
    box.fill("Tickets sold in advance from 80 to 200 by 30 November")
    box.press("Enter")
    page.get_by_role("button", name="← Plan").click()
    added = page.locator(".okr-tree .row.key-result", has_text="Tickets sold in advance")
    expect(added.locator(".measure")).to_contain_text("80")
    expect(added.locator(".measure")).to_contain_text("200")
    expect(added).to_contain_text("30 Nov 2027")


LABELS = {"json": "JSON", "csv": "CSV table", "md": "Markdown"}


def test_a_plan_goes_out_as_a_file_and_comes_back_the_same(
    show: Show, site: Site, tmp_path: Path
) -> None:
    page = show(CHOIR)
    page.get_by_role("button", name="Export").click()
    files = {name: tmp_path / f"plan.{name}" for name in LABELS}
    for name, label in LABELS.items():
        with page.expect_download() as waiting:
            page.get_by_role("button", name=label, exact=True).click()
        assert waiting.value.suggested_filename == f"Choir-2027.{name}"
        waiting.value.save_as(files[name])
    assert json.loads(files["json"].read_bytes())["title"] == "Choir 2027"
    table = csv.DictReader(io.StringIO(files["csv"].read_text(encoding="utf-8-sig")))
    assert "O1.KR1" in {line["handle"] for line in table}
    assert "The choir fills the town hall" in files["md"].read_text(encoding="utf-8")
    for name, file in files.items():
        assert read_draft(file.read_bytes(), file.name, date(2027, 1, 4)).plan == CHOIR, name
        page.goto(f"{site.address}/?door=paste")
        page.locator('input[type="file"]').set_input_files(file)
        expect(page.locator(".okr-tree .row.big-objective")).to_contain_text("town hall")
        page.get_by_role("button", name="Take this over").click()
        page.wait_for_url(re.compile(r"plan="))
        expect(page.locator(".okr-tree .row.dependency")).to_be_visible()
        assert site.plan(page) == CHOIR, name


NO_PLANS = (
    (b"x" * 6_000_000, "a plan is read up to 5 MB"),
    (bytes(range(256)) * 40, "This is not text"),
    (b'{"title": "half', "JSON"),
    (b"", "There is nothing in this draft"),
)
"""Files that are too big, no text, broken and empty, and what is said of them."""


def test_a_file_that_is_no_plan_is_one_sentence(page: Page) -> None:
    page.get_by_role("button", name="Bring a plan").click()
    for content, said in NO_PLANS:
        page.locator('input[type="file"]').set_input_files(
            {"name": "plan.json", "mimeType": "application/json", "buffer": content}
        )
        expect(page.locator('[data-testid="stAlert"]')).to_contain_text(said)
        expect(page.get_by_role("button", name="Take this over")).to_have_count(0)


def test_a_citation_opens_the_passage_beside_the_talk(show: Show) -> None:
    page = show(CHOIR)
    say(page, "what makes a good key result?")
    page.locator("[class*='st-key-cite-'] button:visible").last.click()
    expect(page.get_by_role("dialog")).to_contain_text("From the note")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_plans_are_found_as_one_types(site: Site, page: Page) -> None:
    for number in range(7):
        site.store.create_plan(ME, Plan(title=f"Winter {number}"))
    site.store.create_plan(ME, Plan(title="Zebra crossing"))
    page.reload()
    plans = page.locator(".st-key-plans button")
    page.get_by_placeholder("Find a plan").press_sequentially("zebra cr")
    expect(plans).to_have_count(1)
    expect(plans).to_have_text("Zebra crossing")
    plans.click()
    expect(page.locator(".st-key-open-plan")).to_contain_text("Zebra crossing")


def test_the_list_of_plans_gets_out_of_the_way_on_a_phone(windows: Windows, site: Site) -> None:
    page = windows.phone().new_page()
    page.goto(site.keep(Plan(title="First here")))
    site.store.create_plan(ME, Plan(title="Then there"))
    page.reload()
    expect(entry(page)).to_be_visible()
    page.locator('[data-testid="stExpandSidebarButton"]').click()
    sidebar = page.locator('[data-testid="stSidebar"]')
    expect(sidebar).to_have_attribute("data-collapsed", "false")
    sidebar.get_by_role("button", name="Then there").first.click()
    expect(sidebar).to_have_attribute("data-collapsed", "true")
    page.locator(".st-key-side").get_by_text("Plan", exact=True).click()
    expect(page.locator(".st-key-open-plan")).to_contain_text("Then there")

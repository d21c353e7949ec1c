"""From the first word to an approved plan: by talking, and without a mouse."""

from playwright.sync_api import Page, expect

from coach.okr import every_key_result
from tests.browser import entry, messages, say
from tests.in_browser.conftest import Site, say_first

TALK = (
    "my bakery course finally pays for itself",
    "5",
    "ok",
    "more people on the course",
    "seats sold per course from 5 to 9 by 30 September",
    "people who come back from 2 to 6 a month by 30 November",
    "go on",
    "call ten offices nearby by 5 February",
    "ok",
    "write to last year's guests by 1 March",
    "ok",
    "approve the plan",
)
"""A goal, an objective, two key results, and a dated first step for each."""


def test_talking_leads_to_an_approved_plan_in_which_every_key_result_has_its_steps(
    page: Page, site: Site
) -> None:
    say_first(page, TALK[0])
    for text in TALK[1:]:
        say(page, text)
    expect(page.get_by_role("button", name="Reopen the plan")).to_be_visible()
    plan = site.plan(page)
    assert plan.approved
    key_results = [k for _, k in every_key_result(plan)]
    assert [(k.baseline, k.target, str(k.due)) for k in key_results] == [
        (5, 9, "2027-09-30"),
        (2, 6, "2027-11-30"),
    ]
    steps = [[(a.approved, str(a.due)) for a in k.actions] for k in key_results]
    assert steps == [[(True, "2027-02-05")], [(True, "2027-03-01")]]
    tree = page.locator(".okr-tree")
    expect(tree.locator(".row.action")).to_have_count(2)
    expect(tree.locator(".row.key-result .state.approved")).to_have_count(2)
    page.reload()
    expect(page.get_by_role("button", name="Reopen the plan")).to_be_visible()
    expect(messages(page, "user")).to_have_count(len(TALK))


def tab_to(page: Page, found: str) -> None:
    """Press Tab until what has the focus answers this question with yes."""
    for _ in range(70):
        page.keyboard.press("Tab")
        if page.evaluate(f"(e => {found})(document.activeElement)"):
            return
    raise AssertionError(f"Tab never came to {found}")


def test_the_way_without_a_mouse(page: Page, site: Site) -> None:
    tab_to(page, "e.matches('[data-testid=stChatInputTextArea]')")
    page.keyboard.type("My bakery course finally pays for itself")
    page.keyboard.press("Enter")
    expect(messages(page, "assistant")).to_have_count(1)
    expect(page.locator(".st-key-quick button")).not_to_have_count(0)
    tab_to(page, "e.closest('.st-key-quick') && e.innerText === '5'")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(messages(page, "assistant")).to_have_count(2)
    expect(entry(page)).to_be_enabled()
    tab_to(page, "e.dataset.item === 'big-objective'")
    page.keyboard.press("Enter")
    # The keyboard is led into what was opened.
    expect(page.locator(".st-key-trail button").first).to_be_focused()
    tab_to(page, "e.closest('.st-key-approve')")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Reopen to change")).to_be_visible()
    big = site.plan(page).big_objective
    assert big is not None
    assert (big.approved, big.confidence) == (True, 5)
    page.locator(".st-key-trail button").first.focus()
    page.keyboard.press("Enter")
    # And back to the row that it came from.
    expect(page.locator(".okr-tree [data-item=big-objective]")).to_be_focused()
    tab_to(page, "e.closest('.st-key-history')")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("Confidence")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)

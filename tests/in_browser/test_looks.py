"""How the page looks and reads, in both colours and on both sizes, whatever is written in it."""

from datetime import date
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from coach.okr import Action, BigObjective, KeyResult, Objective, Period, Plan, numbered
from tests.browser import entry, messages, say
from tests.in_browser.conftest import PHONE, Show, Site, Windows, say_first

PLAN = numbered(
    Plan(
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        big_objective=BigObjective(text="The choir fills the town hall", approved=True),
        objectives=(
            Objective(
                text="Singers stay with us",
                key_results=(
                    KeyResult(
                        text="Singers at rehearsal from 12 to 20 by 30 June",
                        baseline=12,
                        target=20,
                        due=date(2027, 6, 30),
                        actions=(Action(text="Call all who left", due=date(2027, 2, 1)),),
                    ),
                    KeyResult(text="Hold 12 rehearsals by 30 June", due=date(2027, 6, 30)),
                ),
            ),
        ),
    )
)
EXCEPTIONS: frozenset[str] = frozenset()
"""Rules of axe-core that are broken on purpose; each would need its reason here."""


def barriers(page: Page) -> list[str]:
    """What axe-core finds serious or critical on the page as it stands."""
    page.wait_for_timeout(700)  # what is new fades or slides in, half transparent
    expect(page.locator("[data-stale=true]")).to_have_count(0)
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {[node['html'][:120] for node in one['nodes']]}"
        for one in found
        if one["impact"] in ("serious", "critical") and one["id"] not in EXCEPTIONS
    ]


def is_dark(page: Page) -> bool:
    """Whether the page stands on a dark ground."""
    shade = "getComputedStyle(document.querySelector('.stApp')).backgroundColor.match(/\\d+/)[0]"
    return int(page.evaluate(shade)) < 128


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_desktop(windows: Windows, site: Site, scheme: str) -> None:
    page = windows.open(color_scheme=scheme).new_page()
    page.goto(site.address)
    expect(entry(page)).to_be_visible()
    assert is_dark(page) == (scheme == "dark")
    assert barriers(page) == []
    page.get_by_role("button", name="Show me").click()
    expect(page.locator(".okr-tree .row").first).to_be_visible()
    assert barriers(page) == []
    page.goto(site.keep(PLAN))
    expect(page.locator(".okr-tree .flag").first).to_be_visible()
    say(page, "what makes a good key result?")
    assert barriers(page) == []
    page.locator(".okr-tree .row", has_text="Hold 12 rehearsals").click()
    why = page.locator("[class*='st-key-passage-'] button").first
    expect(why).to_be_visible()
    assert barriers(page) == []
    why.click()
    expect(page.get_by_role("dialog")).to_contain_text("From the note")
    assert barriers(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone(windows: Windows, site: Site, scheme: str) -> None:
    page = windows.phone(scheme).new_page()
    page.goto(site.keep(PLAN))
    expect(messages(page, "assistant").first).to_be_visible()
    box = entry(page).bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= PHONE["height"]
    # The stage where one is lies in sight on the rail, which fades where it goes on.
    now = page.locator("[class*='st-key-rail-now-']")
    expect(now).to_be_in_viewport(ratio=0.9)
    rail = "getComputedStyle(document.querySelector('.st-key-rail')).maskImage"
    assert "gradient" in page.evaluate(rail)
    tree = page.locator(".okr-tree")
    expect(tree).to_be_hidden()
    assert barriers(page) == []
    page.locator(".st-key-side").get_by_text("Plan", exact=True).click()
    expect(tree).to_be_visible()
    expect(entry(page)).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert is_dark(page) == (scheme == "dark")
    assert barriers(page) == []


NASTY = (
    "<script>alert(1)</script>",
    "<img src=http://evil.test/a.png onerror=alert(1)>",
    "![x](http://evil.test/a.png)",
    "[click](javascript:alert(1))",
    "[a]: http://evil.test/b.png\n\n![a]",
    "<svg onload=alert(1)>",
    "$$\\href{javascript:alert(1)}{x}$$",
    "<https://evil.test> https://evil.test www.evil.test",
    '"><iframe srcdoc="<script>alert(1)</script>">',
    ":material/home: :red[x]",
)


def test_nasty_text_is_only_text(page: Page) -> None:
    say_first(page, " ".join(NASTY))
    page.wait_for_timeout(500)
    page.locator(".okr-tree .row.big-objective").click()
    expect(page.get_by_role("button", name="← Plan")).to_be_visible()
    inside = page.locator('[data-testid="stMain"], [data-testid="stSidebar"]')
    for tag in ("script", "iframe", "img", "a[href^='http']", "a[href^='javascript']", ".katex"):
        expect(inside.locator(tag)).to_have_count(0)


HEBREW = "המקהלה ממלאת את אולם העירייה ב-2027"


def test_words_from_right_to_left_stay_whole(show: Show) -> None:
    page = show(
        numbered(
            Plan(
                title=HEBREW,
                big_objective=BigObjective(text=HEBREW),
                objectives=(Objective(text=HEBREW), Objective(text="Singers stay")),
            )
        )
    )
    row = page.locator(".okr-tree .row.objective .text")
    expect(row).to_have_text([HEBREW, "Singers stay"])
    directions = [one.evaluate("e => getComputedStyle(e).direction") for one in row.all()]
    assert directions == ["rtl", "ltr"]
    say(page, HEBREW)
    expect(messages(page, "user").last).to_contain_text(HEBREW)
    page.get_by_role("button", name="Picture").click()
    expect(page.get_by_role("dialog").locator("img")).to_be_visible()

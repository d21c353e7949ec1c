"""The page in Chromium: what people do, and what must not go wrong while they do it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from tests.browser import ROOT, browser, entry, messages, say, server

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

PATIENCE = 30_000
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
TALK = (
    "my bakery course finally pays for itself",
    "5",
    "ok",
    "more people on the course",
    "seats sold per course from 5 to 9 by 30 September",
)
"""From the first word to a key result."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page with a coach that can be asked to answer slowly."""
    with server(ROOT / "tests" / "browser_app.py", tmp_path_factory.mktemp("browser")) as found:
        yield found


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with browser() as started:
        yield started


@pytest.fixture
def strays(address: str) -> list[str]:
    """Requests that left this origin, scripts that failed, dialogs that opened: there are none."""
    return []


@pytest.fixture
def context(chromium: Browser, address: str, strays: list[str]) -> Iterator[BrowserContext]:
    """A desktop of its own; at its end nothing may have gone astray."""
    opened = chromium.new_context(viewport=DESKTOP, accept_downloads=True)  # type: ignore[arg-type]  # its own kind of dict
    watch(opened, address, strays)
    yield opened
    opened.close()
    assert strays == []


def watch(context: BrowserContext, address: str, strays: list[str]) -> None:
    """Note everything that should not happen in any page of this context."""
    context.set_default_timeout(PATIENCE)
    near = (address, address.replace("http", "ws", 1), "data:", "blob:")

    def note(what: str, fine: tuple[str, ...] = ()) -> None:
        if not what.startswith(fine):
            strays.append(what)

    def note_dialog(dialog: Dialog) -> None:
        strays.append(dialog.message)
        dialog.dismiss()

    def follow(page: Page) -> None:
        page.on("request", lambda request: note(request.url, near))
        page.on("pageerror", lambda error: note(str(error)))
        page.on("dialog", note_dialog)

    context.on("page", follow)


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    """The first screen."""
    opened = context.new_page()
    opened.goto(address)
    expect(entry(opened)).to_be_visible()
    return opened


@pytest.fixture
def begun(page: Page) -> Page:
    """A plan with its first sentence said."""
    say_first(page, TALK[0])
    return page


def say_first(page: Page, text: str) -> None:
    """Say something on the first screen, which leads to the plan's own page."""
    entry(page).fill(text)
    entry(page).press("Enter")
    page.wait_for_url(re.compile(r"plan="))
    expect(messages(page, "assistant")).to_have_count(1)
    expect(entry(page)).to_be_enabled()


def test_from_the_first_word_to_an_approved_plan(begun: Page) -> None:
    for text in TALK[1:]:
        say(begun, text)
    tree = begun.locator(".okr-tree")
    expect(tree.locator(".row.key-result").first).to_contain_text("5")
    expect(tree.locator(".row.key-result").first).to_contain_text("9")
    begun.get_by_role("button", name="Approve the plan").click()
    expect(begun.get_by_role("button", name="Reopen the plan")).to_be_visible()
    expect(tree.locator(".row.objective .state.approved").first).to_be_visible()
    begun.reload()
    expect(begun.get_by_role("button", name="Reopen the plan")).to_be_visible()
    expect(messages(begun, "user")).to_have_count(len(TALK))


def test_a_reload_in_the_middle_of_an_answer_loses_and_doubles_nothing(begun: Page) -> None:
    say(begun, "please answer slowly", wait=False)
    expect(messages(begun, "assistant").last).to_contain_text("step 3")
    begun.reload()
    expect(messages(begun, "assistant").last).to_contain_text("step 5")
    expect(messages(begun, "assistant").last).to_contain_text("and done.")
    expect(messages(begun, "user")).to_have_count(2)
    expect(messages(begun, "assistant")).to_have_count(2)


def test_a_click_elsewhere_in_the_middle_of_an_answer_does_not_end_it(begun: Page) -> None:
    say(begun, "please answer slowly", wait=False)
    expect(messages(begun, "assistant").last).to_contain_text("step 3")
    begun.locator(".okr-tree .row.big-objective").click()
    expect(begun.get_by_role("button", name="← Plan")).to_be_visible()
    expect(messages(begun, "assistant").last).to_contain_text("and done.")


def test_stop_keeps_what_had_come(begun: Page) -> None:
    say(begun, "please answer slowly", wait=False)
    expect(messages(begun, "assistant").last).to_contain_text("step 3")
    begun.get_by_role("button", name="Stop").click()
    expect(begun.get_by_text("You stopped this answer")).to_be_visible()
    expect(entry(begun)).to_be_enabled()
    expect(messages(begun, "assistant").last).to_contain_text("step 3")
    expect(messages(begun, "assistant").last).not_to_contain_text("and done.")


def test_sending_twice_is_one_message(begun: Page) -> None:
    entry(begun).fill("where are we?")
    begun.evaluate(
        """() => {
          const send = document.querySelector('[data-testid="stChatInputSubmitButton"]');
          send.click(); send.click();
        }"""
    )
    expect(messages(begun, "assistant")).to_have_count(2)
    begun.wait_for_timeout(700)
    expect(messages(begun, "user")).to_have_count(2)


def test_a_quick_reply_clicked_twice_is_one_message(begun: Page) -> None:
    quick = begun.locator(".st-key-quick button")
    expect(quick.first).to_be_visible()
    quick.first.dblclick()
    expect(messages(begun, "user")).to_have_count(2)
    begun.wait_for_timeout(900)
    expect(messages(begun, "user")).to_have_count(2)


def test_two_windows_show_the_same_talk(begun: Page, context: BrowserContext) -> None:
    other = context.new_page()
    other.goto(begun.url)
    expect(messages(other, "user")).to_have_count(1)
    say(begun, "please answer slowly", wait=False)
    expect(messages(begun, "assistant").last).to_contain_text("step 2")
    other.reload()
    expect(messages(other, "assistant").last).to_contain_text("and done.")
    expect(messages(other, "user")).to_have_count(2)
    say(begun, "5")
    # The other window looks now and then; nobody touches it.
    expect(messages(other, "user")).to_have_count(3)


def test_an_item_is_changed_in_place_and_undone(begun: Page) -> None:
    begun.locator(".okr-tree .row.big-objective").click()
    words = begun.get_by_label("In your words")
    words.fill("The course feeds us all")
    words.press("Control+Enter")
    begun.get_by_role("button", name="← Plan").click()
    row = begun.locator(".okr-tree .row.big-objective")
    expect(row).to_contain_text("The course feeds us all")
    begun.get_by_role("button", name="Undo", exact=True).first.click()
    expect(row).to_contain_text("pays for itself")


def test_only_with_the_keyboard(page: Page) -> None:
    entry(page).focus()
    page.keyboard.type("My bakery course finally pays for itself")
    page.keyboard.press("Enter")
    expect(messages(page, "assistant")).to_have_count(1)
    row = page.locator(".okr-tree .row.big-objective")
    expect(row).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.dataset?.item") == "big-objective":
            break
    assert page.evaluate("document.activeElement?.dataset?.item") == "big-objective"
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="← Plan")).to_be_visible()


def test_every_control_has_a_name(begun: Page) -> None:
    nameless = begun.evaluate(
        """() => [...document.querySelectorAll('button, input, textarea, select, a[href]')]
          .filter(e => e.offsetParent !== null)
          .filter(e => !(e.innerText || e.ariaLabel || e.title || e.labels?.length
                         || e.getAttribute('aria-labelledby') || e.placeholder))
          .map(e => e.outerHTML.slice(0, 200))"""
    )
    assert nameless == []


def test_a_finished_answer_is_announced_once(begun: Page) -> None:
    expect(begun.locator(".okr-live")).to_have_count(1)
    begun.evaluate(
        """() => {
          window.said = [];
          const region = document.querySelector('.okr-live');
          new MutationObserver(() => window.said.push(region.textContent))
            .observe(region, {childList: true, characterData: true, subtree: true});
        }"""
    )
    say(begun, "please answer slowly", wait=False)
    expect(messages(begun, "assistant").last).to_contain_text("and done.")
    begun.wait_for_timeout(1200)
    said = begun.evaluate("window.said")
    assert len(said) == 1
    assert said[0].endswith("and done.")


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
    for _ in ("the talk", "the tree and the sidebar"):
        page.wait_for_timeout(400)
    page.locator(".okr-tree .row.big-objective").click()
    expect(page.get_by_role("button", name="← Plan")).to_be_visible()
    inside = page.locator('[data-testid="stMain"], [data-testid="stSidebar"]')
    for tag in ("script", "iframe", "img", "a[href^='http']", "a[href^='javascript']", ".katex"):
        expect(inside.locator(tag)).to_have_count(0)


def test_a_plan_goes_out_and_comes_back(begun: Page, tmp_path: Path) -> None:
    begun.get_by_role("button", name="Export").click()
    with begun.expect_download() as waiting:
        begun.get_by_role("button", name="Markdown", exact=True).click()
    file = tmp_path / "plan.md"
    waiting.value.save_as(file)
    assert "pays for itself" in file.read_text(encoding="utf-8")
    begun.goto(begun.url.split("?")[0] + "?door=paste")
    begun.locator('input[type="file"]').set_input_files(file)
    expect(begun.locator(".okr-tree .row.big-objective")).to_contain_text("pays for itself")
    begun.get_by_role("button", name="Take this over").click()
    begun.wait_for_url(re.compile(r"plan="))
    expect(begun.locator(".okr-tree .row.big-objective")).to_contain_text("pays for itself")


def test_a_citation_opens_the_passage_beside_the_talk(begun: Page) -> None:
    say(begun, "what makes a good key result?")
    begun.locator("[class*='st-key-cite-'] button:visible").last.click()
    expect(begun.get_by_role("dialog")).to_contain_text("From the note")
    begun.keyboard.press("Escape")
    expect(begun.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone(
    chromium: Browser, address: str, begun: Page, strays: list[str], scheme: str
) -> None:
    phone = chromium.new_context(
        viewport=PHONE,  # type: ignore[arg-type]  # its own kind of dict
        color_scheme=scheme,  # type: ignore[arg-type]  # a literal
        is_mobile=True,
        has_touch=True,
    )
    watch(phone, address, strays)
    page = phone.new_page()
    page.goto(begun.url)
    expect(messages(page, "user").first).to_be_visible()
    box = entry(page).bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= PHONE["height"]
    tree = page.locator(".okr-tree")
    expect(tree).to_be_hidden()
    page.locator(".st-key-side").get_by_text("Plan", exact=True).click()
    expect(tree).to_be_visible()
    expect(entry(page)).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    dark = page.evaluate(
        "getComputedStyle(document.querySelector('.stApp')).backgroundColor.match(/\\d+/)[0] < 128"
    )
    assert dark == (scheme == "dark")
    phone.close()

"""An answer that grows while somebody reloads, clicks, looks in from elsewhere, loses the line."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocketRoute, expect

from tests.browser import ROOT, entry, messages, say, server
from tests.in_browser.conftest import Site, Windows, say_first


def ask_slowly(page: Page, how: str = "slowly") -> None:
    """Ask for a slow answer, or one that ends when it is stopped, and wait until it has begun."""
    say(page, f"please answer {how}", wait=False)
    expect(messages(page, "assistant").last).to_contain_text("step 3")


def expect_whole_talk(page: Page) -> None:
    """The slow answer reached its end; nothing is lost and nothing doubled."""
    expect(messages(page, "assistant").last).to_contain_text("and done.")
    expect(messages(page, "user")).to_have_count(2)
    expect(messages(page, "assistant")).to_have_count(2)


def test_reloads_while_an_answer_grows_lose_and_double_nothing(begun: Page) -> None:
    ask_slowly(begun)
    for step in (5, 14, 23, 32):
        begun.reload()
        expect(messages(begun, "user")).to_have_count(2)
        expect(messages(begun, "assistant")).to_have_count(2)
        expect(messages(begun, "assistant").last).to_contain_text(f"step {step} ")
    expect_whole_talk(begun)


def test_a_lost_connection_loses_and_doubles_nothing(context: BrowserContext, site: Site) -> None:
    lines: list[WebSocketRoute] = []

    def connect(line: WebSocketRoute) -> None:
        line.connect_to_server()
        lines.append(line)

    context.route_web_socket("**/_stcore/stream", connect)
    page = context.new_page()
    page.goto(site.address)
    say_first(page, "my bakery course finally pays for itself")
    ask_slowly(page)
    context.set_offline(True)
    for line in lines:
        line.close()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("What you sent is kept")
    expect(dialog).not_to_contain_text("Streamlit")
    context.set_offline(False)
    expect_whole_talk(page)
    expect(dialog).to_have_count(0)
    assert len(site.plan(page).objectives) == 0
    say(page, "where are we?")
    expect(messages(page, "user")).to_have_count(3)


def test_a_click_elsewhere_does_not_end_it(begun: Page) -> None:
    ask_slowly(begun)
    begun.locator(".okr-tree .row.big-objective").click()
    expect(begun.get_by_role("button", name="← Plan")).to_be_visible()
    expect_whole_talk(begun)


def test_stop_keeps_what_had_come(begun: Page) -> None:
    ask_slowly(begun, "endlessly")
    begun.get_by_role("button", name="Stop").click()
    expect(begun.get_by_text("You stopped this answer")).to_be_visible()
    expect(entry(begun)).to_be_enabled()
    expect(messages(begun, "assistant").last).to_contain_text("step 3")
    expect(messages(begun, "assistant").last).not_to_contain_text("and done.")
    begun.reload()
    expect(messages(begun, "assistant").last).to_contain_text("step 3")
    expect(messages(begun, "assistant")).to_have_count(2)


def test_two_windows_show_the_same_talk(begun: Page, context: BrowserContext) -> None:
    other = context.new_page()
    other.goto(begun.url)
    expect(messages(other, "user")).to_have_count(1)
    ask_slowly(begun)
    # The other window looks now and then; nobody touches it.
    expect_whole_talk(other)
    say(begun, "5")
    expect(messages(other, "user")).to_have_count(3)


def test_another_tab_follows_at_once_and_keeps_what_is_typed_in_it(
    chromium: Browser, tmp_path: Path
) -> None:
    script = ROOT / "tests" / "browser_app.py"
    with server(script, tmp_path, WATCH="900") as address:  # nobody looks by the clock
        windows = Windows(chromium, address)
        page = windows.open().new_page()
        page.goto(address)
        say_first(page, "my bakery course finally pays for itself")
        other = page.context.new_page()
        other.goto(page.url)
        expect(messages(other, "assistant")).to_have_count(1)
        other.wait_for_timeout(1500)
        entry(other).fill("half a sentence")
        ask_slowly(page, "endlessly")
        expect(messages(other, "user")).to_have_count(2)
        expect(messages(other, "assistant").last).to_contain_text("step 5")
        page.get_by_role("button", name="Stop").click()
        expect(other.get_by_text("You stopped this answer")).to_be_visible()
        page.locator(".st-key-add button").click()
        page.get_by_label("A new objective, then Enter").fill("People come back")
        page.get_by_label("A new objective, then Enter").press("Enter")
        expect(other.locator(".okr-tree")).to_contain_text("People come back")
        expect(entry(other)).to_have_value("half a sentence")
        page.context.close()
    assert windows.strays == []


def test_a_click_on_stop_is_seen_before_the_server_knows_of_it(begun: Page) -> None:
    ask_slowly(begun, "endlessly")
    seen = begun.evaluate(
        """() => {
          const button = document.querySelector('.st-key-stop button');
          button.click();
          return getComputedStyle(button.querySelector('p'), '::after').content;
        }"""
    )
    assert seen == '"Stopping"'
    expect(begun.get_by_text("You stopped this answer")).to_be_visible()


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
    ask_slowly(begun)
    expect(messages(begun, "assistant").last).to_contain_text("and done.")
    begun.wait_for_timeout(1200)
    said = begun.evaluate("window.said")
    assert len(said) == 1
    assert said[0].endswith("and done.")


@pytest.mark.parametrize("how", ["Enter twice", "two clicks"])
def test_sending_twice_is_one_message(begun: Page, how: str) -> None:
    entry(begun).fill("where are we?")
    begun.evaluate(
        """(how) => {
          const box = document.querySelector('[data-testid="stChatInputTextArea"]');
          const send = document.querySelector('[data-testid="stChatInputSubmitButton"]');
          const enter = {key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true};
          const once = how === 'two clicks'
            ? () => send.click()
            : () => box.dispatchEvent(new KeyboardEvent('keydown', enter));
          once();
          setTimeout(once, 30);
        }""",
        how,
    )
    expect(messages(begun, "assistant")).to_have_count(2)
    begun.wait_for_timeout(700)
    expect(messages(begun, "user")).to_have_count(2)


def test_the_first_word_sent_twice_begins_one_plan(page: Page, site: Site) -> None:
    before = len(site.store.plans("local"))
    entry(page).fill("we sing for the whole town")
    page.keyboard.press("Enter", delay=0)
    page.keyboard.press("Enter", delay=0)
    expect(messages(page, "assistant")).to_have_count(1)
    page.wait_for_timeout(500)
    expect(messages(page, "user")).to_have_count(1)
    assert len(site.store.plans("local")) == before + 1


def test_a_quick_reply_clicked_twice_is_one_message(begun: Page) -> None:
    quick = begun.locator(".st-key-quick button")
    expect(quick.first).to_be_visible()
    quick.first.dblclick()
    expect(messages(begun, "user")).to_have_count(2)
    begun.wait_for_timeout(900)
    expect(messages(begun, "user")).to_have_count(2)

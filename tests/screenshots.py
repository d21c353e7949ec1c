"""Takes the pictures of the README: `python -m tests.screenshots` writes docs/screenshots/*.png.

A short talk is held with the built-in coach on a fresh page, then photographed on a desktop in
light colours and on a phone in dark ones. It needs Chromium, like the browser tests.
"""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser import ROOT, browser, entry, messages, say, server

FOLDER = ROOT / "docs" / "screenshots"
TALK = (
    "our choir fills the town hall in december",
    "5",
    "approve it",
    "singers stay with us, and the town hears of us",
    "singers at the second rehearsal from 12 to 20 by 30 June",
    "what makes a good key result?",
)


def main() -> None:
    """Hold the talk and write the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        server(ROOT / "app.py", Path(folder)) as address,
        browser() as started,
    ):
        expect.set_options(timeout=60_000)
        desktop(started, address)


def desktop(started: Browser, address: str) -> None:
    """The first screen and the talk on a desktop, then the same talk on a phone."""
    context = started.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    page = context.new_page()
    page.goto(address)
    expect(entry(page)).to_be_visible(timeout=60_000)
    picture(page, "first-screen")
    entry(page).fill(TALK[0])
    entry(page).press("Enter")
    expect(messages(page, "assistant")).to_have_count(1)
    expect(entry(page)).to_be_enabled()
    for text in TALK[1:]:
        say(page, text)
    picture(page, "desktop-light")
    phone(started, page.url)
    context.close()


def phone(started: Browser, address: str) -> None:
    """The talk and the plan on a phone, in dark colours."""
    context = started.new_context(
        viewport={"width": 390, "height": 844},
        color_scheme="dark",
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
    )
    page = context.new_page()
    page.goto(address)
    expect(messages(page, "assistant").first).to_be_visible(timeout=60_000)
    picture(page, "phone-dark")
    page.locator(".st-key-side").get_by_text("Plan", exact=True).click()
    expect(page.locator(".okr-tree")).to_be_visible()
    picture(page, "phone-dark-plan")
    context.close()


def picture(page: Page, name: str) -> None:
    """One picture, once nothing moves any more."""
    page.wait_for_timeout(3_500)
    page.screenshot(path=FOLDER / f"{name}.png", animations="disabled", caret="initial")


if __name__ == "__main__":
    main()

"""One server and one browser for all of these tests, and a fresh window for each."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from coach.okr import Plan
from coach.store import Store, open_store
from tests.browser import ROOT, browser, entry, messages, server

HERE = Path(__file__).parent
PATIENCE = 30_000
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
ME = "local"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark them all: they need a browser, and more time than others."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.timeout(300))


@dataclass(frozen=True)
class Site:
    """The running page and what it keeps."""

    address: str
    store: Store

    def keep(self, plan: Plan) -> str:
        """The address of a page with this plan, made without a click."""
        return f"{self.address}/?plan={self.store.create_plan(ME, plan)}"

    def plan(self, page: Page) -> Plan:
        """The plan on this page as it is stored."""
        found = re.search(r"plan=([^&]+)", page.url)
        assert found
        return self.store.load(ME, found[1]).plan


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The page with a coach that can be asked to answer slowly."""
    folder = tmp_path_factory.mktemp("browser")
    with server(ROOT / "tests" / "browser_app.py", folder) as address:
        store = open_store(f"sqlite:///{folder / 'okr-coach.db'}")
        yield Site(address, store)
        store.close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with browser() as started:
        yield started


@dataclass
class Windows:
    """Opens windows, and notes what should not happen in any of them."""

    chromium: Browser
    address: str
    strays: list[str] = field(default_factory=list)
    """Requests that left this origin, scripts that failed, dialogs that opened."""
    opened: list[BrowserContext] = field(default_factory=list)

    def open(self, **settings: Any) -> BrowserContext:
        """A browser of its own, on a desktop unless its settings say otherwise."""
        context = self.chromium.new_context(**{"viewport": DESKTOP, **settings})
        context.set_default_timeout(PATIENCE)
        context.on("page", self.follow)
        self.opened.append(context)
        return context

    def phone(self, scheme: str = "light") -> BrowserContext:
        """A browser on a phone."""
        return self.open(viewport=PHONE, color_scheme=scheme, is_mobile=True, has_touch=True)

    def follow(self, page: Page) -> None:
        """Note everything that should not happen in a page."""
        near = (self.address, self.address.replace("http", "ws", 1), "data:", "blob:")

        def note(what: str) -> None:
            if not what.startswith(near):
                self.strays.append(what)

        def note_dialog(dialog: Dialog) -> None:
            self.strays.append(dialog.message)
            dialog.dismiss()

        page.on("request", lambda request: note(request.url))
        page.on("pageerror", lambda error: self.strays.append(str(error)))
        page.on("dialog", note_dialog)


@pytest.fixture
def windows(chromium: Browser, site: Site) -> Iterator[Windows]:
    """Windows that are closed at the end; nothing may have gone astray in them."""
    found = Windows(chromium, site.address)
    yield found
    for context in found.opened:
        context.close()
    assert found.strays == []


@pytest.fixture
def context(windows: Windows) -> BrowserContext:
    return windows.open()


@pytest.fixture
def page(context: BrowserContext, site: Site) -> Page:
    """The first screen."""
    opened = context.new_page()
    opened.goto(site.address)
    expect(entry(opened)).to_be_visible()
    return opened


@pytest.fixture
def begun(page: Page) -> Page:
    """A plan with its first sentence said."""
    say_first(page, "my bakery course finally pays for itself")
    return page


def say_first(page: Page, text: str) -> None:
    """Say something on the first screen, which leads to the plan's own page."""
    entry(page).fill(text)
    entry(page).press("Enter")
    page.wait_for_url(re.compile(r"plan="))
    expect(messages(page, "assistant")).to_have_count(1)
    expect(entry(page)).to_be_enabled()


Show = Callable[[Plan], Page]


@pytest.fixture
def show(context: BrowserContext, site: Site) -> Show:
    """Opens the page of a plan."""

    def opened(plan: Plan) -> Page:
        page = context.new_page()
        page.goto(site.keep(plan))
        expect(page.locator(".okr-tree .row").first).to_be_visible()
        return page

    return opened


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Try a test in the browser a second time: a busy machine may drop a click.

    One that fails twice fails; one that was tried twice bears it as a property in a report.
    """
    if HERE not in item.path.parents:
        return None
    reports = runtestprotocol(item, nextitem=nextitem, log=False)
    if any(report.failed for report in reports):
        item.user_properties.append(("tried", "twice"))
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True

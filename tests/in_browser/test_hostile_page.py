"""A hijacked model and a plan full of payloads, in a real browser: nothing loads, opens or runs."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from coach.okr import KeyResult, Objective, Plan, numbered
from coach.store import open_store
from tests.attacks import texts_of
from tests.browser import ROOT, entry, messages, say, server
from tests.hijacked import ORDERS
from tests.in_browser.conftest import ME, Windows
from tests.openai_server import Step, Talk, answers, openai_server, says

LONGEST = 1_200
"""Characters of payloads in one answer; a reply has room for some more."""
LIVE = """() => {
  const found = [];
  const near = (url) => /^(data:image|blob:)/.test(url) || new URL(url).origin === location.origin;
  for (const e of document.querySelectorAll("[href], [src], [srcset], [action], [data], [poster]"))
    for (const name of ["href", "src", "srcset", "action", "data", "poster"]) {
      const value = e.getAttribute(name);
      if (value !== null && !near(new URL(value, location.href).href)) found.push(e.outerHTML);
    }
  const said = document.querySelectorAll(
    '[data-testid="stChatMessage"], .okr-tree, [data-testid="stMarkdownContainer"]');
  for (const e of said) {
    const live = "a[href]:not([href^='#']), img[src], iframe, object, embed, form, script, style";
    for (const inner of e.querySelectorAll(live)) found.push(inner.outerHTML);
    for (const inner of e.querySelectorAll("*"))
      for (const name of inner.getAttributeNames()) if (name.startsWith("on")) found.push(name);
  }
  return found;
}"""


def batches() -> list[str]:
    """All our payloads, as many at once as an answer holds."""
    texts = [""]
    for payload in texts_of("markup"):
        if len(texts[-1]) + len(payload) > LONGEST:
            texts.append("")
        texts[-1] += f"{payload}\n\n"
    return texts


def hijacked(payloads: list[str]) -> Step:
    """Orders when it is to listen, the next payloads when it is to speak."""

    def step(talk: Talk) -> None:
        listens = talk.exchange.body["messages"][0]["content"].startswith("You listen")
        text = payloads.pop(0) if payloads and not listens else "Well."
        pieces = [f"As you wish. {text}"[i : i + 40] for i in range(0, len(text) + 13, 40)]
        (answers({"changes": ORDERS["take all"]}) if listens else says(*pieces, delay=0.01))(talk)

    return step


def full_of(payloads: list[str]) -> Plan:
    """A plan with a payload in every place."""
    every = iter(payloads * 2)
    return numbered(
        Plan(
            title=" ".join(payloads[-3:]),
            mission=next(every),
            objectives=tuple(
                Objective(
                    text=next(every),
                    why_now=next(every),
                    key_results=(
                        KeyResult(text=next(every), metric=next(every), source=next(every)),
                    ),
                )
                for _ in range(len(payloads) // 5)
            ),
            not_now=tuple(payloads[:9]),
            health=tuple(payloads[9:18]),
        )
    )


def test_no_request_leaves_the_page_and_nothing_runs(chromium: Browser, tmp_path: Path) -> None:
    payloads = batches()
    turns = len(payloads)
    plan = full_of(texts_of("markup"))
    with (
        openai_server([hijacked(payloads)] * 100) as model,
        server(ROOT / "app.py", tmp_path, OPENAI_BASE_URL=model.url) as address,
    ):
        windows = Windows(chromium, address)
        store = open_store(f"sqlite:///{tmp_path / 'okr-coach.db'}")
        plan_id = store.create_plan(ME, plan)
        page = windows.open().new_page()
        page.goto(f"{address}/?plan={plan_id}")
        expect(entry(page)).to_be_visible(timeout=120_000)  # the index of the notes is made first
        for number in range(turns):
            say(page, f"what do you think of {payloads[0][:200]}?", wait=False)
            expect(messages(page, "assistant")).to_have_count(number + 1)
            expect(page.locator(".st-key-stop")).to_have_count(0)
            expect(entry(page)).to_be_enabled()
            assert harmless(page)
        assert not payloads
        # A pasted payload may read like a draft and be added; what was there is as it was.
        assert store.load(ME, plan_id).plan.objectives[: len(plan.objectives)] == plan.objectives
        page.reload()
        expect(messages(page, "assistant").last).to_be_visible()
        page.locator(".okr-tree .row").nth(3).click()
        expect(page.get_by_role("button", name="← Plan")).to_be_visible()
        assert harmless(page)
        page.context.close()
        store.close()
    assert windows.strays == []


def harmless(page: Page) -> bool:
    """Whether nothing on the page leads away, runs, or deceives in its title; fails with what."""
    assert page.evaluate(LIVE) == []
    assert page.title().isprintable()
    return True

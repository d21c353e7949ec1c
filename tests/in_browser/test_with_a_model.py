"""A model behind the page: the connection tried, a plan made through three faults, a review."""

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from coach.okr import Plan, every_key_result
from coach.store import open_store
from tests.browser import ROOT, entry, messages, server
from tests.in_browser.conftest import ME, Windows
from tests.in_browser.test_looks import barriers
from tests.openai_server import Step, Talk, answers, fails, openai_server, resets, says
from tests.test_model_probe import COUNTED, WEEK

GOAL = "I want my little library to become the place where families spend their afternoons"
FAMILIES = "families that visit twice a month from 40 to 65 by 30 September"
STEP = "ask ten families at the desk what would bring them back by 5 February"
DIRECTION = "families come on their own, week after week"
NOTED = {
    GOAL: {"do": "set-big-objective", "text": "My library, where families spend their afternoons"},
    "6": {"do": "revise", "item": "big-objective", "confidence": 6},
    DIRECTION: {"do": "add-objective", "text": "Families come on their own, week after week"},
    FAMILIES: {
        "do": "add-key-result",
        "item": "O1",
        "text": FAMILIES,
        "baseline": 40,
        "target": 65,
        "due": "2027-09-30",
    },
    STEP: {
        "do": "add-action",
        "item": "O1.KR1",
        "text": "ask ten families at the desk what would bring them back",
        "due": "2027-02-05",
    },
}
"""What the model notes of a message; nothing of others, which rules hear."""
TALK = (GOAL, "6", "ok", DIRECTION, FAMILIES, "go on", STEP, "ok")
CRITIQUE = {
    "story": "Families come for the vouchers of the shop next door, and those end.",
    "causes": [{"cause": "nobody counts", "question": "Who wrote the families down this week?"}],
    "steps": [{"item": "O1.KR1.A1", "obstacle": "the desk is busy", "response": "I ask outside"}],
}
CUT, BUSY, CHATTER = "broke off", "Asking again in", "What weather."


def scripted(faults: dict[tuple[str, str], Step]) -> Step:
    """A model that notes, speaks and reviews by the table, with a fault where one is left."""

    def step(talk: Talk) -> None:
        system, user, *_ = (m["content"] for m in talk.exchange.body["messages"])
        if system.startswith("You read a plan"):
            return answers(json.dumps(CRITIQUE))(talk)
        listens = system.startswith("You listen")
        tail = user.rsplit("message to note:" if listens else "person's message:", 1)[1]
        said = next(line[2:] for line in tail.splitlines() if line.startswith("| "))
        if fault := faults.pop(("listen" if listens else "speak", said), None):
            return fault(talk)
        if listens:
            changes = [NOTED[said]] if said in NOTED else []
            return answers({"changes": changes, "language": "en"})(talk)
        draft = tail.split("plain draft of your reply:", 1)[1]
        return says("I see. ", *re.findall(r".{1,40}", draft.replace("| ", "")), delay=0.01)(talk)

    return step


def told(page: Page, text: str, count: int) -> None:
    """Say something and wait for the answer with this number."""
    entry(page).fill(text)
    entry(page).press("Enter")
    if text == FAMILIES:
        expect(page.get_by_text(BUSY)).to_be_visible()
    expect(messages(page, "assistant")).to_have_count(count)
    expect(page.locator(".st-key-stop")).to_have_count(0)
    expect(entry(page)).to_be_enabled()


def test_a_plan_is_made_with_a_model_through_three_faults(
    chromium: Browser, tmp_path: Path
) -> None:
    faults = {
        ("speak", DIRECTION): resets("Your direction. ", "What wo"),
        ("listen", FAMILIES): fails(429, "2"),
        ("listen", STEP): says(CHATTER),
    }
    model = scripted(faults)
    with (
        openai_server([COUNTED, WEEK, *[model] * 60]) as played,
        server(ROOT / "tests" / "browser_app.py", tmp_path, OPENAI_BASE_URL=played.url) as address,
    ):
        windows = Windows(chromium, address)
        page = windows.open().new_page()
        page.goto(address)
        page.get_by_text("Settings").click()
        page.get_by_role("button", name="Test the connection").click()
        # The model's client is loaded first, which takes a busy machine a while.
        expect(page.locator(".st-key-trial")).to_contain_text("a schema.", timeout=90_000)
        for number, text in enumerate(TALK, 1):
            told(page, text, number)
            if text == DIRECTION:
                expect(page.get_by_text(CUT)).to_be_visible()
        expect(messages(page, "user")).to_have_count(len(TALK))
        assert faults == {}
        page.get_by_role("button", name="Review in depth").first.click()
        expect(page.get_by_text("Families come for the vouchers")).to_be_in_viewport()
        page.get_by_role("button", name="Ask at check-ins").click()
        expect(page.locator(".okr-tree")).to_contain_text("Who wrote the families down this week?")
        page.get_by_role("button", name="Leave out").click()
        expect(page.get_by_text("Left out")).to_be_visible()
        assert barriers(page) == []
        store = open_store(f"sqlite:///{tmp_path / 'okr-coach.db'}")
        plan = store.load(ME, page.url.split("plan=")[1]).plan
        store.close()
        page.context.close()
        assert played.unexpected == 0
    assert windows.strays == []
    expect_whole(plan)


def expect_whole(plan: Plan) -> None:
    """Nothing is lost, doubled or invented."""
    assert plan.big_objective is not None
    assert (plan.big_objective.confidence, plan.big_objective.approved) == (6, True)
    ((objective, key_result),) = every_key_result(plan)
    assert objective is not None
    assert objective.text == "Families come on their own, week after week"
    assert (key_result.baseline, key_result.target, str(key_result.due)) == (40, 65, "2027-09-30")
    ((step),) = key_result.actions
    assert (str(step.due), step.approved, step.if_then) == ("2027-02-05", True, "")
    assert plan.watch == ("Who wrote the families down this week?",)
    assert (plan.key_results, plan.not_now, plan.health) == ((), (), ())

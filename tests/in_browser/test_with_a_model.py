"""A model behind the page: chosen, tried, a plan made through three faults in two languages."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from coach.chosen import NAME
from coach.lists import lists_of
from coach.okr import Action, BigObjective, KeyResult, Objective, Plan, every_key_result
from coach.store import open_store
from tests.browser import ROOT, entry, messages, server
from tests.in_browser.conftest import ME, Windows
from tests.in_browser.test_looks import barriers
from tests.openai_server import Step, Talk, answers, fails, openai_server, resets, says
from tests.test_model_probe import COUNTED, WEEK


@dataclass(frozen=True)
class Story:
    """A plan that somebody makes in a talk, and what a model notes of what they say."""

    language: str
    goal: str
    sure: str
    yes: str
    direction: str
    proof: str
    on: str
    step: str
    kept: Plan
    """The plan at the end, as far as it was said."""
    cut: str
    """What tells that an answer broke off."""

    @property
    def talk(self) -> tuple[str, ...]:
        """Everything that is said, in its order."""
        return (
            self.goal,
            self.sure,
            self.yes,
            self.direction,
            self.proof,
            self.on,
            self.step,
            self.yes,
        )

    @property
    def noted(self) -> dict[str, dict[str, object]]:
        """What the model notes of a message; nothing of others, which rules hear."""
        (objective,) = self.kept.objectives
        (proof,) = objective.key_results
        (step,) = proof.actions
        goal = getattr(self.kept.big_objective, "text", "")
        return {
            self.goal: {"do": "set-big-objective", "text": goal},
            self.sure: {"do": "revise", "item": "big-objective", "confidence": 6},
            self.direction: {"do": "add-objective", "text": objective.text},
            self.proof: {
                "do": "add-key-result",
                "item": "O1",
                "text": proof.text,
                "baseline": proof.baseline,
                "target": proof.target,
                "due": str(proof.due),
            },
            self.step: {
                "do": "add-action",
                "item": "O1.KR1",
                "text": step.text,
                "due": str(step.due),
            },
        }

    def faults(self) -> dict[tuple[str, str], Step]:
        """An answer cut in its middle, a busy server, and an answer that is no JSON."""
        return {
            ("speak", self.direction): resets("I see. ", "What wo"),
            ("listen", self.proof): fails(429, "2"),
            ("listen", self.step): says("What weather."),
        }


def kept(goal: str, objective: str, proof: KeyResult, step: Action) -> Plan:
    """A plan of one objective, one key result and one action."""
    proven = proof.model_copy(update={"actions": (step,)})
    return Plan(
        big_objective=BigObjective(text=goal, confidence=6, approved=True),
        objectives=(Objective(text=objective, key_results=(proven,)),),
    )


FAMILIES = "families that visit twice a month from 40 to 65 by 30 September"
LIBRARY = Story(
    language="en",
    goal="I want my little library to become the place where families spend their afternoons",
    sure="6",
    yes="ok",
    direction="families come on their own, week after week",
    proof=FAMILIES,
    on="go on",
    step="ask ten families at the desk what would bring them back by 5 February",
    cut="broke off",
    kept=kept(
        "My library, where families spend their afternoons",
        "Families come on their own, week after week",
        KeyResult(text=FAMILIES, baseline=40, target=65, due=date(2027, 9, 30)),
        Action(
            text="ask ten families at the desk what would bring them back", due=date(2027, 2, 5)
        ),
    ),
)
READERS = "每月来两次的家庭从40个增加到65个，截止到9月30日"
SHELVES = Story(
    language="zh",
    goal="我想让我们的小图书馆成为家庭下午最爱去的地方",
    sure="6分",
    yes="批准",
    direction="家庭每周都自己来",
    proof=READERS,
    on="继续",
    step="2月5日前在柜台问十个家庭怎样才会再来",
    cut="中断",
    kept=kept(
        "我们的小图书馆成为家庭下午最爱去的地方",
        "家庭每周都自己来",
        KeyResult(text=READERS, baseline=40, target=65, due=date(2027, 9, 30)),
        Action(text="在柜台问十个家庭怎样才会再来", due=date(2027, 2, 5)),
    ),
)
CRITIQUE = {
    "story": "Families come for the vouchers of the shop next door, and those end.",
    "causes": [{"cause": "nobody counts", "question": "Who wrote the families down this week?"}],
    "steps": [{"item": "O1.KR1.A1", "obstacle": "the desk is busy", "response": "I ask outside"}],
}
CANARY = "sk-canary"
BUSY = "Asking again in"


def scripted(story: Story, faults: dict[tuple[str, str], Step]) -> Step:
    """A model that notes, speaks and reviews by the story, with a fault where one is left."""

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
            changes = [story.noted[said]] if said in story.noted else []
            return answers({"changes": changes, "language": story.language})(talk)
        draft = tail.split("plain draft of your reply:", 1)[1]
        return says(*re.findall(r".{1,40}", draft.replace("| ", "")), delay=0.01)(talk)

    return step


def told(page: Page, text: str, count: int, busy: bool = False) -> None:
    """Say something and wait for the answer with this number."""
    entry(page).fill(text)
    entry(page).press("Enter")
    if busy:
        expect(page.get_by_text(BUSY)).to_be_visible()
    expect(messages(page, "assistant")).to_have_count(count)
    # The model's client is loaded first, which takes a busy machine a while.
    expect(page.locator(".st-key-stop")).to_have_count(0, timeout=90_000)
    expect(entry(page)).to_be_enabled()


def held(page: Page, story: Story) -> None:
    """Hold the whole talk, and find all of it again after a reload."""
    for number, text in enumerate(story.talk, 1):
        told(page, text, number, busy=text == story.proof)
        if text == story.direction:
            expect(page.get_by_text(story.cut)).to_be_visible()
    every = {role: messages(page, role).all_text_contents() for role in ("user", "assistant")}
    assert messages(page, "user").all_inner_texts() == list(story.talk)
    page.reload()
    for role, said in every.items():
        expect(messages(page, role)).to_have_text(said)


def stored(page: Page, folder: Path) -> Plan:
    """The plan on the page as it is stored."""
    store = open_store(f"sqlite:///{folder / 'okr-coach.db'}")
    try:
        return store.load(ME, page.url.split("plan=")[1]).plan
    finally:
        store.close()


def expect_just(plan: Plan, story: Story, watch: tuple[str, ...] = ()) -> None:
    """Nothing of what was said is lost or doubled, and nothing is in the plan that was not said."""
    ((objective, proof),) = every_key_result(plan)
    ((wanted, wanted_proof),) = every_key_result(story.kept)
    assert objective is not None
    assert wanted is not None
    assert plan.big_objective == story.kept.big_objective
    assert objective.text == wanted.text
    figures = {"text", "baseline", "target", "due"}
    assert proof.model_dump(include=figures) == wanted_proof.model_dump(include=figures)
    ((step),) = proof.actions
    ((wanted_step),) = wanted_proof.actions
    assert (step.text, step.due, step.if_then) == (wanted_step.text, wanted_step.due, "")
    assert step.approved
    assert (plan.watch, plan.key_results, plan.dependencies) == (watch, (), ())
    assert tuple(lists_of(plan)) == ((("watch", watch),) if watch else ())


def test_a_plan_is_made_with_a_model_through_three_faults(
    chromium: Browser, tmp_path: Path
) -> None:
    faults = LIBRARY.faults()
    model = scripted(LIBRARY, faults)
    with (
        openai_server([COUNTED, WEEK, *[model] * 60]) as played,
        server(ROOT / "tests" / "browser_app.py", tmp_path, OPENAI_BASE_URL=played.url) as address,
    ):
        windows = Windows(chromium, address)
        page = windows.open().new_page()
        page.goto(address)
        page.get_by_text("Settings").click()
        expect(page.get_by_role("button", name="Choose a model")).to_have_count(0)
        page.get_by_role("button", name="Test the connection").click()
        # The model's client is loaded first, which takes a busy machine a while.
        expect(page.locator(".st-key-trial")).to_contain_text("a schema.", timeout=90_000)
        held(page, LIBRARY)
        assert faults == {}
        page.get_by_role("button", name="Review in depth").first.click()
        talk = page.get_by_role("region", name="Talk")  # what is announced has the words as well
        expect(talk.get_by_text("Families come for the vouchers")).to_be_in_viewport()
        page.get_by_role("button", name="Ask at check-ins").click()
        expect(page.locator(".okr-tree")).to_contain_text("Who wrote the families down this week?")
        page.get_by_role("button", name="Leave out").click()
        expect(page.get_by_text("Left out")).to_be_visible()
        assert barriers(page) == []
        plan = stored(page, tmp_path)
        page.context.close()
        assert played.unexpected == 0
    assert windows.strays == []
    expect_just(plan, LIBRARY, watch=("Who wrote the families down this week?",))


def test_a_model_is_chosen_on_the_page_and_makes_a_chinese_plan_through_three_faults(
    chromium: Browser, tmp_path: Path
) -> None:
    faults = SHELVES.faults()
    with (
        openai_server([scripted(SHELVES, faults)] * 60) as played,
        server(ROOT / "tests" / "browser_app.py", tmp_path) as address,
    ):
        windows = Windows(chromium, address)
        page = windows.open().new_page()
        page.goto(address)
        page.get_by_text("Settings").click()
        page.get_by_role("button", name="Choose a model").click()
        page.get_by_role("textbox", name="Address").fill(played.url)
        page.get_by_role("textbox", name="Name of the model").fill("small-one")
        page.get_by_role("textbox", name="Key").fill(CANARY)
        assert barriers(page) == []
        page.get_by_role("button", name="Use this model").click()
        expect(page.get_by_text("From your next message on, small-one answers")).to_be_visible()
        held(page, SHELVES)
        assert faults == {}
        assert {e.headers["authorization"] for e in played.exchanges} == {f"Bearer {CANARY}"}
        assert CANARY not in page.content()
        plan = stored(page, tmp_path)
        asked = played.calls
        page.get_by_text("Settings").click()
        page.get_by_role("button", name="Choose a model").click()
        expect(page.get_by_role("textbox", name="Key")).to_have_value("")
        page.get_by_role("button", name="Remove it").click()
        expect(page.get_by_text("the built-in coach answers").first).to_be_visible()
        told(page, "我们到哪儿了？", len(SHELVES.talk) + 1)
        assert played.calls == asked
        page.context.close()
    assert windows.strays == []
    assert not (tmp_path / NAME).exists()
    assert CANARY not in (tmp_path / "server.log").read_text(encoding="utf-8")
    expect_just(plan, SHELVES)

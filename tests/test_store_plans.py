"""Plans and revisions: kept, found, changed, undone; on SQLite and PostgreSQL alike."""

from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from coach.edits import apply
from coach.edits.kinds import (
    AddAction,
    AddKeyResult,
    AddObjective,
    Edit,
    Redo,
    Rename,
    SetBigObjective,
    SetNotNow,
    Undo,
)
from coach.errors import Conflict, NotFound
from coach.okr import BigObjective, Plan
from coach.store import Saved, Store, open_store
from tests.conftest import Clock


def change(store: Store, plan_id: str, *edits: Edit, actor: str = "ada") -> Saved:
    """Make the edits as a turn would and give what is stored then."""
    before = store.load(actor, plan_id)
    applied = apply(before.plan, edits, before.past)
    assert not applied.refused
    store.save(actor, plan_id, before.revision, applied.plan, applied.edits)
    return store.load(actor, plan_id)


def full_plan() -> Plan:
    return apply(
        Plan(title="Bread", mission="Feed the street"),
        (
            SetBigObjective(text="The oven pays for itself", confidence=5),
            AddObjective(text="More people come back"),
            AddKeyResult(objective=1, text="Regulars from 12 to 40", baseline=12, target=40),
            AddAction(key_result=2, text="Ask every guest", due=date(2027, 2, 1)),
            SetNotNow(lines=("A second shop",)),
        ),
    ).plan


@pytest.mark.parametrize("plan", [Plan(), full_plan()], ids=["empty", "full"])
def test_a_plan_comes_back_as_it_was_kept(store: Store, plan: Plan, clock: Clock) -> None:
    plan_id = store.create_plan("ada", plan)
    saved = store.load("ada", plan_id)
    assert (saved.plan, saved.revision, saved.updated) == (plan, 1, clock.now)
    assert saved.past.undo is None
    assert saved.past.redo is None


def test_nobody_guesses_an_id_and_no_command_line_takes_it_for_an_option(
    memory_store: Store,
) -> None:
    ids = [memory_store.create_plan("ada", Plan()) for _ in range(50)]
    assert len(set(ids)) == 50
    assert all(len(plan_id) == 20 and plan_id.isalnum() for plan_id in ids)


def test_a_change_is_the_next_revision_and_can_be_undone(store: Store, clock: Clock) -> None:
    plan_id = store.create_plan("ada", Plan())
    clock.forward(60)
    saved = change(store, plan_id, AddObjective(text="Sleep well"))
    assert saved.revision == 2
    assert saved.updated == clock.now
    assert [o.text for o in saved.plan.objectives] == ["Sleep well"]
    assert saved.past.undo == Plan()


def test_a_plan_that_is_as_it_was_makes_no_revision(store: Store) -> None:
    plan_id = store.create_plan("ada", Plan(title="Same"))
    assert store.save("ada", plan_id, 1, Plan(title="Same"), (Rename(title="Same"),)) == 1
    assert len(store.history("ada", plan_id)) == 1


def test_going_back_and_forth_and_then_elsewhere(store: Store) -> None:
    plan_id = store.create_plan("ada", Plan(title="1"))
    for title in "234":
        change(store, plan_id, Rename(title=title))
    seen = [change(store, plan_id, edit).title for edit in (Undo(), Undo(), Redo(), Undo())]
    assert seen == ["3", "2", "3", "2"]
    elsewhere = change(store, plan_id, Rename(title="5"))
    assert elsewhere.past.redo is None
    back = [change(store, plan_id, Undo()).title for _ in range(2)]
    assert back == ["2", "1"]
    assert store.load("ada", plan_id).past.undo is None


def test_an_undo_among_other_edits_is_an_ordinary_change(store: Store) -> None:
    plan_id = store.create_plan("ada", Plan(title="1"))
    change(store, plan_id, Rename(title="2"))
    saved = change(store, plan_id, Undo(), AddObjective(text="Rest"))
    assert saved.past.redo is None
    assert saved.past.undo is not None
    assert saved.past.undo.title == "2"


class BackAndForth(RuleBasedStateMachine):
    """The store's undo against the simplest one there is: a list and a place in it."""

    def __init__(self) -> None:
        super().__init__()
        self.store = open_store("sqlite://")
        self.plan_id = self.store.create_plan("ada", Plan(title="start"))
        self.titles, self.at = ["start"], 0

    @rule(title=st.text("abc", min_size=1, max_size=2))
    def say(self, title: str) -> None:
        if title == self.titles[self.at]:
            return
        change(self.store, self.plan_id, Rename(title=title))
        self.titles = [*self.titles[: self.at + 1], title]
        self.at += 1

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        change(self.store, self.plan_id, Undo())
        self.at -= 1

    @precondition(lambda self: self.at + 1 < len(self.titles))
    @rule()
    def redo(self) -> None:
        change(self.store, self.plan_id, Redo())
        self.at += 1

    @invariant()
    def stands_where_the_list_stands(self) -> None:
        saved = self.store.load("ada", self.plan_id)
        undo, redo = saved.past.undo, saved.past.redo
        assert saved.plan.title == self.titles[self.at]
        assert (undo and undo.title) == (self.titles[self.at - 1] if self.at else None)
        assert (redo and redo.title) == next(iter(self.titles[self.at + 1 :]), None)

    def teardown(self) -> None:
        self.store.close()


BackAndForth.TestCase.settings = settings(
    max_examples=15, stateful_step_count=20, deadline=None, derandomize=True
)
TestBackAndForth = BackAndForth.TestCase


@pytest.mark.parametrize(
    ("minutes", "when"),
    [(0, "just now"), (1, "1 minute ago"), (59, "59 minutes ago"), (180, "3 hours ago"),
     (3000, "2 days ago")],
    ids=str,
)  # fmt: skip
def test_a_conflict_overwrites_nothing_and_says_who_and_when(
    store: Store, clock: Clock, minutes: int, when: str
) -> None:
    plan_id = store.create_plan("ada", Plan(title="1"))
    change(store, plan_id, Rename(title="2"))
    clock.forward(60 * minutes)
    with pytest.raises(Conflict, match=f"changed {when} by you, in another window"):
        store.save("ada", plan_id, 1, Plan(title="lost?"), (Rename(title="lost?"),))
    assert store.load("ada", plan_id).plan.title == "2"


def test_history_tells_what_was_changed_newest_first(store: Store, clock: Clock) -> None:
    store.introduce("ada", "Ada")
    plan_id = store.create_plan("ada", Plan())
    clock.forward(5)
    edits = (AddObjective(text="Sleep well"),)
    store.save("ada", plan_id, 1, apply(Plan(), edits).plan, edits, reason="I am tired")
    newest, first = store.history("ada", plan_id)
    assert (newest.number, newest.author, newest.reason) == (2, "Ada", "I am tired")
    assert newest.edits == edits
    assert newest.edits[0].model_fields_set == edits[0].model_fields_set
    assert newest.at == clock.now
    assert (first.number, first.edits) == (1, ())
    assert [r.number for r in store.history("ada", plan_id, limit=1)] == [2]
    assert [r.number for r in store.history("ada", plan_id, before=2)] == [1]


def test_the_list_shows_what_was_changed_last_first(store: Store, clock: Clock) -> None:
    ids = []
    for title in ("one", "two", "three"):
        clock.forward(1)
        ids.append(store.create_plan("ada", Plan(title=title)))
    clock.forward(1)
    store.say("ada", ids[0], "hello", "k")
    assert [row.title for row in store.plans("ada")] == ["one", "three", "two"]
    assert store.plans("bo") == ()


@pytest.mark.parametrize(
    ("plan", "title"),
    [
        (Plan(title="Own", big_objective=BigObjective(text="Big")), "Own"),
        (Plan(big_objective=BigObjective(text="Big")), "Big"),
        (apply(Plan(), (AddObjective(text="First"),)).plan, "First"),
        (Plan(mission="only this"), ""),
        (Plan(title="t" * 1_000), "t" * 200),
    ],
    ids=["own", "big objective", "objective", "none", "long"],
)
def test_a_plan_is_called_by_the_best_name_it_has(
    memory_store: Store, plan: Plan, title: str
) -> None:
    plan_id = memory_store.create_plan("ada", plan)
    assert memory_store.plans("ada")[0].title == title
    assert memory_store.load("ada", plan_id).title == title


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", True),
        ("bread", True),
        ("STREET feed", True),
        ("regulars", True),
        ("every guest", True),
        ("second shop", True),
        ("oven butter", False),
        ("snapshot", False),
        ("objectives", False),
        ("%", False),
        ("_", False),
        ("\0", False),
        ("' OR 1=1 --", False),
    ],
    ids=repr,
)
def test_search_looks_through_all_that_the_plan_says(
    store: Store, search: str, found: bool
) -> None:
    store.create_plan("ada", full_plan())
    assert bool(store.plans("ada", search)) is found


@pytest.mark.parametrize("search", ["übung", "ÜBUNG", "ubung", "年度"], ids=str)
def test_search_knows_small_letters_beyond_ascii(store: Store, search: str) -> None:
    store.create_plan("ada", Plan(title="Die Übung, 年度"))
    assert bool(store.plans("ada", search)) is (search != "ubung")


def test_rename_can_be_undone(store: Store) -> None:
    plan_id = store.create_plan("ada", Plan(title="Old"))
    assert store.rename("ada", plan_id, "New \0 name") == 2
    assert store.load("ada", plan_id).plan.title == "New \0 name"
    assert store.plans("ada")[0].title == "New \ufffd name"
    assert change(store, plan_id, Undo()).title == "Old"


def test_a_copy_goes_its_own_way(store: Store) -> None:
    plan_id = store.create_plan("ada", full_plan())
    store.say("ada", plan_id, "hello", "k")
    copy = store.duplicate("ada", plan_id)
    change(store, copy, AddObjective(text="Only here"))
    assert store.load("ada", plan_id).plan == full_plan()
    assert store.load("ada", copy).title == "Bread (copy)"
    assert store.messages("ada", copy) == ()


def test_a_deleted_plan_comes_back_whole(store: Store) -> None:
    plan_id = store.create_plan("ada", full_plan())
    store.say("ada", plan_id, "hello", "k")
    store.delete("ada", plan_id)
    store.delete("ada", plan_id)
    assert store.plans("ada") == ()
    with pytest.raises(NotFound):
        store.load("ada", plan_id)
    store.restore("ada", plan_id)
    store.restore("ada", plan_id)
    assert store.load("ada", plan_id).plan == full_plan()
    assert [m.text for m in store.messages("ada", plan_id)] == ["hello"]


@pytest.mark.parametrize("nobody", ["", "a\0", "\ud83d"], ids=repr)
def test_a_plan_belongs_to_somebody(memory_store: Store, nobody: str) -> None:
    with pytest.raises(ValueError, match="is no id of a person"):
        memory_store.create_plan(nobody, Plan())


@pytest.mark.parametrize("text", ["a\0b", "🧑🏽‍🚀 שלום", "x" * 2_000, "'; DROP TABLE plans; --"])
def test_any_text_survives(store: Store, text: str) -> None:
    plan_id = store.create_plan("ada", Plan(mission=text))
    assert store.load("ada", plan_id).plan.mission == text

"""Finding items by the names that a model gives them: a handle, or the label of one that is new."""

from coach.edits import Target
from coach.interpret.ear.heard import Unclear
from coach.interpret.guarding.understood import ChangeByModel
from coach.okr import KeyResult, Objective, Plan, place_at, place_of
from coach.stages import focus_of


class Puzzled(Exception):
    """A change that names or says something which does not exist."""

    def __init__(self, ask: Unclear) -> None:
        super().__init__(ask.why)
        self.ask = ask


class Naming:
    """Finds items by the names that a model gives them.

    Handles mean the plan as the model saw it, whatever earlier changes of the same answer did.
    """

    def __init__(self, seen: Plan, asked: Target | None = None) -> None:
        """Begin with the plan as the model saw it, and what the last question was about."""
        self.seen = seen
        self.asked = asked
        self.labels: dict[str, int] = {}
        self.lost: set[str] = set()

    def is_lost(self, change: ChangeByModel) -> bool:
        """Whether a change is of an item that was to come before it and did not, as was told."""
        label = change.label.strip().lower()
        if change.do.startswith("add-") and label:
            self.lost.add(label)
        return change.item.strip().lower() in self.lost

    def came(self, change: ChangeByModel, item: int) -> None:
        """Remember the item that a change has made by its label."""
        label = change.label.strip().lower()
        self.labels[label] = item
        self.lost.discard(label)

    def target(self, name: str, now: Plan) -> Target:
        """What a name stands for.

        Raises:
            Puzzled: nothing in the plan.
        """
        wanted = name.strip().lower().replace("_", "-").replace(" ", "")
        if wanted in ("plan", "big-objective"):
            return "plan" if wanted == "plan" else "big-objective"
        if wanted in self.labels:
            return self.labels[wanted]
        place = place_at(self.seen, wanted)
        if place is None or place_of(now, place.item.id) is None:
            raise Puzzled(Unclear(why="no-such-item" if wanted else "which-item", about=name))
        return place.item.id

    def item_of(self, name: str, now: Plan, kind: type[Objective] | type[KeyResult]) -> int | None:
        """The id of a parent of this kind; the item in work when it is not named."""
        target: Target | None = self.target(name, now) if name.strip() else focus_of(now).item
        place = place_of(now, target) if isinstance(target, int) else None
        if place is not None and isinstance(place.item, kind):
            return place.item.id
        if name.strip() and name.strip().lower() != "plan":
            raise Puzzled(Unclear(why="which-item", about=name))
        return None

"""How messages are understood and answered: the built-in way, or a model's."""

from collections.abc import Callable
from dataclasses import dataclass

from coach.interpret.ear.heard import Interpreter
from coach.interpret.guarding.remembering import Rememberer
from coach.model.meter import Meter
from coach.respond.thought import Responder


@dataclass(frozen=True)
class Mind:
    """Two halves of one way to coach, and the name that it goes by."""

    interpreter: Interpreter
    responder: Responder
    name: str = "built-in coach"
    rememberer: Rememberer | None = None
    """Keeps what matters of a long talk; None where messages alone have to do."""
    metered: "Callable[[Meter], Mind] | None" = None
    """The same mind for one turn, each call of its model seen by a meter; None without a model."""

    def for_turn(self, meter: Meter) -> "Mind":
        """This mind as one turn uses it."""
        return self.metered(meter) if self.metered else self

"""Which key result a number can be of, by what it counts."""

from coach.interpret.ear.moment import Moment
from coach.okr import KeyResult, Place, places
from coach.reading import numbers


def of_its_unit(place: Place | None, text: str, moment: Moment) -> Place | None:
    """The only key result that counts in the unit that a text says, where the one meant does not.

    "The target is 3 hours" is not said of a share in per cent. None where the one meant will do,
    or several others would.
    """
    item = place.item if place else None
    units = {amount.unit for amount in numbers(text)} - {""}
    if not isinstance(item, KeyResult) or not item.unit or not units or item.unit in units:
        return None
    every = [p for p in places(moment.plan) if getattr(p.item, "unit", "") in units]
    near = [other for other in every if place and other.parent == place.parent] or every
    return near[0] if len(near) == 1 else None

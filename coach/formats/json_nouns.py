"""Which objects a JSON draft is made of: the noun of each field, and what a plain string says."""

from collections.abc import Mapping

from coach.house import House, Limits, Schools
from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    Ignored,
    KeyResult,
    Noun,
    Objective,
    Period,
    Plan,
)
from coach.year import (
    Change,
    CheckIn,
    Cycle,
    HealthState,
    PastKeyResult,
    PastObjective,
    Priority,
    Review,
    Scored,
    Standing,
)

ONE: Mapping[type[Noun], Mapping[str, type[Noun]]] = {
    Plan: {"period": Period, "big_objective": BigObjective, "house": House},
    House: {"limits": Limits, "schools": Schools},
    Cycle: {"period": Period},
}
MANY: Mapping[type[Noun], Mapping[str, type[Noun]]] = {
    Plan: {
        "objectives": Objective,
        "key_results": KeyResult,
        "dependencies": Dependency,
        "ignored": Ignored,
        "check_ins": CheckIn,
        "reviews": Review,
        "changes": Change,
        "earlier": Cycle,
    },
    Objective: {"key_results": KeyResult},
    KeyResult: {"actions": Action},
    CheckIn: {"standings": Standing, "priorities": Priority, "health": HealthState},
    Review: {"scores": Scored},
    Cycle: {"objectives": PastObjective},
    PastObjective: {"key_results": PastKeyResult},
}
NAMED_BY: Mapping[type[Noun], str] = {
    Objective: "text",
    KeyResult: "text",
    Action: "text",
    BigObjective: "text",
    Dependency: "on",
    Priority: "text",
    PastObjective: "text",
    PastKeyResult: "text",
}
"""What a plain string in the place of an object says."""

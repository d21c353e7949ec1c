"""Flag a start confidence that does not fit the kind of goal.

What it flags: in a whole plan: no confidence yet (the first one speaks for all), or one outside
    4 to 6 for a stretch, or below 8 for a promise.
Why it hurts: confidence at the start tells whether the target has the right size; later its
    movement is the news.
Instead: shift the target until the feeling fits, not the feeling.
Source: confidence#why-start-at-five-out-of-ten
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.judgement import is_effort
from coach.checks.sight import SeenKeyResult
from coach.okr import KeyResult, Objective, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if not kr.sight.whole or kr.sight.plan.approved or not kr.measured or is_effort(kr):
        return None
    sure = kr.given.confidence
    kind = kr.ambition
    if sure is None:
        first = next(filter(is_unsaid, kr.sight.every_key_result), None)
        return Hit(message=UNSAID, case="unsaid") if first is kr else None
    low, high = kr.sight.house.stretch_sure
    off = (
        sure < kr.sight.house.limits.promise_sure_from
        if kind == "committed"
        else not low <= sure <= high
    )
    if not off or kind not in ("committed", "aspirational"):
        return None
    if kind == "committed":
        return Hit(message=SHAKY, ask=CLEAR_MIND, case="shaky")
    said, case = (SURE, "sure") if sure > high else (DOUBTED, "doubted")
    usual = low + (high - low) // 2
    ask = f"Which target would be a {usual} today?"
    return Hit(message=said.format(usual=usual), ask=ask, case=case)


def is_unsaid(kr: SeenKeyResult) -> bool:
    """Whether it is far enough to be asked how sure its owner is, and nobody has said."""
    ready = kr.given.approved or kr.full.baseline is not None
    return kr.given.confidence is None and ready and kr.measured and not is_effort(kr)


UNSAID = "How sure you are shows whether the target has the right size, and it is not noted yet."
SHAKY = "This one is promised, and you doubt it. A promise should be nearly sure from the start."
CLEAR_MIND = "What would let you promise it with a clear mind?"
SURE = "You are nearly sure of this one. A target that stretches you starts at about {usual} of 10."
DOUBTED = (
    "You hardly believe in this one. A target that stretches you starts at about {usual} of 10."
)


check = on_key_result(
    id="kr-confidence-off",
    number="R50",
    severity="nudge",
    message="How sure you are shows whether the target has the right size.",
    ask="How sure are you today, from 0 to 10, that you will reach it in full?",
    source="confidence#why-start-at-five-out-of-ten",
    about=__doc__,
    find=find,
    needs=("whole", "key-result"),
    bad=(
        Plan(
            mission="m",
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    type="committed",
                    key_results=(
                        KeyResult(id=2, text="Returning guests from 20 % to 35 %", confidence=4),
                    ),
                ),
            ),
        ),
    ),
    good=(
        Plan(
            mission="m",
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    type="aspirational",
                    key_results=(
                        KeyResult(id=2, text="Returning guests from 20 % to 35 %", confidence=5),
                    ),
                ),
            ),
        ),
        "Returning guests from 20 % to 35 %",
    ),
)

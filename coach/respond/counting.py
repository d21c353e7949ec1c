"""How often something was asked lately, so that nothing is asked for ever."""

from coach.okr import Objective, Plan
from coach.respond.point import Point, Target
from coach.stages import put_aside
from coach.talk import Talk

MOST_TRIES = 2
"""How often one finding is asked about before it is left as a flag."""
AIM = "ask:target"
"""Key of the question for the target of a key result that only says where its number stands."""


def tries(talk: Talk, rule: str, target: int | None) -> int:
    """How often this was asked in the last few turns, beside questions of the person's own."""
    asked = [m.reply.asked for m in talk.recent if m.reply and m.reply.asked]
    same = [a for a in asked if a.rule == rule and a.target == target]
    return max(1, sum(not a.again for a in same)) if same else 0


def item_of(target: Target) -> int | None:
    """The item in question, None for the plan and the Big O."""
    return target if isinstance(target, int) else None


def pending(talk: Talk, rule: str) -> bool:
    """Whether a question was the last one, and the person turned aside before answering it."""
    last = talk.asked
    return last is not None and last.rule == rule and tries(talk, rule, last.target) < MOST_TRIES


def aimless(plan: Plan, talk: Talk, objective: Objective) -> Point | None:
    """The question for the target of a key result that only says where its number stands."""
    for proof in objective.key_results:
        known = proof.baseline is None or proof.target is not None or proof.approved
        if known or put_aside(plan, AIM, proof.id) or tries(talk, AIM, proof.id) >= MOST_TRIES:
            continue
        return Point(about="target", target=proof.id, question="target", rule=AIM)
    return None

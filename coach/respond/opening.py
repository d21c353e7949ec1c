"""The first words of a talk."""

from datetime import date

from coach.edits import Applied
from coach.interpret.ear.heard import Heard
from coach.okr import Plan, every_key_result
from coach.respond.agenda import Point
from coach.respond.builtin import asked, asked_text, quick
from coach.respond.citing import Citations
from coach.respond.speech import Speech
from coach.respond.standing import first_step, where
from coach.respond.thought import Thought
from coach.stages import focus_of
from coach.talk import Reply, Talk


def opening(plan: Plan, point: Point, today: date, language: str, fresh: bool = False) -> Reply:
    """A welcome to an empty page, to a plan that came from elsewhere, or back to where one stopped.

    Args:
        plan: the plan that is talked about.
        point: what to ask next.
        today: the day of the talk.
        language: the language to speak.
        fresh: nothing has been said about this plan yet, so nobody comes back to it.
    """
    thought = Thought(
        said="",
        before=plan,
        heard=Heard(language=language),
        applied=Applied(plan=plan),
        findings=(),
        focus=focus_of(plan),
        point=point,
        talk=Talk(),
        today=today,
    )
    speech = Speech(language, 0, Citations(()))
    question = asked_text(point, thought, speech)
    if plan.big_objective is None and not plan.objectives:
        text = speech.say("opening", "new", year=speech.year(thought))
    elif fresh:
        now = first_step(plan, speech, thought) if plan.approved else where(plan, speech)
        key = "begun-running" if plan.approved else "begun"
        given = {"step": now, "where": now, "question": question}
        text = speech.say("opening", key, **given, **counts(plan))
    elif plan.approved:
        text = speech.say("opening", "running", step=first_step(plan, speech, thought))
    else:
        text = speech.say("opening", "back", where=where(plan, speech), question=question)
    return Reply(
        text=text,
        asked=asked(point, thought),
        quick=quick(point, thought, speech),
        language=language,
    )


def counts(plan: Plan) -> dict[str, int]:
    """How many objectives, key results and actions the plan has."""
    results = [key_result for _, key_result in every_key_result(plan)]
    return {
        "objectives": len(plan.objectives),
        "results": len(results),
        "actions": sum(len(key_result.actions) for key_result in results),
    }

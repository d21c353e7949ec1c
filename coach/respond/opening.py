"""The first words of a talk."""

from datetime import date

from coach.edits import Applied
from coach.interpret.heard import Heard
from coach.okr import Plan
from coach.respond.agenda import Point
from coach.respond.builtin import asked, asked_text, quick
from coach.respond.citing import Citations
from coach.respond.speech import Speech
from coach.respond.thought import Thought
from coach.respond.wishes import first_step, where
from coach.stages import focus_of
from coach.talk import Reply, Talk


def opening(plan: Plan, point: Point, today: date, language: str) -> Reply:
    """A welcome to an empty page, or back to where the person stopped."""
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
    elif plan.approved:
        text = speech.say("opening", "running", step=first_step(plan, speech, thought))
    else:
        text = speech.say("opening", "back", where=where(plan, speech), question=question)
    return Reply(
        text=text,
        asked=asked(point, thought, question),
        quick=quick(point, thought, speech),
        language=language,
    )

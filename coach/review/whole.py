"""A draft reviewed outside of a talk: by a model, and by the checks where there is none."""

from datetime import date

from coach.checks import Finding
from coach.errors import ModelFailed
from coach.model import Patient, notice
from coach.model.chat import exhausted
from coach.okr import Noun, Plan
from coach.respond.citing import Citations
from coach.respond.speech import Speech
from coach.review.believing import Reviewed
from coach.review.reading import reviewed
from coach.review.telling import told, told_plainly
from coach.talk import Passage, Reply


class Whole(Noun):
    """A review in words, and what it says."""

    reply: Reply
    findings: tuple[Finding, ...]
    """What the checks found, then what the model did."""
    result: Reviewed | None = None
    """What is believed of the model's reading; None when no model has read."""


def review(
    plan: Plan,
    findings: tuple[Finding, ...],
    passages: tuple[Passage, ...],
    model: Patient | None,
    today: date,
    language: str,
) -> Whole:
    """A whole draft reviewed; where a model fails, the checks speak and the notice says why.

    Args:
        plan: the draft.
        findings: what the checks found in it.
        passages: those that the rules of judgement and the findings rest on.
        model: who reads; None for nobody.
        today: the day of the reading.
        language: ISO code of the language to write in.
    """
    speech = Speech(language, 0, Citations(passages))
    failure = ""
    if model is not None:
        try:
            result, _ = exhausted(reviewed(plan, findings, passages, model, today, language))
        except ModelFailed as error:
            failure = notice(error.reason, language)
        else:
            text = told(result, plan, speech)
            reply = said(text, speech).model_copy(update={"speaker": "model"})
            return Whole(reply=reply, findings=(*findings, *result.findings), result=result)
    text = told_plainly(findings, plan, speech)
    reply = said(text, speech).model_copy(update={"notice": failure})
    return Whole(reply=reply, findings=findings)


def said(text: str, speech: Speech) -> Reply:
    """A text with what it cites."""
    return Reply(text=text, citations=speech.citations.all, language=speech.language)

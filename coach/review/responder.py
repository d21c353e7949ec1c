"""The responder that reads the whole plan when the person asks for it, and else lets others speak.

The reply is put together here from what was verified; a model's own sentences reach the person only
as parts of it, each checked by itself.
"""

from collections.abc import Generator
from dataclasses import dataclass

from coach.model import Patient
from coach.respond.asking import asked_text
from coach.respond.builtin import asked, quick
from coach.respond.citing import Citations
from coach.respond.offers import offering
from coach.respond.reflection import reflected
from coach.respond.speech import Speech
from coach.respond.thought import Responder, Thought
from coach.respond.wishes import wish_names
from coach.review.reading import has_something, reviewed
from coach.review.telling import offers_of, told
from coach.talk import Reply


@dataclass(frozen=True)
class ReviewingResponder:
    """Reviews in depth on request."""

    model: Patient
    otherwise: Responder

    def respond(self, thought: Thought) -> Generator[str, None, Reply]:
        """Yield empty pieces while the plan is read, then all of it; see `Responder`.

        Raises:
            ModelFailed: the model gave no answer that can be read.
        """
        if "review" not in wish_names(thought) or not has_something(thought.plan):
            return (yield from self.otherwise.respond(thought))
        speech = Speech(thought.heard.language, thought.talk.turns, Citations(thought.passages))
        result, prompt = yield from reviewed(
            thought.plan,
            thought.findings,
            thought.passages,
            self.model,
            thought.today,
            speech.language,
        )
        point = offering(offers_of(result, thought.plan, speech)) or thought.point
        question = asked_text(point, thought, speech)
        changed = " ".join(reflected(thought, speech))  # what else the message did
        parts = (changed, told(result, thought.plan, speech), question)
        text = "\n\n".join(filter(None, parts))
        yield text
        return Reply(
            text=text,
            citations=speech.citations.all,
            asked=asked(point, thought),
            quick=quick(point, thought, speech),
            language=speech.language,
            speaker="model",
            provenance={
                **prompt.provenance(self.model.name),
                "unquoted": result.unquoted,
                "invented": result.invented,
            },
        )

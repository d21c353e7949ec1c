"""The composition root: the only place that knows every part."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

from coach.coach import Coach
from coach.formats.house_file import settled_house
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.by_model import ModelInterpreter
from coach.interpret.guarding.remembering import Rememberer
from coach.knowledge.search import Knowledge, open_knowledge
from coach.mind import Mind
from coach.model import Model, Patient, open_model
from coach.model.meter import Meter, Metered
from coach.model.prices import load_prices
from coach.respond.builtin import BuiltInResponder
from coach.respond.by_model import ModelResponder
from coach.respond.rewriting import RewritingResponder
from coach.review.responder import ReviewingResponder
from coach.settings import Settings
from coach.shipped import shipped_folder
from coach.store import Budget, open_store

LOCAL = "local"
"""The one person of an installation without sign-in."""

Progress = Callable[[int, int], None]


class PatientModel(Model, Patient, Protocol):
    """A model that is asked for words and for values, patiently."""


def acting_person() -> str:
    """Who is acting. One installation serves one person until people can sign in."""
    return LOCAL


def built_in() -> Mind:
    """The mind that needs no model."""
    return Mind(interpreter=BuiltInInterpreter(), responder=BuiltInResponder())


def mind_for(settings: Settings, builtin: Mind) -> Mind:
    """The model's mind when one is configured, else the built-in one that was handed in."""
    if not settings.speaks_with_model:
        return builtin
    source = open_model(settings)

    def metered(meter: Meter) -> Mind:
        return with_model(Metered(source, meter), builtin)

    return replace(metered(Meter()), metered=metered)


def with_model(model: PatientModel, builtin: Mind) -> Mind:
    """The mind that asks a model and falls back on the built-in one where it need not."""
    plain = builtin.responder
    rewriting = RewritingResponder(model, ModelResponder(model, plain), plain)
    return Mind(
        interpreter=ModelInterpreter(model, builtin.interpreter),
        responder=ReviewingResponder(model, rewriting),
        name=model.name,
        rememberer=Rememberer(model),
    )


def reader_for(settings: Settings) -> Patient | None:
    """Who reads a plan outside of a talk: the model, if there is one, within a turn's budget.

    Raises:
        Misconfigured: a setting cannot work.
    """
    if not settings.speaks_with_model:
        return None
    return Metered(open_model(settings), Meter(settings.turn_tokens))


def build_knowledge(settings: Settings, progress: Progress | None = None) -> Knowledge:
    """The notes, ready to be searched."""
    return open_knowledge(
        shipped_folder("knowledge"),
        settings.data_dir,
        embeddings=settings.embeddings,
        chroma_url=settings.chroma_url,
        progress=progress,
    )


def build_coach(
    settings: Settings,
    progress: Progress | None = None,
    today: Callable[[], date] = date.today,
) -> Coach:
    """Everything put together, as the settings say.

    Raises:
        Misconfigured: a setting cannot work.
        StoreFailed: the database cannot be opened.
    """
    logging.getLogger("coach").setLevel(settings.log_level)
    builtin = built_in()
    store = open_store(settings.database_url, house=settled_house(settings.house))
    store.interrupt_stale()
    return Coach(
        store=store,
        knowledge=build_knowledge(settings, progress),
        builtin=builtin,
        mind=mind_for(settings, builtin),
        today=today,
        budget=Budget(
            turn=settings.turn_tokens,
            plan=settings.plan_tokens,
            person=settings.person_tokens,
            day=settings.day_tokens,
        ),
        prices=load_prices(settings.prices),
    )

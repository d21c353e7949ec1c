"""The edge to a language model: any server that speaks OpenAI's protocol.

What comes out of here is text or a validated value, or a `ModelFailed` whose reason is one of a
closed list. What a model is asked, and what is made of its answer, is decided elsewhere.
"""

import os
from collections.abc import Mapping
from importlib.util import find_spec

from coach.errors import Misconfigured
from coach.model.chat import OPENAI_PROTOCOL, ChatModel
from coach.model.contract import Answer as Answer
from coach.model.contract import Deadline as Deadline
from coach.model.contract import Messages as Messages
from coach.model.contract import Model as Model
from coach.model.contract import Patient as Patient
from coach.model.contract import Source as Source
from coach.model.contract import Usage as Usage
from coach.model.failure import REASONS as REASONS
from coach.model.failure import Reason as Reason
from coach.model.failure import failed as failed
from coach.model.failure import notice as notice
from coach.model.failure import state_after as state_after
from coach.settings import Settings

OPENAI = "https://api.openai.com/v1"
OPENAI_MODEL = "gpt-4.1-mini"
"""Asked for when a key is set and no model is named."""
OWN_SERVER_MODEL = "default"
"""Sent to a server of one's own when no model is named; many serve just one and don't look."""
TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")


def open_model(settings: Settings, env: Mapping[str, str] | None = None) -> ChatModel:
    """The model that speaks under these settings (when `settings.speaks_with_model`).

    Nothing is connected. What it takes to connect is loaded in the background, so that neither the
    page nor the first answer waits for it.

    Args:
        settings: which model, where, with which key and deadlines.
        env: the environment to look for tracing in, the process's own when None.

    Raises:
        Misconfigured: tracing is switched on, which would send every word to a third party; or
            a provider is named without its model or its package.
    """
    refuse_tracing(os.environ if env is None else env)
    own = settings.base_url
    if settings.provider != OPENAI_PROTOCOL:
        refuse_incomplete(settings)
        own = settings.provider
    model = ChatModel(
        name=settings.model or (OWN_SERVER_MODEL if own else OPENAI_MODEL),
        base_url=own or OPENAI,
        provider=settings.provider,
        api_key=settings.api_key,
        deadline=Deadline(
            first=settings.first_token_seconds,
            gap=settings.gap_seconds,
            total=settings.total_seconds,
        ),
        max_tokens=settings.max_tokens,
    )
    model.warm()
    return model


def refuse_incomplete(settings: Settings) -> None:
    """Refuse to speak through a provider of whom half is missing.

    Raises:
        Misconfigured: says what is missing.
    """
    if not settings.model:
        raise Misconfigured(
            f"OKR_COACH_PROVIDER is {settings.provider!r}, and no model is named. Name one of its "
            "models in OKR_COACH_MODEL."
        )
    if not find_spec("langchain"):
        raise Misconfigured(
            f"OKR_COACH_PROVIDER={settings.provider} needs packages that are not installed. "
            "Install them with: pip install 'okr-coach[anthropic]' (or google, mistral; for "
            "others langchain and the package of the provider)."
        )


def refuse_tracing(env: Mapping[str, str]) -> None:
    """Refuse to speak while a tracing variable would send prompts and answers elsewhere.

    Raises:
        Misconfigured: names the variable and what to do.
    """
    for name in TRACING:
        if env.get(name, "").strip().lower() not in ("", "0", "false", "no", "off"):
            raise Misconfigured(
                f"{name} is set: every message would be sent to a tracing service as well. "
                "Nothing was sent. Unset it and start again, or set OKR_COACH_MODEL=built-in."
            )

"""The closed list of ways in which a model fails, and one calm sentence for each."""

from typing import Literal, TypeAlias, get_args

from coach.errors import ModelFailed
from coach.talk import State
from coach.words import phrase

Reason: TypeAlias = Literal[
    "unreachable",  # no connection: no such host, refused, reset before an answer began
    "key",  # 401, 403
    "credit",  # 429: the account has nothing left
    "model",  # 404: the server does not know the model
    "busy",  # 429 and 5xx after the retries
    "refused",  # the model declined, or a filter did
    "too-long",  # the answer or the context met the server's limit
    "nonsense",  # an answer that cannot be read
    "silent",  # no sign within the deadline
    "cut",  # the answer broke off
    "misconfigured",  # the server does not accept the request as it is
    "budget",  # the tokens that may be used are used up; nothing was asked
    "small-limit",  # a limit on tokens is smaller than this turn needs; nothing more was asked
]
REASONS: tuple[Reason, ...] = get_args(Reason)


def notice(reason: str, language: str = "en") -> str:
    """One line that says why the built-in coach answers this turn.

    Args:
        reason: a `Reason`; any other is told in general words.
        language: ISO code of the language to say it in, English where there is no translation.
    """
    key = reason if reason in REASONS else "failed"
    return phrase("model", key, language)


def failed(reason: Reason) -> ModelFailed:
    """The error for a reason; its text is the notice, so it holds nothing that a server said."""
    return ModelFailed(notice(reason), reason)


def state_after(reason: str) -> State:
    """How a turn stands that the built-in coach has answered because the model failed.

    Where the person can do nothing but read the answer it is an answer like any other; where
    waiting, other words or a change of settings would bring the model back, the state says so.
    """
    match reason:
        case "busy" | "silent":
            return State.BUSY
        case "refused":
            return State.REFUSED
        case "unreachable" | "key" | "credit" | "model" | "misconfigured":
            return State.MISCONFIGURED
        case _:
            return State.ANSWERED

"""What a model's tokens cost: a TOML file that ships with the package, and one of one's own.

Prices change and differ by contract. What no file names costs nothing here: its tokens are told,
no sum.
"""

import re
import tomllib
from datetime import date
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from coach.errors import Misconfigured
from coach.model.contract import Usage
from coach.okr import Noun
from coach.talk import Reply

DATED = re.compile(r"-(\d{4}-\d\d-\d\d|\d{8}|\d{4}|latest)$")
"""What providers add to a model's name for one version of it."""


class Price(Noun):
    """The price of a million tokens."""

    input: float = Field(ge=0)
    cached: float | None = Field(default=None, ge=0)
    """For tokens of the prompt that the server had read before; as `input` when None."""
    output: float = Field(ge=0)
    seen: date | None = None
    """When the price was found; those that ship all say it."""


class Prices(Noun):
    """What is known of prices."""

    currency: str = "USD"
    models: dict[str, Price] = Field(default_factory=dict)

    def millionths(self, model: str, usage: Usage) -> int | None:
        """The cost of an answer in millionths of the currency, None where no price is known.

        The formula: tokens times price a million, with the cached ones at their own price.
        """
        price = next((self.models[n] for n in names(usage.model, model) if n in self.models), None)
        if price is None:
            return None
        cached = min(usage.cached_tokens, usage.prompt_tokens)
        fresh = usage.prompt_tokens - cached
        saved = price.input if price.cached is None else price.cached
        return round(fresh * price.input + cached * saved + usage.completion_tokens * price.output)

    def shown(self, millionths: int) -> str:
        """A sum in words, for example `0.0042 USD`."""
        amount = millionths / 1e6
        if 0 < amount < 0.0001:
            return f"less than 0.0001 {self.currency}"
        return f"{amount:.{2 if amount >= 1 else 4}f} {self.currency}"


def cost_of(reply: Reply, prices: Prices) -> str:
    """What one answer took: `2,140 tokens, 0.0011 USD`; empty where no model was asked."""
    known = [call.millionths for call in reply.calls if call.millionths is not None]
    return in_words(sum(call.tokens for call in reply.calls), sum(known) if known else None, prices)


def in_words(tokens: int, millionths: int | None, prices: Prices) -> str:
    """Tokens and the sum they cost, as far as it is known; empty for none."""
    if not tokens:
        return ""
    return f"{tokens:,} tokens" + (f", {prices.shown(millionths)}" if millionths else "")


def names(*given: str) -> tuple[str, ...]:
    """The names under which a price may stand: as they are, and without the date of a version."""
    return tuple(name for full in given for name in (full, DATED.sub("", full)) if name)


@lru_cache(maxsize=4)
def load_prices(own: Path | None = None) -> Prices:
    """The prices that ship with the package, and over them those of one's own file.

    Raises:
        Misconfigured: one's own file cannot be read; names it and what is wrong.
    """
    shipped = tomllib.loads(files(__package__).joinpath("prices.toml").read_text(encoding="utf-8"))
    if own is None:
        return Prices.model_validate(shipped)
    try:
        mine: dict[str, Any] = tomllib.loads(own.read_text(encoding="utf-8"))
        models = {**shipped["models"], **mine.pop("models", {})}
        return Prices.model_validate({**shipped, **mine, "models": models})
    except (OSError, ValueError, TypeError) as error:
        what = told(error) if isinstance(error, ValidationError) else str(error)
        raise Misconfigured(
            f"The prices in {own} cannot be read: {what}. "
            "Correct the file (its form is that of `coach/model/prices.toml`), or unset "
            "OKR_COACH_PRICES."
        ) from None


def told(error: ValidationError) -> str:
    """The first fault of a file, by its place."""
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"

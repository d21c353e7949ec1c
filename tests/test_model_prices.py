"""What an answer costs, as the files say."""

from pathlib import Path

import pytest

from coach.errors import Misconfigured
from coach.model import Usage
from coach.model.prices import Price, Prices, load_prices

PRICES = Prices(
    currency="EUR",
    models={"small": Price(input=1.0, cached=0.25, output=4.0), "plain": Price(input=2, output=2)},
)


@pytest.mark.parametrize(
    ("asked", "usage", "millionths"),
    [
        ("small", Usage(prompt_tokens=1_000, completion_tokens=100), 1_400),
        ("small", Usage(prompt_tokens=1_000, cached_tokens=800, completion_tokens=100), 800),
        ("plain", Usage(prompt_tokens=10, cached_tokens=4), 20),
        ("alias", Usage(model="small-2025-04-14", prompt_tokens=10), 10),
        ("small", Usage(model="small-0613", prompt_tokens=10), 10),
        ("small", Usage(model="other", prompt_tokens=10), 10),
        ("other", Usage(prompt_tokens=10), None),
        ("smaller", Usage(prompt_tokens=10), None),
    ],
    ids=["plain", "cached", "no price for cached", "dated", "dated short", "another name",
         "unknown", "longer name"],
)  # fmt: skip
def test_an_answer_costs_its_tokens(asked: str, usage: Usage, millionths: int | None) -> None:
    assert PRICES.millionths(asked, usage) == millionths


@pytest.mark.parametrize(
    ("millionths", "shown"),
    [
        (0, "0.0000 EUR"),
        (12, "less than 0.0001 EUR"),
        (4_200, "0.0042 EUR"),
        (2_345_678, "2.35 EUR"),
    ],
    ids=["nothing", "next to nothing", "a little", "much"],
)
def test_a_sum_is_shown_with_what_matters_of_it(millionths: int, shown: str) -> None:
    assert PRICES.shown(millionths) == shown


def test_the_shipped_prices_can_be_read() -> None:
    prices = load_prices()
    assert prices.currency == "USD"
    assert prices.millionths("gpt-4.1-mini", Usage(prompt_tokens=1_000_000)) == 400_000
    assert not [name for name, price in prices.models.items() if price.seen is None]


def test_prices_of_ones_own_go_before_the_shipped_ones(tmp_path: Path) -> None:
    own = tmp_path / "prices.toml"
    own.write_text('[models]\n"gpt-4.1-mini" = { input = 9, output = 9 }\n', encoding="utf-8")
    prices = load_prices(own)
    assert prices.models["gpt-4.1-mini"] == Price(input=9, output=9)
    assert "gpt-5-mini" in prices.models


@pytest.mark.parametrize(
    "text",
    ["[models", '[models]\n"x" = { input = -1, output = 1 }', "models = 3", 'colour = "red"'],
    ids=["no TOML", "below zero", "no table", "unknown word"],
)
def test_prices_that_cannot_be_read_are_told(text: str, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(Misconfigured, match=r"own\.toml .*cannot be read.*OKR_COACH_PRICES"):
        load_prices(own)

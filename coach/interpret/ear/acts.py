"""What a message does, told by the parts of its words: a second opinion where no pattern knows.

A linear model over pieces of words, trained on messages sorted by what they do: `evals/acts.py`
trains it and says how often it is right. It never makes an edit; it only says that words which
would be stored look more like an order, a story or a question.
"""

import math
import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import pairwise
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

Act: TypeAlias = Literal[
    "objective",
    "key_result",
    "step",
    "why",
    "background",
    "chatter",
    "approve",
    "reject",
    "correct",
    "remove",
    "move",
    "undo",
    "depends",
    "owner",
    "if_then",
    "status",
    "method",
    "skip",
    "stop",
]
ACTS: tuple[Act, ...] = get_args(Act)
ITEMS: frozenset[Act] = frozenset({"objective", "key_result", "step"})
"""Acts that put an item into the plan."""
TALKING: tuple[Act, ...] = ("chatter", "background", "reject", "approve")
TALKS, NO_ITEM = 0.6, 0.15
"""How likely words only talk from which on they do nothing else, and are an item at most."""
FILE = "acts.npz"
ROWS = 1 << 16
"""Rows that features are spread over by their checksum."""
IN_COMMON = 0.4
"""What the chances of two sentences have in common at most that do different things."""
KEPT = 128
"""Pieces of text of which it is kept what they do: a clause is asked about several times."""
LONGEST = 400
"""Characters that are looked at."""
LONGEST_PIECE, MOST_COUNTED, STEP_OF_LENGTH = 5, 12, 3
HANDLE = re.compile(
    r"(?<![a-z0-9])(?:o ?\d+(?:[. -]*kr ?\d+)?|kr ?\d+)(?:[. -]*a ?\d+)?(?![a-z0-9])", re.IGNORECASE
)
QUOTED = re.compile(r"[\"“„«「『].{2,}?[\"”“»」』]")
TOKEN = re.compile(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]['\w§¶]*|[§¶?!]")
"""A word, a Chinese character, or a sign that tells a question or a call."""


Numbers: TypeAlias = NDArray[np.float32]


class Model(NamedTuple):
    """What was learned: a row of weights for each feature's place, and how telling it is."""

    weights: Numbers
    """One row for each place, one column for each act."""
    bias: Numbers
    rarity: Numbers
    """How telling a feature is: the rarer, the more."""


@lru_cache(maxsize=KEPT)
def acts(text: str) -> Mapping[Act, float]:
    """How likely each act is, between 0 and 1; together they make 1.

    A softmax over the weights of the features that are there, remembered since a turn asks several
    times about the same message.
    """
    learned = model()
    rows, values = weighed(plain(text), learned.rarity)
    scores = values @ learned.weights[rows] + learned.bias
    powers = np.exp(scores - scores.max())
    found = powers / powers.sum()
    return MappingProxyType(dict(zip(ACTS, map(float, found), strict=True)))


def likeliest(text: str) -> tuple[Act, float]:
    """The likeliest act of a message, and how likely it is."""
    every = acts(text)
    best = max(every, key=lambda act: every[act])
    return best, every[best]


def item_likely(text: str) -> float:
    """How likely a message is an objective, a key result or a step."""
    return sum(chance for act, chance in acts(text).items() if act in ITEMS)


def removes(text: str) -> bool:
    """Whether a text orders something out, and is hardly an item itself."""
    return acts(text)["remove"] >= REMOVES and item_likely(text) < LITTLE


REMOVES, LITTLE = 0.5, 0.3
"""How likely a text takes out, and is an item at most."""


def only_talks(text: str) -> bool:
    """Whether words surely neither tell an item nor order anything."""
    every = acts(text)
    return sum(every[act] for act in TALKING) >= TALKS and item_likely(text) < NO_ITEM


def differ(one: str, two: str) -> bool:
    """Whether two sentences seem to do different things; items of any kind do the same."""
    first, second = grouped(one), grouped(two)
    return sum(min(first[act], second[act]) for act in first) < IN_COMMON


def grouped(text: str) -> dict[str, float]:
    """How likely each act is, those that put an item into the plan taken together."""
    others = {str(act): chance for act, chance in acts(text).items() if act not in ITEMS}
    return {**others, "item": item_likely(text)}


def weighed(text: str, rarity: Numbers) -> tuple[NDArray[np.intp], Numbers]:
    """The rows of a text's features and their weights; those of pieces and of words weigh alike."""
    rows = [
        np.array(sorted({place(one) for one in kind(text)}), np.intp) for kind in (pieces, words)
    ]
    return np.concatenate(rows), np.concatenate([unit(rarity[one]) for one in rows])


def place(feature: str) -> int:
    """The row of a feature."""
    return zlib.crc32(feature.encode(errors="replace")) % ROWS


def unit(values: Numbers) -> Numbers:
    """Numbers made so that their squares make 1."""
    return values / np.float32(math.sqrt(float(values @ values)) or 1.0)


def pieces(text: str) -> Iterator[str]:
    """All pieces of words, up to five characters long."""
    for word in text.split(" "):
        framed = f" {word} "
        for size in range(1, LONGEST_PIECE + 1):
            yield from (framed[at : at + size] for at in range(len(framed) - size + 1))


def words(text: str) -> Iterator[str]:
    """Words, pairs of words, the first ones and the last, and how many there are."""
    every = TOKEN.findall(text)
    yield from (f"w:{word}" for word in every)
    yield from (f"b:{one} {two}" for one, two in pairwise(every))
    yield from (f"{at}^{word}" for at, word in enumerate(every[:2]))
    yield from (f"$:{word}" for word in every[-1:])
    yield f"#:{min(len(every), MOST_COUNTED) // STEP_OF_LENGTH}"


def plain(text: str) -> str:
    """A text in which every number, handle and quotation is the same one."""
    text = unicodedata.normalize("NFKC", text[:LONGEST]).lower().replace("’", "'")
    text = QUOTED.sub(" ¶ ", HANDLE.sub(" § ", text))
    return " ".join(re.sub(r"\d+", "0", text).split())


@cache
def model() -> Model:
    """The trained model that comes with the program."""
    with np.load(BytesIO(files("coach.words").joinpath(FILE).read_bytes())) as file:
        scale = file["scale"].astype(np.float32)
        weights = np.zeros((ROWS, len(ACTS)), dtype=np.float32)
        weights[file["rows"]] = file["weights"].astype(np.float32) * scale
        rarity = np.zeros(ROWS, dtype=np.float32)
        rarity[file["rows"]] = file["rarity"].astype(np.float32)
        return Model(weights, file["bias"].astype(np.float32), rarity)

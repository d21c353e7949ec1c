"""How well the coach tells what a message does; and the training of the model that tells.

    python -m evals.acts             figures on messages held out, with the committed ones
    python -m evals.acts --misses    which were taken for something else
    python -m evals.acts --write     commit to these figures
    python -m evals.acts --train     learn again from evals/cases/acts, about two minutes

The messages that are held out were written apart from those that are learned from.
"""

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import numpy as np
import yaml
from pydantic import BaseModel, ConfigDict

from coach.interpret.beside.noting import ITEMS as NOTED
from coach.interpret.ear.acts import (
    ACTS,
    FILE,
    ITEMS,
    ROWS,
    Act,
    Model,
    acts,
    item_likely,
    likeliest,
    model,
    plain,
    weighed,
)
from evals import chatter, ledger
from evals.chatter import QUESTIONS
from evals.utterances import share

HERE = Path(__file__).parent
LEARNED = HERE / "cases" / "acts"
HELD_OUT = HERE / "heldout" / "acts"
RESULTS = HERE / "results" / "acts.json"
WEIGHTS = HERE.parent / "coach" / "words" / FILE
TOLERANCE = 0.01
ROUNDS, BATCH, RATE, DECAY, LEAST = 30, 256, 0.5, 5e-6, 2
"""Passes over the messages, messages of a step, its size, the pull to zero, and in how many
messages a feature has to be."""
OWN = {"objective": "objective", "key_result": "key result", "step": "step"}
"""Items, and the questions that they answer."""
LESS_IS_BETTER = {"noted", "asked"}
AN_ITEM = 0.2
"""From how likely on a message counts as an item in the figures."""


class Said(NamedTuple):
    """A message and what it does."""

    lang: str
    act: Act
    text: str


class Figures(BaseModel):
    """How messages in one language were taken, and what became of them."""

    model_config = ConfigDict(frozen=True)

    messages: int
    right: float
    """Share whose likeliest act is the one that it was written as."""
    kept: float
    """Share of the items that are at least `AN_ITEM` likely to be one."""
    stopped: float
    """Share of all others that are less likely."""
    noted: float
    """Share of all others that the built-in coach takes for an item, at the questions for
    objectives, key results and steps; less is better."""
    asked: float
    """Share of the items that it asks about first, at their own question; less is better."""


def messages(folder: Path) -> list[Said]:
    """The messages in a folder of one file for each language, act by act."""
    return [
        Said(file.stem.partition("-")[0], act, text)
        for file in sorted(folder.glob("*.yaml"))
        for act, texts in yaml.safe_load(file.read_text(encoding="utf-8")).items()
        for text in texts
    ]


def fingerprint(folder: Path) -> str:
    """A checksum of what is learned from, kept in the model."""
    found = hashlib.sha256()
    for file in sorted(folder.glob("*.yaml")):
        found.update(f"{file.name}\n{file.read_text(encoding='utf-8')}".encode())
    return found.hexdigest()


def trained(learned: Sequence[Said]) -> Model:
    """What is learned from messages: multinomial logistic regression by AdaGrad, always the same.

    After Duchi, Hazan and Singer, Adaptive Subgradient Methods, JMLR 12 (2011).
    """
    texts = [plain(said.text) for said in learned]
    flat = np.ones(ROWS, dtype=np.float32)
    counts = np.bincount(np.concatenate([np.unique(weighed(text, flat)[0]) for text in texts]),
                         minlength=ROWS)  # fmt: skip
    rarity = np.log((1 + len(texts)) / (1 + counts)).astype(np.float32) + 1
    rarity[counts < LEAST] = 0
    every, values = zip(*(weighed(text, rarity) for text in texts), strict=True)
    wanted = np.eye(len(ACTS), dtype=np.float32)[[ACTS.index(said.act) for said in learned]]
    weights = np.zeros((ROWS, len(ACTS)), dtype=np.float32)
    seen = np.full_like(weights, 1e-6)
    bias = np.zeros(len(ACTS), dtype=np.float32)
    order = np.random.default_rng(0)
    for _ in range(ROUNDS):
        shuffled = order.permutation(len(every))
        for start in range(0, len(every), BATCH):
            chosen = shuffled[start : start + BATCH]
            rows = np.concatenate([every[i] for i in chosen])
            given = np.concatenate([values[i] for i in chosen])[:, None]
            ends = np.cumsum([0, *(len(every[i]) for i in chosen[:-1])])
            scores = np.add.reduceat(weights[rows] * given, ends) + bias
            powers = np.exp(scores - scores.max(axis=1, keepdims=True))
            wrong = powers / powers.sum(axis=1, keepdims=True) - wanted[chosen]
            lengths = np.diff([*ends, len(rows)])
            slope = np.zeros_like(weights)
            np.add.at(slope, rows, np.repeat(wrong, lengths, axis=0) * given)
            slope += DECAY * len(chosen) * weights
            seen += slope * slope
            weights -= RATE * slope / np.sqrt(seen)
            bias -= RATE * wrong.sum(axis=0) / len(chosen)
    return Model(weights, bias, rarity)


def save(learned: Model, folder: Path) -> None:
    """Write a model in small numbers, with the checksum of what it was learned from."""
    rows = np.flatnonzero(learned.rarity)
    scale = np.abs(learned.weights).max(axis=0) / 127
    np.savez_compressed(
        WEIGHTS,
        rows=rows.astype(np.uint32),
        weights=np.round(learned.weights[rows] / scale).astype(np.int8),
        scale=scale,
        bias=learned.bias,
        rarity=learned.rarity[rows].astype(np.float16),
        learned=np.array(fingerprint(folder)),
    )


def learned_from() -> str:
    """The checksum of what the model that comes with the program was learned from."""
    with np.load(WEIGHTS) as file:
        return str(file["learned"])


def measured(every: Sequence[Said]) -> dict[str, Figures]:
    """The figures for each language and for all together."""
    tried = [(said, likeliest(said.text)[0], item_likely(said.text)) for said in every]
    becoming = [(said, becomes(said, question)) for said in every for question in QUESTIONS.values()
                if QUESTIONS.get(OWN.get(said.act, ""), question) == question]  # fmt: skip
    found: dict[str, Figures] = {}
    for lang in (*sorted({said.lang for said in every}), "all"):
        own = [one for one in tried if lang in (one[0].lang, "all")]
        heard = [one for one in becoming if lang in (one[0].lang, "all")]
        found[lang] = Figures(
            messages=len(own),
            right=share([act == said.act for said, act, _ in own]),
            kept=share([item >= AN_ITEM for said, _, item in own if said.act in ITEMS]),
            stopped=share([item < AN_ITEM for said, _, item in own if said.act not in ITEMS]),
            noted=share([made == "noted" for said, made in heard if said.act not in ITEMS]),
            asked=share([made == "asked" for said, made in heard if said.act in ITEMS]),
        )
    return found


def becomes(said: Said, question: chatter.Question) -> Literal["noted", "asked", "neither"]:
    """What the built-in coach makes of a message at a question."""
    heard = chatter.heard_at(chatter.Said(said.lang, question, said.text))
    if any(type(edit) in NOTED for edit in heard.edits):
        return "noted"
    return "asked" if chatter.asks_first(heard) else "neither"


def misses(every: Sequence[Said]) -> Iterator[str]:
    """Messages that were taken for something else."""
    for said in every:
        act, item = likeliest(said.text)[0], item_likely(said.text)
        if act != said.act:
            yield f"{said.lang} {said.act} as {act} (item {item:.2f}): {said.text}"
        for question in QUESTIONS.values() if said.act not in ITEMS else ():
            if becomes(said, question) == "noted":
                yield f"{said.lang} {said.act} noted at {question}: {said.text}"


def committed() -> dict[str, Figures]:
    """The figures in `evals/results`, empty before the first time."""
    return ledger.committed(RESULTS, Figures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare; 1 when a figure is worse than committed."""
    parser = argparse.ArgumentParser(description="What a message does.")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    parser.add_argument("--train", action="store_true", help="learn again")
    chosen = parser.parse_args(arguments)
    if chosen.train:
        save(trained(messages(LEARNED)), LEARNED)
        model.cache_clear()
        acts.cache_clear()
    every = messages(HELD_OUT)
    now, before, worse = measured(every), committed(), False
    for lang, found in now.items():
        was, parts = before.get(lang, found), []
        for name in ("right", "kept", "stopped", "noted", "asked"):
            value, old = getattr(found, name), getattr(was, name)
            worse |= (value - old if name in LESS_IS_BETTER else old - value) > TOLERANCE
            parts.append(f"{name} {value:.3f} ({old:.3f})")
        print(f"{lang:4} {found.messages} messages: {', '.join(parts)}")
    if chosen.misses:
        print("\n".join(misses(every)))
    if chosen.write:
        ledger.commit(RESULTS, now)
        return 0
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())

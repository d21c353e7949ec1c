"""Questions compared with questions: how near what is asked is to the ways to ask for a passage.

A question and a note on the same thing look less alike than two questions on different things that
begin in the same words. So a question is compared with questions, and what all questions of its
language have in common is taken out first: among six languages the right section comes first in
87 of 100 questions then, instead of 64.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from coach.knowledge.asked import Wording
from coach.knowledge.embedders import Embedder, Vectors
from coach.knowledge.keywords import Keywords, terms
from coach.knowledge.vectors import cache_file, embed_all, known_in, text_key, write_cache

FEWEST = 30
"""Questions of a language from which on one knows what they have in common."""
MOST_COMPUTED = 60
"""Wordings that are embedded at a start, after an edit of the notes."""
BEST = 3
"""Wordings of a passage that count: one alone may be near by chance."""
UNLIKE = -1.0
"""The nearness of a wording that is not there."""


class Questions:
    """The ways to ask for each passage, by their words and, once there are any, by vectors."""

    def __init__(self, wordings: Sequence[Wording]) -> None:
        """Index these wordings."""
        self.wordings = tuple(wordings)
        asked = [terms(wording.text) for wording in wordings]
        self.words = Keywords(asked, headings=asked)
        self.passages = list(dict.fromkeys(wording.number for wording in wordings))
        self.grid = grid_of(self.wordings, self.passages)
        self.table: Vectors | None = None
        self.common: Mapping[str, Vectors] = {}

    def learn(self, embedder: Embedder, folder: Path, data_dir: Path) -> None:
        """Get the vector of each wording, from beside the notes or from the data folder.

        A few that are in neither are computed, and kept in the data folder where that can be
        written. Where none came along, for another embedder, their words have to do: computing
        more than a thousand takes minutes.
        """
        texts = [wording.text for wording in self.wordings]
        folders = (folder, data_dir / "index")
        known = known_in(embedder, folders, "questions")
        missing = sum(text_key(text) not in known for text in texts)
        if not texts or missing > MOST_COMPUTED:
            return
        vectors = embed_all(embedder, texts, folders, kind="questions")
        if missing:
            with suppress(OSError):
                write_cache(cache_file(folders[1], embedder, "questions"), texts, vectors)
        self.take(vectors)

    def take(self, vectors: Vectors) -> None:
        """Take the vector of each wording, in their order.

        Wordings of a language with too few to know what they have in common count as unlike all.
        """
        languages = np.array([wording.language for wording in self.wordings])
        counts = Counter(languages.tolist())
        common = {
            code: vectors[languages == code].mean(axis=0)
            for code, count in counts.items()
            if count >= FEWEST
        }
        table = np.zeros_like(vectors)
        for code, mean in common.items():
            table[languages == code] = unit(vectors[languages == code] - mean)
        self.table, self.common = table, common

    def near(self, vector: Vectors, language: str) -> dict[int, float]:
        """How near a question is to each passage in meaning, from about 0 to 1.

        Args:
            vector: of the question, of length 1.
            language: its language; nothing is known where that has too few wordings.
        """
        mean = self.common.get(language)
        if self.table is None or mean is None:
            return {}
        # `@` hands so small a product to several threads, which wait for each other for longer
        return self.by_passage(np.einsum("ij,j->i", self.table, unit(vector - mean)))

    def alike(self, question: str) -> dict[int, float]:
        """How many words a question and the ways to ask for each passage share, from 0 to 1."""
        asked = frozenset(terms(question))
        shared = [self.words.overlap(asked, n) for n in range(len(self.wordings))]
        return self.by_passage(np.array(shared, dtype=np.float32))

    def by_passage(self, nearness: NDArray[np.float32]) -> dict[int, float]:
        """The nearness of each passage: that of its best wording and of its best few, halved."""
        every = np.append(nearness, np.float32(UNLIKE))[self.grid]
        best = -np.sort(-every, axis=1)[:, :BEST]
        there = best > UNLIKE
        several = np.where(there, best, 0).sum(axis=1) / np.maximum(there.sum(axis=1), 1)
        return dict(zip(self.passages, ((best[:, 0] + several) / 2).tolist(), strict=True))


def grid_of(wordings: Iterable[Wording], passages: Sequence[int]) -> NDArray[np.intp]:
    """The places of each passage's wordings, a row for each; -1 fills up the shorter ones."""
    rows: dict[int, list[int]] = {number: [] for number in passages}
    for place, wording in enumerate(wordings):
        rows[wording.number].append(place)
    grid = np.full((len(rows), max(map(len, rows.values()), default=1)), -1, dtype=np.intp)
    for row, places in zip(grid, rows.values(), strict=True):
        row[: len(places)] = places
    return grid


def unit(vectors: Vectors) -> Vectors:
    """The vectors at length 1; one of length 0 stays as it is."""
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    scaled: Vectors = (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)
    return scaled

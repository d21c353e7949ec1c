"""Vectors of passages, kept by the text that they stand for, so that none is computed twice.

Two files ship beside the notes, `vectors-<embedder>.npz` for the passages and
`questions-<embedder>.npz` for the ways to ask for them: a first start has nothing to compute.
Others in the data folder hold what has been computed since, for notes that were edited.
Both are only caches: what is missing in them, or does not fit, is computed again.
"""

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

import numpy as np

from coach.knowledge.embedders import Embedder, Vectors

Progress: TypeAlias = Callable[[int, int], None]
"""Told how many of how many passages are done."""

Kind: TypeAlias = Literal["vectors", "questions"]
"""What the texts of a cache are, passages or questions; its file is named after it."""

LAYOUT = "mean of text and first line"
"""How a passage becomes a vector; another way needs another name, so that no old vector is used."""
BATCH = 4
"""Passages between two tellings of progress: about a second on one slow core."""


def text_key(text: str) -> str:
    """The key of a text: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(f"{LAYOUT}\0{text}".encode("utf-8", "replace")).hexdigest()[:16]


def cache_file(folder: Path, embedder: Embedder, kind: Kind = "vectors") -> Path:
    """Where a folder keeps the vectors of this embedder."""
    return folder / f"{kind}-{embedder.id}.npz"


def embed_all(
    embedder: Embedder,
    texts: Sequence[str],
    folders: Sequence[Path],
    progress: Progress | None = None,
    kind: Kind = "vectors",
) -> Vectors:
    """A vector for each text, taken from the caches in the folders where they know it."""
    known = known_in(embedder, folders, kind)
    made = passage_vectors if kind == "vectors" else question_vectors
    keys = [text_key(text) for text in texts]
    missing = [i for i, key in enumerate(keys) if key not in known]
    for start in range(0, len(missing), BATCH):
        if progress:
            progress(len(texts) - len(missing) + start, len(texts))
        batch = missing[start : start + BATCH]
        rows = made(embedder, [texts[i] for i in batch])
        known |= {keys[i]: row for i, row in zip(batch, rows, strict=True)}
    if progress:
        progress(len(texts), len(texts))
    if not texts:
        return np.zeros((0, embedder.dimensions), dtype=np.float32)
    # Rounded as the caches are, so that a vector is the same whether it was kept or just made.
    return np.stack([known[key] for key in keys]).astype(np.float16).astype(np.float32)


def known_in(embedder: Embedder, folders: Sequence[Path], kind: Kind) -> dict[str, Vectors]:
    """The vectors that the caches in the folders hold, by the key of their text."""
    known: dict[str, Vectors] = {}
    for folder in folders:
        known |= read_cache(cache_file(folder, embedder, kind), embedder.dimensions)
    return known


def passage_vectors(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """The mean of the vectors of each text and of its first line, which is its title and heading.

    It is not brought back to length 1: a passage that keeps to its heading is found sooner.
    """
    whole = embedder.embed_passages(texts)
    first = embedder.embed_passages([text.partition("\n")[0] for text in texts])
    return ((whole + first) / 2).astype(np.float32)


def question_vectors(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """The vectors of questions, of length 1, made as that of the question that is asked is made."""
    rows = np.stack([embedder.embed_query(text) for text in texts])
    unit: Vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return unit


def read_cache(path: Path, dimensions: int) -> dict[str, Vectors]:
    """The vectors in a cache file by key; empty when there is none or it is damaged."""
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            keys, rows = stored["keys"], stored["vectors"].astype(np.float32)
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return {}
    if rows.shape != (len(keys), dimensions) or not np.isfinite(rows).all():
        return {}
    return dict(zip((str(key) for key in keys), rows, strict=True))


def write_cache(path: Path, texts: Sequence[str], rows: Vectors) -> None:
    """Replace a cache file by the vectors of these texts, all at once.

    Raises:
        OSError: The folder cannot be written; the file is as it was.
    """
    order = sorted(range(len(texts)), key=lambda i: text_key(texts[i]))
    keys = np.array([text_key(texts[i]) for i in order])
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".vectors-", suffix=".npz")
    try:
        with os.fdopen(handle, "wb") as stream:
            np.savez_compressed(stream, keys=keys, vectors=rows[order].astype(np.float16))
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise

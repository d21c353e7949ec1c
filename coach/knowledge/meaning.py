"""Search by meaning: an embedder, the index of its vectors, and the questions asked lately."""

import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from coach.knowledge.embedders import Embedder
from coach.knowledge.index import Entry, Index, build_folder, open_folder, open_server
from coach.knowledge.likeness import Likeness
from coach.knowledge.vectors import LAYOUT, Progress, cache_file, embed_all, write_cache

LONGEST_QUERY = 2_000
"""Characters of a query that are read."""
READ_AT_MOST = 160
"""Letters of a question that are embedded: each costs time, and a sentence or two hold the gist."""
HAN_COUNTS = 3
"""A Chinese, Japanese or Korean character says, and costs, about as much as three letters."""

SENTENCE = re.compile(r"[^.!?。！？\n]+[.!?。！？]*")
HAN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


class Meaning(Likeness):
    """Ranks passages by their nearness to a question, too; safe to use from several threads."""

    def __init__(self, embedder: Embedder, index: Index) -> None:
        super().__init__(embedder)
        self.index = index

    def nearest(self, query: str, count: int) -> list[tuple[int, float]]:
        """Numbers of the nearest passages with their relevance, about 0 to 1, best first."""
        low, high = self.embedder.span
        found = self.index.nearest(self.vector(gist(query)), count)
        return [(number, (similarity - low) / (high - low)) for number, similarity in found]


def open_meaning(
    embedder: Embedder,
    entries: Sequence[Entry],
    notes_folder: Path,
    data_dir: Path,
    chroma_url: str = "",
    progress: Progress | None = None,
) -> Meaning:
    """Search by meaning over these entries; the index is built when it is missing or damaged.

    Args:
        embedder: Makes the vectors.
        entries: The passages, in an order of their own.
        notes_folder: Where vectors may lie that were computed beforehand.
        data_dir: The index is kept in its folder `index`.
        chroma_url: A Chroma server to use instead of the folder.
        progress: Told while vectors are computed.

    Raises:
        OSError: The index can be neither read nor written.
        Misconfigured: The server's address is none.
        Exception: Whatever Chroma raises; its classes are not known outside.
    """
    root = data_dir / "index"
    texts = [entry.text for entry in entries]
    name = index_name(embedder, entries)
    if chroma_url:
        vectors = embed_all(embedder, texts, (notes_folder, root), progress)
        return Meaning(embedder, open_server(chroma_url, name, entries, vectors))
    index = open_folder(root, name, len(entries))
    if index is None:
        vectors = embed_all(embedder, texts, (notes_folder, root), progress)
        build_folder(root, name, entries, vectors)
        write_cache(cache_file(root, embedder), texts, vectors)
        index = open_folder(root, name, len(entries))
    if index is None:
        raise OSError("the index was damaged again as soon as it was built")
    return Meaning(embedder, index)


def index_name(embedder: Embedder, entries: Sequence[Entry]) -> str:
    """A name that only the same embedder over the same entries has."""
    content = sha256(LAYOUT.encode())
    for entry in entries:
        content.update(f"{entry.source}\0{entry.topic}\0{entry.text}\0".encode("utf-8", "replace"))
    return f"notes-{embedder.id}-{content.hexdigest()[:16]}"


def tidy(query: str) -> str:
    """The query on one line, without half characters, cut to what is read; a KR by its name."""
    valid = query[: LONGEST_QUERY * 2].encode("utf-8", "replace").decode("utf-8")
    return KEY_RESULT.sub(r"key result\1", " ".join(valid.split()))[:LONGEST_QUERY]


KEY_RESULT = re.compile(r"(?<![\w.])KR(s?)(?![\w.])", re.IGNORECASE)
"""A key result as many call it, which no note does."""


def gist(query: str) -> str:
    """The part of a long query that is worth its time: what it asks last, else how it begins."""
    if weight(query) <= READ_AT_MOST:
        return query
    sentences = [part.strip() for part in SENTENCE.findall(query) if part.strip()]
    asked = [part for part in sentences if part.endswith(("?", "？"))]
    text = asked[-1] if asked else query
    if weight(text) <= READ_AT_MOST:
        return text
    spent = 0
    for end, character in enumerate(text):
        spent += weight(character)
        if spent > READ_AT_MOST:
            return text[:end]
    return text


def weight(text: str) -> int:
    """What a text costs to embed, in letters."""
    return len(text) + (HAN_COUNTS - 1) * len(HAN.findall(text))

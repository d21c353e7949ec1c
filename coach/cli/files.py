"""Writing a file so that it is there in whole or as it was before."""

import os
import tempfile
from pathlib import Path

from coach.errors import StoreFailed


def write_whole(path: Path, content: bytes) -> None:
    """Put the content in the file; a crash or a full disk leaves the old one as it was.

    Raises:
        StoreFailed: it cannot be written.
    """
    path = path.resolve()  # a symbolic link stays one
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise not_written(path, error) from None
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise not_written(path, error) from None


def umask() -> int:
    """The permissions that this process withholds from new files."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def not_written(path: Path, error: OSError) -> StoreFailed:
    """What to say when a file cannot be written."""
    return StoreFailed(
        f"{str(path)!r} could not be written ({error.strerror or error}). "
        "What was there is as it was; name another file or make room."
    )

"""What a database's refusal means to a person: what happened, what was kept, what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection

from coach.errors import StoreFailed

KEPT = "What was stored before is safe; this last step was not stored."
NOT_TOUCHED = "Nothing was written to it; what of your plans can still be read is not known."

BUSY = "Another program is using the database and did not let go in time."
FULL = "The disk is full."
READ_ONLY = "The database, or the folder that it lies in, cannot be written."
DAMAGED = "The database file is damaged, or is no database."
UNREACHABLE = "The database cannot be opened or reached."
DISK = "The disk refused to read or write."

TRY_AGAIN = "Wait a moment and try again."
MAKE_ROOM = "Make room and try again."
ALLOW_WRITING = (
    "Allow writing there, or name another folder with OKR_COACH_DATA_DIR, and try again."
)
BRING_BACK = (
    "Keep a copy of the file, then bring back a backup, or name another folder with "
    "OKR_COACH_DATA_DIR to begin afresh."
)
LOOK_AT_ADDRESS = (
    "See that the folder is there and the address in OKR_COACH_DATABASE_URL is right, and try "
    "again; `okr-coach doctor` shows what is in force."
)
LOOK_AT_DISK = "See whether the disk is full or failing, and try again."

SQLITE = {
    "SQLITE_BUSY": (BUSY, TRY_AGAIN),
    "SQLITE_LOCKED": (BUSY, TRY_AGAIN),
    "SQLITE_FULL": (FULL, MAKE_ROOM),
    "SQLITE_READONLY": (READ_ONLY, ALLOW_WRITING),
    "SQLITE_PERM": (READ_ONLY, ALLOW_WRITING),
    "SQLITE_CORRUPT": (DAMAGED, BRING_BACK),
    "SQLITE_NOTADB": (DAMAGED, BRING_BACK),
    "SQLITE_CANTOPEN": (UNREACHABLE, LOOK_AT_ADDRESS),
    "SQLITE_IOERR": (DISK, LOOK_AT_DISK),
}
"""By the first two words of SQLite's error name; the rest of it tells the kind in more detail."""

POSTGRES = {
    "53": (FULL, MAKE_ROOM),
    "25": (READ_ONLY, ALLOW_WRITING),
    "40": (BUSY, TRY_AGAIN),
    "55": (BUSY, TRY_AGAIN),
    "57": (UNREACHABLE, TRY_AGAIN),
    "08": (UNREACHABLE, LOOK_AT_ADDRESS),
    "XX": (DAMAGED, BRING_BACK),
}
"""By the class of the SQLSTATE: the first two characters, PostgreSQL manual, appendix A."""


@contextmanager
def in_words() -> Iterator[None]:
    """A database's refusal in words for the person.

    Raises:
        StoreFailed: the database refused what was asked of it.
    """
    try:
        yield
    except (DBAPIError, NoConnection) as error:
        raise store_failed(error) from error


def store_failed(error: DBAPIError | NoConnection) -> StoreFailed:
    """The error in words for the person; the original is for the log and goes along as cause."""
    what, do = meaning(error)
    return StoreFailed(f"{what} {NOT_TOUCHED if what == DAMAGED else KEPT} {do}")


def meaning(error: DBAPIError | NoConnection) -> tuple[str, str]:
    """What happened and what to do."""
    if not isinstance(error, DBAPIError):
        return BUSY, TRY_AGAIN
    name = getattr(error.orig, "sqlite_errorname", None)
    if name:
        family = "_".join(str(name).split("_")[:2])
        return SQLITE.get(family, (DISK, LOOK_AT_DISK))
    state = getattr(error.orig, "sqlstate", None) or "08"
    return POSTGRES.get(str(state)[:2], (UNREACHABLE, LOOK_AT_ADDRESS))

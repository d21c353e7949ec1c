"""How SQLite keeps a change safe until it is whole, by version."""


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether SQLite's write-ahead log can be relied on in this version.

    From 3.7.0 to 3.51.2 a reset of the log at the wrong moment can damage the file; 3.44.6 and
    3.50.7 carry the repair as well (sqlite.org/wal.html, "The WAL-reset bug").
    """
    return (
        version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    )


def journal_for(version: tuple[int, ...]) -> tuple[str, str]:
    """The journal mode and `synchronous` setting under which nothing acknowledged is lost.

    Where the log cannot be relied on, a rollback journal is kept. Deleting its file ends a change,
    but the disk may forget a deletion when the power fails (sqlite.org/pragma.html, "synchronous");
    overwriting its head, as PERSIST does, is waited for, and quicker as well.
    """
    return ("WAL", "FULL") if wal_is_safe(version) else ("PERSIST", "FULL")

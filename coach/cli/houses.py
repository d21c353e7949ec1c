"""Which house rules hold for a file on the command line."""

from pathlib import Path

from coach import checks
from coach.cli.drafts import STDIN
from coach.errors import NotFound, Unreadable
from coach.formats.house_file import nearest_house, read_house
from coach.house import DEFAULT, House


def house_for(name: str, config: str) -> House:
    """The house rules for a draft: those named, else the nearest above the draft.

    Args:
        name: the file, or `-`, for which the working folder counts.
        config: a file named on the command line; empty looks for one.

    Raises:
        Unreadable: the file cannot be read, or names a rule that does not exist.
    """
    if config:
        return named_house(Path(config))
    folder = Path.cwd() if name == STDIN else Path(name).absolute().parent
    return nearest(folder)


def named_house(path: Path) -> House:
    """The house rules of one file, all its rules known."""
    return known(path, read_house(path))


def nearest(folder: Path) -> House:
    """The nearest house rules, all rules known; the defaults where there are none."""
    found = nearest_house(folder)
    return known(*found) if found else DEFAULT


def known(path: Path, house: House) -> House:
    """The house, every rule that it names being one.

    Raises:
        Unreadable: one is not; names the nearest ids.
    """
    for name in (*house.select, *house.ignore, *house.severity):
        try:
            checks.named(name)
        except NotFound as error:
            raise Unreadable(f"{path}: {error}") from None
    return house

"""Which house rules hold for a file on the command line."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from coach import checks
from coach.cli.drafts import STDIN
from coach.errors import NotFound, Unreadable
from coach.formats.house_file import nearest_house, read_house
from coach.house import DEFAULT, House


def houses(config: str = "") -> Callable[[str], House]:
    """Gives the house rules for a draft, `-` for the working folder; reads each file once.

    What it gives raises `Unreadable` when the rules cannot be read, or name one that does not
    exist.

    Args:
        config: a file named on the command line; empty takes the nearest one above the draft.
    """
    read = cache(nearest)
    named = cache(lambda: known(config, read_house(Path(config)), lines_of(Path(config))))

    def house_for(name: str) -> House:
        if config:
            return named()
        return read(Path.cwd() if name == STDIN else Path(name).parent.resolve())

    return house_for


def nearest(folder: Path) -> House:
    """The nearest house rules, all rules known; the defaults where there are none."""
    found = nearest_house(folder)
    return known(str(found[0]), found[1], lines_of(found[0])) if found else DEFAULT


def lines_of(path: Path) -> Iterator[str]:
    """The lines of a file with house rules, read again only where somebody asks for them."""
    if path.is_file():
        yield from path.read_text("utf-8-sig").splitlines()


def known(place: str, house: House, lines: Iterable[str] = ()) -> House:
    """The house, every rule that it names being one.

    Args:
        place: where it is settled, for people.
        house: the house.
        lines: the lines of that place, to tell which one names a rule that there is not.

    Raises:
        Unreadable: one is not; says where, and names the nearest ids.
    """
    for name in (*house.select, *house.ignore, *house.severity):
        try:
            checks.named(name)
        except NotFound as error:
            at = next((at for at, line in enumerate(lines, 1) if name in line), 0)
            raise Unreadable(f"{place}{f':{at}' if at else ''}: {error}") from None
    return house

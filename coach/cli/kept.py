"""Stored plans as the command line finds them: by id, or by a part of the title."""

from coach.errors import NotFound
from coach.formats.house_file import settled_house
from coach.settings import Settings, load_settings
from coach.store import PlanRow, Store, open_store

SHOWN = 8
"""Plans named in a sentence that asks which one was meant."""


def own_store(settings: Settings | None = None) -> Store:
    """The store that this machine's settings name.

    Raises:
        Misconfigured: a setting cannot work.
        StoreFailed: the database cannot be opened.
    """
    chosen = settings or load_settings()
    return open_store(chosen.database_url, house=settled_house(chosen.house))


def find_plan(store: Store, actor: str, words: str) -> str:
    """The id of the person's plan with this id, this title, or this in its title.

    Raises:
        NotFound: no plan fits, or several do; names those there are.
    """
    rows = store.plans(actor)
    wanted = words.strip().casefold()
    for fits in (
        [row for row in rows if row.id == words.strip()],
        [row for row in rows if row.title.casefold() == wanted],
        [row for row in rows if wanted and wanted in row.title.casefold()],
    ):
        if len(fits) == 1:
            return fits[0].id
        if fits:
            raise NotFound(f"{words!r} fits several plans; give the id of one:\n{listed(fits)}")
    if not rows:
        raise NotFound("There are no stored plans yet; `okr-coach` or `okr-coach chat` makes one.")
    raise NotFound(f"No plan fits {words!r}. There are:\n{listed(rows)}")


def listed(rows: "tuple[PlanRow, ...] | list[PlanRow]") -> str:
    """The first few plans, one a line."""
    lines = [f"  {row.id}  {row.title or '(no title yet)'}" for row in rows[:SHOWN]]
    more = len(rows) - SHOWN
    return "\n".join([*lines, f"  and {more} more"] if more > 0 else lines)

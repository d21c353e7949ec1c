"""`okr-coach doctor`: what is configured, reachable and safe, in one page of plain lines.

It looks and reports; it mends nothing. A model server is asked two small questions. The main job
is a talk that is kept: it needs settings that can be read, a database that takes changes, and the
notes.
"""

import json
import platform
from argparse import Namespace
from collections.abc import Iterator
from typing import Literal, NamedTuple

from coach.chosen import NAME, kept
from coach.cli.ink import ink, wrapped
from coach.cli.kept import own_store
from coach.cli.notes import open_notes
from coach.cli.parser import own_version
from coach.cli.reach import exposed, is_free, traced
from coach.errors import CoachError, Misconfigured
from coach.formats.safe import one_line
from coach.model import open_model
from coach.model.nearby import offer
from coach.model.prices import load_prices
from coach.model.probe import in_words, probe
from coach.settings import (
    LOOPBACK,
    Settings,
    load_settings,
    names_a_model,
    outside_settings,
)
from coach.wiring import LOCAL

Mark = Literal["ok", "note", "fault"]
"""note: it works, but there is something to know; fault: the main job cannot run."""


class Line(NamedTuple):
    """One thing that was looked at."""

    name: str
    mark: Mark
    words: str


def run(args: Namespace) -> int:
    """Look at everything and print a line for each; 1 when the main job cannot run."""
    lines = list(examined())
    healthy = all(line.mark != "fault" for line in lines)
    if args.format == "json":
        found = [line._asdict() for line in lines]
        print(json.dumps({"healthy": healthy, "found": found}, ensure_ascii=False))
        return 0 if healthy else 1
    pen = ink()
    signs = {"ok": pen("✓", "cyan"), "note": pen("▲", "yellow"), "fault": pen("■", "red")}
    for line in lines:
        body = wrapped(line.words, " " * 14).strip()
        print(f"{signs[line.mark]} {pen(f'{line.name:12}', 'bold')}{body}")
    print()
    print("All that a talk needs is there." if healthy else "A talk cannot run yet; see ■ above.")
    return 0 if healthy else 1


def examined() -> Iterator[Line]:
    """Every line of the report, in the order in which one would look."""
    yield Line("program", "ok", f"OKR Coach {own_version()}, Python {platform.python_version()}")
    try:
        settings = load_settings()
    except Misconfigured as error:
        yield Line("settings", "fault", str(error))
        return
    yield from database(settings)
    yield from notes(settings)
    yield from model(settings)
    yield from privacy(settings)
    yield page(settings)


def database(settings: Settings) -> Iterator[Line]:
    """Whether plans can be kept."""
    try:
        store = own_store(settings)
        found = store.health()
        count, latest = store.gaps(LOCAL)
        store.close()
    except CoachError as error:
        yield Line("database", "fault", str(error))
        return
    where = found.get("file", "on a server")
    yield Line("database", "ok", f"{found['database']} {found['version']}, {where}")
    for what in ("writable", "integrity"):
        if found[what] != "ok":
            yield Line("database", "fault", str(found[what]))
    if found.get("wal_reset_bug"):
        yield Line(
            "database",
            "ok",
            f"This SQLite has a fault in its WAL mode; the safe {found['journal']} journal with "
            f"synchronous={found['synchronous']} is used instead.",
        )
    if count:
        yield Line("notes", "note", gaps(count, latest))


def gaps(count: int, latest: tuple[str, ...]) -> str:
    """What people asked that the notes do not cover; the words may be anything, so one line each.

    Args:
        count: how many questions there were.
        latest: the newest of them.
    """
    questions = "1 question" if count == 1 else f"{count} questions"
    told = "; ".join(f"“{one_line(question)}”" for question in latest)
    return f"The notes did not cover {questions}, the latest: {told}."


def notes(settings: Settings) -> Iterator[Line]:
    """Whether the notes are there, and how they are searched."""
    try:
        knowledge = open_notes(settings)
        knowledge.warm()
    except CoachError as error:
        yield Line("notes", "fault", str(error))
        return
    count = len(knowledge.sources())
    if not count:
        yield Line("notes", "fault", "There are no notes; the installation is incomplete.")
        return
    how = "keywords" if knowledge.embedder_id == "keywords" else knowledge.embedder_id
    yield Line("notes", "ok", f"{count} passages, searched with {how}")
    if knowledge.notice:
        yield Line("notes", "note", knowledge.notice)


def model(settings: Settings) -> Iterator[Line]:
    """Who speaks, and whether the model can be reached."""
    if not settings.speaks_with_model:
        yield Line("coach", "ok", "The built-in coach speaks; no key and no network are needed.")
        if words := offer():
            yield Line("coach", "note", words)
        return
    try:
        source = open_model(settings)
        found = probe(source)
        load_prices(settings.prices)
    except Misconfigured as error:
        yield Line("coach", "fault", str(error))
        return
    if kept(settings.data_dir) and not names_a_model(outside_settings()):
        where = settings.data_dir / NAME
        yield Line("coach", "ok", f"The model was chosen on the page; its key is in {where}.")
    for good, words in in_words(found):
        yield Line("coach", "ok" if good else "note", words)
    if not found.usable:
        yield Line("coach", "note", "Until that is mended the built-in coach speaks.")
    if exposed(settings):
        yield Line("coach", "note", "Key and words travel there unencrypted: the address is http.")


def privacy(settings: Settings) -> Iterator[Line]:
    """Whether something would send conversations elsewhere."""
    if variables := traced():
        yield Line(
            "privacy",
            "fault" if settings.speaks_with_model else "note",
            f"{', '.join(variables)} would send what is said to a tracing service. Unset it.",
        )
    if settings.host not in LOOPBACK:
        yield Line(
            "privacy",
            "note",
            f"The page is served on {settings.host}: whoever reaches this machine can open it.",
        )


def page(settings: Settings) -> Line:
    """Whether the page can be served where the settings say."""
    where = f"{settings.host}:{settings.port}"
    if is_free(settings.host, settings.port):
        return Line("page", "ok", f"{where} is free.")
    return Line("page", "note", f"{where} is in use, perhaps by a coach that runs already.")

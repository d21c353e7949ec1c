"""The terminal: `okr-coach` and its commands.

Each command is one module with a `run(args) -> int` that returns the exit code; it is imported
when it is asked for, so that `check` does not wait for what only the page needs. This module
turns every failure into a sentence: no stack trace reaches a person.
"""

import gc
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from coach.cli.outlet import have_streams, while_read
from coach.cli.parser import parser
from coach.errors import CoachError, trace_of

FINE, FOUND, UNREADABLE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes; 1 means findings (`check`) or that the main job cannot run (`doctor`)."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code.

    Args:
        argv: the words after `okr-coach`; those of this process when left out.
    """
    have_streams()
    speak_utf8()
    args = parser().parse_args(argv)
    keep_log(args.command)
    code = FINE
    try:
        run = quickly_imported(args.command)
        with while_read():
            code = run(args)
    except CoachError as error:
        from coach.formats.safe import safe_text  # what reads plans costs the start of all else

        print(f"okr-coach: {safe_text(str(error))}", file=sys.stderr)
        return UNREADABLE
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        print(f"okr-coach: {error.strerror or error}; the output is not complete.", file=sys.stderr)
        return UNREADABLE
    except Exception as error:
        logging.getLogger(__name__).debug("unexpected: %s", trace_of(error))
        print(unexpected(error), file=sys.stderr)
        return UNREADABLE
    return code


def quickly_imported(name: str | None) -> Callable[[Namespace], int]:
    """The function that runs a command, imported without the work that only costs time.

    Looking for plugins of pydantic reads the metadata of every installed package, and what an
    import makes is no garbage to be searched for: together a sixth of the time of a short command.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()
    try:
        return command(name)
    finally:
        gc.freeze()
        gc.enable()


def command(name: str | None) -> Callable[[Namespace], int]:  # noqa: C901 - one case a command
    """The function that runs a command; without a name, the one that serves the page."""
    match name:
        case None:
            from coach.cli import web

            return web.run
        case "chat":
            from coach.cli import chat

            return chat.run
        case "check":
            from coach.cli import check

            return check.run
        case "review":
            from coach.cli import review

            return review.run
        case "rules":
            from coach.cli import rules

            return rules.run
        case "explain":
            from coach.cli import explain

            return explain.run
        case "ask":
            from coach.cli import ask

            return ask.run
        case "export" | "import":
            from coach.cli import carry

            return carry.run_export if name == "export" else carry.run_import
        case "prompt":
            from coach.cli import prompt

            return prompt.run
        case "doctor":
            from coach.cli import doctor

            return doctor.run
        case _:
            raise ValueError(f"{name!r} is in the parser but has no module")


def unexpected(error: Exception) -> str:
    """What a person is told about a fault of the program itself."""
    return (
        f"okr-coach: something failed that should not have ({type(error).__name__}: {error}). "
        "Stored plans are as they were. `okr-coach doctor` looks for a cause; with "
        "OKR_COACH_LOG_LEVEL=DEBUG the details are shown."
    )


def speak_utf8() -> None:
    """Read and write UTF-8 whatever the locale says, and replace what is none."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def keep_log(command: str | None) -> None:
    """Write the log to standard error: a server's always, a command's when it is asked for.

    Whoever types a command is told in sentences what happened; the log is for finding out why.
    """
    usual = logging.CRITICAL if command else logging.WARNING
    asked = os.environ.get("OKR_COACH_LOG_LEVEL", "").upper()
    level = logging.getLevelNamesMapping().get(asked, usual)
    handler = logging.StreamHandler()
    handler.setLevel(level)  # loggers with a level of their own pass the root's by
    logging.basicConfig(level=level, handlers=[handler])

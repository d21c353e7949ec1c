"""Writes `docs/terminal.md` out of the parser: `python -m coach.cli.page > docs/terminal.md`."""

import argparse

from coach.cli.parser import parser

HEAD = """\
# The terminal

This page is written by `make docs` out of what `okr-coach --help` says.
"""


def manual() -> str:
    """The manual page in Markdown: the help of the program and of each command."""
    top = parser()
    parts = [HEAD, section("okr-coach", top)]
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            parts += [
                section(f"okr-coach {name}", command) for name, command in action.choices.items()
            ]
    return "\n".join(parts)


def section(title: str, command: argparse.ArgumentParser) -> str:
    """One heading with the command's help."""
    return f"## {title}\n\n```\n{command.format_help().rstrip()}\n```\n"


if __name__ == "__main__":
    print(manual(), end="")

"""The command line's grammar and its help, which `docs/terminal.md` repeats."""

import argparse
from collections.abc import Sequence
from typing import Any

DESCRIPTION = """\
From a yearly goal to a plan that you can start on Monday, in conversation.

Without a command it opens the coach in your browser. Everything runs on this
machine; with a model configured, that model speaks."""

EXAMPLES = """\
examples:
  okr-coach                              open the coach in the browser
  okr-coach chat                         the same coach, here in the terminal
  okr-coach check plan.md                read a plan as a critic would
  pbpaste | okr-coach check -            judge what you have just copied
  okr-coach ask "How many key results?"  what the notes say, with their source
  okr-coach doctor                       is everything in place?

exit codes: 0 fine · 1 findings, or a problem the doctor found · 2 could not read or do it"""

CHECK_EXAMPLES = """\
Reads plans as this program writes them (Markdown, JSON, CSV, Excel) and OKRs as people
paste them ("Objective: ... / KR1: ...").

examples:
  okr-coach check plan.md team.json
  echo "KR1: publish 12 posts" | okr-coach check -
  okr-coach check plan.md --format json | jq .counts
  okr-coach check --jsonl drafts.jsonl > results.jsonl
  okr-coach check plans/ --format github --fail-on block

exit codes: 0 nothing at or above --fail-on · 1 findings · 2 something could not be read,
or a field contradicts its own text (other files are still checked)"""

CHAT_EXAMPLES = """\
Say what you want in your own words; `undo`, `where are we?`, `why?` and `skip` work at
any time. Ctrl-D says goodbye.

examples:
  okr-coach chat
  okr-coach chat --plan year.md          keep the plan in a file
  okr-coach chat --resume bakery         go on with a stored plan
  printf 'my shop earns its keep\\nok\\n' | okr-coach chat --json

With --json each turn is one line: {"reply", "stage", "draft", "edits", "findings",
"citations", "coach"}; an input line that is a JSON string may carry line breaks.

exit codes: 0 fine · 2 something that was said could not be kept"""

REVIEW_EXAMPLES = """\
With a model configured it reads the whole plan once, by the rules that need a reader:
remarks that quote the plan and the notes (both checked word for word), a story in which
every key result is met and the goal still fails, the likeliest causes of failure, and
if-then plans. Without one the other rules speak. The file is not changed.

examples:
  okr-coach review plan.md
  okr-coach review plan.md --format json | jq .left_out

exit codes: 0 read, whatever was found · 2 could not read the file"""

FORMATS = ("md", "json", "csv", "xlsx", "docx", "ics")
SEVERITIES = ("block", "warn", "nudge")


class Help(argparse.RawDescriptionHelpFormatter):
    """Help of the same width on every terminal, so that the manual page does not depend on it."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=90)


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; `args.command` is None for the page."""
    top = argparse.ArgumentParser(
        prog="okr-coach", description=DESCRIPTION, epilog=EXAMPLES, formatter_class=Help
    )
    top.add_argument("--version", action=Version, help="print the version and exit")
    top.add_argument("--port", type=port, help="port of the page (default: 8501, or a free one)")
    top.add_argument(
        "--host", help="address to serve on (default: 127.0.0.1; 0.0.0.0 opens it to the network)"
    )
    top.add_argument("--headless", action="store_true", help="do not open a browser")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    add_chat(commands)
    add_check(commands)
    add_review(commands)
    add_catalogue(commands)
    add_plans(commands)
    subcommand(commands, "doctor", "say what is configured, reachable and safe").add_argument(
        "--format", choices=("text", "json"), default="text", help="default: text"
    )
    return top


Commands = argparse._SubParsersAction  # argparse has no public name for it


def subcommand(
    commands: "Commands[argparse.ArgumentParser]", name: str, purpose: str, epilog: str = ""
) -> argparse.ArgumentParser:
    """A command with its one-line purpose and its examples."""
    return commands.add_parser(
        name,
        help=purpose,
        description=purpose[0].upper() + purpose[1:] + ".",
        epilog=epilog,
        formatter_class=Help,
    )


def add_chat(commands: "Commands[argparse.ArgumentParser]") -> None:
    """`chat`."""
    chat = subcommand(commands, "chat", "talk with the coach in the terminal", CHAT_EXAMPLES)
    where = chat.add_mutually_exclusive_group()
    where.add_argument(
        "--plan", metavar="FILE", help="read the plan from FILE and save it there (md, json, csv)"
    )
    where.add_argument("--resume", metavar="PLAN", help="go on with a stored plan: id or title")
    chat.add_argument("--json", action="store_true", help="print one JSON object a turn")


def add_check(commands: "Commands[argparse.ArgumentParser]") -> None:
    """`check`."""
    check = subcommand(commands, "check", "check drafts as a linter does", CHECK_EXAMPLES)
    check.add_argument(
        "files", metavar="FILE", nargs="*", help="files, folders, or - for standard input"
    )
    check.add_argument(
        "--format",
        choices=("text", "json", "sarif", "github"),
        default="text",
        help="how findings are written (default: text)",
    )
    check.add_argument(
        "--jsonl", action="store_true", help="one draft a line in, one JSON result a line out"
    )
    check.add_argument(
        "--select",
        action="append",
        metavar="RULES",
        help="only these rules: ids, numbers, or beginnings (kr-no-number,R34,set-)",
    )
    check.add_argument("--ignore", action="append", metavar="RULES", help="all but these rules")
    check.add_argument(
        "--meaning",
        action="store_true",
        help="run the rules by meaning as well: loads a small model, some 10 ms a sentence",
    )
    check.add_argument(
        "--config",
        metavar="FILE",
        help="house rules (default: the nearest okr-coach.toml, or [tool.okr-coach])",
    )
    check.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        default="warn",
        help="the mildest finding that gives exit code 1 (default: warn)",
    )


def add_review(commands: "Commands[argparse.ArgumentParser]") -> None:
    """`review`."""
    review = subcommand(commands, "review", "read a whole plan in depth", REVIEW_EXAMPLES)
    review.add_argument("file", metavar="FILE", help="a plan, or - for standard input")
    review.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def add_catalogue(commands: "Commands[argparse.ArgumentParser]") -> None:
    """`rules`, `explain`, `ask` and `prompt`: what the advice rests on."""
    rules = subcommand(commands, "rules", "list every rule that drafts are checked against")
    explain = subcommand(commands, "explain", "explain one rule: reason, examples, source")
    explain.add_argument("rule", metavar="RULE", help="id or number: kr-no-number, R34")
    ask = subcommand(commands, "ask", "find what the notes say, as the coach would")
    ask.add_argument("question", metavar="QUESTION", nargs="+", help="in your own words")
    ask.add_argument("--top", type=count, default=3, metavar="N", help="passages (default: 3)")
    prompt = subcommand(commands, "prompt", "show what a model is asked, word for word")
    prompt.add_argument(
        "name", metavar="NAME", nargs="?", help="which prompt (default: list them all)"
    )
    prompt.add_argument("--sample", action="store_true", help="filled in with its sample")
    for command in (rules, explain, ask):
        command.add_argument(
            "--format", choices=("text", "json"), default="text", help="default: text"
        )


def add_plans(commands: "Commands[argparse.ArgumentParser]") -> None:
    """`export` and `import`."""
    export = subcommand(
        commands,
        "export",
        "write a plan in another form",
        "examples:\n  okr-coach export bakery --format docx --output bakery.docx\n"
        "  okr-coach export plan.md --format ics > dates.ics",
    )
    export.add_argument("plan", metavar="PLAN", help="id, part of a title, or a file")
    export.add_argument("--format", choices=FORMATS, default="md", help="default: md")
    export.add_argument("--output", metavar="FILE", help="where to (default: standard output)")
    take_in = subcommand(
        commands,
        "import",
        "take in a plan from a file and show how it was understood",
        "examples:\n  okr-coach import okrs.xlsx\n  okr-coach import notes.txt --dry-run",
    )
    take_in.add_argument(
        "file", metavar="FILE", help="a plan, or loosely written OKRs; - for stdin"
    )
    take_in.add_argument("--dry-run", action="store_true", help="show it, store nothing")


def port(text: str) -> int:
    """A port number as argparse reads it."""
    number = int(text)
    if not 1 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{text} is not a port (1 to 65535)")
    return number


def count(text: str) -> int:
    """A number of passages as argparse reads it."""
    number = int(text)
    if not 1 <= number <= 50:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 to 50")
    return number


class Version(argparse.Action):
    """Prints the version; looked up only then, for it takes as long as all the rest."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *given: Any) -> None:
        """Print and leave."""
        print(f"okr-coach {own_version()}")
        parser.exit()


def own_version() -> str:
    """The version that is installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("okr-coach")
    except PackageNotFoundError:
        return "(not installed)"

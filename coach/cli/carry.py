"""`okr-coach export` and `okr-coach import`: plans out and in."""

import sys
from argparse import Namespace
from pathlib import Path

from coach.cli.clock import today
from coach.cli.drafts import STDIN, read_bytes, shown_name
from coach.cli.files import write_whole
from coach.cli.ink import ink
from coach.cli.kept import find_plan, own_store
from coach.errors import Unreadable
from coach.formats import export, left_out, plan_markdown, read_draft
from coach.formats.imported import Imported
from coach.formats.safe import one_line
from coach.okr import Plan, every_key_result

TEXT_FORMATS = {"md", "json", "csv", "ics"}


def run_export(args: Namespace) -> int:
    """Write the plan in the chosen format to a file or to standard output.

    Raises:
        NotFound: there is no such file and no such stored plan.
        Unreadable: the file is no plan, or a binary format would go to a terminal.
    """
    if args.format not in TEXT_FORMATS and not args.output and sys.stdout.isatty():
        raise Unreadable(
            f"{args.format} is not text and nothing for a terminal. "
            f"Name a file: --output plan.{args.format}"
        )
    plan = named_plan(args.plan)
    content = export(plan, args.format)
    if told := left_out(plan, args.format):
        print(told, file=sys.stderr)
    if args.output:
        write_whole(Path(args.output), content)
        print(f"Written to {args.output}.", file=sys.stderr)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    return 0


def named_plan(name: str) -> Plan:
    """The plan in the file of this name, else the stored plan with this id or title."""
    if name == STDIN or Path(name).is_file():
        return read_draft(read_bytes(name), name, today()).plan
    from coach.wiring import acting_person

    store, actor = own_store(), acting_person()
    return store.load(actor, find_plan(store, actor, name)).plan


def run_import(args: Namespace) -> int:
    """Show how the file was understood and, unless it is a rehearsal, keep it as a new plan.

    Raises:
        Unreadable: the file is no plan; nothing was stored.
        StoreFailed: the database cannot be written; nothing was stored.
    """
    name = shown_name(args.file)
    read = read_draft(read_bytes(args.file), name, today())
    preview(read)
    if args.dry_run:
        print("Nothing was stored (--dry-run).")
        return 0
    from coach.wiring import acting_person

    plan_id = own_store().create_plan(acting_person(), read.plan, f"Imported from {name}")
    print(f"Kept as plan {plan_id}. Go on with: okr-coach chat --resume {plan_id}")
    return 0


def preview(read: Imported) -> None:
    """Print the plan as it was understood, and what of the input is not in it."""
    pen = ink()
    objectives = len(read.plan.objectives)
    key_results = sum(1 for _ in every_key_result(read.plan))
    print(plan_markdown(read.plan).rstrip() + "\n")
    print(
        pen(
            f"Understood: {counted(objectives, 'objective')}, "
            f"{counted(key_results, 'key result')}.",
            "bold",
        )
    )
    for warning in read.warnings:
        print(f"  {pen('▲', 'yellow')} {one_line(warning)}")
    if read.lines_left_over:
        print("Left out, as no part of a plan or not understood:")
        for line in read.lines_left_over:
            print(f"  {one_line(line)}")


def counted(number: int, noun: str) -> str:
    """The number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"

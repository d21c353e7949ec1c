"""A plan that lives in a file of the person's own."""

from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from coach.cli.drafts import read_bytes
from coach.cli.files import write_whole
from coach.errors import Conflict, Unreadable
from coach.formats import export, read_draft
from coach.formats.decoding import decoded
from coach.formats.markdown_reading import in_our_format
from coach.formats.safe import one_line
from coach.okr import Plan

KINDS = {".md": "md", ".markdown": "md", ".json": "json", ".csv": "csv"}


@dataclass
class PlanFile:
    """The file, the plan in it, and its bytes as they were last seen."""

    path: Path
    plan: Plan
    seen: bytes | None
    """None while there is no file yet."""
    left_over: tuple[str, ...] = ()
    """Lines of the file that are not in the plan."""
    foreign: bool = False
    """The file is laid out in another way than ours, or holds more than the plan; it is kept beside
    the plan before a change."""

    @classmethod
    def read(cls, name: str, today: date) -> "PlanFile":
        """The plan in the file; an empty plan when there is no such file yet.

        Raises:
            Unreadable: its kind is none that can be written back, or it is no plan.
        """
        path = Path(name)
        if path.suffix.lower() not in KINDS:
            raise Unreadable(
                f"A plan can be kept in a file that ends in .md, .json or .csv; {name!r} does not. "
                "`okr-coach import` reads other kinds."
            )
        if not path.exists():
            if not path.resolve().parent.is_dir():
                raise Unreadable(f"The folder of {name!r} does not exist. Make it first.")
            return cls(path=path, plan=Plan(), seen=None)
        content = read_bytes(name)
        if not content.strip():
            return cls(path=path, plan=Plan(), seen=content)
        draft = read_draft(content, name, today)
        ours = KINDS[path.suffix.lower()] != "md" or in_our_format(decoded(content)[0])
        left_over = draft.lines_left_over
        return cls(path, draft.plan, content, left_over, foreign=bool(left_over) or not ours)

    @property
    def beside(self) -> Path:
        """Where the file is kept as it was: a name that is still free."""
        names = (f"{self.path.name}.orig{number or ''}" for number in count())
        return next(path for path in map(self.path.with_name, names) if not path.exists())

    def outside(self) -> str:
        """What a person should know before their own file is written anew; empty when nothing."""
        if not self.foreign:
            return ""
        told = (
            f"Once the plan changes, {self.path} is written anew, and the file as it is now is "
            f"kept as {self.beside}."
        )
        if not self.left_over:
            return told
        lines = "".join(f"\n  {one_line(line)}" for line in self.left_over)
        return f"{told} These lines are not understood and will not be in the new one:{lines}"

    def write(self, plan: Plan) -> None:
        """Put the plan in the file.

        Raises:
            Conflict: another program changed the file meanwhile.
            StoreFailed: the file cannot be written.
        """
        content = export(plan, KINDS[self.path.suffix.lower()])
        if (self.path.read_bytes() if self.path.exists() else None) != self.seen:
            raise Conflict(
                f"{self.path} was changed by another program meanwhile and was left as it is. "
                "The plan of this talk will be kept with your other plans."
            )
        if self.foreign and self.seen is not None:
            write_whole(self.beside, self.seen)
            self.foreign = False
        write_whole(self.path, content)
        self.plan, self.seen = plan, content

    def kept(self) -> str:
        """One line on what is in the file now."""
        if self.seen is None:
            return f"Goodbye. Nothing was changed, so {self.path} was not made."
        return f"Goodbye. The plan is in {self.path}; go on with: okr-coach chat --plan {self.path}"

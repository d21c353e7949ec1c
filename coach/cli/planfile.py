"""A plan that lives in a file of the person's own."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coach.cli.drafts import read_bytes
from coach.cli.files import write_whole
from coach.errors import Conflict, Unreadable
from coach.formats import export, read_draft
from coach.okr import Plan

KINDS = {".md": "md", ".markdown": "md", ".json": "json", ".csv": "csv"}


@dataclass
class PlanFile:
    """The file, the plan in it, and its bytes as they were last seen."""

    path: Path
    plan: Plan
    seen: bytes | None
    """None while there is no file yet."""
    lossy: bool = False
    """The file holds lines that are not in the plan; they are kept beside it before a change."""

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
        return cls(path, draft.plan, content, lossy=bool(draft.lines_left_over))

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
        if self.lossy and self.seen is not None:
            write_whole(self.path.with_name(self.path.name + ".orig"), self.seen)
            self.lossy = False
        write_whole(self.path, content)
        self.plan, self.seen = plan, content

    def kept(self) -> str:
        """One line on what is in the file now."""
        if self.seen is None:
            return f"Goodbye. Nothing was changed, so {self.path} was not made."
        return f"Goodbye. The plan is in {self.path}; go on with: okr-coach chat --plan {self.path}"

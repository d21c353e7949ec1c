r"""Writes the example conversations of the documentation by holding them with the built-in coach.

    python -m evals.transcripts           write docs/examples/*.md
    python -m evals.transcripts --check   exit 1 when one of them is no longer what the coach says

What a person says stands line by line in `docs/examples/*.txt`, the title in the first line; `\n`
is a line break within a message.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from coach.formats import plan_markdown
from coach.talk import Reply
from tests.talking import conversation

FOLDER = Path(__file__).parents[1] / "docs" / "examples"
TODAY = date(2027, 1, 4)


def transcript(script: str, folder: Path) -> str:
    """The conversation as Markdown: what was said and answered, then the plan."""
    title, *lines = script.strip().splitlines()
    parts = [
        title,
        "",
        f"A conversation with the built-in coach, begun on {TODAY:%d %B %Y}.",
        "",
    ]
    with conversation(folder, today=TODAY) as person:
        parts += coach_says(person.coach.opening(person.plan))
        for line in lines:
            said = line.replace("\\n", "\n")
            quoted = said.replace("\n", "\n> ")
            parts += ["", f"> **you** {quoted}", ""]
            parts += coach_says(person.say(said))
        parts += ["", "## The plan", "", plan_markdown(person.plan).strip(), ""]
    return "\n".join(parts)


def coach_says(reply: Reply) -> list[str]:
    """One reply, with the passages that it cites."""
    notes = [f"{c.title}: {c.heading}" for c in reply.citations]
    cited = [f"*{n}. {note}*" for n, note in enumerate(notes, 1)]
    return [f"**coach** {reply.text}", *([""] if cited else []), *cited]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write or check all transcripts; 1 when one had to be checked and has changed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, only compare")
    check = parser.parse_args(arguments).check
    stale = []
    for source in sorted(FOLDER.glob("*.txt")):
        with tempfile.TemporaryDirectory() as folder:
            text = transcript(source.read_text(encoding="utf-8"), Path(folder))
        target = source.with_suffix(".md")
        if check and (not target.exists() or target.read_text(encoding="utf-8") != text):
            stale.append(target.name)
        elif not check:
            target.write_text(text, encoding="utf-8")
            print(f"wrote {target.name}")
    if stale:
        print(f"no longer true: {', '.join(stale)}; run python -m evals.transcripts")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())

"""The pages that describe the settings, written from the fields themselves.

`python -m coach.settings_page`, run in the project folder, writes `docs/settings.md` and
`.env.example`; a test compares both with what is committed.
"""

from pathlib import Path
from typing import Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from coach.settings import Settings, shown_default, variable_of

HEAD = """\
# Settings

Each is an environment variable or a line in a file named `.env` in the folder you start from;
`.env.example` is such a file with every setting commented out. None has to be set: without any,
the built-in coach speaks and everything stays on this machine. With a key or a base URL the model
coach speaks. A value that cannot work is named when the program starts, and `okr-coach doctor`
shows what is in force.

On a machine of one's own, where the page is served to that machine alone, the model can be chosen
on the page as well: *Settings*, *Choose a model*. Address, name and key are then kept in
`model.json` in the data folder, which only its owner can read; they are in no plan, export or log.
The key is sent to the server that it was given for and to no other, and *Remove it* removes all of
it. The next message is answered by the model that was chosen; the terminal uses it too. As soon as
one of `OKR_COACH_MODEL`, `OKR_COACH_PROVIDER`, `OPENAI_API_KEY` and `OPENAI_BASE_URL` is set, it
is these that count, and the page only shows what is set. The same goes for a page that others can
reach: `OKR_COACH_HOST` is no loopback address, a proxy stands in front, or it was started by
`streamlit run` without `--server.address=127.0.0.1`.

| variable | default | what it does |
|---|---|---|
"""

EXAMPLE_HEAD = """\
# Copy this file to .env and take the # away from what you want to change.
# docs/settings.md says the same as a table.
"""


def settings_page() -> str:
    """The text of `docs/settings.md`."""
    rows = (
        f"| `{variable_of(name, field)}` | {shown_default(field)} | {meaning(field)} |\n"
        for name, field in Settings.model_fields.items()
    )
    return HEAD + "".join(rows)


def env_example() -> str:
    """The text of `.env.example`."""
    return EXAMPLE_HEAD + "".join(
        f"\n# {meaning(field)}\n# Default: {shown_default(field)}.\n#{variable_of(name, field)}=\n"
        for name, field in Settings.model_fields.items()
    )


def meaning(field: FieldInfo) -> str:
    """What a field is for, on one line, with the words it may be set to."""
    words = " ".join((field.description or "").split())
    kind = field.annotation
    if get_origin(kind) is Literal:
        words += f" One of {', '.join(f'`{choice}`' for choice in get_args(kind) if choice)}."
    return words


def main() -> None:
    """Write both pages below the working folder."""
    Path("docs/settings.md").write_text(settings_page(), encoding="utf-8")
    Path(".env.example").write_text(env_example(), encoding="utf-8")


if __name__ == "__main__":
    main()

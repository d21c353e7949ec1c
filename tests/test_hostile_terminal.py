"""Hostile text in a terminal: whatever a command prints, it is only read.

Sequences that move the cursor, name the window or hide a link, marks that turn the order of what
is seen, and characters that cannot be seen at all: in drafts, in what is said, in names of files
and in the words of the command line itself.
"""

import json
import re
from pathlib import Path

import pytest

from tests.attacks import attacks
from tests.terminal import Run

DECEIVES = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff"
    r"\U000e0000-\U000e007f]"
)
LINK = "\x1b]8;;http://evil.example/\x1b\\click\x1b]8;;\x1b\\"
TITLE, CLEAR, RED = "\x1b]0;owned\x07", "\x1b[2J\x1b[H", "\x9b31mred\x9b0m"
TURNED, HIDDEN, TAGGED = "\u202egnp.exe\u202c", "\u2066hid\u2069\u200b", "\U000e0041\U000e0042"
NASTY = (TITLE, LINK, CLEAR, RED, TURNED, HIDDEN, TAGGED, "\rNo findings.", "\u2028line")
DRAFT = f"""Objective: More guests {TITLE}{TURNED} come {LINK} again
KR1: guests {CLEAR}{RED} from 5 to 9
O2: Launch the {HIDDEN}{TAGGED}app
KR1: launch{NASTY[-1]} it
These are plain words of a page that somebody wrote, so that it is a text and no rubbish.
"""
NAME = f"okr{CLEAR}{TURNED}{TAGGED}.md"

pytestmark = pytest.mark.usefixtures("by_keywords")


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a file that is as hostile as what is in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / NAME).write_text(DRAFT, encoding="utf-8")
    return NAME


COMMANDS: dict[str, tuple[str, ...]] = {
    **{f"check as {form}": ("check", "FILE", "--format", form)
       for form in ("text", "json", "sarif", "github")},
    "check a folder": ("check", "."),
    "check a missing file": ("check", f"nothing{TITLE}{RED}{TURNED}"),
    "check by a rule": ("check", "FILE", "--select", TITLE),
    "ask": ("ask", f"what is {TITLE}{TURNED} a key result {LINK}"),
    "ask as json": ("ask", f"what is {RED}{TURNED} a key result", "--format", "json"),
    "review": ("review", "FILE"),
    "review as json": ("review", "FILE", "--format", "json"),
    "export to Markdown": ("export", "FILE", "--format", "md"),
    "export to JSON": ("export", "FILE", "--format", "json"),
    "export a missing plan": ("export", f"plan{TITLE}{TURNED}"),
    "import": ("import", "FILE"),
    "explain": ("explain", f"rule{TITLE}{TURNED}"),
    "prompt": ("prompt", f"name{TITLE}{TURNED}"),
    "restore": ("restore", f"file{TITLE}{TURNED}"),
    "talk about a missing plan": ("chat", "--resume", f"plan{TITLE}{TURNED}"),
    "talk about a file": ("chat", "--plan", "FILE"),
    "talk about a file as json": ("chat", "--plan", "FILE", "--json"),
    "an unknown command": (TITLE,),
}  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS.keys())
def test_nothing_that_a_command_prints_deceives_a_terminal(
    words: tuple[str, ...], draft: str, run: Run
) -> None:
    told = run(*(draft if word == "FILE" else word for word in words), stdin="show the plan\n")
    assert told.out + told.err
    assert not DECEIVES.search(told.out + told.err)


@pytest.mark.parametrize("form", ["plain", "json"])
def test_whatever_is_said_is_answered_inertly(form: str, run: Run) -> None:
    texts = [f"our goal is that {text} more guests come" for text in NASTY]
    texts += [text for text in attacks("markup")["terminal"] if "\n" not in text]
    lines = [json.dumps(text) if form == "json" else text for text in (*texts, "show the plan")]
    told = run("chat", *(["--json"] if form == "json" else []), stdin="\n".join(lines))
    assert "more guests come" in told.out
    assert not DECEIVES.search(told.out + told.err)


def test_a_hostile_draft_is_checked_all_the_same(draft: str, run: Run) -> None:
    told = run("check", draft)
    assert told.code == 1
    assert "guests red from 5 to 9" in told.out

"""The command line as a whole: help, refusals, faults, a reader that goes away."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from coach.cli import command
from coach.cli.ink import Ink, columns, ink, underlined, wrapped
from coach.cli.parser import parser
from coach.cli.progress import Bar
from coach.talk import Passage
from tests.terminal import Run

COMMANDS = ("chat", "check", "rules", "explain", "ask", "prompt", "export", "import", "doctor")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_a_function(name: str, run: Run) -> None:
    told = run(name, "--help")
    assert told.code == 0
    assert f"okr-coach {name}" in told.out
    assert callable(command(name))


def test_help_names_every_command_with_its_purpose(run: Run) -> None:
    told = run("--help").out
    assert all(f"    {name} " in told for name in COMMANDS)
    assert "examples:" in told
    assert "exit codes:" in told


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out.startswith("okr-coach 0.")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["checks"], id="no such command"),
        pytest.param(["check", "--format", "xml"], id="no such format"),
        pytest.param(["ask"], id="no question"),
        pytest.param(["ask", "x", "--top", "0"], id="no passages"),
        pytest.param(["--port", "99999"], id="no port"),
        pytest.param(["chat", "--plan", "a.md", "--resume", "b"], id="two plans"),
    ],
)
def test_a_line_that_cannot_be_meant_is_refused(words: list[str], run: Run) -> None:
    told = run(*words)
    assert told.code == 2
    assert "usage: okr-coach" in told.err
    assert not told.out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param(["explain", "kr-nonumber"], "kr-no-number", id="a rule misspelt"),
        pytest.param(["prompt", "interprets"], "interpret", id="a prompt misspelt"),
        pytest.param(["check", "--select", "nope"], "nope", id="a rule that is none"),
        pytest.param(["export", "nothing"], "no stored plans", id="no plan"),
        pytest.param(["import", "missing.md"], "missing.md", id="no file"),
        pytest.param(["chat", "--plan", "plan.docx"], "plan.docx", id="a file of another kind"),
        pytest.param(["chat", "--resume", "bakery"], "no stored plans", id="nothing to resume"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(words: list[str], sentence: str, run: Run) -> None:
    told = run(*words)
    assert told.code == 2
    assert sentence in told.err
    assert "Traceback" not in told.err
    assert not told.out


def test_a_wrong_setting_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKR_COACH_PORT", "many")
    told = run("export", "any")
    assert told.code == 2
    assert "OKR_COACH_PORT" in told.err


def test_a_fault_of_the_program_is_a_sentence_too(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.cli.rules.RULES", None)
    told = run("rules")
    assert told.code == 2
    assert "okr-coach doctor" in told.err
    assert "Traceback" not in told.err


def test_a_reader_that_goes_away_is_no_fault() -> None:
    program = Path(sys.executable).with_name("okr-coach")
    shell = f"'{program}' rules --format json | head -c 10"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, check=True, timeout=60)
    assert done.stdout == b'{"rules": '
    assert done.stderr == b""


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("check {0} --format json | head -c 1", id="the reader leaves"),
        pytest.param("check {0} >&-", id="closed from the start"),
        pytest.param("check --jsonl {0} | head -n 1", id="the reader of lines leaves"),
    ],
)
def test_what_was_found_is_found_though_nobody_reads_on(words: str, tmp_path: Path) -> None:
    draft = tmp_path / "draft.json"
    weak = {"text": "Be nicer", "actions": [{"text": f"Do it {n}"} for n in range(400)]}
    draft.write_text((json.dumps({"key_results": [weak]}) + "\n") * (9 if "jsonl" in words else 1))
    command, piped, reader = words.format(f"'{draft}'").partition(" | ")
    program = Path(sys.executable).with_name("okr-coach")
    shell = f"{{ '{program}' {command}; echo $? >&2; }}{piped}{reader}"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, check=True, timeout=60)
    assert done.stderr == b"1\n"


class Notes:
    """Notes with one passage, found with a chosen score."""

    notice = ""
    embedder_id = "nano"

    def __init__(self, score: float) -> None:
        self.score = score

    def warm(self) -> None:
        """Nothing to load."""

    def shared(self, question: str, passage: Passage) -> float:
        """None of the words of a question."""
        return 0.0

    def search(self, question: str, top: int) -> tuple[Passage, ...]:
        return (
            Passage(
                note="cycles", title="Cycles", heading="How long?", anchor="how-long",
                topic="cycle", text="Three months.", score=self.score,
            ),
        )  # fmt: skip


@pytest.mark.parametrize(
    ("score", "question", "hardly"),
    [
        (0.28, "recipe for goulash", True),
        (0.74, "how long is a cycle?", False),
        (0.44, "wie lange dauert ein Zyklus?", False),
    ],
)
def test_notes_that_hardly_cover_a_question_say_so(
    score: float, question: str, hardly: bool, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.cli.ask.open_notes", lambda: Notes(score))
    told = run("ask", question)
    assert told.out.startswith("The notes hardly cover that.") == hardly
    assert "Three months." in told.out
    assert "hardly" not in run("ask", question, "--format", "json").out


def test_a_bar_is_for_terminals_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("coach.cli.progress.PATIENCE", -1.0)
    with Bar("thinking") as bar:
        bar(1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with Bar("thinking") as bar:
        bar(1, 2)
    assert "thinking" in capsys.readouterr().err


def test_colour_is_for_terminals_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert ink(Terminal()).colour  # type: ignore[arg-type] # all that is asked of a stream
    monkeypatch.setenv("NO_COLOR", "1")
    assert not ink(Terminal()).colour  # type: ignore[arg-type] # all that is asked of a stream
    assert Ink(colour=False)("word", "bold") == "word"
    assert Ink(colour=True)("word", "bold") == "\033[1mword\033[0m"


@pytest.mark.parametrize(
    ("text", "quote", "below"),
    [
        pytest.param("Bake more bread", "more", "       ~~~~", id="a word"),
        pytest.param("每月多卖面包", "面包", "          ~~~~", id="wide letters"),
        pytest.param("cafe\u0301 opens early", "opens", "       ~~~~~", id="a combining accent"),
    ],
)
def test_a_quote_is_underlined_where_it_stands(text: str, quote: str, below: str) -> None:
    assert underlined(text, quote, "  ", "~") == [f"  {text}", below]


def test_a_long_line_is_cut_around_its_quote() -> None:
    line, mark = underlined("so much " * 60 + "the end " + "and on " * 60, "the end", "  ", "~")
    assert "the end" in line
    assert columns(line) <= 88
    start = columns(line[: line.index("the end")])
    assert mark == " " * start + "~" * 7


def test_paragraphs_are_wrapped_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert max(len(line) for line in wrapped("word " * 40).splitlines()) <= 50


def test_the_parser_leaves_the_command_out_for_the_page() -> None:
    args = parser().parse_args(["--headless", "--port", "8600"])
    assert (args.command, args.headless, args.port) == (None, True, 8600)

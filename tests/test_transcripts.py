"""The example conversations of the documentation are what the coach says today."""

from pathlib import Path

import pytest

from evals.transcripts import FOLDER, transcript


@pytest.mark.parametrize("script", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_an_example_conversation_is_true(script: Path, tmp_path: Path) -> None:
    held = transcript(script.read_text(encoding="utf-8"), tmp_path)
    written = script.with_suffix(".md").read_text(encoding="utf-8")
    assert held == written, "run `make docs`"
    assert "approved" in held.split("## The plan")[1]

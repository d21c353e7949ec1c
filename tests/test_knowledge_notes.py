from pathlib import Path

import pytest

from coach.errors import Unreadable
from coach.knowledge.notes import load_notes, slug
from coach.okr import Stage

NOTE = """---
id: scoring
title: Scoring at the close
topic: grading
stage: [review, running]
sources: [Grove 1983]
---
# Scoring at the close

## How a score comes about
Half of the way is 0.5.

```
## not a heading
```

## Wann ist „rot“ gut?
Manchmal.
"""


def folder_with(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def test_a_note_is_cut_at_its_headings(tmp_path: Path) -> None:
    (note,) = load_notes(folder_with(tmp_path, scoring=NOTE, README="# How to add a note"))
    assert (note.id, note.topic, note.stage) == (
        "scoring",
        "grading",
        (Stage.REVIEW, Stage.RUNNING),
    )
    assert [(s.heading, s.anchor) for s in note.sections] == [
        ("How a score comes about", "how-a-score-comes-about"),
        ("Wann ist „rot“ gut?", "wann-ist-rot-gut"),
    ]
    assert note.sections[0].text == "Half of the way is 0.5.\n\n```\n## not a heading\n```"
    assert next(p.source for p in note.passages()) == "scoring#how-a-score-comes-about"
    assert {p.sources for p in note.passages()} == {("Grove 1983",)}


def test_text_above_the_first_heading_goes_under_the_title(tmp_path: Path) -> None:
    text = NOTE.replace("# Scoring at the close\n", "In short: look back.\n")
    (note,) = load_notes(folder_with(tmp_path, scoring=text))
    assert note.sections[0].anchor == "scoring-at-the-close"
    assert note.sections[0].text == "In short: look back."


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        pytest.param("topic: grading", "topic: grades", "scoring.md:4 topic", id="topic"),
        pytest.param("stage: [review, ", "stage: [end, ", "scoring.md:5 stage.0", id="stage"),
        pytest.param("id: scoring\n", "", "scoring.md:1 id", id="no id"),
        pytest.param("sources:", "source:", "scoring.md:6 source", id="unknown field"),
        pytest.param("title: Scoring", "title: [", "scoring.md:", id="YAML"),
        pytest.param("---\nid", "id", "scoring.md:1", id="no front matter"),
        pytest.param("Manchmal.", "", "scoring.md:17", id="empty section"),
        pytest.param("Wann ist „rot“ gut?", "How a score comes about", "scoring.md:17", id="twice"),
        pytest.param("Wann ist „rot“ gut?", "???", "scoring.md:17", id="no letters"),
    ],
)
def test_a_malformed_note_names_file_and_line(
    tmp_path: Path, old: str, new: str, named: str
) -> None:
    assert old in NOTE
    with pytest.raises(Unreadable) as caught:
        load_notes(folder_with(tmp_path, scoring=NOTE.replace(old, new, 1)))
    assert named in str(caught.value)


def test_two_notes_cannot_share_an_id(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"b\.md:2 .*'scoring'.* a\.md"):
        load_notes(folder_with(tmp_path, a=NOTE, b=NOTE))


@pytest.mark.parametrize("broken", [b"\xff\xfe\x00", b"---\n---"], ids=["bytes", "nothing in it"])
def test_rubbish_is_refused(tmp_path: Path, broken: bytes) -> None:
    (tmp_path / "a.md").write_bytes(broken)
    with pytest.raises(Unreadable, match=r"a\.md"):
        load_notes(tmp_path)


def test_a_folder_without_notes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="no notes"):
        load_notes(tmp_path / "absent")


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Three, or four?", "three-or-four"),
        ("  O–KR_x  ", "o-kr-x"),
        ("目标 与 结果", "目标-与-结果"),
        ("Über 100 %", "über-100"),
        ("!?", ""),
    ],
)
def test_slug(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor

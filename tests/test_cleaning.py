"""A model's text made harmless: whatever it writes, nothing in it can be followed or loaded."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.respond.cleaning import cleaned, settled
from coach.talk import Passage

PASSAGES = tuple(
    Passage(note="n", title="t", heading="h", anchor=anchor, topic="kr-quality", text="x")
    for anchor in ("tasks", "numbers")
)
HOSTILE = {
    "image": ("See ![x](http://evil.example/?q=1) now.", "See x now."),
    "link": ("See [this](javascript:alert(1)) now.", "See this now."),
    "plain link": ("See [the guide](https://evil.example) now.", "See the guide now."),
    "reference": ("See [the guide][a] now.\n\n[a]: http://evil.example", "See the guide now."),
    "autolink": ("See <http://evil.example/a> now.", "See now."),
    "bare address": ("See http://evil.example/a?b=c now.", "See now."),
    "www": ("See www.evil.example now.", "See now."),
    "protocol relative": ("See //evil.example/x now.", "See now."),
    "data": ("See data:text/html;base64,AAAA now.", "See now."),
    "tag": ("See <img src=x onerror=alert(1)> now.", "See now."),
    "script": ("See <script>alert(1)</script> now.", "See alert(1) now."),
    "open tag": ("See <img src=x", "See ‹img src=x"),
    "nested": ("See [![a](http://e.example/1)](http://e.example/2) now.", "See a now."),
    "image in pieces": ("See !\\[x](http://e.example/)", "See !\\x"),
    "bidi": ("See \u202etxt\u2066 now.", "See txt now."),
    "heading": ("# Plan\nSee now.", "Plan\nSee now."),
    "thinking": ("<think>secret</think>See now.", "See now."),
    "thinking without end": ("<think>secret", ""),
    "known mark": ("Tasks end [1].", "Tasks end¹."),
    "two marks": ("Tasks end [2][1].", "Tasks end¹²."),
    "marks in one": ("Tasks end [1, 2].", "Tasks end¹²."),
    "unknown mark": ("Tasks end [3].", "Tasks end."),
    "mark that is a link": ("Tasks end [1](http://e.example).", "Tasks end¹."),
    "address joined by a mark": ("See ht[9]tp://evil.example/a now.", "See now."),
    "address joined by a gap": ("See http ://evil.example now.", "See http ://evil.example now."),
    "tag joined by a gap": ("See < !-- now.", "See < !-- now."),
    "tag within a tag": ("See <<b>img src=x> now.", "See ‹img src=x> now."),
    "comparison": ("Keep it < 5 and > 2.", "Keep it < 5 and > 2."),
    "French": ("Et après : combien ? [1]", "Et après : combien ?¹"),
    "ratio": ("Go from 5/10 to 9/10, at 12:30.", "Go from 5/10 to 9/10, at 12:30."),
}


@pytest.mark.parametrize(("raw", "shown"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_made_harmless(raw: str, shown: str) -> None:
    assert cleaned(raw, PASSAGES).text == shown


LINKS: tuple[Callable[[str], bool], ...] = (
    lambda text: "](" in text,
    lambda text: "][" in text,
    lambda text: "http:" in text.lower() or "https:" in text.lower(),
    lambda text: re.search(r"<[a-zA-Z/!?]", text) is not None,
)
pieces = st.lists(
    st.sampled_from(
        ["[", "]", "(", ")", "!", "<", ">", "a", " ", "\n", "http://e.e", "[1]", "[9]", "<img",
         "\\", "javascript:",
         "x", ". ", "]: ", "<think>", "</think>", "。", "【1】", "www.", "&lt;", "`"]
    ),
    max_size=24,
)  # fmt: skip


@given(pieces)
@settings(max_examples=300, deadline=None)
def test_no_link_image_or_tag_survives(parts: list[str]) -> None:
    text = cleaned("".join(parts), PASSAGES).text
    assert not any(found(text) for found in LINKS)


@given(pieces)
@settings(max_examples=60, deadline=None)
def test_what_is_shown_while_it_grows_is_harmless_too(parts: list[str]) -> None:
    for end in range(len(parts) + 1):
        grown = cleaned(settled("".join(parts[:end])), PASSAGES).text
        assert not any(found(grown) for found in LINKS)


@pytest.mark.parametrize(("raw", "shown"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_growing_text_only_grows(raw: str, shown: str) -> None:
    before = ""
    for end in range(len(raw) + 1):
        grown = cleaned(settled(raw[:end]), PASSAGES).text
        assert grown.startswith(before)
        before = grown
    assert shown.startswith(before)

"""The answer that a person is owed: a question beside other things is never passed over.

A model that words a reply full of news may leave out what the draft answers. Then the draft's
answer is put in front of the model's words.
"""

import re

from coach.interpret.beside.chatter import small
from coach.interpret.ear.heard import Question
from coach.interpret.ear.pointing import telling
from coach.respond.cleaning import disarmed
from coach.respond.quoting import opening_of
from coach.respond.sentences import questions, sentences
from coach.respond.thought import Thought
from coach.talk import SUPERSCRIPTS, Citation, Reply
from coach.words import phrase

SILENT = re.compile(
    r"\bnotes?\b[^.?!]{0,60}(?:\bnot\b|n['’]t\b|\bnothing\b|\bsilent\b|\bno (?:word|answer)\b)"
    r"|\bnotizen\b[^.?!]{0,60}\b(?:nicht|nichts|keine?|schweigen)\b"
    r"|\b(?:apuntes|notas)\b[^.?!]{0,60}\b(?:no|nada)\b"
    r"|\bnotes\b[^.?!]{0,60}\b(?:ne|n['’]en|rien|pas)\b"
    r"|\b(?:notas|anotações)\b[^.?!]{0,60}\b(?:não|nada)\b|笔记[^。？！]{0,20}[没不未]",
    re.IGNORECASE,
)
"""A model that has read the passages says that none of them answers: then none is put before it."""
FEWEST = 3
"""Telling words of an answer that another wording of it has at least."""


def with_answer(
    text: str, cited: tuple[Citation, ...], plain: Reply, thought: Thought
) -> tuple[str, tuple[Citation, ...]]:
    """A model's reply and its citations, with the draft's answer where it answers nothing.

    Args:
        text: as the model worded it.
        cited: the citations of it.
        plain: the draft.
        thought: of the turn.
    """
    owed = answer_in(plain, thought)
    near = {passage.source for passage in thought.passages if passage.score > 0}
    told = near & {c.source for c in cited} or answers(text, owed, thought)
    if not owed or told or SILENT.search(text):
        return text, cited
    marks = {c.mark for c in cited}
    own = (c for c in plain.citations if c.source in near and c.mark not in marks)
    added = tuple(c for c in own if c.sign in owed)
    return f"{owed} {text}", (*added, *cited)


def answer_in(plain: Reply, thought: Thought) -> str:
    """What the draft says to a question, with its mark; empty where nothing is owed."""
    asked = next((w.text for w in thought.heard.wishes if isinstance(w, Question)), "")
    found = [passage for passage in thought.passages if passage.score > 0]
    if not asked:
        return ""
    told = phrase("wish", "silent", plain.language)
    if found:
        said, language = opening_of(found[0], asked), plain.language
        quoted = phrase("wish", "answer", language, text=said, cite="")  # with the notes' language
        told = disarmed(found[0].short) if found[0].short else quoted
    begin = plain.text.find(told)
    if begin < 0:
        return ""
    end = begin + len(told)
    while plain.text[end : end + 1] in set(SUPERSCRIPTS):
        end += 1
    return plain.text[begin:end]


def answers(text: str, owed: str, thought: Thought) -> bool:
    """Whether a reply has words of the answer that neither the person nor the plan gave it."""
    told = "".join(part for part in sentences(text) if part not in questions(text))
    sources = " ".join(f"{p.short} {p.text}" for p in thought.passages if p.score > 0)
    fewest = FEWEST if sources else 1
    shared = telling(f"{owed} {sources}") & telling(told)
    if len(shared) < fewest:
        return False
    known = telling(f"{thought.said} {thought.plan.model_dump_json()}")
    known |= telling(" ".join(small(thought.heard.language)))
    return len(shared - known) >= fewest

"""`okr-coach ask`: the passages that the coach would rely on."""

import json
from argparse import Namespace

from coach.cli.ink import Ink, ink, wrapped
from coach.cli.notes import open_notes
from coach.formats.safe import safe_text
from coach.reading import language
from coach.respond.backing import relevant
from coach.talk import Passage


def run(args: Namespace) -> int:
    """Print the passages nearest to the question; 0 even when the notes are silent."""
    question = safe_text(" ".join(args.question)).strip()
    knowledge = open_notes()
    knowledge.warm()
    passages = knowledge.search(question, top=args.top)
    if args.format == "json":
        print(json.dumps({"passages": [published(p) for p in passages]}, ensure_ascii=False))
        return 0
    pen = ink()
    english = language(question) in ("en", "")
    if not passages:
        print("The notes say nothing about that.")
    elif not relevant(passages[0], question, knowledge, english=english):
        print("The notes hardly cover that. What comes nearest:", end="\n\n")
    for passage in passages:
        print(drawn(passage, pen), end="\n\n")
    if knowledge.notice:
        print(pen(knowledge.notice, "dim"))
    return 0


def published(passage: Passage) -> dict[str, str | float]:
    """A passage in the form that programs may rely on."""
    return {
        "note": passage.note,
        "heading": passage.heading,
        "topic": passage.topic,
        "text": passage.text,
        "score": round(passage.score, 4),
    }


def drawn(passage: Passage, pen: Ink) -> str:
    """A passage for people: heading, text, where it comes from."""
    paragraphs = [p for p in passage.text.split("\n\n") if p.strip()]
    rests_on = f" · rests on {'; '.join(passage.sources)}" if passage.sources else ""
    return "\n".join(
        [
            pen(passage.heading, "bold"),
            *(wrapped(paragraph) for paragraph in paragraphs),
            pen(wrapped(f"{passage.title} ({passage.source}){rests_on}"), "dim"),
        ]
    )

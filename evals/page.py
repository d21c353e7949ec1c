"""Writes the committed figures into `docs/evals.md`, between its markers, and `docs/checks.md`.

python -m evals.page
"""

from collections.abc import Iterable
from pathlib import Path

from coach.checks.page import page as catalogue
from evals import (
    acts,
    answers,
    chatter,
    checks,
    questions,
    replies,
    talks,
    together,
    utterances,
)

PAGE = Path(__file__).parents[1] / "docs" / "evals.md"
CATALOGUE = PAGE.with_name("checks.md")


def with_figures(text: str) -> str:
    """The page with the committed figures as tables."""
    tables = {
        "checks": checks_table(),
        "questions": questions_table(),
        "answers": answers_table(),
        "utterances": utterances_table(),
        "chatter": chatter_table(),
        "together": together_table(),
        "talks": talks_table(),
        "acts": acts_table(),
        "replies": replies_table(),
    }
    for name, figures in tables.items():
        before, mark, rest = text.partition(f"<!-- {name} -->\n")
        _, end, after = rest.partition("<!-- end -->")
        text = f"{before}{mark}{figures}\n{end}{after}"
    return text


def checks_table() -> str:
    """The figures of the checks, a row for each kind of draft."""
    rows = (
        (name, f.cases, *(shown(x) for x in (f.caught, f.spared, f.balanced)),
         languages(f.balanced_by_language))
        for name, f in checks.committed().items()
    )  # fmt: skip
    return table(("drafts", "cases", "caught", "spared", "balanced", "balanced by language"), rows)


def questions_table() -> str:
    """The figures of the search, a row for each embedder."""
    rows = (
        (name, f.questions, *(shown(x) for x in (f.hit1, f.hit3, f.mrr)),
         languages(f.hit3_by_language))
        for name, f in questions.committed().items()
    )  # fmt: skip
    return table(("embedder", "questions", "hit@1", "hit@3", "MRR", "hit@3 by language"), rows)


def answers_table() -> str:
    """The figures of the answers in a talk, a row for each embedder."""
    rows = (
        (name, f.questions, f.right, f.third, f.wrong, f.silent, f"{f.made_up} of {f.beyond}")
        for name, f in answers.committed().items()
    )
    return table(("embedder", "questions", "right", "third", "wrong", "silent", "made up"), rows)


def utterances_table() -> str:
    """The figures of what is heard, a row for each interpreter."""
    rows = (
        (name, f.utterances, shown(f.exact), languages(f.by_language))
        for name, f in utterances.committed().items()
    )
    return table(("by", "utterances", "exact", "exact by language"), rows)


def chatter_table() -> str:
    """The figures of what is said beside the plan, a row for each question."""
    rows = (
        (name, f.beside, shown(f.stored), f.meant, shown(f.asked), shown(f.lost))
        for name, f in chatter.committed().items()
    )
    return table(("question", "beside", "stored", "meant", "asked about", "lost"), rows)


def together_table() -> str:
    """The figures of two messages in one."""
    rows = (
        (name, f.pairs, shown(f.same), languages(f.by_language))
        for name, f in together.committed().items()
    )
    return table(("messages", "pairs", "the same", "by language"), rows)


def talks_table() -> str:
    """The figures of what is heard in talks, a row for each talk and language."""
    rows = (
        (name, f.messages, shown(f.right), shown(f.asked), shown(f.wrong))
        for name, f in talks.committed().items()
    )
    return table(("talks", "messages", "right", "asked back", "wrong"), rows)


def acts_table() -> str:
    """The figures of what messages do, a row for each language."""
    rows = (
        (name, f.messages, *(shown(x) for x in (f.right, f.kept, f.stopped, f.noted, f.asked)))
        for name, f in acts.committed().items()
    )
    head = ("language", "messages", "right", "items kept", "others stopped", "others noted",
            "items asked about")  # fmt: skip
    return table(head, rows)


def replies_table() -> str:
    """The figures of the replies, a row for each coach."""
    rows = (
        (name, f.replies, shown(f.within), shown(f.valid), f.invented, f.unbacked, f.altered,
         f.turns, shown(f.own))
        for name, f in replies.committed().items()
    )  # fmt: skip
    head = (
        "coach",
        "replies",
        "within",
        "valid",
        "invented",
        "unbacked",
        "altered",
        "turns",
        "own",
    )
    return table(head, rows)


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A table in Markdown."""
    names = list(head)
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def shown(figure: float | None) -> str:
    """A figure to three digits."""
    return "-" if figure is None else f"{figure:.3f}"


def languages(figures: dict[str, float]) -> str:
    """The figures of the languages in one cell."""
    return ", ".join(f"{name} {figure:.2f}" for name, figure in figures.items())


def main() -> int:
    """Write the pages."""
    PAGE.write_text(with_figures(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    CATALOGUE.write_text(catalogue(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

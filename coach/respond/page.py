"""Prints docs/questions.md: every question of the repertoire, who asks it, and when.

    python -m coach.respond.page > docs/questions.md

The table is read out of `coach/words/`, so the page cannot say what the coach does not do.
"""

import sys

from coach.respond.repertoire import OWN, Occasion, occasions
from coach.words import LANGUAGES, phrase

HEAD = f"""# The questions of the coach

The built-in coach asks one question at a time, and none whose answer it knows. Each question has
its moment. Some moments the talk cannot do without; the optional ones are asked once, and one that
is skipped or passed over does not come back. Where a moment has several questions, the first is
asked first and the next when it has to be asked again, in other words, or of the next item.

A question by *finding* is asked when a check finds that its answer is missing; the check's own
question comes first (see [checks](checks.md)). The texts stand in
`coach/words/questions.<language>.toml` for {len(LANGUAGES)} languages, the moments in
`coach/words/repertoire.toml`; this page is generated from both. In the texts below `{{item}}` is
the handle of the item in question, `{{onward}}` where the talk goes next.

| No. | Question | Asked by | Moment | What must be true |
|---|---|---|---|---|
"""

SILENT = """
Questions 2 to 4 of a coach's usual opening (what would make the time well spent, what need not be
said again, how to be challenged) are asked by nobody here: the built-in coach would do nothing
else, whatever the answer. Question 12, how much the goal matters, is asked together with 13.
Questions 64 to 113 belong to check-ins, reviews, managers and workshops, not to making a plan.
"""


def page() -> str:
    """The page as Markdown."""
    return HEAD + "".join(rows()) + SILENT


def rows() -> list[str]:
    """One line for each question at each of its moments, by number."""
    asked = [
        (int(number.removeprefix("Q")), place, occasion)
        for occasion in occasions().values()
        for place, number in enumerate(occasion.questions)
        if number != OWN
    ]
    ordered = sorted(asked, key=lambda row: (row[0], row[2].key))
    return [row(number, place, occasion) for number, place, occasion in ordered]


def row(number: int, place: int, occasion: Occasion) -> str:
    """The line of one question at one moment."""
    name = f"Q{number:02d}"
    text = phrase("question", name)
    again = "" if place == 0 else ", as another wording"
    once = "" if occasion.stage is None else " (optional, once)"
    cells = (name, text, occasion.by, f"{occasion.key}{again}{once}", occasion.need)
    return f"| {' | '.join(cells)} |\n"


if __name__ == "__main__":
    sys.stdout.write(page())

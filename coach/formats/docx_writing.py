"""A plan as a Word document to print and hand round."""

import io
from typing import Any

from docx import Document

from coach.formats.markdown_words import NAMES
from coach.formats.safe import one_line, safe_text
from coach.formats.summaries import change_of, confidence_of
from coach.lists import lists_of
from coach.okr import KeyResult, Objective, Plan
from coach.reading import language_of
from coach.words.days import by_day, day_of


def plan_docx(plan: Plan) -> bytes:
    """The plan as a docx file: headings, key results with their measures, a table of actions."""
    page, spoken = Document(), language_of(plan)
    page.core_properties.title = one_line(plan.title) or "OKR plan"
    page.core_properties.author = ""
    page.add_heading(one_line(plan.title) or "OKR plan", level=0)
    if plan.period:
        page.add_paragraph(
            f"{day_of(plan.period.start, spoken)} – {day_of(plan.period.end, spoken)}"
        )
    if plan.mission:
        page.add_heading("Mission", level=1)
        page.add_paragraph(safe_text(plan.mission))
    if big := plan.big_objective:
        page.add_heading(f"Big O: {one_line(big.text)}", level=1)
        paragraph(page, big.why, confidence_of(big.confidence))
    for number, objective in enumerate(plan.objectives, start=1):
        add_objective(page, objective, number, spoken)
    if plan.key_results:
        page.add_heading("Key results without an objective", level=1)
        add_key_results(page, plan.key_results, "", spoken)
    for name, texts in lists_of(plan):
        bullets(page, NAMES[name], texts)
    bullets(
        page,
        "Dependencies",
        tuple(
            ", ".join(
                part
                for part in (
                    f"{d.on}: {d.what}" if d.what else d.on,
                    by_day(d.by, spoken) if d.by else "",
                    "agreed" if d.agreed else "not agreed yet",
                )
                if part
            )
            for d in plan.dependencies
        ),
    )
    file = io.BytesIO()
    page.save(file)
    return file.getvalue()


def add_objective(page: Any, objective: Objective, number: int, spoken: str) -> None:
    """An objective with its key results."""
    page.add_heading(f"O{number}: {one_line(objective.text)}", level=1)
    remarks = (objective.type or "", confidence_of(objective.confidence))
    paragraph(page, objective.why_now, ", ".join(part for part in remarks if part))
    add_key_results(page, objective.key_results, f"O{number}.", spoken)


def add_key_results(page: Any, key_results: tuple[KeyResult, ...], above: str, spoken: str) -> None:
    """Key results, each with a line of measures and a table of its actions."""
    for number, kr in enumerate(key_results, start=1):
        page.add_heading(f"{above}KR{number}: {one_line(kr.text)}", level=2)
        due = by_day(kr.due, spoken) if kr.due else ""
        source = f"source: {kr.source}" if kr.source else ""
        said = (change_of(kr), due, confidence_of(kr.confidence), source)
        paragraph(page, ", ".join(part for part in said if part))
        if not kr.actions:
            continue
        table = page.add_table(rows=1, cols=4)
        table.style = "Light Grid Accent 1"
        fill(table.rows[0], ("By", "Action", "Result", "If … then …"))
        for action in kr.actions:
            due = day_of(action.due, spoken, short=True) if action.due else ""
            texts = (due, action.text, action.result, action.if_then)
            fill(table.add_row(), texts)


def fill(row: Any, texts: tuple[str, ...]) -> None:
    """Write the texts into the cells of a table row."""
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text = safe_text(text)


def paragraph(page: Any, *texts: str) -> None:
    """A paragraph for each text that is not empty."""
    for text in texts:
        if text:
            page.add_paragraph(safe_text(text))


def bullets(page: Any, title: str, texts: tuple[str, ...]) -> None:
    """A heading with a list, or nothing when the list is empty."""
    if texts:
        page.add_heading(title, level=1)
        for text in texts:
            page.add_paragraph(safe_text(text), style="List Bullet")

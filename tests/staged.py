"""One small plan in six languages, at each stage of a talk."""

from dataclasses import dataclass
from typing import Any

from coach.okr import Plan, numbered


@dataclass(frozen=True)
class Wording:
    """What a library says of itself in one language."""

    goal: str
    objectives: tuple[str, str]
    proofs: tuple[str, str]
    undated: str
    steps: tuple[str, str]
    source: str


WORDINGS = {
    "en": Wording(
        "Our library is the living room of the town",
        ("More young readers", "A web catalogue that people use"),
        ("Young readers from 60 to 140 by 30 June", "Web loans from 20 to 90 by 30 June"),
        "Young readers from 60 to 140",
        ("Paint the reading corner", "Ask the two schools"),
        "the loan book",
    ),
    "de": Wording(
        "Unsere Bücherei ist das Wohnzimmer der Stadt",
        ("Mehr junge Leser", "Ein Webkatalog, den die Leute nutzen"),
        ("Junge Leser von 60 auf 140 bis 30. Juni", "Webausleihen von 20 auf 90 bis 30. Juni"),
        "Junge Leser von 60 auf 140",
        ("Die Leseecke streichen", "Die zwei Schulen fragen"),
        "das Ausleihbuch",
    ),
    "es": Wording(
        "Nuestra biblioteca es la sala de estar del pueblo",
        ("Más lectores jóvenes", "Un catálogo web que la gente usa"),
        (
            "Lectores jóvenes de 60 a 140 antes del 30 de junio",
            "Préstamos web de 20 a 90 antes del 30 de junio",
        ),
        "Lectores jóvenes de 60 a 140",
        ("Pintar el rincón de lectura", "Preguntar a las dos escuelas"),
        "el libro de préstamos",
    ),
    "fr": Wording(
        "Notre bibliothèque est le salon de la ville",
        ("Plus de jeunes lecteurs", "Un catalogue en ligne que les gens utilisent"),
        (
            "Jeunes lecteurs de 60 à 140 d'ici le 30 juin",
            "Prêts en ligne de 20 à 90 d'ici le 30 juin",
        ),
        "Jeunes lecteurs de 60 à 140",
        ("Peindre le coin lecture", "Demander aux deux écoles"),
        "le registre des prêts",
    ),
    "pt": Wording(
        "A nossa biblioteca é a sala de estar da cidade",
        ("Mais leitores jovens", "Um catálogo na web que as pessoas usam"),
        (
            "Leitores jovens de 60 para 140 até 30 de junho",
            "Empréstimos na web de 20 para 90 até 30 de junho",
        ),
        "Leitores jovens de 60 para 140",
        ("Pintar o canto de leitura", "Perguntar às duas escolas"),
        "o livro de empréstimos",
    ),
    "zh": Wording(
        "我们的图书馆成为镇上的客厅",
        ("更多小读者来馆", "大家都用的网上目录"),
        ("小读者6月30日前从60人增加到140人", "网上借阅6月30日前从20本增加到90本"),
        "小读者从60人增加到140人",
        ("粉刷阅读角", "询问两所学校"),
        "借阅登记簿",
    ),
}
STAGES = (
    "objectives",
    "key-results",
    "more-key-results",
    "number",
    "due",
    "actions",
    "more-actions",
    "action-when",
    "dependencies",
    "done",
)
"""What is asked in each of the plans."""


def staged(language: str, asks: str) -> Plan:
    """The plan in which the coach asks this first."""
    said = WORDINGS[language]
    goal: dict[str, Any] = {"text": said.goal, "confidence": 7, "importance": 9, "approved": True,
                            "why": said.goal}  # fmt: skip
    running = asks in ("dependencies", "done")
    rest: dict[str, Any] = {}
    if running:
        line = [said.goal]
        rest = {"watch": line, "health": line, "not_now": line, "stopping": line, "hours": 5,
                "shared": True, "read_by": line, "approved": asks == "done"}  # fmt: skip
    plan = {
        "mission": said.goal,
        "big_objective": goal,
        "period": {"start": "2027-01-01", "end": "2027-12-31"},
        "objectives": objectives(said, asks),
        **rest,
    }
    return numbered(Plan.model_validate(plan))


def objectives(said: Wording, asks: str) -> list[dict[str, Any]]:
    """The two objectives, as far as they are at the time of a question."""
    if asks == "objectives":
        return []
    planned = asks in STAGES[5:]
    below: list[list[dict[str, Any]]] = [[], []]
    if planned:
        below = [[proof(said, i, steps(said, i, asks))] for i in (0, 1)]
    elif asks == "more-key-results":
        below[0] = [proof(said, 0, [], approved=False)]
    elif asks == "number":
        below[0] = [{"text": said.objectives[0], "metric": said.objectives[0]}]
    elif asks == "due":
        open_day = {"text": said.undated, "due": None}
        below[0] = [proof(said, 0, [], approved=False) | open_day]
    return [
        {"text": text, "type": "aspirational", "why_now": said.goal, "confidence": 7,
         "approved": planned, "key_results": below[i]}
        for i, text in enumerate(said.objectives)
    ]  # fmt: skip


def proof(
    said: Wording, which: int, actions: list[dict[str, Any]], approved: bool = True
) -> dict[str, Any]:
    """A key result with all its fields."""
    start, target = ((60, 140), (20, 90))[which]
    return {"text": said.proofs[which], "metric": said.proofs[which].split(" ")[0],
            "baseline": start, "target": target, "direction": "increase", "due": "2027-06-30",
            "source": said.source, "confidence": 6 if approved else None, "approved": approved,
            "actions": actions}  # fmt: skip


def steps(said: Wording, which: int, asks: str) -> list[dict[str, Any]]:
    """The steps below a key result at the time of a question."""
    days = ("2027-01-20", "2027-02-10")
    whole = [
        {"text": text, "due": day, "result": text, "if_then": text, "hours": 2, "approved": True}
        for text, day in zip(said.steps, days, strict=True)
    ]
    if asks in ("dependencies", "done"):
        return whole if which == 0 else [s | {"text": f"{s['text']} (2)"} for s in whole]
    open_step = {"text": said.steps[0], "approved": False}
    dated = open_step | {"due": days[0], "result": said.steps[0], "hours": 2}
    return {"more-actions": [dated], "action-when": [open_step]}.get(asks, []) if not which else []

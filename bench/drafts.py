"""Single drafts in six languages, no two alike, for measuring the linter line by line."""

import json
import random
from collections.abc import Iterator

KEY_RESULTS = (
    "Raise {thing} of {whom} from {low} % to {high} % by {day} {month}",
    "{thing} per {whom} from {low} to {high} by end of {month}",
    "Cut {thing} at {whom} by {high} % this quarter",
    "Interview {low} {whom} about {thing}",
    "Launch the new {thing} for {whom} in {month}",
    "Try to improve {thing} for all {whom}",
    "At least {high} {whom} say that {thing} got easier",
    "{whom} give {thing} 4.{digit} out of 5, today 3.{digit}",
    "Double {thing} of {whom} and win {low} more partners",
    "Write {low} articles about {thing} every month",
    "Von {low} % auf {high} % {thing} bei {whom} bis {day}. Juni",
    "Die Zahl der {thing} bis Ende des Quartals auf {high} erhöhen",
    "Aumentar {thing} de {whom} del {low} % al {high} % antes del {day} de junio",
    "Reduzir {thing} de {low} para {high} até o fim do ano",
    "Faire passer {thing} chez {whom} de {low} à {high} d'ici fin juin",
    "{month}前把{whom}的{thing}从{low}%提高到{high}%",
)
OBJECTIVES = (
    "{whom} bring their friends because {thing} feels easy",
    "Become the first address for {thing} among {whom}",
    "Our {thing} is loved by {whom} on {low} streets",
    "Mehr Freude an {thing} für {whom} in Haus {low}",
)
WHOM = (
    "guests", "pupils", "nurses", "members", "tenants", "regulars", "apprentices", "families",
    "teachers", "drivers", "readers", "patients", "Kunden", "clientes", "clients", "店员",
)  # fmt: skip
KINDS = (
    "evening", "weekly", "online", "early", "shared", "second", "local", "quiet", "open", "paid",
    "repeat", "first", "monthly", "small", "late", "winter",
)  # fmt: skip
THINGS = (
    "visits", "bookings", "deliveries", "answers", "orders", "lessons", "returns", "sign-ups",
    "calls", "repairs", "waiting time", "error rate", "churn", "training hours", "reviews",
    "attendance", "on-time starts", "renewals", "refunds", "response time",
)  # fmt: skip
MONTHS = ("March", "April", "June", "September", "October", "December")


def drafts(count: int, seed: int = 1) -> Iterator[str]:
    """So many drafts as lines of JSON: three key results to each objective.

    Args:
        count: how many.
        seed: another one gives other drafts.
    """
    chance = random.Random(seed)
    for number in range(count):
        lone = number % 4 == 3
        words = chance.choice(OBJECTIVES if lone else KEY_RESULTS).format(
            thing=f"{chance.choice(KINDS)} {chance.choice(THINGS)}",
            whom=f"{chance.choice(WHOM)} {number}",
            low=chance.randint(2, 40),
            high=chance.randint(41, 95),
            digit=chance.randint(1, 9),
            day=chance.randint(1, 28),
            month=chance.choice(MONTHS),
        )
        draft = {"objective": words} if lone else {"key_results": [{"text": words}]}
        yield json.dumps(draft, ensure_ascii=False)

"""What is counted, told as a question ahead of its numbers: "how many buy cake? 30, I want 50"."""

from coach.interpret.ear.hearing import patterns, sentences, without_fillers
from coach.interpret.ear.moment import Moment
from coach.reading import numbers, read
from coach.reading.metric_name import named

AT_MEASURES = {"key-results", "more-key-results", "number", "wording"}
"""Questions at which somebody tells a measure."""


def with_what_is_counted(text: str, moment: Moment) -> str:
    """The message with such a question as the title of the numbers behind it; else as it is."""
    if moment.asked.about not in AT_MEASURES or "\n" in text:
        return text
    question, *rest = sentences(text)
    told = " ".join(rest)
    said = without_fillers(question, moment.language)
    asks = any(p.match(said) for p in patterns("fact", "how-many", moment.language))
    if not asks or numbers(question) or not numbers(told) or name_in(told, moment):
        return text
    return f"{said.rstrip(' ?.!？。！')}: {told}"


def name_in(told: str, moment: Moment) -> bool:
    """Whether the numbers have a name of their own."""
    reading = read(told, moment.today)
    return bool(reading.metric and named(reading, told))

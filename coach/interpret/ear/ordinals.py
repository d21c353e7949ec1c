"""Places in a row that an answer names: "the first and the third", "2", "all but the second"."""

from coach.interpret.ear.hearing import bare
from coach.interpret.ear.references import contains_word
from coach.reading import numbers
from coach.words import phrases

MOST_WORDS = 12
"""A longer answer says something else than which ones."""


def places_named(text: str, count: int, language: str) -> set[int]:
    """The places in a row of so many that an answer names, from 0; none where it says more."""
    said, every = bare(text), (language, "en")
    ordinals = {
        place: word
        for spoken in every
        for place, word in enumerate(phrases("refs", "ordinals", spoken))
        if contains_word(said, word)
    }
    named = set(ordinals)
    for quantity in numbers(said):
        figure = int(quantity.value)
        together = 0 in ordinals and said[: quantity.start].rstrip().endswith(ordinals[0])
        named |= set(range(figure)) if together else {figure - 1}  # "the first two", or "1 and 2"
    if any(contains_word(said, w) for lang in every for w in phrases("refs", "last", lang)):
        named.add(count - 1)
    if not named <= set(range(count)) or len(said.split()) > MOST_WORDS:
        return set()
    excepted = any(
        contains_word(said, w) for lang in every for w in phrases("refs", "except", lang)
    )
    return set(range(count)) - named if named and excepted else named

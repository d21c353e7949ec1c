"""What a sentence says: quantities, dates, language, confidence, and the goal as a whole.

Pure and without a model: word lists in six languages (`lexicon`), numbers and dates with their
places in the text, and `read`, which puts them together the way a person reads a key result.
Other languages degrade to "don't know".
"""

from coach.reading.confidence import confidence
from coach.reading.dates import When, dates
from coach.reading.fill import filled
from coach.reading.language import language, language_of
from coach.reading.marks import folded, strip_marks
from coach.reading.measuring import Quantity
from coach.reading.numbers import numbers
from coach.reading.reading import Reading
from coach.reading.sentence import read

__all__ = [
    "Quantity", "Reading", "When", "confidence", "dates", "filled", "folded", "language",
    "language_of", "numbers", "read", "strip_marks",
]  # fmt: skip

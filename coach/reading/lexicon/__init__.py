"""The words by which goals are read, one module for each language."""

from coach.reading.lexicon.de import LEXICON as GERMAN
from coach.reading.lexicon.en import LEXICON as ENGLISH
from coach.reading.lexicon.es import LEXICON as SPANISH
from coach.reading.lexicon.fr import LEXICON as FRENCH
from coach.reading.lexicon.ko import LEXICON as KOREAN
from coach.reading.lexicon.lexicon import Lexicon, Words
from coach.reading.lexicon.pt import LEXICON as PORTUGUESE
from coach.reading.lexicon.zh import LEXICON as CHINESE

LEXICONS: tuple[Lexicon, ...] = (ENGLISH, CHINESE, SPANISH, GERMAN, FRENCH, PORTUGUESE)
LANGUAGES: tuple[str, ...] = tuple(lexicon.code for lexicon in LEXICONS)
PARTIAL: tuple[Lexicon, ...] = (KOREAN,)
"""Languages of which only a few words are known: they tell a deed, and nothing else."""

__all__ = ["LANGUAGES", "LEXICONS", "PARTIAL", "Lexicon", "Words"]

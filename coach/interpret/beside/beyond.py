"""What a coach for goals hands on or declines: despair, medicine, harm to people, other topics.

It is heard in every language whatever the talk is in, because who is not well or angry falls back
into their own.
"""

from typing import Literal

from coach.interpret.ear.hearing import is_question, sentences, within
from coach.words import LANGUAGES

Beyond = Literal["care", "clinical", "harm", "off-topic"]
LONGEST_ORDER = 12
"""Words of a request that is about nothing else."""
LONGEST, MOST_SENTENCES = 40, 2
"""Words and sentences of a message that asks for nothing but medicine, or against somebody."""


def beyond(text: str, spoken: str) -> tuple[Beyond, str] | None:
    """What a message asks for that is beyond this coach, and the language that it is said in.

    Args:
        text: the message.
        spoken: the language of the talk.
    """
    words = len(text.split())
    alone = words <= LONGEST and len(sentences(text)) <= MOST_SENTENCES
    for language in dict.fromkeys((spoken, *LANGUAGES)):
        if within("care", text, language):
            return "care", language
        if alone and within("clinical", text, language):
            return "clinical", language
        if alone and within("harm", text, language):
            return "harm", language
        if words < LONGEST_ORDER and foreign(text, language):
            return "off-topic", language
    return None


def foreign(text: str, language: str) -> bool:
    """Whether a question or request is about something that no coach for goals can help with.

    A goal may well be about football or recipes; only asking for them is off the topic.
    """
    if not within("off-topic", text, language):
        return False
    return is_question(text, language) or within("request", text, language)

"""Whether a person wants an empty page: the wish that loses most, so it must stand alone."""

import re

from coach.interpret.ear.plainly import SENTENCE
from coach.reading.marks import is_han

BEGIN_ANEW = re.compile(
    r"\b(?:start\w*|begin\w*)\s+(?:\S+\s+){0,3}?(?:over|again|anew|afresh|scratch|beginning|zero)\b|"
    r"\b(?:from (?:scratch|zero|the (?:start|beginning))|clean slate|reset|"
    r"von vorne?|von null|neu anfangen|neu beginnen|alles neu|"
    r"de cero|desde cero|de nuevo|desde el principio|"
    r"à zéro|de zéro|du début|tout recommencer|recommenç\w+|"
    r"do zero|de novo|do começo|do início|recomeç\w+)\b|重新开始|重来|从头|推倒",
    re.IGNORECASE,
)
NEUTRAL = re.compile(
    r"\b(?:start\w*|begin\w*|recommenç\w+|recomeç\w+|"
    r"a|afresh|again|all|alles|an|and|anew|anfangen|back|beginnen|beginning|bitte|"
    r"blank|can|cero|clean|comecemos|comencemos|comenzar|começar|começo|completely|"
    r"could|d|das|de|den|desde|die|do|du|début|einmal|el|empecemos|empezar|"
    r"empieza|empty|entire|everything|fang|fangen|favor|from|ganz|go|i|ich|il|"
    r"início|it|ja|je|jetzt|just|lass|le|let|like|mal|my|möchte|neu|no|noch|"
    r"nochmal|nous|novo|now|nuevo|null|o|of|ok|okay|okr|okrs|on|otra|oui|our|"
    r"outra|over|page|plan|plano|plans|plaît|please|por|principio|queremos|quero|"
    r"quiero|recommencer|recommençons|repartir|repartons|reprendre|reprenons|reset|"
    r"right|s|scratch|sim|slate|so|sí|te|that|the|then|this|to|todo|totally|"
    r"tout|tudo|uns|us|vamos|veux|vez|von|vorn|vorne|voulons|want|we|whole|will|"
    r"wir|with|wollen|would|yes|you|zero|zéro|à)\b",
    re.IGNORECASE,
)
"""The wish for an empty page, and words beside it that name nothing else."""
LONGEST_ANEW = 8
"""Chinese characters around such a wish."""
WORD = re.compile(r"[^\W\d_]+")


def begins_anew(text: str) -> bool:
    """Whether a sentence wants an empty page, and says nothing of anything else to begin again."""
    return any(map(is_only_anew, SENTENCE.findall(text)))


def is_only_anew(sentence: str) -> bool:
    """Whether a sentence is nothing but the wish to begin anew."""
    if not BEGIN_ANEW.search(sentence):
        return False
    rest = WORD.findall(NEUTRAL.sub(" ", sentence))
    return all(is_han(word[0]) for word in rest) and sum(map(len, rest)) <= LONGEST_ANEW

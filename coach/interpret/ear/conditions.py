"""On what an agreement hangs, and how much of it."""

import re

from coach.interpret.ear.consent import CONDITION, ONLY, SAME, agrees
from coach.interpret.ear.plainly import SENTENCE
from coach.interpret.ear.pointing import HANDLE

COMMA = re.compile(r"[,，;；](?!\d)|\s[–—-]\s")


def condition_of(text: str) -> str:
    """The sentence that agrees on a condition: `fine, if my boss is in`; empty when one agrees."""
    agreeing = [sentence.strip() for sentence in SENTENCE.findall(text) if agrees(sentence)]
    return agreeing[0] if agreeing and all(map(CONDITION.search, agreeing)) else ""


def hanging(sentence: str) -> tuple[str, str]:
    """What of a sentence agrees outright, and what of it only on the condition that it names.

    In "O1 is fine, and O2 too if we say 4.5" the condition is set beside O2 alone: its own part
    names an item ahead of it and sets that apart. Otherwise it is one of the whole sentence.
    """
    condition = CONDITION.search(sentence)
    for comma in reversed([*COMMA.finditer(sentence, 0, condition.start() if condition else 0)]):
        outright, own = sentence[: comma.start()], sentence[comma.end() :]
        named = condition and HANDLE.search(sentence, comma.end(), condition.start())
        if named and HANDLE.search(outright) and (SAME.search(own) or ONLY.search(own)):
            return outright, own
    return "", sentence

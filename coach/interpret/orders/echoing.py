"""Taking up what the coach has just offered, in its own words: "yes, on to the last look"."""

import re

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.handles import ANY
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import ASSENT, bare, intent
from coach.interpret.ear.moment import Moment
from coach.interpret.intents import intended
from coach.reading.marks import brief, has_han

OTHERWISE = re.compile(
    r",? (?:or shall we|oder gehen wir|o seguimos|ou continuons-nous|ou seguimos)\b|，?还是我们",
    re.IGNORECASE,
)
"""Where a question ends and the offer to go on begins."""
LONGEST, LONGEST_IN_HAN = 8, 12
WORD = re.compile(r"[^\W\d_]+")


def taken_up_offer(text: str, moment: Moment) -> Heard | None:
    """What going on does, where a message has no words but those with which it was offered."""
    said = bare(text)
    if not brief(said, LONGEST, LONGEST_IN_HAN) or "?" in text:
        return None
    if ANY.search(text) or intent(text, moment.language):
        return None  # a handle, or a word of command, says by itself where to go
    last = next((m for m in reversed(moment.talk.recent) if m.reply), None)
    offered = OTHERWISE.split(last.text)[1:] if last else []
    if not offered:
        return None
    left, shared = without(said, bare(offered[-1]), moment.language)
    if not shared or matter(left, moment.language):
        return None
    return intended("next", moment)


def without(said: str, offered: str, language: str) -> tuple[str, bool]:
    """The words that were not offered, and whether one that names something was."""
    if has_han(said):
        runs = [said[i:j] for i in range(len(said)) for j in range(len(said), i + 1, -1)]
        run = next((run for run in sorted(runs, key=len, reverse=True) if run in offered), "")
        return said.replace(run, ""), len(run) >= SHORTEST_RUN
    stems = {word[:STEM] for word in WORD.findall(offered)}
    mine = [word for word in WORD.findall(said) if intent(word, language) not in ASSENT]
    left = " ".join(word for word in mine if word[:STEM] not in stems)
    return left, any(word[:STEM] in stems and len(word) >= SHORTEST_WORD for word in mine)


STEM = 5
"""First letters by which two forms of a word are the same."""
SHORTEST_RUN, SHORTEST_WORD = 3, 4
"""Characters of what names where one goes on to."""

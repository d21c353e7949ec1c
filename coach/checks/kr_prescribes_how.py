"""Flag a key result that fixes the way together with the result.

What it flags: a measured result that also says by which means it has to come: "by doing …".
Why it hurts: it locks one way in for the whole cycle, although a simpler one may turn up in week
    three.
Instead: keep the result here, and put the means among the actions, where it may change any day.
Source: kr-quality#should-a-key-result-say-how
"""

import re

from coach.checks.check import Hit, each_key_result, on_judgement
from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.reading import folded
from coach.reading.openings import Cue
from coach.reading.words import word_set

MEANS = Cue(
    r"(?<![^\W\d_])(?:by (?:means of|way of|(?!spring|morning|evening|beijing|king|being|during"
    r"|according|nothing|anything|everything|something|wing|ring)[a-z]{2,}ing(?![a-z]))"
    r"|through (?!training|learning|testing)[a-z]{3,}ing (?:a|an|the|our|new)(?![a-z])"
    r"|indem (?:wir|ich|man)|durch (?:den|die|das) (?:einführung|einsatz|einrichtung|aufbau|start)"
    r"|mediante|a través de(?:l)? (?:un|una|la|el)|en (?:lançant|créant|mettant|organisant)"
    r"|grâce à (?:un|une)|por meio d[eoa]|através d[eoa])(?![^\W\d_])"
    r"|通过[^，,。]{2,}?(?:来|[，,])",
    "by|through|indem|durch|mediante|a|en|grâce|por|através",
    "通",
)


def find(kr: SeenKeyResult) -> Hit | None:
    """The means in a key result that tells a change and a way to it."""
    if not kr.reading.moves:
        return None
    plain = folded(kr.text)
    found = MEANS.search(plain, word_set(plain))
    if found is None or found.end() > len(kr.text):
        return None
    means = re.match(r"[^,;，；。]+", kr.text[found.start() :])
    quote = means.group().strip(" .") if means else ""
    return Hit(quote=quote, rewrite=without_means(kr, found.start(), found.start() + len(quote)))


def without_means(kr: SeenKeyResult, start: int, end: int) -> str:
    """The result without the way to it, every number kept; empty where the two are not parted."""
    text, change = kr.text, kr.reading.seen.change
    if any(q.start >= start for q in kr.reading.quantities):
        pair = kr.reading.baseline is not None and kr.reading.target is not None
        if not pair or not start < change.start or text != kr.reading.seen.text:
            return ""
        lead = LEAD.search(text[start : change.start])
        end = start + lead.start() if lead else change.start
        if any(start <= q.start < end for q in kr.reading.quantities):
            return ""
    left = f"{text[:start].rstrip(' ,，')} {text[end:].strip(' ,，')}".strip(" .")
    return left if kr.reading.quantities and text[:start].strip(" ,，") else ""


LEAD = Late(r"\s(?:from|von|de|desde|从)\s*$")
"""In front of where a number starts."""


check = on_judgement(
    id="kr-prescribes-how",
    number="R54",
    severity="nudge",
    level="key-result",
    message="It fixes the way together with the result. A simpler way may turn up in week three.",
    ask="What if a simpler way gave the same result?",
    source="kr-quality#should-a-key-result-say-how",
    about=__doc__,
    find=each_key_result(find),
    needs=("key-result",),
    look=(
        "A result tied to one tool, method or measure that is not the result itself, so that "
        "another way to the same number would count as a miss. Let pass a thing whose use is "
        'what is measured, a limit on the means ("without overtime"), and a key result that only '
        "says where or for whom."
    ),
    bad=(
        "Bookings per week from 40 to 70 by launching a podcast",
        "Wartezeit von 9 auf 4 Minuten, indem wir ein Terminsystem einführen",
        "Reduzir o desperdício de 12 % para 6 % por meio de uma nova balança",
    ),
    good=(
        "Bookings per week from 40 to 70",
        "Waiting time from 9 to 4 minutes by spring",
        "Guests who book by themselves online from 10 % to 40 %",
    ),
)

"""What is said beside the plan: "lol", "one moment please", "asdf", "I told you that already"."""

import re
from functools import cache

from coach.interpret.ear.hearing import bare
from coach.interpret.ear.remarks import FIGURE, WORD, roles
from coach.reading import numbers
from coach.reading.marks import has_han
from coach.words import phrases

MOST_WORDS = 14
LONGEST_PIECE = 6
"""Characters of a Chinese piece."""
ROWS = ("qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm")
"""Keys beside each other on English, German and French keyboards."""
MASHED, WITHOUT_VOWELS = 4, 5
"""Letters of a word that a hand on the keys makes."""
EVERYWHERE = ("lol", "omg", "wtf", "ok", "okay", "hm", "hmm", "test", "asdf", "bla", "sorry")
"""What is typed in any language."""
LAUGHTER = re.compile(r"(?:ha|he|hi|ja|je|rs|k){2,}[hjksr]?")
VOWEL = re.compile(r"[aeiouyàâäáãåæéèêëíìîïóòôöõøœúùûü]")
PARTS_OF_PLANS = frozenset(
    (
        "step", "action", "task", "objective", "goal", "result", "schritt", "schritte", "ziele",
        "aufgaben", "ergebnisse", "paso", "tarea", "objetivo", "resultado", "étape", "action",
        "objectif", "résultat", "passo", "tarefa",
    )
)  # fmt: skip
"""Words behind a number that counts parts of a plan, without an "s" at their end."""
LATIN = re.compile(r"[a-zà-ÿœ]+")


def chatter(text: str, language: str) -> bool:
    """Whether a short message says nothing of the plan: its words all belong to the talk itself.

    Small words alone ("we are the first") are none; one has to be of the talk ("wait", "sorry").
    """
    every = WORD.findall(bare(text))
    if not every or FIGURE.search(text):
        return False
    if has_han(text):
        left, talks = pieces(text)
        return talks and not left
    talks = any(word in spoken(language) or mashed(word) for word in every)
    return talks and len(every) <= MOST_WORDS and not matter(text, language)


def lone_figure(text: str, language: str) -> str:
    """The one number of a message that has only small words beside it: "I'd say 6 or so"."""
    amounts = numbers(text)
    if len(amounts) != 1:
        return ""
    rest = f"{text[: amounts[0].start]} {text[amounts[0].end :]}"
    if counts_parts(text):
        return ""
    plain = not matter(rest, language) and not FIGURE.search(rest)
    return amounts[0].text if plain else ""


def counts_parts(text: str) -> bool:
    """Whether the only number of a message counts parts of the plan: "that's two steps"."""
    amounts = numbers(text)
    behind = WORD.findall(bare(text[amounts[0].end :])) if len(amounts) == 1 else []
    return bool(behind) and behind[0].rstrip("s") in PARTS_OF_PLANS


def figure_in(text: str, language: str) -> str:
    """The one number of a message that refuses what was said before: "nah, 40 will do"."""
    turned = any(turning(word, language) for word in WORD.findall(bare(text)))
    return lone_figure(text, language) if turned else ""


def turning(word: str, language: str) -> bool:
    """Whether a word refuses or judges what was said before."""
    judged = {"turns", "degree", "too-much", "wrong"} & roles(language).get(word, frozenset())
    return bool(judged) or word in phrases("whole", "no", language)


def matter(text: str, language: str) -> int:
    """How many words of a text name something; in Chinese, how many characters."""
    if has_han(text):
        return pieces(text)[0]
    known = small(language)
    return sum(1 for word in WORD.findall(bare(text)) if word not in known and not mashed(word))


def mashed(word: str) -> bool:
    """Whether a word is what a hand on the keys makes: "asdf", "xxxx", "sdfgh"."""
    if not LATIN.fullmatch(word):
        return False
    if len(word) >= MASHED - 1 and len(set(word)) == 1:
        return True
    if len(word) >= WITHOUT_VOWELS and not VOWEL.search(word):
        return True
    return len(word) >= MASHED and any(word in row or word in row[::-1] for row in ROWS)


def pieces(text: str) -> tuple[int, bool]:
    """How many characters of a Chinese text no known piece covers, and whether one talks."""
    said, known = re.sub(r"[\W_]+", "", bare(text)), small("zh")
    best: list[tuple[int, int]] = [(0, 0)]  # characters left over, and pieces that do not talk
    for end in range(1, len(said) + 1):
        left, silent = best[end - 1]
        found = left + 1, silent
        for start in range(max(0, end - LONGEST_PIECE), end):
            if (piece := said[start:end]) in known:
                left, silent = best[start]
                found = min(found, (left, silent - (piece in spoken("zh"))))
        best.append(found)
    return best[-1][0], best[-1][1] < 0


def calls(text: str, language: str) -> bool:
    """Whether a message calls somebody, laughs or apologises: "sorry, my phone rings"."""
    words = phrases("chatter", "calls", language)
    if has_han(text):
        return any(word in text for word in words)
    every = WORD.findall(bare(text))
    return any(word in words or LAUGHTER.fullmatch(word) for word in every) or "!!" in text


@cache
def spoken(language: str) -> frozenset[str]:
    """Words of the talk itself."""
    return frozenset(phrases("chatter", "say", language)) | frozenset(EVERYWHERE)


@cache
def small(language: str) -> frozenset[str]:
    """All words that name nothing of a plan: of the talk, of remarks, and those of grammar."""
    return (
        spoken(language) | frozenset(phrases("chatter", "small", language)) | roles(language).keys()
    )

"""Which words of a text mean something in a goal: one pass, all word lists at once."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from coach.late import Late
from coach.reading.lexicon import LEXICONS, PARTIAL, Lexicon
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han

TOKEN = Late(r"[^\W\d_]+|\d+|[^\w\s]|_")
PLAIN_TOKEN = Late(r"[A-Za-z]+|[0-9]+|[^A-Za-z0-9\s]")
"""The same of a text without accents: named letters are found in half the time."""
KINDS = (
    "raising", "lowering", "reaching", "keeping", "doing", "delivering", "learning", "being",
    "filler", "hedges", "vague", "superlatives",
    "unbounded", "vanity", "often", "beneficiaries", "joins", "measures", "deeds",
    "effects", "purposes", "finished", "proofs", "telling", "trials", "exact",
)  # fmt: skip
VERBS = frozenset(KINDS[:8])
EFFORTS = frozenset(("doing", "delivering", "learning"))
DESCRIBING = Late(
    r"[^\W\d_]{3,}(?:[ts]ional(?:e|es|s|ly)?|[ts]ionne(?:l|ls|lle|lles)|[ts]ionaux|[zc]ional|[zc]ionales"
    r"|[zc]ionais|izational|isational|mental(?:e|es)?|mentale?[nrs]?|tive?[nrs]?|tivos?|tivas?"
    r"|zeit(?:en)?|dauer|quoten?|kosten|fristen?"
    r"|tori(?:al|sche?[nrs]?)|isch(?:e|er|en|es)?|ables?|ibles?|bar(?:e|er|en|es)?|[ií]veis|[áa]vel)"
)
"""Endings of adjectives in six languages, and of German words for a time or a share."""
NAMING = Late(
    r"[^\W\d_]{3,}(?:[ts]ions?|zation|ci[óo]n|ciones|ção|ções|ung|ungen|ements?|aisons?|imientos?|amientos?"
    r"|amentos?|imentos?|eurs?|teurs?|trices?|dor(?:es|a|as)?|ität|idad|idade|ité"
    r"|(?:nehm|such|arbeit|wend|stell|käuf|leit|treu|hör|schau)er(?:n|s|in|innen)?)"
)
"""Endings of nouns that are made of verbs."""
OF = frozenset(
    ("of", "de", "del", "des", "du", "d", "do", "da", "dos", "das", "von", "der", "eines")
)


def is_derived(found: Sequence["Token"], place: int) -> bool:
    """Whether a word is made of a verb and is none: "organizational", "Organisation".

    A noun of a deed with its object ("organización de tres talleres") still tells the deed.
    """
    text = found[place].text
    if DESCRIBING.fullmatch(text):
        return True
    behind = found[place + 1].text if place + 1 < len(found) else ""
    return NAMING.fullmatch(text) is not None and behind not in OF


IRREGULAR = {
    "grow": "grew grown", "cut": "cutting", "win": "won winning", "build": "built",
    "run": "ran running", "hold": "held", "sell": "sold", "write": "wrote written writing",
    "keep": "kept", "fall": "fell fallen", "rise": "rose risen", "shrink": "shrank shrunk",
    "drop": "dropped dropping", "get": "got getting", "send": "sent", "meet": "met",
    "speak": "spoke", "lead": "led", "do": "done doing", "take": "took taken",
    "shoot": "shot", "teach": "taught", "give": "gave", "become": "became",
    "ship": "shipped shipping", "plan": "planned planning", "trim": "trimmed trimming",
    "set up": "setting up", "hit": "hitting", "put": "putting", "make": "made making",
    "double": "doubled doubling", "bring": "brought", "lose": "lost losing",
}  # fmt: skip


class Token(NamedTuple):
    """A word, a run of digits, a sign, or one Chinese character."""

    text: str
    start: int
    end: int


class Hit(NamedTuple):
    """A stretch of the text that a word list knows."""

    kind: str
    start: int
    end: int
    first: int
    """Index of its first token."""
    after: int
    """Index of the token behind it."""
    bare: bool
    """Whether it is the plain form and not an inflected one."""


class Entry(NamedTuple):
    """A phrase of a word list as tokens; the last may be a stem."""

    rest: tuple[str, ...]
    kind: str
    stem: bool
    bare: bool


Index = tuple[dict[str, list[Entry]], dict[str, list[Entry]]]


@lru_cache(maxsize=512)
def parted(plain: str) -> list[str]:
    """The words and signs of a folded text, in order; whoever gets them leaves them as they are."""
    return pattern_for(plain).findall(plain)


@lru_cache(maxsize=512)
def tokens(plain: str) -> tuple[Token, ...]:
    """The tokens of a folded text; between two of them there is nothing but white space."""
    out: list[Token] = []
    end = 0
    for word in parted(plain):
        start = plain.find(word, end)
        end = start + len(word)
        out.append(NEW(Token, (word, start, end)))
    return tuple(out)


NEW = tuple.__new__
"""Makes a named tuple without a call of its own: there are a dozen tokens to a sentence."""


@lru_cache(maxsize=512)
def word_set(plain: str) -> frozenset[str]:
    """The different tokens of a folded text: the cheap question before a dear pattern."""
    return frozenset(parted(plain))


def pattern_for(plain: str) -> Late | re.Pattern[str]:
    """What finds the tokens of a text with such letters."""
    if plain.isascii():
        return PLAIN_TOKEN
    return han_token() if has_han(plain) else TOKEN


@lru_cache(maxsize=1)
def han_token() -> re.Pattern[str]:
    """`TOKEN` for a text with Chinese characters, each of which is a token."""
    return re.compile(r"[^\W\d_\u3400-\u9fff]+|\d+|[^\w\s]|[\u3400-\u9fff]|_")


def hits(found: Sequence[Token], language: str) -> list[Hit]:
    """Every known phrase in these tokens, by place; `language` empty means all languages."""
    out: list[Hit] = []
    last = len(found) - 1
    for place, (word, start, end) in enumerate(found):
        known = known_by(word, language)
        if known is NOTHING:
            continue
        alone, every, seconds, stems = known
        goes_on = seconds and place < last and found[place + 1].text.startswith(seconds)
        for rest, kind, stem, bare in every if goes_on else alone:
            if not rest:
                if kind not in IN_WORDS or not is_part(kind, found, place):
                    out.append(NEW(Hit, (kind, start, end, place, place + 1, bare)))
            elif fits(rest, stem, found, place):
                after = place + 1 + len(rest)
                out.append(NEW(Hit, (kind, start, found[after - 1].end, place, after, bare)))
        if stems:
            verbal = not is_derived(found, place)
            out += [
                NEW(Hit, (kind, start, end, place, place + 1, False))
                for kind in stems
                if verbal or kind not in EFFORTS
            ]
    return out


IN_WORDS = frozenset(("unbounded", "filler"))
HAN_WORDS = frozenset(
    listed(
        "自动,自助,自有,自营,自主,自学,自费,自然,自由,自媒,自拍,自愿,自测,自建,自评,自检,自查,自制,自研,"
        "自驾,自信,使用,使命,使馆,就业,就诊,就餐,就读,就医,从业,从属,从事,要求,要素,要点,想法,让利,"
        "让渡,都市,也门,将军,将来,了解,把握,把手,的士,是否,由来,会员,会议,会计,会展,会话"
    )
)
"""Chinese words that begin with a character which by itself carries nothing or frames a measure."""


def is_part(kind: str, found: Sequence["Token"], place: int) -> bool:
    """Whether a word is only the first part of another: "all-hands", "使用率"."""
    if kind == "unbounded":
        return is_compound(found, place)
    behind = found[place + 1].text if place + 1 < len(found) else ""
    return not behind.isascii() and found[place].text + behind in HAN_WORDS


def is_compound(found: Sequence[Token], place: int) -> bool:
    """Whether a hyphen makes a word the first part of another: "all-hands", "every-day"."""
    behind = found[place + 1] if place + 1 < len(found) else None
    return behind is not None and behind.text == "-" and behind.start == found[place].end


class Known(NamedTuple):
    """What the word lists know that begins with one word."""

    alone: Sequence[Entry]
    """The phrases that are this word and no more."""
    every: Sequence[Entry]
    """All phrases, in the order of the lists."""
    seconds: tuple[str, ...]
    """How the second words of the longer ones begin."""
    stems: tuple[str, ...]
    """The lists with a stem of the word."""


WITH_ZU = Late(
    r"(?P<ahead>ab|an|auf|aus|bei|durch|ein|her|hin|los|mit|nach|um|vor|weg|zurück|zusammen|bereit)"
    r"zu(?P<verb>[a-zäöüß]{4,}n)"
)
"""A German verb in two parts around a "zu": "einzustellen"."""
ENGLISH = Late(r"[a-z]{3,}(?:ed|ings?|ly|ships?|ness|ful)")
"""Endings of English words, which none of its neighbours has behind a stem that they share."""


@lru_cache(maxsize=16_384)
def known_by(word: str, language: str) -> Known:
    """What begins with a word; remembered, because people use the same words."""
    if not language and ENGLISH.fullmatch(word):
        language = "en"  # "monthly" begins like a French verb
    if language in ("de", "") and (parted := WITH_ZU.fullmatch(word)):
        word = parted["ahead"] + parted["verb"]
    words, stems = index(language)
    cuts = range(3, len(word) + 1) if stems else ()
    every = words.get(word, ())
    begun = tuple(e.kind for cut in cuts for e in stems.get(word[:cut], ()))
    if not every and not begun:
        return NOTHING
    return Known(
        [entry for entry in every if not entry.rest],
        every,
        tuple({entry.rest[0] for entry in every if entry.rest}),
        begun,
    )


NOTHING = Known((), (), (), ())
"""Of most words, names and numbers."""


def fits(rest: tuple[str, ...], stem: bool, found: Sequence[Token], place: int) -> bool:
    """Whether the rest of a phrase stands behind its first token; its last word may be a stem."""
    at, last = place, len(rest) - 1
    if at + len(rest) >= len(found):
        return False
    for offset, word in enumerate(rest):
        at += 1
        text = found[at].text
        if text != word and not (stem and offset == last and text.startswith(word)):
            return False
    return True


@lru_cache(maxsize=16)
def index(language: str) -> Index:
    """Phrases by their first token, and one-word stems by the stem."""
    words: dict[str, list[Entry]] = {}
    stems: dict[str, list[Entry]] = {}
    for lexicon in LEXICONS if language else (*LEXICONS, *PARTIAL):
        if language not in ("", lexicon.code):
            continue
        for kind in KINDS:
            for phrase, bare in spellings(lexicon, kind):
                stem = phrase.endswith("*")
                first, *rest = (t.text for t in tokens(phrase.rstrip("*")))
                entry = Entry(tuple(rest), kind, stem, bare)
                (stems if stem and not rest else words).setdefault(first, []).append(entry)
    return words, stems


def spellings(lexicon: Lexicon, kind: str) -> Iterable[tuple[str, bool]]:
    """The phrases of a list; an English verb brings its regular and irregular forms."""
    phrases: tuple[str, ...] = getattr(lexicon, kind)
    for phrase in phrases:
        yield phrase, True
    if lexicon.code == "en" and kind in VERBS - {"being"}:
        for phrase in phrases:
            yield from ((form, False) for form in inflected(phrase))


def inflected(phrase: str) -> list[str]:
    """The English forms of a verb, with what follows it: `roll out` gives `rolled out`."""
    verb, space, rest = phrase.partition(" ")
    tail = space + rest
    stem = verb[:-1] if verb.endswith("e") else verb
    soft = verb.endswith("y") and verb[-2:-1] not in "aeiou"
    forms = [f"{verb[:-1]}ied" if soft else f"{stem}ed", f"{stem}ing"]
    hissing = verb.endswith(("s", "x", "ch", "sh", "z"))
    forms.append(f"{verb[:-1]}ies" if soft else f"{verb}es" if hissing else f"{verb}s")
    if verb == "do":
        forms.pop()  # "dos" is another language, and "does" is no deed
    forms.extend(IRREGULAR.get(verb, "").split())
    return [form + tail for form in forms if form != verb]

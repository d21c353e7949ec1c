"""The surface of a text: one spelling for its signs, and where its words really begin and end."""

import re
from functools import lru_cache
from unicodedata import normalize

from coach.late import Late
from coach.traditional import SIMPLER

SAME_LENGTH = SIMPLER | str.maketrans(
    {
        **{chr(0xFF10 + n): str(n) for n in range(10)},
        "％": "%", "﹪": "%", "＋": "+", "－": "-", "–": "-", "—": "-", "−": "-",
        "‑": "-", "‐": "-",
        "➔": "→", "⇒": "→", "➜": "→", "➡": "→", "⟶": "→", "►": "→", "▶": "→",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u3000": " ", "\t": " ",
        "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"',
        "«": '"', "»": '"',
        "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "／": "/",
        "＜": "<", "＞": ">", "．": ".",
        "～": "~", "〜": "~", "＝": "=", "×": "x", "✕": "x", "⩾": "≥", "⩽": "≤", "≧": "≥", "≦": "≤",
    }
)  # fmt: skip
MARK = Late(
    r"""\s*(?:
        (?: [-*•·–—+▪◦‣●○■□☐☑✓✔>]                           # a bullet or an emoji before a word
          | (?-i:[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff])
        )+
        (?-i:(?=[^\x00-\x08\x0e-\x1b!\x23-&(-@\[-`{-\x84\x86-\x9f¡-ª¬-´¶-¿\U00010000-\U0010ffff]))
      | \[[\sxX]?\](?=\s)                                    # a box to tick
      | \[[a-z]{1,3}\d{1,2}\](?=\s)                         # a tag: [P1]
      | \#{1,6}\s(?!(?:of|de|del|des|du|do|da|dos|das|der|von)\s)
      | \(?\d{1,2}(?:\.\d{1,2}){0,2}[.)](?=\s)               # 1. 1) 1.2.
      | \(?[a-hA-H][.)](?=\s)                                # a) b.
      | (?:kr|o)[\s\-_\#]?\d{1,2}(?:\.\d{1,2})?(?=\s(?![:)\-–—：]))
      | (?:kr|o|ks|rc|okr)[\s\-_\#]?\d{0,2}(?:[.\-]\d{1,2}){0,2}\s?(?:[:)\-–—：]|\.(?!\d))+
      | [krgz]\d{1,2}(?:\.\d{1,2})?\s?[:)：]               # K1: R2)
      | (?:kr|okr)\s?[a-h一二三四五六七八九十]\s?[:)：、]       # KR A: KR一：
      | [(\[](?:kr|o|ks|rc|okr|k)[\s\-_\#.]?\d{1,2}(?:[.\-]\d{1,2}){0,2}[)\]]\s?[:\-–—：]?
      | (?:results?|outcomes?|ergebnis|résultats?|resultados?|结果|結果|成果|obj\.?)
        \s?\#?(?:\d{1,2}|[一二三四五六七八九十])(?:\s?[:)：]|\s?[.\-–—](?=\s))
      | o\d{1,2}\s?[.\-/]?\s?kr\s?\d{1,2}\s?[:.)\-–—：]*
      | (?:key\ results?|objectives?|goal|objetivos?|resultados?[ -]clave|resultados?[ -]chave
          |ziele?|schlüsselergebnis(?:se)?|objectifs?|résultats?[ -]clés?
          |目[标標]|[关關][键鍵][结結]果|[关關][键鍵]成果)
        \s?(?:[\d一二三四五]{0,2}\s?[:：]|[\d一二三四五]{1,2}\s?[.)\-–—](?=\s))
      | (?:kpi|kennzahl|metri[ck]|métrica|métrique|指标)\s?(?:\([a-z]{1,3}-?\d{1,2}\)|\#?\d{1,2})
        \s?[:：]
      | ["'‘’`“”„«»‹›「『*]+(?=\S) | _{1,3}(?=[^\s_]) | [«‹]\s(?=\S)
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
TRAILING = " \t\r\n\"'‘’`“”„«»‹›」』*_.…。;；,，、!！:："
"""Ends that change nothing."""
ASKING = "?？"
"""They end a sentence as well, unless they stand for a number: "from 20 to ?", "NPS ≥ ?"."""
OPEN_END = Late(
    r"(?:(?<![^\W\d_])(?:from|to|of|by|at|von|auf|um|bis|del?|al?|à|em|para|até|hasta|desde)\s"
    r"|[≥≤<>=→:：从到至]\s?)$",
    re.IGNORECASE,
)
"""In front of a question mark that stands for a number."""


HAN = ("\u3400", "\u9fff")
"""The first and the last Chinese character. Compared and not matched: a pattern that holds this
range takes as long to compile as reading ten sentences."""


def is_han(char: str) -> bool:
    """Whether a character is Chinese; no character is not."""
    return HAN[0] <= char <= HAN[1]


def is_hangul(text: str) -> bool:
    """Whether a word begins with a Korean syllable."""
    return "\uac00" <= text[:1] <= "\ud7af"


def has_han(text: str) -> bool:
    """Whether a Chinese character stands in the text."""
    return not text.isascii() and holds_han(text)


def brief(text: str, words: int, characters: int) -> bool:
    """Whether a text says something in at most so many words, or in Chinese so many characters."""
    return (
        0
        < (len(text) if has_han(text) else len(text.split()))
        <= (characters if has_han(text) else words)
    )


@lru_cache(maxsize=512)
def holds_han(text: str) -> bool:
    """The same of a text with other letters than ours; asked several times of each sentence."""
    return max(text) >= HAN[0] and any(map(is_han, text))


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text in lower case with one spelling for each sign; every character keeps its place."""
    lowered = text.translate(SAME_LENGTH).lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(SAME_LENGTH))


@lru_cache(maxsize=4096)
def unaccented(text: str) -> str:
    """The text without accents, as many leave them out; every character keeps its place."""
    return text if text.isascii() else "".join(normalize("NFD", char)[0] for char in text)


LABELS = frozenset(
    (
        "kr",
        "ks",
        "ke",
        "kp",
        "rc",
        "re",
        "ré",
        "sc",
        "zi",
        "go",
        "me",
        "mé",
        "er",
        "ou",
        *"o目关關指结結成\u017f\u212a",
    )
)
"""How a label begins, where two letters tell enough: key result, ziel, o1, and KPI. The last two
characters stand for S and K."""


def may_be_marked(text: str, start: int = 0) -> bool:
    """Whether a list mark or a label may stand here: not where a word of other letters begins."""
    head = text[start : start + 2].lower()
    if not head[:1].isalpha() or head in LABELS or head[0] in LABELS:
        return True
    return head[1:] in (".", ")") or head[1:].isdigit()


def core(text: str) -> tuple[int, int]:
    """Where the words begin and end: without list marks, labels, quotation marks and full stops."""
    start = 0
    while may_be_marked(text, start) and (mark := MARK.match(text, start)) and mark.end() > start:
        start = mark.end()
    end = ended(text, start, len(text))
    if (
        text[end : end + 1] == "."
        and text[end - 1 : end].isdigit()
        and GERMAN_DAY.search(text[:end])
    ):
        end += 1
    while start < end and text[start].isspace():
        start += 1
    if text[start:end][:1] in ("(", "（") and in_one_bracket(text[start:end]):
        return start + 1, ended(text, start + 1, end - 1)
    return start, end


def ended(text: str, start: int, end: int) -> int:
    """Where the words end: without the signs that close a sentence."""
    while end > start and (text[end - 1] in TRAILING or closes_question(text, end)):
        if text[end - 1] == "_" and is_blank_end(text[:end]):
            break
        end -= 1
    return end


def is_blank_end(text: str) -> bool:
    """Whether the underscores at the end are a blank, and do not set the words in italics."""
    ahead = text.rstrip("_")
    return not ahead or ahead[-1].isspace() or len(text) - len(ahead) > THICKEST


THICKEST = 3
"""Underscores that may close a stretch in italics or bold."""


def closes_question(text: str, end: int) -> bool:
    """Whether a question mark that ends here holds no number's place.

    What somebody is not sure of ("NPS from 20 to 40?") says the same as without the mark.
    """
    return text[end - 1] in ASKING and not OPEN_END.search(text[:end].rstrip(ASKING))


def in_one_bracket(text: str) -> bool:
    """Whether all of a text stands in one pair of brackets."""
    return text[-1] in (")", "）") and text.count("(") + text.count("（") == 1


GERMAN_DAY = Late(
    r"\b(?:bis|am|zum|ab|vom)\s\d{1,2}\.(?:0?[1-9]|1[0-2])$"
    r"|\b(?:by|until|till|before|on)\s(?:1[3-9]|2\d|3[01])\.(?:0?[1-9]|1[0-2])$",
    re.IGNORECASE,
)
"""A day to which the full stop behind it belongs; in English "by 3.5." is rather a number."""


@lru_cache(maxsize=4096)
def strip_marks(text: str) -> str:
    """The text without list marks, labels such as `KR1:`, and quotation marks around it.

    A text that is nothing but marks comes back stripped of white space only.
    """
    start, end = core(text)
    return text[start:end] or text.strip()

"""A model's text made harmless: no links, no images, no HTML, and only citations that were given.

The text is assumed to be hostile. Known constructs are taken out so that the rest reads well; then
the signs without which no link, image or tag can be written are replaced, whatever is left.
"""

import re
from dataclasses import dataclass

from coach.formats.safe import safe_text
from coach.respond.citing import Citations
from coach.respond.marks import LOST, MARK, bracketed, without_lost
from coach.talk import Citation, Passage

THINKING = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
LINK = re.compile(r"!?\[([^\[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\s?\[(?!\s*\d)[^\[\]]*\])")
DEFINITION = re.compile(r"^[ ]{0,3}\[[^\]]*\]:.*$", re.MULTILINE)
TAG = re.compile(r"<[a-zA-Z/!?][^<>]*>")
ADDRESS = re.compile(
    r"(?:https?|ftps?|wss?|javascript|vbscript):\S*|\b(?:file|data|mailto|blob|about):(?=\S)\S+"
    r"|(?<![:/\w])//\w\S*|\bwww\.\S+",
    re.IGNORECASE,
)
ADDRESSED = (":", "/", "www.")
"""What every address has; few replies have any, and this is told ten times as fast."""
BRACKETED = re.compile(r"[\[【]")
"""What every link, definition and mark has."""
HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+", re.MULTILINE)
INVISIBLE = re.compile(rf"[\u200e\u200f\u2061-\u2065{LOST}]")
"""What plain text may hold, and what has no use in a reply."""
GAP = re.compile(r"[ \t]+(?=[.,。，\n])|[ \t]{2,}")
SPACES = re.compile(r"[ \t]{2,}")
OPENERS = "[<【"
DATA = re.compile(r'\A\W*[{(]\s*"|[{,(]\s*"\w+"\s*:\s*["\d{(\[tfn-]')
"""How a text in JSON begins, or goes on; the brackets of lists are round ones by now."""
DEEPEST = 3
"""Links within links that are taken apart; what is deeper is disarmed all the same."""
LONGEST_HELD = 400
"""Characters after an opened bracket that are held back to see whether it closes."""


@dataclass(frozen=True)
class Cleaned:
    """Text that can be shown."""

    text: str
    citations: tuple[Citation, ...] = ()
    unknown: int = 0
    """Citations of passages that were not given; they are left out of the text."""
    unsourced: tuple[str, ...] = ()
    """The sentences that they stood in, and no other citation."""


def cleaned(raw: str, passages: tuple[Passage, ...]) -> Cleaned:
    """The text with superscripts for the passages it cites as `[1]`, and nothing else to follow.

    Args:
        raw: a model's text, whole or as far as it came.
        passages: what the model was given, in the order of their numbers from 1.
    """
    citations, unknown = Citations(passages), 0

    def superscript(match: re.Match[str]) -> str:
        nonlocal unknown
        marks = ""
        for number in map(int, re.findall(r"\d+", match[1])):
            known = 1 <= number <= len(passages)
            unknown += not known
            marks += citations.mark(passages[number - 1].source) if known else LOST
        return marks

    text = bracketed(INVISIBLE.sub("", safe_text(THINKING.sub("", raw))))
    in_brackets = BRACKETED.search(text) is not None
    if in_brackets:
        text = DEFINITION.sub("", text)
        for _ in range(DEEPEST):
            text = LINK.sub(label, text)
    text = HEADING.sub("", TAG.sub("", text))
    if in_brackets:
        text = MARK.sub(superscript, text)
    text, unsourced = without_lost(without_gaps(text))
    return Cleaned(disarmed(text), citations.all, unknown, tuple(map(disarmed, unsourced)))


def label(match: re.Match[str]) -> str:
    """The words of a link; a number stays the citation that it was meant to be."""
    words = match[1].strip()
    return f"[{words}]" if words.isdigit() else words


def disarmed(text: str) -> str:
    """The text without addresses and without the signs that links, images and tags are made of.

    It comes last: whatever is left out before may join what stood apart.
    """
    while any(sign in text.lower() for sign in ADDRESSED) and ADDRESS.search(text):
        text = ADDRESS.sub("", text)
    text = text.translate(str.maketrans("[]", "()")).replace(")(", ") (")
    text = re.sub(r"<(?=[a-zA-Z/!?])", "‹", text)
    return (SPACES.sub(" ", text) if "  " in text or "\t" in text else text).strip()


def without_gaps(text: str) -> str:
    """The text without the spaces that something left out has left behind.

    Only before stops and commas: French puts a space before its other signs.
    """
    text = GAP.sub(lambda gap: " " if text_follows(gap) else "", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def text_follows(gap: re.Match[str]) -> bool:
    """Whether a gap stands between two words."""
    return gap.string[gap.end() : gap.end() + 1] not in ".,。，\n"


def settled(raw: str) -> str:
    """The beginning of a growing text that no later piece can turn into something else.

    It ends between two words, before any bracket that is still open and before any thinking that
    has not ended.
    """
    end = max(raw.rfind(" "), raw.rfind("\n"), last_han(raw))
    kept = raw[: max(end, 0)]
    kept = re.sub(r"(?m)^[ ]{0,3}#{1,6}[ \t]*\Z", "", kept)
    thinking = [m.start() for m in THINKING.finditer(kept) if not m[0].lower().endswith("ing>")
                and not m[0].lower().endswith("</think>")]  # fmt: skip
    if thinking:
        kept = kept[: thinking[0]]
    for opener, closer in zip(OPENERS, "]>】", strict=True):
        at = kept.rfind(opener)
        if at > kept.rfind(closer) and len(kept) - at < LONGEST_HELD:
            kept = kept[:at].rstrip("!")
    half = re.search(r"\]\([^)]*\Z", kept)
    if half and len(kept) - half.start() < LONGEST_HELD:
        kept = kept[: kept.rfind("[", 0, half.start())]
    return kept


def last_han(raw: str) -> int:
    """Where the last full stop of a text without spaces ends; -1 when there is none."""
    return max(raw.rfind(stop) for stop in "。！？，；")

"""Bytes of unknown origin as text."""

import codecs

from coach.errors import Unreadable
from coach.formats.imported import MOST_BYTES
from coach.late import Late

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NO_TEXT = (
    "This is not text (it looks like a program, a picture or a damaged file). Nothing was "
    "read; save the plan as text, Markdown, CSV, JSON or xlsx and try again."
)


def decoded(data: bytes) -> tuple[str, str]:
    """The text of the bytes and the encoding that it was taken for.

    UTF-8, UTF-16 and UTF-32 are told for sure; other text is taken for GB 18030 when it reads as
    Chinese and for Windows-1252 otherwise. Where only some lines are not UTF-8, these are named.

    Raises:
        Unreadable: more than 5 MB, or no text at all.
    """
    within_size(len(data))
    for mark, encoding in BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError as error:
                raise Unreadable(NO_TEXT) from error
    if (wide := unmarked_utf16(data)) is not None:
        return wide, "utf-16"
    if rubbish(data):
        raise Unreadable(NO_TEXT)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return mixed(data) or by_line(data) or guessed(data)


MOST_NAMED = 5
"""How many lines of another encoding are named."""


def mixed(data: bytes) -> tuple[str, str] | None:
    """The text of lines of which some are UTF-8 and some are not, None where none is for sure."""
    lines = data.split(b"\n")
    whole = [is_utf8(line) for line in lines]
    if not any(ok and not line.isascii() for ok, line in zip(whole, lines, strict=True)):
        return None
    odd = [at for at, ok in enumerate(whole) if not ok]
    others, encoding = guessed(b"\n".join(lines[at] for at in odd))
    said = dict(zip(odd, others.split("\n"), strict=True))
    text = "\n".join(said.get(at) or line.decode() for at, line in enumerate(lines))
    named = ", ".join(str(at + 1) for at in odd[:MOST_NAMED])
    more = f" and {len(odd) - MOST_NAMED} more" if len(odd) > MOST_NAMED else ""
    return (
        text,
        f"{encoding} in line{'s' if len(odd) > 1 else ''} {named}{more} and UTF-8 elsewhere",
    )


def by_line(data: bytes) -> tuple[str, str] | None:
    """The text of lines in two old encodings, None where one of them explains all lines."""
    lines = data.split(b"\n")
    told = [guessed(line) if not line.isascii() else (line.decode(), "") for line in lines]
    chinese = [str(at) for at, (_, encoding) in enumerate(told, 1) if encoding == "gb18030"]
    if not chinese or all(encoding != "cp1252" for _, encoding in told):
        return None
    named = ", ".join(chinese[:MOST_NAMED])
    return (
        "\n".join(text for text, _ in told),
        f"gb18030 in line{'s' if len(chinese) > 1 else ''} {named} and cp1252 elsewhere",
    )


def is_utf8(line: bytes) -> bool:
    """Whether bytes are UTF-8 text."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def first_other(data: bytes) -> int:
    """The first line, from 1, that is not UTF-8; 1 where all are."""
    lines = enumerate(data.split(b"\n"), 1)
    return next((at for at, line in lines if not is_utf8(line)), 1)


DAMAGE = Late(r"\ufffd|[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œž]|â€[^\s\w]?")
"""What is left of letters that were read in the wrong encoding: "GÃ¤ste", "G\ufffdste"."""


def first_damaged(text: str) -> int | None:
    """The first line, from 1, with what is left of letters that were lost; None without one."""
    found = None if text.isascii() else DAMAGE.search(text)
    return text.count("\n", 0, found.start()) + 1 if found else None


def within_size(size: int) -> None:
    """Refuse what is larger than any plan."""
    if size > MOST_BYTES:
        raise Unreadable(
            f"This is {size / 1e6:.1f} MB; a plan is read up to {MOST_BYTES // 1_000_000} MB. "
            "Nothing was read; hand in only the part with the objectives."
        )


def unmarked_utf16(data: bytes) -> str | None:
    """The text of UTF-16 without a mark, told by its many zero bytes on one side."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    for side, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[side::2].count(0), sample[1 - side :: 2].count(0)
        if zeros > 0.4 * half and not others:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                return None
    return None


def rubbish(data: bytes) -> bool:
    """Whether bytes hold what no text in a one-byte or UTF-8 encoding holds."""
    controls = sum(data.count(bytes([c])) for c in range(32) if c not in b"\t\n\r\x0c\x1b")
    return b"\x00" in data or controls > max(2, len(data) // 100)


def guessed(data: bytes) -> tuple[str, str]:
    """The text in the likelier of two old encodings."""
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        chinese = ""
    high = sum(1 for byte in data if byte > 127)
    han = sum(1 for c in chinese if "\u4e00" <= c <= "\u9fff" or c in "，。：；、（）“”％—！？　")
    # Two high bytes make one Chinese sign; in a western text a high byte stands alone, and would
    # make a sign only together with the ASCII letter behind it.
    if han >= 2 and 0.9 * high <= 2 * han <= 1.15 * high:
        return chinese, "gb18030"
    if high > 0.3 * len(data):
        raise Unreadable(
            "The encoding of this text could not be told. Nothing was read; save it as UTF-8 "
            "and try again."
        )
    return data.decode("cp1252", errors="replace"), "cp1252"

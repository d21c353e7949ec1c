"""Text out of RTF, the format of small word processors; source: Rich Text Format 1.9.1."""

import re
from collections.abc import Iterator

from coach.late import Late

TOKEN = Late(
    r"\\'(?P<byte>[0-9a-f]{2})|\\u(?P<code>-?\d+) ?\??|\\(?P<word>[a-z]+)(?P<number>-?\d+)? ?"
    r"|\\(?P<sign>[^a-z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)",
    re.IGNORECASE,
)
UNSEEN = frozenset({
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "themedata",
    "datastore", "generator", "listtable", "listoverridetable", "rsidtbl", "xmlnstbl",
    "latentstyles",
})  # fmt: skip
"""Groups that hold settings, not words."""
SIGNS = {
    "par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "tab": "\t", "cell": "\t",
    "bullet": "•", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”",
}  # fmt: skip
ESCAPED = {"~": " ", "_": "-", "\n": "\n", "{": "{", "}": "}", "\\": "\\"}
CODEPAGE = Late(r"\\ansicpg(\d+)")


def words_of_rtf(text: str) -> str:
    """The words of an RTF file, one paragraph a line; any other text as it stands."""
    if not text.lstrip().startswith("{\\rtf"):
        return text
    page = CODEPAGE.search(text)
    codec = f"cp{page[1]}" if page else "cp1252"
    return "".join(shown(token, codec) for token in seen(text))


def seen(text: str) -> Iterator[re.Match[str]]:
    """The tokens of it that a reader sees something of."""
    unseen = [False]
    for token in TOKEN.finditer(text):
        if token["brace"] == "{":
            unseen.append(unseen[-1])
        elif token["brace"]:
            unseen = unseen[:-1] or [False]
        elif token["sign"] == "*" or token["word"] in UNSEEN:
            unseen[-1] = True
        elif not unseen[-1]:
            yield token


def shown(token: re.Match[str], codec: str) -> str:
    """What a reader sees of a token."""
    if token["byte"]:
        return bytes.fromhex(token["byte"]).decode(codec, errors="replace")
    if token["code"]:
        return chr(int(token["code"]) % 0x10000)
    if sign := token["sign"]:
        return ESCAPED.get(sign, "")
    return SIGNS.get(token["word"] or "", "") or token["text"] or ""

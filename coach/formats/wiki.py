"""Pages copied as source from Confluence, Jira or MediaWiki, turned into the signs of Markdown.

Both write headings, lists and tables with signs that mean something else in Markdown (`#` is a
point of a list), so a text is only turned when a heading or a table says which of them it is.
"""

from coach.formats.labels import label_of
from coach.late import Late

HEAD = Late(r"\s*h(?P<level>[1-6])\.\s+(?P<words>\S.*)")
"""A heading of Confluence: `h2. Words`."""
HEAD_ROW = Late(r"\s*\|\|.*\S.*\|\|\s*")
"""The head of a table there: `|| A || B ||`."""
EQUALS = Late(r"\s*(?P<level>={1,6})\s*(?P<words>[^=\s](?:.*[^=\s])?)\s*(?P=level)\s*")
"""A heading of MediaWiki: `== Words ==`."""
POINT = Late(r"(?P<marks>[*#-]{1,6})\s+(?=\S)")
MACRO = Late(
    r"\{(?:panel|info|note|tip|warning|expand|colou?r|quote|section|column|toc|excerpt|noformat|status)"
    r"(?::[^{}\n]*)?\}"
)
TITLED = Late(
    r"\s*\{(?:panel|info|note|tip|warning|expand|section):[^{}]*?(?<![^|:])title=(?P<words>[^|{}]*\S)"
    r"[^{}]*\}\s*"
)
"""A panel with a title, which stands over what is in it where it is a label."""
QUOTED = Late(r"\s*bq\.\s+(?=\S)")
BOLD = Late(r"'{2,5}")
PAGE = Late(r"\[\[(?:[^\[\]|]*\|)?(?P<words>[^\[\]|]*)\]\]")
LINK = Late(r"\[(?P<words>[^\[\]|]+)\|[^\[\]]+\]")
PANEL = 2
"""The level of the heading that the title of a panel is."""
ROW_BEGINS = ("|-", "|+")
"""Signs that end a row of such a table."""


def without_wiki_signs(lines: list[str]) -> list[str]:
    """The lines, those of a wiki's page as Markdown has them; each keeps its place."""
    if any(any(sign.fullmatch(line) for sign in (HEAD, HEAD_ROW, TITLED)) for line in lines):
        return [from_confluence(line) for line in lines]
    if any(EQUALS.fullmatch(line) for line in lines):
        return tables_joined([from_mediawiki(line) for line in lines])
    return lines


def from_confluence(line: str) -> str:
    """One line of Confluence or Jira."""
    if (titled := TITLED.fullmatch(line)) and label_of(f"{titled['words']}:"):
        return heading(PANEL, titled["words"])
    line = LINK.sub(r"\g<words>", MACRO.sub("", line) if "{" in line else line)
    line = QUOTED.sub("", line.replace("\\\\", "<br>"), count=1)
    if found := HEAD.fullmatch(line):
        return heading(int(found["level"]), found["words"])
    if HEAD_ROW.fullmatch(line):
        return line.replace("||", "|")
    return listed(line)


def from_mediawiki(line: str) -> str:
    """One line of MediaWiki, a table's row or cell left as it stands."""
    line = PAGE.sub(r"\g<words>", BOLD.sub("", line))
    found = EQUALS.fullmatch(line)
    return heading(len(found["level"]), found["words"]) if found else listed(line)


def heading(level: int, words: str) -> str:
    """A heading of this level."""
    return f"{'#' * level} {words}"


def listed(line: str) -> str:
    """A point of a list: the more signs in front, the deeper it stands."""
    found = POINT.match(line)
    if not found:
        return line
    marks = found["marks"]
    sign = "1." if marks[-1] == "#" else "-"
    return f"{'  ' * (len(marks) - 1)}{sign} {line[found.end() :]}"


def tables_joined(lines: list[str]) -> list[str]:
    """The lines, each row of MediaWiki's tables as one; blank lines behind a table keep count."""
    out: list[str] = []
    rows: list[list[str]] = []
    begun: int | None = None
    for at, line in enumerate(lines):
        said = line.strip()
        if begun is None and not said.startswith("{|"):
            out.append(line)
        elif said.startswith("|}"):
            out += [f"| {' | '.join(row)} |" for row in rows if row]
            out += [""] * (at + 1 - len(out))
            rows, begun = [], None
        elif begun is None or said.startswith(ROW_BEGINS):
            begun = at if begun is None else begun
            rows.append([])
        elif said[:1] in ("|", "!"):
            sign = "!!" if said[0] == "!" else "||"
            rows[-1] += [cell.strip() for cell in said[1:].split(sign)]
        elif rows[-1] and said:
            rows[-1][-1] = f"{rows[-1][-1]} {said}".strip()
    return out if begun is None else [*out, *lines[begun:]]

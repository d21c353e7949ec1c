"""The words of a message by which a person can order something: not what they quote or paste.

A page that somebody pastes may say "approve all of it, delete the rest". A model that was taken in
by it finds these words in the message; so they count only where the person speaks themselves.
"""

import re

LONGEST = 400
"""Characters of the person's own words that are looked at; nobody takes longer to agree."""
MOST_LINES = 6
"""Lines of one paragraph; with more of them only the first is the person's own."""
FENCED = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)", re.DOTALL)
CITED = re.compile(r"(?m)^[ \t]*[>|].*$")
INTRODUCED = re.compile(r"(?<=[:：])[ \t]*\n")
PARAGRAPH = re.compile(r"\n[ \t]*\n")
QUOTED = re.compile(
    r"\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‹[^›]*›|「[^」]*」|『[^』]*』"
    r"|(?<!say )(?<!it )(?<!to )(?<!sagen )(?<!dire )(?<!decir )(?<!dizer )"
    r"(?<!\w)['‘](?=\S)[^\n‘]+?(?<=\S)['’](?!\w)"
)


def own_words(text: str) -> str:
    """The first paragraph of a message up to what it introduces, without what it quotes.

    Somebody who pastes says first what it is about: "this is from our wiki:". What comes after a
    blank line or a colon at the end of a line may be anybody's.
    """
    first = INTRODUCED.split(first_paragraph(text), 1)[0]
    if first.count("\n") >= MOST_LINES:
        first = first.split("\n", 1)[0]
    return QUOTED.sub(" ", first)[:LONGEST]


def first_paragraph(text: str) -> str:
    """The message up to its first blank line, without lines and blocks that are marked as cited."""
    plain = CITED.sub("", FENCED.sub("\n\n", text)).strip()
    return PARAGRAPH.split(plain, 1)[0]

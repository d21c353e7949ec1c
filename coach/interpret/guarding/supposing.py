"""What of a message is only thought of: suppositions, doubts put as a question, what once was.

A number in "would 12 be too much?" or "if we had two ovens I could do 20" is on the table and not
in the plan; one of last year says where something starts and not where it is to end; and the digits
of a telephone count nothing. The coach asks instead of taking one of them over.
"""

import re

from coach.interpret.ear.plainly import PAST, SENTENCE, asks

TOO = re.compile(
    r"\b(?:too (?:much|many|high|low|few|little|late|early|ambitious|hard|soon)|realistic|"
    r"zu (?:viel\w*|hoch|wenig|niedrig|spät|früh|ehrgeizig)|realistisch|"
    r"demasiad\w+|muy (?:alto|poco|tarde|pronto)|realista|trop|réaliste|demais|"
    r"muito (?:alto|pouco)|cedo demais)\b|太[多高少低晚早]|现实吗|会不会",
    re.IGNORECASE,
)
"""What one asks about a number that is not decided."""
WHAT_IF = re.compile(
    r"\b(?:what if|suppos(?:e|ing)|imagine|hypothetically|was (?:wäre,? )?wenn|angenommen|"
    r"stell dir vor|(?:qué pasa(?:ría)?|y) si|supongamos|imagina|et si|supposons|e se|"
    r"suponhamos)\b|"
    r"假设|假如说|万一",
    re.IGNORECASE,
)
POLITE = re.compile(
    r"\bI(?:['’]d| would) (?:say|like|want|prefer|go for|take)\b|\bif (?:I may|you ask me)\b",
    re.IGNORECASE,
)
"""Words that only sound like a condition."""
IF = re.compile(
    r"\bif\b.{0,60}?\b(?:had|were|was|could|\w{2,}ed)\b.*?(?:\b(?:could|would|might)\b|['’]d\b)|"
    r"(?:\b(?:could|would|might)\b|['’]d\b).*?\bif\b.{0,60}?\b(?:had|were|was|could|\w{2,}ed)\b|"
    r"\bwenn\b.*?\b(?:hätte\w*|wäre\w*|könnte\w*|gäbe)\b|\bhätten? (?:ich|wir)\b.*?\bkönnten?\b|"
    r"\bsi\b.*?\b\w+(?:iera|iese|iéramos|iésemos|ieran|ara|áramos|aran)s?\b|"
    r"\bsi\b.*?\w+(?:ais|ait|ions|iez|aient)\b.*?\w+(?:rais|rait|rions|riez|raient)\b|"
    r"\w+(?:rais|rait|rions|riez|raient)\b.*?\bsi\b.*?\w+(?:ais|ait|ions|iez|aient)\b|"
    r"\bse\b.*?\b\w+(?:sse|ssem|ssemos|sses)\b|"
    r"(?:如果|要是|假如|若)[^。；]{0,12}(?:有|多|再|能)[^。；]*(?:能|可以|就)",
    re.IGNORECASE,
)
"""A condition that is not met."""
DREAM = re.compile(
    r"^.*\b(?:would be|wäre\w*|sería\w*|serait|seria)\b.*?(?=\b(?:but|aber|pero|mais|mas)\b)",
    re.IGNORECASE | re.DOTALL,
)
"""What would be fine, ahead of the word that takes it back."""
WITHIN = r"(?<=\d[.,:])"
"""Behind a sign within a number or a time, where a digit follows."""
CLAUSE = re.compile(
    rf"(?<=[,;:.!?…，。；：！？\n])(?!{WITHIN}\d)|\b(?=(?:and|but|und|aber|y|pero|et|mais|e|mas|now|jetzt|ahora|"
    r"maintenant|agora)\b)|(?=[但而]|现在|今年)",
    re.IGNORECASE,
)
COMMA = re.compile(rf"[,;:，；：](?!{WITHIN}\d)")
ONCE = re.compile(
    rf"{PAST.pattern}|\b(?:last (?:quarter|season)|the year before|previous(?:ly)?|letztes mal|"
    r"im vorjahr|vorig\w+ (?:jahr|monat|quartal)|el (?:mes|trimestre) pasado|"
    r"le (?:mois|trimestre) dernier|l['’]année passée|(?:no )?(?:mês|trimestre) passado)\b|"
    r"上季度|以前|过去",
    re.IGNORECASE,
)
WANTED = re.compile(
    r"\b(?:want\w*|need\w*|aim\w*|again|reach|match|beat|target|goal|will|should|more|plan\w*|"
    r"woll\w+|will|soll\w*|ziel\w*|wieder|erreich\w*|quer\w+|quier\w+|meta|otra vez|debe\w*|"
    r"veux|voulons|objectif|encore|doit|quero|queremos|outra vez|deve)\b|[想要再]|目标",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"\+\d[\d\s/().-]{5,}\d|(?<![\d.,])0\d{2,}(?:[\s/.-]?\d+)*|\b\d{3}-\d{3,4}(?:-\d{3,4})?\b|"
    r"(?<=电话)\D{0,4}\d[\d\s-]{5,}|(?<=手机)\D{0,4}\d[\d\s-]{5,}"
)
"""Digits by which somebody is reached; no measure begins with a nought and more digits."""


def unsupposed(sentence: str) -> str:
    """What a sentence says ahead of the clause from which on it only weighs something."""
    doubted = asks(sentence) or sentence.rstrip().endswith(("?", "？"))
    plain = POLITE.sub(lambda m: " " * len(m[0]), sentence)
    if doubted and TOO.search(plain):
        return ""
    weighed = WHAT_IF.search(plain) or IF.search(plain)
    if weighed is None:
        return DREAM.sub(" ", sentence)
    ends = [m.end() for m in COMMA.finditer(sentence, 0, weighed.start())]
    return sentence[: max(ends, default=0)]


def decided(text: str) -> str:
    """The text without what is only supposed, and without telephone numbers."""
    return PHONE.sub(" ", "".join(map(unsupposed, SENTENCE.findall(text))))


def aimed(text: str) -> str:
    """The text without the clauses that only tell what once was."""
    clauses = (part for part in CLAUSE.split(text) if part)
    return "".join(c for c in clauses if not ONCE.search(c) or WANTED.search(ONCE.sub(" ", c)))

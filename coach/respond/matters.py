"""What a question is about, whatever its words: how sure, by when, where it is read, which step.

A model may ask the draft's question in words that share none with it. What it asks for is told by
these; a question that asks for something else would have its answer heard as the answer to another.
"""

import re

MATTERS: dict[str, re.Pattern[str]] = {
    matter: re.compile(pattern, re.IGNORECASE)
    for matter, pattern in {
        "sure": r"\b0\b.{0,12}\b10\b|\bsure\b|confiden|likely|\bodds\b|sicher|zuversicht|"
        r"wahrschein|segur[oa]|confian|probab|\bsûre?\b|certeza|provável|把握|信心|可能性|几分",
        "approve": r"approv|\bword|as it is|\bstands\b|does (?:that|it|this) stand|lock|put it|"
        r"genehm|\bfrei\b|wortlaut|passt|so lassen|anders (?:sagen|formul)|"
        r"aprueb|aprob|texto|palabras|así|approuv|formul|garde|convien|autrement|"
        r"aprov|assim|palavras|批准|说法|这样|就这样|定了",
        "day": r"\bwhen\b|\bdate\b|\bday\b|deadline|by which|\bwann\b|\btag\b|datum|termin|"
        r"cuándo|fecha|\bdía\b|plazo|\bquand\b|\bdate\b|\bjour\b|échéance|quando|\bdata\b|\bdia\b|"
        r"prazo|哪天|哪一天|什么时候|何时|日期|截止",
        "source": r"where (?:do|will|can|would) (?:you|we) (?:read|look|find|get|see|take)|"
        r"(?:take|get|read) (?:that|the|this) number|\bwo\b.{0,20}\b(?:lies|sieh|find|ab)|"
        r"dónde|\boù\b|onde|在哪里?[看读查]|哪里",
        "proof": r"\bknow\b|count|measur|prov(?:e|es)\b|proof|"
        r"show(?:s|n)? (?:us|it|that)|tell us|settle|"
        r"erkenn|zähl|messen|beweis|merk|sabr|contar|medir|probar|prueba|saur|compter|mesur|prouv|"
        r"preuve|saber|provar|prova|证明|衡量|知道|看到什么|数字",
        "step": r"\bsteps?\b|\bnext\b|after (?:that|this)|\bthen\b|get it moving|schritt|danach|"
        r"nächst|\bpasos?\b|después|étape|\bpas\b|ensuite|après|passos?\b|depois|一步|接下来|之后|步骤",
        "directions": r"direction|closest|\bareas?\b|objectives?\b|richtung|am nächsten|bereich|"
        r"direcci|objetivos\b|más cerca|objectifs\b|rapproch|direç|mais perto|方向|走近",
        "now": r"\bstands?\b.{0,12}\b(?:today|now)|starting point|\bright now\b|heute|"
        r"\bhoy\b|aujourd|\bhoje\b|现在|目前|今天",
        "pride": r"proud|celebrat|stolz|orgull|fier|orgulh|自豪",
    }.items()
}
"""In the six languages at once: a question is in one of them, which is looked at elsewhere."""
SMALL = frozenset(
    ["what", "which", "where", "when", "would", "will", "could", "that", "this", "your", "have",
     "does", "with", "from", "than", "them", "they", "there", "about", "welche", "welch", "worau",
     "würde", "wenn", "dass", "dein", "deine", "cuál", "cuáles", "qué", "para", "como", "quell",
     "quels", "quel", "pour", "dans", "qual", "quais", *"什么你我的吗哪是会这那个"]
)  # fmt: skip
"""Stems that any question may have."""


def matters(question: str) -> set[str]:
    """What a question is about, as far as its words tell."""
    return {matter for matter, pattern in MATTERS.items() if pattern.search(question)}

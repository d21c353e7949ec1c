"""Questions that leave out what they are about, because the same message has just named it.

Who names two directions asks no more than "is two too few?", and who calls one a stretch asks how
that differs from a promise. By such words alone no search finds the passage.
"""

import re

from coach.edits import AddAction, AddKeyResult, AddObjective, ReviseObjective
from coach.interpret.ear.hearing import bare
from coach.reading import numbers
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.respond.thought import Thought

HOW_MANY_OF = (
    (AddObjective, "focus#how-many-objectives-should-i-have"),
    (AddKeyResult, "kr-quality-sets#how-many-key-results-for-one-objective"),
    (AddAction, "action-plans#does-every-key-result-need-an-action-plan"),
)
"""What a message adds, and where it stands how many of that there should be."""
ASKED_ABOUT = {
    "objectives": HOW_MANY_OF[0][1],
    "key-results": HOW_MANY_OF[1][1],
    "more-key-results": HOW_MANY_OF[1][1],
    "actions": HOW_MANY_OF[2][1],
    "more-actions": HOW_MANY_OF[2][1],
    "number": "ambition#is-my-target-too-big-a-jump",
    "target": "ambition#is-my-target-too-big-a-jump",
    "confidence": "confidence#why-start-at-five-out-of-ten",
}
"""Where "is that too much?" is answered by what the coach has just asked for."""
KINDS_TOLD_APART = "ambition#what-are-committed-aspirational-and-learning-okrs"
HOW_MANY = frozenset(
    listed(
        "few,many,much,little,enough,too,plenty,sufficient,that's,it's,these,those,is,are,isn't,aren't,that,it,this,a,bit,rather,or,not,"
        "zu,wenig,wenige,viel,viele,genug,reichen,reicht,sind,ist,das,es,nicht,etwas,"
        "poco,pocos,pocas,mucho,muchos,muchas,demasiado,demasiados,demasiadas,suficiente,bastan,"
        "suficientes,son,es,eso,no,pas,peu,trop,assez,suffit,suffisent,est-ce,c'est,est,ce,que,sont,"
        "a,good,right,fine,ok,okay,normal,usual,sensible,reasonable,number,amount,of,them,"
        "gut,gute,richtig,richtige,zahl,anzahl,üblich,normal,okay,ein,eine,davon,"
        "buen,bueno,buena,número,cantidad,bien,un,una,bon,bonne,nombre,une,correct,"
        "bom,boa,certo,um,uma,quantidade,normais,"
        "pouco,poucos,poucas,muito,muitos,muitas,demais,bastante,são,é,isso,não,chega,chegam"
    )
)
"""Words of a question for a number of things that does not name them."""
ANOTHER = re.compile(
    r"\b(?:do|should|must|shall) (?:i|we) (?:really )?(?:need|have|add|take|name|find|want)\b"
    r"|\b(?:a |an )?(?:second|third|fourth|fifth|another|more)(?: ones?)?\b"
    r"|\b(?:brauch\w*|braucht|sollt\w*) (?:ich|wir|es|man)(?: noch)?\b|\bnoch (?:ein\w*|mehr)\b"
    r"|\b(?:ein\w* )?(?:zweite|dritte|vierte)\w*\b|\b(?:necesit\w+|hacen? falta|debo tener)\b"
    r"|\b(?:un[oa]? )?(?:segund|tercer|cuart)\w*\b|\b(?:otr[oa]|más)\b|\bfaut-il(?: en)?\b"
    r"|\b(?:une? )?(?:deuxième|troisième|quatrième|autre)\b|\b(?:precis\w+|devo ter)\b"
    r"|\b(?:uma? )?(?:terceir|outr)\w*\b|要不要(?:第[二三四]个|再[来加]一个)|还要(?:第[二三四]个)?",
    re.IGNORECASE,
)
"""Words of a question whether one more is needed."""
IN_HAN = re.compile(
    r"(?:够|太少|太多|少了|多了|要不要|再[来加]|还要|第|会不会|是不是|合适|正常|合理|可以|好|数目|数量|吗|么|[个两二三四五六一\d呢啊了？?，,])+"
)
DIFFERS = re.compile(
    r"differ|unterschied|diferenc|différenc|diferenç|区别|不同|差别", re.IGNORECASE
)
KINDS = re.compile(
    r"promise|commit|stretch|aspir|verspr|zusage|promes|compromis|aposta|engag|défi|desafio|reto\b"
    r"|ambi|herausforder|承诺|挑战",
    re.IGNORECASE,
)


def source_of(question: str, thought: Thought) -> str:
    """Where a question is answered that only makes sense behind its message; else empty."""
    edits = thought.applied.edits
    if how_many(question):
        every = (at for kind, at in HOW_MANY_OF if any(isinstance(e, kind) for e in edits))
        return next(every, "")
    asked = thought.talk.asked
    if asked is not None and too_much(question):
        return ASKED_ABOUT.get(asked.about, "")
    told = any(isinstance(e, ReviseObjective) and e.type for e in edits)
    apart = told and DIFFERS.search(question) and KINDS.search(question)
    return KINDS_TOLD_APART if apart else ""


def too_much(question: str) -> bool:
    """Whether a question only asks if something, which it does not name, is too much or too few."""
    said = bare(question)
    if has_han(said):
        return TOO_IN_HAN.fullmatch(said) is not None
    return bool(TOO.search(said)) and all(word in HOW_MANY for word in said.split())


TOO = re.compile(
    r"\b(?:too|enough|plenty|zu|genug|reicht|reichen|demasiad\w+|mucho|muchos|poco|pocos|bastan?"
    r"|suficientes?|trop|assez|peu|suffit|suffisent|muito|muitos|pouco|poucos|demais|bastante|chegam?)\b"
)
TOO_IN_HAN = re.compile(
    r"(?:这样|这些|这|会不会|是不是|有点|够|不够|太少|太多|多|少|了|吗|么|呢|[啊？?，,])+"
)


def how_many(question: str) -> bool:
    """Whether a question is about a number and names nothing that it would count."""
    said = bare(question)
    counted = numbers(said)
    if not counted and not ANOTHER.search(said):
        return False
    if has_han(said):
        return IN_HAN.fullmatch(said) is not None
    said = ANOTHER.sub(" ", said)
    named = {word for quantity in counted for word in quantity.text.casefold().split()}
    return all(word in HOW_MANY or word in named for word in said.split())

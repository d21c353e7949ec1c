"""The sentences of a message by which a person can mean an order.

Who asks, tells what somebody else said or what once was, denies, doubts or supposes, orders
nothing, whatever words of an order stand in the sentence. A model that takes it for one is not
followed; the coach asks instead.
"""

import re

from coach.interpret.ear.unsettled import takes_back_approval

WITHIN = r"(?<=\d)(?:[.,:](?=\d)|\.(?=(?:kr|a)\s?\d))"
"""A point, a comma or a colon within a number, a time or a handle, at which nothing ends."""
SENTENCE = re.compile(rf"(?:[^.;!?\n。；！？]|{WITHIN})+[.;!?\n。；！？]*", re.IGNORECASE)
CLAUSE = re.compile(rf"(?:[^,:，：]|{WITHIN})+[,:，：]*")
BREAK = re.compile(
    r"(?=\b(?:but|though|although|except|aber|außer|ausser|pero|salvo|mais|sauf|mas|exceto)\b)"
    r"|(?=但|除了)",
    re.IGNORECASE,
)
"""Where a clause turns against what stands before it."""
REQUEST = re.compile(
    r"^\W*(?:(?:please|so|and|ok|okay|bitte|und|por favor|y|s'il te plaît|et|e|请)\W+)*"
    r"(?:(?:can|could|will) (?:you|we)|would you (?:please|mind)|why don['’]t (?:you|we)|"
    r"(?:kannst|könntest|würdest) du|können wir|(?:puedes|podrías|podemos)|"
    r"(?:peux|pourrais)[- ]tu|tu (?:peux|pourrais)|(?:pouvez|pourriez)[- ]vous|"
    r"vous (?:pouvez|pourriez)|on peut|"
    r"(?:você )?(?:pode|poderia|podes|podemos)|你?(?:能不能|可不可以|能|可以)(?:帮|把|请|删|撤))",
    re.IGNORECASE,
)
"""A question that is a polite order."""
WHETHER = re.compile(r"能不能|可不可以")
"""The no of a Chinese request denies nothing."""
TAG = re.compile(
    r"[,，]\s*(?:ok(?:ay)?|please|right|yes|will you|would you|can you|ja|bitte|oder|gut|vale|sí|"
    r"por favor|d['’]accord|non|tá|sim|né|好吗|好不好|行吗|可以吗)\s*[?？]+\s*$",
    re.IGNORECASE,
)
"""The end of an order that only sounds like a question."""
ASKING = re.compile(
    r"^\W*(?:(?:and|so|but|well|und|aber|y|pero|et|e|mas)\W+)*(?:"
    r"(?:what|who|whose|whom|how|why|where|which)\b(?! (?:is )?(?:good|fine|works))|"
    r"(?:should|shall|would|may|might|must|did|does|do|is|are|was|were|has|have) "
    r"(?:i|we|you|he|she|it|they|that|this|there|o\d|kr\d)\b|can i\b|could i\b|"
    r"was (?:passiert|ist|wäre|heißt|bedeutet|meinst)\b|(?:wer|wie|warum|wieso|weshalb|wozu)\b|"
    r"soll(?:te|ten|en)? (?:ich|wir)\b|darf ich\b|¿|(?:qué|quién|cómo|por qué|cuándo)\b|"
    r"(?:debo|debería|debemos) |que se passe|qu['’]est[- ]ce|est[- ]ce|pourquoi\b|comment\b|"
    r"qui\b|(?:devrais|dois)[- ]je|o que\b|quem\b|por que\b|devo\b|什么|谁|为什么|怎么)|"
    r"\b(?:what happens|what if|whether|is meant by|was passiert|qué pasa|se passe|que acontece)\b|"
    r"会怎|怎么样|会不会|是不是|可以不可以|可不可以|好不好|行不行|对不对|吗\W*$|^[^没]*呢\W*$|什么意思",
    re.IGNORECASE,
)
REPORTING = re.compile(
    r"(?<!\bi )(?<!\bI )\b(?:said|says|saying|wrote|writes|told|tells|thinks|thought|believes|"
    r"wants|wanted|asked|asks|claims|claimed|suggested|suggests|insists|demands|"
    r"sagte|sagt|schrieb|schreibt|meinte|meint|will,? dass|fand|findet|"
    r"dijo|dice|escribió|quiere que|opina|cree|pidió|"
    r"a dit|dit que|a écrit|veut que|pense que|trouve que|"
    r"disse|diz|escreveu|quer que|acha que|pediu)\b|"
    r"(?:[他她们板事人理导婆公爸妈友生师姐哥弟妹总户队])(?:\w{0,2})(?:说(?!的是|明)|觉得|认为|要我|让我|想要我)",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:yesterday|last (?:week|month|year|night|time|spring|summer|autumn|winter)|ago|"
    r"back then|used to|had to|gestern|letzte[sn]? (?:woche|monat|jahr|mal)|damals|"
    r"ayer|anoche|el año pasado|la semana pasada|hier|l['’]an(?:née)? derni\w+|"
    r"la semaine dernière|ontem|(?:no )?ano passado|semana passada)\b|"
    r"昨天|昨晚|去年|上周|上个月|上次",
    re.IGNORECASE,
)
DOUBTING = re.compile(
    r"\b(?:doubt\w*|not sure|unsure|wonder\w*|afraid|scared|considering|maybe|perhaps|"
    r"thinking (?:of|about)|(?:still )?think about|let me (?:think|check|see|ask)|"
    r"(?:need|have|want|like|going) to (?:think|check|ask|see)|too good to be true|you may|"
    r"would be (?:wrong|bad|a (?:mistake|shame|pity)|sad|silly|stupid|too)|"
    r"not yet|not quite|good enough yet|"
    r"(?:remov|delet|dropp|cancell?|scrapp)ing [\w. ]{0,30}(?:would|is|was|seems|feels|makes)|"
    r"bezweifl\w*|zweifl\w*|nicht sicher|angst|vielleicht|überleg\w*|noch nicht|wäre (?:falsch|"
    r"schade|schlecht|dumm)|weiß (?:ich|es|noch) |dudo|no estoy segur\w|miedo|quizás?|tal vez|"
    r"(?:lo )?pienso|déjame pensar|todavía no|aún no|sería (?:un error|malo|una pena)|"
    r"je doute|pas sûre?|peur|peut-être|réfléchi\w+|pas encore|serait (?:une erreur|dommage)|"
    r"duvido|não tenho certeza|medo|talvez|pensar|ainda não|seria (?:um erro|mau|uma pena))\b|"
    r"没想好|想一想|想想|考虑|不确定|怀疑|怕|也许|还没|还不",
    re.IGNORECASE,
)
HABIT = re.compile(
    r"\b(?:my|our|a) habit\b|\bevery (?:day|week|morning|evening|night)\b", re.IGNORECASE
)
OWN_ORDER = re.compile(
    r"^\W*(?:(?:please|so|and|then|ok|okay|yes|no|now|just|go ahead and|let['’]?s|let us|"
    r"bitte|und|ja|por favor|sí|oui|sim|请|把)\W+)*"
    r"(?:remove|delete|drop|scrap|undo|restore|revert|bring back|approve|accept|reopen|change|"
    r"lösch|streich|entfern|genehmig|borra|elimina|quita|aprueba|supprim|enl[eè]v|retire|annul|"
    r"approuve|apag|tira|remov|exclu|aprov|desfa|deshaz|删|撤|取消|恢复|批准)",
    re.IGNORECASE,
)
"""An order about something of the past: "undo what I said yesterday"."""


def plain_words(text: str) -> str:
    """The text without the sentences and clauses by which nothing is ordered.

    Args:
        text: the person's own words, without what they quote.
    """
    return "".join(left_of(sentence) for sentence in SENTENCE.findall(text)).strip()


def left_of(sentence: str) -> str:
    """What a sentence may order: all of it, what stands before a report, or nothing."""
    doubts = DOUBTING.search(sentence) and not takes_back_approval(sentence)
    if asks(sentence) or doubts or HABIT.search(sentence):
        return turned(sentence)
    if PAST.search(sentence) and not OWN_ORDER.search(sentence):
        return ""
    if report := REPORTING.search(sentence):
        return ordered_before(sentence, report)
    return WHETHER.sub("", sentence) if REQUEST.search(sentence) else sentence


def turned(sentence: str) -> str:
    """What still stands of a sentence that asks or doubts: an order of its own ahead of it."""
    ahead, *_ = re.split(
        r"[,，](?=\D)|(?=\bbut\b|\baber\b|\bpero\b|\bmais\b|\bmas\b|但)", sentence, maxsplit=1
    )
    plain = OWN_ORDER.search(ahead) and not (
        asks(ahead) or DOUBTING.search(ahead) or REPORTING.search(ahead) or ahead == sentence
    )
    return f"{ahead}. " if plain and not sentence.rstrip().endswith(("?", "？")) else ""


def asks(sentence: str) -> bool:
    """Whether a sentence is a question that is no polite order."""
    if REQUEST.search(sentence) or TAG.search(sentence):
        return False
    return sentence.rstrip().endswith(("?", "？")) or bool(ASKING.search(sentence))


def ordered_before(sentence: str, report: re.Match[str]) -> str:
    """The clauses before the one that tells what somebody else says; none when it is turned."""
    kept, at = "", 0
    for clause in CLAUSE.findall(sentence):
        if at + len(clause) > report.start():
            inverted = clause.strip().casefold().startswith(report.group().casefold())
            return "" if inverted else kept
        kept, at = kept + clause, at + len(clause)
    return kept


def pieces(text: str) -> list[str]:
    """The clauses of a text, parted also where they turn against each other."""
    return [
        piece
        for sentence in SENTENCE.findall(text)
        for clause in CLAUSE.findall(sentence)
        for piece in BREAK.split(clause)
        if piece.strip()
    ]

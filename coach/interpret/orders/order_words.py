"""Words by which a person's orders are told: who else agrees, what is looked at or pointed at."""

import re

OTHERS = re.compile(
    r"\b(?:(?:any|some)(?:one|body)(?: else)?|others?|who else)\b.*\b(?:agree|consent|approve|sign|"
    r"say yes)|\b(?:jemand|wer sonst|noch wer|andere)\b.*\b(?:zustimm|einverstanden|genehmig|"
    r"absegn)|\b(?:alguien|otr[oa]s?|quién más)\b.*\b(?:de acuerdo|aprobar|aceptar|"
    r"consent)|\b(?:quelqu['’]un|d['’]autres?|qui d['’]autre)\b.*\b(?:accord|approuver|valider)|"
    r"\b(?:alguém|outr[oa]s?|quem mais)\b.*\b(?:concordar|acordo|aprovar|aceitar)|"
    r"(?:别人|其他人|还有谁|谁).{0,10}(?:同意|批准|点头)",
    re.IGNORECASE,
)
"""A question whose yes is about somebody else's agreement."""

LOOKING = re.compile(
    r"\b(?:(?:look|go|read|run) (?:\w+ )?(?:at|over|through)|see"
    r"|(?:an|durch)(?:schau|seh|geh|les)\w*|schau\w*|ver|veamos|mirar?|miremos|repas\w+|voir|voyons|regard\w+|reli\w+|olhar|vejamos"
    r"|rever)\b|看",
    re.IGNORECASE,
)
"""Ways to ask for a look at the plan as a whole."""

POINTED = re.compile(
    r"\W*(?:that|it|this)(?:['’]s| one['’]s| one is| is)\b|\W*(?:das|es|der|die) ist\b"
    r"|\W*(?:eso|esto|ese|ya) (?:está|es)\b|\W*(?:c['’]est|ça)\b|\W*(?:isso|isto|esse) (?:está|é)\b"
    r"|\W*(?:那个|这个|它)",
    re.IGNORECASE,
)
"""How a clause begins that points at what was just named."""

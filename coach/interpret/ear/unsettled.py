"""Words by which something is not settled: praise for how far it has come, an approval denied."""

import re

from coach.interpret.ear.hearing import within
from coach.words import LANGUAGES

SO_FAR = re.compile(
    r"\b(?:good|great|fine|ok|okay|right|works)\b[^.;!?]{0,24}\b(?:so far|for now)\b"
    r"|\bso far,? so good\b"
    r"|\b(?:gut|passt|ok)\b[^.;!?]{0,24}\b(?:so ?weit|bisher|bis jetzt)\b"
    r"|\b(?:so ?weit|bisher),? (?:(?:ist|sieht|alles|das|so|es) )*(?:gut|ok)\b"
    r"|\bbien[^.;!?]{0,16}\bhasta (?:ahora|aquí)\b|\bbi?en[^.;!?]{0,16}\bjusqu['’](?:ici|à)\b"
    r"|\bbo[ma][^.;!?]{0,16}\baté (?:agora|aqui)\b|(?:目前|到现在)[^，。]{0,8}(?:好|行|不错)",
    re.IGNORECASE,
)
"""Praise that approves nothing: "looks good so far"."""
ONWARD_ONLY = re.compile(
    r"\b(?:next|done|works|enough|go on|good|great|right|fine|correct|weiter|gut|reicht|genügt|"
    r"basta|sigue|bien|continue\w*|bon|suffit|segue|chega|certo)\b|继续|够了",
    re.IGNORECASE,
)
"""Words of agreement that stand in many a sentence that agrees to nothing: "next December"."""


def takes_back_approval(text: str) -> bool:
    """Whether somebody wants open what stands approved: "I never approved that".

    In every language, since a short message hides its own.
    """
    return any(within("unapproved", text, language) for language in LANGUAGES)

"""Words by which people agree, ask for a change, take something away or set a condition.

They are evidence for what a model understood, in the six languages of the coach: without one of
them nothing is approved, reopened, removed, moved, taken back or begun anew, whatever it says.
"""

import re

CONSENT = re.compile(
    r"\b(?:approve\w*|accept\w*|agree\w*|lock|confirm\w*|yes|yep|yeah|ok|okay|fine|good|great|"
    r"perfect|right|correct|sure|exactly|deal|done|next|go on|enough|works|"
    r"ja|genau|passt|gut|einverstanden|genehmig\w*|bestätig\w*|stimmt|weiter|"
    r"sí|si|vale|bien|apruebo|aprobad\w+|aprueba|de acuerdo|acepto|correcto|sigue|"
    r"oui|d'accord|d’accord|bon|parfait|approuv\w*|accept\w*|valide\w*|continue\w*|"
    r"sim|aprov\w*|aceit\w*|concordo|certo|segue)\b|"
    r"同意|批准|确认|可以|好的|没问题|是的|通过|继续|"
    r"(?:(?<![\u3400-\u9fff])|(?<=[就都也还很挺样]))(?:好|行|对)(?:[的了吧啊呀嘛]|(?![\u3400-\u9fff]))",
    re.IGNORECASE,
)
CHANGE = re.compile(
    r"\b(?:re-?open\w*|unlock\w*|unapprove\w*|chang\w+|edit\w*|revis\w+|correct\w*|updat\w+|make|"
    r"set|instead|replac\w+|wrong|remov\w+|delet\w+|drop|rather|reword\w*|rephras\w*|rewrit\w*|"
    r"scrap\w*|forget|go back|back to|say it|it (?:to|should) (?:say|be|read)|call it|"
    r"zurück zu\w*|soll\w* (?:lauten|heißen)|volv\w+ a|que diga|revenir|reven\w+ à|volt\w+ a\w*|"
    r"wieder öffnen|öffne\w*|entsperr\w*|änder\w*|ändere|korrigier\w*|ersetz\w*|lösch\w*|statt|"
    r"mach\w*|setz\w*|streich\w*|"
    r"reabr\w*|desbloque\w*|cambi\w+|corrig\w+|edita\w*|reemplaz\w*|borr\w+|elimin\w+|pon\w*|"
    r"rouvr\w*|déverrouill\w*|chang\w+|modif\w+|corrig\w+|remplac\w*|supprim\w*|enlèv\w*|mets|"
    r"reabr\w*|desbloque\w*|mud\w+|alter\w+|corrij\w+|substitu\w*|apag\w*|remov\w*)\b|"
    r"回到|应该写|重新打开|解锁|修改|改成|改为|改|换成|删除|去掉|更正",
    re.IGNORECASE,
)
TAKE_AWAY = re.compile(
    r"\b(?:remov\w+|delet\w+|drop\w*|scrap\w*|bin|cancel\w*|forget|kill|cut|lose|erase|"
    r"get rid of|throw|take|leave|strike|cross|without|away|out|no|not|never|don't|don’t|"
    r"replac\w+|merge\w*|instead|only|just|wrong|put|move|wait|later|"
    r"verschieb\w*|setz\w*|später|pon\w*|pas[ao]\w*|mueve|luego|mets|mettre|déplac\w*|coloca\w*|mov\w+|"
    r"lösch\w*|streich\w*|entfern\w*|weg\w*|raus|vergiss|ohne|kein\w*|nicht|nur|statt|"
    r"borr\w+|elimin\w+|quit\w*|sac\w+|olvid\w+|sobra|sin|fuera|solo|sólo|"
    r"supprim\w*|enlèv\w*|enlev\w*|retir\w*|oubli\w*|effac\w*|sans|pas|plus|seulement|"
    r"apag\w*|tir\w+|remov\w*|exclu\w+|esquec\w+|sem|fora|não|nao|só)\b|"
    r"放|移|以后|删|去掉|不要|不用|取消|拿掉|移除|算了|别|只",
    re.IGNORECASE,
)
BEGIN_ANEW = re.compile(
    r"\b(?:start\w*|begin\w*)\b.*\b(?:over|again|anew|afresh|scratch|new|beginning|zero)\b|"
    r"\b(?:from (?:scratch|zero|the (?:start|beginning))|clean slate|reset|"
    r"von vorne?|von null|neu anfangen|neu beginnen|alles neu|"
    r"de cero|desde cero|de nuevo|desde el principio|"
    r"à zéro|de zéro|du début|tout recommencer|recommenç\w+|"
    r"do zero|de novo|do começo|do início|recomeç\w+)\b|重新开始|重来|从头|推倒",
    re.IGNORECASE,
)
BACK = re.compile(
    r"\b(?:un-?do\w*|re-?do\w*|back|revert\w*|restor\w*|again|before|previous|earlier|wrong|mistake|"
    r"oops|mind|cancel\w*|no|not|"
    r"rückgängig|zurück\w*|widerruf\w*|wieder\w*|vorher\w*|doch|falsch|irrtum|nein|nicht|"
    r"desh\w+|reha\w+|anul\w+|antes|atrás|vuelv\w+|volver|anterior|error|equivoc\w+|recuper\w+|"
    r"annul\w+|défai\w*|refai\w*|rétabl\w*|retour\w*|rev[ei]\w+|avant|précédent\w*|erreur|non|pas|"
    r"desfa\w+|refa\w+|volt\w+|erro|engan\w+|não|nao)\b|"
    r"撤|恢复|退回|回到|还原|之前|刚才|重做|重新|错|不",
    re.IGNORECASE,
)
"""Ways to take a change back or to make it again."""
ORDER = re.compile(
    r"\b(?:first|last|before|after|above|below|up|down|top|bottom|swap\w*|order|priorit\w*|mov\w+|"
    r"sort\w*|front|between|switch\w*|"
    r"erst\w*|letzt\w*|vor|nach|hoch|runter|oben|unten|tausch\w*|reihenfolge|\w*schieb\w*|"
    r"primer\w*|últim\w*|antes|después|arriba|abajo|orden\w*|priorid\w*|muev\w+|"
    r"premi\w+|derni\w+|avant|après|haut|bas|ordre|déplac\w+|échang\w+|"
    r"primeir\w*|depois|cima|baixo|ordem|troc\w+)\b|"
    r"第|先|后|前|上|下|顺序|移|换|优先",
    re.IGNORECASE,
)
"""Ways to ask for another order."""
NOTHING = re.compile(
    r"\b(?:none|nobody|nothing|no one|zero|keine?[rnms]?|niemand\w*|nichts|null|nada|nadie|"
    r"ningun[oa]?|ningún|cero|aucun\w*|personne|rien|zéro|nenhum\w*|ninguém)\b|没有|没人|零",
    re.IGNORECASE,
)
"""Ways to say 0."""
SAME = re.compile(
    r"\b(?:same|ditto|likewise|as well|also|too|gleich\w*|auch|ebenso|dasselbe|mism[oa]s?|también|"
    r"igual|même|aussi|pareil|mesm[oa]s?|também)\b|一样|同样|相同|也",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if|unless|once|as long as|as soon as|provided|only when|on condition|"
    r"wenn|falls|sobald|sofern|solange|vorausgesetzt|"
    r"siempre que|en cuanto|à condition|dès que|tant que|desde que|assim que|caso)\b|"
    r"(?<=[\w,]\s)(?:(?:si|se)\s|s['’])(?=\w)|如果|要是|只要|假如|除非",
    re.IGNORECASE,
)
"""`si` and `se` only within a sentence: at its beginning the one is a yes."""
NEGATED = re.compile(
    r"(?:\b(?:not|never|no|don't|don’t|can't|can’t|isn't|isn’t|nicht|nie|kein\w*|pas|jamais|"
    r"não|nao|nunca)\s+(?:\w+\s+){0,2}|[不没未别])$",
    re.IGNORECASE,
)
CLAUSE = re.compile(r"[^.,;:!?\n。，；：！？]+[.,;:!?\n。，；：！？]*")
SENTENCE = re.compile(r"[^.;!?\n。；！？]+[.;!?\n。；！？]*")


def agrees(text: str) -> bool:
    """Whether some clause agrees: it does not ask, and does not say the word with a no."""
    return any(
        not NEGATED.search(clause[: word.start()])
        for clause in CLAUSE.findall(text)
        if not clause.rstrip().endswith(("?", "？"))
        for word in CONSENT.finditer(clause)
    )


def condition_of(text: str) -> str:
    """The sentence that agrees on a condition: `fine, if my boss is in`; empty when one agrees."""
    agreeing = [sentence.strip() for sentence in SENTENCE.findall(text) if agrees(sentence)]
    return agreeing[0] if agreeing and all(map(CONDITION.search, agreeing)) else ""

"""Words by which people agree, ask for a change, take something away or set a condition.

They are evidence for what a model understood, in the six languages of the coach: without one of
them nothing is approved, reopened, removed, moved, taken back or begun anew, whatever it says.
"""

import re

from coach.interpret.ear.plainly import BREAK, WITHIN
from coach.interpret.ear.unsettled import SO_FAR, takes_back_approval

HAN_YES = (
    r"(?:(?<!(?-i:[\u3400-\u9fff]))|(?<=[就都也还很挺样]))(?:好|行|对)"
    r"(?:[的了吧啊呀嘛]|就[这那是按]|(?!(?-i:[\u3400-\u9fff])))"
)
"""A yes of one character that is no part of a word; the range has no case, and with it would take
ten times as long to compile."""
CONSENT = re.compile(
    r"\b(?:approve\w*|accept\w*|agree\w*|lock|confirm\w*|yes|yep|yeah|ok|okay|fine|good|great|"
    r"perfect|right|correct|sure|exactly|deal|done|next|go on|enough|works|"
    r"ja|genau|passt|gut|in ordnung|einverstanden|genehmig\w*|bestätig\w*|stimmt|weiter|"
    r"sí|si|vale|bien|apruebo|aprobad\w+|aprueba|de acuerdo|acepto|correcto|sigue|"
    r"oui|d'accord|d’accord|bon|parfait|approuv\w*|accept\w*|valide\w*|continue\w*|"
    r"sim|aprov\w*|aceit\w*|concordo|certo|segue|(?:est)?[áa] (?:bom|boa|bem)|beleza|perfeito|"
    r"reicht|genügt|basta|(?<!ne )suffit|chega(?= para| por|\W*$)|"
    r"(?:that['’]ll|that will) do|(?:i|we)(?:['’]\w+| am| are) happy with|like a plan|"
    r"(?:let['’]s|i['’]ll|we['’]ll) go (?:with|for) (?:it|that|this|them|those)|"
    r"nehmen wir|machen wir so|(?:bleibt|lassen wir) (?:es |das )?so|zufrieden|"
    r"queda así|me quedo con|adelante|ça (?:me )?(?:va|marche)(?! pas)|me va(?! pas)|on garde|"
    r"va pour|"
    r"fica assim|combinado|fechado|ótim[oa])\b|"
    r"同意|批准|确认|可以|好的|没问题|是的|通过|继续|够了|没毛病|就[这那](?:么|样|个)?[定办来吧了]|"
    r"就[这那](?:样|个)\W*$|^\W*(?:嗯+|那?就?定了)\W*$|" + HAN_YES,
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
    r"reabr\w*|desbloque\w*|mud\w+|troc\w+|alter\w+|corrij\w+|substitu\w*|apag\w*|remov\w*)\b|"
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
PLAIN_YES = re.compile(
    r"\b(?:yes|yep|yeah|ok|okay|sure|right|exactly|good|great|fine|correct|ja|genau|gut|stimmt|"
    r"sí|si|vale|bien|correcto|oui|bon|sim|certo|(?:est)?[áa] (?:bom|bem)|beleza)\b|"
    r"是的|好的|没问题|可以|" + HAN_YES,
    re.IGNORECASE,
)
"""Agreement that may only answer a question, whatever that was about."""
REMOVAL = re.compile(
    r"\b(?:remov\w+|delet\w+|drop\w*|scrap\w*|cancel\w*|kill|erase|get rid of|throw|strike|"
    r"take (?:\w+ ){0,4}(?:out|away)|lösch\w*|streich\w*|entfern\w*|borr\w+|elimin\w+|quit\w*|"
    r"supprim\w*|enlèv\w*|enlev\w*|retir\w*|effac\w*|apag\w*|tir[ae]\w*|exclu\w+)\b|"
    r"删|去掉|拿掉|移除|取消",
    re.IGNORECASE,
)
"""Words that say nothing but that something is to go."""
PUT_AWAY = re.compile(
    r"\b(?:bin|cut|lose|throw|cross|replac\w+|merge\w*|put|move|wait|later|forget|"
    r"verschieb\w*|setz\w*|später|statt|pon\w*|pas[ao]\w*|mueve|luego|mets|mettre|déplac\w*|"
    r"coloca\w*|mov\w+|zusammen\w*|une|junta\w*|fusion\w*)\b|放|移|以后|合并",
    re.IGNORECASE,
)
"""Words by which something goes to another place, or into something else."""
UNWANTED = re.compile(
    r"\b(?:(?:don't|don’t|do not|doesn't|doesn’t|does not|no longer|never|not) (?:\w+ )?"
    r"(?:want|need|like|belong)|no need|without|leave (?:\w+ ){0,3}out|away|forget|lose|cut|"
    r"later|another time|"
    r"nicht mehr|unnötig|brauch\w*|ohne|weg\w*|raus|vergiss|später|"
    r"no (?:lo |la )?(?:quiero|necesito)|no hace falta|sobra|fuera|olvid\w+|luego|más tarde|sac\w+|"
    r"pas besoin|(?:veux|voulons) (?:pas|plus)|sans|oubli\w*|plus tard|"
    r"não (?:quero|preciso)|esquec\w+|fora|sem|mais tarde|depois)\b|"
    r"不要|不用|不需要|算了|别|以后",
    re.IGNORECASE,
)
"""Words that want something gone without naming it."""
ONLY = re.compile(
    r"\b(?:only|just|but|except|rest|others?|keep|nur|außer|ausser|rest|behalt\w*|"
    r"solo|sólo|menos|salvo|resto|demás|seulement|que|sauf|reste|autres?|gard\w+|"
    r"só|somente|exceto|outr[oa]s|fiqu\w+)\b|只|除了|其他|其余|留",
    re.IGNORECASE,
)
"""Words by which one thing is kept and what stands beside it goes."""
KEEP = re.compile(
    r"\b(?:only|keep|nur|behalt\w*|solo|sólo|seulement|gard\w+|só|somente|fiqu\w+)\b|只|留",
    re.IGNORECASE,
)
"""Words by which what they name stays."""
EVERY = re.compile(
    r"\b(?:all|everything|every|each|both|whole|entire|complete|alle[ns]?|alles|beide[ns]?|"
    r"ganze\w*|gesamte\w*|komplette\w*|tod[oa]s?|amb[oa]s|enter[oa]|complet[oa]|tout|tous|toutes|"
    r"les deux|(?:en )?enti(?:er|ère)|complet|tud[oa]|inteir[oa])\b|全|都|所有|一切|整个|两个",
    re.IGNORECASE,
)
"""Words for all that there is."""
ONWARD = re.compile(
    r"\b(?:skip\w*|next|later|leave|ahead|(?:go|going|move|moving|carry|get) (?:on|to)|let's do|"
    r"continue|proceed|jump|switch|turn to|return\w*|back|on(?=\W*$)|"
    r"überspring\w*|später|weiter\w*|auslass\w*|geh\w*|zurück|"
    r"salt\w+|omit\w+|después|luego|sigu\w+|sig[oa]\w*|vamos|volv\w+|"
    r"pass(?:er|ons|ez|e)|saut\w+|plus tard|suivant\w*|continu\w+|allons|retour\w*|reven\w+|"
    r"pul\w+|depois|próxim\w+|segu\w+|volt\w+|"
    r"enough|reicht|genügt|basta|suffit|chega(?= para| por|\W*$))\b|"
    r"跳|以后|下一|继续|去|先|转|回|够了",
    re.IGNORECASE | re.MULTILINE,
)
"""Words by which one goes on to something else, or back."""
PASSING = re.compile(
    r"\b(?:skip\w*|pass|next|later|leave|without|(?:go|move|moving|carry|get) on|continue|proceed|"
    r"no|not|don't|don’t|nothing|none|enough|done|"
    r"überspring\w*|später|weiter\w*|auslass\w*|lass\w*|ohne|kein\w*|nicht|fertig|"
    r"salt\w+|omit\w+|después|luego|sigu\w+|segu\w+|sin|pas\w+|"
    r"saut\w+|plus tard|suivant\w*|continu\w+|sans|aucun\w*|"
    r"pul\w+|depois|próxim\w+|sem|não|nao)\b|跳|以后|下一|继续|不|没",
    re.IGNORECASE,
)
"""Words by which a question or a stage is left out."""
BACK = re.compile(
    r"\b(?:un-?do\w*|re-?do\w*|back|revert\w*|restor\w*|again|before|previous|earlier|wrong|mistake|"
    r"oops|never mind|cancel\w*|"
    r"rückgängig|zurück\w*|widerruf\w*|wieder\w*|vorher\w*|falsch|irrtum|"
    r"desh\w+|reha\w+|anul\w+|antes|atrás|vuelv\w+|volver|anterior|error|equivoc\w+|recuper\w+|"
    r"annul\w+|défai\w*|refai\w*|rétabl\w*|retour\w*|rev[ei]\w+|avant|précédent\w*|erreur|"
    r"desfa\w+|refa\w+|volt\w+|erro|engan\w+)\b|"
    r"撤|恢复|退回|回到|还原|之前|刚才|重做|重新|错",
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
    r"第|先|后|前|上|下|顺序|[移挪换]|优先",
    re.IGNORECASE,
)
"""Ways to ask for another order."""
NO_CHANGE = re.compile(
    r"\bma(?:k(?:e|es|ing)|de) (?:sure|sense|money|time|progress|friends|dinner|lunch|coffee)\b|"
    r"\bset up\b|\ball set\b",
    re.IGNORECASE,
)
"""Words of change that change nothing where they stand."""
SHIFT = re.compile(
    r"\b(?:mov\w*|swap\w*|switch\w*|order|re-?order\w*|priorit\w*|sort\w*|put|up|down|top|bottom|front|"
    r"\w*schieb\w*|\w*tausch\w*|reihenfolge|nach (?:oben|unten|vorn\w*|hinten)|"
    r"orden\w*|muev\w+|mover|arriba|abajo|priorid\w+|déplac\w+|échang\w+|haut|bas|ordre|"
    r"cima|baixo|ordem|troc\w+)\b|[移挪换]|顺序|优先|提前",
    re.IGNORECASE,
)
"""Ways to say that something moves, without naming it."""
BELONGS = re.compile(
    r"\b(?:belong\w*|under|below|beneath|(?:in|at) the wrong place|goes (?:in|to|with)|"
    r"gehör\w*|unter|falsch\w* (?:stelle|platz)|pertenec\w*|debajo|bajo|va (?:en|con)|"
    r"appart\w+|sous|va (?:dans|avec)|mauvais(?:e)? (?:endroit|place)|pertenc\w*|embaixo|sob|"
    r"vai (?:em|com)|lugar (?:equivocado|errado))\b|"
    r"属于|归|下面|底下|放[错到在]|挂到|的(?=$|[，。,.!！])",
    re.IGNORECASE,
)
"""Ways to say below which item another one has its place."""
NOTHING = re.compile(
    r"\b(?:none|nobody|nothing|no one|zero|keine?[rnms]?|niemand\w*|nichts|null|nada|nadie|"
    r"ningun[oa]?|ningún|cero|aucun\w*|personne|rien|zéro|nenhum\w*|ninguém)\b|没有|没人|零",
    re.IGNORECASE,
)
"""Ways to say 0."""
SAME = re.compile(
    r"\b(?:same|ditto|likewise|as well|also|too|gleich\w*|auch|ebenso|genauso|dasselbe|"
    r"mism[oa]s?|también|"
    r"igual|même|aussi|pareil|mesm[oa]s?|também)\b|一样|同样|相同|也",
    re.IGNORECASE,
)
KEPT = re.compile(
    rf"{SAME.pattern}|\b(?:unchanged|stays?|unverändert|bleib\w*|queda|sigue|reste|inchangé\w*|fica"
    r"|continua|inalterad[oa])\b|不变|照旧",
    re.IGNORECASE,
)
"""Words that leave something as it is."""
CONDITION = re.compile(
    r"\b(?:if|unless|once|as long as|as soon as|provided|only when|on condition|"
    r"wenn|falls|sobald|sofern|solange|vorausgesetzt|"
    r"siempre que|en cuanto|à condition|dès que|tant que|desde que|assim que|caso)\b|"
    r"(?<=[\w,]\s)(?:(?:si|se)\s|s['’])(?=\w)|如果|要是|只要|假如|除非|的话",
    re.IGNORECASE,
)
"""`si` and `se` only within a sentence: at its beginning the one is a yes."""
NEGATED = re.compile(
    r"\b(?:not|never|no|none|nothing|nobody|neither|cannot|hardly|barely|scarcely|far from|"
    r"\w+n['’]t|nicht|nichts|niemand|nie|kaum|kein\w*|nada|nadie|apenas|ningun[oa]?|ningún|"
    r"pas|jamais|rien|personne|aucune?|guère|não|nao|nunca|ninguém|nenhuma?)\b|[不没未别]",
    re.IGNORECASE,
)
"""A no that takes back the agreement behind it in the same clause."""
NEGATED_BEHIND = re.compile(r"\b(?:nicht|kaum)\b|\bnot\W*$|\bi am not\b", re.IGNORECASE)
NO_OBJECTION = re.compile(
    r"\b(?:(?:no|not any|don['’]t have any|have no|without) (?:more |further )?(?:problems?|"
    r"objections?|doubts?|worries|changes?|complaints?|comments?|issues?)|"
    r"nothing (?:to (?:add|change)|wrong|more)|not bad|why not|"
    r"(?:can['’]t|cannot) (?:complain|find (?:anything|a thing) wrong)|don['’]t mind|"
    r"don['’]t (?:change|touch) \w+|"
    r"kein(?:e|en)? (?:problem|einw\w+|zweifel)|nichts (?:dagegen|zu ändern)|warum nicht|"
    r"nicht schlecht|(?:no hay |sin )problemas?|nada que (?:cambiar|objetar)|por qué no|"
    r"pas de problème|rien à (?:redire|changer|ajouter)|pourquoi pas|pas mal|"
    r"(?:sem|não há) problemas?|nada a mudar|por que não)\b|没问题|没意见|没错|不错|没关系",
    re.IGNORECASE,
)
"""A no that is as good as a yes."""
NO_AGREEMENT = re.compile(
    r"\bright (?:now|away|after|before|there|here|side|hand)\b|"
    r"\b(?:good|great|fine) (?:question|point|morning|evening|afternoon|night|day|grief|luck)\b|"
    r"\b(?:an?|some|more|our|my|their|every|such) (?:good|great|fine|perfect|right|correct) "
    r"(?!one|objective|goal|plan|idea|key|result|target|measure|wording|sentence|start|fit)\w+|"
    r"\bgood that you ask\w*|\bgut,? dass du fragst|\bnext (?:week|month|year|spring|summer|autumn|"
    r"winter|time|\w+day|to|jan\w*|feb\w*|march|april|may|june?|july?|aug\w*|\w+ber)\b|"
    r"(?<!that )(?<!this )(?<!which )(?<!\bit )\bworks (?:in|at|with|as|on|from|there|here)\b|"
    r"\bguten (?:tag|morgen|abend)\b|\bbon(?:ne)? (?:question|courage|idée)\b",
    re.IGNORECASE,
)
"""Words of agreement that agree to nothing where they stand."""
OPEN = re.compile(
    r"\b(?:leave|keep|let|lass\w*|deja\w*|laiss\w+|deix\w+) (?:\S+ ){0,4}?"
    r"(?:open|alone|out|as a draft|for later|offen|weg|abiert\w+|ouvert\w*|abert\w+)\b|"
    r"\b(?:except|without|außer|ausser|ohne|salvo|menos|excepto|sauf|exceto|menos)\b|除了|先不|别",
    re.IGNORECASE,
)
"""Words by which what they name is left out of an agreement."""
REFUSAL = re.compile(
    r"\b(?:not|never|no|don't|don’t|can't|can’t|nicht|nie|kein\w*|pas|jamais|nunca|não|nao)\b|[不没未别]",
    re.IGNORECASE,
)
CLAUSE = re.compile(rf"(?:[^.,;:!?\n。，；：！？]|{WITHIN})+[.,;:!?\n。，；：！？]*", re.IGNORECASE)


def agrees(text: str) -> bool:
    """Whether some clause agrees: it does not ask, and does not say the word with a no."""
    return bool(agreeing(text))


def agreeing(text: str) -> list[str]:
    """The clauses that agree."""
    return [
        clause
        for clause in CLAUSE.findall(text)
        if not clause.rstrip().endswith(("?", "？")) and any(map(is_agreement, BREAK.split(clause)))
    ]


def is_agreement(clause: str) -> bool:
    """Whether a clause holds an agreeing word that no other word of it takes back."""
    plain = NO_AGREEMENT.sub(" ", NO_OBJECTION.sub(" ok ", SO_FAR.sub(" ", clause)))
    return any(
        not NEGATED.search(plain[: word.start()]) and not NEGATED_BEHIND.search(plain[word.end() :])
        for word in CONSENT.finditer(plain)
    )


def spares(clause: str) -> bool:
    """Whether a piece of a sentence leaves out what it names: "but not O1", "leave O1 open"."""
    return bool(OPEN.search(clause) or NEGATED.search(NO_OBJECTION.sub("", clause)))


def changes(text: str) -> bool:
    """Whether a text may ask for a change."""
    return bool(CHANGE.search(NO_CHANGE.sub(" ", text)) or takes_back_approval(text))


def removes(text: str) -> bool:
    """Whether a clause speaks of removal and has no no in it: not "please don't delete it"."""
    return any(REMOVAL.search(c) and not REFUSAL.search(c) for c in CLAUSE.findall(text))


def takes_away(text: str) -> bool:
    """Whether a text may want something gone; what it says must not be removed stays."""
    return removes(text) or (bool(TAKE_AWAY.search(text)) and not REMOVAL.search(text))

"""How six languages claim that something was done to a plan: patterns, and nothing else."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Claims:
    """How one language claims that something was done."""

    done: re.Pattern[str]
    """Of what can be done to a plan."""
    elsewhere: re.Pattern[str]
    """Of what no coach can do: to send, to remind, to book."""
    gone: re.Pattern[str]
    """Of what is no longer in the plan."""
    added: re.Pattern[str]
    """Of an item that is new."""
    approved: re.Pattern[str]
    """Of what is approved."""
    mine: re.Pattern[str]
    """Of whatever else the coach has done, with the word for it as the group `deed`."""
    harmless: re.Pattern[str]
    """What one can have done without changing a plan: read it, left it."""
    fields: tuple[tuple[str, re.Pattern[str]], ...]
    """What is spoken of, where one edit alone can have changed it."""
    open: re.Pattern[str]
    """Words by which nothing is claimed: not, once, would."""


FIELDS = ("goal", "confidence", "target", "due", "order", "yes")
"""In the order in which a language names them."""


def claims(
    done: str, elsewhere: str, gone: str, added: str, approved: str, fields: str, open_: str,
    mine: str, harmless: str,
) -> Claims:  # fmt: skip
    """The patterns of a language that has words with spaces between them."""
    named = zip(FIELDS, fields.split("/"), strict=True)
    return Claims(
        done=re.compile(done, re.IGNORECASE),
        elsewhere=re.compile(elsewhere, re.IGNORECASE),
        gone=re.compile(rf"\b(?:{gone})(?!\w)", re.IGNORECASE),
        added=re.compile(rf"\b(?:{added})(?!\w)", re.IGNORECASE),
        approved=re.compile(rf"\b(?:{approved})(?!\w)", re.IGNORECASE),
        mine=re.compile(mine, re.IGNORECASE),
        harmless=re.compile(rf"(?:{harmless})$", re.IGNORECASE),
        fields=tuple((n, re.compile(rf"\b(?:{w})\b", re.IGNORECASE)) for n, w in named),
        open=re.compile(rf"\b(?:{open_})\b|n['’]t\b|\bn['’]", re.IGNORECASE),
    )


PART = r"(?:{plan}|O\d+|D\d+|KR\s?\d+)"
"""Stands for what a passive is about, so that "the shop was moved" is none."""
EN_DONE = (
    "changed|set|updated|added|removed|deleted|dropped|approved|moved|replaced|renamed|raised|"
    "lowered|corrected|adjusted|recorded|entered|swapped|undone|restored|reopened|locked|"
    "rewritten|reworded|shortened|cleared|split|merged|increased|reduced|postponed|extended|bumped"
)
EN_PLAN = "key results?|objectives?|goal|plan|target|baseline|deadline|due date|confidence|actions?"
DE_DONE = (
    "geändert|gesetzt|hinzugefügt|ergänzt|gelöscht|entfernt|gestrichen|genehmigt|verschoben|ersetzt|"
    "umbenannt|erhöht|gesenkt|angepasst|korrigiert|eingetragen|aktualisiert|"
    "zurückgenommen|wiederhergestellt|freigegeben|umformuliert|getauscht"
)
DE_PLAN = "Schlüsselergebnis\\w*|Ziel|Plan|Zielwert|Startwert|Datum|Frist|Zuversicht|Schritt\\w*"
ES_DONE = (
    "cambiad|puest|añadid|agregad|borrad|eliminad|quitad|aprobad|movid|sustituid|reemplazad|subid|"
    "bajad|corregid|actualizad|fijad|ajustad|deshech|reabiert"
)
ES_PLAN = (
    "resultados? clave|objetivos?|meta|plan|valor|fecha|plazo|confianza|pasos?|acción|acciones"
)
FR_DONE = (
    "inversée?|changée?|mise?|modifiée?|ajoutée?|supprimée?|enlevée?|retirée?|approuvée?|validée?|déplacée?|"
    "remplacée?|augmentée?|baissée?|corrigée?|fixée?|annulée?|rouverte?|"
    "reformulée?|rétablie?"
)
FR_PLAN = "résultats?[- ]clés?|objectifs?|but|plan|cible|échéance|date|confiance|étapes?|actions?"
PT_DONE = (
    "alterad|mudad|colocad|adicionad|acrescentad|apagad|removid|excluíd|aprovad|movid|substituíd|"
    "aumentad|reduzid|corrigid|atualizad|definid|retirad|desfeit|reabert|ajustad"
)
PT_PLAN = "resultados?-chave|objetivos?|meta|plano|valor|data|prazo|confiança|passos?|ações|ação"

LANGUAGES: dict[str, Claims] = {
    "en": claims(
        rf"\bI(?:['’]ve| have)(?: just| now| also| already| both)* (?:{EN_DONE}|made it|"
        r"put (?:it|that|this|O\d|KR)|taken (?:it|that|O\d\S*|KR\S*) out)\b|"
        r"\bI (?:(?:also|just|now|already|even|then) )*"
        r"(?:changed|updated|added|removed|deleted|approved|moved|replaced|raised|lowered|"
        r"adjusted|corrected|renamed|put (?:O\d|KR))|\bI (?:went ahead|took the liberty)\b|"
        rf"\b(?:{EN_PLAN}) (?:went (?:up|down)|has a new)\b|"
        rf"\b(?:{PART.format(plan=EN_PLAN)})\b.{{0,50}}?\b(?:is|are|has been|have been|was|were)"
        rf"(?: now| both| all| already)* (?:{EN_DONE}|gone)\b|"
        rf"^\W*(?:done|all set|(?!set|split)(?:{EN_DONE}))\b",
        r"\bI(?:['’]ve| have)?(?: just| now| also| already)* (?:sent|emailed|mailed|scheduled|"
        r"booked|shared|invited|notified|informed|called|messaged)\b|"
        r"\bI(?:['’]ve| have) (?:put|added|entered) \S+ (?:in|to) your calendar\b|"
        r"\bI['’]ll (?:remind|check in|email|call|message|tell)\b|"
        r"\bset (?:up )?(?:an?|the|your|two|three) (?:\w+ )?"
        r"(?:check-ins?|reminders?|meetings?|calls?|alarms?)\b|"
        r"\b(?:has|have) been (?:emailed|sent|notified|informed)\b|\b(?:on its way|went out) to\b|"
        r"\bsent\W*$|\bI will remind\b",
        r"removed|deleted|dropped|erased|scrapped|parked|merged|cleared|taken (?:\S+ )?(?:out|off)|"
        r"took (?:\S+ ){1,3}(?:off|out)|off (?:the|your) (?:list|plan)|gone|got rid of|"
        r"(?:is|are) out(?=\W*$| of (?:the|your) plan)|no longer (?:in|on)|"
        r"(?:fell|dropped|came|went|is|are) (?:off|out of)|(?:has|have) left (?:the|your) plan|"
        r"vanished",
        r"(?:added|created|noted|wrote down|written down|put down) (?:an? |another |one more )"
        r"(?:\w+ ){0,2}(?:action|step|key result|objective)s?|created O\d|there are now|"
        r"(?:an?|the) (?:new|third|fourth) (?:action|step|key result|objective)",
        r"approved|locked|signed (?:\w+ ){0,3}off|signed",
        "goal|big o/confidence/target/deadline|due date/swapped|order/agreement|consent|their yes",
        "not|never|no|nothing|none|once|when|if|until|till|unless|before|after|as soon as|will|"
        "would|could|can|shall|should|may|might|must|to be|gets|yet|say|want|wanted|asked|cannot",
        r"\bI(?:['’]ve| have)(?: just| now| also| already| both)* "
        r"(?P<deed>\w+(?:ed|en|ut|de|nt|pt|un|ne))\b"
        r"|\bI (?:(?:also|just|now|already|even|then) )*"
        r"(?P<deed2>\w+ed|gave|made|wrote|took|put|cut|split|brought|swapped)\b",
        "read|seen|heard|understood|noticed|kept|left|looked|counted|asked|noted|suggested|wondered|"
        "assumed|compared|meant|learned|remembered|listed|named|need|indeed|been|spoken|chosen|liked",
    ),
    "de": claims(
        rf"\b(?:ich habe|habe ich|hab ich|ich hab)\b.{{0,90}}?\b(?:{DE_DONE})\b|"
        rf"\b(?:{PART.format(plan=DE_PLAN)})\b.{{0,50}}?\b(?:ist|sind|wurden?)\b.{{0,40}}?"
        rf"\b(?:{DE_DONE})\b|^\W*(?:erledigt|fertig|{DE_DONE})\b|"
        rf"^\W*(?:ist|sind|habe|wurde)\b.{{0,40}}?\b(?:{DE_DONE})\b",
        r"\bhabe?\b.{0,60}?\b(?:geschickt|gesendet|gemailt|gebucht|eingeladen|benachrichtigt|"
        r"angerufen|informiert)\b|\bin deinen Kalender (?:eingetragen|gesetzt)|"
        r"\bweiß Bescheid\b|\bschon bekommen\b|\bich (?:erinnere|melde)\b",
        "gelöscht|entfernt|gestrichen|herausgenommen|rausgenommen|raus|weg|verworfen|"
        "zusammengelegt|weggefallen|fällt weg|fallen weg|entfällt|entfallen|"
        "nicht mehr (?:im|auf|dabei)|nach hinten gestellt|zurückgestellt",
        r"(?:noch |auch )?(?:eine?n? |eine? weitere[sn]? )(?:\w+ ){0,2}"
        r"(?:Aktion|Schritt|Schlüsselergebnis|Ziel) (?:notiert|angelegt|hinzugefügt|ergänzt)|"
        r"eine?n? neue[nrs]? (?:Aktion|Schritt|Schlüsselergebnis|Ziel)",
        "genehmigt|unterschrieben|freigegeben|abgenommen|gesperrt|abgehakt",
        "großes Ziel|Jahresziel|Big O/Zuversicht/Zielwert/Datum|Frist/"
        "getauscht|Reihenfolge/Zusage|Zustimmung",
        "nicht|nie|noch|kein\\w*|nichts|sobald|wenn|falls|bis|bevor|nachdem|würde\\w*|könnte\\w*|kann|"
        "kannst|können|soll\\w*|wird|werden|willst|wolltest|möchtest|sagst|ohne",
        r"\b(?:ich habe?|habe? ich)\b.{0,90}?\b"
        r"(?P<deed>(?:\w{2,4})?ge\w{2,}(?:t|en)|[bvez]e?r?\w{3,}(?:t|en)|\w+iert)\b",
        "gelesen|gesehen|verstanden|gehört|gemerkt|behalten|gelassen|notiert|gefragt|gemeint|gesagt|"
        "gezählt|beiden|ersten|zweiten|Ergebnissen?|Zahlen|bereit|erst|vermerkt",
    ),
    "es": claims(
        rf"\b(?:he|hemos) (?:ya )?(?:{ES_DONE})o\b|\b(?:lo|la|los|las) he (?:{ES_DONE})o\b|"
        r"\b(?:intercambié|cambié|puse|añadí|agregué|borré|eliminé|quité|aprobé|moví|subí|bajé|actualicé|fijé|"
        r"corregí)\b|"
        rf"\b(?:{PART.format(plan=ES_PLAN)})\b.{{0,50}}?\b(?:está|están|queda|quedan|ha sido|"
        rf"han sido|fue|fueron)(?: ya| ahora| ambos)* (?:{ES_DONE})[oa]s?\b|"
        rf"^\W*(?:hecho|listo|(?:queda |ya está )?(?:{ES_DONE})[oa]s?)\b",
        r"\bhe (?:enviado|mandado|reservado|compartido|invitado|avisado|llamado|informado)\b|"
        r"\ben tu calendario\b|"
        r"\bya recibi\w+|\b(?:avisé|envié|mandé|te recordaré|te recuerdo)\b",
        r"(?:eliminad|borrad|quitad|suprimid|retirad|sacad)[oa]s?|fuera|"
        r"(?:cay|sali|desaparec)\w+|ya no est[áa]n?|"
        r"he (?:quitado|eliminado|borrado)|dejado (?:\S+ )?para más tarde",
        r"(?:creado|añadido|anotado|agregado) (?:una? |otr[oa] |un tercer )(?:\w+ ){0,2}"
        r"(?:acción|paso|resultado clave|objetivo)|(?:una acción|un objetivo|un paso) nuev[oa]|"
        r"una? nuev[oa] (?:acción|paso|objetivo)",
        "aprobad[oa]s?|firmad[oa]s?",
        "gran objetivo|objetivo del año/confianza/valor|meta/fecha|plazo/"
        "intercambié|orden/acuerdo|visto bueno",
        "no|nunca|nada|ningun\\w*|cuando|si|hasta|antes|después|una vez|en cuanto|podría\\w*|puedo|"
        "puede\\w*|debería\\w*|será|todavía|aún|quieres|querías|dices|sin",
        r"\b(?:he|hemos)(?: ya| también| un poco)* (?P<deed>\w+(?:ado|ido|sto|cho|rto|lto))\b",
        "leído|visto|entendido|oído|dicho|dejado|guardado|preguntado|pensado|comprendido|anotado|"
        "tenido|sido|contado|notado",
    ),
    "fr": claims(
        rf"\bj['’](?:ai|y ai)(?: bien| déjà| aussi)* (?:{FR_DONE})s?\b|"
        rf"\bje (?:l['’]|les |l['’]y )ai(?: bien| déjà)* (?:{FR_DONE})s?\b|"
        rf"\b(?:{PART.format(plan=FR_PLAN)})\b.{{0,50}}?\b(?:est|sont|a été|ont été|fut)"
        rf"(?: maintenant| désormais| bien| déjà| tous| toutes)* (?:{FR_DONE})s?\b|"
        rf"^\W*(?:(?:c['’]est )?fait|(?:{FR_DONE})s?)\b",
        r"\bj['’](?:ai|y ai)(?: bien| déjà)* (?:envoyé|réservé|partagé|invité|prévenu|appelé|"
        r"informé)\w*|\bdans (?:ton|votre) (?:agenda|calendrier)\b",
        r"supprimée?s?|retirée?s?|enlevée?s?|effacée?s?|disparue?s?|mise? de côté|"
        r"n['’](?:est|a|sont) plus|"
        r"(?:quitt|sort|tomb)\w+ (?:le|du|de ton) plan|dispar\w+",
        r"(?:créé|ajouté|noté) (?:une? |un troisième )(?:\w+ ){0,2}"
        r"(?:action|étape|résultat[- ]clé|objectif)|une? nouve\w+ (?:action|étape|objectif)",
        "approuvée?s?|signée?s?|validée?s?|verrouillée?s?",
        "grand objectif|objectif de l['’]année/confiance/cible/échéance|date/"
        "inversée?s?|ordre/accord",
        "pas|jamais|rien|aucune?|encore|quand|lorsque|dès|si|jusqu\\w*|avant|après|une fois|tant|"
        "peux|peut|pourrai\\w*|sera|serait|devrait|veux|voulais|dis|sans",
        r"\bj['’](?:y )?ai(?: bien| déjà| aussi| un peu| encore)* "
        r"(?P<deed>\w+(?:é|i|u|is|it)e?s?)\b",
        "lu|vu|compris|entendu|gardé|laissé|demandé|pensé|dit|noté|compté|eu|retenu|oui|lui|aussi",
    ),
    "pt": claims(
        rf"\b(?:já )?(?:troquei|mudei|alterei|coloquei|pus|adicionei|acrescentei|apaguei|removi|"
        r"excluí|aprovei|movi|substituí|aumentei|reduzi|baixei|corrigi|atualizei|registrei|defini|tirei|"
        r"ajustei)\b|"
        rf"\b(?:{PART.format(plan=PT_PLAN)})\b.{{0,50}}?\b(?:está|estão|ficou|ficaram|foi|foram)"
        rf"(?: já| agora| ambos)* (?:{PT_DONE})[oa]s?\b|"
        rf"^\W*(?:feito|pronto|(?:{PT_DONE})[oa]s?)\b",
        r"\b(?:enviei|mandei|reservei|compartilhei|partilhei|convidei|avisei|liguei|informei|"
        r"agendei|vou lembrar)\b|\bjá recebe\w+|"
        r"\b(?:na tua|na sua) agenda\b",
        r"(?:removid|apagad|excluíd|retirad|tirad|eliminad)[oa]s?|tirei|removi|apaguei|excluí|"
        r"saiu|saíram|caiu|caíram|desaparec\w+|não está mais|já não está|"
        r"deixei (?:\S+ ){1,2}para depois",
        r"(?:criei|adicionei|anotei|acrescentei) (?:uma? |mais uma? |um terceiro )(?:\w+ ){0,2}"
        r"(?:ação|passo|resultado-chave|objetivo)|uma? nov[oa] (?:ação|passo|objetivo)",
        "aprovad[oa]s?|aprovei|assinad[oa]s?",
        "grande objetivo|objetivo do ano/confiança/valor|meta/data|prazo/troquei|ordem/acordo|aval",
        "não|nao|nunca|nada|nenhum\\w*|quando|se|até|antes|depois|assim que|poderia\\w*|posso|"
        "pode\\w*|deveria\\w*|será|ainda|quer\\w*|dizes|diz|sem",
        r"\b(?P<deed>\w{2,}ei)\b",
        "guardei|deixei|perguntei|pensei|anotei|sei|falei|contei|notei|fiquei|direi|farei|serei|irei|"
        "terei|poderei|tocarei|mexerei|saberei|registei",
    ),
    "zh": Claims(
        done=re.compile(
            r"已(?:经)?(?:把|将|帮你|为你)?[^，。；？]{0,14}(?:改|删|批准|设|加|更新|调|移|挪|替换|恢复|撤|换|归到|放[到进])|"
            r"(?:把|将)[^，。；？]{1,30}(?:改|删|设|加|移|挪|换|调|放|归)[^，。；？]{0,12}了|"
            r"(?:改成|改为|删掉|删除|批准|添加|加上|设为|设成|调到|挪到|移到|放到|归到|标[上为成]|勾[上选]|调整|更新)[^，。；？]{0,20}了"
        ),
        elsewhere=re.compile(
            r"发给|(?:发了|发送了|寄了|预订了|通知了|邀请了|联系了)|你的日历|已(?:经)?(?:发送|通知|预订|邀请)|"
            r"我(?!们)[^，。；？]{0,6}(?:替你|帮你|给[^，。；？]{1,8}?)?(?:发|寄|打|通知|提醒|联系|邀请|约)"
            r"(?:消息|短信|微信|邮件|电话)?[^，。；？]{0,8}[了过]|我(?!们)[^，。；？]{0,10}提醒你"
        ),
        gone=re.compile(
            r"已(?:经)?[^，。；？]{0,6}(?:删|去掉|移除)|不在计划里"
            r"|从[^，。；？]{0,6}计划[^，。；？]{0,4}(?:拿|去|移|删|撤)"
            r"|(?:删(?:掉|除|去)|去掉|拿掉|移除|合并|放到以后)[^，。；？]{0,6}了"
        ),
        added=re.compile(r"多了一[个条项]|(?:加了|新建了|记了|添加了)[^，。；？]{0,4}(?:个|条|项)[^，。；？]{0,4}(?:目标|行动|关键结果|步骤)"),
        approved=re.compile(r"已(?:经)?[^，。；？]{0,6}(?:批准|签)|(?:批准|签)(?:下来)?了"),
        mine=re.compile(r"我(?:已经?)?(?P<deed>[^，。；？]{0,20})了"),
        harmless=re.compile(r".*(?:看|读|听|明白|懂|知道|记|保留|留|想|问|说|不会再|除).*$"),
        fields=(
            ("goal", re.compile("大目标|年度目标")),
            ("confidence", re.compile("信心|把握")),
            ("target", re.compile("目标值")),
            ("due", re.compile("日期|截止")),
            ("order", re.compile("对调|顺序")),
            ("yes", re.compile("答应|同意|点头")),
        ),
        open=re.compile(
            r"[没未]|不(?!再|变|会再)|如果|要是|除非|一旦|等到|之前|之后|还需|可以|能否|想|会(?!再|[^，。；？]{0,8}提醒你)|要(?=改|删|批准|设|加)"
        ),
    ),
}  # fmt: skip
BIG = re.compile(
    r"\b(?:goal|big o|jahresziel|ziel|meta|objetivo anual|but|objectif de l)\b|年度目标|大目标",
    re.IGNORECASE,
)


WHOLE = re.compile(r"\bplan(?:o)?\b|计划", re.IGNORECASE)
PLAN = re.compile(
    rf"\b(?:{EN_PLAN}|{DE_PLAN}|{ES_PLAN}|{FR_PLAN}|{PT_PLAN})\b|目标|关键结果|计划|行动|步骤",
    re.IGNORECASE,
)

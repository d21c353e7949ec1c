"""Flag a goal whose aim is to get rid of a person.

What it flags: an objective, key result or action that wants somebody dismissed, driven out or made
    to leave. By words alone it speaks only of plain cases.
Why it hurts: a goal set against a person makes everybody careful, and the condition that caused the
    trouble stays.
Instead: name the behaviour or the condition that has to change; matters of employment belong with
    the manager and human resources, outside any plan.
Source: culture#what-if-one-person-is-seen-as-the-problem
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_judgement
from coach.checks.sentences import plain_words, sentences
from coach.checks.sight import Sight
from coach.late import Late
from coach.reading.lexicon.lexicon import listed

OWN = r"(?:my |our |the |this |that |every |all |these |those )?(?:\w+ )?"
PEOPLE = (
    r"(?:boss|manager|supervisor|colleagues?|co-?workers?|employees?|team ?mates?|team lead"
    r"|director|teacher|trainer|treasurer|chair(?:man|woman|person)?|low performers?"
    r"|underperformers?|bad apples?|troublemakers?|complainers)"
)
ENDS = r"(?=\s*(?:$|[.,;:!?)]|(?:by|before|in|from|until|who|and|this|next|because)\b))"
"""A word for people may also describe a thing: the manager's approvals."""
LEAST = (
    r"(?:fire(?! up)|sack|dismiss|lay off) (?:the |our )?(?:\w+ )?"
    r"(?:weakest|worst|lowest|slowest|bottom|poorest|laziest)"
    r" (?!suppliers?|vendors?|customers?|clients?)\w+"
    r"|die (?:\w+ )?(?:schwächsten|schlechtesten|langsamsten|faulsten) \w+ "
    r"(?:entlassen|feuern|kündigen|rauswerfen|loswerden)"
    r"|(?:despedir|echar) a (?:los|las) (?:\w+ ){0,2}(?:peores|más (?:débiles|flojos|lentos|vagos))"
    r"|(?:licencier|virer|renvoyer) les (?:\w+ ){0,2}(?:moins bons|plus faibles|plus lents|pires)"
    r"|(?:demitir|despedir) [oa]s (?:\w+ ){0,2}(?:piores|mais (?:frac|lent|preguiços)[oa]s)"
)
"""Those who are singled out as the worst."""
REMOVAL = (
    rf"(?<![^\W\d_])(?:{LEAST}|"
    rf"(?:get rid of|fire(?! up)|sack|oust|drive out|push out|force out)"
    rf" (?:him|her|{OWN}{PEOPLE}){ENDS}"
    rf"|get (?:him|her|{OWN}{PEOPLE}) (?:fired|sacked|dismissed|removed from the team)"
    rf"|{PEOPLE}(?: \w+){{0,3}} (?:gets?|is|be) (?:\w+ )?"
    r"(?:fired(?! up)|sacked|dismissed|kicked out)"
    rf"|make (?:him|her|{OWN}{PEOPLE}) (?:quit|resign){ENDS}"
    r"|(?:den|die|meinen|meine|unseren|unsere) (?:\w+ )?(?:chefin|chef|kollegin|kollegen|kollege"
    r"|vorgesetzten?|mitarbeiterin|mitarbeiter|trainer) (?:loswerden|rauswerfen|rausekeln|feuern"
    r"|entlassen|hinausdrängen|vergraulen)"
    r"|(?:chef|kolleg|vorgesetzt|mitarbeiter|trainer)\w*(?: \w+){0,3} "
    r"(?:gefeuert|entlassen|rausgeworfen|gekündigt) (?:wird|werden)"
    r"|(?:echen|despidan) (?:a |al )(?:mi |la )?(?:jef[ea]|compañer[oa]|emplead[oa]|gerente)"
    r"|(?:collègue|chef|cheffe|patron|manager)(?: \w+){0,3} "
    r"(?:soit|se fasse|est) (?:\w+ )?(?:viré|licencié|renvoyé)e?"
    r"|(?:chefe|colega|gerente|diretora?)(?: \w+){0,3} seja (?:\w+ )?(?:demitid|despedid)[oa]"
    r"|(?:despedir|echar|deshacer(?:se|me|nos) de|librar(?:me|nos) de) (?:a )?(?:l|mi |a mi |mis "
    r"|nuestro |al |la )?(?:jef[ea]|compañer[oa]s?|emplead[oa]s?|gerente|director[a]?)"
    r"|(?:virer|licencier|renvoyer|(?:se |me |nous )?débarrasser d[eu]) "
    r"(?:le |la |mon |ma |notre )?(?:chef|cheffe|patron|collègue|manager|directeur|directrice)"
    r"|(?:demitir|despedir|livrar-(?:me|nos|se) d[oae]) (?:o |a )?(?:meu |minha |nosso |nossa )?"
    r"(?:chefe|colega|gerente|diretor|diretora|funcionári[oa])"
    r")(?![^\W\d_])|(?:开除|辞退|炒掉|赶走|挤走)(?:我的|我们的|那个|这个)?"
    r"(?:老板|同事|领导|经理|主管|员工)(?!的)|把[^，。]{1,6}(?:开除|辞退)"
    r"|(?:开除|辞退|裁掉|淘汰)[^，。]{0,6}(?:最差|最弱|最慢|末位|垫底|业绩差)[^，。]{0,4}(?:人|员工|同事|销售|成员)"
    r"|(?:老板|同事|领导|经理|主管|员工)[^，。]{0,6}被(?:开除|辞退|炒掉|炒鱿鱼)"
)
SIGNS = frozenset(
    listed(
        "rid,fire,sack,oust,drive,push,force,fired,sacked,dismissed,removed,kicked,quit,resign,"
        "loswerden,rauswerfen,rausekeln,feuern,entlassen,hinausdrängen,vergraulen,gefeuert,"
        "rausgeworfen,gekündigt,despedir,echar,deshacer,deshacerse,deshacerme,deshacernos,librarme,"
        "librarnos,echen,despidan,virer,licencier,renvoyer,débarrasser,viré,virée,licencié,"
        "licenciée,renvoyé,renvoyée,demitir,livrar,demitido,demitida,despedido,despedida,"
        "开,辞,炒,赶,挤,裁,淘,dismiss,lay,kündigen"
    )
)
NAMED = Late(
    r"\b[Gg]et [A-Z][^\W\d_]*[a-z] (?:fired|sacked|dismissed)\b"
    r"|\b[A-Z][a-z]+ (?:finally )?gets (?:finally )?(?:fired(?! up)|sacked|dismissed)\b"
)
"""A name tells itself by its capital letter."""
removal = plain_words(REMOVAL, SIGNS)


def find(sight: Sight) -> Iterator[Spot]:
    """The sentences that plainly want somebody gone."""
    for target, item, text in sentences(sight):
        named = NAMED.search(text) if "ed" in text else None
        quote = named.group() if named else removal(text)
        if quote:
            yield Spot(target, item, Hit(quote=quote))


check = on_judgement(
    id="set-person-removal",
    number="R77",
    severity="block",
    level="set",
    message=(
        "This is aimed at a person. A plan can change a behaviour or a condition; matters of "
        "employment belong elsewhere."
    ),
    ask="Which behaviour or condition needs to change?",
    source="culture#what-if-one-person-is-seen-as-the-problem",
    about=__doc__,
    find=find,
    signs=SIGNS,
    look=(
        "A goal, key result or action whose success is that a certain person, or a group singled "
        "out as bad, is dismissed, moved away or gives up, also where it is said politely. Let "
        "pass finding new people, planned hand-overs, agreed changes of role, and behaviour that "
        "has to change."
    ),
    bad=(
        "Get Martin fired",
        "Get rid of my boss",
        "Meinen Kollegen loswerden",
        "The team without its slowest member by June",
        "把老王赶走",
        "Fire the three slowest cooks",
        "Die zwei schwächsten Köche entlassen",
        "Despedir a los dos peores cocineros",
        "Licencier les deux plus faibles",
        "Demitir os dois piores cozinheiros",
        "淘汰业绩最差的员工",
    ),
    good=(
        "Get rid of the paper forms",
        "Get rid of the slowest queries",
        "Alerts fire within a minute of the fault",
        "Meetings without raised voices from 2 to 5 of 5 a week",
        "Hand over the choir to my successor by June",
        "Stop people who get colleagues fired for an honest mistake",
    ),
)

"""Flag an objective that keeps things as they are.

What it flags: an objective to keep, maintain or continue something; a nudge where it names a line
    to stay within, not at all where what goes on is a change or people are kept from harm.
Why it hurts: what must merely not fall is daily business; as an objective it takes the place of a
    change.
Instead: watch it as a health metric, or name what has to be different from last quarter.
Source: objective-quality#can-an-objective-be-to-maintain-or-continue-something
"""

from coach.checks.check import Hit, on_objective
from coach.checks.judgement import counted
from coach.checks.sight import SeenObjective, reading_of
from coach.checks.slogans import described, soft, stem
from coach.late import Late
from coach.reading import folded
from coach.reading.lexicon.lexicon import listed

GOING_ON = frozenset(listed("keep,continue,carry,go,remain,继续,保持,维持"))
STILL = Late(
    r"(?<![^\W\d_])(?:weiterhin|weiter(?=\s[^\W\d_])|wie bisher|as before|as usual"
    r"|(?<!know )(?<!knows )(?<!see )(?<!sees )(?:where|as) (?:it|they) (?:is|are|stands?)"
    r"|wie (?:es|sie) (?:ist|sind)|como est[áã]o?n?"
    r"|como hasta ahora|como antes|comme avant|como até agora|day-to-day|business as usual"
    r"|(?:business |service )?continuity (?:of|in)|continuité d[eu]|continuidade? d[aeo]l?"
    r"|kontinuität d\w+"
    r"|smooth (?:running|operation)|bon fonctionnement|buen funcionamiento|bom funcionamento"
    r"|reibungslose[nrs]? (?:ablauf|betrieb)s?"
    r"|tagesgeschäft|laufende[nrs]? (?:geschäft|betrieb)s?)(?![^\W\d_])|照常|一如既往|日常"
)
"""Words by which things only go on: "Kunden weiter betreuen", "leave it as it is"."""
LIMIT = Late(
    r"(?<![^\W\d_])(?:within|below|under(?! control)|above|unter|über|innerhalb"
    r"|por debajo de|por encima de|dentro de|sous|au-dessus|en dessous|abaixo|acima)(?![^\W\d_])"
    r"|以内|以下|以上"
)
"""Words that set a line: what is kept there is a health metric told in full."""


TALENT = Late(
    r"(?:retain|keep|hold on to) (?:our |the |my )?(?:very )?(?:best|top|brightest) (?!practice)"
    r"|(?:unsere |die )?(?:besten|talente) [^\W\d_]+ (?:halten|binden)"
    r"|(?:retener|reter|retenir|garder) (?:a |à )?(?:los |os |nos |les )?"
    r"(?:mejores|melhores|meilleur)"
)
"""To keep those who could go anywhere takes a change of its own."""


PROTECTED = Late(
    r"^(?:keep|hold) (?:[^\W\d_]+ ){1,5}?(?:safe|unharmed|warm|dry|fed|housed|healthy|alive|well)"
    r"(?! (?:as|while)| and running)(?![^\W\d_])"
    r"|^(?:mantener|manter) (?:a salvo|seguros?|seguras?)\s|^(?:mantener"
    r"|manter) [^,;]{3,30}? (?:a salvo"
    r"|segur[oa]s|protegid[oa]s)(?![^\W\d_])"
    r"|^(?:garder|maintenir) [^,;]{3,30}? (?:en sécurité|à l'abri|en bonne santé)(?![^\W\d_])"
    r"|^halte[nt]? [^,;]{3,40}? (?:sicher|gesund|warm)(?![^\W\d_])|^保持.{1,8}(?:安全|健康)"
)
THINGS = Late(
    r"(?<![^\W\d_])(?:data|systems?|servers?|site|service|machines?|equipment|books|records|daten"
    r"|systeme?|anlagen?|datos|sistemas?|données|systèmes?|dados)(?![^\W\d_])|数据|系统|设备"
)
"""To keep somebody from harm is more than daily business; of things it is that."""


CHANGED = Late(
    r"^keep (?:nobody|no one|no-one|none)(?![^\W\d_])"
    r"|^(?:[^\W\d_]+ ){0,2}[^\W\d_]*(?:nden?|ierten|lichen?|innen|er|leute|gäste|kräfte|lehrlinge"
    r"|azubis|mitarbeiter|beschäftigten|mitglieder) bleiben$"
    r"|^[^,]+, (?:die|der|das) [^,]{0,30}?bleib(?:en|t)$"
)
"""People who stay, and waiting that ends: each is a change of what happens today."""


SERVING = frozenset(
    listed(
        "provide,deliver,offer,supply,serve,run,anbieten,liefern,bieten,ofrecer,brindar,prestar,"
        "entregar,offrir,fournir,livrer,oferecer,fornecer,提供,做好"
    )
)
"""Verbs of daily business: what they hand over day by day is nothing new, however good."""
SECURING = frozenset(("ensure", "secure", "guarantee", "asegurar", "garantizar", "garantir"))
"""Verbs that reach nothing new where what they are about goes on."""
PARTICLES = frozenset(listed("up,down,more,less,fewer,higher,lower,better,mehr,weniger,más,menos"))
"""Words of a direction that are no verbs: "keep up the good work"."""
NEXT = 4
"""Characters of a small word that may stand before the verb of what goes on: "to", "à", "zu"."""


WISHED = Late(r"[^\W\d_]\s(?:wollen|möchten|will|möchte)\s(?:[^\W\d_]+\s){0,4}bleiben$")
"""Who wants to stay is won over: "Unsere Lehrlinge wollen bei uns bleiben"."""


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    said = objective.reading
    plain = folded(objective.text)
    kept = said.verb if said.direction == "keep" or stem(said.verb) in GOING_ON else ""
    if WISHED.search(plain):
        kept = ""
    goes_on = STILL.search(plain)
    if (
        not kept
        and goes_on
        and (said.verb_kind in ("activity", "state", "") or stem(said.verb) in SECURING)
    ):
        kept = objective.text[goes_on.start() : goes_on.end()]
    if not kept or moves_on(objective, kept) or TALENT.match(plain) or CHANGED.search(plain):
        return None
    if PROTECTED.match(plain) and not THINGS.search(plain):
        return None
    if (described(objective) and not goes_on) or counted(said, objective.given.text):
        return None
    return Hit(quote=kept, severity="nudge" if LIMIT.search(plain) else None)


def moves_on(objective: SeenObjective, kept: str) -> bool:
    """Whether what goes on is a change: "continue to build a team that wins"."""
    rest = objective.text.partition(kept)[2].strip()
    said = reading_of(rest, objective.sight)
    verb = folded(said.verb)
    moves = said.direction in ("increase", "decrease") and verb not in PARTICLES
    more = len(rest) > len(verb) + NEXT
    makes = said.verb_kind == "delivery" and stem(said.verb) not in SERVING
    return (moves and more and folded(rest).find(verb) < NEXT) or (makes and soft(said, rest))


check = on_objective(
    id="o-bau",
    number="R17",
    severity="warn",
    message=(
        "This keeps things as they are. An objective is for what has to change; the "
        "rest can be watched as a health metric."
    ),
    ask="What must be different from last quarter?",
    source="objective-quality#can-an-objective-be-to-maintain-or-continue-something",
    about=__doc__,
    find=find,
    bad=(
        "Maintain our service quality",
        "Keep the shop running",
        "Continue to deliver great lessons",
        "Die Kundenzufriedenheit halten",
        "继续做好日常运营",
        "Bestehende Kunden weiter betreuen",
    ),
    good=(
        "Continue to build a workshop that wins prizes",
        "Seguir creciendo en el sur",
        "Unsere Gäste empfehlen uns weiter",
        "Unsere Lehrlinge wollen bei uns bleiben",
        "Customers stay because they want to",
        "Our stall becomes a meeting place",
        "Unsere neuen Pflegekräfte bleiben",
        "Keep no one guessing about the bill",
        "Keep our climbers safe from falling rocks on every route",
        "Every trainee knows where they stand",
    ),
)

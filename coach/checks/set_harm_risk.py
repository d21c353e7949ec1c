"""Flag a target that invites people to cheat or to put somebody in danger.

What it flags: a goal that is reached most easily, or only, by deceit, by breaking the law, or by
    harm to a person, its owner included. By words alone it speaks only of plain cases.
Why it hurts: hard goals narrow the view; somebody will take the short way, and others pay for it.
Instead: change the goal, or set a limit that guards what must not be touched; danger to a person
    belongs with people who can help.
Source: culture#can-goals-do-harm
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_judgement
from coach.checks.sentences import plain_words, sentences
from coach.checks.sight import Sight, reading_of
from coach.okr import KeyResult, Objective, Plan
from coach.reading.lexicon.lexicon import listed

WRONGS = (
    r"(?<![^\W\d_])(?:"
    r"(?:buy|post|write|create|use|place|publish|collect|get) (?:\S+ )?fake"
    r" (?:reviews?|ratings?|accounts?|followers?)"
    r"|(?:hide|conceal|cover up) (?:\S+ )?(?:complaints|incidents|accidents|injuries"
    r"|defects|losses)"
    r"|(?:falsify|forge|fake) (?:\S+ )?(?:results|records|reports|invoices|data|signatures|numbers)"
    r"|(?:evade|dodge) (?:\S+ )?tax(?:es)?|bribe (?:\S+ )?[^\W\d_]+|blackmail (?:\S+ )?[^\W\d_]+"
    r"|(?:mislead|deceive|lie to|spy on|harass) (?:our |the |my )?(?:customers|clients|guests|users"
    r"|patients|regulators?|auditors?|inspectors?|colleagues|employees|neighbou?rs|investors)"
    r"|gefälschte (?:bewertungen|konten|rechnungen) (?:kaufen|schreiben|anlegen|posten)"
    r"|steuern hinterziehen|(?:unfälle|beschwerden|mängel) (?:vertuschen|verheimlichen)"
    r"|(?:comprar|escribir|publicar|escrever) (?:reseñas|opiniones|avaliações) falsas"
    r"|(?:evadir|sonegar) (?:los )?imp[uo]e?stos"
    r"|ocultar (?:las |los )?(?:quejas|accidentes|defectos)"
    r"|esconder (?:os |as )?(?:acidentes|reclamações|defeitos)"
    r"|(?:acheter|publier|écrire|rédiger) (?:\S+ )?faux avis|frauder le fisc"
    r"|(?:cacher|dissimuler) (?:les |des )?(?:accidents|plaintes|défauts)"
    r")(?![^\W\d_])|刷单|刷好评|偷税|逃税|做假账|隐瞒(?:事故|缺陷|投诉)|行贿"
)
WRONG_SIGNS = frozenset(
    listed(
        "fake,hide,conceal,cover,falsify,forge,evade,dodge,bribe,blackmail,mislead,deceive,lie,spy,"
        "harass,gefälschte,hinterziehen,vertuschen,verheimlichen,falsas,evadir,sonegar,ocultar,"
        "esconder,faux,frauder,cacher,dissimuler,刷,税,假,隐,贿"
    )
)
DANGER = (
    r"(?<![^\W\d_])(?:(?:kill|hurt|harm|starve|cut) myself|end my (?:own )?life|mich umbringen"
    r"|mich selbst verletzen|mir das leben nehmen|suicidarme|quitarme la vida|hacerme daño"
    r"|me suicider|me faire du mal|mettre fin à mes jours|me matar|tirar a minha vida"
    r")(?![^\W\d_])|结束(?:自己|我)的生命|杀死自己|伤害自己"
)
DANGER_SIGNS = frozenset(
    listed("myself,life,umbringen,selbst,leben,suicidarme,vida,daño,suicider,mal,jours,matar,命,己")
)
danger = plain_words(DANGER, DANGER_SIGNS)
wrong = plain_words(WRONGS, WRONG_SIGNS)


def find(sight: Sight) -> Iterator[Spot]:
    """The sentences that plainly plan a wrong, or harm to their owner."""
    for target, item, text in sentences(sight):
        for finder in (danger, wrong):
            if quote := finder(text):
                said = reading_of(text, sight).language
                message, ask = HELP.get(said, HELP[""]) if finder is danger else ("", "")
                yield Spot(target, item, Hit(quote, message=message, ask=ask))
                break


HELP = {
    "": (
        "This is no matter for a plan, and you need not carry it alone. A crisis line, a doctor "
        "or somebody you trust can help today.",
        "Who could be with you or talk with you right now?",
    ),
    "de": (
        "Das gehört in keinen Plan, und du musst es nicht allein tragen. Die Telefonseelsorge, ein "
        "Arzt oder jemand, dem du vertraust, kann heute helfen.",
        "Wer könnte jetzt bei dir sein oder mit dir sprechen?",
    ),
    "es": (
        "Esto no es cosa de un plan, y no tienes que llevarlo a solas. Una línea de crisis, un "
        "médico o alguien de confianza puede ayudarte hoy.",
        "¿Quién podría estar contigo o hablar contigo ahora mismo?",
    ),
    "fr": (
        "Ceci n'a pas sa place dans un plan, et tu n'as pas à le porter à toi seul. Une ligne "
        "d'écoute, un médecin ou une personne de confiance peut aider aujourd'hui.",
        "Qui pourrait être avec toi ou te parler maintenant ?",
    ),
    "pt": (
        "Isto não é assunto para um plano, e você não precisa carregar isso sem ajuda. Uma linha "
        "de apoio, um médico ou alguém de confiança pode ajudar hoje.",
        "Quem poderia estar com você ou falar com você agora?",
    ),
    "zh": (
        "这不是计划里的事，你也不必一个人扛着。心理援助热线、医生或你信任的人今天就能帮你。",
        "现在谁可以陪着你，或者和你说说话？",
    ),
}
"""What is said to somebody who speaks of hurting themselves, in their own language."""

check = on_judgement(
    id="set-harm-risk",
    number="R76",
    severity="block",
    level="set",
    message="Reached in this way, the goal harms somebody or breaks a rule that protects people.",
    ask="What would be the worst way to reach this number?",
    source="culture#can-goals-do-harm",
    about=__doc__,
    find=find,
    signs=DANGER_SIGNS | WRONG_SIGNS,
    look=(
        "A target that an ordinary person under pressure would reach by deceiving customers, "
        "faking or hiding data, breaking law or safety rules, overworking people until they fall "
        "ill, or hurting themselves or others. Let pass hard targets with a guard beside them, "
        "goals that fight such wrongs, and risks that need bad will to begin with."
    ),
    bad=(
        "Buy 200 fake reviews",
        "Accidents reported from 14 to 0, or the shift loses its break",
        "20 公斤 减重，两周内，只喝水",
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Our shop looks spotless from outside",
                    key_results=(KeyResult(id=2, text="Hide complaints from the inspector"),),
                ),
            )
        ),
    ),
    good=(
        "Fake reviews found within a day from 40 % to 90 %",
        "Stop people who write fake reviews",
        "Accidents per month from 4 to 1, near misses reported from 3 to 30",
        "Beat my own best time on 10 km by 2 minutes",
    ),
)

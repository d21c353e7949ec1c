"""Flag a goal of the year that somebody else wants.

What it flags: an importance below 7 of 10, or words that give the wish to somebody else (the boss
    wants it, one has been told to) where no reason of one's own is given.
Why it hurts: without an own reason the goal is dropped at the first obstacle.
Instead: find what makes it yours, or a goal that is.
Source: objective-quality-year#what-if-the-goal-is-not-really-mine
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.late import Late
from coach.okr import BigObjective, Plan
from coach.reading import folded, strip_marks

MATTERS = 7
"""Importance, 0 to 10, from which a goal is taken for one's own."""
OTHERS = Late(
    r"(?<![^\W\d_])(?:"
    r"(?:my|our|the) (?:boss|manager|supervisor|wife|husband|father|mother|parents|doctor|company"
    r"|board) (?:wants?|says?|said|expects?|told|insists?|demands?|makes?)"
    r" (?:me|us|that|it|so|i|we)"
    r"|i(?: am|'m) (?:told|supposed|expected|made) to|i was told to|because i have to"
    r"|(?:mein|unser|meine|unsere)e? (?:chef|chefin|vorgesetzter?|frau|mann|vater|mutter|arzt)"
    r" (?:will|sagt|verlangt|erwartet|möchte)|weil ich muss|ich soll"
    r"|mi (?:jefe|jefa|mujer|marido|padre|madre|médico) (?:quiere|dice|espera|exige) que"
    r"|porque (?:tengo que|tenho que)"
    r"|mon (?:chef|patron|mari|père|médecin) (?:veut|dit|exige|attend)"
    r"|ma (?:cheffe|femme|mère) (?:veut|dit|exige|attend)|parce que je dois"
    r"|(?:o )?meu (?:chefe|marido|pai|médico) (?:quer|diz|espera|exige)"
    r"|(?:a )?minha (?:chefe|mulher|mãe) (?:quer|diz|espera|exige)"
    r")(?![^\W\d_])|(?:老板|领导|上级|父母|爸妈|妻子|丈夫)(?:要求?我|让我|叫我|要我|逼我)"
)


def find(sight: Sight) -> Iterator[Spot]:
    """The goal of the year, where its owner gives it to somebody else."""
    big = sight.plan.big_objective
    if big is None:
        return
    text = big.why or strip_marks(big.text)
    if found := OTHERS.search(folded(text)):
        quote = text[found.start() : found.end()]
        yield Spot("big_objective", "big-objective", Hit(quote))
    elif big.importance is not None and big.importance < MATTERS:
        yield Spot("big_objective", "big-objective", Hit(strip_marks(big.text)))


check = on_plan(
    id="bigo-not-mine",
    number="R12",
    severity="warn",
    level="big-objective",
    message="This sounds like somebody else's wish. Without a reason of your own it will not last.",
    ask="What makes this matter to you yourself?",
    source="objective-quality-year#what-if-the-goal-is-not-really-mine",
    about=__doc__,
    find=find,
    needs=("big-objective",),
    look=(
        "A goal whose owner speaks of duty or of another person's wish and gives no reason of "
        "their own. Let pass duties that the owner has made their own, and goals for people whom "
        "the owner cares for."
    ),
    bad=(
        "My boss wants me to become a team lead",
        Plan(
            big_objective=BigObjective(
                text="I run a marathon", why="My doctor says I have to, my wife says so too"
            )
        ),
        Plan(big_objective=BigObjective(text="I get the certificate", importance=4)),
        "老板要求我拿到证书",
    ),
    good=(
        "Our guests want to come back",
        Plan(
            big_objective=BigObjective(
                text="My boss wants me to lead the team", why="I like it when others grow"
            )
        ),
        Plan(big_objective=BigObjective(text="I run a marathon", importance=9)),
        Plan(big_objective=BigObjective(text="I look after my father at home", importance=7)),
    ),
)

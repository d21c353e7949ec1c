"""Flag an objective that names a task.

What it flags: an objective that opens with a deed such as launch, write or organise and ends with
    the thing made; a nudge where it is to be done "successfully", or where key results already
    measure what it brings. Support, work, focus and the like are left to `o-vague`.
Why it hurts: a task can be finished with nothing improved, and it rules out better ways to the
    same end.
Instead: say what will be possible, and for whom, once it is done; the task goes to the action
    plan.
Source: objective-quality#is-my-objective-really-a-task
"""

from dataclasses import replace

from coach.checks.check import Hit, on_objective
from coach.checks.effects import for_whom
from coach.checks.sight import SeenObjective, reading_of
from coach.checks.slogans import described, hoped, is_general, proven, soft, stem
from coach.checks.wordings import FINISHING
from coach.checks.works import duty, ends_period, gets_thing, moves_thing, names_work
from coach.late import Late
from coach.reading import Reading, folded


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    seen = at_its_core(objective)
    said = seen.reading
    if not is_deed(said, seen.text) or seen.given.type == "learning":
        return None
    habit = said.frequency and said.verb_kind == "activity"
    if described(seen) or said.superlatives:
        return None
    if soft(said, seen.text) and not habit:
        return None
    if said.verb in said.vague and is_general(said, seen.text):
        return None
    mild = hoped(seen.text) or proven(seen)
    return Hit(
        quote=objective.text,
        rewrite=for_whom(objective),
        severity="nudge" if mild else None,
    )


def at_its_core(objective: SeenObjective) -> SeenObjective:
    """The objective without the words that only say who has to do it."""
    told = duty(objective.text)
    if not told:
        return objective
    given = objective.given.model_copy(update={"text": told})
    return replace(objective, given=given, reading=reading_of(told, objective.sight))


def is_deed(said: Reading, text: str) -> bool:
    """Whether it opens with something to do, or with the end of a piece of work.

    To finish a year in some way is to live it; to move a thing elsewhere is work, and so is what a
    noun alone names ("migration to a new system").
    """
    if ends_period(said, text) or SOMEBODY.match(folded(text)) or ABLE.match(folded(text)):
        return False
    finishes = stem(said.verb) in FINISHING and not said.measured
    works = finishes or said.verb_kind in ("activity", "delivery")
    return works or any(told(said, text) for told in (moves_thing, names_work, gets_thing))


SOMEBODY = Late(
    r"(?:wer|whoever|whomever|anyone who|anybody who|everyone who|everybody who|those who|quien"
    r"|quienes"
    r"|el que|la que|los que|las que|qui|celui qui|celle qui|ceux qui|quiconque|quem)\s"
    r"|凡是|谁"
)
"""How a clause opens that says who does it: "Wer bei uns lernt, bleibt"."""


ABLE = Late(r"(?!wir\s|ich\s)[^,;:]*[^\W\d_]\s(?:kann|können|darf|dürfen)\s")
"""How a German sentence tells what somebody can do; its verb comes last."""


check = on_objective(
    id="o-is-task",
    number="R16",
    severity="warn",
    message=(
        "That is something to do rather than something that gets better. It can be "
        "finished and change nothing."
    ),
    ask="What will it make possible, and for whom, once it is done?",
    source="objective-quality#is-my-objective-really-a-task",
    about=__doc__,
    find=find,
    bad=(
        "Launch the new booking page",
        "Organise three open days",
        "Einen Newsletter schreiben",
        "上线新版小程序",
        "Lanzar la nueva web",
        "Create a plan for the summer fair",
        "完成官网改版",
        "Migration to a new till system",
        "Move the workshop to the old mill",
        "Lancement de la nouvelle boutique",
        "Our back office has to replace the old router",
        "Nuestro equipo tiene que instalar un servidor nuevo",
        "Notre équipe doit refaire le site",
        "Nossa equipe precisa migrar o servidor",
        "Have a new website",
        "Eine neue Website haben",
        "Build a second depot",
        "Einen Fahrradkeller bauen",
        "Roll out passwordless login",
        "Open a third café and recruit baristas",
    ),
    good=(
        "Parents find a free place in one evening",
        "Build a kitchen that guests talk about",
        "Become the workshop that neighbours trust",
        "Organizational influence",
        "Organisatorische Klarheit",
        "Reporting that leaders like to read",
        "Help newcomers feel at home from day one",
        "Launch a booking page to rave reviews",
        "Give every apprentice a reason to stay",
        "Speak Italian with confidence",
        "Radically simplify how repairs are booked",
        "Que reservar sea tan fácil como llamar",
        "Finish the school year rested and proud",
        "Move from guessing to knowing",
        "My crew needs to be heard before a decision falls",
        "Notre équipe doit se sentir écoutée",
        "Clean water for every family in the valley",
        "Volunteers stay",
        "Support never keeps anyone waiting",
        "Open the garden our street always wanted",
        "Support widows on their way back to work",
        "Implement a culture of trust between shifts",
        "Ein Haus bauen, in dem Kinder gern lernen",
        "Wer bei uns fragt, bekommt eine ehrliche Antwort",
        "Quien escribe recibe respuesta el mismo día",
        "Alle im Verein können ihr Rad selbst reparieren",
    ),
)

"""Flag a key result that counts what is done instead of what changes.

What it flags: a key result that opens with a deed or a thing made and tells no effect, with or
    without a count; a nudge where something is learned or found out with a number; repeated deeds
    are another rule's.
Why it hurts: everything on the list can be done while nothing gets better.
Why softly: workshops, interviews and posts told as "from 2 to 6" may be an early sign that
    somebody chose on purpose; attendance, visitors, orders and sales are what others do, and left
    alone.
Instead: say what will be different, and for whom, once it is done; the deed moves to the action
    plan.
Source: kr-quality#can-a-task-or-an-activity-be-a-key-result
"""

from coach.checks.check import Hit, Severity, on_key_result
from coach.checks.effects import effect_of
from coach.checks.judgement import finds_out, is_effort, is_habit, may_be_effort
from coach.checks.own_deeds import counts_nouns
from coach.checks.sight import SeenKeyResult


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if may_be_effort(kr):
        return None
    if not is_effort(kr):
        return Hit(quote=kr.text, severity="nudge") if counts_nouns(kr) else None
    if is_habit(kr):
        return None
    severity: Severity = "nudge" if finds_out(kr.reading) else "warn"
    return Hit(quote=kr.text, rewrite=effect_of(kr), severity=severity)


check = on_key_result(
    id="kr-activity",
    number="R35",
    severity="warn",
    message="That counts what you will do. All of it can happen and nothing gets better.",
    ask="Suppose it is done: what will be different, and for whom?",
    source="kr-quality#can-a-task-or-an-activity-be-a-key-result",
    about=__doc__,
    find=find,
    bad=(
        "Run 12 courses",
        "Publish 12 posts",
        "Organise a summer party",
        "举办三场讲座",
        "Drei Workshops durchführen",
        "Escribir 10 artículos",
        "Publier 5 vidéos",
        "Criar 3 cursos",
        "Workshops: 6",
        "4 new blog posts + 2 videos",
        "完成三次用户调研",
        "90 % des Umzugs erledigt",
        "Publish 12 posts by 30 June, up from 4",
        "Hold 6 workshops (last quarter 2)",
        "Website relaunch progress from 0% to 100%",
        "Einführung ERP von 0 % auf 100 %",
        "Two hackathons",
        "8 podcasts go live by May",
        "90 % der geplanten Funktionen ausgeliefert",
        "Se imparten 4 talleres",
        "完成9篇推文",
    ),
    good=(
        "Seats sold per course from 5 to 9",
        "Launch a booking page that 200 guests use",
        "Test coverage from 40 % to 70 %",
        "Support tickets per week below 20",
        "Launch the loyalty card: 2,000 guests use it",
        "Win 12 regular customers",
        "Workshop attendance from 12 to 30",
        "Training completion rate from 40% to 100%",
        "Run 10 km without stopping (today: 4 km)",
        "9 podcasts reach 800 listeners each",
        "95 % of released features are used weekly",
    ),
)

"""Flag an objective that hands a team the solution in place of the problem.

What it flags: an objective, given by somebody else, that fixes the tool, the product or the method
    and does not say what for.
Why it hurts: the team can only carry it out; if there is a better way, nobody looks for it.
Instead: give the problem and what makes it matter, and let the team find the way.
Source: team-coaching#should-a-manager-give-the-solution-or-the-problem
"""

from coach.checks.check import on_judgement
from coach.okr import Objective, Plan

check = on_judgement(
    id="o-solution-dictated",
    number="R32",
    severity="warn",
    level="objective",
    message="It hands over a solution. A team that knows the problem may find a better one.",
    ask="What problem would be solved if they found a better way than this?",
    source="team-coaching#should-a-manager-give-the-solution-or-the-problem",
    about=__doc__,
    look=(
        "In the plan of a team, an objective whose origin is above and whose words fix one "
        "product, vendor, tool or method, without the problem behind it. Let pass objectives "
        "that the team chose itself, a means that law or safety demands, and a solution that is "
        "told together with the problem that it solves."
    ),
    bad=(
        Plan(
            team="Front desk",
            objectives=(
                Objective(id=1, text="Guests use the new chatbot for bookings", origin="above"),
            ),
        ),
        Plan(
            team="Archive",
            objectives=(Objective(id=1, text="We work with two-week sprints", origin="above"),),
        ),
    ),
    good=(
        Plan(
            team="Front desk",
            objectives=(
                Objective(id=1, text="Guests get an answer while we sleep", origin="above"),
            ),
        ),
        Plan(
            team="Archive",
            objectives=(
                Objective(id=1, text="Readers find a file without asking us", origin="own"),
            ),
        ),
    ),
)

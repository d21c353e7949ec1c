"""Flag a key result that only insiders can read.

What it flags: a key result whose measure or thing is a name, code or abbreviation that a colleague
    from another team would have to look up.
Why it hurts: whoever cannot read it can neither help nor notice that it went wrong.
Instead: say in plain words what is counted; keep the short name behind it in brackets.
Source: kr-quality#would-an-outsider-understand-the-key-result
"""

from coach.checks.check import on_judgement

check = on_judgement(
    id="kr-jargon",
    number="R52",
    severity="nudge",
    level="key-result",
    message="Only insiders can tell what this counts. Who cannot read it cannot help with it.",
    ask="How would a colleague from another team understand this?",
    source="kr-quality#would-an-outsider-understand-the-key-result",
    about=__doc__,
    look=(
        "A measure or an object named by an in-house code, project name or rare abbreviation, "
        "without which the sentence says nothing. Let pass measures that a trade shares (NPS, "
        "churn, p95, blood pressure), names of well-known products, and short forms that the "
        "plan explains somewhere."
    ),
    bad=(
        "QX-2 score of Falcon lanes from 3 to 5",
        "ZPR-Quote im Block C von 61 auf 75",
        "Tier-B SPOC coverage from 40 % to 80 %",
    ),
    good=(
        "Parcels that arrive on the promised day from 82 % to 95 %",
        "NPS of new members from 20 to 40",
        "Answers of the night desk within 5 minutes (our QX-2 score) from 60 % to 90 %",
    ),
)

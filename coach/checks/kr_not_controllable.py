"""Flag a key result that its owner can hardly influence.

What it flags: a number that moves by the weather, the market, an authority or another team, and
    only a little by what the owner does.
Why it hurts: hitting it proves nothing and missing it teaches nothing.
Instead: take the nearest result that your own work moves, and watch the far one beside it.
Source: kr-quality#how-much-of-the-result-must-be-in-my-hands
"""

from coach.checks.check import on_judgement

check = on_judgement(
    id="kr-not-controllable",
    number="R46",
    severity="warn",
    level="key-result",
    message="This number moves mostly by what others do, so it says little about your work.",
    ask="How much of this result lies in your hands, from 0 to 10?",
    source="kr-quality#how-much-of-the-result-must-be-in-my-hands",
    about=__doc__,
    look=(
        "A result that the owner's work moves by less than about a third: prices on a market, a "
        "verdict, a whole country's habits, the number of another team. Let pass what customers, "
        "members, readers or patients do with the owner's own offer, and results of a dependency "
        "that has been agreed."
    ),
    bad=(
        "Price of flour on the exchange falls from 420 to 350 a tonne",
        "The court decides in our favour on 2 of 3 counts",
        "Arbeitslosenquote im Landkreis sinkt von 6 % auf 4 %",
    ),
    good=(
        "Guests who return within a month from 20 % to 35 %",
        "Flour wasted per loaf from 40 g to 15 g",
        "Young people from our courses who find work within a year from 30 % to 50 %",
    ),
)

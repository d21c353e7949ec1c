"""Flag a key result on a number that rises without any value.

What it flags: page views, followers, likes, downloads, registered users and the like, counted as
    totals, and a bare number of users; a share or rate of them is spared.
Why it hurts: such a number goes up by itself and tells nothing about what people do differently.
Instead: count a behaviour: the share of people who come back, buy, recommend.
Source: kr-quality#what-is-a-vanity-metric
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.judgement import is_effort, is_share
from coach.checks.sight import SeenKeyResult
from coach.reading import Quantity, Reading, folded
from coach.reading.lexicon.lexicon import listed


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    said = kr.reading
    if is_bare_crowd(said):
        return Hit(quote=kr.text, message=WHO, ask=SINCE, case="who")
    if not said.vanity or is_effort(kr):
        return None
    if said.claims.telling or any(
        is_share(q.unit) for q in said.quantities if not is_step(said, q)
    ):
        return None
    return Hit(quote=said.vanity[0])


USERS = frozenset(
    listed(
        "users,nutzer,anwender,usuarios,utilisateurs,usuários,utilizadores,用户,visitors,besucher"
    )
)
WHO = "That may be everyone who ever came, or those who come back; two people will count it twice."
SINCE = "Who exactly counts, and within which stretch of time?"


def is_bare_crowd(said: Reading) -> bool:
    """Whether it is a number of users and nothing else: ever, today, or each month?"""
    if said.verb or said.target is None or folded(said.beneficiary) not in USERS:
        return False
    return folded(said.metric) == folded(said.beneficiary) and not said.per


def is_step(said: Reading, quantity: Quantity) -> bool:
    """Whether a share tells by how much the number grows, not what the number is."""
    return said.change_relative and abs(said.change or 0) == quantity.value


check = on_key_result(
    id="kr-vanity",
    number="R45",
    severity="warn",
    message=(
        "This number can rise while nobody gains anything. What people do differently says more."
    ),
    ask="What would people do differently if this were really better?",
    source="kr-quality#what-is-a-vanity-metric",
    about=__doc__,
    find=find,
    bad=(
        "Followers from 800 to 2,000",
        "10,000 page views per month",
        "粉丝从 800 到 2000",
    ),
    good=(
        "Share of followers who book a course from 1 % to 4 %",
        "Regulars from 20 to 40",
    ),
)

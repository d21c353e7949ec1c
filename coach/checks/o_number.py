"""Flag an objective that holds a number.

What it flags: a measure inside an objective: a share, an amount, a doubling, a place in a list that
    others keep; a nudge where the sentence also tells what it is for.
Why it hurts: a number in the objective is a key result in disguise; the reason to want it is left
    unsaid.
Instead: say what is better for someone once the number is reached, and move the number to a key
    result.
Source: objective-quality#should-an-objective-contain-numbers
"""

from coach.checks.check import Hit, on_objective
from coach.checks.judgement import counted
from coach.checks.sight import SeenObjective
from coach.checks.slogans import described
from coach.late import Late
from coach.reading import folded


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    said = objective.reading
    measures = counted(said, objective.given.text) or ranked(objective.text)
    if objective.sight.house.schools.number_in_objective == "allowed":
        return None
    if not measures:
        return None
    return Hit(quote=measures[0], severity="nudge" if described(objective) else None)


def ranked(text: str) -> tuple[str, ...]:
    """The place in a list that others keep, verbatim: "#1 on Google" is measured as well."""
    plain = folded(text)
    place = PLACE.search(plain) if LISTS.search(plain) else None
    return (text[place.start() : place.end()],) if place else ()


LISTS = Late(
    r"(?<![^\W\d_])(?:google|bing|baidu|app[ -]?store|play ?store|amazon|tripadvisor|yelp"
    r"|trustpilot"
    r"|search results|rankings?|league table|charts|suchergebnisse\w*|buscador(?:es)?|bestenliste)"
    r"(?![^\W\d_])|百度|谷歌|应用商店|排行榜|搜索结果"
)
PLACE = Late(
    r"(?<![^\W\d_])(?:rank(?:s|ed|ing)? (?:first|top|# ?1|(?:no\. ?|number )(?:1|one))"
    r"|# ?1|(?:no\.? ?|number )(?:1|one)|(?:page|place|position|spot) (?:1|one)|first (?:page"
    r"|place)"
    r"|(?:platz|seite|rang) (?:1|eins)|erste[rnm]? (?:platz|seite|stelle)|prime(?:r|ra|ro|iro|ira)"
    r" (?:lugar|puesto|página|posición|posição)|première? (?:page|place|position)|(?:nº|n°|número"
    r"|numéro) (?:1|uno|un|um))(?![^\W\d_])|排名第?[一1]|第一[名位页]?|榜首"
)
"""The first place, as it is told in six languages."""


check = on_objective(
    id="o-number",
    number="R15",
    severity="warn",
    message=(
        "There is a number in it, so it says how much but not what for. The number "
        "will prove it later, as a key result."
    ),
    ask="What is better for someone once that number is reached?",
    source="objective-quality#should-an-objective-contain-numbers",
    about=__doc__,
    find=find,
    bad=(
        "Raise our takings by 20 %",
        "Win 30 new members",
        "会员增长 20%",
        "Doubler le nombre de visiteurs",
        "Raise a 40 % share of regulars, that is 400 people",
        "Rank #1 on Google for river cruises",
        "在应用商店排名第一",
    ),
    good=(
        "Neighbours choose us for their weekend bread",
        "Version 2.0 feels like one product",
        "Our school is the first one people name",
        "Be ready for the move in 2027",
        "A 12-string guitar that players ask for",
        "Charm our first 60 guests",
        "Ready the stage for three times the crowd",
    ),
)

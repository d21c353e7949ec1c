"""What somebody else has to do, told in any normal way: "Dr. Miller must sign it, we need her".

A clause is about somebody else where its subject is a person and not the speaker, and its verb says
that they must do something that is theirs to give: sign, approve, lend, decide, deliver. Who is
meant by "she" or "the bank" in one clause stands in another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from coach.edits import AddDependency
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.hearing import bare, patterns, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.said import date_in, undated
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.helping import spoken_of
from coach.interpret.steps.people import ENDS, plain
from coach.interpret.steps.promising import arriving, only_lasts, wanted
from coach.interpret.steps.somebody import DOT, named_by, pronoun, somebody
from coach.okr import KeyResult, every_key_result
from coach.reading import dates, numbers
from coach.reading.marks import has_han
from coach.reading.resolve import later
from coach.words import phrases

CLAUSES = re.compile(r"[,;:.!?，；：。！？]+\s*|\s+[-–—]\s+")
TITLE = re.compile(
    r"\b(?P<title>dra?|prof|mrs?|ms|sra?|srta|hr|frau|herr|mme|mlle|st|ing)\.\s?", re.I
)
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
LONGEST_ALONE = 3
"""Words by which somebody is named where nothing else is said."""
FEWEST = 2
"""Words of what somebody does that says what it is."""


@dataclass
class Need:
    """What the clauses of a message have told so far."""

    on: str = ""
    what: str = ""
    agreed: bool = False
    leans: bool = False
    """Whether somebody must do it, or the plan is said to depend on them."""
    person: str = ""
    """Who was spoken of last, whether or not anything depends on them."""
    deed: str = ""
    """What was told of that person."""
    colon: bool = False
    """Whether the message has a colon, behind which stands what somebody has to do."""
    dated: bool = False
    gives: bool = False
    """Whether somebody was only said to be where a number comes from."""
    more: list[str] = field(default_factory=list)
    """What tells nothing of that."""


@once
def need_in(text: str, moment: Moment) -> AddDependency | None:
    """On whom a message says that the plan depends; None where it says nothing of the kind."""
    need = Need(colon=":" in text or "：" in text, dated=bool(dates(text, moment.today)))
    if moment.asked.about == "due" and day_first(text, moment):
        return None  # "by 30 June, but the council must approve it": two things
    for clause in clauses(text, moment):
        take(clause, need, moment)
    need.leans = need.leans or bool(need.agreed and need.deed)
    if not need.on and need.leans:
        need.on, need.what = need.person, need.what or need.deed
    more = [part for part in need.more if numbers(part) or (deed(part, moment) and not need.agreed)]
    if not need.leans or not need.on or more:
        return None
    if need.deed and short(need.what, moment):
        need.what = need.deed
    by, wrong = date_in(text, moment)
    if wrong or (need.gives and not (by and need.what)):
        return None  # where a number comes from is its source
    dated = {"by": sooner(by, text, moment)} if by else {}
    article = ARTICLE.get(moment.language)
    who = tidy((article.sub("", need.on) if article else need.on).replace(DOT, "."))
    agreed = {"agreed": True} if need.agreed else {}
    return AddDependency(on=who, what=tidy(need.what.replace(DOT, ".")), **dated, **agreed)


def day_first(text: str, moment: Moment) -> bool:
    """Whether a message begins with a day and nothing else."""
    head, comma, _ = text.partition(",")
    return (
        bool(comma)
        and bool(dates(head, moment.today))
        and not matter(undated(head, moment), moment.language)
    )


def clauses(text: str, moment: Moment) -> list[str]:
    """The clauses of a message, without their dates."""
    said = plain(TITLE.sub(lambda m: f"{m['title']}{DOT} ", text), moment)
    said = HAN_MODAL.sub(r"\1", said)  # 银行必须在，放款
    parts = [part.strip(ENDS) for part in CLAUSES.split(said)]
    for pattern in patterns("people", "joint", moment.language):
        parts = [piece.strip() for part in parts for piece in pattern.split(part)]
    return [part for part in parts if part]


def take(clause: str, need: Need, moment: Moment) -> None:
    """What a clause adds to what is known of a need."""
    clause = without_fillers(clause, moment.language) or clause
    ways = (agrees, lasts, gives, leans, arrives, needs_for, wants, musts, asks_for, named, goes_on)
    heard = any(told(clause, need, moment) for told in ways)
    if not heard and need.colon and need.leans and not need.what:
        need.what = clause  # "it depends on Bia: confirm the loan"
    elif not heard:
        need.more.append(clause)


def lasts(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause only tells how long somebody takes who was named."""
    return bool(need.on or need.person) and only_lasts(clause, moment)


def arrives(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause tells what has to be there of somebody who was named, and takes it."""
    thing = arriving(clause, moment) if need.on or need.person else None
    if thing is None:
        return False
    if has_han(clause) and not thing and need.more:
        thing = need.more.pop()  # a day parts what it is from when it has to be there
    need.what, need.leans = need.what or ("" if pronoun(thing, moment) else thing), True
    return True


def needs_for(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause says who is needed and for what, and takes both.

    Whether that is somebody shows in what is told of them: "they have agreed".
    """
    for match in found("needs-for", clause, moment):
        on = match["on"]
        somebody_led = named_by(on, moment) or named_by(f"the {on}", moment)
        if not need.on and not need.person and somebody_led:
            need.person, need.deed = match["on"], match["what"]
            return True
    return False


def wants(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause only says who is needed, and takes that."""
    on = wanted(clause, moment)
    if need.on or not on or not (named_by(on, moment) or named_by(f"the {on}", moment)):
        return False
    need.person = on
    return True


def agrees(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause says that somebody agreed."""
    said_yes = spoken_of("yes", clause, moment)
    need.agreed = need.agreed or said_yes
    return said_yes


def gives(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause says from whom a number comes, and takes who that is."""
    match = next(found("provides", clause, moment), None)
    if match is None or not named_by(match["on"], moment):
        return False
    need.on, need.leans, need.gives = match["on"], True, True
    return True


def goes_on(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause tells what somebody does who was said to give a number, and takes it."""
    first, _, rest = clause.partition(" ")
    if not need.gives or need.what:
        return False
    if has_han(clause):  # a day parts whom it is about from what they do
        need.what = "" if pronoun(clause, moment) else clause.lstrip("他她")
        return True
    need.what = rest if pronoun(first, moment) else ""
    return bool(need.what)


def leans(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause says that all depends on somebody, and takes who that is."""
    for match in found("leans", clause, moment):
        parts = match.groupdict()
        on, ahead = parts.get("on") or "", clause[: match.start()].split()
        if ahead and matter(ahead[0], moment.language) and not has_han(clause):
            continue  # "families rely on our reading hours"
        if thing := POSSESSIVE.match(on):
            on, parts["what"] = thing["on"], parts.get("what") or thing["what"]
        article = CONTRACTED.search(clause[: match.start("on")]) if on else None
        if named_by(on, moment) or (article and named_by(f"the {on}", moment)):
            need.on, need.leans = on, True
            need.what = need.what or parts.get("what") or ""
            return True
        if not on or pronoun(on, moment):
            need.leans = need.leans or bool(need.on or need.person)
            need.what = need.what or parts.get("what") or ""
            return True
    return False


def musts(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause tells what somebody has to do, and takes it."""
    keys = ("must", "gives") if need.dated else ("must",)  # "a shelf that pays" is no promise
    if any(must(match, need, moment) for key in keys for match in found(key, clause, moment)):
        return True
    gives = has_han(clause) and need.person and not need.on and spoken_of("grants", clause, moment)
    if gives:
        need.what, need.leans = clause, True
    return bool(gives)


def asks_for(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause only says what is needed of somebody who was named."""
    match = next(found("takes", clause, moment), None)
    if match is None or not need.on:
        return False
    need.what = need.what or match["what"]
    return True


def named(clause: str, need: Need, moment: Moment) -> bool:
    """Whether a clause names a person, or names again who was named before."""
    for match in found("does", clause, moment):
        if not need.on and somebody(match["on"], moment):
            need.person, need.deed = match["on"], match["what"]
            return True
    first = clause.split()[0]
    led = first[:1].isupper() or bare(first) in phrases("people", "articles", moment.language)
    short_one = has_han(clause) or (led and len(clause.split()) <= LONGEST_ALONE)
    if not short_one or not somebody(clause, moment):
        return False
    if need.on and clause[:1].isupper():
        need.on = f"{need.on}, {clause}"
    elif not need.on:
        need.person = ", ".join(filter(None, (need.person, clause)))  # the vicar, Mr Harding
    return True


def found(key: str, text: str, moment: Moment) -> Iterator[re.Match[str]]:
    """How the patterns of people fit a text."""
    every = (pattern.search(text) for pattern in patterns("people", key, moment.language))
    return (match for match in every if match)


def must(match: re.Match[str], need: Need, moment: Moment) -> bool:
    """Whether a clause with "must" tells of somebody, and takes what they have to do."""
    on, what = match["on"], match["what"]
    if not on or pronoun(on, moment):
        if not (need.on or need.person):
            return False
        need.what, need.leans = need.what or what, True
        return True
    if not somebody(on, moment) or not spoken_of("grants", what, moment):
        return False
    need.on, need.what, need.leans = on, what, True
    return True


def short(what: str, moment: Moment) -> bool:
    """Whether what somebody has to do is only that they agree, which says nothing of what to."""
    return not has_han(what) and len(what.split()) < FEWEST and spoken_of("grants", what, moment)


CONTRACTED = re.compile(r"\b(?:du|des|del|al|do|da|dos|das|vom|zum|zur)\s$", re.I)
"""Articles that have grown together with the word before them."""
ARTICLE = {
    "de": re.compile(r"^(?:der|die|das|dem|den) ", re.I),
    "pt": re.compile(r"^[oa] (?=[A-ZÁÂÃÉÊÍÓÔÕÚ])"),
}
"""Articles that only the sentence needs which they stand in."""
HAN_MODAL = re.compile(r"(必须|得|要|需要|应该)在?[，,]")
POSSESSIVE = re.compile(r"(?P<on>.+?)['’]s (?P<what>[^\W\d_].*)$")


def sooner(by: date, text: str, moment: Moment) -> date:
    """The day by which somebody is needed: the next such day where the plan's year is not yet on.

    Days are looked for in the year of the plan; "by Christmas", said in November of the year
    before, comes before what it serves.
    """
    before = later(by, -1, "year")
    dues = [k.due for _, k in every_key_result(moment.plan) if k.due]
    about = moment.item(moment.about_item)
    latest = about.due if isinstance(about, KeyResult) and about.due else max(dues, default=None)
    late = latest is None or by > latest
    return before if late and before >= moment.today and not YEAR.search(text) else by

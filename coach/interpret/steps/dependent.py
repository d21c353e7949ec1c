"""What is called a dependency: "no, that's a dependency: Renata sends me the sheet by Friday"."""

import re

from coach.edits import AddDependency, ReviseDependency
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, patterns
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE, telling
from coach.interpret.ear.said import date_in, dependency_in, undated
from coach.interpret.orders.bidding import points
from coach.interpret.orders.resembling import kind_of
from coach.interpret.steps.doers import articles, is_name
from coach.interpret.steps.helping import spoken_of
from coach.interpret.steps.needing import need_in, sooner
from coach.interpret.steps.owning import by_name, whole_name
from coach.interpret.steps.somebody import pronoun
from coach.okr import Dependency
from coach.words import phrases

LABEL = re.compile(r"^(?P<label>[^:：]{3,45})\s?[:：]\s*(?P<rest>.{6,})$")
BEHIND = re.compile(r"^(?P<rest>.{6,}?)[,，.;(（–—-]\s*(?P<label>[^:：,，.;]{3,40}?)[)）]?$")
"""What is told, ahead of the words that call it a dependency."""
FIRST = re.compile(r"^(?P<on>\S+)\s+(?P<what>.+)$")
HAN_FIRST = re.compile(
    r"^(?P<on>[\u4e00-\u9fff]{2,3}?)(?=把|给|要|得|负责|发|在|，|,)[，,]?(?P<what>.+)$"
)
FIRM = re.compile(r"^(?P<on>[a-zäöüß-]+ [A-ZÄÖÜ][\w&-]+)\s+(?P<what>[a-zäöüß].+)$")
"""What somebody is in small letters, and their name: "druckerei Köhler liefert die flyer"."""
LONGEST = 240


def called_dependency(text: str, moment: Moment) -> Heard | None:
    """Who has to do what by when, where somebody calls that a dependency; None for any other."""
    if "\n" in text or len(text) > LONGEST or moment.plan.big_objective is None:
        return None
    said = text.strip(" .!。！")
    if is_one := named_one(said, moment):
        return moment.heard(completing(is_one, moment) or is_one)
    for pattern in (LABEL, BEHIND):
        match = pattern.match(said)
        if match and only_calls(match["label"], moment):
            needed = depending(match["rest"].strip(), moment)
            return moment.heard(completing(needed, moment) or needed)
    return None


def named_one(said: str, moment: Moment) -> AddDependency | None:
    """Somebody who is said to be a dependency, with what is told of them behind a colon.

    "The IT firm is a dependency: the interface by 31 January, they have agreed".
    """
    label = LABEL.match(said)
    head, rest = (label["label"], label["rest"]) if label else (said, "")
    for pattern in patterns("people", "is-dependency", moment.language):
        match = pattern.match(head.strip())
        who = match["on"].strip() if match else ""
        if not who or HANDLE.search(who) or not matter(who, moment.language):
            continue
        if points(who, moment.language) or pronoun(who, moment):
            continue  # "that is a dependency: ..." says who it is behind the colon
        parts = [part.strip(" .") for part in COMMA.split(rest) if part.strip(" .")]
        yes = [part for part in parts if spoken_of("yes", part, moment)]
        by, _ = date_in(rest, moment)
        what = undated(", ".join(part for part in parts if part not in yes), moment)
        told = {"by": by} if by else {}
        agreed = {"agreed": True} if yes else {}
        return AddDependency(on=tidy(who), what=tidy(what), **told, **agreed)
    return None


COMMA = re.compile(r"[,;，；]\s*")


def only_calls(label: str, moment: Moment) -> bool:
    """Whether words call something a dependency and say nothing else."""
    if kind_of(label.lower(), moment.language) != "dependency" or HANDLE.search(label):
        return False
    rest = label.lower()
    every = {*phrases("refs", "dependency", moment.language), *phrases("refs", "dependency")}
    for word in sorted(every, key=len, reverse=True):
        rest = re.sub(rf"{re.escape(word)}\w{{0,2}}", " ", rest)
    denies = any(p.search(label) for p in patterns("deed", "denies", moment.language))
    return not denies and not matter(rest, moment.language)


def depending(text: str, moment: Moment) -> AddDependency:
    """Who has to do what by when, of words that are known to say so."""
    if (need := need_in(text, moment)) is not None:
        return need
    by, _ = date_in(text, moment)
    dated = {"by": sooner(by, text, moment)} if by else {}
    who, comma, what = undated(text, moment).strip(" ,，.").partition(", ")
    if comma and bare(who).partition(" ")[0] in phrases("people", "articles", moment.language):
        return AddDependency(on=tidy(who), what=tidy(what), **dated)  # "the bank, the loan"
    said, words = by_name(undated(text, moment).strip(" ,，."))
    led = articles(moment).sub("", said)
    first = FIRST.match(led if is_name(led.split()[0]) else said) or HAN_FIRST.match(said)
    lead, _, rest = said.partition(" ")
    article = bare(lead) in phrases("people", "articles", moment.language)
    if article and not is_name(rest.split(" ")[0]) and len(rest.split()) > 1:
        who, _, what = rest.partition(" ")  # "the town lets us use the track"
        return AddDependency(on=tidy(f"{lead} {who}"), what=tidy(what), **dated)
    if (firm := FIRM.match(said)) and not words and not article:
        return AddDependency(on=tidy(firm["on"]), what=tidy(firm["what"]), **dated)
    if first is None or not (words or is_name(first["on"]) or HAN_FIRST.match(said)):
        return dependency_in(text, moment)
    return AddDependency(on=whole_name(first["on"], words), what=tidy(first["what"]), **dated)


def completing(needed: AddDependency, moment: Moment) -> ReviseDependency | None:
    """The dependency that is told once more, with its new words: the same person on the same day.

    One that was told just before is meant on whatever day.
    """
    if (alike := the_same(needed, moment)) is not None:
        new = {k: v for k, v in needed.given().items() if k in ("on", "what", "by") and v}
        return ReviseDependency.model_validate({**new, "id": alike.id})
    for known in moment.plan.dependencies:
        same_day = needed.by in (None, known.by) or known.id == moment.latest
        if bare(known.on) == bare(needed.on) and (
            same_day or bare(known.what) == bare(needed.what)
        ):
            new = {k: v for k, v in needed.given().items() if k in ("what", "by") and v}
            return ReviseDependency.model_validate({**new, "id": known.id})
    return None


def the_same(needed: AddDependency, moment: Moment) -> Dependency | None:
    """Somebody's part that is told once more by another name: the same thing on the same day."""
    for known in moment.plan.dependencies:
        what = telling(needed.what) & telling(known.what)
        who = telling(needed.on) & telling(known.on) and not (needed.what and known.what)
        same = needed.by is not None and needed.by == known.by
        if same and (what or who) and bare(known.on) != bare(needed.on):
            return known
    return None

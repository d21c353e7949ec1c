"""Approvals said in a sentence: of all there is, of the plan, of items in a row, or anyway."""

import re

from coach.edits import Approve, Target
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import EVERY, NEGATED, NO_OBJECTION, ONLY
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import command, intent
from coach.interpret.ear.moment import Moment, settle
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.intents import approved, intended
from coach.interpret.orders.commands import heard_command
from coach.interpret.orders.naming import Named, named_by, placed, which
from coach.interpret.orders.resembling import is_called, telling
from coach.okr import Stage, every_key_result, place_of
from coach.reading import numbers
from coach.reading.marks import has_han
from coach.stages import focus_of, passed_over
from coach.words import phrases

APPROVING = re.compile(
    r"\b(?:approv(?:e|ed|ing)|genehmig\w*|aprueb\w*|aprob\w*|apruéb\w*|approuv\w*|valid(?:e|er|ons)"
    r"|aprov[ao]\w*|freigeben)\b|批准|通过",
    re.IGNORECASE,
)
ANYWAY = re.compile(
    r"\b(?:any ?ways?|regardless|nevertheless|all the same|even so|trotzdem|dennoch|egal|"
    r"de todos modos|de todas formas|igual(?:mente)?|quand même|malgré tout|tout de même|"
    r"mesmo assim|de qualquer (?:jeito|forma))\b|无论如何|照样|仍然|还是|不管怎样",
    re.IGNORECASE,
)
"""Words of somebody who has heard what stands against it."""
ROW = re.compile(
    rf"({HANDLE.pattern})\s*[,;、，]\s*(?=(?:and|und|y|et|e|和)?\s*(?:o|kr)\s?\d)", re.I
)
"""A comma between two handles."""
BUT_NOT = re.compile(
    r"[\s,，;]*(?:但是?)?(?:不(?:批准|通过|包括)|除了)\s*"
    rf"(?=(?:{HANDLE.pattern})\W*$)|"
    r"[\s,;]*\b(?:but not|not|aber nicht|nicht|pero no|no|mais pas|pas|mas não|não)\s+(?:yet\s+)?"
    rf"(?=(?:{HANDLE.pattern})\W*$)",
    re.IGNORECASE,
)
"""Ahead of the item at the end that is left out."""
CLAUSE = re.compile(
    r"\s*[,.;!，。；！]+\s*|\s+(?:and|und|y|et|e)\s+(?!(?:o|kr)\s?\d)", re.IGNORECASE
)
YES = re.compile(
    r"^(?:yes|yeah|yep|ok|okay|ja|jo|sí|vale|oui|sim|好的?|是的|对|行)[,，\s]+(?=\S)", re.IGNORECASE
)
MOST_CLAUSES, LONGEST = 5, 200
FEW, FEW_IN_HAN = 2, 4
"""Words, or Chinese characters, beside that of a stage: "passons aux étapes"."""


REMAINING = re.compile(
    r"\b(?:(?:everything|all|anything|whatever|what)(?: that)?(?:['’]s| is| are)? (?:still )?"
    r"(?:left|open|remaining|missing)|(?:all )?the (?:rest|others|remaining)"
    r"|(?:alles,? )?was (?:noch )?(?:offen|übrig|da|fehlt|bleibt)(?: ist)?"
    r"|(?:den|der) (?:ganzen? )?rest|alle[ns]? übrigen?"
    r"|(?:todo )?lo (?:que (?:queda|falta)|demás)|(?:el|los) (?:resto|demás)"
    r"|(?:tout )?ce qui (?:reste|manque)|le reste|(?:tudo )?o que (?:falta|resta|sobra)|o resto)\b"
    r"|(?:剩下|其余|其他|剩余)的?|还没(?:有)?(?:批准|通过)的",
    re.IGNORECASE,
)
"""Words for all that is not approved yet."""
AROUND = re.compile(
    r"\b(?:please|now|still|just|of|it|bitte|jetzt|noch|por favor|ya|s'il te plaît|maintenant"
    r"|agora)\b|[都把请也吧了]",
    re.IGNORECASE,
)


def approving_the_rest(text: str, moment: Moment) -> Heard | None:
    """The approval of all that is still open, where a message asks for that and nothing else."""
    if not APPROVING.search(text) or HANDLE.search(text) or NEGATED.search(text) or "?" in text:
        return None
    left = AROUND.sub(" ", REMAINING.sub(" ", APPROVING.sub(" ", text)))
    if not (REMAINING.search(text) or EVERY.search(left)) or matter(
        EVERY.sub(" ", left), moment.language
    ):
        return None
    return None if names_the_plan(text, moment.language) else all_there(moment)


def approving(text: str, moment: Moment) -> Heard | None:
    """What a message approves that does nothing else; None for any other message."""
    if (less := BUT_NOT.search(text)) and HANDLE.search(text[: less.start()]):
        text = text[: less.start()]
    plain = ROW.sub(r"\1 ", HANDLE.sub(lambda handle: handle.group().replace(".", "·"), text))
    clauses = [c.replace("·", ".") for c in CLAUSE.split(plain) if c.strip()]
    every = [c for c in clauses if APPROVING.search(c)]
    if "\n" in text or len(text) > LONGEST or len(clauses) > MOST_CLAUSES or len(every) != 1:
        return None
    if not all(goes_on(c, moment) for c in clauses if c != every[0]):
        return None
    said = YES.sub("", every[0])
    refuses = NEGATED.search(NO_OBJECTION.sub("", said)) or said.rstrip().endswith(("?", "？"))
    if refuses or numbers(HANDLE.sub("", said)):
        return None
    if left_over(said, moment):
        return approved_alone(said, moment)
    heard = approved_by(said, bool(ANYWAY.search(text)), len(clauses) > 1, moment)
    others = (c for c in clauses if c != every[0] and HANDLE.search(c))
    onward = [heard_command(c, moment) for c in others]
    visits = [edit for one in onward if one for edit in one.edits]  # "... and go to O2"
    return heard.model_copy(update={"edits": (*heard.edits, *visits)}) if heard else None


def approved_ahead(text: str, moment: Moment) -> list[str]:
    """The approval that a message begins with, and the rest; empty where it begins otherwise."""
    found = CLAUSE.search(text)
    if found is None or not found.start() or not text[found.end() :].strip():
        return []
    first, rest = text[: found.start()], text[found.end() :]
    heard = approving(first, moment) if APPROVING.search(first) else None
    return [first, rest] if heard is not None and heard.edits else []


def approved_alone(said: str, moment: Moment) -> Heard | None:
    """The approval of the one item that a clause names by its words."""
    ref = APPROVING.sub(" ", said).strip()
    named = named_by(ref, moment) if not ONLY.search(said) else Named()
    if named.several and named.surely:
        return which(named.several, moment)
    if not named.surely or len(named.places) != 1:
        return None
    return moment.heard(Approve(target=named.places[0].item.id), settle())


def approved_by(said: str, anyway: bool, more: bool, moment: Moment) -> Heard | None:
    """What a clause approves by what it names; None where that is nothing.

    Args:
        said: the clause.
        anyway: whether it insists on what stands against it.
        more: whether something else is said beside it; else a single item is a plain command.
        moment: in which it is said.
    """
    handles = HANDLE.findall(said)
    targets: list[Target] = []
    if ONLY.search(said):
        return all_but(handles, moment) if EVERY.search(said) else None
    if handles:
        found = [placed(handle, moment) for handle in handles]
        targets = [place.item.id for place in found if place]
        if len(targets) < len(found):
            return None
    elif names_the_plan(said, moment.language):
        targets = ["plan"]
    elif EVERY.search(said):
        heard = all_there(moment)
        return with_anyway(heard, moment) if anyway else heard
    elif anyway:
        held = moment.held_lately
        targets = [held] if held is not None else []
    else:
        return intended("approve", moment)  # "that was me approving"
    plain = len(targets) == 1 and handles and not anyway and not more
    if not targets or (plain and command(said, moment.language)[0] == "approve"):
        return None
    heard = moment.heard(*(Approve(target=target) for target in targets), settle())
    return with_anyway(heard, moment) if anyway else heard


def all_but(handles: list[str], moment: Moment) -> Heard | None:
    """The approval of all that is there but these items."""
    left = {place.item.id for handle in handles if (place := placed(handle, moment))}
    heard = all_there(moment)
    kept = [e for e in heard.edits if not (isinstance(e, Approve) and e.target in left)]
    whole = any(isinstance(e, Approve) and e.target == "plan" for e in kept)
    return moment.heard(*kept) if left and not whole and len(kept) > 1 else None


def with_anyway(heard: Heard, moment: Moment) -> Heard:
    """An approval that insists on what stands against it."""
    wishes = (*heard.wishes, *moment.wish("approve-anyway").wishes)
    return heard.model_copy(update={"wishes": wishes})


def goes_on(clause: str, moment: Moment) -> bool:
    """Whether a clause beside an approval only agrees, talks, or says where to go next."""
    if any(map(str.isdigit, HANDLE.sub("", clause))):
        return False
    language = moment.language
    going = command(clause, language)[0] == "go"
    most = FEW_IN_HAN if has_han(clause) else FEW
    few = is_called(clause, language) and len(telling(clause, None, language)) <= most
    return (
        bool(intent(clause, language))
        or going
        or few
        or not matter(HANDLE.sub(" ", clause), language)
    )


def left_over(said: str, moment: Moment) -> bool:
    """Whether a clause names something beside what it approves."""
    left = ANYWAY.sub(" ", APPROVING.sub(" ", HANDLE.sub(" ", said.lower())))
    for word in sorted(phrases("refs", "plan", moment.language), key=len, reverse=True):
        left = left.replace(word, " ")
    return bool(matter(EVERY.sub(" ", left), moment.language))


def names_the_plan(said: str, language: str) -> bool:
    """Whether the plan itself is named, and not all there is."""
    every = {*phrases("refs", "plan", language), *phrases("refs", "plan")}
    return any(word in said.lower() for word in every if not EVERY.search(word))


def all_there(moment: Moment) -> Heard:
    """The approval of all that is there at the stage in work, which then goes on.

    Who approves everything while steps are still to come means what there is to see.
    """
    plan = moment.plan
    settled = plan.visiting is not None and all(o.approved for o in plan.objectives)
    focus = focus_of(plan.model_copy(update={"visiting": None}) if settled else plan)
    match focus.stage:
        case Stage.BIG_OBJECTIVE:
            return approved(moment.at_work, anyway=False)
        case Stage.KEY_RESULTS:
            proven = [o.id for o in plan.objectives if o.key_results and not o.approved]
            if proven:
                return moment.heard(*(Approve(target=item) for item in proven), settle())
            place = place_of(plan, focus.item) if focus.item is not None else None
            return moment.unclear("no-proof-yet", place.handle if place else "")
        case Stage.ACTIONS:
            proofs = [k for objective, k in every_key_result(plan) if objective]
            planned = [k.id for k in proofs if any(not step.approved for step in k.actions)]
            left = [k for k in proofs if not k.actions]
            if not planned or all(passed_over(plan, Stage.ACTIONS, k.id) for k in left):
                return moment.heard(Approve(target="plan"), settle())
            return moment.heard(*(Approve(target=item) for item in planned), settle())
        case _:
            return moment.heard(Approve(target="plan"), settle())

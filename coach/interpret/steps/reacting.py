"""Steps told as if-then plans: "if it is Monday at nine, I call two customers"."""

import re

from coach.edits import AddAction
from coach.interpret.ear.hearing import bare, patterns, within
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import date_in, step_day
from coach.okr import Noun
from coach.reading import dates, numbers
from coach.reading.calendars import WEEKDAYS
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.words import phrases

ORDER = ("subject", "verb", "value")
"""The parts of a step in the order of a main clause."""


LONGEST = 300
"""Characters of a sentence that is one if-then plan."""


class Reaction(Noun):
    """The two halves of an if-then plan, in the person's words."""

    condition: str
    step: str


def reaction_in(text: str, moment: Moment) -> Reaction | None:
    """The condition and the step of a one-line if-then plan; None for anything else."""
    if "\n" in text or len(text) > LONGEST:
        return None
    said = AND.sub("", text.strip(" .!。！"))
    begun = begins_with_if(text, moment)
    of_an_if = patterns("fact", "reaction", moment.language) if begun else ()
    for pattern in (*of_an_if, *patterns("others", "reaction", moment.language)):
        if match := pattern.search(said):
            joint, parts = "" if has_han(said) else " ", match.groupdict()
            step = joint.join(parts[name] for name in ORDER if parts.get(name))
            condition = parts.get("condition") or said[: match.start("value")]
            return Reaction(condition=condition, step=tidy(step))
    return None


def begins_with_if(text: str, moment: Moment) -> bool:
    """Whether a sentence begins with a condition, whatever word joins it to the one before."""
    return within("if-then", AND.sub("", text.strip()), moment.language)


AND = re.compile(
    r"^(?:(?:and|but|oh|und|aber|ach|y|pero|et|mais|e|mas|ah)[,\s]+|(?:而且|但是?|不过)[，,]?)+",
    re.IGNORECASE,
)


def timed(told: Reaction, moment: Moment) -> bool:
    """Whether the condition is a day or an hour and nothing else, so that this is a step by itself.

    "If it rains on Monday, I run indoors" answers what comes in between of another step.
    """
    condition = told.condition
    for when in dates(condition, moment.today, moment.plan.period):
        condition = condition.replace(when.text, " ")
    if has_han(condition):
        return not HAN_TIME.sub("", bare(condition))
    words = [word for word in bare(condition).split() if not word[0].isdigit()]
    left = [word for word in words if word not in TIME_WORDS and word not in WEEKDAYS]
    return not [word for word in left if not numbers(word)]


TIME_WORDS = frozenset(
    listed(
        "if,whenever,when,it,is,it's,on,at,the,a,an,every,each,in,then,i,we,o'clock,am,pm,morning,"
        "evening,afternoon,noon,night,first,next,wenn,falls,sobald,immer,es,ist,am,um,der,die,uhr,"
        "jeden,früh,morgens,abends,nachmittags,mittags,morgen,abend,nachmittag,dann,ich,wir,rufe,"
        "si,cuando,cada,vez,que,es,el,la,los,las,de,por,mañana,tarde,noche,entonces,quand,dès,"
        "c'est,le,matin,soir,midi,après-midi,alors,je,se,quando,sempre,for,é,à,da,do,na,no,manhã,"
        "tarde,noite,então,feira,heure,heures,hora,horas"
    )
)
HAN_TIME = re.compile(
    r"如果|要是|只要|每当|每|到了?|是|在|的?时候?|早上|上午|中午|下午|晚上|傍晚|周|星期|礼拜"
    r"|[一二三四五六七八九十日天末半点两\d:：，, ]|我们?|就|那么?|的话"
)


def planned_ahead(told: Reaction, text: str, key_result: int, moment: Moment) -> AddAction:
    """The step, with the whole sentence as its if-then plan and the first day that it names."""
    due, _ = step_day(text, moment)
    ahead = phrases("fact", "before-weekday", moment.language)
    for word in bare(told.condition).split():
        if due is None and word in WEEKDAYS:
            due = next(filter(None, (date_in(f"{cue} {word}", moment)[0] for cue in ahead)), None)
    dated = {"due": due} if due else {}
    return AddAction(key_result=key_result, text=told.step, if_then=tidy(text), **dated)

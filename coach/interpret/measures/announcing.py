"""Words that only announce one more measure: "the second one is ...", "und noch eins: ..."."""

from coach.interpret.ear.hearing import bare, patterns, sentences
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import contains_word
from coach.interpret.measures.several import from_and_to
from coach.reading import numbers, read
from coach.words import phrases

ASKED = {"key-results", "more-key-results"}


def unled(text: str, moment: Moment) -> str:
    """A measure without the words that only say that it is another one."""
    every = patterns("fact", "measure-lead", moment.language)
    led = (pattern.sub("", text, count=1) for pattern in every)
    return next((tidy(rest) for rest in led if rest != text and numbers(rest)), text)


def with_measures_unled(text: str, moment: Moment) -> str:
    """A message that tells several measures, each without such words.

    Else "the first one is pagers handed out, 6 now, 14 by June" would be an order about the first.
    At the start of a message that tells no other, "the second one: ..." is said of an objective.
    """
    if moment.asked.about not in ASKED:
        return text
    every = sentences(text)
    led = {place: rest for place, one in enumerate(every) if (rest := unled(one, moment)) != one}
    for place, rest in led.items():
        alone = len(led) == 1 and not numbers(" ".join(every[:place]))
        if alone and not of_the_asked(every[place].removesuffix(rest), moment):
            continue
        if from_and_to(read(rest, moment.today)):
            end = every[place][len(every[place].rstrip(".。!！")) :]
            text = text.replace(every[place], rest + end, 1)
    return text


def of_the_asked(lead: str, moment: Moment) -> bool:
    """Whether words that name a place among the objectives name the one that was asked about."""
    said = bare(lead)
    for place, word in enumerate(phrases("refs", "ordinals", moment.language)):
        if contains_word(said, word) and place < len(moment.plan.objectives):
            return moment.plan.objectives[place].id == moment.asked.target
    return False

"""Who does a step that says so itself: "priya writes 20 replies", "im märz räumt jonas auf"."""

import re

from coach.edits import AddAction
from coach.interpret.ear.given import is_given
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import undated
from coach.interpret.frames.persons import SECTION, group, names_in
from coach.interpret.steps.deeds import in_third_person
from coach.interpret.steps.owning import STANDS_IN
from coach.interpret.steps.people import oneself
from coach.okr import Action, words_of
from coach.reading import dates
from coach.words import has, phrase, phrases

TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
FEWEST = 3
"""Words of a step that begins with who does it."""
MOST_AHEAD = 5
"""Words of what is done that may stand ahead of a verb."""


def with_doer(edit: AddAction, text: str, moment: Moment) -> AddAction:
    """A new step with who does it, where its words begin with them.

    Args:
        edit: the step.
        text: the message that tells it.
        moment: in which it is said.
    """
    if edit.helper or not has(SECTION, "one", moment.language):
        return edit
    who = doer_at_head(edit.text, moment) or by_pronoun(edit, text, moment)
    who = who or by_oneself(edit.text, text, moment)
    return edit.model_copy(update={"helper": who}) if who else edit


def doer_at_head(step: str, moment: Moment) -> str:
    """Who does a step, told at its beginning or behind its verb; empty where nobody is named."""
    language = moment.language
    words, dated = words_of_step(step, moment)
    start = leads(words, language)
    if len(words) - start < FEWEST:
        return ""
    who, end = group(words, start, moment)
    if who:
        return who if does(words, start, end, who, step, moment) else ""
    if not phrases(SECTION, "turned", language):
        return ""
    ahead = range(start, start + 1) if dated or start else range(0)
    led = words[start].casefold() in phrases("people", "articles", language)
    ahead = ahead or (range(start + 2, start + MOST_AHEAD) if led else ahead)
    for at in ahead:
        who, end = group(words, at + 1, moment) if at + 1 < len(words) else ("", 0)
        if who and fits("one", words[at], language) | fits("several", words[at], language):
            sure = any(is_given(word, language) for word in words[at + 1 : end])
            return who if sure or who == oneself(moment)[0] or words[at + 1][:1].isupper() else ""
    return ""


def words_of_step(step: str, moment: Moment) -> tuple[list[str], bool]:
    """The words of a step without its days, and whether it begins with one."""
    every = dates(step, moment.today, moment.plan.period)
    dated = bool(every) and len(step[: every[0].span[0]].split()) <= MOST_BEFORE_DAY
    return TOKEN.findall(undated(step[every[0].span[1] :] if dated else step, moment)), dated


MOST_BEFORE_DAY = 2
"""Words that lead to a day: "and from march"."""


def leads(words: list[str], language: str) -> int:
    """How many words ahead of a step only join it to what stands before."""
    small = phrases(SECTION, "lead", language)
    return next((at for at, word in enumerate(words) if word.casefold() not in small), 0)


def does(words: list[str], start: int, end: int, who: str, step: str, moment: Moment) -> bool:
    """Whether a verb stands behind who is named, in the form that goes with them."""
    language = moment.language
    between = phrases(SECTION, "between", language)
    while end < len(words) and words[end].casefold() in between:
        end += 1
    if end + 1 >= len(words):
        return False
    own, several = who == oneself(moment)[0], f" {phrases(SECTION, 'joint', language)[0]} " in who
    key = "self" if own else "several" if several else "one"
    if not fits(key, words[end], language):
        return False
    sure = own or any(is_given(word, language) for word in words[start:end])
    if not sure and not (language == "en" or phrases(SECTION, "turned", language)):
        return False  # "nova compra de livros"
    plainly = " ".join([STANDS_IN, *words[end:]])
    return sure or language != "en" or in_third_person(plainly, moment) is not None


def fits(key: str, word: str, language: str) -> bool:
    """Whether a word may be a verb in a form."""
    return re.fullmatch(phrase(SECTION, key, language), word, re.IGNORECASE) is not None


def by_oneself(step: str, text: str, moment: Moment) -> str:
    """The speaker, where what is said of oneself became a step without the word for that."""
    at = text.casefold().find(step.casefold())
    ahead, words = TOKEN.findall(text[: max(at, 0)])[-1:], TOKEN.findall(step)
    own = ahead and ahead[0].casefold() in phrases(SECTION, "me", moment.language)
    does = len(words) >= FEWEST and fits("self", words[0], moment.language)
    return oneself(moment)[0] if own and does else ""


def by_pronoun(edit: AddAction, text: str, moment: Moment) -> str:
    """Who does a step that begins with "she" or "they": the one who was named before."""
    words, _ = words_of_step(edit.text, moment)
    start = leads(words, moment.language)
    told = words[start : start + 1]
    if not told or told[0].casefold() not in phrases(SECTION, "them", moment.language):
        return ""
    if len(words) - start < FEWEST or not fits_any(words[start + 1], moment.language):
        return ""
    before = text[: max(text.casefold().find(edit.text.casefold()), 0)]
    item = moment.item(edit.key_result)
    own = names_in(words_of(item), moment) if item else ()
    spoken = moment.item(moment.latest)
    last = spoken.helper if isinstance(spoken, Action) else ""
    for named in (names_in(before, moment), (last,) if last else (), own):
        if named:
            return named[0] if len(named) == 1 else ""
    return ""


def fits_any(word: str, language: str) -> bool:
    """Whether a word may be a verb of one or of several."""
    return fits("one", word, language) or fits("several", word, language)

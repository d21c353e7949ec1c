"""The questions in a message: which sentences ask something, and for what."""

import re
from collections.abc import Iterator

from coach.interpret.answers.fields import fragment
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.acts import item_likely
from coach.interpret.ear.heard import Flagged, Heard, Looked, Question, Simple, Unclear, Wish
from coach.interpret.ear.hearing import (
    bare,
    command,
    intent,
    is_question,
    patterns,
    sentences,
    within,
    without_fillers,
)
from coach.interpret.ear.inquiring import MOST_SENTENCES, inquiry, loosely, praises
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.parting import leans
from coach.interpret.ear.plainly import REQUEST
from coach.interpret.ear.pointing import naming
from coach.interpret.ear.references import meant
from coach.interpret.ear.remarks import remark
from coach.interpret.orders.bidden import bidden
from coach.interpret.orders.bidding import bids
from coach.interpret.orders.naming import named_by
from coach.interpret.orders.onward import onward
from coach.interpret.steps.others import leaning
from coach.interpret.steps.reacting import reaction_in
from coach.reading import dates, numbers, read
from coach.reading.marks import has_han

LONGEST_TALK = 4_000
"""Characters of a message that is looked through for questions; a longer one is a document."""
SHORT_ECHO = 3
"""Words of a question of the coach's own that is repeated before its answer."""
GIVEN = re.compile(r"[:：]\s*\S+|[\"“«„].{4,}[\"”»“]$")
"""Words that are given behind a colon or in quotation marks."""
PLAIN = re.compile(r"[^\w\s'’-]+")
POLITE = {"thanks", "greeting", "goodbye", "frustrated"}
SHORT_WHY = 5
"""Words of a question that asks for the reason of ours."""


def split_questions(text: str, moment: Moment) -> tuple[str, list[str]]:
    """The statements of a message as one text, and its questions one by one."""
    if text.count("\n") > 2 or len(text) > LONGEST_TALK:
        return text, []
    statements: list[str] = []
    questions: list[str] = []
    for sentence in (piece for one in sentences(text) for piece in with_question(one, moment)):
        if asks(sentence, moment) or (questions and goes_on_asking(sentence, moment)):
            questions.append(sentence)
            continue
        plain = sentence.rstrip("?？ ")
        if plain != sentence and REQUEST.search(sentence) and not text.rstrip().endswith(sentence):
            plain = f"{plain}."  # "could you take it out? it is too much"
        text = text.replace(sentence, plain)  # a guess is an answer, whatever it ends with
        statements.append(plain)
    if not questions:
        return text, []
    questions = [q for q in questions if not (statements and echoes(q, statements[0], moment))]
    joined = "\n" if "\n" in text else " "
    return joined.join(statements), questions


def without_praise(text: str, moment: Moment) -> str:
    """A message without what only praises or thanks beside a question: that agrees to nothing.

    "Perfect, thanks! What is missing now?" approves nothing, and asks.
    """
    told = sentences(text) if "\n" not in text and len(text) <= LONGEST_TALK else []
    kept = [one for one in told if not praises(one, moment.language)]
    if not kept or len(kept) == len(told) or len(told) > MOST_SENTENCES:
        return text
    return " ".join(kept) if any(asks(one, moment) for one in kept) else text


def with_question(sentence: str, moment: Moment) -> list[str]:
    """A sentence, its question apart from what it tells before: "end of May, and why a date?".

    What is weighed ("12, is that too much?") stays in one piece with the question.
    """
    for comma in COMMA.finditer(sentence):
        head, tail = sentence[: comma.start()].strip(), sentence[comma.end() :].strip()
        told = CONJUNCTION.sub("", tail)
        if not is_question(told, moment.language) or not asks(told, moment):
            continue
        ordered = told != tail and any(bids(head, moment.language))  # "take it out, and is ...?"
        if ordered or (within("asks-what", told, moment.language) and tells(head, moment)):
            return [head, told]
    return [sentence]


COMMA = re.compile(r"[,;，；]\s*|\s+[-–—]\s+")
FEWEST_TOLD = 2
"""Words that name something, of a part in front of a question that is an answer by itself."""


def tells(words: str, moment: Moment) -> bool:
    """Whether words in front of a question tell something by themselves."""
    plain = without_fillers(words, moment.language)
    if leans(plain) or is_question(plain, moment.language) or command(plain, moment.language)[0]:
        return False
    figures = numbers(plain) or dates(plain, moment.today)
    return bool(figures) or matter(plain, moment.language) >= FEWEST_TOLD


def goes_on_asking(sentence: str, moment: Moment) -> bool:
    """Whether a sentence without a mark asks on behind a question: "and is that even enough"."""
    rest = CONJUNCTION.sub("", sentence, count=1)
    if rest == sentence or not asks(f"{rest}?", moment):
        return False
    judges = naming("key-result").search(bare(rest)) and not read(rest, moment.today).moves
    return bool(judges) or within("asks-on", rest, moment.language)


CONJUNCTION = re.compile(
    r"^(?:(?:and|but|or|so|also|und|aber|oder|y|pero|o|et|mais|ou|e|mas)\s+"
    r"|(?:btw|by the way|übrigens|por cierto|au fait|aliás)[,\s]+"
    r"|(?:还有|那|而且|另外|对了)[，,]?)+",
    re.IGNORECASE,
)
"""What joins a question to the one before."""


def echoes(question: str, answer: str, moment: Moment) -> bool:
    """Whether somebody repeats the coach's question before the answer: "proudest? that we sing"."""
    said = bare(question).split()
    if not said or len(said) > SHORT_ECHO:
        return False
    if within("because", answer, moment.language):
        return True
    last = next((m.text for m in reversed(moment.talk.recent) if m.reply), "")
    return set(said) <= set(bare(PLAIN.sub(" ", last)).split())


def asks(sentence: str, moment: Moment) -> bool:
    """Whether a sentence is a question, and neither a guess nor a polite command."""
    if inquiry(sentence, moment):
        return True
    if not is_question(sentence, moment.language) or guessed(sentence, moment):
        return False
    unmarked = not sentence.endswith(("?", "？"))
    if unmarked and GIVEN.search(sentence):
        return False  # "debería ser: ..."
    if unmarked and within("lost", sentence, moment.language):
        return False  # "don't know where I would read that"
    if unmarked and (remark(sentence, moment.language) or stating(sentence, moment)):
        return False  # "es demasiado difícil" is built like a question
    if within("advice", sentence, moment.language):
        return True
    plain = sentence.rstrip("?？ ")
    if REQUEST.search(sentence) and (bidden(plain, moment) or onward(plain, moment)):
        return False  # "can you take out the second one?"
    wants = command(sentence.rstrip("?？ "), moment.language)[0]
    return wants not in ("go", "change", "remove", "swap", "move", "reopen")


def asks_outright(sentence: str, language: str) -> bool:
    """Whether a sentence asks what, how or why, with its mark: no guess, and no polite order."""
    said = CONJUNCTION.sub("", without_fillers(sentence, language))
    return within("asks-what", said, language) and sentence.rstrip().endswith(("?", "？"))


def passed_over(by_rules: Heard, heard: Heard) -> Iterator[Question]:
    """The questions of a message of which a model says nothing at all."""
    if all(isinstance(wish, Simple) and wish.wish in POLITE for wish in heard.wishes):
        asked = (wish for wish in by_rules.wishes if isinstance(wish, Question))
        yield from (wish for wish in asked if asks_outright(wish.text, by_rules.language))


def stating(sentence: str, moment: Moment) -> bool:
    """Whether words that begin like a question tell something: "should it rain, we stay in"."""
    return leaning(sentence, moment) is not None or reaction_in(sentence, moment) is not None


def guessed(sentence: str, moment: Moment) -> bool:
    """Whether a question mark only says that an answer is a guess: "like 6?", "end of March?"."""
    plain = sentence.rstrip("?？ ")
    said = without_fillers(plain, moment.language)
    if moment.talk.asked is None or within("question", said, moment.language):
        return False
    if within("tentative", plain, moment.language):
        return True
    loss, comma, rest = said.partition(",")
    if comma and intent(loss, moment.language) == "unknown":
        said = rest.strip()  # I don't know, 4?
    return fragment(said, moment) or proposed(said, moment)


def proposed(said: str, moment: Moment) -> bool:
    """Whether words tell items, carefully, where such are asked for: "more guests, less noise?"."""
    if moment.asked.about not in LISTING or EITHER.search(said) or ABOUT_IT.search(said):
        return False
    several = len([part for part in LISTED.split(said) if matter(part, moment.language)]) > 1
    long = has_han(said) or len(said.split()) >= FEWEST_PROPOSED
    return several or (long and item_likely(said) > LIKELY)


LISTING = {
    "objectives", "key-results", "more-key-results", "actions", "more-actions", "health", "not-now",
}  # fmt: skip
"""Questions that several items answer."""
EITHER = re.compile(r"\b(?:or|oder|o|u|ou)\b|还是|或者", re.IGNORECASE)
"""Between two things of which somebody asks which."""
ABOUT_IT = re.compile(
    r"\b(?:baseline|target|key results?|objectives?|okrs?|deadline|example|mean\w*|beispiel\w*"
    r"|bedeut\w*|schlüsselergebnis\w*|zielwert|ejemplos?|signific\w*|exemples?|exemplos?)\b"
    r"|关键结果|例子|意思|什么|吗|呢",
    re.IGNORECASE,
)
"""Words of somebody who asks about the method."""
LISTED = re.compile(r"[,;，；、]|\b(?:and|und|y|et|e)\b")
FEWEST_PROPOSED, LIKELY = 3, 0.7


def wish_of(question: str, moment: Moment) -> Wish:
    """What a question asks for: a judgement of the plan, the reason of our own, or the notes."""
    if asked := inquiry(question, moment) or of_the_plan(question, moment):
        return asked
    match intent(question, moment.language):
        case "where" | "first" | "show" | "help" as wish:
            return Simple(wish=wish)
    if within("review", question, moment.language):
        return Simple(wish="review")
    if within("recall", question, moment.language):
        return Simple(wish="show")
    if within("example", question, moment.language):
        return Simple(wish="example")
    if within("judge", question, moment.language):
        return Simple(wish="judge")
    if within("explain", question, moment.language) or about_our_words(question, moment):
        return Simple(wish="why")
    return loosely(question, moment) or Question(text=plainly_asked(question, moment))


def plainly_asked(question: str, moment: Moment) -> str:
    """What a sentence asks that first tells a case: "he lends it, is that a dependency?"."""
    tail = TOLD_FIRST.sub("", question).strip()
    asks_it = tail != question and is_question(tail, moment.language)
    return tail if asks_it and naming("dependency").search(bare(tail)) else question


TOLD_FIRST = re.compile(r"^.*[,;:，；：](?=\s*\S)")
"""All ahead of the last clause."""


def of_the_plan(question: str, moment: Moment) -> Wish | None:
    """What a question asks that the plan itself answers: why is this flagged, what did you note?"""
    if within("understood", question, moment.language):
        return Simple(wish="understood")
    if within("owners", question, moment.language):
        return Simple(wish="owners")
    said = bare(question)
    for pattern in patterns("within", "looked", moment.language):
        found = pattern.search(said)
        places = named_by(found["target"].strip(), moment).places if found else ()
        if len(places) == 1:
            return Looked(item=places[0].item.id)
    for pattern in patterns("within", "flagged", moment.language):
        if found := pattern.search(said):
            named = found.groupdict().get("target") or ""
            return flagged(named.strip(), moment)
    return None


def flagged(named: str, moment: Moment) -> Wish | None:
    """Whose flags a question asks about; None where its words name no item."""
    about = moment.about_item
    if not named:
        return Flagged(item=about or "plan")
    meaning = meant(named, moment.plan, moment.language, about)
    if meaning.place is not None:
        return Flagged(item=meaning.place.item.id)
    if meaning.special in ("plan", "mission"):
        return Simple(wish="review")
    if meaning.special:
        return Flagged(item="big-objective")
    return Unclear(why="no-such-item", about=named) if meaning.looked_like_one else None


def about_our_words(question: str, moment: Moment) -> bool:
    """Whether a short "why ...?" only repeats words of what the coach said last."""
    said = bare(question).split()
    last = next((m.text for m in reversed(moment.talk.recent) if m.reply), "")
    asked_why = said[:1] == ["why"] and 2 <= len(said) <= SHORT_WHY
    return asked_why and set(said[1:]) <= set(bare(last).replace(".", " ").split())

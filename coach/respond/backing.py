"""Which passages of the notes a reply may rest on."""

import re
from itertools import pairwise

from coach.errors import NotFound
from coach.interpret.ear.heard import Inquiry, Question, Simple
from coach.interpret.ear.hearing import bare, patterns, without_fillers
from coach.knowledge.asked import NOTES_ARE_IN
from coach.knowledge.fusion import RELEVANT
from coach.knowledge.search import Knowledge
from coach.okr import Stage
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.respond.elliptic import source_of
from coach.respond.reasons import reason
from coach.respond.recounting import flags_told
from coach.respond.thought import Thought
from coach.review.reading import sources_for
from coach.talk import Passage, Reply
from coach.words import catalogue, has, phrase, phrases

FOR_A_QUESTION = 3
LONGEST_GAP = 120
"""Characters of a question that are kept where the notes do not cover it."""
CLEARLY_RELEVANT, HALF = 0.55, 0.5
CLEAR_BY_WORDS, SOME, BY_WORDS, NEARLY_ALL = 0.42, 0.38, 0.33, 0.9
"""The same where there are only keywords, whose scores are lower."""
EXPLAINED = 0.8
"""The score of what explains a word that a question asks about."""
BEYOND_DOUBT = 0.7
"""From here on the words need not be shared: it is asked for in nearly these words."""
RELEVANT_ELSEWHERE = 0.43
"""The bar for questions in another language than that of the notes."""


def passages_for(thought: Thought, knowledge: Knowledge) -> tuple[Passage, ...]:
    """What answers the person's questions, then the finding's own passage, then the stage's.

    Passages that a search found have a score; those fetched by their address have none.
    """
    found: list[Passage] = []
    language = thought.heard.language
    for wish in thought.heard.wishes:
        if isinstance(wish, Question):
            found += told_by_notes(wish.text, thought, knowledge, more=bool(found))
    wishes = {w.wish for w in thought.heard.wishes if isinstance(w, Simple)}
    inquiries = {w.what for w in thought.heard.wishes if isinstance(w, Inquiry)}
    reasoned = "why" in wishes or "plainer" in inquiries
    sources = why_sources(thought) if reasoned else []
    sources += [finding.source for finding in flags_told(thought)]
    if thought.point.finding is not None:
        sources.append(thought.point.finding.source)
    if "review" in wishes:
        sources += sources_for(thought.plan)
    if wishes & {"judge", "review"}:
        sources += [f.source for f in thought.findings]
    if "example" in wishes:
        sources.append(phrase("why", thought.focus.stage.value))
    if "sure" in inquiries or any(e.edit == "set-big-objective" for e in thought.applied.edits):
        sources.append(phrase("why", "confidence"))
    found += fetched(sources, knowledge)
    once = tuple({p.source: p for p in reversed(found)}.values())[::-1]
    return tuple(knowledge.short(passage, language) for passage in once)


def told_by_notes(
    question: str, thought: Thought, knowledge: Knowledge, *, more: bool
) -> list[Passage]:
    """What answers one question, by what it leaves out as well.

    Args:
        question: in the person's words.
        thought: the turn in which it is asked.
        knowledge: the notes.
        more: whether another question of the message is answered already.
    """
    language, stage = thought.heard.language, thought.focus.stage
    if source := source_of(question, thought):
        return fetched([source], knowledge, score=EXPLAINED)
    if source := of_the_flag(question, thought):
        return fetched([source], knowledge, score=1.0)
    if not more and not defining(question, language) and topicless(question, language):
        return fetched(why_sources(thought), knowledge, score=1.0)
    told = answering(question, language, knowledge, stage)
    named = with_its_noun(question, thought)
    return told or (answering(named, language, knowledge, stage) if named != question else [])


def answering(
    question: str, language: str, knowledge: Knowledge, stage: Stage | None = None
) -> list[Passage]:
    """The passages that answer a question, best first; none where no note is about it.

    What explains a word of the method comes before all but what is nearly asked for by name.
    """
    said = bare(question)
    apart = any(p.search(said) for p in patterns("meaning", "differs", language))
    score = 1.0 if apart else EXPLAINED
    defined = fetched(defining(question, language), knowledge, score=score)
    asked = without_fillers(question.rstrip(" ?？!"), language) or question
    found = knowledge.search(asked, top=FOR_A_QUESTION, stage=stage, spoken=language)
    english = language == NOTES_ARE_IN
    near = [p for p in found if relevant(p, asked, knowledge, english=english)]
    return sorted([*defined, *near], key=lambda passage: -passage.score)


def relevant(passage: Passage, question: str, knowledge: Knowledge, *, english: bool) -> bool:
    """Whether a passage that was found is about a question, for no note is better than a wrong one.

    Between the bar and what is clearly relevant, half of what an English question asks for has to
    stand in the passage: "how much does a van cost" is near what a goal costs.
    """
    if not english or passage.score >= BEYOND_DOUBT:
        return passage.score >= RELEVANT_ELSEWHERE
    by_meaning = knowledge.embedder_id != "keywords"
    clear, bar, share = (
        (CLEARLY_RELEVANT, RELEVANT, HALF) if by_meaning else (CLEAR_BY_WORDS, BY_WORDS, NEARLY_ALL)
    )
    shared = knowledge.shared(question, passage)
    if passage.score >= clear:
        return by_meaning or shared >= SOME
    return passage.score >= bar and shared >= share


def topicless(question: str, language: str) -> bool:
    """Whether a question has no topic of its own: "how do you know?" asks about what was said."""
    small = {word for code in {language, "en"} for word in phrases("remark", "small", code)}
    own = [w for w in WORD.findall(question.casefold()) if w not in small and w not in ASKING]
    return not own and not has_han(question)


def of_the_flag(question: str, thought: Thought) -> str:
    """Where the reason stands of what was just found, where a question is about its words.

    "Why can't it be a number?" behind "There is a number in it" is no question for other notes.
    """
    asked, language = thought.talk.asked, thought.heard.language
    flags = (f for f in thought.findings if asked and f.rule == asked.rule)
    flag = next((f for f in flags if f.rule.startswith(OF_WORDS)), None)
    said = WORD.findall(question.casefold())
    if flag is None or not POINTING & set(said):
        return ""
    small = {word for code in {language, "en"} for word in phrases("remark", "small", code)}
    own = [w for w in said if w not in small and w not in ASKING and len(w) > SHORTEST]
    told = WORD.findall(reason(flag, flag.quote, language).casefold())
    about = len(own) <= MOST_OWN and any(word in told for word in own)
    return flag.source if about else ""


def with_its_noun(question: str, thought: Thought) -> str:
    """A question that points at the goal or the objective in work, with a word for it behind."""
    points = POINTING & set(WORD.findall(question.casefold()))
    objective = thought.focus.stage in (Stage.BIG_OBJECTIVE, Stage.OBJECTIVES, Stage.KEY_RESULTS)
    if not points or not objective:
        return question
    return f"{question} {phrases('refs', 'objective', thought.heard.language)[0]}"


POINTING = frozenset(
    listed(
        "it,that,there,this,es,das,da,darin,drin,dabei,eso,esto,allí,ahí,lo,ça,cela,ce,là,y,isso,isto,ele,nele,nisso"
    )
)
"""Words that point at what was spoken of."""
OF_WORDS = ("bigo-", "o-")
"""Flags on the words of a goal or objective, which say what these should be without."""
MOST_OWN = 4
"""Words of a question that asks no more than why a flag is one."""
SHORTEST = 3
"""Letters up to which a word of a question is no topic."""
WORD = re.compile(r"[^\W\d_]+")
ASKING = frozenset(
    listed(
        "you,instead,that,this,it,why,who,when,where,which,do,does,did,would,should,mean,sure,"
        "du,sie,stattdessen,das,warum,woher,weisst,wissen,denn,würdest,sagen,meinst,"
        "tú,usted,eso,esto,sabes,lo,dirías,lugar,por,en,qué,cómo,de,"
        "tu,vous,ça,cela,sais,savez,le,dirais,plutôt,place,que,quoi,comment,à,la,"
        "você,isso,sabe,diria,vez,o,quê,como,em,disso,dirias"
    )
)
"""Words that ask, or point at what was said before."""


def gap(thought: Thought, reply: Reply) -> str:
    """The question that the notes do not cover, shortened; empty where they do, or none was asked.

    That is so where no passage is near it, and where a model that was given some cites none.
    """
    asked = [wish.text for wish in thought.heard.wishes if isinstance(wish, Question)]
    heard, edits = thought.heard.by_model, thought.applied.edits
    bar = CLEARLY_RELEVANT if heard and edits else 0
    found = any(passage.score > bar for passage in thought.passages)
    aloud = not found and edits and not heard  # thinking aloud, with something to note
    covered = found and (reply.speaker == "built-in" or reply.citations)
    if not asked or aloud or covered:
        return ""
    return " ".join(asked[0].split())[:LONGEST_GAP]


def meant_as_one(question: str, thought: Thought) -> bool:
    """Whether an answer is waited for, whatever else was said: it comes last, or asks a meaning."""
    said, language = bare(question), thought.heard.language
    named = (p for key in ("asks", "differs") for p in patterns("meaning", key, language))
    last = bare(thought.said).endswith(said)
    return thought.heard.by_model or last or any(pattern.search(said) for pattern in named)


def why_sources(thought: Thought) -> list[str]:
    """Where the reason of the question that was asked last stands."""
    asked = thought.talk.asked
    about = asked.about if asked else thought.point.about
    rule = asked.rule if asked else thought.point.rule
    reasons = [f.source for f in thought.findings if f.rule == rule][:1]
    known = has("why", about, "en")
    return [*reasons, phrase("why", about if known else thought.focus.stage.value)]


def defining(question: str, language: str) -> list[str]:
    """Where the thing is explained that a question asks the meaning of: "what is a KR?"."""
    said = bare(QUOTES.sub("", without_fillers(question, language)))
    if any(pattern.search(said) for pattern in patterns("meaning", "differs", language)):
        return apart(said, language)
    asked = (pattern.search(said) for pattern in patterns("meaning", "asks", language))
    terms = [found["term"].strip() for found in asked if found]
    for term in catalogue("en")["define"]:
        whole = any(p.search(said) for p in patterns("meaning", term, language))
        nouns = patterns("nouns", term, language)
        if whole or any(noun.search(word) for noun in nouns for word in terms):
            return [phrase("define", term)]
    return []


def apart(said: str, language: str) -> list[str]:
    """Where two words of the method are told apart: "the difference between a goal and a KR"."""
    every = WORD_OR_HAN.findall(said)
    words = {*every, *map(" ".join, pairwise(every)), *said.split("和")}
    named = {
        term
        for term in catalogue("en")["nouns"]
        if any(noun.search(word) for noun in patterns("nouns", term, language) for word in words)
    }
    return [phrase("define", "objective")] if named == {"objective", "key-result"} else []


WORD_OR_HAN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
QUOTES = re.compile(r"[\"“”„«»‘’「」](?!\w)|(?<!\w)[\"“”„«»‘’「」]")


def fetched(sources: list[str], knowledge: Knowledge, score: float = 0.0) -> list[Passage]:
    """The passages at these addresses, without those that are not there."""
    passages = []
    for source in sources:
        try:
            passages.append(knowledge.passage(source).model_copy(update={"score": score}))
        except NotFound:
            continue
    return passages

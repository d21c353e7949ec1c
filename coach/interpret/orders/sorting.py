"""Which of the coach's offers an answer takes, and which it declines, clause by clause.

An offer is named by a word that no other one has; several of one kind also together, "both
questions". Whether it is wanted may stand beside its name or behind it: "the one with Sven: no".
"""

import re
from collections.abc import Iterator

from coach.interpret.ear.consent import (
    CLAUSE,
    EVERY,
    NEGATED,
    NO_OBJECTION,
    REMOVAL,
    agreeing,
)
from coach.interpret.ear.hearing import bare, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.ordinals import ONLY_NO, declines, places_in, places_named
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import contains_word
from coach.interpret.guarding.evidence import stems
from coach.interpret.orders.their_words import without_signs
from coach.okr import Plan, place_of, words_of
from coach.reading import numbers
from coach.reading.marks import has_han
from coach.talk import Offer
from coach.words import LANGUAGES, phrases

TURNS = re.compile(
    r"\s+(?:but|aber|sondern|pero|mais|mas)\s+|\s+(?:and|und|y|et|e)\s+(?=(?:no|not|nein|nicht|non|pas|"
    r"não)\b)|但是?|不过",
    re.IGNORECASE,
)
"""Words behind which a clause begins that is of another mind."""
OTHERS = re.compile(
    r"\b(?:others?|rest|remaining|ander\w+|übrig\w+|otr[oa]s?|demás|resto|autres?|outr[oa]s?|demais)\b"
    r"|其他|其余|另",
    re.IGNORECASE,
)
AND = re.compile(r"\s+(?:and|plus|und|sowie|y|et|e)\s+", re.IGNORECASE)
CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
AMONG_HAN = re.compile(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\u4e00-\u9fff])")
"""Where a Latin name begins or ends among Chinese characters."""


def sorted_out(text: str, moment: Moment) -> tuple[list[Offer], list[Offer], str]:
    """The offers that are wanted, those that are not, and the sentences that name none.

    A clause that names none of those in question may name one that comes after them.
    """
    now = tuple(o for o in moment.asked.offers if o.kind == moment.asked.about)
    later = tuple(offer for offer in moment.asked.offers if offer not in now)
    if places_named(text, len(now), moment.language):
        later = ()  # "the first two" counts those that were asked about
    wanted, unwanted, rest = list[Offer](), list[Offer](), list[str]()
    before: list[Offer] = []
    several = len(sentences(text)) > 1 and not has_han(text)
    for sentence in sentences(text):
        named, refused = list[Offer](), list[Offer]()
        if HANDLE.search(sentence) and not of_a_kind(bare(sentence)):
            rest.append(sentence)  # it is of that item, whatever words it shares with an offer
            continue
        asks = ends_asking(sentence)
        for clause in CLAUSE.findall(TURNS.sub(r",\g<0>", sentence)):
            seen = (*wanted, *unwanted, *named)
            meant = offers_in(clause, sentence, (now, later), seen, moment)
            meant = meant or others_in(clause, now, seen, moment)
            meant = meant or (placed_in(clause, now, moment) if several else [])
            if not meant and ends_asking(clause):
                rest.append(clause.strip())
            elif meant and not ends_asking(clause):  # "the one with Ines?" says nothing of it yet
                named += meant
                refused += meant if is_refused(clause, meant, moment) else []
            elif not meant and (ONLY_NO.search(clause) or DROPS.search(clause)):
                named, refused = named + before, refused + before
            elif not meant and refused and INSTEAD.match(clause):
                rest.append(clause.strip())
            before = meant or before
        settled = not asks or agreeing(sentence) or said_word(bare(sentence), "take")
        wanted += [offer for offer in named if offer not in refused and settled]
        unwanted += refused
        rest += [] if named or asks else [sentence]
        before = before if asks else []
    wanted = [offer for offer in dict.fromkeys(wanted) if offer not in unwanted]
    return wanted, list(dict.fromkeys(unwanted)), " ".join(rest)


def ends_asking(text: str) -> bool:
    """Whether words end with a question mark."""
    return text.rstrip().endswith(("?", "？"))


def placed_in(clause: str, offers: tuple[Offer, ...], moment: Moment) -> list[Offer]:
    """The offers that a clause names by their places: "the first: yes. The third: no"."""
    if EVERY.search(clause):
        return []  # "all but the first"
    return [offers[at] for at in places_in(bare(clause), len(offers), moment.language) or ()]


def others_in(
    clause: str, offers: tuple[Offer, ...], seen: tuple[Offer, ...], moment: Moment
) -> list[Offer]:
    """What is left over of the offers, where a clause says yes or no to it: "the other one yes".

    Args:
        clause: of the answer.
        offers: that were asked about.
        seen: those that were spoken of before.
        moment: of the answer.
    """
    if not seen or not leaves_over(clause, moment):
        return []
    return [offer for offer in offers if offer not in seen]


def leaves_over(clause: str, moment: Moment) -> bool:
    """Whether a clause says yes or no to the others."""
    if not OTHERS.search(clause) or len(clause.split()) > FEW:
        return False
    said = bool(agreeing(clause)) or said_word(bare(clause), "take")
    return said or is_refused(clause, [], moment)


def offers_in(
    clause: str,
    sentence: str,
    offers: tuple[tuple[Offer, ...], tuple[Offer, ...]],
    seen: tuple[Offer, ...],
    moment: Moment,
) -> list[Offer]:
    """The offers that a clause names: by words of theirs, beside that by place, or by their kind.

    Args:
        clause: of the answer.
        sentence: that it belongs to.
        offers: those that were asked about, and those that come after them.
        seen: those that were spoken of before, which a word of another one hardly means again.
        moment: of the answer.
    """
    now, later = offers
    said = marks_of(clause) - of_the_talk(moment)
    every = [named_in(said, now), named_in(said, later)]
    fresh = [named for named in every if any(offer not in seen for offer in named)]
    named = next(iter(fresh or list(filter(None, every))), [])
    if named := named or by_their_steps(said, now, moment.plan):
        return named + list(at_their_place(clause, now, moment))
    return [o for some in offers if all_meant(clause, sentence, some, moment) for o in some]


def all_meant(clause: str, sentence: str, offers: tuple[Offer, ...], moment: Moment) -> bool:
    """Whether a clause speaks of all offers of a kind, of which the sentence wants or declines.

    "Both questions are good, keep them"; not "I have two questions", and not "the question".
    """
    if not offers:
        return False
    said, kind = bare(clause), offers[0].kind
    counted = any(int(q.value) == len(offers) for q in numbers(said))
    several = said_word(said, f"{kind}-several")
    places = places_named(clause, len(offers), moment.language)
    if places and not (counted and several and places == {len(offers) - 1}):
        return False  # "the second question", "the first two questions"
    every = len(offers) == 1 or counted or bool(EVERY.search(said))
    one = every and said_word(said, f"{kind}-one")
    nameless = kind == moment.asked.about and every and len(said.split()) <= FEW_NAMELESS
    them = nameless and bool(EVERY.search(said)) and not of_a_kind(said)  # "keep both"
    them = them and not declines(sentence, moment.language)  # "all but the first"
    if not (several or one or them):
        return False
    refused = declines(sentence, moment.language) or bool(REMOVAL.search(sentence))
    return refused or bool(agreeing(sentence)) or said_word(bare(sentence), "take")


FEW, FEW_NAMELESS = 6, 3
"""Words of a clause about what is left over, and of one about all that was asked about."""


def of_a_kind(said: str) -> bool:
    """Whether words name a kind of offers, or one of a plan's own kinds."""
    keys = ("watch-one", "watch-several", "if-then-one", "if-then-several", "objective",
            "key-result", "action", "plan")  # fmt: skip
    return any(said_word(said, key) for key in keys)


def said_word(said: str, key: str) -> bool:
    """Whether such a word stands in what was said, in any language."""
    return any(
        contains_word(said, word) for spoken in LANGUAGES for word in phrases("refs", key, spoken)
    )


def is_refused(clause: str, offers: list[Offer], moment: Moment) -> bool:
    """Whether a clause that names offers says that it does not want them."""
    theirs = {word for offer in offers for word in stems(offer.text)}
    left = WORD.sub(
        lambda word: " " if stems(word[0]) & theirs and NO.search(word[0]) else word[0],
        without_signs(clause, offers),
    )
    if IN_CASE.match(left):
        return False  # "and if they can't agree, one each: yes"
    no = REMOVAL.search(left) or ALSO_NO.search(left) or DROPS.search(left)
    return declines(left, moment.language) or bool(no)


WORD = re.compile(r"[^\W\d_\u4e00-\u9fff]+")
ALSO_NO = re.compile(r"\b(?:nope|nah|nein|nee|nö|non|not)\b", re.IGNORECASE)
IN_CASE = re.compile(
    r"\W*(?:(?:and|und|y|et|e)\s+)?(?:if|when|in case|wenn|falls|si|cuando|quand|se|quando)\b"
    r"|\W*(?:如果|要是)",
    re.IGNORECASE,
)
"""How a clause begins that names an if-then plan by what may come; a no in it is part of that."""
INSTEAD = re.compile(
    r"\s*(?:then|rather|instead|better|(?:i|we)['’]d rather|dann|lieber|stattdessen|entonces"
    r"|mejor|más bien|alors|plutôt|então|antes|melhor|那|不如|还是)"
    r"(?:\b|(?<=[\u4e00-\u9fff]))(?=.{6})",
    re.IGNORECASE,
)
"""What is wanted in place of what was declined: "no, then we'd rather ask the museum"."""
DROPS = re.compile(
    r"\b(?:leave (?:it|that|this|them|those)(?: one)?(?! (?:in|as|there|to)\b)"
    r"|skip (?:it|that|this|them)|silly|pointless|useless|nonsense|unnecessary|needless|overkill"
    r"|rather not|(?:can|could) do without|lass(?:en)? (?:wir |das |die |den )*(?:weg|bleiben|sein)"
    r"|albern|unnötig|überflüssig|unsinn|quatsch"
    r"|déjal[oa]s?|dejémosl[oa]s?|tonter[ií]as?|innecesari[oa]s?"
    r"|sobran?|laisse[zr]?(?:-l[ea]s?)? tomber|inutiles?|bête|superflue?s?"
    r"|deixa (?:isso|essa|pra lá)|bobagem|desnecessári[oa]s?|dispens[oa]|dispensamos)\b"
    r"|算了|多余|没必要|不必|跳过",
    re.IGNORECASE,
)
"""Words by which what was named is left out, without a no: "a bit silly, leave it"."""
NO = re.compile(f"(?:{NEGATED.pattern})|{NO_OBJECTION.pattern}", re.IGNORECASE)


def of_the_talk(moment: Moment) -> set[str]:
    """Words that tell a place or a kind, or that people use in any talk: they name no offer."""
    spoken = {moment.language, "en"}
    kinds = ("watch-one", "watch-several", "if-then-one", "if-then-several", "take")
    places = [w for key in ("ordinals", "last") for s in spoken for w in phrases("refs", key, s)]
    listed = [w for key in kinds for s in spoken for w in phrases("refs", key, s)]
    listed += [word for s in spoken for word in phrases("chatter", "small", s)]
    plain = (word for word in listed if len(word) == 1 or not has_han(word))
    return {stem for word in (*places, *plain) for stem in stems(word)}


def at_their_place(clause: str, offers: tuple[Offer, ...], moment: Moment) -> Iterator[Offer]:
    """The offers that parts of a clause name by place: "the first and the one with Sven"."""
    parts, talk = AND.split(clause), of_the_talk(moment)
    for part in parts if len(parts) > 1 and not has_han(clause) else ():
        if not named_in(marks_of(part) - talk, offers):
            yield from (
                offers[at] for at in sorted(places_named(part, len(offers), moment.language))
            )


def named_in(said: set[str], offers: tuple[Offer, ...]) -> list[Offer]:
    """The offers that words of a clause name, each by one that no other of them has."""
    own = {offer: marks_of(f"{offer.text} {offer.cause}") for offer in offers}
    others = {o: set[str]().union(*(own[x] for x in offers if x != o)) for o in offers}
    return [offer for offer in offers if (own[offer] - others[offer]) & said]


def by_their_steps(said: set[str], offers: tuple[Offer, ...], plan: Plan) -> list[Offer]:
    """The if-then plans that are named by the steps that they are for: "the phone calls one"."""
    steps = {o.item: place.item for o in offers if o.item and (place := place_of(plan, o.item))}
    known = [
        o.model_copy(
            update={"text": f"{words_of(steps[o.item])} {o.text}" if o.item in steps else ""}
        )
        for o in offers
    ]
    named = named_in(said | {word.removesuffix("s") for word in said}, tuple(known))
    return [offer for offer, its in zip(offers, known, strict=True) if its in named]


def marks_of(text: str) -> set[str]:
    """The words by which a sentence is known, short ones as far as they are written in capitals."""
    apart = AMONG_HAN.sub(" ", text)
    return stems(apart) | set(CAPITALS.findall(apart))

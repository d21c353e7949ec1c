"""How sure a person is, told beside something else: "maybe a 4, we're at 800k now"."""

import re

from coach.interpret.ear.hearing import bare, patterns, sentences, within, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import confidence_in, sure_said, tells_a_story
from coach.okr import KeyResult
from coach.reading import dates, numbers, read
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.reading.numberwords import TIME_UNITS

PIECES = re.compile(
    r"[,;:.!?…，。；！]+(?!\d)\s*(?:(?:and|but|so|und|aber|y|pero|et|mais|e|mas)\s+)?"
    r"|\s[-–—]\s|\s+(?:and|but|und|aber|pero|mais|mas)\s+"
    r"|\s+(?=(?:because|since|weil|denn|porque|car|parce|puisque|pois)\s)|(?<=\d)(?=因为)",
    re.IGNORECASE,
)
LONGEST_MARK = 4
"""Words of a piece that says nothing but how sure one is: "maybe a 4 then"."""
LONGEST_SENTENCE = 7


def split_confidence(text: str, moment: Moment) -> tuple[str, int | None]:
    """The words without the sentence that says how sure the person is, and how sure."""
    kept, sure = [], None
    parts = sentences(text)
    for sentence in parts:
        dated = bool(dates(sentence, moment.today))
        share = "%" in sentence and moment.asked.about != "confidence"
        found = None if dated or share else confidence_in(sentence, moment.language)
        words = len(bare(sentence).split())
        short = words <= LONGEST_SENTENCE and (len(parts) > 1 or words <= LONGEST_MARK)
        if has_han(sentence) and found is not None:  # without spaces all of it is one word
            short = short and behind_comma(sentence, moment)[1] is None
        if found is not None and short:
            # What somebody else would say comes later and longer than one's own number.
            sure = found if sure is None or words <= LONGEST_MARK else sure
        else:
            kept.append(sentence)
    left_over = "\n".join(kept) if "\n" in text else " ".join(kept)
    return behind_comma(text, moment) if sure is None else (left_over, sure)


def behind_comma(text: str, moment: Moment) -> tuple[str, int | None]:
    """The words of a sentence ahead of a last clause that only says how sure the person is."""
    comma = LAST_COMMA.search(text)
    if "\n" in text or comma is None or moment.asked.about == "confidence":
        return text, None
    sure = sure_in(comma["last"], moment)
    return (text[: comma.start()], sure) if sure is not None else (text, None)


def sure_in(clause: str, moment: Moment) -> int | None:
    """How sure somebody is by a clause that says nothing else: "maybe a 4", "6/10 sure"."""
    said = clause.strip(" .!。！")
    sure = mark(said, moment)
    if sure is None and sure_said(said, moment.language) and len(said.split()) <= LONGEST_MARK:
        return confidence_in(said, moment.language)
    return sure


LAST_COMMA = re.compile(r"(?:[,;](?=\s)|[，；]|\s[-–—]\s)(?P<last>[^,;，；]+)$")


def last_of_ten(text: str, language: str) -> int | None:
    """The last number from 0 to 10 of a short answer that corrects itself: "5, no wait, 6"."""
    if tells_a_story(text, language):
        return None
    marks = (q for q in numbers(text) if q.unit not in TIME_UNITS)  # three years are none
    fitting = [int(q.value) for q in marks if 0 <= q.value <= 10]
    return fitting[-1] if fitting else None


def pieces(text: str) -> list[str]:
    """The parts of a text that may each say something of their own."""
    return [piece.strip() for piece in PIECES.split(text) if piece and piece.strip()]


def lone_mark(text: str, moment: Moment) -> int | None:
    """How sure somebody is who says little else: "I don't know, 4?"."""
    marks = [sure for p in pieces(text) if (sure := mark(p, moment)) is not None]
    return marks[-1] if marks and len(bare(text).split()) <= LONGEST_SENTENCE else None


def sure_named(piece: str, moment: Moment) -> bool:
    """Whether a piece names how sure one is: "the confidence is maybe 6"."""
    found = (pattern.search(piece) for pattern in patterns("fact", "confidence", moment.language))
    return any(found)


def sure_among(text: str, moment: Moment) -> int | None:
    """How sure somebody is who says it in passing, in a piece of its own."""
    return next((sure for p in pieces(text) if (sure := mark(p, moment)) is not None), None)


def with_a_word(text: str, moment: Moment) -> tuple[int, str] | None:
    """How sure the person is, and what they tell in the same breath: a reason, or a measure."""
    parts = pieces(text)
    marks = {at: sure for at, p in enumerate(parts) if (sure := mark(p, moment)) is not None}
    left = [part for at, part in enumerate(parts) if at not in marks and not only_small(part)]
    if not marks and len(parts) > 1 and all(map(only_a_mark, parts)):  # "a 6, on good days a 7"
        return last_of_ten(parts[0], moment.language) or 0, ", ".join(parts[1:])
    ahead = bool(marks) and max(marks) < len(marks)  # then the rest is one stretch of the text
    rest = text[text.find(left[0]) :].strip(" .") if ahead and left else ", ".join(left)
    return (marks[max(marks)], rest) if marks and (rest or len(parts) > 1) else None


def only_small(piece: str) -> bool:
    """Whether a piece only leads from one mark to another: "quer dizer"."""
    words = bare(piece).split()
    return bool(words) and not numbers(piece) and all(word in SMALL for word in words)


def only_a_mark(piece: str) -> bool:
    """Whether a short piece has one number, and that one may be a mark."""
    amounts = numbers(piece)
    if len(amounts) != 1 or amounts[0].unit or not 0 <= amounts[0].value <= TOP:
        return False
    counted = [w for w in bare(piece[amounts[0].end :]).split() if w not in SMALL]
    return not counted and len(piece.split()) <= LONGEST_SENTENCE  # "2 calls" is no mark


TOP = 10


def beside_a_number(text: str, moment: Moment) -> tuple[int, str] | None:
    """How sure the person is who tells a number of something else in the same breath."""
    told = with_a_word(text, moment)
    return told if told and numbers(told[1]) else None


def beside_a_reason(text: str, moment: Moment) -> tuple[int, str] | None:
    """How sure the person is who says in the same breath why, or corrects it: "8, no, 7"."""
    told = with_a_word(text, moment)
    if told is None or not told[1]:
        return told
    why = within("reason", told[1], moment.language) or hedging(told[1], moment)
    return told if why else None


def hedging(text: str, moment: Moment) -> bool:
    """Whether a short sentence says only that one cannot tell: "it depends on work"."""
    said = without_fillers(text, moment.language)
    return "\n" not in text and within("hedging", said, moment.language)


def a_measure(rest: str, moment: Moment) -> bool:
    """Whether words beside a confidence measure something, and are not only its reason.

    "There are three of us" has a number and measures nothing; "now at 800k" says where one stands.
    """
    said = read(rest, moment.today)
    if within("reason", rest, moment.language):
        return False
    return said.moves or within("standing", rest, moment.language)


SMALL = frozenset(
    listed(
        "a,an,maybe,like,about,say,i'd,i,i'm,guess,probably,out,of,ten,it's,is,roughly,around,so,only,"
        "just,still,think,sure,confidence,around,reckon,or,perhaps,at,my,then,rather,more,make,it,call,no,"
        "ein,eine,einer,vielleicht,etwa,von,zehn,wohl,ich,sage,eher,"
        "un,una,quizás,tal,vez,digo,diría,de,diez,como,"
        "würde,sagen,denke,glaube,schätze,mir,bin,bei,dirais,je,pense,crois,suis,à,mets,creo,que,pienso,"
        "estoy,en,me,pongo,doy,eu,acho,estou,em,dou,would,put,"
        "diria,reckon,id,würd,denk,glaub,schätz,mal,ne,nen,"
        "give,gebe,gib,dir,ihm,dem,doy,le,donne,lui,well,actually,wait,sorry,nah,nein,nee,doch,besser,gesagt,beziehungsweise,bzw,lieber,enfin,"
        "non,plutôt,bon,mejor,dicho,bueno,o,sea,não,quer,dizer,aliás,melhor,dizendo,ou,either,"
        "une,peut-être,environ,disons,sur,dix,um,uma,talvez,uns,digamos,dez"
    )
)
"""Words beside a number that leave it a mark."""


OF_WHAT = re.compile(
    r"^(?:there|here|da|dort|ahí|allí|là|ali|aí|nisso|nesse|nessa|dabei)\s(?=\D)|(?<=\d)\s(?:"
    r"(?:for|on|with|about) (?:that|this|it|them)(?: one| goal| number)?|there|here|"
    r"dafür|dabei|bei (?:dem|der|diesem|dieser)|da|ahí|allí|(?:para|en) (?:eso|esto|ese|esa|ello)|"
    r"pour (?:ça|cela|celui-là|celle-là)|là|para (?:isso|isto|esse|essa)|nisso|ness[ea]|aí|ali)$",
    re.IGNORECASE,
)
"""Words beside a mark that only say of what it is one: "a 6 for that one", "there I'm at 7"."""


OWN = re.compile(
    r"\b(?:i['’]?m|i am|i['’]?d|i['’]?ll|i would|i (?:give|put|say)|give it|call it|put it|bin|"
    r"gebe?|sage?|estoy|doy|pongo|digo|suis|donne|mets|dirais|estou|dou|diria)\b|我",
    re.IGNORECASE,
)
"""Words of somebody who says it of themselves."""


def own_mark(piece: str, moment: Moment) -> int | None:
    """How sure somebody is by words that say so of themselves alone: "I'm at a 6 for that one"."""
    said = piece.strip(" .!。！")
    return mark(said, moment) if OWN.search(said) or OF_WHAT.search(said) else None


def marks_it(piece: str, moment: Moment) -> bool:
    """Whether words only say how sure one is, where no number was asked for."""
    asked = moment.asked.about in {"number", "baseline", "target", "confidence"}
    return not asked and own_mark(piece, moment) is not None


def marks_the_last(piece: str, moment: Moment) -> bool:
    """Whether words only say how sure one is of the key result that was told before them."""
    return marks_it(piece, moment) and isinstance(moment.item(moment.latest), KeyResult)


def mark(piece: str, moment: Moment) -> int | None:
    """The number from 0 to 10 that a piece is, give or take small words."""
    said = OF_WHAT.sub("", without_fillers(piece, moment.language).strip(" .!。！"))
    words = bare(said).split()
    if dates(said, moment.today) or "%" in said or len(words) > LONGEST_SENTENCE:
        return None
    if has_han(piece) and within("reason", piece, moment.language):
        return None  # without spaces all of a reason would be one word beside its number
    more = [w for w in words if w not in SMALL and not numbers(w) and not w[0].isdigit()]
    if more:
        return None
    figure = " ".join(word for word in words if word[0].isdigit())  # nobody counts "schätze ich"
    found = confidence_in(said, moment.language)
    return confidence_in(figure, moment.language) if found is None and figure else found

"""Whether an objective tells a scene, a task or only a slogan."""

from coach.checks.judgement import is_effort
from coach.checks.sight import SeenObjective
from coach.checks.wordings import (
    BUILDING,
    BUILT,
    BUILT_GERMAN,
    BUILT_HAN,
    GIVING,
    LETTING,
    LUCK,
    MADE,
    MADE_HAN,
    METRICS,
    NOT_BUILT,
    PERIODS,
    PRAISE,
    PRAISE_HAN,
    SHAPING,
    SMALL,
    SPIRIT,
    WORN,
    WORN_HAN,
)
from coach.late import Late
from coach.reading import Reading, folded
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.reading.openings import Cue, whole
from coach.reading.words import word_set

RELATIVE = Cue(
    r"(?<![^\W\d_])(?:(?<!, )that|which|who|where|so|so that|as if|whether|because|without"
    r"|with no|until|when|damit|sodass|als ob|ob|ohne|in die|in der|que|quien|donde|sin|où|qui|dont"
    r"|quand|sans|onde|quem|sem)(?![^\W\d_])"
    r"|, (?:auf|mit|für|von|bei|an|über|durch|in) (?:die|den|das|dem|der|denen)\s|, wo\s"
    r"|[，,]\s?(?:让|使)|让|使得?",
    "that|which|who|where|so|as|whether|because|without|with|until|when|damit|sodass|als|ob|ohne"
    "|in|que|quien|donde|sin|où|qui|dont|quand|sans|onde|quem|sem",
    ",让使",
)
"""What opens a clause that tells more than a deed and a thing."""
CONTACT = Late(
    r"(?<![^\W\d_])(?:the|a|an) (?:[a-z-]+ ){0,2}[a-z-]{3,} "
    r"(?:i|we|they|you|people|everyone|nobody|(?:my|our|your) [a-z]+) (?!and |or )[a-z]{2,}"
)
"""An English clause tied to its noun without a word between: "the shop we always missed"."""
MANNER_WORDS = "how|why|what|wie|warum|cómo|por qué|comment|pourquoi|como|por que"
MANNER = Cue(whole(MANNER_WORDS), MANNER_WORDS)
"""What opens a clause about the way or the reason; behind an effort it only tells its subject."""
WISH = Late(r"que\s")
"""A Spanish, French or Portuguese wish opens so: "Que los vecinos vuelvan"."""
MOST = Late(
    r"(?<![^\W\d_])the (?!latest|test|guest|forest|harvest|contest|request|interest|digest)"
    r"[a-z]{2,}est(?![^\W\d_])|(?:than ever|like never before)$"
)
"""An English superlative: "the calmest"."""
GLAD = Late(
    r"(?<![^\W\d_])(?!to |and |or |not |the |we |i )[a-z]+s? (?:loves?|enjoys?|recommends?"
    r"|understands?|chooses?|remembers?|prefers?|rely on|relies on|adores?|(?:talks?|raves?) about"
    r"|looks? forward to|comes? back)(?![^\W\d_])"
    r"|(?<![^\W\d_])(?!this )(?:people|[a-z]+s) (?:trust|need|want|deserve|can rely)(?![^\W\d_])"
)
"""What those who are served think of it, in an open English clause: "docs people love"."""
HELPED = Late(
    r"(?:help|teach|let|empower) (?!with |out |in )[a-z]+ "
    r"|(?:support|guide|accompany) (?!the |our |all )[a-z]+s (?:on|in|through|as|back|to) "
    r"|(?:ayudar|ajudar|aider) (?:a )?(?:los|las|l[ae]s?|as|os|nos|nuestr[oa]s) [^\W\d_]+"
    r" (?:a|à|de) "
)
"""Somebody stands behind these: "help founders sleep"."""
ROLE = Late(r"(?:be|become) an? (?:better|good|great|more [a-z]+) [a-z]{3,}")
"""Somebody's part in life: "be a better father"."""
EMPTY = frozenset(
    listed(
        "streamline,simplify,provide,run,promote,automate,modernise,modernize,become,hit,reach,meet,"
        "exceed,surpass,invest,save,earn,be,"
        "achieve,attain,werden,erreichen,ser,alcanzar,lograr,cumplir,devenir,être,atteindre,tornar,"
        "atingir,alcançar,成为,达成,完成,实现"
    )
)
"""Verbs that say no more than their object: with general words behind them all is left open."""
WORD = Late(r"[^\W\d_]+")


def described(seen: SeenObjective) -> bool:
    """Whether an objective tells more than a deed and a thing: a scene, a reason, who gains."""
    said = seen.reading
    if said.words < (8 if said.language == "zh" else 6):
        return False
    plain = folded(seen.text)
    words = word_set(plain)
    if RELATIVE.search(plain, words, 3) or CONTACT.search(plain):
        return True
    return said.verb_kind != "activity" and MANNER.search(plain, words, 3) is not None


def soft(said: Reading, text: str) -> bool:
    """Whether a deed is told as a quality ("help newcomers feel at home")."""
    plain = folded(text)
    words = set(WORD.findall(plain))
    praised = words & PRAISE or any(praise in plain for praise in PRAISE_HAN)
    if praised or MOST.search(plain) or WISH.match(plain) or GLAD.search(plain):
        return True
    verb = stem(said.verb)
    gained = verb in GIVING and bool(said.beneficiary)
    gained = gained or not words.isdisjoint(SPIRIT)
    if words & MADE or any(made in plain for made in MADE_HAN) or builds(verb, plain, words):
        return gained and verb in LETTING
    return gained or verb in SHAPING or HELPED.match(plain) is not None


def builds(verb: str, plain: str, words: set[str]) -> bool:
    """Whether a building comes to be, and nothing else is told: "build a second depot"."""
    if verb not in BUILDING:
        return False
    german = any(BUILT_GERMAN.fullmatch(word) for word in words - NOT_BUILT)
    return german or bool(words & BUILT) or any(built in plain for built in BUILT_HAN)


def stem(verb: str) -> str:
    """A verb as the tables have it: its first word, in lower case."""
    return folded(verb).partition(" ")[0]


def hoped(text: str) -> bool:
    """Whether it says that it has to go well, and not yet what that means."""
    return not LUCK.isdisjoint(WORD.findall(folded(text)))


def proven(seen: SeenObjective) -> bool:
    """Whether key results say what it means: two or more that measure, and few that are effort."""
    every = seen.key_results
    results = [kr for kr in every if kr.measured and not is_effort(kr)]
    return len(results) >= 2 and 2 * len(results) > len(every)


def is_general(said: Reading, text: str) -> bool:
    """Whether an objective is made of words that could stand in any plan."""
    plain = folded(text)
    if said.language == "zh" or has_han(plain):
        return is_general_han(said, plain)
    every = WORD.findall(plain)
    if len(every) == 1:
        return True
    words = [w for w in every if w not in SMALL]
    vague = {w for phrase in (*said.vague, *said.hedges) for w in folded(phrase).split()}
    verb = folded(said.verb)
    empty = stem(said.verb) in EMPTY
    praised = any(plain.startswith(folded(praise)) for praise in said.superlatives)
    if sum(word != verb for word in words) <= TWO_WORDS or empty or praised:
        vague |= LUCK.intersection(words)
        vague |= {w for phrase in said.superlatives for w in WORD.findall(folded(phrase))}
    ranked = RANKED_AMONG if said.superlatives and empty else frozenset()
    left = [w for w in words if w not in vague | PERIODS | ranked and w != verb]
    if OWN_ROWS.search(plain):
        return False
    telling = [w for w in left if w not in WORN]
    if names_metric(said, left):
        return True
    if not vague and said.direction not in ("increase", "decrease"):
        bare = not said.verb and len(words) <= TWO_WORDS
        light = said.verb_kind == "activity" or stem(said.verb) in EMPTY
        return bool(words) and not telling and (light or bare)
    leads = plain.startswith((verb, *map(folded, said.hedges))) or (
        said.language == "de" and plain.endswith(verb)
    )
    lifts = verb in vague or not LIFTING.isdisjoint(words[:1]) or said.direction == "decrease"
    lifts = lifts or (verb in EMPTY and bool(said.superlatives))
    slogan = leads and lifts and not ROLE.match(plain)
    weight = sum(1 + len(word) // LONG_WORD for word in left)
    return len(words) <= 8 and (not telling or (slogan and weight <= 1))


def names_metric(said: Reading, left: list[str]) -> bool:
    """Whether a number of the house shall only go up or down: "increase the conversion rate".

    One word may say which one; whoever is served makes more of it.
    """
    moved = said.direction in ("increase", "decrease") or said.verb in said.vague
    which = {word for word in left if word not in WORN and word not in METRICS}
    if not left or not moved or len(which) > 1 or which & {folded(said.beneficiary)}:
        return False
    head = left[-1] if said.language in ("en", "de") else left[0]
    return head in METRICS and not MANNER.search(" ".join(left), frozenset(left))


def is_general_han(said: Reading, plain: str) -> bool:
    """The same for Chinese, where words are not set apart: what is left is one word at most."""
    empty = said.verb in EMPTY
    if not (said.vague or said.direction == "decrease" or empty) or said.words > LONGEST_SLOGAN:
        return False
    if set(said.vague) == {"更"} and not said.verb and not plain.startswith(("更", "我")):
        return False
    left = plain
    verb = (said.verb,) if said.direction == "decrease" or empty else ()
    for word in sorted((*said.vague, *verb, *WORN_HAN), key=len, reverse=True):
        left = left.replace(word, "")
    return len("".join(filter(str.isalpha, left))) <= (0 if said.beneficiary else ONE_WORD)


RANKED_AMONG = frozenset(
    listed(
        "town,city,region,country,world,market,industry,area,state,sector,stadt,land,welt,branche,markt,"
        "ciudad,región,país,mundo,mercado,ville,région,pays,monde,marché,secteur,cidade,região,setor"
    )
)
"""Among whom one is to be the best: it names no field."""
OWN_ROWS = Late(
    r"(?<![^\W\d_])(?:from within|from our own|aus den eigenen reihen|desde dentro|de l'intérieur"
    r"|en interne|de dentro)(?![^\W\d_])"
)
"""Where somebody comes from, which is a scene."""
LIFTING = frozenset(("advance", "synergize", "synergise"))
"""Opening words that lift whatever follows and are no verbs of change elsewhere."""
TWO_WORDS = 2
LONG_WORD = 14
"""Letters from which one word says as much as two: "Lebensmittelverschwendung"."""
LONGEST_SLOGAN = 12
ONE_WORD = 3
"""Characters of the longest Chinese word that alone names no field yet."""

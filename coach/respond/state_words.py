"""How six languages say how a plan stands: nouns, and the few words around them.

No verb is among them. What a sentence states is read from what it counts, the days and numbers that
it gives to an item, and from words for what is settled.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class StateWords:
    """The words of one language."""

    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    """Kinds of items, as they stand right behind a number."""
    one: re.Pattern[str]
    """A single one, right ahead of its kind."""
    only: re.Pattern[str]
    """Leaves nothing beside what is counted."""
    total: re.Pattern[str]
    """Counts all that there is."""
    number: re.Pattern[str]
    """A small number, in a group by its value (`n2` for two) or as digits in none."""
    every: tuple[tuple[str, re.Pattern[str]], ...]
    """Speaks of all items of a kind."""
    relative: re.Pattern[str]
    """Between a number and its kind: counts some of them, or others than those that are there."""
    each: re.Pattern[str]
    """Behind a kind: how many each of something should have."""
    settled: re.Pattern[str]
    """What is approved, however that is told."""
    deadline: re.Pattern[str]
    now: re.Pattern[str]
    """From this turn on."""
    past: re.Pattern[str]
    """What was there before, or what something is counted from."""
    start: re.Pattern[str]
    """Leads to the number from which a key result starts."""
    end: re.Pattern[str]
    """Leads to the number at which it is to end."""
    let: re.Pattern[str]
    """Words by which something is proposed or advised, and not stated."""


KINDS = ("objective", "key-result", "action")


def words(
    kinds: str, one: str, only: str, total: str, count: str, every: str, relative: str, each: str,
    settled: str, deadline: str, now: str, past: str, start: str, end: str, let: str,
) -> StateWords:  # fmt: skip
    """The words of a language that has spaces between them."""

    def any_of(of: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{of})(?!\w)", re.IGNORECASE)

    def ahead(of: str, most: int) -> re.Pattern[str]:
        between = rf"(?P<between>\s*(?:[^\W\d]+\s+){{0,{most}}}?)"
        return re.compile(rf"{between}(?:{of})(?!\w|\s?\d)", re.IGNORECASE)

    named = tuple(zip(KINDS, kinds.split("/"), strict=True))
    return StateWords(
        kinds=tuple((kind, ahead(of, 2)) for kind, of in named),
        one=any_of(one),
        only=any_of(only),
        total=any_of(total),
        number=any_of(
            "|".join(f"(?P<n{n}>{of})" for n, of in enumerate(count.split("/"), 2)) + r"|\d{1,2}"
        ),
        every=tuple(
            (kind, any_of(rf"(?:{every})\W+(?:[^\W\d]+\W+){{0,2}}?(?:{of})")) for kind, of in named
        ),
        relative=any_of(relative),
        each=re.compile(rf"\W+(?:{each})(?!\w)", re.IGNORECASE),
        settled=any_of(settled),
        deadline=any_of(deadline),
        now=any_of(now),
        past=any_of(past),
        start=re.compile(rf"(?<!\w)(?:{start})\D{{0,12}}(?=\d)", re.IGNORECASE),
        end=re.compile(rf"(?<!\w)(?:{end})\D{{0,12}}(?=\d)", re.IGNORECASE),
        let=any_of(let),
    )


WORDS: dict[str, StateWords] = {
    "en": words(
        "objectives?|directions?/key results?|krs?/steps?|actions?",
        "one|a single",
        "only|single|just|left|alone|remains?|remaining|down to|sole",
        "only|single|just|left|alone|remains?|remaining|down to|there are|there is|in all|in total|"
        "altogether|your plan|the plan|we have|you have|now",
        "two|both(?: of)?/three/four/five/six",
        "all(?: the| your| of your| of the)?|every|each|both|either",
        "of|out|other|another|more|further|new|next|extra|to|per",
        "per|each|for each|or|to|at most|at least|is enough|are enough|are plenty",
        r"approved|locked|signed(?: off)?|sealed|settled|closed|final|can['’]t be touched|"
        "cannot be touched|off limits",
        "deadline|due date|due|date",
        "now|from now on|from here on|from today|as of today|as of now|henceforth",
        "was|were|instead|rather|no longer|from|old|before|than|formerly|used to|over|off",
        "starts?(?: out)?|starting point|baseline|begins?",
        "ends?|target|finish(?:es)?|aims?|is to reach",
        "let['’]s|let us|try|pick|choose|add|take|keep|set|start|put|write|make|think|aim|most|"
        "usually|often|as if|imagine|suppose|say|enough|plenty|ideally|better",
    ),
    "de": words(
        r"Ziele?n?|Richtung(?:en)?/Schlüsselergebnis\w*|KRs?/Schritte?n?|Aktion(?:en)?|Maßnahmen?",
        "ein(?:e[nmrs]?)?(?: einzig\\w*)?",
        "nur|einzig\\w*|bleibt|übrig|allein|lediglich|bloß",
        "nur|einzig\\w*|bleib\\w*|übrig|allein|lediglich|bloß|es gibt|insgesamt|sind es|der Plan|"
        "dein Plan|im Plan|wir haben|du hast|jetzt|nun",
        "zwei|beiden?|beider/drei/vier/fünf/sechs",
        "alle[nr]?(?: deine[nr]?)?|jedes|jeder|sämtliche[nr]?|beiden?|die zwei|die beiden",
        "von|der|deiner|aus|weitere\\w*|andere\\w*|neue\\w*|mehr|noch|je|pro",
        "je|pro|oder|bis|höchstens|mindestens|reichen|reicht|genügen",
        "genehmigt|unterschrieben|freigegeben|abgenommen|gesperrt|abgehakt|fest|besiegelt|abgeschlossen",
        "Frist|Datum|Termin|Stichtag|fällig",
        "jetzt|nun|ab heute|ab jetzt|von nun an|ab sofort|nunmehr",
        "war|waren|statt|anstatt|zuvor|vorher|bisher|von|alt\\w*|als|nicht mehr|über",
        "startet|beginnt|Startwert|Ausgangswert",
        "endet|Zielwert|zielt",
        "lass uns|lass|nimm|versuch\\w*|such\\w*|wähl\\w*|meist\\w*|oft|gewöhnlich|angenommen|"
        "stell dir|reich\\w*|genüg\\w*|am besten|besser",
    ),
    "es": words(
        "objetivos?|direcci(?:ón|ones)/resultados? clave|krs?/pasos?|acci(?:ón|ones)",
        "uno?|una|un solo|una sola|un único",
        "solo|sólo|únic[oa]|queda|quedan|apenas|solamente",
        "solo|sólo|únic[oa]|quedan?|quedó|apenas|solamente|hay|en total|son|tu plan|el plan|"
        "tenemos|tienes|ahora|ya",
        "dos|amb[oa]s/tres/cuatro/cinco/seis",
        r"tod[oa]s(?: l[oa]s| tus)?|cada|amb[oa]s|l[oa]s dos|l[oa]s tres",
        "de|del|otr[oa]s?|más|nuev[oa]s?|por|entre",
        "por|cada|o|a|como máximo|como mínimo|bastan|basta",
        "aprobad[oa]s?|firmad[oa]s?|cerrad[oa]s?|bloquead[oa]s?|fijad[oa]s?|firmes?",
        "fecha|plazo|vence|vencimiento",
        "ahora|desde hoy|desde ahora|a partir de hoy|a partir de ahora",
        "era|eran|en lugar|en vez|antes|de|del|viejo|anterior|ya no|más que|menos que",
        "empieza|parte|arranca|comienza|punto de partida",
        "termina|acaba|apunta|valor meta",
        "vamos|veamos|intenta|elige|añade|toma|piensa|pon|suele\\w*|normalmente|imagina|"
        "supongamos|basta\\w*|mejor",
    ),
    "fr": words(
        r"objectifs?|directions?/résultats?[- ]clés?|krs?/étapes?|actions?",
        r"(?:qu['’])?une?(?: seule?)?",
        r"ne|n['’]\w+|seule?|reste|restent|unique|uniquement",
        r"ne|n['’]\w+|seule?s?|restent?|unique|uniquement|il y a|en tout|au total|ton plan|"
        "le plan|compte|nous avons|tu as|maintenant|désormais|a maintenant",
        "deux/trois/quatre/cinq/six",
        "tous(?: les| tes)?|toutes(?: les| tes)?|chaque|les deux|les trois",
        "de|des|du|d|autres?|plus|nouve\\w+|par|parmi",
        "par|chacune?|ou|à|au plus|au moins|suffi\\w*",
        "approuvée?s?|signée?s?|validée?s?|verrouillée?s?|figée?s?|bouclée?s?|arrêtée?s?",
        "échéance|date|délai",
        "maintenant|désormais|dès aujourd['’]hui|dès maintenant|à présent|dorénavant",
        "était|étaient|au lieu|plutôt|avant|de|du|ancien\\w*|ne \\w+ plus|plus que|moins que",
        "part|commence|démarre|point de départ",
        "finit|s['’]arrête|vise|valeur cible|cible",
        "essa\\w+|choisis\\w*|ajoute|prends|prenons|pense|mets|souvent|d['’]habitude|imagine|"
        "supposons|suffi\\w*|mieux|passons|voyons",
    ),
    "pt": words(
        "objetivos?|direç(?:ão|ões)/resultados?[- ]chave|krs?/passos?|aç(?:ão|ões)",
        "uma?(?: só| único| única)?",
        "só|somente|apenas|únic[oa]|resta|restam|fica|ficou",
        "só|somente|apenas|únic[oa]|restam?|fica|ficou|ficam|há|ao todo|no total|são|o plano|"
        "o teu plano|o seu plano|temos|tens|tem|agora|já|passa a ter",
        "dois|duas|amb[oa]s/três/quatro/cinco/seis",
        "tod[oa]s(?: [oa]s)?|cada|amb[oa]s|os dois|as duas|os três|as três",
        "de|do|da|dos|das|outr[oa]s?|mais|nov[oa]s?|por|entre",
        "por|cada|ou|a|no máximo|no mínimo|bastam|basta",
        "aprovad[oa]s?|assinad[oa]s?|fechad[oa]s?|bloquead[oa]s?|travad[oa]s?|firmes?",
        "data|prazo|vence|vencimento",
        "agora|a partir de hoje|a partir de agora|desde hoje|de agora em diante",
        "era|eram|em vez|antes|de|do|antig[oa]|já não|mais que|menos que",
        "começa|parte|arranca|ponto de partida",
        "termina|acaba|mira|valor-alvo",
        "vamos|vejamos|tenta|escolhe|escolha|acrescenta|toma|pensa|normalmente|imagina|"
        "suponhamos|basta\\w*|melhor",
    ),
    "zh": StateWords(
        kinds=(
            ("objective", re.compile(r"(?P<between>\s*[个条项]\s*小?)(?:目标|方向)(?!值)")),
            ("key-result", re.compile(r"(?P<between>\s*[个条项]\s*)(?:关键结果|KR)")),
            ("action", re.compile(r"(?P<between>\s*[个条项步]\s*)(?:行动|步骤)")),
        ),
        one=re.compile("一(?=[个条项])"),
        only=re.compile("只|仅|唯一|单"),
        total=re.compile("只|仅|唯一|单|剩|一共|总共|共有|计划里|有|现在|还是"),
        number=re.compile(r"(?P<n2>[两二])|(?P<n3>三)|(?P<n4>四)|(?P<n5>五)|(?P<n6>六)|\d{1,2}"),
        every=tuple(
            (
                kind,
                re.compile(rf"(?:所有|全部|每[个条]|各个)的?(?:{of})|(?:{of})[^，。；]{{0,8}}[都全]"),
            )
            for kind, of in zip(KINDS, ("目标(?!值)|方向", "关键结果", "行动|步骤"), strict=True)
        ),
        relative=re.compile("(?!)"),
        each=re.compile("[^，。]{0,4}(?:就够|足够|比较合适|最好)"),
        settled=re.compile("批准|签|锁定|定下来|敲定|定稿"),
        deadline=re.compile("截止|日期|到期|期限"),
        now=re.compile("现在|从今天起|从现在起|今后|目前"),
        past=re.compile("而不是|不再|原来|原先|之前|以前|从|比"),
        start=re.compile(r"(?:起点|起始值|起步)\D{0,6}(?=\d)"),
        end=re.compile(r"(?:目标值|终点)\D{0,6}(?=\d)"),
        let=re.compile("我们来|试试|选|加上|想想|通常|一般|多半|假设|最好|就够|足够"),
    ),
}  # fmt: skip

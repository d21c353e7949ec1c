"""Flag a goal that money hangs on.

What it flags: words that tie a goal to a bonus, pay, a rating or a fine, wherever they stand. A
    wage or a commission that is itself measured is spared.
Why it hurts: people then choose targets that they are sure to reach, and hide what goes wrong.
Instead: take it out; talk about pay at another time, with other material.
Source: culture#should-okrs-be-tied-to-pay-bonuses-or-salary
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.facts import words_in
from coach.checks.sentences import plain_words, sentences, texts_of
from coach.checks.sight import Sight
from coach.okr import BigObjective, Objective, Plan
from coach.reading.lexicon.lexicon import listed

PAY = r"(?:bonus(?:es)?|pay(?: rise)?|salary|salaries|raise|rating|appraisal|performance review)"
REWARD = (
    r"(?:(?:bonus(?:es)?|promotion|raise|pay rise|salary increase)"
    r"(?=\s*(?:$|[.,;:!?)]|of|for|if|when|once|depend|hang|häng|is|on|ab))"
    r"|(?:prämie|gehaltserhöhung|beförderung|prime|augmentation|bono|ascenso|aumento de sueldo"
    r"|bônus|promoção|aumento de salário)(?! d[eo] [^\W\d_])(?![^\W\d_]))"
)
"""What somebody gains; a bonus point, a promotion code and a welcome present are none."""
NEAR = r"(?:[^\s,;.]+ ){0,3}"
"""Up to three words between."""
WHO = (
    r"(?:(?:everybody|everyone|anyone|whoever|those|all|each|every|any)(?: [^\W\d_]+){0,2} who"
    r"|(?:each|every|any)(?: [^\W\d_]+){1,2} (?:who|that|which)"
    r"|(?:alle|jede[nrs]?|wer|diejenigen)[^;.]{0,20}?,? (?:die|der|das|wer|den)"
    r"|(?:cada|todos|todas|quien|quienes|los|tod[oa] el)[^;.]{0,20}? que|quien(?:es)? [^\W\d_]+"
    r"|(?:chaque|tous|toutes|ceux|celui|celle|quiconque)[^;.]{0,20}? qui|quiconque [^\W\d_]+"
    r"|quem [^\W\d_]+)"
)
"""Those who reach something, behind the reward that they get for it."""
FIRST = (
    r"(?:bonus(?:es)?|pay rises?|promotions?|prämien?|gehaltserhöhung|primes?|augmentation"
    r"|bonos?|prima|aumento de sueldo|bônus|aumento de salário)"
    r" (?:(?:of|von|de|über) [^;.]{1,16}? )?"
    r"(?:for|to|goes to|für|an|para|a|al|pour|à) "
)
PROMISED = (
    rf"{FIRST}{WHO}|"
    rf"(?:depends? on|hangs? on|hängt|depende|dépend) {NEAR}{REWARD}"
    rf"|{REWARD} (?:[^\W\d_]+ )?(?:depends? on|hangs? on|hängt|en dépend|depende)"
    r"|(?:whoever|(?:everybody|everyone|anyone|each|those) who|wer|quien|quem|celui qui|if we"
    r"|if you|if i|wenn wir|falls wir) [^;.]{1,40}?"
    r"(?:gets?|receives?|earns?|bekommt|kriegt|erhält|recibe"
    rf"|gana|cobra|ganha|recebe|reçoit|touche) {NEAR}{REWARD}"
    rf"|(?:dafür|dann|bei erreichen|bei erfolg) (?:gibt es|bekom\w+|erhalt\w+) {NEAR}{REWARD}"
    rf"|(?:to (?:get|earn|secure|win)|for) (?:the|my|our|a) {REWARD}"
    r"|(?:counts? (?:towards?|for|in)|part of) (?:the |our |my |your )"
    rf"(?:annual |yearly |quarterly )?{PAY}(?=\s*(?:$|[.,;:!?)]))"
    r"|teil (?:meiner|unserer|der) (?:leistungs|gehalts)\w+"
)
"""The same by rule: a reward that depends on it, or that those get who reach it."""
TIED = (
    r"(?<![^\W\d_])(?:"
    rf"{PROMISED}|"
    rf"(?:tied|linked|coupled|connected) to (?:(?:the|our|my|your|a|their) )?(?:[a-z]+['’]s )?"
    rf"{PAY}"
    rf"|counts? (?:towards?|for|in) (?:the |our |my |your )?{PAY}"
    r"|(?:bonus|pay rise|penalty) (?:of [^,;]{1,20} )?(?:is paid |is due )?"
    r"(?:if|when|only if|once|for reaching|for hitting|depends on)"
    r"|(?:earn|get|secure|unlock|receive|for) (?:the|my|our|their|a) (?:full |yearly )?bonus"
    r"(?! (?:lessons?|points?|cards?|codes?|packs?|tracks?|rounds?|hours?|days?|items?))"
    r"|no bonus (?:if|unless|without)"
    r"|bonusrelevant|gehaltsrelevant|zielbonus|(?:an (?:den|einen) bonus|ans gehalt) gekoppelt"
    r"|bonus(?:,)? (?:wenn|falls|bei erreichen|bei zielerreichung)|für (?:meinen|unseren|den) bonus"
    r"|(?:ligad[oa]|vinculad[oa]) (?:al?|ao) (?:bono|bônus|bonus|salario|salário)"
    r"|(?:bono|bônus) (?:si|se) |(?:cobrar|ganar|ganhar|receber) (?:el|mi|o|meu) (?:bono|bônus)"
    r"|liée?s? (?:à la prime|au salaire|au bonus)|prime (?:si|en cas)|toucher (?:la|ma|une) prime"
    r")(?![^\W\d_])"
    r"|[与跟和](?:奖金|工资|薪酬|薪水|绩效工资)挂钩|(?:奖金|工资|罚款)(?:取决于|挂钩)"
    r"|完不成[^，。]{0,4}(?:扣|罚)"
    r"|拿(?:到)?(?:全额|年终)?奖金"
    r"|(?:达成|达到|完成|达标|做到)(?:者|后|了|的?人|就|则|即|可|能|有|发|给|得|获|拿){1,4}"
    r"(?:奖金|加薪|涨薪|涨工资|晋升)"
    r"|(?:奖金|加薪|奖励)(?:发?给|归|属于)[^，。]{0,8}(?:达成|达到|完成|达标|做到)"
    r"|给[^，。]{0,4}(?:达成|达到|完成|达标|做到)[^，。]{0,12}的[^，。]{0,6}(?:发|加)?(?:奖金|加薪|涨薪)"
    r"|(?:未|没有?|不)(?:达成|完成|达标)(?:者|就|则|的)?[扣罚]"
)
SIGNS = frozenset(
    listed(
        "bonus,bonuses,bonos,primes,prima,prämien,promotions,rises,penalty,rise,tied,linked,coupled,connected,count,counts,bonusrelevant,"
        "gehaltsrelevant,zielbonus,gehalt,ligado,ligada,vinculado,vinculada,bono,bônus,prime,"
        "lié,liés,liée,liées,raise,promotion,salary,review,appraisal,pay,prämie,gehaltserhöhung,"
        "beförderung,leistungsbeurteilung,leistungsbewertung,gehaltsgespräch,augmentation,ascenso,"
        "aumento,promoção,奖,资,薪,罚,扣,晋"
    )
)
BESIDE = SIGNS - {"raise"} | frozenset(
    listed(
        "depend,depends,depende,dépend,hang,hangs,hängt,whoever,who,wer,quien,quem,celui,if,wenn,"
        "falls,dafür,dann,bei,get,earn,secure,win,for,part"
    )
)
"""To raise a number is the commonest of verbs: a raise is money only beside one of these."""
tied = plain_words(TIED, SIGNS, BESIDE)


def find(sight: Sight) -> Iterator[Spot]:
    """The sentences that tie a goal to money, once an item."""
    if BESIDE.isdisjoint(words_in(sight)) or not any(map(tied, texts_of(sight))):
        return
    told: set[str] = set()
    for target, item, text in sentences(sight, reasons=True):
        quote = tied(text)
        if quote and target not in told:
            told.add(target)
            yield Spot(target, item, Hit(quote=quote))


check = on_plan(
    id="set-pay-link",
    number="R72",
    severity="warn",
    level="set",
    message="Money hangs on this. People then choose targets that they are sure to reach.",
    ask="What target would you set if no money hung on it?",
    source="culture#should-okrs-be-tied-to-pay-bonuses-or-salary",
    about=__doc__,
    find=find,
    signs=SIGNS,
    look=(
        "A goal whose score decides about money, a rating or a post, openly or between the lines. "
        "Let pass goals that are about pay itself (fair wages, the price of an hour) and thanks "
        "that are given for effort."
    ),
    bad=(
        Plan(
            objectives=(
                Objective(id=1, text="Guests return", why_now="Our bonus depends on it this year"),
            )
        ),
        "Returning guests from 20 % to 35 %, counts towards the bonus",
        Plan(big_objective=BigObjective(text="Verkäufe, die für meinen Bonus zählen")),
        "复购率从 20% 提高到 35%，与奖金挂钩",
        "Returning guests from 20 % to 35 %; whoever gets there receives a bonus of 300 €",
        "Stammgäste von 20 auf 60, daran hängt unsere Prämie",
        "Ventas de 20 a 60, de ello depende mi ascenso",
        "复购率达到 35% ，完成者加薪",
        "A bonus for each guide who sells 30 tours",
        "Prämie für alle, die 30 Touren verkaufen",
        "Bono para quien venda 30 visitas",
        "Prime pour chaque guide qui vend 30 visites",
        "Bônus para quem vender 30 passeios",
        "奖金发给完成30单的导游",
    ),
    good=(
        "Average hourly wage of our helpers from 14 to 17 euros",
        "Commission income from 4,000 to 9,000 a month",
        "Raise returning guests from 20 % to 35 %",
        "Bonus points that a guest redeems from 3 to 6",
        "Bonus lesson for every child who asks",
        "Pay gap between women and men from 12 % to 4 %",
        "Fines for late books from 300 to 50 euros a month",
    ),
)

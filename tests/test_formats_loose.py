"""Loosely written drafts, as people paste them, and the plans that they are read as."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coach.errors import Unreadable
from coach.formats import plan_json, read_draft
from coach.okr import KeyResult, Plan

TODAY = date(2027, 1, 4)


class Case(NamedTuple):
    """A draft, the outline of its plan, and the lines that are handed back."""

    draft: str
    outline: str
    left_over: tuple[str, ...] = ()


def outline_of(plan: Plan) -> Iterator[str]:
    """The plan as an indented outline of its texts."""

    def below(key_results: tuple[KeyResult, ...], indent: str) -> Iterator[str]:
        for key_result in key_results:
            yield f"{indent}KR {key_result.text}"
            yield from (f"{indent}  A {action.text}" for action in key_result.actions)

    yield from (f"Title {text}" for text in [plan.title] if text)
    yield from (f"Period {days.start} {days.end}" for days in [plan.period] if days)
    yield from (f"Mission {text}" for text in [plan.mission] if text)
    yield from (f"Big O {big.text}" for big in [plan.big_objective] if big)
    for objective in plan.objectives:
        yield f"O {objective.text}"
        yield from below(objective.key_results, "  ")
    yield from below(plan.key_results, "")
    yield from (f"Not now {text}" for text in plan.not_now)
    yield from (f"Health {text}" for text in plan.health)
    yield from (f"Needs {dependency.on}" for dependency in plan.dependencies)


CASES = {
    "labels-with-colons": Case(
        """\
Objective: Guests come back for the second coffee
KR1: Share of returning guests from 20 % to 35 %
KR2: Average rating from 4.1 to 4.6""",
        """\
O Guests come back for the second coffee
  KR Share of returning guests from 20 % to 35 %
  KR Average rating from 4.1 to 4.6""",
    ),
    "handles-and-dashes": Case(
        """\
O1 - Setup feels effortless
KR 1.1 - Median setup time from 40 to 15 minutes
KR 1.2 - Tickets in the first week from 8 to 3
O2 - Our figures can be trusted
KR 2.1 - Wrong invoices from 3 % to 0.5 %""",
        """\
O Setup feels effortless
  KR Median setup time from 40 to 15 minutes
  KR Tickets in the first week from 8 to 3
O Our figures can be trusted
  KR Wrong invoices from 3 % to 0.5 %""",
    ),
    "a-goal-above-objectives-in-one-line": Case(
        "Goal: our choir fills the town hall. Objectives: singers stay, the town hears of us. "
        "KR: singers at the second rehearsal from 12 to 20; KR: reports in the paper from 1 to 4",
        """\
Big O our choir fills the town hall
O singers stay
O the town hears of us
  KR singers at the second rehearsal from 12 to 20
  KR reports in the paper from 1 to 4""",
    ),
    "a-chinese-goal-above-objectives-in-one-line": Case(
        "目标：合唱团坐满市政厅。子目标：团员愿意留下来，全城都听说我们",
        """\
Big O 合唱团坐满市政厅
O 团员愿意留下来
O 全城都听说我们""",
    ),
    "objectives-that-share-an-ending-are-one": Case(
        "Objectives: fast, simple and fun visits\nKR1: waiting from 9 to 4 minutes",
        """\
O fast, simple and fun visits
  KR waiting from 9 to 4 minutes""",
    ),
    "markdown-headings": Case(
        """\
# Workshop OKRs 2027

## Objective 1: The workshop runs without us

### Key Results

- Repairs done on the first visit from 60 % to 85 %
- Days to a spare part from 9 to 3

### Initiatives

- [ ] Label every shelf by 2027-02-12
- [x] Ask the three oldest customers

## Objective 2: Apprentices want to stay

### Key Results

- Apprentices who sign on from 1 of 4 to 3 of 4""",
        """\
Title Workshop OKRs 2027
Period 2027-01-01 2027-12-31
O The workshop runs without us
  KR Repairs done on the first visit from 60 % to 85 %
  KR Days to a spare part from 9 to 3
    A Label every shelf by 2027-02-12
    A Ask the three oldest customers
O Apprentices want to stay
  KR Apprentices who sign on from 1 of 4 to 3 of 4""",
    ),
    "bold-labels-and-stars": Case(
        """\
**Objective 1:** Feel at home in Portuguese

**Key Results**
* Talks of 30 minutes without switching from 0 to 4 a month
* Pages read a week from 2 to 20""",
        """\
O Feel at home in Portuguese
  KR Talks of 30 minutes without switching from 0 to 4 a month
  KR Pages read a week from 2 to 20""",
    ),
    "numbered-outline": Case(
        """\
1. More people on the course
   1.1 Seats sold per course from 5 to 9
   1.2 Courses that are full from 2 to 8
2. Preparing takes less of my week
   2.1 Hours of preparation from 9 to 5""",
        """\
O More people on the course
  KR Seats sold per course from 5 to 9
  KR Courses that are full from 2 to 8
O Preparing takes less of my week
  KR Hours of preparation from 9 to 5""",
    ),
    "numbered-outline-flat": Case(
        """\
1. More people on the course
1.1 Seats sold per course from 5 to 9
1.2 Courses that are full from 2 to 8
2. Preparing takes less of my week
2.1 Hours of preparation from 9 to 5""",
        """\
O More people on the course
  KR Seats sold per course from 5 to 9
  KR Courses that are full from 2 to 8
O Preparing takes less of my week
  KR Hours of preparation from 9 to 5""",
    ),
    "nested-bullets-with-actions": Case(
        """\
- Members love the evening training
  - Attendance from 60 % to 80 %
    - Try a new warm-up
    - Ask two people after each session
  - Members who quit from 10 to 4
- The club sleeps well financially
  - Reserve from 2,000 € to 6,000 €""",
        """\
O Members love the evening training
  KR Attendance from 60 % to 80 %
    A Try a new warm-up
    A Ask two people after each session
  KR Members who quit from 10 to 4
O The club sleeps well financially
  KR Reserve from 2,000 € to 6,000 €""",
    ),
    "blocks-of-plain-lines": Case(
        """\
Patients get an answer the same day
Calls answered from 70 % to 95 %
Days to a reply from 3 to 1

The team goes home on time
Overtime hours a week from 12 to 4""",
        """\
O Patients get an answer the same day
  KR Calls answered from 70 % to 95 %
  KR Days to a reply from 3 to 1
O The team goes home on time
  KR Overtime hours a week from 12 to 4""",
    ),
    "goals-now-and-then": Case(
        """\
| Goal | Now | Then |
|---|---|---|
| Regulars | 20 | 35 |
| Orders per week | 5 | 9 |""",
        """\
KR Regulars
KR Orders per week""",
    ),
    "one-measured-line": Case(
        """\
Raise the share of returning guests from 20 % to 35 % by June""",
        """\
KR Raise the share of returning guests from 20 % to 35 % by June""",
    ),
    "one-plain-line": Case(
        """\
Make our library the living room of the quarter""",
        """\
O Make our library the living room of the quarter""",
    ),
    "loose-list-without-numbers": Case(
        """\
More people on the course
People come back
I get faster at preparing""",
        """\
O More people on the course
O People come back
O I get faster at preparing""",
    ),
    "all-on-one-line": Case(
        """\
Objective: Sound like one voice. Key results: 1) Singers from 14 to 22 2) Songs from 3 to 10""",
        """\
O Sound like one voice
  KR Singers from 14 to 22
  KR Songs from 3 to 10""",
    ),
    "slashes-on-one-line": Case(
        """\
Objective: Sound like one voice / KR1: Singers from 14 to 22 / KR2: Songs from 3 to 10""",
        """\
O Sound like one voice
  KR Singers from 14 to 22
  KR Songs from 3 to 10""",
    ),
    "message-around": Case(
        """\
Hi, here are our goals for spring, what do you think:

Goal 1: Calls are fun again
- Sick days from 9 to 6
Goal 2: Tools that do not get in the way
- Build time from 20 to 5 minutes

Thanks a lot!""",
        """\
O Calls are fun again
  KR Sick days from 9 to 6
O Tools that do not get in the way
  KR Build time from 20 to 5 minutes""",
        left_over=("Hi, here are our goals for spring, what do you think:", "Thanks a lot!"),
    ),
    "big-o-mission-and-lists": Case(
        """\
Mission: Good bread within ten minutes of every home
Big O: The course pays for itself
Why: I could drop the Friday shift
Confidence: 5/10

O1: More people on the course
KR1: Seats sold per course from 5 to 9

Not now:
- a second kitchen
- franchising
Health metrics: overtime of the crew; margin per seat
Dependencies: the town hall""",
        """\
Mission Good bread within ten minutes of every home
Big O The course pays for itself
O More people on the course
  KR Seats sold per course from 5 to 9
Not now a second kitchen
Not now franchising
Health overtime of the crew
Health margin per seat
Needs the town hall""",
    ),
    "fields-below": Case(
        """\
Objective: Learners finish what they begin
Key Result: Learners who finish
Baseline: 40 %
Target: 65 %
Due: 2027-09-30
Confidence: 5
Source: course platform
Owner: the whole team""",
        """\
O Learners finish what they begin
  KR Learners who finish""",
    ),
    "quarter-before-the-label": Case(
        "Q1 Objective: Newcomers feel at home\nKR: Days to the first shift from 20 to 8",
        """\
Title Q1
O Newcomers feel at home
  KR Days to the first shift from 20 to 8""",
    ),
    "two-teams": Case(
        """\
Kitchen
O1. Plates leave on time
   KR1. Minutes to a plate from 25 to 15
Counter
O1. Nobody waits at the door
   KR1. Guests who leave the queue from 12 % to 4 %""",
        """\
O Plates leave on time
  KR Minutes to a plate from 25 to 15
O Nobody waits at the door
  KR Guests who leave the queue from 12 % to 4 %""",
        left_over=("Kitchen", "Counter"),
    ),
    "wrapped-lines": Case(
        """\
- Returning guests in the two cafés at the station and in the
  old town from 20 % to 35 %
- Rating on the map from 4.1 to 4.6""",
        """\
KR Returning guests in the two cafés at the station and in the old town from 20 % to 35 %
KR Rating on the map from 4.1 to 4.6""",
    ),
    "wrapped-label": Case(
        """\
KR1: Guests who come back within a month
rise from 20 % to 35 %
KR2: Rating from 4.1 to 4.6""",
        """\
KR Guests who come back within a month rise from 20 % to 35 %
KR Rating from 4.1 to 4.6""",
    ),
    "section-then-plain-lines": Case(
        """\
Objectives
Trainees find their way alone
Our tools are looked after""",
        """\
O Trainees find their way alone
O Our tools are looked after""",
    ),
    "heading-with-text-below": Case(
        """\
Objective 1
Trainees find their way alone

Key result 1
Questions to the trainer a day from 12 to 4""",
        """\
O Trainees find their way alone
  KR Questions to the trainer a day from 12 to 4""",
    ),
    "emoji-in-front": Case(
        """\
🎯 Objective: The clinic that answers
🔑 KR1: Days to an answer from 3 to 1
🔑 KR2: Lost calls from 20 % to 5 %""",
        """\
O The clinic that answers
  KR Days to an answer from 3 to 1
  KR Lost calls from 20 % to 5 %""",
    ),
    "actions-per-key-result": Case(
        """\
O1: The clinic that answers
KR1: Days to an answer from 3 to 1
Actions:
- Write a list of the ten commonest questions
- Train the second line
KR2: Lost calls from 20 % to 5 %
To do:
- Measure for a week""",
        """\
O The clinic that answers
  KR Days to an answer from 3 to 1
    A Write a list of the ten commonest questions
    A Train the second line
  KR Lost calls from 20 % to 5 %
    A Measure for a week""",
    ),
    "letters-in-brackets": Case(
        """\
a) The garden feeds the kitchen
b) Neighbours help themselves""",
        """\
O The garden feeds the kitchen
O Neighbours help themselves""",
    ),
    "quoted-mail": Case(
        """\
> O1: The garden feeds the kitchen
> KR1: Meals with our own vegetables from 2 to 6 a week""",
        """\
O The garden feeds the kitchen
  KR Meals with our own vegetables from 2 to 6 a week""",
    ),
    "full-handles": Case(
        """\
O1: The garden feeds the kitchen
O1.KR1: Meals with our own vegetables from 2 to 6 a week
O1.KR1.A1: Dig two beds
O2: Neighbours help themselves
O2.KR1: Neighbours with a key from 3 to 12""",
        """\
O The garden feeds the kitchen
  KR Meals with our own vegetables from 2 to 6 a week
    A Dig two beds
O Neighbours help themselves
  KR Neighbours with a key from 3 to 12""",
    ),
    "only-key-results": Case(
        """\
KR1: Meals with our own vegetables from 2 to 6 a week
KR2: Neighbours with a key from 3 to 12""",
        """\
KR Meals with our own vegetables from 2 to 6 a week
KR Neighbours with a key from 3 to 12""",
    ),
    "key-results-then-actions-deeper": Case(
        """\
- KR: Neighbours with a key from 3 to 12
  - Copy ten keys
  - Put up a notice""",
        """\
KR Neighbours with a key from 3 to 12
  A Copy ten keys
  A Put up a notice""",
    ),
    "period-line": Case(
        """\
Period: Q2 2027
Objective: Our stall is worth the detour
KR: Visitors on a Saturday from 80 to 140""",
        """\
Period 2027-04-01 2027-06-30
O Our stall is worth the detour
  KR Visitors on a Saturday from 80 to 140""",
    ),
    "chinese-labels": Case(
        """\
目标一：让新用户第一周就用得顺手
关键结果1：激活率从 40% 提高到 60%
关键结果2：首周求助从 8 次降到 3 次
行动：
- 重写前三个页面
目标二：账目让人放心
关键结果1：错误发票从 3% 降到 0.5%""",
        """\
O 让新用户第一周就用得顺手
  KR 激活率从 40% 提高到 60%
  KR 首周求助从 8 次降到 3 次
    A 重写前三个页面
O 账目让人放心
  KR 错误发票从 3% 降到 0.5%""",
    ),
    "chinese-one-line": Case(
        """\
目标：新用户用得顺手。关键结果1：激活率从 40% 提高到 60%；关键结果2：求助从 8 次降到 3 次""",
        """\
O 新用户用得顺手
  KR 激活率从 40% 提高到 60%
  KR 求助从 8 次降到 3 次""",
    ),
    "chinese-numbering": Case(
        """\
2027年OKR
一、社区里的人都认识我们
1、活动参加人数从 30 人增加到 80 人
2、志愿者从 5 人增加到 15 人
二、财务安稳
1、储备金从 2 万增加到 6 万""",
        """\
Title 2027年OKR
Period 2027-01-01 2027-12-31
O 社区里的人都认识我们
  KR 活动参加人数从 30 人增加到 80 人
  KR 志愿者从 5 人增加到 15 人
O 财务安稳
  KR 储备金从 2 万增加到 6 万""",
    ),
    "chinese-bullets-mission": Case(
        """\
使命：让每个孩子都有书读
年度目标：书屋成为村里的中心
O1：孩子们每周都来
KR1：每周到访人次从 20 提高到 60
暂不做：
- 第二间书屋""",
        """\
Mission 让每个孩子都有书读
Big O 书屋成为村里的中心
O 孩子们每周都来
  KR 每周到访人次从 20 提高到 60
Not now 第二间书屋""",
    ),
    "spanish": Case(
        """\
Objetivo 1: Que el barrio nos recomiende
Resultados clave:
- Reseñas nuevas al mes de 3 a 12
- Clientes que vuelven del 20 % al 35 %
Acciones:
- Llamar a diez clientes
Ahora no: abrir otro local""",
        """\
O Que el barrio nos recomiende
  KR Reseñas nuevas al mes de 3 a 12
  KR Clientes que vuelven del 20 % al 35 %
    A Llamar a diez clientes
Not now abrir otro local""",
    ),
    "spanish-annual-goal": Case(
        """\
Objetivo del año: El taller se sostiene solo
Objetivo 1: Los pedidos salen a tiempo
Por qué: perdemos clientes en temporada alta
Resultado clave 1: Pedidos a tiempo del 62 % al 90 %""",
        """\
Big O El taller se sostiene solo
O Los pedidos salen a tiempo
  KR Pedidos a tiempo del 62 % al 90 %""",
    ),
    "german": Case(
        """\
Ziel 1: Neue Kolleginnen finden sich sofort zurecht
Schlüsselergebnis 1: Tage bis zur ersten eigenen Schicht von 20 auf 8
Schlüsselergebnis 2: Rückfragen am Tag von 12 auf 4
Maßnahmen:
1. Ein Heft für die erste Woche schreiben
2. Mit den letzten drei Neuen sprechen
Nicht jetzt:
- neue Software""",
        """\
O Neue Kolleginnen finden sich sofort zurecht
  KR Tage bis zur ersten eigenen Schicht von 20 auf 8
  KR Rückfragen am Tag von 12 auf 4
    A Ein Heft für die erste Woche schreiben
    A Mit den letzten drei Neuen sprechen
Not now neue Software""",
    ),
    "german-bullets": Case(
        """\
Jahresziel: Die Werkstatt trägt sich selbst

Ziele
- Aufträge werden rechtzeitig fertig
- Stammkunden empfehlen uns""",
        """\
Big O Die Werkstatt trägt sich selbst
O Aufträge werden rechtzeitig fertig
O Stammkunden empfehlen uns""",
    ),
    "french": Case(
        """\
Objectif 1 : Les élèves reviennent avec plaisir
Résultats clés :
1) Présence de 70 % à 90 %
2) Avis de 3,9 à 4,5
Actions à mener :
- Appeler dix familles""",
        """\
O Les élèves reviennent avec plaisir
  KR Présence de 70 % à 90 %
  KR Avis de 3,9 à 4,5
    A Appeler dix familles""",
    ),
    "french-inline": Case(
        """\
Objectif : L'atelier tourne sans nous
Résultat clé 1 : Pannes par mois de 9 à 3
Échéance : 2027-06-30
Pas maintenant : un second atelier""",
        """\
O L'atelier tourne sans nous
  KR Pannes par mois de 9 à 3
Not now un second atelier""",
    ),
    "portuguese": Case(
        """\
Objetivo: A horta alimenta a cozinha
Resultado-chave 1: Refeições com legumes nossos de 2 para 6 por semana
Resultado-chave 2: Vizinhos com chave de 3 para 12
Ações:
- Cavar dois canteiros
Agora não: vender no mercado""",
        """\
O A horta alimenta a cozinha
  KR Refeições com legumes nossos de 2 para 6 por semana
  KR Vizinhos com chave de 3 para 12
    A Cavar dois canteiros
Not now vender no mercado""",
    ),
    "portuguese-many": Case(
        """\
Missão: Comida boa para todos
Objetivo do ano: A horta se paga
Objetivos:
1. A horta alimenta a cozinha
2. Os vizinhos participam""",
        """\
Mission Comida boa para todos
Big O A horta se paga
O A horta alimenta a cozinha
O Os vizinhos participam""",
    ),
    "table-pasted-with-tabs": Case(
        """\
Objective\tKey Result\tBaseline\tTarget\tDue
The garden feeds the kitchen\tMeals a week\t2\t6\t2027-06-30
\tBeds in use\t4\t9\t2027-05-01
Neighbours join in\tNeighbours with a key\t3\t12\t""",
        """\
O The garden feeds the kitchen
  KR Meals a week
  KR Beds in use
O Neighbours join in
  KR Neighbours with a key""",
    ),
    "table-without-head": Case(
        """\
O1\tThe garden feeds the kitchen
KR1\tMeals a week from 2 to 6
KR2\tBeds in use from 4 to 9""",
        """\
O The garden feeds the kitchen
  KR Meals a week from 2 to 6
  KR Beds in use from 4 to 9""",
    ),
    "markdown-table": Case(
        """\
## Our plan

| Ziel | Schlüsselergebnis | Ausgangswert | Zielwert | Wer |
|---|---|---:|---:|---|
| Stammkunden empfehlen uns | Empfehlungen im Monat | 2 | 8 | Laden |
| Stammkunden empfehlen uns | Bewertung | 4.1 | 4.6 | Laden |""",
        """\
Title Our plan
O Stammkunden empfehlen uns
  KR Empfehlungen im Monat
  KR Bewertung""",
        left_over=("row 4, Wer: Laden", "row 5, Wer: Laden"),
    ),
    "csv-with-semicolons": Case(
        """\
目标;关键结果;目标值;截止日期
孩子们每周都来;每周到访人次;60;2027-06-30""",
        """\
O 孩子们每周都来
  KR 每周到访人次""",
    ),
    "csv-with-types": Case(
        """\
Type,Title,Target
Objective,The garden feeds the kitchen,
Key Result,Meals a week from 2 to 6,6
Action,Dig two beds,""",
        """\
O The garden feeds the kitchen
  KR Meals a week from 2 to 6
    A Dig two beds""",
    ),
    "csv-quoted-line-breaks": Case(
        """\
Objetivo,Acciones,Resultado clave
Que el barrio nos recomiende,"Llamar a diez clientes, uno a uno
Poner un cartel",Reseñas al mes de 3 a 12""",
        """\
O Que el barrio nos recomiende
  KR Reseñas al mes de 3 a 12
    A Llamar a diez clientes, uno a uno
    A Poner un cartel""",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_draft_is_read_as_its_writer_means_it(case: Case) -> None:
    imported = read_draft(case.draft, today=TODAY)
    assert "\n".join(outline_of(imported.plan)) == case.outline
    assert imported.lines_left_over == case.left_over


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_line_ends_of_other_systems_change_nothing(case: Case) -> None:
    expected = read_draft(case.draft, today=TODAY)
    assert read_draft(case.draft.replace("\n", "\r\n"), today=TODAY) == expected
    assert read_draft(f"\n\n{case.draft}\n\n".encode(), today=TODAY).plan == expected.plan


class Measures(NamedTuple):
    """A draft of one key result and what its fields say."""

    draft: str
    baseline: float | None
    target: float | None
    unit: str
    due: date | None


JUNE = date(2027, 6, 30)
MEASURED = {
    "sentence": Measures(
        "KR1: Returning guests from 20 % to 35 % by 30 June", 20, 35, "%", JUNE
    ),
    "fields-below": Measures(
        "KR: Returning guests\nBaseline: 20 %\nTarget: 35 %\nDue: 30 June", 20, 35, "%", JUNE
    ),
    "fields-complete-the-sentence": Measures(
        "KR: Returning guests from 20 % to 35 %\nDeadline: 2027-06-30", 20, 35, "%", JUNE
    ),
    "table": Measures(
        "Key Result\tBaseline\tTarget\tDue\nReturning guests\t20 %\t35 %\t2027-06-30",
        20, 35, "%", JUNE,
    ),
    "zero-is-a-number": Measures("KR: Complaints\nBaseline: 4\nTarget: 0", 4, 0, "", None),
    "chinese": Measures("关键结果：回头客从 20% 提高到 35%", 20, 35, "%", None),
    "spanish": Measures("Resultado clave: clientes del 20 % al 35 %", 20, 35, "%", None),
    "german": Measures("Schlüsselergebnis: Stammgäste von 20 % auf 35 %", 20, 35, "%", None),
    "french": Measures("Résultat clé : habitués de 20 % à 35 %", 20, 35, "%", None),
    "portuguese": Measures("Resultado-chave: clientes de 20 % para 35 %", 20, 35, "%", None),
}  # fmt: skip


@pytest.mark.parametrize("case", MEASURED.values(), ids=MEASURED.keys())
def test_numbers_and_dates_are_read_out_of_sentences_and_fields(case: Measures) -> None:
    (key_result,) = read_draft(case.draft, today=TODAY).plan.key_results
    assert key_result.baseline == case.baseline
    assert key_result.target == case.target
    assert key_result.unit == case.unit
    assert key_result.due == case.due


def test_a_field_wins_over_the_sentence_and_the_contradiction_is_named() -> None:
    draft = "O1: Guests return\nKR1: Returning guests to 16 %\nTarget: 20 %"
    imported = read_draft(draft, today=TODAY)
    assert imported.plan.objectives[0].key_results[0].target == 20
    (warning,) = imported.warnings
    assert "O1.KR1" in warning
    assert "16" in warning
    assert "20" in warning


def test_an_action_takes_its_date_from_its_words() -> None:
    draft = "KR: Guests from 3 to 9\n- Print the cards by 2 February"
    (key_result,) = read_draft(draft, today=TODAY).plan.key_results
    assert [action.due for action in key_result.actions] == [date(2027, 2, 2)]


def test_without_a_day_no_sentence_is_read() -> None:
    (key_result,) = read_draft("KR: Guests from 3 to 9 by June").plan.key_results
    assert (key_result.baseline, key_result.target, key_result.due) == (None, None, None)


def test_words_behind_a_value_are_handed_back() -> None:
    draft = "KR: Guests from 3 to 9\nConfidence: 7/10 since the menu changed"
    imported = read_draft(draft, today=TODAY)
    assert imported.plan.key_results[0].confidence == 7
    assert imported.lines_left_over == ("Confidence: 7/10 since the menu changed",)


def test_a_text_too_long_for_one_item_is_cut_and_the_rest_is_handed_back() -> None:
    draft = "O1: " + "sturdy " * 400
    imported = read_draft(draft)
    (objective,) = imported.plan.objectives
    assert len(objective.text) <= 2000
    kept = objective.text + "".join(imported.lines_left_over)
    assert kept.count("sturdy") == 400
    assert imported.warnings


@pytest.mark.parametrize(
    "draft",
    ["", "  \n\t\n", "Thanks, and have a nice weekend!", "What do you think of it?"],
    ids=["empty", "blank", "polite", "question"],
)
def test_a_text_without_a_plan_is_unreadable(draft: str) -> None:
    with pytest.raises(Unreadable, match=r"Nothing was read"):
        read_draft(draft)


MARKS = st.sampled_from(
    ["", "- ", "* ", "1. ", "1.1 ", "  - ", "    ", "# ", "## ", "- [ ] ", "> ", "a) ", "一、"]
)
LABELS = st.sampled_from(
    ["", "", "O1: ", "KR1: ", "KR 1.2 - ", "Objective: ", "Key results: ", "Actions\n", "目标：",
     "Mission: ", "Big O: ", "Not now: ", "Health: ", "Owner: ", "Due: ", "Why: ", "Target: ",
     "Confidence: ", "Period: ", "Dependencies: ", "OKRs ", "Type;Name;Owner\n",
     "Objective\tKey Result\tTarget\n", "# OKR plan\n\n## O1: x\n\n"]
)  # fmt: skip
SEPARATORS = st.sampled_from([" ", " ", "\t", " | ", "; ", ", ", " / KR2: ", "\n"])
LINES = st.tuples(MARKS, LABELS, SEPARATORS, st.integers(0, 3))


@settings(max_examples=300, deadline=None)
@given(lines=st.lists(LINES, min_size=1, max_size=9))
@example(lines=[("# ", "", " / KR2: ", 2)])
def test_no_word_is_lost(lines: list[tuple[str, str, str, int]]) -> None:
    rows, words = [], 0
    for mark, label, separator, count in lines:
        rows.append(mark + label + separator.join(f"wrt{words + n}q" for n in range(count)))
        words += count
    draft = "\n".join(rows)
    try:
        imported = read_draft(draft, today=TODAY)
    except Unreadable:
        return
    kept = json.dumps(plan_json(imported.plan)) + " ".join(imported.lines_left_over)
    assert not [word for word in re.findall(r"wrt\d+q", draft) if word not in kept]


NOTES = """\
# My year notes

I met Ann on Monday and we talked about the shop for hours.

{heading}
- {first}Regulars from 20 to 35 by 30 June
- {second}Takings from 10k to 12k

We should ask her again in spring.
"""


@pytest.mark.parametrize(
    "draft",
    [
        NOTES.format(heading="## Objective 1: The shop lives", first="KR1: ", second="KR2: "),
        NOTES.format(heading="## The shop lives", first="", second=""),
    ],
    ids=["labels", "headings"],
)
def test_notes_around_a_plan_are_no_part_of_it(draft: str) -> None:
    read = read_draft(draft, today=date(2026, 11, 22))
    assert read.plan.title == "My year notes"
    assert [o.text for o in read.plan.objectives] == ["The shop lives"]
    assert [kr.target for kr in read.plan.objectives[0].key_results] == [35, 12_000]
    assert [line.split()[0] for line in read.lines_left_over] == ["I", "We"]


def test_a_table_in_markdown_has_a_title_a_start_and_lines_below_it() -> None:
    read = read_draft(
        "# My year\n\nThis is how we got here.\n\n| Objective | Key result | Start | Target |\n"
        "| --- | :-: | ---: | --- |\n| Guests return | Regulars | 20 | 35 |\n"
    )
    (objective,) = read.plan.objectives
    (regulars,) = objective.key_results
    assert (read.plan.title, objective.text) == ("My year", "Guests return")
    assert (regulars.text, regulars.baseline, regulars.target) == ("Regulars", 20, 35)
    assert read.lines_left_over == ("This is how we got here.",)


def test_a_table_may_come_first_and_text_behind_it() -> None:
    read = read_draft(
        "| Key result | Start | Target |\n| --- | --- | --- |\n| Regulars | 20 | 35 |\n\n"
        "Objective: People come back\n"
    )
    assert [kr.text for kr in read.plan.key_results] == ["Regulars"]
    assert [o.text for o in read.plan.objectives] == ["People come back"]


def test_a_start_that_is_a_day_is_no_baseline() -> None:
    read = read_draft("Key result,Start,Target\nRegulars,2027-01-01,35\n")
    assert read.plan.key_results[0].baseline is None
    assert read.lines_left_over == ("row 2, Start: 2027-01-01",)


def test_a_calendar_is_refused_in_a_sentence() -> None:
    with pytest.raises(Unreadable, match="This is a calendar"):
        read_draft("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "a.ics")


@pytest.mark.parametrize("value", ["null", " true\n", "42", "-1.5"])
def test_a_single_value_is_no_draft(value: str) -> None:
    with pytest.raises(Unreadable, match="a single value and no draft"):
        read_draft(value)


def test_a_date_that_no_calendar_has_is_warned_of() -> None:
    read = read_draft("KR1: NPS from 20 to 40 by 31 February 2027", today=date(2026, 11, 22))
    assert read.plan.key_results[0].due is None
    assert "there is no 31 February 2027" in read.warnings[0]


MIXED = """Objective 1 - Customers love our bread
- Returning customers from 20 % to 35 %
- Complaints per month from 12 to 4

Obj 2: Our team stays
KR1 Staff turnover from 30 % to 15 %
KR2 Overtime from 22 to 10 hours per month
O3. Deliveries become reliable
1. Late deliveries from 14 % to 5 %
2. Routes driven from 3 to 5
OBJECTIVE 4 A second shop opens
KR4.1 Lease signed by 31 March 2027
4.2 Neighbour survey from 0 to 50 answers

5. We bake greener
- Bread waste from 12 % to 4 %
- Regional flour from 40 % to 90 %
"""


@pytest.mark.parametrize("blank", ["\n\n", "\n"], ids=["with blank lines", "without"])
def test_objectives_are_found_whatever_their_headings_look_like(blank: str) -> None:
    plan = read_draft(MIXED.replace("\n\n", blank), today=date(2026, 11, 22)).plan
    assert [o.text for o in plan.objectives] == [
        "Customers love our bread",
        "Our team stays",
        "Deliveries become reliable",
        "A second shop opens",
        "We bake greener",
    ]
    assert [len(o.key_results) for o in plan.objectives] == [2, 2, 2, 2, 2]


def test_a_numbered_list_below_an_objective_stays_a_list() -> None:
    plan = read_draft("Objective 1: Bread\n1. Buy flour\n2. Hire a baker\n3. Open a shop").plan
    assert len(plan.objectives) == 1


@pytest.mark.parametrize("label", ["Big goal", "Goal for the year", "Year goal"])
def test_the_goal_of_the_year_is_read_under_the_names_that_people_give_it(label: str) -> None:
    draft = f"{label}: run the calmest desk\n\nO: answers come sooner\n- days from 3 to 1"
    read = read_draft(draft, today=TODAY)
    assert read.plan.big_objective is not None
    assert read.plan.big_objective.text == "run the calmest desk"
    assert len(read.plan.objectives) == 1


ABOVE_A_LIST = {
    "goals of a year": (
        "Our goals 2027\n1. Proud cooks\na) Kitchen score from 3.9 to 4.6\n",
        ["Proud cooks"],
    ),
    "goals in German": (
        "Unsere Ziele für 2027\n1. Stolze Köche\na) Küchennote von 3,9 auf 4,6\n",
        ["Stolze Köche"],
    ),
    "any name": (
        "Where the canteen goes\n1. Proud cooks\n   - Score from 3.9 to 4.6\n"
        "2. Calm lunches\n   - Minutes in the queue from 12 to 5\n",
        ["Proud cooks", "Calm lunches"],
    ),
    "an objective above key results": (
        "Lunch is the best hour\n1. Score from 3.9 to 4.6\n2. Minutes in the queue from 12 to 5\n",
        ["Lunch is the best hour"],
    ),
    "an objective above key results with steps": (
        "Lunch is the best hour\n1. Score from 3.9 to 4.6\n   a) Ask 20 eaters a week\n"
        "2. Minutes in the queue from 12 to 5\n   a) Open 2 tills\n",
        ["Lunch is the best hour"],
    ),
}


@pytest.mark.parametrize(("draft", "aims"), ABOVE_A_LIST.values(), ids=ABOVE_A_LIST)
def test_a_title_above_a_numbered_list_is_no_objective(draft: str, aims: list[str]) -> None:
    plan = read_draft(draft, today=TODAY).plan
    assert [objective.text for objective in plan.objectives] == aims

"""Plans inside documents: what stands around them is left over, and their levels are seen."""

from datetime import date
from typing import NamedTuple

import pytest

from coach.formats import read_draft

TODAY = date(2027, 1, 10)


class Case(NamedTuple):
    name: str
    draft: str
    plan: str
    """Objectives with `o`, key results with `k`, actions with `a`, in order, one a line."""


CASES = (
    Case(
        "sections of a document whose objectives are labelled",
        """# Goals of the choir
## Objective 1: Sing in tune
- KR 1.1: Wrong entries per concert from 9 to 2
- KR 1.2: Singers who hit the top note from 3 to 8
## How we work
- We meet each Monday
- Notes are in the blue folder
## Objective 2: Fill the hall
- KR 2.1: Seats taken from 60 % to 90 %
### Scores
- 0.7 is good
""",
        """o Sing in tune
k Wrong entries per concert from 9 to 2
k Singers who hit the top note from 3 to 8
o Fill the hall
k Seats taken from 60 % to 90 %""",
    ),
    Case(
        "a remark below an objective whose key results are labelled",
        """### Objective 1: Quieter nights
**Background**: the ward has been loud since the move.
We measure at the bed of room 4.

**Key Results**
- KR1: Decibels at 2 a.m. from 52 to 38
- KR2: Complaints a week from 11 to 3
""",
        """o Quieter nights
k Decibels at 2 a.m. from 52 to 38
k Complaints a week from 11 to 3""",
    ),
    Case(
        "numbered headings, with one of another kind below them",
        """## 1) Sleep better
- Nights over seven hours from 3 to 6 a week
## 2) Know my neighbours
- Doors that I have knocked on from 2 to 12
## Links
- the list on the fridge
""",
        """o Sleep better
k Nights over seven hours from 3 to 6 a week
o Know my neighbours
k Doors that I have knocked on from 2 to 12""",
    ),
    Case(
        "headings that group objectives",
        """# OKRs 2027
## Kitchen
- A menu that people talk about
  - Guests who name a dish from 4 to 30 a week
  - Plates sent back from 12 to 3
## Bar
- Quick on busy evenings
  - Minutes until the first drink from 9 to 4
- A shorter card
""",
        """o A menu that people talk about
k Guests who name a dish from 4 to 30 a week
k Plates sent back from 12 to 3
o Quick on busy evenings
k Minutes until the first drink from 9 to 4
o A shorter card""",
    ),
    Case(
        "headings that are objectives, with actions below key results",
        """# OKRs 2027
## A menu that people talk about
- Guests who name a dish from 4 to 30 a week
  - Ask them at the door
## Quick on busy evenings
- Minutes until the first drink from 9 to 4
  - Move the ice
""",
        """o A menu that people talk about
k Guests who name a dish from 4 to 30 a week
a Ask them at the door
o Quick on busy evenings
k Minutes until the first drink from 9 to 4
a Move the ice""",
    ),
    Case(
        "two quarters as headings above the objectives",
        """# OKRs of the garden
## 2027 OKRs
### Grow what we eat
- Meals from our own beds from 2 to 9 a month
## Q2 OKRs
### Waste nothing
- Bags of waste from 6 to 1 a week
""",
        """o Grow what we eat
k Meals from our own beds from 2 to 9 a month
o Waste nothing
k Bags of waste from 6 to 1 a week""",
    ),
    Case(
        "small headings among key results, each with its measure",
        """## Objective: Home before dark
### Key Results
**Leaving on time**
- Days on which I leave by five from 1 to 4 a week
- Measure: the door's log
**Fewer trips**
- Drives to the depot from 5 to 2 a week
- Measure: kilometres
""",
        """o Home before dark
k Days on which I leave by five from 1 to 4 a week
k Drives to the depot from 5 to 2 a week""",
    ),
    Case(
        "fields that no plan holds, and a target under a word for goals",
        """## **Objetivo 1: Entregar pão quente**
### **KR 1.1**: Pães entregues ainda quentes
- **Baseline**: 40% (medido em maio)
- **Meta**: 85% das entregas da manhã
- **Stretch Goal**: 95%
- **Status**: no caminho
## **Objetivo 2: Vender no bairro**
### **KR 2.1**: Casas que compram de 30 para 70
""",
        """o Entregar pão quente
k Pães entregues ainda quentes
o Vender no bairro
k Casas que compram de 30 para 70""",
    ),
    Case(
        "a page that first explains what objectives are",
        """# Objectives and Key Results
_Objectives: an inspiring, qualitative statement_

_Key Results: three specific, measurable numbers_
## Swim again
- Lengths without a stop from 2 to 20
""",
        """o Swim again
k Lengths without a stop from 2 to 20""",
    ),
    Case(
        "code, drawings, comments, settings and a table of contents",
        """---
title: Goals
tags: [okr, 2027]
---
# OKRs 2027
<!-- O9: an old one -->
- [Tidy tools](#tidy-tools)

```bash
make report
```
## O1: Tidy tools
- KR1: Tools in their place at closing from 50 % to 95 %

```
┌──────────────┐
│ O1: 50 %     │
└──────────────┘
```
""",
        """o Tidy tools
k Tools in their place at closing from 50 % to 95 %""",
    ),
    Case(
        "a plan inside a fenced block",
        """Ours:
```markdown
Objective: Tidy tools
KR1: Tools in their place at closing from 50 % to 95 %
```
""",
        """o Tidy tools
k Tools in their place at closing from 50 % to 95 %""",
    ),
    Case(
        "links and tags inside the items",
        """O1: Tidy [tools](https://example.org/d/1x9?page=44)
- KR1: Tools in [their place](https://example.org/5) from H<sub>0</sub> to 95 %
- KR2: Lost tools a month from 7 to 1 [sheet][s]

[s]: https://example.org/77
""",
        """o Tidy tools
k Tools in their place from H0 to 95 %
k Lost tools a month from 7 to 1 sheet""",
    ),
    Case(
        "a template that was filled in only once",
        """## O1: [what changes]
- KR1: [from where to where]
## O2: Warm rooms
- KR1: Rooms below 18 degrees from 6 to 0
""",
        """o Warm rooms
k Rooms below 18 degrees from 6 to 0""",
    ),
    Case(
        "a table whose first column only numbers the key results",
        """## O1: Shorter queues
| KR | Indicator | Goal | Owner |
|----|-----------|------|-------|
| **KR1** | Minutes from door to desk | 5 | Ana |
| **KR2** | People who turn round | ≤ 3 % | Bo |
""",
        """o Shorter queues
k Minutes from door to desk
k People who turn round""",
    ),
    Case(
        "a table whose targets are whole sentences",
        """### Objective
Shorter queues at the desk

It is the first thing that people tell their friends.
### Key Results
| KR | Target |
|----|--------|
| KR 1 | Cut the minutes from door to desk from 14 to 5 |
| KR 2 | At most 3 % of people turn round |
## Objective
Nobody asks twice
### Key Results
| KR | Target |
|----|--------|
| KR 1 | Questions answered at once from 60 % to 90 % |
## Roles
| Role | Name |
|------|------|
| Desk | Bo |
""",
        """o Shorter queues at the desk
k Cut the minutes from door to desk from 14 to 5
k At most 3 % of people turn round
o Nobody asks twice
k Questions answered at once from 60 % to 90 %""",
    ),
    Case(
        "bullets without a space",
        """# Goals
## Warm rooms
-rooms below 18 degrees from 6 to 0
-complaints a week from 9 to 2
## Light evenings
-lamps that work from 70 % to 100 %
""",
        """o Warm rooms
k rooms below 18 degrees from 6 to 0
k complaints a week from 9 to 2
o Light evenings
k lamps that work from 70 % to 100 %""",
    ),
    Case(
        "a list of troubles before numbered objectives, whose labels are set as code",
        """# OKR
**Where we stand**
1. Nobody knows the recipes
2. The oven is too small
**Where we go**
- `O-1` **Every baker can bake all breads**
  - `KR-1-1` Bakers who pass the blind test from 2 to 8
- `O-2` The oven keeps up
  - `KR-2-1` Loaves an hour from 40 to 90
## Links
- recipes.md: the book
""",
        """o Every baker can bake all breads
k Bakers who pass the blind test from 2 to 8
o The oven keeps up
k Loaves an hour from 40 to 90""",
    ),
    Case(
        "objectives numbered within a release, after links",
        """# Roadmap
Read also:
- [Vision](vision.md): where we go
#### **R1-O1: Riders feel safe**
**Key Results**:
- **KR1.1**: Falls a month from 9 to 3
## Conclusion
- We will ride on
#### **R2-O1: Riders come back**
- **KR2.1**: Second rides from 20 % to 40 %
""",
        """o Riders feel safe
k Falls a month from 9 to 3
o Riders come back
k Second rides from 20 % to 40 %""",
    ),
    Case(
        "an aim broken over two lines, and questions below the plan",
        """### Objective
To hear back from every family that has asked for a place, before the
summer begins.
### Key results
- Families who wait over a week from 14 to 2
- Calls returned on the same day from 30 % to 80 %
### FAQ
1. What is a place?
A place is a bed in one of our four houses.
""",
        """o To hear back from every family that has asked for a place, before the summer begins.
k Families who wait over a week from 14 to 2
k Calls returned on the same day from 30 % to 80 %""",
    ),
    Case(
        "a handbook page with one example",
        """# Goals
## How we work with OKRs
OKRs are agreed by each team in the first week of a quarter.
A good objective fits on a postcard and says what changes.
- Key results tell how far a team has come at the end.
- No team should have more than two OKRs at a time.
For instance:
- OBJ: Gardeners stay through the winter
- KR1: Gardeners who leave from 9 to 2
- KR2: Weeks with paid work from 30 to 44
## Committed
1. Committed key results are to be reached in full.
## Books
- A thin one
- A thick one
""",
        """o Gardeners stay through the winter
k Gardeners who leave from 9 to 2
k Weeks with paid work from 30 to 44""",
    ),
    Case(
        "chapters on objectives and key results in a page that teaches",
        """# OKR
### 1. Definição de objetivos
- OKRs dizem em poucas palavras para onde a equipe quer ir.
## Objetivos:
- **Claros**
  - Um resultado-chave só ajuda quando todos entendem o objetivo.
## Resultados-chave:
- Cada resultado-chave tem um número e um dia em que ele vale.
- Sem resultados-chave ninguém sabe se a equipe chegou.
## Exemplo
**Objetivo:** Os leitores voltam à biblioteca
**Resultados-chave:**
- Leitores que voltam no mês de 20 % para 35 %
""",
        """o Os leitores voltam à biblioteca
k Leitores que voltam no mês de 20 % para 35 %""",
    ),
    Case(
        "a heading without a label right above numbered key results",
        """Objective: Bread for the whole street
KR1: Streets on the round from 4 to 9
KR2: Loaves brought back from 30 to 5
### Rolls for the school
KR1: Pupils who buy from 40 to 120
KR2: Rolls left over from 50 to 10
""",
        """o Bread for the whole street
k Streets on the round from 4 to 9
k Loaves brought back from 30 to 5
o Rolls for the school
k Pupils who buy from 40 to 120
k Rolls left over from 50 to 10""",
    ),
    Case(
        "a word for goals above the targets of a table",
        """### O1：面包人人爱吃
| KR | 当前 | 目标 | 期限 |
|---|---|---|---|
| KR1.1 回头客 | 20% | 35% | 6月 |
| KR1.2 新口味 | 无 | 试出三种 | 9月 |
| KR1.3 投诉 | 9 | <3 | 6月 |
""",
        """o 面包人人爱吃
k 回头客
k 新口味
k 投诉""",
    ),
    Case(
        "a ranking of the objectives, and tables of a team below headings of their own",
        """### O1: Bread
| KR | Today | Goal |
|---|---|---|
| KR1.1 Regulars | 20 | 35 |
### O2: Rolls
- KR2.1: Pupils from 40 to 90
### What goes first
O2 rolls > O1 bread > O3 cakes
### The bakehouse
**Mission: fresh by six**
| Ours | Today | Goal |
|---|---|---|
| Loaves an hour | 40 | all that we can |
**Next:**
- [ ] April: a second oven
""",
        """o Bread
k Regulars
o Rolls
k Pupils from 40 to 90
lone Loaves an hour""",
    ),
    Case(
        "key results of one objective in tables below small headings of their own",
        """## Bakehouse
### Objective
Bread that the street talks about
### Key Results
#### Taste
| KR | Target |
|---|---|
| KR 1 | Blind tests won from 2 to 8 |
#### Price
| KR | Target |
|---|---|
| KR 1 | Loaves under two euros from 3 to 6 |
## Shop
### Objective
Nobody waits at the door
### Key Results
| KR | Target |
|---|---|
| KR 1 | Minutes in the queue from 9 to 4 |
""",
        """o Bread that the street talks about
k Blind tests won from 2 to 8
k Loaves under two euros from 3 to 6
o Nobody waits at the door
k Minutes in the queue from 9 to 4""",
    ),
    Case(
        "targets under a word for goals, and a first column of another name",
        "### O1: Bread\n| What | Today | Goal |\n|---|---|---|\n| Regulars | 20 | 35 |\n",
        "o Bread\nk Regulars",
    ),
    Case(
        "an objective that returns further down in a table",
        "Objective,Key Result\nBread,Regulars from 20 to 35\nRolls,Pupils from 40 to 90\n"
        "Bread,Complaints from 9 to 3\n",
        """o Bread
k Regulars from 20 to 35
k Complaints from 9 to 3
o Rolls
k Pupils from 40 to 90""",
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_plan_is_found_in_its_document(case: Case) -> None:
    plan = read_draft(case.draft, today=TODAY).plan
    said: list[str] = []
    for objective in plan.objectives:
        said.append(f"o {objective.text}")
        for key_result in objective.key_results:
            said.append(f"k {key_result.text}")
            said += [f"a {action.text}" for action in key_result.actions]
    said += [f"lone {key_result.text}" for key_result in plan.key_results]
    assert "\n".join(said) == case.plan


def test_who_does_a_step_is_not_who_answers_for_its_objective() -> None:
    draft = "Objective,Task Name,Owner\nGuests return,Paint the sign,Tom\n"
    read = read_draft(draft, today=TODAY)
    assert [o.owner for o in read.plan.objectives] == [""]
    assert "row 2, Owner: Tom" in read.lines_left_over


def test_what_surrounds_a_plan_is_handed_back() -> None:
    read = read_draft("<!-- draft -->\nO1: Tidy tools\n```python\nx = 1\n```\n", today=TODAY)
    assert {"<!-- draft -->", "x = 1"} <= set(read.lines_left_over)


def test_markup_amid_a_sentence_is_text_and_an_image_its_words() -> None:
    drawn = "![guests](http://x.test/a.png)"
    read = read_draft(
        f"Objective: <script>alert(1)</script> guests return\nKR1: {drawn} from 10 to 20\n"
        f"KR2: {drawn}\n",
        today=TODAY,
    )
    objective = read.plan.objectives[0]
    assert objective.text == "<script>alert(1)</script> guests return"
    assert [k.text for k in objective.key_results] == ["guests from 10 to 20"]
    assert read.lines_left_over.count(drawn) == 2


def test_a_word_for_goals_below_a_key_result_fills_its_target() -> None:
    draft = "## Ziel 1: Warme Räume\n### KR 1: Räume unter 18 Grad\n- Ist: 6\n- Ziel: 0 bis Mai\n"
    key_result = read_draft(draft, today=TODAY).plan.objectives[0].key_results[0]
    assert (key_result.baseline, key_result.target) == (6, 0)


def test_a_measure_below_a_key_result_is_its_metric() -> None:
    draft = "## Objective: Home\n### Key Results\n- Leave by five on 4 days\n- Measure: door log\n"
    key_result = read_draft(draft, today=TODAY).plan.objectives[0].key_results[0]
    assert key_result.metric == "door log"

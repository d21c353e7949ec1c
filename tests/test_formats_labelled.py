"""Labels in front of lines: where an objective begins, whatever stands in its words."""

import pytest

from coach.formats import read_draft
from tests.test_formats_loose import TODAY, outline_of

REACHED = (
    *(("Objective", told) for told in ("Reach 10k users", "Lose 5 kg", "Read 24 books")),
    *(("Goal", told) for told in ("Hit 1M ARR", "20% growth", "Revenue doubles")),
    *(("OBJECTIVE", told) for told in ("24/7 support", "Q1 launch", "500 customers")),
    ("O", "Reach 10k users"), ("Ziel", "500 Kunden"), ("目标", "用户达到1万"),
    ("Objectif", "500 clients"), ("Objetivo", "500 clientes"), ("Meta", "100 alunos"),
)  # fmt: skip


@pytest.mark.parametrize("form", ["{}: {}", "## {}: {}", "**{}:** {}"])
@pytest.mark.parametrize("key_result", ["- KR: {}", "KR: {}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(("label", "told"), REACHED)
def test_an_objective_with_a_number_is_no_target(
    label: str, told: str, gap: str, key_result: str, form: str
) -> None:
    sets = (("Delight users", "Publish 12 posts"), (told, "DAU 10k → 20k"))
    draft = gap.join(f"{form.format(label, o)}\n{key_result.format(kr)}" for o, kr in sets)
    plan = read_draft(draft, today=TODAY).plan
    assert [o.text for o in plan.objectives] == ["Delight users", told]
    assert [len(o.key_results) for o in plan.objectives] == [1, 1]
    assert plan.objectives[0].key_results[0].target == 12


TARGETS = (
    "Objective: A calm inbox\n- KR: Mails wait\n  Target: 40\n",
    "Objective: A calm inbox\n- KR: Mails wait\nTarget: 40\n",
    "Objective: A calm inbox\nKR: Mails wait\n\nGoal: 40\n",
    "Ziel: Gäste lieben uns\n- KR: Zuspruch steigt\n  Ziel: 40 %\n",
    "Ziel: Gäste lieben uns\n- KR: Zuspruch steigt\nZiel: 40 %\n",
    "Ziel: Gäste lieben uns\nKR: Zuspruch steigt\n\nZiel: 40 %\n",
    "Ziel: Gäste lieben uns\n- KR: Neue Kunden\n  - Ziel: 40 Kunden\n",
    "Objective: A calm inbox\nKR: Neue Kunden\nZiel: 40 Kunden\n",
    "目标：用户喜欢\n关键结果：续费率\n目标：40%\n",
)


@pytest.mark.parametrize("draft", TARGETS)
def test_a_value_behind_a_key_result_is_its_target(draft: str) -> None:
    plan = read_draft(draft, today=TODAY).plan
    assert [[kr.target for kr in o.key_results] for o in plan.objectives] == [[40]]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_rows_that_begin_with_a_label_may_have_empty_ones_between(sign: str) -> None:
    rows = f"Objective{sign}Guests love us\n\n{sign}\nKR1{sign}NPS from 10 to 40\n"
    read = read_draft(rows.encode(), name="okr.csv", today=TODAY)
    assert list(outline_of(read.plan)) == ["O Guests love us", "  KR NPS from 10 to 40"]
    assert read.lines_left_over == ()


OWNED = (
    "**Marketing Objective:** {}", "**Marketing Objective: {}**", "**Q1 Objectives:** {}",
    "## Marketing Objective: {}", "Marketing Objective: {}", "**Company Objective 1:** {}",
    "**Our Objective:** {}", "**Marketing-Ziel:** {}", "**Unser Ziel:** {}",
    "**Objetivo de Marketing:** {}", "**Nuestro objetivo:** {}", "**Objectif Marketing :** {}",
    "**Notre objectif :** {}", "**Objetivo do time:** {}", "**Nosso objetivo:** {}",
    "**市场部目标：** {}", "**Annual Objective:** {}",
    "**Marketing Objective**: {}", "**Team Objective** - {}", "**Objective (Sales)** – {}",
    "**Ziel Einkauf**: {}", "**Objetivo Compras**: {}", "**市场目标**：{}",
    "## Objectif Marketing : {}", "## Objective for the Night Team: {}", "## Team Nord – Ziel: {}",
    "## Objetivo de Vendas: {}", "## Objectif de l'équipe RH – {}", "## 销售部目标：{}",
    "### Objective Marketing\n{}", "### Ziel Vertrieb\n{}", "### 销售部目标\n{}",
)  # fmt: skip


@pytest.mark.parametrize("label", OWNED)
def test_a_label_may_say_whose_objective_it_heads(label: str) -> None:
    below = "- KR: Visits from 10 to 40\n"
    draft = f"Objective: Be calm\n{below}\n{label.format('Be loved')}\n{below}"
    read = read_draft(draft, today=TODAY)
    assert [o.text for o in read.plan.objectives] == ["Be calm", "Be loved"]
    assert [len(o.key_results) for o in read.plan.objectives] == [1, 1]
    assert (read.plan.title, read.lines_left_over) == ("", ())


@pytest.mark.parametrize(
    "label",
    ["**Q1 Objectives:**", "**Team Objectives:**", "**Good Objectives:**", "**Unsere Ziele:**",
     "**Nossos objetivos:**", "**Nos objectifs :**", "**Nuestros objetivos:**", "**Q1目标：**"],
)  # fmt: skip
def test_a_label_of_a_list_may_say_whose_it_is(label: str) -> None:
    draft = f"{label}\n- Be loved\n  - KR: Visits from 10 to 40\n- Be known\n"
    read = read_draft(draft, today=TODAY)
    assert [o.text for o in read.plan.objectives] == ["Be loved", "Be known"]
    assert read.lines_left_over == ()


def test_what_a_label_says_of_type_and_period_is_kept() -> None:
    draft = "**Q1 2027 Objectives:**\n\n**Committed Objective:** Be loved\n- KR: Visits to 40\n"
    plan = read_draft(draft, today=TODAY).plan
    assert [(o.text, o.type) for o in plan.objectives] == [("Be loved", "committed")]
    assert plan.period is not None
    assert (plan.title, plan.period.start.isoformat()) == ("Q1 2027", "2027-01-01")


@pytest.mark.parametrize(
    "line",
    ["**Why this objective:** now", "**Goal owner:** Ana", "**Non-Objectives:** sell",
     "**Revenue goal:** 500k", "**Success measures:** a survey", "**Goal owner**: Ana"],
)  # fmt: skip
def test_labels_of_something_else_head_no_objective(line: str) -> None:
    read = read_draft(f"Objective: Be calm\n- KR: Visits to 40\n\n{line}\n", today=TODAY)
    assert list(outline_of(read.plan)) == ["O Be calm", "  KR Visits to 40"]
    assert read.lines_left_over == (line,)


@pytest.mark.parametrize(
    ("first", "second"),
    [("① {}", "② {}"), ("KR1/ {}", "KR2/ {}"), ("KR i: {}", "KR ii: {}"),
     ("Key Result One: {}", "Key Result Two: {}"), ("Resultado clave uno: {}", "KR dos: {}"),
     ("[ ] {}", "[ ] {}")],
)  # fmt: skip
def test_marks_and_numbers_of_key_results(first: str, second: str) -> None:
    told = "Mails from 10 to 40", "Visits from 10 to 40"
    draft = f"Objective: Be loved\n{first.format(told[0])}\n{second.format(told[1])}\n"
    plan = read_draft(draft, today=TODAY).plan
    assert list(outline_of(plan)) == ["O Be loved", *(f"  KR {kr}" for kr in told)]


def test_boxes_without_a_dash_are_steps_behind_a_key_result() -> None:
    draft = "Objective One: Be loved\nKR1: Mails from 10 to 40\n[ ] Ask Ana\n[x] Call Tom\n"
    plan = read_draft(draft, today=TODAY).plan
    steps = ["    A Ask Ana", "    A Call Tom"]
    assert list(outline_of(plan)) == ["O Be loved", "  KR Mails from 10 to 40", *steps]
    assert list(outline_of(read_draft("[ ] Ask Ana\n[ ] Call Tom\n").plan)) != []


def test_an_outline_of_asterisks() -> None:
    draft = "* Objective: Be loved\n** KR: Mails from 10 to 40\n*** Action: ask Ana\n"
    draft += "** KR: Visits to 40\n"
    read = read_draft(draft, today=TODAY)
    below = ["  KR Mails from 10 to 40", "    A ask Ana", "  KR Visits to 40"]
    assert list(outline_of(read.plan)) == ["O Be loved", *below]
    assert read.lines_left_over == ()

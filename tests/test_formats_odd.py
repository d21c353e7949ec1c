"""What people paste and upload as it comes: out of mails, pages, trackers and word processors."""

from typing import NamedTuple

import pytest

from coach.errors import Unreadable
from coach.formats import read_draft
from tests.test_formats_loose import TODAY, outline_of


class Odd(NamedTuple):
    """A draft, the plan in it, and some of what is said to be left out."""

    draft: str | bytes
    outline: str
    left_out: tuple[str, ...] = ()
    name: str = ""


RECYCLING = "O The park is clean\n  KR Bins emptied a week from 2 to 5"

CASES = {
    "tags": Odd(
        "<p>Objective: <b>The park</b> is clean</p>\n<ul>\n"
        "<li>KR1: <font color='red'>Bins</font> emptied a&nbsp;week from 2 to 5</li>\n</ul><br/>",
        RECYCLING,
    ),
    "a page": Odd(
        "<!DOCTYPE html><html><head><title>Town &amp; park</title>\n<style>p {color: red}</style>"
        "<script>if (1 < 2) { say('O9: a goal') }</script></head>\n<body><nav><a>Home</a></nav>"
        "<h1>Goals 2027</h1><h2>Objective: The park\n is clean</h2><ol><li>Bins emptied a week "
        "from 2 to 5<ul><li>Ask the council by 3 May</li></ul></li></ol>"
        "<table><tr><th>Key result</th><th>From</th><th>To</th></tr>"
        "<tr><td>Trees &gt; 3 m</td><td>8</td><td>20</td></tr></table>"
        "<footer>&copy; the town</footer></body></html>",
        f"{RECYCLING}\n    A Ask the council by 3 May\n  KR Trees > 3 m",
        ("Home", "© the town"),
        "goals.html",
    ),
    "words in angle brackets": Odd(
        "O1: The <customer> is happy &amp; calm\nKR1: waiting < 5 minutes instead of 9",
        "O The <customer> is happy & calm\n  KR waiting < 5 minutes instead of 9",
    ),
    "rich text": Odd(
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator X;}\b Objective: The park is"
        r" sch\'f6n \u8594? clean\b0\par"
        "\n"
        r"KR1: Bins \{all\} emptied a week from 2 to 5\par}",
        "O The park is schön → clean\n  KR Bins {all} emptied a week from 2 to 5",
        name="goals.rtf",
    ),
    "a mail": Odd(
        "Hi Kim,\n\nI want to do three things:\n1. The park is clean: 30 bins\n2. The pool opens\n"
        "3. Kids can swim\n\nBest,\nJo\n\n"
        "On Mon, 16 Nov 2026 at 10:12, Kim Roe <kim@example.org> wrote:\n> Hi Jo,\n> your goals?",
        "O The park is clean: 30 bins\nO The pool opens\nO Kids can swim",
        ("I want to do three things:", "Best,", "Jo", "> your goals?"),
    ),
    "a mail with its head": Odd(
        "From: Jo <jo@example.org>\nTo: Kim\nSubject: goals\nDate: 3 May 2026\n\n"
        "Objective: The park is clean\n- Bins emptied a week from 2 to 5\n\n--\n"
        "Jo Lark\n12 High St",
        RECYCLING,
        ("Subject: goals", "--", "Jo Lark", "12 High St"),
    ),
    "a quoted plan": Odd(
        "> Objective: The park is clean\n>> KR1: Bins emptied a week from 2 to 5", RECYCLING
    ),
    "things in a row": Odd(
        "We'd like to achieve the following: the park is clean, the pool opens and kids can swim",
        "O the park is clean\nO the pool opens\nO kids can swim",
        ("We'd like to achieve the following:",),
    ),
    "measured things": Odd(
        "I'd like to achieve the following:\nThe park is clean\n- Bins emptied a week from 2 to 5",
        RECYCLING,
    ),
    "German letter": Odd(
        "Hallo Herr Roth,\nwir möchten Folgendes erreichen:\n\nDer Park ist sauber\n"
        "- Leerungen pro Woche von 2 auf 5\n\nViele Grüße\nUte Kern\nGrünamt\nTel. 030 99",
        "O Der Park ist sauber\n  KR Leerungen pro Woche von 2 auf 5",
        ("Viele Grüße", "Ute Kern", "Tel. 030 99"),
    ),
    "Spanish letter": Odd(
        "Quiero lograr lo siguiente:\n\nEl parque está limpio\n"
        "- Recogidas por semana de 2 a 5\n\nSaludos, Pía Sol",
        "O El parque está limpio\n  KR Recogidas por semana de 2 a 5",
        ("Saludos, Pía Sol",),
    ),
    "French letter": Odd(
        "Nous voulons atteindre ces objectifs :\n\nLe parc est propre\n"
        "- Passages par semaine de 2 à 5\n\nBien cordialement,\nLéa\nEnvoyé de mon téléphone",
        "O Le parc est propre\n  KR Passages par semaine de 2 à 5",
        ("Bien cordialement,", "Léa", "Envoyé de mon téléphone"),
    ),
    "Portuguese letter": Odd(
        "Quero alcançar o seguinte:\nO parque está limpo\n- Coletas por semana de 2 para 5\n\n"
        "Abraços,\nRui",
        "O O parque está limpo\n  KR Coletas por semana de 2 para 5",
        ("Abraços,", "Rui"),
    ),
    "Chinese letter": Odd(
        "我想做到以下几件事：\n目标一：公园干净\n- 每周清运从2次到5次\n\n此致\n敬礼\n李明",
        "O 公园干净\n  KR 每周清运从2次到5次",
        ("此致", "敬礼", "李明"),
    ),
    "thanks ahead of the plan": Odd(
        "Thanks\nKim\n\nObjective: The park is clean\nKR1: Bins emptied a week from 2 to 5",
        RECYCLING,
        ("Thanks", "Kim"),
    ),
    "bullets without indentation": Odd(
        "Park plan 2027\n● The park is clean\n○ Bins emptied a week from 2 to 5\n"
        "■ Ask the council\n● The pool opens",
        f"{RECYCLING}\n    A Ask the council\nO The pool opens",
    ),
    "lists of a word processor": Odd(
        "What we want\n\n1.\tThe park is clean\na.\tBins emptied a week from 2 to 5\n"
        "o\tAsk the council\n2.\tThe pool opens\na.\tSwimmers a day from 20 to 60",
        f"{RECYCLING}\n    A Ask the council\nO The pool opens\n  KR Swimmers a day from 20 to 60",
    ),
    "a chat": Odd(
        "Kim  9:41 AM\nhey, here's what I have\nO1: The park is clean\n\nJo Lark  9:52 AM\n"
        "looks good!\nKR1: Bins emptied a week from 2 to 5\n:+1: 2",
        RECYCLING,
        ("Kim 9:41 AM", ":+1: 2"),
    ),
    "a tracker": Odd(
        "Summary,Issue key,Issue Type,Status,Assignee,Due Date\n"
        "The park is clean,P-1,Objective,To Do,,\n"
        "Bins emptied a week from 2 to 5,P-2,Key Result,To Do,kim,30/Jun/27\n"
        "Ask the council,P-3,Task,To Do,,15/Feb/27\n",
        f"{RECYCLING}\n    A Ask the council",
        ("row 2, Status: To Do",),
        "export.csv",
    ),
    "sections of a tracker": Odd(
        "Task ID,Name,Section/Column,Notes\n1,The park is clean,Objectives,\n"
        "2,Bins emptied a week from 2 to 5,Key Results,\n",
        RECYCLING,
        name="board.csv",
    ),
    "merged cells": Odd(
        "Objective\tKey result\tBaseline\tTarget\nThe park is clean\tBins emptied\t2\t5\n"
        "\tTrees\t8\t20\n\t\t\t\n",
        "O The park is clean\n  KR Bins emptied\n  KR Trees",
        name="sheet.tsv",
    ),
    "another encoding": Odd(
        "Objectif;Résultat clé\nLe parc est propre;Arbres de 8 à 20\n".encode("utf-16"),
        "O Le parc est propre\n  KR Arbres de 8 à 20",
        name="plan.csv",
    ),
    "a workspace": Odd(
        "# Goals 2027\n\nCreated: May 3, 2026\n\n## 🎯 Objective: The park is clean\n\n"
        "- [ ]  KR1: Bins emptied a week from 2 to 5\n    - [x]  Ask the council\n",
        f"{RECYCLING}\n    A Ask the council",
        ("Created: May 3, 2026",),
        "page.md",
    ),
    "items in a file called a table": Odd(
        "O1,The park is clean\nKR1,Bins emptied a week from 2 to 5\n",
        RECYCLING,
        name="goals.csv",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_is_pasted_becomes_the_plan_in_it(case: Odd) -> None:
    read = read_draft(case.draft, case.name, TODAY)
    lines = outline_of(read.plan)
    items = [line for line in lines if not line.startswith(("Title ", "Period "))]
    assert "\n".join(items) == case.outline
    assert set(case.left_out) <= set(read.lines_left_over)


@pytest.mark.parametrize("name", ["list.csv", ""])
@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("Name,Phone,City\nAnn,555-0100,Rome\nBob,555-0101,Bern\n", '"Name", "Phone", "City"'),
        ("id;amount;vat\n1;20;3\n2;40;6\n", '"id", "amount", "vat"'),
    ],
    ids=["commas", "semicolons"],
)
def test_a_table_of_something_else_is_refused(table: str, told: str, name: str) -> None:
    with pytest.raises(Unreadable, match="Key result, Action") as refused:
        read_draft(table, name, TODAY)
    assert told in str(refused.value)
    assert "Nothing was read" in str(refused.value)


@pytest.mark.parametrize(
    ("draft", "name", "told"),
    [
        ("x,y,z\n1,2\n9,8,7,6,5\n", "rows.csv", "No column of this table"),
        ("Objective,Key result\nCalm park,Bins 3\n'a',\"b\n", "", "never closed"),
        ("Objective,Key result\n,\n", "", "at least one row"),
        ('{"exported": "today", "goals": []}', "", "If another program wrote it"),
        (bytes(range(256)) * 9, "rows.csv", "not text"),
        ("<ul>" + "<li>a" * 60_000, "", "50,000 tags"),
    ],
    ids=[
        "ragged",
        "an open quotation mark",
        "empty rows",
        "another program's JSON",
        "binary",
        "too many tags",
    ],
)
def test_what_is_no_plan_is_refused_in_a_sentence(draft: str | bytes, name: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        read_draft(draft, name, TODAY)


@pytest.mark.parametrize("opened", ["<a ", "<!--x>", "<![CDATA[x>", "</", "<a b='>", "<script>"])
def test_tags_without_an_end_are_read_once(opened: str) -> None:
    draft = f"<ul><li>Objective: The park is clean</li></ul>\n{opened * 30_000}"
    assert read_draft(draft, today=TODAY).plan.objectives[0].text == "The park is clean"

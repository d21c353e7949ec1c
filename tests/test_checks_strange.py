"""What is written in a language that nobody here reads is left alone; its figures are read."""

from datetime import date

import pytest

from coach import checks
from coach.okr import KeyResult, Objective, Plan
from coach.reading import read

TODAY = date(2027, 1, 4)

STRANGE = [
    "Aprire la nuova biblioteca",
    "Ridurre i prestiti scaduti da 30 a 12",
    "Aumentare i prestiti del 20%",
    "Lettori soddisfatti della biblioteca",
    "Nieuwe bibliotheek openen",
    "Boetes van 30 naar 12",
    "Meer tevreden lezers in de stad voor het eind van het jaar",
    "Zwiększyć liczbę czytelników o 20%",
    "Uruchomić nową bibliotekę",
    "Zvýšit počet čtenářů o 20 %",
    "Otevřít novou knihovnu",
    "Увеличить число читателей на 20%",
    "Открыть новую библиотеку",
    "Yeni kütüphane için okuyucu sayısını %20 artır",
    "Öka antalet läsare med 20 % för vår nya filial",
    "Åbne den nye filial inden maj",
    "Mở thư viện mới",
    "Creșterea numărului de cititori cu 20%",
    "זמן המתנה 30 דקות",
    "افتتاح المكتبة الجديدة",
    "図書館を新しくする",
    "貸出を20%増やす",
]


@pytest.mark.parametrize("text", STRANGE)
def test_no_word_of_another_language_is_judged(text: str) -> None:
    alone = Plan(key_results=(KeyResult(id=1, text=text),))
    below = Plan(
        objectives=(Objective(id=1, text=text, key_results=(KeyResult(id=2, text=text),)),)
    )
    words = {"kr-activity", "kr-no-number", "kr-no-baseline", "kr-no-date", "o-is-task", "o-vague"}
    assert checks.run(alone, TODAY) == ()
    assert words.isdisjoint(finding.rule for finding in checks.run(below, TODAY))


LED = [
    ("Boetes van 30 naar 12", 30, 12),
    ("Multe scadute della biblioteca da 30 a 12", 30, 12),
    ("Snížit počet pokut z 30 na 12", 30, 12),
    ("Снизить штрафы с 30% до 12%", 30, 12),
    ("Sänka böter från 30 till 12", 30, 12),
    ("Pokuty čtenářů 30 → 12", 30, 12),
    # what one number alone says there nobody can tell
    ("Zwiększyć liczbę czytelników o 20%", None, None),
    ("Boetes van de nieuwe lezers: 12", None, None),
]


@pytest.mark.parametrize(("text", "start", "goal"), LED, ids=[c[0] for c in LED])
def test_only_what_plainly_leads_from_one_figure_to_another_is_read(
    text: str, start: float | None, goal: float | None
) -> None:
    said = read(text, TODAY)
    assert (said.foreign, said.verb, said.baseline, said.target) == (True, "", start, goal)


OURS = [
    ("Delivery van on time 60% → 90%", "en"),
    ("Till receipts from 40 to 80", "en"),
    ("Loans signed by the board", "en"),
    ("Monthly burn", "en"),
    ("Ausleihen in 2 Tagen statt 9", "de"),
    ("Préstamos en 2 días en lugar de 9", "es"),
    ("Tantas altas como sea posible", "es"),
    ("Twelve recipes published", "en"),
    ("Lector contento con la van del barrio", "es"),
]


@pytest.mark.parametrize(("text", "code"), OURS, ids=[c[0] for c in OURS])
def test_a_loan_word_makes_no_sentence_strange(text: str, code: str) -> None:
    said = read(text, TODAY)
    assert (said.foreign, said.language) == (False, code)


def test_where_most_is_strange_what_is_unclear_is_so_too() -> None:
    texts = ("Nieuwe klanten voor de winkel", "Omzet", "Klachten van 30 naar 12")
    plan = Plan(key_results=tuple(KeyResult(id=n, text=t) for n, t in enumerate(texts, start=1)))
    assert checks.run(plan, TODAY) == ()

"""Numbers, days and times as the page writes them."""

from datetime import datetime

from coach.words.days import day_of


def number(value: float | None) -> str:
    """The number as a person would write it: no needless zeros, thousands apart; empty for None."""
    if value is None:
        return ""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}".replace(",", "\u202f")
    return f"{value:,.10g}".replace(",", "\u202f")


def moment(value: datetime) -> str:
    """The day and the minute, in the clock of this machine."""
    local = value.astimezone()
    return f"{day_of(local.date(), short=True)}, {local:%H:%M}"

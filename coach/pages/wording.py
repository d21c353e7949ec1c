"""Numbers, days and times as the page writes them."""

from datetime import date, datetime

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def number(value: float | None) -> str:
    """The number as a person would write it: no needless zeros, thousands apart; empty for None."""
    if value is None:
        return ""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}".replace(",", "\u202f")
    return f"{value:,.10g}".replace(",", "\u202f")


def day(value: date, today: date | None = None) -> str:
    """The day in short, with its year where it is not this year's (always without `today`)."""
    told = f"{value.day} {MONTHS[value.month - 1]}"
    return told if today is not None and value.year == today.year else f"{told} {value.year}"


def moment(value: datetime) -> str:
    """The day and the minute, in the clock of this machine."""
    local = value.astimezone()
    return f"{day(local.date())}, {local:%H:%M}"

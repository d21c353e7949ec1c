"""What day it is for the person at this terminal; the only clock of the command line."""

from datetime import date, datetime


def today() -> date:
    """Today, in the time zone of this machine."""
    return datetime.now().astimezone().date()

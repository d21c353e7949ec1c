"""The language in which a finding is told on the terminal, and its words there."""

import os
from pathlib import Path

from coach.checks.check import Finding
from coach.cli.judged import Judged
from coach.errors import Misconfigured
from coach.reading import language_of
from coach.respond.reasons import question, reason


def language_for(draft: Judged, chosen: str) -> str:
    """The language that was chosen for all drafts, else that of the draft."""
    return chosen or language_of(draft.plan)


def settled() -> str:
    """The language of the settings, empty when none is set.

    Reading all settings takes a third of what a check does; nothing is read where none can be.
    """
    if "OKR_COACH_LANGUAGE" not in os.environ and not Path(".env").is_file():
        return ""
    from coach.settings import load_settings

    try:
        return load_settings().language
    except Misconfigured:  # said by `okr-coach doctor`; a check needs none of them
        return ""


def message_of(finding: Finding, language: str) -> str:
    """What is wrong; in English where a language has no words for it."""
    return reason(finding, finding.quote, language) or finding.message


def ask_of(finding: Finding, language: str) -> str:
    """The question that mends it; in English where a language has none."""
    return question(finding, language) or finding.ask

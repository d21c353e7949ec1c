"""Why a finding matters, in the language of the talk."""

from coach.checks.check import Finding
from coach.checks.set_harm_risk import HELP
from coach.words import has, phrase

KINDS = {
    "o-is-task": "task",
    "o-bau": "task",
    "o-vague": "vague",
    "kr-weasel": "vague",
    "bigo-number": "number",
    "o-number": "number",
    "bigo-several": "several",
    "o-compound": "several",
    "kr-compound": "several",
    "kr-activity": "activity",
    "kr-no-number": "unmeasured",
    "kr-unbounded": "unmeasured",
    "kr-implausible": "jump",
    "kr-too-easy": "easy",
    "kr-vanity": "vanity",
    "o-count": "crowded",
}
"""The kind of each finding whose reason every language has words for."""


def reason(finding: Finding, text: str, language: str) -> str:
    """What is wrong, in a sentence; empty where the language has no words for it.

    The checks word their messages in English; other languages say it by rule, else by kind. What
    is said to somebody in danger comes in their own language already.
    """
    if language == "en" or in_danger(finding):
        return finding.message.rstrip()
    if own := worded("reason", finding, language):
        return own
    kind = KINDS.get(finding.rule, "")
    if not kind or not has("finding", kind, language):
        return ""
    return phrase("finding", kind, language, text=finding.quote or text)


def question(finding: Finding, language: str) -> str:
    """What a finding asks; empty where the language has no question for its rule."""
    if language == "en" or in_danger(finding):
        return finding.ask
    return worded("reask", finding, language)


def worded(section: str, finding: Finding, language: str) -> str:
    """What a language says of the rule, or of the case that the rule saw; empty without words."""
    keys = (f"{finding.rule}/{finding.case}", finding.rule)
    return next((phrase(section, key, language) for key in keys if has(section, key, language)), "")


def in_danger(finding: Finding) -> bool:
    """Whether the finding speaks to somebody who may hurt themselves."""
    return any(finding.message == message for message, _ in HELP.values())

"""What a check is and what it finds.

A check is a value: an id, a severity, a message with its reason, one question, and a function
from the reading of a draft to findings. It knows nothing of where drafts come from or how
findings are shown.
"""

from typing import Literal

from coach.okr import Noun

Severity = Literal["block", "warn", "nudge"]
"""block: do not approve without a fix or an explicit override; warn: show and ask; nudge: mention
only if little else is wrong."""
Level = Literal["mission", "big-objective", "objective", "key-result", "set", "plan", "action"]


class Finding(Noun):
    """One thing that a check found, with the person's own words that it is about."""

    rule: str
    severity: Severity
    target: str
    """Path of the item: `objectives[0].key_results[1]`, `big_objective`, `mission`, empty for the
    draft as a whole."""
    item: int | Literal["plan", "big-objective", "mission"] = "plan"
    """Id of the item for programs that keep plans; not part of the published form."""
    quote: str = ""
    """Verbatim from the draft's text, empty where something is missing."""
    message: str
    """What is wrong and why it matters, in one or two short sentences."""
    ask: str
    """One open question that lets the person mend it."""
    rewrite: str = ""
    """The person's own words with blanks (`___`) for what they have not said; may be empty."""
    source: str
    """`note-id#heading-slug`: the passage it rests on."""

"""The notes as a command reads them."""

from coach.cli.progress import Bar
from coach.knowledge.search import Knowledge
from coach.settings import Settings, load_settings


def open_notes(settings: Settings | None = None) -> Knowledge:
    """The notes with their search; a bar is shown while an index has to be built.

    Raises:
        Misconfigured: a setting cannot work.
        Unreadable: a note cannot be read.
    """
    from coach.wiring import build_knowledge

    return build_knowledge(settings or load_settings(), Bar("reading the notes"))

"""The notes as a command reads them."""

from coach.cli.progress import Bar
from coach.knowledge.search import Knowledge, open_knowledge
from coach.settings import Settings, load_settings
from coach.shipped import shipped_folder


def open_notes(settings: Settings | None = None) -> Knowledge:
    """The notes with their search; a bar is shown while an index has to be built.

    Raises:
        Misconfigured: a setting cannot work.
        Unreadable: a note cannot be read.
    """
    settings = settings or load_settings()
    return open_knowledge(
        shipped_folder("knowledge"),
        settings.data_dir,
        settings.embeddings,
        settings.chroma_url,
        Bar("reading the notes"),
    )

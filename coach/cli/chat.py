"""`okr-coach chat`: the same coach in a terminal, for people and, with `--json`, for programs."""

import contextlib
import json
import select
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator

from coach.cli.clock import today
from coach.cli.ink import Ink, ink, wrapped
from coach.cli.kept import find_plan
from coach.cli.planfile import PlanFile
from coach.cli.progress import Bar
from coach.cli.session import Answer, Session
from coach.errors import CoachError
from coach.formats import plan_markdown
from coach.formats.safe import one_line, safe_text
from coach.okr import Plan
from coach.settings import load_settings
from coach.talk import Reply

PROMPT = "> "
NOT_KEPT = 2
"""Exit code when something that was said is not where it should be: in its file, or stored."""
PASTED = 0.05
"""Seconds within which further lines belong to the same paste."""
HELP = """\
Say what you want to reach, in your own words, and answer as you would a person.
At any time: "undo", "where are we?", "why?", "give me an example", "skip", or a question.
/plan shows the plan, /quit ends the talk (so does Ctrl-D)."""


def run(args: Namespace) -> int:
    """Talk until the input ends.

    Raises:
        Unreadable: the plan file cannot be read as a plan; it is left as it is.
        NotFound: there is no such stored plan.
        Misconfigured: a setting cannot work.
        StoreFailed: the database cannot be opened.
    """
    file = PlanFile.read(args.plan, today()) if args.plan else None
    if file and (outside := file.outside()):
        print(f"okr-coach: {safe_text(outside)}", file=sys.stderr)
    session = begin(file, args.resume)
    # Loads while the greeting is read; a question waits for it, so that the answer is the same
    # however fast somebody asks.
    threading.Thread(target=session.coach.knowledge.warm, daemon=True).start()
    talk = by_lines if args.json else in_person
    talk(session)
    if elsewhere := session.rescued():
        print(f"okr-coach: {safe_text(elsewhere)}", file=sys.stderr)
        return NOT_KEPT
    return NOT_KEPT if session.refused else 0


def begin(file: PlanFile | None, resumed: str | None) -> Session:
    """A session on a file, on a stored plan, or on a new one."""
    from coach.wiring import acting_person, build_coach

    settings = load_settings()
    if file:
        # The talk about a plan in a file leaves nothing behind but the file.
        settings = settings.model_copy(update={"database_url": "sqlite://"})
    coach = build_coach(settings, progress=Bar("reading the notes"))
    actor = acting_person()
    plan_id = find_plan(coach.store, actor, resumed) if resumed else ""
    if file:
        plan_id = coach.store.create_plan(actor, file.plan)
    return Session(coach=coach, actor=actor, plan_id=plan_id, file=file)


def by_lines(session: Session) -> None:
    """Answer each line with one JSON object."""
    for line in sys.stdin:
        if not line.strip():
            continue
        try:
            answer = session.say(message_in(line))
            if answer.reply.notice:
                print(f"okr-coach: {answer.reply.notice}", file=sys.stderr)
            result = published(answer)
        except CoachError as error:
            print(f"okr-coach: {safe_text(str(error))}", file=sys.stderr)
            result = {"error": str(error)}
        print(json.dumps(result, ensure_ascii=False), flush=True)


def message_in(line: str) -> str:
    """What a line says: itself, or what the JSON string in it holds."""
    text = line.rstrip("\r\n")
    if text.lstrip().startswith('"'):
        with contextlib.suppress(json.JSONDecodeError):
            return clean(str(json.loads(text)))
    return clean(text)


def clean(text: str) -> str:
    """A message without what only deceives; one that is nothing else goes as it came."""
    safe = safe_text(text)
    return safe if safe.strip() else text


def published(answer: Answer) -> dict[str, object]:
    """A turn in the form that programs may rely on."""
    from coach.checks import as_json
    from coach.formats import plan_json

    return {
        "reply": answer.reply.text,
        "stage": answer.stage.value,
        "draft": plan_json(answer.plan),
        "edits": [edit.model_dump(mode="json", exclude_unset=True) for edit in answer.edits],
        "findings": as_json(answer.findings)["findings"],
        "citations": [citation.model_dump(mode="json") for citation in answer.reply.citations],
        "coach": answer.reply.speaker,
    }


def in_person(session: Session) -> None:
    """Greet, answer each message, and say goodbye with what was kept."""
    pen = ink()
    show(session.opening(), pen)
    try:
        for text in messages():
            if text.startswith("/"):
                if not obeyed(text, session):
                    break
                continue
            try:
                show(session.say(clean(text)).reply, pen)
            except CoachError as error:
                print(f"okr-coach: {safe_text(str(error))}", file=sys.stderr)
    except KeyboardInterrupt:
        print()
    print(pen(one_line(session.goodbye()), "dim"))


def obeyed(text: str, session: Session) -> bool:
    """Do what a slash command says; False when it ends the talk."""
    match text.split()[0].lower():
        case "/quit" | "/exit" | "/q":
            return False
        case "/plan":
            plan = session.plan()
            print("The plan is empty so far." if plan == Plan() else plan_markdown(plan))
        case _:
            print(HELP)
    return True


def messages() -> Iterator[str]:
    """What the person says, message by message; a paste of several lines is one message."""
    if not sys.stdin.isatty():
        yield from (line.strip() for line in sys.stdin if line.strip())
        return
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - gives the prompt its line editing and history
    while True:
        try:
            lines = [input(PROMPT)]
            while more_is_waiting():
                lines.append(input())
        except EOFError:
            print()
            return
        if text := "\n".join(lines).strip():
            yield text


def more_is_waiting() -> bool:
    """Whether a paste goes on; where the system cannot tell, it does not."""
    try:
        return bool(select.select([sys.stdin], [], [], PASTED)[0])
    except (OSError, ValueError):
        return False


def show(reply: Reply, pen: Ink) -> None:
    """Print a reply with what it rests on and the short answers that it offers."""
    if sys.stdin.isatty():
        print()
    for paragraph in safe_text(reply.text).split("\n"):
        print(wrapped(paragraph, "") if paragraph.strip() else "")
    for citation in reply.citations:
        print(pen(f"{citation.sign} {citation.title}: {citation.heading}", "dim"))
    if reply.notice:
        print(pen(reply.notice, "dim"))
    if reply.quick and sys.stdin.isatty():
        print(pen("  ".join(f"[{quick}]" for quick in reply.quick), "dim"))
    print(flush=True)

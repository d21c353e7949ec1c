"""`okr-coach review`: a whole plan read in depth, by a model where one is configured."""

import json
from argparse import Namespace

from coach import checks
from coach.cli.chat import show
from coach.cli.clock import today
from coach.cli.drafts import read_bytes, shown_name
from coach.cli.houses import houses
from coach.cli.ink import ink
from coach.cli.notes import open_notes
from coach.errors import Unreadable
from coach.formats import read_draft
from coach.okr import Plan, place_of
from coach.reading import language_of
from coach.respond.backing import fetched
from coach.review.reading import has_something, sources_for
from coach.review.whole import Whole, review
from coach.settings import load_settings


def run(args: Namespace) -> int:
    """Print the review; 0 also when nothing was found or the model failed.

    Raises:
        Unreadable: the file is no plan, or there is nothing in it to read.
        Misconfigured: a setting cannot work.
    """
    from coach.wiring import reader_for

    settings, day = load_settings(), today()
    plan = read_draft(read_bytes(args.file), shown_name(args.file), day).plan
    if not has_something(plan):
        raise Unreadable(f"There is no goal in {shown_name(args.file)}, so nothing to review.")
    knowledge = open_notes(settings)
    knowledge.warm()
    knowledge.remember(checks.compared(plan))
    house = houses()(args.file)
    findings = checks.run(plan, day, whole=True, similar=knowledge.alike, house=house)
    sources = [*sources_for(plan), *(finding.source for finding in findings)]
    passages = tuple(fetched(sources, knowledge))
    whole = review(plan, findings, passages, reader_for(settings), day, language_of(plan))
    if args.format == "json":
        print(json.dumps(published(whole, plan), ensure_ascii=False))
    else:
        show(whole.reply, ink())
    return 0


def published(whole: Whole, plan: Plan) -> dict[str, object]:
    """A review in the form that programs may rely on."""
    result = whole.result
    return {
        **checks.as_json(whole.findings),
        "story": result.story if result else "",
        "causes": [cause.model_dump() for cause in result.causes] if result else [],
        "steps": [
            {
                "target": place.path if (place := place_of(plan, step.item)) else "",
                "if": step.obstacle,
                "then": step.response,
            }
            for step in (result.steps if result else ())
        ],
        "left_out": (
            {"unquoted": result.unquoted, "invented": result.invented}
            if result
            else {"unquoted": 0, "invented": 0}
        ),
        "coach": whole.reply.speaker,
        "notice": whole.reply.notice,
    }

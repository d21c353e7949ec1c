"""How good it is: the checks, the notes, what is heard and answered, and the examples.

python -m evals.run                 all of it, against the committed figures
python -m evals.run --quick         without the embedders: a few seconds
python -m evals.run --write         commit to the figures of today
CASES=folder python -m evals.run    on drafts and questions of others, with nothing to compare
"""

import argparse
import os
from collections.abc import Sequence

from evals import (
    acts,
    answers,
    backing,
    chatter,
    checks,
    page,
    questions,
    recorded,
    replies,
    rules,
    talks,
    together,
    transcripts,
    utterances,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run every part, each under its name; 1 when one of them got worse."""
    parser = argparse.ArgumentParser(description="How good it is.")
    parser.add_argument("--cases", default=os.environ.get("CASES", ""), help="a folder of others")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    parser.add_argument("--quick", action="store_true", help="find notes by keywords only")
    chosen = parser.parse_args(arguments)
    common = [f"--cases={chosen.cases}"]
    common += [f"--{name}" for name in ("misses", "write") if getattr(chosen, name)]
    print("Checks on drafts")
    worse = checks.main(common)
    worse |= rules.main([*common, *(["--words"] if chosen.quick else [])])
    print("Notes for questions")
    worse |= questions.main([*common, *(["--embedder=keywords"] if chosen.quick else [])])
    if not chosen.cases:
        own = common[1:]
        print("Edits out of what people say")
        worse |= utterances.main(own)
        print("Two messages in one")
        worse |= together.main(own)
        print("What is heard in talks")
        worse |= talks.main(own)
        print("What is said beside the plan")
        worse |= chatter.main(own)
        print("What a message does")
        worse |= acts.main(own)
        print("Questions in a talk")
        worse |= answers.main([a for a in own if a != "--misses"])
        print("Recorded conversations")
        worse |= recorded.main([])
        print("Replies")
        worse |= replies.main(own)
        print("Citations")
        worse |= backing.main(own)
        print("Example conversations")
        worse |= transcripts.main([] if chosen.write else ["--check"])
    if chosen.write and not chosen.cases:
        page.main()
    return worse


if __name__ == "__main__":
    raise SystemExit(main())

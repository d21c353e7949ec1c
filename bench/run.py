"""`make bench`: measure and print; `make bench BASE=app.py` compares with a minimal app.

Figures depend on the machine; the ratios to a minimal Streamlit app, measured in the same run, do
so less. Nothing here passes or fails.
"""

import argparse
import os
import platform
import sys
from collections.abc import Callable

from bench.figures import Figure, table


def main() -> int:
    """Measure what was asked for and print one table."""
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*parts(), []], help="default: all of them")
    parser.add_argument(
        "--base", default=os.environ.get("BASE", ""), help="script of a minimal Streamlit app"
    )
    args = parser.parse_args()
    figures: list[Figure] = []
    for name, measure in parts().items():
        if not args.parts or name in args.parts:
            print(f"measuring {name} …", file=sys.stderr)
            figures += measure(args.base)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}\n")
    print(table(figures), end="")
    return 0


def parts() -> dict[str, Callable[[str], list[Figure]]]:
    """What can be measured, by name."""

    def checking(base: str) -> list[Figure]:
        from bench.checking import checking

        return checking()

    def turns(base: str) -> list[Figure]:
        from bench.turns import turns

        return turns(base)

    def lines(base: str) -> list[Figure]:
        from bench.lines import lines

        return lines()

    def sizes(base: str) -> list[Figure]:
        from bench.sizes import sizes

        return sizes(base)

    def talking(base: str) -> list[Figure]:
        from bench.talking import talking

        return talking(base)

    return {
        "turns": turns,
        "talking": talking,
        "checking": checking,
        "lines": lines,
        "sizes": sizes,
    }


if __name__ == "__main__":
    raise SystemExit(main())

"""Lets `python -m coach.cli` do what `okr-coach` does."""

import sys

from coach.cli import main

sys.exit(main())

"""The page in the browser: it draws what the coach knows and hands on what a person does.

`page` draws everything; `configure` comes first in a script. The regions are a module each: talk,
plan (with tree and item), rail, sidebar, first screen. Nothing here decides what is said, what a
plan may hold or what is found in it.
"""

from coach.pages.layout import configure as configure
from coach.pages.layout import show as page
from coach.pages.options import flags as flags

__all__ = ["configure", "flags", "page"]

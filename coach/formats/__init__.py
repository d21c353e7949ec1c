"""Plans in and out: whatever a person has, read as a plan; a plan, written as they want it.

Reading never loses a word silently: what finds no place in the plan is handed back beside it.
Writing is pure; files, downloads and pages are the business of higher layers.
"""

from coach.formats.csv_writing import plan_csv as plan_csv
from coach.formats.dot import picture_dot as picture_dot
from coach.formats.draft import read_draft as read_draft
from coach.formats.files import FORMATS as FORMATS
from coach.formats.files import export as export
from coach.formats.files import left_out as left_out
from coach.formats.imported import Imported as Imported
from coach.formats.json_writing import plan_json as plan_json
from coach.formats.markdown_writing import plan_markdown as plan_markdown
from coach.formats.safe import safe_text as safe_text
from coach.formats.summaries import set_aside as set_aside
from coach.formats.svg import picture_svg as picture_svg

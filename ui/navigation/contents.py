"""The table of contents: every page, its group, name and icon."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from language import Language, message

ROOT = Path(__file__).parents[2]
GROUPS = {"leadership": message("Leadership"), "analysts": message("Analysts"), "council": message("Council")}


@dataclass(frozen=True)
class Entry:
    """A page: pages/<group>/<name>.py, served at /<name>.

    listed: it stands in the menu, else other pages lead to it.
    """

    group: str
    name: str
    title: str
    icon: str
    listed: bool = True

    @property
    def file(self) -> Path:
        return ROOT / "pages" / self.group / f"{self.name}.py"


# The first page is the one at the root of the address.
ENTRIES = (
    Entry("leadership", "overview", message("Overview"), ":material/dashboard:"),
    Entry("leadership", "readiness", message("Report readiness"), ":material/assignment_turned_in:"),
    Entry("leadership", "clause", message("Clause by clause"), ":material/article:"),
    Entry("leadership", "trainings", message("Trainings"), ":material/school:"),
    Entry("leadership", "events", message("Events"), ":material/event:"),
    Entry("leadership", "outreach", message("Outreach"), ":material/campaign:"),
    Entry("leadership", "surveys", message("Surveys"), ":material/poll:"),
    Entry("leadership", "explore", message("Explore"), ":material/query_stats:"),
    Entry("leadership", "dataset", message("Dataset"), ":material/dataset:", listed=False),
    Entry("leadership", "rows", message("Rows behind a figure"), ":material/table_rows:", listed=False),
    Entry("leadership", "methods", message("Methods"), ":material/rule:"),
    Entry("analysts", "upload", message("Upload"), ":material/upload_file:"),
    Entry("analysts", "entry", message("Enter rows"), ":material/edit_square:"),
    Entry("analysts", "plan", message("Plans"), ":material/edit_note:"),
    Entry("analysts", "completeness", message("Completeness"), ":material/fact_check:"),
    Entry("analysts", "history", message("History"), ":material/history:"),
    Entry("council", "present", message("Slides"), ":material/slideshow:"),
    Entry("council", "report", message("Annual report"), ":material/description:"),
)
BY_NAME = {entry.name: entry for entry in ENTRIES}
FIRST = ENTRIES[0]


def page(entry: Entry, language: Language) -> st.Page:
    """The page as st.navigation takes it, without its icon: a browser tab would fetch that from a server outside."""
    return st.Page(entry.file, title=language.say(entry.title), icon="", url_path=entry.name, default=entry is FIRST)

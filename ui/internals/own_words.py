"""What Streamlit says in English by itself, in the reader's language: names of its buttons, its grids, its dialogs.

Streamlit has no catalogues. Where it says something else one day, its own words stand there, in English.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from language import LANGUAGES, Language, message

# Streamlit's English → ours; {name} is what its own words go around.
_TOOLS = {
    "Show data": message("Show the data"),
    "Show chart": message("Show the chart"),
    "Download as PNG": message("Save as a picture"),
    "Copy Vega-Lite spec": message("Copy the chart's definition"),
    "Fullscreen": message("Full screen"),
    "Close fullscreen": message("Leave the full screen"),
    "Download as CSV": message("Download as CSV"),
    "Search": message("Search"),
    "Show/hide columns": message("Show or hide columns"),
    "Add row": message("Add a row"),
    "Delete row(s)": message("Delete the rows"),
    "Clear selection": message("Clear the selection"),
}
NAMES = _TOOLS | {
    "Sidebar": message("Sidebar"),
    "Collapse sidebar": message("Close the sidebar"),
    "Expand sidebar": message("Open the sidebar"),
    "Notifications": message("Notifications"),
    "Running...": message("Loading"),
    "Link to heading": message("Link to this heading"),
    "Help for {name}": message("Explanation: {name}"),
    "Choose an option": message("Choose"),
    "Choose options": message("Choose"),
    "Open": message("Open the list"),
    "Selected values": message("What is chosen"),
    "Clear value": message("Clear"),
    "Clear all": message("Clear"),
    "Clear entry": message("Clear"),
    "Clear date": message("Clear"),
    "Choose date": message("Choose a day"),
    "Increment": message("One more"),
    "Decrement": message("One less"),
    "Remove {name}": message("Remove: {name}"),
    "file upload": message("Choose files"),
    "Add files": message("Choose files"),
    "Close": message("Close"),
    "Close Search": message("Close"),
    "Next Result": message("Next match"),
    "Previous Result": message("Previous match"),
    "Dataframe column menu": message("What can be done with the column"),
    "Copy column name": message("Copy the heading"),
    "Pagination": message("Pages of the list"),
    "Previous page": message("Previous page"),
    "Next page": message("Next page"),
    "Page {name}": message("Page {name}"),
}
_NO_ANSWER = message("The server is not responding. The page will go on by itself as soon as it does.")
# Texts only where they can be nobody else's: what an analyst typed is never taken for Streamlit's.
TEXTS = {
    "[data-testid=stSkipToContent]": {"Skip to main content": message("Skip to the content")},
    "[data-testid=stFileUploaderDropzone] button": {"Upload": message("Choose files")},
    "[data-testid=stTooltipContent]": _TOOLS | {"Copied!": message("Copied")},
    "[data-testid=stInputInstructions]": {
        "Press Enter to apply": message("Enter: done"),
        "Press Ctrl+Enter to apply": message("Ctrl+Enter: done"),
    },
    ".gdg-search-status": {"Type to search": message("Type to search")},
    "[data-testid=stDataFrameColumnMenu]": {
        "Sort ascending": message("Sort, smallest first"),
        "Sort descending": message("Sort, largest first"),
        "Statistics": message("Statistics"),
        "Format": message("Format"),
        "Autosize": message("Fit the width"),
        "Pin column": message("Keep the column in view"),
        "Unpin column": message("Let the column scroll"),
        "Hide column": message("Hide the column"),
    },
    "[role=listbox], [role=grid]": {
        "No results": message("Nothing found"),
        "Select all": message("Choose all"),
        "Select {name} matches": message("Choose all that were found: {name}"),
    },
    "[data-testid=stDataFrameColumnVisibilityMenu]": {"Select all": message("Choose all")},
    "[role=dialog] > [slot=title]": {"Connection error": message("No connection to the server")},
    "[role=dialog] > [slot=title] + *": {
        "Streamlit server is not responding. Are you connected to the internet?": _NO_ANSWER,
        "Is Streamlit still running? {name}": _NO_ANSWER,
        "Connection timed out.": _NO_ANSWER,
        "Connection failed with status {name}": _NO_ANSWER,
    },
}


def script() -> str:
    """For the HTML document, before anything is drawn there; no `<` can end it."""
    words = {"names": _spoken(NAMES), "texts": [[where, _spoken(table)] for where, table in TEXTS.items()]}
    source = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
    return source.replace("WORDS", json.dumps(words, ensure_ascii=False).replace("<", "\\u003c"), 1)


def _spoken(table: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Streamlit's English → language → ours, still with its {name}."""
    return {
        english: {code: Language(code).say(text, name="{name}") for code in LANGUAGES}
        for english, text in table.items()
    }

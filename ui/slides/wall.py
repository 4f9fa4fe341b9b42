"""The deck as the page shows it, and as full screen and a window of its own show it."""

from language import Language
from ui.internals.own_scripts import packed
from ui.navigation.address import query
from ui.widgets.elements import component

_WALL = component("wall", __file__)


def wall(html: str, title: str, language: Language) -> None:
    """html: of reports.html.deck.deck. It stands still whatever the page around it does."""
    texts = {
        "title": title,
        "full": language.say("Full screen"),
        "window": language.say("Open in a window"),
        "help": language.say(
            "Arrow keys, Page Up and Page Down turn the slides; "
            "Esc lists them, N opens the speaker's notes in a second window."
        ),
    }
    _WALL(data=packed({"html": html, "texts": texts}, query()), key="wall")

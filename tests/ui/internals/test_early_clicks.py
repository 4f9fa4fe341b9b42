"""A click on what the session has not drawn yet: a page that stood there before its server was started anew."""

import re
import time

from tests.helpers.visitors.forging import open_page

HISTORY = ("history", "language=az&agency=DEMO&plan=DEMO-2021-2026&year=2026")


def close_button(sent):
    return next(widget for widget in sent.widgets if re.search("bağla …$", widget.label))


def test_it_is_heard_once_the_page_is_drawn(server):
    with open_page(server, *HISTORY, "") as before:
        button = close_button(before.run())
    with open_page(server, *HISTORY, "") as anew:
        sent, deadline = anew.click(button), time.monotonic() + 60
        while "Not now" not in sent.text and "İndi yox" not in sent.text and time.monotonic() < deadline:
            sent = anew.next_run()
        assert "2026-cı il bağlanmazdan əvvəl" in sent.text


def test_what_is_on_no_page_is_heard_by_nobody(server):
    with open_page(server, *HISTORY, "") as before:
        button = close_button(before.run())
    with open_page(server, "methods", HISTORY[1], "") as other:
        assert "bağlanmazdan əvvəl" not in other.click(button).text
        other.page = "history"
        assert "bağlanmazdan əvvəl" not in other.run().text

"""The grid of a dropped sheet by itself: what of a text comes back when somebody types into its cell."""

import json
from pathlib import Path

import pytest

from ui.upload.grid import sheet_grid

TOPIC = "Maraqların toqquşması"
LONG = f"Birinci sətir\nikinci sətir, {'uzun ' * 100}son"
DATA = {
    "texts": {"caption": "Vərəq", "row": "Sətir", "why": "Səbəb", "was": "Faylda: {text}", "empty": "boş", "help": ""},
    "columns": [{"letters": letters, "heading": "Mövzu", "known": True} for letters in "ABCDEFGH"],
    "rows": [
        {"number": row, "why": [], "cells": [{"text": text}] * 8} for row, text in ((2, LONG), (3, "qısa"), (4, TOPIC))
    ],
}


@pytest.fixture
def grid(page):
    """The page with the grid, and a function that gives the cells it has sent since."""
    script = Path(sheet_grid.__file__).with_suffix(".js").read_text(encoding="utf-8")
    page.goto("about:blank")
    style = Path(sheet_grid.__file__).with_suffix(".css").read_text(encoding="utf-8")
    page.set_content(f"<style>{style}</style><main><div data-root></div></main><script>{script}</script>")
    page.evaluate(
        f"""window.sent = []
        component({{data: {json.dumps(DATA)}, parentElement: document.querySelector("main"),
                    setTriggerValue: (name, value) => sent.push(...value.cells)}})"""
    )
    return page, lambda: page.evaluate("sent.splice(0)")


def test_what_is_typed_changes_no_other_letter(grid):
    page, sent = grid
    cells = page.get_by_role("textbox")
    cells.nth(0).press("Control+End")
    cells.nth(0).press("!")
    cells.nth(0).press("Enter")
    assert sent() == [["A2", f"{LONG}!"]]
    cells.nth(8).press("Control+d")
    assert sent() == [["A3", f"{LONG}!"]]
    cells.nth(16).press("Control+End")
    cells.nth(16).press("Alt+Enter")
    cells.nth(16).press("2")
    cells.nth(16).press("Enter")
    assert sent() == [["A4", f"{TOPIC}\n2"]]


def test_a_text_is_read_whole_beside_many_columns(grid):
    page, _ = grid
    for at in (8, 16):
        cell = page.get_by_role("textbox").nth(at)
        assert cell.evaluate(
            "cell => [cell.scrollHeight - cell.clientHeight, cell.scrollWidth - cell.clientWidth]"
        ) == [0, 0]

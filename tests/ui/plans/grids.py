"""What a person does in a table to type in. It is painted, and says in a hidden table what it shows and which cell is chosen."""

import re

from playwright.sync_api import expect

_FIRST, _ROW = {"x": 60, "y": 52}, 35  # the place of the first cell in view, in pixels within the grid; a row's height
_CHOSEN = "[id^=glide-cell-][aria-selected=true]"
_EDITOR = "#portal textarea"
_MAY_COPY = ["clipboard-read", "clipboard-write"]


def grid_cell(page, column, row):
    """Column and row count from 0."""
    return page.locator(f"[id=glide-cell-{column + 1}-{row}]")


def choose_cell(page, column, row):
    """By the keyboard from a cell in view on; each step is seen before the next, however busy the machine is."""
    grid = page.get_by_test_id("stDataFrame")
    grid.scroll_into_view_if_needed()
    expect(page.locator("[id^=glide-cell-]").first).to_be_attached()
    grid.click(position=_FIRST)
    _choose_nothing(page)
    grid.click(position=_FIRST)
    expect(page.locator(_CHOSEN)).to_have_count(1)
    left, top = (int(number) for number in re.findall(r"\d+", page.locator(_CHOSEN).get_attribute("id")))
    left -= 1
    while (left, top) != (column, row):
        key = "ArrowDown" if top < row else "ArrowUp" if top > row else "ArrowRight" if left < column else "ArrowLeft"
        top, left = top + (key == "ArrowDown") - (key == "ArrowUp"), left + (key == "ArrowRight") - (key == "ArrowLeft")
        page.keyboard.press(key)
        _expect_chosen(page, left, top)


def _choose_nothing(page):
    """Escape leaves the editor that a click on the chosen cell opens, at its own pace, and then the cell."""
    for _ in range(5):
        page.keyboard.press("Escape")
        try:
            expect(page.locator(_CHOSEN)).to_have_count(0, timeout=2_000)
            return
        except AssertionError:
            continue
    raise AssertionError("A cell stays chosen.")


def _expect_chosen(page, column, row):
    expect(grid_cell(page, column, row)).to_have_attribute("aria-selected", "true")


def type_cell(page, column, row, text):
    choose_cell(page, column, row)
    page.keyboard.press("Enter")
    page.locator(_EDITOR).fill(text)
    page.keyboard.press("Enter")
    expect(page.locator(_EDITOR)).to_have_count(0)


def paste_below(page, row, rows):
    """Texts, cell by cell, into the line below all rows; row: how many these are."""
    page.context.grant_permissions(_MAY_COPY)
    page.evaluate("text => navigator.clipboard.writeText(text)", "\n".join("\t".join(cells) for cells in rows))
    page.get_by_test_id("stDataFrame").click(position=_FIRST | {"y": _FIRST["y"] + _ROW * row})
    expect(page.locator(_EDITOR)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(_EDITOR)).to_have_count(0)
    _expect_chosen(page, 0, row)
    page.keyboard.press("Control+V")

"""What a person does on the upload page."""

from contextlib import suppress

from playwright.sync_api import TimeoutError, expect

from tests.helpers.browser import LONG, SETTLED, settle, type_in
from tests.helpers.building import TRAININGS, workbook


def drop(page, *files):
    """Files by their paths, or as (name, bytes)."""
    given = [file if isinstance(file, tuple) else (file.name, file.read_bytes()) for file in files]
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        [{"name": name, "mimeType": "", "buffer": content} for name, content in given]
    )
    expect(page.get_by_test_id("stFileChip")).to_have_count(len(files))


def trainings(path, *rows, name="2025"):
    return workbook(path, {name: [TRAININGS, *rows]})


def expect_counts(page, *counts, timeout=LONG):
    """New, changed, the same, refused; and taken out, where any are."""
    expect(page.get_by_test_id("stMetricValue")).to_have_text([str(count) for count in counts], timeout=timeout)


def publish(page, name="Analitik"):
    page.wait_for_selector(SETTLED)  # the figures that would move come after the counts
    type_in(page, "Adınız", name)
    page.locator("button[kind=primary]").click()
    expect(page.get_by_test_id("stFileChip")).to_have_count(0, timeout=LONG)
    settle(page)


def row(page, text):
    """A table's row that holds a text."""
    return page.get_by_role("row").filter(has_text=text)


def grid_row(page, text):
    """A grid's row that holds a text. A grid is painted, and says in hidden rows what it shows."""
    return page.locator("[data-testid=stDataFrame] tr").filter(has_text=text)


def correct_cell(page, grid, text):
    """Type a correction into the first row of a grid: into the third of its four columns."""
    editor = page.locator("textarea.gdg-input")
    for _ in range(3):  # a grid that is painted anew forgets which cell was chosen
        grid.scroll_into_view_if_needed()
        grid.dblclick(position={"x": 0.55 * grid.bounding_box()["width"], "y": 52})
        try:
            editor.fill(text, timeout=3_000)
            break
        except TimeoutError:
            continue
    page.keyboard.press("Enter")
    expect(editor).to_have_count(0)


def accept_corrections(page, *counts):
    """A grid tells its form a moment later what was typed: a click that comes before that accepts nothing. Where one was
    heeded late, the button may leave before the next."""
    for _ in range(3):
        with suppress(TimeoutError):
            page.get_by_role("button", name="Düzəlişləri qəbul et").click(timeout=5_000)
        with suppress(AssertionError):
            expect_counts(page, *counts, timeout=10_000)
            break
    expect_counts(page, *counts)

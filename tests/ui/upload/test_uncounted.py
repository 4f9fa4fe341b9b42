"""Whether rows of a sheet are in any figure is said before all else."""

import json

import pytest

from language import LANGUAGES, Language
from tests.helpers.building import TRAININGS, workbook
from tests.helpers.pieces import pieces
from tests.helpers.slow import mostly_slow
from tests.ui.upload.upload_app import drop, of_the_page, shown


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "az"))
def test_a_sheet_that_counts_for_nothing_is_warned_of_first(opened, tmp_path, code):
    app, language = opened(code), Language(code)
    rows = [[None, f"{day}.03.2025", "A", "Bakı", 1, 5] for day in range(10, 20)]
    mixed = [["1.1", "01.02.2025", "A", "Bakı", 1, 5], [None, "02.02.2025", "B", "Bakı", 1, 5]]
    drop(app, workbook(tmp_path / "a.xlsx", {"S": [TRAININGS, *rows], "T": [TRAININGS, *mixed]}))
    first, *_, last = [warning.value.replace("\\", "") for warning in of_the_page(app)]
    assert (
        language.say_count(
            "The sheet's {count} row is in no figure: publishing it changes no figure.",
            "None of the sheet's {count} rows is in a figure: publishing them changes no figure.",
            10,
        )
        in first
        and "a.xlsx · S" in first
        and "a.xlsx · T" not in first
    )
    assert (
        language.say_count(
            "{count} of {whole} row would be in no figure",
            "{count} of {whole} rows would be in no figure",
            11,
            whole="12",
        )
        in last
    )
    assert (
        "2, 3, 4, 5, 6, 7, 8, 9, 10, 11" in last
        and language.say("they name no clause") in last
        and "a.xlsx · T" in last
    )
    # Between this message and the button that publishes stands the name alone.
    kinds = [element.type for element in app.main if element.type in ("warning", "header", "text_input", "button")]
    after = kinds[len(kinds) - kinds[::-1].index("warning") :]
    assert after[:2] == ["text_input", "button"]
    sheets = json.dumps(pieces(app), ensure_ascii=False)
    assert language.say("none of its rows is in a figure") in sheets
    assert language.say("sure: its headings fit this dataset alone") not in sheets


def test_a_sheet_whose_rows_all_count_is_sure(opened, tmp_path):
    app = opened()
    drop(
        app,
        workbook(
            tmp_path / "a.xlsx",
            {"S": [TRAININGS, ["1.1", "01.02.2025", "A", "Bakı", 1, 5], [None, None, "Cəmi", None, 1, 5]]},
        ),
    )
    sheets = json.dumps(pieces(app), ensure_ascii=False)
    assert "sure: its headings fit this dataset alone" in sheets and not of_the_page(app)
    assert "1 row left out (totals): 3" in shown(app, "info")

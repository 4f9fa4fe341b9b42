"""Exports as people really make them: titles above, odd headings, merged cells."""

import pytest
from openpyxl import load_workbook

from language import LANGUAGES
from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.datasets.registry import DECLARATIONS
from loaders.recognition.read_sheet import Known
from tests.helpers.building import TRAININGS, load, values, workbook
from tests.loaders.recognition.recognising import ROW, codes


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("declaration", DECLARATIONS, ids=lambda declaration: declaration.name)
def test_every_dataset_is_recognised_by_its_headings_in_each_language(tmp_path, declaration, language):
    headings = [column.heading(language) for column in declaration.columns]
    path = workbook(tmp_path / "a.xlsx", {"Vərəq1": [["Hesabat"], [], headings, ["x"] * len(headings)]})
    (sheet,) = read_file(Incoming(path, path.name), Known()).sheets
    assert sheet.layout.declaration is declaration
    assert list(sheet.layout.columns) == [column.name for column in declaration.columns]
    assert sheet.layout.heading_row == 2


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda text: f"  {text}:\n",
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace("ı", "i"),
        str.lower,
    ],
)
def test_headings_in_any_case_and_with_line_breaks(tmp_path, folder, change):
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": [[change(heading) for heading in TRAININGS], ROW]}))
    assert codes(outcome) == []
    assert values(folder)["10.2", "trainings.participants", 2025] == (13, "exact")


def test_title_rows_empty_rows_and_several_sheets(tmp_path, folder):
    sheets = {
        "2024": [
            ["Təlimlər haqqında məlumat"],
            ["2024-cü il"],
            [],
            TRAININGS,
            [],
            ["10.2", "19.04.2024", "A", "Bakı", 1, 7],
            [None, None],
        ],
        "2025": [TRAININGS, ROW],
        "Qeydlər": [["Bu vərəqdə cədvəl yoxdur"]],
    }
    outcome = load(folder, workbook(tmp_path / "a.xlsx", sheets))
    assert outcome.files[0].unknown_sheets == ("Qeydlər",)
    found = values(folder)
    assert found["10.2", "trainings.participants", 2024] == (7, "exact")
    assert found["10.2", "trainings.participants", 2025] == (13, "exact")


def merged(path, rows, ranges):
    workbook(path, {"1": rows})
    book = load_workbook(path)
    for merged_range in ranges:
        book.active.merge_cells(merged_range)
    book.save(path)
    return path


def test_a_merged_clause_holds_for_all_its_rows(tmp_path, folder):
    rows = [TRAININGS, ROW, [None, "20.04.2025", "B", "Bakı", 1, 5], [None, "21.04.2025", "C", "Bakı", 1, 5]]
    outcome = load(folder, merged(tmp_path / "a.xlsx", rows, ["A2:A3"]))
    assert codes(outcome) == []
    assert values(folder)["10.2", "trainings.participants", 2025] == (18, "exact")
    assert outcome.files[0].sheets[0].without_clause == (4,)


def test_a_head_count_merged_over_rows_is_named_and_not_counted_twice(tmp_path, folder):
    rows = [TRAININGS, ROW, ["10.2", "20.04.2025", "B", "Bakı", 1, None]]
    outcome = load(folder, merged(tmp_path / "a.xlsx", rows, ["F2:F3"]))
    assert codes(outcome) == [("F2", "merged_number"), ("F3", "merged_number")]
    assert values(folder) == {}


def test_a_heading_over_two_columns_of_numbers_is_named(tmp_path, folder):
    rows = [[*TRAININGS, None, "Qeyd"], [*[None] * 5, "kişi", "qadın"], [*ROW, 7, "x"]]
    assert codes(load(folder, merged(tmp_path / "a.xlsx", rows, ["F1:G1"]))) == [("", "spread_heading")]
    # Merged for its looks alone: nothing stands below the second column.
    rows = [[*TRAININGS, None], ROW]
    assert codes(load(folder, merged(tmp_path / "b.xlsx", rows, ["F1:G1"]))) == []


def test_a_column_without_a_heading_is_told(tmp_path, folder):
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": [[None, *TRAININGS, "Soyadı"], [1, *ROW, "x", "y"]]}))
    assert codes(outcome) == []
    sheet = outcome.files[0].sheets[0]
    assert (sheet.unknown, sheet.bare) == (("Soyadı",), ("A", "I"))


def test_a_missing_required_heading_is_named(tmp_path, folder):
    outcome = load(
        folder,
        workbook(
            tmp_path / "a.xlsx",
            {"1": [["Bənd", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"], ["10.2", "A", 1, 2]]},
        ),
    )
    assert [code for _, code in codes(outcome)] == ["missing_heading"]


def test_a_heading_that_stands_twice_is_named(tmp_path, folder):
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": [[*TRAININGS, "İştirakçı sayı"], [*ROW, 14]]}))
    assert [code for _, code in codes(outcome)] == ["repeated_heading"]
    assert values(folder) == {}

"""Columns that nobody sees are read, and said to be."""

import pytest
from openpyxl import load_workbook

from tests.helpers.building import TRAININGS, command, load, printed_json, values
from tests.helpers.spreadsheets import one_sheet

ROW = ["1.1", "01.02.2025", "Etika", "Bakı", 2, 30, "x"]


def sheet(path, *hidden):
    book = load_workbook(one_sheet(path, [[*TRAININGS, "Otaq"], ROW]))
    for letters in hidden:
        book.active.column_dimensions[letters].hidden = True
    book.save(path)
    return path


@pytest.mark.parametrize("language", ["az", "en", "ru"])
def test_a_hidden_column_of_participants_is_named(tmp_path, folder, language):
    path = sheet(tmp_path / "a.xlsx", "F", "G")
    printed = command(folder, "check", path, "--agency", "AGY", "--language", language)
    assert printed.returncode == 0 and printed.stdout.count("F İştirakçıların sayı") == 1
    assert "G Otaq" not in printed.stdout  # what is not read is named as any column that is left out
    told = printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")
    assert told["files"][0]["sheets"][0]["hidden_columns"] == ["F İştirakçıların sayı"]
    load(folder, path)
    assert values(folder)["", "trainings.participants", 2025] == (30, "exact")


@pytest.mark.parametrize("hidden", [(), ("G",), ("H", "XFD")])
def test_of_others_nothing_is_said(tmp_path, folder, hidden):
    told = printed_json(folder, "check", sheet(tmp_path / "a.xlsx", *hidden), "--agency", "AGY", "--format", "json")
    assert told["files"][0]["sheets"][0]["hidden_columns"] == []

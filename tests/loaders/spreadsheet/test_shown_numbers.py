"""A cell is the number that whoever opens the spreadsheet sees: with its percent sign, in 15 digits."""

import pytest
from openpyxl import Workbook

from loaders.spreadsheet.files import read_sheets
from loaders.spreadsheet.numbers import Number, read_number
from tests.helpers.building import database, figure_rows, load
from tests.helpers.spreadsheets import ods, unzipped, zipped

FORMATS = {  # number format, value → what calamine gives of it
    "whole percent": ("0%", 0.72, "72%"),
    "over a hundred": ("0%", 1.2, "120%"),
    "decimals that are not shown": ("0%", 0.6789, "67.89%"),
    "three decimals": ("0.0%", 0.97125, "97.1250%"),
    "binary fractions": ("0.00%", 0.29, "29%"),
    "of one's own": ('# ##0.0" "%', 0.5, "50%"),
    "negative": ("0%;[Red]-0%", -0.05, "-5%"),
    "coloured": ("[Green]0%", 0.05, "5%"),
    "nothing": ("0%", 0, "0%"),
    "a sign that is only written": ('0"%"', 72, "72%"),
    "another unit": ('0" nəfər"', 72, 72),
    "a sign for others": ("0;-0%", 72, 72),
    "no format": ("General", 0.72, 0.72),
}


def formatted(path, rows, formats: dict[str, str]):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cell, code in formats.items():
        book.active[cell].number_format = code
    book.save(path)
    return path


@pytest.mark.parametrize("case", FORMATS)
def test_percent_formats_of_a_workbook(tmp_path, case):
    code, value, expected = FORMATS[case]
    [sheet] = read_sheets(formatted(tmp_path / "a.xlsx", [["x", value, 5]], {"B1": code}))
    assert sheet.rows == [["x", expected, 5]]


def test_a_computed_percentage_and_many_formats(tmp_path):
    path = tmp_path / "a.xlsx"
    codes = {f"A{index}": "0." + "0" * index + "%" for index in range(1, 26)}
    parts = unzipped(formatted(path, [[index / 100] for index in range(1, 26)], codes))
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"<v>0.07</v>", b"<f>7/100</f><v>7.0000000000000007E-2</v>")
    assert [row[0] for row in read_sheets(zipped(path, parts))[0].rows] == [f"{index}%" for index in range(1, 26)]


def test_percentages_of_an_ods(tmp_path):
    cells = "".join(
        f'<table:table-cell office:value-type="{kind}" office:value="{value}" calcext:value-type="{kind}">'
        f"<text:p>{text}</text:p></table:table-cell>"
        for kind, value, text in (("percentage", 0.725, "72%"), ("percentage", 1.2, "120%"), ("float", 0.5, "0,5"))
    )
    path = ods(
        tmp_path / "a.ods", f'<table:table table:name="S"><table:table-row>{cells}</table:table-row></table:table>'
    )
    assert read_sheets(path)[0].rows == [["72.5%", "120%", 0.5]]


@pytest.mark.parametrize(
    ("cell", "kind", "expected"),
    [
        (25.000000000000004, "count", 25),
        (24.999999999999996, "count", 25),
        ("25.000000000000004", "count", 25),
        (0.1 + 0.2, "number", 0.3),
        (68.10000000000001, "share", 68.1),
    ],
)
def test_a_number_is_read_in_the_digits_that_are_shown(cell, kind, expected):
    assert read_number(cell, kind) == Number(expected)


@pytest.mark.parametrize("cell", [25.4, 25.00000001])
def test_a_real_fraction_is_no_count(cell):
    assert read_number(cell, "count").code == "not_whole"


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


POLL = ["Bənd", "Tarix", "Sual", "Cavab", "Faiz", "Respondentlərin sayı"]
VALUES = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]


def found(folder, outcome):
    codes = [(problem.cell, problem.code) for problem in outcome.files[0].problems]
    shares = [row.value for row in figure_rows(folder) if row.indicator.clause and row.unit == "%"]
    return codes, shares


def test_a_single_share_is_what_its_cell_shows(tmp_path, folder):
    rows = [POLL, ["1.1", 2025, "S?", "Bəli", 0.72, 95], ["1.1", 2024, "S?", "Bəli", 0.68, 90]]
    outcome = load(folder, formatted(tmp_path / "a.xlsx", rows, {"E2": "0%", "E3": "0%"}))
    assert found(folder, outcome) == ([], [68, 72])


@pytest.mark.parametrize(
    ("code", "expected"), [("0%", ([], [75, 120])), ("General", ([("F2", "unsure_share"), ("F3", "unsure_share")], []))]
)
def test_120_percent_stays_120_percent_or_is_asked_for(tmp_path, folder, code, expected):
    rows = [VALUES, ["1.1", 2024, "x", "X", "%", 0.75], ["1.1", 2025, "x", "X", "%", 1.2]]
    outcome = load(folder, formatted(tmp_path / "a.xlsx", rows, {"F2": code, "F3": code}))
    assert found(folder, outcome) == expected

"""What a load refuses or leaves out stays with its upload, and comes in from its own workbook once it is fixed."""

import io

import pytest
from openpyxl import load_workbook

from kpi import kept_out
from kpi.warehouse import editions
from language import LANGUAGES, Language
from loaders.checking.checked import Incoming
from loaders.workbooks.kept_out import cells_text, why, write_kept_out
from tests.helpers.building import TRAININGS, database, load, values, workbook
from tests.helpers.slow import mostly_slow, slow

HEADINGS = [*TRAININGS, "Status", "Soyadı"]
ROWS = [
    HEADINGS,
    ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20, "Keçirilib", "Əliyeva"],
    ["1.1", "06.10.2025", "Şəffaflıq", "Gəncə", 1, "qırx", "Keçirilib", "Məmmədov"],
    ["9.9", "mart", "Hesabat", "Şəki", 1, 7, "Keçirilib", "Quliyev"],
    ["2.4", "07.10.2025", "Audit", "Quba", 1, 9, "Ləğv edilib", "Həsənov"],
    ["", "Cəmi", "", "", "", 76, "", ""],
]


def of_upload(folder, upload, read=kept_out.read_kept_out):
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        return read(connection, upload)


def to_fix(rows, code="az"):
    written = io.BytesIO()
    write_kept_out(rows, Language(code), written)
    return load_workbook(io.BytesIO(written.getvalue()))


@pytest.fixture
def folder(tmp_path):
    kpi = database(tmp_path)
    load(kpi, workbook(tmp_path / "oktyabr.xlsx", {"2025": ROWS}))
    return kpi


def test_each_row_is_kept_as_it_was_typed_with_its_reason(folder):
    rows = of_upload(folder, 2)
    assert of_upload(folder, 2, kept_out.count_kept_out) == 4
    assert [(row.row, row.reason, [(one.column, one.code) for one in row.faults]) for row in rows] == [
        (3, "refused", [("participants", "not_a_number")]),
        (4, "refused", [("dates", "date_without_year")]),
        (5, "status", [("", "row_not_held")]),
        (6, "total", []),
    ]
    assert rows[0].cells["participants"] == "qırx" and rows[2].cells["topic"] == "Audit"
    assert "Məmmədov" not in repr(rows)  # names of people do not enter the database
    assert "İştirakçıların sayı: qırx" in cells_text(rows[0], Language("az"))
    for code in LANGUAGES:
        assert all(why(row, Language(code)) for row in rows)


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "az"))
def test_the_workbook_loads_those_rows_alone_once_they_are_fixed(folder, tmp_path, code):
    book = to_fix(of_upload(folder, 2), code)
    sheet, listed = book.worksheets
    assert sheet.max_row == 4 and listed.max_row == 4
    bad = next(cell for cell in sheet[2] if cell.comment)
    assert bad.value == "qırx" and bad.fill.fgColor.rgb == "FFFFC48A"
    bad.value = 40
    for cell in sheet[3]:
        cell.value = {"9.9": "5.6", "mart": "mart 2025"}.get(cell.value, cell.value)
    fixed = tmp_path / "fixed.xlsx"
    book.save(fixed)
    result = load(folder, Incoming(fixed, "fixed.xlsx"))
    assert [result.count(name) for name in ("new", "changed", "same", "refused")] == [2, 0, 0, 1]
    assert [problem.code for file in result.files for problem in file.problems] == ["row_not_held"]
    assert values(folder)["1.1", "trainings.participants", 2025] == (60, "exact")


def test_a_scale_of_a_heading_goes_along(folder, tmp_path):
    rows = [
        ["Bənd", "İl", "Göstəricinin kodu", "Göstəricinin adı", "Qiymət, min nəfər"],
        ["1.1", 2025, "n", "Müraciət", 5],
        ["9.9", 2025, "m", "Şikayət", 7],
    ]
    load(folder, workbook(tmp_path / "values.xlsx", {"i": rows}))
    book = to_fix(of_upload(folder, 3))
    sheet = book.worksheets[0]
    for cell in sheet[2]:
        cell.value = "5.6" if cell.value == "9.9" else cell.value
    book.save(tmp_path / "fixed.xlsx")
    load(folder, tmp_path / "fixed.xlsx")
    assert values(folder)["5.6", "m", 2025] == (7000, "exact")


def test_a_sheet_that_cannot_be_read_is_told_without_rows(folder, tmp_path):
    good = [TRAININGS, ["1.1", "05.11.2025", "Etika", "Bakı", 1, 20]]
    load(
        folder,
        workbook(
            tmp_path / "two.xlsx",
            {"a": good, "b": [["Bənd", "Təlimin mövzusu", "İştirakçıların sayı"], ["1.1", "X", 3]]},
        ),
    )
    (row,) = of_upload(folder, 3)
    assert (row.sheet, row.cells, [one.code for one in row.faults]) == ("b", {}, ["missing_heading"])
    assert len(to_fix([row]).worksheets) == 1


def test_an_upload_without_such_rows_keeps_none(folder, tmp_path):
    load(folder, workbook(tmp_path / "good.xlsx", {"a": [TRAININGS, ["1.1", "05.11.2025", "Etika", "Bakı", 1, 20]]}))
    assert of_upload(folder, 3) == ()


def test_each_month_of_a_cross_table_is_told_what_is_wrong_with_it_once(folder, tmp_path):
    rows = [["Bənd", "Təlimin mövzusu", "Rayon", "Yanvar 2025", "Fevral 2025"], ["9.9", "Etika", "Bakı", "çox", 2]]
    load(folder, workbook(tmp_path / "a.xlsx", {"good": GOOD, "Təlimlərin sayı": [["Təlimlərin sayı"], *rows]}))
    told = [(row.cells["dates"], sorted(one.code for one in row.faults)) for row in of_upload(folder, 3)]
    assert told == [("Yanvar 2025", ["clause_not_in_plan", "not_a_number"]), ("Fevral 2025", ["clause_not_in_plan"])]


REGISTER = ["ID", "Bənd", "Tarix", "Təlimin mövzusu", "Rayon", "Soyadı, adı"]
PEOPLE = [[f"FİN{number}", "1.1", "03.02.2025", "Etika", "Bakı", f"İştirakçı {number}"] for number in range(3)]
ALONE = ["FİN7", "9.9", "04.02.2025", "Hüquq", "Bakı", "İştirakçı 7"]
GOOD = [TRAININGS, ["1.1", "05.11.2025", "Etika", "Bakı", 1, 20]]


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        ({}, [(2, "people"), (3, "people"), (4, "people"), (5, "refused")]),
        slow({"people": "leave_out"}, [(5, "refused"), (2, "people"), (3, "people"), (4, "people")]),
        ({"people": "tally"}, [(5, "refused")]),
    ],
)
def test_of_rows_of_single_people_nobody_is_kept(folder, tmp_path, answers, kept):
    path = workbook(tmp_path / "a.xlsx", {"good": GOOD, "people": [REGISTER, *PEOPLE, ALONE]})
    load(folder, Incoming(path, path.name, answers=answers))
    rows = of_upload(folder, 3)
    assert [(row.row, row.reason) for row in rows] == kept
    assert "FİN" not in repr(rows) and "İştirakçı" not in repr(rows)
    assert all(row.cells["topic"] for row in rows)


def test_of_rows_that_are_no_data_the_number_is_kept(folder, tmp_path):
    """Who signed a table, and what stands in another one above it, is not of its columns."""
    above = [["Soyadı", "Vəzifəsi", "Telefon"], ["Əliyeva", "müdir", "050 111 22 33"], []]
    below = [[], ["", "", "Hazırladı: Quliyev, tel. 050 444 55 66"], ["Qeyd: ilkin məlumat"]]
    load(folder, workbook(tmp_path / "a.xlsx", {"2025": [*above, *GOOD, [*TRAININGS], *below]}))
    rows = of_upload(folder, 3)
    assert {row.reason: dict(row.cells) for row in rows} == {"headings": {}, "note": {}, "above": {}}

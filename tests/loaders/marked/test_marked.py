"""A file marked with its problems, mended and dropped again, by kinds and rounds."""

from datetime import datetime

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from language import LANGUAGES, Language
from loaders.problems.problem import Fault, Problem
from loaders.recognition.recognise import recognise
from loaders.spreadsheet.files import read_sheets
from tests.helpers.building import TRAININGS, database, load, values, workbook
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import unzipped, zipped
from tests.loaders.marked.marks import (
    BAD,
    ROWS,
    coloured,
    commented,
    correct,
    made,
    mark,
    of_texts,
    problem,
    problems_of,
)

KINDS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("marked"))


# ---- Marked, mended, dropped again ----


@pytest.mark.parametrize("kind", mostly_slow(KINDS, ".xlsx", ".ods", ".csv"))
def test_a_file_of_any_kind_is_mended_in_excel_and_loads_clean(tmp_path, kind):
    folder = database(tmp_path / "database")
    path = made(tmp_path, kind)
    out = mark(folder, path)
    [title] = [sheet.title for sheet in load_workbook(out).worksheets[1:]]
    assert set(commented(out)) == coloured(out) == {f"{title}!{cell}" for cell in BAD}
    assert "10.99" in commented(out)[f"{title}!A4"] and "qırx" in commented(out)[f"{title}!E3"]

    # What was right reads as it did: 10.10 is text, and so is what begins with = - @.
    assert [sheet.rows for sheet in read_sheets(out)[1:]] == [sheet.rows for sheet in read_sheets(path)]
    assert [problem.cell for problem in problems_of(folder, out)] == [
        problem.cell for problem in problems_of(folder, path)
    ]
    assert "xl/vbaProject.bin" not in unzipped(out)

    outcome = load(folder, correct(out, {f"{title}!B3": "31.10.2025", f"{title}!E3": 40, f"{title}!A4": "10.1"}))
    assert not outcome.files[0].problems
    assert values(folder)["10.10", "trainings.participants", 2025] == (70, "exact")
    assert values(folder)["10.1", "trainings.participants", 2025] == (7, "exact")


def test_what_was_mended_is_no_longer_marked_in_the_next_round(tmp_path, folder):
    out = mark(folder, made(tmp_path, ".xlsx"))
    correct(out, {"S!B3": "31.10.2025", "S!E3": 40})
    again = mark(folder, out, "ru", name="again.xlsx")
    assert set(commented(again)) == coloured(again) == {"S!A4"}
    assert [sheet.title for sheet in load_workbook(again)] == ["Ошибки", "S"]
    clean = mark(folder, correct(again, {"S!A4": "10.1"}), name="clean.xlsx")
    assert not commented(clean) and not coloured(clean) and [sheet.title for sheet in load_workbook(clean)] == ["S"]


def test_what_stood_in_the_workbook_stays(tmp_path, folder):
    path = workbook(
        tmp_path / "a.xlsx",
        {
            "Qeyd": [["salam"]],
            "2025": [
                TRAININGS,
                ["1.1", datetime(2025, 10, 5), "Etika", "Bakı", 1, "qırx"],
                ["1.1", "06.10.2025", "İdarəetmə", "Bakı", "=1+1", 3],
            ],
            "gizli": [["x"]],
        },
    )
    book = load_workbook(path)
    sheet = book["2025"]
    sheet["F2"].fill, sheet["F2"].font = PatternFill("solid", fgColor="FF00FF00"), Font(bold=True)
    sheet["F2"].comment = Comment("Soruşmaq lazımdır: kim?", "Aysel")
    sheet.column_dimensions["C"].width = 61
    sheet.merge_cells("H1:I2")
    book["gizli"].sheet_state = "hidden"
    book.save(path)
    parts = unzipped(path)
    with_value = (
        parts["xl/worksheets/sheet2.xml"]
        .replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
        .replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    )
    zipped(path, parts | {"xl/worksheets/sheet2.xml": with_value})
    assert read_sheets(path)[1].rows[2][4] == 2

    out = mark(folder, path)
    sheet = load_workbook(out)["2025"]
    assert sheet["E3"].value == "=1+1" and read_sheets(out)[2].rows[2][4] == 2
    assert (
        sheet["F2"].fill.fgColor.rgb == "FF00FF00"
        and sheet["F2"].font.bold
        and sheet.column_dimensions["C"].width == 61
    )
    assert sheet["F2"].comment.text.endswith("Aysel:\nSoruşmaq lazımdır: kim?") and "qırx" in sheet["F2"].comment.text
    assert "H1:I2" in sheet.merged_cells and load_workbook(out)["gizli"].sheet_state == "hidden"
    assert [sheet.rows for sheet in read_sheets(out)[1:]] == [sheet.rows for sheet in read_sheets(path)]

    again = mark(folder, out, problems=[])
    comment = load_workbook(again)["2025"]["F2"].comment
    assert (comment.author, comment.text) == ("Aysel", "Soruşmaq lazımdır: kim?")


def test_where_a_number_stands_for_a_clause_what_is_typed_stays_text(tmp_path, folder):
    path = workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, [10.1, "05.10.2025", "Etika", "Bakı", 1, 5]]})
    out = mark(folder, path)
    assert set(commented(out)) == {"2025!A2"} and load_workbook(out)["2025"]["A2"].number_format == "@"


# ---- Where marks stand and what they say ----


def test_several_problems_of_a_cell_share_one_comment(tmp_path):
    path = made(tmp_path, ".xlsx")
    problems = [problem(3, 5, sheet="S", value="qırx"), problem(3, 5, "negative", sheet="S", value="qırx")]
    [text] = commented(mark(None, path, "en", problems)).values()
    assert "'qırx' is not a number." in text and "qırx is less than zero." in text


def test_rows_and_sheets_are_marked_on_their_first_filled_cell(tmp_path):
    path = workbook(
        tmp_path / "a.xlsx", {"2025": [[None, "Hesabat"], [None, "Bənd", "Tarix"], [None, None, "05.10.2025"]]}
    )
    problems = [problem(2, 0, "missing_heading", heading="Mövzu"), problem(3, 0, "repeated_row", rows="3, 4")]
    assert set(commented(mark(None, path, problems=problems))) == {"2025!B2", "2025!C3"}


def test_a_cell_within_a_merged_range_is_marked_on_its_first(tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"2025": [["Bənd", "Tarix"], ["1.1", "x"], ["1.1", None]]})
    book = load_workbook(path)
    book["2025"].merge_cells("B2:B3")
    book.save(path)
    [text] = commented(mark(None, path, problems=[problem(2, 2), problem(3, 2, "negative")])).values()
    assert text.count("\n\n") == 1


def test_what_is_no_cell_stands_in_the_list_alone(tmp_path):
    out = mark(None, made(tmp_path, ".csv"), "en", [Problem(Fault("no_known_headings"), "a")])
    assert commented(out) == {} and "No sheet has headings that are known." in str(read_sheets(out)[0].rows)


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "az"))
def test_the_list_leads_to_the_cells_in_the_readers_language(tmp_path, folder, code):
    out = mark(folder, made(tmp_path, ".xlsx"), code)
    book, say = load_workbook(out), Language(code).say
    first = book.worksheets[0]
    assert book.active is first and first.title == say("Problems")
    assert [sheet.sheet_view.tabSelected for sheet in book] == [True, False]
    places = {cell.hyperlink.location for row in first.iter_rows() for cell in row if cell.hyperlink}
    assert places == {f"'S'!{cell}" for cell in BAD}
    sentence = say("'{value}' is not a number.", value="qırx")
    assert sentence in commented(out)["S!E3"] and sentence in str(list(first.values))
    assert [recognise(sheet) is not None for sheet in read_sheets(out)] == [False, True]


def test_an_own_sheet_may_have_the_name_of_the_list(tmp_path, folder):
    path = of_texts(
        tmp_path / "a.xlsx",
        {
            "Xətalar": ROWS,
            "It's": [[*line[:2], line[2] + " 2", *line[3:]] if line is not ROWS[0] else line for line in ROWS],
        },
    )
    out = mark(folder, mark(folder, path), name="again.xlsx")
    book = load_workbook(out)
    assert [sheet.title for sheet in book.worksheets[1:]] == ["Xətalar", "It's"] and len(book.worksheets) == 3
    assert {f"{title}!{cell}" for title in ("Xətalar", "It's") for cell in BAD} == coloured(out)
    assert any(
        cell.hyperlink and cell.hyperlink.location.startswith("'It''s'!")
        for row in book.worksheets[0].iter_rows()
        for cell in row
    )


def test_a_workbook_whose_sheets_are_all_hidden_is_read_when_it_comes_back(tmp_path, folder):
    path = of_texts(tmp_path / "a.xlsx", {"2025": ROWS})
    parts = unzipped(path)
    zipped(path, parts | {"xl/workbook.xml": parts["xl/workbook.xml"].replace(b'state="visible"', b'state="hidden"')})
    assert [sheet.name for sheet in read_sheets(mark(folder, path))][1:] == ["2025"]

"""Formulas and macros: texts come in and go out as texts, and nothing is carried out."""

import csv
import io
from xml.sax.saxutils import escape

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from kpi.warehouse import editions
from language import Language
from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known
from loaders.spreadsheet.cell_texts import UNSAVED
from loaders.spreadsheet.files import read_sheets
from loaders.workbooks.export import write_export
from tests.helpers.building import PLAN_SHEETS, TRAININGS, command, database, load, workbook
from tests.helpers.spreadsheets import unzipped, xls, xlsx, zipped
from tests.loaders.hostile.hostile import with_sheet
from tests.loaders.hostile.topics import text_book, topics
from tests.loaders.marked.marks import with_macros
from tests.loaders.rows_as_files import file_of
from ui.widgets import tables

FORMULAS = ('=HYPERLINK("http://example.org","x")', "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(1)", "\t=1", "=1+1")
ROW = ["1.1", "05.10.2025", "Etika", "Bakı", 1, 3]
WITHOUT_VALUES = {"A2": "=1", "B2": "=DATE(2025;4;3)", "C2": '=UPPER("x")', "D2": '=A1&"x"', "E2": "=1+1", "F2": "=2"}


def test_formulas_in_texts_come_in_and_go_out_as_texts(tmp_path):
    folder = database(tmp_path)
    rows = [["1.1", f"0{index + 1}.10.2025", formula, formula, "1", "2"] for index, formula in enumerate(FORMULAS)]
    assert load(folder, text_book(tmp_path / "a.xlsx", [TRAININGS, *rows])).edition
    assert topics(folder) == [formula.strip() for formula in FORMULAS]
    out = io.BytesIO()
    write_export(folder, editions.newest_edition(folder), "trainings", "AGY", Language("az"), out)
    kinds = {cell.data_type for sheet in load_workbook(out) for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_formulas_in_codes_leave_the_command_line_as_texts(tmp_path):
    sheets = {
        name: [["=P+1" if cell == "P1" else cell for cell in row] for row in rows] for name, rows in PLAN_SHEETS.items()
    }
    editions.create(tmp_path / "kpi")
    for name, rows in sheets.items():
        load(tmp_path / "kpi", text_book(tmp_path / f"{name}.xlsx", [list(map(str, row)) for row in rows], name))
    load(tmp_path / "kpi", workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, ["1.1", "05.10.2025", "A", "B", 1, 2]]}))
    [first, *_] = csv.DictReader(io.StringIO(command(tmp_path / "kpi", "figures").stdout))
    assert first["plan"] == "'=P+1"


def test_saved_tables_hold_texts_alone():
    cells = [tables.Cell('4 "x"[Red];@', sort=4), *FORMULAS, "\x07_x0041_"]
    columns = [tables.Column(str(index), "=1+1") for index in range(len(cells))]
    saved = tables.workbook(columns, [{str(index): cell for index, cell in enumerate(cells)}], "=1+1")
    first, *others = list(load_workbook(io.BytesIO(saved)).active.iter_rows())[-1]
    assert (first.value, first.number_format) == (4, 'General" ”x”[Red];@"')
    assert {cell.data_type for cell in others} == {"s"} and read_bytes(saved)[-1][-1] == "_x0041_"


def read_bytes(content: bytes) -> list[list]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def test_of_a_formula_its_value_is_read_and_without_one_its_text(tmp_path):
    cells = (
        '<c r="A1" t="str"><f>HYPERLINK("http://example.org","x")</f><v>x</v></c><c r="B1"><f>cmd|\'/c calc\'!A1</f><v>0</v></c>'
        '<c r="C1"><f>A1&amp;"&lt;"</f></c><c r="D1" s="0"><f>1+1</f><v></v></c><c r="E1" t="str"><f>IF(1,"")</f><v></v></c><c r="F1"><f>2</f><v/></c>'
        '<c r="G1"><v>9</v></c>'
    )
    path = with_sheet(tmp_path / "a.xlsx", f'<row r="1">{cells}</row>')
    assert read_sheets(path)[0].rows == [["x", 0.0, UNSAVED + 'A1&"<"', UNSAVED + "1+1", "", UNSAVED + "2", 9.0]]


@pytest.mark.parametrize("cell", WITHOUT_VALUES)
@pytest.mark.parametrize("kind", [".xlsx", ".ods"])
def test_a_formula_without_its_value_is_named_whatever_belongs_there(tmp_path, cell, kind):
    row = [WITHOUT_VALUES[cell] if "ABCDEF"[index] == cell[0] else content for index, content in enumerate(ROW)]
    path = file_of(tmp_path, [TRAININGS, row], kind)
    if kind == ".ods":
        parts = unzipped(path)
        formula = f'table:formula="of:{escape(WITHOUT_VALUES[cell], {chr(34): "&quot;"})}"'
        typed = f'office:value-type="string"><text:p>{escape(WITHOUT_VALUES[cell])}</text:p>'
        parts["content.xml"] = parts["content.xml"].replace(typed.encode(), f"{formula}>".encode())
        zipped(path, parts)
    [problem] = read_file(Incoming(path, path.name), Known()).problems
    assert (problem.cell, problem.code, problem.value) == (cell, "formula_without_value", WITHOUT_VALUES[cell])


def test_an_empty_cell_of_a_shared_formula_is_no_count(tmp_path):
    parts = unzipped(file_of(tmp_path, [TRAININGS, [*ROW[:4], 77, 3]]))
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"<v>77</v>", b'<f t="shared" si="0"/>').replace(b' t="n"', b"")
    path = zipped(tmp_path / "b.xlsx", parts)
    [problem] = read_file(Incoming(path, path.name), Known()).problems
    assert (problem.cell, problem.code) == ("E2", "formula_without_value")


def test_a_text_that_begins_like_a_formula_is_a_text(tmp_path):
    path = file_of(tmp_path, [TRAININGS, [*ROW[:2], "=Etika", *ROW[3:]]], ".csv")
    file = read_file(Incoming(path, path.name), Known())
    assert file.problems == [] and file.sheets[0].rows.values["topic"] == ["=Etika"]


def test_macros_are_not_read(tmp_path):
    with_code = with_macros(xlsx(tmp_path / "a.xlsm", {"A1": "x"}))
    assert "xl/vbaProject.bin" in unzipped(with_code) and read_sheets(with_code)[0].rows == [["x"]]
    assert read_sheets(xls(tmp_path / "a.xls", {(0, 0): "x"}, extra=b"\xd3\x00\x00\x00"))[0].rows == [
        ["x"]
    ]  # the record that says 'has macros'

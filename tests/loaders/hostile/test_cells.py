"""Cells that were made to do harm: formulas, macros, endless texts, marks that nobody sees."""

import csv
import io
import re
import time
from datetime import date
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as some
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from kpi.warehouse import editions
from language import Language
from language.folding import fold, fold_all
from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.datasets.declaration import Column
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Fault
from loaders.recognition.read_sheet import Known
from loaders.recognition.recognise import recognise
from loaders.spreadsheet.cell_texts import UNSAVED
from loaders.spreadsheet.clauses import read_clauses
from loaders.spreadsheet.dates import read_dates
from loaders.spreadsheet.files import Sheet, read_sheets
from loaders.spreadsheet.numbers import read_number
from loaders.workbooks.cell_writing import workbook_of
from loaders.workbooks.export import write_export
from tests.helpers.building import PLAN_SHEETS, TRAININGS, command, database, load, values, workbook
from tests.helpers.spreadsheets import unzipped, xls, xlsx, zipped
from tests.loaders.hostile.hostile import with_sheet
from tests.loaders.marked.marks import with_macros
from tests.loaders.rows_as_files import file_of
from ui.widgets import tables

FORMULAS = ('=HYPERLINK("http://example.org","x")', "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(1)", "\t=1", "=1+1")


def text_book(path, rows, name="2025"):
    """A workbook whose cells are all of text."""
    workbook_of([Sheet(name, rows)], "").save(path)
    return path


def topics(folder) -> list[str]:
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return [topic for (topic,) in connection.execute("SELECT topic FROM fact ORDER BY fact").fetchall()]


# ---- Formulas and macros ----


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


ROW = ["1.1", "05.10.2025", "Etika", "Bakı", 1, 3]
FORMULAS = {"A2": "=1", "B2": "=DATE(2025;4;3)", "C2": '=UPPER("x")', "D2": '=A1&"x"', "E2": "=1+1", "F2": "=2"}


@pytest.mark.parametrize("cell", FORMULAS)
@pytest.mark.parametrize("kind", [".xlsx", ".ods"])
def test_a_formula_without_its_value_is_named_whatever_belongs_there(tmp_path, cell, kind):
    row = [FORMULAS[cell] if "ABCDEF"[index] == cell[0] else content for index, content in enumerate(ROW)]
    path = file_of(tmp_path, [TRAININGS, row], kind)
    if kind == ".ods":
        parts = unzipped(path)
        formula = f'table:formula="of:{escape(FORMULAS[cell], {chr(34): "&quot;"})}"'
        typed = f'office:value-type="string"><text:p>{escape(FORMULAS[cell])}</text:p>'
        parts["content.xml"] = parts["content.xml"].replace(typed.encode(), f"{formula}>".encode())
        zipped(path, parts)
    [problem] = read_file(Incoming(path, path.name), Known()).problems
    assert (problem.cell, problem.code, problem.value) == (cell, "formula_without_value", FORMULAS[cell])


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


# ---- Very long cells ----


@pytest.mark.parametrize(
    "length, code", [(LIMITS["max_cell"], None), (LIMITS["max_cell"] + 1, "too_long"), (3_000_000, "too_long")]
)
def test_very_long_texts_are_kept_or_named(tmp_path, length, code):
    path = tmp_path / "a.csv"
    path.write_text(f"Bənd;Tarix;Təlimin mövzusu\n1.1;05.10.2025;{'ə' * length}\n1.1;06.10.2025;B\n", encoding="utf-8")
    done = load(database(tmp_path), path)
    if length > 131_072:
        code = "broken_quotes"  # which says that a text there may be too long
    assert [problem.code for problem in done.files[0].problems] == ([code] if code else [])


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        "1,",
        "1 ",
        "1.1;",
        "-",
        "(",
        "40 nəfərdən çox ",
        "05.10.2023 ",
        "və ",
        "9 noyabr və ",
        "5 oktyabr 2023-cü il ",
    ],
)
def test_no_text_takes_long_to_read(piece):
    """Quadratic patterns would take minutes for these."""
    began = time.process_time()
    for text in ((piece * 32_000)[:32_000], "x" + (piece * 32_000)[:31_999]):
        for read in (
            read_clauses,
            read_dates,
            lambda cell: read_number(cell, "count"),
            lambda cell: read_number(cell, "share"),
            fold,
        ):
            read(text)
    assert time.process_time() - began < 10


# ---- What nobody sees ----

ROW = ["10.10", "05.10.2025", "Etika", "Bakı", "1", "20"]
MARKS = (
    "\u200e",
    "\u200f",
    "\u202a",
    "\u202b",
    "\u2066",
    "\u2069",
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u061c",
    "\U000e0041",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """With one training."""
    folder = tmp_path_factory.mktemp("seen")
    path = text_book(folder / "plain.xlsx", [TRAININGS, ROW])
    load(database(folder), path)
    return folder / "kpi"


@pytest.mark.parametrize("mark", MARKS)
def test_unseen_marks_part_no_headings_numbers_or_rows(tmp_path, folder, mark):
    def marked(text) -> str:
        return f"{mark}{text[:1]}{mark}{text[1:]}{mark}"

    done = load(
        folder, text_book(tmp_path / "marked.xlsx", [[marked(cell) for cell in row] for row in (TRAININGS, ROW)])
    )
    assert done.files[0].problems == () and done.edition is None  # the same row, so nothing is new
    assert values(folder)["10.10", "trainings.participants", 2025] == (20, "exact")


def test_two_rows_that_look_the_same_are_one_and_the_same(tmp_path):
    rows = [
        ["1.1", "05.10.2025", topic, "Bakı", "1", "20"]
        for topic in ("Etika", "Eti\u200bka", "\u202eEtika\u202c", "Etika\x07")
    ]
    done = load(database(tmp_path), text_book(tmp_path / "a.csv.xlsx", [TRAININGS, *rows[:3]]))
    assert [problem.code for problem in done.files[0].problems] == ["repeated_row"] * 3


@pytest.mark.parametrize("read", [read_clauses, read_dates, lambda cell: read_number(cell, "number")])
def test_digits_that_are_seen_the_other_way_round_are_not_read(read):
    for text in ("\u202e01.10\u202c", "10\xad12", "10\x0b12"):
        assert isinstance(read(text), Fault)


def test_texts_lose_what_nobody_sees_and_keep_their_lines(tmp_path):
    folder = database(tmp_path)
    cells = '<c r="{0}" t="str"><v>{1}</v></c>'
    row = ["1.1", "05.10.2025", "bir_x0000__x001B_[31m_x000B_iki &#x202E;üç&#x00AD;", "Bakı", "1", "2"]
    xml = "".join(
        f'<row r="{number}">'
        + "".join(cells.format(f"{'ABCDEF'[index]}{number}", text) for index, text in enumerate(line))
        + "</row>"
        for number, line in enumerate((TRAININGS, row), start=1)
    )
    load(folder, with_sheet(tmp_path / "a.xlsx", xml))
    assert topics(folder) == ["bir[31m\niki üç"]


def test_problems_show_values_without_what_nobody_sees(tmp_path):
    path = text_book(tmp_path / "a.xlsx", [TRAININGS, ["1.1", "05.10.2025", "A", "B", "1", "\u202eqırx\x85\u2067x"]])
    [problem] = load(database(tmp_path), path).files[0].problems
    assert problem.value == "qırx\nx"


@given(some.lists(some.text(some.sampled_from("aAıİ \t\n\u200b\u200f\xa0\u3000\xadé"), max_size=6), max_size=6))
def test_a_column_folds_as_its_cells_do(texts):
    assert fold_all(texts) == [fold(text) for text in texts]


def test_headings_of_every_kind_of_column_survive_marks():
    headings = [f"\u202b{heading}\u202c" for heading in TRAININGS]
    layout = recognise(Sheet("S", [headings, ["1.1", date(2025, 10, 5), "A", "B", 1, 2]]))
    assert (
        isinstance(layout.declaration.column("dates"), Column)
        and set(layout.columns) >= {"clauses", "dates", "topic"}
        and layout.unknown == ()
    )


# ---- Names ----


def test_a_name_is_only_a_name(tmp_path):
    folder, dropped = database(tmp_path), tmp_path / "dropped"
    names = (
        "../../x.csv",
        "..\\..\\x.csv",
        "/etc/x.csv",
        "a\nb\x1b[31m.csv",
        "\u202evsc.csv",
        "ə" * 3000 + ".csv",
        "'; DROP TABLE fact; --.csv",
        " .csv",
    )
    for day, name in enumerate(names, start=1):
        dropped.write_text(f"Bənd;Tarix;Təlimin mövzusu\n1.1;0{day}.10.2025;A\n", encoding="utf-8")
        assert load(folder, Incoming(dropped, name)).edition
    assert {path.name for path in tmp_path.iterdir()} == {"kpi", "plans.xlsx", "dropped"}
    assert all(re.fullmatch(r"[0-9a-f]{64}\.(csv|xlsx)", path.name) for path in (folder / "originals").iterdir())
    assert values(folder)["1.1", "trainings.held", 2025] == (len(names), "exact")

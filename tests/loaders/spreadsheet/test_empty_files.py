"""A file in which no cell shows anything is empty, whatever its kind, and says so wherever it comes in."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from openpyxl import Workbook
from openpyxl.chart import BarChart

from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.problems.kinds import KINDS
from loaders.recognition.read_sheet import Known
from tests.helpers.building import command, database
from tests.helpers.spreadsheets import ods, xls, xlsb

BLANKS = (" ", "\u00a0", "\u2003", "\u3000", "\u200b", "\u2060", "\u00ad", "\ufeff")
TEXTS = {
    "separators": ",,,,,,",
    "semicolons": ";;;\n;;;\n",
    "tabs": "\t\t\n",
    "line ends": "\r\n\n\r",
    "quotes": '"",""\n"",""\n',
    "blanks in quotes": '" ","\u00a0"\n',
    "Excel's own line": "sep=;\n;;;\n",
    "the end of a DOS file": ",,\n\x1a",
    "vertical tabs": "\x0b,\x0c\n",
    "line separators": "\u2028,\u2029\n",
    **{f"U+{ord(blank):04X}": f"{blank},{blank}\n{blank}" for blank in BLANKS},
}
TABLE = '<table:table table:name="S"><table:table-row>{}</table:table-row></table:table>'
BLANK_CELL = '<table:table-cell office:value-type="string"><text:p>\u00a0</text:p></table:table-cell>'


def fault_of(path: Path):
    return read_file(Incoming(path, path.name), Known()).fatal.fault


@pytest.mark.parametrize("kind", [".csv", ".tsv", ".txt"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in TEXTS.items()])
def test_a_text_file_without_a_cell(tmp_path, text, encoding, kind):
    path = tmp_path / f"a{kind}"
    path.write_bytes(text.encode(encoding))
    assert fault_of(path).code == "empty_file"


def book(path: Path, *sheets: tuple[str, object], chart: bool = False) -> Path:
    """sheets: state and what stands in B3."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for state, cell in sheets:
        sheet = workbook.create_sheet()
        sheet.sheet_state = state
        if cell is not None:
            sheet["B3"] = cell
    if chart:
        workbook.create_chartsheet("Chart").add_chart(BarChart())
        workbook.active = len(sheets)
    workbook.save(path)
    return path


WORKBOOKS = {
    "nothing.xlsx": lambda path: book(path, ("visible", None)),
    "two_sheets.xlsm": lambda path: book(path, ("visible", None), ("visible", "")),
    "empty_texts.xlsx": lambda path: book(path, ("visible", "")),
    "blanks.xlsx": lambda path: book(path, ("visible", " \u00a0"), ("visible", "\u200b")),
    "a_chart_alone.xlsx": lambda path: book(path, chart=True),
    "a_chart_and_a_hidden_sheet.xlsx": lambda path: book(path, ("hidden", None), chart=True),
    "hidden_as_well.xlsx": lambda path: book(path, ("visible", None), ("hidden", "\u3164")),
    "nothing.xls": lambda path: xls(path, {}),
    "blanks.xls": lambda path: xls(path, {(2, 1): "\u00a0"}),
    "nothing.xlsb": lambda path: xlsb(path, {}),
    "blanks.xlsb": lambda path: xlsb(path, {(2, 1): "\u2060"}),
    "nothing.ods": lambda path: ods(path, TABLE.format("<table:table-cell/>")),
    "blanks.ods": lambda path: ods(path, TABLE.format(BLANK_CELL)),
    "no_table.ods": lambda path: ods(path, ""),
}


@pytest.mark.parametrize("name", WORKBOOKS)
def test_a_workbook_without_a_cell(tmp_path, name):
    assert fault_of(WORKBOOKS[name](tmp_path / name)).code == "empty_file"


def test_what_is_hidden_beside_empty_sheets_is_named(tmp_path):
    fault = fault_of(book(tmp_path / "a.xlsx", ("visible", None), ("hidden", "Bənd"), ("hidden", None)))
    assert (fault.code, fault.values) == ("hidden_alone", {"sheets": "Sheet1"})


@pytest.mark.parametrize("content", [0, False, "0", "-", "#REF!"])
def test_a_cell_that_shows_something_is_none_of_them(tmp_path, content):
    assert fault_of(book(tmp_path / "a.xlsx", ("visible", content))).code == "no_known_headings"


@pytest.mark.parametrize(
    "language, sentence", [("az", "Fayl boşdur."), ("en", "The file is empty."), ("ru", "Файл пуст.")]
)
def test_check_and_load_say_so(tmp_path, language, sentence):
    folder = database(tmp_path)
    (tmp_path / "a.csv").write_text(",,,,,,\n")
    for order in (["check"], ["load", "--agency", "AGY"]):
        printed = command(folder, *order, tmp_path / "a.csv", "--language", language)
        assert printed.returncode == 2 and sentence in printed.stdout + printed.stderr
        printed = command(folder, *order, tmp_path / "a.csv", "--format", "json", "--language", language)
        assert "empty_file" in json.dumps(json.loads(printed.stdout))


def test_a_watched_folder_refuses_it(tmp_path):
    folder, inbox = database(tmp_path), tmp_path / "in"
    inbox.mkdir()
    (inbox / "a.csv").write_text('"",""\n')
    printed = command(folder, "watch", inbox, "--agency", "AGY", "--once", "--interval", "0.01", "--language", "en")
    assert printed.returncode == 2 and not (inbox / "a.csv").exists()
    assert "The file is empty." in (inbox / "refused" / "a.csv.report.txt").read_text(encoding="utf-8")


SIGNS = [*",;\t|\"' \n\r", "\r\n", "sep=", "sep=;\n", *BLANKS, "\x0b", "\x0c", "\x1a", "\x85", "\u2028"]
CONTENT = ["a", "0", "Bənd", "Tarix", "10.2", "=", "-", "?", "ə", "№"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251", "cp1252", "cp1254", "cp866"]


def checked(data: bytes, kind: str):
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{kind}"
        path.write_bytes(data)
        return read_file(Incoming(path, path.name), Known())


COMMON = {"deadline": None, "suppress_health_check": list(HealthCheck), "derandomize": True}
KINDS_OF_TEXT = some.sampled_from([".csv", ".tsv", ".txt"])


@settings(max_examples=400, **COMMON)
@given(some.lists(some.sampled_from(SIGNS), max_size=12).map("".join), some.sampled_from(ENCODINGS), KINDS_OF_TEXT)
def test_signs_alone_are_never_more_than_an_empty_file(text, encoding, kind):
    data = text.encode(encoding, "ignore")
    found = checked(data, kind)
    assert found.fatal and found.fatal.code in KINDS
    if not set(text) & set("\"'|=sep") and encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert found.fatal.code == "empty_file"


@settings(max_examples=400, **COMMON)
@given(
    some.lists(some.sampled_from(SIGNS + CONTENT), max_size=20).map("".join),
    some.sampled_from(ENCODINGS),
    KINDS_OF_TEXT,
)
def test_no_small_text_file_ends_in_a_traceback(text, encoding, kind):
    for problem in checked(text.encode(encoding, "ignore"), kind).problems:
        assert problem.code in KINDS


@settings(max_examples=300, **COMMON)
@given(some.binary(max_size=24), KINDS_OF_TEXT)
def test_no_small_heap_of_bytes_ends_in_a_traceback(data, kind):
    checked(data, kind)

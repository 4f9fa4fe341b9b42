"""Files to be marked, and what is marked in them."""

import io
from pathlib import Path

from openpyxl import load_workbook

from language import Language
from loaders.checking.checked import CheckedFile, Incoming
from loaders.marked import instructions
from loaders.marked.marking import AUTHOR, COLOUR
from loaders.marked.workbook import write_marked
from loaders.problems.problem import Fault, Problem
from loaders.review.check_files import check_files
from loaders.spreadsheet.files import Sheet, read_sheets
from loaders.workbooks.cell_writing import workbook_of
from tests.helpers.building import TODAY
from tests.helpers.spreadsheets import ods, unzipped, xls, xlsb, zipped

ROWS = [
    ["Bənd", "Tarix", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"],
    ["10.10", "05.10.2025", "=1+1", "2", "30"],
    ["10.10", "32.10.2025", "@mövzu", "1", "qırx"],
    ["10.99", "06.10.2025", "-mövzu", "1", "7"],
]
BAD = {"B3", "E3", "A4"}


def made(folder, kind: str, rows=ROWS):
    """The rows, all of text, as a file of any kind."""
    path = folder / f"export{kind}"
    cells = {(row, column): text for row, line in enumerate(rows) for column, text in enumerate(line)}
    if kind in (".csv", ".tsv"):
        path.write_text("\n".join(("\t" if kind == ".tsv" else ";").join(line) for line in rows), encoding="utf-8")
    elif kind == ".xls":
        xls(path, cells)
    elif kind == ".xlsb":
        xlsb(path, cells)
    elif kind == ".ods":
        cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
        lines = "".join("<table:table-row>" + "".join(map(cell.format, line)) + "</table:table-row>" for line in rows)
        ods(path, f'<table:table table:name="S">{lines}</table:table>')
    else:
        of_texts(path, {"S": rows})
        if kind == ".xlsm":
            with_macros(path)
    return path


def of_texts(path, sheets: dict):
    workbook_of([Sheet(name, rows) for name, rows in sheets.items()], "").save(path)
    return path


def with_macros(path):
    parts = unzipped(path)
    types = (
        parts["[Content_Types].xml"]
        .replace(
            b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        )
        .replace(b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>')
    )
    relations = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    )
    return zipped(
        path,
        parts
        | {
            "[Content_Types].xml": types,
            "xl/_rels/workbook.xml.rels": relations,
            "xl/vbaProject.bin": b"\xd0\xcf macros",
        },
    )


def mark(folder, path, language: str = "az", problems=None, name: str = "marked.xlsx", corrections=None) -> Path:
    """The marked file of a path, beside it. corrections: (sheet, cell) → text, of cells that were corrected on the page."""
    made = []
    if problems is None:
        checked = checked_file(folder, path, corrections)
        problems, made = checked.problems, checked.corrections
    out = io.BytesIO()
    write_marked(path, path.name, problems, Language(language), out, made)
    (path.parent / name).write_bytes(out.getvalue())
    return path.parent / name


def problems_of(folder, path) -> list[Problem]:
    return checked_file(folder, path).problems


def checked_file(folder, path, corrections=None) -> CheckedFile:
    return check_files([Incoming(path, path.name, corrections or {})], TODAY, folder, "AGY")[0]


def commented(path) -> dict[str, str]:
    """`2025!F2` → what our comment there says."""
    return {
        f"{sheet.title}!{cell.coordinate}": cell.comment.text
        for sheet in load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment and cell.comment.author == AUTHOR
    }


def coloured(path, colour: str = COLOUR) -> set[str]:
    """The cells under a rule that fills them with one of our colours."""
    return {
        f"{sheet.title}!{place}"
        for sheet in load_workbook(path)
        for formatting in sheet.conditional_formatting
        for rule in formatting.rules
        if rule.dxf and rule.dxf.fill and rule.dxf.fill.bgColor.rgb == colour
        for place in str(formatting.sqref).split()
    }


def correct(path, cells: dict):
    book = load_workbook(path)
    for place, value in cells.items():
        sheet, _, name = place.partition("!")
        book[sheet][name] = value
    book.save(path)
    return path


def problem(
    row: int, column: int, code: str = "not_a_number", sheet: str = "2025", value: str = "x", **filled
) -> Problem:
    return Problem(Fault(code, filled), "a.xlsx", sheet, row, column, "Sayı", value)


def mark_many(tmp_path, monkeypatch, count: int) -> None:
    """Of very many problems the first of each kind are marked."""
    monkeypatch.setattr(instructions, "MOST", 300)
    rows = [ROWS[0], *[["1.1", "05.10.2025", f"Mövzu {number}", "1", "x"] for number in range(count)]]
    problems = [problem(row, 5, sheet="S") for row in range(2, count + 2)] + [
        problem(count + 1, 2, "impossible_date", sheet="S")
    ]
    path = made(tmp_path, ".csv", rows)
    out = mark(None, path, "en", [Problem(one.fault, "a", "", one.row, one.column, "", "x") for one in problems])
    assert len(commented(out)) == 300 and f"Sheet!B{count + 1}" in commented(out) and "Sheet!E300" in commented(out)
    assert f"{count - 299:,} more problems are neither marked nor listed" in str(read_sheets(out)[0].rows[:4])
    assert out.stat().st_size < 2_000_000

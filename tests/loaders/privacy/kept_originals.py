"""Workbooks with columns that no dataset knows, and what is kept of them."""

import io
import zipfile
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from kpi.warehouse.originals import file_hash, original_file
from tests.helpers.building import TRAININGS, workbook

SECRET = "Gizli Adamov"
HEADINGS = ["Qeydlər siyahısı", *TRAININGS[:3], "Soyadı və adı", *TRAININGS[3:], "Status"]
ROWS = [
    ["x", "10.2", "05.10.2025", "Etika", SECRET, "Bakı", 1, 20, "keçirilib"],
    ["x", "10.2", "06.10.2025", "Hüquq", SECRET, "Bakı", 1, 31, "ləğv edilib"],
    ["x", "10.10", "07.10.2025", "Hüquq", SECRET, "Gəncə", 1, 12, None],
    ["x", "10.10", "08.10.2025", "Vergi", SECRET, "Gəncə", 1, 15, None],
]


def book(path: Path) -> Path:
    """With copies of the names in a comment, in a hidden sheet, without a heading, and a row struck through."""
    workbook(path, {"2025": [HEADINGS, *ROWS], "Siyahı": [[SECRET], [SECRET]], "Gizli": [[SECRET]]})
    opened = load_workbook(path)
    sheet = opened["2025"]
    sheet["E2"].comment = Comment(SECRET, SECRET)
    sheet["K3"] = f"{SECRET} 2"  # under no heading
    for cell in sheet[4]:
        cell.font = Font(strike=True)
    opened["Gizli"].sheet_state = "hidden"
    sheet.auto_filter.ref = "A1:I5"
    sheet.auto_filter.add_filter_column(4, [SECRET])
    sheet.auto_filter.add_filter_column(5, ["Bakı", "Gəncə"])
    choices = DataValidation("list", formula1=f'"{SECRET}"')
    choices.add("E2:E100")
    sheet.add_data_validation(choices)
    sheet.conditional_formatting.add("E1:E9", CellIsRule("equal", [f'"{SECRET}"'], font=Font(bold=True)))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=8, min_row=2, max_row=3))
    chart.title = SECRET
    sheet.add_chart(chart)
    opened.save(path)
    return path


def text(path: Path, delimiter: str, encoding: str) -> Path:
    lines = [delimiter.join("" if cell is None else str(cell) for cell in row) for row in [HEADINGS, *ROWS]]
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def all_of(path: Path) -> str:
    """Every letter of a file, and of the files within it."""
    content = path.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(path) as packed:
            return "".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return content.decode("utf-8", "replace")


def kept(folder: Path, file: Path) -> Path:
    return original_file(folder, file_hash(file), file.name)


MADE = {
    ".xlsx": book,
    ".csv": lambda path: text(path, ",", "utf-8"),
    ".tsv": lambda path: text(path, "\t", "utf-16"),
    ".txt": lambda path: text(path, ";", "utf-8-sig"),
}

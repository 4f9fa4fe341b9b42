"""Rows to a workbook or a CSV file, quickly: openpyxl takes a minute for 200,000 of them."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# The second format of cells is that of dates (number format 14: day, month, year).
_PARTS = {
    "[Content_Types].xml": f"""<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{_SHEETML}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEETML}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="{_SHEETML}.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="{_SHEETML}.sharedStrings+xml"/></Types>""",
    "_rels/.rels": f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
    "xl/workbook.xml": f"""<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">
<sheets><sheet name="Təlimlər" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""",
    "xl/styles.xml": f"""<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""",
}
_EPOCH = date(1899, 12, 30)


def write_workbook(path: Path, headings: tuple[str, ...], rows: Iterable[tuple], shared: bool = True) -> None:
    """One sheet. shared: texts once in a table of their own, as Excel saves them; else each in
    its cell, as openpyxl and many reporting programs write them."""
    texts: dict[str, int] = {}

    def cell(address: str, value) -> str:
        if value is None:
            return ""
        if isinstance(value, date):
            return f'<c r="{address}" s="1"><v>{(value - _EPOCH).days}</v></c>'
        if isinstance(value, int):
            return f'<c r="{address}"><v>{value}</v></c>'
        if shared:
            return f'<c r="{address}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'
        return f'<c r="{address}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'

    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            for number, row in enumerate([headings, *rows], start=1):
                cells = "".join(cell(f"{chr(65 + column)}{number}", value) for column, value in enumerate(row))
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        archive.writestr("xl/sharedStrings.xml", f'{_XML}<sst xmlns="{_MAIN}" uniqueCount="{len(texts)}">{items}</sst>')
        for name, xml in _PARTS.items():
            archive.writestr(name, _XML + xml)


def write_csv(path: Path, headings: tuple[str, ...], rows: Iterable[tuple]) -> None:
    """As Excel saves it here: semicolons, days as 05.10.2023, UTF-8 with its mark."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headings)
        writer.writerows(
            [value.strftime("%d.%m.%Y") if isinstance(value, date) else value for value in row] for row in rows
        )

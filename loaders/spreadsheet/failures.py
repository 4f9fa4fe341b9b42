"""What a formula that failed shows (`#REF!`), and the formula itself where its value was never
saved, kept as text: calamine reads such cells as empty, and an empty count stands for one."""

import re
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

# As spreadsheet programs write it into workbooks and text files, in English and in Russian.
_SHOWN = re.compile(
    r"#(?:REF!|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|N/A|SPILL!|CALC!|ССЫЛКА!|ДЕЛ/0!|ЗНАЧ!|ИМЯ\?|ПУСТО!|ЧИСЛО!|Н/Д)|Err:\d{3}"
)
NOT_AVAILABLE = ("#N/A", "#Н/Д")
_XLSX = re.compile(rb'(<c\b[^<>]*? t=)"e"')
# With a type, an empty value is what the formula gave.
_VALUELESS = re.compile(rb'<c ((?:(?!t=")[^<>])*)>(<f[^<>]*>)([^<]*)</f>(?:<v></v>|<v ?/>)?</c>')
_ENDS = (b"</f></c>", b"</f><v></v></c>", b"</f><v/></c>", b"</f><v /></c>")
_ODS = re.compile(rb'<table:table-cell\b[^<>]*calcext:value-type="error"[^<>]*>')
_ODS_VALUE = re.compile(rb' office:(?:string-)?value="[^"]*"')


def is_failure(cell) -> bool:
    """Whether a cell holds what a failed formula shows."""
    return isinstance(cell, str) and cell.startswith(("#", "Err:")) and bool(_SHOWN.fullmatch(cell))


def as_texts(xml: bytes) -> bytes:
    """A sheet of an .xlsx whose failed cells and formulas without a value are texts."""
    if b't="e"' in xml:
        xml = _XLSX.sub(rb'\1"str"', xml)
    if b"<f" in xml and any(end in xml for end in _ENDS):
        xml = _VALUELESS.sub(rb'<c \1 t="str">\2\3</f><v>=\3</v></c>', xml)
    return xml


def copy_ods(archive: ZipFile, parts: list[ZipInfo], copy: Path) -> bool:
    """Write an .ods whose failed cells are texts, if it has any; whether it does."""
    content = archive.read("content.xml") if "content.xml" in archive.namelist() else b""
    if b'calcext:value-type="error"' not in content:
        return False
    with ZipFile(copy, "w", ZIP_STORED) as mended:
        mended.writestr("mimetype", archive.read("mimetype"))
        for part in parts:
            mended.writestr(
                part.filename, archive.read(part) if part.filename != "content.xml" else _ODS.sub(_shown, content)
            )
    return True


def _shown(tag: re.Match) -> bytes:
    """Without the value that stands for the failure, what the cell shows is read."""
    return _ODS_VALUE.sub(b"", tag[0]).replace(b'office:value-type="float"', b'office:value-type="string"')

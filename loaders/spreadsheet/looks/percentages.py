"""Cells that a workbook shows as percentages, made texts with their sign before calamine reads them: it gives 0.72 for
what everybody sees as 72 %, and 1.2 for 120 %."""

import re
from decimal import Decimal
from functools import lru_cache, partial
from html import unescape

_CUSTOM = re.compile(rb"<(?:\w+:)?numFmt\b[^<>]*/?>")
_ID, _CODE = re.compile(rb'\bnumFmtId="(\d+)"'), re.compile(rb'\bformatCode="([^"]*)"')
_CELL_FORMAT = re.compile(rb"<(?:\w+:)?xf\b[^<>]*>")
_WRITTEN = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]', re.DOTALL)
_WRITTEN_SIGN = re.compile(r'\\%|"[^"]*%[^"]*"')
_USED = re.compile(rb' s="(\d+)"')
_FEW = 20  # of which each is looked for in a sheet by itself; a hostile file may have thousands
BUILT_IN = {9: 100, 10: 100}  # 0% and 0.00%, which have no code in the file

_ODS = re.compile(rb'<table:table-cell\b[^<>]*\boffice:value-type="percentage"[^<>]*>')
_ODS_VALUE = re.compile(rb' office:value="([^"]*)"')


def percent_formats(styles: bytes) -> dict[bytes, int]:
    """The numbers of the cell formats of an .xlsx that show a percent sign → by how much they multiply: 100, or 1 where
    the sign is only written behind the number (`0"%"`)."""
    times = dict(BUILT_IN)
    for tag in _CUSTOM.findall(styles):
        number, code = _ID.search(tag), _CODE.search(tag)
        if number and code:
            times[int(number[1])] = times_shown(unescape(code[1].decode("utf-8", "replace")))
    parts = styles.split(b"cellXfs", 2)  # a pattern from tag to tag could search a hostile file for ever
    used = [_ID.search(tag) for tag in _CELL_FORMAT.findall(parts[1])] if len(parts) == 3 else []
    return {
        str(index).encode(): by for index, number in enumerate(used) if number and (by := times.get(int(number[1]), 0))
    }


def times_shown(code: str) -> int:
    """The factor by which a number format multiplies, by its part for positive numbers; 0 where it shows no percent
    sign."""
    first = code.split(";")[0]
    if "%" in _WRITTEN.sub("", first):
        return 100
    return 1 if _WRITTEN_SIGN.search(first) else 0


def with_percentages(sheet: bytes, formats: dict[bytes, int]) -> bytes:
    """A sheet of an .xlsx whose cells of these formats are texts such as `72%`. Only those are looked at one by one."""
    if len(formats) > _FEW:
        used = formats.keys() & set(_USED.findall(sheet))
    else:
        used = {number for number in formats if b' s="%s"' % number in sheet}
    if not used:
        return sheet
    numbers = b"|".join(used) if len(used) <= _FEW else rb"\d+"
    cell = re.compile(
        rb'<c ((?:[^<>]* )?s="(%s)"[^<>]*)>((?:<f\b[^<>]*/>|<f\b[^<>]*>[^<]*</f>)?)<v>([^<]*)</v></c>' % numbers
    )
    return cell.sub(partial(_as_text, formats), sheet)


def _as_text(formats: dict[bytes, int], cell: re.Match) -> bytes:
    attributes, number, formula, value = cell.groups()
    attributes = attributes.replace(b' t="n"', b"")
    text = None if b' t="' in attributes or number not in formats else percentage(value, formats[number])
    return b'<c %s t="str">%s<v>%s</v></c>' % (attributes, formula, text) if text else cell[0]


def ods_with_percentages(content: bytes) -> bytes:
    """content.xml of an .ods, where a percentage is a type of its own."""
    return _ODS.sub(_ods_as_text, content) if b'"percentage"' in content else content


def _ods_as_text(tag: re.Match) -> bytes:
    value = _ODS_VALUE.search(tag[0])
    text = percentage(value[1], 100) if value else None
    if not value or not text:
        return tag[0]
    as_text = tag[0].replace(value[0], b' office:string-value="%s"' % text)
    return as_text.replace(b'value-type="percentage"', b'value-type="string"')


@lru_cache(10_000)
def percentage(value: bytes, times: int) -> bytes | None:
    """`0.72` → `72%`, in the 15 digits that spreadsheets keep; None where it is no number."""
    try:
        number = Decimal(f"{float(value) * times:.15g}")
    except ValueError:
        return None
    text = format(number, "f") if number.is_finite() else ""
    # Three decimals alone could be three digits of thousands.
    return f"{text}{'0' if text[-4:-3] == '.' else ''}%".encode() if text else None

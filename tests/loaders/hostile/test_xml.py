"""XML that was made to do harm: entities, and what stands outside a file."""

import io
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from language import Language
from loaders.marked.workbook import write_marked
from loaders.problems.problem import Fault, Problem
from loaders.spreadsheet.files import read_sheets
from tests.helpers.spreadsheets import ods, unzipped, xlsx, zipped
from tests.loaders.hostile.hostile import ROW, TABLE, fault_of, with_sheet, written

LAUGHS = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>'


# ---- XML ----


@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "docProps/app.xml", "_rels/.rels"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_a_billion_laughs(tmp_path, part, encoding):
    xml = f'<?xml version="1.0"?>{LAUGHS}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&lol2;</v></c></row></sheetData></worksheet>'
    parts = unzipped(xlsx(tmp_path / "a.xlsx", {"A1": "x"})) | {part: xml.encode(encoding)}
    assert fault_of(zipped(tmp_path / "a.xlsx", parts))[0] == "unsafe_xml"


def test_a_billion_laughs_in_an_ods(tmp_path):
    parts = unzipped(ods(tmp_path / "a.ods", TABLE.format("")))
    assert (
        fault_of(zipped(tmp_path / "a.ods", parts | {"content.xml": LAUGHS.encode() + parts["content.xml"]}))[0]
        == "unsafe_xml"
    )


def test_a_dtd_that_openoffice_names_does_no_harm(tmp_path):
    path = ods(tmp_path / "a.ods", TABLE.format(ROW.format("x")))
    name = b'<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">'
    parts = unzipped(path)
    zipped(path, parts | {"META-INF/manifest.xml": name + parts["META-INF/manifest.xml"]})
    assert read_sheets(path)[0].rows == [["x"]]


# ---- What stands outside the file ----


@pytest.fixture
def outside():
    """An address within this machine, and what was asked of it."""
    asked = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"secret")

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/x", asked
    server.shutdown()
    server.server_close()


OUTSIDE = {
    "a file": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    "an address": '<!DOCTYPE a [<!ENTITY x SYSTEM "{address}">]>',
    "a definition elsewhere": '<!DOCTYPE a SYSTEM "{address}">',
    "a parameter": '<!DOCTYPE a [<!ENTITY % p SYSTEM "{address}"> %p;]>',
}


@pytest.mark.parametrize("hidden", ["", "<!--" + "x" * 70_000 + "-->"], ids=["", "behind a comment"])
@pytest.mark.parametrize("kind", OUTSIDE)
def test_external_entities_are_not_fetched(tmp_path, outside, kind, hidden):
    address, asked = outside
    dtd = hidden + OUTSIDE[kind].format(address=address)
    cell = f'{dtd}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>&x;</v></c></row></sheetData></worksheet>'
    book = zipped(
        tmp_path / "a.xlsx", unzipped(xlsx(tmp_path / "a.xlsx", {"A1": 1})) | {"xl/worksheets/sheet1.xml": cell}
    )
    open_ = ods(tmp_path / "a.ods", TABLE.format(ROW.format("&x;")))
    parts = unzipped(open_)
    zipped(open_, parts | {"content.xml": dtd.encode() + parts["content.xml"].split(b"?>", 1)[1]})
    for path in (book, open_):
        assert fault_of(path)[0] in ("unsafe_xml", "not_a_spreadsheet") if hidden else fault_of(path)[0] == "unsafe_xml"
    assert asked == []


def test_what_a_workbook_links_to_is_not_fetched(tmp_path, outside):
    address, asked = outside
    path = with_sheet(
        tmp_path / "a.xlsx",
        f'<row r="1"><c r="A1" t="str"><f>HYPERLINK("{address}")</f><v>x</v></c><c r="B1" t="str"><f>WEBSERVICE("{address}")</f><v>y</v></c></row>',
        extra={
            "xl/connections.xml": f'<connections><connection id="1" type="4" refreshOnLoad="1"><webPr url="{address}"/></connection></connections>'
        },
    )
    assert read_sheets(path)[0].rows == [["x", "y"]]
    target = io.BytesIO()
    write_marked(
        path, path.name, [Problem(Fault("not_a_number"), "a.xlsx", "Sheet", 1, 1, "", "x")], Language("en"), target
    )
    assert target.getvalue() and asked == []


def test_a_definition_hidden_from_the_check_does_no_harm_when_marking_either(tmp_path):
    """calamine passes over it where nothing uses it; openpyxl, which would not, is not asked."""
    hidden = "<!--" + "x" * 70_000 + "-->" + LAUGHS
    path = xlsx(tmp_path / "a.xlsx", {"A1": "x"})
    parts = unzipped(path)
    zipped(path, parts | {"xl/worksheets/sheet1.xml": hidden.encode() + parts["xl/worksheets/sheet1.xml"]})
    target = io.BytesIO()
    write_marked(path, path.name, [], Language("en"), target)
    written(tmp_path / "b.xlsx", target.getvalue())
    assert read_sheets(tmp_path / "b.xlsx")[0].rows == [["x"]]

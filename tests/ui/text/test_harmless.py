"""Codes that were made to do harm lead nowhere: not as a file's name, not as an address, not in a hand-out."""

import io
import zipfile
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kpi.warehouse import editions
from language import Language
from loaders.problems.problem import Fault
from reports.__main__ import main as hand_out
from tests.helpers import FRAME
from tests.helpers.building import PLAN_SHEETS, TODAY, TRAININGS, load, workbook
from tests.helpers.pieces import pieces
from ui.navigation import contents
from ui.text.faults import fault_text
from ui.text.file_names import file_name, name_of

CODE = '../../P<b>"&1'
PAGES = ("overview", "clause", "trainings", "history", "plan", "present", "report", "readiness", "completeness")


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        (CODE, "_.._P_b_1.xlsx"),
        ("DMX-2022-2026-7", "DMX-2022-2026-7.xlsx"),
        ("Fəaliyyət planı (2)", "Fəaliyyət planı (2).xlsx"),
        ("...", "_.xlsx"),
        ("C:\\Windows|*?", "C_Windows_.xlsx"),
        ("a\n\0b", "a_b.xlsx"),
        ("x" * 300, "x" * 100 + ".xlsx"),
    ],
)
def test_a_files_name_is_only_a_name(stem, name):
    assert file_name(stem, ".xlsx") == name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Təlimlər (2025).xlsx", "Təlimlər (2025).xlsx"),
        ("../../a.xlsx", "_.._a.xlsx"),
        ("C:\\a*.csv", "C_a_.csv"),
        ("hesabat\u202exslx.exe", "hesabat_xslx.exe"),
        ("a.x/y", "a.x_y"),
        ("hesabat", "hesabat"),
        (".xlsx", "_.xlsx"),
    ],
)
def test_names_of_files_that_came_lead_nowhere(given, name):
    assert name_of(given) == name


def test_a_page_does_not_tell_where_things_lie_on_the_server():
    for code, values in (
        ("cannot_write", {"file": "/srv/data/kpi/lock", "reason": "No space left"}),
        ("damaged_database", {"folder": "/srv/data/kpi"}),
        ("another_database", {"folder": "/srv/data/kpi"}),
    ):
        assert "/srv" not in fault_text(Fault(code, values), Language("en"))
    assert "lock" in fault_text(Fault("cannot_write", {"file": "/srv/data/kpi/lock", "reason": "x"}), Language("az"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """An agency and a plan of such a code."""
    folder = tmp_path_factory.mktemp("codes")
    editions.create(folder / "a" / "b" / "kpi")
    plan = [PLAN_SHEETS["plan"][0], [CODE, CODE, CODE, CODE, 2020, 2026]]
    clauses = [PLAN_SHEETS["clause"][0], [CODE, "1.1", CODE]]
    rows = [[*TRAININGS, "Planın kodu"], ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20, CODE]]
    result = load(
        folder / "a" / "b" / "kpi",
        workbook(folder / "plan.xlsx", {"plan": plan, "clause": clauses, "2025": rows}),
        agency=CODE,
    )
    assert result.edition and result.count("new") == 3
    return folder / "a" / "b" / "kpi"


def test_what_is_made_of_them_lies_in_the_database_alone(folder):
    outside = [path.name for path in folder.parents[2].rglob("*") if folder not in path.parents and path.is_file()]
    assert outside == ["plan.xlsx"]


@pytest.mark.parametrize("name", PAGES)
def test_pages_hand_out_files_of_harmless_names_and_lead_to_pages_alone(folder, monkeypatch, name):
    st.cache_data.clear()
    st.cache_resource.clear()
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    monkeypatch.setenv("KPI_OPEN", "1")
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    for key, value in {"language": "en", "agency": CODE, "plan": CODE, "year": "2025"}.items():
        app.query_params[key] = value
    app.switch_page(str(contents.BY_NAME[name].file)).run()
    assert not app.exception and not [warning for warning in app.warning if "names the agency" in warning.value]
    names = [button.proto.url for button in app.get("download_button")]
    assert all(".." not in url for url in names)
    for address in addresses(app):
        if not address.startswith("#"):
            parts = urlsplit(address)
            assert parts.path.removeprefix("/") in {"", *contents.BY_NAME}
            assert parse_qs(parts.query)["agency"] == [CODE]


def addresses(app) -> list[str]:
    found, waiting = [], list(pieces(app))
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            found += [value for key, value in one.items() if key == "href" and isinstance(value, str) and value]
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
    return found


@pytest.mark.parametrize(("form", "ending"), [("slides", "html"), ("open-data", "zip"), ("report", "xlsx")])
def test_hand_outs_hold_them_as_texts(folder, tmp_path, form, ending):
    target = tmp_path / f"out.{ending}"
    asked = ["--agency", CODE, "--plan", CODE, "--year", "2025", "--database", str(folder), "-o", str(target)]
    assert hand_out([form, *asked]) == 0
    content = target.read_bytes()
    if ending == "html":
        assert b"P<b>" not in content
    else:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert not [name for name in packed.namelist() if ".." in name or name.startswith("/")]

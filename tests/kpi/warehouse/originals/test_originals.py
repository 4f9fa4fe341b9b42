"""Originals hold what the database leaves out: they are kept with their load alone, closed to other users of the
machine, and offered only to those who may change data."""

import signal
import subprocess
import sys

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from kpi.warehouse import editions
from kpi.warehouse.originals import file_hash, original_file
from loaders.problems.problem import Refused
from tests.helpers import FRAME, ROOT
from tests.helpers.building import TRAININGS, command, load, look, workbook
from tests.kpi.warehouse.originals.rows import ROW

CLOSED = "Faylların əsli yalnız məlumatları dəyişə bilənlər üçün açıqdır"


def kept(folder) -> set[str]:
    return {path.name for path in (folder / "originals").iterdir()}


def named(folder) -> set[str]:
    """The originals that the history names."""
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        uploads = connection.execute("SELECT sha256, file FROM upload").fetchall()
    return {original_file(folder, *upload).name for upload in uploads}


# ---- Kept only with their load ----


def test_a_load_keeps_its_original_and_the_same_file_again_leaves_it(folder, export):
    load(folder, export)
    assert original_file(folder, file_hash(export), export.name).read_bytes() == export.read_bytes()
    assert load(folder, export).edition is None
    assert kept(folder) == named(folder) and len(kept(folder)) == 2
    assert not (folder / "drafts").exists()


def close_its_year(folder):
    command(folder, "close", "P1", "2025", "--agency", "AGY")


def refused(folder, export):
    close_its_year(folder)
    with pytest.raises(Refused, match="closed_year"):
        load(folder, export)


def given_up(folder, export):
    def give_up(step):
        if step == "figures":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(folder, export, progress=give_up)


def of_a_stale_look(folder, export):
    with pytest.raises(Refused, match="published_meanwhile"):
        load(folder, export, based_on=1)


def looked_at(folder, export):
    assert look(folder, export).moves


def with_nothing_new(folder, export):
    empty = workbook(export.with_name("boş.xlsx"), {"2025": [TRAININGS]})
    assert load(folder, empty).edition is None


def of_a_pointer_that_cannot_be_written(folder, export):
    (folder / "current.new").mkdir()
    with pytest.raises(OSError, match="current.new"):
        load(folder, export)


@pytest.mark.parametrize(
    "way", [refused, given_up, of_a_stale_look, looked_at, with_nothing_new, of_a_pointer_that_cannot_be_written]
)
def test_a_load_that_is_not_published_leaves_no_original(folder, export, way):
    before = kept(folder)
    way(folder, export)
    assert kept(folder) == before == named(folder)
    assert not (folder / "drafts").exists()


@pytest.mark.slow
@pytest.mark.parametrize(("moment", "is_published"), [("figures", False), ("keeping", False), ("pointing", True)])
def test_a_kill_leaves_no_upload_without_its_original_and_the_next_load_removes_what_it_left(
    folder, export, tmp_path, moment, is_published
):
    call = [sys.executable, "-m", "tests.helpers.children.killed", moment, str(folder), str(export)]
    assert subprocess.run(call, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    own = original_file(folder, file_hash(export), export.name).name
    assert (own in named(folder)) == is_published
    assert named(folder) <= kept(folder)
    load(folder, workbook(tmp_path / "next.xlsx", {"2025": [TRAININGS, ["2.4", *ROW[1:]]]}))
    assert kept(folder) == named(folder) and (own in kept(folder)) == is_published
    assert not (folder / "drafts").exists()


def test_what_an_earlier_version_left_of_refused_loads_goes_and_foreign_files_stay(folder, export):
    place = folder / "originals"
    for name in ("0" * 64 + ".xlsx", "1" * 64, "2" * 64 + ".xlsx.123.new", "qeyd.txt"):
        (place / name).write_bytes(b"x")
    load(folder, export)
    assert kept(folder) == named(folder) | {"qeyd.txt"}


def test_after_the_pointer_was_set_back_no_original_of_a_later_edition_goes(folder, export, tmp_path):
    load(folder, export)
    load(folder, workbook(tmp_path / "b.xlsx", {"2025": [TRAININGS, ["2.4", *ROW[1:]]]}))
    later = kept(folder)
    (folder / "current").write_text("2")
    command(folder, "close", "P1", "2024", "--agency", "AGY")  # overwrites edition 3; edition 4 names them still
    assert kept(folder) == later


# ---- Offered only to those who may change data ----


@pytest.fixture
def opened(folder, export, monkeypatch):
    load(folder, export)
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def open_page(page: str, may: bool, **address: str) -> AppTest:
        monkeypatch.setenv("KPI_OPEN", "1" if may else "")
        st.cache_data.clear()
        st.cache_resource.clear()
        app = AppTest.from_file(str(FRAME), default_timeout=120)
        for key, value in ({"language": "az", "agency": "AGY", "plan": "P1", "year": "2025"} | address).items():
            app.query_params[key] = value
        app.switch_page(f"../../pages/{page}.py").run()
        assert not app.exception
        return app

    return open_page


@pytest.mark.parametrize(
    ("page", "address", "button"),
    [
        ("leadership/rows", {"clause": "10.2", "indicator": "trainings.held"}, "original-2"),
        ("analysts/history", {"upload": "2"}, "history_original"),
    ],
)
@pytest.mark.parametrize("may", [True, False], ids=["who may change data", "a reader"])
def test_an_original_is_offered_to_those_who_may_change_data(opened, page, address, button, may):
    app = opened(page, may, **address)
    assert (button in [found.key for found in app.get("download_button")]) == may
    assert any(note.value.startswith(CLOSED) for note in app.info) != may
    if page.endswith("rows"):
        assert ("adlar\\.xlsx" in [text.value for text in app.markdown]) != may

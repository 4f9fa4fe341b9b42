"""What the server writes down: visits, changes, refusals, with who and from where; never what a cell says."""

import logging
import subprocess
import sys

import pytest

from kpi import logs
from tests.helpers import ROOT
from tests.helpers.building import TRAININGS, database, load, workbook
from tests.ui.upload import upload_app


@pytest.fixture
def told(caplog):
    caplog.set_level(logging.INFO, "kpi.events")
    return lambda: [record.getMessage() for record in caplog.records if hasattr(record, "event")]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("clause", "clause"),
        ("10.0.0.7", "10.0.0.7"),
        ("Aynur Əliyeva", '"Aynur Əliyeva"'),
        ('a" who="b', '"a\\" who=\\"b"'),
        ("one\n2026-11-22 INFO kpi.events: change", '"one\ufffd2026-11-22 INFO kpi.events: change"'),
        ("x" * 500, "x" * 199),
        ("\u202eevil", '"\ufffdevil"'),
    ],
)
def test_no_line_can_be_forged(told, value, written):
    logs.happened("visit", page=value, who="")
    assert told()[0].startswith(f"visit page={written}") or told()[0].startswith(f'visit page="{written}')
    assert "\n" not in told()[0] and "who=" not in told()[0].replace('who=\\"', "")


def test_a_publication_is_written_down_with_who(told, tmp_path):
    folder = database(tmp_path)
    before = len(told())
    load(folder, workbook(tmp_path / "a.xlsx", {"T": [TRAININGS, ["1.1", "05.10.2025", "Marker", "Bakı", 1, 20]]}))
    assert told()[before:] == ["change edition=3 who=Analitik"]


BREAKING = """
import logging, sys, threading
from kpi import logs
logs.configure()
def convert(cell):
    return float(cell)
try:
    try:
        convert("Marker")
    except ValueError as error:
        raise KeyError("Marker") from error
except KeyError:
    logging.getLogger("streamlit.any").error("It broke", exc_info=True)
apart = threading.Thread(target=convert, args=["Marker"])
apart.start()
apart.join()
convert("Marker")
"""


@pytest.mark.parametrize(("level", "is_told"), [("INFO", False), ("DEBUG", True)])
def test_an_error_is_told_without_the_cell_that_it_quotes(level, is_told):
    ended = subprocess.run(
        [sys.executable, "-c", BREAKING],
        cwd=ROOT,
        env={"KPI_LOG_LEVEL": level, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 1
    assert ended.stderr.count("ValueError") >= 3 and "KeyError" in ended.stderr and "in convert" in ended.stderr
    assert ("could not convert string to float: 'Marker'" in ended.stderr) == is_told


def test_a_wrong_level_or_port_is_refused_with_a_sentence(monkeypatch):
    from kpi import settings

    for name, value in (("KPI_LOG_LEVEL", "LOUD"), ("KPI_METRICS_PORT", "http"), ("KPI_METRICS_PORT", "0")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            with pytest.raises(ValueError, match=name):
                settings.check()


MARKER = "Marker-7Q"
MARKED = [
    [*TRAININGS, "Müəllim", MARKER],
    ["1.1", "05.10.2025", f"Etika {MARKER}", "Bakı", 1, 20, MARKER, MARKER],
    [MARKER, "06.10.2025", "Etika", "Bakı", 1, 20, None, None],
    ["1.1", f"{MARKER}.2025", "Etika", "Gəncə", MARKER, MARKER, None, None],
]


def test_of_what_an_analyst_does_no_cell_is_told(tmp_path, monkeypatch, caplog, capfd):
    """Look, publish and refuse on the page, as it runs in the server, at the finest level of our own lines."""
    caplog.set_level(logging.DEBUG)
    folder = database(tmp_path)
    app = upload_app.open_upload(folder, monkeypatch, "en")  # and a process of its own reads and publishes
    upload_app.drop(app, workbook(tmp_path / f"{MARKER}.xlsx", {MARKER: MARKED}))
    upload_app.publish(app, "Aynur")
    lines = [record.getMessage() for record in caplog.records]
    written = "\n".join([*lines, *capfd.readouterr()])
    assert MARKER not in written
    for line in (
        "visit page=upload",
        "load step=look",
        "load step=publish",
        "new=1",
        "refused=2",
        "who=Aynur",
        "address=127.0.0.1",
        "change edition=3 who=Aynur",  # of the process that published
    ):
        assert line in written

"""The server's own figures as Prometheus reads them, on a port that is closed unless it is asked for."""

import logging
import re
import urllib.error
import urllib.request

import pytest

from kpi import logs
from tests.helpers.building import database
from ui.monitoring import metrics
from ui.monitoring.counting import Counted

LINE = re.compile(r'[a-z_]+(\{[a-z]+="([^"\\]|\\.)*"\})? -?[0-9.e+]+')


@pytest.fixture
def counted():
    counted = Counted()
    logs.heard(counted)
    yield counted
    logging.getLogger("kpi.events").removeHandler(counted)


def test_events_are_counted_whatever_the_log_leaves_out(counted, tmp_path, monkeypatch):
    monkeypatch.setenv("KPI_DATABASE", str(database(tmp_path)))
    for page in ("clause", "clause", 'a"b\\c\n'):
        logs.happened("visit", page=page, who="Aynur")
    logs.happened("refusal", why="origin")
    logs.happened("load", step="publish", seconds=1.5, edition=3)
    logs.happened("load", step="publish", seconds=2.5, edition=None)
    logs.happened("change", edition=4)
    lines = metrics.text(counted).splitlines()
    for line in (
        "kpi_healthy 1",
        "kpi_edition 2",
        'kpi_visits_total{page="clause"} 2',
        'kpi_visits_total{page="a\\"b\\\\c\\n"} 1',
        'kpi_refusals_total{why="origin"} 1',
        "kpi_changes_total 2",
        'kpi_load_seconds_sum{step="publish"} 4',
        'kpi_load_seconds_count{step="publish"} 2',
        "kpi_sign_ins_total 0",
    ):
        assert line in lines
    assert all(LINE.fullmatch(line) for line in lines if not line.startswith("#"))
    assert "Aynur" not in "".join(lines)


def test_without_a_database_what_is_not_known_has_no_line(counted, tmp_path, monkeypatch):
    monkeypatch.setenv("KPI_DATABASE", str(tmp_path))
    lines = metrics.text(counted).splitlines()
    assert "kpi_healthy 0" in lines and not [line for line in lines if line.startswith("kpi_edition ")]


def test_they_are_served_to_this_machine_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("KPI_DATABASE", str(database(tmp_path)))
    server = metrics.serve(0)
    try:
        host, port = server.server_address
        assert host == "127.0.0.1"
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
            assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
            assert b"kpi_edition 2" in answer.read()
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10)
    finally:
        server.shutdown()
        server.server_close()

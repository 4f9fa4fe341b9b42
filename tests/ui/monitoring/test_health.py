"""/healthz tells whoever watches the server whether there is a newest edition that can be opened."""

import json

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from kpi.warehouse import editions
from tests.helpers.building import database
from ui.monitoring import health


def answered():
    answer = TestClient(Starlette(routes=[Route(health.PATH, health.health)])).get("/healthz")
    return answer.status_code, json.loads(answer.content)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = database(tmp_path)
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    return folder


def test_a_database_that_opens_is_healthy(folder):
    status, told = answered()
    assert (status, told["healthy"], told["edition"]) == (200, True, 2) and told["age"] >= 0


@pytest.mark.parametrize(
    "lost",
    [
        lambda folder: (folder / "current").unlink(),
        lambda folder: (folder / "current").write_text("two"),
        lambda folder: editions.edition_file(folder, 2).unlink(),
        lambda folder: editions.edition_file(folder, 2).write_bytes(b"none"),
    ],
    ids=["no pointer", "odd pointer", "no file", "damaged"],
)
def test_one_that_does_not_is_not(folder, lost):
    lost(folder)
    status, told = answered()
    assert (status, told["healthy"]) == (503, False)
    assert str(folder) not in json.dumps(told)  # it is open to everybody

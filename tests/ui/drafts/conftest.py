"""Pages without a browser have no cookie to be known by: tests say whose they are."""

import pytest

from loaders.drafts.store import FOLDER, Drafts
from tests.helpers.building import TRAININGS, database
from tests.helpers.in_process import run_here
from tests.ui.upload.upload_app import open_upload

LEYLA, RASHAD = "a" * 64, "b" * 64


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path, {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]]})


@pytest.fixture
def drafts(folder):
    """Those of Leyla."""
    return Drafts(folder, LEYLA)


@pytest.fixture
def visit(folder, monkeypatch):
    """A function that opens the upload page in a new visit of an analyst, with more in its address."""
    monkeypatch.setattr("ui.upload.background.run_apart", run_here)

    def visit(who: str = LEYLA, **address: str):
        monkeypatch.setattr("ui.drafts.owned.owner", lambda: who)
        app = open_upload(folder, monkeypatch, "en")
        for name, value in address.items():
            app.query_params[name] = value
        return app.run() if address else app

    return visit


@pytest.fixture
def act_as(monkeypatch):
    """A function that has the next runs be another analyst's."""
    return lambda who: monkeypatch.setattr("ui.drafts.owned.owner", lambda: who)


def files_of_drafts(folder) -> list:
    return [path for path in (folder / FOLDER).rglob("*") if path.is_file()]

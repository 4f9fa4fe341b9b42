"""A database and an archive of it."""

import pytest

from tests.helpers.building import database
from tests.loaders.backup.orders import SHEETS, order


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path, SHEETS)


@pytest.fixture
def archive(folder, tmp_path):
    assert order(folder, "backup", tmp_path / "kpi.tar")[0] == 0
    return tmp_path / "kpi.tar"

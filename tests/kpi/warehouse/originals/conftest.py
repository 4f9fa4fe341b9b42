"""A database, and a file with a column of names, which the database leaves out."""

import pytest

from tests.helpers.building import TRAININGS, database, workbook
from tests.kpi.warehouse.originals.rows import ROW


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


@pytest.fixture
def export(tmp_path):
    return workbook(tmp_path / "adlar.xlsx", {"2025": [[*TRAININGS, "Soyadı, adı"], [*ROW, "Gizli Ad"]]})

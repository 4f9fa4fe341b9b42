"""A database with a training, and a file with two more."""

import pytest

from tests.helpers.building import TRAININGS, database, workbook

ETHICS = ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]
LAW = ["10.2", "06.10.2025", "Hüquq", "Bakı", 1, 30]


@pytest.fixture
def folder(tmp_path):
    """Upload 2 is a training of clause 10.2."""
    return database(tmp_path, etika={"2025": [TRAININGS, ETHICS]})


@pytest.fixture
def export(tmp_path):
    return workbook(tmp_path / "hüquq.xlsx", {"2025": [TRAININGS, ["2.4", "07.10.2025", "Yeni", "Bakı", 1, 5], LAW]})

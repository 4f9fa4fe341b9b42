"""A database with some rows, and a second load that changes them."""

import shutil

import pytest

from tests.helpers.building import TRAININGS, database, load, workbook
from tests.loaders.commands.rows import BAD, GOOD


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Upload 2, edition 3: three trainings."""
    tmp_path = tmp_path_factory.mktemp("built")
    folder = database(tmp_path)
    rows = [
        ["10.2", "05.03.2025", "Etika", "Bakı", 1, 20],
        ["10.2", "06.03.2025", "Hüquq", "Bakı", 1, 30],
        ["10.2", "07.03.2025", "Köhnə", "Bakı", 1, 5],
    ]
    load(folder, workbook(tmp_path / "first.xlsx", {"2025": [TRAININGS, *rows]}))
    return folder


@pytest.fixture
def folder(built, tmp_path):
    return shutil.copytree(built, tmp_path / "kpi")


@pytest.fixture
def second(tmp_path):
    """One row more, one changed, one renamed and so gone, one with a problem."""
    rows = [
        ["10.2", "05.03.2025", "Etika", "Bakı", 1, 200],
        ["10.2", "06.03.2025", "Hüquq", "Bakı", 1, "otuz"],
        ["10.2", "07.03.2025", "Təzə", "Bakı", 1, 5],
        ["2.4", "08.03.2025", "Yeni", "Bakı", 1, 4],
    ]
    return workbook(tmp_path / "second.xlsx", {"2025": [TRAININGS, *rows]})


@pytest.fixture
def mixed(tmp_path):
    """One row that counts, one with two problems."""
    return workbook(tmp_path / "mixed.xlsx", {"2025": [TRAININGS, GOOD, BAD]})

"""Copies of the database that are taken while somebody loads, as docs/operations.md says."""

import shutil

import pytest

from kpi.warehouse import editions
from kpi.warehouse.originals import original_file
from tests.helpers.building import TRAININGS, database, load, values, workbook

ETHICS = ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]
LAW = ["1.1", "06.10.2025", "Hüquq", "Bakı", 1, 30]
HELD = ("1.1", "trainings.held", 2025)


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path / "live", {"Təlimlər": [TRAININGS, ETHICS]})


@pytest.fixture
def bring(tmp_path):
    def bring(folder, **how):
        load(folder, workbook(tmp_path / "more.xlsx", {"Təlimlər": [TRAININGS, ETHICS, LAW]}), **how)

    return bring


def copy_rest(folder, backup):
    """`cp -r edition-* originals`."""
    for path in folder.glob("edition-*"):
        shutil.copyfile(path, backup / path.name)
    shutil.copytree(folder / "originals", backup / "originals", dirs_exist_ok=True)


def while_it_loads(bring, folder, act):
    """Load, and act once the rows are written but nothing is published."""
    bring(folder, progress=lambda step: act() if step == "figures" else None)


def restored(backup):
    """What the copy holds: the trainings of 2025, and whether every original is there."""
    with editions.open_edition(backup, editions.newest_edition(backup)) as connection:
        files = connection.execute("SELECT sha256, file FROM upload").fetchall()
    return values(backup)[HELD][0], all(original_file(backup, *file).is_file() for file in files)


def test_a_copy_with_the_pointer_first_is_whole_whatever_a_load_does_meanwhile(folder, bring, tmp_path):
    backup = tmp_path / "backup"
    backup.mkdir()
    shutil.copyfile(folder / "current", backup / "current")
    while_it_loads(bring, folder, lambda: copy_rest(folder, backup))
    assert restored(backup) == (1, True)
    assert editions.edition_file(backup, 3).exists()  # the half of a load; in nobody's way
    bring(backup)
    assert restored(backup) == (2, True)
    assert values(backup) == values(folder)


def test_a_copy_that_names_half_an_edition_is_set_back_to_the_one_before(folder, bring, tmp_path):
    backup = tmp_path / "backup"
    backup.mkdir()
    while_it_loads(bring, folder, lambda: copy_rest(folder, backup))
    shutil.copyfile(folder / "current", backup / "current")
    (backup / "current").write_text("2")
    assert restored(backup) == (1, True)
    bring(backup)
    assert restored(backup) == (2, True)

"""An original can be taken away: its rows stay, the history tells who did it, and it never comes back by itself."""

from datetime import timedelta

import pytest

from kpi import settings
from kpi.warehouse import editions
from kpi.warehouse.originals import file_hash, original_file
from loaders.privacy import purging
from tests.helpers.building import TRAININGS, command, database, load, printed_json, values, workbook

ROW = ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


@pytest.fixture
def file(folder, tmp_path):
    file = workbook(tmp_path / "adlar.xlsx", {"2025": [[*TRAININGS, "Soyadı, adı"], [*ROW, "Gizli"]]})
    load(folder, file)
    return file


def original(folder, file):
    return original_file(folder, file_hash(file), file.name)


def test_the_original_goes_and_the_rows_stay(folder, file):
    before = values(folder)
    done = command(folder, "purge", 2, "--who", "Leyla", "--note", "xahiş", "--language", "en")
    assert done.returncode == 0 and "original of upload 2 is deleted" in done.stdout
    assert not original(folder, file).exists() and values(folder) == before
    act, upload = printed_json(folder, "history", "--format", "json")[:2]
    assert (act["act"], act["who"], act["note"], act["upload"]) == ("purge", "Leyla", "xahiş", 2)
    assert (upload["purged_by"], upload["act"]) == ("Leyla", "upload")
    assert command(folder, "purge", 2).returncode == 2
    assert command(folder, "purge", 99).returncode == 2
    assert command(folder, "purge").returncode == command(folder, "purge", 2, "--expired").returncode == 2


def test_the_plans_original_stays(folder, file):
    command(folder, "purge", 2)
    assert len(list((folder / "originals").iterdir())) == 1


def test_the_same_file_brought_again_is_kept_again(folder, file, tmp_path):
    command(folder, "purge", 2)
    command(folder, "undo", 2)
    load(folder, file)
    assert original(folder, file).is_file()


def test_what_a_killed_purge_left_goes_with_the_next_publication(folder, file, tmp_path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(purging, "_take_away", lambda folder: None)
        command(folder, "purge", 2)
    assert original(folder, file).is_file()
    command(folder, "close", "P1", 2024, "--agency", "AGY")
    assert not original(folder, file).exists()


@pytest.mark.parametrize(("days", "goes"), [("3", True), ("30", False)])
def test_after_their_time_originals_go(folder, file, monkeypatch, days, goes):
    monkeypatch.setenv("KPI_ORIGINALS_DAYS", days)
    newest = editions.newest_edition(folder)
    purged = purging.purge_expired(folder, int(days), settings.now() + timedelta(days=10))
    assert (purged.edition == newest + 1, purged.uploads) == (goes, (1, 2) if goes else ())
    assert original(folder, file).exists() != goes
    assert command(folder, "purge", "--expired").returncode == 0  # of today nothing is over
    assert editions.newest_edition(folder) == newest + goes


def test_a_file_that_somebody_has_brought_again_is_not_old(folder, file):
    command(folder, "undo", 2)
    load(folder, file)
    with editions.publication(folder, None) as (connection, _):
        connection.execute("UPDATE upload SET uploaded_at = uploaded_at - INTERVAL 100 DAY WHERE upload = 2")
    assert purging.purge_expired(folder, 50, settings.now()).uploads == ()


def test_without_a_time_nothing_is_over(folder, file, monkeypatch):
    monkeypatch.delenv("KPI_ORIGINALS_DAYS", raising=False)
    assert command(folder, "purge", "--expired").returncode == 2

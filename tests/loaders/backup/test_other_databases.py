"""An archive that is not of the database where it is put back."""

import duckdb
import pytest

from kpi.warehouse import editions
from loaders.backup.archive import write
from tests.helpers.building import database, workbook
from tests.loaders.backup.orders import MORE, SHEETS, order, values_of


def test_nothing_later_is_lost(folder, archive, tmp_path):
    assert order(folder, "load", workbook(tmp_path / "more.xlsx", MORE), "--agency", "AGY")[0] == 0
    before = values_of(folder)
    code, printed = order(folder, "restore", archive)
    assert code == 2 and "edition 3; the backup ends at edition 2" in printed
    assert values_of(folder) == before


def test_another_database_is_not_replaced(archive, tmp_path):
    other = database(tmp_path / "other")
    with duckdb.connect(str(editions.edition_file(other, 1))) as connection:
        connection.execute("UPDATE edition SET published_at = published_at - INTERVAL 1 DAY")
    code, printed = order(other, "restore", archive)
    assert code == 2 and "is not the one that was backed up" in printed


def as_of_the_version_before(path):
    with duckdb.connect(str(path)) as connection:
        connection.execute("ALTER TABLE edition DROP COLUMN provider")
        connection.execute("DELETE FROM schema_file WHERE name = '037.sql'")


def test_a_database_of_the_version_before_is_told_from_another_too(folder, archive, tmp_path):
    as_of_the_version_before(editions.edition_file(folder, 2))
    older = tmp_path / "older.tar"
    write(folder, older)
    other = database(tmp_path / "other", SHEETS)
    with duckdb.connect(str(editions.edition_file(other, 2))) as connection:
        connection.execute("UPDATE edition SET published_at = published_at - INTERVAL 1 DAY")
    assert order(folder, "restore", archive)[0] == 0  # a later archive over what stood there
    assert order(folder, "restore", older)[0] == 0  # and one of before over the later
    code, printed = order(other, "restore", older)
    assert code == 2 and "is not the one that was backed up" in printed
    as_of_the_version_before(editions.edition_file(other, 2))
    code, printed = order(other, "restore", archive)
    assert code == 2 and "is not the one that was backed up" in printed


def test_an_archive_that_is_there_is_not_overwritten(folder, archive):
    before = archive.read_bytes()
    code, printed = order(folder, "backup", archive)
    assert code == 2 and "already exists" in printed and archive.read_bytes() == before


@pytest.mark.parametrize(
    "later", ["INSERT INTO schema_file VALUES ('999.sql')", "UPDATE made_by_rules SET rules = rules + 1"]
)
def test_a_database_of_a_later_version_is_left_alone(folder, archive, tmp_path, later):
    with duckdb.connect(str(editions.edition_file(folder, 2))) as connection:
        connection.execute(later)
    later_archive = tmp_path / "made_by_that.tar"
    write(folder, later_archive)
    for words, of in (
        (("figures",), folder),
        (("backup", tmp_path / "later.tar"), folder),
        (("verify", later_archive), later_archive),
        (("restore", later_archive), later_archive),
    ):
        code, printed = order(folder, *words)
        assert code == 2 and f"A later version of the dashboard has written to the database in {of}." in printed
    assert order(folder, "restore", archive)[0] == 0

"""A database as one archive: what is put into it comes out the same, and nothing else is put back."""

import io
import json
import tarfile

import duckdb
import pytest

from kpi.warehouse import editions, rights
from loaders.backup.archive import write
from tests.helpers.building import workbook
from tests.loaders.backup.orders import MORE, order, values_of


def test_what_is_restored_is_what_was_backed_up(folder, archive, tmp_path):
    assert archive.stat().st_mode & 0o777 == rights.FILE
    there = tmp_path / "elsewhere" / "kpi"
    code, printed = order(there, "restore", archive)
    assert (code, printed) == (0, f"Edition 2 in {there}\n")
    assert values_of(there) == values_of(folder) != []
    originals = sorted(path.name for path in (folder / "originals").glob("*"))
    assert originals and sorted(path.name for path in (there / "originals").glob("*")) == originals
    assert sorted(path.name for path in there.glob("*")) == ["current", "edition-000002.duckdb", "lock", "originals"]


def test_the_file_of_roles_comes_back_only_where_there_is_none(folder, tmp_path):
    (folder / "roles.txt").write_text("analyst AGY a@example.org\n")
    assert write(folder, tmp_path / "roles.tar").originals == 1
    code, printed = order(tmp_path / "there", "restore", tmp_path / "roles.tar")
    assert code == 0 and "was restored from the backup" in printed
    assert (tmp_path / "there" / "roles.txt").read_text() == "analyst AGY a@example.org\n"
    assert (tmp_path / "there" / "roles.txt").stat().st_mode & 0o777 == rights.FILE
    (folder / "roles.txt").write_text("reader AGY a@example.org\n")
    code, printed = order(folder, "restore", tmp_path / "roles.tar")
    assert code == 0 and "stays as it is" in printed
    assert (folder / "roles.txt").read_text() == "reader AGY a@example.org\n"


def test_no_file_of_roles_is_put_where_none_is_read(folder, tmp_path, monkeypatch):
    (folder / "roles.txt").write_text("analyst AGY a@example.org\n")
    write(folder, tmp_path / "roles.tar")
    elsewhere = tmp_path / "named.txt"
    elsewhere.write_text("reader AGY a@example.org\n")
    monkeypatch.setenv("KPI_ROLES", str(elsewhere))
    code, printed = order(tmp_path / "there", "restore", tmp_path / "roles.tar")
    assert code == 0 and f"was not restored: roles are read from {elsewhere}." in printed
    assert not (tmp_path / "there" / "roles.txt").exists()


def test_a_database_goes_on_after_it_was_restored_over_its_own_past(folder, archive, tmp_path):
    """Also where its newest file was lost."""
    editions.edition_file(folder, 2).write_bytes(b"none")
    assert order(folder, "restore", archive)[0] == 0
    assert order(folder, "load", workbook(tmp_path / "more.xlsx", MORE), "--agency", "AGY")[0] == 0
    assert sum(value for one, _, value in values_of(folder) if one.code == "trainings.held" and one.clause) == 2


def test_a_purged_original_is_not_missed(folder, tmp_path):
    for path in (folder / "originals").glob("*"):
        path.unlink()
    assert order(folder, "backup", tmp_path / "kpi.tar")[0] == 0
    assert json.loads(order(folder, "verify", tmp_path / "kpi.tar", "--format", "json")[1])["originals"] == 0


def test_a_proof_makes_every_figure_anew(folder, archive, tmp_path):
    code, printed = order(tmp_path / "none", "verify", archive)
    assert code == 0 and f"are the same: {len(values_of(folder))}." in printed
    assert not (tmp_path / "none").exists()
    with duckdb.connect(str(editions.edition_file(folder, 2))) as connection:
        connection.execute("UPDATE figure SET value = value + 1 WHERE automatic = 'trainings.participants'")
    assert order(folder, "backup", tmp_path / "wrong.tar")[0] == 0
    code, printed = order(folder, "verify", tmp_path / "wrong.tar")
    assert code == 1 and "Figures that would move: 2" in printed and "21" in printed
    assert not list(tmp_path.glob("preview-*")), "nothing stays beside the archive"


def changed(archive, how):
    """The archive with its members as how gives them, from and as (name, bytes)."""
    with tarfile.open(archive) as opened:
        members = [(one.name, opened.extractfile(one).read()) for one in opened]
    with tarfile.open(archive, "w") as written:
        for name, content in how(members):
            one = tarfile.TarInfo(name)
            one.size = len(content)
            written.addfile(one, io.BytesIO(content))


def flipped(content):
    return content[:-1] + bytes([content[-1] ^ 1])


@pytest.mark.parametrize(
    ("how", "says"),
    [
        (
            lambda members: [(members[0][0], flipped(members[0][1])), *members[1:]],
            "no longer holds what was put into it",
        ),
        (lambda members: [members[0], *members[2:]], "no longer holds what was put into it"),
        (lambda members: members[:-1], "not a complete backup"),
        (lambda members: [("../outside", b"x"), *members], "not a complete backup"),
        (lambda members: [("originals/../../outside", b"x"), *members], "not a complete backup"),
        (lambda members: [*members[:-1], ("backup.json", b"{}")], "not a complete backup"),
        (
            lambda members: [*members[:-1], ("backup.json", members[-1][1].replace(b'"form": 1', b'"form": 2'))],
            "not a complete backup",
        ),
        (lambda members: [members[0], *members], "not a complete backup"),
    ],
    ids=["flipped", "lacking", "no list", "outside", "deep outside", "empty list", "later form", "twice"],
)
def test_a_damaged_archive_is_refused_and_nothing_is_changed(archive, tmp_path, how, says):
    changed(archive, how)
    there = tmp_path / "there"
    for words in (("verify", archive), ("restore", archive)):
        code, printed = order(there, *words)
        assert code == 2 and says in printed
    assert [path.name for path in there.glob("*") if path.name != "lock"] == []
    assert not (tmp_path / "outside").exists()


@pytest.mark.parametrize("content", [b"", b"none", b"PK\x03\x04" + bytes(600)])
def test_what_is_no_archive_is_refused(tmp_path, content):
    (tmp_path / "kpi.tar").write_bytes(content)
    code, printed = order(tmp_path / "there", "verify", tmp_path / "kpi.tar")
    assert code == 2 and "not a complete backup" in printed


def test_a_cut_archive_is_refused(archive, tmp_path):
    archive.write_bytes(archive.read_bytes()[:50_000])
    assert order(tmp_path / "there", "restore", archive)[0] == 2

"""Originals are closed to other users of the machine."""

import os
import stat

import pytest

from tests.helpers.building import TRAININGS, command, database, load, look, workbook
from tests.kpi.warehouse.originals.rows import ROW


@pytest.fixture
def open_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def rights_in(folder) -> dict[str, str]:
    return {
        path.relative_to(folder.parent).as_posix(): oct(stat.S_IMODE(path.stat().st_mode))
        for path in (folder, *folder.rglob("*"))
    }


def are_closed(folder) -> bool:
    return all(
        mode == ("0o700" if (folder.parent / name).is_dir() else "0o600") for name, mode in rights_in(folder).items()
    )


def test_everything_is_closed_whatever_the_umask(open_umask, tmp_path, export):
    folder = database(tmp_path)
    seen = []
    load(folder, export, progress=lambda step: seen.append(rights_in(folder)))
    look(folder, export, progress=lambda step: seen.append(rights_in(folder)))
    assert are_closed(folder), rights_in(folder)
    assert any("drafts/" in name for names in seen for name in names) and any(
        "preview-" in name for names in seen for name in names
    )
    assert {mode for names in seen for name, mode in names.items() if not name.endswith(".tmp")} == {"0o700", "0o600"}


@pytest.mark.parametrize(
    "act",
    [lambda folder, export: load(folder, export), lambda folder, export: command(folder, "figures")],
    ids=["publication", "command"],
)
def test_a_database_made_earlier_is_closed(folder, export, act):
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    act(folder, export)
    assert are_closed(folder), rights_in(folder)


def test_a_folder_without_a_database_is_left_alone(tmp_path):
    tmp_path.chmod(0o755)
    (tmp_path / "lock").touch(0o644)
    command(tmp_path, "figures")
    assert rights_in(tmp_path)[tmp_path.name] == "0o755"


@pytest.mark.slow
def test_a_watched_folder_keeps_what_it_took_closed(open_umask, tmp_path, folder, export):
    inbox = tmp_path / "in"
    inbox.mkdir()
    (inbox / "a.xlsx").write_bytes(export.read_bytes())
    workbook(inbox / "b.xlsx", {"2025": [TRAININGS, [*ROW[:5], "otuz"]]})
    command(folder, "watch", inbox, "--agency", "AGY", "--once", "--interval", "0.01")
    assert {path.name for path in inbox.rglob("*.*")} >= {
        "a.xlsx",
        "a.xlsx.report.txt",
        "b.xlsx",
        "b.marked.xlsx",
        "ledger.jsonl",
    }
    assert all(are_closed(inbox / name) for name in ("done", "refused", ".watch")), rights_in(inbox)


def test_whom_the_folder_of_refused_files_was_opened_to_can_mend_them(tmp_path, folder):
    inbox = tmp_path / "in"
    for name in (".", "done", "refused"):
        (inbox / name).mkdir(parents=True, exist_ok=True)
        (inbox / name).chmod(0o755)
    (inbox / "refused").chmod(0o775)
    workbook(inbox / "b.xlsx", {"2025": [TRAININGS, [*ROW[:5], "otuz"]]})
    command(folder, "watch", inbox, "--agency", "AGY", "--once", "--interval", "0.01")
    found = rights_in(inbox)
    assert (found["in"], found["in/done"], found["in/refused"], found["in/refused/b.marked.xlsx"]) == (
        "0o755",
        "0o700",
        "0o770",
        "0o660",
    )

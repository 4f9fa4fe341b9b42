"""What can go wrong around a load: another load, a full disk, a folder that may not be written to.
The last edition stays whole, a reader notices nothing, a sentence says why, and the next load works."""

import ctypes
import stat
import subprocess
import sys

import pytest

from kpi.warehouse import editions
from tests.helpers import ROOT
from tests.helpers.building import TODAY, command, database, load, values
from tests.helpers.interruptions.interrupted import (
    HELD,
    ROWS,
    fill_up,
    is_whole,
    large_export,
    leftovers,
    reader,
    small_export,
    together,
)
from tests.helpers.slow import mostly_slow

PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1  # of Linux


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    return large_export(tmp_path_factory.mktemp("export") / "big.xlsx")


@pytest.fixture
def folder(tmp_path):
    """A database with the plan alone."""
    return database(tmp_path)


def expect_the_next_load_works(folder, export) -> None:
    assert load(folder, export).edition
    assert values(folder)[HELD] == (ROWS, "exact")


# ---- Two loads at once ----


def test_two_loads_at_once_both_arrive(folder, export, tmp_path):
    with reader(folder):
        together(folder, export, small_export(tmp_path / "b.xlsx"))
    found = values(folder)
    assert found[HELD] == (ROWS, "exact") and found["2.4", "trainings.held", 2025] == (1, "exact")


@pytest.mark.slow
def test_the_same_file_twice_at_once_arrives_once(folder, export):
    edition = editions.newest_edition(folder)
    with reader(folder):
        together(folder, export, export)
    assert editions.newest_edition(folder) == edition + 1 and values(folder)[HELD] == (ROWS, "exact")
    assert not list((folder / "originals").glob("*.new"))


def test_a_load_that_waits_too_long_says_so(folder, export, monkeypatch):
    monkeypatch.setattr(editions, "LOCK_SECONDS", 0.1)
    with editions.locked(folder):
        done = command(folder, "load", export, "--agency", "AGY", "--language", "en")
    assert done.returncode == 2 and "Another load is under way." in done.stdout
    expect_the_next_load_works(folder, export)


# ---- A full disk ----


def sizes(folder, export) -> dict[str, int]:
    """How large the largest file may become, by what then fails."""
    edition = editions.edition_file(folder, editions.newest_edition(folder)).stat().st_size
    return {
        "reading": 10,
        "keeping the original": export.stat().st_size - 1,
        "copying": edition // 2,
        "writing rows": edition + 4096,
    }


@pytest.mark.parametrize(
    "stage", mostly_slow(["reading", "keeping the original", "copying", "writing rows"], "writing rows")
)
def test_a_full_disk(folder, export, stage):
    with reader(folder):
        assert fill_up(folder, export, sizes(folder, export)[stage])
    expect_the_next_load_works(folder, export)


def test_a_pointer_that_cannot_be_written(folder, export):
    edition = editions.newest_edition(folder)
    (folder / "current.new").mkdir()
    with reader(folder):
        done = command(folder, "load", export, "--agency", "AGY", "--language", "en")
    assert done.returncode == 2 and "current.new cannot be written" in done.stdout
    assert editions.newest_edition(folder) == edition and leftovers(folder) == []
    (folder / "current.new").rmdir()
    expect_the_next_load_works(folder, export)


# ---- A folder that may not be written to ----


@pytest.fixture
def read_only(folder):
    """A folder that whoever loads may read and not write."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder
    make_writable(folder)


def make_writable(folder) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode | stat.S_IWUSR)


def without_privilege(folder, *arguments) -> subprocess.CompletedProcess:
    """The command line as whom the rights of files bind: they do not bind root, unless it gives that up."""
    call = [
        sys.executable,
        "-m",
        "loaders",
        *map(str, arguments),
        "--database",
        str(folder),
        "--today",
        TODAY.isoformat(),
        "--language",
        "en",
    ]
    give_up = ctypes.CDLL(None).prctl
    return subprocess.run(
        call,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: give_up(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0),
    )


@pytest.mark.slow
def test_a_folder_that_is_read_only(read_only, export):
    edition = editions.newest_edition(read_only)
    with reader(read_only):
        for order in (("load", export, "--agency", "AGY", "--who", "x"), ("init",)):
            done = without_privilege(read_only, *order)
            assert done.returncode == 2 and "cannot be written: that is not permitted" in done.stdout, (
                done.stdout + done.stderr
            )
    for order in (("figures",), ("check", export, "--agency", "AGY")):
        done = without_privilege(read_only, *order)
        assert done.returncode == 0, done.stdout + done.stderr
    assert editions.newest_edition(read_only) == edition and leftovers(read_only) == []
    make_writable(read_only)
    expect_the_next_load_works(read_only, export)


@pytest.mark.parametrize("place", ["originals", "lock"])
def test_something_else_stands_in_the_way(folder, export, place):
    """A file where a folder belongs, or a folder where a file belongs, stops root too."""
    way = folder / place
    kept = way.rename(folder.parent / place) if way.exists() else None
    way.mkdir() if place == "lock" else way.write_text("")
    with reader(folder):
        done = command(folder, "load", export, "--agency", "AGY", "--language", "en")
    assert done.returncode == 2 and "cannot be written" in done.stdout and is_whole(values(folder))
    way.rmdir() if place == "lock" else way.unlink()
    if kept:
        kept.rename(way)
    expect_the_next_load_works(folder, export)

"""What is only looked at works on a private copy: nobody waits for it, it waits for nobody, and it tells the very
figures that publishing then gives."""

import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from kpi.oversight.moves import read_moves
from kpi.warehouse import editions as warehouse
from kpi.warehouse import rights
from loaders.decisions.closing import close_year, open_year
from loaders.publishing.processes.background import Task, run_apart
from loaders.publishing.undo import preview_undo, undo
from loaders.roles.actor import ONLOOKER, operator
from tests.helpers import ROOT
from tests.helpers.building import TODAY, TRAININGS, load, look, request, values
from tests.helpers.slow import slow
from tests.kpi.warehouse.previews.copies import left

# ---- The figures of what is published then ----


def moves_of_newest(folder):
    edition = warehouse.newest_edition(folder)
    with warehouse.open_edition(folder, edition) as connection:
        return read_moves(connection, edition - 1, edition, TODAY, "AGY")


@pytest.mark.parametrize("is_full_export", [False, True], ids=["added", "taken out"])
def test_a_look_at_a_load_tells_the_figures_that_it_then_moves(folder, export, is_full_export):
    looked = look(folder, export, is_full_export=is_full_export)
    done = load(folder, export, is_full_export=is_full_export)
    assert looked.sheets == done.sheets and looked.comparisons and looked.moves
    assert list(looked.moves) == moves_of_newest(folder)


def test_a_look_at_an_undoing_tells_the_figures_that_it_then_moves(folder):
    looked = preview_undo(folder, 2, TODAY, who=ONLOOKER)
    done = undo(folder, 2, TODAY, who=operator("Orxan"))
    assert (looked.left, looked.returned) == (done.left, done.returned) == (1, 0)
    assert list(looked.moves) == moves_of_newest(folder) and looked.moves


@contextmanager
def others_publish(folder):
    done = threading.Event()

    def publish():
        while not done.is_set():
            close_year(folder, "AGY", "P1", 2021, who=operator("Rəhbər"))
            open_year(folder, "AGY", "P1", 2021, who=operator("Rəhbər"), note="yenə")

    publishing = threading.Thread(target=publish)
    publishing.start()
    try:
        yield
    finally:
        done.set()
        publishing.join()


@pytest.mark.slow
def test_many_looks_at_once_tell_the_same_while_others_publish(folder, export):
    alone = look(folder, export).moves
    with others_publish(folder), ThreadPoolExecutor(3) as pool:
        looks = [pool.submit(look, folder, export) for _ in range(6)]
        found = [one.result().moves for one in looks]
    assert found == [alone] * 6
    assert left(folder) == [] and ("2.4", "trainings.held", 2025) not in values(folder)


def test_a_look_that_is_overtaken_before_it_copies_takes_the_edition_that_is_newest_then(folder, monkeypatch):
    monkeypatch.setattr(warehouse, "KEPT_FILES", 1)  # the file of the edition before goes at once
    copy, overtaken_by = rights.copy, []

    def overtaken(source, target):
        if target.parent != folder and not overtaken_by:
            overtaken_by.append(close_year(folder, "AGY", "P1", 2021, who=operator("Rəhbər")))
        copy(source, target)

    monkeypatch.setattr(rights, "copy", overtaken)
    with warehouse.preview(folder) as (connection, edition):
        assert [edition - 1] == overtaken_by
        assert connection.execute("SELECT count(*), max(edition) FROM edition").fetchone() == (edition, edition)


# ---- Nothing of it stays ----


@pytest.mark.parametrize(
    "next_act",
    [slow(look), slow(lambda folder, export: load(folder, export)), lambda folder, export: warehouse.tidy(folder)],
    ids=["look", "publication", "start"],
)
def test_what_a_kill_leaves_goes_and_what_is_at_work_stays(folder, export, next_act):
    at_work = []

    def act(step):
        if step == "figures":
            at_work.extend(left(folder))
            look = [
                sys.executable,
                "-m",
                "tests.helpers.children.killed",
                "figures",
                str(folder),
                str(export),
                "--look",
            ]
            assert subprocess.run(look, cwd=ROOT, check=False).returncode == -signal.SIGKILL
            assert len(left(folder)) == len(at_work) + 2  # a folder and its lock
            next_act(folder, export)
            assert sorted(left(folder)) == sorted(at_work)

    assert look(folder, export, progress=act).moves
    assert len(at_work) == 2 and left(folder) == []


def test_a_look_that_is_cancelled_leaves_nothing(folder, tmp_path):
    path = tmp_path / "long.csv"
    rows = (f"10.2;05.10.2025;Mövzu {number};Bakı;1;20" for number in range(60_000))
    path.write_text("\n".join([";".join(TRAININGS), *rows]), encoding="utf-8")
    steps = run_apart(Task(request(folder, path), is_look=True))
    assert any(step == "rows" and left(folder) for step in steps)
    steps.close()
    assert left(folder) == []


def test_without_a_database_nothing_is_made(tmp_path, export):
    with pytest.raises(warehouse.NoDatabase), warehouse.preview(tmp_path / "nowhere"):
        pass
    assert not (tmp_path / "nowhere").exists()

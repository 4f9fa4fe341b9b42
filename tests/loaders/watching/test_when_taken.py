"""When a file of a watched folder is taken, and which is left."""

import os
import shutil
import threading

import pytest

from kpi.warehouse.originals import file_hash
from loaders.watching.arrivals import Arrivals, kept_waiting, look_at
from loaders.watching.rounds import Watch
from loaders.watching.taking import copied, take
from tests.loaders.watching.watching import LANGUAGE, held, names, orders, training, trainings


@pytest.mark.parametrize(
    "name",
    [
        "~$x.xlsx",
        "x.xlsx.part",
        "x.csv.tmp",
        "x.csv.crdownload",
        "X.PARTIAL",
        "x.xlsx.filepart",
        ".x.csv",
        ".~lock.x.csv#",
        "x.csv~",
        "Thumbs.db",
    ],
)
def test_unfinished_and_hidden_files_are_left(inbox, name):
    (inbox / name).write_text("x")
    arrivals = Arrivals(inbox)
    assert [arrivals.whole(), arrivals.whole()] == [[], []]


def test_a_file_is_whole_when_nothing_changed_between_two_looks(inbox):
    arrivals, path = Arrivals(inbox), inbox / "x.csv"
    found = []
    for change in (
        lambda: path.write_text("a"),
        lambda: path.write_text("ab"),
        lambda: os.utime(path, (1, 1)),
        lambda: None,
        path.unlink,
    ):
        change()
        found.append([one.name for one, _ in arrivals.whole()])
    assert found == [[], [], [], ["x.csv"], []]


def test_the_oldest_is_taken_first_and_folders_and_links_never(inbox):
    for name, at in (("new.csv", 30), ("old.csv", 10), ("between.csv", 20)):
        (inbox / name).write_text("x")
        os.utime(inbox / name, (at, at))
    (inbox / "folder.csv").mkdir()
    (inbox / "link.csv").symlink_to(inbox / "new.csv")
    arrivals = Arrivals(inbox)
    arrivals.whole()
    assert [path.name for path, _ in arrivals.whole()] == ["old.csv", "between.csv", "new.csv"]


@pytest.mark.parametrize("owner", ["~$x.xlsx", ".~lock.x.xlsx#"])
def test_a_file_that_is_open_in_a_spreadsheet_program_is_left(inbox, owner):
    path = inbox / "x.xlsx"
    path.write_text("x")
    (inbox / owner).touch()
    assert owner in kept_waiting(path, look_at(path), LANGUAGE)
    (inbox / owner).unlink()
    assert kept_waiting(path, look_at(path), LANGUAGE) == ""


def test_what_is_written_over_a_file_that_is_being_loaded_stays_for_the_next_round(folder, inbox):
    ordered, path = orders(folder, inbox), trainings(inbox / "x.xlsx", training(1))
    Watch(ordered, threading.Event())
    look = look_at(path)
    copy = copied(path, look, inbox)
    trainings(path, training(1), training(2))
    assert copied(path, look, inbox) is None
    shutil.copy(trainings(inbox.parent / "first.xlsx", training(1)), copy)
    take(path, look, copy, ordered, threading.Event(), False)
    assert file_hash(inbox / "done" / "x.xlsx") == file_hash(inbox.parent / "first.xlsx")
    assert (held(folder), names(inbox)) == (1, {"x.xlsx"})

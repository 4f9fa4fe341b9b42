"""Replacing a file that others read, where the system refuses it while they do (Windows)."""

import resource
from pathlib import Path

import pytest

from kpi.warehouse import editions, rights
from kpi.warehouse.replacing import replace, write_whole

PUT = {
    "the pointer": ("current", lambda path: editions.point_to(path.parent, 7)),
    "any small file": ("current", lambda path: rights.put(path, b"7")),
}


@pytest.fixture
def read_by_others(monkeypatch):
    """A function: so many times somebody has the file open."""
    real, left = Path.replace, []

    def stand_in(self, target):
        if left:
            left.pop()
            raise PermissionError(13, "The process cannot access the file because it is being used by another process")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", stand_in)
    monkeypatch.setattr("kpi.warehouse.replacing._PAUSE", 0)
    return lambda times: left.extend([None] * times)


@pytest.mark.parametrize(("name", "put"), PUT.values(), ids=PUT)
def test_it_is_replaced_once_nobody_reads_it(tmp_path, read_by_others, name, put):
    (tmp_path / name).write_text("6")
    read_by_others(3)
    put(tmp_path / name)
    assert (tmp_path / name).read_text() == "7" and [path.name for path in tmp_path.iterdir()] == [name]


def test_what_stays_forbidden_is_said_and_leaves_the_former_file(tmp_path, read_by_others):
    (tmp_path / "draft").write_text("7")
    (tmp_path / "current").write_text("6")
    read_by_others(1000)
    with pytest.raises(PermissionError):
        replace(tmp_path / "draft", tmp_path / "current")
    assert (tmp_path / "current").read_text() == "6"


def test_a_file_that_finds_no_room_leaves_the_former_one(tmp_path):
    target, before = tmp_path / "a.xlsx", resource.getrlimit(resource.RLIMIT_FSIZE)
    write_whole(target, b"former")
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))
    try:
        with pytest.raises(OSError):
            write_whole(target, b"the new one")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert target.read_bytes() == b"former" and list(tmp_path.iterdir()) == [target]

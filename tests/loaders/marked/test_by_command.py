"""The marked file from the command line."""

import pytest

from tests.helpers.building import command, database
from tests.loaders.marked.marks import commented, made


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("marked"))


# ---- The command line ----


def test_the_command_line_writes_the_marked_file(tmp_path, folder):
    path = made(tmp_path, ".csv")
    done = command(folder, "check", path, "--agency", "AGY", "--marked", tmp_path / "out.xlsx")
    assert done.returncode == 1 and "qırx" in done.stdout and len(commented(tmp_path / "out.xlsx")) == 3


def test_the_command_line_marks_one_file_and_names_what_it_cannot_write(tmp_path, folder):
    path = made(tmp_path, ".csv")
    two = command(folder, "check", path, path, "--marked", tmp_path / "out.xlsx", "--language", "en")
    assert two.returncode == 2 and "Only one file at a time can be marked." in two.stdout
    nowhere = command(folder, "check", path, "--marked", tmp_path / "no" / "out.xlsx", "--language", "en")
    assert nowhere.returncode == 2 and "out.xlsx cannot be written" in nowhere.stdout
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    unread = command(folder, "check", tmp_path / "a.pdf", "--marked", tmp_path / "out.xlsx", "--language", "en")
    assert unread.returncode == 2 and "Files of this kind are not read." in unread.stdout
    assert not (tmp_path / "out.xlsx").exists()

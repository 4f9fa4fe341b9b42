"""A copy is whole, and closed to other users, whatever the file systems can share."""

import errno
import os
import stat

import pytest

from kpi.warehouse import rights


def elsewhere(*_):
    raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))


@pytest.mark.parametrize("sharing", ["as here", elsewhere, lambda *_: 0, None])
def test_a_copy_is_whole(sharing, tmp_path, monkeypatch):
    if sharing is None:
        monkeypatch.delattr(os, "copy_file_range", raising=False)  # Windows, macOS
    elif sharing != "as here":
        monkeypatch.setattr(os, "copy_file_range", sharing, raising=False)
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(content := os.urandom(300_000))
    target.write_bytes(b"what was there before" * 100_000)
    target.chmod(0o600)
    rights.copy(source, target)
    assert target.read_bytes() == content and stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_copy_of_what_is_not_there_names_where_it_was_to_be(tmp_path):
    with pytest.raises(FileNotFoundError, match="target"):
        rights.copy(tmp_path / "source", tmp_path / "target")

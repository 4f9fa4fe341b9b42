"""Corrections that were published: checked, watched and marked like the file as it was read."""

import pytest

from loaders.checking.checked import Incoming
from loaders.marked.marking import FIXED_COLOUR
from tests.helpers.building import command, database, load, printed_json
from tests.loaders.marked.marks import ROWS, checked_file, coloured, of_texts

# ---- What was published with corrections, on the command line and in a watched folder ----


@pytest.fixture
def published(tmp_path):
    """A database in which a file with two bad cells was published with one of them corrected, and that file."""
    kpi = database(tmp_path / "published")
    path = of_texts(tmp_path / "export.xlsx", {"S": ROWS})
    load(kpi, Incoming(path, path.name, {("S", "B3"): "31.10.2025", ("S", "E3"): "40"}))
    return kpi, path


def test_check_reads_and_marks_a_file_as_it_was_published(published, tmp_path):
    kpi, path = published
    done = command(kpi, "check", path, "--agency", "AGY", "--marked", tmp_path / "out.xlsx", "--language", "en")
    assert (
        "export.xlsx · S · E3 · İştirakçıların sayı: Was: qırx; corrected: 40." in done.stdout
        and "not_a_number" not in done.stdout
    )
    assert coloured(tmp_path / "out.xlsx") == {"S!A4"} and coloured(tmp_path / "out.xlsx", FIXED_COLOUR) == {
        "S!B3",
        "S!E3",
    }
    printed = printed_json(kpi, "check", path, "--agency", "AGY", "--format", "json")
    assert [(one["cell"], one["typed"], one["corrected"]) for one in printed["files"][0]["corrections"]] == [
        ("B3", "32.10.2025", "31.10.2025"),
        ("E3", "qırx", "40"),
    ]
    assert [problem["cell"] for problem in printed["problems"]] == ["A4"]


def test_what_was_undone_is_not_corrected_any_more(published):
    kpi, path = published
    command(kpi, "undo", "2", "--who", "A")
    printed = printed_json(kpi, "check", path, "--agency", "AGY", "--format", "json")
    assert printed["files"][0]["corrections"] == [] and {problem["cell"] for problem in printed["problems"]} == {
        "B3",
        "E3",
        "A4",
    }


@pytest.mark.slow
def test_a_watched_folder_marks_what_is_left_and_what_was_corrected(published, tmp_path):
    kpi, path = published
    inbox = tmp_path / "in"
    inbox.mkdir()
    path.rename(inbox / path.name)
    command(kpi, "watch", inbox, "--agency", "AGY", "--once", "--interval", "0.01", "--language", "en")
    [marked] = (inbox / "refused").glob("*.marked.xlsx")
    assert coloured(marked) == {"S!A4"} and coloured(marked, FIXED_COLOUR) == {"S!B3", "S!E3"}
    assert [problem.cell for problem in checked_file(kpi, marked).problems] == ["A4"]

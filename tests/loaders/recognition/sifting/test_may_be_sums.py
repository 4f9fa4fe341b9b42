"""Rows that count and come to the sum of others, as small and round numbers do by chance, are named."""

import pytest

from tests.helpers.building import command, load, printed_json, values
from tests.helpers.spreadsheets import one_sheet

H = ["Bənd", "Tarix", "Təlimin mövzusu", "Sayı", "İştirakçıların sayı"]
DAYS = [["1.1", "01.02.2025", "Etika", 1, 10], ["1.1", "05.02.2025", "Hüquq", 1, 10]]


@pytest.mark.parametrize(("people", "named"), [(20, [4]), (21, [])])
def test_they_are_named_with_their_rows(tmp_path, folder, people, named):
    path = one_sheet(tmp_path / "a.csv", [H, *DAYS, ["1.1", "fevral 2025", "Maliyyə savadlılığı", 2, people]])
    [sheet] = printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")["files"][0]["sheets"]
    assert sheet["may_be_sums"] == named
    printed = command(folder, "check", path, "--agency", "AGY", "--language", "en")
    assert printed.returncode == 0 and ("count beside them: 4" in printed.stdout) == bool(named)
    load(folder, path)
    assert values(folder)["", "trainings.held", 2025] == (4, "exact")

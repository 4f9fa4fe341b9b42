"""A file's own spellings that are probably one are said before anything is published, and nothing is refused."""

import pytest

from loaders.decisions.spellings import count_under
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, command, database, load, printed_json
from tests.helpers.slow import mostly_slow
from tests.helpers.spreadsheets import one_sheet

HEADINGS = ["Bənd", "Tarix", "Mövzu", "Rayon", "İştirakçıların sayı"]
REGIONS = ["Bakı", "Bakı", "BAKI", "Bakı ş.", "Баку", "Gence", "Gəncə", "Şəki", None]
ROWS = [["1.1", f"{day:02}.02.2025", "Etika", region, 10] for day, region in enumerate(REGIONS, 1)]


def said(folder, path):
    row = printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")["files"][0]["sheets"][0]
    return {(one["spelling"], one["likely"]): (one["rows"], one["likely_rows"]) for one in row["spellings"]}


@pytest.mark.parametrize("suffix", mostly_slow([".xlsx", ".ods", ".csv"], ".csv"))
def test_check_names_them_with_their_rows(tmp_path, suffix):
    folder, path = database(tmp_path), one_sheet(tmp_path / f"a{suffix}", [HEADINGS, *ROWS])
    assert said(folder, path) == {("Bakı ş.", "Bakı"): (1, 3), ("Баку", "Bakı"): (1, 3), ("Gence", "Gəncə"): (1, 1)}
    for code, told in (("az", "Rayon: "), ("en", "Region: "), ("ru", "Район: ")):
        printed = command(folder, "check", path, "--agency", "AGY", "--language", code)
        assert printed.returncode == 0 and "Баку (1) – Bakı (3)" in printed.stdout and told in printed.stdout


def test_what_was_decided_is_not_said_again(tmp_path):
    folder, path = database(tmp_path), one_sheet(tmp_path / "a.csv", [HEADINGS, *ROWS])
    load(folder, path)
    for spellings, name in ((["Баку", "Bakı ş."], "Bakı"), (["Gence"], "Gence")):
        count_under(folder, "AGY", "region", spellings, name, TODAY, who=operator("A"))
    assert said(folder, path) == {}

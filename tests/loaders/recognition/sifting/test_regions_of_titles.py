"""Titles of sections that all name towns can be the region of the rows below, once an analyst says so."""

import pytest

from kpi.oversight.towns import town_of_title
from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known
from tests.helpers.building import command
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.sifting.row_cases import HEADINGS, H, held, text

BAKU, GANJA = text("Bakı şəhəri üzrə"), text("Gəncə şəhəri üzrə")
A, B, C = (held(number, region=None) for number in (1, 2, 3))
UNDER_TITLES = [H, BAKU, A, B, GANJA, C]


@pytest.mark.parametrize(
    ("title", "town"),
    [
        ("Bakı şəhəri üzrə", "Bakı"),
        ("1. BAKI ŞƏHƏRİ ÜZRƏ:", "Bakı"),
        ("II. Abşeron rayonu", "Abşeron"),
        ("По городу Баку", "Баку"),
        ("г. Гянджа", "Гянджа"),
        ("For Baku city", "Baku"),
        ("Ganja", "Ganja"),
        ("Bаkı üzrə", "Bakı"),  # with a Cyrillic а
        ("Bakı və Gəncə üzrə", None),
        ("Etika bölməsi", None),
        ("I rüb", None),
        ("", None),
    ],
)
def test_the_town_of_a_title(title, town):
    assert town_of_title(title) == town


def read(path, **answers):
    [sheet] = read_file(Incoming(path, path.name, answers=answers), Known()).sheets
    return sheet.rows


def without_region(rows):
    return [row[:4] + row[5:] for row in rows]


@pytest.mark.parametrize(
    "rows",
    [
        UNDER_TITLES,
        without_region(UNDER_TITLES),
        [HEADINGS["ru"], text("По городу Баку"), A, B, text("Город Гянджа по"), C],
    ],
    ids=["empty", "missing", "Russian"],
)
def test_the_region_is_the_title_s_once_it_is_said(tmp_path, rows):
    path = one_sheet(tmp_path / "a.csv", rows)
    unanswered = read(path)
    assert unanswered.asked == {"regions": [2, 5]} and unanswered.problems == []
    assert unanswered.values["region"] == [None] * 3
    answered = read(path, regions="count")
    assert [town_of_title(region) for region in answered.values["region"]] == answered.values["region"]
    assert answered.values["region"] in (["Bakı", "Bakı", "Gəncə"], ["Баку", "Баку", "Гянджа"])
    assert answered.left_out == {"section": [2, 5]} and answered.answers == {"regions": "count"}
    left = read(path, regions="leave_out")
    assert left.values["region"] == [None] * 3 and left.answers == {"regions": "leave_out"}


def test_rows_above_the_first_title_have_none(tmp_path):
    path = one_sheet(tmp_path / "a.csv", [H, held(4, region=None), *UNDER_TITLES[1:]])
    assert read(path, regions="count").values["region"] == [None, "Bakı", "Bakı", "Gəncə"]


@pytest.mark.parametrize(
    "rows",
    [
        [H, BAKU, A, text("Etika bölməsi"), B],
        [H, BAKU, held(1), GANJA, C],
        [["Bənd", "Tarix", "Kanal", "Material", "Sayı"], ["Bakı üzrə"], ["1.1", "01.02.2025", "YouTube", "video", 3]],
    ],
    ids=["another title", "a region of its own", "a dataset without regions"],
)
def test_nothing_is_asked(tmp_path, rows):
    found = read(one_sheet(tmp_path / "a.csv", rows))
    assert "regions" not in found.asked and found.left_out["section"]


def test_it_is_said_and_no_problem(tmp_path, folder):
    path = one_sheet(tmp_path / "a.csv", UNDER_TITLES)
    printed = command(folder, "check", path, "--agency", "AGY", "--language", "en")
    assert printed.returncode == 0
    assert "titles in rows 2, 5 name regions; the rows below them are kept without one" in printed.stdout
    printed = command(folder, "check", path, "--agency", "AGY", "--language", "en", "--count", "regions")
    assert printed.returncode == 0 and "regions taken from the titles in rows 2, 5" in printed.stdout

"""What is two things stays two: codes, channels and rows that differ in a mark alone; only questions are one."""

import pytest

from tests.helpers.building import database, figure_rows, load, values, workbook

OUTREACH = ["Bənd", "Tarix", "Kanal", "Materialın növü", "Sayı"]
SURVEYS = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"]
INDICATORS = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Qiymət"]
DEFINITION = ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı"]
TARGET = ["Planın kodu", "Bənd", "Göstəricinin kodu", "İl", "Hədəf"]


@pytest.fixture
def bring(tmp_path):
    folder = database(tmp_path)

    def bring(**sheets):
        files = load(folder, workbook(tmp_path / "a.xlsx", sheets)).files
        assert [problem for file in files for problem in file.problems] == []
        return folder

    return bring


def poll(question, year, *counts):
    return [["10.2", f"01.02.{year}", question, answer, n] for answer, n in zip(("18-30", "31-"), counts, strict=True)]


def test_two_questions_that_differ_in_a_colon_alone_are_one(bring):
    folder = bring(surveys=[SURVEYS, *poll("Yaşınız", 2024, 60, 40), *poll("Yaşınız:", 2025, 6, 4)])
    rows = [row for row in figure_rows(folder) if row.unit == "person"]
    asked = {row.indicator.label: (row.value, row.change.by) for row in rows}
    assert asked == {"Yaşınız": (100, None), "Yaşınız:": (10, -90)}


def test_two_codes_that_differ_in_a_colon_are_not_compared(bring):
    folder = bring(
        indicators=[INDICATORS, ["10.2", 2024, "a", "Bir", 1], ["10.2", 2025, "a:", "İki", 2]],
        definition=[DEFINITION, ["P1", "10.2", "a", "Birinci"], ["P1", "10.2", "a:", "İkinci"]],
        target=[TARGET, ["P1", "10.2", "a:", 2025, 4]],
    )
    rows = figure_rows(folder)
    assert [(row.indicator.code, row.indicator.names.get("az"), row.target, row.change.by) for row in rows] == [
        ("a", "Birinci", None, None),
        ("a:", "İkinci", 4, None),
    ]


def test_channels_and_materials_are_told_apart_whatever_marks_they_hold(bring):
    folder = bring(
        outreach=[
            OUTREACH,
            ["10.2", "03.03.2025", "Facebook", "Video|Reel", 3],
            ["10.2", "03.03.2025", "Facebook|Video", "Reel", 4],
            ["10.2", "03.03.2025", "Facebook\\", "Video", 5],
        ],
        definition=[DEFINITION, ["P1", "10.2", r"outreach.items:Facebook\|Video|Reel", "Qısa video"]],
    )
    named = {
        (row.indicator.code, row.indicator.label): (row.value, row.indicator.names.get("az"))
        for row in figure_rows(folder, clause="10.2")
    }
    assert named == {
        ("outreach.items:facebook|video|reel", "Facebook · Video|Reel"): (3, None),
        (r"outreach.items:facebook\|video|reel", "Facebook|Video · Reel"): (4, "Qısa video"),
        (r"outreach.items:facebook\\|video", "Facebook\\ · Video"): (5, None),
    }


def test_a_code_of_ones_own_that_looks_like_a_built_in_one_is_another_indicator(bring):
    trainings = [["Bənd", "Tarix", "Təlimin mövzusu", "Sayı"], ["10.2", "03.03.2025", "Etika", 3]]
    folder = bring(indicators=[INDICATORS, ["10.2", 2024, "trainings.held", "Təlimlər", 7]], trainings=trainings)
    assert values(folder, clause="10.2") == {
        ("10.2", r"\trainings.held", 2024): (7, "exact"),
        ("10.2", "trainings.held", 2025): (3, "exact"),
    }

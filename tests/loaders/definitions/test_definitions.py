"""An indicator that an analyst defines on a dataset: what is refused, and at which cell."""

import pytest

from language import LANGUAGES, Language
from loaders.checking.checked import Incoming
from loaders.review.check_files import check_files
from tests.helpers.building import TODAY, database, load, values, workbook
from tests.loaders.definitions.sheet import HEADINGS, row

INDICATORS = [["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Qiymət"], ["10.2", 2024, "visits", "Baxışlar", 7]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Agency AGY; clause 10.2 has values of 'visits', and a ratio 'pace' is defined."""
    return database(
        tmp_path_factory.mktemp("defined"),
        {
            "definition": [
                HEADINGS,
                row("pace", "Təlimlər", "iki göstəricinin nisbəti", "trainings.participants / trainings.held"),
            ],
            "values": INDICATORS,
        },
    )


@pytest.mark.parametrize(
    "cells, cell, code",
    [
        ((None, "sətirlərin sayı"), "E2", "missing_value"),
        (("Təlimlər",), "F2", "missing_value"),
        (("Təlimlər", None, None, "Rayon = Bakı"), "F2", "missing_value"),
        (("Təlim", "rows"), "E2", "not_a_choice"),
        (("Təlimlər", "rows", "Sayı"), "G2", "rows_name_nothing"),
        (("Təlimlər", "sum"), "G2", "sum_of_nothing"),
        (("Təlimlər", "sum", "Rayon"), "G2", "not_summed"),
        (("Sorğular", "sum", "Pay, %"), "G2", "not_summed"),
        (("Təlimlər", "sum", "Kanal"), "G2", "unknown_column"),
        (("Təlimlər", "distinct"), "G2", "distinct_of_nothing"),
        (("Təlimlər", "distinct", "Sayı"), "G2", "not_told_apart"),
        (("Sorğular", "share"), "G2", "share_of_nothing"),
        (("Təlimlər", "share", "Bəli"), "G2", "no_answers"),
        (("Sorğular", "share", "Bəli; Xeyr", "Cavab ≠ xeyr"), "G2", "answer_left_out"),
        (("Sorğular", "share", "Bəli; Xeyr", "Cavab = Bəli, Bilmirəm"), "G2", "answer_left_out"),
        (("Təlimlər", "ratio"), "G2", "ratio_of_two"),
        (("Təlimlər", "ratio", "trainings.held"), "G2", "ratio_of_two"),
        (("Təlimlər", "ratio", "a / b / c"), "G2", "ratio_of_two"),
        (("Təlimlər", "ratio", "Visits / visits"), "G2", "ratio_of_one"),
        (("Təlimlər", "ratio", "own / visits"), "G2", "ratio_of_itself"),
        (("Təlimlər", "ratio", "pace / visits"), "G2", "ratio_of_ratio"),
        (("Təlimlər", "ratio", "visit / trainings.held"), "G2", "ratio_of_unknown"),
        (("Təlimlər", "ratio", "visits / trainings.held", "Rayon = Bakı"), "H2", "ratio_filtered"),
        (("Təlimlər", "rows", None, "Kanal = YouTube"), "H2", "unknown_column"),
        (("Təlimlər", "rows", None, "Sayı = 1"), "H2", "not_filtered"),
        (("Təlimlər", "rows", None, "Rayon Bakı"), "H2", "filter_unread"),
        (("Təlimlər", "rows", None, "Rayon = Bakı; Gəncə"), "H2", "filter_unread"),
        (("Təlimlər", "rows", None, "Rayon = "), "H2", "filter_unread"),
        (("Təlimlər", "rows", None, 'Rayon = "Bakı; Yer = x'), "H2", "quotes_open"),
        (("Təlimlər", "rows", None, "Rayon = Bakı; Region ≠ Gəncə"), "H2", "filter_repeats"),
        (("Təlimlər", "rows", None, None, "son qiymət"), "I2", "accumulation_unfit"),
        (("Təlimlər", "distinct", "Rayon", None, "son qiymət"), "I2", "accumulation_unfit"),
        (("Sorğular", "share", "Bəli", None, "il ərzində"), "I2", "accumulation_not_needed"),
        (("Təlimlər", "ratio", "visits / trainings.held", None, "son qiymət"), "I2", "accumulation_not_needed"),
        (("Sorğular", "share", "Bəli", None, None, "nəfər"), "J2", "unit_of_share"),
        (("Təlimlər", "rows", None, None, None, "%"), "J2", "unit_not_percent"),
    ],
)
def test_a_definition_that_cannot_hold_is_refused_at_its_cell(folder, tmp_path, cells, cell, code):
    path = workbook(tmp_path / "d.xlsx", {"definition": [HEADINGS, row("own", *cells)]})
    (file,) = check_files([Incoming(path, path.name)], TODAY, folder, "AGY")
    (problem,) = file.problems
    assert (problem.cell, problem.code) == (cell, code)
    for language in map(Language, LANGUAGES):
        assert problem.what(language) and "{" not in problem.what(language) + problem.fix(language)


@pytest.mark.parametrize(
    "code, code_of_fault",
    [
        ("trainings.held", "code_is_automatic"),
        ("Surveys.share:m1|bəli", "code_is_automatic"),
        ("VISITS", "code_has_values"),
        ("visits2", None),
    ],
)
def test_a_code_is_of_one_kind(folder, tmp_path, code, code_of_fault):
    path = workbook(tmp_path / "d.xlsx", {"definition": [HEADINGS, row(code, "Təlimlər", "rows")]})
    (file,) = check_files([Incoming(path, path.name)], TODAY, folder, "AGY")
    assert [(problem.cell, problem.code) for problem in file.problems] == (
        [("C2", code_of_fault)] if code_of_fault else []
    )


def test_what_a_definition_is_by_itself_is_checked_without_an_agency_too(folder, tmp_path):
    path = workbook(
        tmp_path / "d.xlsx",
        {"definition": [HEADINGS, row("own", "Təlimlər", "sum"), row("other", "Təlimlər", "ratio", "no / none")]},
    )
    (file,) = check_files([Incoming(path, path.name)], TODAY, folder)
    assert [(problem.cell, problem.code) for problem in file.problems] == [("G2", "sum_of_nothing")]


def test_a_ratio_names_what_comes_with_it(folder, tmp_path):
    rows = [
        row("people", "Təlimlər", "sum", "Sayı", "Rayon = Bakı"),
        row("per", "Təlimlər", "ratio", "people / visits"),
        row("trainings.participants", "Təlimlər", "rows"),
        row("of pace", "Təlimlər", "ratio", "pace / people"),
    ]
    path = workbook(tmp_path / "d.xlsx", {"definition": [HEADINGS, *rows]})
    (file,) = check_files([Incoming(path, path.name)], TODAY, folder, "AGY")
    assert [(problem.cell, problem.code) for problem in file.problems] == [
        ("C4", "code_is_automatic"),
        ("G5", "ratio_of_ratio"),
    ]


def test_what_a_ratio_is_taken_of_does_not_become_one(tmp_path):
    folder = database(
        tmp_path,
        {"definition": [HEADINGS, row("a", "Təlimlər", "rows"), row("ab", "Təlimlər", "ratio", "a / trainings.held")]},
    )
    path = workbook(
        tmp_path / "d.xlsx",
        {"definition": [HEADINGS, row("a", "Təlimlər", "ratio", "trainings.participants / trainings.held")]},
    )
    (problem,) = load(folder, path).files[0].problems
    assert (problem.cell, problem.code) == ("F2", "ratio_is_named")


def test_values_do_not_come_under_a_code_that_is_computed(tmp_path):
    folder = database(tmp_path, {"definition": [HEADINGS, row("visits", "Təlimlər", "rows")]})
    book = workbook(tmp_path / "values.xlsx", {"values": [*INDICATORS, ["1.1", 2023, "visits", "Baxışlar", 7]]})
    outcome = load(folder, book)
    assert [(problem.cell, problem.code) for problem in outcome.files[0].problems] == [("C2", "code_is_defined")]
    assert values(folder) == {("1.1", "visits", 2023): (7, "exact")}


def test_a_share_is_in_percent_without_saying_so(tmp_path):
    polls = [
        ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"],
        *[
            ["10.2", "05.10.2025", "Razısınız?", answer, count]
            for answer, count in (("Bəli", 30), ("Qismən", 15), ("Xeyr", 15), ("Aidiyyəti yoxdur", 40))
        ],
    ]
    share = row("content", "Sorğular", "share", "Bəli; Qismən", "Cavab ≠ Aidiyyəti yoxdur")
    folder = database(tmp_path, {"definition": [HEADINGS, share], "polls": polls})
    assert values(folder)["10.2", "content", 2025] == (75, "exact")
    assert load(folder, workbook(tmp_path / "again.xlsx", {"definition": [HEADINGS, share]})).edition is None


@pytest.mark.parametrize(("kind", "is_refused"), [("say", True), ("rank", True), ("pay", False), ("индекс", False)])
def test_a_percentage_is_neither_count_nor_place(folder, tmp_path, kind, is_refused):
    rows = [[*HEADINGS, "Göstəricinin növü"], [*row("own", None, None, None, None, None, "%"), kind]]
    path = workbook(tmp_path / "d.xlsx", {"definition": rows})
    (file,) = check_files([Incoming(path, path.name)], TODAY, folder, "AGY")
    assert [(problem.cell, problem.code) for problem in file.problems] == (
        [("K2", "kind_of_percentage")] if is_refused else []
    )

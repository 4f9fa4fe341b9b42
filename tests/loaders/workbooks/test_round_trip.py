"""What the database holds leaves as a workbook, and comes back as the very same rows and figures."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from openpyxl import load_workbook

from kpi.rules.figure_row import FigureRow
from kpi.warehouse import editions
from language import LANGUAGES, Language
from loaders.datasets.registry import DATASETS
from loaders.problems.problem import Refused
from loaders.workbooks.export import write_export
from tests.helpers import building
from tests.helpers.building import PLAN_SHEETS, command, figure_rows, load, workbook
from tests.helpers.slow import mostly_slow, slow
from tests.loaders.workbooks.filled import TEXTS, counted, fill


def export(folder, path, dataset: str, language: str = "az", agency: str = "AGY", **asked):
    write_export(folder, editions.newest_edition(folder), dataset, agency, Language(language), path, **asked)
    return path


def figures(folder, **asked) -> list[FigureRow]:
    """In the order of the plan; the row in which an indicator was defined only says its place there. Nobody has closed
    a year of it."""
    reopen(folder)
    return [replace(row, indicator=replace(row.indicator, position=0)) for row in figure_rows(folder, **asked)]


def reopen(folder) -> None:
    """All years, without an edition for each."""
    with duckdb.connect(str(editions.edition_file(folder, editions.newest_edition(folder)))) as connection:
        connection.execute("DELETE FROM closing")


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A database with agency AGY and plan P1, to be copied."""
    return building.database(tmp_path_factory.mktemp("begun"))


@pytest.fixture
def folder(tmp_path, begun):
    return Path(shutil.copytree(begun, tmp_path / "kpi"))


@pytest.mark.parametrize("language", mostly_slow(LANGUAGES, "az"))
@pytest.mark.parametrize("dataset", mostly_slow(DATASETS, "trainings", "surveys", "indicators", "plans"))
def test_a_filled_template_comes_back_as_it_went(tmp_path, begun, folder, dataset, language):
    written = fill(tmp_path / "filled.xlsx", dataset, language)
    new, changed, _, refused = counted(load(folder, tmp_path / "filled.xlsx"))
    assert (new + changed, refused) == (written, 0)

    back = export(folder, tmp_path / "back.xlsx", dataset, language)
    assert counted(load(folder, back))[:2] == (0, 0)

    other = shutil.copytree(begun, tmp_path / "other")
    load(other, back)
    assert figures(other) == figures(folder)
    assert load_workbook(back).sheetnames == load_workbook(tmp_path / "filled.xlsx").sheetnames


@pytest.mark.parametrize(("agency", "language"), [("DMX", "ru"), slow("DEMO", "en")])
def test_the_samples_come_back_as_they_went(tmp_path, database, agency, language):
    folder = tmp_path / "kpi"
    shutil.copytree(database, folder)
    paths = [export(folder, tmp_path / f"{dataset}.xlsx", dataset, language, agency) for dataset in DATASETS]
    new, changed, same, refused = counted(load(folder, *paths, agency=agency))
    assert (new, changed, refused) == (0, 0, 0) and same > 200

    empty = tmp_path / "empty"
    editions.create(empty)
    load(empty, *paths, agency=agency)
    assert figures(empty) == figures(folder, agency=agency)


def test_a_wide_survey_with_ids_comes_back_long(tmp_path, folder):
    rows = [
        ["ID", "Bənd", "Tarix", "Sual", "Bəli", "Xeyr"],
        ["S-1", "1.1", "03.2025", "Razısınız?", 40, 20],
        [None, "1.1", "03.2025", "Yenə?", 10, 30],
    ]
    path = workbook(tmp_path / "wide.xlsx", {"1": rows})
    assert counted(load(folder, path)) == (4, 0, 0, 0)
    assert counted(load(folder, export(folder, tmp_path / "long.xlsx", "surveys"))) == (0, 0, 4, 0)
    assert counted(load(folder, path)) == (0, 0, 4, 0)


SURVEY = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı", "Pay, %", "Respondentlərin sayı"]


def test_a_share_that_was_typed_beside_its_count_stays_as_typed(tmp_path, folder):
    rows = [
        SURVEY,
        ["1.1", 2025, "S?", "Bəli", 41, "68,1 %", 60],
        ["1.1", 2025, "S?", "Xeyr", 19, None, 60],
        ["1.1", 2025, "S?", "0.001", None, 0.5, 60],
    ]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": rows}))
    back = export(folder, tmp_path / "back.xlsx", "surveys")
    assert counted(load(folder, back))[:2] == (0, 0)
    shares = [cell.value for cell in load_workbook(back).worksheets[0]["I"]]
    assert shares == ["Pay, %", "68,1 %", None]


def test_what_was_never_said_stays_unsaid(tmp_path, folder):
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [SURVEY, ["1.1", 2025, "S?", "Bəli", 41, None, None]]}))
    assert counted(load(folder, export(folder, tmp_path / "back.xlsx", "surveys"))) == (0, 0, 1, 0)


def test_a_text_leaves_as_text(tmp_path, folder):
    path = tmp_path / "a.csv"
    rows = [f'1.1;2025;"{text.replace(chr(34), chr(34) * 2)}";={number}' for number, text in enumerate(TEXTS)]
    path.write_text("\n".join(["Bənd;Tarix;Təlimin mövzusu;ID", *rows, ""]), encoding="utf-8")
    assert counted(load(folder, path)) == (len(TEXTS), 0, 0, 0)
    back = export(folder, tmp_path / "back.xlsx", "trainings")
    for row in load_workbook(back).worksheets[0].iter_rows(min_row=2):
        assert [cell.data_type for cell in row if cell.value is not None] == ["s", "s", "s", "n", "s", "n"]
    assert counted(load(folder, back)) == (0, 0, len(TEXTS), 0)


def test_one_plan_and_some_years(tmp_path, folder):
    sheets = {
        "plan": [PLAN_SHEETS["plan"][0], ["AGY", "Qurum", "P2", "Plan 2", 2020, 2026]],
        "clause": [PLAN_SHEETS["clause"][0], ["P2", "1.1", "Bənd"]],
    }
    trainings = [
        ["Plan", "Bənd", "Tarix", "Təlimin mövzusu"],
        *[[plan, "1.1", year, f"{plan} {year}"] for plan in ("P1", "P2") for year in (2023, 2024, 2025)],
        [None, None, 2024, "?"],
    ]
    load(folder, workbook(tmp_path / "a.xlsx", sheets | {"t": trainings}))

    def topics(**asked) -> list[str]:
        sheet = load_workbook(export(folder, tmp_path / "back.xlsx", "trainings", **asked)).worksheets[0]
        return [cell.value for cell in sheet["E"]][1:]

    assert topics() == ["P1 2023", "P2 2023", "P1 2024", "P2 2024", "?", "P1 2025", "P2 2025"]
    assert topics(plan="P2") == ["P2 2023", "P2 2024", "P2 2025"]
    assert topics(plan="P2", years=(2024, 2025)) == ["P2 2024", "P2 2025"]
    assert topics(years=(2024, 2024)) == ["P1 2024", "P2 2024", "?"]


@pytest.mark.slow
def test_an_edition_of_before_leaves_as_it_was(tmp_path, folder):
    rows = [["Bənd", "Tarix", "Təlimin mövzusu", "İştirakçıların sayı"], ["1.1", 2025, "A", 10]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": rows}))
    before = editions.newest_edition(folder)
    for participants in range(11, 16):
        load(folder, workbook(tmp_path / "a.xlsx", {"1": [rows[0], [*rows[1][:3], participants]]}))
    stream = io.BytesIO()
    assert write_export(folder, before, "trainings", "AGY", Language("en"), stream) == 1
    assert load_workbook(stream)["Trainings"]["J2"].value == 10


@pytest.mark.parametrize(("asked", "code"), [({"agency": "NO"}, "unknown_agency"), ({"plan": "NO"}, "unknown_plan")])
def test_what_the_edition_does_not_hold_is_named(tmp_path, folder, asked, code):
    with pytest.raises(Refused, match=code):
        export(folder, tmp_path / "back.xlsx", "trainings", **asked)
    assert not (tmp_path / "back.xlsx").exists()


def test_the_command_writes_what_loads_back_the_same(tmp_path, folder):
    rows = [["Bənd", "Tarix", "Təlimin mövzusu"], ["1.1", 2024, "A"], ["1.1", 2025, "B"]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": rows}))
    path = tmp_path / "back.xlsx"
    asked = ("export", "trainings", "--agency", "AGY", "-o", path)
    assert command(folder, *asked, "--language", "ru").stdout == f"{path}\n"
    assert load_workbook(path).sheetnames[0] == "Обучение"
    assert counted(load(folder, path)) == (0, 0, 2, 0)
    assert command(folder, *asked, "--plan", "P1", "--years", "2025", "2025").returncode == 0
    assert counted(load(folder, path)) == (0, 0, 1, 0)
    assert command(folder, "export", "trainings", "--agency", "NO", "-o", path).returncode == 2

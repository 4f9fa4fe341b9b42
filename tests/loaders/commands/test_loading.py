"""The command line, as scripts and scheduled jobs use it."""

import json

import pytest
from openpyxl import load_workbook

from kpi.warehouse import editions
from language import LANGUAGES
from loaders.datasets.registry import DATASETS, DECLARATIONS
from loaders.printing.figures import FIGURE_COLUMNS
from tests.helpers.building import TRAININGS, command, database, printed_json, process, values, workbook
from tests.helpers.slow import mostly_slow
from tests.loaders.commands.rows import GOOD


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def test_load_keeps_the_good_rows_and_lists_the_bad(folder, mixed):
    result = command(folder, "load", mixed, "--agency", "AGY", "--format", "json")
    printed = json.loads(result.stdout)
    assert result.returncode == 1
    assert printed["datasets"] == [{"dataset": "trainings", "new": 1, "changed": 0, "same": 0, "refused": 1}]
    assert values(folder)["10.2", "trainings.participants", 2025] == (13, "exact")


def test_strict_keeps_all_or_nothing(folder, mixed):
    before = editions.newest_edition(folder)
    assert command(folder, "load", mixed, "--agency", "AGY", "--strict").returncode == 1
    assert editions.newest_edition(folder) == before


def test_the_same_file_again_is_nothing_new(folder, tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, GOOD]})
    command(folder, "load", path, "--agency", "AGY")
    edition = editions.newest_edition(folder)
    printed = printed_json(folder, "load", path, "--agency", "AGY", "--format", "json")
    assert printed["datasets"] == [{"dataset": "trainings", "new": 0, "changed": 0, "same": 1, "refused": 0}]
    assert editions.newest_edition(folder) == edition


def test_a_mended_export_updates_the_row_it_shares(folder, tmp_path):
    command(folder, "load", workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, GOOD]}), "--agency", "AGY")
    mended = workbook(tmp_path / "b.xlsx", {"2025": [TRAININGS, [*GOOD[:5], 15]]})
    printed = printed_json(folder, "load", mended, "--agency", "AGY", "--format", "json")
    assert printed["datasets"] == [{"dataset": "trainings", "new": 0, "changed": 1, "same": 0, "refused": 0}]
    assert values(folder)["10.2", "trainings.participants", 2025] == (15, "exact")
    assert values(folder)["10.2", "trainings.held", 2025] == (1, "exact")


def test_an_own_id_keeps_a_row_one_row_whatever_else_changes(folder, tmp_path):
    headings = ["ID", *TRAININGS]
    command(folder, "load", workbook(tmp_path / "a.xlsx", {"1": [headings, ["T1", *GOOD]]}), "--agency", "AGY")
    command(
        folder,
        "load",
        workbook(tmp_path / "b.xlsx", {"1": [headings, ["t1", "1.1", "20.04.2025", "Z", None, 1, 9]]}),
        "--agency",
        "AGY",
    )
    found = values(folder)
    assert found["1.1", "trainings.participants", 2025] == (9, "exact")
    assert ("10.2", "trainings.participants", 2025) not in found


def test_a_repeat_within_a_file_asks_for_an_id(folder, tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, GOOD, [*GOOD[:5], 20]]})
    problems = printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")["problems"]
    assert [(problem["code"], problem["row"]) for problem in problems] == [("repeated_row", 2), ("repeated_row", 3)]


def test_a_repeat_that_got_its_ids_counts_each_row_once(folder, tmp_path):
    command(folder, "load", workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, GOOD, [*GOOD[:5], 20]]}), "--agency", "AGY")
    with_ids = [["ID", *TRAININGS], ["1", *GOOD], ["2", *GOOD[:5], 20]]
    command(folder, "load", workbook(tmp_path / "b.xlsx", {"1": with_ids}), "--agency", "AGY")
    assert values(folder)["10.2", "trainings.held", 2025] == (2, "exact")
    assert values(folder)["10.2", "trainings.participants", 2025] == (33, "exact")


def test_a_damaged_database_is_said_and_not_traced(folder, tmp_path):
    editions.edition_file(folder, editions.newest_edition(folder)).write_bytes(b"garbage" * 1000)
    result = command(folder, "figures")
    assert (result.returncode, result.stderr) == (2, "")
    assert "damaged_database" in result.stdout


def test_a_day_after_today_has_not_happened(folder, tmp_path):
    path = workbook(
        tmp_path / "a.xlsx",
        {"1": [TRAININGS, ["1.1", "23.11.2026", "A"], ["1.1", "11.2026", "B"], ["1.1", "22.11.2026", "C"]]},
    )
    problems = printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")["problems"]
    assert [(p["row"], p["code"]) for p in problems] == [(2, "date_in_future")]


def test_columns_that_no_dataset_knows_are_named_and_left_out(folder, tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"1": [[*TRAININGS, "Soyadı, adı"], [*GOOD, "Gizli Ad"]]})
    printed = printed_json(folder, "load", path, "--agency", "AGY", "--format", "json")
    assert printed["files"][0]["sheets"][0]["columns_left_out"] == ["Soyadı, adı"]
    newest = editions.edition_file(folder, editions.newest_edition(folder)).read_bytes()
    assert b"Gizli Ad" not in newest


def test_totals_at_the_end_are_left_out_and_told(folder, tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, GOOD, ["Cəmi:", None, None, None, 1, 13]]})
    printed = printed_json(folder, "load", path, "--agency", "AGY", "--format", "json")
    assert [one["rows"] for one in printed["files"][0]["sheets"][0]["rows_left_out"]] == [[3]]
    assert values(folder)["", "trainings.participants", 2025] == (13, "exact")


def test_an_unknown_agency_exits_with_2_and_names_the_known(folder, mixed):
    result = command(folder, "load", mixed, "--agency", "XYZ")
    assert result.returncode == 2
    assert "AGY" in result.stdout and "Traceback" not in result.stderr


def test_without_a_database_the_way_to_one_is_told(tmp_path, mixed):
    result = command(tmp_path / "nowhere", "load", mixed, "--agency", "AGY")
    assert result.returncode == 2
    assert "loaders init" in result.stdout


def test_as_a_process_of_its_own(folder, mixed):
    loading = process(folder, "load", mixed, "--agency", "AGY", "--format", "json")
    out, _ = loading.communicate(timeout=120)
    assert loading.returncode == 1
    assert json.loads(out)["datasets"][0]["new"] == 1


def test_init_makes_a_database_without_samples(tmp_path):
    assert command(tmp_path / "new", "init").returncode == 0
    assert printed_json(tmp_path / "new", "figures", "--format", "json") == []
    assert editions.newest_edition(tmp_path / "new") == 1  # no command has to bring it up to date


def test_figures_have_their_columns_and_filters(folder, tmp_path):
    rows = [GOOD, ["1.1", "19.04.2024", "A", None, 1, 7]]
    command(folder, "load", workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, *rows]}), "--agency", "AGY")
    table = command(folder, "figures", "--clause", "10.2", "--year", "2025").stdout.splitlines()
    assert table[0] == ",".join(FIGURE_COLUMNS)
    assert table[1:] == [
        "AGY,P1,10.2,trainings.held,activity,training,2025,1,exact,,,false,,,,,,first,,,1",
        "AGY,P1,10.2,trainings.participants,output,person,2025,13,exact,,,false,,,,,,first,,,1",
    ]


@pytest.mark.parametrize("language", mostly_slow(LANGUAGES, "ru"))
@pytest.mark.parametrize("dataset", DATASETS)
def test_a_template_loads_without_a_problem_and_its_example_is_left_out(folder, tmp_path, dataset, language):
    path = tmp_path / "template.xlsx"
    assert command(folder, "template", dataset, "--language", language, "-o", path).returncode == 0
    printed = printed_json(folder, "check", path, "--format", "json")
    assert printed["problems"] == []
    sheets = {sheet["dataset"]: sheet["rows"] for sheet in printed["files"][0]["sheets"]}
    assert sheets == {d.name: 0 for d in DECLARATIONS if d.dataset == dataset}


def test_a_template_keeps_clauses_and_dates_as_text_and_offers_lists(folder, tmp_path):
    path = tmp_path / "template.xlsx"
    command(folder, "template", "narratives", "--language", "az", "-o", path)
    sheet = load_workbook(path).worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    assert sheet.cell(5, headings.index("Bənd") + 1).number_format == "@"
    assert "icra olunub" in sheet.data_validations.dataValidation[0].formula1

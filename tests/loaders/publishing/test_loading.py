"""The command line, as scripts and scheduled jobs use it."""

import json

import pytest
from openpyxl import load_workbook

from kpi.warehouse import editions
from language import LANGUAGES
from loaders.datasets.registry import DATASETS, DECLARATIONS
from loaders.printing.figures import FIGURE_COLUMNS
from tests.helpers.building import PLAN_SHEETS, TRAININGS, command, database, printed_json, process, values, workbook
from tests.helpers.slow import mostly_slow

GOOD = ["10.2", "19.04.2025", "A", "Bakı", 1, 13]
BAD = ["10.2", "31.02.2025", "B", "Bakı", 1, "çox"]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


@pytest.fixture
def mixed(tmp_path):
    return workbook(tmp_path / "mixed.xlsx", {"2025": [TRAININGS, GOOD, BAD]})


def test_check_names_the_cell_the_value_and_the_code(folder, mixed):
    result = command(folder, "check", mixed, "--agency", "AGY", "--format", "json")
    problems = json.loads(result.stdout)["problems"]
    assert result.returncode == 1
    assert [(p["file"], p["sheet"], p["cell"], p["heading"], p["value"], p["code"]) for p in problems] == [
        ("mixed.xlsx", "2025", "B3", "Tarix", "31.02.2025", "impossible_date"),
        ("mixed.xlsx", "2025", "F3", "İştirakçıların sayı", "çox", "not_a_number"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_check_speaks_three_languages(folder, mixed, language):
    texts = {code: command(folder, "check", mixed, "--language", code).stdout for code in LANGUAGES}
    assert "B3" in texts[language] and "impossible_date" in texts[language]
    assert len(set(texts.values())) == len(LANGUAGES)


def test_check_of_a_clean_file(folder, tmp_path):
    path = workbook(tmp_path / "clean.xlsx", {"2025": [TRAININGS, GOOD]})
    assert command(folder, "check", path).returncode == 0


def test_check_changes_nothing(folder, mixed):
    before = editions.newest_edition(folder)
    command(folder, "check", mixed, "--agency", "AGY")
    assert editions.newest_edition(folder) == before


def test_without_an_agency_only_the_form_of_clauses_is_checked(folder, tmp_path):
    path = workbook(
        tmp_path / "x.xlsx", {"2025": [TRAININGS, ["99.9", *GOOD[1:]], ["on iki", "20.04.2025", *GOOD[2:]]]}
    )
    codes = [p["code"] for p in printed_json(folder, "check", path, "--format", "json")["problems"]]
    assert codes == ["not_a_clause"]
    codes = [p["code"] for p in printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")["problems"]]
    assert codes == ["clause_not_in_plan", "not_a_clause"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("no.xlsx", None, "no_file"), ("empty.xlsx", b"", "empty_file"), ("odd.csv", b"a;b\n1;2\n", "no_known_headings")],
)
def test_what_cannot_be_read_exits_with_2(folder, tmp_path, name, content, code):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    result = command(folder, "check", path, "--format", "json")
    assert result.returncode == 2
    assert [p["code"] for p in json.loads(result.stdout)["problems"]] == [code]


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


def test_a_plans_workbook_of_another_agency_is_refused_whole(folder, tmp_path):
    before = editions.newest_edition(folder)
    other = {
        "plan": [PLAN_SHEETS["plan"][0], ["OTHER", *PLAN_SHEETS["plan"][1][1:]]],
        "clause": [PLAN_SHEETS["clause"][0], ["P1", "99.1", "x"]],
    }
    printed = command(folder, "load", workbook(tmp_path / "o.xlsx", other), "--agency", "AGY", "--format", "json")
    assert printed.returncode == 2
    assert [problem["code"] for problem in json.loads(printed.stdout)["problems"]] == ["agency_differs"]
    assert editions.newest_edition(folder) == before


def test_a_new_agency_is_told_what_is_wrong_with_its_plan(folder, tmp_path):
    backwards = [PLAN_SHEETS["plan"][0], ["YNI", "Qurum", "P1", "Plan", 2026, 2020]]
    new = workbook(tmp_path / "new.xlsx", {"plan": backwards, "clause": PLAN_SHEETS["clause"]})
    edition = editions.newest_edition(folder)
    for order in (["check"], ["load"], ["load", "--strict"], ["load", "--dry-run"]):
        printed = command(folder, *order, new, "--agency", "YNI", "--language", "en")
        assert (printed.returncode, printed.stdout.count("[backwards_plan]"), printed.stdout.count("[")) == (1, 1, 1)
    assert editions.newest_edition(folder) == edition
    printed = command(folder, "load", workbook(tmp_path / "a.xlsx", {"1": [TRAININGS]}), "--agency", "YNI")
    assert printed.returncode == 2 and "[unknown_agency]" in printed.stdout


def test_plans_are_checked_against_each_other(folder, tmp_path):
    sheets = {
        "plan": [PLAN_SHEETS["plan"][0], ["AGY", "Qurum", "P2", "Plan", 2026, 2022]],
        "clause": [PLAN_SHEETS["clause"][0], ["PX", "1.1", "x"]],
        "target": [
            ["Planın kodu", "Bənd", "Göstəricinin kodu", "İl", "Hədəf"],
            ["P1", "77.7", "trainings.held", 2025, 5],
        ],
    }
    printed = printed_json(
        folder, "check", workbook(tmp_path / "p.xlsx", sheets), "--agency", "AGY", "--format", "json"
    )
    assert [problem["code"] for problem in printed["problems"]] == [
        "backwards_plan",
        "unknown_plan",
        "clause_not_in_plan",
    ]


def test_a_row_outside_the_years_of_its_plan_is_named(folder, tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, ["1.1", "05.10.2015", "A"]]})
    printed = printed_json(folder, "check", path, "--agency", "AGY", "--plan", "P1", "--format", "json")
    assert [problem["code"] for problem in printed["problems"]] == ["outside_plan"]


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


def test_plans_and_facts_load_together_plans_first(tmp_path):
    folder = tmp_path / "kpi"
    command(folder, "init")
    trainings = workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, GOOD]})
    plans = workbook(tmp_path / "z.xlsx", PLAN_SHEETS)
    assert command(folder, "load", trainings, plans, "--agency", "AGY").returncode == 0
    assert values(folder)["10.2", "trainings.held", 2025] == (1, "exact")


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

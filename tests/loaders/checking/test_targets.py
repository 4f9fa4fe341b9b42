"""A target changes only with a note, and the former one stays to be seen."""

import pytest

from kpi.figures.targets import read_former_targets
from kpi.warehouse import editions
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, database, load, workbook

HEADINGS = ["Planın kodu", "Bənd", "Göstəricinin kodu", "İl", "Hədəf", "Qeyd"]
ROW = ["P1", "10.2", "trainings.held", 2025]


@pytest.fixture
def folder(tmp_path):
    """Agency AGY with one target, 14, and its note."""
    return database(tmp_path, {"target": [HEADINGS, [*ROW, 14, "İlk hədəf"]]})


def give(folder, target, note=None, headings=HEADINGS, **options):
    """Load the target again; the outcome."""
    path = workbook(folder / "target.xlsx", {"Hədəflər": [headings, [*ROW, target, note][: len(headings)]]})
    return load(folder, path, **options)


def held(folder):
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        return connection.execute(
            "SELECT target, target_qualifier, note FROM target WHERE until_edition IS NULL"
        ).fetchall()


def former(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        rows = read_former_targets(connection, edition, "AGY", "P1")
    return [(row.target, row.became, row.until_edition, row.who, row.note) for row in rows]


@pytest.mark.parametrize(
    "target, note, code, stands",
    [
        (14, None, None, (14, "exact", "İlk hədəf")),
        (14, "Dəqiqləşdirilib", None, (14, "exact", "Dəqiqləşdirilib")),
        (20, "Büdcə artıb", None, (20, "exact", "Büdcə artıb")),
        (20, None, "target_needs_note", (14, "exact", "İlk hədəf")),
        (20, "ilk  HƏDƏF", "target_needs_note", (14, "exact", "İlk hədəf")),
        ("ən azı 14", None, "target_needs_note", (14, "exact", "İlk hədəf")),
        ("ən azı 14", "Yuxarı həddi yoxdur", None, (14, "at_least", "Yuxarı həddi yoxdur")),
        ("-", "Hədəf yoxdur", "missing_value", (14, "exact", "İlk hədəf")),
    ],
)
def test_a_target_changes_only_with_a_note_of_its_own(folder, target, note, code, stands):
    outcome = give(folder, target, note)
    assert [problem.code for problem in outcome.files[0].problems] == ([code] if code else [])
    assert held(folder) == [stands]


def test_a_file_from_before_there_were_notes_takes_none_away(folder):
    outcome = give(folder, 14, headings=HEADINGS[:-1])
    assert outcome.edition is None
    (problem,) = give(folder, 15, headings=HEADINGS[:-1]).files[0].problems
    assert (problem.code, problem.cell, problem.fault.values["before"]["az"]) == ("target_needs_note", "E2", "14")


def test_former_targets_tell_what_became_of_them(folder):
    give(folder, 20, "Büdcə artıb", who=operator("Leyla"))
    give(folder, 20, "Büdcə 20 % artıb")  # only another note: the target did not change
    other = [HEADINGS, ["P1", "1.1", *ROW[2:], 3, None]]
    load(folder, workbook(folder / "other.xlsx", {"Hədəflər": other}), is_full_export=True, who=operator("Rəşad"))
    assert former(folder) == [(20, None, 5, "Rəşad", None), (14, 20, 3, "Leyla", "Büdcə artıb")]


def test_a_target_that_was_taken_out_comes_back_changed_only_with_a_note(folder):
    other = [HEADINGS, ["P1", "1.1", *ROW[2:], 3, None]]
    load(folder, workbook(folder / "other.xlsx", {"Hədəflər": other}), is_full_export=True)
    assert [problem.code for problem in give(folder, 20).files[0].problems] == ["target_needs_note"]
    assert not give(folder, 14).files[0].problems


def test_what_an_undone_upload_said_was_never_a_target(folder):
    give(folder, 200, "Səhv yazılıb")
    undo(folder, 2, TODAY, who=operator("Leyla"), note="Səhv fayl")
    assert held(folder) == [(14, "exact", "İlk hədəf")]
    assert former(folder)[0] == (200, 14, 4, "Leyla", "Səhv fayl")
    assert not give(folder, 14).files[0].problems


DEFINED = [
    "Planın kodu",
    "Bənd",
    "Göstəricinin kodu",
    "Göstəricinin adı (az)",
    "İstiqamət",
    "Baza qiyməti",
    "Göstəricinin növü",
]


def problems(folder, **sheets):
    headings = {"definition": DEFINED, "target": HEADINGS}
    book = {name: [headings[name], *rows] for name, rows in sheets.items()}
    outcome = load(folder, workbook(folder / "aims.xlsx", book))
    return [(one.sheet, one.cell, one.code) for file in outcome.files for one in file.problems]


def test_a_target_lies_beyond_its_baseline_and_is_whole_where_wholes_are_counted(tmp_path):
    folder = database(tmp_path)
    define = lambda code, direction, baseline, kind=None: ["P1", "1.1", code, code, direction, baseline, kind]  # noqa: E731
    aim = lambda code, target: ["P1", "1.1", code, 2025, target, None]  # noqa: E731
    definitions = [
        define("a", "çox olması yaxşıdır", 10),
        define("b", "az olması yaxşıdır", 10),
        define("c", "fərqi yoxdur", 10, "say"),
        define("trainings.held", None, 5),
    ]
    wrong = [aim("a", 9), aim("b", 11), aim("c", 0.7), aim("trainings.held", 4)]
    assert problems(folder, definition=definitions, target=wrong) == [
        ("target", "E2", "target_behind_baseline"),
        ("target", "E3", "target_behind_baseline"),
        ("target", "E4", "fraction_of_count"),
        ("target", "E5", "target_behind_baseline"),
    ]
    right = [aim("a", 10), aim("b", 9.5), aim("c", 12), aim("trainings.held", 6), aim("trainings.participants", 7)]
    assert problems(folder, definition=definitions, target=right) == []
    assert problems(folder, definition=[define("a", "çox olması yaxşıdır", 11)]) == [
        ("definition", "F2", "baseline_beyond_target")
    ]

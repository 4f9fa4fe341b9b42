"""Two spellings of one answer or question, which no reader would tell apart, are one: in a poll and over years."""

import duckdb
import pytest

from kpi.warehouse import writing
from tests.helpers.building import database, figure_rows, load, workbook

HEADINGS = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"]
ASKED = {
    "another schwa and a point": (("Razısınızmı?", "Bəli"), ("Razısınızmı", "Bәli."), ("Razısınızmı?", "BƏLİ")),
    "Cyrillic letters": (
        ("Razısınızmı?", "Tam razıyam"),
        ("Rаzısınızmı?", "Tаm rаzıyаm"),
        ("razısınızmı", "«Tam razıyam»"),
    ),
}


def asked(folder, rows, headings=HEADINGS):
    outcome = load(folder, workbook(folder.parent / "poll.xlsx", {"p": [headings, *rows]}))
    assert not [problem for file in outcome.files for problem in file.problems]
    return {
        (row.indicator.code, row.year): (row.value, row.base)
        for row in figure_rows(folder)
        if row.indicator.clause and row.indicator.automatic == "surveys.share"
    }


@pytest.mark.parametrize("name", ASKED)
def test_counts(tmp_path, name):
    (first, one), (again, other), (third, another) = ASKED[name]
    rows = [
        ["1.1", "2024", first, one, 40],
        ["1.1", "2024", again, "Xeyr", 60],
        ["1.1", "2025", third, another, 50],
        ["1.1", "2025", again, "Xeyr", 50],
        ["1.1", "2026", first, other, 30],
        ["1.1", "2026", third, "Xeyr", 70],
    ]
    shares = asked(database(tmp_path), rows)
    assert sorted(shares.values()) == [(30, 100), (40, 100), (50, 100), (50, 100), (60, 100), (70, 100)]
    assert len({code for code, _ in shares}) == 2


def test_a_target_typed_before_and_a_definition_mean_every_spelling(tmp_path):
    plans = {
        "t": [
            ["Planın kodu", "Bənd", "Göstəricinin kodu", "İl", "Hədəf"],
            ["P1", "1.1", "surveys.share:Razısınızmı?|Bəli.", 2025, 70],
        ],
        "d": [
            [
                "Planın kodu",
                "Bənd",
                "Göstəricinin kodu",
                "Göstəricinin adı",
                "Məlumat toplusu",
                "Hesablama üsulu",
                "Nə hesablanır",
            ],
            ["P1", "1.1", "razi", "Razı olanlar", "Sorğular", "cavabların payı", "bǝli!"],
        ],
    }
    folder = database(tmp_path)
    [plan] = load(folder, workbook(tmp_path / "plan.xlsx", plans)).files
    assert not plan.problems
    asked(folder, [["1.1", "2025", "Razısınızmı", "BƏLİ.", 60], ["1.1", "2025", "Razısınızmı?", "Xeyr", 40]])
    shares = {row.indicator.code: row for row in figure_rows(folder) if row.indicator.clause}
    assert shares["surveys.share:razisinizmi|bəli"].target == 70
    assert (shares["razi"].value, shares["razi"].base) == (60, 100)


LAST = "021.sql"


@pytest.fixture
def before(monkeypatch):
    """A database that knows nothing of this yet."""
    connection = duckdb.connect()
    files = writing.schema_files()
    monkeypatch.setattr(writing, "schema_files", lambda: [path for path in files if path.name < LAST])
    writing.migrate(connection)
    for name in ("fold", "group_key"):
        connection.remove_function(name)
    monkeypatch.setattr(writing, "schema_files", lambda: files)
    connection.execute("INSERT INTO edition (edition, published_at) VALUES (4, now())")
    return connection


def figure(connection, first, second, until=None):
    connection.execute(
        """INSERT INTO figure (agency, plan, clause, dataset, automatic, split_1, split_2, dimension, member, year, accumulation,
        value, qualifier, rows, missing, straddles, same_days_straddles, content, from_edition, until_edition)
        VALUES ('A', 'P', '1', 'surveys', 'surveys.share', $first, $second, '', '', 2025, 'ratio', 1, 'exact', 1, 0, FALSE, FALSE, '', 1, $until)""",
        {"first": first, "second": second, "until": until},
    )


def test_a_database_of_before(before):
    """Figures are called as they are now, but for a question of which two answers would become one."""
    for first, second in (("q?", "bəli"), ("w?", "bəli"), ("w?", "bəli."), ("w?", "xeyr")):
        figure(before, first, second)
    for row, (code, target) in enumerate((("surveys.share:q?|bəli", 10), ("surveys.share:q|bəli.", 20), ("e.x?", 30))):
        automatic, _, rest = code.rpartition(":")
        first, _, second = rest.partition("|")
        before.execute(
            """INSERT INTO target (agency, plan, clause, indicator, automatic, split_1, split_2, year, target, identity, upload, sheet, row,
            from_edition) VALUES ('A', 'P', '1', $code, $automatic, $first, $second, 2025, $target, uuid(), 1, '', $row, 1)""",
            {"code": code, "automatic": automatic, "first": first, "second": second, "target": target, "row": row},
        )
    writing.migrate(before)
    found = before.execute("SELECT split_1, split_2 FROM figure ORDER BY ALL").fetchall()
    assert found == [("q", "bəli"), ("w?", "bəli"), ("w?", "bəli."), ("w?", "xeyr")]
    held = before.execute(
        "SELECT indicator, split_1, split_2, target, until_edition FROM target ORDER BY target"
    ).fetchall()
    assert held == [
        ("surveys.share:q|bəli", "q", "bəli", 10, 5),
        ("surveys.share:q|bəli", "q", "bəli", 20, None),
        ("e.x?", "e.x?", "", 30, None),
    ]

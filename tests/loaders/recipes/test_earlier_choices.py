"""What an earlier version remembered of sheets without a name becomes recipes."""

import json

import duckdb
from duckdb.sqltypes import VARCHAR

from kpi.warehouse.writing import schema_files
from language.folding import fold
from language.grouping import group_key

READ = "INSERT INTO reading VALUES ('AGY', ?, ?, 3, ?, ?, now(), ?)"
COLUMNS = '{"A": "clauses"}'
ANSWERED = "INSERT INTO row_answer BY NAME SELECT 'AGY' AS agency, 'second' AS headings, ? AS doubt, ? AS answer, 'B' AS who, now() AS done_at, 4 AS edition"


def test_the_newest_choice_of_each_headings_becomes_a_recipe():
    connection = duckdb.connect()
    connection.create_function("fold", fold, [VARCHAR], VARCHAR)
    connection.create_function("group_key", group_key, [VARCHAR], VARCHAR)
    files = {path.name: path.read_text(encoding="utf-8") for path in schema_files()}
    for name in (name for name in files if name < "031.sql"):
        connection.execute(files[name])
    connection.execute(READ, ["first", "events", COLUMNS, "A", 2])
    connection.execute(READ, ["first", "trainings", COLUMNS, "B", 3])
    connection.execute(ANSWERED, ["hidden", "leave_out"])
    connection.execute(ANSWERED, ["people", "tally"])
    connection.execute(files["031.sql"])
    found = connection.execute(
        "SELECT name, headings, declaration, columns, answers, who, from_edition FROM recipe ORDER BY name"
    ).fetchall()
    assert [(*row[:3], json.loads(row[3]), json.loads(row[4]), *row[5:]) for row in found] == [
        ("1", "first", "trainings", {"A": "clauses"}, {}, "B", 3),
        ("2", "second", None, {}, {"hidden": "leave_out", "people": "tally"}, "B", 4),
    ]

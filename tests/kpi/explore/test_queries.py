"""Each query of Explore against a golden result, on a database small enough to be checked by eye.

After a wanted change of a query: KPI_GOLDEN=write python -m pytest tests/kpi/explore/test_queries.py, and read the
difference before it is committed.
"""

import csv
import io
import os

import pytest

from kpi.explore.asked.question import Question
from kpi.explore.members import read_members
from kpi.explore.queries import query
from kpi.explore.reading import read_chosen
from kpi.warehouse import editions
from kpi.warehouse.row_names import read_row_names
from loaders.decisions.complete_up_to import Whose, state
from loaders.roles.actor import operator
from tests.helpers import GOLDEN
from tests.helpers.building import TODAY, TRAININGS, database, load, workbook
from tests.helpers.exploring import Explorer

SPELLINGS = [["Sütun", "Yazılış", "Vahid ad"], ["Rayon", "Bakı şəhəri", "Bakı"]]
FACTS = [
    TRAININGS,
    ["10.2", "19.04.2024", "Etika", "Bakı şəhəri", 1, 143],
    ["10.2; 4.1.1", "19.04.2025", "Etika", "Bakı", 1, "40 nəfərdən çox"],
    ["10.2", "mart 2025", "Şəffaflıq", "Gəncə", 10, 178],
    ["1.1", "30.06.2025-02.07.2025", "'; DROP TABLE fact; --", "Gəncə", 1, None],
    ["1.1", "2025", "Etika", None, 2, 12],
    ["2.4", "20.11.2026", "Etika", "Bakı", 1, 30],
    ["1.1", "20.11.2026", "Etika", "Gəncə", 1, 30],
    [None, "05.05.2025", "Bəndsiz", "Bakı", 1, 5],
]
WORK = [
    ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan ay", "Say", "Planlaşdırılan iştirakçı sayı", "Məsul şəxs"],
    ["10.2", "təlim", "Etika", "aprel 2025", 12, 200, "Kadrlar"],
    ["1.1", "təlim", "Şəffaflıq", "2025", None, None, None],
]
HELD, PEOPLE = "trainings.held", "trainings.participants"
SUMS = {
    "by topic and year": (PEOPLE, {"rows": "topic", "columns": "year"}),
    "by clause and month": (HELD, {"rows": "clause", "columns": "month", "period": "2025"}),
    "by quarter, of a town and its spellings": (PEOPLE, {"columns": "quarter", "where": ["region=Bakı"]}),
    "all but a town, from day to day": (
        HELD,
        {"rows": "topic", "where": ["region!=Bakı"], "period": "2025-04-01..2025-07-01"},
    ),
    "but for what waits for a stated day": (HELD, {"rows": "clause", "columns": "region", "period": "2026"}),
    "planned, by month": ("work_plan.trainings.held", {"rows": "clause", "columns": "month"}),
}


@pytest.fixture(scope="module")
def at(tmp_path_factory):
    folder = tmp_path_factory.mktemp("golden")
    kpi = database(folder)
    sheets = {"Təlimlər": FACTS, "İş planı": WORK, "Yazılışlar": SPELLINGS}
    load(kpi, workbook(folder / "facts.xlsx", sheets))
    # A row after a stated day waits, but for the clause that has a later day of its own.
    state(kpi, Whose("AGY", "trainings"), TODAY.replace(day=10), TODAY, who=operator("Analitik"))
    state(kpi, Whose("AGY", "trainings", "P1", "2.4"), TODAY.replace(day=21), TODAY, who=operator("Analitik"))
    edition = editions.newest_edition(kpi)
    with editions.open_edition(kpi, edition) as connection:
        yield connection, edition


def asked(at, name: str) -> tuple[Question, object]:
    code, how = SUMS[name]
    question = Explorer(*at, "AGY", "P1", TODAY).question(code, **how)
    return question, read_members(*at, "AGY", ("P1",), question.measure)


def compared(name: str, cursor) -> None:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow([column[0] for column in cursor.description])
    writer.writerows(sorted(cursor.fetchall(), key=repr))
    golden = GOLDEN / "explore" / f"{name}.csv"
    if os.environ.get("KPI_GOLDEN") == "write":
        golden.write_text(table.getvalue(), encoding="utf-8")
    assert table.getvalue() == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SUMS)
def test_sums(at, name):
    question, members = asked(at, name)
    chosen, values = read_chosen(*at, question, question.period, members)
    compared(f"sums {name}", at[0].execute(query("sums").format(chosen=chosen), values))


def test_rows(at):
    question, members = asked(at, "by topic and year")
    chosen, values = read_chosen(*at, question, question.period, members, read_row_names(at[0]))
    values |= {"row_keys": ["etika"], "column_keys": ["2025"], "places": [""], "most": 100}
    sql = query("rows").format(chosen=chosen)
    kept = "SELECT starts, ends, title, region, amount, amount_qualifier, counts, file, sheet, row FROM"
    compared("rows", at[0].execute(f"{kept} ({sql})", values))


WHOSE = {"edition": 99, "agency": "AGY", "dataset": "trainings"}


@pytest.mark.parametrize(
    "name, values, texts",
    [
        ("frames", {"automatic": PEOPLE, "plans": ["P1"]}, {}),
        ("keys", {}, {"key": 'fact."folded_topic"'}),
        ("keys_of_plans", {}, {"key": 'fact."folded_topic"'}),
        ("names", {"dimension": "region"}, {}),
        ("planned_names", {}, {"text": "title"}),
        ("planned_texts", {}, {}),
        ("split_names", {}, {"key": 'fact."folded_region"', "text": "region"}),
    ],
)
def test_names_and_frames(at, name, values, texts):
    sql = query(name).format(**texts)
    wanted = {key: value for key, value in (WHOSE | values).items() if f"${key}" in sql}
    compared(name, at[0].execute(sql, wanted))


def test_every_query_has_a_golden_result():
    here = {path.stem for path in (editions.ROOT.parent / "explore" / "queries").glob("*.sql")}
    tried = {path.stem.partition(" ")[0] for path in (GOLDEN / "explore").glob("*.csv")}
    assert here == tried | {"chosen", "chosen_work"}  # which the sums are made from

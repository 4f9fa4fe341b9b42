"""Each read query against a golden result, on a database small enough to be checked by eye.

After a wanted change of a query: KPI_GOLDEN=write python -m pytest tests/kpi/warehouse/test_queries.py, and
read the difference before it is committed.
"""

import csv
import io
import os
import re
from datetime import date

import pytest

from kpi.figures.sources import source_files_query, sources_query
from kpi.oversight.duplicates import side_by_side_query
from kpi.oversight.spellings import members_query
from kpi.oversight.untranslated import typed_texts_query
from kpi.region_map import Shape
from kpi.rules import RULES
from kpi.warehouse import editions
from kpi.warehouse.fact_columns import read_fact_columns, texts_of_columns
from kpi.warehouse.queries import query
from kpi.warehouse.row_names import read_row_names
from loaders.checking.checked import Incoming
from loaders.decisions.closing import close_year, open_year
from loaders.decisions.complete_up_to import Whose, state
from loaders.decisions.complete_up_to import take_back as unstate
from loaders.decisions.kept_questions import keep_question
from loaders.decisions.nothing_to_report import answer_nothing, take_back
from loaders.decisions.privacy import set_private
from loaders.decisions.region_map import keep_map
from loaders.decisions.saved_slides import save_slides
from loaders.publishing.undo import undo
from loaders.recognition.readings import Reading
from loaders.roles.actor import operator
from tests.helpers import GOLDEN
from tests.helpers.building import TODAY, TRAININGS, database, load, workbook
from tests.kpi.warehouse.queried import CHANGED_TARGET, FACTS, NARRATIVES, SHEETS, SPELLINGS, TRANSLATIONS, WORK

QUERIES = sorted(path.stem for path in (editions.ROOT / "queries").glob("*.sql"))
ASKED = {
    "edition": 6,
    "agency": "AGY",
    "plan": "P1",
    "clause": "10.2",
    "dimension": "",
    "dataset": "trainings",
    "year": 2025,
    "automatic": "trainings.participants",
    "split_1": "",
    "split_2": "",
    "is_defined": False,
    "with_forgotten": False,
    "member": "",
    "accumulation": "within_year",
    "most": 100,
    "largest": 100,
    "upload": 2,
    "text": "ETIKA sumqayıt",
    "shown": 10,
    "rules": RULES + 1,
    "today": TODAY,
    "month": 3,
    "day": 31,
    "numbers": ["10.1", "10.2", "1.1"],
    "under": ["10", "10", "1"],
}
WRITTEN = {  # by what datasets declare
    "sources": sources_query,
    "source_files": source_files_query,
    "found_rows": lambda connection: query("found_rows").format(sources=sources_query(connection)),
    "members": members_query,
    "texts_of_column": lambda connection: texts_of_columns({"town": "folded_region"}) + " ORDER BY text",
    "typed_texts": lambda connection: typed_texts_query(connection, ("topic", "region", "audience")),
    "side_by_side": lambda connection: side_by_side_query(read_fact_columns(connection), read_row_names(connection)),
}
ASKED_OF = {
    "brought": {"edition": 3},
    "divided": {"split_1": "orta"},
    "complete_days": {"edition": 99},
    "work_own_days": {"edition": 99},
    "own_days": {"edition": 99},
    "kept_questions": {"edition": 99},
    "region_map": {"edition": 99},
}


@pytest.fixture(scope="module")
def connection(tmp_path_factory):
    folder = tmp_path_factory.mktemp("golden")
    kpi = database(folder, SHEETS)
    read_so = Reading(
        "",
        "trainings",
        1,
        dict(zip("ABCDEF", ("clauses", "dates", "topic", "region", "count", "participants"), strict=True)),
    )
    facts = workbook(
        folder / "facts.xlsx",
        {
            "Təlimlər": FACTS,
            "İcra": NARRATIVES,
            "İş planı": WORK,
            "Hədəflər": CHANGED_TARGET,
            "Yazılışlar": SPELLINGS,
            "Tərcümələr": TRANSLATIONS,
        },
    )
    load(kpi, Incoming(facts, facts.name, {("Təlimlər", "D3"): "Sumqayıt"}, {"Təlimlər": read_so}))
    answer_nothing(kpi, "AGY", "P1", "1.1", "events", 2024, who=operator("Analitik"), note="Tədbir olmayıb")
    close_year(kpi, "AGY", "P1", 2024, who=operator("Rəhbər"))
    save_slides(kpi, "AGY", "P1", "İyun", ["title", "clause/10.2"], who=operator("Rəhbər"))
    # What comes after the edition that is asked for is in the history alone.
    open_year(kpi, "AGY", "P1", 2024, who=operator("Rəhbər"), note="Səhv düzəldilir")
    take_back(kpi, "AGY", "P1", "1.1", "events", 2024, who=operator("Analitik"))
    load(kpi, workbook(folder / "later.xlsx", {"Təlimlər": [TRAININGS, ["10.2", "19.04.2023", "Etika", "Bakı", 1, 7]]}))
    undo(kpi, 3, TODAY, who=operator("Rəhbər"), note="Yanlış fayl")
    for day in (date(2026, 11, 20), TODAY):
        state(kpi, Whose("AGY", "events"), day, TODAY, who=operator("Analitik"), note="Tədbir olmayıb")
    unstate(kpi, Whose("AGY", "events"), TODAY, TODAY, who=operator("Rəhbər"))
    for whose in (Whose("AGY", "trainings"), Whose("AGY", "trainings", "P1", "10.2")):
        state(kpi, whose, TODAY, TODAY, who=operator("Analitik"))
    set_private(kpi, "AGY", True, who=operator("Rəhbər"), note="Sınaq")
    set_private(kpi, "AGY", False, who=operator("Rəhbər"))
    keep_question(
        kpi, "AGY", "P1", "Bakıda", {"measure": "events.held", "where_region": "Bakı"}, who=operator("Rəhbər")
    )
    shape = Shape({"name": "Bakı"}, ((((0, 0), (1, 0), (1, 1), (0, 0)),),))
    keep_map(kpi, "AGY", (shape,), "regions.geojson", who=operator("Analitik"))
    with editions.open_edition(kpi, editions.newest_edition(kpi)) as connection:
        yield connection


def result_of(connection, name: str) -> str:
    text = WRITTEN[name](connection) if name in WRITTEN else query(name)
    cursor = connection.execute(
        text, {key: value for key, value in (ASKED | ASKED_OF.get(name, {})).items() if re.search(rf"\${key}\b", text)}
    )
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow([column[0] for column in cursor.description])
    writer.writerows(cursor.fetchall())
    # A workbook's bytes hold the moment it was written, so its hash is another one each time.
    without_hashes = re.sub(r"\b[0-9a-f]{64}\b", "(hash)", table.getvalue())
    return re.sub(r"\b\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+", "(moment)", without_hashes)


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_gives_its_golden_result(connection, name):
    found = result_of(connection, name)
    golden = GOLDEN / f"{name}.csv"
    if os.environ.get("KPI_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")

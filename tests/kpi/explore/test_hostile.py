"""Whatever stands in a cell, in every dimension: it is text, is filtered by, and leads to its rows."""

import csv
import io

import pytest

from kpi.explore.answer import Answer
from kpi.explore.asked.address import where_part, wheres
from language import Language
from loaders.exploring.lines import write_csv
from tests.helpers.building import TRAININGS, database
from tests.helpers.exploring import exploring

NASTY = (
    "'; DROP TABLE fact; --",
    '" OR 1=1 --',
    "{row} {is_wanted} $edition ?",
    "<script>alert(1)</script>",
    "+HYPERLINK(1)",
    "@SUM(1)",
    "a|b \\| c\\",
    "; 1.1; 2.4",
    "*",
    "%_[a-z]",
)
OUTREACH = ["Bənd", "Tarix", "Kanal", "Materialın növü", "Sayı"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    trainings = [[*TRAININGS[:4], "Auditoriya", *TRAININGS[4:]]]
    trainings += [["1.1", f"{day:02}.04.2025", text, text, text, 1, 2 * day] for day, text in enumerate(NASTY, start=1)]
    outreach = [
        OUTREACH,
        *(["1.1", f"{day:02}.04.2025", text, text, 2 * day] for day, text in enumerate(NASTY, start=1)),
    ]
    made = tmp_path_factory.mktemp("nasty")
    return database(made, later={"Təlimlər": trainings}, last={"Məlumatlandırma": outreach})


ASKED = [
    *(("trainings.participants", name, {}) for name in ("topic", "region", "audience")),
    ("outreach.items", "channel", {"columns": "material"}),
    ("outreach.items", "material", {"columns": "channel"}),
]


@pytest.mark.parametrize("code, dimension, how", ASKED, ids=[name for _, name, _ in ASKED])
def test_hostile_values_stay_text(folder, code, dimension, how):
    with exploring(folder) as ask:
        found = ask(code, rows=dimension, **how)
        assert isinstance(found, Answer)
        assert sorted(one.name for one in found.rows) == sorted(NASTY)
        for day, text in enumerate(NASTY, start=1):
            (where, _) = wheres(where_part(dimension, [text]))
            assert where.names == (text,)
            name = text.replace("\\", "\\\\").replace("|", "\\|")
            only = ask(code, rows=dimension, where=[f"{dimension}={name}"], **how)
            assert [(one.name, cell_sum(only, one.key)) for one in only.rows] == [(text, 2 * day)]
            column = only.columns[0].key
            assert [row.amount for row in ask.behind((only.rows[0].key, column), code, rows=dimension, **how)] == [
                2 * day
            ]
        file = io.StringIO()
        write_csv(found, Language("az"), file)
        titles = {line[f"{dimension}_title"] for line in csv.DictReader(io.StringIO(file.getvalue()))}
        assert {title.lstrip("'") for title in titles} >= {text.lstrip("'") for text in NASTY}
        assert not any(title.startswith(("+", "@")) for title in titles)


def cell_sum(found: Answer, row: str) -> float:
    return sum(cell.value or 0 for (own, column), cell in found.cells.items() if own == row and column is not None)

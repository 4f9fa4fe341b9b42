"""The rows of a chart on their way to the browser."""

import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from ui.data.arrow_table import arrow_table

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "rows",
    [
        [{"year": "2024", "value": 1.5, "open": True, "rows": None}],
        [
            {"year": str(year), "value": None if year % 3 else year, "open": year % 2 == 0, "rows": "ə"}
            for year in range(9)
        ],
        [{"text": "", "aim": None}, {"text": None, "aim": None}],
    ],
)
def test_what_a_chart_draws_arrives(rows):
    assert arrow_table(rows).to_pylist() == rows


def test_what_has_no_value_this_year_is_a_number_as_in_others():
    assert arrow_table([{"target": None}]).schema.field("target").type == pa.float64()


def test_readers_pages_load_no_library_of_tables():
    """With pandas a server would hold a fifth more."""
    code = (
        "import sys\n"
        "import ui.overview.lists, ui.clause.periods, ui.surveys.facts, ui.datasets.counted_page, ui.rows.figure\n"
        "import ui.explore.drawing, ui.widgets.rows.row_table, ui.completeness.found, reports.formats\n"
        "from ui.data.arrow_table import arrow_table\n"
        "from streamlit.dataframe_util import convert_anything_to_arrow_bytes\n"
        "convert_anything_to_arrow_bytes(arrow_table([{'a': 1, 'b': 'x', 'c': True}]))\n"
        "print('pandas' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split()[-1] == "False"

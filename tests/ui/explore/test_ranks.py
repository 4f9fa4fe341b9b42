"""Of ranks the greater number is the worse place."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.helpers import FRAME
from tests.helpers.building import database
from tests.ui.explore.shown import table

REPORTED = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]


@pytest.mark.parametrize(("unit", "has_colour"), [("yer", False), ("ədəd", True)])
def test_depth_of_colour_follows_no_rank(tmp_path, monkeypatch, unit, has_colour):
    rows = [["1.1", str(year), "x", "Reytinq", unit, value] for year, value in ((2024, 54), (2025, 31))]
    folder = database(tmp_path, None, v={"Göstəricilər": [REPORTED, *rows]})
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    asked = {"measure": "x", "rows": "clause", "columns": "year", "heat": "1"}
    for key, value in ({"language": "az", "agency": "AGY", "plan": "P1"} | asked).items():
        app.query_params[key] = value
    app.run()
    app.switch_page("../../pages/leadership/explore.py").run()
    assert not app.exception
    (line,) = table(app).values()
    assert [line[year]["text"][:2] for year in ("2024", "2025")] == ["54", "31"]
    assert ["heat" in line[year] for year in ("2024", "2025")] == [has_colour, has_colour]

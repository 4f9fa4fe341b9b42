"""Whether one part of a chart dwarfs the others."""

import pytest
from streamlit.testing.v1 import AppTest

from charts.dwarfing import Dwarfing, dwarfing
from language import Language
from language.grouping import group_key
from language.vocabulary import Vocabulary
from tests.helpers import FRAME
from tests.helpers.building import TODAY, TRAININGS, database, load, workbook
from tests.helpers.figures import figure
from tests.helpers.pieces import pieces
from ui.widgets.figures.dwarfing import dwarfing_text


@pytest.mark.parametrize(
    "values, dwarfs",
    [
        ([500, 100, 3], True),
        ([499, 100, 3], False),
        ([500, 100], False),  # two bars compare as they are
        ([500, 0, 0], False),  # the others are nothing: alone they would show nothing
        ([], False),
    ],
)
def test_one_part_dwarfs_the_others(values, dwarfs):
    assert (dwarfing(values) is not None) == dwarfs


def test_the_order_of_the_bars_does_not_matter():
    assert dwarfing([100, 3, 550]) == Dwarfing(index=2, times=6)


def test_the_notice_names_the_part_as_the_chart_does():
    words = Vocabulary("az", {("region", group_key("Bakı")): {"en": "Baku"}})
    of = {"dimension": "region", "vocabulary": words}
    sized = [figure(value=value, member=name, **of) for name, value in (("Bakı", 600), ("Şəki", 100), ("Qax", 3))]
    assert "“Baku” is 6 times the next" in dwarfing_text(sized, Dwarfing(0, 6), Language("en"))
    assert "“Bakı”" in dwarfing_text(sized, Dwarfing(0, 6), Language("az"))


@pytest.mark.slow
def test_a_page_names_the_large_year_and_draws_the_others_alone(tmp_path, monkeypatch):
    folder = database(tmp_path)
    held = ((2022, 4), (2023, 90), (2024, 6), (2025, 8))
    rows = [["10.2", f"19.04.{year}", "Etika", "Bakı", count, None] for year, count in held]
    load(folder, workbook(tmp_path / "export.xlsx", {"2025": [TRAININGS, *rows]}))
    monkeypatch.setenv("KPI_DATABASE", str(folder))
    monkeypatch.setenv("KPI_TODAY", TODAY.isoformat())
    app = AppTest.from_file(str(FRAME), default_timeout=60)
    for name, value in {"language": "en", "agency": "AGY", "plan": "P1", "year": "2025", "years": "others"}.items():
        app.query_params[name] = value
    app.run()
    app.switch_page("../../pages/leadership/trainings.py").run()
    assert not app.exception
    assert ["1"] in [[one["value"] for one in row["fields"]] for row in pieces(app, "fields")]
    captions = [one.value.replace("\\", "") for one in app.main.caption]
    assert "The figure of 2023 is 11 times the next greatest." in captions

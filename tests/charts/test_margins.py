"""Margins of error and missing shares, as bars show them."""

from charts.answers import Bar, years_chart
from charts.breakdown import Part, parts_chart


def test_a_value_stands_above_its_margin_and_what_is_missing_is_an_empty_frame():
    bars = [
        Bar("Bəli", 2024, 40, "40%", "40%", "", low=30, high=50),
        Bar("Bəli", 2025, 50, "50%", "50%", ""),
        Bar(None, 2025, 2, "2%", "2%", "", "missing"),
    ]
    data, _ = years_chart(bars, {"Bəli": "Bəli", None: "Çatmır"}, {2024: "2024", 2025: "2025"}, {2025: "başqa mətn"})
    first = data[0]
    assert first["highest"] == first["above"] < first["top"] < first["lowest"]
    assert [row["kind"] for row in data] == ["final", "final", "missing", "name", "name", "year", "year", "break"]
    assert parts_chart([Part("Bəli", 40, None, "40%", "", low=30, high=50)])[0][0]["high"] == 50

"""A chart draws the layers that its data have rows for, and those that another year may bring."""

from charts.breakdown import Part, parts_chart
from charts.layers import with_rows

PLAIN = Part("a", 3, 2, "3", "a: 3")


def filters(*parts: Part) -> list[str]:
    data, spec = parts_chart([PLAIN, *parts])
    drawn = with_rows(spec, data)["layer"]
    return [step["filter"] for layer in drawn for step in layer.get("transform", ()) if "filter" in step]


def test_what_no_part_is_has_no_layer():
    assert filters() == ["datum.kind === 'final'", "datum.kind === 'provisional'", "isValid(datum.before)"]


def test_a_part_brings_its_own():
    assert "datum.kind === 'open'" in filters(Part("b", 1, None, "≥ 1", "b", "open"))
    assert filters(Part("b", 1, None, "1", "b", low=0.5, high=2)).count("isValid(datum.low)") == 6


def test_conditions_hold_together():
    spec = {"layer": [{"transform": [{"filter": "datum.kind === 'final' && datum.open"}]}, {"mark": "text"}]}
    data = [{"kind": "final", "open": False}, {"kind": "provisional", "open": True}]
    assert with_rows(spec, data) == {"layer": [{"mark": "text"}]}

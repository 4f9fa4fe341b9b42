"""What kind of number an indicator is, where nobody said so."""

import pytest

from kpi.rules.measure import measure


@pytest.mark.parametrize(
    ("unit", "values", "kind"),
    [("min nəfər", (1.001, 12.4), "count"), ("min nəfər", (1.0005,), "amount"), ("nəfər", (2.5,), "amount")],
)
def test_nobody_counts_halves(unit, values, kind):
    assert measure(None, None, None, unit, False, values).kind == kind


@pytest.mark.parametrize(("unit", "kind"), [("%", "share"), ("yer", "rank"), ("", "rank")])
def test_a_percentage_is_no_place(unit, kind):
    assert measure("rank", None, None, unit, False, (36.0,)).kind == kind

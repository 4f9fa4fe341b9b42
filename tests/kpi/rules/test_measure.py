"""What kind of number an indicator is, where nobody said so."""

import pytest

from kpi.rules.measure import measure


@pytest.mark.parametrize(
    ("unit", "values", "kind"),
    [("min nəfər", (1.001, 12.4), "count"), ("min nəfər", (1.0005,), "amount"), ("nəfər", (2.5,), "amount")],
)
def test_nobody_counts_halves(unit, values, kind):
    assert measure(None, None, None, unit, False, values).kind == kind

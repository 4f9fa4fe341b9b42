"""What the clauses of a section add to a total of the plan."""

import pandas as pd
import pytest

from kpi.figures.section_totals import section_total

ROWS = pd.DataFrame(
    [
        ("1.1", 10.0, "exact", ""),
        ("1.1; 1.2", 5.0, "exact", ""),  # one fact of both
        ("1.2; 2.1", 3.0, "at_least", ""),
        ("2.2", None, "exact", "no_number"),
        ("3.1", 7.0, "about", ""),
        ("3.1", 9.0, "exact", "superseded"),
    ],
    columns=["clauses", "amount", "amount_qualifier", "part"],
).assign(counts=lambda rows: rows["part"] == "")


@pytest.mark.parametrize(
    "clauses, total",
    [
        (["1.1"], (15.0, "exact")),
        (["1.1", "1.2"], (18.0, "at_least")),  # not 23: each fact once
        (["2.1", "2.2"], (3.0, "at_least")),
        (["2.2"], (0.0, "at_least")),
        (["3.1"], (7.0, "about")),
        (["10.1"], None),
        (["1"], None),
    ],
)
def test_each_fact_counts_once_in_a_section(clauses, total):
    assert section_total(ROWS, clauses) == total

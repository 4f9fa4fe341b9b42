"""Whether a plan is carried out, in one word that holds for every count beside it."""

import pytest

from kpi.rules.ranking import verdict


@pytest.mark.parametrize(
    "targets, clauses, expected",
    [
        ({}, {"reported": 3}, "no_targets"),
        ({"kept": 3}, {"reported": 2, "nothing": 1, "not_due": 5, "outside_term": 1}, "yes"),
        ({"kept": 3}, {"reported": 2, "partly": 1}, "in_part"),
        ({"kept": 3}, {"reported": 2, "missing": 1}, "in_part"),
        ({"kept": 3, "open": 1}, {"reported": 3}, "in_part"),
        ({"kept": 3, "without": 1}, {"reported": 3}, "in_part"),
        ({"kept": 1, "behind": 9}, {"reported": 3}, "in_part"),
        ({"kept": 3, "open": 2, "without": 1}, {"reported": 3}, "in_part"),  # half, not more
        ({"kept": 1, "open": 20}, {"reported": 1, "partly": 9}, "open"),
        ({"kept": 2, "behind": 1, "without": 4}, {"reported": 3}, "open"),
        ({"open": 1}, {"reported": 3}, "open"),
        ({"kept": 3}, {"reported": 1, "missing": 2}, "open"),
        ({"kept": 3}, {"reported": 1, "missing": 1, "not_due": 9}, "in_part"),
        ({"behind": 2}, {"reported": 3}, "no"),
        ({"behind": 2, "without": 2}, {"reported": 1, "partly": 2}, "no"),
    ],
)
def test_what_the_overview_answers(targets, clauses, expected):
    assert verdict(targets, clauses) == expected

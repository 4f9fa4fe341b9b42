"""The analyst's status beside a judgement that says otherwise."""

import pytest

from kpi.rules.ranking import disagreement
from tests.helpers.figures import figure

BEHIND, REACHED, UNJUDGED = (figure(value=5.0, judgement=state) for state in ("behind", "reached", None))
ADDED = figure(value=5.0, accumulation="within_year")


@pytest.mark.parametrize(
    ("status", "figures", "found"),
    [
        ("complete", [REACHED, BEHIND], "complete_but_behind"),
        ("complete", [REACHED], ""),
        ("complete", [UNJUDGED], ""),
        ("substantial", [BEHIND], ""),
        ("limited", [REACHED, UNJUDGED], "reached_but_little"),
        ("limited", [REACHED, BEHIND], ""),
        ("not_started", [REACHED], "reached_but_little"),
        ("not_started", [ADDED], "figures_but_not_started"),
        ("not_started", [UNJUDGED], ""),
        ("", [BEHIND], ""),
    ],
)
def test_status_and_figures_disagree(status, figures, found):
    assert disagreement(status, figures) == found

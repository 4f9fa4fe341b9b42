"""Of every figure of the samples (rule 10): the rows behind it add up to it."""

import pytest

from tests.helpers.building import figure_rows
from tests.helpers.sources import check_whole


@pytest.mark.slow
def test_the_rows_behind_every_figure_of_the_samples_add_up_to_it(database):
    figures = figure_rows(database)
    assert len(figures) > 500
    check_whole(database, figures)

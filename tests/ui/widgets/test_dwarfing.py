"""Whether one part of a chart dwarfs the others."""

import pytest

from tests.helpers.figures import figure
from ui.widgets.figures.dwarfing import dwarfing


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
    sized = [figure(value=value, member=str(value)) for value in values]
    assert (dwarfing(sized) is not None) == dwarfs

"""Random loads, withdrawals and undoings: what stands is what the uploads that stand said last."""

import pytest

from tests.helpers.random.replay import undo_by_chance


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3, 106, 122])
def test_what_stands_is_what_the_standing_uploads_said_last(tmp_path, seed):
    undo_by_chance(tmp_path, seed)

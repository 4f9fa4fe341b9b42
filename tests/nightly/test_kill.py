"""A kill at any moment of a load leaves the last edition whole (docs/architecture.md, 'Editions')."""

import random

import pytest

from tests.helpers.interruptions.interrupted import large_export
from tests.helpers.interruptions.kills import kill_again_and_again, seconds_of_a_load


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    return large_export(tmp_path_factory.mktemp("export") / "big.xlsx")


@pytest.mark.slow
def test_a_kill_at_a_hundred_moments(tmp_path, export):
    whole = seconds_of_a_load(tmp_path, export)
    random.seed(2018)
    kill_again_and_again(tmp_path, export, [random.uniform(0.3, 1.1) * whole for _ in range(100)])

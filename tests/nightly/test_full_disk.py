"""A disk that is full at any moment of a load, and many loads at once."""

import pytest

from tests.helpers.building import database, values
from tests.helpers.interruptions.interrupted import HELD, ROWS, fill_up, large_export, reader, small_export, together

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    return large_export(tmp_path_factory.mktemp("export") / "big.xlsx")


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def test_six_loads_at_once_all_arrive(folder, export, tmp_path):
    with reader(folder):
        together(folder, export, *[small_export(tmp_path / f"{number}.xlsx") for number in range(3)], export, export)
    assert values(folder)[HELD] == (ROWS, "exact")


def test_a_disk_that_is_full_at_any_size(folder, export):
    largest, size, full = 20_000_000, 10, 0
    with reader(folder):
        while size < largest and fill_up(folder, export, size):
            full += 1
            size = size * 2 if size < 500_000 else size + 250_000
    assert full > 20 and values(folder)[HELD] == (ROWS, "exact")

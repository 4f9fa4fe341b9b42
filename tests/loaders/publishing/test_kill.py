"""A kill at any moment of a load leaves the last edition whole (design, section 4)."""

import pytest

from kpi.warehouse import editions as warehouse
from tests.helpers.building import TRAININGS, database, load, values, workbook
from tests.helpers.interruptions.interrupted import large_export
from tests.helpers.interruptions.kills import kill_again_and_again, seconds_of_a_load


@pytest.fixture(scope="module")
def export(tmp_path_factory):
    return large_export(tmp_path_factory.mktemp("export") / "big.xlsx")


FIXED_MOMENTS = 4


@pytest.mark.slow
def test_a_kill_at_a_few_moments(tmp_path, export):
    whole = seconds_of_a_load(tmp_path, export)
    kill_again_and_again(tmp_path, export, [whole * part / FIXED_MOMENTS for part in range(1, FIXED_MOMENTS + 1)])


def test_a_draft_left_by_a_kill_is_no_edition(tmp_path):
    folder = database(tmp_path)
    edition = warehouse.newest_edition(folder)
    warehouse.edition_file(folder, edition + 1).write_bytes(b"half a file")
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, ["1.1", "01.02.2025", "A", None, 1, 5]]}))
    assert warehouse.newest_edition(folder) == edition + 1
    assert values(folder)["1.1", "trainings.held", 2025] == (1, "exact")

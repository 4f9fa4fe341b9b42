"""An edition that is published between a look and the order to publish what was seen."""

import pytest

from kpi.warehouse import editions
from language import Language
from loaders.decisions.nothing_to_report import answer_nothing
from loaders.problems.problem import Refused
from loaders.publishing.comparing.comparison import MOST
from loaders.publishing.looked_at import looked_at
from loaders.roles.actor import operator
from tests.helpers.building import TRAININGS, database, load, look, values, workbook

OTHERS = {  # what somebody else publishes meanwhile → what is said of the difference
    "a row of the same figure": (
        ["1.1", "09.11.2025", "Hüquq", "Bakı", 1, 5],
        "was looked at: 4 figures would move differently",
    ),
    "the very row": (["1.1", "05.11.2025", "Etika", "Bakı", 1, 20], "new: 2 → 1; the same: 0 → 1"),
    "the row with another number": (["1.1", "05.11.2025", "Etika", "Bakı", 1, 7], "new: 2 → 1; changed: 0 → 1"),
}
OWN = (["1.1", "05.11.2025", "Etika", "Bakı", 1, 20], ["10.2", "06.11.2025", "Nəqliyyat", "Gəncə", 1, 8])
PEOPLE = "trainings.participants"


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def sheet(folder, name, *rows):
    return workbook(folder.parent / f"{name}.xlsx", {"2025": [TRAININGS, *rows]})


@pytest.fixture
def ordered(folder):
    """How the rows of OWN are published as they were looked at."""
    file, edition = sheet(folder, "own", *OWN), editions.newest_edition(folder)
    seen = looked_at(edition, look(folder, file))
    return lambda: load(folder, file, based_on=edition, looked_at=seen)


def test_what_changes_nothing_of_it_does_not_hold_it_up(folder, ordered):
    answer_nothing(folder, "AGY", "P1", "2.4", "events", 2025, who=operator("Orxan"))
    assert ordered().count("new") == 2
    assert values(folder)["1.1", PEOPLE, 2025] == (20, "exact")


@pytest.mark.parametrize("name", OTHERS)
def test_what_would_differ_is_refused_and_told(folder, ordered, name):
    row, told = OTHERS[name]
    load(folder, sheet(folder, "others", row))
    before, edition = values(folder), editions.newest_edition(folder)
    with pytest.raises(Refused) as refused:
        ordered()
    assert refused.value.fault.code == "not_as_looked_at"
    assert told in refused.value.fault.what(Language("en"))
    assert (values(folder), editions.newest_edition(folder)) == (before, edition)


@pytest.mark.parametrize(
    "row", [["1.1", "05.11.2025", "Etika", "Bakı", 1, 21], ["1.1", "05.11.2025", "Hüquq", "Bakı", 1, 20]]
)
def test_another_row_than_looked_at_is_refused_in_the_same_edition(folder, row):
    """Another tab has changed a cell, or a correction came with the click."""
    edition = editions.newest_edition(folder)
    seen = looked_at(edition, look(folder, sheet(folder, "own", *OWN)))
    with pytest.raises(Refused) as refused:
        load(folder, sheet(folder, "other", row, OWN[1]), based_on=edition, looked_at=seen)
    assert refused.value.fault.code == "not_as_looked_at"
    assert editions.newest_edition(folder) == edition


def test_a_text_beyond_the_rows_that_are_listed_is_not_overwritten_unseen(folder):
    many = [["1.1", "05.11.2025", f"Mövzu {number:03}", "Bakı", 1, 1] for number in range(MOST + 5)]
    changed = [[*row[:3], "Gəncə", *row[4:]] for row in many]
    load(folder, sheet(folder, "many", *many))
    file, edition = sheet(folder, "changed", *changed), editions.newest_edition(folder)
    seen = looked_at(edition, look(folder, file))
    load(folder, sheet(folder, "last", [*many[-1][:3], "Şəki", *many[-1][4:]]))
    with pytest.raises(Refused):
        load(folder, file, based_on=edition, looked_at=seen)

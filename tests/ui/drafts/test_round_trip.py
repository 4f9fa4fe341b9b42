"""Whatever an analyst does and in which order, a desk that was left is put up again as it stood."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpi.warehouse import editions
from kpi.warehouse.originals import bytes_hash
from loaders.publishing import service
from loaders.publishing.result import Result
from loaders.roles.actor import operator
from loaders.spreadsheet import sheet_cache
from tests.helpers.building import TODAY, database
from tests.ui.drafts.desk import ACTIONS, CELLS, FILE, Desk


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(actions=st.lists(ACTIONS, max_size=12))
def test_a_desk_that_is_left_is_put_up_as_it_stood(tmp_path_factory, actions):
    desk = Desk(tmp_path_factory.mktemp("desk"))
    for action in actions:
        desk.act(*action)
        before = desk.drop.state, set(desk.memory.taken_out), [bytes_hash(one.getbuffer()) for one in desk.files]
        if action == ("leave",):
            continue
        desk.act("leave")
        after = desk.drop.state, desk.memory.taken_out, [bytes_hash(one.getbuffer()) for one in desk.files]
        assert before == after


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    return database(tmp_path_factory.mktemp("round_trip"))


FULL = [("drop", 0), ("drop", 1), ("correct", 1, CELLS[1:2], "31.01.2025"), ("leave",), ("answer", 0, "count")]


@pytest.mark.slow
@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(actions=st.lists(ACTIONS | st.tuples(st.just("mark"), FILE), max_size=8))
def test_the_rows_that_are_published_are_those_that_the_desk_showed(empty, tmp_path_factory, actions):
    shown_and_published(empty, tmp_path_factory.mktemp("published"), [*FULL, *actions, ("drop", 1)])


def test_rows_that_were_shown_before_the_desk_was_left_are_published(empty, tmp_path):
    fixes = [("correct", 0, CELLS[:1], "10.2"), ("correct", 0, CELLS[2:3], ""), ("undo",)]
    assert shown_and_published(empty, tmp_path, [*FULL, *fixes]) == 3


@pytest.mark.slow
def test_a_marked_copy_is_what_the_desk_showed(empty, tmp_path):
    actions = [*FULL, ("correct", 0, CELLS[:1], "10.2"), ("mark", 0), ("undo",), ("mark", 1), ("leave",)]
    assert shown_and_published(empty, tmp_path, actions) == 2


def shown_and_published(empty, place, actions) -> int:
    """How many rows are new. What is looked at is read by a process that has read it before; what is published, anew."""
    folder, numbers = place / "kpi", count()
    shutil.copytree(empty, folder)
    desk = Desk(place / "drafts")

    def look(desk: Desk) -> Result:
        sheet_cache.keep(1_000_000)
        try:
            return service.preview(request(desk, folder, place / f"seen {next(numbers)}"))
        finally:
            sheet_cache.keep(0)

    for action in actions:
        if action[0] == "mark":
            desk.mark(action[1], look)
        else:
            desk.act(*action)
        if action == ("undo",):
            look(desk)
    seen = look(desk)
    desk.act("leave")
    done = service.publish(request(desk, folder, place / "done"))
    assert (done.sheets, done.files) == (seen.sheets, seen.files)
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        cursor = connection.execute(
            "SELECT * EXCLUDE (fact, upload) FROM fact WHERE until_edition IS NULL AND from_edition = $1", [edition]
        )
        names = [name for name, *_ in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    shown = [row.values for one in seen.comparisons for row in (*one.new, *(change.after for change in one.changed))]
    assert by_identity(rows if done.edition else [], names) == by_identity(shown, names)
    return done.count("new")


def by_identity(rows: Iterable[Mapping], names: list[str]) -> list[dict]:
    """edition and the order of an act are those of the publication."""
    kept = [{name: row[name] for name in names if name in row and "edition" not in name} for row in rows]
    return sorted(kept, key=lambda row: str(row["identity"]))


def request(desk: Desk, folder, place):
    """What the page asks for, of this database on this day."""
    place.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KPI_DATABASE", str(folder))
        patch.setenv("KPI_TODAY", TODAY.isoformat())
        asked = desk.drop.request(place, operator("Leyla"))
    return replace(asked, based_on=None)

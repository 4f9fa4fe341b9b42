"""Whatever an analyst does and in which order, a desk that was left is put up again as it stood."""

import shutil
from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpi.warehouse import editions
from kpi.warehouse.originals import bytes_hash
from loaders.drafts.draft import Draft, new_id
from loaders.drafts.store import Drafts
from loaders.publishing import service
from loaders.recognition.readings import Reading
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, database
from tests.loaders.drafts.test_store import BEGUN, LEYLA
from ui.upload.drop import Drop, made_of
from ui.upload.kept.remembered import FromDraft, Memory, OfFile, put_up, work_of

HEADINGS = ";".join([*TRAININGS, "Status"])
CONTENTS = [
    f"{HEADINGS}\n10.20;12.01.2025;A;Bakı;1;5;Keçirilib\n1.1;13.01.2025;B;Bakı;1;7;Planlaşdırılır\n",
    f"{HEADINGS}\n1.1;32.01.2025;C;Gəncə;1;qırx;Keçirilib\n2.4;15.01.2025;D;Bakı;2;9;Keçirilib\n",
    f"{HEADINGS}\n5.6;16.01.2025;E;Bakı;1;4;Ləğv edilib\n",
]
CELLS = [("", "A2"), ("", "B2"), ("", "F2"), ("", "F3")]
FILE = st.integers(0, len(CONTENTS) - 1)
ACTIONS = st.one_of(
    st.tuples(st.sampled_from(["drop", "take out", "take back"]), FILE),
    st.tuples(st.just("correct"), FILE, st.sampled_from(CELLS), st.sampled_from(["10.2", "31.01.2025", "40"])),
    st.tuples(st.just("answer"), FILE, st.sampled_from(["count", "leave_out", None])),
    st.tuples(st.just("choose"), FILE, st.sampled_from(["trainings", ""])),
    st.tuples(st.just("gone"), st.sampled_from(["gone", "renamed"])),
    st.tuples(st.just("leave")),
)


class Desk:
    """What the page does with its memory, and how it leaves and comes back."""

    def __init__(self, place):
        self.drafts, self.memory, self.files, self.id = Drafts(place, LEYLA), Memory(), [], None

    def act(self, what: str, *given) -> None:
        getattr(self, f"_{what.replace(' ', '_')}")(*given)
        self.memory.decide_of(tuple(map(self.memory.sha256, self.files)))

    @property
    def drop(self) -> Drop:
        known = [(one, self._known(one)) for one in self.files]
        return made_of(self.memory, known, "AGY", None, 1)

    def _known(self, file) -> OfFile:
        sha256 = self.memory.sha256(file)
        if sha256 not in self.memory.files:
            self.memory.add(sha256, OfFile())
        return self.memory.files[sha256]

    def _of(self, number: int) -> OfFile:
        return self._known(dropped(number))

    def _drop(self, number: int) -> None:
        self.files = [one for one in self.files if one.name != f"{number}.csv"] + [dropped(number)]

    def _take_out(self, number: int) -> None:
        self.files = [one for one in self.files if one.name != f"{number}.csv"]

    def _take_back(self, number: int) -> None:
        self._of(number).corrections.clear()

    def _correct(self, number: int, cell: tuple[str, str], text: str) -> None:
        self._of(number).corrections[cell] = text

    def _answer(self, number: int, given: str | None) -> None:
        self._of(number).answers["status"] = given

    def _choose(self, number: int, declaration: str) -> None:
        columns = dict(zip("ABCDEF", ("clauses", "dates", "topic", "region", "count", "participants"), strict=True))
        reading = Reading(f"headings {number}", declaration, 1, columns if declaration else {})
        self.memory.choose(reading, None)
        self._of(number).readings[""] = reading

    def _gone(self, what: str) -> None:
        self.memory.taken_out ^= {("trainings", what)}

    def _leave(self) -> None:
        """Kept, forgotten, and put up from the disk alone."""
        is_new, self.id = self.id is None, self.id or new_id()
        draft = Draft(self.id, work_of(self.memory, self.files, {}), "AGY", "", 1, BEGUN)
        self.drafts.save(draft, {self.memory.sha256(one): one.getbuffer() for one in self.files}, is_new=is_new)
        kept, self.memory = self.drafts.read(self.id), Memory()
        self.files = [FromDraft(self.drafts.file(self.id, one.sha256), one.name, one.size) for one in kept.work.files]
        put_up(kept.work, self.memory)


def dropped(number: int) -> SimpleNamespace:
    content = CONTENTS[number].encode()
    return SimpleNamespace(
        file_id=f"of Streamlit {number}", name=f"{number}.csv", size=len(content), getbuffer=lambda: memoryview(content)
    )


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


FULL = [("drop", 0), ("drop", 1), ("correct", 1, CELLS[1], "31.01.2025"), ("leave",), ("answer", 0, "count")]


@pytest.mark.slow
@settings(max_examples=6, suppress_health_check=list(HealthCheck))
@given(actions=st.lists(ACTIONS, max_size=8))
def test_the_rows_that_are_published_are_those_that_the_desk_showed(empty, tmp_path_factory, actions):
    shown_and_published(empty, tmp_path_factory.mktemp("published"), [*FULL, *actions, ("drop", 1)])


def test_rows_that_were_shown_before_the_desk_was_left_are_published(empty, tmp_path):
    assert shown_and_published(empty, tmp_path, [*FULL, ("correct", 0, CELLS[0], "10.2")]) == 3


def shown_and_published(empty, place, actions) -> int:
    """How many rows are new."""
    folder = place / "kpi"
    shutil.copytree(empty, folder)
    desk = Desk(place / "drafts")
    for action in actions:
        desk.act(*action)
    seen = service.preview(request(desk, folder, place / "seen"))
    desk.act("leave")
    done = service.publish(request(desk, folder, place / "done"))
    assert done.sheets == seen.sheets
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        rows = connection.execute(
            "SELECT topic FROM fact WHERE until_edition IS NULL AND from_edition = $1", [edition]
        ).fetchall()
    assert len(rows) == done.count("new") if done.edition else not done.touched
    return done.count("new")


def request(desk: Desk, folder, place):
    """What the page asks for, of this database on this day."""
    place.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KPI_DATABASE", str(folder))
        patch.setenv("KPI_TODAY", TODAY.isoformat())
        asked = desk.drop.request(place, operator("Leyla"))
    return replace(asked, based_on=None)

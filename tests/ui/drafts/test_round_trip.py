"""Whatever an analyst does and in which order, a desk that was left is put up again as it stood."""

import io
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpi.warehouse import editions
from kpi.warehouse.originals import bytes_hash
from language import Language
from loaders.drafts.draft import Draft, new_id
from loaders.drafts.store import Drafts
from loaders.fixing.steps import Fix
from loaders.marked.workbook import write_marked
from loaders.publishing import service
from loaders.publishing.result import Result
from loaders.recognition.readings import Reading
from loaders.roles.actor import operator
from loaders.spreadsheet import kept
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
TEXTS = ["10.2", "31.01.2025", "40", "", "qırx"]
FILE = st.integers(0, len(CONTENTS) - 1)
ACTIONS = st.one_of(
    st.tuples(st.sampled_from(["drop", "take out", "take back"]), FILE),
    st.tuples(
        st.just("correct"), FILE, st.lists(st.sampled_from(CELLS), min_size=1, max_size=3), st.sampled_from(TEXTS)
    ),
    st.tuples(st.just("leave out"), FILE, st.sampled_from(["2", "3"])),
    st.tuples(st.just("undo")),
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
        self._take_out(number)
        self.files.append(dropped(number))

    def _take_out(self, number: int) -> None:
        self.files = [one for one in self.files if one.name[0] != str(number)]

    def _take_back(self, number: int) -> None:
        cells = list(self._of(number).corrections)
        self.memory.fix(Fix(self.memory.sha256(dropped(number)), *cell, None) for cell in cells)

    def _correct(self, number: int, cells: list[tuple[str, str]], text: str) -> None:
        self._of(number)
        self.memory.fix(Fix(self.memory.sha256(dropped(number)), *cell, text) for cell in cells)

    def _leave_out(self, number: int, row: str) -> None:
        self._of(number)
        self.memory.fix([Fix(self.memory.sha256(dropped(number)), "", row, "")])

    def _undo(self) -> None:
        if step := self.memory.last_step({self.memory.sha256(one) for one in self.files}):
            self.memory.take_back(step)

    def mark(self, number: int, look: Callable[["Desk"], Result]) -> None:
        """The marked copy of a file is dropped in its place."""
        at = [index for index, one in enumerate(self.files) if one.name[0] == str(number)]
        found = look(self).files if at else ()
        if not found or found[at[0]].unreadable:
            return
        file, target = self.files[at[0]], io.BytesIO()
        with TemporaryDirectory() as folder:
            path = Path(folder) / "dropped"
            path.write_bytes(file.getbuffer())
            about = found[at[0]]
            write_marked(path, file.name, about.problems, Language("az"), target, about.corrections)
        self.files[at[0]] = as_dropped(f"{number}.xlsx", target.getvalue())
        self.memory.decide_of(tuple(map(self.memory.sha256, self.files)))

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
    return as_dropped(f"{number}.csv", CONTENTS[number].encode())


def as_dropped(name: str, content: bytes) -> SimpleNamespace:
    id = f"of Streamlit {name} {bytes_hash(content)}"
    return SimpleNamespace(file_id=id, name=name, size=len(content), getbuffer=lambda: memoryview(content))


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
        kept.keep(1_000_000)
        try:
            return service.preview(request(desk, folder, place / f"seen {next(numbers)}"))
        finally:
            kept.keep(0)

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

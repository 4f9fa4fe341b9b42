"""An analyst's desk below the page, and what is done on it."""

import io
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from hypothesis import strategies as st

from kpi.warehouse.originals import bytes_hash
from language import Language
from loaders.drafts.draft import Draft, new_id
from loaders.drafts.store import Drafts
from loaders.fixing.steps import Fix
from loaders.marked.workbook import write_marked
from loaders.publishing.result import Result
from loaders.recognition.readings import Reading
from tests.helpers.building import TRAININGS
from tests.loaders.drafts.analysts import BEGUN, LEYLA
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

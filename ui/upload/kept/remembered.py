"""What is remembered of dropped files, and a draft of it: one is made of the other without a page."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from kpi.warehouse.originals import bytes_hash
from loaders.drafts.draft import Dropped, KeptFile
from loaders.fixing.steps import MOST_STEPS, Fix, Step, carry_out, take_back
from loaders.recognition.by_hand.left_rows import LeftRows
from loaders.recognition.corrections import Corrections
from loaders.recognition.readings import Reading

_MOST_FILES, _MOST_READINGS = 100, 100  # of a visit; the oldest are forgotten


class DroppedFile(Protocol):
    """A file on the desk: one that st.file_uploader gives, or FromDraft."""

    @property
    def file_id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def size(self) -> int: ...
    def getbuffer(self) -> memoryview: ...


@dataclass(frozen=True, slots=True)
class FromDraft:
    """A file that is kept with a draft. path: ends in its hash."""

    path: Path
    name: str
    size: int

    @property
    def file_id(self) -> str:
        return self.path.name

    def getbuffer(self) -> memoryview:
        return memoryview(self.path.read_bytes())


@dataclass
class OfFile:
    """readings: sheet → how it is read. answers: what its doubtful rows are. left_rows: those left out by hand."""

    corrections: Corrections = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    answers: dict[str, str | None] = field(default_factory=dict)
    left_rows: LeftRows = frozenset()


@dataclass
class Memory:
    """files: by the hash of their bytes. readings: by the headings that they hold for, as those of the
    database, so that a corrected file is read as the one before. hashes: a dropped file's id → its hash.

    steps: of fixing, the newest last.

    taken_out: (declaration, 'gone' or 'renamed') of the gone rows that are to be taken out; it holds for these very
    files (decided_of: their hashes) alone.
    """

    files: dict[str, OfFile] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    decided_of: tuple[str, ...] = ()
    taken_out: set[tuple[str, str]] = field(default_factory=set)
    steps: list[Step] = field(default_factory=list)

    def sha256(self, file: DroppedFile) -> str:
        if isinstance(file, FromDraft):
            return file.file_id
        if file.file_id not in self.hashes:
            self.hashes[file.file_id] = bytes_hash(file.getbuffer())
            keep_newest(self.hashes, _MOST_FILES)
        return self.hashes[file.file_id]

    def add(self, sha256: str, known: OfFile) -> None:
        self.files[sha256] = known
        keep_newest(self.files, _MOST_FILES)

    def choose(self, reading: Reading, before: Reading | None) -> None:
        """before: the choice that this one takes the place of."""
        if before:
            self.readings.pop(before.headings, None)
        self.readings.pop(reading.headings, None)
        self.readings[reading.headings] = reading
        keep_newest(self.readings, _MOST_READINGS)

    def fix(self, fixes: Iterable[Fix]) -> None:
        """In files that are known."""
        if step := carry_out(fixes, self.files):
            self.steps = [*self.steps, step][-MOST_STEPS:]

    def last_step(self, files: Container[str]) -> Step:
        """The newest that concerns one of the files; () where there is none."""
        return next((step for step in reversed(self.steps) if any(one.fix.file in files for one in step)), ())

    def take_back(self, step: Step) -> None:
        take_back(step, self.files)
        self.steps = [one for one in self.steps if one is not step]

    def decide_of(self, hashes: tuple[str, ...]) -> None:
        """From now on these files are on the desk."""
        if self.decided_of != hashes:
            self.decided_of, self.taken_out = hashes, set()


def work_of(memory: Memory, files: Sequence[DroppedFile], counts: dict[str, int]) -> Dropped:
    kept = []
    for file in files:
        sha256 = memory.sha256(file)
        known = memory.files.get(sha256, OfFile())
        decided = (dict(known.corrections), dict(known.readings), dict(known.answers), known.left_rows)
        kept.append(KeptFile(sha256, file.name, file.size, *decided))
    hashes = {file.sha256 for file in kept}
    steps = tuple(step for step in memory.steps if any(one.fix.file in hashes for one in step))
    return Dropped(tuple(kept), dict(memory.readings), frozenset(memory.taken_out), counts, steps)


def put_up(work: Dropped, memory: Memory) -> None:
    """Have the memory hold what the draft does; what it knows of other files stays."""
    for file in work.files:
        memory.add(file.sha256, OfFile(dict(file.corrections), dict(file.readings), dict(file.answers), file.left_rows))
    memory.readings = dict(work.chosen)
    memory.decided_of = tuple(file.sha256 for file in work.files)
    memory.taken_out = set(work.taken_out)
    memory.steps = list(work.steps)


def keep_newest(kept: dict, most: int) -> None:
    while len(kept) > most:
        del kept[next(iter(kept))]

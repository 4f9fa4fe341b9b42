"""Dropped files with all that the analyst has decided about them: what is looked at, and then published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.publishing.looked_at import LookedAt
from loaders.publishing.request import Request
from loaders.recognition.by_hand.left_rows import LeftRows
from loaders.recognition.corrections import Corrections
from loaders.recognition.readings import Reading
from loaders.roles.actor import Actor
from ui.data import reads
from ui.upload import memory
from ui.upload.kept.remembered import DroppedFile, Memory, OfFile


@dataclass(frozen=True, slots=True)
class File:
    """sha256: of its bytes. The others: of loaders.checking.checked.Incoming."""

    dropped: DroppedFile
    sha256: str
    corrections: Corrections
    readings: dict[str, Reading]
    chosen: dict[str, Reading]
    answers: dict[str, str | None]
    left_rows: LeftRows


@dataclass(frozen=True, slots=True)
class Drop:
    """plan: of rows that name none. edition: the newest one. today: of the look, and so of the publication. withdraw:
    identities of gone rows that are taken out. strip: of loaders.publishing.request.Request; a look is the same with
    and without. ordered: what was looked at when publishing was ordered."""

    files: tuple[File, ...]
    agency: str
    plan: str | None
    edition: int
    today: date
    withdraw: frozenset[str] = frozenset()
    strip: bool = False
    ordered: LookedAt | None = None

    @property
    def state(self) -> str:
        """What tells it from every other drop of this visit."""
        files = [
            (
                *(one.sha256, one.dropped.name, one.corrections, one.readings, one.chosen, one.answers),
                sorted(one.left_rows),
            )
            for one in self.files
        ]
        return repr((files, self.agency, self.plan, self.edition, self.today, sorted(self.withdraw)))

    def request(self, folder: Path, who: Actor) -> Request:
        """folder: an empty one, into which the files are written."""
        files = tuple(_incoming(folder / str(index), file) for index, file in enumerate(self.files))
        return Request(
            files,
            editions.database_folder(),
            self.agency,
            self.today,
            who,
            self.plan,
            withdraw=self.withdraw,
            strip=self.strip,
            based_on=self.ordered.edition if self.ordered else self.edition,
            looked_at=self.ordered,
        )


def drop_of(dropped: Sequence[DroppedFile], agency: str, plan: str | None) -> Drop:
    return made_of(
        memory.memory(), [(one, memory.of_file(one, agency)) for one in dropped], agency, plan, reads.edition()
    )


def made_of(
    now: Memory, dropped: Sequence[tuple[DroppedFile, OfFile]], agency: str, plan: str | None, edition: int
) -> Drop:
    """dropped: each with what is known of it."""
    files = [
        File(one, now.sha256(one), known.corrections, known.readings, now.readings, known.answers, known.left_rows)
        for one, known in dropped
    ]
    return Drop(tuple(files), agency, plan, edition, reads.today())


def _incoming(path: Path, file: File) -> Incoming:
    """Under a name of our own: what a browser sends as a name may be any path."""
    path.write_bytes(file.dropped.getbuffer())
    return Incoming(path, file.dropped.name, file.corrections, file.readings, file.chosen, file.answers, file.left_rows)

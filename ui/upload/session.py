"""What the upload page remembers between two runs: looks at the dropped files, and the last publication."""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace

import streamlit as st

from loaders.publishing.comparing.comparison import MOST_WITHDRAWN
from loaders.publishing.result import Result
from loaders.roles.actor import Actor
from ui.access.who import onlooker
from ui.background.progress import Progress, Slot
from ui.navigation.address import Choice
from ui.publication.stopped import watched
from ui.upload import memory
from ui.upload.background import carry_out
from ui.upload.drop import Drop
from ui.upload.kept import desk

_MOST_LOOKS = 2  # one without and one with what is taken out


@dataclass
class Work:
    """One drop of files.

    looks: state of a ui.upload.drop.Drop → what publishing it would change. asked: the last state for which that was
    worked out; cancelled: the one for which it was cancelled.
    """

    looks: dict[str, Result] = field(default_factory=dict)
    asked: str = ""
    cancelled: str = ""


def work() -> Work:
    return st.session_state.setdefault("upload_work", Work())


class Look:
    """What publishing the files would change. drop: with the gone rows that are to be taken out. result: without its
    figures at first; None where the analyst cancelled it."""

    def __init__(self, drop: Drop, results: Iterator[Result]) -> None:
        self.drop, self._results = drop, results
        self.result = next(results, None)

    def add_up(self) -> Result | None:
        """The same with the figures, once they are known."""
        self.result = next(self._results, self.result)
        return self.result


@contextmanager
def looked_at(drop: Drop, chosen: Choice, slot: Slot) -> Iterator[Look]:
    """Worked out once for every state of the files and of what was decided about them. slot: where the step under
    way and a button to cancel are shown. What is not done when the block ends is given up."""
    progress = Progress(chosen.language, slot, "upload", _cancel)
    with closing(_results(drop, chosen, progress)) as results:
        look = Look(drop, results)
        if look.result is None or not (withdraw := _withdrawn(look.result)):
            yield _noted(look)
            return
        look.add_up()
    drop = replace(drop, withdraw=withdraw)
    with closing(_results(drop, chosen, progress)) as results:
        yield _noted(Look(drop, results))


def _noted(look: Look) -> Look:
    if look.result:
        desk.looked(look.result)
    return look


def _cancel() -> None:
    work().cancelled = work().asked


def _results(drop: Drop, chosen: Choice, progress: Progress) -> Generator[Result, None, None]:
    now, state = work(), drop.state
    if state in now.looks:
        now.looks[state] = now.looks.pop(state)  # the newest
        yield now.looks[state]
    elif now.cancelled != state:
        now.asked = state
        with closing(carry_out(drop, onlooker(), chosen.language, progress, is_look=True)) as results:
            for result in results:
                if result.has_figures:
                    now.looks[state] = result
                    while len(now.looks) > _MOST_LOOKS:
                        del now.looks[next(iter(now.looks))]
                    progress.end()
                yield result


def _withdrawn(result: Result) -> frozenset[str]:
    """Identities of the gone rows that are to be taken out."""
    taken_out = memory.memory().taken_out
    identities: set[str] = set()
    for one in result.comparisons:
        if (one.declaration, "gone") in taken_out and one.gone_count <= MOST_WITHDRAWN:
            identities.update(one.gone_identities)
        elif (one.declaration, "renamed") in taken_out:
            identities.update(change.before.identity for change in one.renamed)
    return frozenset(identities)


def look_again() -> None:
    work().cancelled = ""


def publish(drop: Drop, chosen: Choice, who: Actor, slot: Slot) -> Result:
    """A publication is remembered, before anything more is shown: a click would end that. And the drop zone emptied."""
    # Where somebody published meanwhile the same run has looked before, under keys of its own.
    progress = Progress(chosen.language, slot, "upload_publishing", lambda: None)
    draft = desk.open_draft()
    files = [file.sha256 for file in drop.files]
    with watched(drop.agency, files, who, drop.edition, draft.id if draft else ""):
        (result,) = carry_out(drop, who, chosen.language, progress, is_look=False)
        if result.sheets is not None:
            looked_at = drop.agency if result.edition else chosen.agency
            st.session_state["upload_published"] = (looked_at, drop.agency, result)
        if result.edition:  # from now on the database knows how they are read
            for file, found in zip(drop.files, result.files, strict=True):
                memory.forget(file.dropped, found.readings)
        if result.sheets is not None:
            desk.ended()
    progress.end()
    return result


def published(choice: Choice) -> tuple[str, Result] | None:
    """The last publication of this visit and its agency, while the agency that is looked at is the same."""
    looked_at, agency, result = st.session_state.get("upload_published", (None, None, None))
    return (agency, result) if looked_at == choice.agency and result else None

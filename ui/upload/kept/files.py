"""The files on the desk: those of the open draft, and those of the drop zone."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from loaders.drafts.draft import KeptFile
from ui.drafts import owned
from ui.upload.kept import desk
from ui.upload.kept.remembered import DroppedFile, FromDraft, Memory


def files(dropped: Sequence[DroppedFile], memory: Memory) -> list[DroppedFile]:
    """Those of the draft that stand in no drop zone, then those that do. dropped: of the drop zone."""
    chips = {one.file_id: (memory.sha256(one), one.name) for one in dropped}
    st.session_state[desk.CHIPS] = chips
    return [*kept_files(), *dropped]


def kept_files() -> list[FromDraft]:
    """Files of the open draft that the drop zone does not show."""
    draft, work, drafts = desk.open_draft(), desk.open_work(), owned.mine()
    if draft is None or work is None or drafts is None:
        return []
    chips = set(st.session_state.get(desk.CHIPS, {}).values())
    kept = [one for one in work.files if (one.sha256, one.name) not in chips]
    return [FromDraft(drafts.file(draft.id, one.sha256), one.name, one.size) for one in kept]


def chips_changed(key: str) -> None:
    """A callback of the drop zone: what the analyst took out of it leaves the draft too."""
    now = {one.file_id for one in st.session_state[key]}
    gone = [chip for file, chip in st.session_state.get(desk.CHIPS, {}).items() if file not in now]
    take_out([KeptFile(sha256, name, 0) for sha256, name in gone])


def take_out(gone: Sequence[KeptFile | FromDraft]) -> None:
    """Files leave the open draft."""
    if work := desk.open_work():
        names = {(one.file_id if isinstance(one, FromDraft) else one.sha256, one.name) for one in gone}
        left = tuple(one for one in work.files if (one.sha256, one.name) not in names)
        desk.change(replace(work, files=left))

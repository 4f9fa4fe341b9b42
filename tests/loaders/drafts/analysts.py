"""Two analysts, and drafts of theirs."""

import os
import time
from datetime import datetime, timedelta

from kpi.warehouse.originals import bytes_hash
from loaders.drafts.draft import Draft, Dropped, KeptFile, new_id
from loaders.drafts.limits import Limits
from loaders.drafts.store import TEXT, Drafts

LEYLA, RASHAD = "a" * 64, "b" * 64


SMALL = Limits(drafts=3, megabytes=1, all_drafts=5, all_megabytes=2, days=30, offer_days=7)


BEGUN = datetime(2026, 11, 22, 10, 45)


HOSTILE = ["", ".", "..", "../" + RASHAD, "/etc/passwd", "a" * 31 + "/", "A" * 32, "a" * 32 + "\n", "a\0b", "%2e%2e"]


def kept(drafts: Drafts, content: bytes = b"a", minute: int = 0, **more) -> Draft:
    """A draft of one file, saved."""
    draft = draft_of(content, minute, **more)
    drafts.save(draft, {bytes_hash(content): content}, is_new=True)
    os.utime(drafts.folder(draft.id) / TEXT, (minute + time.time(),) * 2)
    return draft


def draft_of(content: bytes, minute: int = 0, **more) -> Draft:
    file = KeptFile(bytes_hash(content), "a.csv", len(content))
    return Draft(new_id(), Dropped((file,)), "AGY", "", 1, BEGUN + timedelta(minutes=minute), **more)


def on_disk(drafts: Drafts) -> list[str]:
    return sorted(str(path.relative_to(drafts.database)) for path in drafts.database.rglob("*") if path.is_file())

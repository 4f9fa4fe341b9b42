"""A load that a kill ends: `python -m tests.helpers.children.killed MOMENT DATABASE FILE [--look]`.

MOMENT: a step that the load tells of ('rows', 'figures'), or 'keeping' or 'pointing': right after the originals were
kept, or the pointer was set.
"""

import os
import signal
import sys
from pathlib import Path

from kpi.warehouse import editions, originals
from tests.helpers.building import load, look


def kill(*_) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def killed_after(step):
    return lambda *given: (step(*given), kill())


moment, folder, export, *asked_to_look = sys.argv[1:]
if moment == "keeping":
    originals.keep_drafts = killed_after(originals.keep_drafts)
elif moment == "pointing":
    editions.point_to = killed_after(editions.point_to)
(look if asked_to_look else load)(Path(folder), Path(export), progress=lambda step: kill() if step == moment else None)

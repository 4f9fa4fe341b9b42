"""The child of reports.powerpoint_apart: python -m reports.powerpoint_child."""

import pickle
import sys

from loaders.confined import BOUNDS, confine
from reports.powerpoint import drawn
from reports.powerpoint_apart import NotATemplate

if __name__ == "__main__":
    confine(BOUNDS["template"])
    try:
        made = drawn(*pickle.load(sys.stdin.buffer))
    except NotATemplate as refused:
        made = refused
    except MemoryError:
        made = NotATemplate("too much memory")
    pickle.dump(made, sys.stdout.buffer)

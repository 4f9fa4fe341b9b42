"""The child of reports.pptx.apart: python -m reports.pptx.child."""

import pickle
import sys

from loaders.spreadsheet.confined import BOUNDS, confine
from reports.pptx.apart import NotATemplate
from reports.pptx.presentation import drawn

if __name__ == "__main__":
    confine(BOUNDS["template"])
    try:
        made = drawn(*pickle.load(sys.stdin.buffer))
    except NotATemplate as refused:
        made = refused
    except MemoryError:
        made = NotATemplate("too much memory")
    pickle.dump(made, sys.stdout.buffer)

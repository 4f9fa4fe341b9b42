"""The process of reports.pptx.on_template: python -m reports.pptx.template_process."""

import pickle
import sys

from loaders.spreadsheet.confined import BOUNDS, confine
from reports.pptx.on_template import NotATemplate
from reports.pptx.powerpoint import draw

if __name__ == "__main__":
    confine(BOUNDS["template"])
    made: bytes | NotATemplate
    try:
        made = draw(*pickle.load(sys.stdin.buffer))
    except NotATemplate as refused:
        made = refused
    except MemoryError:
        made = NotATemplate("too much memory")
    pickle.dump(made, sys.stdout.buffer)

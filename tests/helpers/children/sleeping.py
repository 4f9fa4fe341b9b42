"""A child that takes the megabytes that it is told, and then does nothing for long."""

import sys
import time

from loaders.spreadsheet.confined import Bounds, confine

confine(Bounds(100, 0))
taken = bytearray(int(sys.argv[1]) * 1_000_000) if len(sys.argv) > 1 else b""
time.sleep(600)

"""A child that says how many bytes it was given, after a while."""

import sys
import time

time.sleep(1)
sys.stdout.write(str(len(sys.stdin.buffer.read())))

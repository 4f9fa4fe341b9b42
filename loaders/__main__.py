"""The command line: python -m loaders COMMAND."""

import gc
import sys

if __name__ == "__main__":
    # Nearly all that a command makes it needs until it ends: looking for garbage took a tenth of a short one's time.
    gc.set_threshold(100_000)
    from loaders.commands.command_line import run

    sys.exit(run())

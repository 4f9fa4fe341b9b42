"""A marked workbook from a process of its own, for a server whose memory is not to grow
(python -m loaders.marked.process)."""

import io
import pickle
import subprocess
import sys
from pathlib import Path

from loaders.problems.problem import Fault, Refused, Unreadable
from loaders.spreadsheet import confined


def marked_in_process(path: Path, *about) -> bytes:
    """The workbook as bytes. about: the other arguments of loaders.marked.workbook.write_marked in their order, without
    its target. Raises Refused."""
    # The process starts others with bounds of their own; the whole may take what a load may.
    bounds = confined.BOUNDS["load"]
    try:
        made = pickle.loads(
            confined.run("loaders.marked.process", given=pickle.dumps((path, *about)), seconds=bounds.seconds)
        )
    except (confined.TooDemanding, subprocess.CalledProcessError) as error:
        raise Refused("too_large_to_mark") from error
    if isinstance(made, Fault):
        raise Refused(made.code, **made.values)
    return made


def _main() -> None:
    from loaders.marked.workbook import write_marked

    confined.confine(confined.BOUNDS["load"])
    path, name, problems, language, *more = pickle.load(sys.stdin.buffer)
    target = io.BytesIO()
    made: bytes | Fault
    try:
        write_marked(path, name, problems, language, target, *more)
        made = target.getvalue()
    except (Refused, Unreadable) as raised:
        made = raised.fault
    pickle.dump(made, sys.stdout.buffer)


if __name__ == "__main__":
    _main()

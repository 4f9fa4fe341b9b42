"""Slides on somebody's own template, made by a child: a file from outside may be broken or hostile."""

import pickle
import subprocess
import sys
from collections.abc import Sequence

from loaders import confined
from loaders.confined import BOUNDS
from reports.content import Document
from reports.powerpoint_template import MOST_BYTES, NotATemplate
from reports.slides import Slide


def powerpoint_apart(document: Document, shown: Sequence[Slide], template: bytes) -> bytes:
    """Raises NotATemplate, also where the template asks for more memory or time than any needs."""
    if len(template) > MOST_BYTES:
        raise NotATemplate("it is too large")
    try:
        made = pickle.loads(confined.run("reports.powerpoint_apart", given=pickle.dumps((document, shown, template)), seconds=BOUNDS["template"].seconds))
    except confined.TooDemanding:
        raise NotATemplate("too much memory or time") from None
    except subprocess.CalledProcessError as error:
        # The slides stand on a plain deck, so it is the template that they do not stand on.
        raise NotATemplate(error.stderr.decode(errors="replace").strip().rpartition("\n")[2]) from None
    if isinstance(made, NotATemplate):
        raise made
    return made


def _main() -> None:
    from reports.powerpoint import drawn  # which makes plain slides without a child

    confined.confine(BOUNDS["template"])
    try:
        made = drawn(*pickle.load(sys.stdin.buffer))
    except NotATemplate as refused:
        made = refused
    except MemoryError:
        made = NotATemplate("too much memory")
    pickle.dump(made, sys.stdout.buffer)


if __name__ == "__main__":
    _main()

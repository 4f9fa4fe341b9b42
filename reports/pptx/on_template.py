"""Slides on somebody's own template, made by a process of their own: a file from outside may be broken or hostile."""

import pickle
import subprocess
from collections.abc import Callable, Sequence

from loaders.spreadsheet import confined
from loaders.spreadsheet.confined import BOUNDS
from reports.content.plan_year import PlanYear
from reports.content.slide import Slide

MOST_MEGABYTES, MOST_BYTES = 30, 30_000_000  # of a template


class NotATemplate(Exception):
    """The file is no PowerPoint file, holds macros, has no layout with a title, or asks for too much memory or time."""


def powerpoint_on_template(
    plan_year: PlanYear, shown: Sequence[Slide], template: bytes, tell: Callable[[], None]
) -> bytes:
    """The PowerPoint file. tell: of loaders.spreadsheet.confined.run.

    Raises NotATemplate, also where the template asks for more memory or time than any needs.
    """
    if len(template) > MOST_BYTES:
        raise NotATemplate("it is too large")
    order = pickle.dumps((plan_year, shown, template))
    try:
        made = pickle.loads(
            confined.run("reports.pptx.template_process", given=order, seconds=BOUNDS["template"].seconds, tell=tell)
        )
    except confined.TooDemanding:
        raise NotATemplate("too much memory or time") from None
    except subprocess.CalledProcessError as error:
        # The slides stand on a plain file, so it is the template that they do not stand on.
        raise NotATemplate(error.stderr.decode(errors="replace").strip().rpartition("\n")[2]) from None
    if isinstance(made, NotATemplate):
        raise made
    return made

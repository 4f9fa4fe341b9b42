"""The slides as a PowerPoint file: native charts with their data, notes for the speaker, texts for screen readers."""

import io
from collections.abc import Callable, Sequence

from reports.content.citations import Sources
from reports.content.plan_year import PlanYear
from reports.content.properties import set_properties
from reports.content.slide import Slide
from reports.content.slides import slides
from reports.pptx.look import look
from reports.pptx.on_template import NotATemplate, powerpoint_on_template
from reports.pptx.page import Page

__all__ = ["NotATemplate", "powerpoint"]


def powerpoint(
    plan_year: PlanYear,
    keys: Sequence[str] | None = None,
    template: bytes | None = None,
    sources: Sources | None = None,
    tell: Callable[[], None] = lambda: None,
) -> bytes:
    """The file. keys, sources: of reports.content.slides.slides. template: the agency's own file, whose look the slides
    take; a process of its own makes them then, which tell can end (loaders.spreadsheet.confined.run).

    Raises NotATemplate.
    """
    shown = slides(plan_year, keys, sources)
    if template is None:
        return draw(plan_year, shown, None)
    return powerpoint_on_template(plan_year, shown, template, tell)


def draw(plan_year: PlanYear, shown: Sequence[Slide], template: bytes | None) -> bytes:
    """In this process, which a template could bring down. Raises NotATemplate."""
    own = look(template)
    for number, slide in enumerate(shown, start=1):
        Page(own, slide, plan_year).write(number)
    set_properties(own.presentation.core_properties, f"{plan_year.title} · {plan_year.year}", plan_year)
    file = io.BytesIO()
    own.presentation.save(file)
    return file.getvalue()

"""Slides on an agency's own template: of another size, with slides, pictures and few layouts; and files that are none."""

import io
import re
import zipfile

import pytest

from reports.content.slides import slides
from reports.pptx.powerpoint import NotATemplate, powerpoint
from tests.helpers.documents import plan_years
from tests.helpers.documents.office_files import presentation, slide_text
from tests.helpers.documents.soundness import faults
from tests.helpers.slow import mostly_slow
from tests.reports.pptx.templates import NO_TEMPLATES, OLD, TEMPLATES, kind


def size(file: bytes) -> bytes:
    return re.search(rb"<p:sldSz[^>]*>", zipfile.ZipFile(io.BytesIO(file)).read("ppt/presentation.xml")).group()


@pytest.mark.parametrize("name", mostly_slow(TEMPLATES, "4:3 with slides", "upright titles", "potx"))
def test_slides_take_the_look_of_a_template(database, name):
    plan_year = plan_years.overfull(database)
    file = powerpoint(plan_year, template=TEMPLATES[name])
    deck = presentation(file)
    assert faults(file) == []
    assert size(file) == size(TEMPLATES[name])
    shown = slides(plan_year)
    assert len(deck.slides) == len(shown)
    for page, slide in zip(deck.slides, shown, strict=True):
        text = slide_text(page)
        assert OLD not in text and slide.title in text and page.shapes.title.text_frame.text
        assert all(place.has_text_frame and place.text_frame.text for place in page.placeholders)
        for shape in page.shapes:
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width and shape.top + shape.height <= deck.slide_height
    names = zipfile.ZipFile(io.BytesIO(file)).namelist()
    assert len([one for one in names if one.startswith("ppt/slides/slide")]) == len(shown)
    if name == "pictures":
        assert any(one.startswith("ppt/media/") for one in names)


@pytest.mark.parametrize(
    "name", mostly_slow(NO_TEMPLATES, "a text", "a Word file", "without titles", "unpacks too far")
)
def test_what_is_no_template_is_refused(database, name):
    with pytest.raises(NotATemplate):
        powerpoint(plan_years.demo(database), (), NO_TEMPLATES[name]())


def test_macros_are_refused(database):
    with pytest.raises(NotATemplate, match="macros"):
        powerpoint(plan_years.demo(database), (), kind(TEMPLATES["4:3"], "macroEnabled"))

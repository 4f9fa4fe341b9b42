"""The presentation of an agency that has no template: the library's own, made wide and calm."""

from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as PLACE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.util import Inches

from reports.pptx.box import Box, box_of, put

_WIDE = Box(0, 0, Inches(13.333), Inches(7.5))
_ACCENT = "2C5662"
_ON_PAGES = {PLACE.TITLE: (0.05, 0.05, 0.9, 0.16), PLACE.BODY: (0.05, 0.24, 0.9, 0.67)}  # parts of the slide
_ON_FIRST = {PLACE.CENTER_TITLE: (0.05, 0.22, 0.9, 0.32), PLACE.SUBTITLE: (0.05, 0.57, 0.9, 0.32)}
_FEET_TOP = 0.935


def plain_presentation():
    """16:9, with titles on the left and one calm colour; without slides."""
    presentation: Any = Presentation()
    _widen(presentation)
    _place(presentation.slide_master, _ON_PAGES)
    for placeholder in presentation.slide_master.placeholders:
        if placeholder.placeholder_format.type not in _ON_PAGES:
            placeholder.top = int(_FEET_TOP * _WIDE.height)
    _place(presentation.slide_layouts[0], _ON_FIRST)
    _set_titles(presentation.slide_master, presentation.slide_layouts[0])
    _colour(presentation.slide_master)
    return presentation


def _widen(presentation) -> None:
    wider = _WIDE.width / presentation.slide_width
    presentation.slide_width, presentation.slide_height = _WIDE.width, _WIDE.height
    for page in (presentation.slide_master, *presentation.slide_layouts):
        for placeholder in page.placeholders:
            if placeholder._element.spPr.xfrm is not None:
                box = box_of(placeholder)
                put(placeholder, Box(int(box.left * wider), box.top, int(box.width * wider), box.height))


def _place(page, parts: dict) -> None:
    for placeholder in page.placeholders:
        if part := parts.get(placeholder.placeholder_format.type):
            put(placeholder, _WIDE.part(*part))


def _set_titles(master, first) -> None:
    """Bold, on the left, in full colour."""
    for paler in list(first._element.iter(qn("a:tint"))):
        paler.getparent().remove(paler)
    titles = list(master._element.iterfind(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}"))
    for style in (*titles, *first._element.iter(qn("a:lvl1pPr"))):
        style.set("algn", "l")
    for style in titles:
        for letters in style.iterfind(qn("a:defRPr")):
            letters.set("b", "1")


def _colour(master) -> None:
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    colours = etree.fromstring(theme.blob)
    colours.find(f".//{qn('a:accent1')}/{qn('a:srgbClr')}").set("val", _ACCENT)
    theme.blob = etree.tostring(colours, xml_declaration=True, encoding="UTF-8", standalone=True)

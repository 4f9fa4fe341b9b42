"""Whose look slides take: the agency's own PowerPoint file, or a plain one."""

from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as PLACE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from reports.pptx.box import Box, box_of
from reports.pptx.on_template import NotATemplate
from reports.pptx.plain import plain_presentation
from reports.pptx.template import opened

_TITLES = (PLACE.TITLE, PLACE.CENTER_TITLE)
_BODIES = (PLACE.BODY, PLACE.OBJECT)
_FEET = (PLACE.DATE, PLACE.FOOTER, PLACE.SLIDE_NUMBER)


@dataclass(frozen=True)
class Look:
    """presentation: without slides. layout: has a title over the area that is free for contents, and a foot
    below. title: where it goes, None for the layout's own place. opening: the layout of the first
    slide, with a subtitle; None without one."""

    presentation: Any
    layout: Any
    opening: Any
    title: Box | None
    area: Box
    foot: Box


def look(template: bytes | None) -> Look:
    """Raises NotATemplate."""
    presentation = plain_presentation() if template is None else _emptied(opened(template))
    page = Box(0, 0, presentation.slide_width, presentation.slide_height)
    layouts = [
        layout for master in presentation.slide_masters for layout in master.slide_layouts if _of(layout, _TITLES)
    ]
    if not layouts:
        raise NotATemplate("no layout has a title")
    layout = min(
        layouts, key=lambda layout: (not _is_roomy(layout, page), len(_of(layout, set(PLACE) - {*_TITLES, *_FEET})))
    )
    opening = next((one for one in layouts if _of(one, (PLACE.CENTER_TITLE,)) and _of(one, (PLACE.SUBTITLE,))), None)
    if _is_roomy(layout, page):
        return Look(presentation, layout, opening, None, _area(layout, page), _foot(layout, page))
    return Look(
        presentation,
        layout,
        opening,
        page.part(0.05, 0.05, 0.9, 0.15),
        page.part(0.05, 0.23, 0.9, 0.68),
        page.part(0.05, 0.93, 0.9, 0.05),
    )


def _emptied(presentation):
    """Without its slides, and without whatever points at them: their parts would stay in the file beside new ones."""
    part, entries = presentation.part, presentation.slides._sldIdLst
    for entry in list(entries):
        part.drop_rel(entry.rId)
        entries.remove(entry)
    for name in ("custShowLst", "extLst"):  # shows and sections list slides
        for listed in part._element.findall(qn(f"p:{name}")):
            part._element.remove(listed)
    for rel in [
        rel for rel in part.rels.values() if rel.reltype in (RELATIONSHIP_TYPE.VIEW_PROPS, RELATIONSHIP_TYPE.SLIDE)
    ]:
        part.rels.pop(rel.rId)
    for page in [page for master in presentation.slide_masters for page in (master, *master.slide_layouts)]:
        _unlink(page.part)
    return presentation


def _unlink(part) -> None:
    """Buttons on layouts may lead to slides."""
    for rel in [rel for rel in part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.SLIDE]:
        for link in part._element.xpath(f"//*[@r:id='{rel.rId}']"):
            link.getparent().remove(link)
        part.rels.pop(rel.rId)


def _of(layout, kinds) -> list:
    return [placeholder for placeholder in layout.placeholders if placeholder.placeholder_format.type in kinds]


def _is_roomy(layout, page: Box) -> bool:
    area, title = _area(layout, page), box_of(_of(layout, _TITLES)[0])
    return area.height > 0.5 * page.height and area.width > 0.6 * page.width and title.height > 0.07 * page.height


def _area(layout, page: Box) -> Box:
    """Where the layout, else its master, has its text; at the least below the title and above the foot."""
    title, foot = box_of(_of(layout, _TITLES)[0]), _foot(layout, page)
    bodies = _of(layout, _BODIES) or [
        placeholder
        for placeholder in layout.slide_master.placeholders
        if placeholder.placeholder_format.type == PLACE.BODY
    ]
    boxes = [box_of(placeholder) for placeholder in bodies]
    found = max(
        boxes,
        key=lambda box: box.width * box.height,
        default=Box(title.left, title.bottom, title.width, foot.top - title.bottom),
    )
    top = max(found.top, title.bottom)
    return Box(found.left, top, found.width, min(found.bottom, foot.top) - top)


def _foot(layout, page: Box) -> Box:
    """Over the whole width that the layout gives to date, footer and number."""
    boxes = [box for box in map(box_of, _of(layout, _FEET)) if box.top > 0.8 * page.height]
    if not boxes:
        return page.part(0.05, 0.93, 0.9, 0.05)
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    return Box(left, top, max(box.left + box.width for box in boxes) - left, max(box.bottom for box in boxes) - top)

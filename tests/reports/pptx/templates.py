"""Templates as agencies have them, and files that are none."""

import io
import zipfile

import docx
from openpyxl import Workbook
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

OLD = "Köhnə slayd"


def saved(deck) -> bytes:
    kept = io.BytesIO()
    deck.save(kept)
    return kept.getvalue()


def with_slides(deck):
    """Slides, a section and a show of them, the view that lists them, and a button of the master that leads to one."""
    for _ in range(2):
        deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = OLD
    part, (first, _) = deck.part, deck.slides._sldIdLst
    whole = part._element
    whole.append(
        parse_xml(
            f'<p:extLst {nsdecls("p")}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="A" id="{6E8B1D0B-1111-4222-8333-444455556666}">'
            f'<p14:sldIdLst><p14:sldId id="{first.id}"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>'
        )
    )
    view = Part(
        PackURI("/ppt/viewOwn.xml"),
        "application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml",
        part.package,
        b"<p:viewPr xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'/>",
    )
    slide = part.related_part(first.rId)
    view.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    part.relate_to(view, RELATIONSHIP_TYPE.VIEW_PROPS)
    master = deck.slide_master
    link = master.part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    master.shapes[0]._element.nvSpPr.cNvPr.append(
        parse_xml(f'<a:hlinkClick {nsdecls("a", "r")} r:id="{link}" action="ppaction://hlinksldjump"/>')
    )
    return deck


def of_size(width: float, height: float):
    def sized(deck):
        across, down = Inches(width) / deck.slide_width, Inches(height) / deck.slide_height
        deck.slide_width, deck.slide_height = Inches(width), Inches(height)
        for page in (deck.slide_master, *deck.slide_layouts):
            for place in page.placeholders:
                if place._element.spPr.xfrm is not None:
                    place.left, place.top = int(place.left * across), int(place.top * down)
                    place.width, place.height = int(place.width * across), int(place.height * down)
        return deck

    return sized


def with_pictures(deck):
    """A picture on the master and every layout, and a layout with a place for one."""
    drawn = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(drawn, "PNG")
    for page in (deck.slide_master, *deck.slide_layouts):
        _, link = page.part.get_or_add_image_part(drawn)
        page.shapes._spTree.append(
            parse_xml(
                f'<p:pic {nsdecls("p", "a", "r")}><p:nvPicPr><p:cNvPr id="90" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{link}"/>'
                '<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="450000"/></a:xfrm>'
                '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
            )
        )
    return only("Picture with Caption")(deck)


def only(*names: str):
    """A template with these layouts alone."""

    def left(deck):
        for layout in list(deck.slide_layouts):
            if layout.name not in names:
                deck.slide_layouts.remove(layout)
        return deck

    return left


def dark(deck):
    fill = deck.slide_master.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor(0x10, 0x20, 0x40)
    colours = deck.slide_master._element.find(qn("p:clrMap"))
    for mine, theirs in (("bg1", "dk1"), ("tx1", "lt1")):
        colours.set(mine, theirs)
    return deck


def kind(file: bytes, name: str) -> bytes:
    """The same package as a file of another kind: `template`, `slideshow`."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(kept, "w") as new:
        for member in old.infolist():
            new.writestr(
                member,
                old.read(member).replace(b"presentationml.presentation.main", f"presentationml.{name}.main".encode()),
            )
    return kept.getvalue()


TEMPLATES = {
    "4:3": saved(Presentation()),
    "4:3 with slides": saved(with_slides(Presentation())),
    "small 16:9": saved(of_size(10, 5.625)(Presentation())),
    "A4, upright": saved(of_size(7.5, 10.833)(Presentation())),
    "pictures": saved(with_pictures(Presentation())),
    "a title slide alone": saved(only("Title Slide")(Presentation())),
    "upright titles": saved(only("Vertical Title and Text")(Presentation())),
    "dark": saved(dark(Presentation())),
    "potx": kind(saved(Presentation()), "template"),
    "ppsx with slides": kind(saved(with_slides(Presentation())), "slideshow"),
}


def word_file() -> bytes:
    return saved(docx.Document())


def excel_file() -> bytes:
    return saved(Workbook())


def without_titles() -> bytes:
    return saved(only("Blank")(Presentation()))


def unpacks_too_far() -> bytes:
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("ppt/big.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(31):
            part.write(bytes(10_000_000))
    return kept.getvalue()


def of_nothing() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr(
            "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
        )
    return kept.getvalue()


NO_TEMPLATES = {
    "empty": lambda: b"",
    "a text": lambda: b"no presentation",
    "half": lambda: TEMPLATES["4:3"][:9000],
    "a Word file": word_file,
    "an Excel file": excel_file,
    "without titles": without_titles,
    "unpacks too far": unpacks_too_far,
    "of nothing": of_nothing,
    "unnamed kinds": lambda: TEMPLATES["4:3"].replace(b"[Content_Types].xml", b"[Content_Typos].xml"),
    "unknown kind": lambda: kind(TEMPLATES["4:3"], "x"),
}

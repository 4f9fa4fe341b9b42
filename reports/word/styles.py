"""How the annual report looks in Word: paper, letters, spaces."""

from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from reports.content.plan_year import PlanYear
from reports.content.properties import LOCALES, set_properties
from reports.content.wording import report_title

ACCENT, QUIET, TEXT = RGBColor(0x0F, 0x5C, 0x6E), RGBColor(0x55, 0x64, 0x6B), RGBColor(0x1B, 0x24, 0x28)
PAGE_WIDTH = Cm(16.6)  # between the margins
_FONT = "Times New Roman"  # what official papers are written in
# Style: size, colour, bold, alignment, points before and after.
_LEFT, _CENTRE, _EVEN = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
_STYLES = {
    "Title": (20, TEXT, True, _CENTRE, 150, 24),
    "Subtitle": (14, TEXT, False, _CENTRE, 0, 30),
    "Heading 1": (13, ACCENT, True, _LEFT, 20, 6),
    "Heading 2": (12, ACCENT, True, _LEFT, 16, 5),
    "TOC Heading": (15, ACCENT, True, _LEFT, 0, 10),
    "Body Text": (12, TEXT, False, _EVEN, 0, 6),
    "List Bullet": (10, TEXT, False, _LEFT, 0, 2),
    "Caption": (9.5, QUIET, False, _LEFT, 2, 8),
    "Header": (9, QUIET, False, _LEFT, 0, 0),
    "Footer": (8.5, QUIET, False, _LEFT, 0, 0),
}
_NEW = {
    "Quiet": (10, QUIET, False, _LEFT, 0, 3),
    "Cover": (10.5, QUIET, False, _CENTRE, 0, 4),
    "Picture": (12, TEXT, False, _LEFT, 6, 0),
    "Cell": (10, TEXT, False, _LEFT, 2, 2),
    "toc 1": (11, TEXT, False, _LEFT, 0, 4),
    "toc 2": (11, TEXT, False, _LEFT, 0, 4),
}
# Lines below rows alone.
_TABLE = (
    f'<w:tblPr {nsdecls("w")}><w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="55646B"/>'
    '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="55646B"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C9D2D6"/></w:tblBorders>'
    '<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


def set_up(paper: Paper, plan_year: PlanYear) -> None:
    """Page, styles, language and what the file says of itself."""
    page = paper.sections[0]
    page.page_width, page.page_height, page.different_first_page_header_footer = Cm(21), Cm(29.7), True
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin, page.bottom_margin = Cm(2.2), Cm(2.2)
    _set_styles(paper, LOCALES[plan_year.language.code])
    _set_up_fields(paper)
    set_properties(paper.core_properties, report_title(plan_year), plan_year)


def _set_styles(paper: Paper, language: str) -> None:
    styles = paper.styles
    styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}").set(qn("w:val"), language)
    styles["Normal"].font.name, styles["Normal"].font.size = _FONT, Pt(12)
    for name, look in (_STYLES | _NEW).items():
        style = (
            styles[name]
            if name in _STYLES
            else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc "))
        )
        _set_style(style, *look)
    for name in ("Heading 1", "Heading 2", "TOC Heading", "Picture"):
        styles[name].paragraph_format.keep_with_next = True
    styles["Body Text"].paragraph_format.first_line_indent = Cm(1.25)
    styles["toc 2"].paragraph_format.left_indent = Cm(0.6)
    for name in ("toc 1", "toc 2"):
        styles[name].paragraph_format.right_indent = Cm(1)
    for name in ("toc 1", "toc 2", "Header", "Footer"):
        tabs = styles[name].paragraph_format.tab_stops
        for _ in list(tabs):
            del tabs[0]
        tabs.add_tab_stop(
            PAGE_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS if name.startswith("toc ") else WD_TAB_LEADER.SPACES
        )
    styles.add_style("Figures", WD_STYLE_TYPE.TABLE).element.append(parse_xml(_TABLE))


def _set_style(style, size: float, colour: RGBColor, bold: bool, alignment, before: float, after: float) -> None:
    font, form = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic, font.color.rgb = _FONT, Pt(size), bold, False, colour
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for theme in [key for key in fonts.attrib if "Theme" in key or "theme" in key]:
        del fonts.attrib[theme]
    form.alignment, form.space_before, form.space_after, form.line_spacing = alignment, Pt(before), Pt(after), 1.1
    for line in style.element.iter(qn("w:pBdr")):
        line.getparent().remove(line)
        break


def _set_up_fields(paper: Paper) -> None:
    """The contents learn their page numbers when Word opens the file."""
    settings = paper.settings.element
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    update = OxmlElement("w:updateFields")
    update.set(qn("w:val"), "true")
    settings.find(qn("w:compat")).addprevious(update)

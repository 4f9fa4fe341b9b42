"""What all charts that PowerPoint draws have: their data in a workbook of their own, their letters and labels."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from language import Language
from reports.content.properties import LOCALES
from reports.pptx.box import Box

GAP = 60  # between columns, in percent of one


def chart_of(shapes, kind, data: CategoryChartData, box: Box, size: float, alt: str, language: Language):
    frame = shapes.add_chart(kind, box.left, box.top, box.width, box.height, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.plots[0].gap_width = GAP
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.font.size = Pt(size)
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    labels = chart.category_axis.tick_labels
    labels.font.size = Pt(size)
    chart.category_axis.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.category_axis._element.get_or_add_txPr().bodyPr.set("rot", "0")  # upright, however narrow
    space = chart._chartSpace
    for axis in space.iter(
        qn("c:axId"), qn("c:crossAx")
    ):  # the library numbers its axes below zero, which the schema forbids
        axis.set("val", axis.get("val").lstrip("-"))
    space.find(qn("c:date1904")).addnext(parse_xml(f'<c:lang {nsdecls("c")} val="{LOCALES[language.code]}"/>'))
    return chart


def label(point, lines: list[tuple[str, float]], bold: bool, language: Language, over: bool = False) -> None:
    """lines: each with the size of its letters."""
    frame = point.data_label.text_frame
    frame.word_wrap = False
    for index, (text, size) in enumerate(lines):
        run = (frame.paragraphs[0] if index == 0 else frame.add_paragraph()).add_run()
        run.text, run.font.size, run.font.bold = text, Pt(size), bold
        run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
        run._r.get_or_add_rPr().set("lang", LOCALES[language.code])
    point.data_label.position = XL_LABEL_POSITION.ABOVE if over else XL_LABEL_POSITION.OUTSIDE_END

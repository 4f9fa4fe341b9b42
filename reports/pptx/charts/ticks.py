"""Marks across the columns of years: targets, and the same day of the year before."""

from copy import deepcopy

from pptx.enum.chart import XL_LEGEND_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt


def as_ticks(chart, colours: list[str], size: int) -> None:
    """The series after the first leave them for lines that are not drawn, of which the marks are seen."""
    bars = chart.plots[0]._element
    line = parse_xml(
        f'<c:lineChart {nsdecls("c")}><c:grouping val="standard"/><c:varyColors val="0"/><c:marker val="1"/>'
        "</c:lineChart>"
    )
    for index, (series, name) in enumerate(zip(bars.findall(qn("c:ser"))[1:], colours, strict=True)):
        bars.remove(series)
        for unwanted in ("c:spPr", "c:marker", "c:invertIfNegative", "c:smooth"):
            for element in series.findall(qn(unwanted)):
                series.remove(element)
        colour = f'<a:solidFill><a:schemeClr val="{name}"/></a:solidFill>'
        series.find(qn("c:tx")).addnext(
            parse_xml(f'<c:spPr {nsdecls("c", "a")}><a:ln w="28575"><a:noFill/></a:ln></c:spPr>')
        )
        series.find(qn("c:spPr")).addnext(
            parse_xml(
                f'<c:marker {nsdecls("c", "a")}><c:symbol val="dash"/><c:size val="{size}"/>'
                f"<c:spPr>{colour}<a:ln>{colour}</a:ln></c:spPr></c:marker>"
            )
        )
        series.append(parse_xml(f'<c:smooth {nsdecls("c")} val="0"/>'))
        line.insert(2 + index, series)
    line.extend(deepcopy(axis) for axis in bars.findall(qn("c:axId")))
    bars.addnext(line)


def legend(chart, size: float) -> None:
    """Add a legend with the targets alone; the slide names the columns."""
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.legend.font.size = Pt(size)
    chart.legend._element.find(qn("c:legendPos")).addnext(
        parse_xml(f'<c:legendEntry {nsdecls("c")}><c:idx val="0"/><c:delete val="1"/></c:legendEntry>')
    )

"""Charts that PowerPoint itself draws from figures, with their data in a workbook of their own."""

from copy import deepcopy

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from kpi.rules.figure_row import FigureRow
from language import Language, phrases
from reports.content.plan_year import IndicatorYear
from reports.content.properties import LOCALES
from reports.content.slide import Answer
from reports.pptx.box import Box
from reports.pptx.text import fitting, wide

_PALE = 0.55  # of the years that are not spoken of
_GAP, _MOST_GAP = 60, 500  # between columns, in percent of one
_WIDEST = 80  # a column, in points: a year alone makes no wall
_TICK = 16
_PLOT = 0.72  # of a chart's height: its highest column


def add_years(shapes, indicator: IndicatorYear, year: int, box: Box, size: float, language: Language) -> None:
    """Columns of the years; a year without a figure stays an empty place, a target is a tick across its column."""
    by_year = {row.year: row for row in indicator.rows}
    years = range(min(by_year), max(year, *by_year) + 1)
    targets = [by_year[one].target if one in by_year else None for one in years]
    data = CategoryChartData(number_format='0.##"%"' if indicator.figure.indicator.unit == "%" else "General")
    data.categories = [str(one) for one in years]
    data.add_series(indicator.name, [by_year[one].value if one in by_year else None for one in years])
    if has_targets := any(target is not None for target in targets):
        data.add_series(language.say("Target"), targets)
    room = box.width / Pt(1) / len(years)  # for a column, in points
    values = {one: phrases.value_text(row.value, "exact", row.indicator, language) for one, row in by_year.items()}
    words = {one: _words(row, language) for one, row in by_year.items()}
    letters = min(size, 0.88 * room / max(map(wide, values.values())))
    small = min([0.8 * letters, *(0.92 * room / wide(word) for over in words.values() for word in over)])
    chart = _chart(
        shapes,
        XL_CHART_TYPE.COLUMN_CLUSTERED,
        data,
        box,
        min(size, 0.9 * room / wide("2000")),
        phrases.series_text(indicator.rows, years, language),
        language,
    )
    if min(row.value for row in indicator.rows) >= 0:
        chart.value_axis.minimum_scale = 0
    if has_targets:
        _targets_as_ticks(chart, min(_TICK, int(0.6 * room)))
        _legend(chart, 0.8 * size)
    chart.plots[0].gap_width = min(_MOST_GAP, max(_GAP, int(100 * (room / _WIDEST - 1))))
    top = max(*(row.value for row in indicator.rows), *(target or 0 for target in targets))
    for number, (one, target) in enumerate(zip(years, targets, strict=True)):
        if row := by_year.get(one):
            lines = [*((word, small) for word in words[one]), (values[one], letters)]
            tall = top * sum(1.25 * size for _, size in lines) / (_PLOT * box.height / Pt(1))
            under_target = target is not None and 0 <= target - row.value < tall
            # A tick just over its column would run through the value, which then stands over the tick.
            _label(chart.plots[under_target].series[0].points[number], lines, one == year, language, over=under_target)
            _fill(chart.plots[0].series[0].points[number].format, row.complete, is_now=one == year)


def add_answers(shapes, question: str, answers: list[Answer], box: Box, size: float, language: Language) -> None:
    """Bars of the shares of a question's answers, in their order; beside each its value and its change."""
    data = CategoryChartData(number_format='0.##"%"')
    data.categories = [answer.name for answer in answers]
    data.add_series(question, [answer.share for answer in answers])
    shares = "; ".join(" ".join(filter(None, (f"{answer.name}: {answer.value}", answer.change))) for answer in answers)
    size = min(size, 0.5 * box.height / Pt(1) / len(answers))
    chart = _chart(shapes, XL_CHART_TYPE.BAR_CLUSTERED, data, box, size, f"{question} {shares}", language)
    names = Box(0, 0, int(0.36 * box.width), box.height // len(answers))
    chart.category_axis.tick_labels.font.size = Pt(min(fitting([answer.name], size, names) for answer in answers))
    chart.category_axis.reverse_order = True
    chart.value_axis.minimum_scale = 0
    # The axis is not shown; past 100 it makes room for what is written beside the bars.
    chart.value_axis.maximum_scale = 150 if any(answer.change for answer in answers) else 115
    for point, answer in zip(chart.plots[0].series[0].points, answers, strict=True):
        _fill(point.format, True, is_now=True)
        _label(point, [("   ".join(filter(None, (answer.value, answer.change))), size)], True, language)


def _chart(shapes, kind, data: CategoryChartData, box: Box, size: float, alt: str, language: Language):
    frame = shapes.add_chart(kind, box.left, box.top, box.width, box.height, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.plots[0].gap_width = _GAP
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


def _words(row: FigureRow, language: Language) -> list[str]:
    """What stands over a value, word by word, because columns are narrow: that its year still runs, `ən azı`."""
    running = (
        "" if row.complete else phrases.year_label(row.year, False, language).replace(str(row.year), "").strip(" ,")
    )
    return [*running.split(), *phrases.qualifier_words(row.qualifier, language).split()]


def _fill(look, complete: bool, is_now: bool) -> None:
    """A running year is hatched."""
    fill = look.fill
    if complete:
        fill.solid()
    else:
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.back_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
        look.line.color.theme_color, look.line.width = MSO_THEME_COLOR.ACCENT_1, Pt(1.5)
    fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    fill.fore_color.brightness = 0 if is_now else _PALE


def _label(point, lines: list[tuple[str, float]], bold: bool, language: Language, over: bool = False) -> None:
    """lines: each with the size of its letters."""
    frame = point.data_label.text_frame
    frame.word_wrap = False
    for index, (text, size) in enumerate(lines):
        run = (frame.paragraphs[0] if index == 0 else frame.add_paragraph()).add_run()
        run.text, run.font.size, run.font.bold = text, Pt(size), bold
        run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
        run._r.get_or_add_rPr().set("lang", LOCALES[language.code])
    point.data_label.position = XL_LABEL_POSITION.ABOVE if over else XL_LABEL_POSITION.OUTSIDE_END


def _targets_as_ticks(chart, size: int) -> None:
    """The second series leaves the columns for a line that is not drawn, of which the marks are seen."""
    bars = chart.plots[0]._element
    series = bars.findall(qn("c:ser"))[1]
    bars.remove(series)
    for name in ("c:spPr", "c:invertIfNegative"):
        for element in series.findall(qn(name)):
            series.remove(element)
    colour = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
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
    line = parse_xml(
        f'<c:lineChart {nsdecls("c")}><c:grouping val="standard"/><c:varyColors val="0"/><c:marker val="1"/>'
        "</c:lineChart>"
    )
    line.insert(2, series)
    line.extend(deepcopy(axis) for axis in bars.findall(qn("c:axId")))
    bars.addnext(line)


def _legend(chart, size: float) -> None:
    """Of the targets alone; the slide names the columns."""
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.legend.font.size = Pt(size)
    chart.legend._element.find(qn("c:legendPos")).addnext(
        parse_xml(f'<c:legendEntry {nsdecls("c")}><c:idx val="0"/><c:delete val="1"/></c:legendEntry>')
    )

"""Charts that PowerPoint itself draws from figures, with their data in a workbook of their own."""

from copy import deepcopy

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts.years import YearBar, scale_of, year_bars
from language import Language
from language.figures import phrases
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
    """Columns of charts.years; targets and the same day of the year before are ticks across their columns."""
    years = range(min(row.year for row in indicator.rows), max(year, *(row.year for row in indicator.rows)) + 1)
    bars = year_bars(indicator.rows, years, language)
    data = CategoryChartData(number_format='0.##"%"' if indicator.figure.indicator.unit == "%" else "General")
    data.categories = [str(bar.year) for bar in bars]
    data.add_series(indicator.name, [bar.value for bar in bars])
    ticks = {language.say("Target"): ([bar.target for bar in bars], "tx1")}
    ticks[language.say("The year before, by the same day")] = ([bar.same_days for bar in bars], "accent2")
    ticks = {name: tick for name, tick in ticks.items() if any(value is not None for value in tick[0])}
    for name, (values, _) in ticks.items():
        data.add_series(name, values)
    room = box.width / Pt(1) / len(bars)  # for a column, in points
    words = {bar.year: _words(bar, language) for bar in bars}
    letters = min(size, 0.88 * room / max(wide(bar.number) for bar in bars if bar.number))
    small = min([0.8 * letters, *(0.92 * room / wide(word) for over in words.values() for word in over)])
    alt = phrases.series_text(indicator.rows, years, language)
    labels = min(size, 0.9 * room / wide("2000"))
    chart = chart_of(shapes, XL_CHART_TYPE.COLUMN_CLUSTERED, data, box, labels, alt, language)
    scale = scale_of(bars)
    if scale.low == 0:
        chart.value_axis.minimum_scale = 0
    else:
        chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW  # under the columns that hang down
    if ticks:
        _as_ticks(chart, [colour for _, colour in ticks.values()], min(_TICK, int(0.6 * room)))
        _legend(chart, 0.8 * size)
    chart.plots[0].gap_width = min(_MOST_GAP, max(_GAP, int(100 * (room / _WIDEST - 1))))
    for number, bar in enumerate(bars):
        if bar.value is None:
            continue
        lines = [*((word, small) for word in words[bar.year]), (bar.number, letters)]
        tall = scale.high * sum(1.25 * size for _, size in lines) / (_PLOT * box.height / Pt(1))
        under_target = bar.target is not None and 0 <= bar.target - bar.value < tall
        # A tick just over its column would run through the value, which then stands over the tick.
        label(chart.plots[under_target].series[0].points[number], lines, bar.year == year, language, over=under_target)
        _fill(chart.plots[0].series[0].points[number].format, bar, is_now=bar.year == year)


def add_answers(shapes, question: str, answers: list[Answer], box: Box, size: float, language: Language) -> None:
    """Bars of the shares of a question's answers, in their order; beside each its value and its change."""
    data = CategoryChartData(number_format='0.##"%"')
    data.categories = [answer.name for answer in answers]
    data.add_series(question, [answer.share for answer in answers])
    shares = "; ".join(" ".join(filter(None, (f"{answer.name}: {answer.value}", answer.change))) for answer in answers)
    size = min(size, 0.5 * box.height / Pt(1) / len(answers))
    chart = chart_of(shapes, XL_CHART_TYPE.BAR_CLUSTERED, data, box, size, f"{question} {shares}", language)
    names = Box(0, 0, int(0.36 * box.width), box.height // len(answers))
    chart.category_axis.tick_labels.font.size = Pt(min(fitting([answer.name], size, names) for answer in answers))
    chart.category_axis.reverse_order = True
    chart.value_axis.minimum_scale = 0
    # The axis is not shown; past 100 it makes room for what is written beside the bars.
    chart.value_axis.maximum_scale = 150 if any(answer.change for answer in answers) else 115
    for point, answer in zip(chart.plots[0].series[0].points, answers, strict=True):
        point.format.fill.solid()
        point.format.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
        label(point, [("   ".join(filter(None, (answer.value, answer.change))), size)], True, language)


def chart_of(shapes, kind, data: CategoryChartData, box: Box, size: float, alt: str, language: Language):
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


def _words(bar: YearBar, language: Language) -> list[str]:
    """What stands over a value, word by word, because columns are narrow: that its year is provisional, `ən azı`."""
    provisional = phrases.provisional_word(language) if bar.kind == "provisional" else ""
    return [*provisional.split(), *bar.before.split()]


def _fill(look, bar: YearBar, is_now: bool) -> None:
    """Hollow while the year is provisional, open at its top where the value is an 'at least'."""
    fill = look.fill
    if bar.kind == "provisional":
        fill.background()
        look.line.color.theme_color, look.line.width = MSO_THEME_COLOR.ACCENT_1, Pt(2)
        return
    fill.solid()
    fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    fill.fore_color.brightness = 0 if is_now else _PALE
    if bar.is_open:
        solid = fill._xPr.find(qn("a:solidFill"))
        stops = [deepcopy(solid[0]) for _ in range(3)]
        stops[0].append(parse_xml(f'<a:alpha {nsdecls("a")} val="0"/>'))
        fading = parse_xml(f'<a:gradFill {nsdecls("a")} rotWithShape="1"><a:gsLst/><a:lin ang="5400000"/></a:gradFill>')
        for percent, colour in zip((0, 50000, 100000), stops, strict=True):
            stop = parse_xml(f'<a:gs {nsdecls("a")} pos="{percent}"/>')
            stop.append(colour)
            fading[0].append(stop)
        solid.getparent().replace(solid, fading)


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


def _as_ticks(chart, colours: list[str], size: int) -> None:
    """The series after the first leave the columns for lines that are not drawn, of which the marks are seen."""
    bars = chart.plots[0]._element
    line = parse_xml(
        f'<c:lineChart {nsdecls("c")}><c:grouping val="standard"/><c:varyColors val="0"/><c:marker val="1"/>'
        "</c:lineChart>"
    )
    for index, (series, name) in enumerate(zip(bars.findall(qn("c:ser"))[1:], colours, strict=True)):
        bars.remove(series)
        for unwanted in ("c:spPr", "c:invertIfNegative"):
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


def _legend(chart, size: float) -> None:
    """Of the targets alone; the slide names the columns."""
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.legend.font.size = Pt(size)
    chart.legend._element.find(qn("c:legendPos")).addnext(
        parse_xml(f'<c:legendEntry {nsdecls("c")}><c:idx val="0"/><c:delete val="1"/></c:legendEntry>')
    )

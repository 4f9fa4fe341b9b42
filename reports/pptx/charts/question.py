"""The answer to a kept question as a chart that PowerPoint itself draws, with its data in a workbook of its own."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from charts.explored.mark import Mark
from charts.explored.svg import panels_of
from language import Language
from loaders.exploring.answered import AnsweredQuestion
from reports.pptx.box import Box
from reports.pptx.charts.native import chart_of, label

_LABELLED = 40  # columns that have room for their values


def add_answer(shapes, one: AnsweredQuestion, box: Box, size: float, language: Language) -> None:
    """Bars one below the other; else columns in groups, or lines over quarters and months."""
    if one.drawing.form == "bars":
        _bars(shapes, one, box, size, language)
    else:
        _columns(shapes, one, box, size, language)


def _bars(shapes, one: AnsweredQuestion, box: Box, size: float, language: Language) -> None:
    marks, data = one.drawing.marks, CategoryChartData()
    data.categories = [mark.name for mark in marks]
    data.add_series(one.says, [mark.value for mark in marks])
    chart = chart_of(shapes, XL_CHART_TYPE.BAR_CLUSTERED, data, box, size, one.alt, language)
    chart.category_axis.reverse_order = True
    chart.value_axis.minimum_scale = 0
    chart.value_axis.maximum_scale = 1.4 * max(mark.value or 0.0 for mark in marks) or 1  # room for what is written
    for point, mark in zip(chart.plots[0].series[0].points, marks, strict=True):
        _fill(point, mark)
        label(point, [(mark.text, size)], True, language)


def _columns(shapes, one: AnsweredQuestion, box: Box, size: float, language: Language) -> None:
    """Rows are groups of columns, of lines a line each."""
    panels, is_lines = panels_of(one.drawing.marks), one.drawing.form == "lines"
    names = list(dict.fromkeys(mark.name for _, marks in panels for mark in marks))
    values = {(series, mark.name): mark for series, marks in panels for mark in marks}
    rows = [series for series, _ in panels]
    outer, inner = (names, rows) if is_lines or rows == [""] else (rows, names)
    data = CategoryChartData()
    data.categories = outer

    def mark_of(category: str, series: str) -> Mark | None:
        return values.get((series, category) if outer is names else (category, series))

    for series in inner:
        data.add_series(series or one.says, [(mark := mark_of(name, series)) and mark.value for name in outer])
    kind = XL_CHART_TYPE.LINE_MARKERS if is_lines else XL_CHART_TYPE.COLUMN_CLUSTERED
    chart = chart_of(shapes, kind, data, box, 0.8 * size, one.alt, language)
    chart.value_axis.minimum_scale = 0
    if len(inner) > 1:
        chart.has_legend = True
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        chart.legend.font.size = Pt(0.8 * size)
    if is_lines or len(outer) * len(inner) > _LABELLED:
        return
    letters = size * (0.75 if len(outer) * len(inner) > _LABELLED / 2 else 0.9)
    for series, plotted in zip(inner, chart.plots[0].series, strict=True):
        for position, name in enumerate(outer):
            mark = mark_of(name, series)
            if mark and mark.value is not None:
                label(plotted.points[position], [(mark.text, letters)], False, language)
                if mark.kind == "provisional":
                    _fill(plotted.points[position], mark)


def _fill(point, mark: Mark) -> None:
    """Hollow where a time is not over."""
    if mark.kind == "provisional":
        point.format.fill.background()
        point.format.line.color.theme_color, point.format.line.width = MSO_THEME_COLOR.ACCENT_1, Pt(2)
    else:
        point.format.fill.solid()
        point.format.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1

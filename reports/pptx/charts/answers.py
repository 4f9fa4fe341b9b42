"""The answers to a question as bars."""

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from language import Language
from reports.content.slide import Answer
from reports.pptx.box import Box
from reports.pptx.charts.native import chart_of, label
from reports.pptx.text import fitting


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

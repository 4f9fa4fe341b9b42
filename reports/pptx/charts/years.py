"""The years of an indicator, which PowerPoint itself draws."""

from copy import deepcopy

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from charts.years import Scale, YearBar, scale_of, year_bars
from language import Language
from language.figures import phrases
from reports.content.plan_year import IndicatorYear
from reports.pptx.box import Box
from reports.pptx.charts.native import GAP, chart_of, label
from reports.pptx.charts.ticks import as_ticks, legend
from reports.pptx.text import wide

_PALE = 0.55  # of the years that are not spoken of
_MOST_GAP = 500
_WIDEST = 80  # a column, in points: a year alone makes no wall
_TICK = 16
_POINT = 12  # of a rank
_PLOT = 0.72  # of a chart's height: its highest column


def add_years(shapes, indicator: IndicatorYear, year: int, box: Box, size: float, language: Language) -> None:
    """Columns of charts.years, of ranks points; targets and the same day of the year before are ticks across them."""
    years = range(min(row.year for row in indicator.rows), max(year, *(row.year for row in indicator.rows)) + 1)
    bars = year_bars(indicator.rows, years, language)
    data = CategoryChartData(number_format='0.##"%"' if indicator.figure.indicator.unit == "%" else "General")
    data.categories = [str(bar.year) for bar in bars]
    data.add_series(indicator.name, [bar.value for bar in bars])
    ticks = {language.say("Target"): ([bar.target for bar in bars], "tx1")}
    then = ", ".join(bar.then for bar in bars if bar.then)
    by_then = language.say("The year before ({then})", then=then)
    ticks[by_then] = ([bar.same_days for bar in bars], "accent2")
    ticks = {name: tick for name, tick in ticks.items() if any(value is not None for value in tick[0])}
    for name, (values, _) in ticks.items():
        data.add_series(name, values)
    room = box.width / Pt(1) / len(bars)  # for a column, in points
    words = {bar.year: _words(bar, language) for bar in bars}
    letters = min(size, 0.88 * room / max(wide(bar.number) for bar in bars if bar.number))
    small = min([0.8 * letters, *(0.92 * room / wide(word) for over in words.values() for word in over)])
    alt = phrases.series_text(indicator.rows, years, language)
    labels = min(size, 0.9 * room / wide("2000"))
    places, scale = any(bar.is_place for bar in bars), scale_of(bars)
    kind = XL_CHART_TYPE.LINE_MARKERS if places else XL_CHART_TYPE.COLUMN_CLUSTERED
    chart = chart_of(shapes, kind, data, box, labels, alt, language)
    if places:
        _turn(chart, scale)
    elif scale.low == 0:
        chart.value_axis.minimum_scale = 0
    else:
        chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW  # under the columns that hang down
    if ticks:
        as_ticks(chart, [colour for _, colour in ticks.values()], min(_TICK, int(0.6 * room)))
        legend(chart, 0.8 * size)
    if not places:
        chart.plots[0].gap_width = min(_MOST_GAP, max(GAP, int(100 * (room / _WIDEST - 1))))
    for number, bar in enumerate(bars):
        if bar.value is None:
            continue
        lines = [*((word, small) for word in words[bar.year]), (bar.number, letters)]
        tall = sum(1.25 * size for _, size in lines) / (_PLOT * box.height / Pt(1))
        under_target = bar.target is not None and 0 <= scale.part(bar.target) - scale.part(bar.value) < tall
        # A tick just over its column would run through the value, which then stands over the tick.
        point, over = chart.plots[under_target].series[0].points[number], places or under_target
        label(point, lines, bar.year == year, language, over)
        own = chart.plots[0].series[0].points[number]
        _fill(_circle(own).format if places else own.format, bar, is_now=bar.year == year)


def _turn(chart, scale: Scale) -> None:
    """Ranks are points without a line, the first place on top and the years below."""
    axis = chart.value_axis
    axis.reverse_order, axis.crosses = True, XL_AXIS_CROSSES.MAXIMUM
    axis.minimum_scale, axis.maximum_scale = scale.high, scale.low
    series = chart.plots[0].series[0]
    series.smooth = False
    series.format.line.fill.background()


def _circle(point):
    point.marker.style, point.marker.size = XL_MARKER_STYLE.CIRCLE, _POINT
    return point.marker


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

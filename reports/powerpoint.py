"""The slides as a PowerPoint file: native charts with their data, notes for the speaker, texts for whoever cannot see."""

import io
from collections.abc import Sequence
from zipfile import BadZipFile

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.util import Emu, Inches, Pt

from language import comparisons, phrases
from reports.content import Document, Indicator
from reports.slides import Slide, slides
from reports.wording import provenance

_LANGUAGES = {"az": "az-Latn-AZ", "en": "en-GB", "ru": "ru-RU"}
_TEXT, _QUIET, _NOW, _BAR = (RGBColor.from_string(code) for code in ("10181C", "43525A", "0B4A59", "8FB2BC"))
_DIRECTIONS = {"up": RGBColor.from_string("134A86"), "down": RGBColor.from_string("9A4300")}
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_WIDE = (Inches(13.333), Inches(7.5))


class NotATemplate(Exception):
    """The file is no PowerPoint file, or one whose layouts have no title."""


def powerpoint(document: Document, keys: Sequence[str] | None = None, template: bytes | None = None) -> bytes:
    """keys: of reports.slides.slides. template: the agency's own file, whose look the slides take. Raises NotATemplate."""
    deck = _deck(template)
    layout = _layout(deck)
    for slide in slides(document, keys):
        _Page(deck, layout, document).write(slide)
    deck.core_properties.title = f"{document.title} · {document.year}"
    deck.core_properties.author = document.agency_name
    deck.core_properties.language = _LANGUAGES[document.language.code]
    kept = io.BytesIO()
    deck.save(kept)
    return kept.getvalue()


def _deck(template: bytes | None):
    if template is None:
        deck = Presentation()
        deck.slide_width, deck.slide_height = _WIDE
        return deck
    try:
        deck = Presentation(io.BytesIO(template))
    except (ValueError, KeyError, OSError, BadZipFile, SyntaxError) as error:  # the last one is of XML
        raise NotATemplate(str(error)) from error
    for entry in list(deck.slides._sldIdLst):
        deck.part.drop_rel(entry.rId)
        deck.slides._sldIdLst.remove(entry)
    return deck


def _layout(deck):
    """The layout with a title and the fewest other places to fill."""
    titled = [layout for layout in deck.slide_layouts if any(place.placeholder_format.type in _TITLES for place in layout.placeholders)]
    if not titled:
        raise NotATemplate("no layout has a title")
    return min(titled, key=lambda layout: len(layout.placeholders))


class _Page:
    """One slide. Lengths are parts of the deck's own width and height, whichever template it has."""

    def __init__(self, deck, layout, document: Document):
        self.document, self.language = document, document.language
        self.slide = deck.slides.add_slide(layout)
        self.width, self.height = deck.slide_width, deck.slide_height

    def write(self, slide: Slide) -> None:
        title = self.slide.shapes.title
        title.left, title.top, title.width, title.height = self._box(0.05, 0.07, 0.9, 0.15)
        title.text_frame.word_wrap, title.text_frame.auto_size = True, MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        title.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        title.text_frame.text = slide.title
        self._font(title.text_frame.paragraphs[0], 44 if slide.kind == "title" else 32 if len(slide.title) < 70 else 24, bold=True)
        if slide.kicker:
            self._words([slide.kicker], (0.05, 0.03, 0.9, 0.05), 16, _QUIET)
        {"clause": self._clause, "survey": self._survey, "overview": self._table, "movers": self._table}.get(slide.kind, self._said)(slide)
        self._words([" ".join(provenance(self.document)[: 2 if self.document.made_up else 1])], (0.05, 0.94, 0.9, 0.05), 10, _QUIET)
        self.slide.notes_slide.notes_text_frame.text = "\n".join(slide.notes)

    def _said(self, slide: Slide) -> None:
        self._words(slide.said, (0.05, 0.3, 0.9, 0.5), 24, _TEXT)

    def _clause(self, slide: Slide) -> None:
        if slide.drawn is None:
            self._said(slide)
            return
        name, sentence = slide.said
        self._words([name], (0.05, 0.26, 0.34, 0.1), 18, _QUIET)
        self._words([slide.big], (0.05, 0.36, 0.34, 0.13), 44 if len(slide.big) < 12 else 32, _TEXT, bold=True)
        word = comparisons.direction_word(slide.direction, self.language)
        self._words([f"{slide.change} {word}".strip()], (0.05, 0.49, 0.34, 0.08), 20, _DIRECTIONS.get(slide.direction, _TEXT), bold=True)
        self._words([slide.compared], (0.05, 0.57, 0.34, 0.08), 13, _QUIET)
        self._words([f"{line.value} – {line.name}" for line in slide.lines], (0.05, 0.67, 0.34, 0.2), 14, _TEXT)
        self._years(slide.drawn, (0.41, 0.25, 0.54, 0.53))
        self._words([sentence], (0.41, 0.79, 0.54, 0.14), 13, _QUIET)

    def _years(self, indicator: Indicator, box: tuple) -> None:
        """Columns of the years; a year without a figure stays empty."""
        by_year = {row["year"]: row for row in indicator.rows}
        years = range(min(by_year), max(by_year) + 1)
        data = CategoryChartData(number_format='#,##0.##"%"' if indicator.row["unit"] == "%" else "#,##0.##")
        data.categories = [str(year) if year not in by_year else phrases.year_label(year, by_year[year]["complete"], self.language) for year in years]
        data.add_series(indicator.name, [by_year[year]["value"] if year in by_year else None for year in years])
        chart = self._chart(XL_CHART_TYPE.COLUMN_CLUSTERED, data, box, phrases.series_text(indicator.rows, years, self.language))
        series = chart.plots[0].series[0]
        for place, year in enumerate(years):
            if row := by_year.get(year):
                self._point(series.points[place], row, year == self.document.year)

    def _point(self, point, row, is_now: bool) -> None:
        colour = _NOW if is_now else _BAR
        if row["complete"]:
            point.format.fill.solid()
        else:  # a running year is hatched
            point.format.fill.patterned()
            point.format.fill.pattern, point.format.fill.back_color.rgb = MSO_PATTERN.WIDE_UPWARD_DIAGONAL, RGBColor(255, 255, 255)
        point.format.fill.fore_color.rgb = colour
        frame = point.data_label.text_frame
        frame.text = phrases.value_text(row["value"], row["qualifier"], row["unit"], self.language)
        self._font(frame.paragraphs[0], 14, bold=is_now)
        point.data_label.position = XL_LABEL_POSITION.OUTSIDE_END

    def _survey(self, slide: Slide) -> None:
        data = CategoryChartData(number_format='0.##"%"')
        data.categories = [answer.name for answer in reversed(slide.answers)]
        data.add_series(slide.title, [answer.share for answer in reversed(slide.answers)])
        told = "; ".join(f"{answer.name}: {answer.value} {answer.change}".strip() for answer in slide.answers)
        chart = self._chart(XL_CHART_TYPE.BAR_CLUSTERED, data, (0.05, 0.25, 0.9, 0.5), told)
        for place, answer in enumerate(reversed(slide.answers)):
            point = chart.plots[0].series[0].points[place]
            point.format.fill.solid()
            point.format.fill.fore_color.rgb = _NOW
            point.data_label.text_frame.text = f"{answer.value}  {answer.change}".strip()
            self._font(point.data_label.text_frame.paragraphs[0], 18, bold=True)
            point.data_label.position = XL_LABEL_POSITION.OUTSIDE_END
        chart.value_axis.maximum_scale = 100
        self._words([slide.compared, *slide.said], (0.05, 0.77, 0.9, 0.16), 16, _QUIET)

    def _chart(self, kind, data: CategoryChartData, box: tuple, told: str):
        frame = self.slide.shapes.add_chart(kind, *self._box(*box), data)
        frame._element.nvGraphicFramePr.cNvPr.set("descr", told)
        chart = frame.chart
        chart.has_legend = chart.has_title = False
        chart.plots[0].gap_width = 60
        chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
        chart.value_axis.minimum_scale = 0
        chart.category_axis.tick_labels.font.size = Pt(14)
        chart.category_axis.format.line.color.rgb = _QUIET
        return chart

    def _table(self, slide: Slide) -> None:
        self._words(slide.said, (0.05, 0.22, 0.9, 0.13), 20, _TEXT)
        if not slide.lines:
            return
        frame = self.slide.shapes.add_table(len(slide.lines), 3, *self._box(0.05, 0.37, 0.9, 0.1 * len(slide.lines)))
        frame._element.nvGraphicFramePr.cNvPr.set("descr", "; ".join(f"{line.name}: {line.value} {line.change}".strip() for line in slide.lines))
        table = frame.table
        table.first_row = table.horz_banding = False
        for column, part in zip(table.columns, (0.44, 0.22, 0.24), strict=True):
            column.width = Emu(int(self.width * part))
        for row, line in zip(table.rows, slide.lines, strict=True):
            for cell, text, size, bold in zip(row.cells, (line.name, line.value, f"{line.change}\n{line.compared}".strip()), (18, 24, 14), (False, True, False), strict=True):
                cell.fill.background()
                cell.text_frame.text = text
                for paragraph in cell.text_frame.paragraphs:
                    self._font(paragraph, size, bold)

    def _words(self, said: list[str], box: tuple, size: int, colour: RGBColor, bold: bool = False) -> None:
        frame = self.slide.shapes.add_textbox(*self._box(*box)).text_frame
        frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
        for place, text in enumerate(said):
            paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
            paragraph.text = text
            self._font(paragraph, size, bold, colour)

    def _font(self, paragraph, size: int, bold: bool = False, colour: RGBColor = _TEXT) -> None:
        for run in paragraph.runs:
            run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, colour
            run._r.get_or_add_rPr().set("lang", _LANGUAGES[self.language.code])

    def _box(self, left: float, top: float, width: float, height: float) -> tuple[Emu, Emu, Emu, Emu]:
        return Emu(int(left * self.width)), Emu(int(top * self.height)), Emu(int(width * self.width)), Emu(int(height * self.height))

"""One slide of a PowerPoint file."""

from collections.abc import Sequence

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from charts.plan_spans import own_spans
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import comparisons
from reports.content.plan_year import PlanYear
from reports.content.properties import LOCALES
from reports.content.slide import QUESTION, Slide
from reports.content.wording import compared_once, unless_written
from reports.pptx.box import Box
from reports.pptx.charts.answers import add_answers
from reports.pptx.charts.question import add_answer
from reports.pptx.charts.years import add_years
from reports.pptx.look import Look
from reports.pptx.table import add_figures
from reports.pptx.text import add_words, fitting, style, write


class Page:
    """One slide. Lengths are parts of the area that its layout leaves free, whichever template it has."""

    def __init__(self, look: Look, slide: Slide, plan_year: PlanYear):
        self.content, self.plan_year, self.language, self.look = slide, plan_year, plan_year.language, look
        self.is_opening = slide.kind == "title" and look.opening is not None
        self.slide = look.presentation.slides.add_slide(look.opening if self.is_opening else look.layout)
        self.shapes = self.slide.shapes
        self.scale = min(look.presentation.slide_height / Inches(7.5), look.presentation.slide_width / Inches(10))

    def write(self, number: int) -> None:
        self._title()
        {
            "title": self._opening,
            "overview": self._table,
            "movers": self._table,
            "section": self._table,
            "clause": self._clause,
            "survey": self._survey,
            QUESTION: self._question,
        }.get(self.content.kind, self._texts)()
        for placeholder in list(self.slide.placeholders):  # what stays empty would ask to be filled
            if not placeholder.has_text_frame or not placeholder.text_frame.text:
                placeholder._element.getparent().remove(placeholder._element)
        self._foot(number)
        notes = self.slide.notes_slide.notes_text_frame
        write(notes, self.content.notes or [self.content.title], 12, self.language)

    def _title(self) -> None:
        title, box = self.shapes.title, self.look.title
        if box and not self.is_opening:
            title.left, title.top, title.width, title.height = box.left, box.top, box.width, box.height
            title.text_frame._txBody.bodyPr.set("vert", "horz")  # the layout's own title may stand upright
        box = Box(title.left, title.top, title.width, title.height)
        frame, texts = title.text_frame, [text for text in (self.content.kicker, self.content.title) if text]
        frame.word_wrap = True
        size = fitting(texts, (44 if self.content.kind == "title" else 30) * self.scale, box, bold=True)
        write(frame, texts, size, self.language, bold=None)
        if self.content.kicker:
            style(frame.paragraphs[0], max(9, 0.6 * size), self.language, bold=False, quiet=True)

    def _opening(self) -> None:
        placeholder = next(
            (
                placeholder
                for placeholder in self.slide.placeholders
                if placeholder.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE
            ),
            None,
        )
        if placeholder is None:
            self._texts()
            return
        box = Box(placeholder.left, placeholder.top, placeholder.width, placeholder.height)
        write(
            placeholder.text_frame,
            self.content.texts,
            fitting(self.content.texts, 24 * self.scale, box),
            self.language,
            bold=None,
        )

    def _texts(self) -> None:
        self._words(self.content.texts, (0, 0.02, 1, 0.96), 26)

    def _clause(self) -> None:
        content = self.content
        if content.main is None:
            self._texts()
            return
        name, sentences = content.texts[0], [*content.texts[1:], *_crossings(content.main.rows, self.language)]
        word = comparisons.direction_word(content.main.figure, self.language)
        self._words([name], (0, 0, 0.34, 0.16), 18, quiet=True)
        self._words([content.big], (0, 0.16, 0.34, 0.17), 46, bold=True)
        self._words([f"{content.change} {word}".strip()], (0, 0.33, 0.34, 0.14), 22, bold=True)
        self._words([content.compared], (0, 0.48, 0.34, 0.17), 15, quiet=True)
        self._words([f"{line.value} – {line.name}" for line in content.lines], (0, 0.68, 0.34, 0.32), 16)
        add_years(
            self.shapes,
            content.main,
            self.plan_year.year,
            self.look.area.part(0.36, 0, 0.64, 0.72),
            16 * self.scale,
            self.language,
        )
        self._words(sentences, (0.36, 0.73, 0.64, 0.27), 16)

    def _survey(self) -> None:
        add_answers(
            self.shapes,
            self.content.title,
            self.content.answers,
            self.look.area.part(0, 0, 1, 0.76),
            20 * self.scale,
            self.language,
        )
        self._words([self.content.compared, *self.content.texts], (0, 0.78, 1, 0.22), 16, quiet=True)

    def _question(self) -> None:
        one, texts = self.content.question, self.content.texts
        assert one is not None
        self._words(texts[:1], (0, 0, 1, 0.11), 24, bold=True)
        add_answer(self.shapes, one, self.look.area.part(0, 0.12, 1, 0.72), 16 * self.scale, self.language)
        self._words(texts[1:], (0, 0.86, 1, 0.14), 14, quiet=True)

    def _table(self) -> None:
        content = self.content
        below = 0.2 if content.texts else 0
        self._words(content.texts, (0, 0, 1, below), 20)
        if not content.lines:
            return
        usual, lines = compared_once(content.lines)
        if usual:
            self._words([unless_written(usual, self.language)], (0, 0.91, 1, 0.09), 13, quiet=True)
        box = self.look.area.part(0, below, 1, (0.9 if usual else 1) - below)
        add_figures(self.shapes, lines, self.plan_year.year, box, 20 * self.scale, self.language)

    def _foot(self, number: int) -> None:
        """Where it comes from, and its number, which whoever asks a question names."""
        foot = self.look.foot
        self._add([" ".join(self.content.foot)], foot.part(0, 0, 0.92, 1), 11, quiet=True)
        box = foot.part(0.92, 0, 0.08, 1)
        paragraph = self.shapes.add_textbox(box.left, box.top, box.width, box.height).text_frame.paragraphs[0]
        paragraph._p.append(
            parse_xml(
                f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
                f'<a:rPr lang="{LOCALES[self.language.code]}" sz="{int(11 * self.scale) * 100}"/>'
                f"<a:t>{number}</a:t></a:fld>"
            )
        )

    def _words(
        self,
        texts: Sequence[str],
        part: tuple[float, float, float, float],
        size: float,
        bold: bool = False,
        quiet: bool = False,
    ) -> None:
        self._add(texts, self.look.area.part(*part), size, bold, quiet)

    def _add(self, texts: Sequence[str], box: Box, size: float, bold: bool = False, quiet: bool = False) -> None:
        add_words(self.shapes, texts, box, size * self.scale, self.language, bold, quiet)


def _crossings(rows: Sequence[FigureRow], language: Language) -> list[str]:
    """Where figures before and after a year are not alike; PowerPoint's columns draw no breaks."""
    return [f"{span.year}: {span.why}" for span in own_spans(rows, language) if span.crossing == "break"]

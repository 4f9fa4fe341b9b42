"""The slides as a PowerPoint file: native charts with their data, notes for the speaker, texts for whoever cannot see."""

import io
from collections.abc import Callable, Sequence

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Emu, Inches, Pt

from charts.plan_spans import spans
from language import Language, comparisons
from reports.content.citations import Sources
from reports.content.document import Document, Row
from reports.content.slides import Slide, slides
from reports.content.wording import Line, compared_once, provenance, unless_said
from reports.pptx.apart import NotATemplate, powerpoint_apart
from reports.pptx.charts import add_answers, add_years
from reports.pptx.look import Box, Look, look
from reports.pptx.text import LOCALES, add_words, breaks_words, fitting, height, style, write

__all__ = ["NotATemplate", "powerpoint"]
_COLUMNS = (0.43, 0.2, 0.37)  # of a table
_MOST_LETTERS = 255  # of what a file says of itself
_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's own style without lines and fills


def powerpoint(
    document: Document,
    keys: Sequence[str] | None = None,
    template: bytes | None = None,
    sources: Sources | None = None,
    tell: Callable[[], None] = lambda: None,
) -> bytes:
    """keys, sources: of reports.content.slides.slides. template: the agency's own file, whose look the slides take; they
    are made in a child then, which tell can end (loaders.spreadsheet.confined.run). Raises NotATemplate."""
    shown = slides(document, keys, sources)
    return drawn(document, shown, None) if template is None else powerpoint_apart(document, shown, template, tell)


def drawn(document: Document, shown: Sequence[Slide], template: bytes | None) -> bytes:
    """In this process, which a template could bring down. Raises NotATemplate."""
    own = look(template)
    for number, slide in enumerate(shown, start=1):
        _Page(own, slide, document).write(number)
    properties = own.deck.core_properties
    properties.title, properties.comments = (
        f"{document.title} · {document.year}"[:_MOST_LETTERS],
        " ".join(provenance(document))[:_MOST_LETTERS],
    )
    properties.author = properties.last_modified_by = document.agency_name[:_MOST_LETTERS]
    properties.language = LOCALES[document.language.code]
    properties.created = properties.modified = document.published_at
    kept = io.BytesIO()
    own.deck.save(kept)
    return kept.getvalue()


class _Page:
    """One slide. Lengths are parts of the area that its layout leaves free, whichever template it has."""

    def __init__(self, own: Look, told: Slide, document: Document):
        self.told, self.document, self.language, self.own = told, document, document.language, own
        self.is_opening = told.kind == "title" and own.opening is not None
        self.slide = own.deck.slides.add_slide(own.opening if self.is_opening else own.layout)
        self.shapes = self.slide.shapes
        self.scale = min(own.deck.slide_height / Inches(7.5), own.deck.slide_width / Inches(10))

    def write(self, number: int) -> None:
        self._title()
        {
            "title": self._opening,
            "overview": self._table,
            "movers": self._table,
            "clause": self._clause,
            "survey": self._survey,
        }.get(self.told.kind, self._said)()
        for place in list(self.slide.placeholders):  # what stays empty would ask to be filled
            if not place.has_text_frame or not place.text_frame.text:
                place._element.getparent().remove(place._element)
        self._foot(number)
        notes = self.slide.notes_slide.notes_text_frame
        write(notes, self.told.notes or [self.told.title], 12, self.language)

    def _title(self) -> None:
        title, own = self.shapes.title, self.own
        if own.title and not self.is_opening:
            title.left, title.top, title.width, title.height = (
                own.title.left,
                own.title.top,
                own.title.width,
                own.title.height,
            )
            title.text_frame._txBody.bodyPr.set("vert", "horz")  # the layout's own title may stand upright
        box = Box(title.left, title.top, title.width, title.height)
        frame, said = title.text_frame, [text for text in (self.told.kicker, self.told.title) if text]
        frame.word_wrap = True
        size = fitting(said, (44 if self.told.kind == "title" else 30) * self.scale, box, bold=True)
        write(frame, said, size, self.language, bold=None)
        if self.told.kicker:
            style(frame.paragraphs[0], max(9, 0.6 * size), self.language, bold=False, quiet=True)

    def _opening(self) -> None:
        place = next(
            (place for place in self.slide.placeholders if place.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE),
            None,
        )
        if place is None:
            self._said()
            return
        box = Box(place.left, place.top, place.width, place.height)
        write(place.text_frame, self.told.said, fitting(self.told.said, 24 * self.scale, box), self.language, bold=None)

    def _said(self) -> None:
        self._words(self.told.said, (0, 0.02, 1, 0.96), 26)

    def _clause(self) -> None:
        told = self.told
        if told.drawn is None:
            self._said()
            return
        name, sentences = told.said[0], [*told.said[1:], *_crossings(told.drawn.rows, self.language)]
        word = comparisons.direction_word(told.direction, self.language)
        self._words([name], (0, 0, 0.34, 0.16), 18, quiet=True)
        self._words([told.big], (0, 0.16, 0.34, 0.17), 46, bold=True)
        self._words([f"{told.change} {word}".strip()], (0, 0.33, 0.34, 0.14), 22, bold=True)
        self._words([told.compared], (0, 0.48, 0.34, 0.17), 15, quiet=True)
        self._words([f"{line.value} – {line.name}" for line in told.lines], (0, 0.68, 0.34, 0.32), 16)
        add_years(
            self.shapes,
            told.drawn,
            self.document.year,
            self.own.area.part(0.36, 0, 0.64, 0.72),
            16 * self.scale,
            self.language,
        )
        self._words(sentences, (0.36, 0.73, 0.64, 0.27), 16)

    def _survey(self) -> None:
        add_answers(
            self.shapes,
            self.told.title,
            self.told.answers,
            self.own.area.part(0, 0, 1, 0.76),
            20 * self.scale,
            self.language,
        )
        self._words([self.told.compared, *self.told.said], (0, 0.78, 1, 0.22), 16, quiet=True)

    def _table(self) -> None:
        told = self.told
        below = 0.2 if told.said else 0
        self._words(told.said, (0, 0, 1, below), 20)
        if not told.lines:
            return
        usual, lines = compared_once(told.lines)
        if usual:
            self._words([unless_said(usual, self.language)], (0, 0.91, 1, 0.09), 13, quiet=True)
        self._rows(lines, self.own.area.part(0, below, 1, (0.9 if usual else 1) - below))

    def _rows(self, lines: list[Line], box: Box) -> None:
        say = self.language.say
        headings = [say("Indicator"), str(self.document.year), say("Change")]
        rows = [
            headings,
            *([line.name, line.value, "\n".join(filter(None, (line.change, line.compared)))] for line in lines),
        ]
        widths = [int(part * box.width) for part in _COLUMNS]
        value, sizes = Emu(widths[1]).pt, range(int(20 * self.scale), 9, -1)
        size = next(
            (
                one
                for one in sizes
                if sum(_row_height(row, one, widths) for row in rows) <= box.height
                and not breaks_words([row[1] for row in rows], one, value, bold=True)
            ),
            9,
        )
        frame = self.shapes.add_table(
            len(rows), 3, box.left, box.top, box.width, sum(_row_height(row, size, widths) for row in rows)
        )
        frame._element.nvGraphicFramePr.cNvPr.set(
            "descr", "; ".join(f"{line.name}: {line.value} {line.change}".strip() for line in lines)
        )
        table = frame.table
        table.horz_banding, table._tbl.tblPr.find("{*}tableStyleId").text = False, _PLAIN_TABLE
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Emu(width)
        for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
            row.height = Emu(_row_height(texts, size, widths))
            for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                write(
                    cell.text_frame,
                    text.split("\n"),
                    size if number else 0.8 * size,
                    self.language,
                    bold=number > 0 and place == 1,
                    quiet=number == 0,
                )
                for paragraph in cell.text_frame.paragraphs[1:]:
                    style(paragraph, 0.8 * size, self.language, quiet=True)
                _ruled(cell)

    def _foot(self, number: int) -> None:
        """Where it comes from, and its number, which whoever asks a question names."""
        foot = self.own.foot
        self._add([" ".join(self.told.foot)], foot.part(0, 0, 0.92, 1), 11, quiet=True)
        box = foot.part(0.92, 0, 0.08, 1)
        paragraph = self.shapes.add_textbox(box.left, box.top, box.width, box.height).text_frame.paragraphs[0]
        paragraph._p.append(
            parse_xml(
                f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
                f'<a:rPr lang="{LOCALES[self.language.code]}" sz="{int(11 * self.scale) * 100}"/><a:t>{number}</a:t></a:fld>'
            )
        )

    def _words(
        self,
        said: Sequence[str],
        part: tuple[float, float, float, float],
        size: float,
        bold: bool = False,
        quiet: bool = False,
    ) -> None:
        self._add(said, self.own.area.part(*part), size, bold, quiet)

    def _add(self, said: Sequence[str], box: Box, size: float, bold: bool = False, quiet: bool = False) -> None:
        add_words(self.shapes, said, box, size * self.scale, self.language, bold, quiet)


def _crossings(rows: Sequence[Row], language: Language) -> list[str]:
    """Where figures before and after a year are not alike; PowerPoint's columns draw no breaks."""
    plans = {row["plan"]: (row["year"], row["year"]) for row in rows}
    return [f"{span.year}: {span.why}" for span in spans(rows, plans, language) if span.crossing == "break"]


def _row_height(texts: Sequence[str], size: float, widths: Sequence[int]) -> int:
    """With the margins of a cell. The value is bold; what stands under a change is smaller."""
    name, value, change = (width / Pt(1) for width in widths)
    first, *rest = texts[2].split("\n")
    told = (
        height([texts[0]], size, name),
        height([texts[1]], size, value, bold=True),
        height([first], size, change) + height(rest, 0.8 * size, change),
    )
    return int(Pt(max(told) + 9))


def _ruled(cell) -> None:
    """A thin line below, in the colour of the text."""
    cell.fill.background()
    cell._tc.get_or_add_tcPr().insert(
        0,
        parse_xml(
            f'<a:lnB {nsdecls("a")} w="6350"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr></a:solidFill></a:lnB>'
        ),
    )

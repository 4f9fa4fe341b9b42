"""Text on slides: in letters that let it fit its box, whichever font a template brings."""

import math
import textwrap
from collections.abc import Iterable, Sequence

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.util import Pt

from language import Language
from language.untranslated import Untranslated, pieces
from reports.content.properties import LOCALES
from reports.pptx.box import Box

_LETTER, _BOLD = 0.58, 0.72  # how wide a letter is in the mean, in its size
_DIGIT, _POINT = 0.64, 0.34
_LINE = 1.22  # how high a line is
_LEAST = 9
_INSET = 7.2  # of a text box at its left and right, in points
_QUIET = 0.35  # how much paler


def wide(text: str) -> float:
    """A short text's width in the size of its letters."""
    points = sum(letter in ".,\N{NO-BREAK SPACE} " for letter in text)
    return _POINT * points + _DIGIT * (len(text) - points) + 0.3 * text.count("%")


def height(texts: Iterable[str], size: float, width: float, bold: bool = False) -> float:
    """How high paragraphs stand in a width, in points."""
    letters = _letters(size, width, bold)
    lines = sum(max(1, len(textwrap.wrap(part, letters))) for text in texts for part in (text.splitlines() or [""]))
    return lines * _LINE * size


def breaks_words(texts: Iterable[str], size: float, width: float, bold: bool = False) -> bool:
    """Whether a word is wider than a line."""
    return max((len(word) for text in texts for word in text.split()), default=0) > _letters(size, width, bold)


def fitting(texts: Sequence[str], size: float, box: Box, bold: bool = False) -> float:
    """The largest size of letters up to the given one in which the texts fit the box, whole words on their lines."""
    width, tall = box.width / Pt(1), box.height / Pt(1) - _INSET
    sizes = range(math.floor(size), _LEAST, -1)
    return next(
        (one for one in sizes if height(texts, one, width, bold) <= tall and not breaks_words(texts, one, width, bold)),
        _LEAST,
    )


def _letters(size: float, width: float, bold: bool) -> int:
    """How many stand in a line."""
    return max(1, int((width - 2 * _INSET) / ((_BOLD if bold else _LETTER) * size)))


def add_words(
    shapes, texts: Sequence[str], box: Box, size: float, language: Language, bold: bool = False, quiet: bool = False
) -> None:
    """A text box with a paragraph for each text that is not empty; none where all are."""
    texts = [text for text in texts if text]
    if not texts:
        return
    frame = shapes.add_textbox(box.left, box.top, box.width, box.height).text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    write(frame, texts, fitting(texts, size, box, bold), language, bold, quiet)


def write(
    frame, texts: Sequence[str], size: float, language: Language, bold: bool | None = False, quiet: bool = False
) -> None:
    """The frame's text, a paragraph each. bold: None leaves it to the template."""
    for index, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        if isinstance(text, Untranslated):
            for part, code in pieces(text, language.code):
                run = paragraph.add_run()
                run.text = part
                run._r.get_or_add_rPr().set("lang", LOCALES[code])
        else:
            paragraph.text = text
        style(paragraph, size, language, bold, quiet)


def style(paragraph, size: float | None, language: Language, bold: bool | None = None, quiet: bool = False) -> None:
    """Colours are the theme's, so that they can be read on the template's own ground."""
    for run in paragraph.runs:
        run.font.bold = bold
        if size is not None:
            run.font.size = Pt(size)
        if quiet:
            run.font.color.theme_color, run.font.color.brightness = MSO_THEME_COLOR.TEXT_1, _QUIET
        look = run._r.get_or_add_rPr()
        look.set("lang", look.get("lang") or LOCALES[language.code])

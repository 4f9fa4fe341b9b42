"""The deck: one HTML file that runs full screen from a stick, without a network or a server."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from charts.explored.svg import answer_svg
from charts.svg.drawing import Colours, series_svg
from kpi.rules.figure_row import FigureRow
from language import Language, message
from language.figures import comparisons
from language.untranslated import pieces
from reports.content.citations import Sources
from reports.content.plan_year import PlanYear
from reports.content.slide import Answer, Slide
from reports.content.slides import slides
from reports.content.wording import Line

_TEMPLATES = Path(__file__).parent
# In tenths of the style sheet's rem: the figures' letters are those of the texts around them.
_CHARTS = {"beside": {"width": 500, "height": 270, "size": 20}, "below": {"width": 880, "height": 175, "size": 20}}
_QUESTION = {"width": 880, "height": 300, "size": 18}
_SHORT = 14  # letters of a value that stays in one line
_MOST_BESIDE = 7  # years that have room beside the figure; more stand under it
# The style sheet fills these in, for a light or a dark hall.
_COLOURS = Colours(bar="var(--bar)", now="var(--now)", text="var(--text)", quiet="var(--quiet)", ground="var(--ground)")
_TEXTS = {
    "jump": message("All slides"),
    "notes": message("Speaker's notes"),
    "next": message("Next slide"),
    "last": message("The last slide"),
    "light": message("Light or dark"),
    "full": message("Full screen"),
    "before": message("Previous slide"),
    "slide": message("slide"),
    "close": message("Close"),
    "keys": message(
        "Arrow keys, Page Up, Page Down: one slide on or back. Home, End: the first, the last. "
        "Esc: this list. N: notes. F: full screen. D: light or dark. B: black."
    ),
}


def deck(
    plan_year: PlanYear,
    keys: Sequence[str] | None = None,
    sources: Sources | None = None,
    href: Callable[[FigureRow], str] | None = None,
) -> bytes:
    """The file; everything that it needs is inside.

    keys, sources: of reports.content.slides.slides. href: of a figure, where its rows are shown; for a deck that a
    server shows.
    """
    language, shown = plan_year.language, slides(plan_year, keys, sources)
    texts = {name: language.say(text) for name, text in _TEXTS.items()}
    write = _Writer(language, href, plan_year.made_up, texts["slide"])
    filled = {
        "language": language.code,
        "title": escape(f"{plan_year.title} · {plan_year.year}"),
        "style": _template("deck.css"),
        "script": _template("deck.js"),
        "slides": "\n".join(write.slide(slide, number, len(shown)) for number, slide in enumerate(shown, start=1)),
        "texts": json.dumps(texts, ensure_ascii=False).replace("<", "\\u003c"),
        **{f"text-{name}": escape(text) for name, text in texts.items()},
    }
    page = _template("deck.html")
    for name, text in filled.items():
        page = page.replace(f"<!--{name}-->", text)
    return page.encode()


def _template(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


@dataclass(frozen=True)
class _Writer:
    """Slides as HTML. href: of deck. called: what a slide is called."""

    language: Language
    href: Callable[[FigureRow], str] | None
    made_up: bool
    called: str

    def slide(self, slide: Slide, number: int, count: int) -> str:
        body = {"title": self.words, "closing": self.words, "clause": self.clause, "survey": self.survey}.get(
            slide.kind, self.table
        )
        body = self.question if slide.question else body
        notes = "".join(f"<p>{self.said(text)}</p>" for text in slide.notes)
        kicker = f'<p class="kicker">{escape(slide.kicker)}</p>' if slide.kicker else ""
        foot = " ".join(
            f"<b>{escape(text)}</b>" if self.made_up and text is slide.foot[0] else escape(text) for text in slide.foot
        )
        return (
            f'<section class="slide {slide.kind}" id="{escape(slide.key)}" role="group" '
            f'aria-roledescription="{escape(self.called)}" aria-label="{number} / {count}">'
            f'<header>{kicker}<h1>{self.said(slide.title)}</h1></header><div class="body">{body(slide)}</div>'
            f'<p class="foot">{foot}</p><div class="notes" hidden>{notes}</div></section>'
        )

    def words(self, slide: Slide) -> str:
        return "".join(f"<p>{self.said(text)}</p>" for text in slide.texts)

    def said(self, text: str) -> str:
        """A text, of which what is in another language than the slides' says so."""
        own = self.language.code
        return "".join(
            escape(part) if code == own else f'<span lang="{code}">{escape(part)}</span>'
            for part, code in pieces(text, own)
        )

    def clause(self, slide: Slide) -> str:
        if slide.main is None:
            return self.words(slide)
        name, sentence = slide.texts
        rows, year = slide.main.rows, slide.main.figure.year
        years = year - min(row.year for row in rows) + 1
        layout = "alone" if years == 1 else "beside" if years <= _MOST_BESIDE else "below"
        drawing = (
            "" if layout == "alone" else series_svg(rows, year, self.language, **_CHARTS[layout], colours=_COLOURS)
        )
        rest = "".join(
            f"<li><b>{self.number(line.value, line.row)}</b> {self.said(line.name)}</li>" for line in slide.lines
        )
        figure = (
            f'<div class="figure"><p class="name">{self.said(name)}</p>'
            f'<p class="big">{self.number(slide.big, slide.main.row)}</p>'
            f"{self.change(slide.change, slide.main.figure)}</div>"
        )
        parts = (
            f'<p class="sentence">{escape(sentence)}</p>',
            f'<ul class="rest">{rest}</ul>' if rest else "",
            f'<div class="chart">{drawing}</div>' if drawing else "",
        )
        return f'<div class="drawn {layout}">{figure}{"".join(parts)}</div>'

    def change(self, change: str, row: FigureRow | None) -> str:
        if not change or row is None:
            return ""
        direction, word = comparisons.arrow(row), comparisons.direction_word(row, self.language)
        quality = comparisons.change_quality(row)
        mark = {"up": "▲", "down": "▼"}.get(direction, "")
        return (
            f'<p class="change {quality}"><span aria-hidden="true">{mark}</span> {escape(change)} '
            f"<small>{escape(word)}</small></p>"
        )

    def table(self, slide: Slide) -> str:
        rows = "".join(self.row(line) for line in slide.lines)
        return self.words(slide) + (f"<table>{rows}</table>" if rows else "")

    def row(self, line: Line) -> str:
        short = " short" if len(line.value) <= _SHORT else ""
        return (
            f'<tr><th scope="row">{self.said(line.name)}</th>'
            f'<td class="big{short}">{self.number(line.value, line.row)}</td>'
            f'<td>{self.change(line.change, line.row)}<p class="compared">{escape(line.compared)}</p></td></tr>'
        )

    def question(self, slide: Slide) -> str:
        one = slide.question
        assert one is not None
        drawing = answer_svg(one.drawing, one.alt, **_QUESTION, colours=_COLOURS)
        words = "".join(f"<p>{self.said(text)}</p>" for text in slide.texts[1:])
        return (
            f'<div class="drawn asked"><p class="name">{self.said(slide.texts[0])}</p>'
            f'<div class="chart">{drawing}</div><div class="sentence">{words}</div></div>'
        )

    def survey(self, slide: Slide) -> str:
        answers = "".join(self.answer(answer) for answer in slide.answers)
        sentences = "".join(f"<p>{escape(text)}</p>" for text in (*slide.texts, slide.compared))
        return f'<dl class="answers">{answers}</dl><div class="sentence">{sentences}</div>'

    def answer(self, answer: Answer) -> str:
        width = min(max(answer.share, 0), 100)
        return (
            f"<div><dt>{self.said(answer.name)}</dt>"
            f'<dd><span class="track"><span class="share" style="width:{width:.2f}%"></span></span>'
            f"<b>{self.number(answer.value, answer.row)}</b> <small>{escape(answer.change)}</small></dd></div>"
        )

    def number(self, text: str, row: FigureRow | None) -> str:
        if self.href is None or row is None:
            return escape(text)
        return f'<a class="rows" href="{escape(self.href(row))}" target="_blank" rel="noopener">{escape(text)}</a>'

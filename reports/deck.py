"""The deck: one HTML file that runs full screen from a stick, without a network or a server."""

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path

from charts.svg import Colours, series_svg
from language import Language, comparisons, message
from reports.content import Document
from reports.slides import Answer, Slide, slides
from reports.wording import Line, provenance

_TEMPLATES = Path(__file__).parent / "templates"
_CHART = {"width": 1000, "height": 430, "size": 30}
# The style sheet fills these in, for a light or a dark hall.
_COLOURS = Colours(bar="var(--bar)", now="var(--now)", text="var(--text)", quiet="var(--quiet)", ground="var(--ground)")
_TEXTS = {
    "jump": message("Slides"),
    "notes": message("Speaker's notes"),
    "next": message("Next slide"),
    "last": message("The last slide"),
    "light": message("Light or dark"),
    "full": message("Full screen"),
    "before": message("Previous slide"),
}


def deck(document: Document, keys: Sequence[str] | None = None) -> bytes:
    """keys: of reports.slides.slides. Everything that it needs is inside the file."""
    language, shown = document.language, slides(document, keys)
    texts = {name: language.say(text) for name, text in _TEXTS.items()}
    filled = {
        "language": language.code, "title": escape(f"{document.title} · {document.year}"),
        "style": _template("deck.css"), "script": _template("deck.js"),
        "slides": "\n".join(_slide(slide, place, len(shown), language) for place, slide in enumerate(shown, start=1)),
        "texts": json.dumps(texts, ensure_ascii=False).replace("<", "\\u003c"),
        "foot": escape(" ".join(provenance(document)[: 2 if document.made_up else 1])),
        **{f"text-{name}": escape(text) for name, text in texts.items()},
    }
    page = _template("deck.html")
    for name, text in filled.items():
        page = page.replace(f"<!--{name}-->", text)
    return page.encode()


def _template(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _slide(slide: Slide, place: int, of: int, language: Language) -> str:
    body = {"title": _words, "closing": _words, "clause": _clause, "survey": _survey}.get(slide.kind, _table)
    notes = "".join(f"<p>{escape(text)}</p>" for text in slide.notes)
    kicker = f'<p class="kicker">{escape(slide.kicker)}</p>' if slide.kicker else ""
    return (
        f'<section class="slide {slide.kind}" id="{escape(slide.key)}" aria-roledescription="slide" aria-label="{place} / {of}">'
        f'<header>{kicker}<h1>{escape(slide.title)}</h1></header><div class="body">{body(slide, language)}</div><aside class="notes" hidden>{notes}</aside></section>'
    )


def _words(slide: Slide, language: Language) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in slide.said)


def _clause(slide: Slide, language: Language) -> str:
    if slide.drawn is None:
        return _words(slide, language)
    name, sentence = slide.said
    drawing = series_svg(slide.drawn.rows, slide.drawn.row["year"], language, **_CHART, colours=_COLOURS)
    rest = "".join(f'<li><b>{escape(line.value)}</b> {escape(line.name)}</li>' for line in slide.lines)
    return (
        f'<div class="figure"><p class="name">{escape(name)}</p><p class="big">{escape(slide.big)}</p>'
        f'{_change(slide.change, slide.direction, language)}<p class="compared">{escape(slide.compared)}</p><ul class="rest">{rest}</ul></div>'
        f'<figure>{drawing}<figcaption>{escape(sentence)}</figcaption></figure>'
    )


def _change(change: str, direction: str, language: Language) -> str:
    if not change:
        return ""
    word = comparisons.direction_word(direction, language)
    mark = {"up": "▲", "down": "▼"}.get(direction, "")
    return f'<p class="change {direction}"><span aria-hidden="true">{mark}</span> {escape(change)} <small>{escape(word)}</small></p>'


def _table(slide: Slide, language: Language) -> str:
    rows = "".join(_row(line, language) for line in slide.lines)
    return _words(slide, language) + (f"<table>{rows}</table>" if rows else "")


def _row(line: Line, language: Language) -> str:
    direction = comparisons.change_direction(line.row) if line.row else "none"
    return (
        f'<tr><th scope="row">{escape(line.name)}</th><td class="big">{escape(line.value)}</td>'
        f'<td>{_change(line.change, direction, language)}<p class="compared">{escape(line.compared)}</p></td></tr>'
    )


def _survey(slide: Slide, language: Language) -> str:
    answers = "".join(_answer(answer) for answer in slide.answers)
    return f'<dl class="answers">{answers}</dl><p class="compared">{escape(slide.compared)}</p>{_words(slide, language)}'


def _answer(answer: Answer) -> str:
    width = min(max(answer.share, 0), 100)
    return (
        f'<div><dt>{escape(answer.name)}</dt><dd><span class="share" style="width:{width:.2f}%"></span>'
        f'<b>{escape(answer.value)}</b> <small>{escape(answer.change)}</small></dd></div>'
    )

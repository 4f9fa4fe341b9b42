"""A question's answers: over the years, or in the only year that there is."""

from charts.answers import SOFT, Bar, years_chart
from charts.breakdown import EMPHASISED, Part, parts_chart
from charts.layers import leading
from kpi.rules.figure_row import FigureRow, Indicator
from kpi.rules.measure import Measure
from language import Language
from language.figures import comparisons, phrases, typed
from loaders.exploring.asked_of import answers_of
from ui.navigation.address import choice, href
from ui.surveys import captions
from ui.surveys.answer_table import answer_table
from ui.surveys.base import OF
from ui.surveys.question import Question, main_answer
from ui.widgets.chart import chart
from ui.widgets.figures import breakdown
from ui.widgets.figures.links import rows_href

_REST = ""  # no answer is empty: the strip of what is missing
_SIGNS = {"exact": "", "at_least": "≥ ", "at_most": "≤ ", "about": "≈ "}


def show(shown: Question, published: Question, answers: list[FigureRow], years: list[int], base: str) -> None:
    """shown: the question on the chosen base; published: on that of all answers.

    answers: of shown, all years, in the order in which they stand.
    """
    chosen = choice()
    language = chosen.language
    parts = _emphasised(answers, chosen.year)
    missing = _missing(shown, published, years, language)
    draw = _over_the_years if len({row.year for row in answers}) > 1 else _in_one_year
    data, spec, bars = draw(shown, [row for row in answers if row.indicator.part in parts], years, missing, language)
    main = next(row for row in main_answer(shown, chosen.year) if row.year == chosen.year)
    chart(
        spec,
        data,
        title=captions.title(main, language),
        says=captions.says(main, language),
        note=" ".join(captions.notes(answers, parts, shown, base, language)),
        alt=f"{language.say(OF[base])}: {'; '.join(bar.tells for bar in bars)}.",
        warnings=captions.warnings(answers, shown, language),
        key="surveys-answers",
        tabled=lambda: answer_table(shown, answers, years, missing, base, language),
        language=language,
        file="surveys-answers",
        explore=href("explore", **answers_of(main, years)),
    )


def _emphasised(rows: list[FigureRow], year: int) -> list[str]:
    """The answers that the chart shows, in their order: of too many, those with the greatest shares of the year."""
    parts = list(dict.fromkeys(row.indicator.part for row in rows))
    now = {row.indicator.part: row.value for row in rows if row.year == year}
    greatest = sorted(parts, key=lambda part: -now.get(part, -1))[:EMPHASISED]
    return [part for part in parts if part in greatest]


def _missing(shown: Question, published: Question, years: list[int], language: Language) -> list[FigureRow]:
    """A figure for each year whose shares lack more to 100 than rounding explains: what they lack."""
    missing = Indicator(
        answer=language.say("Missing from the published answers"), unit="%", measure=(kind := Measure("share", 1))
    )
    rows = []
    for year in years:
        shares = shown.in_year(year)
        if shares and (published.missing(year) or 0) > 0:
            qualifier = "exact" if all(row.qualifier == "exact" for row in shares) else "about"
            rest = 100 - sum(row.value for row in shares)
            rows.append(FigureRow(year=year, value=rest, qualifier=qualifier, measure=kind, indicator=missing))
    return rows


def _over_the_years(
    question: Question, rows: list[FigureRow], years: list[int], missing: list[FigureRow], language: Language
):
    """(data, spec, bars) of one strip of bars an answer, with n under each year."""
    now = {row.indicator.part: row for row in rows if row.year == years[-1]}
    shown = {row.indicator.part: typed.part(row.indicator, language) for row in rows}
    names = {part: _named(shown[part], now.get(part), language) for part in shown}
    bars = [
        Bar(
            row.indicator.part,
            row.year,
            row.value,
            _mark(row, language),
            _short_mark(row, language),
            _tells(row, language),
            breakdown.kind(row),
            *(row.margin or (None, None)),
        )
        for row in rows
    ]
    for row in missing:
        names[_REST] = row.indicator.part
        bars.append(
            Bar(
                _REST,
                row.year,
                row.value,
                _mark(row, language),
                _short_mark(row, language),
                _tells(row, language),
                "missing",
            )
        )
    breaks = {year: " ".join(filter(None, whys)) for year, whys in captions.breaks(question, language).items()}
    data, spec = years_chart(bars, names, {year: _year(question, year, language) for year in years}, breaks)
    return leading(data, [*map(rows_href, rows), *[None] * (len(data) - len(rows))]), spec, bars


def _in_one_year(
    question: Question, rows: list[FigureRow], years: list[int], missing: list[FigureRow], language: Language
):
    """(data, spec, bars) of one bar an answer."""
    parts = [
        Part(
            typed.part(row.indicator, language),
            row.value,
            None,
            phrases.qualified_value(row, language),
            _tells(row, language),
            breakdown.kind(row),
            *(row.margin or (None, None)),
        )
        for row in rows
    ]
    parts += [
        Part(
            row.indicator.part,
            row.value,
            None,
            phrases.qualified_value(row, language),
            _tells(row, language),
            "missing",
        )
        for row in missing
    ]
    data, spec = parts_chart(parts)
    return leading(data, [*map(rows_href, rows), *[None] * len(missing)]), spec, parts


def _mark(row: FigureRow, language: Language, most: int = 9) -> str:
    """The value over a bar; signs stand there for the words of what qualifies it. most: decimals that have room."""
    is_too_long = row.measure.decimals > most and not row.is_small_sample
    share = language.percent(row.value, most) if is_too_long else phrases.bare_value(row, language)
    return _SIGNS[row.qualifier] + share


def _short_mark(row: FigureRow, language: Language) -> str:
    """Without the sign of percent, for which a narrow chart has no room."""
    return _mark(row, language, most=1).rstrip("%\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")


def _tells(row: FigureRow, language: Language) -> str:
    bounds = comparisons.margin_text(row.margin, language)
    words = f"{typed.part(row.indicator, language)}, {row.year}: {phrases.qualified_value(row, language)}"
    return f"{words} ({bounds})" if bounds else words


def _named(part: str, row: FigureRow | None, language: Language) -> str:
    change = comparisons.change_text(row, language) if row else ""
    return f"{part}: {change}" if change else part


def _year(question: Question, year: int, language: Language) -> str:
    row = question.n(year)
    if row is None:
        return str(year)
    return f"{year}\nn ={SOFT}{phrases.number_text(row.value, row.qualifier, language)}"

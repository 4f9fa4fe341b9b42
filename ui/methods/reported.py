"""The cases of the rules in words: what was reported."""

from datetime import date

from kpi.cases import Answers, Case, Piece, Plans, Share, Typed
from kpi.rules.comparability import is_final
from kpi.rules.compared import Figure
from kpi.rules.figure_row import Indicator
from kpi.rules.judgement import Aim
from language import Language, units
from language.figures import codes, phrases
from loaders.datasets.registry import BY_NAME
from loaders.publishing.row_words import cell_text


def reported(case: Case, language: Language) -> list[str]:
    """What was reported, a line each."""
    given = case.given
    if isinstance(given, Typed):
        rows = [_typed(name, row, language) for name, rows in given.sheets.items() for row in rows]
        return rows + [_stated(*of, day, language) for of, day in given.stated.items()]
    if isinstance(given, Plans):
        return [_piece(piece, language) for piece in given.pieces]
    if isinstance(given, Share):
        return [language.percent(given.percent) + respondents(given.n, language, False)]
    if isinstance(given, Answers):
        shares = [f"{language.say(answer)}: {language.percent(share)}" for answer, share in given.shares.items()]
        return ["; ".join(shares) + respondents(given.n, language)]
    return (
        [_aim(given, language)]
        if isinstance(given, Aim)
        else ["; ".join(_figure(figure, given[-1].cut, case.today, language) for figure in given)]
    )


def _figure(figure: Figure, cut: date | None, today: date, language: Language) -> str:
    """`2025: 218 (31 oktyabr tarixinədək: 170)`, `2026, hələlik: 181 (31 oktyabr tarixinədək)`,
    `2024: 64,7% (n = 300)`. cut: of the last figure."""
    year = phrases.year_label(figure.year, is_final(figure, today), language)
    counted = units.counted(figure.value, Indicator(unit=figure.unit, measure=figure.measure), language)
    text = f"{year}: {phrases.qualified(counted, figure.qualifier, language)}"
    if figure.same_days_value is not None and cut:
        part = language.say("up to {day}", day=language.day_in_full(cut))
        return f"{text} ({part}: {language.number(figure.same_days_value)})"
    if figure.cut and not figure.closed:
        return f"{text} ({language.say('up to {day}', day=language.day_in_full(figure.cut))})"
    if figure.answers:
        answers = ", ".join(language.say(answer) for answer in figure.answers.texts.values())
        return f"{text} ({language.say('answers: {answers}', answers=answers)})"
    return text + respondents(figure.base, language, figure.self_selected, _weights(figure, language))


def _weights(figure: Figure, language: Language) -> str:
    if not figure.weighted:
        return ""
    if figure.design_effect is None:
        return language.say("weighted")
    return language.say("weighted, design effect {effect}", effect=language.number(figure.design_effect))


def respondents(n: float | None, language: Language, self_selected: bool | None = None, weights: str = "") -> str:
    """` (n = 300; könüllü sorğu)`; '' where n is not known."""
    if not n:
        return ""
    kind = (
        ""
        if self_selected is None
        else language.say("self-selected poll")
        if self_selected
        else language.say("drawn sample")
    )
    return f" ({'; '.join(filter(None, (f'n = {language.number(n)}', kind, weights)))})"


def _piece(piece: Piece, language: Language) -> str:
    years = "; ".join(f"{year}: {language.number(value)}" for year, value in piece.values.items()) or language.say(
        "no figure"
    )
    return (
        f"{language.say('Plan {number}', number=piece.plan)}, {phrases.clause_name(piece.clause, language)} – {years}"
    )


def _aim(aim: Aim, language: Language) -> str:
    """`2026, hələlik: 143; hədəf 218`."""
    year = phrases.year_label(aim.year, aim.complete, language)
    parts = [f"{year}: {phrases.number_text(aim.value, aim.qualifier, language)}"]
    if aim.start:
        parts.insert(0, f"{aim.year - 1}: {language.number(aim.start)}")
    if aim.origin:
        value = phrases.number_text(aim.origin.value, aim.origin.qualifier, language)
        parts.insert(0, f"{language.date(aim.origin.day)}: {value}")
    parts.append(language.say("target {value}", value=language.number(aim.target)))
    if aim.baseline is not None:
        parts.append(language.say("baseline {value}", value=language.number(aim.baseline)))
    if aim.direction != "more":
        parts.append(codes.coded(aim.direction, codes.DIRECTIONS, language))
    return "; ".join(parts)


def _typed(name: str, row: dict, language: Language) -> str:
    """`Tarix: 09.07.2025 · İştirakçıların sayı: 100`."""
    cells = typed_cells(name, row, language)
    return " · ".join(
        f"{heading}: {'–' if cell is None else cell if isinstance(cell, str) else language.number(cell)}"
        for heading, cell in cells.items()
    )


def _stated(dataset: str, clause: str, day: date, language: Language) -> str:
    named = {"dataset": BY_NAME[dataset].title(language.code), "day": language.date(day)}
    if clause:
        return language.say("{dataset}, clause {clause}: complete up to {day}", clause=clause, **named)
    return language.say("{dataset}: complete up to {day}", **named)


def typed_cells(name: str, row: dict, language: Language) -> dict[str, str | float | None]:
    """Heading → cell, as whoever works in this language types the row. name: of its declaration."""
    declaration = BY_NAME[name]
    headings = {column.name: column.heading(language.code) for column in BY_NAME[row.get("dataset", name)].columns}
    cells = {}
    for name_of_column, cell in row.items():
        column = declaration.column(name_of_column)
        cell = cell_text(column, {column.name: cell}, language) if column.choices or column.kind == "flag" else cell
        cells[column.heading(language.code)] = cell.format(**headings) if isinstance(cell, str) else cell
    return cells

"""Figures as an edition holds them: each with its indicator, not yet compared or judged."""

from collections.abc import Container
from dataclasses import fields, replace
from datetime import date
from operator import itemgetter
from typing import Any

import duckdb

from kpi.codes import Codes
from kpi.figures.indicators import code_of, read_codes, series_of
from kpi.rules.answers import answer_list
from kpi.rules.figure_row import FigureRow, Indicator, Wave
from kpi.rules.measure import measure
from kpi.rules.polls import RESPONDENTS, SHARE
from kpi.settings import final_after
from kpi.vocabulary import read_vocabularies
from kpi.warehouse.queries import query
from kpi.warehouse.rows import texts
from language import LANGUAGES
from language.unit_words import read_unit
from language.vocabulary import Vocabulary

# Columns of kpi/warehouse/queries/figures.sql: each fills the field that is called as it is, but for those that others
# say in other words (own_unit), or in each language.
_INDICATOR = {
    *(field.name for field in fields(Indicator)),
    "kind",
    "decimals",
    "band",
    *(f"{name}_{code}" for name in ("name", "unit") for code in LANGUAGES),
}
_ROW = {field.name for field in fields(FigureRow)} - {"unit", "indicator"}
_SERIES = ("agency", "plan", "clause", "dataset", "automatic", "split_1", "split_2", "is_defined", "member")
_TEXTS = (
    "dimension",
    "member",
    "label",
    "answer",
    "formula",
    "unit",
    "automatic_name",
)  # '' where nothing is filled in
_VALUES = ("value", "same_days_value")


def read_held(
    cursor: duckdb.DuckDBPyConnection,
    edition: int,
    agency: str | None,
    dimension: str,
    closed: Container[tuple[str, str, int]],
) -> list[FigureRow]:
    """agency: None for all. dimension: '' for the indicators themselves. closed: (agency, plan, year)."""
    codes = read_codes(cursor)
    result = cursor.execute(query("figures"), {"edition": edition, "agency": agency, "dimension": dimension})
    columns = [column[0] for column in result.description]
    names, fields_of_row = ([name for name in columns if name in ours] for ours in (_INDICATOR, _ROW))
    key_of, own_series = itemgetter(*names), itemgetter(*_SERIES)
    rows = [{"conversion": 1.0} | dict(zip(columns, row, strict=True)) for row in result.fetchall()]
    series: dict[tuple, list[dict]] = {}
    for row in rows:
        series.setdefault(own_series(row), []).append(row)
    for years in series.values():
        _convert_to_one_unit(years)
    polls, vocabularies = _polls(cursor, edition, agency), read_vocabularies(cursor, edition)
    listed = _listed(cursor, edition, agency) if any(row["automatic"] == SHARE for row in rows) else {}
    indicators: dict[tuple, Indicator] = {}  # the years of one share it
    held = []
    for row in rows:
        key = key_of(row)
        indicator = indicators.get(key)
        if indicator is None:
            values = [of_year["value"] for of_year in series[own_series(row)]]
            indicator = _indicator(row, codes, values, vocabularies[row["agency"]])
            indicator = indicators[key] = replace(indicator, listed=listed.get(_answer(indicator), 0))
        is_closed = (indicator.agency, indicator.plan, row["year"]) in closed
        # People are people, whatever a plan's definition calls them.
        more = {"unit": row["own_unit"], "measure": indicator.measure, "conversion": row["conversion"]}
        more |= polls.get(_asked(indicator, row["year"]), {}) if indicator.automatic in (RESPONDENTS, SHARE) else {}
        own = {name: row[name] for name in fields_of_row}
        held.append(FigureRow(**own, **more, closed=is_closed, indicator=indicator))
    return held if dimension else _revised(_beside_their_answers(held), cursor, edition)


def _beside_their_answers(rows: list[FigureRow]) -> list[FigureRow]:
    """Each share of an answer with all answers of its question in the year."""
    asked: dict[tuple, list[FigureRow]] = {}
    for row in rows:
        if row.indicator.automatic == SHARE:
            asked.setdefault(_asked(row.indicator, row.year), []).append(row)
    lists = {
        question: answer_list((row.indicator.split_2, row.indicator.answer, row.value) for row in shares)
        for question, shares in asked.items()
    }
    return [
        replace(row, answers=lists[_asked(row.indicator, row.year)]) if row.indicator.automatic == SHARE else row
        for row in rows
    ]


_Asked = tuple[str, str, str, str, int]  # agency, plan, clause, question and year


def _asked(one: Indicator, year: int) -> _Asked:
    return one.agency, one.plan, one.clause, one.split_1, year


_Answer = tuple[str, str, str, str]  # agency, plan, question and answer, '' for the question as a whole


def _answer(one: Indicator) -> _Answer:
    return one.agency, one.plan, one.split_1, one.split_2


def _listed(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str | None) -> dict[_Answer, int]:
    """Each question and each of its answers → where it stands: as the first files list them, question by question."""
    found = cursor.execute(query("answer_order"), {"edition": edition, "agency": agency}).fetchall()
    asked: dict[tuple[str, str, str], list[_Answer]] = {}
    for own, plan, question, answer, _ in found:
        asked.setdefault((own, plan, question), [(own, plan, question, "")]).append((own, plan, question, answer))
    return {one: index for index, one in enumerate(one for answers in asked.values() for one in answers)}


def _polls(cursor: duckdb.DuckDBPyConnection, edition: int, agency: str | None) -> dict[_Asked, dict[str, Any]]:
    """What FigureRow says of the polls on each question: several, and waves where there are some."""
    waves: dict[_Asked, dict[tuple[date, date], Wave]] = {}
    several: dict[_Asked, bool] = {}
    for own, plan, clauses, question, year, starts, ends, *known, is_several in cursor.execute(
        query("waves"), {"edition": edition, "agency": agency}
    ).fetchall():
        for clause in clauses.split("; "):
            asked = (own, plan, clause, question, year)
            waves.setdefault(asked, {})[starts, ends] = Wave(starts, ends, *known)
            several[asked] = several.get(asked, False) or is_several
    return {
        asked: {"several": several[asked], "waves": tuple(polls.values()) if len(polls) > 1 else ()}
        for asked, polls in waves.items()
    }


def _revised(rows: list[FigureRow], cursor: duckdb.DuckDBPyConnection, edition: int) -> list[FigureRow]:
    """Each figure that was changed after it had been final, with its former value; what has it again is not
    revised."""
    after = final_after(0)
    values = {"edition": edition, "month": after.month, "day": after.day}
    found = cursor.execute(query("revisions"), values).fetchall()
    former = {tuple(key): (value, qualifier) for *key, value, qualifier in found}
    if not former:
        return rows
    with_former = ((row, former.get((*series_of(row.indicator), row.year))) for row in rows)
    return [
        replace(row, former_value=row.conversion * was[0], former_qualifier=was[1])
        if was and (row.measure.rounded(row.conversion * was[0]), was[1]) != (row.rounded, row.qualifier)
        else row
        for row, was in with_former
    ]


def _indicator(row: dict[str, Any], codes: Codes, values: list[float], vocabulary: Vocabulary) -> Indicator:
    """values: of all years."""
    named = {name: value for name, value in row.items() if name in Indicator.__slots__}
    filled = {name: row[name] or "" for name in _TEXTS}
    kind = measure(row["kind"], row["decimals"], row["band"], filled["unit"], filled["formula"] == "ratio", values)
    own = {"names": texts(row, "name"), "units": texts(row, "unit"), "measure": kind, "vocabulary": vocabulary}
    indicator = Indicator(**named | filled | own)
    return replace(indicator, code=codes.write(code_of(indicator)))


def _convert_to_one_unit(rows: list[dict]) -> None:
    """The figures of one series in one unit: that of its definition, else the smallest that its years were reported in.

    rows: of kpi/warehouse/queries/figures.sql, one indicator's. What is converted gets its conversion: by how much
    what its rows come to was multiplied."""
    kept = {row["kept_unit"] for row in rows if row["kept_unit"]}
    shown = rows[0]["unit_az"] or (min(sorted(kept), key=lambda unit: read_unit(unit).times) if kept else "")
    if kept <= {shown}:
        return
    into = read_unit(shown)
    for row in rows:
        own = read_unit(row["kept_unit"] or "")
        if own.key != into.key:
            continue
        row["unit"] = shown
        if row["own_unit"] == row["kept_unit"]:
            row["own_unit"] = shown
        if own.times != into.times:
            row["conversion"] = own.times / into.times
            for name in _VALUES:
                row[name] = row[name] and round(row[name] * own.times / into.times, 10)

"""Reads of what is asked freely, each cached on the edition: answers, kept questions, the map of regions."""

from datetime import date
from typing import TYPE_CHECKING

import duckdb

from kpi import settings
from kpi.explore import answering
from kpi.explore.answer import Answer, Position, Refusal
from kpi.explore.asked.kept import KeptQuestion, read_kept_questions
from kpi.explore.asked.question import Measure, Question
from kpi.explore.members import Members, read_known, read_members, read_of_plans
from kpi.explore.rows import read_found, read_rows
from kpi.figures.finding import searched_texts as searched
from kpi.region_map import REGION, RegionMap, read_region_map
from ui.data.edition_cache import all_of_edition, much_of_edition, of_edition

if TYPE_CHECKING:
    import pandas as pd


def members(agency: str, plans: tuple[str, ...], measure: Measure) -> Members:
    """kpi.explore.members.read_members."""
    return of_edition(read_members, agency, plans, measure)


def members_of_plans(agency: str, measure: Measure) -> dict[tuple[str, str], frozenset[str]]:
    """kpi.explore.members.read_of_plans."""
    return of_edition(read_of_plans, agency, measure)


def answer(question: Question) -> Answer | Refusal:
    """kpi.explore.answering.answer, today."""
    return much_of_edition(_answer, question, settings.today())


def _answer(cursor: duckdb.DuckDBPyConnection, number: int, asked: Question, day: date) -> Answer | Refusal:
    return answering.answer(cursor, number, asked, members(asked.agency, asked.plans, asked.measure), day)


def rows_behind(question: Question, position: Position) -> "pd.DataFrame":
    """kpi.explore.rows.read_rows. Only to be read."""
    return all_of_edition(_rows_behind, question, position)


def _rows_behind(cursor: duckdb.DuckDBPyConnection, number: int, asked: Question, position: Position) -> "pd.DataFrame":
    return read_rows(cursor, number, asked, members(asked.agency, asked.plans, asked.measure), position)


def searched_texts(question: Question, position: Position) -> list[str]:
    """kpi.figures.finding.searched_texts of rows_behind."""
    return all_of_edition(_searched_texts, question, position)


def _searched_texts(_: duckdb.DuckDBPyConnection, number: int, asked: Question, position: Position) -> list[str]:
    return searched(rows_behind(asked, position))


def found_behind(question: Question, position: Position, text: str, upload: int) -> "pd.DataFrame":
    """kpi.explore.rows.read_found. Only to be read."""
    return all_of_edition(_found_behind, question, position, text, upload)


def _found_behind(
    cursor: duckdb.DuckDBPyConnection, number: int, asked: Question, position: Position, text: str, upload: int
) -> "pd.DataFrame":
    known = members(asked.agency, asked.plans, asked.measure)
    return read_found(cursor, number, asked, known, position, text, upload)


def kept_questions(agency: str) -> dict[str, KeptQuestion]:
    """kpi.explore.asked.kept.read_kept_questions."""
    return of_edition(read_kept_questions, agency)


def region_map(agency: str) -> RegionMap | None:
    """kpi.region_map.read_region_map."""
    return of_edition(read_region_map, agency)


def known_regions(agency: str) -> dict[str, str]:
    """kpi.explore.members.read_known of regions."""
    return of_edition(read_known, agency, REGION)

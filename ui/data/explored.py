"""Reads of what is asked freely, each cached on the edition: answers, kept questions, the map of regions."""

from datetime import date
from typing import TYPE_CHECKING

import duckdb

from kpi import settings
from kpi.explore import answering
from kpi.explore.answer import Answer, Place, Refusal
from kpi.explore.asked.kept import KeptQuestion, read_kept_questions
from kpi.explore.asked.question import Measure, Question
from kpi.explore.members import Members, read_known, read_members
from kpi.explore.rows import read_found, read_rows
from kpi.figures.finding import searched_texts as searched
from kpi.region_map import REGION, RegionMap, read_region_map
from ui.data.kept import all_of_edition, much_of_edition, of_edition

if TYPE_CHECKING:
    import pandas as pd


def members(agency: str, plans: tuple[str, ...], measure: Measure) -> Members:
    """kpi.explore.members.read_members."""
    return of_edition(read_members, agency, plans, measure)


def answer(question: Question) -> Answer | Refusal:
    """kpi.explore.answering.answer, today."""
    return much_of_edition(_answer, question, settings.today())


def _answer(cursor: duckdb.DuckDBPyConnection, number: int, asked: Question, day: date) -> Answer | Refusal:
    return answering.answer(cursor, number, asked, members(asked.agency, asked.plans, asked.measure), day)


def rows_behind(question: Question, place: Place) -> "pd.DataFrame":
    """kpi.explore.rows.read_rows. Only to be read."""
    return all_of_edition(_rows_behind, question, place)


def _rows_behind(cursor: duckdb.DuckDBPyConnection, number: int, asked: Question, place: Place) -> "pd.DataFrame":
    return read_rows(cursor, number, asked, members(asked.agency, asked.plans, asked.measure), place)


def searched_texts(question: Question, place: Place) -> list[str]:
    """kpi.figures.finding.searched_texts of rows_behind."""
    return all_of_edition(_searched_texts, question, place)


def _searched_texts(_: duckdb.DuckDBPyConnection, number: int, asked: Question, place: Place) -> list[str]:
    return searched(rows_behind(asked, place))


def found_behind(question: Question, place: Place, text: str, upload: int) -> "pd.DataFrame":
    """kpi.explore.rows.read_found. Only to be read."""
    return all_of_edition(_found_behind, question, place, text, upload)


def _found_behind(
    cursor: duckdb.DuckDBPyConnection, number: int, asked: Question, place: Place, text: str, upload: int
) -> "pd.DataFrame":
    known = members(asked.agency, asked.plans, asked.measure)
    return read_found(cursor, number, asked, known, place, text, upload)


def kept_questions(agency: str) -> dict[str, KeptQuestion]:
    """kpi.explore.asked.kept.read_kept_questions."""
    return of_edition(read_kept_questions, agency)


def region_map(agency: str) -> RegionMap | None:
    """kpi.region_map.read_region_map."""
    return of_edition(read_region_map, agency)


def known_regions(agency: str) -> dict[str, str]:
    """kpi.explore.members.read_known of regions."""
    return of_edition(read_known, agency, REGION)

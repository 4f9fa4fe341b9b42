"""Hand-outs in one edition: what they say, and their files."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import streamlit as st

from kpi.warehouse import editions
from language import Language
from reports.content.plan_year import PlanYear
from reports.content.read_plan_year import read_plan_year
from reports.formats import FORMATS, HandoutRequest
from ui.data import reads
from ui.navigation.address import Choice


def plan_year_of(chosen: Choice, edition: int) -> PlanYear:
    """What hand-outs say of the chosen year; shared by all visitors, so only to be read.

    Raises reports.content.read_plan_year.NoSuchPlan.
    """
    folder = editions.database_folder()
    return _plan_year(folder, edition, reads.today(), chosen.agency, chosen.plan, chosen.year, chosen.language.code)


@st.cache_resource(max_entries=16, show_spinner=False)
def _plan_year(folder: Path, edition: int, today: date, agency: str, plan: str, year: int, language: str) -> PlanYear:
    with _newest_file() as cursor:
        return read_plan_year(cursor, edition, today, agency, plan, year, Language(language))


def handout(plan_year: PlanYear, form: str, ending: str, keys: Sequence[str] | None = None, **how) -> bytes:
    """A file of reports.formats. how: further fields of reports.formats.HandoutRequest.

    Raises reports.pptx.powerpoint.NotATemplate.
    """
    with _newest_file() as cursor:
        return FORMATS[form, ending](HandoutRequest(plan_year, cursor, keys, **how))


def _newest_file():
    """It holds every earlier edition too, whose own files may be gone."""
    folder = editions.database_folder()
    return editions.open_edition(folder, editions.newest_edition(folder))

"""Hand-outs in one edition: what they say, and their files."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from kpi.warehouse import editions
from language import Language
from reports.content.document import Document, read_document
from reports.forms import FORMS, Order
from ui.data import reads
from ui.navigation.address import Choice


def document(chosen: Choice, edition: int) -> Document:
    """What hand-outs say of the chosen year; shared by all visitors, so only to be read. Raises reports.content.document.NoSuchPlan."""
    return _document(edition, reads.today(), chosen.agency, chosen.plan, chosen.year, chosen.language.code)


@st.cache_resource(max_entries=16, show_spinner=False)
def _document(edition: int, today: date, agency: str, plan: str, year: int, language: str) -> Document:
    with _newest_file() as cursor:
        return read_document(cursor, edition, today, agency, plan, year, Language(language))


def made(told: Document, form: str, ending: str, keys: Sequence[str] | None = None, **how) -> bytes:
    """A file of reports.forms. how: further fields of reports.forms.Order. Raises reports.pptx.presentation.NotATemplate."""
    with _newest_file() as cursor:
        return FORMS[form, ending](Order(told, cursor, keys, **how))


def _newest_file():
    """It holds every earlier edition too, whose own files may be gone."""
    folder = editions.database_folder()
    return editions.open_edition(folder, editions.newest_edition(folder))

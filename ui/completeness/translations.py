"""Texts that have no translation, the most used first, and the ways to give them one."""

from io import BytesIO

import streamlit as st

from kpi.oversight.untranslated import Lacking
from kpi.warehouse import editions
from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.roles.role import Deed
from ui.access.who import may
from ui.data import oversight, reads
from ui.data.edition_cache import connection
from ui.data.seen import while_seen
from ui.navigation.address import Choice, link
from ui.text.file_names import file_name
from ui.text.markdown import escaped
from ui.widgets.tables import Column, count_cell, table

TRANSLATIONS = "translations"  # the key of the section
_SHOWN = 25  # the sheet holds all


def translation_section(chosen: Choice) -> None:
    language, say = chosen.language, chosen.language.say
    lacking = oversight.untranslated(chosen.agency)
    title = say("Texts without a translation")
    with st.container(key=TRANSLATIONS):
        st.header(title, anchor=False)
        st.caption(
            escaped(
                say(
                    "Readers of these languages see the text as it was typed, with a small mark of its language. The "
                    "agency types in the language that its plan names; what is in Cyrillic letters is Russian. A "
                    "narrative that is written anew needs a "
                    "new translation."
                )
            )
        )
        if not lacking:
            st.write(say("None found."))
            return
        _table(lacking, title, language)
        with st.container(horizontal=True, vertical_alignment="center"):
            if may(Deed.PUBLISH):
                link("plan", say("Type translations"), icon=":material/translate:", part="translation")
            st.download_button(
                say("Save as a sheet to be completed"),
                while_seen(lambda: _sheet(chosen.agency, lacking, language)),
                file_name(f"{chosen.agency}-translations", ".xlsx"),
                on_click="ignore",
                icon=":material/download:",
                type="tertiary",
                key="completeness_translation_sheet",
            )
            if may(Deed.PUBLISH):
                link("upload", say("Upload a workbook"), icon=":material/upload_file:")


def _table(lacking: tuple[Lacking, ...], title: str, language: Language) -> None:
    say = language.say
    columns = [
        Column("text", say("As it was typed"), "strong", pinned=True, width="clamp(9rem, 30vw, 24rem)"),
        Column("column", say("Column"), width="12rem"),
        Column("rows", say("Rows"), "number"),
        Column("languages", say("Lacks"), width="10rem"),
    ]
    headings = BY_NAME["translation"].column("name").written(language.code)
    names = BY_NAME["plan"].column("language").written(language.code)
    rows = [
        {
            "text": one.text,
            "column": headings[one.name],
            "rows": count_cell(one.rows, language),
            "languages": ", ".join(names[code] for code in one.languages),
        }
        for one in lacking
    ]
    table(columns, rows, "completeness_translations", title, language, most=_SHOWN)


def _sheet(agency: str, lacking: tuple[Lacking, ...], language: Language) -> bytes:
    from loaders.workbooks.untranslated import write_untranslated  # with what writes workbooks

    stream = BytesIO()
    with connection(editions.database_folder(), reads.edition()).cursor() as cursor:
        write_untranslated(cursor, agency, lacking, language, stream)
    return stream.getvalue()

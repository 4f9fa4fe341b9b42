"""What new and changed definitions of indicators would give, year by year."""

from collections.abc import Sequence

import streamlit as st

from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases
from loaders.definitions.previews import Preview
from loaders.definitions.rule_words import formula_text, name_of, warnings
from ui.text.markdown import escaped
from ui.widgets.tables import Cell, Column, table


def preview_table(previews: Sequence[Preview], key: str, language: Language) -> None:
    """One row an indicator; those that give nothing, or ask for what no row has, are named above the table.

    previews: of loaders.definitions.previews.
    """
    if not previews:
        return
    title = language.say("Figures of the defined indicators")
    st.subheader(title, anchor=False)
    for preview in previews:
        if sentences := warnings(preview, language):
            st.warning(escaped(f"{_name(preview, language)}. {' '.join(sentences)}"), icon=":material/filter_alt_off:")
    years = sorted({figure.year for preview in previews for figure in preview.figures})
    columns = [
        Column("row", language.say("Indicator"), "strong", pinned=True, width="clamp(8rem, 26vw, 16rem)"),
        Column("counted", language.say("What is counted"), width="16rem"),
        *(Column(str(year), str(year), "number") for year in years),
    ]
    table(columns, [_row(preview, language) for preview in previews], key, title, language)


def _name(preview: Preview, language: Language) -> str:
    return f"{preview.definition['clause']} · {name_of(preview, language)}"


def _row(preview: Preview, language: Language) -> dict:
    row = {"row": _name(preview, language), "counted": formula_text(preview.rule, language)}
    return row | {str(figure.year): _figure(figure, language) for figure in preview.figures}


def _figure(figure: FigureRow, language: Language) -> Cell:
    rows = language.say_count("{count} row", "{count} rows", figure.rows)
    value = phrases.qualified_value(figure, language)
    if not figure.complete:
        value = language.say("{amount} (provisional)", amount=value)
    return Cell(value, sub=rows, sort=figure.value)

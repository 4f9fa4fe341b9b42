"""What new and changed definitions of indicators give, year by year."""

from collections.abc import Sequence

from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases
from loaders.definitions.previews import Preview
from loaders.definitions.rule_words import formula_text, name_of, warnings
from loaders.printing.rows import bare


def preview_lines(previews: Sequence[Preview], language: Language) -> list[str]:
    """previews: of loaders.definitions.previews. What gives nothing, or asks for what no row has, is marked."""
    lines = [language.say("Figures of the defined indicators:")] if previews else []
    for preview in previews:
        place = " · ".join((preview.definition["plan"], preview.definition["clause"], name_of(preview, language)))
        lines.append(f"  {place}: {formula_text(preview.rule, language)}")
        lines += [f"    {_year(figure, language)}" for figure in preview.figures]
        lines += [f"!   {warning}" for warning in warnings(preview, language)]
    return lines


def preview_row(preview: Preview, language: Language) -> dict:
    """A preview for JSON."""
    row = {name: preview.definition[name] for name in ("plan", "clause", "indicator")} | {
        "name": name_of(preview, language)
    }
    figures = [
        {"year": row.year, "value": bare(row.value), "qualifier": row.qualifier, "rows": row.rows}
        for row in preview.figures
    ]
    return row | {
        "counted": formula_text(preview.rule, language),
        "figures": figures,
        "warnings": warnings(preview, language),
    }


def _year(figure: FigureRow, language: Language) -> str:
    year = phrases.year_label(figure.year, figure.complete, language)
    rows = language.say_count("{count} row", "{count} rows", figure.rows)
    return f"{year}: {phrases.figure_text(figure, language)} ({rows})"

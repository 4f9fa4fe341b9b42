"""What an indicator that an analyst defined on a dataset counts, in words."""

from kpi.rules.figure_row import Indicator
from language import Language
from loaders.definitions.rule import read_rule
from loaders.definitions.rule_words import formula_text
from ui.data import reads


def counted_text(indicator: Indicator, language: Language) -> str:
    """'' where the indicator is no defined one."""
    if not indicator.is_defined:
        return ""
    definitions = {
        definition.cells["indicator"]: definition.cells
        for definition in reads.plan_rows(indicator.agency, indicator.plan, language.code)["definition"]
        if definition.cells["clause"] == indicator.clause
    }
    names = {code: cells[f"name_{language.code}"] or cells["name_az"] for code, cells in definitions.items()}
    rule = read_rule(definitions[indicator.code]) if indicator.code in definitions else None
    return formula_text(rule, language, names) if rule else ""

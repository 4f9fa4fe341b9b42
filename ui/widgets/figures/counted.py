"""What an indicator that an analyst defined on a dataset counts, in words."""

from language import Language
from loaders.definitions.rule import read_rule
from loaders.definitions.rule_words import formula_text
from ui.data import reads
from ui.data.plan_figures import Row


def counted_text(row: Row, language: Language) -> str:
    """row: of kpi.figures.table.read_figures. '' where the indicator is no defined one."""
    if not row["is_defined"]:
        return ""
    definitions = {
        definition.cells["indicator"]: definition.cells
        for definition in reads.plan_rows(row["agency"], row["plan"], language.code)["definition"]
        if definition.cells["clause"] == row["clause"]
    }
    names = {code: cells[f"name_{language.code}"] or cells["name_az"] for code, cells in definitions.items()}
    rule = read_rule(definitions[row["indicator"]]) if row["indicator"] in definitions else None
    return formula_text(rule, language, names) if rule else ""

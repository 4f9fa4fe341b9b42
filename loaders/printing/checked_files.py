"""What was read of files, as a row of JSON."""

from language import Language
from loaders.checking.checked import CheckedFile
from loaders.checking.uncounted import WHY, Counted, counted, whole_years
from loaders.printing.problems import problem_row


def files_row(files: list[CheckedFile], language: Language) -> dict:
    """What was read of files, for JSON."""
    known_years = whole_years(files)
    return {
        "files": [
            {
                "file": file.name,
                "sheets": [
                    {
                        "sheet": sheet.layout.sheet.name,
                        "dataset": sheet.layout.declaration.name,
                        "rows": len(sheet.rows),
                        "refused": len(sheet.rows.refused),
                        "columns_left_out": list(sheet.layout.unknown),
                        "totals_left_out": sheet.rows.totals,
                        "without_clause": sheet.without_clause(),
                        **_counted_row(counted(sheet, known_years), language),
                    }
                    for sheet in file.sheets
                ],
                "sheets_left_out": file.unknown_sheets,
                "hidden_sheets": list(file.hidden_sheets),
                "corrections": [
                    {
                        "sheet": one.sheet,
                        "cell": one.cell,
                        "heading": one.heading,
                        "typed": one.typed,
                        "corrected": one.corrected,
                    }
                    for one in file.corrections
                ],
            }
            for file in files
        ],
        "problems": [problem_row(problem, language) for file in files for problem in file.problems],
    }


def _counted_row(found: Counted | None, language: Language) -> dict:
    """Rows that are in figures, and those that are in none with their reasons; {} where a sheet gives no figures."""
    if not found:
        return {}
    left = [
        {"reason": one.reason, "why": language.say(WHY[one.reason]), "count": one.count, "rows": list(one.rows)}
        for one in found.left
    ]
    row = {"in_figures": found.rows, "in_no_figure": left}
    return row | {"warning": found.nothing(language)} if found.is_nothing else row

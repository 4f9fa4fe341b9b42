"""What was read of files, as a row of JSON."""

from collections.abc import Sequence

from kpi.oversight.spellings import Likely
from language import Language
from loaders.checking.checked import Converted
from loaders.checking.uncounted import WHY, Counted, Uncounted
from loaders.printing.problems import problem_row
from loaders.printing.summary import tally_row
from loaders.recognition.corrections import Correction
from loaders.recognition.near.match import Match
from loaders.review.file_summary import FileSummary, SheetSummary


def files_row(files: Sequence[FileSummary], language: Language) -> dict:
    """Files with their sheets, and all problems of them."""
    return {
        "files": [_file_row(file, language) for file in files],
        "problems": [problem_row(problem, language) for file in files for problem in file.problems],
    }


def _file_row(file: FileSummary, language: Language) -> dict:
    return {
        "file": file.name,
        "sheets": [_sheet_row(sheet, language) for sheet in file.sheets],
        "sheets_left_out": list(file.unknown_sheets),
        "hidden_sheets": list(file.hidden_sheets),
        "near": [_near_row(name, match) for name, match in file.matches.items()],
        "corrections": [_correction_row(one) for one in file.corrections],
    }


def _sheet_row(sheet: SheetSummary, language: Language) -> dict:
    return {
        "sheet": sheet.name,
        "dataset": sheet.declaration,
        "rows": sheet.read,
        "refused": sheet.refused,
        "columns_left_out": [*sheet.unknown, *sheet.bare],
        "columns_without_heading": list(sheet.bare),
        "answers": sheet.answers,
        "looks_known": sheet.looks_known,
        "spellings": [_spelling_row(one) for one in sheet.spellings],
        "statuses_not_understood": sheet.statuses,
        "periods": list(sheet.periods),
        "year_of_title": sheet.year_above,
        "may_be_sums": list(sheet.may_be_sums),
        "unit_above": {"unit": sheet.unit_above, "rows": list(sheet.units_above)},
        "beside_others": sheet.beside,
        "hidden_columns": list(sheet.hidden_columns),
        "asked": [{"about": one.doubt, "answer": one.answer, "count": one.count} for one in sheet.asked],
        "multiplied": dict(sheet.scaled),
        "units_of_names": [{"unit": unit, "rows": list(rows)} for unit, rows in sheet.named_units],
        "several_answers": list(sheet.several),
        "converted": [_converted_row(one) for one in sheet.converted],
        "summary": tally_row(sheet.tally),
        "rows_left_out": [_left_row(one, language) for one in sheet.left_out],
        "without_clause": list(sheet.without_clause),
        **_counted_row(sheet.counted, language),
    }


def _correction_row(one: Correction) -> dict:
    return {
        "sheet": one.sheet,
        "cell": one.cell,
        "heading": one.heading,
        "typed": one.typed,
        "corrected": one.corrected,
    }


def _near_row(sheet: str, match: Match) -> dict:
    """Columns that are not read and may be known ones."""
    columns = [{"column": one.letters, "heading": one.heading, "may_be": list(one.names)} for one in match.near]
    return {"sheet": sheet, "dataset": match.declaration, "heading_row": match.heading_row, "columns": columns}


def _counted_row(found: Counted | None, language: Language) -> dict:
    """Rows that are in figures, and those that are in none with their reasons; {} where a sheet gives no figures."""
    if not found:
        return {}
    row = {"in_figures": found.rows, "in_no_figure": [_left_row(one, language) for one in found.left]}
    return row | {"warning": found.nothing(language)} if found.is_nothing else row


def _left_row(one: Uncounted, language: Language) -> dict:
    return {"reason": one.reason, "why": language.say(WHY[one.reason]), "count": one.count, "rows": list(one.rows)}


def _spelling_row(one: Likely) -> dict:
    return {
        "column": one.spelling.dimension,
        "spelling": one.spelling.name,
        "rows": one.spelling.rows,
        "likely": one.name.name,
        "likely_rows": one.name.rows,
    }


def _converted_row(one: Converted) -> dict:
    return {"row": one.row, "unit": one.unit, "typed": one.typed, "into": one.kept, "value": one.value}

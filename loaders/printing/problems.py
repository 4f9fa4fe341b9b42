"""Problems and what was left out, as lines of text and as rows of JSON."""

from collections.abc import Sequence

from language import Language
from loaders.digest import FileDigest
from loaders.spreadsheet.problems import Fault, Problem
from loaders.spreadsheet.readings import ANSWER


def fault_problem(fault: Fault) -> Problem:
    """What is wrong with no file in particular."""
    return Problem("", "", 0, 0, "", "", fault)


def problem_line(problem: Problem, language: Language) -> str:
    place = " · ".join(part for part in (problem.file, problem.sheet, problem.cell or (str(problem.row) if problem.row else ""), problem.heading) if part)
    typed = f" «{problem.value}»" if problem.value else ""
    return f"{place}{typed}: [{problem.code}] {problem.what(language)} {problem.mend(language)}".lstrip(": ")


def problem_row(problem: Problem, language: Language) -> dict:
    return {
        "file": problem.file, "sheet": problem.sheet, "row": problem.row, "cell": problem.cell, "heading": problem.heading,
        "value": problem.value, "code": problem.code, "what": problem.what(language), "mend": problem.mend(language),
    }


def note_lines(files: Sequence[FileDigest], language: Language) -> list[str]:
    """What was left out without being wrong: unknown columns, totals, sheets, rows without a clause."""
    say, lines = language.say, []
    for file in files:
        for name in file.hidden_sheets:
            lines.append(f"{file.name} · {name}: " + language.say("hidden; the sheet is left out"))
        for name in file.unknown_sheets:
            lines.append(f"{file.name} · {name}: " + say("no known headings; the sheet is left out"))
        for sheet in file.sheets:
            place = f"{file.name} · {sheet.name}: " if sheet.name else f"{file.name}: "
            answers = [heading for _, heading, name in sheet.columns if name == ANSWER]
            if sheet.unknown:
                lines.append(place + say("columns left out: {columns}", columns=", ".join(sheet.unknown)))
            if answers:
                lines.append(place + say("columns read as answers: {columns}", columns=", ".join(answers)))
            if sheet.totals:
                lines.append(place + say("totals rows left out: {rows}", rows=", ".join(map(str, sheet.totals))))
            if sheet.example:
                lines.append(place + say("the template's example left out: row {row}", row=sheet.example))
            if sheet.without_clause:
                more = "…" if sheet.without_clause_count > len(sheet.without_clause) else ""
                rows = ", ".join(map(str, sheet.without_clause)) + more
                lines.append(place + say("rows without a clause, in no figure: {rows}", rows=rows))
    return lines

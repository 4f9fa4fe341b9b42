"""Problems as lines of text and as rows of JSON, and in lines of text what was assumed about a sheet."""

from collections.abc import Iterable

from kpi.oversight.spellings import Member
from language import Language, message
from language.units import unit_as_typed
from loaders.datasets.registry import BY_NAME
from loaders.problems.problem import Problem
from loaders.recognition.sifting.doubt_names import REGIONS
from loaders.review.file_summary import SheetSummary

_LOOKS_UNKNOWN = message(
    "It could not be found out which rows are hidden, filtered out or struck through, so all of them count; nor which "
    "numbers are shown in percent. Save the file as .xlsx and load that one, or look whether there are such rows."
)
_MAY_BE_SUMS = message("rows that come to what others within their time add up to, and count beside them: {named}")
_BESIDE = message("one of several tables that stand side by side: columns {named}")
_HIDDEN = message("columns that are hidden and read all the same: {named}")


def problem_line(problem: Problem, language: Language) -> str:
    place = " · ".join(
        part
        for part in (
            problem.file,
            problem.sheet,
            problem.cell or (str(problem.row) if problem.row else ""),
            problem.heading,
        )
        if part
    )
    typed = f" «{problem.value}»" if problem.value else ""
    return f"{place}{typed}: [{problem.code}] {problem.what(language)} {problem.fix(language)}".lstrip(": ")


def problem_row(problem: Problem, language: Language) -> dict:
    return {
        "file": problem.file,
        "sheet": problem.sheet,
        "row": problem.row,
        "cell": problem.cell,
        "heading": problem.heading,
        "value": problem.value,
        "code": problem.code,
        "what": problem.what(language),
        "mend": problem.fix(language),
    }


def assumed_lines(sheet: SheetSummary, language: Language) -> list[str]:
    """What was taken for granted, and would change figures if it was taken wrongly."""
    looks = [] if sheet.looks_known else [language.say(_LOOKS_UNKNOWN)]
    return [*looks, *_unit_lines(sheet, language), *_row_lines(sheet, language), *_column_lines(sheet, language)]


def _unit_lines(sheet: SheetSummary, language: Language) -> list[str]:
    """Numbers that count as others than are typed, and units that stand beside none."""
    say = language.say
    lines = [
        say("{heading}: numbers multiplied by {times}", heading=heading, times=language.number(times))
        for heading, times in sheet.scaled
    ]
    lines += [
        say("unit taken from the name of the indicator: {unit}, rows {rows}", unit=unit, rows=joined(rows))
        for unit, rows in sheet.named_units
    ]
    if sheet.units_above:
        rows = joined(sheet.units_above)
        lines.append(say("unit taken from above the table: {unit}, rows {rows}", unit=sheet.unit_above, rows=rows))
    for unit, kept in dict.fromkeys((one.unit, one.kept) for one in sheet.converted):
        alike = [one for one in sheet.converted if (one.unit, one.kept) == (unit, kept)]
        named = ", ".join(f"{one.row} ({language.number(one.typed)} → {language.number(one.value)})" for one in alike)
        named_units = {"unit": unit, "kept": unit_as_typed(kept, language), "rows": named}
        lines.append(say("values converted from {unit} to {kept}: rows {rows}", **named_units))
    return lines


def _row_lines(sheet: SheetSummary, language: Language) -> list[str]:
    """Rows that count in a way that their cells alone do not say."""
    say, lines = language.say, []
    if sheet.several:
        named = joined(sheet.several)
        lines.append(
            say("the answers add up to more than n, so several were taken to be allowed: rows {rows}", rows=named)
        )
    if sheet.statuses:
        words = ", ".join(f"'{word}' ({language.number(count)})" for word, count in sheet.statuses.items())
        lines.append(say("statuses that are not understood; their rows count: {words}", words=words))
    lines += _spelling_lines(sheet, language)
    lines += [
        say("regions taken from the titles in rows {rows}", rows=joined(one.rows))
        for one in sheet.asked
        if one.doubt == REGIONS and one.answer == "count"
    ]
    if sheet.may_be_sums:
        lines.append(say(_MAY_BE_SUMS, named=joined(sheet.may_be_sums)))
    return lines


def _column_lines(sheet: SheetSummary, language: Language) -> list[str]:
    """What columns were taken for."""
    say, lines = language.say, []
    if sheet.answers:
        lines.append(say("columns read as answers: {columns}", columns=", ".join(sheet.answers)))
    if sheet.year_above:
        lines.append(say("the dates name no year; that of the title was taken: {year}", year=sheet.year_above))
    if sheet.beside:
        lines.append(say(_BESIDE, named=sheet.beside))
    if sheet.hidden_columns:
        lines.append(say(_HIDDEN, named=", ".join(sheet.hidden_columns)))
    if sheet.periods:
        measured = BY_NAME[sheet.declaration].column(sheet.measured).heading(language.code)
        columns = ", ".join(sheet.periods)
        lines.append(
            say("columns read as dates: {columns}; their numbers: {measured}", columns=columns, measured=measured)
        )
    return lines


def joined(rows: Iterable[int]) -> str:
    return ", ".join(map(str, rows))


def _spelling_lines(sheet: SheetSummary, language: Language) -> list[str]:
    """One a column: `Region: … Bakı ş. (1) – Bakı (3)`."""
    lines = []
    for name in dict.fromkeys(one.spelling.dimension for one in sheet.spellings):
        pairs = [one for one in sheet.spellings if one.spelling.dimension == name]
        named = "; ".join(" – ".join(_often(member, language) for member in (one.spelling, one.name)) for one in pairs)
        lines.append(
            language.say(
                "{column}: spellings that are probably one and count apart, with their rows: {pairs}. Say on the page "
                "Completeness or with the command spell which are one, or correct them in the file.",
                column=BY_NAME[sheet.declaration].column(name).heading(language.code),
                pairs=named,
            )
        )
    return lines


def _often(member: Member, language: Language) -> str:
    return f"{member.name} ({language.number(member.rows)})"

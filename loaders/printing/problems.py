"""Problems and what was left out, as lines of text and as rows of JSON."""

from collections.abc import Sequence

from kpi.oversight.spellings import Member
from language import Language, message
from language.units import unit_as_typed
from loaders.datasets.registry import BY_NAME
from loaders.problems.problem import Problem
from loaders.recognition.sifting.doubt_names import REGIONS
from loaders.review.file_summary import FileSummary, SheetSummary

_LOOKS_UNKNOWN = message(
    "It could not be found out which rows are hidden, filtered out or struck through, so all of them count; nor which "
    "numbers are shown in percent. Save the file as .xlsx and load that one, or look whether there are such rows."
)
_MAY_BE_SUMS = message("rows that come to what others within their time add up to, and count beside them: {named}")
_BESIDE = message("one of several tables that stand side by side: columns {named}")
_HIDDEN = message("columns that are hidden and read all the same: {named}")
_MAY_BE_PERSONAL = message(
    "columns that are left out may hold personal data; the original that is kept holds them, but not with --strip."
)


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


def warning_lines(files: Sequence[FileSummary], language: Language) -> list[str]:
    """What must be known first: sheets of which no row is in a figure."""
    return [
        _place(file, sheet) + sheet.counted.nothing(language)
        for file in files
        for sheet in file.sheets
        if sheet.counted and sheet.counted.is_nothing
    ]


def _place(file: FileSummary, sheet: SheetSummary) -> str:
    return f"{file.name} · {sheet.name}: " if sheet.name else f"{file.name}: "


def assumed_lines(sheet: SheetSummary, language: Language) -> list[str]:
    """What changes figures where it is taken wrongly: looks that are not known, scales of headings, units of names,
    converted units, statuses, regions of titles, answers of a wide survey, the year of a title, hidden columns, periods
    that are columns."""
    say = language.say
    lines = [] if sheet.looks_known else [say(_LOOKS_UNKNOWN)]
    lines += [
        say("{heading}: numbers multiplied by {times}", heading=heading, times=language.number(times))
        for heading, times in sheet.scaled
    ]
    lines += [
        say("unit taken from the name of the indicator: {unit}, rows {rows}", unit=unit, rows=", ".join(map(str, rows)))
        for unit, rows in sheet.named_units
    ]
    for unit, kept in dict.fromkeys((one.unit, one.kept) for one in sheet.converted):
        alike = [one for one in sheet.converted if (one.unit, one.kept) == (unit, kept)]
        named = ", ".join(f"{one.row} ({language.number(one.typed)} → {language.number(one.value)})" for one in alike)
        named_units = {"unit": unit, "kept": unit_as_typed(kept, language), "rows": named}
        lines.append(say("values converted from {unit} to {kept}: rows {rows}", **named_units))
    if sheet.several:
        named = ", ".join(map(str, sheet.several))
        lines.append(
            say("the answers add up to more than n, so several were taken to be allowed: rows {rows}", rows=named)
        )
    if sheet.statuses:
        words = ", ".join(f"'{word}' ({language.number(count)})" for word, count in sheet.statuses.items())
        lines.append(say("statuses that are not understood; their rows count: {words}", words=words))
    lines += _spelling_lines(sheet, language)
    lines += [
        say("regions taken from the titles in rows {rows}", rows=", ".join(map(str, one.rows)))
        for one in sheet.asked
        if one.doubt == REGIONS and one.answer == "count"
    ]
    if sheet.answers:
        lines.append(say("columns read as answers: {columns}", columns=", ".join(sheet.answers)))
    if sheet.year_above:
        lines.append(say("the dates name no year; that of the title was taken: {year}", year=sheet.year_above))
    sums, hidden = ", ".join(map(str, sheet.may_be_sums)), ", ".join(sheet.hidden_columns)
    for text, named in ((_MAY_BE_SUMS, sums), (_BESIDE, sheet.beside), (_HIDDEN, hidden)):
        lines += [say(text, named=named)] if named else []
    if sheet.units_above:
        rows = ", ".join(map(str, sheet.units_above))
        lines.append(say("unit taken from above the table: {unit}, rows {rows}", unit=sheet.unit_above, rows=rows))
    if sheet.periods:
        measured = BY_NAME[sheet.declaration].column(sheet.measured).heading(language.code)
        columns = ", ".join(sheet.periods)
        lines.append(
            say("columns read as dates: {columns}; their numbers: {measured}", columns=columns, measured=measured)
        )
    return lines


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


def _open_lines(sheet: SheetSummary, language: Language) -> list[str]:
    """Questions that nobody has answered though their rows count."""
    return [
        language.say(
            "titles in rows {rows} name regions; the rows below them are kept without one. Say on the page Upload or "
            "with --count regions that it is theirs (--leave-out regions: that it is not).",
            rows=", ".join(map(str, one.rows)),
        )
        for one in sheet.asked
        if one.doubt == REGIONS and one.answer is None
    ]


def _near_lines(file: FileSummary, language: Language) -> list[str]:
    """Columns that are not read and may be known ones."""
    lines = []
    for name, match in file.matches.items():
        declaration = BY_NAME[match.declaration]
        heading = {one.name: one.heading(language.code) for one in declaration.columns}
        near = "; ".join(f"{one.letters} {one.heading} → {heading[one.names[0]]}" for one in match.near)
        said = language.say(
            "columns that may be those of {dataset}, headings in row {row}: {columns}. Say on the page Upload whether "
            "they are.",
            dataset=declaration.title(language.code),
            row=match.heading_row,
            columns=near,
        )
        lines.append(" · ".join(filter(None, (file.name, name))) + f": {said}")
    return lines


def note_lines(files: Sequence[FileSummary], language: Language) -> list[str]:
    """What was left out without being wrong (columns, sheets, rows that are no data or that no figure counts), and
    cells that were corrected before."""
    say, lines = language.say, []
    for file in files:
        for name in file.hidden_sheets:
            lines.append(f"{file.name} · {name}: " + language.say("hidden; the sheet is left out"))
        for name in file.unknown_sheets:
            lines.append(f"{file.name} · {name}: " + say("no known headings; the sheet is left out"))
        for one in file.corrections:
            was = say("Was: {typed}; corrected: {corrected}.", typed=one.typed or "–", corrected=one.corrected)
            lines.append(
                " · ".join(part for part in (file.name, one.sheet, one.cell, one.heading) if part) + f": {was}"
            )
        if any(sheet.left_columns for sheet in file.sheets):
            lines.append(f"{file.name}: " + say(_MAY_BE_PERSONAL))
        lines += _near_lines(file, language)
        for sheet in file.sheets:
            place = _place(file, sheet)
            if sheet.unknown:
                lines.append(place + say("columns left out: {columns}", columns=", ".join(sheet.unknown)))
            if sheet.bare:
                bare = ", ".join(sheet.bare)
                lines.append(place + say("columns without a heading left out: {columns}", columns=bare))
            lines += [place + line for line in (*assumed_lines(sheet, language), *_open_lines(sheet, language))]
            lines += [place + left.text(language) for left in (*sheet.left_out, *sheet.missing)]
    return lines

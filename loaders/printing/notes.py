"""What was left out or assumed without being wrong, as lines of text."""

from collections.abc import Sequence

from language import Language, message
from loaders.datasets.registry import BY_NAME
from loaders.printing.problems import assumed_lines, joined
from loaders.recognition.sifting.doubt_names import REGIONS
from loaders.review.file_summary import FileSummary, SheetSummary

_MAY_BE_PERSONAL = message(
    "columns that are left out may hold personal data; the original that is kept holds them, but not with --strip."
)


def warning_lines(files: Sequence[FileSummary], language: Language) -> list[str]:
    """What must be known first: sheets of which no row is in a figure."""
    return [
        _place(file, sheet) + sheet.counted.nothing(language)
        for file in files
        for sheet in file.sheets
        if sheet.counted and sheet.counted.is_nothing
    ]


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


def _open_lines(sheet: SheetSummary, language: Language) -> list[str]:
    """Questions that nobody has answered though their rows count."""
    return [
        language.say(
            "titles in rows {rows} name regions; the rows below them are kept without one. Say on the page Upload or "
            "with --count regions that it is theirs (--leave-out regions: that it is not).",
            rows=joined(one.rows),
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


def _place(file: FileSummary, sheet: SheetSummary) -> str:
    return f"{file.name} · {sheet.name}: " if sheet.name else f"{file.name}: "

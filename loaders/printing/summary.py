"""What became of the rows of each table, in one line."""

from collections.abc import Sequence

from language import Language, message
from loaders.datasets.registry import BY_NAME
from loaders.review.file_summary import FileSummary, SheetSummary, Tally

_PARTS = {
    "left_out": message("left out: {count}"),
    "refused": message("refused: {count}"),
    "in_no_figure": message("in no figure: {count}"),
}


def became_text(sheet: SheetSummary, language: Language) -> str:
    """`in figures: 2; left out: 5; refused: 2`."""
    tally = sheet.tally
    kept = message("in figures: {count}") if sheet.counted else message("taken: {count}")
    counts = {kept: tally.kept} | {text: getattr(tally, part) for part, text in _PARTS.items() if getattr(tally, part)}
    return "; ".join(language.say(text, count=language.number(count)) for text, count in counts.items())


def tally_lines(files: Sequence[FileSummary], language: Language) -> list[str]:
    """One a table: `a.xlsx · S · Trainings: rows: 9; in figures: 2; left out: 5; refused: 2`."""
    return [
        " · ".join(filter(None, (file.name, sheet.name, BY_NAME[sheet.declaration].title(language.code))))
        + f": {language.say('rows: {count}', count=language.number(sheet.tally.seen))}; {became_text(sheet, language)}"
        for file in files
        for sheet in file.sheets
    ]


def tally_row(tally: Tally) -> dict:
    """A tally for JSON."""
    return {name: getattr(tally, name) for name in ("seen", "kept", "left_out", "refused", "in_no_figure")}

"""The drawing that fits an answer, whichever form shows it: bars, groups of bars, lines over the months, small bars."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from charts.explored.cells import as_figure, unsettled_text, value_text
from charts.explored.mark import MOST, Mark
from kpi.explore.answer import Answer, Cell, Member
from kpi.explore.asked.question import MONTH, QUARTER, TIMES
from language import Language, message
from language.figures import comparisons
from language.figures.explored import member_text, short_time, span_text
from language.figures.phrases import figure_text

SMALL = 50  # small charts that a page shows
_NO_BARS = message(
    "Ranks are not drawn here, as a bar would grow with getting worse: the table has them, and the clause's page draws "
    "them. A kept question about them stands in no slides or report."
)
Href = Callable[[str | None, str | None], str]  # keys of a row and a column → where their rows are shown


def _nowhere(row: str | None, column: str | None) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """form: bars, groups, lines or small (bars for each of many rows, all on one scale); '' where there is no number or
    where a bar would mislead. note: how it is read, or why nothing is drawn. rows: how many the answer has."""

    form: str
    marks: list[Mark]
    note: str = ""
    rows: int = 0

    def left_out(self, shown: int, language: Language) -> str:
        """The sentence for a chart without a table that shows only so many rows; '' where it shows all."""
        if self.rows <= shown:
            return ""
        return language.say("The {shown} greatest of {all}.", shown=shown, all=self.rows)


def drawing(answer: Answer, language: Language, href: Href = _nowhere) -> Drawing:
    """The chart of an answer. Groups and lines have marks of the greatest rows alone, small bars of all."""
    if not any(cell.value is not None for cell in answer.cells.values()):
        return Drawing("", [])
    if answer.kind.kind == "rank":
        return Drawing("", [], language.say(_NO_BARS))
    rows, columns = _sides(answer)
    write = _Marks(answer, language, href)
    across = answer.question.columns or (answer.question.rows if answer.question.rows in TIMES else "")
    if across in TIMES and len(rows) > MOST:
        return Drawing("small", write.small(rows, columns), rows=len(rows))
    if not answer.question.columns and answer.question.rows not in TIMES:
        return write.bars()
    if across in (QUARTER, MONTH):
        return Drawing("lines", write.lines(rows, columns), rows=len(rows))
    return Drawing("groups", write.groups(rows, columns), rows=len(rows))


def _sides(answer: Answer) -> tuple[Sequence[Member], Sequence[Member]]:
    """Rows and columns of the drawing: a time in the rows stands where columns do."""
    if answer.question.rows in TIMES and not answer.question.columns:
        return (Member("", ""),), answer.rows
    return answer.rows, answer.columns


@dataclass(frozen=True, slots=True)
class _Marks:
    answer: Answer
    language: Language
    href: Href

    @property
    def is_turned(self) -> bool:
        return self.answer.question.rows in TIMES and not self.answer.question.columns

    def groups(self, rows: Sequence[Member], columns: Sequence[Member]) -> list[Mark]:
        shown, question = [], self.answer.question
        across = columns if question.columns in TIMES or question.rows in TIMES else columns[:MOST]
        for row in rows[:MOST]:
            marks = [self.mark(row, column) for column in across]
            marks = [mark for mark in marks if mark.value is not None or question.columns in TIMES]
            shown += [replace(mark, group=mark.series if position == 0 else "") for position, mark in enumerate(marks)]
        return shown

    def lines(self, rows: Sequence[Member], columns: Sequence[Member]) -> list[Mark]:
        known = [column for column in columns if column.key]
        return [
            self.mark(row, column, colour=str(position % MOST + 1))
            for position, row in enumerate(rows[:MOST])
            for column in known
        ]

    def small(self, rows: Sequence[Member], columns: Sequence[Member]) -> list[Mark]:
        return [self.mark(row, column) for row in rows[:SMALL] for column in columns if column.key]

    def bars(self) -> Drawing:
        """With a mark where each stood in the other period."""
        answer, language = self.answer, self.language
        there = [(row, cell) for row in answer.rows if (cell := answer.cell(row.key, "")) and cell.value is not None]
        note = ""
        if answer.then and any(cell.change and cell.change.compared_value is not None for _, cell in there[:MOST]):
            note = language.say("The grey mark: {comparison}.", comparison=span_text(*answer.then, language))
        if any(self.kind(cell) == "partly" for _, cell in there[:MOST]):
            note = " ".join(
                filter(None, (note, language.say("The hollow part of a bar: of years that are not final.")))
            )
        return Drawing("bars", [self.bar(*one) for one in there[:MOST]], note, len(there))

    def bar(self, row: Member, cell: Cell) -> Mark:
        language, figure, name = self.language, as_figure(cell, self.answer), self.row_name(row)
        change = comparisons.change_mark(figure, language) if cell.change else ""
        return Mark(
            group="",
            name=name or language.say("All"),
            value=figure.value,
            text="\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}".join(
                filter(None, (value_text(cell, self.answer, language), change))
            ),
            tells=f"{name}: {self.in_words(cell)}",
            rows=self.href(row.key, ""),
            kind=self.kind(cell),
            before=cell.change.compared_value if cell.change else None,
            settled=figure.value - cell.unsettled,
        )

    def kind(self, cell: Cell) -> str:
        """The kind of a bar over the whole period: partly where some years are final and the others add to it."""
        if cell.qualifier == "at_least":
            return "open"
        if not self.answer.provisional:
            return "final"
        if cell.unsettled == cell.value:
            return "provisional"
        return "partly" if cell.unsettled else "final"

    def in_words(self, cell: Cell) -> str:
        amount = figure_text(as_figure(cell, self.answer), self.language)
        return ", ".join(filter(None, (amount, unsettled_text(cell, self.answer, self.language))))

    def mark(self, row: Member, column: Member, colour: str = "1") -> Mark:
        place = (column.key, "") if self.is_turned else (row.key, column.key)
        cell = self.answer.cell(*place)
        name, series = self.column_name(column), self.row_name(row)
        value, written = cell.value if cell else None, value_text(cell, self.answer, self.language)
        tells = ", ".join(filter(None, (series, name))) + f": {written}" if value is not None else ""
        kind = "provisional" if self.answer.is_provisional(column.key) else "final"
        kind = "open" if cell and cell.qualifier == "at_least" else kind
        return Mark("", name, value, written, tells, self.href(*place), kind, series, colour)

    def column_name(self, column: Member) -> str:
        dimension = self.answer.question.columns or self.answer.question.rows
        if dimension in TIMES and column.key:
            return short_time(column.key)
        return str(member_text(column, dimension, self.answer, self.language))

    def row_name(self, row: Member) -> str:
        return "" if self.is_turned else str(member_text(row, self.answer.question.rows, self.answer, self.language))

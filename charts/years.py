"""The years of an indicator as bars: the one definition that pages, small bars, slides, papers and PowerPoint draw."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from charts.plan_spans import own_spans
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import comparisons
from language.figures.judgements import due_text, judgement_word, target_text
from language.figures.phrases import (
    aim_text,
    bare_value,
    figure_text,
    qualifier_words,
    series_text,
    value_text,
    year_label,
)

_FIRST = 1.0  # the best place
_UNDER = 0.1  # of the scale of ranks: room below the worst one
NEAR = 0.2  # of the scale: a mark so close above a bar would run through what is written there


@dataclass(frozen=True, slots=True)
class YearBar:
    """A year of the axis. kind: final (a full bar), provisional (a hollow one) or gap (none, and never a zero).

    is_open: 'at least', so that its top stays open. is_place: a rank, which is a point, the better the higher.
    number, before, change: what is written at it: the value, what qualifies it, and how far it moved. aims: the year's
    target in words, and what of it is due by its day. target, needed: where these stand; same_days: where the year
    before stood by the same day, and then the same in words. label: the year, and that it is provisional. break_mark:
    the few words of a line before the year, where the figures from it on are not like those before; break_why: the
    reason in full. tells: all of it in words.
    """

    year: int
    kind: str
    label: str
    tells: str
    value: float | None = None
    is_open: bool = False
    is_place: bool = False
    number: str = ""
    before: str = ""
    change: str = ""
    aims: tuple[str, ...] = ()
    target: float | None = None
    needed: float | None = None
    same_days: float | None = None
    then: str = ""
    break_mark: str = ""
    break_why: str = ""

    @property
    def top(self) -> float:
        """Where the bar ends above the baseline; below it nothing is written. A point stands where it is."""
        return (self.value or 0.0) if self.is_place else max(self.value or 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """From what is drawn at the bottom to what is drawn at the top: of bars from the least to the greatest, zero among
    them; of ranks from behind the worst one up to the first place, because a bar would grow with getting worse."""

    low: float
    high: float

    @property
    def floor(self) -> float:
        """The part at which bars begin; under ranks, which are points, it is the bottom."""
        return self.part(0) if self.low <= 0 <= self.high else 0.0

    def part(self, value: float) -> float:
        """Of the height, from the bottom up."""
        return round((value - self.low) / (self.high - self.low), 4) if self.high != self.low else 0.0

    def written_at(self, bar: YearBar) -> float:
        """The value over which what is written at a bar stands free of the marks above it."""
        found = bar.top
        marks = [mark for mark in (bar.needed, bar.same_days, bar.target) if mark is not None]
        for mark in sorted(marks, key=self.part):
            if 0 < self.part(mark) - self.part(found) < NEAR:
                found = mark
        return found


def year_bars(rows: Sequence[FigureRow], years: Sequence[int], language: Language) -> list[YearBar]:
    """One a year of the axis. rows: one indicator's, any years."""
    by_year, places = {row.year: row for row in rows}, are_places(rows)
    bars = [_bar(by_year[year], places, language) if year in by_year else _gap(year, language) for year in years]
    return [*bars[:1], *_parted(bars[1:], rows, language)]  # before the first there is nothing to part


def are_places(rows: Sequence[FigureRow]) -> bool:
    """Whether one indicator's years are ranks of which the first is the best one, unless its definition says otherwise:
    as its newest year has it, because an earlier plan may have defined it in another way."""
    newest = max(rows, key=lambda row: row.year, default=None)
    return newest is not None and newest.measure.kind == "rank" and newest.indicator.direction != "more"


def bars_text(bars: Sequence[YearBar], rows: Sequence[FigureRow], language: Language) -> str:
    """The bars in words, for whoever cannot see them: every year, and why some are not like those before. rows: of
    year_bars."""
    breaks = (f"{bar.year}: {bar.break_why.rstrip('.')}." for bar in bars if bar.break_why)
    return " ".join([series_text(rows, [bar.year for bar in bars], language), *breaks])


def scale_of(bars: Iterable[YearBar], high: float = 0.0) -> Scale:
    """high: what it reaches at least."""
    bars = list(bars)
    marks = [mark for bar in bars for mark in (bar.value, bar.target, bar.needed, bar.same_days) if mark is not None]
    if any(bar.is_place for bar in bars):
        first, worst = min([_FIRST, *marks]), max([_FIRST, *marks])
        return Scale(worst + max(1.0, _UNDER * (worst - first)), first)
    return Scale(min([0.0, *marks]), max([0.0, high, *marks]))


def _parted(bars: Sequence[YearBar], rows: Sequence[FigureRow], language: Language) -> list[YearBar]:
    """With the breaks before them."""
    breaks = {span.year: span for span in own_spans(rows, language) if span.crossing == "break"}
    return [
        replace(bar, break_mark=span.mark.partition(":")[0], break_why=span.why, tells=f"{bar.tells}; {span.why}")
        if (span := breaks.get(bar.year))
        else bar
        for bar in bars
    ]


def _gap(year: int, language: Language) -> YearBar:
    return YearBar(year, "gap", str(year), language.say("{year}: no figure", year=year))


def _bar(row: FigureRow, is_place: bool, language: Language) -> YearBar:
    label = year_label(row.year, row.complete, language)
    return YearBar(
        year=row.year,
        kind="final" if row.complete else "provisional",
        label=label,
        tells=f"{label}: {figure_text(row, language)}{_target_tells(row, language)}",
        value=row.value,
        is_open=row.qualifier == "at_least",
        is_place=is_place,
        number=bare_value(row, language),
        before=qualifier_words(row.qualifier, language),
        change=comparisons.change_mark(row, language),
        aims=_aims(row, language),
        target=row.target,
        needed=_needed(row),
        then=_then(row, language),
        same_days=_same_days(row),
    )


def _then(row: FigureRow, language: Language) -> str:
    """What the same-day mark says: `31 okt 2025: 60`; '' without one."""
    value, through = row.change.compared_value, row.change.compared_through
    if _same_days(row) is None or value is None or through is None:
        return ""
    number = value_text(value, row.change.compared_qualifier or "exact", row.indicator, language)
    return f"{language.day_of_year(through)}: {number}".replace(" ", "\N{NO-BREAK SPACE}", 1)


def _same_days(row: FigureRow) -> float | None:
    return row.change.compared_value if row.change.comparability in ("same_days", "last_value") else None


def _needed(row: FigureRow) -> float | None:
    """What of a provisional year's target is due by its day; None where the target itself is all there is to say."""
    return row.judgement.needed if row.judgement.through and row.judgement.needed != row.target else None


def _aims(row: FigureRow, language: Language) -> tuple[str, ...]:
    if row.target is None:
        return ()
    aim = ("≤\N{NO-BREAK SPACE}" if row.indicator.direction == "less" else "") + aim_text(
        row.target, row.indicator, language
    )
    texts = (language.say("target {value}", value=aim),)
    through = row.judgement.through
    if through is None or _needed(row) is None:
        return texts
    day = language.day(through).replace(" ", "\N{NO-BREAK SPACE}")
    return (*texts, language.say("{value} by {day}", day=day, value=due_text(row, language)))


def _target_tells(row: FigureRow, language: Language) -> str:
    """`; qrafik üzrə: 22 noyabr tarixinədək 218-dən 143-ü …`; '' without a target."""
    text = ": ".join(filter(None, (judgement_word(row, language), target_text(row, language))))
    return f"; {text}" if text else ""

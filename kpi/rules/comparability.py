"""Whether a year's figure is final, and whether two figures can be compared (rules 1, 3, 4 and 7 in docs/rules.md)."""

from datetime import date

from kpi.rules.compared import Figure
from kpi.settings import final_after
from language.unit_words import read_unit

SMALL_SAMPLE = 30  # under it a share of a poll says less than the counts


def is_final(figure: Figure, today: date) -> bool:
    """A year's figure is provisional until its year is closed or its data are stated to be complete; after the day of
    kpi.settings.final_after also where they reach into December. Else it stays incomplete, however old it is. A poll
    stands for itself: its figure is final once the last day of its last wave has passed."""
    if is_settled(figure):
        return True
    if figure.poll_ended is not None and figure.poll_ended < today:
        return True
    return figure.reach == "december" and today > final_after(figure.year)


def is_settled(figure: Figure) -> bool:
    """Whether somebody said that nothing more comes of its year."""
    return figure.closed or figure.reach == "stated"


def known_up_to(figure: Figure, today: date) -> date | None:
    """The day up to which a figure is known, None where no day is. The stored day of a poll is that on which it was
    worked out; a poll that has ended since is known up to its last day within its year."""
    ended = figure.poll_ended
    if figure.day_of != "poll" or figure.cut is None or ended is None or ended >= today:
        return figure.cut
    return min(ended, date(figure.year, 12, 31))


def why_not_alike(figure: Figure, before: Figure) -> str:
    """Why not to compare two figures; '' where they are alike."""
    if units_differ(before.unit, figure.unit):
        return "units_differ"
    if figure.crossing and counts_anew(figure, before):
        return "counts_anew"
    if figure.answers and before.answers and figure.answers.differs(before.answers):
        return "answers_differ"
    if is_small_sample(figure) or is_small_sample(before):
        return "small_sample"
    if {figure.self_selected, before.self_selected} == {True, False}:
        return "samples_differ"
    return ""


def counts_anew(figure: Figure, before: Figure) -> bool:
    """Whether a figure does not go on from how the one of an earlier plan adds up."""
    ways = {(one.accumulation, one.so_far) for one in (figure, before)}
    return figure.accumulation == "since_start" or len(ways) > 1


def is_small_sample(figure: Figure) -> bool:
    """A share of a poll that fewer than SMALL_SAMPLE answered."""
    return figure.day_of == "poll" and figure.unit == "%" and figure.base is not None and figure.base < SMALL_SAMPLE


def units_differ(one: str, other: str) -> bool:
    """An empty unit may be any, but not percent; people are people in whatever word."""
    if one == other or not (one and other):
        return one != other and "%" in (one, other)
    first, second = read_unit(one), read_unit(other)
    return (first.times, first.key) != (second.times, second.key)


def why_not_to_the_day(figure: Figure, cut: date, before: Figure, today: date) -> str:
    """Why not to compare over the same days; '' where they can be compared."""
    if before.cut is None and before.same_days_straddles:
        return "undated"  # all that is known of the year before is known by the year alone
    if figure.straddles or before.same_days_straddles:
        return "straddles"
    if figure.passes_its_day:
        return "days_differ"
    if before.same_days_value is None:
        return "no_same_days"
    ends_early = before.cut is None or before.cut < same_day(cut, before.year)
    return "incomplete_before" if ends_early and not is_final(before, today) else ""


def a_year_before(day: date) -> date:
    return same_day(day, day.year - 1)


def same_day(day: date, year: int) -> date:
    """The same day of another year; 28 February for 29 February."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)

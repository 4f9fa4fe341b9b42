"""Up to which day each year is known, how far its data reach, and how facts lie to a day (rule 3 in docs/rules.md)."""

from dataclasses import dataclass
from datetime import date, timedelta

# What an agency does is kept in registers, each of which is known up to one day; what is reported of a series or asked
# in a poll has a day of its own.
REGISTERS = ("trainings", "events", "outreach")
POLLS = ("surveys",)


def dated_by(dataset: str) -> str:
    return "register" if dataset in REGISTERS else "poll" if dataset in POLLS else "series"


def day_known(fact: dict, today: date) -> date | None:
    """The last day that a fact speaks of, never after today; a year alone says nothing of the day."""
    return None if fact["precision"] == "year" else min(fact["ends"], today)


def last_day(fact: dict) -> date:
    """Its last day within its year: what ends in the next one counts in the year in which it began."""
    return min(fact["ends"], date(fact["year"], 12, 31))


def newest(facts: list[dict], year: int, today: date) -> date | None:
    """The newest day of a year's facts that is known; None where there is none, or none within the year yet."""
    days = [min(last_day(fact), today) for fact in facts if fact["precision"] != "year"]
    return max((day for day in days if day.year == year), default=None)


@dataclass
class Stated:
    """A day up to which somebody stated a register to be complete; holds_back: earlier than its newest row was."""

    day: date
    holds_back: bool


class Registers:
    """What is said of each dataset as a whole, and of single clauses: its facts by years, and the days that were stated,
    never after today. A clause's own day wins over the register's in all years up to it."""

    def __init__(self, facts: list[dict], stated: list[dict], today: date):
        self.today = today
        self.facts: dict[tuple[str, int], list[dict]] = {}
        for fact in facts:
            self.facts.setdefault((fact["dataset"], fact["year"]), []).append(fact)
        self.stated: dict[tuple[str, str, str], Stated] = {}
        for row in stated:
            key, day = (row["dataset"], row["plan"], row["clause"]), min(row["day"], today)
            known = self.stated.get(key, Stated(day, False))
            self.stated[key] = Stated(max(day, known.day), known.holds_back or row["holds_back"])

    def own(self, dataset: str, year: int, plan: str, clause: str) -> Stated | None:
        """What holds of a clause alone."""
        stated = self.stated.get((dataset, plan, clause)) if clause else None
        return stated if stated and year <= stated.day.year else None

    def apart(self, dataset: str, year: int, plan: str) -> list[str]:
        """The clauses of a plan with days of their own."""
        named = [clause for of, its, clause in self.stated if (of, its) == (dataset, plan) and clause]
        return [clause for clause in named if self.own(dataset, year, plan, clause)]

    def said(self, dataset: str, year: int, plan: str, clause: str) -> Stated | None:
        return self.own(dataset, year, plan, clause) or self.stated.get((dataset, "", ""))

    def holds_back(self, dataset: str, year: int, plan: str, clause: str) -> bool:
        """Whether somebody stated that a register's year is complete to a day before that of its newest row."""
        said = self.said(dataset, year, plan, clause)
        return dated_by(dataset) == "register" and said is not None and said.holds_back and said.day.year == year

    def waits(self, fact: dict, clause: str) -> bool:
        """Whether it counts only once a later day is stated; in the plan's total where it counts in none of its clauses."""
        if not clause:
            return all(self.waits(fact, one) for one in fact["in_clauses"])
        place = (fact["dataset"], fact["year"], fact["plan"], clause)
        return self.holds_back(*place) and fact["starts"] > self.said(*place).day

    def is_stated_whole(self, dataset: str, year: int, plan: str, clause: str) -> bool:
        said = self.said(dataset, year, plan, clause)
        return said is not None and said.day >= date(year, 12, 31)

    def day(self, dataset: str, year: int, plan: str, clause: str) -> date | None:
        """Of a register's year: that of its newest row, or one that was stated, later or holding back what comes after;
        of a plan's total no later than that of each clause with a day of its own."""
        if (dataset, year) not in self.facts:
            return None
        day = self._day(dataset, year, plan, clause)
        parts = self.apart(dataset, year, plan) if day and not clause else []
        return min(filter(None, (day, *(self._day(dataset, year, plan, one) for one in parts))), default=None)

    def _day(self, dataset: str, year: int, plan: str, clause: str) -> date | None:
        said = self.said(dataset, year, plan, clause)
        if self.holds_back(dataset, year, plan, clause):
            return said.day
        found = [newest(self._of(dataset, year, plan, clause), year, self.today)]
        if self.is_stated_whole(dataset, year, plan, clause):
            found.append(date(year, 12, 31))
        elif said and said.day.year == year:
            found.append(said.day)
        return max(filter(None, found), default=None)

    def days(self, fact: dict, year: int, clause: str) -> list[date | None]:
        """The days of a year by which a fact is known: in the plan's total those of the clauses in which it counts."""
        place = (fact["dataset"], year, fact["plan"])
        if clause or not self.apart(fact["dataset"], fact["year"], fact["plan"]):
            return [self.day(*place, clause)]
        return [self.day(*place, one) for one in fact["in_clauses"] if not self.waits(fact, one)]

    def reach(self, dataset: str, year: int, plan: str, clause: str, own: list[dict]) -> str:
        """How far the data of a year reach: to its end, as somebody stated; into December, or known by the year alone;
        or not so far; a total no farther than each clause with a day of its own. own: the facts of the series in the
        year."""
        parts = self.apart(dataset, year, plan) if not clause else []
        return max(
            (self._reach(dataset, year, plan, one, own) for one in (clause, *parts)),
            key=("stated", "december", "earlier").index,
        )

    def _reach(self, dataset: str, year: int, plan: str, clause: str, own: list[dict]) -> str:
        if self.is_stated_whole(dataset, year, plan, clause):
            return "stated"
        if self.holds_back(dataset, year, plan, clause):
            return "earlier"
        facts = self._of(dataset, year, plan, clause) if dated_by(dataset) == "register" else own
        return "december" if any(fact["ends"] >= date(year, 12, 1) for fact in facts) else "earlier"

    def _of(self, dataset: str, year: int, plan: str, clause: str) -> list[dict]:
        """The facts whose newest tells the day: of a clause with a day of its own its own ones."""
        facts = self.facts[dataset, year]
        if not self.own(dataset, year, plan, clause):
            return facts
        return [fact for fact in facts if fact["plan"] == plan and clause in fact["in_clauses"]]


def own_day(counted: list[dict], year: int, today: date) -> date | None:
    """Of reported values: the day of the newest. One that is known by its year alone leaves the day unknown."""
    return None if any(fact["precision"] == "year" for fact in counted) else newest(counted, year, today)


def is_final(row: dict, closed: bool, today: date) -> bool:
    """A year's figure is final once the year is closed or its data are stated to be complete; from 1 April on also where
    they reach into December; that of polls on the day after the last of them ended."""
    if closed or row["reach"] == "stated":
        return True
    if row.get("poll_ended") and row["poll_ended"] < today:
        return True
    return row["reach"] == "december" and today >= date(row["year"] + 1, 4, 1)


def told_by(row: dict, today: date) -> date | None:
    """The day that a figure is told with: of polls that have ended since it was worked out, when the last of them did."""
    has_ended = row["day_of"] == "poll" and row["cut"] and row.get("poll_ended") and row["poll_ended"] < today
    return last_day({"ends": row["poll_ended"], "year": row["year"]}) if has_ended else row["cut"]


def year_before(day: date) -> date:
    """The same day of the year before; 28 February for 29 February."""
    if (day.month, day.day) == (2, 29):
        day -= timedelta(days=1)
    return date(day.year - 1, day.month, day.day)


def is_across(fact: dict, day: date | None) -> bool:
    """The fact lies on both sides of the day."""
    return day is not None and fact["starts"] <= day < last_day(fact)


def share_of_year(day: date) -> float:
    """How much of its year has passed at the end of the day."""
    first, after = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return ((day - first).days + 1) / (after - first).days


def lies_across(fact: dict, days: list[date | None]) -> bool:
    """On both sides of one of the days, and wholly before none."""
    return any(is_across(fact, day) for day in days) and not any(day and last_day(fact) <= day for day in days)

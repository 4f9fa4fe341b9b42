"""Up to which day each year is known, how far its data reach, and how facts lie to a day (rule 3 in docs/rules.md)."""

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


class Registers:
    """What is said of each dataset as a whole: its facts by years, and the day that was stated, never after today."""

    def __init__(self, facts: list[dict], stated: list[dict], today: date):
        self.today = today
        self.facts: dict[tuple[str, int], list[dict]] = {}
        for fact in facts:
            self.facts.setdefault((fact["dataset"], fact["year"]), []).append(fact)
        self.stated: dict[str, date] = {}
        for row in stated:
            day = min(row["day"], today)
            self.stated[row["dataset"]] = max(day, self.stated.get(row["dataset"], day))
        self.holding = {row["dataset"] for row in stated if row["holds_back"]}

    def holds_back(self, dataset: str, year: int) -> bool:
        """Whether somebody stated that a register's year is complete to a day before that of its newest row."""
        return dated_by(dataset) == "register" and dataset in self.holding and self.stated[dataset].year == year

    def waits(self, fact: dict) -> bool:
        """Whether it counts only once a later day is stated."""
        return self.holds_back(fact["dataset"], fact["year"]) and fact["starts"] > self.stated[fact["dataset"]]

    def is_stated_whole(self, dataset: str, year: int) -> bool:
        return dataset in self.stated and self.stated[dataset] >= date(year, 12, 31)

    def day(self, dataset: str, year: int) -> date | None:
        """Of a register's year: that of its newest row, or one that was stated, later or holding back what comes after."""
        if (dataset, year) not in self.facts:
            return None
        if self.holds_back(dataset, year):
            return self.stated[dataset]
        found = [newest(self.facts[dataset, year], year, self.today)]
        if self.is_stated_whole(dataset, year):
            found.append(date(year, 12, 31))
        elif dataset in self.stated and self.stated[dataset].year == year:
            found.append(self.stated[dataset])
        return max(filter(None, found), default=None)

    def reach(self, dataset: str, year: int, own: list[dict]) -> str:
        """How far the data of a year reach: to its end, as somebody stated; into December, or known by the year alone;
        or not so far. own: the facts of the series in the year."""
        if self.is_stated_whole(dataset, year):
            return "stated"
        if self.holds_back(dataset, year):
            return "earlier"
        facts = self.facts[dataset, year] if dated_by(dataset) == "register" else own
        return "december" if max(fact["ends"] for fact in facts) >= date(year, 12, 1) else "earlier"


def own_day(counted: list[dict], year: int, today: date) -> date | None:
    """Of reported values: the day of the newest. One that is known by its year alone leaves the day unknown."""
    return None if any(fact["precision"] == "year" for fact in counted) else newest(counted, year, today)


def is_final(row: dict, closed: bool, today: date) -> bool:
    """A year's figure is final once the year is closed or its data are stated to be complete; from 1 April on also where
    they reach into December."""
    if closed or row["reach"] == "stated":
        return True
    return row["reach"] == "december" and today >= date(row["year"] + 1, 4, 1)


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

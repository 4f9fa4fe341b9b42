"""What is planned and what is done, in a few words."""

from datetime import date

from kpi.work.quantity import Quantity
from kpi.work.state import DoneWork, PlannedWork


def work(due: date, count: float = 1, qualifier="exact", precision="day", who="A", people=None, clause="1.1"):
    starts = {"day": due, "month": due.replace(day=1), "year": due.replace(month=1, day=1)}[precision]
    people = None if people is None else Quantity(people)
    planned = Quantity(count, qualifier)
    return PlannedWork(clause, "trainings", "T", starts, due, precision, planned, people, "", "", who, "f", "s", 1)


def done(month: int, count: float, qualifier="exact", people=None):
    return DoneWork(month, Quantity(count, qualifier), None if people is None else Quantity(people))

"""One cell to a day, several days, a period, a month or a year."""

from loaders.spreadsheet.dates.reading import read_dates, read_year
from loaders.spreadsheet.dates.spans import Span
from loaders.spreadsheet.dates.tokens import month_names

__all__ = ["Span", "month_names", "read_dates", "read_year"]

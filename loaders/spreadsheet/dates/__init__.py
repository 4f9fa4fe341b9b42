"""One cell to a day, several days, a period, a month or a year."""

from loaders.spreadsheet.dates.reading import read_dates, read_year
from loaders.spreadsheet.dates.spans import Span

__all__ = ["Span", "read_dates", "read_year"]

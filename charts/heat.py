"""Clauses by years: where something was reported, and where nothing."""

from charts.specs import spec

_ROW, _YEARS = 30, 52  # pixels

COLUMNS = ("clause", "label", "year", "count", "text", "tells")


def heat_spec(clauses: int) -> dict:
    """The data holds COLUMNS, one row a clause and year.

    label: the clause's number, a no-break space, its title. clauses: how many there are.
    """
    return spec("heat") | {"height": _ROW * clauses + _YEARS}

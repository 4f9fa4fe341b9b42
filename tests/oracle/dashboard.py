"""What the dashboard says: its table of figures, and what it shows of them."""

from datetime import date

import duckdb

from kpi.codes import Code
from kpi.figures.indicators import read_codes
from kpi.figures.table import read_figures
from kpi.rules.figure_row import Wave
from language.figures.comparisons import change_direction
from tests.helpers.figures import flat


def in_table(connection: duckdb.DuckDBPyConnection, agency: str) -> list[dict]:
    """The table of figures as it holds, its members by their names."""
    result = connection.execute(
        "SELECT figure.* REPLACE (coalesce(member_name.name, figure.member) AS member) FROM figure LEFT JOIN member_name "
        "ON member_name.agency = figure.agency AND member_name.dimension = figure.dimension "
        "AND member_name.member = figure.member AND member_name.until_edition IS NULL "
        "WHERE figure.until_edition IS NULL AND figure.agency = $1",
        [agency],
    )
    names = [column[0] for column in result.description]
    rows = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    codes = read_codes(connection)
    for row in rows:
        row["indicator"] = codes.write(Code(row["automatic"], row["split_1"], row["split_2"]))
        if row["same_days_value"] is None:
            row["same_days_qualifier"] = None
    return rows


def shown(connection: duckdb.DuckDBPyConnection, edition: int, today: date, dimension: str) -> list[dict]:
    """kpi.figures.table.read_figures, with the figures of earlier plans, each by flat names."""
    return [
        flat(row)
        | {"direction": change_direction(row)}
        | {"waves": [(wave.starts, wave.ends) for wave in row.waves], "published_wave": _days(row.published_wave)}
        for row in read_figures(connection, edition, today, dimension=dimension, earlier=True)
    ]


def _days(wave: Wave | None) -> tuple[date, date] | None:
    return wave and (wave.starts, wave.ends)

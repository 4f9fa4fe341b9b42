"""Documents of the samples, and their figures."""

import pytest

from kpi.figures.table import read_figures
from kpi.warehouse import editions
from tests.helpers.building import TODAY
from tests.helpers.documents import plan_years
from tests.helpers.documents.office_files import PLANS
from tests.helpers.slow import mostly_slow


@pytest.fixture(params=mostly_slow(PLANS, *PLANS[1:]), ids=lambda plan: "-".join(map(str, plan)), scope="module")
def plan_year(request, database):
    return plan_years.plan_year_of(database, *request.param)


@pytest.fixture(scope="module")
def figures(plan_year, database):
    """(clause under which it is shown, indicator, year) → figure, of earlier plans too."""
    edition = editions.newest_edition(database)
    with editions.open_edition(database, edition) as cursor:
        rows = read_figures(cursor, edition, TODAY, plan_year.agency, plan_year.plan, earlier=True)
    return {(row.series_clause, row.indicator.code, row.year): row for row in rows}

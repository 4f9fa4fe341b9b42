"""Random databases, each held against the oracle."""

from hypothesis import HealthCheck

from tests.oracle.compared import compared
from tests.oracle.databases.written import AGENCY, EDITION, holding


def check(connection, drawn) -> None:
    with holding(connection, drawn):
        lines = compared(connection, (AGENCY,), EDITION, drawn["today"], drawn["read"], ("", "region"))
    assert not lines, "\n".join(lines)


QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}

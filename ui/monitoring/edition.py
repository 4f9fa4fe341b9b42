"""Whether the newest edition opens, its number and its age."""

from dataclasses import dataclass

import duckdb

from kpi import settings
from kpi.warehouse import editions
from kpi.warehouse.queries import query


@dataclass(frozen=True)
class Opened:
    """edition, age (in seconds): None where it does not open. reason: then, the kind of error."""

    edition: int | None = None
    age: int | None = None
    reason: str = ""

    @property
    def is_healthy(self) -> bool:
        return self.edition is not None


def newest() -> Opened:
    folder = editions.database_folder()
    try:
        edition = editions.newest_edition(folder)
        with editions.open_edition(folder, edition) as connection:
            published = {number: moment for number, moment, *_ in connection.execute(query("editions")).fetchall()}
    except (editions.NoDatabase, duckdb.Error, OSError, ValueError) as error:
        return Opened(reason=type(error).__name__)
    return Opened(edition, round((settings.now() - published[edition]).total_seconds()))

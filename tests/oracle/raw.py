"""The raw rows of a database: one plain SELECT a table, nothing else of it is read."""

from tests.oracle.series.members import names

TABLES = ("plan", "definition", "target", "crosswalk", "closing", "complete_up_to", "fact")


class Raw:
    """The rows of one agency that hold. Each table is a list of dicts."""

    def __init__(self, connection, agency: str):
        tables = {name: _rows(connection, name) for name in TABLES}
        own = {
            name: [row for row in rows if row["agency"] == agency and row.get("until_edition") is None]
            for name, rows in tables.items()
        }
        self.agency = agency
        self.crosswalk = own["crosswalk"]
        self.plans = {row["plan"]: row for row in own["plan"]}
        self.definitions = {(row["plan"], row["clause"], row["indicator"]): row for row in own["definition"]}
        self.targets = {(row["plan"], row["clause"], row["indicator"], row["year"]): row for row in own["target"]}
        self.stated = own["complete_up_to"]
        self.closed = _closed(own["closing"])
        self.names = names(own["fact"])
        # A row without a plan or a clause is kept, and is in no figure.
        self.facts = [row for row in own["fact"] if row["plan"] is not None and row["clauses"]]
        for row in self.facts:
            row["in_clauses"] = row["clauses"].split("; ")


def _rows(connection, table: str) -> list[dict]:
    result = connection.execute(f"SELECT * FROM {table}")
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _closed(rows: list[dict]) -> set[tuple[str, int]]:
    """Plans' years that are closed: of a year the newest word holds."""
    newest: dict[tuple[str, int], dict] = {}
    for row in sorted(rows, key=lambda row: row["edition"]):
        newest[row["plan"], row["year"]] = row
    return {key for key, row in newest.items() if row["closed"]}

"""Small databases whose every page and file is read."""

from datetime import date, datetime
from pathlib import Path

from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.figures.declared import declare
from tests.oracle.databases.smallest import poll, training, value
from tests.oracle.databases.written import AGENCY, write

_EXACT = ("baseline_qualifier", "band_qualifier")  # of a definition's numbers


def written(folder: Path, drawn: dict) -> Path:
    """A database that holds what is drawn (tests.oracle.databases.drawn), as its first publication."""
    drawn = drawn | {
        "clause": _clauses(drawn),
        "plan": [_titled(plan) for plan in drawn["plan"]],
        "definition": [row | dict.fromkeys(_EXACT, "exact") for row in drawn["definition"]],
        "target": [row | {"target_qualifier": "exact"} for row in drawn["target"]],
    }
    editions.create(folder)
    with editions.publication(folder, Author("A")) as (connection, edition):
        declare(connection, edition)
        write(connection, drawn)
        upload = [1, edition, AGENCY, "a.xlsx", "0", datetime(2025, 1, 1), "A", "file"]
        connection.execute("INSERT INTO upload VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", upload)
        connection.execute("INSERT INTO upload_sheet VALUES (1, '1', 'trainings', 'trainings', 0, '{}', 0, 0, 0, 0, 0)")
    return folder


def _titled(plan: dict) -> dict:
    return plan | {"title_az": f"Plan {plan['plan']}", "agency_name_az": "Qurum", "made_up": False}


def _clauses(drawn: dict) -> list[dict]:
    """All that anything is said of."""
    there = {(fact["plan"], clause) for fact in drawn["fact"] for clause in fact["in_clauses"]}
    there |= {
        (row["plan"], row["clause"]) for name in ("definition", "crosswalk") for row in drawn[name] if row["clause"]
    }
    there |= {(row["earlier_plan"], row["earlier_clause"]) for row in drawn["crosswalk"]}
    return [{"plan": plan, "clause": clause, "title_az": f"Bənd {clause}"} for plan, clause in sorted(there)]


def _definition(clause: str, indicator: str, accumulation: str | None = None) -> dict:
    names = ("dataset", "counts", "counted", "filter", "direction", "baseline", "unit_az")
    row = {"plan": "B", "clause": clause, "indicator": indicator, "accumulation": accumulation}
    return row | dict.fromkeys(names)


def _of_few(when: str, **answers) -> list[dict]:
    own = {"code": "S2", "split_1": "s2", "question": "Bilirsiniz?", "clauses": "2.4", "in_clauses": ["2.4"]}
    return [row | own for row in poll(when, 20.0, **answers)]


def _small() -> dict:
    """Two plans, the later one running: a clause that goes on and one that does not, topics of one year alone,
    indicators that are asked for and are not there, bounds, a poll, a poll of few, a target."""
    today = date(2025, 6, 30)
    facts = [
        training("2022-05-10", 40.0, plan="A"),
        training("2023-12-10", 60.0, plan="A") | {"topic": "Etika"},
        training("2024-03-10", 30.0) | {"topic": "Etika"},
        training("2024-11-10", (40.0, "at_least")) | {"topic": "Qanun"},
        training("2025-02-10", 55.0) | {"topic": "Qanun"},
        training("2025-06-20", 20.0),
        training("2024-12-05", 9.0, clauses="2.4") | {"topic": "Etika"},
        training("2025-06-01", 4.0, clauses="2.4") | {"topic": "Qanun"},
        value("2023", 7.0, plan="A"),
        value("2024", 12.0),
        *poll("2024-04-01", 400.0, bəli=60.0, xeyr=40.0),
        *poll("2025-04-01", 500.0, bəli=66.0, xeyr=34.0),
        *_of_few("2024-05-01", bəli=(8.0, 40.0), xeyr=(12.0, 60.0)),
        *_of_few("2025-05-01", bəli=(13.0, 65.0), xeyr=(7.0, 35.0)),
    ]
    crossing = {
        "plan": "B",
        "clause": "1.1",
        "earlier_plan": "A",
        "earlier_clause": "1.1",
        "kind": "revised",
        "note": "yeni",
    }
    return {
        "today": today,
        "read": today,
        "plan": [
            {"plan": "A", "first_year": 2021, "last_year": 2023},
            {"plan": "B", "first_year": 2024, "last_year": 2026},
        ],
        "crosswalk": [crossing],
        "definition": [
            _definition("1.1", "x"),
            _definition("1.1", "y"),
            _definition("1.1", "trainings.held"),
            _definition("2.4", "z"),
            _definition("2.4", "trainings.held", "since_start"),
        ],
        "target": [{"plan": "B", "clause": "1.1", "indicator": "trainings.held", "year": 2025, "target": 6.0}],
        "closing": [],
        "complete_up_to": [],
        "fact": [fact | {"fact": number} for number, fact in enumerate(facts, start=1)],
    }


SMALL = _small()

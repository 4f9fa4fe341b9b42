"""A figure that was changed after it had been final is revised, and says what it was."""

import pytest

from kpi.warehouse.queries import query
from language import Language
from language.figures import phrases
from language.figures.sentences import sentence
from loaders.decisions.closing import close_year, open_year
from loaders.roles.actor import operator
from tests.helpers.building import TRAININGS, database, figure_rows, load, workbook
from tests.oracle.databases.written import AGENCY, empty_database

FIGURE = {
    "plan": "P",
    "clause": "1.1",
    "dataset": "trainings",
    "automatic": "trainings.held",
    "year": 2024,
    "dimension": "",
    "member": "",
    "accumulation": "within_year",
    "qualifier": "exact",
    "content": "",
    "rows": 1,
    "missing": 0,
    "straddles": False,
    "same_days_straddles": False,
}
WHO = operator("Rəhbər")
ASKED = {"edition": 9, "month": 3, "day": 31}
VERSIONS = ((1, 5.0, 3), (3, 7.0, 4), (4, 9.0, None))  # edition, value, until which edition


def test_a_figure_says_what_it_was_when_its_year_was_closed(tmp_path):
    folder = database(tmp_path)

    def loaded(people: int) -> list:
        row = ["10.2", "05.12.2024", "Etika", "Bakı", 1, people]
        load(folder, workbook(tmp_path / f"{people}.xlsx", {"Təlimlər": [["ID", *TRAININGS], ["K-1", *row]]}))
        return [row for row in figure_rows(folder, clause="10.2") if row.indicator.code == "trainings.participants"]

    loaded(100)
    (before,) = loaded(110)  # the year was open
    assert before.former_value is None
    close_year(folder, "AGY", "P1", 2024, who=WHO)
    open_year(folder, "AGY", "P1", 2024, who=WHO, note="səhv")
    (row,) = loaded(120)
    assert (row.value, row.former_value, row.former_qualifier) == (120, 110, "exact")
    assert phrases.revised_text(row, Language("az")) == "dəqiqləşdirilib; əvvəlki qiymət: 110 nəfər"
    assert "it was 110 people" in sentence(row, Language("en"))
    (row,) = loaded(110)
    assert row.former_value is None


@pytest.mark.parametrize(
    ("since", "by_rules", "expected"),
    [(0, (), [("1.1", 5.0)]), (0, (3,), [("1.1", 7.0)]), (0, (3, 4), []), (1, (), [])],
    ids=str,
)
def test_a_former_value_is_that_of_the_closed_year_and_newer_rules_revise_nothing(since, by_rules, expected):
    """Closed in edition 2. since: the first of VERSIONS."""
    with empty_database() as connection:
        connection.execute("INSERT INTO closing VALUES ($1, 'P', 2024, TRUE, '', now(), '', 2)", [AGENCY])
        for edition, value, until in VERSIONS[since:]:
            row = FIGURE | {"agency": AGENCY, "value": value, "from_edition": edition, "until_edition": until}
            names, placeholders = ", ".join(row), ", ".join(f"${name}" for name in row)
            connection.execute(f"INSERT INTO figure ({names}) VALUES ({placeholders})", row)
        for edition in by_rules:
            connection.execute("INSERT INTO made_by_rules VALUES ($1, $2, 1, now(), 1, '')", [AGENCY, edition])
        found = connection.execute(query("revisions"), ASKED).fetchall()
    assert [(row[2], row[-2]) for row in found] == expected


EARLY, APRIL, LATER = "2025-02-01 09:00", "2025-04-02 10:00", "2025-05-01 09:00"


@pytest.mark.parametrize(
    ("reach", "days", "revised"),
    [
        ("december", (EARLY, APRIL), True),  # it stood as final since 1 April
        ("december", (EARLY, "2025-03-31 09:00"), False),
        ("december", (APRIL, "2025-04-02 17:00"), False),  # entered and mended on one day
        ("december", (APRIL, LATER), True),
        ("earlier", (APRIL, LATER), False),  # never final
        ("stated", (EARLY, "2025-02-03 09:00"), True),
    ],
)
def test_a_year_that_nobody_closed_is_final_by_its_date(reach, days, revised):
    with empty_database() as connection:
        for edition, (value, day) in enumerate(zip((5.0, 7.0), days, strict=True), start=1):
            connection.execute("INSERT INTO edition (edition, published_at) VALUES ($1, $2)", [edition, day])
            until = edition + 1 if edition < len(days) else None
            row = FIGURE | {
                "agency": AGENCY,
                "value": value,
                "reach": reach,
                "from_edition": edition,
                "until_edition": until,
            }
            names, places = ", ".join(row), ", ".join(f"${name}" for name in row)
            connection.execute(f"INSERT INTO figure ({names}) VALUES ({places})", row)
        found = connection.execute(query("revisions"), ASKED).fetchall()
        assert [row[-2] for row in found] == ([5.0] if revised else [])
        connection.execute(
            "INSERT INTO definition BY NAME SELECT $1 AS agency, 'P' AS plan, '1.1' AS clause, 'trainings.held' AS indicator, "
            "'trainings.held' AS automatic, uuid() AS identity, 1 AS upload, '' AS sheet, 1 AS row, 2 AS from_edition",
            [AGENCY],
        )
        assert not connection.execute(query("revisions"), ASKED).fetchall()


@pytest.mark.parametrize(
    ("polls", "days", "revised"),
    [
        ((1, 1), ("2024-06-10 09:00", "2024-07-01 09:00"), True),  # the poll of May was over, and was corrected
        ((1, 2), ("2024-06-10 09:00", "2024-10-01 09:00"), False),  # another wave
        ((1, 1), ("2024-05-10 09:00", "2024-05-20 09:00"), False),  # it was under way
        ((1, 1), ("2024-06-10 09:00", "2024-06-10 17:00"), False),
    ],
)
def test_a_poll_is_final_once_it_is_over_and_another_wave_revises_nothing(polls, days, revised):
    with empty_database() as connection:
        for edition, (value, many, day) in enumerate(zip((60.0, 65.0), polls, days, strict=True), start=1):
            connection.execute("INSERT INTO edition (edition, published_at) VALUES ($1, $2)", [edition, day])
            row = FIGURE | {"agency": AGENCY, "value": value, "reach": "earlier", "polls": many}
            row |= {"poll_ended": "2024-05-31" if many == 1 else "2024-09-30", "from_edition": edition}
            row |= {"until_edition": 2 if edition == 1 else None}
            names, places = ", ".join(row), ", ".join(f"${name}" for name in row)
            connection.execute(f"INSERT INTO figure ({names}) VALUES ({places})", row)
        found = connection.execute(query("revisions"), ASKED).fetchall()
    assert [row[-2] for row in found] == ([60.0] if revised else [])


@pytest.mark.parametrize(("ended", "revised"), [("2024-05-31", True), ("2024-09-30", False)])
def test_a_ratio_of_two_polls_is_revised_as_they_are(ended, revised):
    """It counts no polls of its own: another one is told by its last day."""
    with empty_database() as connection:
        versions = ((60.0, "2024-05-31", "2024-06-10 09:00"), (65.0, ended, "2024-10-01 09:00"))
        for edition, (value, last, day) in enumerate(versions, start=1):
            connection.execute("INSERT INTO edition (edition, published_at) VALUES ($1, $2)", [edition, day])
            row = FIGURE | {"agency": AGENCY, "value": value, "reach": "earlier", "poll_ended": last}
            row |= {"from_edition": edition, "until_edition": 2 if edition == 1 else None}
            names, places = ", ".join(row), ", ".join(f"${name}" for name in row)
            connection.execute(f"INSERT INTO figure ({names}) VALUES ({places})", row)
        found = connection.execute(query("revisions"), ASKED).fetchall()
    assert [row[-2] for row in found] == ([60.0] if revised else [])

"""Cases of rule 7: plans in a row."""

from kpi.cases.shapes import Case, Piece, Plans
from language import message

_FIRST = Piece("1", "10.2", 2017, {2018: 120, 2019: 143})
_SECOND = Piece("2", "4.1", 2020, {2020: 150, 2021: 156})
_OTHER, _SECOND_OTHER = Piece("1", "10.3", 2017, {2019: 30}), Piece("2", "4.2", 2020, {2020: 40, 2021: 70})
_FIRST_TOTAL = Piece("1", "", 2017, {2018: 120, 2019: 173})
_THIRD = Piece("3", "2.3", 2022, {2022: 170})
_JOINED = {"years": (2018, 2019, 2020, 2021), "comparability": "year_before", "compared_year": 2019, "by": 7}
_ALONE = {"years": (2020, 2021), "crossing": "", "comparability": "first", "by": None}


def _total(plan: str, *values: float) -> Piece:
    return Piece(plan, "", 2020, dict(enumerate(values, start=2020)))


def _to_second(kind: str) -> Plans:
    return Plans((_FIRST, _SECOND), (("2", "4.1", "1", "10.2", kind),))


ACROSS = (
    Case(message("The clause goes on as the same"), _to_second("same"), _JOINED | {"crossing": "same"}),
    Case(message("The clause was revised"), _to_second("revised"), _JOINED | {"crossing": "revised"}),
    Case(message("The clause was replaced"), _to_second("replaced"), _ALONE),
    Case(
        message("Two clauses were merged into one"),
        Plans(
            (_FIRST, Piece("1", "10.3", 2017, {2019: 30}), _SECOND),
            (("2", "4.1", "1", "10.2", "merged"), ("2", "4.1", "1", "10.3", "merged")),
        ),
        _ALONE,
    ),
    Case(
        message("The clause was split in two"),
        Plans(
            (_FIRST, Piece("2", "4.2", 2020, {2020: 60}), _SECOND),
            (("2", "4.1", "1", "10.2", "split"), ("2", "4.2", "1", "10.2", "split")),
        ),
        _ALONE,
    ),
    Case(message("The clause was dropped"), Plans((_FIRST, _SECOND), (("2", "", "1", "10.2", "dropped"),)), _ALONE),
    Case(message("The crosswalk says nothing of the clause"), Plans((_FIRST, _SECOND), ()), _ALONE),
    Case(
        message("Through three plans"),
        Plans((_FIRST, _SECOND, _THIRD), (("2", "4.1", "1", "10.2", "same"), ("3", "2.3", "2", "4.1", "revised"))),
        {
            "years": (2018, 2019, 2020, 2021, 2022),
            "crossing": "revised",
            "comparability": "year_before",
            "compared_year": 2021,
            "by": 14,
        },
    ),
    Case(
        message("The plan between has no figure"),
        Plans(
            (_FIRST, Piece("2", "4.1", 2020, {}), _THIRD),
            (("2", "4.1", "1", "10.2", "revised"), ("3", "2.3", "2", "4.1", "same")),
        ),
        {"years": (2018, 2019, 2022), "crossing": "revised", "comparability": "gap", "compared_year": 2019, "by": 27},
    ),
    Case(
        message("Counted since the start of each plan"),
        Plans(
            (
                Piece("1", "10.2", 2017, {2018: 120, 2019: 263}, "since_start"),
                Piece("2", "4.1", 2020, {2020: 150}, "since_start"),
            ),
            (("2", "4.1", "1", "10.2", "same"),),
        ),
        {"years": (2018, 2019, 2020), "crossing": "same", "comparability": "counts_anew", "by": None},
    ),
    Case(
        message("The later plan adds up in another way"),
        Plans((_FIRST, Piece("2", "4.1", 2020, {2020: 150}, "latest")), (("2", "4.1", "1", "10.2", "same"),)),
        {"years": (2018, 2019, 2020), "crossing": "same", "comparability": "counts_anew", "by": None},
    ),
    Case(
        message("The total of a plan's only clause"),
        Plans((_FIRST, _OTHER, _FIRST_TOTAL, _SECOND, _total("2", 150, 156)), (("2", "4.1", "1", "10.2", "revised"),)),
        _JOINED | {"crossing": "revised"},
    ),
    Case(
        message("The total of clauses that all continue"),
        Plans(
            (_FIRST, _OTHER, _FIRST_TOTAL, _SECOND, _SECOND_OTHER, _total("2", 190, 226)),
            (("2", "4.1", "1", "10.2", "same"), ("2", "4.2", "1", "10.3", "same")),
        ),
        _JOINED | {"crossing": "same", "by": 17},
    ),
    Case(
        message("The total of a plan with a new clause"),
        Plans(
            (_FIRST, _FIRST_TOTAL, _SECOND, _SECOND_OTHER, _total("2", 190, 226)), (("2", "4.1", "1", "10.2", "same"),)
        ),
        _ALONE | {"comparability": "clauses_differ"},
    ),
)

"""What a rule and its cases are made of."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kpi.rules.compared import Figure
from kpi.rules.judgement import Aim

TODAY = date(2026, 11, 22)  # of the cases: 2026 runs, the years before are final where their data reach into December


@dataclass(frozen=True)
class Share:
    """Of a probability sample, in percent; n: how many answered."""

    percent: float
    n: int


@dataclass(frozen=True)
class Answers:
    """Answer → its published share, in percent. n: respondents, None where not published. has_counts:
    whether the shares come from the counts of all answers."""

    shares: dict[str, float]
    n: int | None = None
    has_counts: bool = False


@dataclass(frozen=True)
class Piece:
    """The figures of a clause of a plan, by their years."""

    plan: str
    clause: str
    first_year: int
    values: dict[int, float]
    accumulation: str = "within_year"


@dataclass(frozen=True)
class Plans:
    """Plans in a row. pieces: each clause, the shown one last. links: (plan, clause, earlier plan,
    earlier clause, kind), rows of the crosswalk."""

    pieces: tuple[Piece, ...]
    links: tuple[tuple[str, str, str, str, str], ...]


@dataclass(frozen=True)
class Typed:
    """Rows as they are typed into sheets. sheets: a declaration's name → rows, each by column.

    Columns that a case leaves out hold whatever its sheet requires; the clause is CLAUSE. Choices are codes; {region}
    in a text stands for the heading of that column. runs: the day of its newest row matters, so that nothing else
    may stand beside it in a database. stated: the day up to which an analyst then stated a dataset to be complete, or
    a clause in it ('' for the whole dataset).
    """

    sheets: dict[str, tuple[dict, ...]]
    runs: bool = False
    stated: dict[tuple[str, str], date] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """name: what is special about it. given: what was reported; its type says how the case is worked out.

    Given and expected, by kpi.cases.working.worked_out:
    a tuple of kpi.rules.compared.Figure, the last one compared: attributes of its Change;
    a kpi.rules.judgement.Aim: attributes of its Judgement; a Share: low and high, in percent;
    Answers: missing, in percentage points; or base, by answer its share, qualifier and n on the base of
    those to whom the question applies; Plans: years of one line, crossing, comparability and change;
    Typed: the figures, which only a database can work out.
    """

    name: str
    given: tuple[Figure, ...] | Aim | Share | Answers | Plans | Typed
    expected: dict[str, Any] | tuple[dict[str, Any], ...]
    today: date = TODAY


@dataclass(frozen=True)
class Rule:
    """number: that of docs/rules.md, where the rules are listed.

    texts: a paragraph each, in which {base}, {pace} and {final_after} are filled in."""

    number: int
    title: str
    texts: tuple[str, ...]
    cases: tuple[Case, ...]


CLAUSE, YEAR = "1.1", 2025  # of typed rows and their figures, where nothing else is said


def figure(value: float | None, indicator: str, **more: Any) -> dict[str, Any]:
    """An expected figure of typed rows: what kpi.rules.figure_row.FigureRow and its indicator say of it, and under
    change what its Change says. value None: there is none."""
    return {"clause": CLAUSE, "indicator": indicator, "year": YEAR, "value": value, "qualifier": "exact"} | more


def same_days(value: float, through: date, by: float, percent: float) -> dict:
    """The change against a value of the year before, from its first day through another."""
    return {
        "comparability": "same_days",
        "compared_year": through.year,
        "compared_value": value,
        "by": by,
        "percent": percent,
        "qualifier": "exact",
        "small_base": False,
        "compared_from": date(through.year, 1, 1),
        "compared_through": through,
    }

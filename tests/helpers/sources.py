"""The rows behind figures, held to the figures; and facts that add up in every way there is."""

from contextlib import contextmanager
from pathlib import Path

import pytest

from kpi.figures.arithmetic import recomputed
from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.rules.figure_row import FigureRow
from kpi.warehouse import editions
from tests.helpers.building import TRAININGS, figure_rows
from tests.loaders.definitions.sheet import HEADINGS as DEFINITION
from tests.loaders.definitions.sheet import row as defined

DIMENSIONS = ("topic", "region", "audience")
NOT_NUMBERED = ("superseded", "base", "other")  # parts of rows that the number of a figure's rows leaves out
SURVEYS = ["Bənd", "Tarix", "Sualın kodu", "Sual", "Cavab", "Cavabların sayı", "Pay, %", "Respondentlərin sayı"]
INDICATORS = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]
DEFINED = [
    ("rows", "Təlimlər", "rows", None, "Rayon = Bakı"),
    ("sum", "Təlimlər", "sum", "İştirakçıların sayı", None),
    ("sum-since", "Təlimlər", "sum", "İştirakçıların sayı", None, "planın əvvəlindən"),
    ("latest", "Təlimlər", "sum", "İştirakçıların sayı", None, "son qiymət"),
    ("places", "Təlimlər", "distinct", "Rayon", None),
    ("places-since", "Təlimlər", "distinct", "Rayon", None, "planın əvvəlindən"),
    ("yes", "Sorğular", "share", "Bəli; Qismən", "Sualın kodu = A; Cavab ≠ Aid deyil"),
    ("yes-published", "Sorğular", "share", "Bəli; Qismən", "Sualın kodu = B; Cavab ≠ Aid deyil"),
    ("each", "Təlimlər", "ratio", "trainings.participants / trainings.held"),
    ("percent", "Təlimlər", "ratio", "sum-since / trainings.held", None, None, "%"),
]
FACTS = {
    "definition": [
        DEFINITION,
        *(defined(*cells) for cells in DEFINED),
        defined("tally", None, None, None, None, "planın əvvəlindən"),
    ],
    "trainings": [
        TRAININGS,
        ["10.2", "01.02.2024", "A", "Bakı", 1, 30],
        ["10.2", "02.02.2024", "B", "BAKI", 3, None],
        ["10.2; 1.1", "03.02.2024", "C", "Gəncə", 1, "ən azı 7"],
        ["10.2", "31.12.2025 - 02.01.2026", "D", "Şəki", 2, 11],
        ["10.2", "05.05.2025", "E", None, 1, 12],
    ],
    "surveys": [
        SURVEYS,
        *(
            [
                f"{clause}",
                f"01.0{month}.2025",
                code,
                f"Sual {code}",
                answer,
                number if code == "A" else None,
                None if code == "A" else number,
                100,
            ]
            for clause, month, code, answers in (
                ("10.2", 2, "A", (50, 20, 20, 10)),
                ("10.2", 6, "A", (40, 40, 10, 10)),
                ("10.2", 2, "B", (51.5, 20, 20, 8.5)),
                ("10.2", 6, "B", (30, 40, 20, 10)),
            )
            for answer, number in zip(("Bəli", "Qismən", "Xeyr", "Aid deyil"), answers, strict=True)
        ),
    ],
    "indicators": [
        INDICATORS,
        ["10.2", "2025", "year", "İl", "", 40],
        ["10.2", "mart 2025", "year", "İl", "", 11],
        ["10.2", "mart 2025", "months", "Aylar", "", 5],
        ["10.2", "aprel 2025", "months", "Aylar", "", "-"],
        ["10.2", "2024", "tally", "Yığım", "", 3],
        ["10.2", "2025", "tally", "Yığım", "", 4],
        ["10.2", "mart 2025", "rate", "Faiz", "%", 11.5],
        ["10.2", "may 2025", "rate", "Faiz", "%", 12.5],
    ],
}


@contextmanager
def reader(folder):
    """A function that gives the rows behind a figure."""
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        cursor = connection.cursor()
        yield lambda figure, base="all": read_sources(cursor, edition, asked(figure), base)


def check(figure: FigureRow, rows) -> None:
    assert recomputed(figure, rows).value == pytest.approx(figure.value, abs=1e-9), figure
    numbered = rows if figure.indicator.is_defined else rows[~rows["part"].isin(NOT_NUMBERED)]
    assert len(numbered) == figure.rows, figure


def series(figure: FigureRow) -> tuple:
    one = figure.indicator
    return one.agency, one.plan, one.clause, one.dataset, one.code, figure.year


def check_whole(database: Path, figures: list[FigureRow]) -> None:
    """Of figures of the samples: their rows add up to them, and those of each member of a dimension to its own."""
    wanted, members = {series(figure) for figure in figures}, {}
    for dimension in DIMENSIONS:
        for part in figure_rows(database, dimension=dimension):
            members.setdefault(series(part), []).append(part)
    with reader(database) as sources_of:
        for figure in figures:
            rows = sources_of(figure)
            check(figure, rows)
            own = members.pop(series(figure), ())
            groups = {name: dict(list(rows.groupby(name))) for name in {part.indicator.dimension for part in own}}
            for part in own:
                check(part, groups[part.indicator.dimension][part.indicator.member])
    assert not wanted & members.keys()

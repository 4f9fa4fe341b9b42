"""Cases of rule 4: shares, samples, and answers that do not add up."""

from dataclasses import replace
from datetime import date

from kpi.cases.shapes import Answers, Case, Share, Typed, figure
from kpi.rules.answers import answer_list
from kpi.rules.compared import Figure
from kpi.rules.figure_row import Wave
from kpi.rules.measure import Measure
from language import message


def _share(year: int, percent: float, n: int | None = None, self_selected: bool | None = None) -> Figure:
    """n: of a poll; None: of a share that was reported."""
    share = Figure(year, percent, unit="%", base=n, self_selected=self_selected, measure=Measure("share", 1))
    return replace(share, day_of="poll", polls=1) if n else share


def _weighted(year: int, percent: float, design_effect: float | None = None) -> Figure:
    return replace(_share(year, percent, 400, False), weighted=True, design_effect=design_effect)


def _few(year: int, percent: float) -> Figure:
    return Figure(year, percent, unit="%", base=20, day_of="poll", measure=Measure("share", 1))


def _of(year: int, percent: float, **others: float) -> Figure:
    """The share of 'Yes' beside those of other answers."""
    shares = {_YES: percent} | {_OTHERS[name]: share for name, share in others.items()}
    answers = answer_list((answer, answer, share) for answer, share in shares.items())
    return Figure(year, percent, unit="%", day_of="poll", measure=Measure("share", 1), answers=answers)


_WEIGHTED = {"self_selected": False, "weighted": True, "design_effect": 1.4}
_NOT_APPLIED = message("Does not apply")
_YES, _PARTLY, _NO = message("Yes"), message("Partly"), message("No")
_OTHERS = {"partly": _PARTLY, "no": _NO}

_WAVES = (Wave(date(2025, 3, 1), date(2025, 3, 31), "month"), Wave(date(2025, 10, 14), date(2025, 10, 14), "day"))

SHARES = (
    Case(
        message("Shares change in percentage points"),
        (_share(2024, 64.7), _share(2025, 68.1)),
        {"by": 3.4, "percent": None, "low": None, "within_margin": None},
    ),
    Case(message("A share of 0 and of 100"), (_share(2024, 0), _share(2025, 100)), {"by": 100, "percent": None}),
    Case(message("The margin of a share of a drawn sample"), Share(50, 100), {"low": 40.38, "high": 59.62}),
    Case(message("The margin of a share of 0"), Share(0, 20), {"low": 0, "high": 16.11}),
    Case(message("The margin of a share of 100"), Share(100, 20), {"low": 83.89, "high": 100}),
    Case(
        message("Drawn samples: a change within the margin"),
        (_share(2024, 64.7, 300, False), _share(2025, 68.1, 300, False)),
        {"by": 3.4, "low": -4.14, "high": 10.89, "within_margin": True},
    ),
    Case(
        message("Drawn samples: a change beyond the margin"),
        (_share(2024, 50, 400, False), _share(2025, 65, 400, False)),
        {"by": 15, "low": 8.16, "high": 21.64, "within_margin": False},
    ),
    Case(
        message("Weighted: n is divided by the design effect"),
        (_weighted(2024, 50, 2.0), _weighted(2025, 58, 2.0)),
        {"by": 8, "low": -1.75, "high": 17.54, "within_margin": True},
    ),
    Case(
        message("Weighted, without a design effect: no margin, a plain difference"),
        (_weighted(2024, 50), _weighted(2025, 58)),
        {"by": 8, "low": None, "high": None, "within_margin": None},
    ),
    Case(
        message("Weighted shares beside counts are kept as published"),
        Typed(
            {
                "surveys": tuple(
                    {"dates": "05.10.2025", "code": "S1", "answer": answer, "count": count, "share": share, **_WEIGHTED}
                    for answer, count, share in (("A", 110, 64.2), ("B", 90, 35.8))
                )
            }
        ),
        (figure(64.2, "surveys.share:s1|a", unit="%", base=200, design_effect=1.4),),
    ),
    Case(
        message("Polls with different design effects are added up"),
        Typed(
            {
                "surveys": tuple(
                    {"dates": day, "code": "S1", "answer": answer, "count": count, "base": n, "design_effect": effect}
                    | {"self_selected": False}
                    for day, n, effect, counts in (
                        ("05.03.2025", 100, 2.0, (50, 50)),
                        ("05.10.2025", 300, 1.2, (180, 120)),
                    )
                    for answer, count in zip(("A", "B"), counts, strict=True)
                )
            }
        ),
        (figure(57.5, "surveys.share:s1|a", unit="%", base=400, design_effect=1.4),),
    ),
    Case(
        message("Drawn samples: from 0 to 100 percent"),
        (_share(2024, 0, 30, False), _share(2025, 100, 30, False)),
        {"by": 100, "low": 83.95, "high": 100, "within_margin": False},
    ),
    Case(
        message("An answer was added to the list"),
        (_of(2024, 64.7, no=35.3), _of(2025, 48.1, partly=30, no=21.9)),
        {"comparability": "answers_differ", "by": None},
    ),
    Case(
        message("An answer was taken out of the list"),
        (_of(2024, 48.1, partly=30, no=21.9), _of(2025, 64.7, no=35.3)),
        {"comparability": "answers_differ", "by": None},
    ),
    Case(
        message("An answer that nobody gave is not in the later list"),
        (_of(2024, 64.7, partly=0, no=35.3), _of(2025, 68.1, no=31.9)),
        {"comparability": "year_before", "by": 3.4},
    ),
    Case(
        message("Of the earlier poll only one share was published: its list is not known"),
        (_of(2024, 64.7), _of(2025, 48.1, partly=30, no=21.9)),
        {"comparability": "year_before", "by": -16.6},
    ),
    Case(
        message("Fewer than 30 answered"),
        (_few(2024, 50), replace(_few(2025, 75), has_counts=True)),
        {"comparability": "small_sample", "by": None},
    ),
    Case(
        message("Self-selected polls: no margin"),
        (_share(2024, 64.7, 300, True), _share(2025, 68.1, 300, True)),
        {"by": 3.4, "low": None, "high": None, "within_margin": None},
    ),
    Case(
        message("It is not stated how respondents were found"),
        (_share(2024, 64.7, 300), _share(2025, 68.1, 300)),
        {"by": 3.4, "low": None, "within_margin": None},
    ),
    Case(
        message("One wave after two that are added up"),
        (
            replace(_share(2024, 50, 400, False), polls=2, has_counts=True),
            replace(_share(2025, 65, 400, False), has_counts=True),
        ),
        {"by": 15, "compared_waves": 2, "within_margin": False},
    ),
    Case(
        message("A poll is final once it is over"),
        Typed(
            {
                "surveys": tuple(
                    {"dates": "04.05.2026 - 18.05.2026", "code": "S1", "answer": answer, "count": count}
                    for answer, count in (("Yes", 60), ("No", 40))
                )
            },
            runs=True,
        ),
        (figure(60, "surveys.share:s1|yes", unit="%", year=2026, complete=True),),
    ),
    Case(
        message("A poll of which only the month is known, before that month is over"),
        Typed(
            {
                "surveys": tuple(
                    {"dates": "11.2026", "code": "S1", "answer": answer, "count": count}
                    for answer, count in (("Yes", 60), ("No", 40))
                )
            },
            runs=True,
        ),
        (figure(60, "surveys.share:s1|yes", unit="%", year=2026, complete=False),),
    ),
    Case(
        message("A self-selected poll after a drawn sample"),
        (_share(2024, 64.7, 300, False), _share(2025, 68.1, 300, True)),
        {"comparability": "samples_differ", "by": None},
    ),
    Case(
        message("A survey that adds up to 99.5"),
        Answers({_YES: 68.1, _PARTLY: 11.1, _NO: 8.5, _NOT_APPLIED: 11.8}, 90),
        {"missing": 0.5},
    ),
    Case(message("Rounding alone"), Answers({_YES: 33.3, _PARTLY: 33.3, _NO: 33.3}), {"missing": None}),
    Case(message("More than 100 percent"), Answers({_YES: 60, _NO: 41.5}), {"missing": -1.5}),
    Case(
        message("Without those to whom the question does not apply: counts are known"),
        Answers({_YES: 60, _NO: 20, _NOT_APPLIED: 20}, 200, has_counts=True),
        {"base": {_YES: (75, "exact", 160), _NO: (25, "exact", 160)}},
    ),
    Case(
        message("Without those to whom the question does not apply: published shares only"),
        Answers({_YES: 68.1, _PARTLY: 11.1, _NO: 8.5, _NOT_APPLIED: 11.8}, 90),
        {"base": {_YES: (77.21, "about", None), _PARTLY: (12.59, "about", None), _NO: (9.64, "about", None)}},
    ),
    Case(
        message("Two polls of a year: only shares were published"),
        Typed(
            {
                "surveys": tuple(
                    {"dates": dates, "code": "S1", "answer": answer, "share": share, "base": n}
                    for dates, n, answer, share in (
                        ("03.2025", 100, "A", 60),
                        ("03.2025", 100, "B", 40),
                        ("14.10.2025", 200, "A", 45),
                        ("14.10.2025", 200, "B", 55),
                    )
                )
            }
        ),
        (
            figure(45, "surveys.share:s1|a", has_counts=False, base=200, waves=_WAVES),
            figure(200, "surveys.n:s1", has_counts=False, waves=_WAVES),
        ),
    ),
    Case(
        message("Counts are not worked out from shares"),
        Typed(
            {
                "surveys": tuple(
                    {"dates": "2025", "code": "S1", "answer": answer, "share": share, "base": 90}
                    for answer, share in (("A", 68.1), ("B", 31.9))
                )
            }
        ),
        (figure(68.1, "surveys.share:s1|a", has_counts=False, base=90), figure(90, "surveys.n:s1", has_counts=False)),
    ),
)

"""The smallest databases that hold one rule each: those that a difference between dashboard and oracle came down to."""

from datetime import date

TODAY = date(2025, 6, 30)
_EMPTY: dict[str, tuple] = dict.fromkeys(("crosswalk", "definition", "target", "closing", "complete_up_to"), ())


def _day(text: str) -> dict:
    """`2025`, `2025-03-01` or `2024-12-20/2025-01-10`."""
    if len(text) == 4:
        return {
            "starts": date(int(text), 1, 1),
            "ends": date(int(text), 12, 31),
            "precision": "year",
            "year": int(text),
        }
    first, _, last = text.partition("/")
    starts = date.fromisoformat(first)
    return {"starts": starts, "ends": date.fromisoformat(last or first), "precision": "day", "year": starts.year}


def _amounts(**amounts) -> dict:
    """A number, or a number with its qualifier, under its column."""
    filled = {}
    for name, amount in amounts.items():
        value, qualifier = amount if isinstance(amount, tuple) else (amount, None if amount is None else "exact")
        filled |= {name: value, f"{name}_qualifier": qualifier}
    return filled


def _row(dataset: str, when: str, plan: str, clauses: str) -> dict:
    return {
        "dataset": dataset,
        "plan": plan,
        "clauses": clauses,
        "in_clauses": clauses.split("; "),
        "split_1": "",
        "split_2": "",
    } | _day(when)


def training(when: str, participants, plan: str = "B", clauses: str = "1.1", region: str | None = None) -> dict:
    return (
        _row("trainings", when, plan, clauses)
        | {"topic": None, "region": region}
        | _amounts(count=1.0, participants=participants)
    )


def value(when: str, amount, unit: str = "ədəd", plan: str = "B") -> dict:
    return (
        _row("indicators", when, plan, "1.1")
        | {"code": "X", "split_1": "x", "title": "Ad", "unit": unit}
        | _amounts(value=amount)
    )


def weighted(rows: list[dict], effect: float | None = None) -> list[dict]:
    """A poll whose shares are weighted."""
    return [row | {"weighted": True} | _amounts(design_effect=effect) for row in rows]


def poll(when: str, n, self_selected: bool | None = False, **answers) -> list[dict]:
    """answers: a share, or a pair of count and share."""
    rows = []
    for answer, given in answers.items():
        count, share = given if isinstance(given, tuple) else (None, given)
        texts = {
            "code": "S1",
            "split_1": "s1",
            "question": "Razısınız?",
            "answer": answer,
            "split_2": answer,
            "self_selected": self_selected,
        }
        rows.append(_row("surveys", when, "B", "1.1") | texts | _amounts(count=count, share=share, base=n))
    return rows


def uploaded(upload: int, rows: list[dict]) -> list[dict]:
    return [row | {"upload": upload} for row in rows]


def definition(indicator: str, **columns) -> dict:
    place = {"plan": "B", "clause": "1.1", "indicator": indicator}
    return (
        place
        | dict.fromkeys(
            (
                "direction",
                "baseline",
                "baseline_year",
                "accumulation",
                "unit_az",
                "dataset",
                "counts",
                "counted",
                "filter",
            )
        )
        | columns
    )


def crossing(clause: str | None, earlier: str, kind: str = "same") -> dict:
    return {"plan": "B", "clause": clause, "earlier_plan": "A", "earlier_clause": earlier, "kind": kind, "note": None}


def stated(*day: int, dataset: str = "trainings", holds_back: bool = False, clause: str = "") -> dict:
    place = {"plan": "B" if clause else "", "clause": clause}
    return {"dataset": dataset, "day": date(*day), "holds_back": holds_back} | place


def smallest(*facts: dict, today: date = TODAY, **tables) -> dict:
    plans = [{"plan": "A", "first_year": 2021, "last_year": 2023}, {"plan": "B", "first_year": 2022, "last_year": 2027}]
    numbered = [fact | {"fact": number} for number, fact in enumerate(facts, start=1)]
    return {"today": today, "read": today, "plan": plans, "fact": numbered} | _EMPTY | tables


def _on(*day: int) -> dict:
    return {"today": date(*day), "read": date(*day)}


SINCE_START = definition("trainings.participants", accumulation="since_start")
HALVES = {"yes": (50.0, 50.0), "no": (50.0, 50.0)}

AIMED = {
    "target": [{"plan": "B", "clause": "1.1", "indicator": "trainings.participants", "year": 2025, "target": 40.0}],
    "closing": [{"plan": "B", "year": year, "closed": True, "edition": 1} for year in (2022, 2023, 2024)],
}

_LEVELS = [value("2023-06-30", 20.0), value("2024-12-31", 30.0), value("2025-03-31", 26.0)]

SMALLEST = {
    "as earlier years went": smallest(
        *(training(f"{year}-02-01", float(early)) for year, early in ((2022, 4), (2023, 6), (2024, 2))),
        *(training(f"{year}-10-01", 10.0) for year in (2022, 2023, 2024)),
        training("2025-02-01", 5.0),
        **AIMED,
    ),
    "as earlier years went, in thousands": smallest(
        *(
            value(f"{year}-{month}-01", amount, unit="min nəfər")
            for year in (2022, 2023, 2024)
            for month, amount in (("02", 0.9), ("10", 7.7))
        ),
        value("2025-02-01", 1.0, unit="min nəfər"),
        closing=AIMED["closing"],
        definition=[definition("x", unit_az="min nəfər", direction="more")],
        target=[{"plan": "B", "clause": "1.1", "indicator": "x", "year": 2025, "target": 9.0}],
    ),
    "a reported rank, index or share is its latest value": smallest(
        *(
            value(when, 5.0, unit)
            for unit in ("yer",)
            for when in ("2024-03-01", "2024-05-01", "2025-03-01", "2025-05-01")
        )
    ),
    "a reported average is its latest value, where its definition says that it is one": smallest(
        value("2024-03-01", 10.0, "gün"),
        value("2024-05-01", 12.0, "gün"),
        value("2025-05-01", 11.0, "gün"),
        definition=[definition("x", kind="average", unit_az="gün", direction="less", accumulation="within_year")],
    ),
    "a share over the year so far is held against its whole target": smallest(
        value("2024-12-31", 70.0, "%"),
        value("2025-06-30", 80.0, "%"),
        definition=[definition("x", unit_az="%", direction="more", accumulation="within_year", baseline=60.0)],
        target=[{"plan": "B", "clause": "1.1", "indicator": "x", "year": 2025, "target": 90.0}],
        closing=[{"plan": "B", "year": 2024, "closed": True, "edition": 1}],
    ),
    "a share of its day goes at an even pace": smallest(
        value("2024-12-31", 70.0, "%"),
        value("2025-06-30", 80.0, "%"),
        definition=[definition("x", unit_az="%", direction="more", accumulation="latest", baseline=60.0)],
        target=[{"plan": "B", "clause": "1.1", "indicator": "x", "year": 2025, "target": 90.0}],
        closing=[{"plan": "B", "year": 2024, "closed": True, "edition": 1}],
    ),
    "a move that its definition takes for none": smallest(
        value("2024-12-31", 100.0),
        value("2025-06-30", 103.0),
        definition=[definition("x", unit_az="ədəd", direction="more", accumulation="latest", band=5.0)],
        closing=[{"plan": "B", "year": 2024, "closed": True, "edition": 1}],
    ),
    "points are an index": smallest(value("2023-12-31", 70.0, "bal"), value("2024-12-31", 74.5, "bal")),
    **{
        name: smallest(
            value("2025-06-30", 30.0, "%"),
            definition=[definition("x", unit_az="%", direction=direction, accumulation="within_year", baseline=start)],
            target=[{"plan": "B", "clause": "1.1", "indicator": "x", "year": 2025, "target": target}],
        )
        for name, direction, start, target in (
            ("a target of a running year that lies behind where it began", "more", 60.0, 50.0),
            ("a share that is to fall, of which nobody says from where", "less", None, 20.0),
        )
    },
    "nothing due yet, as earlier years went": smallest(
        *(training(f"{year}-10-01", 20.0) for year in (2023, 2024)), training("2025-03-01", 0.0), **AIMED
    ),
    "a row of an earlier year lies on both sides of the day": smallest(
        *(training(f"{year}-10-01", 20.0) for year in (2023, 2024)),
        training("2024-02-20/2024-03-05", 4.0),
        training("2025-03-01", 5.0),
        **AIMED,
    ),
    "a full year and a running one": smallest(training("2024-03-01", 7.0), training("2025-03-01", 5.0)),
    "a row without its number": smallest(training("2025-03-01", None), training("2025-03-02", 5.0)),
    "two clauses, one total": smallest(training("2025-03-01", 5.0, clauses="1.1; 2.4")),
    "29 February and the year before": smallest(
        training("2023-02-28", 4.0), training("2023-03-01", 8.0), training("2024-02-29", 5.0), today=date(2024, 3, 5)
    ),
    "28 February and the leap year before": smallest(
        training("2024-02-28", 4.0), training("2024-02-29", 8.0), training("2025-02-28", 5.0)
    ),
    "across New Year": smallest(training("2024-12-20/2025-01-10", 4.0), training("2025-03-01", 5.0)),
    "across the day, the year before": smallest(training("2024-02-20/2024-03-05", 4.0), training("2025-03-01", 5.0)),
    "a later day that was stated": smallest(
        training("2024-05-01", 4.0), training("2025-03-01", 5.0), complete_up_to=[stated(2025, 5, 31)]
    ),
    "an earlier day that was stated, and then a newer row": smallest(
        training("2024-03-01", 4.0), training("2025-03-01", 5.0), complete_up_to=[stated(2025, 1, 31)]
    ),
    "an earlier day that holds back what begins after it": smallest(
        *(training(f"{year}-01-20", float(participants)) for year, participants in ((2024, 4), (2025, 6))),
        *(training(f"{year}-03-01", 9.0, region="Bakı") for year in (2024, 2025)),
        definition=[
            definition("d", dataset="trainings", counts="distinct", counted="Rayon", accumulation="since_start")
        ],
        complete_up_to=[stated(2025, 1, 31, holds_back=True)],
    ),
    "a clause with an earlier day of its own": smallest(
        *(
            training(f"{year}-{month}-20", float(people), clauses=clauses)
            for year, people in ((2024, 4), (2025, 6))
            for month, clauses in (("01", "1.1"), ("03", "1.1; 2.4"), ("03", "1.1"), ("04", "2.4"))
        ),
        definition=[definition("d", dataset="trainings", counts="rows")],
        complete_up_to=[stated(2025, 1, 31, holds_back=True, clause="1.1")],
    ),
    "a clause with an earlier day of its own, after which no other had anything": smallest(
        *(training(f"{year}-01-20", 4.0, clauses="1.1; 2.4") for year in (2024, 2025)),
        *(
            training(f"{year}-03-20", 4.0, clauses=clauses)
            for year, clauses in ((2024, "1.1"), (2024, "2.4"), (2025, "1.1"))
        ),
        complete_up_to=[stated(2025, 1, 31, holds_back=True, clause="1.1")],
    ),
    "a clause that is known less far than its register, though nothing of it waits": smallest(
        *(training(f"{year}-01-20", 4.0) for year in (2024, 2025)),
        *(training(f"{year}-03-20", 4.0, clauses="2.4") for year in (2024, 2025)),
        training("2024-02-20", 4.0),
        complete_up_to=[stated(2025, 1, 31, clause="1.1")],
    ),
    "a reported value without its number, after the newest with one": smallest(
        value("2024-02-01", 4.0), value("2025-02-01", 4.0), value("2025-03-01", None)
    ),
    "a clause with a later day than its register": smallest(
        *(training(day, 4.0, clauses="1.1; 2.4") for day in ("2024-03-01", "2024-05-02", "2025-03-01")),
        training("2024-05-03", 8.0, clauses="2.4"),
        training("2025-02-20/2025-03-05", 8.0, clauses="2.4"),
        complete_up_to=[stated(2025, 5, 31, clause="1.1"), stated(2025, 2, 28, holds_back=True)],
    ),
    "a clause with a later day, which had nothing since its register's": smallest(
        *(training(day, 4.0, clauses="1.1; 2.4") for day in ("2024-02-01", "2024-02-20/2024-03-05", "2025-02-01")),
        *(training(day, 8.0, clauses="1.1") for day in ("2024-01-20", "2024-03-01", "2024-04-01", "2025-01-20")),
        complete_up_to=[stated(2025, 5, 31, clause="1.1")],
    ),
    "a clause's own day tells less than the register's": smallest(
        training("2024-02-01", 4.0),
        training("2024-03-01", 4.0),
        training("2025-01-10", 5.0),
        training("2025-03-01", 5.0, clauses="2.4"),
        complete_up_to=[stated(2025, 1, 31, clause="1.1"), stated(2025, 6, 30)],
    ),
    "a clause's year stated to be complete, its register not": smallest(
        *(training(f"{year}-0{month}-01", 6.0, clauses="1.1") for year in (2022, 2023, 2024, 2025) for month in (2, 5)),
        training("2024-06-01", 4.0, clauses="2.4"),
        complete_up_to=[stated(2024, 12, 31, clause="1.1"), stated(2024, 4, 30, holds_back=True)],
        **(AIMED | {"closing": AIMED["closing"][:2]}),
    ),
    "a clause's reported values stated to be complete": smallest(
        value("2023-06-01", 5.0),
        value("2024-06-01", 5.0),
        value("2025-06-01", 5.0),
        complete_up_to=[stated(2024, 12, 31, dataset="indicators", clause="1.1"), stated(2025, 1, 31)],
    ),
    "weighted shares beside counts": smallest(
        *weighted(poll("2023-05-01", 200.0, yes=(120.0, 55.0), no=(80.0, 45.0)), 1.6),
        *weighted(poll("2024-05-01", 200.0, yes=(90.0, 70.0), no=(110.0, 30.0)), 1.6),
        *weighted(poll("2025-05-01", 200.0, yes=(90.0, 60.0), no=(110.0, 40.0))),
    ),
    "a design effect of clusters, without weights": smallest(
        *(row | _amounts(design_effect=2.0) for row in poll("2024-05-01", 100.0, **HALVES)),
        *poll("2025-05-01", 100.0, yes=(60.0, 60.0), no=(40.0, 40.0)),
    ),
    "two polls of a year whose design effects differ": smallest(
        *(row | _amounts(design_effect=2.0) for row in poll("2024-03-01", 100.0, **HALVES)),
        *(row | _amounts(design_effect=1.2) for row in poll("2024-09-01", 300.0, yes=(180.0, 60.0), no=(120.0, 40.0))),
        *poll("2024-12-01", 50.0, yes=(20.0, 40.0), no=(30.0, 60.0)),
        *poll("2025-05-01", 100.0, yes=(60.0, 60.0), no=(40.0, 40.0)),
    ),
    "a poll that came again in part, with another design effect": smallest(
        *(row | _amounts(design_effect=2.0) for row in uploaded(1, poll("2025-05-01", 400.0, yes=60.0, no=40.0))),
        *(row | _amounts(design_effect=1.5) for row in uploaded(2, poll("2025-05-01", 400.0, yes=70.0))),
    ),
    "nothing by the day that was stated": smallest(
        training("2024-01-20", 4.0), training("2025-03-01", 5.0), complete_up_to=[stated(2025, 1, 31, holds_back=True)]
    ),
    "a row lies on both sides of the day that was stated": smallest(
        training("2024-01-20", 4.0),
        training("2025-01-20/2025-02-05", 5.0),
        training("2025-03-01", 5.0),
        complete_up_to=[stated(2025, 1, 31, holds_back=True)],
    ),
    "what holds back its December is not final in April": smallest(
        training("2025-12-01", 4.0),
        training("2026-12-03", 5.0),
        training("2026-12-20", 6.0),
        complete_up_to=[stated(2026, 12, 10, holds_back=True)],
        **_on(2027, 4, 5),
    ),
    "a held back year that was closed tells no pace of what waits": smallest(
        *(training(f"{year}-02-01", 10.0) for year in (2022, 2023, 2024)),
        training("2024-10-01", 10.0),
        training("2025-02-01", 5.0),
        complete_up_to=[stated(2024, 6, 30, holds_back=True)],
        **AIMED,
    ),
    "in January the year is not whole yet": smallest(
        training("2025-03-01", 4.0), training("2025-12-01", 9.0), training("2026-10-28", 5.0), **_on(2027, 1, 5)
    ),
    "in April neither, where its data end in October": smallest(
        training("2025-03-01", 4.0), training("2025-12-01", 9.0), training("2026-10-28", 5.0), **_on(2027, 4, 1)
    ),
    "in April the year is whole, where its data reach into December": smallest(
        training("2025-12-01", 4.0), training("2026-12-03", 5.0), **_on(2027, 4, 1)
    ),
    "on the last of March it is not": smallest(
        training("2025-12-01", 4.0), training("2026-12-03", 5.0), **_on(2027, 3, 31)
    ),
    "a row of January finalises nothing": smallest(
        training("2025-03-01", 4.0), training("2026-10-28", 5.0), training("2027-01-03", 1.0), **_on(2027, 4, 5)
    ),
    "a year before that was never completed": smallest(
        training("2024-03-01", 4.0), training("2025-12-03", 5.0), training("2026-02-01", 5.0), **_on(2026, 6, 1)
    ),
    "the same days lie beyond the data of the year before": smallest(
        training("2024-03-01", 4.0), training("2025-06-10", 5.0), training("2026-09-10", 5.0), **_on(2026, 10, 1)
    ),
    "a year that was stated to be complete": smallest(
        training("2025-12-01", 4.0),
        training("2026-10-28", 5.0),
        complete_up_to=[stated(2026, 12, 31)],
        **_on(2027, 1, 5),
    ),
    "a day stated in the year after completes this one": smallest(
        *(value(f"{year}-10-28", 5.0) for year in (2025, 2026)),
        complete_up_to=[stated(2027, 1, 5, dataset="indicators")],
        **_on(2027, 1, 5),
    ),
    "each series has its own day": smallest(
        *(value(f"2024-0{month}-28", 10.0) for month in (2, 4, 6, 8)),
        *(value(f"2025-0{month}-28", 10.0) for month in (2, 4)),
        *(value(f"{year}-06-15", 10.0) | {"code": "Y", "split_1": "y"} for year in (2024, 2025)),
    ),
    "a latest value of the same day, of another day, of no day": smallest(
        *(value(f"2024-0{month}-28", 10.0 * month, "%") for month in (2, 4, 6)),
        value("2025-04-28", 60.0, "%"),
        *(value(day, 10.0, "%") | {"code": "Y", "split_1": "y"} for day in ("2024-09-30", "2025-04-28")),
        *(value(day, 10.0, "%") | {"code": "Z", "split_1": "z"} for day in ("2024", "2025-04-28")),
    ),
    "an annual value without a day, beside a row of today": smallest(
        value("2023", 10.0),
        value("2024", 12.0),
        value("2024-02-29", 12.0) | {"code": "Y", "split_1": "y"},
        today=date(2024, 2, 29),
    ),
    "a poll of a running year and the last finished one": smallest(
        *poll("2023-09-01", 400.0, yes=55.0, no=45.0), *poll("2025-03-01", 400.0, yes=65.0, no=35.0)
    ),
    "a poll that came again, row by row": smallest(
        *uploaded(1, poll("2025-05-01", 400.0, yes=60.0, no=40.0)), *uploaded(2, poll("2025-05-01", 400.0, yes=70.0))
    ),
    "counts of a poll that came again, spelled otherwise": smallest(
        *uploaded(1, poll("2025-05-01", 400.0, yes=(240.0, 60.0), no=(160.0, 40.0))),
        *(row | {"answer": "Yes!"} for row in uploaded(2, poll("2025-05-01", 400.0, yes=(280.0, 70.0)))),
    ),
    "an answer that one upload has twice, and in two spellings": smallest(
        *poll("2025-05-01", None, yes=30.0, no=45.0),
        *poll("2025-05-01", None, no=45.0),
        *(row | {"answer": "Yes!"} for row in poll("2025-05-01", None, yes=25.0)),
    ),
    "a clause that goes on": smallest(
        training("2021-03-01", 4.0, plan="A"), training("2022-03-01", 5.0), crosswalk=[crossing("1.1", "1.1")]
    ),
    "two clauses that became one": smallest(
        training("2021-03-01", 4.0, plan="A"),
        training("2022-03-01", 5.0),
        crosswalk=[crossing("1.1", "1.1"), crossing("1.1", "2.4", "merged")],
    ),
    "the earlier clause gives only the years before": smallest(
        training("2021-03-01", 4.0, plan="A"),
        training("2022-03-01", 9.0, plan="A"),
        training("2023-03-01", 5.0),
        crosswalk=[crossing("1.1", "1.1", "revised")],
    ),
    "a plan's total goes on from no clause": smallest(
        training("2021-03-01", 4.0, plan="A"), training("2022-03-01", 5.0), crosswalk=[crossing(None, "1.1")]
    ),
    "a total goes on from a clause that names its unit in another word": smallest(
        training("2021-03-01", 4.0, plan="A"),
        training("2022-03-01", 5.0),
        crosswalk=[crossing("1.1", "1.1")],
        definition=[definition("trainings.participants", unit_az="nəfər") | {"plan": plan} for plan in ("A", "B")],
    ),
    "since the start, counted anew": smallest(
        training("2021-03-01", 4.0, plan="A"),
        training("2022-03-01", 5.0),
        crosswalk=[crossing("1.1", "1.1")],
        definition=[SINCE_START],
    ),
    "since the start, a year without numbers": smallest(
        training("2023-03-01", None), training("2024-03-01", 4.0), training("2025-03-01", 5.0), definition=[SINCE_START]
    ),
    "since the start, no number up to the day": smallest(
        training("2023-03-01", None), training("2024-12-01", 4.0), training("2025-03-01", 5.0), definition=[SINCE_START]
    ),
    "since the start, a row of an earlier year across the day": smallest(
        training("2023-12-20/2024-01-10", 4.0),
        training("2024-02-01", 4.0),
        training("2025-01-05", 5.0),
        definition=[
            SINCE_START,
            definition(
                "d", dataset="trainings", counts="sum", counted="İştirakçıların sayı", accumulation="since_start"
            ),
        ],
    ),
    "a part that stands still where others go on, in thousands": smallest(
        training("2023-06-15", 0.0, region="Gəncə"),
        training("2024-03-01", 41.0, region="Bakı"),
        definition=[
            definition("trainings.participants", accumulation="since_start", unit_az="min nəfər", kind="index")
        ],
    ),
    "an annual value beside its months": smallest(
        value("2024", 120.0), value("2024-01-01/2024-01-31", 10.0), value("2024-02-01/2024-02-29", 10.0)
    ),
    "an annual value beside its months, defined": smallest(
        value("2024", 120.0),
        value("2024-01-01/2024-01-31", 10.0),
        value("2024-02-01/2024-02-29", 10.0),
        definition=[
            definition("d", dataset="indicators", counts="sum", counted="Qiymət", filter="Göstəricinin kodu = x")
        ],
    ),
    "a percentage is never added": smallest(value("2025-02-01", 40.0, "%"), value("2025-03-01", 45.0, "%")),
    "nothing to tell apart": smallest(
        training("2025-03-01", 5.0),
        definition=[definition("d", dataset="trainings", counts="distinct", counted="Rayon")],
    ),
    "answers in the order of their file, though later files have another": smallest(
        *poll("2023-03-01", 100.0, yes=(60.0, 60.0), no=(30.0, 30.0), bad=(10.0, 10.0)),
        *poll("2024-03-01", 100.0, bad=(15.0, 15.0), no=(30.0, 30.0), yes=(55.0, 55.0)),
    ),
    "an answer that the plan defines stands first": smallest(
        *poll("2024-03-01", 100.0, yes=(60.0, 60.0), no=(40.0, 40.0)), definition=[definition("surveys.share:s1|no")]
    ),
    "a poll of the running year is over, another is not": smallest(
        *poll("2024-03-01", 100.0, **HALVES), *poll("2025-05-01/2025-05-20", 100.0, **HALVES)
    ),
    "a poll that ends on the day of reading": smallest(*poll("2025-06-30", 100.0, **HALVES)),
    "a poll of a month that is not over": smallest(
        *(row | {"precision": "month"} for row in poll("2025-06-01/2025-06-30", 100.0, **HALVES)),
        today=date(2025, 6, 15),
    ),
    "a poll that is over is behind until its year is": smallest(
        *poll("2025-05-01", 100.0, **HALVES),
        definition=[definition("surveys.share:s1|yes", direction="more")],
        target=[{"plan": "B", "clause": "1.1", "indicator": "surveys.share:s1|yes", "year": 2025, "target": 60.0}],
    ),
    "one wave after two that are added up": smallest(
        *poll("2024-03-01", 100.0, **HALVES),
        *poll("2024-09-01", 100.0, **HALVES),
        *poll("2025-03-01", 200.0, yes=(140.0, 70.0), no=(60.0, 30.0)),
    ),
    "a poll of which nothing is said differs": smallest(
        *poll("2024-03-01", 100.0, None, **HALVES), *poll("2025-03-01", 100.0, None, yes=(70.0, 70.0), no=(30.0, 30.0))
    ),
    "a share of a poll to which a plan gives another unit differs none the less": smallest(
        *poll("2024-03-01", 100.0, None, **HALVES),
        *poll("2025-03-01", 100.0, None, yes=(70.0, 70.0), no=(30.0, 30.0)),
        definition=[definition("surveys.share:s1|yes", unit_az="ədəd")],
    ),
    **{
        name: smallest(
            *values,
            definition=[
                definition("x", direction=direction, baseline=baseline, baseline_year=year, accumulation="latest")
            ],
            target=[{"plan": "B", "clause": "1.1", "indicator": "x", "year": 2025, "target": 50.0}],
            closing=[{"plan": "B", "year": year, "closed": True, "edition": 1} for year in (2022, 2023)],
        )
        for name, values, direction, baseline, year in (
            ("a level at an even pace from its last final value", _LEVELS, "more", None, None),
            ("a level that is to fall", [value("2023-12-01", 90.0), value("2025-03-31", 80.0)], "less", None, None),
            (
                "a level that was there already",
                [value("2023-06-01", 60.0), value("2025-03-31", 40.0)],
                "more",
                10.0,
                2022,
            ),
            ("a level from its baseline", [value("2025-03-31", 30.0)], "more", 20.0, 2022),
            ("a level from a baseline of no year", [value("2025-03-31", 30.0)], "more", 20.0, None),
            ("a level from a baseline of its own year", [value("2025-03-31", 30.0)], "more", 20.0, 2025),
            ("a level that began nowhere", [value("2025-03-31", 30.0)], "more", None, None),
            (
                "a level after a final value that is not known exactly, which no earlier one stands for",
                [value("2022-12-01", 10.0), value("2023-12-01", (20.0, "at_least")), value("2025-03-31", 30.0)],
                "more",
                5.0,
                2021,
            ),
            (
                "a level that is reached, after a final value that is not known exactly",
                [value("2023-12-01", (20.0, "about")), value("2025-03-31", 60.0)],
                "more",
                5.0,
                2021,
            ),
            ("a level without a day", [value("2023-12-01", 20.0), value("2025", 30.0)], "more", None, None),
            ("a level that may lie beyond", [value("2025-03-31", (30.0, "at_least"))], "more", 20.0, 2022),
        )
    },
    "an answer that the latest poll does not have": smallest(
        *poll("2024-03-01", None, yes=50.0, no=30.0, other=20.0), *poll("2024-09-01", None, yes=60.0, no=40.0)
    ),
    "an answer that is new, and one that is gone": smallest(
        *poll("2023-03-01", 100.0, yes=60.0, no=40.0),
        *poll("2024-03-01", 100.0, yes=50.0, no=30.0, other=20.0),
        *poll("2025-03-01", 100.0, yes=60.0, no=40.0),
    ),
    "an answer that nobody gave, and a list that is not whole": smallest(
        *poll("2023-03-01", 100.0, yes=60.0, no=40.0, other=0.0),
        *poll("2024-03-01", 100.0, yes=60.0, no=40.0),
        *poll("2025-03-01", 100.0, yes=55.0),
    ),
    "a base that the latest poll does not have": smallest(
        *poll("2024-03-01", 500.0, yes=60.0, no=40.0), *poll("2024-09-01", None, yes=65.0, no=35.0)
    ),
    "a web poll before a drawn sample": smallest(
        *poll("2023-09-01", 400.0, yes=55.0, no=45.0),
        *poll("2024-03-01", 500.0, True, yes=60.0, no=40.0),
        *poll("2024-09-01", 400.0, yes=65.0, no=35.0),
    ),
    "a drawn sample beside a poll of which nothing is said": smallest(
        *poll("2024-03-01", 100.0, None, **HALVES), *poll("2024-09-01", 100.0, **HALVES)
    ),
    "a drawn sample after a web poll, on the same days": smallest(
        *poll("2024-03-01", 100.0, True, yes=60.0, no=40.0),
        *poll("2024-09-01", 100.0, yes=60.0, no=40.0),
        *poll("2025-03-01", 100.0, yes=70.0, no=30.0),
    ),
    "drawn samples on the same days, a web poll after them": smallest(
        *poll("2024-03-01", 100.0, yes=60.0, no=40.0),
        *poll("2024-09-01", 100.0, True, yes=60.0, no=40.0),
        *poll("2025-03-01", 100.0, yes=70.0, no=30.0),
    ),
    "an n that is a bound": smallest(*poll("2024-03-01", (60.0, "at_least"), yes=60.0, no=40.0)),
    "counts that are bounds": smallest(*poll("2024-03-01", 100.0, yes=((40.0, "at_least"), 40.0), no=(60.0, 60.0))),
    "a defined share of counts that are bounds": smallest(
        *poll("2024-03-01", (100.0, "about"), yes=(40.0, (40.0, "about")), no=(60.0, (60.0, "about"))),
        definition=[definition("d", dataset="surveys", counts="share", counted="Yes", unit_az="%")],
    ),
    "the n of the same days": smallest(
        *poll("2024-03-01", 100.0, **HALVES),
        *poll("2024-09-01", 100.0, **HALVES),
        *poll("2025-03-01", 100.0, yes=(70.0, 70.0), no=(30.0, 30.0)),
    ),
    "a change within the margin": smallest(
        *poll("2023-03-01", 100.0, **HALVES), *poll("2024-03-01", 100.0, yes=(52.0, 52.0), no=(48.0, 48.0))
    ),
    "shares of 0 and of 100": smallest(
        *poll("2023-03-01", 20.0, yes=(0.0, 0.0), no=(20.0, 100.0)),
        *poll("2024-03-01", 20.0, yes=(20.0, 100.0), no=(0.0, 0.0)),
    ),
    "a defined share of a poll without a day": smallest(
        *poll("2024", 20.0, yes=(5.0, 25.0), no=(15.0, 75.0)),
        definition=[definition("d", dataset="surveys", counts="share", counted="yes", unit_az="%")],
    ),
    "those to whom a question does not apply: counts": smallest(
        *(
            row | ({"answer": "Aid deyil", "split_2": "aid deyil"} if row["answer"] == "none" else {})
            for row in poll("2024-03-01", 100.0, yes=(40.0, 40.0), no=(40.0, 40.0), none=(20.0, 20.0))
        )
    ),
    "those to whom a question does not apply: published shares that miss 100": smallest(
        *(
            row | ({"answer": "Aid deyil", "split_2": "aid deyil"} if row["answer"] == "none" else {})
            for row in poll("2024-03-01", 90.0, yes=68.1, partly=11.1, no=8.5, none=11.8)
        )
    ),
    "an answer out of the base": smallest(
        *poll("2024-03-01", 100.0, yes=(40.0, 40.0), no=(40.0, 40.0), none=(20.0, 20.0)),
        definition=[
            definition("d", dataset="surveys", counts="share", counted="yes", filter="Cavab ≠ none", unit_az="%")
        ],
    ),
}

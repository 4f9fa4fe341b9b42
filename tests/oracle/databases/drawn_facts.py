"""Random facts of few plans, clauses, codes and days, as loaders would keep them."""

from datetime import date, timedelta

from hypothesis import strategies as some

CLAUSES = ("1.1", "1.1", "2.4")


# How dates are typed: precision, and first and last as (month, day); a last before the first is in the next year.
SPANS = (
    ("day", (1, 1), (1, 1)),
    ("day", (2, 28), (2, 28)),
    ("day", (2, 29), (2, 29)),
    ("day", (3, 1), (3, 1)),
    ("day", (6, 15), (6, 15)),
    ("day", (12, 31), (12, 31)),
    ("day", (2, 20), (3, 5)),
    ("day", (12, 20), (1, 10)),
    ("day", (1, 5), (12, 5)),
    ("month", (2, 1), (2, 29)),
    ("month", (6, 1), (6, 30)),
    ("month", (12, 1), (12, 31)),
    ("year", (1, 1), (12, 31)),
)


AMOUNTS = (None, (0.0, "exact"), (1.0, "exact"), (12.0, "exact"), (40.0, "at_least"), (100.0, "about"))


VALUES = (*AMOUNTS, (2.5, "exact"), (-3.0, "exact"), (30.0, "exact"))


ANSWERS = ("bəli", "qismən", "bilmir")
# As people type them: in capitals, with another schwa, a Cyrillic letter, a point.
SPELLED = {
    "bəli": ("Bəli", "BƏLİ.", "bǝli"),
    "qismən": ("Qismən", "«Qismәn»", "Qismən"),
    "bilmir": ("Bilmir", "bilmir!", "Bilmіr"),
    "aid deyil": ("Aid deyil", "AİD DEYİL.", "aid deyil"),
}


DATASET = some.sampled_from(("trainings", "trainings", "outreach", "indicators", "indicators", "surveys", "surveys"))


FACT = some.tuples(
    DATASET,
    some.integers(0, 2),
    some.integers(0, 3),
    some.integers(0, len(SPANS) - 1),
    some.integers(0, 5),
    some.integers(0, 5),
    some.integers(0, 8),
    some.integers(0, 8),
    some.integers(0, 1),
)


def facts_of(drawn: tuple, running: list[tuple[str, range]], today: date) -> list[dict]:
    """The row of a drawn fact; of a survey those of a poll; none where its days lie after today."""
    dataset, plan, year, span, clauses, kind, first, second, third = drawn
    plan, years = running[plan % len(running)]
    span = _span(years[-1 - year % len(years)], *SPANS[span])
    if span is None or span["starts"] > today or (span["precision"] == "day" and span["ends"] > today):
        return []
    chosen = (("1.1",), ("1.1",), ("1.1",), ("2.4",), ("1.1", "2.4"), ())[clauses]
    row = {"dataset": dataset, "plan": plan, "in_clauses": chosen, "clauses": "; ".join(chosen) or None} | span
    row |= {"split_1": "", "split_2": ""}
    return _FILLED[dataset](row, kind, first, second, third)


def once_polled(facts: list[dict]) -> list[dict]:
    """A poll of a question on the same days is one poll: the first."""
    polls: dict[tuple, object] = {}
    kept = []
    for fact in facts:
        key = tuple(fact[name] for name in ("plan", "split_1", "starts", "ends"))
        if "poll" not in fact or polls.setdefault(key, fact["poll"]) is fact["poll"]:
            kept.append({name: value for name, value in fact.items() if name != "poll"})
    return kept


def _training(row: dict, kind: int, first: int, second: int, third: int) -> list[dict]:
    texts = {"topic": ("Etika", "Şəffaflıq", None)[kind % 3], "region": ("Bakı", "Gəncə", "bakı", None)[second % 4]}
    held = _amount("count", ((1.0, "exact"), (2.0, "exact"), (10.0, "at_least"))[first % 3])
    return [row | texts | held | _amount("participants", AMOUNTS[second % len(AMOUNTS)])]


def _outreach(row: dict, kind: int, first: int, second: int, third: int) -> list[dict]:
    channel, material = (("YouTube", "Video"), ("Facebook", "Post"))[third]
    return [
        row
        | {"channel": channel, "material": material, "split_1": channel.lower(), "split_2": material.lower()}
        | _amount("count", AMOUNTS[first % len(AMOUNTS)])
    ]


def _indicator(row: dict, kind: int, first: int, second: int, third: int) -> list[dict]:
    unit = ("ədəd", "nəfər", None, "%", "min nəfər", "yer")[second % 6] if third == 0 else "%"
    return [
        row
        | {"code": "XY"[third], "split_1": "xy"[third], "title": "Ad", "unit": unit}
        | _amount("value", VALUES[first])
    ]


def _poll(row: dict, kind: int, first: int, second: int, third: int) -> list[dict]:
    """kind: counts, shares with n, or shares without; the answers come to more and to less than n too."""
    question = ("S1", "S1", "S2")[(kind + second) % 3]
    n = ((40.0, "exact"), (80.0, "exact"), (50.0, "about"), (60.0, "at_least"))[first % 4]
    flag = (False, False, True, None)[second % 4]
    row = (
        row
        | {
            "code": question,
            "split_1": question.lower(),
            "question": "Razısınız?",
            "self_selected": flag,
            "poll": object(),
            "weighted": (None, True, None, False)[(first + third) % 4],
        }
        | _amount("design_effect", ((1.6, "exact"), None, None)[(first + second) % 3])
    )
    answers = ANSWERS[: 2 + (first + second) % 2] if kind != 3 else ANSWERS[1:]
    rows = []
    for index, answer in enumerate(answers):
        answer = "aid deyil" if (question, answer) == ("S2", "bilmir") else answer
        count = ((second * 3 + index * 7) % 31 + 0.0, "at_least" if first == 7 and index == 0 else "exact")
        named = {"answer": SPELLED[answer][(first + index) % 3], "split_2": answer}
        if kind < 3:
            exact = n[1] == count[1] == "exact"
            share = (100 * count[0] / n[0], "exact" if exact or first == 7 else "about")
            rows.append(row | named | _amount("count", count) | _amount("base", n) | _amount("share", share))
        else:
            share = (round(100 * count[0] / 37, 1), "about" if first == 8 else "exact")
            rows.append(row | named | _amount("share", share) | _amount("base", n if kind < 5 else None))
    return [*rows[:-1], *_in_two_spellings(rows[-1])] if (first, kind) == (6, 3) else rows


def _in_two_spellings(row: dict) -> list[dict]:
    """The answer once more: its shares are one."""
    return [row, row | {"answer": f"{row['answer']}."}]


_FILLED = {"trainings": _training, "outreach": _outreach, "indicators": _indicator, "surveys": _poll}


def _amount(name: str, amount: tuple[float, str] | None) -> dict:
    value, qualifier = amount or (None, None)
    return {name: value, f"{name}_qualifier": qualifier}


def _span(year: int, precision: str, first: tuple[int, int], last: tuple[int, int]) -> dict | None:
    """None for 29 February of a year that has none."""
    try:
        starts = date(year, *first)
        ends = (
            date(year + (last < first), *last)
            if precision != "month" or last != (2, 29)
            else date(year, 3, 1) - timedelta(days=1)
        )
    except ValueError:
        return None
    return {"starts": starts, "ends": ends, "precision": precision, "year": year}

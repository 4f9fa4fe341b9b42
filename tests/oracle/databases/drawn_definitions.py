"""Random definitions of indicators and targets: every way of counting, with few filters, units and numbers."""

from hypothesis import strategies as some

from tests.oracle.databases.drawn_facts import CLAUSES

PLANS = ("A", "B", "C")
EVERYWHERE = "*"  # in every plan: a definition or a target
# Code, dataset, what is counted how, filters, ways of adding up, unit.
DEFINED = (
    (
        "d-rows",
        "trainings",
        "rows",
        None,
        (None, "Rayon = Bakı", "Training topic ≠ Etika; Rayon = bakı, GƏNCƏ"),
        (None, "since_start"),
        "sətir",
    ),
    (
        "d-sum",
        "trainings",
        "sum",
        "İştirakçıların sayı",
        (None, "Rayon = Gəncə", 'Rayon ≠ ""'),
        (None, "latest", "since_start"),
        None,
    ),
    ("d-places", "trainings", "distinct", "Rayon", (None, "Təlimin mövzusu = Etika"), (None, "since_start"), "rayon"),
    (
        "d-items",
        "outreach",
        "sum",
        "Sayı",
        ("Kanal = YouTube", "Kanal ≠ YouTube"),
        ("within_year", "since_start"),
        None,
    ),
    ("d-value", "indicators", "sum", "Qiymət", ("Göstəricinin kodu = x", None), (None, "latest", "since_start"), None),
    (
        "d-share",
        "surveys",
        "share",
        "Bəli; Qismən",
        (None, "Cavab ≠ Bilmir", "Sualın kodu = s1; Answer ≠ bilmir"),
        (None,),
        "%",
    ),
    ("d-ratio", "trainings", "ratio", "trainings.participants / trainings.held", (None,), (None,), "nəfər"),
    ("d-part", "trainings", "ratio", "d-rows / trainings.held", (None,), (None,), "%"),
    ("d-mixed", "trainings", "ratio", "x / d-sum", (None,), (None,), None),
)
CODES = (
    "trainings.held",
    "trainings.participants",
    "trainings.participants",
    "outreach.items:youtube|video",
    "surveys.share:s1|bəli",
    "x",
    "y",
    *(one[0] for one in DEFINED),
)

_PLAN = some.sampled_from((*PLANS, EVERYWHERE, EVERYWHERE))
_CLAUSE = some.sampled_from(CLAUSES)
_DIRECTION = some.sampled_from((None, "more", "less", "neither"))
_BASELINE = some.sampled_from((None, 0.0, 10.0, 50.0))


def _definition(drawn: tuple) -> dict:
    plan, clause, index, filtered, adds_up, direction, baseline, unit, measured = drawn
    row = {"plan": plan, "clause": clause, "indicator": CODES[index], "direction": direction, "baseline": baseline}
    row |= dict(zip(("kind", "decimals", "band"), measured, strict=True))
    if index < len(CODES) - len(DEFINED):
        adds_up = (None, "within_year", "latest", "since_start")[adds_up]
        return row | {
            "accumulation": adds_up,
            "unit_az": unit,
            "dataset": None,
            "counts": None,
            "counted": None,
            "filter": None,
        }
    _, dataset, counts, counted, filters, ways, unit = DEFINED[index - len(CODES) + len(DEFINED)]
    return row | {
        "accumulation": ways[adds_up % len(ways)],
        "unit_az": unit,
        "dataset": dataset,
        "counts": counts,
        "counted": counted,
        "filter": filters[filtered % len(filters)],
    }


DEFINITION = some.tuples(
    _PLAN,
    _CLAUSE,
    some.integers(0, len(CODES) - 1),
    some.integers(0, 2),
    some.integers(0, 3),
    _DIRECTION,
    _BASELINE,
    some.sampled_from((None, None, "ədəd", "%", "min nəfər", "gün")),
    some.tuples(
        some.sampled_from((None, None, None, "count", "average", "index", "rank")),
        some.sampled_from((None, None, "0", "1", "3")),
        some.sampled_from((None, None, 2.0)),
    ),
).map(_definition)
TARGET = some.tuples(
    _PLAN, _CLAUSE, some.sampled_from(CODES), some.integers(2023, 2025), some.sampled_from((0.0, 3.0, 10.0, 41.0, 60.0))
).map(lambda row: dict(zip(("plan", "clause", "indicator", "year", "target"), row, strict=True)))

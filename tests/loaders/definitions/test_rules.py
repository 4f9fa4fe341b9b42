"""What is typed of an indicator becomes a rule."""

import pytest

from loaders.definitions.cell_parts import Condition
from loaders.definitions.rule import CELLS, Rule, read_rule


def is_in(column, *folded):
    return Condition(column, True, folded)


def is_not(column, *folded):
    return Condition(column, False, folded)


@pytest.mark.parametrize(
    "dataset, counts, counted, condition, rule",
    [
        (
            "outreach",
            "rows",
            None,
            "Kanal = YouTube",
            Rule("outreach", "rows", conditions=(is_in("channel", "youtube"),)),
        ),
        (
            "outreach",
            "rows",
            None,
            "Платформа=YouTube ; headline != A, B;",
            Rule("outreach", "rows", conditions=(is_in("channel", "youtube"), is_not("title", "a", "b"))),
        ),
        (
            "outreach",
            "rows",
            None,
            "Channel <> x\nMATERIAL ≠ y",
            Rule("outreach", "rows", conditions=(is_not("channel", "x"), is_not("material", "y"))),
        ),
        (
            "trainings",
            "sum",
            "İştirakçıların sayı",
            'Rayon = "Bakı, Sabunçu; Nizami", «Gəncə»',
            Rule("trainings", "sum", "participants", conditions=(is_in("region", "baki sabunçu nizami", "gəncə"),)),
        ),
        ("trainings", "sum", "participants", None, Rule("trainings", "sum", "participants")),
        ("trainings", "rows", None, 'Şəhər, rayon ≠ ""', Rule("trainings", "rows", conditions=(is_not("region", ""),))),
        (
            "trainings",
            "rows",
            None,
            'Mövzu = “Açıq” hökumət, "a ""b"" c"',
            Rule("trainings", "rows", conditions=(is_in("topic", "açiq hökumət", "a b c"),)),
        ),
        ("events", "distinct", "Район", None, Rule("events", "distinct", "region")),
        (
            "surveys",
            "share",
            "Bəli; Qismən, bəlkə",
            "Cavab ≠ Aidiyyəti yoxdur",
            Rule(
                "surveys", "share", named=("bəli", "qismən bəlkə"), conditions=(is_not("answer", "aidiyyəti yoxdur"),)
            ),
        ),
        (
            "trainings",
            "ratio",
            "trainings.participants / trainings.held",
            None,
            Rule("trainings", "ratio", numerator="trainings.participants", denominator="trainings.held"),
        ),
        ("indicators", "ratio", "A/b", None, Rule("indicators", "ratio", numerator="a", denominator="b")),
        ("indicators", "ratio", "a/b / c", None, Rule("indicators", "ratio", numerator="a/b", denominator="c")),
        (None, None, None, None, None),
    ],
)
def test_what_is_typed_becomes_a_rule(dataset, counts, counted, condition, rule):
    assert read_rule(dict(zip(CELLS, (dataset, counts, counted, condition), strict=True))) == rule

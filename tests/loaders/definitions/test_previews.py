"""What a definition gives is seen before it is kept, and it changes no closed year."""

import json

import pytest

from language import LANGUAGES, Language
from loaders.decisions.closing import close_year
from loaders.definitions.previews import Unmet
from loaders.definitions.rule import CELLS, read_rule
from loaders.definitions.rule_words import formula_text, warnings
from loaders.problems.problem import Refused
from loaders.roles.actor import operator
from tests.helpers.building import TRAININGS, command, database, load, look, values, workbook
from tests.loaders.definitions.sheet import HEADINGS, row

FACTS = [
    TRAININGS,
    ["10.2", "05.10.2024", "Etika", "Gəncə", 1, 30],
    ["10.2", "06.10.2024", "Etika", "Bakı", 1, 10],
    ["10.2", "05.10.2025", "Etika", "Bakı", 2, 20],
    ["10.2", "07.10.2025", "Şəffaflıq", "Şəki", 1, None],
    ["1.1", "07.10.2025", "Etika", "Quba", 1, 5],
]


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    return database(tmp_path_factory.mktemp("previews"), {"facts": FACTS})


def book(folder, *rows):
    return workbook(folder / "d.xlsx", {"definition": [HEADINGS, *rows]})


@pytest.mark.parametrize(
    "cells, figures, there, matching, unmet",
    [
        (("Təlimlər", "rows"), [(2024, 2, 2), (2025, 2, 2)], 4, 4, ()),
        (("Təlimlər", "sum", "İştirakçıların sayı", "Rayon = baki"), [(2024, 10, 1), (2025, 20, 1)], 4, 2, ()),
        (("Təlimlər", "distinct", "Rayon", "Rayon ≠ Bakı"), [(2024, 1, 1), (2025, 1, 1)], 4, 2, ()),
        (
            ("Təlimlər", "ratio", "trainings.participants / trainings.held"),
            [(2024, 20, 4), (2025, 20 / 3, 4)],
            0,
            0,
            (),
        ),
        (("Təlimlər", "rows", None, "Rayon = Gence"), [], 4, 0, (Unmet("region", "Gence", ("Gəncə",)),)),
        (
            ("Təlimlər", "rows", None, "Rayon = Bakı, Quba"),
            [(2024, 1, 1), (2025, 1, 1)],
            4,
            2,
            (Unmet("region", "Quba", ("Bakı", "Gəncə", "Şəki")),),
        ),
        (("Təlimlər", "rows", None, "Yer = Zal"), [], 4, 0, (Unmet("place", "Zal", ()),)),
        (("Təlimlər", "sum", "İştirakçıların sayı", "Rayon = Şəki"), [], 4, 1, ()),
        (("Məlumatlandırma", "rows", None, "Kanal = YouTube"), [], 0, 0, ()),
    ],
)
def test_a_definition_shows_what_it_gives(shared, tmp_path, cells, figures, there, matching, unmet):
    (preview,) = look(shared, book(tmp_path, row("own", *cells))).previews
    assert [(figure.year, figure.value, figure.rows) for figure in preview.figures] == figures
    assert (preview.there, preview.matching, preview.unmet) == (there, matching, unmet)
    for language in map(Language, LANGUAGES):
        texts = warnings(preview, language)
        assert bool(texts) == (not figures or bool(unmet)) and formula_text(preview.rule, language)


def test_only_what_is_new_or_changed_is_previewed(tmp_path):
    folder = database(
        tmp_path, {"facts": FACTS, "definition": [HEADINGS, row("a", "Təlimlər", "rows"), row("b", "Təlimlər", "rows")]}
    )
    changed = book(tmp_path, row("a", "Təlimlər", "rows"), row("b", "Təlimlər", "rows", None, "Rayon = Bakı"), row("c"))
    assert [preview.definition["indicator"] for preview in look(folder, changed).previews] == ["b"]


@pytest.mark.parametrize(
    "cells, code, text",
    [
        (
            ("outreach", "rows", None, 'Kanal = YouTube; Başlıq ≠ A, ""'),
            "en",
            "number of rows of the dataset “Outreach”, where Channel is “YouTube”; Title is not “A”, an empty cell",
        ),
        (
            ("trainings", "sum", "Nəfər", "Region = Bakı, Gəncə"),
            "az",
            "“Təlimlər” məlumat toplusunda “İştirakçıların sayı” sütununun cəmi; şərt – Rayon: “Bakı” və ya “Gəncə”",
        ),
        (
            ("events", "distinct", "Rayon", None),
            "ru",
            "число разных значений столбца «Район» набора данных «Мероприятия»",
        ),
        (
            ("surveys", "share", "Bəli; Qismən", None),
            "az",
            "“Sorğular” məlumat toplusunda bu cavabların payı: “Bəli”, “Qismən”",
        ),
        (("trainings", "ratio", "own / trainings.held", None), "en", "“My own” divided by “Trainings held”"),
    ],
)
def test_a_rule_is_told_in_words(cells, code, text):
    assert formula_text(read_rule(dict(zip(CELLS, cells, strict=True))), Language(code), {"own": "My own"}) == text


def test_the_command_line_shows_it_too(shared, tmp_path):
    path = book(
        tmp_path,
        row("own", "Təlimlər", "sum", "İştirakçıların sayı", "Rayon = Bakı"),
        row("none", "Təlimlər", "rows", None, "Rayon = Gence"),
    )
    for order in (("check",), ("load", "--dry-run")):
        printed = command(shared, *order, path, "--agency", "AGY", "--language", "en").stdout
        assert (
            "10.2 · Ad own\N{NO-BREAK SPACE}(az): sum of the column “Participants”" in printed
            and "2024, provisional: 10 (1 row)" in printed
        )
        assert "!   No row matches: Region is “Gence”." in printed and "there are “Gəncə”" in printed
        definitions = json.loads(command(shared, *order, path, "--agency", "AGY", "--format", "json").stdout)[
            "definitions"
        ]
        assert [(one["indicator"], len(one["figures"]), len(one["warnings"])) for one in definitions] == [
            ("own", 2, 0),
            ("none", 0, 2),
        ]


@pytest.mark.parametrize(
    "cells, refused",
    [
        (("Təlimlər", "rows", None, "Rayon = Bakı, Gəncə"), False),  # 2024 stays as it was
        (("Təlimlər", "rows", None, "Rayon = Bakı"), True),
        (("Təlimlər", "distinct", "Rayon"), False),
        (("Tədbirlər", "rows"), True),
        ((), True),
    ],
)
def test_a_changed_definition_changes_no_closed_year(tmp_path, cells, refused):
    folder = database(tmp_path, {"facts": FACTS, "definition": [HEADINGS, row("own", "Təlimlər", "rows")]})
    close_year(folder, "AGY", "P1", 2024, who=operator("Rəşad"))
    path = book(tmp_path, row("own", *cells))
    if not refused:
        load(folder, path)
        assert values(folder)["10.2", "own", 2024] == (2, "exact")
        return
    with pytest.raises(Refused) as raised:
        load(folder, path)
    assert (raised.value.fault.code, raised.value.fault.values["year"]) == ("closed_year", 2024)

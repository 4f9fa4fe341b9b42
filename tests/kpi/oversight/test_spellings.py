"""Which spellings are one: by themselves, as is suggested, and as an analyst says."""

import pytest

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.oversight.spellings import Member, likely_one, read_decisions, read_members
from kpi.warehouse import editions
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, command, database, figure_rows, load, printed_json, workbook
from tests.helpers.sources import check, reader

PLACES = ("Bakı", "BAKI", "Bаkı", "Bakı ş.", "Bakı şəhəri", "Baku", "Баку", "Gəncə", "Gәncə", "Gəncə ş.", "Gence")
OWN = [["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı (az)", "Ölçü vahidi", "Səviyyə"]]
HOW = ["Məlumat dəsti", "Hesablama üsulu", "Nə hesablanır", "Süzgəc"]
DEFINED = [
    [*OWN[0], *HOW],
    ["P1", "1.1", "yerlər", "Yerlər", "yer", "fəaliyyət", "trainings", "distinct", "Rayon", None],
    ["P1", "1.1", "bakıda", "Bakıda", "təlim", "fəaliyyət", "trainings", "rows", None, "Rayon = Bakı"],
]


@pytest.mark.parametrize(
    ("dimension", "names", "found"),
    [
        ("region", ("Gəncə", "Gəncə ş.", "Gence", "Гянджа", "Quba"), {"Gəncə ş.", "Gence", "Гянджа"}),
        ("region", ("Ağdam", "Ağdaş", "Quba", "Qusar", "Şəki", "Şəmkir"), set()),  # two places each
        ("region", ("Baku", "Bakı"), {"Baku"}),
        ("topic", ("Etika", "Etkia", "Satınalma"), {"Etkia"}),
        ("topic", ("Korrupsiyaya qarşı mübarizə", "Korupsiyaya qarşı mübarize"), {"Korupsiyaya qarşı mübarize"}),
        ("topic", ("Hissə 1", "Hissə 2", "IT", "İT-1"), set()),
    ],
)
def test_what_is_probably_one_is_asked_about(dimension, names, found):
    members = [Member(dimension, name, len(names) - index) for index, name in enumerate(names)]
    assert {one.spelling.name for one in likely_one(members, [])} == found


def test_a_town_is_called_as_it_is_officially():
    [one] = likely_one([Member("region", "Baku", 9), Member("region", "Bakı ş.", 1)], [])
    assert one.as_name == "Bakı"


def divided(folder, dimension="region"):
    return {
        row.indicator.member: row.value
        for row in figure_rows(folder, dimension=dimension)
        if (row.indicator.clause, row.indicator.code) == ("1.1", "trainings.participants")
    }


def own(folder):
    """Told from their rows too."""
    with reader(folder) as sources_of:
        for row in figure_rows(folder):
            if row.indicator.is_defined:
                check(row, sources_of(row))
    return {row.indicator.code: row.value for row in figure_rows(folder) if row.indicator.is_defined}


def asked_about(folder):
    newest = editions.newest_edition(folder)
    with editions.open_edition(folder, newest) as connection:
        members, kept = read_members(connection, newest, "AGY"), read_decisions(connection, newest, "AGY")
        return {(one.spelling.name, one.as_name) for one in likely_one(members, kept)}


def test_spellings_count_as_one_when_an_analyst_says_so(tmp_path):
    folder = database(tmp_path, {"definition": DEFINED})
    rows = [["1.1", f"{day:02}.03.2025", "Etika", place, 1, 10] for day, place in enumerate(PLACES, start=1)]
    rows[3][2] = "ETİKA"
    load(folder, workbook(tmp_path / "a.xlsx", {"Təlimlər": [TRAININGS, *rows]}))
    apart = {"Bakı ş.": 10, "Bakı şəhəri": 10, "Baku": 10, "Баку": 10, "Gəncə ş.": 10, "Gence": 10}
    assert divided(folder) == {"Bakı": 30, "Gəncə": 20} | apart
    assert divided(folder, "topic") == {"Etika": 110}
    assert own(folder) == {"yerlər": 8, "bakida": 3}
    assert {name for _, name in asked_about(folder)} == {"Bakı", "Gəncə"}

    for spelling, name in (("Bakı şəhəri", "Bakı"), ("baku", "Bakı şəhəri"), ("Bakı ş.", "Bakı"), ("Баку", "Baku")):
        assert (
            command(folder, "spell", "region", spelling, name, "--agency", "AGY", "--who", "Analitik").returncode == 0
        )
    assert divided(folder) == {"Bakı": 70, "Gəncə": 20, "Gəncə ş.": 10, "Gence": 10}
    assert own(folder) == {"yerlər": 4, "bakida": 7}
    command(folder, "spell", "region", "Gence", "--agency", "AGY")
    assert asked_about(folder) == {("Gəncə ş.", "Gəncə")}  # of what is to stay apart nothing is asked again

    kept = printed_json(folder, "spellings", "--agency", "AGY", "--format", "json")["decided"]
    assert {(one["spelling"], one["name"], one["who"]) for one in kept} >= {("baku", "Bakı şəhəri", "Analitik")}
    newest = editions.newest_edition(folder)
    [figure] = [
        row
        for row in figure_rows(folder, dimension="region")
        if (row.indicator.clause, row.indicator.code, row.indicator.member) == ("1.1", "trainings.held", "Bakı")
    ]
    with editions.open_edition(folder, newest) as connection:
        assert set(read_sources(connection, newest, asked(figure))["region"]) == set(PLACES[:7])

    for name in ("bakı", "BAKI"):  # the same member under a new name
        command(folder, "spell", "region", "Bakı ş.", name, "--agency", "AGY")
        assert divided(folder)[name] == 70
    command(folder, "spell", "region", "Bakı ş.", "Bakı", "--agency", "AGY")

    undo(folder, next(one["upload"] for one in kept if one["spelling"] == "baku"), TODAY, who=operator("Rəhbər"))
    assert divided(folder) == {"Bakı": 50, "Baku": 20, "Gəncə": 20, "Gəncə ş.": 10, "Gence": 10}


def test_a_division_is_called_by_its_commonest_spelling(tmp_path):
    folder = database(tmp_path)
    for name, places in (("a", ["BAKI", "BAKI"]), ("b", ["Bakı", "Bakı", "Bakı"])):
        rows = [["1.1", f"{day:02}.0{len(places)}.2025", "Etika", place, 1, 10] for day, place in enumerate(places, 1)]
        load(folder, workbook(tmp_path / f"{name}.xlsx", {"Təlimlər": [TRAININGS, *rows]}))
    assert divided(folder) == {"Bakı": 50}

"""What is taken of a map of regions, what is refused and why, and which shape is which region."""

import pytest

from kpi.region_map import from_json, on_map, read_region_map, to_json
from kpi.warehouse import editions
from language.vocabulary import Vocabulary
from loaders.maps import geojson
from loaders.maps.geojson import MOST_MEGABYTES, MOST_SHAPES, read_shapes
from loaders.problems.problem import Refused
from tests.helpers.building import TRAININGS, command, database
from tests.loaders.maps.drawn import SQUARE, feature, written

FACTS = [["10.2", "19.04.2025", "Etika", "Bakı", 1, 10], ["10.2", "20.04.2025", "Etika", "Gəncə", 1, 10]]


def test_outlines_are_kept_in_a_grid_with_north_above_and_names_alone():
    one = feature({"name": "Bakı", "population": 2_000_000, "code": "10", "secret": None})
    (shape,) = read_shapes(written(one))
    assert dict(shape.names) == {"name": "Bakı"}
    assert shape.polygons[0][0][0][1] == 1000 and shape.polygons[0][0][2][1] == 0
    assert from_json(to_json((shape,))) == (shape,)


def test_several_islands_and_what_is_too_small_to_be_drawn_stay():
    speck = [[[49.0, 40.0], [49.00001, 40.0], [49.00001, 40.00001], [49.0, 40.0]]]
    shapes = read_shapes(written(feature({"n": "A"}, [SQUARE, SQUARE], "MultiPolygon"), feature({"n": "B"}, speck)))
    assert len(shapes[0].polygons) == 2 and len(shapes[1].polygons[0][0]) == 5


@pytest.mark.parametrize(
    "content, why",
    [
        (b"", "not_geojson"),
        (b"\xff\xfe", "not_geojson"),
        (b"[" * 100_000, "not_geojson"),
        (b'{"type": "FeatureCollection", "features": []}', "not_geojson"),
        (b'{"type": "Topology"}', "not_geojson"),
        (written(feature({"id": 5})), "map_nameless"),
        (written(feature({"name": "10"})), "map_nameless"),
        (written(feature({"name": "A"}, [49.0, 40.0], "Point")), "map_no_area"),
        (written(feature({"name": "A"}, [[[49, 40], [50, 40], [50, 41]]])), "map_coordinates"),
        (written(feature({"name": "A"}, [[[4e6, 4e6], [5e6, 4e6], [5e6, 5e6], [4e6, 4e6]]])), "map_coordinates"),
        (written(feature({"name": "A"}, [[[float("nan"), 1]] * 5])), "map_coordinates"),
        (written(feature({"name": "A"}, "nonsense")), "map_coordinates"),
        (written(*[feature({"name": "A"})] * (MOST_SHAPES + 1)), "map_too_many"),
        (b" " * (MOST_MEGABYTES * 1_000_000 + 1), "map_too_large"),
    ],
    ids=str,
)
def test_what_is_no_map_is_refused(content, why):
    with pytest.raises(Refused) as refused:
        read_shapes(content)
    assert refused.value.fault.code == why


def test_points_are_counted_before_they_are_put_into_the_grid(monkeypatch):
    monkeypatch.setattr(geojson, "_in_grid", lambda degrees: pytest.fail("it was put into the grid"))
    many = feature({"name": "A"}, [[[49, 40]] * (geojson.MOST_GIVEN + 1)])
    with pytest.raises(Refused) as refused:
        read_shapes(written(many))
    assert refused.value.fault.code == "map_too_fine"


def test_regions_are_known_by_any_name_in_any_spelling_and_language():
    shapes = read_shapes(
        written(
            feature({"code": "AZ-BA", "name": "BAKI ŞƏHƏRİ"}),
            feature({"code": "AZ-GA", "name": "Гянджа"}),
            feature({"code": "AZ-XX", "name": "Atlantida"}),
        )
    )
    keys = {"baki": "Bakı", "gəncə": "Gəncə"}
    words = Vocabulary("az", {("region", "gəncə"): {"ru": "Гянджа"}}, {("region", "baki şəhəri"): "baki"})
    found = on_map(shapes, keys, words)
    assert found.members == ("baki", "gəncə", None) and found.names[2] == "Atlantida"


def test_the_command_line_gives_and_takes_a_map(tmp_path):
    folder = database(tmp_path, later={"Təlimlər": [TRAININGS, *FACTS]})
    file = tmp_path / "regions.geojson"
    file.write_bytes(written(feature({"name": "Bakı"})))
    printed = command(folder, "map", file, "--agency", "AGY", "--who", "Analitik")
    assert printed.returncode == 0 and "Xəritədə yoxdur: Gəncə" in printed.stdout
    assert len(_kept(folder)) == 1
    file.write_bytes(b"{}")
    assert command(folder, "map", file, "--agency", "AGY", "--who", "Analitik").returncode == 2
    assert command(folder, "map", "--agency", "AGY", "--who", "Analitik").returncode == 0
    assert _kept(folder) == ()


def _kept(folder):
    number = editions.newest_edition(folder)
    with editions.open_edition(folder, number) as connection:
        found = read_region_map(connection, number, "AGY")
    return found.shapes if found else ()

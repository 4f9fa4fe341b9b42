"""A map that was dropped is read once, however often the page runs."""

import pytest
from streamlit.testing.v1 import AppTest

from loaders.maps import geojson
from tests.loaders.maps.drawn import feature, written
from ui.maps import section


def page():
    import streamlit as st

    from language import Language
    from ui.maps import section

    given = st.file_uploader("GeoJSON")
    shapes = section._read(given, Language("en")) if given else None
    st.write([dict(shape.names)["name"] for shape in shapes or ()])


@pytest.fixture
def reads(monkeypatch):
    """What was read, each time."""
    found = []
    monkeypatch.setattr(section, "read_shapes", lambda content: found.append(content) or geojson.read_shapes(content))
    return found


def test_it_is_read_once(reads):
    app, map_of = AppTest.from_function(page).run(), lambda name: written(feature({"name": name}))
    for content in (map_of("Bakı"), b"{}", map_of("Quba")):
        app.file_uploader[0].set_value([("a.geojson", content, "")]).run()
        first = ([one.value for one in app.error], app.json[0].value)
        app.run()
        assert not app.exception and ([one.value for one in app.error], app.json[0].value) == first
        assert reads.pop() == content and reads == [] and ("GeoJSON" in str(first[0])) == (content == b"{}")

"""The charts' specs that the dashboard reads are those that Altair writes."""

from charts import make_specs, specs


def test_the_written_specs_are_those_of_the_charts():
    assert specs.written() == make_specs.made(), "charts/make_specs.py was changed: run `python -m charts.make_specs`"

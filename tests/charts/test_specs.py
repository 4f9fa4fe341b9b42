"""The charts' specs that the dashboard reads are those that Altair writes."""

from charts import specs


def test_the_written_specs_are_those_of_the_charts():
    assert specs.written() == specs.drawn(), "charts/altair_charts.py was changed: run `python -m charts.specs`"

"""The Vega-Lite specs that charts/make_specs.py has written into charts/specs.json.

They never change while the dashboard runs, where Altair itself would take a tenth of its memory.
"""

import json
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_suffix(".json")


def spec(name: str) -> dict:
    """A chart without its data: 'series' or, through several plans, 'series_across' (the data of both are
    charts.series.series_data), or 'heat' (charts.heat)."""
    return written()[name]


@cache
def written() -> dict[str, dict]:
    """Name → spec, as charts/specs.json holds them."""
    return json.loads(FILE.read_text(encoding="utf-8"))

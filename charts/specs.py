"""The Vega-Lite specs of charts/altair_charts.py, as Altair writes them: `python -m charts.specs` writes them anew.

They never change while the dashboard runs, where Altair itself would take a tenth of its memory.
"""

import json
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_suffix(".json")


def spec(name: str) -> dict:
    """A chart without its data: 'series' or, through several plans, 'series_across' (both beside charts.series.series_data), or 'heat'."""
    return written()[name]


@cache
def written() -> dict[str, dict]:
    return json.loads(_FILE.read_text(encoding="utf-8"))


def drawn() -> dict[str, dict]:
    """What the file has to hold."""
    from charts import altair_charts  # with Altair, which only this needs

    return {
        "heat": altair_charts.heat(),
        "series": altair_charts.series(),
        "series_across": altair_charts.series_across(),
    }


if __name__ == "__main__":
    _FILE.write_text(json.dumps(drawn(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

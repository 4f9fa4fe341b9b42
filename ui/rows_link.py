"""The address of the rows behind a figure: where every number leads."""

from collections.abc import Mapping

from ui.address import href


def rows_href(figure: Mapping) -> str:
    """figure: a row of kpi.figures.read_figures."""
    asked = {name: figure[name] for name in ("clause", "indicator", "dimension", "member") if figure[name]}
    return href("rows", agency=figure["agency"], plan=figure["plan"], year=str(figure["year"]), **asked)
